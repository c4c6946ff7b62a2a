//! What was judged: versions of the agreement, current scores, moves from cell to cell; and what scoring reads.

use std::collections::HashMap;

use records::{
    Account, AccountId, ActivityRecord, AgreementVersion, CellChange, Contact, ContactId, CurrentScore, Instant, Keyed,
    KindId, VersionStatus,
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
    pub async fn put_scores(&mut self, scores: &[CurrentScore]) -> Result<()> {
        let ending = " ON CONFLICT (contact) DO UPDATE SET fit = excluded.fit, activity = excluded.activity, \
                      grade = excluded.grade, level = excluded.level, decision = excluded.decision, \
                      fast_track = excluded.fast_track, buying_stage = excluded.buying_stage, \
                      interests = excluded.interests, t = excluded.t, version = excluded.version";
        bulk::insert_with(self.conn(), scores, ending).await?;
        for some in scores.chunks(LIST) {
            let contacts: Vec<_> = some.iter().map(|score| score.contact).collect();
            let latest = self.read().latest_activities(&contacts).await?;
            for score in some {
                self.list_score(score, latest.get(&score.contact).copied()).await?;
            }
        }
        Ok(())
    }

    async fn list_score(&mut self, score: &CurrentScore, latest: Option<(Instant, KindId)>) -> Result<()> {
        let sql = "UPDATE leads SET fit = $1, activity = $2, grade = $3, level = $4, cell = $5, decision = $6, \
                   last_activity_at = $7, last_activity_kind = $8 WHERE contact = $9";
        let values = vec![
            score.fit.into(),
            score.activity.into(),
            score.grade.as_str().into(),
            score.level.as_str().into(),
            score.cell().into(),
            score.decision.key().into(),
            latest.map_or(0, |(at, _)| at.as_micros()).into(),
            latest.map(|(_, kind)| kind.number()).into(),
            Bound(score.contact).into(),
        ];
        self.conn().run(sql, values).await.map(|_| ())
    }

    /// Writes down moves to another cell or decision.
    pub async fn add_cell_changes(&mut self, changes: &[CellChange]) -> Result<()> {
        self.insert(changes).await
    }
}

impl Read<'_> {
    /// What the scores of these contacts are made from, in the order asked; contacts that are not there are left out.
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
    pub async fn score_of(&self, contact: ContactId) -> Result<Option<CurrentScore>> {
        self.first("WHERE t.contact = $1", vec![Bound(contact).into()]).await
    }

    /// The current scores of these contacts.
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
    pub async fn cell_changes(&self, contact: ContactId) -> Result<Vec<CellChange>> {
        self.select("WHERE t.contact = $1 ORDER BY t.at", vec![Bound(contact).into()]).await
    }

    /// The version of the agreement that judges now.
    pub async fn agreement_in_force(&self) -> Result<Option<AgreementVersion>> {
        self.first("WHERE t.status = $1 ORDER BY t.number DESC", vec![VersionStatus::InForce.key().into()]).await
    }
}
