//! What people read for fields, kinds of activities and usual values.
//!
//! Keys are open: a company adds fields and kinds of its own. Those that the product brings have words in
//! every language; any other is shown as its key in letters that people read, never with underscores.

use records::FieldOf;

use crate::locale::Locale;
use crate::place;
use crate::said;
use crate::text::{capitalised, quoted};

/// The name of a field as a heading: `Employees`, `Secteur d’activité`.
pub fn field(locale: impl Into<Locale>, of: FieldOf, key: &str) -> String {
    let locale = locale.into();
    let known = match of {
        FieldOf::Contact => contact_field(locale, key).or_else(|| scored_field(locale, key)),
        FieldOf::Activity => activity_field(locale, key),
    };
    known.unwrap_or_else(|| readable(key))
}

/// The name of a field inside a sentence: `the number of employees`, `le secteur d’activité`; a field of the
/// company's own stands in quotes.
pub fn the_field(locale: impl Into<Locale>, of: FieldOf, key: &str) -> String {
    let locale = locale.into();
    let known = match of {
        FieldOf::Contact => the_contact_field(locale, key).or_else(|| the_scored_field(locale, key)),
        FieldOf::Activity => the_activity_field(locale, key),
    };
    known.unwrap_or_else(|| quoted(locale, &readable(key)))
}

/// The name of a kind of activity: `Page view`, `Salon professionnel`.
pub fn kind(locale: impl Into<Locale>, key: &str) -> String {
    known_kind(locale.into(), key).unwrap_or_else(|| readable(key))
}

/// The name of a kind of activity inside a sentence, without the capital of a heading.
pub fn kind_in_sentence(locale: impl Into<Locale>, key: &str) -> String {
    uncapitalised(&kind(locale, key))
}

/// The name of a kind of content: `Case study`, `Livre blanc`.
pub fn content_kind(locale: impl Into<Locale>, key: &str) -> String {
    known_content(locale.into(), key).unwrap_or_else(|| readable(key))
}

/// A value of a field as people read it, where the product brings a word for it; otherwise nothing, and the value
/// is shown as the company wrote it.
pub fn usual_value(locale: impl Into<Locale>, field: &str, value: &str) -> Option<String> {
    let locale = locale.into();
    match field {
        "email_kind" => email_kind(locale, value),
        "seniority" => seniority(locale, value),
        "function" => function(locale, value),
        "industry" => industry(locale, value),
        "language" => place::language(locale, value),
        "country" => place::country(locale, value),
        "source" => source(locale, value),
        "step" => sales_step(locale, value),
        "priority" => priority(locale, value),
        "outcome" => call_outcome(locale, value),
        "kind" => known_kind(locale, value).as_deref().map(uncapitalised),
        "content_kind" => known_content(locale, value).as_deref().map(uncapitalised),
        _ => closed_value(locale, field, value),
    }
}

/// A value of a field whose values are a closed list.
fn closed_value(locale: Locale, field: &str, value: &str) -> Option<String> {
    use records::{BantAnswer, BuyingRole, Decision, Keyed, Motion, Stage, Tier};
    match field {
        "stage" => Stage::from_key(value).map(|word| uncapitalised(&crate::label(locale, word))),
        "decision" => Decision::from_key(value).map(|word| crate::label(locale, word)),
        "motion" => Motion::from_key(value).map(|word| uncapitalised(&crate::label(locale, word))),
        "account_tier" => Tier::from_key(value).map(|word| uncapitalised(&crate::label(locale, word))),
        "buying_role" => BuyingRole::from_key(value).map(|word| uncapitalised(&crate::label(locale, word))),
        "bant_budget" | "bant_authority" | "bant_need" | "bant_timeframe" => {
            BantAnswer::from_key(value).map(|word| crate::label(locale, word))
        }
        _ => None,
    }
}

/// A key in letters that people read: `lead_source` is `Lead source`.
pub fn readable(key: &str) -> String {
    capitalised(key.replace(['_', '-'], " ").trim())
}

