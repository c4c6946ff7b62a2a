//! Records of each kind: read, made, changed, one or many at once.

use axum::Json;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing;
use operations::cards;
use operations::kept::{self, SaveRefused, ToSave};
use operations::lists::{self, Listed};
use records::{Keyed, RecordRef};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use utoipa::openapi::path::HttpMethod;

use super::answer::{self, IfMatch};
use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told, reference};
use super::check;
use super::idempotency::MOST_BYTES;
use super::lists::{Of, RecordLine, name_of};
use super::problem::{Kind, Problem, ProblemTold, Result, Wrong};
use super::text;
use super::value::{read_schema, typed_fields, written_schema};
use crate::pages::lists::address::{self, PLACES};
use crate::pages::records::edit::sentence;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{EditRecords, SeeRecords};

/// The most records of one call.
pub(super) const MOST: usize = 1_000;

pub(super) fn calls() -> Calls {
    // Leads are read and changed with all that their page shows.
    let own = PLACES.iter().filter(|(of, _)| *of != Listed::Leads);
    own.fold(Calls::of("Records"), |calls, (of, path)| calls.and(calls_of(*of, path)))
}

fn calls_of(of: Listed, path: &str) -> Calls {
    let (record, list, one) = (name_of(of), of.key(), format!("{path}/{{record}}"));
    let told = |summary: String| {
        Told::new(summary)
            .knowing(format!("{record}Fields"), read_schema(of))
            .knowing(record.to_owned(), schema(record))
            .gives_schema(reference(record))
            .with("ETag")
    };
    let show_told = told(format!("One of {list}")).needs::<SeeRecords>();
    let calls = Calls::of("Records").get(&one, show, show_told.header("If-None-Match", "The ETag that is known."));
    // What happened is only ever added.
    if of == Listed::Activities {
        return calls;
    }
    let many = Told::new(format!("Make and change up to {MOST} of {list}, each with an outcome of its own"))
        .needs::<EditRecords>()
        .knowing(format!("{record}ToSave"), to_save_schema(record))
        .knowing(format!("{record}Many"), many_schema(record))
        .takes_schema(reference(&format!("{record}Many")))
        .gives::<Outcomes>();
    let many_route = routing::post(save_many).layer(DefaultBodyLimit::max(MOST_BYTES));
    calls
        .patch(&one, edit, given(of, told(format!("Change fields of one of {list}"))).guarded())
        .post(path, create, given(of, told(format!("Make one of {list}"))).made().with("Location"))
        .call(HttpMethod::Post, &format!("{path}/bulk"), many_route, many)
}

/// A call that takes the fields of a record.
pub(super) fn given(of: Listed, told: Told) -> Told {
    let record = name_of(of);
    told.needs::<EditRecords>()
        .knowing(writable(record), written_schema(of))
        .knowing(format!("{record}Given"), given_schema(record))
        .takes_schema(reference(&format!("{record}Given")))
}

/// A record as it is read.
fn schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["id", "version", "name", "fields", "links"],
        "properties": {
            "id": text(),
            "version": { "type": "integer", "description": "How often it was changed; the first part of its ETag." },
            "name": text(),
            "fields": reference(&format!("{record}Fields")),
            "links": { "type": "object", "additionalProperties": text(), "description": "The names of what fields lead to." },
        },
    })
}

/// The name of the schema of the fields that a change may hold.
fn writable(record: &str) -> String {
    format!("{record}FieldsGiven")
}

/// A record as it is given.
fn given_schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["fields"],
        "properties": { "fields": reference(&writable(record)) },
        "additionalProperties": false,
    })
}

fn to_save_schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["fields"],
        "properties": {
            "id": { "type": "string", "description": "Which to change; without, one is made." },
            "version": { "type": "integer", "description": "The state that the change starts from; without, it is changed whatever it has become." },
            "fields": reference(&writable(record)),
        },
        "additionalProperties": false,
    })
}

fn many_schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["records"],
        "properties": { "records": {
            "type": "array",
            "minItems": 1,
            "maxItems": MOST,
            "items": reference(&format!("{record}ToSave")),
            "x-each-on-its-own": true,
        } },
        "additionalProperties": false,
    })
}

#[derive(Serialize)]
struct Record {
    version: i64,
    #[serde(flatten)]
    line: RecordLine,
}

/// The fields that a body gives.
#[derive(Deserialize)]
pub(super) struct FieldsGiven {
    fields: Map<String, Value>,
}

/// A record of a list, as a path names it.
pub(super) fn named(of: Listed, id: &str) -> Result<RecordRef> {
    kept::named(lists::kind_of(of), id).ok_or(Kind::NotFound.into())
}

async fn tagged(web: &Web, headers: &HeaderMap, of: Listed, record: RecordRef) -> Result<Response> {
    let card = cards::record_of(web.operations(), of, record.number).await?;
    let line = RecordLine::new(of, &card.facts.fields, &card.facts.line);
    answer::tagged(headers, card.version, &Record { version: card.version, line })
}

async fn show(
    State(web): State<Web>,
    _: May<SeeRecords>,
    Of(of): Of,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    tagged(&web, &headers, of, named(of, &id)?).await
}

async fn create(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Of(of): Of,
    Given(given): Given<FieldsGiven>,
) -> Result<Response> {
    let known = lists::fields(web.operations(), of).await?;
    let typed = typed_fields(of, &known, &given.fields, "/fields", &who.reader).map_err(Problem::wrong)?;
    let made = kept::create(web.operations(), who.actor(), of, &typed).await;
    let record = made.map_err(|refused| problem(&who.reader, refused))?;
    let response = tagged(&web, &HeaderMap::new(), of, record).await?;
    Ok(answer::created(response, &format!("{PREFIX}{}/{}", address::path(of), kept::written(record))))
}

