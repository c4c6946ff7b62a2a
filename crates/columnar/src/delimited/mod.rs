//! Delimited text read as people really send it: any encoding, any delimiter, damaged in the usual ways, larger
//! than memory, compressed or not.
//!
//! [`open`] looks at the beginning of a file and says what it found ([`Detected`]): compression, encoding,
//! delimiter, header, quoting, line ends. The [`Reader`] then yields one [`Record`] after another with the number
//! of the line on which it began and the [`Problem`]s that were met in it. A problem costs at most its own record:
//! a quote that nobody closed does not swallow the rows after it, a broken byte becomes `U+FFFD`, a row wrapped
//! whole in quotes is unwrapped. Only what makes the rest unreadable ends the reading ([`ReadError`]): the disk, a
//! damaged archive, an archive that expands beyond all measure.
//!
//! ```
//! use columnar::delimited::{self, Options, Record};
//! let mut reader = delimited::from_reader("name;city\nAda;London\n".as_bytes(), &Options::default())?;
//! assert_eq!(reader.detected().delimiter, ';');
//! assert_eq!(reader.columns(), ["name", "city"]);
//! let mut record = Record::default();
//! assert!(reader.read(&mut record)?);
//! assert_eq!((record.line(), record.get(1)), (2, Some("London")));
//! # Ok::<(), delimited::ReadError>(())
//! ```
//!
//! **Invariant:** memory is bounded by [`Limits::record`] and not by the length of the file.

mod bytes;
mod dates;
mod dialect;
mod problem;
mod reader;
mod record;
mod scan;
mod text;

pub(crate) use bytes::Bytes;
pub(crate) use dialect::is_surely_data;
pub(crate) use reader::{column_by_number, problems_of};

pub use dates::{DateOrder, Dates, NoDate, OrderSeen, WallClock};
pub use dialect::LineEnding;
pub use problem::{HeaderProblem, Problem, ReadError};
pub use reader::{Detected, Reader, from_reader, open};
pub use record::Record;

/// What the caller already knows; everything left out is detected.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The label of an encoding as browsers know it (`windows-1252`, `utf-16le`); a byte order mark wins over it.
    pub encoding: Option<String>,
    /// One ASCII character.
    pub delimiter: Option<char>,
    /// Whether the first row holds the names of the columns.
    pub header: Option<bool>,
    pub limits: Limits,
}

/// How much an input may ask of the machine before it is refused.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one record, its line ends and quotes included; what is longer is left out and reported.
    pub record: usize,
    /// An archive may hold this many times its own size ...
    pub expansion: u64,
    /// ... once it has given more than this many bytes: small archives of blanks are nobody's attack.
    pub expansion_from: u64,
    /// Bytes that any input may give in all.
    pub total: u64,
}

impl Default for Limits {
    /// 16 MiB a record, 200 times the archive beyond its first 64 MiB, 1 TiB in all.
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Limits { record: 16 << 20, expansion: 200, expansion_from: 64 * MIB, total: MIB * MIB }
    }
}

#[cfg(test)]
mod tests;
