//! Opening an input and reading its records one after another.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::bytes::Bytes;
use super::dialect::{Dialect, LineEnding, dialect_of};
use super::scan::{Found, first_record};
use super::text::Text;
use super::{HeaderProblem, Limits, Options, Problem, ReadError, Record};

/// How much text is looked at to tell the dialect.
const SAMPLE: usize = 256 << 10;

/// What was found out about an input, to be shown to whoever brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    pub gzip: bool,
    /// As the encoding standard names it: `UTF-8`, `windows-1252`, `UTF-16LE`.
    pub encoding: &'static str,
    pub byte_order_mark: bool,
    pub delimiter: char,
    pub header: bool,
    pub quoted: bool,
    pub line_ending: LineEnding,
}

/// Yields the records of an input; made by [`open`] or [`from_reader`].
#[derive(Debug)]
pub struct Reader {
    text: Text,
    dialect: Dialect,
    limits: Limits,
    columns: Vec<String>,
    header_problems: Vec<HeaderProblem>,
    /// The line on which the next record begins.
    line: u64,
    /// How many records of data were read.
    number: u64,
}

/// Opens a file; see [`from_reader`].
///
/// # Errors
/// As [`from_reader`], and where the file cannot be opened.
pub fn open(path: &Path, options: &Options) -> Result<Reader, ReadError> {
    from_reader(File::open(path)?, options)
}

/// Looks at the beginning of an input, reads its header if it has one, and stands before its first record.
///
/// # Errors
/// Where the options name no usable encoding or delimiter, and where the input cannot be read.
pub fn from_reader(input: impl Read + Send + 'static, options: &Options) -> Result<Reader, ReadError> {
    let delimiter = options.delimiter.map(usable_delimiter).transpose()?;
    let bytes = Bytes::new(Box::new(input), options.limits)?;
    let mut text = Text::new(bytes, options.encoding.as_deref())?;
    while text.window().len() < SAMPLE && !text.at_end() {
        text.fill()?;
    }
    let dialect = dialect_of(text.window(), text.at_end(), delimiter, options.header);
    text.consume(dialect.preamble);
    let mut reader = Reader {
        text,
        dialect,
        limits: options.limits,
        columns: Vec::new(),
        header_problems: Vec::new(),
        line: if dialect.preamble > 0 { 2 } else { 1 },
        number: 0,
    };
    reader.read_header()?;
    Ok(reader)
}

fn usable_delimiter(delimiter: char) -> Result<u8, ReadError> {
    match u8::try_from(delimiter) {
        Ok(byte) if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r' | 0) => Ok(byte),
        _ => Err(ReadError::UnusableDelimiter { delimiter }),
    }
}

impl Reader {
    /// What is known by now; the encoding may still be found out at the first byte beyond ASCII.
    pub fn detected(&self) -> Detected {
        Detected {
            gzip: self.text.is_gzip(),
            encoding: self.text.encoding().name(),
            byte_order_mark: self.text.has_byte_order_mark(),
            delimiter: char::from(self.dialect.parting.delimiter),
            header: self.dialect.header,
            quoted: self.dialect.quoted,
            line_ending: self.dialect.line_ending,
        }
    }

