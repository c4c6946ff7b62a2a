//! From records to what conditions and scoring read: a row over the field catalogue.
//!
//! The one place that says which noun fills which field. Live scoring, segments and a lead's page all read facts
//! through it, so that they cannot disagree.

use std::sync::Arc;

use records::{
    Account, Catalogue, Contact, Currency, CustomValues, Email, Facts, Field, FieldId, FieldOf, FieldType, Folded,
    Instant, Keyed, Money, Origin, Row, Value, Zone,
};
use serde_json::Value as Json;

/// How the facts of a base are read under one agreement: its fields, its time zone, its currency.
#[derive(Debug, Clone)]
pub struct Reading {
    catalogue: Arc<Catalogue>,
    zone: Zone,
    currency: Currency,
    built_in: Vec<(FieldId, BuiltIn)>,
    custom: Vec<(FieldId, Field)>,
}

/// The built-in fields of a contact and its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BuiltIn {
    Industry,
    Country,
    Region,
    City,
    PostalCode,
    Employees,
    AnnualRevenue,
    Title,
    Seniority,
    Function,
    Language,
    Email,
    EmailDomain,
    EmailKind,
    Source,
    HasEmail,
    HasPhone,
    Phone,
    AccountTier,
    BuyingRole,
    Company,
    CreatedAt,
    BantBudget,
    BantAuthority,
    BantNeed,
    BantTimeframe,
}

impl BuiltIn {
    fn is_of_the_contact_alone(self) -> bool {
        match self {
            Self::Industry
            | Self::Country
            | Self::Region
            | Self::City
            | Self::PostalCode
            | Self::Employees
            | Self::AnnualRevenue
            | Self::AccountTier
            | Self::Company => false,
            Self::Title
            | Self::Seniority
            | Self::Function
            | Self::Language
            | Self::Email
            | Self::EmailDomain
            | Self::EmailKind
            | Self::Source
            | Self::HasEmail
            | Self::HasPhone
            | Self::Phone
            | Self::BuyingRole
            | Self::CreatedAt
            | Self::BantBudget
            | Self::BantAuthority
            | Self::BantNeed
            | Self::BantTimeframe => true,
        }
    }
}

const BUILT_IN: [(&str, BuiltIn); 26] = [
    ("industry", BuiltIn::Industry),
    ("country", BuiltIn::Country),
    ("region", BuiltIn::Region),
    ("city", BuiltIn::City),
    ("postal_code", BuiltIn::PostalCode),
    ("employees", BuiltIn::Employees),
    ("annual_revenue", BuiltIn::AnnualRevenue),
    ("title", BuiltIn::Title),
    ("seniority", BuiltIn::Seniority),
    ("function", BuiltIn::Function),
    ("language", BuiltIn::Language),
    ("email", BuiltIn::Email),
    ("email_domain", BuiltIn::EmailDomain),
    ("email_kind", BuiltIn::EmailKind),
    ("source", BuiltIn::Source),
    ("has_email", BuiltIn::HasEmail),
    ("has_phone", BuiltIn::HasPhone),
    ("phone", BuiltIn::Phone),
    ("account_tier", BuiltIn::AccountTier),
    ("buying_role", BuiltIn::BuyingRole),
    ("company", BuiltIn::Company),
    ("created_at", BuiltIn::CreatedAt),
    ("bant_budget", BuiltIn::BantBudget),
    ("bant_authority", BuiltIn::BantAuthority),
    ("bant_need", BuiltIn::BantNeed),
    ("bant_timeframe", BuiltIn::BantTimeframe),
];

impl Reading {
    /// Reads facts for the fields of this catalogue.
    pub fn new(catalogue: Arc<Catalogue>, zone: Zone, currency: Currency) -> Self {
        let id = |key: &str| catalogue.get(FieldOf::Contact, key).map(|(id, _)| id);
        let built_in = BUILT_IN.iter().filter_map(|(key, field)| Some((id(key)?, *field))).collect();
        let theirs = |field: &Field| matches!(field.origin, Origin::Custom | Origin::Declared | Origin::Column);
        let custom = catalogue.fields(FieldOf::Contact).filter(|(_, field)| theirs(field));
        let custom = custom.map(|(id, field)| (id, field.clone())).collect();
        Self { catalogue, zone, currency, built_in, custom }
    }

    /// Reads these fields of contacts and leaves all others unknown: for who asks about a few of everybody.
    #[must_use]
    pub fn narrowed(&self, fields: &[FieldId]) -> Self {
        let mut narrowed = self.clone();
        narrowed.built_in.retain(|(id, _)| fields.contains(id));
        narrowed.custom.retain(|(id, _)| fields.contains(id));
        narrowed
    }

    /// Whether something that it reads may come from the company.
    pub fn reads_accounts(&self) -> bool {
        !self.custom.is_empty() || self.built_in.iter().any(|(_, field)| !field.is_of_the_contact_alone())
    }

    /// The currency in which amounts count.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The time zone of the agreement.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The fields.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The facts of a contact and its account. Where both know a fact, the contact's own counts.
    pub fn row(&self, contact: &Contact, account: Option<&Account>) -> Row {
        let mut row = Row::new(self.catalogue.len(FieldOf::Contact));
        for (id, field) in &self.built_in {
            row.set(*id, self.built_in_value(*field, contact, account));
        }
        for (id, field) in &self.custom {
            let own = custom(&contact.custom, &field.key);
            let value = own.or_else(|| account.and_then(|account| custom(account.custom(), &field.key)));
            row.set(*id, value.and_then(|value| self.read_custom(field, value)));
        }
        row
    }

