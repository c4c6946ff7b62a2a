//! Records with what belongs to them, as their pages show them.

mod account;
mod board;
mod contact;
mod deal;
mod marketing;

pub use account::{AccountCard, Member, account};
pub use board::{Board, BoardColumn, BoardDeal, board};
pub use contact::{ContactCard, ContactLead, contact};
pub use deal::{DealCard, DealContact, DealProduct, deal};
pub use marketing::{CampaignCard, ContentCard, campaign, content};

use async_recursion::async_recursion as boxed;
use records::{ActivityRecord, Contact, ContactId, Instant, RecordKind, RecordRef};
use store::{Listed, On};

use crate::lists::{self, Field, Line};
use crate::qualify::Dictionary;
use crate::{Failure, Operations, Result};

/// How many activities a page shows.
const HAPPENED: u32 = 25;

/// The fields of a record in the order in which people read them, with their values.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The fields; the first are those that lists show.
    pub fields: Vec<Field>,
    /// The record, with a cell for each field.
    pub line: Line,
}

/// Some records of one kind, with the fields that a table of them shows.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Which kind.
    pub of: Listed,
    /// The columns after the name.
    pub columns: Vec<Field>,
    /// The records.
    pub lines: Vec<Line>,
}

/// Something that happened with one of the contacts of a record.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: Instant,
    /// What kind of thing.
    pub kind: String,
    /// The kind of content that it was about.
    pub content_kind: Option<String>,
    /// The content, or else the page.
    pub about: Option<String>,
    /// With whom.
    pub contact: ContactId,
    /// The contact's name.
    pub name: String,
}

/// A record of any list.
#[derive(Debug, Clone)]
pub struct RecordCard {
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
}

/// A record of any list, with its fields and what an edit must bring along.
#[boxed]
pub async fn record_of(operations: &Operations, of: Listed, number: i64) -> Result<RecordCard> {
    // Whoever changes it after this line makes the version an older one, and an edit from there is refused.
    let version = version(operations.store().read(), record(lists::kind_of(of), number)).await?;
    Ok(RecordCard { facts: facts(operations, of, number).await?, version })
}

/// The fields of a record.
async fn facts(operations: &Operations, of: Listed, number: i64) -> Result<Facts> {
    let fields: Vec<Field> =
        lists::fields(operations, of).await?.into_iter().filter(|field| field.on == On::Record).collect();
    let mut lines = lists::lines(operations, of, &[number], &fields).await?;
    let line = lines.pop().ok_or(Failure::NotFound)?;
    Ok(Facts { fields, line })
}

/// Records of one kind with these columns.
pub(crate) async fn lines(operations: &Operations, of: Listed, numbers: &[i64], columns: &[&str]) -> Result<Lines> {
    let all = lists::fields(operations, of).await?;
    let find = |key: &&str| all.iter().find(|field| field.on == On::Record && field.key == *key).cloned();
    let columns: Vec<Field> = columns.iter().filter_map(find).collect();
    let lines = lists::lines(operations, of, numbers, &columns).await?;
    Ok(Lines { of, columns, lines })
}

/// The last things that happened with these contacts.
async fn happened(operations: &Operations, contacts: &[Contact]) -> Result<Vec<Happened>> {
    let read = operations.store().read();
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let activities = read.latest_activities(&ids, HAPPENED).await?;
    let words = Dictionary::load(read).await?;
    let name = |id: ContactId| {
        let contact = contacts.iter().find(|contact| contact.id == id);
        contact.and_then(Contact::display_name).unwrap_or_default()
    };
    let said = |activity: &ActivityRecord| {
        let properties = crate::qualify::properties(activity).unwrap_or_default();
        let text = |key: &str| properties.get(key).and_then(serde_json::Value::as_str).map(str::to_owned);
        let content = activity.content.and_then(|content| words.content(content)).map(str::to_owned);
        let campaign = activity.campaign.and_then(|campaign| words.campaign(campaign)).map(str::to_owned);
        Happened {
            at: activity.at,
            kind: words.kind(activity.kind).to_owned(),
            content_kind: text("content_kind")
                .or_else(|| activity.content.and_then(|content| words.content_kind(content)).map(str::to_owned)),
            about: text("note").or(content).or(campaign).or_else(|| text("url")),
            contact: activity.contact,
            name: name(activity.contact),
        }
    };
    Ok(activities.iter().map(said).collect())
}

/// The state that an edit starts from: how often the record was changed.
pub(crate) async fn version(read: store::Read<'_>, record: RecordRef) -> Result<i64> {
    Ok(read.fact_changes(record).await?.len() as i64)
}

/// A record of a kind.
fn record(kind: RecordKind, number: i64) -> RecordRef {
    RecordRef { kind, number }
}