    /// The names of the columns, outer blanks trimmed; without a header `column_1` and so on. Empty only where the
    /// input is.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn header_problems(&self) -> &[HeaderProblem] {
        &self.header_problems
    }

    /// Reads the next record that is not all blank, as wide as the columns unless it tells of cells beyond
    /// them; false at the end.
    ///
    /// # Errors
    /// Where the input cannot be read on; faults of the record itself are its [`Record::problems`].
    pub fn read(&mut self, record: &mut Record) -> Result<bool, ReadError> {
        while self.read_any(record)? {
            if record.is_blank() && record.problems().is_empty() {
                continue;
            }
            self.unwrap_if_quoted_whole(record);
            record.fit_to(self.columns.len());
            self.number += 1;
            return Ok(true);
        }
        Ok(false)
    }

    /// All records that are left, each in a buffer of its own.
    pub fn records(&mut self) -> impl Iterator<Item = Result<Record, ReadError>> + '_ {
        std::iter::from_fn(move || {
            let mut record = Record::default();
            match self.read(&mut record) {
                Ok(true) => Some(Ok(record)),
                Ok(false) => None,
                Err(error) => Some(Err(error)),
            }
        })
    }

    fn read_header(&mut self) -> Result<(), ReadError> {
        let mut first = Record::default();
        if !self.dialect.header {
            self.columns = self.width_of_the_first().map(column_by_number).collect();
            return Ok(());
        }
        while self.read_any(&mut first)? {
            if first.is_blank() {
                continue;
            }
            self.unwrap_if_quoted_whole(&mut first);
            self.columns = first.iter().map(|name| name.trim().to_owned()).collect();
            self.header_problems = problems_of(&self.columns);
            break;
        }
        Ok(())
    }

    fn width_of_the_first(&self) -> std::ops::Range<usize> {
        let mut record = Record::default();
        let mut rest = self.text.window();
        while !rest.is_empty() {
            let found = first_record(rest, true, self.dialect.parting, None, self.limits.record, &mut record);
            match found {
                Found::Record { length, .. } if record.is_blank() => rest = &rest[length..],
                _ => break,
            }
        }
        0..record.len()
    }

    fn read_any(&mut self, record: &mut Record) -> Result<bool, ReadError> {
        let columns = (!self.columns.is_empty()).then_some(self.columns.len());
        loop {
            let (window, whole) = (self.text.window(), self.text.at_end());
            if window.is_empty() && whole {
                return Ok(false);
            }
            let limit = self.limits.record;
            match first_record(window, whole, self.dialect.parting, columns, limit, record) {
                Found::Record { length, lines } if length <= limit => {
                    self.take(length, lines, record);
                    return Ok(true);
                }
                Found::Cut if window.len() <= limit => self.text.fill()?,
                Found::Record { .. } | Found::Cut => {
                    self.skip_line(record)?;
                    return Ok(true);
                }
            }
        }
    }

    fn take(&mut self, length: usize, lines: u64, record: &mut Record) {
        record.place(self.line, self.number);
        self.line += lines;
        let replaced = self.text.take_replaced(length);
        self.text.consume(length);
        if replaced > 0 {
            record.report(Problem::BrokenText { replaced });
        }
        let dropped = record.drop_nul();
        if dropped > 0 {
            record.report(Problem::NulCharacters { dropped });
        }
    }

    /// Leaves out a line that is too long to be held.
    fn skip_line(&mut self, record: &mut Record) -> Result<(), ReadError> {
        record.clear();
        record.place(self.line, self.number);
        record.report(Problem::TooLong { limit: self.limits.record });
        record.end_cell();
        self.line += 1;
        loop {
            let window = self.text.window();
            let (length, found) = match memchr::memchr(self.dialect.parting.newline, window.as_bytes()) {
                Some(at) => (at + 1, true),
                None => (window.len(), false),
            };
            self.text.take_replaced(length);
            self.text.consume(length);
            if found || self.text.at_end() {
                return Ok(());
            }
            self.text.fill()?;
        }
    }

    /// A record of one cell that reads as a record of the right width stood in one pair of quotes.
    fn unwrap_if_quoted_whole(&self, record: &mut Record) {
        let parting = self.dialect.parting;
        let single = record.len() == 1 && self.columns.len() != 1;
        let parted = |cell: &str| memchr::memchr(parting.delimiter, cell.as_bytes()).is_some();
        if !single || !record.get(0).is_some_and(parted) {
            return;
        }
        let (line, number) = (record.line(), record.number());
        let mut within = Record::default();
        let text = record.clone().take_text();
        first_record(&text, true, parting, None, text.len(), &mut within);
        if self.columns.is_empty() || within.len() == self.columns.len() {
            for problem in record.problems() {
                within.report_once(problem.clone());
            }
            within.report(Problem::QuotedWhole);
            within.place(line, number);
            *record = within;
        }
    }
}

pub(crate) fn column_by_number(index: usize) -> String {
    format!("column_{}", index + 1)
}

pub(crate) fn problems_of(columns: &[String]) -> Vec<HeaderProblem> {
    let mut problems = Vec::new();
    for (column, name) in columns.iter().enumerate() {
        let folded = name.to_lowercase();
        if name.is_empty() {
            problems.push(HeaderProblem::Unnamed { column });
        } else if let Some(first) = columns[..column].iter().position(|other| other.to_lowercase() == folded) {
            problems.push(HeaderProblem::Repeated { name: name.clone(), first, again: column });
        }
    }
    problems
}
