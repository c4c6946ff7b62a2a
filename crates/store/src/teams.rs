//! Teams that are no more.

use async_recursion::async_recursion as boxed;
use records::{Keyed, RecordKind, TeamId};

use crate::column::Bound;
use crate::error::Result;
use crate::write::Write;

impl Write {
    /// Takes a team away in which nobody is any more, with its ids in other systems.
    #[boxed]
    pub async fn delete_team(&mut self, team: TeamId) -> Result<()> {
        let ids = "DELETE FROM external_ids WHERE record_kind = $1 AND record_number = $2";
        self.conn().run(ids, vec![RecordKind::Team.key().into(), Bound(team).into()]).await?;
        self.conn().run("DELETE FROM teams WHERE id = $1", vec![Bound(team).into()]).await.map(|_| ())
    }
}
