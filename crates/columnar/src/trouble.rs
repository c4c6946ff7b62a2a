//! What can be wrong with files of contacts and activities.

use std::path::PathBuf;

use records::FieldType;
use thiserror::Error;

use crate::delimited::ReadError;

/// What ends the reading or writing of a file.
#[derive(Debug, Error)]
pub enum Trouble {
    /// The file cannot be opened, read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The name ends in none of the known ways.
    #[error("{}: the name must end in .csv, .jsonl or .parquet", path.display())]
    UnknownForm {
        /// The file.
        path: PathBuf,
    },
    /// The text cannot be read on.
    #[error("{}: {source}", path.display())]
    Text {
        /// The file.
        path: PathBuf,
        /// Why.
        source: ReadError,
    },
    /// A line is not a JSON object.
    #[error("{}:{line}: not a JSON object: {reason}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: u64,
        /// What the parser says.
        reason: String,
    },
    /// The file is no Parquet file that can be read.
    #[error("{}: {reason}", path.display())]
    Parquet {
        /// The file.
        path: PathBuf,
        /// What the reader says.
        reason: String,
    },
    /// A column that must be there is not.
    #[error("{}: there is no column {column}", path.display())]
    MissingColumn {
        /// The file.
        path: PathBuf,
        /// Its name.
        column: String,
        /// Columns of the file that may be meant.
        nearest: Vec<String>,
    },
    /// Activities are of more kinds than there can be: most likely the column holds something else.
    #[error("{}: more than {} kinds of activities", path.display(), crate::TooManyKinds::MOST)]
    TooManyKinds {
        /// The file.
        path: PathBuf,
    },
    /// An activity without a usable instant, contact or kind: the score would silently be another.
    #[error("{}: row {row}: {column}: {found:?} cannot be used", path.display())]
    UnusableCell {
        /// The file.
        path: PathBuf,
        /// From 1, header aside.
        row: u64,
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// A table to learn from holds more rows than can be held in memory.
    #[error("{}: more than {most_rows} rows", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// So many rows of its columns can be held.
        most_rows: u64,
    },
}

/// Something that did not stop the reading, but that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A value is not of its field's type and counts as unknown.
    NotOfType {
        /// From 1, header aside.
        row: u64,
        /// The column.
        column: String,
        /// The type wanted.
        ty: FieldType,
        /// What stands there.
        found: String,
    },
    /// A contact was there before: its first row counts.
    RepeatedContact {
        /// From 1, header aside.
        row: u64,
        /// The contact.
        id: String,
    },
    /// A row without an id was left out.
    NoContactId {
        /// From 1, header aside.
        row: u64,
    },
    /// An activity of no kind, which no rule can take, was left out.
    NoKind {
        /// From 1, header aside.
        row: u64,
    },
    /// An activity of its contact with this id was there before: the first row counts.
    RepeatedActivity {
        /// From 1, header aside.
        row: u64,
        /// The activity.
        id: String,
    },
    /// Activities of contacts that are not in the file of contacts were left out.
    ActivitiesOfNobody {
        /// How many.
        activities: u64,
    },
    /// Outcomes of contacts that are not in the file of contacts were left out.
    OutcomesOfNobody {
        /// How many.
        outcomes: u64,
    },
    /// An outcome that is none of those there are was left out.
    UnknownOutcome {
        /// From 1, header aside.
        row: u64,
        /// What stands there.
        found: String,
    },
    /// A second column of the same field, or one that only scoring may fill, was left aside.
    ColumnLeftAside {
        /// The column.
        column: String,
    },
    /// A damaged row of delimited text was left out.
    DamagedRow {
        /// The line on which it begins.
        line: u64,
    },
}
