//! A table as people send it, row by row, whatever its form: delimited text, JSON Lines, or a sheet of a workbook.
//!
//! [`open`] tells the form by the content and never by the name, says what it found ([`Detected`]), and gives [`Rows`]:
//! the names of the columns, then one [`Record`] after another. A number or a date that the file holds as such comes out
//! as text that can be read in one way only, so that whatever reads cells need not know where they came from.
//!
//! ```no_run
//! use columnar::rows::{self, Options};
//! let mut rows = rows::open("leads.xlsx".as_ref(), &Options::default())?;
//! let mut record = columnar::delimited::Record::default();
//! while rows.read(&mut record)? {
//!     println!("{}: {:?}", record.line(), record.get(0));
//! }
//! # Ok::<(), rows::ReadError>(())
//! ```
//!
//! **Invariant:** memory is bounded by a record, and for a workbook by its texts besides, and not by the length of the file.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use thiserror::Error;

use crate::delimited::{self, Bytes, HeaderProblem, Record};
use crate::{json_lines, workbook};

/// More columns than this are no table: a workbook cannot have more either.
pub(crate) const COLUMNS: usize = 16_384;
/// So many bytes tell the form of a file.
const HEAD: usize = 512;

/// What the caller already knows; everything left out is detected.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Of delimited text; its header and limits hold for every form.
    pub text: delimited::Options,
    /// The name of a workbook's sheet; the first that is not hidden where it is left out.
    pub sheet: Option<String>,
}

/// What was found out about a file, to be shown to whoever brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detected {
    Text(delimited::Detected),
    JsonLines(json_lines::Detected),
    Workbook(workbook::Detected),
}

/// A form that holds no rows which can be read, or none yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// `.xls`, or a workbook with a password.
    OldWorkbook,
    /// `.xlsb`.
    BinaryWorkbook,
    /// `.ods`.
    OpenDocument,
    /// A ZIP archive that is no workbook.
    Archive,
    Parquet,
    /// One JSON array, not an object a line.
    JsonArray,
    Pdf,
}

/// What ends the reading of the whole input.
#[derive(Debug, Error)]
pub enum ReadError {
    #[error(transparent)]
    Bytes(#[from] delimited::ReadError),
    #[error("this is no table that can be read: {0:?}")]
    Foreign(Foreign),
    #[error("the workbook is damaged in {part}: {reason}")]
    DamagedWorkbook { part: String, reason: &'static str },
    #[error("the workbook has no sheet {name:?}")]
    NoSheet { name: String, sheets: Vec<String> },
    #[error("the table has more than {limit} columns")]
    TooManyColumns { limit: usize },
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        ReadError::Bytes(error.into())
    }
}

/// Yields the records of a table.
#[derive(Debug)]
pub enum Rows {
    Text(Box<delimited::Reader>),
    JsonLines(Box<json_lines::Reader>),
    Workbook(Box<workbook::Reader>),
}

/// Looks at the beginning of a file and stands before its first record.
///
/// # Errors
/// Where the file cannot be read, or is no table.
pub fn open(path: &Path, options: &Options) -> Result<Rows, ReadError> {
    Ok(match form_of(path, options)? {
        Form::Text => Rows::Text(Box::new(delimited::open(path, &options.text)?)),
        Form::JsonLines => Rows::JsonLines(Box::new(json_lines::Reader::open(path, options.text.limits)?)),
        Form::Archive => Rows::Workbook(Box::new(workbook::Reader::open(path, options)?)),
    })
}

impl Rows {
    /// The names of the columns; empty only where the input is.
    pub fn columns(&self) -> &[String] {
        match self {
            Rows::Text(reader) => reader.columns(),
            Rows::JsonLines(reader) => reader.columns(),
            Rows::Workbook(reader) => reader.columns(),
        }
    }

    pub fn header_problems(&self) -> &[HeaderProblem] {
        match self {
            Rows::Text(reader) => reader.header_problems(),
            Rows::JsonLines(_) => &[],
            Rows::Workbook(reader) => reader.header_problems(),
        }
    }

    /// What is known by now.
    pub fn detected(&self) -> Detected {
        match self {
            Rows::Text(reader) => Detected::Text(reader.detected()),
            Rows::JsonLines(reader) => Detected::JsonLines(reader.detected()),
            Rows::Workbook(reader) => Detected::Workbook(reader.detected().clone()),
        }
    }

    /// Reads the next record that is not all blank; false at the end.
    ///
    /// # Errors
    /// Where the input cannot be read on; faults of the record itself are its [`Record::problems`].
    pub fn read(&mut self, record: &mut Record) -> Result<bool, ReadError> {
        match self {
            Rows::Text(reader) => Ok(reader.read(record)?),
            Rows::JsonLines(reader) => reader.read(record),
            Rows::Workbook(reader) => reader.read(record),
        }
    }
}

enum Form {
    Text,
    JsonLines,
    /// A ZIP archive, most likely a workbook.
    Archive,
}

fn form_of(path: &Path, options: &Options) -> Result<Form, ReadError> {
    let mut head = Vec::with_capacity(HEAD);
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    if head.starts_with(b"\x1f\x8b") {
        head = unpacked_head(path, options)?;
    } else if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(Form::Archive);
    }
    let foreign = [
        (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], Foreign::OldWorkbook),
        (b"PK\x03\x04", Foreign::Archive),
        (b"PAR1", Foreign::Parquet),
        (b"%PDF-", Foreign::Pdf),
    ];
    if let Some((_, foreign)) = foreign.into_iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(ReadError::Foreign(foreign));
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).trim_ascii_start();
    let begins = |sign: u8, then: &[u8]| {
        let rest = text.strip_prefix(&[sign]).map(<[u8]>::trim_ascii_start);
        rest.and_then(<[u8]>::first).is_some_and(|next| then.contains(next))
    };
    // No table of text begins with a brace and a quotation mark, or a bracket and a brace.
    if begins(b'{', b"\"}") {
        Ok(Form::JsonLines)
    } else if begins(b'[', b"{") {
        Err(ReadError::Foreign(Foreign::JsonArray))
    } else {
        Ok(Form::Text)
    }
}

fn unpacked_head(path: &Path, options: &Options) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Bytes::new(Box::new(File::open(path)?), options.text.limits)?;
    let mut head = vec![0; HEAD];
    let mut length = 0;
    while length < head.len() {
        match bytes.read(&mut head[length..])? {
            0 => break,
            count => length += count,
        }
    }
    head.truncate(length);
    Ok(head)
}
