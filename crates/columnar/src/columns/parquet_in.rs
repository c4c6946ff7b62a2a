//! Columns read from Parquet: fields of contacts side by side, activities by row groups side by side, never as rows.

mod contacts;
mod order;

use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field as ArrowField, Int64Type, Schema};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use records::{FieldOf, FieldType, Folded, Instant, Value, Zone};

use super::Columns;
use super::build::ColumnBuilder;
use super::ids::{Finder, NOBODY};
use super::of_files::FilesOfColumns;
use super::of_rows::{KIND, Kinds};
use super::table::{NamedColumn, Table};
use crate::cell::Cell;
use crate::form::Form;
use crate::parallel;
use crate::parquet_rows::{Values, refused};
use crate::trouble::{Remark, Trouble};

/// So many rows are decoded together: few enough for a processor's own memory.
const BATCH: usize = 16_384;

/// Whether both files can be read so: Parquet, with ids of activities that are whole numbers, if there are any, and fewer
/// rows than places can count.
pub(super) fn can_read(files: &FilesOfColumns<'_>) -> bool {
    let sheets = [files.contacts, files.activities];
    let ids_are_whole =
        files.activities.column("activity_id").is_none_or(|id| files.activities.columns()[id].holds_whole_numbers);
    let few = |path: &Path| Source::open(path).is_ok_and(|source| source.rows < NOBODY as usize);
    sheets.iter().all(|sheet| sheet.form() == Form::Parquet && few(sheet.path())) && ids_are_whole
}

pub(super) fn read(files: &FilesOfColumns<'_>, remark: &mut dyn FnMut(Remark)) -> Result<Columns, Trouble> {
    let (ids, contacts) = contacts::read(files, remark)?;
    let finder = Finder::of(&ids);
    let read = Activities::read(files, &finder, remark)?;
    let mut columns = read.in_order(ids.len(), remark);
    (columns.ids, columns.contacts) = (ids, contacts);
    Ok(columns)
}

/// A Parquet file whose texts are read as codes.
struct Source {
    metadata: ArrowReaderMetadata,
    rows: usize,
}

impl Source {
    fn open(path: &Path) -> Result<Source, Trouble> {
        let file = File::open(path).map_err(|source| Trouble::Io { path: path.to_owned(), source })?;
        let own = ArrowReaderMetadata::load(&file, ArrowReaderOptions::new()).map_err(|e| refused(path, &e))?;
        let coded = |field: &Arc<ArrowField>| match field.data_type() {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
                let codes = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
                Arc::new(field.as_ref().clone().with_data_type(codes))
            }
            _ => field.clone(),
        };
        let fields: Vec<Arc<ArrowField>> = own.schema().fields().iter().map(coded).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, own.schema().metadata().clone()));
        let options = ArrowReaderOptions::new().with_schema(schema);
        // A reader that cannot read texts as codes reads them as they are.
        let metadata = ArrowReaderMetadata::try_new(own.metadata().clone(), options).unwrap_or(own);
        let rows = metadata.metadata().file_metadata().num_rows();
        Ok(Source { metadata, rows: usize::try_from(rows).unwrap_or(0) })
    }

    /// Hands over batches of some columns of some row groups, or of all.
    fn each_batch(
        &self,
        path: &Path,
        columns: &[usize],
        groups: Option<Vec<usize>>,
        visit: &mut dyn FnMut(&RecordBatch) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let file = File::open(path).map_err(|source| Trouble::Io { path: path.to_owned(), source })?;
        let mut builder = ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone());
        let mask = ProjectionMask::roots(builder.parquet_schema(), columns.iter().copied());
        builder = builder.with_projection(mask).with_batch_size(BATCH);
        if let Some(groups) = groups {
            builder = builder.with_row_groups(groups);
        }
        for batch in builder.build().map_err(|error| refused(path, &error))? {
            visit(&batch.map_err(|error| refused(path, &error))?)?;
        }
        Ok(())
    }
}

/// Adds arrays to a column of a field.
struct Pusher<'p> {
    path: &'p Path,
    name: &'p str,
    ty: FieldType,
    zone: &'p Zone,
    column: ColumnBuilder,
    /// The texts of the last batch with their codes: those of a row group often share them.
    last: Option<(arrow::array::ArrayData, Vec<u32>)>,
    remarks: Vec<Remark>,
}

