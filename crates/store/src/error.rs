//! What can go wrong with a database, told apart by what somebody can do about it.

use sea_orm::{DbErr, RuntimeErr, SqlxError, SqlxPostgresError};

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another record already has this value: the caller says so beside the field.
    #[error("another record of {table} already has this {column}")]
    Taken {
        /// The table.
        table: String,
        /// The first column of the rule that was broken.
        column: String,
    },
    /// The record points to one that is not there, or is still pointed to.
    #[error("a record that this one points to is not there")]
    Dangling,
    /// The record asked for is not there.
    #[error("there is no such record")]
    Missing,
    /// The database is away, or answers too late: trying again may help.
    #[error("the database cannot be reached")]
    Unavailable(#[source] DbErr),
    /// Another transaction stood in the way of this one, which is undone: trying it again helps.
    #[error("another transaction stood in the way")]
    Conflict(#[source] DbErr),
    /// There is no room left.
    #[error("the disk of the database is full")]
    DiskFull(#[source] DbErr),
    /// The base was written by a newer program.
    #[error("the base was written by a newer version of this program (it knows {unknown})")]
    NewerSchema {
        /// The newest migration that this program does not know.
        unknown: String,
    },
    /// The address of the database is not one.
    #[error("{0:?} is not the address of a SQLite or PostgreSQL database")]
    Address(String),
    /// A value in the database is not what this program wrote there.
    #[error("the database holds {value:?} where {expected} is kept")]
    Unreadable {
        /// What it should be.
        expected: &'static str,
        /// What it is.
        value: String,
    },
    /// The group committer stopped before it could answer.
    #[error("the program is stopping")]
    Stopping,
    /// Any other complaint of the database: a bug here, or damage there.
    #[error("the database refused")]
    Database(#[source] DbErr),
}

/// A result of the store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        let known = match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => return Self::Unavailable(error),
            DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) => classify(cause),
            _ => Class::Other,
        };
        match known {
            Class::Taken { table, column } => Self::Taken { table, column },
            Class::Dangling => Self::Dangling,
            Class::Conflict => Self::Conflict(error),
            Class::Full => Self::DiskFull(error),
            Class::Away => Self::Unavailable(error),
            Class::Other => Self::Database(error),
        }
    }
}

enum Class {
    Taken { table: String, column: String },
    Dangling,
    Conflict,
    Full,
    Away,
    Other,
}

fn classify(error: &SqlxError) -> Class {
    let Some(complaint) = error.as_database_error() else {
        return match error {
            SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed => {
                Class::Away
            }
            _ => Class::Other,
        };
    };
    if complaint.is_unique_violation() {
        return match complaint.try_downcast_ref::<SqlxPostgresError>() {
            Some(postgres) => taken_by_detail(postgres.table(), postgres.detail()),
            None => taken_by_message(complaint.message()),
        };
    }
    if complaint.is_foreign_key_violation() {
        return Class::Dangling;
    }
    let code = complaint.code().unwrap_or_default();
    match complaint.try_downcast_ref::<SqlxPostgresError>() {
        Some(_) => class_of_postgres(&code),
        None => class_of_sqlite(&code),
    }
}

/// 40001 is serialization_failure, 40P01 deadlock_detected, 53100 disk_full, class 08 connection, class 57P operator
/// intervention (shutdown).
fn class_of_postgres(code: &str) -> Class {
    match code {
        "40001" | "40P01" => Class::Conflict,
        "53100" => Class::Full,
        code if code.starts_with("08") || code.starts_with("57P") => Class::Away,
        _ => Class::Other,
    }
}

/// The low byte is the kind: 13 full, 5 busy, 10 input or output, 14 cannot open. Beyond it stands what was tried: a write
/// (778) and room for the shared index (4874) fail where a quota or a limit is reached, which is as full as a disk gets.
fn class_of_sqlite(code: &str) -> Class {
    match code.parse::<u32>().unwrap_or_default() {
        778 | 4874 => Class::Full,
        code => match code & 0xff {
            13 => Class::Full,
            5 | 10 | 14 => Class::Away,
            _ => Class::Other,
        },
    }
}

/// PostgreSQL says `Key (contact_id, motion)=(1, new_business) already exists.` and names the table apart.
fn taken_by_detail(table: Option<&str>, detail: Option<&str>) -> Class {
    let columns = detail.and_then(|text| text.split_once('(')).map_or("", |(_, rest)| rest);
    let column = columns.split([',', ')']).next().unwrap_or_default();
    Class::Taken { table: table.unwrap_or_default().to_owned(), column: column.trim_matches('"').to_owned() }
}

/// SQLite says `UNIQUE constraint failed: leads.contact_id, leads.motion`.
fn taken_by_message(message: &str) -> Class {
    let first = message.rsplit(": ").next().unwrap_or_default().split(',').next().unwrap_or_default();
    let (table, column) = first.split_once('.').unwrap_or((first, ""));
    Class::Taken { table: table.to_owned(), column: column.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_postgres_complains_of_is_told_apart_by_what_helps() {
        let class = |code| match class_of_postgres(code) {
            Class::Conflict => "again",
            Class::Full => "room",
            Class::Away => "later",
            _ => "nothing",
        };
        for (code, helps) in [
            ("40001", "again"),
            ("40P01", "again"),
            ("53100", "room"),
            ("08006", "later"),
            ("57P01", "later"),
            ("42601", "nothing"),
        ] {
            assert_eq!(class(code), helps, "{code}");
        }
    }
}
