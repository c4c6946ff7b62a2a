//! Tables on their way out: rows of typed cells as CSV, JSON Lines, a workbook or Parquet, in constant memory.
//!
//! Invariant: a text of a CSV file, the names of its columns too, never begins as a formula does, so that opening it in a
//! spreadsheet runs nothing, and [`as_it_was`] gives the text back. The other forms hold texts as they are, and say that
//! they are texts: nothing runs them.

mod parquet_out;
mod workbook_out;

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

use records::{Date, Instant};

use self::parquet_out::Batches;
use self::workbook_out::Workbook;
use crate::form::Form;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Texts.
    Text,
    /// Numbers.
    Number,
    /// Whole numbers, exact to the last digit.
    Whole,
    /// Decimal numbers, exact to four decimals: amounts of money.
    Decimal,
    /// Yes or no.
    Boolean,
    /// Days.
    Date,
    /// Instants, to the microsecond.
    Instant,
    /// Several texts each.
    Texts,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
}

/// What stands in a cell that is not blank.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// A text.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// `units` over ten to the power of `decimals`, of which there are at most four.
    Decimal {
        /// How many of the smallest unit.
        units: i64,
        /// How many digits stand after the point.
        decimals: u32,
    },
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// An instant.
    Instant(Instant),
    /// Several texts.
    Texts(Vec<String>),
}

/// A table under way. Every row has a cell for each column, blank or of what the column holds.
#[derive(Debug)]
pub struct TableWriter<W: Write + Send>(Inner<W>);

#[derive(Debug)]
enum Inner<W: Write + Send> {
    Csv(Box<csv::Writer<W>>),
    JsonLines { names: Vec<String>, out: BufWriter<W> },
    Xlsx(Box<Workbook<W>>),
    Parquet(Box<Batches<W>>),
}

impl<W: Write + Send> TableWriter<W> {
    /// Begins a table.
    ///
    /// # Errors
    /// Where `out` cannot be written.
    pub fn begin(form: Form, heads: &[Head], out: W) -> io::Result<Self> {
        let names = heads.iter().map(|head| head.name.clone());
        Ok(Self(match form {
            Form::Csv => {
                let mut csv = csv::Writer::from_writer(out);
                csv.write_record(heads.iter().map(|head| neutral(&head.name).into_owned()))?;
                Inner::Csv(Box::new(csv))
            }
            Form::JsonLines => Inner::JsonLines { names: names.collect(), out: BufWriter::new(out) },
            Form::Xlsx => Inner::Xlsx(Box::new(Workbook::begin(heads, out)?)),
            Form::Parquet => Inner::Parquet(Box::new(Batches::begin(heads, out)?)),
        }))
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Where the table cannot be written.
    pub fn row(&mut self, cells: impl Iterator<Item = Option<Datum>>) -> io::Result<()> {
        match &mut self.0 {
            Inner::Csv(csv) => {
                for cell in cells {
                    csv.write_field(cell.as_ref().map(in_csv).unwrap_or_default())?;
                }
                Ok(csv.write_record(None::<&[u8]>)?)
            }
            Inner::JsonLines { names, out } => write_object(out, names, cells),
            Inner::Xlsx(workbook) => workbook.row(cells),
            Inner::Parquet(batches) => batches.row(cells),
        }
    }

    /// Ends the table.
    ///
    /// # Errors
    /// Where what is left cannot be written.
    pub fn end(self) -> io::Result<()> {
        match self.0 {
            Inner::Csv(mut csv) => csv.flush(),
            Inner::JsonLines { mut out, .. } => out.flush(),
            Inner::Xlsx(workbook) => workbook.end(),
            Inner::Parquet(batches) => batches.end(),
        }
    }
}

/// The cell of a CSV file.
fn in_csv(datum: &Datum) -> String {
    match datum {
        Datum::Text(text) => neutral(text).into_owned(),
        Datum::Texts(texts) => neutral(&records::list_of_words(texts)).into_owned(),
        Datum::Number(number) => number.to_string(),
        Datum::Whole(number) => number.to_string(),
        Datum::Decimal { units, decimals } => decimal(*units, *decimals),
        Datum::Boolean(truth) => truth.to_string(),
        Datum::Date(date) => date.to_string(),
        Datum::Instant(instant) => instant.to_string(),
    }
}

/// A text that a spreadsheet would run gets an apostrophe before it, as spreadsheets themselves mark texts; a plain
/// number below zero stays a number. One that is so marked already gets another, so that each is told from the other.
fn neutral(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell without the apostrophe that keeps a spreadsheet from running it.
///
/// ```
/// assert_eq!(columnar::as_it_was("'+33 1 02 03"), "+33 1 02 03");
/// assert_eq!(columnar::as_it_was("'s Graveland"), "'s Graveland");
/// ```
#[must_use]
pub fn as_it_was(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest.trim_start_matches('\''))).unwrap_or(text)
}

fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err()
}

/// An object with the cells that are not blank. Numbers are written digit by digit, so that an amount stays exact.
fn write_object(out: &mut impl Write, names: &[String], cells: impl Iterator<Item = Option<Datum>>) -> io::Result<()> {
    let mut between = "{";
    for (name, datum) in names.iter().zip(cells).filter_map(|(name, cell)| Some((name, cell?))) {
        out.write_all(between.as_bytes())?;
        serde_json::to_writer(&mut *out, name)?;
        out.write_all(b":")?;
        match &datum {
            Datum::Text(text) => serde_json::to_writer(&mut *out, text)?,
            Datum::Texts(texts) => serde_json::to_writer(&mut *out, texts)?,
            Datum::Date(date) => serde_json::to_writer(&mut *out, &date.to_string())?,
            Datum::Instant(instant) => serde_json::to_writer(&mut *out, &instant.to_string())?,
            Datum::Number(_) | Datum::Whole(_) | Datum::Decimal { .. } | Datum::Boolean(_) => {
                out.write_all(in_csv(&datum).as_bytes())?;
            }
        }
        between = ",";
    }
    out.write_all(if between == "{" { b"{}\n" } else { b"}\n" })
}

/// A decimal number with all its decimals, as `-0.05`.
fn decimal(units: i64, decimals: u32) -> String {
    let (sign, decimals) = (if units < 0 { "-" } else { "" }, decimals as usize);
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests;
