//! The help of each page: what it answers, where its figures come from, and where to read on.
//!
//! A page gets its help by its route and not by its handler: none can forget it, and a test that walks the routes asks for it.

use crate::reader::Reader;

/// A page that explains itself; those of one kind explain themselves alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Today,
    Leads,
    Lead,
    LeadEdit,
    Contacts,
    Accounts,
    Opportunities,
    Activities,
    Campaigns,
    Content,
    ListFilter,
    ListChange,
    Segments,
    Personas,
    Segment,
    Persona,
    Condition,
    MarketBook,
    Board,
    Contact,
    Account,
    Opportunity,
    Campaign,
    Asset,
    RecordNew,
    RecordEdit,
    Agreement,
    Imports,
    Import,
    Exports,
    Preferences,
    People,
    Person,
    Company,
    Fields,
    Field,
    Offer,
    Product,
    Tokens,
    Audit,
    Roles,
    Guide,
    Glossary,
}

/// What the panel of a page says.
pub(crate) struct Help {
    /// What the page answers.
    pub(crate) answers: String,
    /// Where its figures come from.
    pub(crate) from: String,
    /// The day of the guide that is about it, and its title there.
    pub(crate) day: Option<(String, String)>,
    /// The place in the glossary that has its words.
    pub(crate) words: String,
}

impl Topic {
    /// The page that stands at a route, as [`crate::routes::Routes`] has it.
    pub(crate) fn of(route: &str) -> Option<Self> {
        Some(match route {
            "/today" => Self::Today,
            "/leads" | "/leads/overview" => Self::Leads,
            "/leads/{lead}" | "/leads/{lead}/timeline" | "/leads/{lead}/{form}" => Self::Lead,
            "/leads/{lead}/edit" => Self::LeadEdit,
            "/contacts" => Self::Contacts,
            "/accounts" => Self::Accounts,
            "/opportunities" => Self::Opportunities,
            "/activities" => Self::Activities,
            "/campaigns" => Self::Campaigns,
            "/content" => Self::Content,
            "/opportunities/board" => Self::Board,
            "/contacts/{record}" => Self::Contact,
            "/accounts/{record}" => Self::Account,
            "/opportunities/{record}" => Self::Opportunity,
            "/campaigns/{record}" => Self::Campaign,
            "/content/{record}" => Self::Asset,
            "/agreement" => Self::Agreement,
            "/data/imports" => Self::Imports,
            "/data/imports/{import}" | "/data/imports/{import}/{act}" => Self::Import,
            "/data/exports" => Self::Exports,
            "/help" | "/help/{page}" => Self::Guide,
            "/help/glossary" => Self::Glossary,
            route => {
                return Self::of_market(route).or_else(|| Self::of_many(route)).or_else(|| Self::of_settings(route));
            }
        })
    }

    fn of_market(route: &str) -> Option<Self> {
        let (place, rest) = route.strip_prefix('/')?.split_once('/').unwrap_or((route.trim_start_matches('/'), ""));
        let (list, one) = match place {
            "segments" => (Self::Segments, Self::Segment),
            "personas" => (Self::Personas, Self::Persona),
            _ => return None,
        };
        Some(match rest {
            "" => list,
            "new" | "{named}/edit" => Self::Condition,
            rest if rest.starts_with("{named}/book") => Self::MarketBook,
            _ => one,
        })
    }

    /// The pages that several lists and kinds of records have alike.
    fn of_many(route: &str) -> Option<Self> {
        match route.rsplit('/').next() {
            Some("filter") => Some(Self::ListFilter),
            Some("change") => Some(Self::ListChange),
            Some("new") => Some(Self::RecordNew),
            Some("edit") => Some(Self::RecordEdit),
            _ => None,
        }
    }

    fn of_settings(route: &str) -> Option<Self> {
        let under =
            |place: &str| route.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        Some(match route {
            "/settings/people/{person}" | "/settings/people/{person}/{act}" => Self::Person,
            "/settings/fields/{field}" | "/settings/fields/{field}/{act}" => Self::Field,
            "/settings/products/{product}" => Self::Product,
            _ if under("/preferences") => Self::Preferences,
            _ if under("/settings/people") || under("/settings/teams") => Self::People,
            _ if under("/settings/company") || under("/settings/rates") => Self::Company,
            _ if under("/settings/fields") => Self::Fields,
            _ if under("/settings/offer") || under("/settings/interests") || under("/settings/products") => Self::Offer,
            _ if under("/settings/tokens") => Self::Tokens,
            _ if under("/settings/audit") => Self::Audit,
            _ if under("/settings/roles") => Self::Roles,
            _ => return None,
        })
    }

    pub(crate) fn help(self, reader: &Reader) -> Help {
        let (answers, from) = self.sentences(reader);
        let day = self.day().and_then(|number| {
            let page = crate::pages::help::guide::day(reader.language(), number)?;
            Some((page.href(), page.title))
        });
        Help { answers, from, day, words: format!("/help/glossary#{}", self.words()) }
    }

