//! Names for keys that only pages name. What the rooms below know is named by [`words::vocabulary`] and [`words::label`].

use operations::leads::LeadRow;
use records::Stage;
use words::vocabulary;

use crate::draw::icon::Icon;
use crate::reader::Reader;

/// The short name of a stage, for columns and paths; the agreement's own label says it in full.
pub(crate) fn stage(reader: &Reader, stage: Stage) -> String {
    match stage {
        Stage::Suspect => t!(reader, "stage-suspect"),
        Stage::Prospect => t!(reader, "stage-prospect"),
        Stage::Mql => t!(reader, "stage-mql"),
        Stage::Sal => t!(reader, "stage-sal"),
        Stage::Sql => t!(reader, "stage-sql"),
        Stage::Opportunity => t!(reader, "stage-opportunity"),
        Stage::Customer => t!(reader, "stage-customer"),
        Stage::Nurturing => t!(reader, "stage-nurturing"),
        Stage::Rejected => t!(reader, "stage-rejected"),
        Stage::Lost => t!(reader, "stage-lost"),
    }
}

/// Whom a lead is about: a name, else the address, else the words for somebody unknown.
pub(crate) fn lead(reader: &Reader, row: &LeadRow) -> String {
    match (&row.name, &row.email) {
        (name, _) if !name.is_empty() => name.clone(),
        (_, Some(email)) => email.clone(),
        _ => t!(reader, "no-name"),
    }
}

/// What an activity was: its content where that says more (a case study), else its kind (a download).
pub(crate) fn activity(reader: &Reader, kind: &str, content_kind: Option<&str>) -> String {
    match (kind, content_kind) {
        ("download" | "form", Some(content)) => vocabulary::content_kind(reader.locale, content),
        _ => vocabulary::kind(reader.locale, kind),
    }
}

/// The icon of an activity, so that a timeline can be read down its edge.
pub(crate) fn activity_icon(kind: &str, content_kind: Option<&str>) -> Icon {
    match (kind, content_kind) {
        ("form", Some("demo_request" | "quote_request" | "contact_request")) => Icon::Query,
        ("download", Some("price_list")) => Icon::Euro,
        ("download" | "form", _) => Icon::Download,
        ("page_view", _) => Icon::Web,
        ("email_click" | "email_open", _) => Icon::EmailOpened,
        ("email_sent" | "email_bounce" | "unsubscribe" | "complaint", _) => Icon::Mail,
        ("webinar", _) => Icon::Video,
        ("trade_show", _) => Icon::TradeShow,
        ("call", _) => Icon::Phone,
        ("meeting", _) => Icon::Meeting,
        ("order", _) => Icon::Opportunity,
        _ => Icon::Info,
    }
}

/// A country by its two letters; what is no such code as it is written.
pub(crate) fn country(reader: &Reader, code: &str) -> String {
    words::place::country(reader.locale, code).unwrap_or_else(|| code.to_owned())
}

/// A value of a field as people read it: the product's word for a usual one, else the company's own in letters.
pub(crate) fn value(reader: &Reader, field: &str, value: &str) -> String {
    let usual = vocabulary::usual_value(reader.locale, field, value);
    usual.map_or_else(|| vocabulary::readable(value), |usual| words::text::capitalised(&usual))
}

/// An interest by the agreement's own label for its key.
pub(crate) fn interest(reader: &Reader, model: &scoring::Model, key: &str) -> String {
    let known = model.interests.iter().find(|interest| interest.key.eq_ignore_ascii_case(key));
    let label = known.and_then(|interest| interest.label.as_ref()).map(|label| label.get(reader.tag()));
    label.filter(|label| !label.is_empty()).map_or_else(|| vocabulary::readable(key), str::to_owned)
}

/// Where on a site a page stands: its path, which tells more in less room than the whole address.
pub(crate) fn path_of(url: &str) -> &str {
    let Some((_, rest)) = url.split_once("://") else { return url };
    rest.find('/').map_or(rest, |slash| &rest[slash..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_by_its_path() {
        let cases = [
            ("https://www.mecalis.example/fr/tarifs?from=mail", "/fr/tarifs?from=mail"),
            ("https://mecalis.example", "mecalis.example"),
            ("/pricing", "/pricing"),
        ];
        for (url, path) in cases {
            assert_eq!(path_of(url), path);
        }
    }
}
