//! Parquet, batch by batch, its columns brought to a handful of types.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Date32Array, Float64Array, Int64Array, ListArray, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field as ArrowField, TimeUnit, TimestampMicrosecondType};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use records::{Date, FieldType, Instant};

use crate::cell::Cell;
use crate::trouble::Trouble;

/// What is done with each batch: how many rows, and the columns.
pub(crate) type Visit<'v> = dyn FnMut(usize, &[Values]) -> Result<(), Trouble> + 'v;

/// A column of a batch.
#[derive(Debug)]
pub(crate) enum Values {
    Text(StringArray),
    Whole(Int64Array),
    Number(Float64Array),
    /// Whole numbers that may not fit [`Values::Whole`], with their digits.
    Exact(Float64Array, StringArray),
    Boolean(BooleanArray),
    Date(Date32Array),
    Instant(TimestampMicrosecondArray),
    Wall(TimestampMicrosecondArray),
    Texts(ListArray),
    /// Of a type that no field has.
    Other,
}

/// A column as the schema describes it.
#[derive(Debug)]
pub(crate) struct OwnColumn {
    pub(crate) name: String,
    /// `None` for a type that no field has.
    pub(crate) ty: Option<FieldType>,
    pub(crate) is_whole: bool,
}

/// The columns of a file.
pub(crate) fn columns(path: &Path) -> Result<Vec<OwnColumn>, Trouble> {
    let schema = open(path)?.schema().clone();
    let column = |field: &Arc<ArrowField>| {
        let ty = field.data_type();
        OwnColumn { name: field.name().clone(), ty: field_type(ty), is_whole: is_whole(ty) }
    };
    Ok(schema.fields().iter().map(column).collect())
}

/// Whether all values of a type fit a signed whole number of 64 bits.
fn is_whole(ty: &DataType) -> bool {
    ty.is_integer() && *ty != DataType::UInt64
}

/// Whether the values of a type are whole numbers, some of which do not fit 64 bits with a sign, nor a double.
fn is_exact(ty: &DataType) -> bool {
    matches!(ty, DataType::UInt64 | DataType::Decimal128(_, 0) | DataType::Decimal256(_, 0))
}

/// Hands over each batch with its columns.
pub(crate) fn each_batch(path: &Path, visit: &mut Visit<'_>) -> Result<(), Trouble> {
    let reader = open(path)?.with_batch_size(8192).build().map_err(|error| refused(path, &error))?;
    for batch in reader {
        let batch: RecordBatch = batch.map_err(|error| refused(path, &error))?;
        let columns: Result<Vec<Values>, Trouble> =
            batch.columns().iter().map(|column| Values::of(column).map_err(|error| refused(path, &error))).collect();
        visit(batch.num_rows(), &columns?)?;
    }
    Ok(())
}

fn open(path: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>, Trouble> {
    let file = File::open(path).map_err(|source| Trouble::Io { path: path.to_owned(), source })?;
    ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| refused(path, &error))
}

pub(crate) fn refused(path: &Path, error: &dyn std::error::Error) -> Trouble {
    Trouble::Parquet { path: path.to_owned(), reason: error.to_string() }
}

fn field_type(ty: &DataType) -> Option<FieldType> {
    match ty {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Some(FieldType::Text),
        DataType::Dictionary(_, value) => field_type(value),
        DataType::Boolean => Some(FieldType::Boolean),
        DataType::Date32 | DataType::Date64 => Some(FieldType::Date),
        DataType::Timestamp(_, _) => Some(FieldType::Instant),
        DataType::List(item) | DataType::LargeList(item) if field_type(item.data_type()) == Some(FieldType::Text) => {
            Some(FieldType::Choices)
        }
        DataType::Decimal128(_, _) | DataType::Decimal256(_, _) => Some(FieldType::Number),
        ty if ty.is_numeric() => Some(FieldType::Number),
        _ => None,
    }
}

impl Values {
    pub(crate) fn of(column: &ArrayRef) -> Result<Values, arrow::error::ArrowError> {
        let ty = column.data_type();
        let to = |ty: &DataType| cast(column, ty);
        Ok(match field_type(ty) {
            Some(FieldType::Text | FieldType::Choice) => Values::Text(to(&DataType::Utf8)?.as_string().clone()),
            Some(FieldType::Number) if is_whole(ty) => Values::Whole(to(&DataType::Int64)?.as_primitive().clone()),
            Some(FieldType::Number) if is_exact(ty) => {
                let digits = to(&DataType::Utf8)?.as_string().clone();
                Values::Exact(to(&DataType::Float64)?.as_primitive().clone(), digits)
            }
            Some(FieldType::Number) => Values::Number(to(&DataType::Float64)?.as_primitive().clone()),
            Some(FieldType::Boolean) => Values::Boolean(column.as_boolean().clone()),
            Some(FieldType::Date) => Values::Date(to(&DataType::Date32)?.as_primitive().clone()),
            Some(FieldType::Instant) => {
                let micros = to(&DataType::Timestamp(TimeUnit::Microsecond, zone_of(ty)))?;
                let micros = micros.as_primitive::<TimestampMicrosecondType>().clone();
                if zone_of(ty).is_some() { Values::Instant(micros) } else { Values::Wall(micros) }
            }
            Some(FieldType::Choices) => {
                let item = Arc::new(ArrowField::new_list_field(DataType::Utf8, true));
                Values::Texts(to(&DataType::List(item))?.as_list().clone())
            }
            None => Values::Other,
        })
    }

    pub(crate) fn cell(&self, row: usize) -> Cell<'_> {
        match self {
            Values::Text(values) if values.is_valid(row) => Cell::Text(values.value(row)),
            Values::Whole(values) if values.is_valid(row) => Cell::Whole(values.value(row)),
            Values::Number(values) if values.is_valid(row) => Cell::Number(values.value(row)),
            Values::Exact(values, digits) if values.is_valid(row) => Cell::Exact(values.value(row), digits.value(row)),
            Values::Boolean(values) if values.is_valid(row) => Cell::Boolean(values.value(row)),
            Values::Date(values) if values.is_valid(row) => Cell::Date(Date::from_days(values.value(row))),
            Values::Instant(values) if values.is_valid(row) => Cell::Instant(Instant::from_micros(values.value(row))),
            Values::Wall(values) if values.is_valid(row) => Cell::Wall(values.value(row)),
            Values::Texts(values) if values.is_valid(row) => {
                let (from, to) = (values.value_offsets()[row] as usize, values.value_offsets()[row + 1] as usize);
                let texts = values.values().as_string::<i32>();
                Cell::Texts((from..to).filter(|item| texts.is_valid(*item)).map(|item| texts.value(item)).collect())
            }
            _ => Cell::Null,
        }
    }
}

fn zone_of(ty: &DataType) -> Option<Arc<str>> {
    match ty {
        DataType::Timestamp(_, zone) => zone.clone(),
        _ => None,
    }
}
