//! The files of imports that came through the pages, what imports made, and mappings kept under a name.

use async_recursion::async_recursion as boxed;
use records::{ImportFile, ImportId, ImportRecords, ImportStatus, ImportWork, Keyed, RecordRef, SavedMapping};

use crate::bulk;
use crate::column::Bound;
use crate::contacts::runs;
use crate::error::{Result, StoreError};
use crate::feed::text;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::write::Write;

impl Write {
    /// Keeps the file of an import, in place of what was kept of it.
    #[boxed]
    pub async fn put_import_file(&mut self, file: &ImportFile) -> Result<()> {
        let ending = " ON CONFLICT (import) DO UPDATE SET stored = excluded.stored, bytes = excluded.bytes, \
                      columns = excluded.columns, work = excluded.work, rows_done = excluded.rows_done, \
                      rows_all = excluded.rows_all, trial = excluded.trial, failure = excluded.failure";
        bulk::insert_with(self.conn(), std::slice::from_ref(file), ending).await.map(|_| ())
    }

    /// Notes how far the work on an import has come. Nobody waits for it: it is for whoever looks on.
    #[boxed]
    pub async fn note_import_progress(&mut self, import: ImportId, done: i64, all: i64) -> Result<()> {
        let sql = "UPDATE import_files SET rows_done = $1, rows_all = $2 WHERE import = $3";
        self.conn().run(sql, vec![done.into(), all.into(), Bound(import).into()]).await.map(|_| ())
    }

    /// Asks for work on an import where none is asked for yet; says whether it was.
    #[boxed]
    pub async fn claim_import_work(&mut self, import: ImportId, work: ImportWork) -> Result<bool> {
        let sql = "UPDATE import_files SET work = $1, rows_done = 0, failure = NULL WHERE import = $2 AND work IS NULL";
        Ok(self.conn().run(sql, vec![work.key().into(), Bound(import).into()]).await? == 1)
    }

    /// Ends the work on an import, with what keeps it from being done where something does.
    #[boxed]
    pub async fn end_import_work(&mut self, import: ImportId, failure: Option<String>) -> Result<()> {
        let sql = "UPDATE import_files SET work = NULL, failure = $1 WHERE import = $2";
        self.conn().run(sql, vec![text(failure), Bound(import).into()]).await.map(|_| ())
    }

    /// Changes the mapping of an import that has not begun; what its last trial found counts no more.
    #[boxed]
    pub async fn set_import_mapping(&mut self, import: ImportId, mapping: &str) -> Result<()> {
        let sql = "UPDATE imports SET mapping = $1 WHERE id = $2 AND status = $3";
        let values = vec![mapping.into(), Bound(import).into(), ImportStatus::Draft.key().into()];
        if self.conn().run(sql, values).await? == 0 {
            return Err(StoreError::Missing);
        }
        let sql = "UPDATE import_files SET trial = NULL, failure = NULL WHERE import = $1";
        self.conn().run(sql, vec![Bound(import).into()]).await.map(|_| ())
    }

    /// Lets an import that stood still run. One that begins does so now: the instant of whatever its file gives none.
    #[boxed]
    pub async fn set_import_running(&mut self, import: ImportId) -> Result<()> {
        let sql = "UPDATE imports SET status = $1, finished_at = NULL, \
                   started_at = CASE WHEN \"position\" = 0 THEN $2 ELSE started_at END WHERE id = $3";
        let now = self.now().as_micros();
        let values = vec![ImportStatus::Running.key().into(), now.into(), Bound(import).into()];
        match self.conn().run(sql, values).await? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }

    /// Notes what makes an import the same again.
    #[boxed]
    pub async fn set_import_fingerprint(&mut self, import: ImportId, fingerprint: &str) -> Result<()> {
        let sql = "UPDATE imports SET fingerprint = $1 WHERE id = $2";
        self.conn().run(sql, vec![fingerprint.into(), Bound(import).into()]).await.map(|_| ())
    }

    /// Takes away an import that never began, with its file.
    #[boxed]
    pub async fn discard_import(&mut self, import: ImportId) -> Result<()> {
        let sql = "DELETE FROM imports WHERE id = $1 AND status = $2";
        if self.conn().run(sql, vec![Bound(import).into(), ImportStatus::Draft.key().into()]).await? == 0 {
            return Err(StoreError::Missing);
        }
        self.conn().run("DELETE FROM import_files WHERE import = $1", vec![Bound(import).into()]).await.map(|_| ())
    }

    /// Keeps a mapping under its name, in place of the one that had it.
    #[boxed]
    pub async fn save_mapping(&mut self, mapping: &SavedMapping) -> Result<()> {
        let ending = " ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, \"by\" = excluded.\"by\", \
                      saved_at = excluded.saved_at";
        bulk::insert_with(self.conn(), std::slice::from_ref(mapping), ending).await.map(|_| ())
    }

    /// Writes down what this transaction made in the account of an import.
    pub(crate) async fn write_made(&mut self) -> Result<()> {
        let Some(import) = self.import else { return Ok(()) };
        let mut made: Vec<RecordRef> = std::mem::take(&mut self.made);
        made.sort_unstable();
        let mut rows = Vec::new();
        for of_kind in made.chunk_by(|one, next| one.kind == next.kind) {
            let record_kind = of_kind[0].kind;
            let of_kind = runs(of_kind.iter().map(|record| record.number)).into_iter();
            rows.extend(of_kind.map(|(first, last)| ImportRecords { import, record_kind, first, last }));
        }
        if rows.is_empty() { Ok(()) } else { self.insert(&rows).await }
    }
}

impl Read<'_> {
    /// The file of an import; nothing of one that the command line brought.
    #[boxed]
    pub async fn import_file(&self, import: ImportId) -> Result<Option<ImportFile>> {
        self.first("WHERE t.import = $1", vec![Bound(import).into()]).await
    }

    /// The files of these imports, of those that have one.
    #[boxed]
    pub async fn import_files(&self, imports: &[ImportId]) -> Result<Vec<ImportFile>> {
        let mut found = Vec::new();
        for some in imports.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|import| Bound(*import)));
            found.extend(self.select(&format!("WHERE t.import IN {list}"), values.into_vec()).await?);
        }
        Ok(found)
    }

    /// What an import made, by kind and number.
    #[boxed]
    pub async fn made_by(&self, import: ImportId) -> Result<Vec<ImportRecords>> {
        self.select("WHERE t.import = $1 ORDER BY t.record_kind, t.first", vec![Bound(import).into()]).await
    }

    /// The mappings that were kept, by name.
    #[boxed]
    pub async fn saved_mappings(&self) -> Result<Vec<SavedMapping>> {
        self.select("ORDER BY t.name", Vec::new()).await
    }
}
