//! What a backup says of itself.

use serde::{Deserialize, Serialize};
use store::{ColumnHolds, ColumnShape, TableShape};

use super::Held;

/// The part that holds it.
pub(super) const PART: &str = "backup.json";
/// The form of backups that this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What is where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// When, as people write it.
    pub made_at: String,
    /// The migrations that the base had taken, oldest first.
    pub schema: Vec<String>,
    /// The last id that was given to a record.
    pub last_id: i64,
    pub(super) tables: Vec<Table>,
    pub(super) files: Vec<File>,
}

/// A table of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) name: String,
    /// Each column's name and what it holds.
    pub(super) columns: Vec<(String, String)>,
    pub(super) rows: u64,
    /// SHA-256 of the part, in hexadecimal digits.
    pub(super) sha256: String,
}

/// A file of it, by its path within the data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

impl Manifest {
    /// How much it holds.
    pub fn held(&self) -> Held {
        let rows = self.tables.iter().map(|table| table.rows).sum();
        Held { tables: self.tables.len() as u64, rows, files: self.files.len() as u64 }
    }
}

impl Table {
    pub(super) fn of(shape: &TableShape, rows: u64, sha256: String) -> Table {
        let word = |holds| ColumnHolds::ALL.iter().find(|(_, known)| *known == holds).map_or("", |(word, _)| word);
        let columns = shape.columns.iter().map(|column| (column.name.clone(), word(column.holds).to_owned()));
        Table { name: shape.name.clone(), columns: columns.collect(), rows, sha256 }
    }

    /// Its shape; nothing where it names what no table has. The names stand in statements, so none may be more than a name.
    pub(super) fn shape(&self) -> Option<TableShape> {
        let is_name = |name: &str| {
            !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        };
        let column = |(name, holds): &(String, String)| {
            let (_, holds) = ColumnHolds::ALL.into_iter().find(|(word, _)| word == holds)?;
            is_name(name).then(|| ColumnShape { name: name.clone(), holds })
        };
        let columns: Option<Vec<ColumnShape>> = self.columns.iter().map(column).collect();
        is_name(&self.name).then_some(TableShape { name: self.name.clone(), columns: columns? })
    }

    pub(super) fn part(&self) -> String {
        part_of_table(&self.name)
    }
}

impl File {
    pub(super) fn part(&self) -> String {
        part_of_file(&self.path)
    }
}

pub(super) fn part_of_table(name: &str) -> String {
    format!("tables/{name}.jsonl")
}

pub(super) fn part_of_file(path: &str) -> String {
    format!("files/{path}")
}
