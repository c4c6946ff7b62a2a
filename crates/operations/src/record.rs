//! What people write down about a contact: notes, calls, meetings, any activity; and the facts that they correct.
//!
//! Each answers after its commit and after the contact was judged anew, so that the page that follows shows the score
//! that follows.

use async_recursion::async_recursion as boxed;
use records::{
    Account, ActivityId, Actor, Campaign, CampaignId, Contact, ContactId, Content, ContentId, CustomField, FactRefused,
    Facts, Instant, Interest, InterestId, Lead, LeadId, RecordKind, RecordRef,
};
use serde_json::{Map, Value as Json};
use std::collections::{HashMap, HashSet};
use store::{Arrival, StoreError};

use crate::qualify::qualify_these;
use crate::{Failure, Operations, Result};

/// The kind of the activity that a note is.
pub const NOTE: &str = "note";
/// The longest note.
pub const LONGEST_NOTE: usize = 10_000;
/// A clock that runs ahead by so much is not the future.
const AHEAD_MICROS: i64 = 5 * 60 * 1_000_000;

/// Something that somebody writes down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewActivity {
    /// What kind of thing: `call`, `meeting` ...
    pub kind: String,
    /// When it happened.
    pub at: Instant,
    /// How a call ended: `reached`, `refused` ...
    pub outcome: Option<String>,
    /// How long it took.
    pub minutes: Option<f64>,
    /// What kind of content it was about.
    pub content_kind: Option<String>,
    /// The key of the interest that it shows.
    pub interest: Option<String>,
    /// In words.
    pub note: Option<String>,
    /// Which page or asset, by its address.
    pub url: Option<String>,
    /// Whatever the kind measures beside minutes.
    pub value: Option<f64>,
    /// The campaign that it belongs to.
    pub campaign: Option<CampaignId>,
    /// The asset that it was about.
    pub content: Option<ContentId>,
}

impl NewActivity {
    /// Something of a kind at an instant, of which nothing else is known.
    pub fn of(kind: impl Into<String>, at: Instant) -> Self {
        Self {
            kind: kind.into(),
            at,
            outcome: None,
            minutes: None,
            content_kind: None,
            interest: None,
            note: None,
            url: None,
            value: None,
            campaign: None,
            content: None,
        }
    }
}

/// With whom something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// The contact of a lead.
    Lead(LeadId),
    /// A contact.
    Contact(ContactId),
}

/// Why something is not written down.
#[derive(Debug, thiserror::Error)]
pub enum ActivityRefused {
    /// A note without a word.
    #[error("the note is empty")]
    EmptyNote,
    /// A note of more than [`LONGEST_NOTE`] characters.
    #[error("the note is too long")]
    NoteTooLong {
        /// How many there may be.
        most: usize,
    },
    /// It has not happened yet.
    #[error("the instant lies in the future")]
    InTheFuture,
    /// A kind without a word.
    #[error("the kind is blank")]
    NoKind,
    /// No such interest.
    #[error("there is no such interest")]
    UnknownInterest,
    /// No such campaign.
    #[error("there is no such campaign")]
    UnknownCampaign,
    /// No such asset.
    #[error("there is no such content")]
    UnknownContent,
    /// No such lead or contact.
    #[error("there is no such lead or contact")]
    Nobody,
    /// Less than nothing.
    #[error("the minutes are negative")]
    NegativeMinutes,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Why facts are not changed; nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum EditRefused {
    /// Texts that are not values of their facts: all of them.
    #[error("some fields are not right")]
    Fields(Vec<(String, FactRefused)>),
    /// Another contact has this address.
    #[error("another contact has this address")]
    EmailTaken,
    /// Somebody else changed the contact since it was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Which record a fact belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactOf {
    /// The contact itself.
    Contact,
    /// The company behind it.
    Account,
}

/// A fact as somebody typed it.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedFact {
    /// Of the contact or its company.
    pub of: FactOf,
    /// The field's key.
    pub key: String,
    /// The text; blanks make it blank.
    pub raw: String,
}

/// Writes a note about a lead's contact.
#[boxed]
pub async fn add_note(operations: &Operations, by: Actor, lead: LeadId, text: &str) -> Result<(), ActivityRefused> {
    if text.trim().is_empty() {
        return Err(ActivityRefused::EmptyNote);
    }
    let activity = NewActivity { note: Some(text.to_owned()), ..NewActivity::of(NOTE, operations.now()) };
    add_activity(operations, by, lead, activity).await
}

/// Writes down what happened with a lead's contact.
#[boxed]
pub async fn add_activity(
    operations: &Operations,
    by: Actor,
    lead: LeadId,
    new: NewActivity,
) -> Result<(), ActivityRefused> {
    let mut added = add_activities(operations, by, vec![(With::Lead(lead), new)]).await?;
    match added.pop() {
        Some(Err(ActivityRefused::Nobody)) => Err(Failure::NotFound.into()),
        Some(outcome) => outcome.map(|_| ()),
        None => Ok(()),
    }
}

