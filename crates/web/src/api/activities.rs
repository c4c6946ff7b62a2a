//! What happened with contacts, written down one by one or many at once.

use axum::Json;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing;
use operations::record::{self, ActivityRefused, NewActivity, With};
use records::{ActivityId, Instant};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa::openapi::path::HttpMethod;

use super::answer;
use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told, reference};
use super::check;
use super::idempotency::MOST_BYTES;
use super::problem::{Problem, Result, Wrong};
use super::records::{Outcome, Outcomes};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::EditRecords;

/// The most activities of one call.
const MOST: usize = 5_000;

pub(super) fn calls() -> Calls {
    let one = Told::new("Write down what happened with a contact").needs::<EditRecords>().takes::<ActivityGiven>();
    let all = json!({
        "type": "object",
        "required": ["activities"],
        "properties": { "activities": {
            "type": "array",
            "minItems": 1,
            "maxItems": MOST,
            "items": reference("ActivityGiven"),
            "x-each-on-its-own": true,
        } },
        "additionalProperties": false,
    });
    let many = Told::new(format!("Write down up to {MOST} things that happened, each with an outcome of its own"))
        .needs::<EditRecords>()
        .takes::<ActivityGiven>()
        .knowing("ActivityMany".to_owned(), all)
        .takes_schema(reference("ActivityMany"))
        .gives::<Outcomes>();
    Calls::of("Activities").post("/activities", add, one.gives::<ActivityMade>().made().with("Location")).call(
        HttpMethod::Post,
        "/activities/bulk",
        routing::post(add_many).layer(DefaultBodyLimit::max(MOST_BYTES)),
        many,
    )
}

/// Something that happened: with a contact, or with the contact of a lead.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ActivityGiven {
    /// The contact's id; this or `lead`.
    contact: Option<String>,
    /// The id of a lead of the contact.
    lead: Option<String>,
    /// `page_view`, `download`, `call`, `meeting`, `trade_show`, `webinar` ..., or a word of one's own.
    #[schema(min_length = 1, max_length = 100)]
    kind: String,
    /// When, with an offset; now where it is left out.
    #[schema(format = DateTime)]
    at: Option<String>,
    /// How a call ended: `reached`, `no_answer` ...
    outcome: Option<String>,
    #[schema(minimum = 0)]
    minutes: Option<f64>,
    /// What kind of content it was about: `case_study`, `price_list` ...
    content_kind: Option<String>,
    /// The key of the interest that it shows.
    interest: Option<String>,
    /// The page.
    url: Option<String>,
    /// Whatever the kind measures.
    value: Option<f64>,
    /// The campaign's id.
    campaign: Option<String>,
    /// The id of the content.
    content: Option<String>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
}

impl ActivityGiven {
    /// As it is written down, or everything that is wrong with it.
    fn read(self, now: Instant, reader: &Reader) -> Result<(With, NewActivity)> {
        let mut wrong = Vec::new();
        let with = match (&self.contact, &self.lead) {
            (Some(contact), None) => id(&mut wrong, "contact", contact, reader).map(With::Contact),
            (None, Some(lead)) => id(&mut wrong, "lead", lead, reader).map(With::Lead),
            _ => {
                wrong.push(Wrong::at("/contact", t!(reader, "api-wrong-contact-or-lead")));
                None
            }
        };
        let at = match &self.at {
            None => Some(now),
            Some(text) => Instant::read(text, &reader.zone),
        };
        if at.is_none() {
            wrong.push(Wrong::at("/at", t!(reader, "wrong-instant")));
        }
        let campaign = self.campaign.as_ref().map(|text| id(&mut wrong, "campaign", text, reader));
        let content = self.content.as_ref().map(|text| id(&mut wrong, "content", text, reader));
        let (Some(with), Some(at), true) = (with, at, wrong.is_empty()) else { return Err(Problem::wrong(wrong)) };
        let activity = NewActivity {
            outcome: self.outcome,
            minutes: self.minutes,
            content_kind: self.content_kind,
            interest: self.interest,
            note: self.note,
            url: self.url,
            value: self.value,
            campaign: campaign.flatten(),
            content: content.flatten(),
            ..NewActivity::of(self.kind, at)
        };
        Ok((with, activity))
    }
}

