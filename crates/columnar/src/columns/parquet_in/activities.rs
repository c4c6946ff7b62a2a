//! Activities of a Parquet file, row group by row group.

use std::sync::{Mutex, PoisonError};

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Int64Type};
use records::{FieldOf, FieldType, Folded, Instant, Value};

use super::Source;
use super::push::Pusher;
use crate::columns::build::ColumnBuilder;
use crate::columns::ids::{Finder, NOBODY};
use crate::columns::of_files::FilesOfColumns;
use crate::columns::of_rows::{KIND, Kinds};
use crate::columns::table::{NamedColumn, Table};
use crate::parallel;
use crate::parquet_rows::{Values, refused};
use crate::trouble::{Remark, Trouble};

/// Activities in the order of their file.
pub(super) struct Activities {
    pub(super) contact: Vec<u32>,
    pub(super) at: Vec<i64>,
    pub(super) kind: Vec<u16>,
    /// Their ids; where there is none, the number of the row from 0.
    pub(super) keys: Option<Vec<i64>>,
    /// The rows, from 0, that have no id of their own though others have.
    pub(super) unidentified: Vec<u64>,
    pub(super) recorded_at: Option<Vec<i64>>,
    pub(super) fields: Table,
    pub(super) kinds: Vec<Folded>,
}

/// What a row group of activities fills.
struct Group<'a> {
    index: usize,
    /// The number of its first row, from 0.
    first: u64,
    contact: &'a mut [u32],
    at: &'a mut [i64],
    kind: &'a mut [u16],
    keys: Option<&'a mut [i64]>,
    recorded_at: Option<&'a mut [i64]>,
}

/// What it gives beside.
#[derive(Default)]
struct OfGroup {
    of_nobody: u64,
    without_kind: Vec<u64>,
    unidentified: Vec<u64>,
    /// Whether every activity says when it was written down.
    is_recorded: bool,
    fields: Vec<(ColumnBuilder, Vec<Remark>)>,
}

/// Where the columns of a file of activities stand.
struct Places {
    contact: usize,
    kind: usize,
    at: usize,
    key: Option<usize>,
    recorded_at: Option<usize>,
    /// The further fields.
    fields: Vec<(usize, String, FieldType)>,
}

impl Places {
    fn of(files: &FilesOfColumns<'_>) -> Result<Places, Trouble> {
        let sheet = files.activities;
        let field = |(column, filled): (usize, &Option<(records::FieldId, FieldType)>)| {
            let (id, ty) = (*filled)?;
            let key = files.catalogue.field(FieldOf::Activity, id)?.key.clone();
            (key != KIND).then_some((column, key, ty))
        };
        Ok(Places {
            contact: sheet.required_column("contact_id")?,
            kind: sheet.required_column("kind")?,
            at: sheet.required_column("at")?,
            key: sheet.column("activity_id"),
            recorded_at: sheet.column("recorded_at"),
            fields: files.of_activities.fields().iter().enumerate().filter_map(field).collect(),
        })
    }

    /// All columns wanted, in the order of the file, in which batches hold them.
    fn wanted(&self) -> Vec<usize> {
        let single = [Some(self.contact), Some(self.kind), Some(self.at), self.key, self.recorded_at];
        let mut wanted: Vec<usize> = single.into_iter().flatten().collect();
        wanted.extend(self.fields.iter().map(|(column, _, _)| *column));
        wanted.sort_unstable();
        wanted.dedup();
        wanted
    }
}

