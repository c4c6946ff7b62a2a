//! JSON Lines as rows: one object a line, its keys the columns, those of objects within it by their path (`company.name`).
//!
//! The columns are those of the whole file, in the order in which they first appear, so a file is read through for them
//! before its first record.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use serde_json::{Map, Value as Json};

use crate::delimited::{Bytes, Limits, Problem, Record};
use crate::rows::{COLUMNS, ReadError};

const CHUNK: usize = 64 << 10;
/// So much of a line that is no object is shown to whoever mends it.
const SHOWN: usize = 1_000;

/// What was found out about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detected {
    pub gzip: bool,
}

/// Yields the objects of a file as records.
#[derive(Debug)]
pub struct Reader {
    lines: Lines,
    columns: Columns,
    /// Of the record under way, by column.
    cells: Vec<Cell>,
    number: u64,
}

/// The names of columns with their places.
#[derive(Debug, Default)]
struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

#[derive(Debug, Clone, Default)]
struct Cell {
    text: String,
    is_number: bool,
}

impl Reader {
    /// Reads a file through for its columns and stands before its first record.
    pub(crate) fn open(path: &Path, limits: Limits) -> Result<Reader, ReadError> {
        let columns = Columns::of(Lines::open(path, limits)?)?;
        let cells = vec![Cell::default(); columns.names.len()];
        Ok(Reader { lines: Lines::open(path, limits)?, columns, cells, number: 0 })
    }

    pub fn columns(&self) -> &[String] {
        &self.columns.names
    }

    pub fn detected(&self) -> Detected {
        Detected { gzip: self.lines.bytes.is_gzip() }
    }

    /// Reads the next object; false at the end.
    ///
    /// # Errors
    /// Where the input cannot be read on.
    pub fn read(&mut self, record: &mut Record) -> Result<bool, ReadError> {
        loop {
            let line = self.lines.next()?;
            record.clear();
            match line {
                Line::End => return Ok(false),
                Line::TooLong => self.spoilt(record, Problem::TooLong { limit: self.lines.limit }, ""),
                Line::Text(text) if text.trim_ascii().is_empty() => continue,
                Line::Text(text) => match serde_json::from_slice::<Map<String, Json>>(&text) {
                    Ok(object) => {
                        self.fill(&object, record);
                        // An object of nulls says no more than a blank row.
                        if record.is_blank() {
                            continue;
                        }
                    }
                    Err(_) => {
                        let shown: String = String::from_utf8_lossy(&text).chars().take(SHOWN).collect();
                        self.spoilt(record, Problem::NotAnObject, &shown);
                    }
                },
            }
            record.place(self.lines.number, self.number);
            self.number += 1;
            return Ok(true);
        }
    }

    fn spoilt(&self, record: &mut Record, problem: Problem, text: &str) {
        record.push_part(text);
        (0..self.columns.names.len().max(1)).for_each(|_| record.end_cell());
        record.report(problem);
    }

    fn fill(&mut self, object: &Map<String, Json>, record: &mut Record) {
        for cell in &mut self.cells {
            cell.text.clear();
            cell.is_number = false;
        }
        let (columns, cells) = (&self.columns, &mut self.cells);
        each_leaf(object, &mut String::new(), &mut |path, value| {
            let Some(cell) = columns.places.get(path).and_then(|place| cells.get_mut(*place)) else { return };
            cell.text = text_of(value);
            cell.is_number = value.is_number();
        });
        let mut dropped = 0;
        for cell in &self.cells {
            if cell.text.contains('\0') {
                dropped += cell.text.matches('\0').count();
                record.push_part(&cell.text.replace('\0', ""));
            } else {
                record.push_part(&cell.text);
            }
            if cell.is_number { record.end_typed_number() } else { record.end_cell() }
        }
        if dropped > 0 {
            record.report(Problem::NulCharacters { dropped });
        }
    }
}

impl Columns {
    fn of(mut lines: Lines) -> Result<Columns, ReadError> {
        let mut columns = Columns::default();
        loop {
            match lines.next()? {
                Line::End => return Ok(columns),
                Line::TooLong => {}
                Line::Text(text) => {
                    let Ok(object) = serde_json::from_slice::<Map<String, Json>>(&text) else { continue };
                    each_leaf(&object, &mut String::new(), &mut |path, _| columns.see(path));
                    if columns.names.len() > COLUMNS {
                        return Err(ReadError::TooManyColumns { limit: COLUMNS });
                    }
                }
            }
        }
    }

    fn see(&mut self, path: &str) {
        if !self.places.contains_key(path) {
            self.places.insert(path.to_owned(), self.names.len());
            self.names.push(path.to_owned());
        }
    }
}

/// Hands over every value that is no object, with its path. How deep objects stand in each other, the parser bounds.
fn each_leaf(object: &Map<String, Json>, path: &mut String, visit: &mut dyn FnMut(&str, &Json)) {
    let above = path.len();
    for (key, value) in object {
        if above > 0 {
            path.push('.');
        }
        path.push_str(key.trim());
        match value {
            Json::Object(within) => each_leaf(within, path, visit),
            leaf => visit(path, leaf),
        }
        path.truncate(above);
    }
}

/// A value as a cell of delimited text would have it.
fn text_of(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Bool(truth) => truth.to_string(),
        Json::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(number) => number.to_string(),
            None => number.to_string(),
        },
        Json::Array(values) if values.iter().all(|value| !value.is_object() && !value.is_array()) => {
            records::list_of_words(values.iter().map(text_of).filter(|word| !word.is_empty()))
        }
        other => other.to_string(),
    }
}

/// The lines of a file, each within the limit.
#[derive(Debug)]
struct Lines {
    bytes: Bytes,
    buffer: Vec<u8>,
    start: usize,
    ended: bool,
    limit: usize,
    /// Of the line that was read last, from 1.
    number: u64,
}

enum Line {
    Text(Vec<u8>),
    TooLong,
    End,
}

impl Lines {
    fn open(path: &Path, limits: Limits) -> Result<Lines, ReadError> {
        let bytes = Bytes::new(Box::new(File::open(path)?), limits)?;
        let mut lines = Lines { bytes, buffer: Vec::new(), start: 0, ended: false, limit: limits.record, number: 0 };
        lines.fill()?;
        if lines.buffer.starts_with(b"\xEF\xBB\xBF") {
            lines.start = 3;
        }
        Ok(lines)
    }

    fn next(&mut self) -> Result<Line, ReadError> {
        let mut too_long = false;
        let mut searched = 0;
        loop {
            let window = &self.buffer[self.start..];
            if let Some(length) = memchr::memchr(b'\n', &window[searched..]).map(|at| searched + at) {
                let line = window[..length].to_vec();
                self.start += length + 1;
                self.number += 1;
                return Ok(if too_long || length > self.limit { Line::TooLong } else { Line::Text(line) });
            }
            searched = window.len();
            if self.ended {
                let rest = window.to_vec();
                self.start = self.buffer.len();
                if rest.is_empty() && !too_long {
                    return Ok(Line::End);
                }
                self.number += 1;
                return Ok(if too_long { Line::TooLong } else { Line::Text(rest) });
            }
            if searched > self.limit {
                too_long = true;
                self.start = self.buffer.len();
                searched = 0;
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> Result<(), ReadError> {
        self.buffer.drain(..self.start);
        self.start = 0;
        let length = self.buffer.len();
        self.buffer.resize(length + CHUNK.max(length), 0);
        let count = self.bytes.read(&mut self.buffer[length..])?;
        self.buffer.truncate(length + count);
        self.ended = count == 0;
        Ok(())
    }
}