fn id<I: std::str::FromStr>(wrong: &mut Vec<Wrong>, key: &str, text: &str, reader: &Reader) -> Option<I> {
    let id = text.parse().ok();
    if id.is_none() {
        wrong.push(Wrong::at(format!("/{key}"), t!(reader, "wrong-choice")));
    }
    id
}

/// Why something is not written down.
fn problem(reader: &Reader, refused: ActivityRefused) -> Problem {
    let (key, detail) = match refused {
        ActivityRefused::EmptyNote => ("note", t!(reader, "api-wrong-missing")),
        ActivityRefused::NoteTooLong { most } => ("note", t!(reader, "wrong-note-too-long", count = most)),
        ActivityRefused::InTheFuture => ("at", t!(reader, "wrong-future")),
        ActivityRefused::NoKind => ("kind", t!(reader, "api-wrong-missing")),
        ActivityRefused::UnknownInterest => ("interest", t!(reader, "wrong-choice")),
        ActivityRefused::UnknownCampaign => ("campaign", t!(reader, "wrong-choice")),
        ActivityRefused::UnknownContent => ("content", t!(reader, "wrong-choice")),
        ActivityRefused::Nobody => ("contact", t!(reader, "wrong-no-contact")),
        ActivityRefused::NegativeMinutes => ("minutes", t!(reader, "wrong-negative")),
        ActivityRefused::Failure(failure) => return failure.into(),
    };
    Problem::at(&format!("/{key}"), detail)
}

/// What was written down.
#[derive(Serialize, ToSchema)]
struct ActivityMade {
    id: String,
}

async fn add(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Given(given): Given<ActivityGiven>,
) -> Result<Response> {
    let wanted = given.read(web.operations().now(), &who.reader)?;
    let added = record::add_activities(web.operations(), who.actor(), vec![wanted]).await?;
    let outcome = added.into_iter().next().ok_or_else(|| Problem::broken("an activity without an outcome"))?;
    let id = outcome.map_err(|refused| problem(&who.reader, refused))?.to_string();
    let place = format!("{PREFIX}/activities/{id}");
    Ok(answer::created(Json(ActivityMade { id }).into_response(), &place))
}

/// The activities of a call for many; what each holds is looked at one by one.
#[derive(Deserialize)]
struct ManyGiven {
    activities: Vec<Value>,
}

fn read_one(given: Value, now: Instant, who: &Caller) -> Result<(With, NewActivity)> {
    let wrong = check::check(&reference("ActivityGiven"), &given, &who.reader);
    if !wrong.is_empty() {
        return Err(Problem::wrong(wrong));
    }
    let given: ActivityGiven =
        serde_json::from_value(given).map_err(|_| Problem::at("", t!(who.reader, "api-wrong-value")))?;
    given.read(now, &who.reader)
}

async fn add_many(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Given(given): Given<ManyGiven>,
) -> Result<Response> {
    let now = web.operations().now();
    let mut read: Vec<Result<Option<ActivityId>>> = Vec::with_capacity(given.activities.len());
    let mut wanted = Vec::new();
    for one in given.activities {
        read.push(read_one(one, now, &who).map(|right| {
            wanted.push(right);
            None
        }));
    }
    let mut added = record::add_activities(web.operations(), who.actor(), wanted).await?.into_iter();
    let outcomes = read.into_iter().map(|read| match read {
        Err(problem) => Outcome::refused(&who, None, &problem),
        Ok(_) => match added.next() {
            Some(Ok(id)) => Outcome::done("created", id.to_string()),
            Some(Err(refused)) => Outcome::refused(&who, None, &problem(&who.reader, refused)),
            None => Outcome::refused(&who, None, &Problem::broken("an activity without an outcome")),
        },
    });
    Ok((StatusCode::OK, Json(Outcomes::of(outcomes.collect()))).into_response())
}
