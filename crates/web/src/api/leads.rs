//! Leads: ranked as their list ranks them, with why each has its score, what happened, and what is to be done next.

use ::records::{Date, Keyed, LeadId, PersonId, Stage};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use operations::cards;
use operations::leads::{self, LeadRow, LeadView};
use operations::lists::{self, Listed};
use operations::today::{self, StepRefused};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::answer::IfMatch;
use super::body::Given;
use super::caller::May;
use super::calls::{Calls, Told};
use super::lists::{at, limit, misread};
use super::problem::{Kind, Problem, Result, Wrong};
use super::records::{self, FieldsGiven};
use super::{answer, text};
use crate::pages::leads::ListAddress;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{EditRecords, SeeRecords};

/// Lines on a page, unless the call says.
const USUAL: u32 = 50;
const MOST: u32 = 200;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<SeeRecords>();
    let list = filters(told("A page of leads, the most active first; open ones unless `all=yes`"))
        .query("sort", "A minus before it turns the order.", json!({ "type": "string", "enum": sorts() }))
        .query("page", "Where to go on, from `next` or `previous` of an earlier answer.", text());
    Calls::of("Leads")
        .get("/leads", list_leads, limited(list, USUAL).gives::<LeadPage>())
        .get(
            "/leads/{lead}",
            show_lead,
            told("A lead with all that its page shows")
                .gives::<LeadCard>()
                .header("If-None-Match", "The ETag that is known.")
                .with("ETag"),
        )
        .patch(
            "/leads/{lead}",
            edit,
            records::given(Listed::Leads, Told::new("Change who takes care of a lead, its source, its campaign"))
                .gives::<LeadCard>()
                .guarded()
                .with("ETag"),
        )
        .get(
            "/leads/{lead}/explanation",
            explanation,
            told("Why the lead has its score: what `entente explain --json` gives")
                .gives_schema(json!({ "type": "object" })),
        )
        .get(
            "/leads/{lead}/score-history",
            history,
            told("The score over the last 26 weeks, under the agreement in force").gives_many::<ScorePoint>(),
        )
        .put(
            "/leads/{lead}/next-step",
            set_next_step,
            Told::new("Say what is to be done next, and by when")
                .needs::<EditRecords>()
                .takes::<NextStep>()
                .gives::<NextStep>(),
        )
        .delete(
            "/leads/{lead}/next-step",
            end_next_step,
            Told::new("Take the next step off").needs::<EditRecords>().done(),
        )
}

/// With a limit to how many are answered.
pub(super) fn limited(told: Told, usual: u32) -> Told {
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": MOST, "default": usual });
    told.query("limit", "How many.", limit)
}

/// The filters of the list of leads.
pub(super) fn filters(told: Told) -> Told {
    let many = |schema: Value| json!({ "type": "array", "items": schema });
    let stages: Vec<&str> = Stage::ALL.iter().map(|stage| stage.key()).collect();
    told.query("cell", "Letter and digit of the score.", many(text()))
        .query("stage", "Where the lead stands.", many(json!({ "type": "string", "enum": stages })))
        .query("owner", "The id of whoever takes care of it; `none` for nobody.", many(text()))
        .query("country", "The country of contact or company.", many(text()))
        .query("source", "Where the lead came from.", many(text()))
        .query("all", "Closed ones too.", json!({ "type": "string", "enum": ["yes", "no"] }))
        .query("q", "Words of the name, address or company; one slip a word is forgiven.", text())
        .filtered()
}

fn sorts() -> Vec<String> {
    let names = ["activity", "fit", "name", "stage-since", "last-activity"];
    names.iter().flat_map(|name| [(*name).to_owned(), format!("-{name}")]).collect()
}

/// A lead of the list.
#[derive(Serialize, ToSchema)]
#[schema(as = LeadRow)]
pub(super) struct Row {
    id: String,
    /// The contact's name, or its address; empty where neither is known.
    name: String,
    email: Option<String>,
    title: Option<String>,
    account: Option<Named>,
    country: Option<String>,
    score: Option<ShortScore>,
    stage: &'static str,
    stage_since: String,
    /// The name of whoever takes care of it.
    owner: Option<String>,
    last_activity: Option<LastActivity>,
}

/// A record with its name.
#[derive(Serialize, ToSchema)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) name: String,
}

/// A score in short.
#[derive(Serialize, ToSchema)]
struct ShortScore {
    /// Letter and digit.
    cell: String,
    fit: f64,
    activity: f64,
}

