//! A first look at a file, before anything is known of what it means: its form, its columns, its first rows.

use std::path::Path;

use columnar::delimited::{self, Dates, HeaderProblem, OrderSeen, Record};
use columnar::rows::{self, Detected, ReadError};
use records::Email;

use super::mapping::Decimal;
use super::number::{Decimals, SignSeen};

/// So many rows are looked at.
const ROWS: usize = 200;
/// So many of them are shown.
const SHOWN: usize = 5;
/// So many different values of a column are shown.
const SAMPLES: usize = 3;

/// What a first look at a file shows.
#[derive(Debug, Clone)]
pub struct Look {
    /// Of delimited text, its encoding as the encoding standard names it; other forms have none to be told.
    pub encoding: Option<&'static str>,
    /// Likewise what parts its cells.
    pub delimiter: Option<char>,
    /// Whether the first row holds the names of the columns.
    pub header: bool,
    pub columns: Vec<ColumnLook>,
    pub header_problems: Vec<HeaderProblem>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
}

/// A column and what its first cells hold.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnLook {
    pub name: String,
    /// Some different values.
    pub samples: Vec<String>,
    pub shape: Shape,
}

/// What the first cells of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Blank,
    Email,
    Number(SignSeen),
    Date(OrderSeen),
    Text,
}

/// The form that a column tells, by its key in mappings: `dmy`, `,`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormSeen(pub &'static str);

impl FormSeen {
    /// The order of dates, where the column tells one.
    pub fn of_order(order: OrderSeen) -> Option<FormSeen> {
        match order {
            OrderSeen::Known(order) => Some(FormSeen(order.key())),
            _ => None,
        }
    }

    /// The decimal sign, where the column tells one.
    pub fn of_sign(sign: SignSeen) -> Option<FormSeen> {
        match sign {
            SignSeen::Known(Decimal::Point) => Some(FormSeen(".")),
            SignSeen::Known(Decimal::Comma) => Some(FormSeen(",")),
            _ => None,
        }
    }
}

impl Look {
    /// The names of the columns.
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }
}

/// Looks at the beginning of a file.
///
/// # Errors
/// Where it cannot be read.
pub fn look(path: &Path, options: &rows::Options) -> Result<Look, ReadError> {
    let mut reader = rows::open(path, options)?;
    let mut seen: Vec<Seen> = reader.columns().iter().map(|_| Seen::default()).collect();
    let mut record = Record::default();
    let (mut rows, mut read) = (Vec::new(), 0);
    while read < ROWS && reader.read(&mut record)? {
        read += 1;
        for (seen, cell) in seen.iter_mut().zip(record.iter()) {
            seen.observe(cell.trim());
        }
        if rows.len() < SHOWN {
            rows.push(record.iter().map(super::cell::shown).collect());
        }
    }
    let columns = reader.columns().iter().zip(seen);
    let (encoding, delimiter, header) = match reader.detected() {
        Detected::Text(text) => (Some(text.encoding), Some(text.delimiter), text.header),
        Detected::Workbook(workbook) => (None, None, workbook.header),
        Detected::JsonLines(_) => (None, None, true),
    };
    Ok(Look {
        encoding,
        delimiter,
        header,
        columns: columns.map(|(name, seen)| seen.told(name)).collect(),
        header_problems: reader.header_problems().to_vec(),
        rows,
    })
}

/// One column while it is looked at.
#[derive(Default)]
struct Seen {
    samples: Vec<String>,
    filled: usize,
    emails: usize,
    numbers: usize,
    dates: usize,
    orders: Dates,
    signs: Decimals,
}

impl Seen {
    fn observe(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        self.emails += usize::from(Email::parse(cell).is_ok());
        let is_date = [delimited::DateOrder::DayFirst, delimited::DateOrder::MonthFirst]
            .into_iter()
            .any(|order| order.read(cell).is_ok());
        self.dates += usize::from(is_date);
        self.numbers += usize::from(!is_date && cell.chars().any(|c| c.is_ascii_digit()) && is_like_a_number(cell));
        self.orders.observe(cell);
        self.signs.observe(cell);
        let shown = super::cell::shown(cell);
        if self.samples.len() < SAMPLES && !self.samples.contains(&shown) {
            self.samples.push(shown);
        }
    }

    fn told(self, name: &str) -> ColumnLook {
        // A stray cell does not change what a column is.
        let mostly = |count: usize| self.filled > 0 && count * 10 >= self.filled * 9;
        let shape = match () {
            () if self.filled == 0 => Shape::Blank,
            () if mostly(self.emails) => Shape::Email,
            () if mostly(self.dates) => Shape::Date(self.orders.seen()),
            () if mostly(self.numbers) => Shape::Number(self.signs.seen()),
            () => Shape::Text,
        };
        ColumnLook { name: name.to_owned(), samples: self.samples, shape }
    }
}

fn is_like_a_number(cell: &str) -> bool {
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%' | '€' | '$' | '£' | ' ' | '\u{a0}');
    cell.chars().all(is_part)
}
