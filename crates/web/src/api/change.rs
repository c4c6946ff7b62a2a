//! One field of many records at once: first what would change, then the change as it was shown, then back again.

use axum::Json;
use axum::extract::State;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use operations::kept::many::{self, ManyAsked, ManyRefused, Preview};
use operations::kept::{TypedField, written};
use operations::lists::{ListAsked, Listed};
use records::{Instant, Keyed};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::lists::{self, Of};
use super::problem::{Kind, Problem, Result, Wrong};
use super::{check, document, value};
use crate::pages::lists::address::{self, PLACES};
use crate::pages::records::edit::sentence;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::EditRecords;

pub(super) fn calls() -> Calls {
    let changed = PLACES.iter().filter(|(of, _)| *of != Listed::Activities);
    changed.fold(Calls::of("Changes of many"), |calls, (of, path)| {
        let told = |summary: &str| Told::new(format!("{summary} {}", of.key())).needs::<EditRecords>();
        calls
            .post(
                &format!("{path}/change/preview"),
                preview,
                told("What a change of a field would do to many").takes::<ChangeGiven>().gives::<PreviewView>(),
            )
            .post(
                &format!("{path}/change"),
                change,
                told("Change a field of many, as the preview said:").takes::<ChangeMarked>().gives::<ChangeMade>(),
            )
            .post(
                &format!("{path}/change/undo"),
                undo,
                told("Take a change of many back:").takes::<UndoGiven>().gives::<Undone>(),
            )
    })
}

/// A change of many records.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeGiven {
    /// The ids of the records; without, all that the query lets through.
    ids: Option<Vec<String>>,
    /// The query of the list, as an address has it.
    #[serde(default)]
    query: String,
    /// The key of the field.
    field: String,
    /// Its new value; null makes it blank.
    value: Value,
}

/// The same, as it was shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeMarked {
    /// The ids of the records; without, all that the query lets through.
    ids: Option<Vec<String>>,
    /// The query of the list, as an address has it.
    #[serde(default)]
    query: String,
    /// The key of the field.
    field: String,
    /// Its new value; null makes it blank.
    value: Value,
    /// The mark of the preview: where the records or their values are others by now, nothing is changed.
    mark: String,
}

/// What would change.
#[derive(Serialize, ToSchema)]
struct PreviewView {
    records: u64,
    changing: u64,
    unchanged: u64,
    /// The first of those that change.
    first: Vec<Before>,
    /// The new value as it will be kept.
    after: Option<String>,
    /// To be sent with the change.
    mark: String,
}

/// A record with what it has now.
#[derive(Serialize, ToSchema)]
struct Before {
    id: String,
    name: String,
    before: Option<String>,
}

impl PreviewView {
    fn of(preview: Preview) -> Self {
        let before = |(record, name, before)| Before { id: written(record), name, before };
        Self {
            records: preview.records,
            changing: preview.changing,
            unchanged: preview.unchanged,
            first: preview.first.into_iter().map(before).collect(),
            after: preview.after,
            mark: preview.mark,
        }
    }
}

async fn asked(web: &Web, who: &Caller, of: Listed, given: ChangeGiven) -> Result<ManyAsked> {
    let ChangeGiven { ids, query, field, value } = given;
    let fields = many::shared_fields(web.operations(), of).await?;
    let keys = || fields.iter().map(|field| field.key.as_str());
    let known = fields.iter().find(|known| known.key == field);
    let known = known.ok_or_else(|| Problem::at("/field", check::near(&who.reader, &field, keys())))?;
    let schema = value::schema_of(known.holds, known.custom, &known.choices);
    let wrong = check::check(&schema, &value, &who.reader).into_iter();
    let wrong: Vec<Wrong> = wrong.map(|error| Wrong::at("/value", error.detail)).collect();
    if !wrong.is_empty() {
        return Err(Problem::wrong(wrong));
    }
    let change = TypedField { key: field, raw: value::raw(&value) };
    Ok(ManyAsked { list: list_of(web, who, of, &query).await?, marked: ids, change })
}

/// The list that a query asks for, held to what the call of that list takes: a filter that is misspelled must not become a
/// change of everything.
async fn list_of(web: &Web, who: &Caller, of: Listed, query: &str) -> Result<ListAsked> {
    let path = format!("{PREFIX}{}", address::path(of));
    let mut wrong = document::check_query(&Method::GET, &path, query, &who.reader);
    // Which columns a page shows is no matter of a change.
    wrong.retain(|wrong| wrong.parameter.as_deref() != Some("columns"));
    if wrong.is_empty() {
        match lists::wholly_read(web, of, query, &who.reader).await {
            Ok(address) => return Ok(address.asked),
            Err(problem) if problem.kind == Kind::Query => wrong = problem.errors,
            Err(problem) => return Err(problem),
        }
    }
    let in_query = |wrong: Wrong| Wrong { pointer: Some("/query".to_owned()), ..wrong };
    Err(Problem::wrong(wrong.into_iter().map(in_query).collect()))
}

fn refused(reader: &Reader, key: &str, refused: ManyRefused) -> Problem {
    match refused {
        ManyRefused::Failure(failure) => failure.into(),
        ManyRefused::Changed(_) => Problem::saying(Kind::Conflict, t!(reader, "api-change-moved")),
        ManyRefused::Value(why) => Problem::at("/value", sentence(reader, key, &why)),
        ManyRefused::TooMany { most } => {
            Problem::at("/ids", t!(reader, "change-too-many", most = reader.whole(&(most as u64))))
        }
        ManyRefused::NotThisField => Problem::at("/query", t!(reader, "change-not-this")),
    }
}

async fn preview(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Of(of): Of,
    Given(given): Given<ChangeGiven>,
) -> Result<Response> {
    let asked = asked(&web, &who, of, given).await?;
    let preview = many::preview(web.operations(), &asked).await;
    let preview = preview.map_err(|why| refused(&who.reader, &asked.change.key, why))?;
    Ok(Json(PreviewView::of(preview)).into_response())
}

/// What was done.
#[derive(Serialize, ToSchema)]
struct ChangeMade {
    changed: u64,
    /// Records that somebody else changed in between.
    skipped: u64,
    /// To be sent to take it back.
    undo: String,
}

async fn change(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Of(of): Of,
    Given(given): Given<ChangeMarked>,
) -> Result<Response> {
    let ChangeMarked { ids, query, field, value, mark } = given;
    let asked = asked(&web, &who, of, ChangeGiven { ids, query, field, value }).await?;
    let done = many::change(web.operations(), who.actor(), &asked, &mark).await;
    let done = done.map_err(|why| refused(&who.reader, &asked.change.key, why))?;
    let undo = format!("{}-{}", done.from.as_micros(), done.until.as_micros());
    Ok(Json(ChangeMade { changed: done.changed, skipped: done.skipped, undo }).into_response())
}

/// Which change to take back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UndoGiven {
    /// What the change answered.
    undo: String,
}

/// How many records have their value back.
#[derive(Serialize, ToSchema)]
struct Undone {
    undone: u64,
}

async fn undo(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Given(given): Given<UndoGiven>,
) -> Result<Response> {
    let instant = |text: &str| text.parse().ok().map(Instant::from_micros);
    let both = given.undo.split_once('-').and_then(|(from, until)| instant(from).zip(instant(until)));
    let (from, until) = both.ok_or_else(|| Problem::at("/undo", t!(who.reader, "api-wrong-value")))?;
    let undone = many::undo(web.operations(), who.actor(), from, until).await;
    let undone = undone.map_err(|why| refused(&who.reader, "", why))?;
    Ok(Json(Undone { undone }).into_response())
}
