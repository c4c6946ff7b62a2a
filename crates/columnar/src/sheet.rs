//! A file of rows and columns, whatever its form.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use records::{FieldType, Inferred};
use serde_json::{Map, Value as Json};

use crate::cell::Cell;
use crate::delimited::{self, Options, Record};
use crate::form::Form;
use crate::json_rows::each_object;
use crate::parquet_rows::{self, Values, each_batch};
use crate::trouble::Trouble;

/// A column, with the type that it has of itself: Parquet's or JSON's own, or that of all non-blank cells of a CSV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, as written.
    pub name: String,
    /// Its type; `None` for a type that no field can have.
    pub ty: Option<FieldType>,
    /// Whether every cell that is not blank holds a whole number that fits 64 bits.
    pub holds_whole_numbers: bool,
}

/// A file that was looked through for its columns, and can be read row by row as often as needed.
#[derive(Clone, Debug)]
pub struct Sheet {
    path: PathBuf,
    form: Form,
    columns: Vec<Column>,
}

/// A row on its way by.
pub(crate) struct Line<'a> {
    /// From 1, header and blank lines aside.
    pub(crate) number: u64,
    cells: Cells<'a>,
}

enum Cells<'a> {
    Record(&'a Record),
    Object(&'a Map<String, Json>, &'a [Column]),
    Batch(&'a [Values], usize),
}

impl Line<'_> {
    pub(crate) fn cell(&self, column: usize) -> Cell<'_> {
        match &self.cells {
            Cells::Record(record) => record.get(column).map_or(Cell::Null, Cell::Text),
            Cells::Object(object, columns) => object.get(&columns[column].name).map_or(Cell::Null, Cell::Json),
            Cells::Batch(values, row) => values[column].cell(*row),
        }
    }

    /// The line on which a damaged row of delimited text begins, whose cells may not stand in their columns.
    pub(crate) fn damaged(&self) -> Option<u64> {
        match &self.cells {
            Cells::Record(record) if record.problems().iter().any(|problem| problem.spoils_the_record()) => {
                Some(record.line())
            }
            _ => None,
        }
    }
}

impl Sheet {
    /// Looks through a file for its columns and their types.
    ///
    /// # Errors
    /// Where the ending is unknown, and where the file cannot be read.
    pub fn open(path: &Path) -> Result<Sheet, Trouble> {
        let form = Form::of(path).ok_or_else(|| Trouble::UnknownForm { path: path.to_owned() })?;
        let columns = match form {
            Form::Xlsx => return Err(Trouble::UnknownForm { path: path.to_owned() }),
            Form::Csv => csv_columns(path)?,
            Form::JsonLines => json_columns(path)?,
            Form::Parquet => parquet_columns(path)?,
        };
        Ok(Sheet { path: path.to_owned(), form, columns })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn form(&self) -> Form {
        self.form
    }

    /// The columns, in the order of the file; of JSON Lines, of their first appearance.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether this is a file of JSON Lines without a line: the only form that names no column where it holds no row.
    pub(crate) fn is_bare(&self) -> bool {
        self.form == Form::JsonLines && self.columns.is_empty()
    }

    /// The place of a column, by its name, else by its name ignoring case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        let place = |same: &dyn Fn(&str) -> bool| self.columns.iter().position(|column| same(&column.name));
        place(&|other| other == name).or_else(|| place(&|other| other.to_lowercase() == name.to_lowercase()))
    }

    /// The place of a column that must be there.
    ///
    /// # Errors
    /// Where it is not, with the names that are near.
    pub fn required_column(&self, name: &str) -> Result<usize, Trouble> {
        let names = self.columns.iter().map(|column| column.name.as_str());
        self.column(name).ok_or_else(|| Trouble::MissingColumn {
            path: self.path.clone(),
            column: name.to_owned(),
            nearest: records::nearest(name, names),
        })
    }

