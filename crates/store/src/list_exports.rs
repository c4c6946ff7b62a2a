//! Lists that somebody took out as files.

use async_recursion::async_recursion as boxed;
use records::{ExportId, Instant, ListExport, PersonId};

use crate::bulk;
use crate::column::Bound;
use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

impl Write {
    /// Keeps an export, in place of what was kept of it.
    #[boxed]
    pub async fn put_list_export(&mut self, export: &ListExport) -> Result<()> {
        let ending = " ON CONFLICT (id) DO UPDATE SET stored = excluded.stored, records = excluded.records, \
                      bytes = excluded.bytes, ended_at = excluded.ended_at, failed = excluded.failed";
        bulk::insert_with(self.conn(), std::slice::from_ref(export), ending).await.map(|_| ())
    }

    /// Forgets an export.
    #[boxed]
    pub async fn forget_list_export(&mut self, export: ExportId) -> Result<()> {
        self.conn().run("DELETE FROM list_exports WHERE id = $1", vec![Bound(export).into()]).await.map(|_| ())
    }
}

impl Read<'_> {
    /// An export.
    #[boxed]
    pub async fn list_export(&self, export: ExportId) -> Result<Option<ListExport>> {
        self.first("WHERE t.id = $1", vec![Bound(export).into()]).await
    }

    /// The exports of somebody, the latest first.
    #[boxed]
    pub async fn list_exports_of(&self, person: PersonId) -> Result<Vec<ListExport>> {
        self.select("WHERE t.person = $1 ORDER BY t.asked_at DESC, t.id DESC", vec![Bound(person).into()]).await
    }

    /// The exports that ended before an instant.
    #[boxed]
    pub async fn list_exports_ended_before(&self, at: Instant) -> Result<Vec<ListExport>> {
        self.select("WHERE t.ended_at < $1", vec![at.as_micros().into()]).await
    }
}
