//! Questions that every kind of record answers: find one, find some, walk through all.

use std::fmt;

use records::RecordRef;
use sea_orm::{QueryResult, Value};

use crate::column::cell;
use crate::error::Result;
use crate::sql::{Conn, Values};
use crate::table::{Record, Table};

/// Answers questions, from the pool of readers or from within a transaction.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    pub(crate) conn: Conn<'a>,
}

impl fmt::Debug for Read<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Read").finish_non_exhaustive()
    }
}

impl<'a> Read<'a> {
    pub(crate) fn new(conn: Conn<'a>) -> Self {
        Self { conn }
    }

    /// The record with this id.
    pub async fn find<R: Record>(&self, id: R::Id) -> Result<Option<R>> {
        self.first("WHERE t.id = $1", vec![number_of(id).into()]).await
    }

    /// The records with these ids, in no particular order; ids that nobody has are left out.
    pub async fn find_all<R: Record>(&self, ids: &[R::Id]) -> Result<Vec<R>> {
        let mut found = Vec::with_capacity(ids.len());
        for some in ids.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|id| number_of(*id)));
            found.extend(self.select(&format!("WHERE t.id IN {list}"), values.into_vec()).await?);
        }
        Ok(found)
    }

    /// The records of a kind with these numbers, in no particular order; numbers that nobody has are left out.
    pub async fn numbered<R: Record>(&self, numbers: &[i64]) -> Result<Vec<R>> {
        let mut found = Vec::with_capacity(numbers.len());
        for some in numbers.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().copied());
            found.extend(self.select(&format!("WHERE t.id IN {list}"), values.into_vec()).await?);
        }
        Ok(found)
    }

    /// Up to `limit` records of a kind whose ids come after `after`, in the order of ids: the way to walk through all
    /// without holding a connection.
    pub async fn walk<R: Record>(&self, after: Option<R::Id>, limit: u32) -> Result<Vec<R>> {
        let after = after.map_or(i64::MIN, number_of);
        self.select(&format!("WHERE t.id > $1 ORDER BY t.id LIMIT {limit}"), vec![after.into()]).await
    }

    /// Every record of a kind, in the order of ids: for the kinds that a company has dozens of, not millions.
    pub async fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.select("ORDER BY t.id", Vec::new()).await
    }

    /// How many records of a kind there are.
    pub async fn count<R: Record>(&self) -> Result<i64> {
        self.number(format!("SELECT count(*) FROM {}", R::TABLE), Vec::new()).await
    }

    /// The rows of a table for which `rest` holds; the table is called `t` there.
    pub(crate) async fn select<T: Table>(&self, rest: &str, values: Vec<Value>) -> Result<Vec<T>> {
        let sql = format!("SELECT {} FROM {} t {rest}", T::select("t"), T::TABLE);
        self.conn.all(sql, values).await?.iter().map(|row| read_at::<T>(row, 0)).collect()
    }

    /// The first of those rows.
    pub(crate) async fn first<T: Table>(&self, rest: &str, values: Vec<Value>) -> Result<Option<T>> {
        let sql = format!("SELECT {} FROM {} t {rest}", T::select("t"), T::TABLE);
        self.conn.one(sql, values).await?.as_ref().map(|row| read_at::<T>(row, 0)).transpose()
    }

    /// The one whole number that a question gives; 0 where it gives none.
    pub(crate) async fn number(&self, sql: impl Into<String>, values: Vec<Value>) -> Result<i64> {
        let row = self.conn.one(sql, values).await?;
        Ok(row.as_ref().map(|row| cell::<Option<i64>>(row, 0)).transpose()?.flatten().unwrap_or(0))
    }
}

/// How many values one list in a statement holds at most: SQLite looks each place up among those before it, so twice the
/// length costs four times as much.
pub(crate) const LIST: usize = 250;

pub(crate) fn read_at<T: Table>(row: &QueryResult, at: usize) -> Result<T> {
    let mut at = at;
    T::read(row, &mut at)
}

/// The number in an id.
pub(crate) fn number_of(id: impl Into<RecordRef>) -> i64 {
    id.into().number
}
