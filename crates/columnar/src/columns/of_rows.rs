//! Columns made of rows.

use std::collections::HashMap;

use records::{Activity, Catalogue, FieldOf, FieldType, Folded, Row};
use thiserror::Error;

use super::Columns;
use super::build::ColumnBuilder;
use super::ids::Ids;
use super::table::{NamedColumn, Table};

/// Activities are of more kinds than columns tell apart: most likely the column is not one of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("more than {} kinds of activities", TooManyKinds::MOST)]
pub struct TooManyKinds;

impl TooManyKinds {
    /// So many kinds there may be.
    pub const MOST: usize = u16::MAX as usize;
}

/// The key of the activities' field that says what they were; columns hold it once for order and fields.
pub(crate) const KIND: &str = "kind";

/// Kinds in the order in which they were met.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    pub(crate) listed: Vec<Folded>,
    known: HashMap<Folded, u16>,
}

impl Kinds {
    pub(crate) fn code(&mut self, kind: &Folded) -> Result<u16, TooManyKinds> {
        if let Some(code) = self.known.get(kind) {
            return Ok(*code);
        }
        if self.listed.len() >= TooManyKinds::MOST {
            return Err(TooManyKinds);
        }
        let code = self.listed.len() as u16;
        self.listed.push(kind.clone());
        self.known.insert(kind.clone(), code);
        Ok(code)
    }
}

/// Columns that grow contact by contact.
#[derive(Debug)]
pub struct ColumnsBuilder {
    contacts: Fields,
    activities: Fields,
    starts: Vec<i64>,
    at: Vec<i64>,
    kind: Vec<u16>,
    recorded_at: Vec<i64>,
    kinds: Kinds,
}

/// The fields of a catalogue, each a column from its first value on.
#[derive(Debug)]
struct Fields {
    listed: Vec<(records::FieldId, String, FieldType, Option<ColumnBuilder>)>,
    rows: usize,
}

impl Fields {
    fn new(of: FieldOf, catalogue: &Catalogue) -> Fields {
        let fields = catalogue.fields(of).filter(|(_, field)| of == FieldOf::Contact || field.key != KIND);
        Fields { listed: fields.map(|(id, field)| (id, field.key.clone(), field.ty, None)).collect(), rows: 0 }
    }

    fn push(&mut self, row: &Row) {
        for (id, _, ty, column) in &mut self.listed {
            match (row.get(*id), column) {
                (None, None) => {}
                (value, Some(column)) => column.push(value),
                (value, column) => {
                    let mut new = ColumnBuilder::new(*ty);
                    new.pad(self.rows);
                    new.push(value);
                    *column = Some(new);
                }
            }
        }
        self.rows += 1;
    }

    fn finish(self) -> Table {
        let named = |(_, key, ty, column): (_, String, FieldType, Option<ColumnBuilder>)| {
            Some(NamedColumn { key, ty, column: column?.finish() })
        };
        Table(self.listed.into_iter().filter_map(named).collect())
    }
}

impl ColumnsBuilder {
    /// Columns for the fields of a catalogue; a field without any value has none.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> ColumnsBuilder {
        ColumnsBuilder {
            contacts: Fields::new(FieldOf::Contact, catalogue),
            activities: Fields::new(FieldOf::Activity, catalogue),
            starts: vec![0],
            at: Vec::new(),
            kind: Vec::new(),
            recorded_at: Vec::new(),
            kinds: Kinds::default(),
        }
    }

    /// Adds a contact with what it did, in order of instant and id.
    ///
    /// # Errors
    /// Where there are too many kinds.
    pub fn contact(&mut self, row: &Row, activities: &[Activity]) -> Result<(), TooManyKinds> {
        self.contacts.push(row);
        for activity in activities {
            self.at.push(activity.at.as_micros());
            self.kind.push(self.kinds.code(&activity.kind)?);
            self.activities.push(&activity.row);
        }
        self.starts.push(self.at.len() as i64);
        Ok(())
    }

    /// Says when the activities of the contact added last were written down.
    pub fn recorded(&mut self, instants: impl IntoIterator<Item = i64>) {
        self.recorded_at.extend(instants);
    }

    /// The columns of all contacts added, which are these.
    #[must_use]
    pub fn finish(self, ids: Ids) -> Columns {
        // Of no activity it is known when it was written down.
        let is_recorded = self.recorded_at.len() == self.at.len();
        Columns {
            ids,
            contacts: self.contacts.finish(),
            activities: self.activities.finish(),
            starts: self.starts.into(),
            at: self.at.into(),
            kind: self.kind.into(),
            recorded_at: is_recorded.then(|| self.recorded_at.into()),
            kinds: self.kinds.listed.into(),
        }
    }
}