/// What happened last.
#[derive(Serialize, ToSchema)]
struct LastActivity {
    kind: String,
    at: String,
}

impl Row {
    pub(super) fn of(row: &LeadRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name.clone(),
            email: row.email.clone(),
            title: row.title.clone(),
            account: row.account.as_ref().map(|(id, name)| Named { id: id.to_string(), name: name.clone() }),
            country: row.country.clone(),
            score: row.score.as_ref().map(|score| ShortScore {
                cell: score.cell.clone(),
                fit: score.fit,
                activity: score.activity,
            }),
            stage: row.stage.key(),
            stage_since: row.stage_since.to_string(),
            owner: row.owner.clone(),
            last_activity: row
                .last_activity
                .as_ref()
                .map(|last| LastActivity { kind: last.kind.clone(), at: last.at.to_string() }),
        }
    }
}

/// A page of leads.
#[derive(Serialize, ToSchema)]
struct LeadPage {
    leads: Vec<Row>,
    /// How many leads pass.
    total: u64,
    /// The address of the page after this one.
    next: Option<String>,
    previous: Option<String>,
}

async fn list_leads(State(web): State<Web>, May { who, .. }: May<SeeRecords>, uri: Uri) -> Result<Response> {
    let query = uri.query().unwrap_or_default();
    let mut address = ListAddress::read(query);
    let mut wrong = wrong_owners(query, &who.reader);
    if !leads::knows_place(&address.query) {
        wrong.push(Wrong::of_parameter("page", t!(who.reader, "api-wrong-page")));
    }
    if !wrong.is_empty() {
        return Err(Problem::query(wrong));
    }
    address.query.limit = limit(query).unwrap_or(USUAL);
    let list = leads::list(web.operations(), &address.query).await?;
    misread(&list.misread, &who.reader)?;
    let beside = |cursor: String| {
        let mut other = address.clone();
        other.query.cursor = Some(cursor);
        at(&other.href(), query)
    };
    let (next, previous) = (list.next.map(&beside), list.previous.map(&beside));
    let leads = list.rows.iter().map(Row::of).collect();
    Ok(Json(LeadPage { leads, total: list.total, next, previous }).into_response())
}

/// The owners that a query names and that are none; the document cannot tell them.
pub(super) fn wrong_owners(query: &str, reader: &Reader) -> Vec<Wrong> {
    let is_owner = |value: &str| value == lists::NOBODY || value.parse::<PersonId>().is_ok();
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let wrong = pairs.filter(|(key, value)| key == "owner" && !is_owner(value));
    wrong.map(|_| Wrong::of_parameter("owner", t!(reader, "api-wrong-value"))).collect()
}

/// A lead with all that its page shows.
#[derive(Serialize, ToSchema)]
struct LeadCard {
    id: String,
    /// How often the lead itself was changed; the first part of its ETag.
    version: i64,
    contact: Named,
    account: Option<Named>,
    motion: &'static str,
    stage: &'static str,
    stage_since: String,
    /// The stages of the path in order.
    path: Vec<Step>,
    owner: Option<Named>,
    source: Option<String>,
    campaign: Option<String>,
    score: Option<ScoreCard>,
    next_step: Option<NextStep>,
    /// When the contact last consented to something, and still does.
    consent_at: Option<String>,
    created_at: String,
}

/// A stage on a lead's way.
#[derive(Serialize, ToSchema)]
struct Step {
    stage: &'static str,
    entered_at: Option<String>,
    left_at: Option<String>,
}

/// A score with what follows from it.
#[derive(Serialize, ToSchema)]
struct ScoreCard {
    as_of: String,
    cell: String,
    fit: f64,
    activity: f64,
    decision: &'static str,
    /// The number of the agreement that judges.
    agreement: i64,
}

