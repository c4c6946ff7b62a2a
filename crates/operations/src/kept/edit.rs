//! Making and changing records: all typed fields or none, with audit; an edit that started from an older state is
//! refused, so that of two people at one record neither overwrites the other unawares.

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, Actor, Campaign, CampaignId, Contact, ContactId, Content, ContentId, Currency, CustomField,
    CustomValues, FactRefused, Interest, Lead, LeadId, Opportunity, OpportunityId, Outcome, Person, RecordKind,
    RecordRef,
};
use serde_json::{Map, Value as Json};
use store::{Holds, Listed, Read, Record, StoreError, Write};

use super::{Editable, Ground, Kept};
use crate::cards::version;
use crate::lists::{self, Field};
use crate::qualify::qualify_these;
use crate::{Failure, Operations, Result};

/// A field as somebody typed it: its key and the text, where blanks make it blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedField {
    /// The field's key.
    pub key: String,
    /// The text.
    pub raw: String,
}

/// Why a record is not made or changed; nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// Texts that are not values of their fields: all of them.
    #[error("some fields are not right")]
    Fields(Vec<(String, FactRefused)>),
    /// Another record has this value, which only one can have.
    #[error("another record has this {field}")]
    Taken {
        /// The field's key.
        field: &'static str,
    },
    /// Somebody else changed the record since it was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for SaveRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { table, .. } => {
                let field = match table.as_str() {
                    "contacts" => "email",
                    "contents" => "title",
                    _ => "name",
                };
                Self::Taken { field }
            }
            other => Self::Failure(other.into()),
        }
    }
}

/// A record as a form shows it.
#[derive(Debug, Clone)]
pub struct FormView {
    /// Which; nothing for one that is to be made.
    pub record: Option<RecordRef>,
    /// What it is called.
    pub name: String,
    /// What an edit must bring along.
    pub version: i64,
    /// Its fields.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    /// What it is.
    pub field: Field,
    /// The text, which reads back as it is.
    pub value: Option<String>,
    /// The name of the company, or the address of the contact, that it leads to.
    pub link: Option<String>,
    /// The words of a closed list; of records also their names.
    pub choices: Vec<(String, Option<String>)>,
}

/// The kinds of records that forms make and change.
macro_rules! by_kind {
    ($of:expr, $record:ident, $id:ident => $then:expr) => {
        match $of {
            Listed::Contacts => {
                type $record = Contact;
                type $id = ContactId;
                $then
            }
            Listed::Accounts => {
                type $record = Account;
                type $id = AccountId;
                $then
            }
            Listed::Opportunities => {
                type $record = Opportunity;
                type $id = OpportunityId;
                $then
            }
            Listed::Campaigns => {
                type $record = Campaign;
                type $id = CampaignId;
                $then
            }
            Listed::Contents => {
                type $record = Content;
                type $id = ContentId;
                $then
            }
            Listed::Leads | Listed::Activities => Err(Failure::NotFound.into()),
        }
    };
}

/// The form of a record, or of one that is to be made.
#[boxed]
pub async fn form(operations: &Operations, of: Listed, number: Option<i64>) -> Result<FormView> {
    if of == Listed::Leads {
        return form_of::<Lead>(operations, of, number.map(LeadId::new), number).await;
    }
    by_kind!(of, R, Id => form_of::<R>(operations, of, number.map(Id::new), number).await)
}