/// A label inside a sentence; what is spelled in capitals, such as ROI or MQL, stays so.
pub(crate) fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// The values that the product brings for a field of open words, to be offered where one is typed; each with its words.
pub fn usual_values(locale: impl Into<Locale>, field: &str) -> Vec<(String, String)> {
    let locale = locale.into();
    let keys: &[&str] = match field {
        "seniority" => &SENIORITY,
        "function" => &FUNCTION,
        "industry" => &INDUSTRY,
        "source" => &SOURCE,
        "language" => &place::LANGUAGES,
        "country" => return place::countries(locale.language).to_vec(),
        _ => &[],
    };
    let mut values: Vec<(String, String)> = Vec::new();
    for key in keys {
        // Some keys are only another way to write one before them.
        if let Some(word) = usual_value(locale, field, key).filter(|word| values.iter().all(|(_, other)| other != word))
        {
            values.push(((*key).to_owned(), word));
        }
    }
    values
}

/// A table of keys with their messages; with a name in capitals, the keys are a list too.
macro_rules! keys {
    ($(#[$about:meta])* $visibility:vis $name:ident { $($key:literal => $id:literal,)+ }) => {
        $(#[$about])*
        $visibility fn $name(locale: Locale, key: &str) -> Option<String> {
            Some(match key {
                $($key => said!(locale, $id),)+
                _ => return None,
            })
        }
    };
    ($name:ident, $list:ident[$count:literal] { $($key:literal => $id:literal,)+ }) => {
        keys!($name { $($key => $id,)+ });
        const $list: [&str; $count] = [$($key),+];
    };
}

keys!(contact_field {
    "industry" => "field-industry",
    "country" => "field-country",
    "region" => "field-region",
    "city" => "field-city",
    "postal_code" => "field-postal-code",
    "employees" => "field-employees",
    "annual_revenue" => "field-annual-revenue",
    "title" => "field-title",
    "seniority" => "field-seniority",
    "function" => "field-function",
    "language" => "field-language",
    "email" => "field-email",
    "email_domain" => "field-email-domain",
    "email_kind" => "field-email-kind",
    "source" => "field-source",
    "has_email" => "field-has-email",
    "has_phone" => "field-has-phone",
    "phone" => "field-phone",
    "account_tier" => "field-account-tier",
    "buying_role" => "field-buying-role",
    "company" => "field-company",
    "created_at" => "field-created-at",
    "bant_budget" => "field-bant-budget",
    "bant_authority" => "field-bant-authority",
    "bant_need" => "field-bant-need",
    "bant_timeframe" => "field-bant-timeframe",
});

keys!(the_contact_field {
    "industry" => "the-industry",
    "country" => "the-country",
    "region" => "the-region",
    "city" => "the-city",
    "postal_code" => "the-postal-code",
    "employees" => "the-employees",
    "annual_revenue" => "the-annual-revenue",
    "title" => "the-title",
    "seniority" => "the-seniority",
    "function" => "the-function",
    "language" => "the-language",
    "email" => "the-email",
    "email_domain" => "the-email-domain",
    "email_kind" => "the-email-kind",
    "source" => "the-source",
    "has_email" => "the-has-email",
    "has_phone" => "the-has-phone",
    "phone" => "the-phone",
    "account_tier" => "the-account-tier",
    "buying_role" => "the-buying-role",
    "company" => "the-company",
    "created_at" => "the-created-at",
    "bant_budget" => "the-bant-budget",
    "bant_authority" => "the-bant-authority",
    "bant_need" => "the-bant-need",
    "bant_timeframe" => "the-bant-timeframe",
});

keys!(scored_field {
    "stage" => "field-stage",
    "cell" => "field-cell",
    "fit" => "field-fit",
    "activity" => "field-activity",
    "grade" => "field-grade",
    "level" => "field-level",
    "decision" => "field-decision",
    "interest_hot" => "field-interest-hot",
    "buying_stage" => "field-buying-stage",
    "fast_track" => "field-fast-track",
    "account_owner" => "field-account-owner",
    "motion" => "field-motion",
    "opportunity_won" => "field-opportunity-won",
    "recycled" => "field-recycled",
    "reject_reason" => "field-reject-reason",
    "days_in_stage" => "field-days-in-stage",
    "bant_met" => "field-bant-met",
});

keys!(the_scored_field {
    "stage" => "the-stage",
    "cell" => "the-cell",
    "fit" => "the-fit",
    "activity" => "the-activity",
    "grade" => "the-grade",
    "level" => "the-level",
    "decision" => "the-decision",
    "interest_hot" => "the-interest-hot",
    "buying_stage" => "the-buying-stage",
    "fast_track" => "the-fast-track",
    "account_owner" => "the-account-owner",
    "motion" => "the-motion",
    "opportunity_won" => "the-opportunity-won",
    "recycled" => "the-recycled",
    "reject_reason" => "the-reject-reason",
    "days_in_stage" => "the-days-in-stage",
    "bant_met" => "the-bant-met",
});

keys!(activity_field {
    "kind" => "activity-field-kind",
    "interest" => "activity-field-interest",
    "campaign" => "activity-field-campaign",
    "content" => "activity-field-content",
    "content_kind" => "activity-field-content-kind",
    "value" => "activity-field-value",
    "url" => "activity-field-url",
    "minutes" => "activity-field-minutes",
    "priority" => "activity-field-priority",
    "outcome" => "activity-field-outcome",
});

keys!(the_activity_field {
    "kind" => "the-activity-kind",
    "interest" => "the-activity-interest",
    "campaign" => "the-activity-campaign",
    "content" => "the-activity-content",
    "content_kind" => "the-activity-content-kind",
    "value" => "the-activity-value",
    "url" => "the-activity-url",
    "minutes" => "the-activity-minutes",
    "priority" => "the-activity-priority",
    "outcome" => "the-activity-outcome",
});

keys!(known_kind {
    "page_view" => "kind-page-view",
    "form" => "kind-form",
    "download" => "kind-download",
    "email_open" => "kind-email-open",
    "email_click" => "kind-email-click",
    "email_bounce" => "kind-email-bounce",
    "email_reply" => "kind-email-reply",
    "webinar" => "kind-webinar",
    "trade_show" => "kind-trade-show",
    "call" => "kind-call",
    "meeting" => "kind-meeting",
    "note" => "kind-note",
    "order" => "kind-order",
    "visit" => "kind-visit",
    "chat" => "kind-chat",
    "unsubscribe" => "kind-unsubscribe",
    "complaint" => "kind-complaint",
});

keys!(known_content {
    "guide" => "content-guide",
    "white_paper" => "content-white-paper",
    "case_study" => "content-case-study",
    "price_list" => "content-price-list",
    "roi_calculator" => "content-roi-calculator",
    "trial" => "content-trial",
    "demo_request" => "content-demo-request",
    "quote_request" => "content-quote-request",
    "contact_request" => "content-contact-request",
    "brochure" => "content-brochure",
    "newsletter" => "content-newsletter",
});

keys!(email_kind {
    "corporate" => "value-email-kind-corporate",
    "free" => "value-email-kind-free",
    "edu" => "value-email-kind-edu",
});

keys!(seniority, SENIORITY[7] {
    "c_level" => "value-seniority-c-level",
    "vp" => "value-seniority-vp",
    "director" => "value-seniority-director",
    "manager" => "value-seniority-manager",
    "staff" => "value-seniority-staff",
    "student" => "value-seniority-student",
    "intern" => "value-seniority-intern",
});

keys!(function, FUNCTION[10] {
    "operations" => "value-function-operations",
    "it" => "value-function-it",
    "finance" => "value-function-finance",
    "marketing" => "value-function-marketing",
    "sales" => "value-function-sales",
    "hr" => "value-function-hr",
    "purchasing" => "value-function-purchasing",
    "engineering" => "value-function-engineering",
    "quality" => "value-function-quality",
    "human_resources" => "value-function-hr",
});

keys!(industry, INDUSTRY[12] {
    "manufacturing" => "value-industry-manufacturing",
    "logistics" => "value-industry-logistics",
    "software" => "value-industry-software",
    "energy" => "value-industry-energy",
    "healthcare" => "value-industry-healthcare",
    "finance" => "value-industry-finance",
    "retail" => "value-industry-retail",
    "education" => "value-industry-education",
    "construction" => "value-industry-construction",
    "services" => "value-industry-services",
    "public" => "value-industry-public",
    "public_sector" => "value-industry-public",
});

keys!(priority {
    "high" => "value-priority-high",
    "medium" => "value-priority-medium",
    "low" => "value-priority-low",
});

keys!(call_outcome {
    "reached" => "value-call-reached",
    "refused" => "value-call-refused",
    "no_answer" => "value-call-no-answer",
    "voicemail" => "value-call-voicemail",
});

keys!(source, SOURCE[15] {
    "organic_search" => "value-source-organic-search",
    "paid_search" => "value-source-paid-search",
    "direct_traffic" => "value-source-direct-traffic",
    "display" => "value-source-display",
    "other_publicities" => "value-source-other-publicities",
    "social" => "value-source-social",
    "email" => "value-source-email",
    "referral" => "value-source-referral",
    "partner" => "value-source-partner",
    "trade_show" => "value-source-trade-show",
    "webinar" => "value-source-webinar",
    "bought_list" => "value-source-bought-list",
    "first_import" => "value-source-first-import",
    "other" => "value-source-other",
    "unknown" => "value-source-unknown",
});

keys!(sales_step {
    "prospecting" => "value-step-prospecting",
    "discovery" => "value-step-discovery",
    "engaging" => "value-step-engaging",
    "proposal" => "value-step-proposal",
    "negotiation" => "value-step-negotiation",
});

keys!(
    /// The clause for "no" of a yes/no field whose name in a sentence is itself a clause: "no email address is known".
    pub(crate) no_such {
    "has_email" => "not-has-email",
    "has_phone" => "not-has-phone",
    "interest_hot" => "not-interest-hot",
    "fast_track" => "not-fast-track",
    "opportunity_won" => "not-opportunity-won",
    "recycled" => "not-recycled",
    "bant_met" => "not-bant-met",
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use records::Catalogue;

    #[test]
    fn every_built_in_field_has_words_of_its_own_in_every_language() {
        let catalogue = Catalogue::built_in();
        for of in [FieldOf::Contact, FieldOf::Activity] {
            for (_, known) in catalogue.fields(of) {
                for language in Language::ALL {
                    assert!(!the_field(language, of, &known.key).contains(['“', '«']), "{} in {language}", known.key);
                }
            }
        }
    }

    #[test]
    fn a_key_of_the_companys_own_reads_as_words() {
        assert_eq!(field(Language::En, FieldOf::Contact, "lead_source"), "Lead source");
        assert_eq!(the_field(Language::Fr, FieldOf::Contact, "lead_source"), "«\u{a0}Lead source\u{a0}»");
        assert_eq!(kind(Language::Es, "product_tour"), "Product tour");
    }

    #[test]
    fn values_that_the_product_knows_are_translated() {
        assert_eq!(usual_value(Language::Fr, "industry", "manufacturing").as_deref(), Some("industrie manufacturière"));
        assert_eq!(usual_value(Language::Es, "content_kind", "case_study").as_deref(), Some("caso de éxito"));
        assert_eq!(usual_value(Language::En, "content_kind", "roi_calculator").as_deref(), Some("ROI calculator"));
        assert_eq!(usual_value(Language::Es, "source", "paid_search").as_deref(), Some("búsqueda de pago"));
        assert_eq!(usual_value(Language::Fr, "language", "de").as_deref(), Some("allemand"));
        assert_eq!(usual_value(Language::Fr, "country", "CH").as_deref(), Some("Suisse"));
        assert_eq!(usual_value(Language::En, "city", "Lyon"), None);
    }
}