async fn edit(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Of(of): Of,
    Path(id): Path<String>,
    IfMatch(version): IfMatch,
    Given(given): Given<FieldsGiven>,
) -> Result<Response> {
    let record = named(of, &id)?;
    save(&web, &who, of, (record, version), given).await?;
    tagged(&web, &HeaderMap::new(), of, record).await
}

/// Changes fields of a record, from the state that was read.
pub(super) async fn save(
    web: &Web,
    who: &Caller,
    of: Listed,
    (record, version): (RecordRef, Option<i64>),
    given: FieldsGiven,
) -> Result<()> {
    let known = lists::fields(web.operations(), of).await?;
    let fields = typed_fields(of, &known, &given.fields, "/fields", &who.reader).map_err(Problem::wrong)?;
    let wanted = ToSave { record: Some(record), version, fields };
    let outcomes = kept::save_many(web.operations(), who.actor(), of, &[wanted]).await?;
    for outcome in outcomes {
        outcome.map_err(|refused| problem(&who.reader, refused))?;
    }
    Ok(())
}

/// Why a record is not saved.
fn problem(reader: &Reader, refused: SaveRefused) -> Problem {
    match refused {
        SaveRefused::Failure(failure) => failure.into(),
        SaveRefused::Changed => Kind::Changed.into(),
        SaveRefused::Taken { field: "email" } => Problem::at("/fields/email", t!(reader, "wrong-email-taken")),
        SaveRefused::Taken { field } => Problem::at(&format!("/fields/{field}"), t!(reader, "wrong-name-taken")),
        SaveRefused::Fields(wrong) => {
            let error = |(key, why): &(String, records::FactRefused)| {
                Wrong::at(format!("/fields/{}", check::escaped(key)), sentence(reader, key, why))
            };
            Problem::wrong(wrong.iter().map(error).collect())
        }
    }
}

/// What became of many records.
#[derive(Serialize, ToSchema)]
pub(super) struct Outcomes {
    /// How many were made.
    pub(super) created: usize,
    /// How many were changed.
    pub(super) changed: usize,
    /// How many were refused.
    pub(super) refused: usize,
    /// One for each, in the order of the call.
    pub(super) outcomes: Vec<Outcome>,
}

/// What became of one of many.
#[derive(Serialize, ToSchema)]
pub(super) struct Outcome {
    /// `created`, `changed` or `refused`.
    pub(super) outcome: &'static str,
    /// The record; of one that was refused the one that the call named, if it named one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// Why it was refused; pointers begin at the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) problem: Option<ProblemTold>,
}

impl Outcome {
    pub(super) fn done(outcome: &'static str, id: String) -> Self {
        Self { outcome, id: Some(id), problem: None }
    }

    pub(super) fn refused(who: &Caller, id: Option<String>, problem: &Problem) -> Self {
        Self { outcome: "refused", id, problem: Some(problem.told(who.reader.locale, None)) }
    }
}

impl Outcomes {
    pub(super) fn of(outcomes: Vec<Outcome>) -> Self {
        let count = |wanted: &str| outcomes.iter().filter(|known| known.outcome == wanted).count();
        Self { created: count("created"), changed: count("changed"), refused: count("refused"), outcomes }
    }
}

/// The records of a call for many; what each holds is looked at one by one.
#[derive(Deserialize)]
struct ManyGiven {
    records: Vec<Value>,
}

/// One of many.
#[derive(Deserialize)]
struct OneGiven {
    id: Option<String>,
    version: Option<i64>,
    fields: Map<String, Value>,
}

fn to_save(of: Listed, known: &[lists::Field], given: &Value, reader: &Reader) -> Result<ToSave> {
    let wrong = check::check(&reference(&format!("{}ToSave", name_of(of))), given, reader);
    if !wrong.is_empty() {
        return Err(Problem::wrong(wrong));
    }
    let one = OneGiven::deserialize(given).map_err(|_| Problem::at("", t!(reader, "api-wrong-value")))?;
    let record = one.id.as_deref().map(|id| named(of, id)).transpose()?;
    let fields = typed_fields(of, known, &one.fields, "/fields", reader).map_err(Problem::wrong)?;
    Ok(ToSave { record, version: one.version, fields })
}

async fn save_many(
    State(web): State<Web>,
    May { who, .. }: May<EditRecords>,
    Of(of): Of,
    Given(given): Given<ManyGiven>,
) -> Result<Response> {
    let known = lists::fields(web.operations(), of).await?;
    let read: Vec<Result<ToSave>> = given.records.iter().map(|one| to_save(of, &known, one, &who.reader)).collect();
    let wanted: Vec<ToSave> = read.iter().filter_map(|one| one.as_ref().ok()).cloned().collect();
    let saved = kept::save_many(web.operations(), who.actor(), of, &wanted).await?;
    let mut saved = saved.into_iter();
    let outcomes = read.iter().zip(&given.records).map(|(read, given)| {
        let id = given["id"].as_str().map(str::to_owned);
        let outcome = match read {
            Err(problem) => Err(problem.clone()),
            Ok(_) => {
                saved.next().ok_or(Kind::NotFound.into()).and_then(|one| one.map_err(|why| problem(&who.reader, why)))
            }
        };
        match outcome {
            Ok(record) => Outcome::done(if id.is_some() { "changed" } else { "created" }, kept::written(record)),
            Err(problem) => Outcome::refused(&who, id, &problem),
        }
    });
    Ok((StatusCode::OK, Json(Outcomes::of(outcomes.collect()))).into_response())
}
