//! The rows of a sheet, as they lie in it: cells where something stands, each with its text.

use std::io::BufRead;

use jiff::civil::Time;
use records::Date;

use super::strings::{SharedStrings, read_item, without_codes};
use super::styles::{Shown, Styles};
use super::xml::{Event, Xml};
use crate::rows::{COLUMNS, ReadError};

/// 1 January 1970, counted in days from 30 December 1899: what day 60, which was none, is counted from.
const SINCE_1900: i32 = 25_569;
/// The same from 1 January 1904.
const SINCE_1904: i32 = 24_107;
/// The last day of the year 9999 since 1970.
const LAST_DAY: i32 = 2_932_896;
const A_DAY: i64 = 86_400_000;

/// A row under way.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// From 1.
    pub(super) number: u64,
    text: String,
    cells: Vec<SheetCell>,
    /// Cells with an error, or with a formula that was never worked out.
    pub(super) without_value: usize,
    /// Whether its texts were too long to be held; then it has no cells.
    pub(super) too_long: bool,
}

#[derive(Debug)]
struct SheetCell {
    column: usize,
    start: usize,
    end: usize,
    is_number: bool,
}

impl SheetRow {
    /// Its filled cells by rising column: place, text, and whether the sheet holds a number there.
    pub(super) fn cells(&self) -> impl DoubleEndedIterator<Item = (usize, &str, bool)> {
        self.cells.iter().map(|cell| (cell.column, &self.text[cell.start..cell.end], cell.is_number))
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.is_empty() && !self.too_long && self.without_value == 0
    }

    pub(super) fn cell(&self, column: usize) -> Option<(&str, bool)> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        let cell = &self.cells[place];
        Some((&self.text[cell.start..cell.end], cell.is_number))
    }

    /// Puts a text into a cell that is blank.
    pub(super) fn fill(&mut self, column: usize, text: &str, is_number: bool) {
        if let Err(place) = self.cells.binary_search_by_key(&column, |cell| cell.column) {
            let start = self.text.len();
            self.text.push_str(text);
            self.cells.insert(place, SheetCell { column, start, end: self.text.len(), is_number });
        }
    }

    fn clear(&mut self, number: u64) {
        self.number = number;
        self.text.clear();
        self.cells.clear();
        self.without_value = 0;
        self.too_long = false;
    }
}

/// Yields the rows of a sheet.
#[derive(Debug)]
pub(super) struct Sheet<R> {
    xml: Xml<R>,
    strings: SharedStrings,
    styles: Styles,
    from_1904: bool,
    /// Of the row that was read last.
    row: u64,
    /// Bytes of the texts of a row.
    limit: usize,
    raw: String,
}

/// What a cell says of itself before its value.
struct About {
    column: usize,
    style: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Truth,
    Error,
    Iso,
}

impl<R: BufRead> Sheet<R> {
    pub(super) fn new(xml: Xml<R>, strings: SharedStrings, styles: Styles, from_1904: bool, limit: usize) -> Sheet<R> {
        Sheet { xml, strings, styles, from_1904, row: 0, limit, raw: String::new() }
    }

