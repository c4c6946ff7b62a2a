//! **Audit log**: who did what, to what, and when; searched, filtered, page by page, and taken out as a file.

use std::collections::HashMap;

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use operations::audit::{self, AuditBy, AuditFilter, AuditPage as LogPage};
use operations::people;
use records::{Actor, Date, Keyed, PersonId, RecordKind, RecordRef};
use words::Language;

use super::audit_words::{Entry, action, entry};
use super::{Head, Tab, asked};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ReadAudit, SignedIn};
use crate::visit::html;

const HERE: &str = "/settings/audit";
/// Lines on a page.
const LINES: u32 = 50;
/// The parts of an address that say which lines are wanted.
const KEYS: [&str; 7] = ["q", "who", "what", "kind", "record", "from", "until"];

#[derive(Template)]
#[template(path = "settings/audit.html")]
struct AuditPage {
    shell: Shell,
    head: Head,
    fields: Vec<Field>,
    entries: Vec<Entry>,
    export: String,
    newest: Option<String>,
    older: Option<String>,
    filtered: bool,
    /// The one record whose lines are wanted, as the address has it.
    record: Option<String>,
}

/// An address of the place with these parts.
fn address(path: &str, query: &HashMap<String, String>, before: Option<i64>) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    let wanted = KEYS.iter().filter_map(|key| Some((*key, query.get(*key).filter(|value| !value.is_empty())?)));
    pairs.extend_pairs(wanted);
    if let Some(before) = before {
        pairs.append_pair("before", &before.to_string());
    }
    let query = pairs.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Which lines an address wants. What it says wrong, it does not say.
fn filter(reader: &Reader, query: &HashMap<String, String>) -> AuditFilter {
    let text = |key: &str| query.get(key).map(|text| text.trim()).filter(|text| !text.is_empty());
    let day = |key: &str| text(key).and_then(Date::read);
    AuditFilter {
        by: text("who").and_then(|who| match who {
            "imports" => Some(AuditBy::Imports),
            who => who.parse::<Actor>().ok().map(AuditBy::Actor),
        }),
        action: text("what").map(str::to_owned),
        kind: text("kind").and_then(RecordKind::from_key),
        record: text("record").and_then(record_named),
        from: day("from").map(|day| reader.zone.start_of_day(day)),
        until: day("until").map(|day| reader.zone.start_of_day(Date::from_days(day.days() + 1))),
        search: text("q").map(str::to_owned),
    }
}

/// A record as an address names it: its kind and its number.
pub(crate) fn record_named(text: &str) -> Option<RecordRef> {
    let (kind, number) = text.split_once('-')?;
    Some(RecordRef { kind: RecordKind::from_key(kind)?, number: number.parse().ok()? })
}

/// The address of what was done to one record.
pub(super) fn address_of(record: RecordRef) -> String {
    format!("{HERE}?record={}-{}", record.kind.key(), record.number)
}

async fn fields(web: &Web, who: &SignedIn, query: &HashMap<String, String>) -> Result<Vec<Field>, Fault> {
    let reader = &who.reader;
    let any = |name: String| (String::new(), name);
    let today = reader.zone.local_date(reader.now);
    let roster = people::roster(web.operations(), today).await?;
    let mut people: Vec<(PersonId, String)> =
        roster.members.iter().map(|member| (member.person.id, member.person.name.clone())).collect();
    people.sort_by(|(_, one), (_, other)| words::text::order(reader.locale, one, other));
    let whoever = [
        any(t!(reader, "audit-anybody")),
        (Actor::Program.to_string(), t!(reader, "audit-program")),
        (Actor::Rule.to_string(), t!(reader, "audit-rule")),
        ("imports".to_owned(), t!(reader, "audit-imports")),
    ];
    let whoever = whoever.into_iter().chain(people.into_iter().map(|(id, name)| (id.to_string(), name))).collect();
    let mut actions: Vec<(String, String)> = audit::actions(web.operations())
        .await?
        .into_iter()
        .map(|known| (known.clone(), action(reader, &known)))
        .collect();
    actions.sort_by(|(_, one), (_, other)| words::text::order(reader.locale, one, other));
    let actions = std::iter::once(any(t!(reader, "audit-anything"))).chain(actions).collect();
    let kinds = RecordKind::ALL.iter().map(|kind| (kind.key().to_owned(), words::label(reader.locale, *kind)));
    let kinds = std::iter::once(any(t!(reader, "audit-any-record"))).chain(kinds).collect();
    let typed = Typed::from_pairs(query.clone());
    let field = |name, label, control| Field::new("audit", name, label, control, &typed, "");
    Ok(vec![
        field("q", t!(reader, "audit-search"), Control::of_kind("search")),
        field("who", t!(reader, "audit-who"), Control::Select(whoever)),
        field("what", t!(reader, "audit-what"), Control::Select(actions)),
        field("kind", t!(reader, "audit-record"), Control::Select(kinds)),
        field("from", t!(reader, "audit-from"), Control::of_kind("date")),
        field("until", t!(reader, "audit-until"), Control::of_kind("date")),
    ])
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ReadAudit>,
    uri: Uri,
) -> Result<Response, Fault> {
    let query = asked(&uri);
    let reader = &who.reader;
    let before = query.get("before").and_then(|before| before.parse().ok());
    let LogPage { rows, older } = audit::page(web.operations(), &filter(reader, &query), before, LINES).await?;
    let filtered = KEYS.iter().any(|key| query.get(*key).is_some_and(|value| !value.is_empty()));
    html(&AuditPage {
        head: Head::new(&who, Tab::Audit, t!(reader, "audit-question"), t!(reader, "audit-heading")),
        fields: fields(&web, &who, &query).await?,
        entries: rows.iter().map(|row| entry(reader, row)).collect(),
        export: address("/settings/audit/export", &query, None),
        newest: before.map(|_| address(HERE, &query, None)),
        older: older.map(|older| address(HERE, &query, Some(older))),
        filtered,
        record: query.get("record").filter(|record| !record.is_empty()).cloned(),
        shell: who.shell(Place::Settings),
    })
}

/// The same lines as a file, however many: read and sent piece by piece.
pub(super) async fn export(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ReadAudit>,
    uri: Uri,
) -> Result<Response, Fault> {
    let filter = filter(&who.reader, &asked(&uri));
    let export = audit::export(web.operations(), who.actor(), filter).await?;
    let pieces = futures::stream::try_unfold(export, async |mut export| {
        let piece = export.piece().await?;
        Ok::<_, operations::Failure>(piece.map(|piece| (piece, export)))
    });
    let today = who.reader.zone.local_date(who.reader.now);
    let name = format!("attachment; filename=\"audit-{today}.csv\"");
    let head = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((head, Body::from_stream(pieces)).into_response())
}
