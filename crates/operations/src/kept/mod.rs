//! Records as lists show them and forms change them: each field by its key, as a text.
//!
//! Of contacts and accounts the texts are those of their [`Facts`]; a link is the id of what it leads to.

/// Does something with the type of a list's records, and with that of their ids where they are made by forms: leads are
/// not. Activities are never changed.
macro_rules! by_kind {
    ($of:expr, $record:ident, $id:ident => $then:expr) => {
        by_kind!($of, $record, $id => $then, leads => Err(Failure::NotFound.into()))
    };
    ($of:expr, $record:ident => $then:expr) => {
        by_kind!($of, $record, _Id => $then, leads => {
            type $record = records::Lead;
            $then
        })
    };
    ($of:expr, $record:ident, $id:ident => $then:expr, leads => $leads:expr) => {
        match $of {
            Listed::Contacts => {
                type $record = records::Contact;
                type $id = records::ContactId;
                $then
            }
            Listed::Accounts => {
                type $record = records::Account;
                type $id = records::AccountId;
                $then
            }
            Listed::Opportunities => {
                type $record = records::Opportunity;
                type $id = records::OpportunityId;
                $then
            }
            Listed::Campaigns => {
                type $record = records::Campaign;
                type $id = records::CampaignId;
                $then
            }
            Listed::Contents => {
                type $record = records::Content;
                type $id = records::ContentId;
                $then
            }
            Listed::Leads => $leads,
            Listed::Activities => Err(Failure::NotFound.into()),
        }
    };
}

mod deal;
mod edit;
mod form;
pub mod many;
mod marketing;
mod saved;
mod typing;

pub use edit::{SaveRefused, ToSave, TypedField, create, edit, save_many};
pub use form::{FormField, FormView, form};

use records::{
    Account, ActivityRecord, Contact, ContactId, Currency, CustomField, FactRefused, Facts, Keyed, Lead, Money,
    RecordKind, RecordRef, read_number,
};
use store::Record;

/// The keys that the form of a record of a list has, without the company's own fields.
pub fn form_keys(of: store::Listed) -> &'static [&'static str] {
    use records::{Campaign, Content, Opportunity};
    match of {
        store::Listed::Contacts => Contact::FORM,
        store::Listed::Accounts => Account::FORM,
        store::Listed::Opportunities => Opportunity::FORM,
        store::Listed::Campaigns => Campaign::FORM,
        store::Listed::Contents => Content::FORM,
        store::Listed::Leads => Lead::FORM,
        store::Listed::Activities => &[],
    }
}

/// A record whose fields can be read by key.
pub trait Kept: Record {
    /// What people call it.
    fn called(&self) -> String;

    /// The contact by whose name it is called, where it has no name of its own.
    fn called_by(&self) -> Option<ContactId> {
        None
    }

    /// A field as text; nothing where it is blank or not a field of the record.
    fn text(&self, key: &str) -> Option<String>;
}

/// What a text is read with.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'g> {
    /// The custom fields of the record's kind.
    pub fields: &'g [CustomField],
    /// The currency of amounts that name none.
    pub currency: Currency,
}

/// A record whose fields can be set by key.
pub trait Editable: Kept + PartialEq {
    /// The keys that a form has, in the order in which people fill them in; custom fields come after them.
    const FORM: &'static [&'static str];

    /// Sets a field from text; nothing makes it blank. A link is the id of what it leads to.
    fn set(&mut self, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused>;

    /// The words that a field may hold; none where any text will do.
    fn choices(key: &str) -> Vec<String>;
}

impl Kept for Contact {
    fn called(&self) -> String {
        self.display_name().unwrap_or_default()
    }

    fn text(&self, key: &str) -> Option<String> {
        if key == "name" { self.display_name() } else { self.fact(key) }
    }
}

impl Editable for Contact {
    const FORM: &'static [&'static str] = &[
        "first_name",
        "last_name",
        "account",
        "title",
        "email",
        "phone",
        "seniority",
        "function",
        "buying_role",
        "language",
        "country",
        "region",
        "city",
        "postal_code",
        "source",
        "bant_budget",
        "bant_authority",
        "bant_need",
        "bant_timeframe",
    ];

    fn set(&mut self, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused> {
        if key == "account" { self.set_tie(key, raw) } else { self.set_fact(key, raw, ground.fields, ground.currency) }
    }

    fn choices(key: &str) -> Vec<String> {
        <Self as Facts>::choices(key)
    }
}

impl Kept for Account {
    fn called(&self) -> String {
        self.name.clone()
    }

    fn text(&self, key: &str) -> Option<String> {
        self.fact(key)
    }
}

impl Editable for Account {
    const FORM: &'static [&'static str] = &[
        "name",
        "domain",
        "tier",
        "industry",
        "employees",
        "annual_revenue",
        "country",
        "region",
        "city",
        "postal_code",
        "parent",
        "owner",
    ];

    fn set(&mut self, key: &str, raw: Option<&str>, ground: Ground<'_>) -> Result<(), FactRefused> {
        match key {
            "parent" | "owner" => self.set_tie(key, raw),
            _ => self.set_fact(key, raw, ground.fields, ground.currency),
        }
    }

    fn choices(key: &str) -> Vec<String> {
        <Self as Facts>::choices(key)
    }
}

