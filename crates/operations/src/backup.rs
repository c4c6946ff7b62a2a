//! A whole base in one file, and back from it: every table, and the files beside them.
//!
//! The file is a ZIP archive: `tables/NAME.jsonl` holds the rows of a table, one JSON list a line, `files/...` what lies in
//! the data folder beside the database, and `backup.json`, the last part, what is where, with the hash of each part. It
//! knows no database, so what was kept on SQLite can be put back on PostgreSQL, and the other way round.
//!
//! Invariant: nothing is touched before the whole archive has been read and found to be what it says it is.

mod files;
mod manifest;
mod put_back;
mod take;

pub use manifest::Manifest;
pub use put_back::{Put, RestoreError, check, put_back};
pub use take::{BackupError, back_up};

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    pub tables: u64,
    pub rows: u64,
    pub files: u64,
}
