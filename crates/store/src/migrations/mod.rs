//! The one tree of migrations: only ever added to, run by themselves when a base is opened.
//!
//! Invariant: what is here never changes once released; a change is another file at the end of the list. A base
//! that knows a migration which this program does not was written by a newer program, and is left alone.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait};

use crate::error::{Result, StoreError};

/// Each migration's name and text, oldest first.
const TREE: &[(&str, &str)] = &[("m0001_spine", include_str!("m0001_spine.sql"))];

/// The tree up to its first `steps` migrations, so that tests can start from every earlier schema.
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
        let number = if postgres { "BIGINT PRIMARY KEY" } else { "INTEGER PRIMARY KEY" };
        connection.execute_unprepared(&self.sql.replace("{id}", number)).await?;
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

/// Brings the base up to this program's schema, or refuses a newer one.
pub(crate) async fn migrate(connection: &sea_orm::DatabaseConnection, steps: Option<u32>) -> Result<()> {
    Migrations::install(connection).await?;
    let known = |name: &str| TREE.iter().any(|(migration, _)| *migration == name);
    let applied = connection
        .query_all_raw(sea_orm::Statement::from_string(
            connection.get_database_backend(),
            "SELECT version FROM seaql_migrations ORDER BY version DESC",
        ))
        .await?;
    for row in applied {
        let version: String = row.try_get_by_index(0)?;
        if !known(&version) {
            return Err(StoreError::NewerSchema { unknown: version });
        }
    }
    Ok(Migrations::up(connection, steps).await?)
}
