//! Arrays of a Parquet file on their way to a column.

use std::path::Path;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use records::{FieldType, Value, Zone};

use crate::cell::Cell;
use crate::columns::build::ColumnBuilder;
use crate::parquet_rows::{Values, refused};
use crate::trouble::{Remark, Trouble};

/// Adds arrays to a column of a field.
pub(super) struct Pusher<'p> {
    pub(super) path: &'p Path,
    pub(super) name: &'p str,
    pub(super) ty: FieldType,
    pub(super) zone: &'p Zone,
    pub(super) column: ColumnBuilder,
    /// The texts of the last batch with their codes: those of a row group often share them.
    pub(super) last: Option<(arrow::array::ArrayData, Vec<u32>)>,
    pub(super) remarks: Vec<Remark>,
}

impl Pusher<'_> {
    /// Adds an array whose first row has this number, from 1.
    pub(super) fn push(&mut self, array: &ArrayRef, first: u64) -> Result<(), Trouble> {
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
                if let Some(codes) = self.column.codes() {
                    codes.extend(coded);
                }
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
