//! Taking data out: every kind of record as CSV, JSON Lines, a workbook or Parquet, in constant memory.

pub mod background;
mod columns;
mod listed;
mod records;

use std::io::{self, Write};
use std::sync::Arc;

use ::records::{
    Account, ActivityRecord, Campaign, Contact, Content, CustomField, Interest, Lead, Opportunity, Person, Product,
    RecordKind, Team,
};
use columnar::TableWriter;
use store::{Read, Store, StoreError};

use self::columns::{Columns, Exported};
use crate::qualify::Dictionary;

pub use self::listed::export_list;
pub use columnar::{Form, Unfinished};

/// So many records are read at a time.
const PAGE: u32 = 2_000;

/// The kinds of records that can be taken out, by the word for the command line.
pub const KINDS: [(&str, RecordKind); 11] = [
    ("accounts", RecordKind::Account),
    ("contacts", RecordKind::Contact),
    ("leads", RecordKind::Lead),
    ("activities", RecordKind::Activity),
    ("opportunities", RecordKind::Opportunity),
    ("campaigns", RecordKind::Campaign),
    ("contents", RecordKind::Content),
    ("interests", RecordKind::Interest),
    ("products", RecordKind::Product),
    ("people", RecordKind::Person),
    ("teams", RecordKind::Team),
];

/// Why an export did not end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the base failed")]
    Store(#[from] StoreError),
    #[error("the file cannot be written")]
    Io(#[from] io::Error),
    /// No list of records of this kind is kept.
    #[error("records of the kind {} cannot be exported", ::records::Keyed::key(*.0))]
    NotExported(RecordKind),
}

/// Writes every record of a kind; says how many.
///
/// # Errors
/// Where the base cannot be read or `out` not written.
pub async fn export(store: &Store, kind: RecordKind, form: Form, out: impl Write + Send) -> Result<u64, ExportError> {
    let fields = store.read().all::<CustomField>().await?;
    let mut custom: Vec<CustomField> = fields.into_iter().filter(|field| field.of == kind && !field.retired).collect();
    custom.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let read = store.read();
    match kind {
        RecordKind::Account => walk::<Account>(read, &custom, form, out).await,
        RecordKind::Contact => walk::<Contact>(read, &custom, form, out).await,
        RecordKind::Lead => walk::<Lead>(read, &custom, form, out).await,
        RecordKind::Activity => walk::<ActivityRecord>(read, &custom, form, out).await,
        RecordKind::Opportunity => walk::<Opportunity>(read, &custom, form, out).await,
        RecordKind::Campaign => walk::<Campaign>(read, &custom, form, out).await,
        RecordKind::Content => walk::<Content>(read, &custom, form, out).await,
        RecordKind::Interest => walk::<Interest>(read, &custom, form, out).await,
        RecordKind::Product => walk::<Product>(read, &custom, form, out).await,
        RecordKind::Person => walk::<Person>(read, &custom, form, out).await,
        RecordKind::Team => walk::<Team>(read, &custom, form, out).await,
        other => Err(ExportError::NotExported(other)),
    }
}

async fn walk<R: Exported>(
    read: Read<'_>,
    custom: &[CustomField],
    form: Form,
    out: impl Write + Send,
) -> Result<u64, ExportError> {
    let words = Arc::new(Dictionary::load(read).await?);
    let columns = custom.iter().fold(R::columns(&words), Columns::custom);
    let mut table = TableWriter::begin(form, &columns.heads(), out)?;
    let mut after = None;
    let mut written = 0;
    loop {
        let page = read.walk::<R>(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id());
        for record in &page {
            table.row(columns.cells(record))?;
            written += 1;
        }
    }
    table.end()?;
    Ok(written)
}
