//! Facts and activities in memory, column by column.
//!
//! What a contact did stands together, in order of instant and id, and contacts stand in the order of their file or their
//! ids. Loading knows no rule and no instant: whatever agreement names the same fields reads the same columns.
//!
//! **Invariant:** columns are only ever a copy of what files or the base hold, and [`Columns::row`] and
//! [`Columns::activities_of`] give exactly the rows that they were made of.

mod build;
mod column;
mod ids;
mod kept;
mod of_files;
mod of_rows;
mod parquet_in;
mod table;

pub use build::ColumnBuilder;
pub use column::Column;
pub use ids::Ids;
pub(crate) use ids::{Finder, NOBODY};
pub use of_files::{FilesOfColumns, read_columns};
pub use of_rows::{ColumnsBuilder, TooManyKinds};
pub use table::{NamedColumn, Table};

use std::ops::Range;
use std::sync::Arc;

use arrow::buffer::ScalarBuffer;
use records::{Activity, ActivityKey, Catalogue, FieldOf, Folded, Instant, Row, Value};

/// Everybody's facts and activities.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Who they are.
    pub ids: Ids,
    /// The facts of contacts.
    pub contacts: Table,
    /// The activities' own fields.
    pub activities: Table,
    /// Where the activities of each contact begin; one more, where the last end.
    pub(crate) starts: ScalarBuffer<i64>,
    /// When each activity happened, in microseconds.
    pub(crate) at: ScalarBuffer<i64>,
    /// What each was: its place among `kinds`.
    pub(crate) kind: ScalarBuffer<u16>,
    /// When each was written down, where that is known.
    pub(crate) recorded_at: Option<ScalarBuffer<i64>>,
    pub(crate) kinds: Arc<[Folded]>,
}

/// What columns cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Cost {
    /// Contacts.
    pub contacts: usize,
    /// Activities.
    pub activities: usize,
    /// Bytes of facts and ids.
    pub fact_bytes: usize,
    /// Bytes of what orders activities: instant, kind, and where those of a contact begin.
    pub order_bytes: usize,
    /// Bytes of the activities' own fields.
    pub property_bytes: usize,
}

impl Columns {
    /// How many contacts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many activities there are.
    #[must_use]
    pub fn activity_count(&self) -> usize {
        self.at.len()
    }

    /// The activities of a contact, as places of the columns of activities.
    #[must_use]
    pub fn range(&self, contact: usize) -> Range<usize> {
        self.starts[contact] as usize..self.starts[contact + 1] as usize
    }

    /// Those of them that had happened by an instant.
    #[must_use]
    pub fn range_until(&self, contact: usize, t: Instant) -> Range<usize> {
        let Range { start, end } = self.range(contact);
        let at = &self.at[start..end];
        // Nearly always all of them.
        match at.last() {
            Some(last) if *last > t.as_micros() => start..start + at.partition_point(|at| *at <= t.as_micros()),
            _ => start..end,
        }
    }

    /// The first and the last instant at which somebody did something.
    #[must_use]
    pub fn span(&self) -> Option<(Instant, Instant)> {
        let (first, last) = (self.at.iter().min()?, self.at.iter().max()?);
        Some((Instant::from_micros(*first), Instant::from_micros(*last)))
    }

    /// The kinds of activities that there are.
    #[must_use]
    pub fn kinds(&self) -> &[Folded] {
        &self.kinds
    }

    /// The fields of a contact under a catalogue, as the row path reads them.
    #[must_use]
    pub fn row(&self, contact: usize, catalogue: &Catalogue) -> Row {
        self.contacts.row(contact, FieldOf::Contact, catalogue)
    }

    /// The activities of a contact under a catalogue, as the row path reads them; their ids are their places.
    #[must_use]
    pub fn activities_of(&self, contact: usize, catalogue: &Catalogue) -> Vec<Activity> {
        self.range(contact).map(|place| self.activity(place, catalogue)).collect()
    }

    pub(crate) fn activity(&self, place: usize, catalogue: &Catalogue) -> Activity {
        let kind = self.kinds[usize::from(self.kind[place])].clone();
        let mut row = self.activities.row(place, FieldOf::Activity, catalogue);
        if let Some((field, _)) = catalogue.get(FieldOf::Activity, of_rows::KIND) {
            row.set(field, Some(Value::Text(kind.clone())));
        }
        Activity { key: ActivityKey::Number(place as i64), at: Instant::from_micros(self.at[place]), kind, row }
    }

    /// What they cost.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let recorded = self.recorded_at.as_ref().map_or(0, |recorded| size_of_val(&recorded[..]));
        Cost {
            contacts: self.len(),
            activities: self.activity_count(),
            fact_bytes: self.ids.bytes() + self.contacts.bytes(),
            order_bytes: size_of_val(&self.starts[..]) + size_of_val(&self.at[..]) + size_of_val(&self.kind[..]),
            property_bytes: self.activities.bytes() + recorded,
        }
    }
}

impl Columns {
    /// The columns without the activities that were written down after an instant.
    pub(crate) fn known_by(&self, t: Instant) -> Columns {
        let Some(recorded_at) = &self.recorded_at else { return self.clone() };
        let known: Vec<u32> =
            (0..self.at.len() as u32).filter(|place| recorded_at[*place as usize] <= t.as_micros()).collect();
        let before = |start: &i64| known.partition_point(|place| i64::from(*place) < *start) as i64;
        let taken = |values: &[i64]| known.iter().map(|place| values[*place as usize]).collect::<ScalarBuffer<i64>>();
        Columns {
            activities: self.activities.at(&known),
            starts: self.starts.iter().map(before).collect(),
            at: taken(&self.at),
            kind: known.iter().map(|place| self.kind[*place as usize]).collect(),
            recorded_at: Some(taken(recorded_at)),
            ..self.clone()
        }
    }
}
