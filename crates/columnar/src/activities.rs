//! A file of activities.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use records::{Activity, ActivityKey, FieldType, Folded, Instant, Value, Zone};

use crate::cell::Cell;
use crate::contacts::Contacts;
use crate::field_values::{ColumnsOfFields, RowReader};
use crate::sheet::{Line, Sheet};
use crate::trouble::{Remark, Trouble};

/// The activities of each contact of a file, in order of instant and id.
#[derive(Clone, Debug, Default)]
pub struct ActivitiesByContact {
    activities: Vec<Activity>,
    /// When each was written down, where the file says.
    recorded_at: Vec<Instant>,
    /// Where those of each contact begin; one more, where the last end.
    starts: Vec<usize>,
}

impl ActivitiesByContact {
    /// What the contact at a place of its file did.
    #[must_use]
    pub fn of(&self, contact: usize) -> &[Activity] {
        self.range(contact).and_then(|range| self.activities.get(range)).unwrap_or(&[])
    }

    /// When each of these was written down, where the file says so of every activity; else nothing.
    #[must_use]
    pub fn recorded_of(&self, contact: usize) -> &[Instant] {
        self.range(contact).and_then(|range| self.recorded_at.get(range)).unwrap_or(&[])
    }

    fn range(&self, contact: usize) -> Option<Range<usize>> {
        Some(*self.starts.get(contact)?..*self.starts.get(contact + 1)?)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.activities.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }
}

/// An activity with the place of its contact and of its row.
struct Found {
    contact: u32,
    row: u64,
    /// Whether its key is an id of the file rather than the number of its row.
    identified: bool,
    recorded_at: Option<Instant>,
    activity: Activity,
}

/// Reads the activities of contacts. Of an id repeated within a contact the first row counts; where there is no id, the
/// number of the row, from 0, takes its place, and repeats none.
///
/// # Errors
/// Where `contact_id`, `kind` or `at` is missing, where an `at` is no instant, and where the file cannot be read.
pub fn read_activities(
    sheet: &Sheet,
    contacts: &Contacts,
    columns: &ColumnsOfFields,
    zone: &Zone,
    remark: &mut dyn FnMut(Remark),
) -> Result<ActivitiesByContact, Trouble> {
    if sheet.is_bare() {
        return Ok(ActivitiesByContact::default());
    }
    let places = Places {
        contact: sheet.required_column("contact_id")?,
        kind: sheet.required_column("kind")?,
        at: sheet.required_column("at")?,
        id: sheet.column("activity_id"),
        recorded_at: sheet.column("recorded_at"),
    };
    let ids_are_whole = places.id.is_none_or(|id| sheet.columns()[id].holds_whole_numbers);
    let mut reader = RowReader::new(sheet, columns, zone);
    let mut found: Vec<Found> = Vec::new();
    let (mut of_nobody, mut kinds) = (0, Kinds::default());
    sheet.each_row(&mut |line| {
        if let Some(line) = line.damaged() {
            remark(Remark::DamagedRow { line });
            return Ok(());
        }
        let contact = line.cell(places.contact).to_text().and_then(|id| contacts.place(&id));
        let at = instant(sheet, line, places.at, zone)?;
        let Some(contact) = contact else {
            of_nobody += 1;
            return Ok(());
        };
        let Some(kind) = kinds.read(&line.cell(places.kind)) else {
            remark(Remark::NoKind { row: line.number });
            return Ok(());
        };
        let (identified, key) = key(line, places.id, ids_are_whole);
        let row = reader.read(line, remark);
        let activity = Activity { key, at, kind, row };
        let recorded_at = places.recorded_at.and_then(|column| instant(sheet, line, column, zone).ok());
        found.push(Found { contact: contact as u32, row: line.number, identified, recorded_at, activity });
        Ok(())
    })?;
    if of_nobody > 0 {
        remark(Remark::ActivitiesOfNobody { activities: of_nobody });
    }
    if places.id.is_some() {
        drop_repeated(&mut found, remark);
    }
    Ok(grouped(found, contacts.ids.len()))
}

struct Places {
    contact: usize,
    kind: usize,
    at: usize,
    id: Option<usize>,
    recorded_at: Option<usize>,
}

/// The kinds seen so far: a file has few, and each is one text in memory.
#[derive(Default)]
struct Kinds(HashMap<String, Option<Folded>>);

impl Kinds {
    fn read(&mut self, cell: &Cell<'_>) -> Option<Folded> {
        if let Some(known) = cell.as_text().and_then(|text| self.0.get(text)) {
            return known.clone();
        }
        let text = cell.to_text()?;
        let kind = Folded::new(&text);
        self.0.insert(text, kind.clone());
        kind
    }
}

fn instant(sheet: &Sheet, line: &Line<'_>, column: usize, zone: &Zone) -> Result<Instant, Trouble> {
    let cell = line.cell(column);
    match cell.value(FieldType::Instant, zone) {
        Ok(Some(Value::Instant(at))) => Ok(at),
        _ => Err(Trouble::UnusableCell {
            path: sheet.path().to_owned(),
            row: line.number,
            column: sheet.columns()[column].name.clone(),
            found: cell.to_text().unwrap_or_default(),
        }),
    }
}

/// The key of an activity, and whether it is an id of its own.
fn key(line: &Line<'_>, column: Option<usize>, ids_are_whole: bool) -> (bool, ActivityKey) {
    let number_of_row = line.number.saturating_sub(1);
    let cell = column.map_or(Cell::Null, |column| line.cell(column));
    if ids_are_whole {
        let whole = cell.as_whole().or_else(|| cell.as_text()?.trim().parse().ok());
        return (whole.is_some(), ActivityKey::Number(whole.unwrap_or(number_of_row as i64)));
    }
    let text = if cell.is_blank() { None } else { cell.to_text() };
    (text.is_some(), ActivityKey::Text(Arc::from(text.unwrap_or_else(|| number_of_row.to_string()))))
}

/// Leaves of each contact's activities of one id only the first of the file.
fn drop_repeated(found: &mut Vec<Found>, remark: &mut dyn FnMut(Remark)) {
    // Those with an id of their own stand together, the first of the file before the others.
    found.sort_by(|a, b| {
        let of_one_key = (a.contact, &a.activity.key).cmp(&(b.contact, &b.activity.key));
        of_one_key.then((!a.identified, a.row).cmp(&(!b.identified, b.row)))
    });
    found.dedup_by(|later, first| {
        let identified = later.identified && first.identified;
        let is_repeated = identified && later.contact == first.contact && later.activity.key == first.activity.key;
        if is_repeated {
            let id = match &later.activity.key {
                ActivityKey::Number(number) => number.to_string(),
                ActivityKey::Text(text) => text.to_string(),
            };
            remark(Remark::RepeatedActivity { row: later.row, id });
        }
        is_repeated
    });
}

fn grouped(mut found: Vec<Found>, contacts: usize) -> ActivitiesByContact {
    found.sort_by(|a, b| (a.contact, a.activity.order()).cmp(&(b.contact, b.activity.order())));
    let mut starts = Vec::with_capacity(contacts + 1);
    for contact in 0..=contacts as u32 {
        starts.push(found.partition_point(|found| found.contact < contact));
    }
    let recorded_at: Vec<Instant> = found.iter().filter_map(|found| found.recorded_at).collect();
    let recorded_at = if recorded_at.len() == found.len() { recorded_at } else { Vec::new() };
    ActivitiesByContact { activities: found.into_iter().map(|found| found.activity).collect(), recorded_at, starts }
}
