//! What each kind of record can be filtered, sorted and shown by.

use super::Listed;

/// What a field holds, and so how it is compared and offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holds {
    /// The name that lists find the record by.
    Name,
    /// Any text.
    Text,
    /// A word that many records share: its values are offered.
    Word,
    /// A number.
    Number,
    /// An amount with its currency.
    Money,
    /// A day.
    Date,
    /// An instant.
    Instant,
    /// Yes or no.
    YesNo,
    /// Somebody of our own.
    Person,
    /// A company.
    Account,
    /// A contact.
    Contact,
    /// A campaign.
    Campaign,
    /// An asset.
    Content,
    /// A product category.
    Interest,
    /// A kind of activity.
    Kind,
}

/// A field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListField {
    /// Its key, as addresses and facts know it.
    pub key: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether a list can be sorted by it.
    pub sorts: bool,
    /// Where it stands, of the table `t`.
    pub(super) column: &'static str,
    /// Whether that is never NULL.
    pub(super) always: bool,
}

const fn field(key: &'static str, holds: Holds, column: &'static str) -> ListField {
    ListField { key, holds, sorts: false, column, always: false }
}

const fn sorting(key: &'static str, holds: Holds, column: &'static str) -> ListField {
    ListField { key, holds, sorts: true, column, always: false }
}

/// One to sort by that every record has.
const fn always(key: &'static str, holds: Holds, column: &'static str) -> ListField {
    ListField { key, holds, sorts: true, column, always: true }
}

const LEADS: &[ListField] = &[
    always("name", Holds::Name, "t.name_key"),
    field("company", Holds::Text, "t.company"),
    field("email", Holds::Text, "t.email"),
    field("country", Holds::Word, "t.country"),
    field("cell", Holds::Word, "t.cell"),
    always("fit", Holds::Number, "t.fit"),
    always("activity", Holds::Number, "t.activity"),
    field("decision", Holds::Word, "t.decision"),
    field("stage", Holds::Word, "t.stage"),
    always("stage_since", Holds::Instant, "t.stage_since"),
    field("motion", Holds::Word, "t.motion"),
    field("owner", Holds::Person, "t.owner"),
    field("source", Holds::Word, "t.source"),
    field("campaign", Holds::Campaign, "t.campaign"),
    always("last_activity", Holds::Instant, "t.last_activity_at"),
    field("open", Holds::YesNo, "t.open"),
    sorting("created_at", Holds::Instant, "t.created_at"),
];

const CONTACTS: &[ListField] = &[
    always("name", Holds::Name, "t.name_key"),
    field("account", Holds::Account, "t.account"),
    field("title", Holds::Text, "t.title"),
    field("email", Holds::Text, "t.email"),
    field("phone", Holds::Text, "t.phone"),
    field("country", Holds::Word, "t.country"),
    field("region", Holds::Word, "t.region"),
    field("city", Holds::Word, "t.city"),
    field("postal_code", Holds::Text, "t.postal_code"),
    field("seniority", Holds::Word, "t.seniority"),
    field("function", Holds::Word, "t.function"),
    field("language", Holds::Word, "t.language"),
    field("buying_role", Holds::Word, "t.buying_role"),
    field("source", Holds::Word, "t.source"),
    field("bant_budget", Holds::Word, "t.bant_budget"),
    field("bant_authority", Holds::Word, "t.bant_authority"),
    field("bant_need", Holds::Word, "t.bant_need"),
    field("bant_timeframe", Holds::Word, "t.bant_timeframe"),
    field("first_name", Holds::Text, "t.first_name"),
    field("last_name", Holds::Text, "t.last_name"),
    always("created_at", Holds::Instant, "t.created_at"),
];

const ACCOUNTS: &[ListField] = &[
    always("name", Holds::Name, "t.name_key"),
    field("tier", Holds::Word, "t.tier"),
    field("industry", Holds::Word, "t.industry"),
    field("country", Holds::Word, "t.country"),
    field("region", Holds::Word, "t.region"),
    field("city", Holds::Word, "t.city"),
    field("postal_code", Holds::Text, "t.postal_code"),
    sorting("employees", Holds::Number, "t.employees"),
    sorting("annual_revenue", Holds::Money, "t.annual_revenue"),
    field("domain", Holds::Text, "t.domain"),
    field("parent", Holds::Account, "t.parent"),
    field("owner", Holds::Person, "t.owner"),
    always("created_at", Holds::Instant, "t.created_at"),
];

const OPPORTUNITIES: &[ListField] = &[
    always("name", Holds::Name, "t.name_key"),
    field("account", Holds::Account, "t.account"),
    field("outcome", Holds::Word, "t.outcome"),
    field("step", Holds::Word, "t.step"),
    sorting("amount", Holds::Money, "t.amount"),
    sorting("probability", Holds::Number, "t.probability"),
    field("owner", Holds::Person, "t.owner"),
    sorting("expected_close", Holds::Date, "t.expected_close"),
    sorting("opened_at", Holds::Instant, "t.opened_at"),
    sorting("closed_at", Holds::Instant, "t.closed_at"),
    field("contact", Holds::Contact, "t.contact"),
    field("reason", Holds::Word, "t.reason"),
    field("competitor", Holds::Word, "t.competitor"),
    always("created_at", Holds::Instant, "t.created_at"),
];

/// Activities are too many for an index of every order: their list runs in the order in which they were written down.
const ACTIVITIES: &[ListField] = &[
    field("at", Holds::Instant, "t.at"),
    field("kind", Holds::Kind, "t.kind"),
    field("contact", Holds::Contact, "t.contact"),
    field("content", Holds::Content, "t.content"),
    field("campaign", Holds::Campaign, "t.campaign"),
    field("interest", Holds::Interest, "t.interest"),
    field("value", Holds::Number, "t.value"),
    always("recorded_at", Holds::Instant, "t.id"),
];

const CAMPAIGNS: &[ListField] = &[
    always("name", Holds::Name, "t.name_key"),
    field("goal", Holds::Word, "t.goal"),
    field("channel", Holds::Word, "t.channel"),
    sorting("budget", Holds::Money, "t.budget"),
    sorting("starts_on", Holds::Date, "t.starts_on"),
    sorting("ends_on", Holds::Date, "t.ends_on"),
];

const CONTENTS: &[ListField] = &[
    always("title", Holds::Name, "t.name_key"),
    field("kind", Holds::Word, "t.kind"),
    field("persona", Holds::Word, "t.persona"),
    field("buying_stage", Holds::Word, "t.buying_stage"),
    field("interest", Holds::Interest, "t.interest"),
    field("language", Holds::Word, "t.language"),
    field("url", Holds::Text, "t.url"),
];

pub(super) fn of(listed: Listed) -> &'static [ListField] {
    match listed {
        Listed::Leads => LEADS,
        Listed::Contacts => CONTACTS,
        Listed::Accounts => ACCOUNTS,
        Listed::Opportunities => OPPORTUNITIES,
        Listed::Activities => ACTIVITIES,
        Listed::Campaigns => CAMPAIGNS,
        Listed::Contents => CONTENTS,
    }
}

impl ListField {
    /// The expression that a list is sorted by: never NULL, so that a cursor can stand beside any value.
    pub(super) fn order(&self) -> String {
        if self.always {
            return self.column.to_owned();
        }
        let least = match self.holds {
            Holds::Number => "-1e300",
            Holds::Money | Holds::Instant => "-9000000000000000000",
            _ => "''",
        };
        format!("COALESCE({}, {least})", self.column)
    }
}
