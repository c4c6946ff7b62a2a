//! Filling a base anew with rows that were kept: all of it in one transaction, which leaves the base as it was until it ends.

use async_recursion::async_recursion as boxed;
use std::fmt;
use std::path::Path;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions,
    TransactionTrait, Value,
};
use serde_json::Value as Json;

use crate::backup::{ColumnHolds, TableShape};
use crate::column::cell;
use crate::error::{Result, StoreError};
use crate::sql::Conn;
use crate::{bulk, connection, migrations};

/// Where one of these has a row, somebody has worked with the base.
const RECORDS: [&str; 7] = ["people", "accounts", "contacts", "leads", "activities", "opportunities", "campaigns"];

/// A base that is being filled anew. Dropped without [`finish`](Restore::finish), it is as it was.
pub struct Restore {
    transaction: DatabaseTransaction,
    connection: DatabaseConnection,
}

impl fmt::Debug for Restore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restore").finish_non_exhaustive()
    }
}

impl Restore {
    /// Whether this program knows every one of these migrations.
    ///
    /// # Errors
    /// With the one that it does not know.
    pub fn knows(schema: &[String]) -> Result<()> {
        migrations::steps_of(schema).map(|_| ())
    }

    /// Takes hold of the base at `url`, or of the SQLite file in the folder `data`. Whoever else writes waits from here on.
    #[boxed]
    pub async fn begin(url: Option<&str>, data: &Path) -> Result<Self> {
        let connection = connection::open_to_fill(url, data).await?;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = connection.begin_with_options(options).await?;
        let restore = Self { transaction, connection };
        restore.keep_others_out().await?;
        if restore.exists("seaql_migrations").await? {
            Self::knows(&migrations::taken(restore.conn()).await?)?;
        }
        Ok(restore)
    }

