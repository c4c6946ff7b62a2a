//! What happened with a lead, in the order of its timeline.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::leads::{self, TimelineFilter, TimelineQuery};
use records::{Instant, Keyed};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, Told};
use super::leads::limited;
use super::lists::limit;
use super::problem::{Problem, Result, Wrong};
use super::text;
use crate::server::Web;
use crate::signed_in::SeeRecords;

pub(super) fn calls() -> Calls {
    let show = ["all", "site", "email", "content", "talks", "stages", "notes"];
    let told = |summary: &str| Told::new(summary).needs::<SeeRecords>();
    Calls::of("Leads").get(
        "/leads/{lead}/timeline",
        timeline,
        limited(told("What happened with the lead, the newest first"), 25)
            .query("show", "What of it.", json!({ "type": "string", "enum": show }))
            .query("before", "Only what was before this, from `older` of an earlier answer.", text())
            .gives::<Timeline>(),
    )
}

/// What happened with a lead.
#[derive(Serialize, ToSchema)]
struct Timeline {
    entries: Vec<Entry>,
    /// To go on with what was before: the value of `before`.
    older: Option<String>,
}

/// One thing that happened: an activity, a step, a move of the score, a change of a fact.
#[derive(Default, Serialize, ToSchema)]
struct Entry {
    at: String,
    /// `activity`, `stage`, `cell` or `fact`.
    what: &'static str,
    /// Of an activity what kind of thing, of a change which fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// Whose fact it is: `contact`, `account` or `lead`.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    /// The name of whoever did it; `rule`, `import` or `program` where it was nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    campaign: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// A note, or the reason of a step.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

fn mover(by: leads::Mover) -> Option<String> {
    Some(match by {
        leads::Mover::Rule => "rule".to_owned(),
        leads::Mover::Import => "import".to_owned(),
        leads::Mover::Program => "program".to_owned(),
        leads::Mover::Person(name) => name,
    })
}

fn entry(entry: leads::TimelineEntry) -> Entry {
    use leads::Happening;
    let at = entry.at.to_string();
    match entry.what {
        Happening::Activity(said) => Entry {
            at,
            what: "activity",
            kind: Some(said.kind),
            id: Some(said.id.to_string()),
            by: said.by,
            outcome: said.outcome,
            minutes: said.minutes,
            content: said.content,
            content_kind: said.content_kind,
            campaign: said.campaign,
            interest: said.interest,
            url: said.url,
            note: said.note,
            ..Entry::default()
        },
        Happening::Stage { from, to, by, reason } => Entry {
            at,
            what: "stage",
            before: from.map(|stage| stage.key().to_owned()),
            after: Some(to.key().to_owned()),
            by: mover(by),
            note: reason,
            ..Entry::default()
        },
        Happening::Cell(change) => {
            Entry { at, what: "cell", after: Some(format!("{}{}", change.grade, change.level)), ..Entry::default() }
        }
        Happening::Fact { of, key, before, after, by } => {
            let of = Some(of.key());
            Entry { at, what: "fact", of, kind: Some(key), before, after, by: mover(by), ..Entry::default() }
        }
    }
}

async fn timeline(
    State(web): State<Web>,
    May { who, .. }: May<SeeRecords>,
    Path(lead): Path<String>,
    uri: Uri,
) -> Result<Response> {
    let asked = super::asked(&uri);
    let before = asked.get("before").map(|text| text.parse().map(Instant::from_micros)).transpose();
    let before =
        before.map_err(|_| Problem::query(vec![Wrong::of_parameter("before", t!(who.reader, "api-wrong-page"))]))?;
    let filter = asked.get("show").map_or(TimelineFilter::All, |name| crate::pages::lead::filter_named(name));
    let limit = limit(uri.query().unwrap_or_default()).unwrap_or(25);
    let query = TimelineQuery { lead: super::id(&lead)?, filter, before, limit };
    let timeline = leads::timeline(web.operations(), &query).await?;
    let entries = timeline.entries.into_iter().map(entry).collect();
    let older = timeline.older.map(|older| older.as_micros().to_string());
    Ok(Json(Timeline { entries, older }).into_response())
}
