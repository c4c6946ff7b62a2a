//! An import taken back: what it made is found and removed, what it changed is put back.
//!
//! Invariant: what an import made is what was noted as made in its transactions (`Write::note_made`), and nothing else is
//! ever removed. What somebody built on it is looked for in the transaction that removes it, so nothing comes between.

mod built;
mod put_back;
mod remove;

use records::{Keyed, RecordKind, RecordRef};

/// What somebody built on the records that an import made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Built {
    /// Records that it made, changed since by somebody else.
    Changed {
        /// Of which kind.
        kind: RecordKind,
        /// How many.
        count: i64,
    },
    /// Records of others that belong to records that it made.
    Added {
        /// Of which kind they are.
        kind: RecordKind,
        /// What they belong to.
        to: RecordKind,
        /// How many.
        count: i64,
    },
    /// Leads that it began or moved, and that somebody moved on.
    LeadsMoved {
        /// How many.
        count: i64,
    },
}

/// A field of a record that was there before, and what the import replaced in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// Whose field.
    pub record: RecordRef,
    /// Which.
    pub field: String,
    /// What was there before the import.
    pub before: Option<String>,
    /// Whether somebody else has changed it since.
    pub changed_since: bool,
}

/// How many records of a kind were removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removed {
    /// Of which kind.
    pub kind: RecordKind,
    /// How many.
    pub count: u64,
}

/// SQL: whether the import `$1` made the record of a kind whose number stands in `column`. One look into an index: the
/// last run that begins at or before the number.
fn made(kind: RecordKind, column: &str) -> String {
    format!(
        "(coalesce((SELECT q.last FROM import_records q WHERE q.import = $1 AND q.record_kind = '{}' AND q.first <= \
         {column} ORDER BY q.first DESC LIMIT 1), -1) >= {column})",
        kind.key()
    )
}

/// SQL: the runs of a kind that the import `$1` made, joined with a table whose `column` lies in them.
fn joined(kind: RecordKind, table: &str, column: &str) -> String {
    format!(
        "import_records r JOIN {table} x ON x.{column} BETWEEN r.first AND r.last \
         AND r.import = $1 AND r.record_kind = '{}'",
        kind.key()
    )
}
