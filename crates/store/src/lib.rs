//! Where everything is kept: SQLite by default, PostgreSQL to grow, one code for both.
//!
//! [`Store`] opens a base and brings its schema up to date. [`Store::read`] answers questions; [`Store::write`] begins
//! a transaction, [`Write`], which ends with [`Write::commit`] or undoes itself when dropped. Both speak in the structs of
//! [`records`]; SQL, tables and the mapper stay inside.
//!
//! ```no_run
//! # async fn example(clock: store::Clock) -> store::Result<()> {
//! use records::{Actor, Team, TeamId};
//! let store = store::Store::open(None, std::path::Path::new("data"), clock).await?;
//! let mut write = store.write(Actor::Program).await?;
//! let id = TeamId::new(write.next_id().await?);
//! write.add(&[Team { id, name: "Field sales".into(), manager: None }]).await?;
//! write.commit().await?;
//! assert_eq!(store.read().find::<Team>(id).await?.map(|team| team.name).as_deref(), Some("Field sales"));
//! # Ok(())
//! # }
//! ```
//!
//! Invariant: every transaction that writes starts immediate, and what it writes down carries one `recorded_at`, later
//! than that of every transaction committed before it. On both databases the order of commits is the order of
//! `recorded_at` and of `change_no`.

mod clock;
mod column;
mod connection;
mod error;
mod migrations;
mod sql;
mod table;

mod read;
mod write;

mod backup;
mod bulk;
mod committer;
mod due;
mod feed;
mod history;
mod jobs;
mod restore;

mod activities;
mod audit;
mod cards;
mod contacts;
mod deals;
mod desk;
mod import_files;
mod imports;
mod leads;
mod list_exports;
mod market;
mod people;
mod rates;
mod scores;
mod teams;
mod tokens;

mod idempotency;

mod fold;
mod lead_list;
mod lists;
mod names;
mod stats;
mod timeline;
mod today;
mod undo;
mod views;

pub use activities::ActivityKind;
pub use audit::{AuditBy, AuditFilter, AuditLine};
pub use backup::{ColumnHolds, ColumnShape, Snapshot, TableShape};
pub use clock::Clock;
pub use committer::{Arrival, Committer, Recorded};
pub use connection::create_database;
pub use desk::SignInFailures;
pub use due::Due;
pub use error::{Result, StoreError};
pub use feed::{Change, ChangeKind};
pub use fold::searchable;
pub use history::Plain;
pub use idempotency::{Answer, Claim};
pub use jobs::{Jobs, TRIES};
pub use lead_list::{Cursor, Direction, LeadCount, LeadFilter, LeadLine, LeadPage, LeadQuery, LeadSort, SortKey};
pub use leads::NewLead;
pub use lists::{Holds, ListCursor, ListField, ListPage, ListQuery, Listed, On, Operand, Sorting, Test, Tested, Value};
pub use migrations::schema_versions;
pub use read::Read;
pub use restore::Restore;
pub use scores::Facts;
pub use stats::{LeadStats, OpportunityStats, Stats};
pub use table::Record;
pub use timeline::{Event, Showing, TimelinePage};
pub use today::MissingFacts;
pub use undo::{Built, Removed, Replaced};
pub use write::{Committed, Ids, Write};

use async_recursion::async_recursion as boxed;
use std::path::Path;
use std::sync::Arc;

use records::Actor;
use sea_orm::{ConnectionTrait, DbBackend};

/// An open base; cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    pools: connection::Pools,
    clock: Clock,
}

impl Store {
    /// Opens the base at `url` (`sqlite:...` or `postgres://...`), or the SQLite file in the folder `data` where there is no
    /// address, and brings its schema up to date.
    #[boxed]
    pub async fn open(url: Option<&str>, data: &Path, clock: Clock) -> Result<Self> {
        Self::open_at(url, data, clock, None).await
    }

    /// Opens a base and takes only the first `steps` migrations, to test the way from every earlier schema.
    #[boxed]
    pub async fn open_at(url: Option<&str>, data: &Path, clock: Clock, steps: Option<u32>) -> Result<Self> {
        let pools = connection::open(url, data).await?;
        migrations::migrate(&pools.writes, steps).await?;
        Ok(Self(Arc::new(Inner { pools, clock })))
    }

    /// Answers questions, each on what was committed when it was put.
    pub fn read(&self) -> Read<'_> {
        Read::new(sql::Conn::Pool(&self.0.pools.reads))
    }

    /// Begins a transaction in the name of `by`.
    #[boxed]
    pub async fn write(&self, by: Actor) -> Result<Write> {
        Write::begin(&self.0.pools.writes, self.0.clock.clone(), by).await
    }

    /// The clock that was handed in.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Whether the base is on PostgreSQL, for messages to people.
    pub fn is_postgres(&self) -> bool {
        self.0.pools.reads.get_database_backend() == DbBackend::Postgres
    }

    /// Whether the database answers.
    #[boxed]
    pub async fn ping(&self) -> Result<()> {
        Ok(self.0.pools.reads.ping().await?)
    }

    /// Lets the database learn how its values lie, after bulk work; quick.
    #[boxed]
    pub async fn optimize(&self) -> Result<()> {
        let sql = if self.is_postgres() { "ANALYZE" } else { "PRAGMA analysis_limit = 1000; ANALYZE;" };
        self.0.pools.writes.execute_unprepared(sql).await?;
        Ok(())
    }

    /// Notes a migration that no program knows, so that a test can meet a base of a newer program.
    #[doc(hidden)]
    #[boxed]
    pub async fn pretend_newer(&self, migration: &str) -> Result<()> {
        let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ($1, 0)";
        sql::Conn::Pool(&self.0.pools.writes).run(sql, vec![migration.into()]).await.map(|_| ())
    }

    /// Runs a statement past every operation, so that a test can see what the database itself refuses.
    #[doc(hidden)]
    #[boxed]
    pub async fn run_past_operations(&self, sql: &str) -> Result<()> {
        self.0.pools.writes.execute_unprepared(sql).await?;
        Ok(())
    }

    /// Closes every connection, so that the files can be moved.
    #[boxed]
    pub async fn close(&self) -> Result<()> {
        self.0.pools.reads.close_by_ref().await?;
        Ok(self.0.pools.writes.close_by_ref().await?)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("postgres", &self.is_postgres()).finish_non_exhaustive()
    }
}