    fn built_in_value(&self, field: BuiltIn, contact: &Contact, account: Option<&Account>) -> Option<Value> {
        let text = |text: &Option<String>| text.as_deref().and_then(Folded::new).map(Value::Text);
        let theirs = |of: fn(&Account) -> &Option<String>| account.and_then(|account| text(of(account)));
        let key = |key: &'static str| Folded::new(key).map(Value::Text);
        match field {
            BuiltIn::Industry => theirs(|account| &account.industry),
            BuiltIn::Country => text(&contact.country).or_else(|| theirs(|account| &account.country)),
            BuiltIn::Region => text(&contact.region).or_else(|| theirs(|account| &account.region)),
            BuiltIn::City => text(&contact.city).or_else(|| theirs(|account| &account.city)),
            BuiltIn::PostalCode => text(&contact.postal_code).or_else(|| theirs(|account| &account.postal_code)),
            BuiltIn::Employees => account.and_then(|account| account.employees).map(Value::Number),
            BuiltIn::AnnualRevenue => account.and_then(|account| account.annual_revenue).and_then(|r| self.amount(r)),
            BuiltIn::Title => text(&contact.title),
            BuiltIn::Seniority => text(&contact.seniority),
            BuiltIn::Function => text(&contact.function),
            BuiltIn::Language => text(&contact.language),
            BuiltIn::Email => contact.email.as_ref().and_then(|email| Folded::new(email.as_str())).map(Value::Text),
            BuiltIn::EmailDomain => {
                contact.email.as_ref().and_then(|email| Folded::new(email.domain())).map(Value::Text)
            }
            BuiltIn::EmailKind => contact.email.as_ref().map(Email::kind).and_then(|kind| key(kind.key())),
            BuiltIn::Source => text(&contact.source),
            BuiltIn::HasEmail => Some(Value::Boolean(contact.email.is_some())),
            BuiltIn::HasPhone => Some(Value::Boolean(text(&contact.phone).is_some())),
            BuiltIn::Phone => text(&contact.phone),
            BuiltIn::AccountTier => account.and_then(|account| account.tier).and_then(|tier| key(tier.key())),
            BuiltIn::BuyingRole => contact.buying_role.and_then(|role| key(role.key())),
            BuiltIn::Company => account.and_then(|account| Folded::new(&account.name)).map(Value::Text),
            BuiltIn::CreatedAt => Some(Value::Instant(contact.created_at)),
            BuiltIn::BantBudget => contact.bant.budget.and_then(|answer| key(answer.key())),
            BuiltIn::BantAuthority => contact.bant.authority.and_then(|answer| key(answer.key())),
            BuiltIn::BantNeed => contact.bant.need.and_then(|answer| key(answer.key())),
            BuiltIn::BantTimeframe => contact.bant.timeframe.and_then(|answer| key(answer.key())),
        }
    }

    /// Money counts in major units of the agreement's currency; another currency is unknown.
    fn amount(&self, money: Money) -> Option<Value> {
        (money.currency == self.currency).then(|| Value::Number(money.major()))
    }

    /// A custom value; one that is not of its field's type is unknown.
    fn read_custom(&self, field: &Field, value: &Json) -> Option<Value> {
        match (field.ty, value) {
            (FieldType::Number, Json::Object(money)) => {
                let currency: Currency = money.get("currency")?.as_str()?.parse().ok()?;
                self.amount(Money::parse(money.get("amount")?.as_str()?, currency).ok()?)
            }
            (ty, value) => ty.read_json(value, &self.zone).ok().flatten(),
        }
    }

    /// An activity for conditions and scoring, from its parts.
    pub fn activity(&self, parts: &ActivityParts<'_>) -> records::Activity {
        let mut row = Row::new(self.catalogue.len(FieldOf::Activity));
        let mut set = |key: &str, value: Option<Value>| {
            if let Some((id, _)) = self.catalogue.get(FieldOf::Activity, key) {
                row.set(id, value);
            }
        };
        let text = |text: Option<&str>| text.and_then(Folded::new).map(Value::Text);
        set("kind", Some(Value::Text(parts.kind.clone())));
        set("interest", text(parts.interest));
        set("campaign", text(parts.campaign));
        set("content", text(parts.content));
        set("value", parts.value.map(Value::Number));
        for (key, value) in parts.properties.into_iter().flatten() {
            let Some((id, field)) = self.catalogue.get(FieldOf::Activity, key) else { continue };
            row.set(id, field.ty.read_json(value, &self.zone).ok().flatten());
        }
        records::Activity {
            key: records::ActivityKey::Number(parts.id.number()),
            at: parts.at,
            kind: parts.kind.clone(),
            row,
        }
    }
}

/// What a recorded activity is made of, with its dictionary words looked up.
#[derive(Debug, Clone)]
pub struct ActivityParts<'a> {
    /// Its id.
    pub id: records::ActivityId,
    /// When it happened.
    pub at: Instant,
    /// What kind of thing.
    pub kind: Folded,
    /// The interest's key.
    pub interest: Option<&'a str>,
    /// The campaign's name.
    pub campaign: Option<&'a str>,
    /// The content's title.
    pub content: Option<&'a str>,
    /// What it measures.
    pub value: Option<f64>,
    /// Everything else, `content_kind` and `url` among it.
    pub properties: Option<&'a serde_json::Map<String, Json>>,
}

/// A custom value, whose key ignores case as all field names do.
fn custom<'a>(values: &'a CustomValues, key: &str) -> Option<&'a Json> {
    values.get(key).or_else(|| values.iter().find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, value)| value))
}
