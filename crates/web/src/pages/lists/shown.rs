//! Fields of records as people read them: names of fields, values in words and formats, links.

use operations::lists::{Cell, Field, Holds, Listed, On};
use records::{Date, FieldOf, Goal, Instant, Keyed, Outcome, RecordKind, RecordRef, Zone};
use words::{number, vocabulary};

use crate::label;
use crate::pages::lead::facts;
use crate::reader::Reader;

/// A cell as a table shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) href: Option<String>,
    pub(crate) is_number: bool,
    pub(crate) is_blank: bool,
}

/// The page of a record, for the kinds that have one.
pub(crate) fn page_of(record: RecordRef) -> Option<String> {
    let place = match record.kind {
        RecordKind::Lead => "/leads",
        RecordKind::Contact => "/contacts",
        RecordKind::Account => "/accounts",
        RecordKind::Opportunity => "/opportunities",
        RecordKind::Campaign => "/campaigns",
        RecordKind::Content => "/content",
        _ => return None,
    };
    Some(format!("{place}/{}", operations::kept::written(record)))
}

/// The name of a field as a heading.
pub(crate) fn field_name(reader: &Reader, of: Listed, field: &Field) -> String {
    let own = field
        .label
        .clone()
        .unwrap_or_else(|| key_name(reader, operations::lists::listed_on(of, field.on), field.name()));
    match field.on {
        On::Record => own,
        On::Account => t!(reader, "field-of-account", field = own),
        On::Contact => t!(reader, "field-of-contact", field = own),
    }
}

/// The name of a built-in field.
pub(crate) fn key_name(reader: &Reader, of: Listed, key: &str) -> String {
    match (of, key) {
        (Listed::Accounts, "name") => t!(reader, "form-company"),
        (_, "name") => t!(reader, "field-name"),
        (_, "account") => t!(reader, "account"),
        (_, "owner") => t!(reader, "column-owner"),
        (_, "parent") => t!(reader, "field-parent"),
        (_, "outcome") => t!(reader, "field-outcome"),
        (_, "step") => t!(reader, "field-step"),
        (_, "amount") => t!(reader, "field-amount"),
        (_, "probability") => t!(reader, "field-probability"),
        (_, "expected_close") => t!(reader, "field-expected-close"),
        (_, "opened_at") => t!(reader, "field-opened-at"),
        (_, "closed_at") => t!(reader, "field-closed-at"),
        (_, "contact") => t!(reader, "field-contact"),
        (_, "reason") => t!(reader, "field-reason"),
        (_, "competitor") => t!(reader, "field-competitor"),
        (_, "at") => t!(reader, "form-at"),
        (_, "recorded_at") => t!(reader, "field-recorded-at"),
        (_, "goal") => t!(reader, "field-goal"),
        (_, "channel") => t!(reader, "field-channel"),
        (_, "budget") => t!(reader, "field-budget"),
        (_, "starts_on") => t!(reader, "field-starts-on"),
        (_, "ends_on") => t!(reader, "field-ends-on"),
        (_, "persona") => t!(reader, "field-persona"),
        (_, "url") => t!(reader, "field-url"),
        (Listed::Contents, "title") => t!(reader, "field-content-title"),
        (Listed::Contents, "kind") => t!(reader, "field-content-kind"),
        (_, "stage_since") => t!(reader, "field-stage-since"),
        (_, "last_activity") => t!(reader, "column-last-activity"),
        (_, "open") => t!(reader, "deal-open"),
        (Listed::Activities | Listed::Leads, "campaign" | "content" | "interest" | "kind" | "value")
        | (Listed::Contents, "interest") => vocabulary::field(reader.locale, FieldOf::Activity, key),
        (_, key) => facts::key_name(reader, key),
    }
}

/// A cell of a line.
pub(crate) fn cell(reader: &Reader, of: Listed, field: &Field, cell: &Cell) -> Shown {
    let is_number = matches!(field.holds, Holds::Number | Holds::Money | Holds::Date | Holds::Instant);
    let Some(raw) = &cell.text else {
        return Shown { text: number::NOTHING.to_owned(), href: None, is_number, is_blank: true };
    };
    let href = cell.link.as_ref().and_then(|link| page_of(link.record));
    let text = match &cell.link {
        Some(link) if !link.name.is_empty() => link.name.clone(),
        Some(_) => t!(reader, "no-name"),
        None => value(reader, of, field, raw),
    };
    let web = field.name() == "url" && (raw.starts_with("https://") || raw.starts_with("http://"));
    let href = href.or_else(|| web.then(|| raw.clone()));
    Shown { text, href, is_number, is_blank: false }
}

/// A value as people read it.
pub(crate) fn value(reader: &Reader, of: Listed, field: &Field, raw: &str) -> String {
    let key = field.name();
    match field.holds {
        Holds::Instant => Instant::read(raw, &Zone::utc()).map_or_else(|| raw.to_owned(), |at| reader.day(&at)),
        Holds::Date => Date::read(raw).map_or_else(|| raw.to_owned(), |day| reader.date(&day)),
        Holds::YesNo if matches!(raw, "true" | "yes") => words::text::capitalised(&t!(reader, "yes")),
        Holds::YesNo => words::text::capitalised(&t!(reader, "no")),
        Holds::Kind => vocabulary::kind(reader.locale, raw),
        Holds::Number => raw.parse::<f64>().map_or_else(
            |_| raw.to_owned(),
            |value| match key {
                "probability" => number::percent(reader.locale, value / 100.0, 0),
                _ => reader.number(&value),
            },
        ),
        Holds::Money => facts::shown(reader, key, raw),
        Holds::Word if field.custom.is_none() => word(reader, of, key, raw),
        _ => raw.to_owned(),
    }
}

/// A word of a list that the company or the product has.
fn word(reader: &Reader, of: Listed, key: &str, raw: &str) -> String {
    let known = match key {
        "outcome" => Outcome::from_key(raw).map(|word| words::label(reader.locale, word)),
        "goal" => Goal::from_key(raw).map(|word| words::label(reader.locale, word)),
        "stage" => records::Stage::from_key(raw).map(|stage| label::stage(reader, stage)),
        "kind" if of == Listed::Contents => Some(vocabulary::content_kind(reader.locale, raw)),
        "step" => Some(label::value(reader, "step", raw)),
        "channel" => Some(label::value(reader, "source", raw)),
        "reason" | "buying_stage" | "persona" | "competitor" => Some(words::text::capitalised(&raw.replace('_', " "))),
        _ => None,
    };
    known.unwrap_or_else(|| facts::shown(reader, key, raw))
}