async fn form_of<R: Editable>(
    operations: &Operations,
    of: Listed,
    id: Option<R::Id>,
    number: Option<i64>,
) -> Result<FormView> {
    let read = operations.store().read();
    let record = match id {
        Some(id) => Some(read.find::<R>(id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let reference = number.map(|number| RecordRef { kind: R::KIND, number });
    let version = match reference {
        Some(reference) => version(read, reference).await?,
        None => 0,
    };
    let all = lists::fields(operations, of).await?;
    let find = |key: &str| all.iter().find(|field| field.on == store::On::Record && field.key == key);
    let custom = all.iter().filter(|field| field.on == store::On::Record && field.custom.is_some());
    let fields = R::FORM.iter().filter_map(|key| find(key)).chain(custom);
    let name = record.as_ref().map(Kept::called).unwrap_or_default();
    let mut form_fields = Vec::new();
    for field in fields {
        let value = record.as_ref().and_then(|record| record.text(&field.key));
        form_fields.push(form_field(operations, field.clone(), value).await?);
    }
    Ok(FormView { record: reference, name, version, fields: form_fields })
}

async fn form_field(operations: &Operations, field: Field, value: Option<String>) -> Result<FormField> {
    let read = operations.store().read();
    let choices = match field.holds {
        Holds::Person => {
            let people = read.all::<Person>().await?;
            let is_offered = |person: &&Person| person.active || value.as_deref() == Some(&person.id.to_string());
            people.iter().filter(is_offered).map(|person| (person.id.to_string(), Some(person.name.clone()))).collect()
        }
        Holds::Campaign => {
            let campaigns = read.all::<Campaign>().await?;
            campaigns.into_iter().map(|campaign| (campaign.id.to_string(), Some(campaign.name))).collect()
        }
        Holds::Interest => {
            let interests = read.all::<Interest>().await?;
            interests.into_iter().map(|interest| (interest.id.to_string(), Some(interest.name))).collect()
        }
        _ => field.choices.iter().map(|choice| (choice.clone(), None)).collect(),
    };
    let link = match (field.holds, &value) {
        (Holds::Account, Some(id)) => match id.parse::<AccountId>() {
            Ok(id) => read.find::<Account>(id).await?.map(|account| account.name),
            Err(_) => None,
        },
        (Holds::Contact, Some(id)) => match id.parse::<ContactId>() {
            Ok(contact) => read
                .find::<Contact>(contact)
                .await?
                .map(|contact| contact.email.as_ref().map_or_else(|| id.clone(), |email| email.as_str().to_owned())),
            Err(_) => None,
        },
        _ => None,
    };
    Ok(FormField { field, value, link, choices })
}

/// Changes fields of a record, all or none.
#[boxed]
pub async fn edit(
    operations: &Operations,
    by: Actor,
    record: RecordRef,
    read_version: i64,
    typed: &[TypedField],
) -> Result<(), SaveRefused> {
    let of = listed(record.kind)?;
    by_kind!(of, R, Id => edit_one::<R>(operations, by, Id::new(record.number), record, Some(read_version), typed).await)?;
    follow(operations, &[record]).await
}

async fn edit_one<R: Editable + Saved>(
    operations: &Operations,
    by: Actor,
    id: R::Id,
    record: RecordRef,
    read_version: Option<i64>,
    typed: &[TypedField],
) -> Result<(), SaveRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    // What is read from here on, nobody else changes before it is written.
    write.recorded_at().await?;
    let before = write.read().find::<R>(id).await?.ok_or(Failure::NotFound)?;
    if let Some(read_version) = read_version
        && version(write.read(), record).await? != read_version
    {
        return Err(SaveRefused::Changed);
    }
    let mut after = before.clone();
    typing.set_all(write.read(), &mut after, typed).await?;
    after.settle(&before, write.now());
    if after != before {
        after.save(&mut write).await?;
        audit(&mut write, "edit_facts", record, &before, &after, typed).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Makes a record.
#[boxed]
pub async fn create(
    operations: &Operations,
    by: Actor,
    of: Listed,
    typed: &[TypedField],
) -> Result<RecordRef, SaveRefused> {
    let record: RecordRef = by_kind!(of, R, Id => create_one::<R>(operations, by, Id::new, typed).await)?;
    follow(operations, &[record]).await?;
    Ok(record)
}

async fn create_one<R: Editable + Made>(
    operations: &Operations,
    by: Actor,
    id: fn(i64) -> R::Id,
    typed: &[TypedField],
) -> Result<RecordRef, SaveRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    let number = write.next_id().await?;
    let at = write.recorded_at().await?;
    let blank = R::blank(id(number), at);
    let mut record = blank.clone();
    typing.set_all(write.read(), &mut record, typed).await?;
    if record.called().is_empty() {
        return Err(SaveRefused::Fields(vec![(R::NAMED_BY.to_owned(), FactRefused::Blank)]));
    }
    record.settle(&blank, write.now());
    let reference: RecordRef = record.id().into();
    record.add(&mut write).await?;
    audit(&mut write, "create_record", reference, &blank, &record, typed).await?;
    write.commit().await?;
    Ok(reference)
}

/// What the typed fields of records of one kind are read with.
pub(crate) struct Typing {
    fields: Vec<CustomField>,
    currency: Currency,
}

impl Typing {
    pub(crate) async fn of(operations: &Operations, kind: RecordKind) -> Result<Self> {
        let fields = operations.store().read().all::<CustomField>().await?;
        let fields = fields.into_iter().filter(|field| field.of == kind).collect();
        Ok(Self { fields, currency: operations.in_force().await?.reading.currency() })
    }

    /// Sets every typed field, or says of each that is no value why.
    pub(crate) async fn set_all<R: Editable>(
        &self,
        read: Read<'_>,
        record: &mut R,
        typed: &[TypedField],
    ) -> Result<(), SaveRefused> {
        let ground = Ground { fields: &self.fields, currency: self.currency };
        let mut refused = Vec::new();
        for TypedField { key, raw } in typed {
            let set = match linked(read, record.id().into(), key, raw).await? {
                Ok(raw) => record.set(key, raw.as_deref(), ground),
                Err(why) => Err(why),
            };
            refused.extend(set.err().map(|why| (key.clone(), why)));
        }
        if refused.is_empty() { Ok(()) } else { Err(SaveRefused::Fields(refused)) }
    }
}

/// What was typed, with the name of a company or the address of a contact as the id that it stands for.
async fn linked(
    read: Read<'_>,
    record: RecordRef,
    key: &str,
    raw: &str,
) -> Result<Result<Option<String>, FactRefused>> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(Ok(None));
    }
    let none = || FactRefused::NotAChoice { choices: Vec::new() };
    Ok(match key {
        "account" | "parent" => {
            let known = match raw.parse::<AccountId>() {
                Ok(id) => read.find::<Account>(id).await?,
                Err(_) => read.accounts_by_name(&[raw.to_owned()]).await?.into_values().next(),
            };
            match known {
                Some(account) if key == "parent" && belongs_to(read, &account, record.number).await? => Err(none()),
                Some(account) => Ok(Some(account.id.to_string())),
                None => Err(none()),
            }
        }
        "contact" => {
            let known = match raw.parse::<ContactId>() {
                Ok(id) => read.find::<Contact>(id).await?,
                Err(_) => read.contacts_by_email(&[raw.to_lowercase()]).await?.into_values().next(),
            };
            known.map(|contact| Some(contact.id.to_string())).ok_or_else(none)
        }
        _ => Ok(Some(raw.to_owned())),
    })
}

/// Whether a company is another or belongs to it, however far up: then that other cannot belong to it.
async fn belongs_to(read: Read<'_>, account: &Account, other: i64) -> Result<bool> {
    let mut next = Some(account.clone());
    let mut seen = std::collections::HashSet::new();
    while let Some(account) = next {
        if account.id.number() == other {
            return Ok(true);
        }
        if !seen.insert(account.id) {
            return Ok(false);
        }
        next = match account.parent {
            Some(parent) => read.find::<Account>(parent).await?,
            None => None,
        };
    }
    Ok(false)
}

async fn audit<R: Kept>(
    write: &mut Write,
    action: &str,
    record: RecordRef,
    before: &R,
    after: &R,
    typed: &[TypedField],
) -> Result<()> {
    let change = |field: &TypedField| {
        let (before, after) = (before.text(&field.key), after.text(&field.key));
        (before != after).then(|| (field.key.clone(), serde_json::json!([before, after])))
    };
    let details: Map<String, Json> = typed.iter().filter_map(change).collect();
    Ok(write.audit(action, record, Some(Json::Object(details).to_string())).await?)
}

/// Judges the contacts whose facts changed, so that the page that follows shows the score that follows.
async fn follow(operations: &Operations, records: &[RecordRef]) -> Result<(), SaveRefused> {
    let contacts = records.iter().filter(|record| record.kind == RecordKind::Contact);
    let contacts: Vec<ContactId> = contacts.map(|record| ContactId::new(record.number)).collect();
    if !contacts.is_empty() {
        qualify_these(operations, &contacts).await?;
    }
    operations.wake_workers();
    Ok(())
}

fn listed(kind: RecordKind) -> Result<Listed> {
    let known = <Listed as records::Keyed>::ALL.iter().copied().find(|of| lists::kind_of(*of) == kind);
    known.ok_or(Failure::NotFound)
}

/// How a changed record of a kind is written.
pub(crate) trait Saved: Record + Send + Sync {
    /// What follows from a change by itself.
    fn settle(&mut self, _before: &Self, _now: records::Instant) {}
    /// Writes a changed one.
    async fn save(&self, write: &mut Write) -> Result<(), StoreError>;
}

/// How a record of a kind is made.
trait Made: Saved {
    /// The field that a record cannot be without.
    const NAMED_BY: &'static str;
    /// A record of which nothing is known yet.
    fn blank(id: Self::Id, at: records::Instant) -> Self;
    /// Writes a new one.
    async fn add(&self, write: &mut Write) -> Result<(), StoreError>;
}

impl Saved for Lead {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_lead(self).await.map(|_| ())
    }
}

