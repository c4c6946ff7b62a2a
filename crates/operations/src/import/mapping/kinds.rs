//! Which fields a record of each kind has for a mapping, and what each holds.

use records::{BantAnswer, BuyingRole, Goal, Keyed, Motion, Outcome, RecordKind, Role, Stage, Tier};

/// What a field takes from a cell.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    Text,
    Number,
    Money,
    Date,
    Instant,
    YesNo,
    Choices,
    Email,
    /// One of a closed list of words.
    Word(fn() -> Vec<&'static str>),
    /// The id that the other system gives to the record.
    ExternalId,
    /// Another record, found by its name or its id in the other system.
    Reference(RecordKind),
}

/// A built-in field.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec {
    pub key: &'static str,
    pub holds: Holds,
    /// A cell that cannot be read spoils the whole row: an amount or an instant left out would falsify figures.
    pub weighty: bool,
}

fn words<K: Keyed>() -> Vec<&'static str> {
    K::ALL.iter().map(|word| word.key()).collect()
}

const fn field(key: &'static str, holds: Holds) -> FieldSpec {
    FieldSpec { key, holds, weighty: false }
}

const fn weighty(key: &'static str, holds: Holds) -> FieldSpec {
    FieldSpec { key, holds, weighty: true }
}

const ACCOUNT: [FieldSpec; 14] = [
    field("external_id", Holds::ExternalId),
    field("name", Holds::Text),
    field("domain", Holds::Text),
    field("industry", Holds::Text),
    field("country", Holds::Text),
    field("region", Holds::Text),
    field("city", Holds::Text),
    field("postal_code", Holds::Text),
    field("employees", Holds::Number),
    field("annual_revenue", Holds::Money),
    field("tier", Holds::Word(words::<Tier>)),
    field("parent", Holds::Reference(RecordKind::Account)),
    field("owner", Holds::Reference(RecordKind::Person)),
    field("created_at", Holds::Instant),
];

const CONTACT: [FieldSpec; 21] = [
    field("external_id", Holds::ExternalId),
    field("email", Holds::Email),
    field("first_name", Holds::Text),
    field("last_name", Holds::Text),
    field("phone", Holds::Text),
    field("title", Holds::Text),
    field("seniority", Holds::Text),
    field("function", Holds::Text),
    field("language", Holds::Text),
    field("country", Holds::Text),
    field("region", Holds::Text),
    field("city", Holds::Text),
    field("postal_code", Holds::Text),
    field("source", Holds::Text),
    field("buying_role", Holds::Word(words::<BuyingRole>)),
    field("bant_budget", Holds::Word(words::<BantAnswer>)),
    field("bant_authority", Holds::Word(words::<BantAnswer>)),
    field("bant_need", Holds::Word(words::<BantAnswer>)),
    field("bant_timeframe", Holds::Word(words::<BantAnswer>)),
    field("account", Holds::Reference(RecordKind::Account)),
    field("created_at", Holds::Instant),
];

const LEAD: [FieldSpec; 7] = [
    field("motion", Holds::Word(words::<Motion>)),
    weighty("stage", Holds::Word(words::<Stage>)),
    weighty("at", Holds::Instant),
    field("owner", Holds::Reference(RecordKind::Person)),
    field("source", Holds::Text),
    field("campaign", Holds::Reference(RecordKind::Campaign)),
    field("created_at", Holds::Instant),
];

const OPPORTUNITY: [FieldSpec; 15] = [
    field("external_id", Holds::ExternalId),
    field("name", Holds::Text),
    field("account", Holds::Reference(RecordKind::Account)),
    weighty("outcome", Holds::Word(words::<Outcome>)),
    field("step", Holds::Text),
    weighty("amount", Holds::Money),
    field("probability", Holds::Number),
    field("opened_at", Holds::Instant),
    field("expected_close", Holds::Date),
    weighty("closed_at", Holds::Instant),
    field("reason", Holds::Text),
    field("competitor", Holds::Text),
    field("owner", Holds::Reference(RecordKind::Person)),
    field("product", Holds::Reference(RecordKind::Product)),
    field("created_at", Holds::Instant),
];

const PRODUCT: [FieldSpec; 3] =
    [field("name", Holds::Text), field("family", Holds::Text), weighty("price", Holds::Money)];

const TEAM: [FieldSpec; 2] = [field("name", Holds::Text), field("manager", Holds::Reference(RecordKind::Person))];

const PERSON: [FieldSpec; 7] = [
    field("external_id", Holds::ExternalId),
    field("name", Holds::Text),
    field("email", Holds::Email),
    field("role", Holds::Word(words::<Role>)),
    field("team", Holds::Reference(RecordKind::Team)),
    field("region", Holds::Text),
    field("language", Holds::Text),
];

const CAMPAIGN: [FieldSpec; 6] = [
    field("name", Holds::Text),
    field("goal", Holds::Word(words::<Goal>)),
    field("channel", Holds::Text),
    weighty("budget", Holds::Money),
    field("starts_on", Holds::Date),
    field("ends_on", Holds::Date),
];

const ACTIVITY: [FieldSpec; 8] = [
    field("external_id", Holds::ExternalId),
    weighty("kind", Holds::Text),
    weighty("at", Holds::Instant),
    field("interest", Holds::Reference(RecordKind::Interest)),
    field("campaign", Holds::Reference(RecordKind::Campaign)),
    field("content", Holds::Reference(RecordKind::Content)),
    field("content_kind", Holds::Text),
    field("value", Holds::Number),
];

/// The built-in fields of a kind of record; none of those that no file can bring.
pub fn fields_of(kind: RecordKind) -> &'static [FieldSpec] {
    match kind {
        RecordKind::Account => &ACCOUNT,
        RecordKind::Contact => &CONTACT,
        RecordKind::Lead => &LEAD,
        RecordKind::Opportunity => &OPPORTUNITY,
        RecordKind::Product => &PRODUCT,
        RecordKind::Team => &TEAM,
        RecordKind::Person => &PERSON,
        RecordKind::Campaign => &CAMPAIGN,
        RecordKind::Activity => &ACTIVITY,
        _ => &[],
    }
}

/// Whether records of a kind may carry fields of the company's own.
pub fn takes_custom_fields(kind: RecordKind) -> bool {
    matches!(kind, RecordKind::Account | RecordKind::Contact | RecordKind::Opportunity | RecordKind::Activity)
}

/// By which fields a record of a kind is known again where the mapping does not say.
pub fn usual_identity(kind: RecordKind, mapped: impl Fn(&str) -> bool) -> Vec<String> {
    lone_identities(kind).iter().find(|key| mapped(key)).map(|key| vec![(*key).to_owned()]).unwrap_or_default()
}

/// The fields of which each by itself tells which record is meant, the surest first.
fn lone_identities(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Contact => &["external_id", "email"],
        RecordKind::Account => &["external_id", "domain", "name"],
        RecordKind::Person => &["external_id", "email", "name"],
        RecordKind::Opportunity | RecordKind::Activity => &["external_id"],
        // Known by its contact and motion.
        RecordKind::Lead => &[],
        _ => &["name"],
    }
}

/// By which fields a record of a kind can be known again: those that the base is asked for. Any other would be a record
/// that nobody finds, made anew by every import.
pub fn identities(kind: RecordKind) -> Vec<&'static str> {
    let texts = fields_of(kind).iter().filter(|spec| kind == RecordKind::Contact && matches!(spec.holds, Holds::Text));
    lone_identities(kind).iter().copied().chain(texts.map(|spec| spec.key)).collect()
}