impl LeadCard {
    fn of(view: &LeadView, version: i64) -> Self {
        let lead = &view.lead;
        let step = |step: &leads::StageStep| Step {
            stage: step.stage.key(),
            entered_at: step.entered_at.map(|at| at.to_string()),
            left_at: step.left_at.map(|at| at.to_string()),
        };
        let score = |score: &leads::ScoreView| ScoreCard {
            as_of: score.as_of.to_string(),
            cell: score.explanation.score.cell.to_string(),
            fit: score.explanation.score.fit,
            activity: score.explanation.score.activity,
            decision: score.explanation.score.decision.key(),
            agreement: view.agreement.number,
        };
        let account =
            |view: &leads::AccountView| Named { id: view.account.id.to_string(), name: view.account.name.clone() };
        Self {
            id: lead.id.to_string(),
            version,
            contact: Named { id: view.contact.id.to_string(), name: view.contact.name.clone() },
            account: view.account.as_ref().map(account),
            motion: lead.motion.key(),
            stage: lead.stage.key(),
            stage_since: lead.stage_since.to_string(),
            path: view.path.iter().map(step).collect(),
            owner: lead.owner.zip(view.owner.clone()).map(|(id, name)| Named { id: id.to_string(), name }),
            source: lead.source.clone(),
            campaign: lead.campaign.map(|campaign| campaign.to_string()),
            score: view.score.as_ref().map(score),
            next_step: view
                .next_step
                .as_ref()
                .map(|next| NextStep { what: next.what.clone(), due: next.due.to_string() }),
            consent_at: view.contact.consent_at.map(|at| at.to_string()),
            created_at: lead.created_at.to_string(),
        }
    }
}

async fn card(web: &Web, id: LeadId, headers: &HeaderMap) -> Result<Response> {
    let version = cards::record_of(web.operations(), Listed::Leads, id.number()).await?.version;
    let view = leads::lead(web.operations(), id).await?;
    answer::tagged(headers, version, &LeadCard::of(&view, version))
}

async fn show_lead(
    State(web): State<Web>,
    _: May<SeeRecords>,
    Path(lead): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    card(&web, super::id(&lead)?, &headers).await
}

async fn edit(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Path(lead): Path<String>,
    IfMatch(version): IfMatch,
    Given(given): Given<FieldsGiven>,
) -> Result<Response> {
    let id: LeadId = super::id(&lead)?;
    records::save(&web, &who, Listed::Leads, (id.into(), version), given).await?;
    card(&web, id, &HeaderMap::new()).await
}

async fn explanation(State(web): State<Web>, _: May<SeeRecords>, Path(lead): Path<String>) -> Result<Response> {
    let view = leads::lead(web.operations(), super::id(&lead)?).await?;
    // A lead that nobody judged yet has no score to explain.
    let score = view.score.ok_or(Kind::NotFound)?;
    Ok(Json(score.explanation).into_response())
}

/// A score at an instant.
#[derive(Serialize, ToSchema)]
struct ScorePoint {
    at: String,
    fit: f64,
    activity: f64,
}

async fn history(State(web): State<Web>, _: May<SeeRecords>, Path(lead): Path<String>) -> Result<Response> {
    let view = leads::lead(web.operations(), super::id(&lead)?).await?;
    let points = view.score.map(|score| score.history).unwrap_or_default();
    let point =
        |point: scoring::Point| ScorePoint { at: point.at.to_string(), fit: point.fit, activity: point.activity };
    Ok(Json(points.into_iter().map(point).collect::<Vec<_>>()).into_response())
}

/// What is to be done next.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NextStep {
    #[schema(min_length = 1, max_length = 200)]
    what: String,
    /// By the end of this day.
    #[schema(format = Date)]
    due: String,
}

async fn set_next_step(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Path(lead): Path<String>,
    Given(step): Given<NextStep>,
) -> Result<Response> {
    let due = Date::read(&step.due).ok_or_else(|| Problem::at("/due", t!(who.reader, "wrong-date")))?;
    let next = Some((step.what.as_str(), due));
    let set = today::set_next_step(web.operations(), who.actor(), super::id(&lead)?, next, &who.reader.zone).await;
    set.map_err(|refused| step_refused(&who.reader, refused))?;
    Ok(Json(NextStep { what: step.what.trim().to_owned(), due: due.to_string() }).into_response())
}

fn step_refused(reader: &Reader, refused: StepRefused) -> Problem {
    match refused {
        StepRefused::Empty => Problem::at("/what", t!(reader, "api-wrong-missing")),
        StepRefused::TooLong => Problem::at("/what", t!(reader, "wrong-step-too-long", count = today::LONGEST_STEP)),
        StepRefused::Past => Problem::at("/due", t!(reader, "wrong-past")),
        StepRefused::Failure(failure) => failure.into(),
    }
}

async fn end_next_step(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Path(lead): Path<String>,
) -> Result<StatusCode> {
    let set = today::set_next_step(web.operations(), who.actor(), super::id(&lead)?, None, &who.reader.zone).await;
    set.map_err(|refused| step_refused(&who.reader, refused))?;
    Ok(StatusCode::NO_CONTENT)
}
