//! Saved views of lists.

use async_recursion::async_recursion as boxed;
use records::{PersonId, SavedView, ViewId};

use crate::column::Bound;
use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

impl Read<'_> {
    /// The views of a page that somebody sees: the person's own and everybody's, by name.
    #[boxed]
    pub async fn saved_views(&self, page: &str, person: PersonId) -> Result<Vec<SavedView>> {
        let rest = "WHERE t.page = $1 AND (t.owner = $2 OR t.owner IS NULL) ORDER BY lower(t.name), t.id";
        self.select(rest, vec![page.into(), Bound(person).into()]).await
    }
}

impl Write {
    /// Takes a view away.
    #[boxed]
    pub async fn delete_view(&mut self, view: ViewId) -> Result<()> {
        self.conn().run("DELETE FROM saved_views WHERE id = $1", vec![Bound(view).into()]).await.map(|_| ())
    }
}
