//! The rows of a sheet as records under the names of columns.

use std::path::Path;

use super::Detected;
use super::archive::{Archive, Part, damaged};
use super::merged::Merged;
use super::parts::{Parts, xml};
use super::sheet::{Sheet, SheetRow};
use super::strings::SharedStrings;
use super::styles::Styles;
use crate::delimited::{HeaderProblem, Problem, Record, column_by_number, is_surely_data, problems_of};
use crate::rows::{Options, ReadError};

/// Yields the rows of a sheet as records.
#[derive(Debug)]
pub struct Reader {
    sheet: Sheet<Part>,
    merged: Merged,
    detected: Detected,
    columns: Vec<String>,
    header_problems: Vec<HeaderProblem>,
    row: SheetRow,
    /// Whether the row was read and is still to be given.
    is_ahead: bool,
    limit: usize,
    number: u64,
}

impl Reader {
    /// Opens a workbook, finds its sheet and its header, and stands before the first record.
    pub(crate) fn open(path: &Path, options: &Options) -> Result<Reader, ReadError> {
        let limits = options.text.limits;
        let mut archive = Archive::open(path, limits)?;
        let parts = Parts::of(&mut archive)?;
        let chosen = parts.sheet(options.sheet.as_deref())?.clone();
        let missing = || damaged(&chosen.part, "it is missing");
        let merged = Merged::find(archive.part(&chosen.part)?.ok_or_else(missing)?, &chosen.part)?;
        let strings = match &parts.strings {
            Some(name) if archive.has(name) => SharedStrings::read(&mut xml(&mut archive, name)?)?,
            _ => SharedStrings::default(),
        };
        let styles = match &parts.styles {
            Some(name) if archive.has(name) => Styles::read(&mut xml(&mut archive, name)?)?,
            _ => Styles::default(),
        };
        let cells = xml(&mut archive, &chosen.part)?;
        let detected = Detected { sheets: parts.names(), sheet: chosen.name, header: true, merged: merged.len() };
        let mut reader = Reader {
            sheet: Sheet::new(cells, strings, styles, parts.from_1904, limits.record),
            merged,
            detected,
            columns: Vec::new(),
            header_problems: Vec::new(),
            row: SheetRow::default(),
            is_ahead: false,
            limit: limits.record,
            number: 0,
        };
        reader.read_header(options.text.header)?;
        Ok(reader)
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn header_problems(&self) -> &[HeaderProblem] {
        &self.header_problems
    }

    pub fn detected(&self) -> &Detected {
        &self.detected
    }

    /// Reads the next row that is not blank; false at the end.
    ///
    /// # Errors
    /// Where the workbook cannot be read on.
    pub fn read(&mut self, record: &mut Record) -> Result<bool, ReadError> {
        while std::mem::take(&mut self.is_ahead) || self.next_row()? {
            if self.row.is_blank() {
                continue;
            }
            self.write(record);
            if record.is_blank() && record.problems().is_empty() {
                // All that stands in it stands beside the columns.
                continue;
            }
            record.place(self.row.number, self.number);
            self.number += 1;
            return Ok(true);
        }
        Ok(false)
    }

    fn next_row(&mut self) -> Result<bool, ReadError> {
        if !self.sheet.next(&mut self.row)? {
            return Ok(false);
        }
        let mut inherited = Vec::new();
        let row = &self.row;
        let cell = |column| row.cell(column).map(|(text, is_number)| (text.to_owned(), is_number));
        let fill = |column, text: &str, is_number| inherited.push((column, text.to_owned(), is_number));
        self.merged.row(row.number, cell, fill);
        // A row with nothing of its own is none, however far a value above it reaches.
        if !self.row.is_blank() {
            inherited.iter().for_each(|(column, text, is_number)| self.row.fill(*column, text, *is_number));
        }
        Ok(true)
    }

    fn read_header(&mut self, stated: Option<bool>) -> Result<(), ReadError> {
        loop {
            if !self.next_row()? {
                return Ok(());
            }
            let is_title = self.row.cells().count() == 1
                && self.row.cells().all(|(column, ..)| self.merged.is_wide(self.row.number, column));
            if !self.row.is_blank() && !is_title {
                break;
            }
        }
        let width = self.row.cells().next_back().map_or(0, |(column, ..)| column + 1);
        let holds_data = self.row.cells().any(|(_, text, is_number)| is_number || is_surely_data(text));
        self.detected.header = stated.unwrap_or(!holds_data);
        if !self.detected.header {
            self.columns = (0..width).map(column_by_number).collect();
            self.is_ahead = true;
            return Ok(());
        }
        self.columns = vec![String::new(); width];
        for (column, text, _) in self.row.cells() {
            self.columns[column] = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.header_problems = problems_of(&self.columns);
        Ok(())
    }

    fn write(&self, record: &mut Record) {
        record.clear();
        let mut cells = self.row.cells().peekable();
        let mut dropped = 0;
        for place in 0..self.columns.len() {
            match cells.next_if(|(column, ..)| *column == place) {
                Some((_, text, is_number)) => {
                    if text.contains('\0') {
                        dropped += text.matches('\0').count();
                        record.push_part(&text.replace('\0', ""));
                    } else {
                        record.push_part(text);
                    }
                    if is_number { record.end_typed_number() } else { record.end_cell() }
                }
                None => record.end_cell(),
            }
        }
        if self.row.too_long {
            record.report(Problem::TooLong { limit: self.limit });
        }
        if self.row.without_value > 0 {
            record.report(Problem::NoValue { cells: self.row.without_value });
        }
        if dropped > 0 {
            record.report(Problem::NulCharacters { dropped });
        }
    }
}
