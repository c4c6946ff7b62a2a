//! The change feed: one sequence of everything that the columns, segments and workers must see.
//!
//! Invariant: rows appear in the order of their numbers. The transaction that writes them holds the counter's row from
//! its first recorded write to its commit, so no later number can be read before an earlier one.

use async_recursion::async_recursion as boxed;
use records::{ContactId, Instant, Keyed};
use sea_orm::Value;

use crate::column::{Column, cell};
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::sql::Values;
use crate::write::Write;

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Contacts were added: `first` to `last` are their ids.
    ContactsAdded,
    /// Facts of one contact, or of the account behind it, changed.
    Facts,
    /// Activities were added: `first` to `last` are their ids; `contact` where all are of one.
    Activities,
    /// One contact became part of another, `first`.
    Merge,
    /// Contacts were taken away: `contact`, or those whose ids lie from `first` to `last`.
    Erasure,
    /// Activities were taken away: those whose ids lie from `first` to `last`.
    ActivitiesRemoved,
}

impl Keyed for ChangeKind {
    const ALL: &'static [Self] =
        &[Self::ContactsAdded, Self::Facts, Self::Activities, Self::Merge, Self::Erasure, Self::ActivitiesRemoved];

    fn key(self) -> &'static str {
        match self {
            Self::ContactsAdded => "contacts_added",
            Self::Facts => "facts",
            Self::Activities => "activities",
            Self::Merge => "merge",
            Self::Erasure => "erasure",
            Self::ActivitiesRemoved => "activities_removed",
        }
    }
}

/// One row of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Its number: without a gap that a reader could mistake for the end, in the order of commits.
    pub change_no: i64,
    /// What changed.
    pub kind: ChangeKind,
    /// Whose, where it is one contact's.
    pub contact: Option<ContactId>,
    /// The first id of the records concerned.
    pub first: i64,
    /// The last id of them.
    pub last: i64,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// A row of the feed before its number is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pending {
    pub(crate) kind: ChangeKind,
    pub(crate) contact: Option<ContactId>,
    pub(crate) first: i64,
    pub(crate) last: i64,
}

impl Write {
    /// Writes the pending rows of the feed; the last thing before the commit.
    pub(crate) async fn publish(&mut self) -> Result<Option<i64>> {
        if self.pending.is_empty() {
            return Ok(None);
        }
        let recorded_at = self.recorded_at().await?;
        let count = self.pending.len() as i64;
        let sql = "UPDATE counters SET value = value + $1 WHERE name = 'change_no' RETURNING value";
        let row = self.conn().one(sql, vec![count.into()]).await?.ok_or(StoreError::Missing)?;
        let last: i64 = cell(&row, 0)?;
        let rows: Vec<_> = std::mem::take(&mut self.pending)
            .into_iter()
            .zip(last - count + 1..)
            .map(|(pending, change_no)| Change {
                change_no,
                kind: pending.kind,
                contact: pending.contact,
                first: pending.first,
                last: pending.last,
                recorded_at,
            })
            .collect();
        self.insert(&rows).await?;
        Ok(Some(last))
    }
}

impl Read<'_> {
    /// Up to `limit` changes after number `after`, in order.
    #[boxed]
    pub async fn changes_after(&self, after: i64, limit: u32) -> Result<Vec<Change>> {
        let rest = format!("WHERE t.change_no > $1 ORDER BY t.change_no LIMIT {limit}");
        self.select(&rest, vec![after.into()]).await
    }

    /// Whether anything of these kinds was committed after number `after`.
    #[boxed]
    pub async fn has_changed(&self, after: i64, kinds: &[ChangeKind]) -> Result<bool> {
        let mut values = Values::new();
        let after = values.place(after);
        let list = values.list(kinds.iter().map(|kind| kind.key()));
        let sql = format!("SELECT 1 FROM change_feed WHERE change_no > {after} AND kind IN {list} LIMIT 1");
        Ok(self.conn.one(sql, values.into_vec()).await?.is_some())
    }

    /// The number of the last change that was committed.
    #[boxed]
    pub async fn last_change(&self) -> Result<i64> {
        self.number("SELECT value FROM counters WHERE name = 'change_no'", Vec::new()).await
    }
}

impl Column for ChangeKind {
    type Raw = String;
    fn raw(&self) -> String {
        self.key().to_owned()
    }
    fn from_raw(raw: String) -> Result<Self> {
        Self::from_key(&raw).ok_or(StoreError::Unreadable { expected: "a kind of change", value: raw })
    }
}

crate::table::table!(Change, "change_feed", [change_no, kind, contact, first, last, recorded_at]);

/// Text for a value that may be blank.
pub(crate) fn text(value: Option<impl Into<String>>) -> Value {
    Value::String(value.map(Into::into))
}