/// Writes down several things that happened, each with an outcome of its own and in their order: what is wrong with one never
/// costs another.
///
/// # Errors
/// Where the base fails: then nothing is written down.
#[boxed]
pub async fn add_activities(
    operations: &Operations,
    by: Actor,
    wanted: Vec<(With, NewActivity)>,
) -> Result<Vec<Result<ActivityId, ActivityRefused>>> {
    let known = Known::of(operations, &wanted).await?;
    let arrivals: Vec<Result<Arrival, ActivityRefused>> =
        wanted.into_iter().map(|(with, new)| known.arrival(operations, by, with, new)).collect();
    let right: Vec<Arrival> = arrivals.iter().filter_map(|arrival| arrival.as_ref().ok()).cloned().collect();
    let mut contacts: Vec<ContactId> = right.iter().map(|arrival| arrival.contact).collect();
    contacts.sort_unstable();
    contacts.dedup();
    let ids = match right.is_empty() {
        true => Vec::new(),
        false => operations.committer().record(by, right).await?.ids,
    };
    if !contacts.is_empty() {
        qualify_these(operations, &contacts).await?;
    }
    let mut ids = ids.into_iter();
    // The committer gives an id for each that was handed in.
    Ok(arrivals.into_iter().map(|arrival| arrival.and_then(|_| ids.next().ok_or(ActivityRefused::Nobody))).collect())
}

/// What activities name, as far as it is there.
struct Known {
    leads: HashMap<LeadId, ContactId>,
    contacts: HashSet<ContactId>,
    interests: HashMap<String, InterestId>,
    campaigns: HashSet<CampaignId>,
    contents: HashSet<ContentId>,
}

impl Known {
    async fn of(operations: &Operations, wanted: &[(With, NewActivity)]) -> Result<Self> {
        let read = operations.store().read();
        let leads: Vec<LeadId> = wanted.iter().filter_map(|(with, _)| with.lead()).collect();
        let contacts: Vec<ContactId> = wanted.iter().filter_map(|(with, _)| with.contact()).collect();
        let campaigns: Vec<CampaignId> = wanted.iter().filter_map(|(_, new)| new.campaign).collect();
        let contents: Vec<ContentId> = wanted.iter().filter_map(|(_, new)| new.content).collect();
        let interests = match wanted.iter().any(|(_, new)| new.interest.is_some()) {
            true => read.all::<Interest>().await?,
            false => Vec::new(),
        };
        Ok(Self {
            leads: read.find_all::<Lead>(&leads).await?.into_iter().map(|lead| (lead.id, lead.contact)).collect(),
            contacts: read.find_all::<Contact>(&contacts).await?.into_iter().map(|contact| contact.id).collect(),
            interests: interests.into_iter().map(|interest| (interest.key, interest.id)).collect(),
            campaigns: read.find_all::<Campaign>(&campaigns).await?.into_iter().map(|it| it.id).collect(),
            contents: read.find_all::<Content>(&contents).await?.into_iter().map(|it| it.id).collect(),
        })
    }

    fn arrival(
        &self,
        operations: &Operations,
        by: Actor,
        with: With,
        new: NewActivity,
    ) -> Result<Arrival, ActivityRefused> {
        check(operations, &new)?;
        let contact = match with {
            With::Lead(lead) => self.leads.get(&lead).copied(),
            With::Contact(contact) => self.contacts.get(&contact).copied(),
        };
        let interest = new.interest.as_ref().map(|key| self.interests.get(key).copied());
        if new.campaign.is_some_and(|campaign| !self.campaigns.contains(&campaign)) {
            return Err(ActivityRefused::UnknownCampaign);
        }
        if new.content.is_some_and(|content| !self.contents.contains(&content)) {
            return Err(ActivityRefused::UnknownContent);
        }
        Ok(Arrival {
            contact: contact.ok_or(ActivityRefused::Nobody)?,
            at: new.at,
            kind: new.kind.trim().to_owned(),
            identity: None,
            interest: interest.map(|known| known.ok_or(ActivityRefused::UnknownInterest)).transpose()?,
            campaign: new.campaign,
            content: new.content,
            value: new.value,
            properties: properties(&new, by),
        })
    }
}

impl With {
    fn lead(self) -> Option<LeadId> {
        match self {
            Self::Lead(lead) => Some(lead),
            Self::Contact(_) => None,
        }
    }

    fn contact(self) -> Option<ContactId> {
        match self {
            Self::Contact(contact) => Some(contact),
            Self::Lead(_) => None,
        }
    }
}

