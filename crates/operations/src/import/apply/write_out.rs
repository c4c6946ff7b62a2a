//! Writes what a chunk made new or different.

use std::collections::HashMap;

use records::{Account, AccountId, ExternalId, RecordRef};
use store::{Result, Write};

use super::Job;
use super::base::Base;
use super::noun::Noun;
use super::pool::Pool;

/// Writes people, companies and contacts, what is referred to first.
pub(super) async fn write_out(write: &mut Write, job: &Job, base: &Base) -> Result<()> {
    write.add(&base.teams.pool.added()).await?;
    write.add(&base.people.pool.added()).await?;
    write.add(&base.products.pool.added()).await?;
    write.add(&base.campaigns.pool.added()).await?;
    write.add(&base.interests.pool.added()).await?;
    write.add(&base.contents.pool.added()).await?;
    write.add_accounts(&parents_first(base.accounts.pool.added())).await?;
    let contacts = base.contacts.pool.added();
    if !contacts.is_empty() {
        write.add_contacts(&contacts).await?;
    }
    for team in base.teams.pool.changed() {
        write.update(&team).await?;
    }
    for person in base.people.pool.changed() {
        write.update(&person).await?;
    }
    for product in base.products.pool.changed() {
        write.update(&product).await?;
    }
    for campaign in base.campaigns.pool.changed() {
        write.update(&campaign).await?;
    }
    for account in base.accounts.pool.changed() {
        write.update_account(&account).await?;
    }
    for contact in base.contacts.pool.changed() {
        write.update_contact(&contact).await?;
    }
    note_externals(write, job, &base.people.pool).await?;
    note_externals(write, job, &base.accounts.pool).await?;
    note_externals(write, job, &base.contacts.pool).await
}

/// Notes the ids that the other system gives to records.
pub(super) async fn note_externals<R: Noun>(write: &mut Write, job: &Job, pool: &Pool<R>) -> Result<()> {
    let ids: Vec<ExternalId> = pool
        .externals()
        .map(|(record, external)| ExternalId {
            record: RecordRef { kind: R::KIND, number: record.number() },
            source: job.mapping.source.clone(),
            external: external.to_owned(),
        })
        .collect();
    if !ids.is_empty() {
        write.add_external_ids(&ids).await?;
    }
    Ok(())
}

/// New accounts in an order in which every parent stands before its children; there is no ring among them.
fn parents_first(mut accounts: Vec<Account>) -> Vec<Account> {
    let parents: HashMap<AccountId, Option<AccountId>> =
        accounts.iter().map(|account| (account.id, account.parent)).collect();
    let depth = |account: &Account| {
        let up = |id: &AccountId| parents.get(id).copied().flatten();
        std::iter::successors(account.parent, up).count()
    };
    if parents.values().any(Option::is_some) {
        accounts.sort_by_cached_key(depth);
    }
    accounts
}