impl Saved for Contact {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_contact(self).await.map(|_| ())
    }
}

impl Made for Contact {
    const NAMED_BY: &'static str = "email";

    fn blank(id: ContactId, at: records::Instant) -> Self {
        Contact::blank(id, at)
    }

    async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
        write.add_contacts(std::slice::from_ref(self)).await
    }
}

impl Saved for Account {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_account(self).await.map(|_| ())
    }
}

impl Made for Account {
    const NAMED_BY: &'static str = "name";

    fn blank(id: AccountId, at: records::Instant) -> Self {
        Account::named(id, "", at)
    }

    async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
        write.add_accounts(std::slice::from_ref(self)).await
    }
}

/// Records that are added and changed by themselves.
macro_rules! saved_plainly {
    () => {
        async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
            write.update(self).await.map(|_| ())
        }
    };
}

macro_rules! added_plainly {
    () => {
        async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
            write.add(std::slice::from_ref(self)).await
        }
    };
}

impl Saved for Opportunity {
    /// A deal that is won or lost was closed now; one that is taken up again is open.
    fn settle(&mut self, before: &Self, now: records::Instant) {
        if self.outcome != before.outcome {
            self.closed_at = (self.outcome != Outcome::Open).then_some(now);
        }
    }

    saved_plainly!();
}

impl Made for Opportunity {
    const NAMED_BY: &'static str = "name";

    fn blank(id: OpportunityId, at: records::Instant) -> Self {
        Opportunity {
            id,
            name: None,
            account: None,
            contact: None,
            lead: None,
            outcome: Outcome::Open,
            step: None,
            amount: None,
            probability: None,
            opened_at: Some(at),
            expected_close: None,
            closed_at: None,
            reason: None,
            competitor: None,
            owner: None,
            custom: CustomValues::new(),
            created_at: at,
        }
    }

    added_plainly!();
}

impl Saved for Campaign {
    saved_plainly!();
}

impl Made for Campaign {
    const NAMED_BY: &'static str = "name";

    fn blank(id: CampaignId, _: records::Instant) -> Self {
        let name = String::new();
        Campaign { id, name, goal: None, channel: None, budget: None, starts_on: None, ends_on: None }
    }

    added_plainly!();
}

impl Saved for Content {
    saved_plainly!();
}

impl Made for Content {
    const NAMED_BY: &'static str = "title";

    fn blank(id: ContentId, _: records::Instant) -> Self {
        let title = String::new();
        Content { id, title, kind: None, persona: None, buying_stage: None, interest: None, language: None, url: None }
    }

    added_plainly!();
}
