//! All rows of a base as they stood at one instant, in a form that both databases share.

use async_recursion::async_recursion as boxed;
use std::fmt;
use std::ops::ControlFlow;

use futures::TryStreamExt;
use sea_orm::{
    AccessMode, DatabaseTransaction, DbBackend, IsolationLevel, QueryResult, SqliteTransactionMode, Statement,
    StreamTrait, TransactionOptions, TransactionTrait,
};
use serde_json::Value as Json;

use crate::Store;
use crate::column::cell;
use crate::error::{Result, StoreError};
use crate::migrations;
use crate::sql::Conn;

/// Tables whose rows are not kept: whoever was signed in signs in again, what a call answered a day ago is over, and
/// files that were taken out are made anew.
const LEFT_OUT: [&str; 3] = ["web_sessions", "idempotency_keys", "list_exports"];

/// A table by its name and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    /// Its name.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<ColumnShape>,
}

/// A column by its name and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnShape {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: ColumnHolds,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnHolds {
    /// Whole numbers of 64 bits.
    Whole,
    /// Numbers of double precision.
    Real,
    /// Yes or no.
    Truth,
    /// Texts.
    Text,
}

impl ColumnHolds {
    /// Every kind, with the word for files.
    pub const ALL: [(&str, ColumnHolds); 4] =
        [("whole", Self::Whole), ("real", Self::Real), ("truth", Self::Truth), ("text", Self::Text)];

    fn of(declared: &str) -> Result<ColumnHolds> {
        match declared.to_ascii_lowercase().as_str() {
            "bigint" | "integer" => Ok(Self::Whole),
            "double precision" | "real" => Ok(Self::Real),
            "boolean" => Ok(Self::Truth),
            "text" | "character varying" => Ok(Self::Text),
            other => Err(StoreError::Unreadable { expected: "the type of a column", value: other.to_owned() }),
        }
    }
}

/// A base as it stands at one instant, however much is written meanwhile.
pub struct Snapshot {
    transaction: DatabaseTransaction,
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").finish_non_exhaustive()
    }
}

impl Store {
    /// Takes hold of the base as it stands. Writers go on; on SQLite the log of what they write grows until this is dropped.
    #[boxed]
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let options = if self.is_postgres() {
            TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            }
        } else {
            let sqlite_transaction_mode = Some(SqliteTransactionMode::Deferred);
            TransactionOptions { sqlite_transaction_mode, ..TransactionOptions::default() }
        };
        let transaction = self.0.pools.reads.begin_with_options(options).await?;
        Ok(Snapshot { transaction })
    }
}

impl Snapshot {
    /// The migrations that the base has taken, oldest first.
    #[boxed]
    pub async fn schema(&self) -> Result<Vec<String>> {
        migrations::taken(self.conn()).await
    }

    /// The last id that was given to a record.
    #[boxed]
    pub async fn last_id(&self) -> Result<i64> {
        let sql = match self.conn().backend() {
            DbBackend::Postgres => "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM record_ids",
            _ => "SELECT value FROM counters WHERE name = 'id'",
        };
        let row = self.conn().one(sql, Vec::new()).await?.ok_or(StoreError::Missing)?;
        cell(&row, 0)
    }

    /// The tables whose rows are to be kept.
    #[boxed]
    pub async fn tables(&self) -> Result<Vec<TableShape>> {
        let mut tables = Vec::new();
        for name in migrations::tables().into_iter().filter(|name| !LEFT_OUT.contains(name)) {
            let columns = columns_of(self.conn(), name).await?;
            // One that a later migration did away with.
            if !columns.is_empty() {
                tables.push(TableShape { name: name.to_owned(), columns });
            }
        }
        Ok(tables)
    }

    /// Hands over every row of a table, a value for each of its columns, until that is enough. None is held.
    #[boxed]
    pub async fn each_row(
        &self,
        table: &TableShape,
        visit: &mut (dyn FnMut(Vec<Json>) -> ControlFlow<()> + Send),
    ) -> Result<()> {
        let columns: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let sql = format!("SELECT {} FROM {}", columns.join(", "), table.name);
        let statement = Statement::from_string(self.conn().backend(), sql);
        let mut rows = self.transaction.stream_raw(statement).await?;
        while let Some(row) = rows.try_next().await? {
            if visit(values(&row, table)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn conn(&self) -> Conn<'_> {
        Conn::Transaction(&self.transaction)
    }
}

async fn columns_of(conn: Conn<'_>, table: &str) -> Result<Vec<ColumnShape>> {
    let sql = match conn.backend() {
        DbBackend::Postgres => {
            "SELECT column_name::text, data_type::text FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position"
        }
        _ => "SELECT name, type FROM pragma_table_info($1) ORDER BY cid",
    };
    let rows = conn.all(sql, vec![table.into()]).await?;
    let column = |row: &QueryResult| -> Result<ColumnShape> {
        let (name, declared): (String, String) = (cell(row, 0)?, cell(row, 1)?);
        Ok(ColumnShape { name, holds: ColumnHolds::of(declared.split(" COLLATE").next().unwrap_or_default())? })
    };
    rows.iter().map(column).collect()
}

fn values(row: &QueryResult, table: &TableShape) -> Result<Vec<Json>> {
    let value = |(at, column): (usize, &ColumnShape)| -> Result<Json> {
        Ok(match column.holds {
            ColumnHolds::Whole => cell::<Option<i64>>(row, at)?.map_or(Json::Null, Json::from),
            ColumnHolds::Real => cell::<Option<f64>>(row, at)?.map_or(Json::Null, Json::from),
            ColumnHolds::Truth => cell::<Option<bool>>(row, at)?.map_or(Json::Null, Json::from),
            ColumnHolds::Text => cell::<Option<String>>(row, at)?.map_or(Json::Null, Json::from),
        })
    };
    table.columns.iter().enumerate().map(value).collect()
}
