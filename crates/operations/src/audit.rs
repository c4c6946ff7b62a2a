//! The audit log as people read it: with names for who and for what, page by page, and taken out as a file.

mod export;
mod names;

pub use export::{AuditExport, export};
pub use store::{AuditBy, AuditFilter};

use async_recursion::async_recursion as boxed;
use records::{Instant, RecordRef};
use serde_json::Value as Json;

use crate::{Operations, Result};
use names::Names;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody, by name.
    Person(String),
    /// An import, by the name of its file.
    Import(String),
    /// A rule of the agreement.
    Rule,
    /// The program.
    Program,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditRow {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Who,
    /// What was done: the operation's name.
    pub action: String,
    /// To what, with the name that it has now.
    pub record: Option<(RecordRef, Option<String>)>,
    /// The particulars, as JSON.
    pub details: Option<Json>,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// Its lines, the newest first.
    pub rows: Vec<AuditRow>,
    /// Where the next page begins, if there is more.
    pub older: Option<i64>,
}

/// Up to `limit` lines that are older than the line `before`.
#[boxed]
pub async fn page(operations: &Operations, filter: &AuditFilter, before: Option<i64>, limit: u32) -> Result<AuditPage> {
    let read = operations.store().read();
    let mut lines = read.audit_lines(filter, before, limit + 1).await?;
    let has_more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let older = lines.last().filter(|_| has_more).map(|line| line.number);
    let names = Names::of(read, &lines).await?;
    Ok(AuditPage { rows: lines.into_iter().map(|line| names.row(line)).collect(), older })
}

/// Everything that was ever done, by its name.
#[boxed]
pub async fn actions(operations: &Operations) -> Result<Vec<String>> {
    Ok(operations.store().read().audit_actions().await?)
}
