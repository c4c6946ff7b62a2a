//! What the pages of records ask beside the records themselves.

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, ActivityRecord, AuditEntry, ContactId, Instant, Keyed, Opportunity, Outcome, PersonId,
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

    /// What was written into the audit log from one instant to another.
    #[boxed]
    pub async fn audit_between(&self, from: Instant, until: Instant) -> Result<Vec<AuditEntry>> {
        let rest = "WHERE t.at BETWEEN $1 AND $2 ORDER BY t.at";
        self.select(rest, vec![from.as_micros().into(), until.as_micros().into()]).await
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
