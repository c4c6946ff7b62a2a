//! Contacts whose score may have changed: marked by whoever changes a fact or adds an activity, claimed by workers.

use async_recursion::async_recursion as boxed;
use records::{ContactId, Instant};

use crate::bulk;
use crate::column::Bound;
use crate::error::Result;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::table::table;
use crate::write::Write;

/// A contact to score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Whom.
    pub contact: ContactId,
    /// The recorded instant of the first change that no scoring has seen; of several that came during one, of the latest.
    pub since: Instant,
    /// The recorded instant of the latest.
    pub latest: Instant,
}

table!(Due, "due_contacts", [contact, since, latest]);

impl Write {
    /// Makes contacts due for scoring as of this transaction's recorded instant.
    #[boxed]
    pub async fn mark_due(&mut self, contacts: &[ContactId]) -> Result<()> {
        let at = self.recorded_at().await?;
        let mut sorted = contacts.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let rows: Vec<_> = sorted.into_iter().map(|contact| Due { contact, since: at, latest: at }).collect();
        let ending = " ON CONFLICT (contact) DO UPDATE SET latest = excluded.latest";
        bulk::insert_with(self.conn(), &rows, ending).await.map(|_| ())
    }

    /// Takes up to `limit` due contacts, the longest waiting first, for as long as `lease_micros`; nobody else gets them
    /// before. Commit, score, and end with [`scored`](Write::scored).
    #[boxed]
    pub async fn claim_due(&mut self, limit: u32, lease_micros: i64) -> Result<Vec<Due>> {
        let now = self.now().as_micros();
        let skip = if self.conn().backend() == sea_orm::DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "UPDATE due_contacts SET leased_until = $1 WHERE contact IN (SELECT contact FROM due_contacts \
             WHERE leased_until IS NULL OR leased_until <= $2 ORDER BY since, contact LIMIT {limit} {skip}) \
             RETURNING contact, since, latest"
        );
        let rows = self.conn().all(sql, vec![(now + lease_micros).into(), now.into()]).await?;
        let mut due = rows.iter().map(|row| crate::read::read_at(row, 0)).collect::<Result<Vec<Due>>>()?;
        due.sort_by_key(|due| (due.since, due.contact));
        Ok(due)
    }

    /// Takes those of these contacts that are due and that nobody else has, as [`claim_due`](Write::claim_due) does.
    #[boxed]
    pub async fn claim_these(&mut self, contacts: &[ContactId], lease_micros: i64) -> Result<Vec<Due>> {
        let now = self.now().as_micros();
        let mut due = Vec::new();
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let until = values.place(now + lease_micros);
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            let now = values.place(now);
            let sql = format!(
                "UPDATE due_contacts SET leased_until = {until} WHERE contact IN {list} \
                 AND (leased_until IS NULL OR leased_until <= {now}) RETURNING contact, since, latest"
            );
            let rows = self.conn().all(&sql, values.into_vec()).await?;
            due.extend(rows.iter().map(|row| crate::read::read_at(row, 0)).collect::<Result<Vec<Due>>>()?);
        }
        Ok(due)
    }

    /// Takes scored contacts off the list, unless something changed since they were claimed: those wait anew, from the
    /// change that the scoring did not see.
    #[boxed]
    pub async fn scored(&mut self, claimed: &[Due]) -> Result<()> {
        for some in claimed.chunks(LIST) {
            let mut values = Values::new();
            let pairs: Vec<_> = some
                .iter()
                .map(|due| format!("({}, {})", values.place(Bound(due.contact)), values.place(due.latest.as_micros())))
                .collect();
            let sql = format!("DELETE FROM due_contacts WHERE (contact, latest) IN (VALUES {})", pairs.join(", "));
            self.conn().run(sql, values.into_vec()).await?;
            let mut values = Values::new();
            let list = values.list(some.iter().map(|due| Bound(due.contact)));
            let sql = format!("UPDATE due_contacts SET since = latest, leased_until = NULL WHERE contact IN {list}");
            self.conn().run(sql, values.into_vec()).await?;
        }
        Ok(())
    }

    /// Gives claimed contacts back as they were, for another claim at once.
    #[boxed]
    pub async fn hand_back(&mut self, claimed: &[Due]) -> Result<()> {
        for some in claimed.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|due| Bound(due.contact)));
            let sql = format!("UPDATE due_contacts SET leased_until = NULL WHERE contact IN {list}");
            self.conn().run(sql, values.into_vec()).await?;
        }
        Ok(())
    }
}

impl Read<'_> {
    /// How many contacts wait for scoring.
    #[boxed]
    pub async fn due_count(&self) -> Result<i64> {
        self.number("SELECT count(*) FROM due_contacts", Vec::new()).await
    }
}
