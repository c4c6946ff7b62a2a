//! What the pages of records ask beside the records themselves.

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, ActivityRecord, Actor, AuditEntry, ContactId, Instant, Keyed, Opportunity, Outcome, PersonId,
};

use crate::column::Bound;
use crate::error::Result;
use crate::read::{LIST, Read};
use crate::sql::Values;

impl Read<'_> {
    /// The companies that belong to a company, by name.
    #[boxed]
    pub async fn children_of(&self, account: AccountId, limit: u32) -> Result<Vec<Account>> {
        let rest = format!("WHERE t.parent = $1 ORDER BY t.name_key, t.id LIMIT {limit}");
        self.select(&rest, vec![Bound(account).into()]).await
    }

    /// The last things that happened with these contacts, newest first.
    #[boxed]
    pub async fn latest_activities(&self, contacts: &[ContactId], limit: u32) -> Result<Vec<ActivityRecord>> {
        let mut found: Vec<ActivityRecord> = Vec::new();
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            let rest = format!("WHERE t.contact IN {list} ORDER BY t.at DESC, t.id DESC LIMIT {limit}");
            found.extend(self.select::<ActivityRecord>(&rest, values.into_vec()).await?);
        }
        found.sort_by_key(|activity| std::cmp::Reverse((activity.at, activity.id)));
        found.truncate(limit as usize);
        Ok(found)
    }

    /// What somebody did of one kind from one instant to another, as the audit log has it. Nothing else is read: whoever asks
    /// may name any span.
    #[boxed]
    pub async fn done_between(
        &self,
        by: Actor,
        action: &str,
        (from, until): (Instant, Instant),
    ) -> Result<Vec<AuditEntry>> {
        let rest = "WHERE t.\"by\" = $1 AND t.action = $2 AND t.at BETWEEN $3 AND $4 ORDER BY t.at";
        let values = vec![by.to_string().into(), action.into(), from.as_micros().into(), until.as_micros().into()];
        self.select(rest, values).await
    }

    /// The deals under way, of everybody or of one owner.
    #[boxed]
    pub async fn open_deals(&self, owner: Option<PersonId>) -> Result<Vec<Opportunity>> {
        let mut values = Values::new();
        let open = values.place(Outcome::Open.key());
        let theirs = owner.map(|owner| format!(" AND t.owner = {}", values.place(Bound(owner)))).unwrap_or_default();
        self.select(&format!("WHERE t.outcome = {open}{theirs} ORDER BY t.id"), values.into_vec()).await
    }
}