impl Activities {
    pub(super) fn read(
        files: &FilesOfColumns<'_>,
        finder: &Finder,
        remark: &mut dyn FnMut(Remark),
    ) -> Result<Activities, Trouble> {
        let path = files.activities.path();
        let (source, places) = (Source::open(path)?, Places::of(files)?);
        let rows = source.rows;
        let (mut contact, mut at, mut kind) = (vec![0_u32; rows], vec![0_i64; rows], vec![0_u16; rows]);
        let mut keys = places.key.map(|_| vec![0_i64; rows]);
        let mut recorded_at = places.recorded_at.map(|_| vec![0_i64; rows]);
        let groups = {
            let (mut contact, mut at, mut kind) = (&mut contact[..], &mut at[..], &mut kind[..]);
            let (mut keys, mut recorded_at) = (keys.as_deref_mut(), recorded_at.as_deref_mut());
            let mut first = 0;
            let group = |(index, group): (usize, &parquet::file::metadata::RowGroupMetaData)| {
                let rows = usize::try_from(group.num_rows()).unwrap_or(0).min(contact.len());
                let group = Group {
                    index,
                    first,
                    contact: contact.split_off_mut(..rows).unwrap_or_default(),
                    at: at.split_off_mut(..rows).unwrap_or_default(),
                    kind: kind.split_off_mut(..rows).unwrap_or_default(),
                    keys: keys.as_mut().and_then(|keys| keys.split_off_mut(..rows)),
                    recorded_at: recorded_at.as_mut().and_then(|recorded| recorded.split_off_mut(..rows)),
                };
                first += rows as u64;
                group
            };
            source.metadata.metadata().row_groups().iter().enumerate().map(group).collect()
        };
        let kinds = Mutex::new(Kinds::default());
        let reader = Reader { files, source: &source, places: &places, finder, kinds: &kinds };
        let read = parallel::each(files.threads, groups, |group| reader.read(group));
        let mut fields: Vec<ColumnBuilder> = places.fields.iter().map(|(_, _, ty)| ColumnBuilder::new(*ty)).collect();
        let (mut of_nobody, mut unidentified, mut is_recorded) = (0, Vec::new(), true);
        for group in read {
            let group = group?;
            of_nobody += group.of_nobody;
            unidentified.extend(group.unidentified);
            is_recorded &= group.is_recorded;
            group.without_kind.into_iter().for_each(|row| remark(Remark::NoKind { row }));
            for (all, (column, remarks)) in fields.iter_mut().zip(group.fields) {
                all.append(column);
                remarks.into_iter().filter(|told| counts(told, &contact)).for_each(&mut *remark);
            }
        }
        if of_nobody > 0 {
            remark(Remark::ActivitiesOfNobody { activities: of_nobody });
        }
        let named = |((_, key, ty), column): ((usize, String, FieldType), ColumnBuilder)| NamedColumn {
            key,
            ty,
            column: column.finish(),
        };
        let fields = Table(places.fields.into_iter().zip(fields).map(named).collect());
        let kinds = kinds.into_inner().unwrap_or_else(PoisonError::into_inner).listed;
        let recorded_at = recorded_at.filter(|_| is_recorded);
        Ok(Activities { contact, at, kind, keys, unidentified, recorded_at, fields, kinds })
    }
}

/// Whether a remark is on a row that is kept.
fn counts(remark: &Remark, contact: &[u32]) -> bool {
    match remark {
        Remark::NotOfType { row, .. } => contact.get(*row as usize - 1).is_some_and(|contact| *contact != NOBODY),
        _ => true,
    }
}

/// Reads row groups of activities.
struct Reader<'r> {
    files: &'r FilesOfColumns<'r>,
    source: &'r Source,
    places: &'r Places,
    finder: &'r Finder,
    kinds: &'r Mutex<Kinds>,
}

