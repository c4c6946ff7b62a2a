//! The one tree of migrations: only ever added to, run by themselves when a base is opened.
//!
//! Invariant: what is here never changes once released; a change is another file at the end of the list. A base
//! that knows a migration which this program does not was written by a newer program, and is left alone.

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait};

use crate::column::cell;
use crate::error::{Result, StoreError};
use crate::names;
use crate::sql::Conn;

/// Each migration's name and text, oldest first.
const TREE: &[(&str, &str)] =
    &[("m0001_spine", include_str!("m0001_spine.sql")), (LISTS, include_str!("m0003_lists.sql"))];

/// The migration after which records have names that lists find them by.
const LISTS: &str = "m0003_lists";

/// How many migrations there are: a base can be opened at any number of them from 0 on (`Store::open_at`).
pub fn schema_versions() -> u32 {
    TREE.len() as u32
}

/// The tree as the migrator takes it.
pub(crate) struct Migrations;

struct Script {
    name: &'static str,
    sql: &'static str,
}

impl MigrationName for Script {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Script {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let postgres = connection.get_database_backend() == DbBackend::Postgres;
        // SQLite compares texts byte by byte of itself.
        let (number, sorted) =
            if postgres { ("BIGINT PRIMARY KEY", r#"TEXT COLLATE "C""#) } else { ("INTEGER PRIMARY KEY", "TEXT") };
        let sql = self.sql.replace("{id}", number).replace("{sorted}", sorted);
        connection.execute_unprepared(&sql).await?;
        if postgres && self.name == TREE[0].0 {
            connection.execute_unprepared(POSTGRES_ONLY).await?;
        }
        Ok(())
    }
}

/// Where many write at once a row that counts ids would make them queue, so PostgreSQL numbers by a sequence.
const POSTGRES_ONLY: &str = "CREATE SEQUENCE record_ids";

impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        TREE.iter().map(|&(name, sql)| Box::new(Script { name, sql }) as Box<dyn MigrationTrait>).collect()
    }
}

/// Whoever migrates a PostgreSQL base holds this lock; the number only has to be nobody else's.
const POSTGRES_LOCK: &str = "SELECT pg_advisory_xact_lock(5143271906)";

/// Brings the base up to this program's schema, or refuses a newer one.
///
/// All of it is one transaction: a crash leaves the old schema, and of two programs that start at once the second waits
/// and finds nothing to do.
pub(crate) async fn migrate(connection: &DatabaseConnection, steps: Option<u32>) -> Result<()> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = connection.begin_with_options(options).await?;
    if transaction.get_database_backend() == DbBackend::Postgres {
        transaction.execute_unprepared(POSTGRES_LOCK).await?;
    }
    Migrations::install(&transaction).await?;
    refuse_newer(&transaction).await?;
    let was_there = has(&transaction, LISTS).await?;
    Migrations::up(&transaction, steps).await?;
    if !was_there && has(&transaction, LISTS).await? {
        // A name without accents is what SQL cannot make.
        names::write_all(Conn::Transaction(&transaction)).await?;
    }
    Ok(transaction.commit().await?)
}

async fn has(transaction: &DatabaseTransaction, migration: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM seaql_migrations WHERE version = $1";
    Ok(Conn::Transaction(transaction).one(sql, vec![migration.into()]).await?.is_some())
}

async fn refuse_newer(transaction: &DatabaseTransaction) -> Result<()> {
    let sql = "SELECT version FROM seaql_migrations ORDER BY version DESC";
    for row in Conn::Transaction(transaction).all(sql, Vec::new()).await? {
        let version: String = cell(&row, 0)?;
        if !TREE.iter().any(|(known, _)| *known == version) {
            return Err(StoreError::NewerSchema { unknown: version });
        }
    }
    Ok(())
}
