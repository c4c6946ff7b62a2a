//! The audit log: searched, filtered, page by page, and taken out.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use operations::audit::{self, AuditBy, AuditFilter, AuditRow, Who};
use records::{Actor, Date, Keyed, RecordKind};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, PREFIX, Told};
use super::problem::{Problem, Result, Wrong};
use super::text;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::ReadAudit;

/// Lines on a page, unless the call says.
const USUAL: u32 = 50;

pub(super) fn calls() -> Calls {
    let kinds: Vec<&str> = RecordKind::ALL.iter().map(|kind| kind.key()).collect();
    let day = || json!({ "type": "string", "format": "date" });
    let told = |summary: &str| {
        Told::new(summary)
            .needs::<ReadAudit>()
            .query("who", "The id of a person; `program`, `rule` or `imports`.", text())
            .query("action", "What was done, by its name.", text())
            .query("kind", "To what kind of record.", json!({ "type": "string", "enum": kinds }))
            .query("record", "To which record: `kind-number`.", text())
            .query("from", "The first day.", day())
            .query("until", "The last day.", day())
            .query("q", "Words of the particulars.", text())
    };
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": USUAL });
    Calls::of("Audit log")
        .get(
            "/audit",
            list,
            told("Who did what, to what, and when, the newest first")
                .query("page", "Where to go on, from `next` of an earlier answer.", json!({ "type": "integer" }))
                .query("limit", "How many.", limit)
                .gives::<AuditPage>(),
        )
        .get("/audit/export", export, told("The same lines as a file").gives_file(&["text/csv"]))
}

/// A page of the log.
#[derive(Serialize, ToSchema)]
struct AuditPage {
    lines: Vec<AuditLine>,
    /// The address of the page after this one.
    next: Option<String>,
}

/// A line of the log.
#[derive(Serialize, ToSchema)]
struct AuditLine {
    at: String,
    /// The name of whoever did it; `rule` or `program` where it was nobody.
    by: String,
    /// What was done.
    action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_number: Option<i64>,
    /// The name that the record has now.
    #[serde(skip_serializing_if = "Option::is_none")]
    record_name: Option<String>,
    /// The particulars.
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Value>,
}

fn line(row: AuditRow) -> AuditLine {
    let by = match row.who {
        Who::Person(name) | Who::Import(name) => name,
        Who::Rule => "rule".to_owned(),
        Who::Program => "program".to_owned(),
    };
    let (record, name) = row.record.map_or((None, None), |(record, name)| (Some(record), name));
    AuditLine {
        at: row.at.to_string(),
        by,
        action: row.action,
        record_kind: record.map(|record| record.kind.key()),
        record_number: record.map(|record| record.number),
        record_name: name,
        details: row.details,
    }
}

/// Which lines an address wants, or everything in it that cannot be read.
fn filter(uri: &Uri, reader: &Reader) -> Result<AuditFilter> {
    let asked = super::asked(uri);
    let mut wrong = Vec::new();
    let mut refuse = |key: &str| wrong.push(Wrong::of_parameter(key, t!(reader, "api-wrong-value")));
    let by = asked.get("who").and_then(|who| {
        let by = if who == "imports" { Some(AuditBy::Imports) } else { who.parse::<Actor>().ok().map(AuditBy::Actor) };
        if by.is_none() {
            refuse("who");
        }
        by
    });
    let record = asked.get("record").and_then(|text| {
        let record = crate::pages::settings::record_of_audit(text);
        if record.is_none() {
            refuse("record");
        }
        record
    });
    let mut day = |key: &str, days: i32| {
        let text = asked.get(key)?;
        let day = Date::read(text);
        if day.is_none() {
            refuse(key);
        }
        Some(reader.zone.start_of_day(Date::from_days(day?.days() + days)))
    };
    let (from, until) = (day("from", 0), day("until", 1));
    if !wrong.is_empty() {
        return Err(Problem::query(wrong));
    }
    Ok(AuditFilter {
        by,
        action: asked.get("action").cloned(),
        kind: asked.get("kind").and_then(|kind| RecordKind::from_key(kind)),
        record,
        from,
        until,
        search: asked.get("q").cloned(),
    })
}

async fn list(State(web): State<Web>, May { who, .. }: May<ReadAudit>, uri: Uri) -> Result<Response> {
    let asked = super::asked(&uri);
    let number = |key: &str| asked.get(key).and_then(|text| text.parse::<i64>().ok());
    let limit = number("limit").and_then(|limit| u32::try_from(limit).ok()).unwrap_or(USUAL);
    let page = audit::page(web.operations(), &filter(&uri, &who.reader)?, number("page"), limit).await?;
    let next = page.older.map(|older| {
        let kept = asked.iter().filter(|(key, _)| *key != "page");
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let query = query.extend_pairs(kept).append_pair("page", &older.to_string()).finish();
        format!("{PREFIX}/audit?{query}")
    });
    Ok(Json(AuditPage { lines: page.rows.into_iter().map(line).collect(), next }).into_response())
}

async fn export(State(web): State<Web>, May { who, .. }: May<ReadAudit>, uri: Uri) -> Result<Response> {
    let export = audit::export(web.operations(), who.actor(), filter(&uri, &who.reader)?).await?;
    let pieces = futures::stream::try_unfold(export, async |mut export| {
        let piece = export.piece().await?;
        Ok::<_, operations::Failure>(piece.map(|piece| (piece, export)))
    });
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8")], Body::from_stream(pieces)).into_response())
}
