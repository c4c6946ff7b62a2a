//! Taking data out: every kind of record as CSV or JSON Lines, in constant memory.
//!
//! Invariant: a cell of a CSV file never begins as a formula does, so that opening it in a spreadsheet runs nothing.

mod columns;
mod sheet;

use std::io::{self, Write};

use records::{
    Account, ActivityRecord, Campaign, Contact, Content, Interest, Lead, Opportunity, Person, Product, RecordKind, Team,
};
use store::{Read, Store, StoreError};

use self::columns::Exported;
use self::sheet::Sheet;

pub use sheet::Format;

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
    #[error("records of the kind {} cannot be exported", records::Keyed::key(*.0))]
    NotExported(RecordKind),
}

/// Writes every record of a kind; says how many.
///
/// # Errors
/// Where the base cannot be read or `out` not written.
pub async fn export(store: &Store, kind: RecordKind, format: Format, out: impl Write) -> Result<u64, ExportError> {
    let fields = store.read().all::<records::CustomField>().await?;
    let mut custom: Vec<String> =
        fields.into_iter().filter(|field| field.of == kind && !field.retired).map(|field| field.key).collect();
    custom.sort_unstable();
    match kind {
        RecordKind::Account => walk::<Account>(store.read(), &custom, format, out).await,
        RecordKind::Contact => walk::<Contact>(store.read(), &custom, format, out).await,
        RecordKind::Lead => walk::<Lead>(store.read(), &custom, format, out).await,
        RecordKind::Activity => walk::<ActivityRecord>(store.read(), &custom, format, out).await,
        RecordKind::Opportunity => walk::<Opportunity>(store.read(), &custom, format, out).await,
        RecordKind::Campaign => walk::<Campaign>(store.read(), &custom, format, out).await,
        RecordKind::Content => walk::<Content>(store.read(), &custom, format, out).await,
        RecordKind::Interest => walk::<Interest>(store.read(), &custom, format, out).await,
        RecordKind::Product => walk::<Product>(store.read(), &custom, format, out).await,
        RecordKind::Person => walk::<Person>(store.read(), &custom, format, out).await,
        RecordKind::Team => walk::<Team>(store.read(), &custom, format, out).await,
        other => Err(ExportError::NotExported(other)),
    }
}

async fn walk<R: Exported>(
    read: Read<'_>,
    custom: &[String],
    format: Format,
    out: impl Write,
) -> Result<u64, ExportError> {
    let heads: Vec<&str> = R::COLUMNS.iter().copied().chain(custom.iter().map(String::as_str)).collect();
    let mut sheet = Sheet::begin(format, &heads, out)?;
    let mut after = None;
    let mut written = 0;
    loop {
        let page = R::page(read, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.number());
        for record in &page {
            let cells = R::COLUMNS.iter().map(|column| record.cell(column));
            let customs = custom.iter().map(|key| record.cell(key));
            sheet.row(cells.chain(customs))?;
            written += 1;
        }
    }
    sheet.end()?;
    Ok(written)
}
