//! The audit log on its way out, piece by piece.

use async_recursion::async_recursion as boxed;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use columnar::{Datum, Form, Head, Holds, TableWriter};
use records::{Actor, Keyed, RecordKind, RecordRef};
use store::AuditFilter;

use super::names::Names;
use super::{AuditRow, Who};
use crate::{Failure, Operations, Result};

/// So many lines go into a file at a time.
const PAGE: u32 = 1_000;

/// What an export writes into until it is taken from there.
#[derive(Debug, Clone, Default)]
struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The log on its way out as CSV, in constant memory: piece by piece, the newest line first.
#[derive(Debug)]
pub struct AuditExport {
    operations: Operations,
    filter: AuditFilter,
    before: Option<i64>,
    table: Option<TableWriter<Pending>>,
    pending: Pending,
}

/// The columns of the file, as every export names them: for programs, in one language.
const COLUMNS: [&str; 6] = ["at", "by", "action", "record_kind", "record", "details"];

/// Takes the lines of a filter out; that it was done is a line of the log itself.
#[boxed]
pub async fn export(operations: &Operations, by: Actor, filter: AuditFilter) -> Result<AuditExport> {
    let mut write = operations.store().write(by).await?;
    write.audit("export_audit_log", RecordRef { kind: RecordKind::Settings, number: 0 }, None).await?;
    write.commit().await?;
    let head =
        |name: &str| Head { name: name.to_owned(), holds: if name == "at" { Holds::Instant } else { Holds::Text } };
    let pending = Pending::default();
    let table = TableWriter::begin(Form::Csv, &COLUMNS.map(head), pending.clone()).map_err(broken)?;
    Ok(AuditExport { operations: operations.clone(), filter, before: None, table: Some(table), pending })
}

impl AuditExport {
    /// The next piece of the file; nothing after the last.
    #[boxed]
    pub async fn piece(&mut self) -> Result<Option<Vec<u8>>> {
        let Some(table) = &mut self.table else { return Ok(None) };
        let read = self.operations.store().read();
        let lines = read.audit_lines(&self.filter, self.before, PAGE).await?;
        let Some(last) = lines.last() else {
            if let Some(table) = self.table.take() {
                table.end().map_err(broken)?;
            }
            return Ok(Some(self.pending.take()));
        };
        self.before = Some(last.number);
        let names = Names::of(read, &lines).await?;
        for line in lines {
            let details = line.entry.details.clone();
            table.row(cells(names.row(line), details).into_iter()).map_err(broken)?;
        }
        Ok(Some(self.pending.take()))
    }
}

fn cells(row: AuditRow, details: Option<String>) -> [Option<Datum>; 6] {
    let who = match row.who {
        Who::Person(name) => name,
        Who::Import(file) => format!("import {file}"),
        Who::Rule => "rule".to_owned(),
        Who::Program => "program".to_owned(),
    };
    let (kind, name) = row.record.map_or((None, None), |(record, name)| (Some(record.kind.key()), name));
    [
        Some(Datum::Instant(row.at)),
        Some(Datum::Text(who)),
        Some(Datum::Text(row.action)),
        kind.map(|kind| Datum::Text(kind.to_owned())),
        name.map(Datum::Text),
        details.map(Datum::Text),
    ]
}

fn broken(error: io::Error) -> Failure {
    Failure::Broken(error.into())
}
