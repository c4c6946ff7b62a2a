//! Names for keys that only pages name. What the rooms below know is named by [`words::vocabulary`] and [`words::label`].

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

/// A country by its two letters; the letters themselves where the product has no name for it.
pub(crate) fn country(reader: &Reader, code: &str) -> String {
    match code.to_ascii_uppercase().as_str() {
        "AR" => t!(reader, "country-ar"),
        "AT" => t!(reader, "country-at"),
        "BE" => t!(reader, "country-be"),
        "BR" => t!(reader, "country-br"),
        "CA" => t!(reader, "country-ca"),
        "CH" => t!(reader, "country-ch"),
        "CL" => t!(reader, "country-cl"),
        "CO" => t!(reader, "country-co"),
        "DE" => t!(reader, "country-de"),
        "ES" => t!(reader, "country-es"),
        "FR" => t!(reader, "country-fr"),
        "GB" => t!(reader, "country-gb"),
        "IE" => t!(reader, "country-ie"),
        "IT" => t!(reader, "country-it"),
        "LU" => t!(reader, "country-lu"),
        "MX" => t!(reader, "country-mx"),
        "NL" => t!(reader, "country-nl"),
        "PE" => t!(reader, "country-pe"),
        "PL" => t!(reader, "country-pl"),
        "PT" => t!(reader, "country-pt"),
        "US" => t!(reader, "country-us"),
        _ => code.to_owned(),
    }
}
