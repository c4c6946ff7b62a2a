//! Contacts of a Parquet file.

use std::collections::HashSet;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef};
use records::{FieldId, FieldOf, FieldType, Row};

use super::Source;
use super::push::Pusher;
use crate::columns::build::ColumnBuilder;
use crate::columns::column::Column;
use crate::columns::ids::Ids;
use crate::columns::of_files::FilesOfColumns;
use crate::columns::table::{NamedColumn, Table};
use crate::contacts::Derived;
use crate::parallel;
use crate::parquet_rows::{Values, refused};
use crate::trouble::{Remark, Trouble};

/// Work on one column of the file.
enum Work {
    Ids(usize),
    Field(usize, FieldId, FieldType),
}

enum Done {
    Ids(Vec<Option<IdOf>>),
    Field(FieldId, FieldType, ColumnBuilder, Vec<Remark>),
}

/// The id of a row, as its column's type has it.
#[derive(Clone, PartialEq, Eq, Hash)]
enum IdOf {
    Whole(i64),
    Text(Arc<str>),
}

pub(super) fn read(files: &FilesOfColumns<'_>, remark: &mut dyn FnMut(Remark)) -> Result<(Ids, Table), Trouble> {
    let sheet = files.contacts;
    let id_column = sheet.required_column(files.id_column)?;
    let source = Source::open(sheet.path())?;
    let fields = files.of_contacts.fields().iter().enumerate();
    let field =
        |(column, field): (usize, &Option<(FieldId, FieldType)>)| field.map(|(id, ty)| Work::Field(column, id, ty));
    let work = std::iter::once(Work::Ids(id_column)).chain(fields.filter_map(field)).collect();
    let (mut ids, mut columns) = (Vec::new(), Vec::new());
    for done in parallel::each(files.threads, work, |work| do_one(files, &source, &work)) {
        match done? {
            Done::Ids(read) => ids = read,
            Done::Field(id, ty, column, remarks) => columns.push((id, ty, column.finish(), remarks)),
        }
    }
    let (ids, kept) = Kept::of(ids, sheet.columns()[id_column].holds_whole_numbers, remark);
    let mut table = Vec::with_capacity(columns.len());
    for (id, ty, column, remarks) in columns {
        remarks.into_iter().filter(|told| kept.counts(told)).for_each(&mut *remark);
        table.push((id, ty, kept.of_column(column)));
    }
    derive(files, &mut table);
    let named = |(id, ty, column): (FieldId, FieldType, Column)| {
        let key = files.catalogue.field(FieldOf::Contact, id)?.key.clone();
        Some(NamedColumn { key, ty, column })
    };
    Ok((ids, Table(table.into_iter().filter_map(named).collect())))
}

fn do_one(files: &FilesOfColumns<'_>, source: &Source, work: &Work) -> Result<Done, Trouble> {
    let path = files.contacts.path();
    match work {
        Work::Ids(column) => {
            let mut ids = Vec::with_capacity(source.rows);
            source.each_batch(path, &[*column], None, &mut |batch| {
                read_ids(batch.column(0), &mut ids).map_err(|error| refused(path, &error))
            })?;
            Ok(Done::Ids(ids))
        }
        Work::Field(column, id, ty) => {
            let name = &files.contacts.columns()[*column].name;
            let (zone, new) = (files.zone, ColumnBuilder::new(*ty));
            let mut pusher = Pusher { path, name, ty: *ty, zone, column: new, last: None, remarks: Vec::new() };
            let mut first = 1;
            source.each_batch(path, &[*column], None, &mut |batch| {
                pusher.push(batch.column(0), first)?;
                first += batch.num_rows() as u64;
                Ok(())
            })?;
            Ok(Done::Field(*id, *ty, pusher.column, pusher.remarks))
        }
    }
}

fn read_ids(array: &ArrayRef, ids: &mut Vec<Option<IdOf>>) -> Result<(), arrow::error::ArrowError> {
    let values = Values::of(array)?;
    match &values {
        Values::Whole(whole) => ids.extend(whole.iter().map(|id| id.map(IdOf::Whole))),
        _ => {
            let text = |row| values.cell(row).to_text().map(|id| IdOf::Text(Arc::from(id)));
            ids.extend((0..array.len()).map(text));
        }
    }
    Ok(())
}

/// The rows that count: those with an id, of each the first.
struct Kept {
    /// None where all do.
    rows: Option<Vec<u32>>,
}

impl Kept {
    fn of(ids: Vec<Option<IdOf>>, are_whole: bool, remark: &mut dyn FnMut(Remark)) -> (Ids, Kept) {
        let all = ids.len();
        let mut rows = Vec::with_capacity(all);
        let rises = ids.windows(2).all(|pair| match pair {
            [Some(IdOf::Whole(before)), Some(IdOf::Whole(after))] => before < after,
            _ => false,
        });
        let mut seen = HashSet::new();
        let mut listed = Vec::with_capacity(all);
        for (place, id) in ids.into_iter().enumerate() {
            let row = place as u64 + 1;
            let Some(id) = id else {
                remark(Remark::NoContactId { row });
                continue;
            };
            if !rises && !seen.insert(id.clone()) {
                let id = match id {
                    IdOf::Whole(id) => id.to_string(),
                    IdOf::Text(id) => id.to_string(),
                };
                remark(Remark::RepeatedContact { row, id });
                continue;
            }
            rows.push(place as u32);
            listed.push(id);
        }
        let whole = |id: &IdOf| if let IdOf::Whole(id) = id { Some(*id) } else { None };
        let ids = match listed.iter().map(whole).collect::<Option<Vec<i64>>>() {
            Some(ids) if are_whole => Ids::Whole(ids.into()),
            _ => {
                let text = |id: IdOf| match id {
                    IdOf::Whole(id) => Arc::from(id.to_string()),
                    IdOf::Text(id) => id,
                };
                Ids::Text { ids: listed.into_iter().map(text).collect(), are_whole }
            }
        };
        let rows = (rows.len() < all).then_some(rows);
        (ids, Kept { rows })
    }

    fn of_column(&self, column: Column) -> Column {
        match &self.rows {
            Some(rows) => column.at(rows),
            None => column,
        }
    }

    fn counts(&self, remark: &Remark) -> bool {
        match (remark, &self.rows) {
            (Remark::NotOfType { row, .. }, Some(rows)) => rows.binary_search(&((*row - 1) as u32)).is_ok(),
            _ => true,
        }
    }
}

/// Adds the fields that follow from an email or a phone, where no column gives them: worked out once for each text.
fn derive(files: &FilesOfColumns<'_>, table: &mut Vec<(FieldId, FieldType, Column)>) {
    let derived = Derived::of(files.of_contacts, files.catalogue);
    let type_of = |id| files.catalogue.field(FieldOf::Contact, id).map_or(FieldType::Text, |field| field.ty);
    let mut new = Vec::new();
    for (filled, source) in derived.filled() {
        let Some((_, _, Column::Coded { codes, values })) = table.iter().find(|(id, _, _)| *id == source) else {
            continue;
        };
        let mut column = ColumnBuilder::new(type_of(filled));
        let of_source = std::iter::once(None).chain(values.iter().cloned().map(Some));
        let of_source: Vec<u32> = of_source
            .map(|value| {
                let mut row = Row::default();
                row.set(source, value);
                derived.complete(&mut row);
                column.code(row.get(filled))
            })
            .collect();
        if let Some(own) = column.codes() {
            own.extend(codes.iter().map(|code| of_source[*code as usize]));
        }
        new.push((filled, type_of(filled), column.finish()));
    }
    table.extend(new);
}
