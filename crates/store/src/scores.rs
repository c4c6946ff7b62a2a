//! What was judged: versions of the agreement, current scores, moves from cell to cell; and what scoring reads.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{
    Account, AccountId, ActivityRecord, AgreementVersion, CellChange, Contact, ContactId, CurrentScore, Keyed,
    VersionStatus,
};

use crate::bulk;
use crate::column::Bound;
use crate::error::Result;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::write::Write;

/// What a contact's score is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The contact.
    pub contact: Contact,
    /// Its company.
    pub account: Option<Account>,
    /// What it did, by instant, then id.
    pub activities: Vec<ActivityRecord>,
}

impl Write {
    /// Writes current scores, in place of those that were there, and brings the lines of the contacts' leads up to date:
    /// scores, cell, decision, latest activity.
    #[boxed]
    pub async fn put_scores(&mut self, scores: &[CurrentScore]) -> Result<()> {
        let ending = " ON CONFLICT (contact) DO UPDATE SET fit = excluded.fit, activity = excluded.activity, \
                      grade = excluded.grade, level = excluded.level, decision = excluded.decision, \
                      fast_track = excluded.fast_track, buying_stage = excluded.buying_stage, \
                      interests = excluded.interests, t = excluded.t, version = excluded.version";
        bulk::insert_with(self.conn(), scores, ending).await?;
        for some in scores.chunks(LIST) {
            self.list_scores(some).await?;
        }
        Ok(())
    }

    async fn list_scores(&mut self, scores: &[CurrentScore]) -> Result<()> {
        let mut values = Values::new();
        let list = values.list(scores.iter().map(|score| Bound(score.contact)));
        // The latest activity is the last entry of the contact in the index, so neither look-up reads its history.
        let latest = |column: &str| {
            format!(
                "(SELECT a.{column} FROM activities a WHERE a.contact = s.contact ORDER BY a.at DESC, a.kind DESC LIMIT 1)"
            )
        };
        let sql = format!(
            "UPDATE leads SET fit = s.fit, activity = s.activity, grade = s.grade, level = s.level, \
             cell = s.grade || s.level, decision = s.decision, last_activity_at = coalesce({}, 0), \
             last_activity_kind = {} FROM current_scores s WHERE s.contact = leads.contact AND s.contact IN {list}",
            latest("at"),
            latest("kind"),
        );
        self.conn().run(sql, values.into_vec()).await.map(|_| ())
    }

    /// Writes down moves to another cell or decision.
    #[boxed]
    pub async fn add_cell_changes(&mut self, changes: &[CellChange]) -> Result<()> {
        self.insert(changes).await
    }
}

impl Read<'_> {
    /// What the scores of these contacts are made from, in the order asked; contacts that are not there are left out.
    #[boxed]
    pub async fn facts(&self, contacts: &[ContactId]) -> Result<Vec<Facts>> {
        let mut people: HashMap<_, _> =
            self.find_all::<Contact>(contacts).await?.into_iter().map(|contact| (contact.id, contact)).collect();
        let mut owners: Vec<AccountId> = people.values().filter_map(|contact| contact.account).collect();
        owners.sort_unstable();
        owners.dedup();
        let accounts: HashMap<_, _> =
            self.find_all::<Account>(&owners).await?.into_iter().map(|account| (account.id, account)).collect();
        let mut activities = self.activities_of_all(contacts).await?;
        Ok(contacts
            .iter()
            .filter_map(|id| people.remove(id))
            .map(|contact| Facts {
                account: contact.account.and_then(|account| accounts.get(&account).cloned()),
                activities: activities.remove(&contact.id).unwrap_or_default(),
                contact,
            })
            .collect())
    }

    /// A contact's current score.
    #[boxed]
    pub async fn score_of(&self, contact: ContactId) -> Result<Option<CurrentScore>> {
        self.first("WHERE t.contact = $1", vec![Bound(contact).into()]).await
    }

    /// The current scores of these contacts.
    #[boxed]
    pub async fn scores_of(&self, contacts: &[ContactId]) -> Result<HashMap<ContactId, CurrentScore>> {
        let mut found = HashMap::with_capacity(contacts.len());
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            let scores: Vec<CurrentScore> =
                self.select(&format!("WHERE t.contact IN {list}"), values.into_vec()).await?;
            found.extend(scores.into_iter().map(|score| (score.contact, score)));
        }
        Ok(found)
    }

    /// A contact's moves from cell to cell, oldest first.
    #[boxed]
    pub async fn cell_changes(&self, contact: ContactId) -> Result<Vec<CellChange>> {
        self.select("WHERE t.contact = $1 ORDER BY t.at", vec![Bound(contact).into()]).await
    }

    /// The version of the agreement that judges now.
    #[boxed]
    pub async fn agreement_in_force(&self) -> Result<Option<AgreementVersion>> {
        self.first("WHERE t.status = $1 ORDER BY t.number DESC", vec![VersionStatus::InForce.key().into()]).await
    }
}