impl Pusher<'_> {
    /// Adds an array whose first row has this number, from 1.
    fn push(&mut self, array: &ArrayRef, first: u64) -> Result<(), Trouble> {
        let is_text = matches!(self.ty, FieldType::Text | FieldType::Choice);
        match array.data_type() {
            DataType::Dictionary(_, texts) if is_text && texts.is_string() => self.push_codes(array),
            ty if ty.is_numeric() && !matches!(ty, DataType::UInt64) && !ty.is_decimal() => {
                self.push_numbers(array, first)
            }
            DataType::Boolean if self.ty == FieldType::Boolean => {
                let codes = [Value::Boolean(false), Value::Boolean(true)].map(|value| self.column.code(Some(&value)));
                let truths = array.as_boolean().iter();
                let coded = truths.map(|truth| truth.map_or(0, |truth| codes[usize::from(truth)]));
                self.column.codes().map(|codes| codes.extend(coded));
                Ok(())
            }
            _ => self.push_cells(array, first),
        }
    }

    fn push_codes(&mut self, array: &ArrayRef) -> Result<(), Trouble> {
        let unreadable = |error| refused(self.path, &error);
        let dictionary = array.as_any_dictionary();
        let data = dictionary.values().to_data();
        let codes = match self.last.take() {
            Some((last, codes)) if last.ptr_eq(&data) => codes,
            _ => {
                let texts = cast(dictionary.values(), &DataType::Utf8).map_err(unreadable)?;
                let code = |text: Option<&str>| {
                    let value = text.and_then(|text| Cell::Text(text).value(self.ty, self.zone).ok().flatten());
                    self.column.code(value.as_ref())
                };
                texts.as_string::<i32>().iter().map(code).collect()
            }
        };
        if let Some(column) = self.column.codes() {
            // Of an empty dictionary no key is valid, and normalising would need one.
            match codes.is_empty() {
                true => column.resize(column.len() + array.len(), 0),
                false => {
                    let keys = dictionary.normalized_keys();
                    match dictionary.keys().nulls() {
                        None => column.extend(keys.into_iter().map(|key| codes[key])),
                        Some(nulls) => column.extend(
                            keys.into_iter().zip(nulls).map(|(key, is_valid)| if is_valid { codes[key] } else { 0 }),
                        ),
                    }
                }
            }
        }
        self.last = Some((data, codes));
        Ok(())
    }

    fn push_numbers(&mut self, array: &ArrayRef, first: u64) -> Result<(), Trouble> {
        let Some(numbers) = self.column.numbers() else { return self.push_cells(array, first) };
        let cast = cast(array, &DataType::Float64).map_err(|error| refused(self.path, &error))?;
        let cast = cast.as_primitive::<arrow::datatypes::Float64Type>();
        for (number, row) in cast.iter().zip(first..) {
            numbers.push(match number {
                Some(number) if number.is_finite() => number + 0.0,
                None => f64::NAN,
                Some(number) => {
                    let (column, found) = (self.name.to_owned(), number.to_string());
                    self.remarks.push(Remark::NotOfType { row, column, ty: self.ty, found });
                    f64::NAN
                }
            });
        }
        Ok(())
    }

    fn push_cells(&mut self, array: &ArrayRef, first: u64) -> Result<(), Trouble> {
        let values = Values::of(array).map_err(|error| refused(self.path, &error))?;
        for (place, row) in (0..array.len()).zip(first..) {
            let cell = values.cell(place);
            let value = cell.value(self.ty, self.zone).unwrap_or_else(|_| {
                let (column, found) = (self.name.to_owned(), cell.to_text().unwrap_or_default());
                self.remarks.push(Remark::NotOfType { row, column, ty: self.ty, found });
                None
            });
            self.column.push(value.as_ref());
        }
        Ok(())
    }
}

/// Activities in the order of their file.
struct Activities {
    contact: Vec<u32>,
    at: Vec<i64>,
    kind: Vec<u16>,
    /// Their ids; where there is none, the number of the row from 0.
    keys: Option<Vec<i64>>,
    /// The rows, from 0, that have no id of their own though others have.
    unidentified: Vec<u64>,
    recorded_at: Option<Vec<i64>>,
    fields: Table,
    kinds: Vec<Folded>,
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
    fn read(
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
