//! A transaction: immediate, in somebody's name, with one recorded instant, its audit, its jobs and its feed rows inside.

use async_recursion::async_recursion as boxed;
use std::fmt;

use records::{Actor, AuditEntry, ImportId, Instant, RecordKind, RecordRef};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::clock::Clock;
use crate::column::cell;
use crate::error::{Result, StoreError};
use crate::feed::Pending;
use crate::read::Read;
use crate::sql::Conn;
use crate::table::Row;

/// A transaction under way. Dropped without [`commit`](Write::commit), it undoes itself.
pub struct Write {
    transaction: DatabaseTransaction,
    clock: Clock,
    by: Actor,
    recorded_at: Option<Instant>,
    pub(crate) pending: Vec<Pending>,
    /// The import in whose account it notes what it adds.
    pub(crate) import: Option<ImportId>,
    pub(crate) made: Vec<RecordRef>,
}

/// What a transaction left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Committed {
    /// The instant that what it wrote carries, if it asked for one.
    pub recorded_at: Option<Instant>,
    /// The number of its last row in the change feed, if it wrote one: a reader that waits for it sees everything.
    pub change_no: Option<i64>,
}

/// Fresh ids, each to be used once.
#[derive(Debug, Clone)]
pub struct Ids(std::vec::IntoIter<i64>);

impl Iterator for Ids {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        self.0.next()
    }
}

impl Write {
    pub(crate) async fn begin(writes: &DatabaseConnection, clock: Clock, by: Actor) -> Result<Self> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = writes.begin_with_options(options).await?;
        let import = match by {
            Actor::Import(import) => Some(import),
            _ => None,
        };
        Ok(Self { transaction, clock, by, recorded_at: None, pending: Vec::new(), import, made: Vec::new() })
    }

    /// Answers questions on what this transaction sees, its own writes included.
    pub fn read(&self) -> Read<'_> {
        Read::new(self.conn())
    }

    /// In whose name it writes.
    pub fn by(&self) -> Actor {
        self.by
    }

    /// Goes on in another name; gives the one before.
    pub fn act_as(&mut self, by: Actor) -> Actor {
        std::mem::replace(&mut self.by, by)
    }

    /// The present instant by the store's clock: for deadlines and leases. What is written down carries
    /// [`recorded_at`](Write::recorded_at).
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The instant that everything written down by this transaction carries: the clock's, or one microsecond after the
    /// last that was ever given where the clock has not moved on.
    ///
    /// The first call takes the counter's row, which other writers then wait for: ask late, commit soon.
    #[boxed]
    pub async fn recorded_at(&mut self) -> Result<Instant> {
        if let Some(instant) = self.recorded_at {
            return Ok(instant);
        }
        let sql = "UPDATE counters SET value = CASE WHEN value < $1 THEN $1 ELSE value + 1 END \
                   WHERE name = 'recorded_at' RETURNING value";
        let now = self.clock.now().as_micros();
        let row = self.conn().one(sql, vec![now.into()]).await?.ok_or(StoreError::Missing)?;
        let instant = Instant::from_micros(cell(&row, 0)?);
        self.recorded_at = Some(instant);
        Ok(instant)
    }

    /// Whether other writers wait for this transaction already.
    pub(crate) fn writes_alone(&self) -> bool {
        self.recorded_at.is_some() || self.conn().backend() == DbBackend::Sqlite
    }

    /// One fresh id.
    #[boxed]
    pub async fn next_id(&mut self) -> Result<i64> {
        self.ids(1).await?.next().ok_or(StoreError::Missing)
    }

    /// `count` fresh ids, rising.
    #[boxed]
    pub async fn ids(&mut self, count: usize) -> Result<Ids> {
        let count = count as i64;
        if self.conn().backend() == DbBackend::Postgres {
            let sql = "SELECT nextval('record_ids') FROM generate_series(1, $1)";
            let rows = self.conn().all(sql, vec![count.into()]).await?;
            let ids = rows.iter().map(|row| cell(row, 0)).collect::<Result<Vec<i64>>>()?;
            return Ok(Ids(ids.into_iter()));
        }
        let sql = "UPDATE counters SET value = value + $1 WHERE name = 'id' RETURNING value";
        let row = self.conn().one(sql, vec![count.into()]).await?.ok_or(StoreError::Missing)?;
        let last: i64 = cell(&row, 0)?;
        Ok(Ids((last - count + 1..=last).collect::<Vec<_>>().into_iter()))
    }

    /// Writes a line into the audit log. `details` is JSON without secrets.
    pub async fn audit(
        &mut self,
        action: &str,
        record: impl Into<Option<RecordRef>>,
        details: Option<String>,
    ) -> Result<()> {
        let at = self.recorded_at().await?;
        let entry = AuditEntry { at, by: self.by, action: action.to_owned(), record: record.into(), details };
        self.insert(&[entry]).await
    }

    /// Notes from here on what is added as made by an import, as a transaction in the import's own name does.
    pub fn make_for(&mut self, import: ImportId) {
        self.import = Some(import);
    }

    /// Notes that records were added, where that is done for an import.
    pub(crate) fn note_made(&mut self, kind: RecordKind, numbers: impl Iterator<Item = i64>) {
        if self.import.is_some() {
            self.made.extend(numbers.map(|number| RecordRef { kind, number }));
        }
    }

    /// Ends the transaction: what it wrote is there for everybody, or, on an error, nothing is.
    #[boxed]
    pub async fn commit(mut self) -> Result<Committed> {
        self.write_made().await?;
        let change_no = self.publish().await?;
        let recorded_at = self.recorded_at;
        self.transaction.commit().await?;
        Ok(Committed { recorded_at, change_no })
    }

    pub(crate) fn conn(&self) -> Conn<'_> {
        Conn::Transaction(&self.transaction)
    }

    pub(crate) async fn insert<R: Row>(&self, rows: &[R]) -> Result<()> {
        crate::bulk::insert(self.conn(), rows).await
    }
}

impl fmt::Debug for Write {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Write").field("by", &self.by).field("recorded_at", &self.recorded_at).finish_non_exhaustive()
    }
}
