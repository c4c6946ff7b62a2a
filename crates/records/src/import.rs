//! Imports: what was brought in, how far it came, what was refused.

use crate::keyed::keyed;
use crate::{Actor, ImportId, Instant};

keyed! {
    /// How an import stands.
    pub enum ImportStatus {
        /// Under way, or interrupted: it goes on from its position.
        Running = "running",
        /// Read to the end.
        Done = "done",
        /// Given up by a person.
        Cancelled = "cancelled",
        /// Could not go on.
        Failed = "failed",
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