    /// Whether somebody has worked with the base.
    #[boxed]
    pub async fn has_records(&self) -> Result<bool> {
        for table in RECORDS {
            if self.exists(table).await? && self.has_rows(table).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Takes away all that is there, and makes the tables as they were under these migrations.
    #[boxed]
    pub async fn empty(&self, schema: &[String]) -> Result<()> {
        let steps = migrations::steps_of(schema)?;
        self.drop_all().await?;
        migrations::grow(&self.transaction, Some(steps)).await?;
        for table in migrations::tables() {
            // A migration may write rows of its own; those that were kept say all.
            if self.exists(table).await? && self.has_rows(table).await? {
                self.execute(&format!("DELETE FROM {table}")).await?;
            }
        }
        self.defer_what_points(true).await
    }

    /// Adds rows of a table.
    #[boxed]
    pub async fn add(&self, table: &TableShape, rows: &[Vec<Json>]) -> Result<()> {
        let columns: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
        let bound = rows.iter().map(|row| bound(table, row)).collect::<Result<Vec<_>>>()?;
        bulk::insert_plain(self.conn(), &table.name, &columns, &bound).await
    }

    /// Brings the tables up to this program's schema and ends: what was there is replaced, for everybody at once.
    #[boxed]
    pub async fn finish(self, last_id: i64) -> Result<()> {
        self.check_what_points().await?;
        let known = "UPDATE counters SET value = $1 WHERE name = 'id'";
        self.conn().run(known, vec![last_id.into()]).await?;
        if self.is_postgres() {
            let sql = "SELECT setval('record_ids', GREATEST($1::bigint, 1), $1::bigint > 0)";
            self.conn().one(sql, vec![last_id.into()]).await?;
            self.renumber().await?;
        }
        migrations::grow(&self.transaction, None).await?;
        self.transaction.commit().await?;
        Ok(self.connection.close().await?)
    }

    /// On SQLite a writer is alone anyway.
    async fn keep_others_out(&self) -> Result<()> {
        if self.is_postgres() {
            self.execute(migrations::POSTGRES_LOCK).await?;
            for table in RECORDS {
                if self.exists(table).await? {
                    self.execute(&format!("LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")).await?;
                }
            }
        }
        Ok(())
    }

    async fn drop_all(&self) -> Result<()> {
        let mut tables = vec!["seaql_migrations"];
        tables.extend(migrations::tables());
        if !self.is_postgres() {
            for table in tables {
                self.execute(&format!("DROP TABLE IF EXISTS {table}")).await?;
            }
            return Ok(());
        }
        let functions = "SELECT DISTINCT p.oid::regprocedure::text FROM pg_trigger t \
             JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid \
             WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace";
        let functions = self.texts(functions).await?;
        self.execute(&format!("DROP TABLE IF EXISTS {} CASCADE", tables.join(", "))).await?;
        for function in functions {
            self.execute(&format!("DROP FUNCTION IF EXISTS {function}")).await?;
        }
        self.execute("DROP SEQUENCE IF EXISTS record_ids").await
    }

    /// PostgreSQL checks a row when it is written, unless told that the rows which it points to come later.
    async fn defer_what_points(&self, later: bool) -> Result<()> {
        if !self.is_postgres() {
            return Ok(());
        }
        let sql = "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint \
             WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
        let when = if later { "DEFERRABLE INITIALLY DEFERRED" } else { "NOT DEFERRABLE" };
        for constraint in self.texts(sql).await? {
            self.execute(&format!("{constraint} {when}")).await?;
        }
        Ok(())
    }

    /// Refuses rows that point to none.
    async fn check_what_points(&self) -> Result<()> {
        if self.is_postgres() {
            self.conn().run("SET CONSTRAINTS ALL IMMEDIATE", Vec::new()).await?;
            return self.defer_what_points(false).await;
        }
        let dangling = self.conn().one("SELECT 1 FROM pragma_foreign_key_check() LIMIT 1", Vec::new()).await?;
        if dangling.is_some() { Err(StoreError::Dangling) } else { Ok(()) }
    }

    /// Rows that PostgreSQL numbers by itself go on after the last.
    async fn renumber(&self) -> Result<()> {
        let sql = "SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), max(%I)) FROM %I HAVING max(%I) > 0', \
             table_name, column_name, column_name, table_name, column_name) FROM information_schema.columns \
             WHERE table_schema = current_schema() AND is_identity = 'YES'";
        for renumber in self.texts(sql).await? {
            self.conn().all(renumber, Vec::new()).await?;
        }
        Ok(())
    }

    async fn exists(&self, table: &str) -> Result<bool> {
        let sql = if self.is_postgres() {
            "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1"
        } else {
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"
        };
        Ok(self.conn().one(sql, vec![table.into()]).await?.is_some())
    }

    async fn has_rows(&self, table: &str) -> Result<bool> {
        Ok(self.conn().one(format!("SELECT 1 FROM {table} LIMIT 1"), Vec::new()).await?.is_some())
    }

    async fn texts(&self, sql: &str) -> Result<Vec<String>> {
        self.conn().all(sql, Vec::new()).await?.iter().map(|row| cell(row, 0)).collect()
    }

    async fn execute(&self, sql: &str) -> Result<()> {
        self.transaction.execute_unprepared(sql).await?;
        Ok(())
    }

    fn is_postgres(&self) -> bool {
        self.conn().backend() == DbBackend::Postgres
    }

    fn conn(&self) -> Conn<'_> {
        Conn::Transaction(&self.transaction)
    }
}

/// The values of a row as they are bound; refused where one is not what its column holds.
fn bound(table: &TableShape, row: &[Json]) -> Result<Vec<Value>> {
    let wrong = |value: &Json| StoreError::Unreadable { expected: "a value of its column", value: value.to_string() };
    if row.len() != table.columns.len() {
        return Err(wrong(&Json::from(row.to_vec())));
    }
    let one = |(value, holds): (&Json, ColumnHolds)| {
        let (bound, is_there) = match holds {
            ColumnHolds::Whole => (Value::BigInt(value.as_i64()), value.is_i64()),
            ColumnHolds::Real => (Value::Double(value.as_f64()), value.is_number()),
            ColumnHolds::Truth => (Value::Bool(value.as_bool()), value.is_boolean()),
            ColumnHolds::Text => (Value::String(value.as_str().map(str::to_owned)), value.is_string()),
        };
        if is_there || value.is_null() { Ok(bound) } else { Err(wrong(value)) }
    };
    row.iter().zip(&table.columns).map(|(value, column)| one((value, column.holds))).collect()
}
