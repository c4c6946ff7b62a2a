//! Imports: what was brought in, how far it came, what was refused.

use crate::keyed::keyed;
use crate::{Actor, ImportId, Instant, RecordKind};

keyed! {
    /// How an import stands.
    pub enum ImportStatus {
        /// A file that somebody brought, not begun yet: its mapping is being made.
        Draft = "draft",
        /// Under way, or interrupted: it goes on from its position.
        Running = "running",
        /// Read to the end.
        Done = "done",
        /// Given up by a person.
        Cancelled = "cancelled",
        /// Could not go on.
        Failed = "failed",
        /// All that it made was taken away again, and what it changed put back.
        Undone = "undone",
    }
}

keyed! {
    /// What a worker does with an import, or is asked to.
    pub enum ImportWork {
        /// Shows what would happen.
        Trial = "trial",
        /// Brings the rows in.
        Run = "run",
        /// Takes it back.
        Undo = "undo",
    }
}

/// What became of the rows so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportCounts {
    /// Rows read.
    pub rows: i64,
    /// Rows that made a record.
    pub created: i64,
    /// Rows that changed one.
    pub updated: i64,
    /// Rows that said what was known.
    pub unchanged: i64,
    /// Rows refused.
    pub rejected: i64,
    /// Rows taken with a doubt.
    pub warned: i64,
}

/// One run of an import, which a crash can interrupt anywhere.
///
/// Invariant: position and counts are written in the transaction of the chunk that they count, so that going on
/// from the position loses and doubles nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The file's name, for people.
    pub file: String,
    /// SHA-256 of the file's bytes and of the mapping: what makes it the same import.
    pub fingerprint: String,
    /// The mapping, as TOML.
    pub mapping: String,
    /// How it stands.
    pub status: ImportStatus,
    /// Where to go on: the number of data rows that are done.
    pub position: i64,
    /// What became of them.
    pub counts: ImportCounts,
    /// Who brought it.
    pub by: Actor,
    /// When it began.
    pub started_at: Instant,
    /// When it ended.
    pub finished_at: Option<Instant>,
}

/// A row that an import refused or doubted.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportProblem {
    /// Which import.
    pub import: ImportId,
    /// The line of the file on which the row starts, from 1.
    pub line: i64,
    /// Refused, or taken with a doubt.
    pub refused: bool,
    /// Why, as the JSON of a typed message, so that it can be said in the reader's language.
    pub reason: String,
    /// The row as it stood in the file, as a JSON list of cells.
    pub cells: String,
}

/// The file of an import that came through the pages, and how the work on it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportFile {
    /// Which import.
    pub import: ImportId,
    /// What the file is called among the uploads; blank once it was read to its end and taken away.
    pub stored: String,
    /// How long it is.
    pub bytes: i64,
    /// Its columns, as the mapping found them.
    pub columns: Vec<String>,
    /// What a worker does with it now.
    pub work: Option<ImportWork>,
    /// How many rows that work has behind it.
    pub rows_done: i64,
    /// How many rows there are; 0 until they were counted.
    pub rows_all: i64,
    /// What the last trial found, or the run that read the file to its end, as JSON; nothing since the mapping changed.
    pub trial: Option<String>,
    /// Why the last work could not be done: sentences by language, as JSON.
    pub failure: Option<String>,
}

/// A mapping that somebody kept under a name, to be used again.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedMapping {
    /// Its name, unique.
    pub name: String,
    /// The mapping, as TOML.
    pub mapping: String,
    /// Who kept it.
    pub by: Actor,
    /// When.
    pub saved_at: Instant,
}

/// Records that an import made: those of one kind whose numbers lie between two, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportRecords {
    /// Which import.
    pub import: ImportId,
    /// Of which kind.
    pub record_kind: RecordKind,
    /// The first number.
    pub first: i64,
    /// The last number.
    pub last: i64,
}