    pub(crate) fn each_row(&self, visit: &mut dyn FnMut(&Line<'_>) -> Result<(), Trouble>) -> Result<(), Trouble> {
        match self.form {
            // A workbook is refused when it is opened.
            Form::Xlsx => Ok(()),
            Form::Csv => each_record(&self.path, |record| {
                visit(&Line { number: record.number() + 1, cells: Cells::Record(record) })
            }),
            Form::JsonLines => each_object(&self.path, &mut |number, object| {
                visit(&Line { number, cells: Cells::Object(object, &self.columns) })
            }),
            Form::Parquet => {
                let mut number = 0;
                each_batch(&self.path, &mut |rows, values| {
                    (0..rows).try_for_each(|row| {
                        number += 1;
                        visit(&Line { number, cells: Cells::Batch(values, row) })
                    })
                })
            }
        }
    }
}

fn reader(path: &Path) -> Result<delimited::Reader, Trouble> {
    let options = Options { header: Some(true), ..Options::default() };
    delimited::open(path, &options).map_err(|source| in_text(path, source))
}

fn in_text(path: &Path, source: delimited::ReadError) -> Trouble {
    match source {
        delimited::ReadError::Io(source) => Trouble::Io { path: path.to_owned(), source },
        source => Trouble::Text { path: path.to_owned(), source },
    }
}

fn each_record(path: &Path, mut visit: impl FnMut(&Record) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let mut reader = reader(path)?;
    let mut record = Record::default();
    while reader.read(&mut record).map_err(|source| in_text(path, source))? {
        visit(&record)?;
    }
    Ok(())
}

fn csv_columns(path: &Path) -> Result<Vec<Column>, Trouble> {
    let names = reader(path)?.columns().to_vec();
    let mut seen: Vec<(Inferred, bool)> = vec![(Inferred::new(), true); names.len()];
    each_record(path, |record| {
        for ((inferred, whole), cell) in seen.iter_mut().zip(record.iter()) {
            inferred.see(cell);
            *whole = *whole && (cell.trim().is_empty() || is_whole(cell));
        }
        Ok(())
    })?;
    let column = |(name, (inferred, whole)): (String, (Inferred, bool))| Column {
        name,
        ty: Some(inferred.ty()),
        holds_whole_numbers: whole,
    };
    Ok(names.into_iter().zip(seen).map(column).collect())
}

/// Digits, after at most a minus sign.
pub(crate) fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<i64>().is_ok()
}

/// What the values of one key have in common.
struct JsonKey {
    ty: Option<FieldType>,
    whole: bool,
}

fn json_columns(path: &Path) -> Result<Vec<Column>, Trouble> {
    let mut order: Vec<String> = Vec::new();
    let mut keys: HashMap<String, JsonKey> = HashMap::new();
    each_object(path, &mut |_, object| {
        for (name, value) in object {
            if !keys.contains_key(name) {
                order.push(name.clone());
                keys.insert(name.clone(), JsonKey { ty: None, whole: true });
            }
            if let Some(key) = keys.get_mut(name)
                && !value.is_null()
            {
                let ty = json_type(value);
                key.ty = Some(key.ty.map_or(ty, |known| if known == ty { ty } else { FieldType::Text }));
                key.whole = key.whole && value.is_i64();
            }
        }
        Ok(())
    })?;
    let column = |name: String| {
        let JsonKey { ty, whole } = keys[&name];
        Column { name, ty: Some(ty.unwrap_or(FieldType::Text)), holds_whole_numbers: whole }
    };
    Ok(order.into_iter().map(column).collect())
}

fn json_type(value: &Json) -> FieldType {
    match value {
        Json::Bool(_) => FieldType::Boolean,
        Json::Number(_) => FieldType::Number,
        Json::Array(_) => FieldType::Choices,
        Json::Null | Json::String(_) | Json::Object(_) => FieldType::Text,
    }
}

fn parquet_columns(path: &Path) -> Result<Vec<Column>, Trouble> {
    let column =
        |own: parquet_rows::OwnColumn| Column { name: own.name, ty: own.ty, holds_whole_numbers: own.is_whole };
    Ok(parquet_rows::columns(path)?.into_iter().map(column).collect())
}
