//! The records of one kind that a chunk works on: found, created, filled, referred to.

use records::RecordRef;
use store::{Ids, Result, Write};

use super::super::cell::{column_name, shown};
use super::super::key::Key;
use super::super::mapping::{By, CellMap, Holds, MappedField, RecordMap, Unknown, Update};
use super::super::plan::Draft;
use super::super::problem::{Kind, RowProblem};
use super::noun::{Noun, refusal};
use super::pool::Pool;
use super::wanted::{Wanted, touches};
use super::{Job, Row};

/// The records of one kind, and fresh ids for new ones.
#[derive(Debug)]
pub(super) struct Shelf<R> {
    pub(super) pool: Pool<R>,
    pub(super) ids: Option<Ids>,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Shelf { pool: Pool::default(), ids: None }
    }
}

impl<R: Noun + store::Record> Shelf<R> {
    /// All records of a kind that a company has dozens or hundreds of.
    pub(super) async fn all(write: &mut Write, job: &Job, rows: &[Row]) -> Result<Shelf<R>> {
        let mut shelf = Shelf::default();
        if touches(job, <R as Noun>::KIND) {
            let wanted = Wanted::of(job, rows, <R as Noun>::KIND);
            shelf.ids = Some(write.ids(wanted.count).await?);
            for record in write.read().all::<R>().await? {
                let index = shelf.pool.hold(record.number(), &record);
                shelf.pool.know(Key::Name(store::searchable(record.called())), index);
                shelf.pool.know(Key::Chosen(vec![bare(record.called())]), index);
            }
        }
        Ok(shelf)
    }
}

/// A name without anything but its letters and digits: what `GTXPro` and `GTX Pro` share.
fn bare(name: &str) -> String {
    store::searchable(name).chars().filter(|character| character.is_alphanumeric()).collect()
}

impl<R: Noun> Shelf<R> {
    /// Applies a draft to the record that it speaks of.
    pub(super) fn take(&mut self, job: &Job, map: &RecordMap, draft: &Draft, row: &mut Row) -> Option<usize> {
        let known = draft.keys.iter().find_map(|key| self.pool.find(key));
        self.take_known(job, map, draft, row, known)
    }

    pub(super) fn take_known(
        &mut self,
        job: &Job,
        map: &RecordMap,
        draft: &Draft,
        row: &mut Row,
        known: Option<usize>,
    ) -> Option<usize> {
        let index = match known {
            Some(index) => {
                let before = self.pool.get(index).clone();
                fill(self.pool.get_mut(index), job, map, draft, false, row);
                row.updated |= before != *self.pool.get(index);
                index
            }
            None => {
                let name = draft.text(map, "name").or_else(|| draft.text(map, "external_id")).unwrap_or_default();
                let index = self.add(job, name)?;
                fill(self.pool.get_mut(index), job, map, draft, true, row);
                row.created = true;
                index
            }
        };
        row.records.push(RecordRef { kind: R::KIND, number: self.pool.get(index).number() });
        for key in draft.keys.iter().filter(|key| !matches!(key, Key::External(_))) {
            self.pool.know(key.clone(), index);
        }
        if let Some(external) = draft.text(map, "external_id") {
            self.pool.note_external(index, external);
        }
        Some(index)
    }

    fn add(&mut self, job: &Job, name: &str) -> Option<usize> {
        let number = self.ids.as_mut()?.next()?;
        Some(self.pool.add(number, R::named(number, name, job)))
    }

    /// The number of the record that a cell names; created, or complained about, where there is none.
    pub(super) fn refer(&mut self, job: &Job, cell: &CellMap, text: &str, row: &mut Row) -> Option<i64> {
        let named = match cell.by {
            By::Name => Key::Name(store::searchable(text)),
            By::ExternalId => Key::External(text.to_owned()),
        };
        if let Some(index) = self.pool.find(&named) {
            return Some(self.pool.get(index).number());
        }
        if cell.by == By::Name
            && let Some(index) = self.pool.find(&Key::Chosen(vec![bare(text)]))
        {
            let near = self.pool.get(index);
            let (column, matched) = (column_name(cell), near.called().to_owned());
            row.plan.problems.push(RowProblem::NearName { kind: Kind(R::KIND), column, text: shown(text), matched });
            return Some(near.number());
        }
        self.refer_to_unknown(job, cell, named, text, row)
    }

    fn refer_to_unknown(&mut self, job: &Job, cell: &CellMap, named: Key, text: &str, row: &mut Row) -> Option<i64> {
        if cell.unknown == Unknown::Create {
            let index = self.add(job, text)?;
            match named {
                Key::External(external) => self.pool.note_external(index, &external),
                key => self.pool.know(key, index),
            }
            return Some(self.pool.get(index).number());
        }
        row.plan.refused |= cell.unknown == Unknown::Reject;
        let column = column_name(cell);
        row.plan.problems.push(RowProblem::UnknownReference { kind: Kind(R::KIND), column, text: shown(text) });
        None
    }
}

/// Sets the fields of a record as the draft and the rule of updating say.
fn fill<R: Noun>(record: &mut R, job: &Job, map: &RecordMap, draft: &Draft, is_new: bool, row: &mut Row) {
    for (field, value) in map.fields.iter().zip(&draft.values) {
        let Some(value) = value else { continue };
        let elsewhere = matches!(field.holds(), Holds::Reference(_) | Holds::ExternalId);
        let first_only = field.key == "created_at" && matches!(field.field, MappedField::BuiltIn(_));
        let kept = !is_new
            && (first_only
                || match map.update {
                    Update::Overwrite => false,
                    Update::FillBlanks => !record.is_blank(&field.key),
                    Update::Keep => true,
                });
        if elsewhere || kept {
            continue;
        }
        if let Err(refused) = record.set(&field.key, value, job) {
            row.plan.problems.push(refusal(refused, column_name(&field.cell), value));
        }
    }
}
