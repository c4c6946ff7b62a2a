//! A list as it is filtered, as a file: the records that pass, in the order of their numbers, with all their columns.

use std::io::Write;
use std::sync::Arc;

use async_recursion::async_recursion as boxed;
use columnar::TableWriter;
use records::{Account, ActivityRecord, Actor, Campaign, Contact, Content, CustomField, Lead, Opportunity, RecordRef};
use store::{ListQuery, Listed};

use super::columns::{Columns, Exported};
use super::{ExportError, Form, PAGE};
use crate::lists::{self, ListAsked};
use crate::qualify::Dictionary;
use crate::{Failure, Operations, Result};

/// So many records that come near a search are written at most: as many as a list shows of them.
const NEAR: usize = 1_000;

/// Writes the records of a list; says how many.
///
/// # Errors
/// Where the base cannot be read or `out` not written.
#[boxed]
pub async fn export_list(
    operations: &Operations,
    by: Actor,
    asked: &ListAsked,
    form: Form,
    out: std::fs::File,
) -> Result<u64> {
    let fields = lists::fields(operations, asked.of).await?;
    let (query, _) = lists::query(operations, asked, &fields).await?;
    let written = match asked.of {
        Listed::Leads => walk::<Lead>(operations, &query, form, out).await,
        Listed::Contacts => walk::<Contact>(operations, &query, form, out).await,
        Listed::Accounts => walk::<Account>(operations, &query, form, out).await,
        Listed::Opportunities => walk::<Opportunity>(operations, &query, form, out).await,
        Listed::Activities => walk::<ActivityRecord>(operations, &query, form, out).await,
        Listed::Campaigns => walk::<Campaign>(operations, &query, form, out).await,
        Listed::Contents => walk::<Content>(operations, &query, form, out).await,
    };
    let written = written.map_err(failure)?;
    let mut write = operations.store().write(by).await?;
    let details = serde_json::json!({ "list": records::Keyed::key(asked.of), "records": written }).to_string();
    write.audit("export_list", None::<RecordRef>, Some(details)).await?;
    write.commit().await?;
    Ok(written)
}

fn failure(error: ExportError) -> Failure {
    match error {
        ExportError::Store(error) => error.into(),
        other => Failure::Broken(other.into()),
    }
}

async fn walk<R: Exported>(
    operations: &Operations,
    query: &ListQuery,
    form: Form,
    out: impl Write + Send,
) -> Result<u64, ExportError> {
    let read = operations.store().read();
    let words = Arc::new(Dictionary::load(read).await?);
    let fields = read.all::<CustomField>().await?;
    let custom = fields.iter().filter(|field| field.of == R::KIND && !field.retired);
    let columns = custom.fold(R::columns(&words), Columns::custom);
    let mut table = TableWriter::begin(form, &columns.heads(), out)?;
    let mut written = 0;
    let mut after = i64::MIN;
    loop {
        let mut ids = read.list_walk(query, after, PAGE).await?;
        if ids.is_empty() && written == 0 && query.search.is_some() {
            // Where nothing is spelled as it was typed, the list shows what comes near it, and so does the file.
            ids = read.list_page(&ListQuery { limit: NEAR, ..query.clone() }).await?.ids;
            ids.sort_unstable();
        }
        let Some(last) = ids.last() else { break };
        after = *last;
        for record in records_of::<R>(operations, &ids).await? {
            table.row(columns.cells(&record))?;
            written += 1;
        }
    }
    table.end()?;
    Ok(written)
}

/// The records with these numbers, in their order.
async fn records_of<R: Exported>(operations: &Operations, ids: &[i64]) -> store::Result<Vec<R>> {
    let mut found: Vec<R> = operations.store().read().numbered(ids).await?;
    found.sort_by_key(|record| record.id().into().number);
    Ok(found)
}