    /// The day of the first week on which the guide comes to this page.
    const fn day(self) -> Option<u8> {
        Some(match self {
            Self::Preferences | Self::People | Self::Person | Self::Company | Self::Offer | Self::Product => 1,
            Self::Imports | Self::Import | Self::Contacts | Self::Contact | Self::Accounts | Self::Account => 2,
            Self::ListFilter | Self::ListChange | Self::RecordNew | Self::RecordEdit | Self::Fields | Self::Field => 2,
            Self::Agreement | Self::Segments | Self::Personas | Self::Segment | Self::Persona => 3,
            Self::Condition | Self::MarketBook => 3,
            Self::Today | Self::Leads | Self::Lead | Self::LeadEdit | Self::Opportunities | Self::Opportunity => 4,
            Self::Board | Self::Activities | Self::Campaigns | Self::Campaign | Self::Content | Self::Asset => 4,
            Self::Exports | Self::Tokens | Self::Audit | Self::Roles => 5,
            Self::Guide | Self::Glossary => return None,
        })
    }

    /// Where the glossary explains what this page speaks of.
    const fn words(self) -> &'static str {
        match self {
            Self::Today | Self::Leads | Self::Lead | Self::LeadEdit | Self::Agreement => "score",
            Self::Imports | Self::Import | Self::Exports => "data",
            Self::Guide | Self::Glossary | Self::Preferences | Self::People | Self::Person | Self::Company => "top",
            Self::Fields | Self::Field | Self::Offer | Self::Product | Self::Tokens | Self::Audit | Self::Roles => {
                "top"
            }
            _ => "records",
        }
    }

    fn sentences(self, reader: &Reader) -> (String, String) {
        macro_rules! both {
            ($about:literal, $from:literal) => {
                (t!(reader, $about), t!(reader, $from))
            };
        }
        match self {
            Self::Today => both!("help-today", "help-today-from"),
            Self::Leads => both!("help-leads", "help-leads-from"),
            Self::Lead => both!("help-lead", "help-lead-from"),
            Self::LeadEdit => both!("help-lead-edit", "help-edit-from"),
            Self::Contacts => both!("help-contacts", "help-list-from"),
            Self::Accounts => both!("help-accounts", "help-list-from"),
            Self::Opportunities => both!("help-opportunities", "help-opportunities-from"),
            Self::Activities => both!("help-activities", "help-activities-from"),
            Self::Campaigns => both!("help-campaigns", "help-campaigns-from"),
            Self::Content => both!("help-content", "help-content-from"),
            Self::ListFilter => both!("help-filter", "help-filter-from"),
            Self::ListChange => both!("help-change", "help-change-from"),
            Self::Segments => both!("help-segments", "help-segments-from"),
            Self::Personas => both!("help-personas", "help-segments-from"),
            Self::Segment => both!("help-segment", "help-segments-from"),
            Self::Persona => both!("help-persona", "help-segments-from"),
            Self::Condition => both!("help-condition", "help-condition-from"),
            Self::MarketBook => both!("help-market-book", "help-market-book-from"),
            Self::Board => both!("help-board", "help-opportunities-from"),
            Self::Contact => both!("help-contact", "help-contact-from"),
            Self::Account => both!("help-account", "help-account-from"),
            Self::Opportunity => both!("help-opportunity", "help-opportunity-from"),
            Self::Campaign => both!("help-campaign", "help-campaigns-from"),
            Self::Asset => both!("help-asset", "help-content-from"),
            Self::RecordNew => both!("help-new", "help-new-from"),
            Self::RecordEdit => both!("help-record-edit", "help-edit-from"),
            Self::Agreement => both!("help-agreement", "help-agreement-from"),
            Self::Imports => both!("help-imports", "help-imports-from"),
            Self::Import => both!("help-import", "help-import-from"),
            Self::Exports => both!("help-exports", "help-exports-from"),
            Self::Preferences => both!("help-preferences", "help-preferences-from"),
            Self::People => both!("help-people", "help-people-from"),
            Self::Person => both!("help-person", "help-people-from"),
            Self::Company => both!("help-company", "help-company-from"),
            Self::Fields => both!("help-fields", "help-fields-from"),
            Self::Field => both!("help-field", "help-fields-from"),
            Self::Offer => both!("help-offer", "help-offer-from"),
            Self::Product => both!("help-product", "help-offer-from"),
            Self::Tokens => both!("help-tokens", "help-tokens-from"),
            Self::Audit => both!("help-audit", "help-audit-from"),
            Self::Roles => both!("help-roles", "help-roles-from"),
            Self::Guide => both!("help-guide", "help-guide-from"),
            Self::Glossary => both!("help-glossary", "help-glossary-from"),
        }
    }
}
