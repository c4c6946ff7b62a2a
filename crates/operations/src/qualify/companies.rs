//! With which companies a contact was, and when: what changes of a company concerns the contact only while they are
//! together.

use std::collections::{BTreeSet, HashMap};

use records::{Account, AccountId, Contact, FactChange, Instant, RecordKind};
use store::Read;

use crate::Result;

/// The fact of a contact that says with which company it is.
const COMPANY: &str = "account";

/// The time of a contact with one company: after `from` (from the beginning where there is none), up to `until` (until
/// now where there is none), both as they were recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TimeWith {
    company: AccountId,
    from: Option<Instant>,
    until: Option<Instant>,
}

/// The times that a contact had with companies, oldest first, from changes in the order in which they were recorded.
pub(super) fn times_with(contact: &Contact, changes: &[FactChange]) -> Vec<TimeWith> {
    let mut times = Vec::new();
    let mut from = None;
    for change in changes.iter().filter(|change| is_of_company(change)) {
        let until = Some(change.recorded_at);
        times.extend(company_of(change.before.as_deref()).map(|company| TimeWith { company, from, until }));
        from = until;
    }
    times.extend(contact.account.map(|company| TimeWith { company, from, until: None }));
    times
}

/// Whether a change is the contact's own, or its company's while they were together.
pub(super) fn concerns(change: &FactChange, times: &[TimeWith]) -> bool {
    let within = |time: &TimeWith| {
        time.company.number() == change.record.number
            && time.from.is_none_or(|from| from < change.recorded_at)
            && time.until.is_none_or(|until| change.recorded_at <= until)
    };
    change.record.kind != RecordKind::Account || times.iter().any(within)
}

/// The companies that a contact is with or left, each once.
pub(super) fn companies_of(contact: &Contact, changes: &[FactChange]) -> BTreeSet<AccountId> {
    times_with(contact, changes).into_iter().map(|time| time.company).collect()
}

/// The companies that these changes say were left, as they are now.
pub(super) async fn companies_left(
    read: Read<'_>,
    changes: impl Iterator<Item = &FactChange>,
) -> Result<HashMap<AccountId, Account>> {
    let before =
        changes.filter(|change| is_of_company(change)).filter_map(|change| company_of(change.before.as_deref()));
    let left: Vec<AccountId> = before.collect::<BTreeSet<_>>().into_iter().collect();
    Ok(read.find_all::<Account>(&left).await?.into_iter().map(|account| (account.id, account)).collect())
}

fn is_of_company(change: &FactChange) -> bool {
    change.record.kind == RecordKind::Contact && change.field == COMPANY
}

fn company_of(text: Option<&str>) -> Option<AccountId> {
    text?.parse().ok()
}
