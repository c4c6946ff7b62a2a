//! Imports: found again by what they are, moved on with each chunk, with the rows that they refused.

use async_recursion::async_recursion as boxed;
use records::{Import, ImportCounts, ImportId, ImportProblem, ImportStatus, Keyed};

use crate::column::Bound;
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::sql::Values;
use crate::write::Write;

impl Write {
    /// Waits until no other import writes, and keeps others waiting until the end of this transaction: two of them must
    /// not make one contact twice. Live writes go on.
    #[boxed]
    pub async fn one_import_at_a_time(&mut self) -> Result<()> {
        let sql = "INSERT INTO counters (name, value) VALUES ('import', 1) \
                   ON CONFLICT (name) DO UPDATE SET value = counters.value + 1";
        self.conn().run(sql, Vec::new()).await.map(|_| ())
    }

    /// Moves an import on to `position`, in the transaction of the chunk that ends there.
    #[boxed]
    pub async fn advance_import(&mut self, import: ImportId, position: i64, counts: ImportCounts) -> Result<()> {
        let mut values = Values::new();
        let sql = format!(
            "UPDATE imports SET \"position\" = {}, counts_rows = {}, counts_created = {}, counts_updated = {}, \
             counts_unchanged = {}, counts_rejected = {}, counts_warned = {} WHERE id = {}",
            values.place(position),
            values.place(counts.rows),
            values.place(counts.created),
            values.place(counts.updated),
            values.place(counts.unchanged),
            values.place(counts.rejected),
            values.place(counts.warned),
            values.place(Bound(import)),
        );
        match self.conn().run(sql, values.into_vec()).await? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }

    /// Ends an import.
    #[boxed]
    pub async fn end_import(&mut self, import: ImportId, status: ImportStatus) -> Result<()> {
        let at = self.recorded_at().await?.as_micros();
        let sql = "UPDATE imports SET status = $1, finished_at = $2 WHERE id = $3";
        match self.conn().run(sql, vec![status.key().into(), at.into(), Bound(import).into()]).await? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }

    /// Keeps rows that were refused or doubted.
    #[boxed]
    pub async fn add_import_problems(&mut self, problems: &[ImportProblem]) -> Result<()> {
        self.insert(problems).await
    }
}

impl Read<'_> {
    /// The import of this file under this mapping that is under way or was interrupted.
    #[boxed]
    pub async fn interrupted_import(&self, fingerprint: &str) -> Result<Option<Import>> {
        let rest = "WHERE t.fingerprint = $1 AND t.status = $2 ORDER BY t.id DESC";
        self.first(rest, vec![fingerprint.into(), ImportStatus::Running.key().into()]).await
    }

    /// The latest imports, newest first.
    #[boxed]
    pub async fn latest_imports(&self, limit: u32) -> Result<Vec<Import>> {
        self.select(&format!("ORDER BY t.id DESC LIMIT {limit}"), Vec::new()).await
    }

    /// Up to `limit` problems of an import after a line, in the order of lines.
    #[boxed]
    pub async fn import_problems(&self, import: ImportId, after_line: i64, limit: u32) -> Result<Vec<ImportProblem>> {
        let rest = format!("WHERE t.import = $1 AND t.line > $2 ORDER BY t.line LIMIT {limit}");
        self.select(&rest, vec![Bound(import).into(), after_line.into()]).await
    }
}