fn check(operations: &Operations, new: &NewActivity) -> Result<(), ActivityRefused> {
    if new.kind.trim().is_empty() || new.kind.contains(char::is_control) {
        return Err(ActivityRefused::NoKind);
    }
    if new.note.as_ref().is_some_and(|note| note.chars().count() > LONGEST_NOTE) {
        return Err(ActivityRefused::NoteTooLong { most: LONGEST_NOTE });
    }
    if new.at.as_micros() > operations.now().as_micros() + AHEAD_MICROS {
        return Err(ActivityRefused::InTheFuture);
    }
    if new.minutes.is_some_and(|minutes| minutes < 0.0) {
        return Err(ActivityRefused::NegativeMinutes);
    }
    Ok(())
}

fn properties(new: &NewActivity, by: Actor) -> Option<String> {
    let text = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(Json::from);
    let parts = [
        ("outcome", text(&new.outcome)),
        ("minutes", new.minutes.map(Json::from)),
        ("content_kind", text(&new.content_kind)),
        ("url", text(&new.url)),
        ("note", text(&new.note)),
        ("by", Some(Json::from(by.to_string()))),
    ];
    let given: Map<String, Json> =
        parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    Some(Json::Object(given).to_string())
}

/// The state of a contact's facts that an edit starts from: the number of its changes.
#[boxed]
pub async fn version_of(operations: &Operations, contact: ContactId) -> Result<i64> {
    let read = operations.store().read();
    let contact = read.find::<Contact>(contact).await?.ok_or(Failure::NotFound)?;
    Ok(version(read, &contact).await?)
}

async fn version(read: store::Read<'_>, contact: &Contact) -> store::Result<i64> {
    let own = read.fact_changes(contact.id).await?;
    let theirs = match contact.account {
        Some(account) => read.fact_changes(account).await?,
        None => Vec::new(),
    };
    Ok((own.len() + theirs.len()) as i64)
}

/// Changes facts of a contact and of its company, all or none.
#[boxed]
pub async fn edit_facts(
    operations: &Operations,
    by: Actor,
    contact: ContactId,
    read_version: i64,
    typed: &[TypedFact],
) -> Result<(), EditRefused> {
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    // What is read from here on, nobody else changes before it is written.
    write.recorded_at().await.map_err(Failure::from)?;
    let before = write.read().find::<Contact>(contact).await.map_err(Failure::from)?.ok_or(Failure::NotFound)?;
    if version(write.read(), &before).await.map_err(Failure::from)? != read_version {
        return Err(EditRefused::Changed);
    }
    let account = match before.account {
        Some(id) => write.read().find::<Account>(id).await.map_err(Failure::from)?,
        None => None,
    };
    let fields = write.read().all::<CustomField>().await.map_err(Failure::from)?;
    let (after, after_account) = operations.apply(&before, account.as_ref(), &fields, typed).await?;
    if after != before {
        write.update_contact(&after).await.map_err(taken)?;
        audit(&mut write, contact.into(), &before.differences(&after)).await?;
    }
    if let Some((account, after)) = account.zip(after_account).filter(|(before, after)| before != after) {
        write.update_account(&after).await.map_err(Failure::from)?;
        audit(&mut write, account.id.into(), &account.differences(&after)).await?;
    }
    write.commit().await.map_err(Failure::from)?;
    qualify_these(operations, &[contact]).await?;
    operations.wake_workers();
    Ok(())
}

impl Operations {
    /// The facts as they would be, or every text that is not a value.
    async fn apply(
        &self,
        contact: &Contact,
        account: Option<&Account>,
        fields: &[CustomField],
        typed: &[TypedFact],
    ) -> Result<(Contact, Option<Account>), EditRefused> {
        let currency = self.in_force().await?.reading.currency();
        let of = |kind: RecordKind| fields.iter().filter(move |field| field.of == kind).cloned().collect::<Vec<_>>();
        let (own, theirs) = (of(RecordKind::Contact), of(RecordKind::Account));
        let (mut contact, mut account) = (contact.clone(), account.cloned());
        let mut refused = Vec::new();
        for fact in typed {
            let raw = Some(fact.raw.as_str());
            let set = match (fact.of, &mut account) {
                (FactOf::Contact, _) => contact.set_fact(&fact.key, raw, &own, currency),
                (FactOf::Account, Some(account)) => account.set_fact(&fact.key, raw, &theirs, currency),
                (FactOf::Account, None) => Err(FactRefused::Unknown(fact.key.clone())),
            };
            refused.extend(set.err().map(|why| (fact.key.clone(), why)));
        }
        if refused.is_empty() { Ok((contact, account)) } else { Err(EditRefused::Fields(refused)) }
    }
}

fn taken(error: StoreError) -> EditRefused {
    match error {
        StoreError::Taken { .. } => EditRefused::EmailTaken,
        other => EditRefused::Failure(other.into()),
    }
}

async fn audit(write: &mut store::Write, record: RecordRef, changed: &[records::Difference]) -> Result<()> {
    let change = |change: &records::Difference| (change.key.clone(), serde_json::json!([change.before, change.after]));
    let details: Map<String, Json> = changed.iter().map(change).collect();
    Ok(write.audit("edit_facts", record, Some(Json::Object(details).to_string())).await?)
}
