//! The lines of a list: of each record its name and the fields that were asked for, links with the names of what they
//! lead to.

use std::collections::{BTreeSet, HashMap};

use records::{
    Account, AccountId, ActivityRecord, Campaign, CampaignId, Contact, ContactId, Content, ContentId, Interest,
    InterestId, Lead, Opportunity, Person, PersonId, RecordKind, RecordRef,
};
use store::{Holds, Listed};

use super::Field;
use crate::kept::{Kept, named, written};
use crate::qualify::Dictionary;
use crate::{Operations, Result};

/// A line of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The record itself.
    pub itself: RecordRef,
    /// The record that it leads to: itself, or of an activity the contact.
    pub record: RecordRef,
    /// Its id as addresses carry it.
    pub id: String,
    /// What it is called; empty where it has no name.
    pub name: String,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// A field of a line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// The text as it is kept; nothing for blank.
    pub text: Option<String>,
    /// What it leads to.
    pub link: Option<Linked>,
}

/// A record that a field names.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Which.
    pub record: RecordRef,
    /// Its name.
    pub name: String,
}

/// The kind of record that a field names, if it names one.
pub(super) fn leads_to(holds: Holds) -> Option<RecordKind> {
    match holds {
        Holds::Person => Some(RecordKind::Person),
        Holds::Account => Some(RecordKind::Account),
        Holds::Contact => Some(RecordKind::Contact),
        Holds::Campaign => Some(RecordKind::Campaign),
        Holds::Content => Some(RecordKind::Content),
        Holds::Interest => Some(RecordKind::Interest),
        _ => None,
    }
}

/// The lines of these records, in this order.
pub(crate) async fn of(operations: &Operations, of: Listed, ids: &[i64], columns: &[Field]) -> Result<Vec<Line>> {
    let read = operations.store().read();
    macro_rules! lines {
        ($record:ty) => {
            lines(operations, ids, read.numbered::<$record>(ids).await?, columns).await
        };
    }
    match of {
        Listed::Leads => lines!(Lead),
        Listed::Contacts => lines!(Contact),
        Listed::Accounts => lines!(Account),
        Listed::Opportunities => lines!(Opportunity),
        Listed::Activities => {
            let mut lines = lines!(ActivityRecord)?;
            name_activities(operations, &mut lines, columns).await?;
            Ok(lines)
        }
        Listed::Campaigns => lines!(Campaign),
        Listed::Contents => lines!(Content),
    }
}

async fn lines<R: Kept>(operations: &Operations, ids: &[i64], found: Vec<R>, columns: &[Field]) -> Result<Vec<Line>> {
    let line = |record: &R| {
        let reference: RecordRef = record.id().into();
        let cell = |field: &Field| Cell { text: record.text(field.name()), link: None };
        let cells = columns.iter().map(cell).collect();
        Line { itself: reference, record: reference, id: written(reference), name: record.called(), cells }
    };
    let mut by_id: HashMap<i64, Line> = found.iter().map(|record| (record.id().into().number, line(record))).collect();
    let mut lines: Vec<Line> = ids.iter().filter_map(|id| by_id.remove(id)).collect();
    for (place, field) in columns.iter().enumerate() {
        let Some(kind) = leads_to(field.holds) else { continue };
        let names =
            names_of(operations, kind, lines.iter().filter_map(|line| line.cells[place].text.as_deref())).await?;
        for line in &mut lines {
            let cell = &mut line.cells[place];
            let Some(text) = &cell.text else { continue };
            cell.link =
                named(kind, text).zip(names.get(text)).map(|(record, name)| Linked { record, name: name.clone() });
        }
    }
    Ok(lines)
}

/// The names of records of one kind, by their written ids.
pub(crate) async fn names_of(
    operations: &Operations,
    kind: RecordKind,
    ids: impl Iterator<Item = &str>,
) -> Result<HashMap<String, String>> {
    let numbers: BTreeSet<i64> = ids.filter_map(|id| named(kind, id)).map(|record| record.number).collect();
    let read = operations.store().read();
    macro_rules! names {
        ($record:ty, $id:ident, $name:expr) => {{
            let ids: Vec<$id> = numbers.iter().map(|number| $id::new(*number)).collect();
            let name: fn(&$record) -> String = $name;
            let found = read.find_all::<$record>(&ids).await?;
            found.iter().map(|record| (record.id.to_string(), name(record))).collect()
        }};
    }
    Ok(match kind {
        RecordKind::Person => names!(Person, PersonId, |person| person.name.clone()),
        RecordKind::Account => names!(Account, AccountId, |account| account.name.clone()),
        RecordKind::Contact => names!(Contact, ContactId, |contact| contact.display_name().unwrap_or_default()),
        RecordKind::Campaign => names!(Campaign, CampaignId, |campaign| campaign.name.clone()),
        RecordKind::Content => names!(Content, ContentId, |content| content.title.clone()),
        RecordKind::Interest => names!(Interest, InterestId, |interest| interest.name.clone()),
        _ => HashMap::new(),
    })
}

/// An activity is called by its contact; its kind is a word of the dictionary.
async fn name_activities(operations: &Operations, lines: &mut [Line], columns: &[Field]) -> Result<()> {
    let read = operations.store().read();
    let words = Dictionary::kinds_alone(read).await?;
    let kinds: HashMap<String, &str> = words.kinds().map(|(id, word)| (id.to_string(), word)).collect();
    let ids: Vec<_> = lines.iter().map(|line| line.record.number).collect();
    let activities = read.numbered::<ActivityRecord>(&ids).await?;
    let contacts: HashMap<i64, ContactId> =
        activities.iter().map(|activity| (activity.id.number(), activity.contact)).collect();
    let written: Vec<String> = contacts.values().map(ToString::to_string).collect();
    let names = names_of(operations, RecordKind::Contact, written.iter().map(String::as_str)).await?;
    for line in lines {
        if let Some(contact) = contacts.get(&line.record.number) {
            line.record = (*contact).into();
            line.id = contact.to_string();
            line.name = names.get(&line.id).cloned().unwrap_or_default();
        }
        for (cell, field) in line.cells.iter_mut().zip(columns) {
            if field.holds == Holds::Kind {
                cell.text = cell.text.as_ref().and_then(|id| kinds.get(id)).map(|word| (*word).to_owned());
            }
        }
    }
    Ok(())
}
