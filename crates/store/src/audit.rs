//! Reading the audit log, from the newest line to the oldest. Lines are written by [`Write::audit`](crate::Write::audit) and
//! never changed: the database refuses it.

use async_recursion::async_recursion as boxed;
use records::{Actor, AuditEntry, Instant, Keyed, RecordKind, RecordRef};

use crate::column::cell;
use crate::error::Result;
use crate::read::{Read, read_at};
use crate::sql::Values;
use crate::table::Table;

/// Who did what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditBy {
    /// One actor.
    Actor(Actor),
    /// Any import.
    Imports,
}

/// Which lines are wanted: those that are all of this.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Who did it.
    pub by: Option<AuditBy>,
    /// What was done.
    pub action: Option<String>,
    /// To what kind of record.
    pub kind: Option<RecordKind>,
    /// To which record.
    pub record: Option<RecordRef>,
    /// Not before.
    pub from: Option<Instant>,
    /// Before.
    pub until: Option<Instant>,
    /// What the particulars hold, in any case of plain letters.
    pub search: Option<String>,
}

/// A line with its number, which rises with time.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditLine {
    /// Its number: where a page begins.
    pub number: i64,
    /// What it says.
    pub entry: AuditEntry,
}

impl Read<'_> {
    /// Up to `limit` lines of the log that are older than the line `before`, the newest first.
    #[boxed]
    pub async fn audit_lines(&self, filter: &AuditFilter, before: Option<i64>, limit: u32) -> Result<Vec<AuditLine>> {
        let mut values = Values::new();
        let mut terms = conditions(filter, &mut values);
        terms.extend(before.map(|before| format!("t.entry < {}", values.place(before))));
        let terms = if terms.is_empty() { String::new() } else { format!("WHERE {}", terms.join(" AND ")) };
        let columns = AuditEntry::select("t");
        let sql = format!("SELECT t.entry, {columns} FROM audit_log t {terms} ORDER BY t.entry DESC LIMIT {limit}");
        let rows = self.conn.all(sql, values.into_vec()).await?;
        rows.iter().map(|row| Ok(AuditLine { number: cell(row, 0)?, entry: read_at(row, 1)? })).collect()
    }

    /// Everything that was ever done, by its name, in the order of names.
    #[boxed]
    pub async fn audit_actions(&self) -> Result<Vec<String>> {
        let rows = self.conn.all("SELECT DISTINCT action FROM audit_log ORDER BY action", Vec::new()).await?;
        rows.iter().map(|row| cell(row, 0)).collect()
    }
}

fn conditions(filter: &AuditFilter, values: &mut Values) -> Vec<String> {
    let mut terms = Vec::new();
    match filter.by {
        Some(AuditBy::Actor(actor)) => terms.push(format!("t.\"by\" = {}", values.place(actor.to_string()))),
        Some(AuditBy::Imports) => terms.push("t.\"by\" LIKE 'imp!_%' ESCAPE '!'".to_owned()),
        None => {}
    }
    if let Some(action) = &filter.action {
        terms.push(format!("t.action = {}", values.place(action.clone())));
    }
    if let Some(kind) = filter.kind {
        terms.push(format!("t.record_kind = {}", values.place(kind.key())));
    }
    if let Some(record) = filter.record {
        let (kind, number) = (values.place(record.kind.key()), values.place(record.number));
        terms.push(format!("t.record_kind = {kind} AND t.record_number = {number}"));
    }
    if let Some(from) = filter.from {
        terms.push(format!("t.at >= {}", values.place(from.as_micros())));
    }
    if let Some(until) = filter.until {
        terms.push(format!("t.at < {}", values.place(until.as_micros())));
    }
    if let Some(search) = &filter.search {
        let plain = search.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
        terms.push(format!("lower(t.details) LIKE {} ESCAPE '!'", values.place(format!("%{plain}%"))));
    }
    terms
}
