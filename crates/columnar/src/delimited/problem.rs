//! What can be wrong with a table: in one record, in the header, with the whole of delimited text.

use thiserror::Error;

/// A fault of one record. All but those that [spoil](Problem::spoils_the_record) it leave its cells usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The record ends before the last column; the missing cells read as blank.
    TooFewCells { expected: usize, found: usize },
    /// Cells beyond the last column that are not blank: most often a delimiter inside an unquoted text, so that the
    /// cells before it may have shifted.
    TooManyCells { expected: usize, found: usize },
    /// Bytes that the encoding does not know, each replaced by `U+FFFD`.
    BrokenText { replaced: usize },
    /// NUL characters, which no text holds; they were dropped.
    NulCharacters { dropped: usize },
    /// A quote opens a cell and nothing closes it; it was read as a plain character.
    UnclosedQuote,
    /// A quote inside a quoted cell was not doubled; it was read as a plain character.
    StrayQuote,
    /// The whole record stood in one pair of quotes; it was unwrapped.
    QuotedWhole,
    /// The record is longer than the reader may hold; its cells were not read.
    TooLong { limit: usize },
    /// A line of JSON Lines that is no object; its text stands in the first cell.
    NotAnObject,
    /// Cells of a workbook whose formula gave an error, or was never worked out; they read as blank.
    NoValue { cells: usize },
}

impl Problem {
    /// Whether the cells of the record cannot be trusted to stand in their columns.
    pub fn spoils_the_record(&self) -> bool {
        matches!(self, Problem::TooLong { .. } | Problem::TooManyCells { .. } | Problem::NotAnObject)
    }
}

/// A fault of the header row; columns count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderProblem {
    /// Two columns bear one name (case and outer blanks apart).
    Repeated { name: String, first: usize, again: usize },
    /// A column without a name.
    Unnamed { column: usize },
}

/// What ends the reading of the whole input.
#[derive(Debug, Error)]
pub enum ReadError {
    #[error("reading failed: {0}")]
    Io(#[from] std::io::Error),
    #[error("the archive is damaged after {given} bytes: {source}")]
    DamagedArchive { given: u64, source: std::io::Error },
    #[error("the archive of {packed} bytes already gave {given} bytes, more than {expansion} times its size")]
    Bomb { packed: u64, given: u64, expansion: u64 },
    #[error("the input gave more than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error("no encoding is called {label}")]
    UnknownEncoding { label: String },
    #[error("{delimiter:?} cannot part cells")]
    UnusableDelimiter { delimiter: char },
}