    /// Reads the next row, blank or not; false at the end.
    pub(super) fn next(&mut self, row: &mut SheetRow) -> Result<bool, ReadError> {
        loop {
            match self.xml.next()? {
                Event::Start if self.xml.name() == b"row" => break,
                Event::End if self.xml.name() == b"sheetData" => return Ok(false),
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
        let stated = self.xml.attribute("r").and_then(|number| number.parse().ok());
        self.row = stated.filter(|number| *number > self.row).unwrap_or(self.row + 1);
        row.clear(self.row);
        let mut next_column = 0;
        loop {
            match self.xml.next()? {
                Event::Start if self.xml.name() == b"c" => {
                    let about = self.about(next_column)?;
                    next_column = about.column + 1;
                    self.cell(&about, row)?;
                }
                Event::End if self.xml.name() == b"row" => break,
                Event::Eof => return Err(self.xml.damaged("it ends in the middle")),
                _ => {}
            }
        }
        if !row.cells.is_sorted_by_key(|cell| cell.column) {
            row.cells.sort_by_key(|cell| cell.column);
        }
        row.cells.dedup_by_key(|cell| cell.column);
        Ok(true)
    }

    fn about(&self, next_column: usize) -> Result<About, ReadError> {
        let stated = self.xml.attribute("r").and_then(|place| position(&place));
        let column = stated.map_or(next_column, |(_, column)| column);
        if column >= COLUMNS {
            return Err(ReadError::TooManyColumns { limit: COLUMNS });
        }
        let style = self.xml.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
        let kind = match self.xml.attribute("t").as_deref() {
            None | Some("n") => Kind::Number,
            Some("s") => Kind::Shared,
            Some("b") => Kind::Truth,
            Some("e") => Kind::Error,
            Some("d") => Kind::Iso,
            Some(_) => Kind::Text,
        };
        Ok(About { column, style, kind })
    }

    fn cell(&mut self, about: &About, row: &mut SheetRow) -> Result<(), ReadError> {
        let (mut in_value, mut has_formula, mut has_value) = (false, false, false);
        self.raw.clear();
        loop {
            match self.xml.next()? {
                Event::Start => match self.xml.name() {
                    b"v" => (in_value, has_value) = (true, true),
                    b"f" => has_formula = true,
                    b"is" => {
                        has_value = true;
                        read_item(&mut self.xml, b"is", &mut self.raw)?;
                    }
                    _ => {}
                },
                Event::Text if in_value => self.raw.push_str(self.xml.text()),
                Event::Text => {}
                Event::End => match self.xml.name() {
                    b"v" => in_value = false,
                    b"c" => break,
                    _ => {}
                },
                Event::Eof => return Err(self.xml.damaged("it ends in the middle")),
            }
        }
        if about.kind == Kind::Error || (has_formula && !has_value) {
            row.without_value += 1;
        } else if !self.raw.is_empty() && !row.too_long {
            self.put(about, row)?;
        }
        Ok(())
    }

    /// Puts the value that was read into the row.
    fn put(&mut self, about: &About, row: &mut SheetRow) -> Result<(), ReadError> {
        let start = row.text.len();
        let mut is_number = false;
        match about.kind {
            Kind::Shared => {
                let text = self.raw.trim().parse().ok().and_then(|index| self.strings.get(index));
                row.text.push_str(text.ok_or_else(|| self.xml.damaged("a text that it refers to is missing"))?);
            }
            Kind::Text if self.raw.contains("_x") => row.text.push_str(&without_codes(&self.raw)),
            Kind::Text | Kind::Iso | Kind::Error => row.text.push_str(&self.raw),
            Kind::Truth => row.text.push_str(if self.raw.trim() == "1" { "true" } else { "false" }),
            Kind::Number => {
                let day = self.raw.trim().parse().ok().and_then(|serial| self.day(serial, about.style));
                is_number = day.is_none();
                match day.or_else(|| number(self.raw.trim())) {
                    Some(text) => row.text.push_str(&text),
                    None => return Err(self.xml.damaged("a number in it is none")),
                }
            }
        }
        if row.text[start..].trim().is_empty() {
            row.text.truncate(start);
        } else if row.text.len() > self.limit {
            row.text.clear();
            row.cells.clear();
            row.too_long = true;
        } else {
            row.cells.push(SheetCell { column: about.column, start, end: row.text.len(), is_number });
        }
        Ok(())
    }

    /// The day or time that a number stands for, where its style says that it is one.
    fn day(&self, serial: f64, style: usize) -> Option<String> {
        let shown = self.styles.shown(style);
        if shown == Shown::Number || !(0.0..3e6).contains(&serial) {
            return None;
        }
        // To the millisecond, which is what a workbook's numbers can tell apart.
        let whole = (serial * A_DAY as f64).round() as i64;
        let (day, within) = ((whole / A_DAY) as i32, whole % A_DAY);
        let time = || {
            let part = |length: i64, of: i64| (within / length % of) as i8;
            Time::new(part(3_600_000, 24), part(60_000, 60), part(1_000, 60), (within % 1_000) as i32 * 1_000_000).ok()
        };
        let since_1970 = match (self.from_1904, day) {
            (true, _) => day - SINCE_1904,
            // There was no 29 February 1900, though day 60 is counted.
            (false, 1..=59) => day - SINCE_1900 + 1,
            (false, _) => day - SINCE_1900,
        };
        if shown == Shown::Time || (day == 0 && !self.from_1904) {
            return time().map(|time| time.to_string());
        }
        if since_1970 > LAST_DAY {
            return None;
        }
        let date = Date::from_days(since_1970);
        match (shown, within) {
            (Shown::Utc, _) => time().map(|time| format!("{date}T{time}Z")),
            (_, 0) => Some(date.to_string()),
            _ => time().map(|time| format!("{date}T{time}")),
        }
    }
}

/// A number as a spreadsheet shows it: 15 digits at most, so that what was reckoned in binary reads as people wrote it.
fn number(raw: &str) -> Option<String> {
    if crate::sheet::is_whole(raw) {
        return Some(raw.to_owned());
    }
    let number: f64 = raw.parse().ok().filter(|number: &f64| number.is_finite())?;
    let rounded: f64 = format!("{number:.14e}").parse().ok()?;
    Some((rounded + 0.0).to_string())
}

/// The row, from 1, and the column, from 0, of a cell such as `BC12`.
pub(super) fn position(cell: &str) -> Option<(u64, usize)> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let (letters, digits) = cell.split_at(letters);
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits.parse().ok()?, column - 1))
}