impl Kept for Lead {
    fn called(&self) -> String {
        String::new()
    }

    fn called_by(&self) -> Option<ContactId> {
        Some(self.contact)
    }

    fn text(&self, key: &str) -> Option<String> {
        match key {
            "stage" => Some(self.stage.key().to_owned()),
            "motion" => Some(self.motion.key().to_owned()),
            "owner" => self.owner.map(|owner| owner.to_string()),
            "source" => self.source.clone(),
            "campaign" => self.campaign.map(|campaign| campaign.to_string()),
            _ => None,
        }
    }
}

/// Stages have ways of their own.
impl Editable for Lead {
    const FORM: &'static [&'static str] = &["owner", "source", "campaign"];

    fn set(&mut self, key: &str, raw: Option<&str>, _: Ground<'_>) -> Result<(), FactRefused> {
        match key {
            "owner" => self.owner = link(key, raw)?,
            "source" => self.source = plain(raw),
            "campaign" => self.campaign = link(key, raw)?,
            other => return Err(FactRefused::Unknown(other.to_owned())),
        }
        Ok(())
    }

    fn choices(_: &str) -> Vec<String> {
        Vec::new()
    }
}

impl Kept for ActivityRecord {
    fn called(&self) -> String {
        String::new()
    }

    fn text(&self, key: &str) -> Option<String> {
        match key {
            "at" => Some(self.at.to_string()),
            "kind" => Some(self.kind.to_string()),
            "contact" => Some(self.contact.to_string()),
            "content" => self.content.map(|content| content.to_string()),
            "campaign" => self.campaign.map(|campaign| campaign.to_string()),
            "interest" => self.interest.map(|interest| interest.to_string()),
            "value" => self.value.map(|value| value.to_string()),
            "recorded_at" => Some(self.recorded_at.to_string()),
            _ => None,
        }
    }
}

/// The id of a record as it is written, for the kinds that pages lead to and fields name.
pub fn written(record: RecordRef) -> String {
    use records as r;
    let number = record.number;
    match record.kind {
        RecordKind::Account => r::AccountId::new(number).to_string(),
        RecordKind::Contact => r::ContactId::new(number).to_string(),
        RecordKind::Lead => r::LeadId::new(number).to_string(),
        RecordKind::Activity => r::ActivityId::new(number).to_string(),
        RecordKind::Opportunity => r::OpportunityId::new(number).to_string(),
        RecordKind::Campaign => r::CampaignId::new(number).to_string(),
        RecordKind::Content => r::ContentId::new(number).to_string(),
        RecordKind::Interest => r::InterestId::new(number).to_string(),
        RecordKind::Person => r::PersonId::new(number).to_string(),
        _ => number.to_string(),
    }
}

/// The record that a written id names, if it is of this kind.
pub fn named(kind: RecordKind, text: &str) -> Option<RecordRef> {
    let (_, digits) = text.rsplit_once('_')?;
    let record = RecordRef { kind, number: digits.parse().ok()? };
    (written(record) == text).then_some(record)
}

/// A text that is kept as it is.
fn plain(raw: Option<&str>) -> Option<String> {
    raw.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The id of a link.
fn link<I: std::str::FromStr>(key: &str, raw: Option<&str>) -> Result<Option<I>, FactRefused> {
    plain(raw).map(|text| text.parse()).transpose().map_err(|_| FactRefused::Unknown(key.to_owned()))
}

fn one_of<K: Keyed>(raw: Option<&str>) -> Result<Option<K>, FactRefused> {
    let known = |text: String| {
        K::from_key(&text.to_lowercase()).ok_or_else(|| FactRefused::NotAChoice { choices: keys_of::<K>() })
    };
    plain(raw).map(known).transpose()
}

fn keys_of<K: Keyed>() -> Vec<String> {
    K::ALL.iter().map(|known| known.key().to_owned()).collect()
}

/// An amount, with its currency behind it or in the one given.
pub(crate) fn money(raw: Option<&str>, currency: Currency) -> Result<Option<Money>, FactRefused> {
    let read = |text: String| {
        let (amount, currency) = match text.rsplit_once(' ') {
            Some((amount, code)) => (amount.to_owned(), code.parse().map_err(|_| FactRefused::NotMoney)?),
            None => (text, currency),
        };
        let money = Money::parse(&amount, currency).map_err(|_| FactRefused::NotMoney)?;
        if money.minor < 0 { Err(FactRefused::Negative) } else { Ok(money) }
    };
    plain(raw).map(read).transpose()
}

fn number(raw: Option<&str>) -> Result<Option<f64>, FactRefused> {
    plain(raw).map(|text| read_number(&text).ok_or(FactRefused::NotANumber)).transpose()
}