impl Reader<'_> {
    fn read(&self, mut group: Group<'_>) -> Result<OfGroup, Trouble> {
        let (path, places, wanted) = (self.files.activities.path(), self.places, self.places.wanted());
        let within = |column: usize| wanted.iter().position(|wanted| *wanted == column).unwrap_or(0);
        let mut pushers: Vec<(usize, Pusher<'_>)> = Vec::new();
        for (column, _, ty) in &places.fields {
            let name = &self.files.activities.columns()[*column].name;
            let (zone, column_of) = (self.files.zone, ColumnBuilder::new(*ty));
            let pusher = Pusher { path, name, ty: *ty, zone, column: column_of, last: None, remarks: Vec::new() };
            pushers.push((within(*column), pusher));
        }
        let mut told = OfGroup { is_recorded: places.recorded_at.is_some(), ..OfGroup::default() };
        let mut done = 0;
        self.source.each_batch(path, &wanted, Some(vec![group.index]), &mut |batch| {
            let rows = done..done + batch.num_rows();
            let first = group.first + done as u64;
            self.instants(batch.column(within(places.at)), &mut group.at[rows.clone()], first)?;
            told.of_nobody += self.contacts(batch.column(within(places.contact)), &mut group.contact[rows.clone()])?;
            let kinds = self.kind_codes(batch.column(within(places.kind)))?;
            for (row, code) in kinds.into_iter().enumerate() {
                match code {
                    Some(code) => group.kind[done + row] = code,
                    None if group.contact[done + row] == NOBODY => {}
                    None => {
                        group.contact[done + row] = NOBODY;
                        told.without_kind.push(first + row as u64 + 1);
                    }
                }
            }
            if let (Some(keys), Some(column)) = (&mut group.keys, places.key) {
                let own = cast(batch.column(within(column)), &DataType::Int64).map_err(|e| refused(path, &e))?;
                for ((key, own), row) in keys[rows.clone()].iter_mut().zip(own.as_primitive::<Int64Type>()).zip(first..)
                {
                    *key = own.unwrap_or(row as i64);
                    if own.is_none() {
                        told.unidentified.push(row);
                    }
                }
            }
            if let (Some(recorded), Some(column)) = (&mut group.recorded_at, places.recorded_at) {
                let read = self.instants(batch.column(within(column)), &mut recorded[rows.clone()], first);
                told.is_recorded &= read.is_ok();
            }
            for (column, pusher) in &mut pushers {
                pusher.push(batch.column(*column), first + 1)?;
            }
            done = rows.end;
            Ok(())
        })?;
        told.fields = pushers.into_iter().map(|(_, pusher)| (pusher.column, pusher.remarks)).collect();
        Ok(told)
    }

    fn instants(&self, array: &ArrayRef, to: &mut [i64], first: u64) -> Result<(), Trouble> {
        let path = self.files.activities.path();
        let values = Values::of(array).map_err(|error| refused(path, &error))?;
        if let Values::Instant(instants) = &values
            && instants.null_count() == 0
        {
            to.copy_from_slice(instants.values());
            return Ok(());
        }
        for ((row, number), to) in (0..array.len()).zip(first + 1..).zip(to) {
            let cell = values.cell(row);
            let Ok(Some(Value::Instant(at))) = cell.value(FieldType::Instant, self.files.zone) else {
                let column = self.files.activities.columns()[self.places.at].name.clone();
                let found = cell.to_text().unwrap_or_default();
                return Err(Trouble::UnusableCell { path: path.to_owned(), row: number, column, found });
            };
            *to = Instant::as_micros(at);
        }
        Ok(())
    }

    /// Finds whom each row is about; says of how many nobody.
    fn contacts(&self, array: &ArrayRef, to: &mut [u32]) -> Result<u64, Trouble> {
        let values = Values::of(array).map_err(|error| refused(self.files.activities.path(), &error))?;
        match &values {
            Values::Whole(ids) if ids.null_count() == 0 => {
                // What one contact did mostly stands together.
                let (mut last, mut place) = (0, self.finder.whole(0));
                for (id, to) in ids.values().iter().zip(&mut *to) {
                    if *id != last {
                        (last, place) = (*id, self.finder.whole(*id));
                    }
                    *to = place;
                }
            }
            _ => {
                for (row, to) in to.iter_mut().enumerate() {
                    let id = values.cell(row).to_text();
                    *to = id.map_or(NOBODY, |id| self.finder.text(&id));
                }
            }
        }
        Ok(to.iter().filter(|place| **place == NOBODY).count() as u64)
    }

    fn kind_codes(&self, array: &ArrayRef) -> Result<Vec<Option<u16>>, Trouble> {
        let path = self.files.activities.path();
        let coded = |text: Option<&str>| match text.and_then(Folded::new) {
            None => Ok(None),
            Some(kind) => {
                let code = self.kinds.lock().unwrap_or_else(PoisonError::into_inner).code(&kind);
                code.map(Some).map_err(|_| Trouble::TooManyKinds { path: path.to_owned() })
            }
        };
        if let DataType::Dictionary(_, texts) = array.data_type()
            && texts.is_string()
        {
            let dictionary = array.as_any_dictionary();
            let texts = cast(dictionary.values(), &DataType::Utf8).map_err(|error| refused(path, &error))?;
            let codes: Result<Vec<Option<u16>>, Trouble> = texts.as_string::<i32>().iter().map(coded).collect();
            let codes = codes?;
            if codes.is_empty() {
                return Ok(vec![None; array.len()]);
            }
            let keys = dictionary.normalized_keys().into_iter().enumerate();
            return Ok(keys.map(|(row, key)| if array.is_null(row) { None } else { codes[key] }).collect());
        }
        let values = Values::of(array).map_err(|error| refused(path, &error))?;
        (0..array.len()).map(|row| coded(values.cell(row).to_text().as_deref())).collect()
    }
}
