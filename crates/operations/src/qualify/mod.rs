//! Qualification: what was recorded is scored, and leads take the steps that follow.
//!
//! Three occasions lead here: a worker takes contacts that became due ([`qualify_due`]); somebody asks for all to be
//! judged again ([`rescore`]); the night has come ([`sweep`]). All load cases in batches, judge them purely
//! ([`judge`]), and write what follows in one transaction.

mod companies;
mod dictionary;
pub mod judge;
mod worker;

pub use dictionary::{Dictionary, properties};
pub use worker::{round, work};

use async_recursion::async_recursion as boxed;
use std::collections::{HashMap, HashSet};

use lifecycle::Occasion;
use records::{
    Account, AccountId, Actor, ContactId, CurrentScore, FactChange, Instant, Lead, LeadId, Motion, RecordKind, Stage,
    StageChange,
};
use store::{Due, NewLead, Read, Write};

use self::companies::{companies_left, companies_of};
use self::judge::{Case, Judge, Verdict};
use crate::{InForce, Operations, Result};

/// How many contacts are judged together: enough to share the questions to the base, few enough to hold its one
/// writer for milliseconds.
const BATCH: u32 = 500;
/// How long a worker may keep contacts that it claimed.
const LEASE_MICROS: i64 = 60_000_000;

/// Judges contacts that became due, up to a batch of them; says how many there were.
#[boxed]
pub async fn qualify_due(operations: &Operations) -> Result<usize> {
    if operations.store().read().due_count().await? == 0 {
        return Ok(0);
    }
    let mut write = operations.store().write(Actor::Rule).await?;
    let due = write.claim_due(BATCH, LEASE_MICROS).await?;
    write.commit().await?;
    judge_due(operations, &due).await?;
    Ok(due.len())
}

async fn judge_due(operations: &Operations, due: &[Due]) -> Result<()> {
    if due.is_empty() {
        return Ok(());
    }
    let version = operations.in_force().await?;
    let marks: HashMap<ContactId, Due> = due.iter().map(|due| (due.contact, *due)).collect();
    let contacts: Vec<_> = due.iter().map(|due| due.contact).collect();
    let instants = move |case: &Case| {
        marks.get(&case.contact.id).map_or_else(Vec::new, |due| Judge::instants(case, due.since, due.latest))
    };
    let verdicts = judged(operations, &version, &contacts, Occasion::Recorded, instants).await?;
    let mut write = operations.store().write(Actor::Rule).await?;
    let overtaken = write_verdicts(&mut write, &version, verdicts).await?;
    let (again, done): (Vec<Due>, Vec<Due>) = due.iter().copied().partition(|due| overtaken.contains(&due.contact));
    write.scored(&done).await?;
    write.hand_back(&again).await?;
    write.commit().await?;
    Ok(())
}

/// Judges these contacts now, as far as they are due and no worker has them: for whoever waits for the answer.
#[boxed]
pub async fn qualify_these(operations: &Operations, contacts: &[ContactId]) -> Result<()> {
    let mut write = operations.store().write(Actor::Rule).await?;
    let due = write.claim_these(contacts, LEASE_MICROS).await?;
    write.commit().await?;
    judge_due(operations, &due).await
}

/// Judges everybody anew under the agreement in force, each at the instant of its last score; says how many.
#[boxed]
pub async fn rescore(operations: &Operations, progress: &(dyn Fn(u64) + Send + Sync)) -> Result<u64> {
    everybody(operations, |case| case.last.as_ref().map_or_else(Vec::new, |score| vec![score.t]), progress).await
}

/// Judges everybody at one instant: a local midnight, or the instant from which a version is in force.
#[boxed]
pub async fn sweep(operations: &Operations, t: Instant) -> Result<u64> {
    everybody(operations, move |case| if case.is_older_than(t) { vec![t] } else { Vec::new() }, &|_| ()).await
}

async fn everybody(
    operations: &Operations,
    instants: impl Fn(&Case) -> Vec<Instant> + Send + Sync + Clone + 'static,
    progress: &(dyn Fn(u64) + Send + Sync),
) -> Result<u64> {
    let (mut after, mut done) = (None, 0);
    loop {
        let contacts = operations.store().read().walk::<records::Contact>(after, BATCH).await?;
        let Some(last) = contacts.last() else { return Ok(done) };
        after = Some(last.id);
        let mut ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
        while !ids.is_empty() {
            let version = operations.in_force().await?;
            let verdicts = judged(operations, &version, &ids, Occasion::Rescored, instants.clone()).await?;
            let judged = verdicts.len();
            let mut write = operations.store().write(Actor::Rule).await?;
            ids = write_verdicts(&mut write, &version, verdicts).await?.into_iter().collect();
            write.commit().await?;
            done += (judged - ids.len()) as u64;
        }
        progress(done);
    }
}

/// Loads the cases of these contacts and judges them away from the threads that serve.
async fn judged(
    operations: &Operations,
    version: &std::sync::Arc<InForce>,
    contacts: &[ContactId],
    occasion: Occasion,
    instants: impl Fn(&Case) -> Vec<Instant> + Send + 'static,
) -> Result<Vec<(Case, Verdict)>> {
    let read = operations.store().read();
    let dictionary = Dictionary::load(read).await?;
    let cases = load_cases(read, contacts).await?;
    let version = version.clone();
    let judging = tokio::task::spawn_blocking(move || {
        let mut judge = Judge::new(&version, &dictionary);
        let judged = |case: Case| {
            let instants = instants(&case);
            let verdict = judge.judge(&case, &instants, occasion)?;
            Some((case, verdict))
        };
        cases.into_iter().filter_map(judged).collect()
    });
    judging.await.map_err(|error| crate::Failure::Broken(error.into()))
}

/// Loads what the judgement of these contacts is made from.
pub async fn load_cases(read: Read<'_>, contacts: &[ContactId]) -> Result<Vec<Case>> {
    cases(read, contacts, |last, change| last.is_none_or(|score| score.t < change.recorded_at)).await
}

/// Loads cases with every change that was ever recorded, so that they can be taken back to any instant.
pub async fn load_histories(read: Read<'_>, contacts: &[ContactId]) -> Result<Vec<Case>> {
    cases(read, contacts, |_, _| true).await
}

/// Loads cases with those of their changes that matter, given the last score.
async fn cases(
    read: Read<'_>,
    contacts: &[ContactId],
    matters: fn(Option<&CurrentScore>, &FactChange) -> bool,
) -> Result<Vec<Case>> {
    let facts = read.facts(contacts).await?;
    let mut scores = read.scores_of(contacts).await?;
    let mut leads = leads_with_steps(read, contacts).await?;
    let won = read.contacts_who_bought(contacts).await?;
    let mut own = changes(read, RecordKind::Contact, contacts.iter().map(|id| id.number())).await?;
    let left = companies_left(read, own.values().flatten()).await?;
    let now = facts.iter().filter_map(|facts| facts.contact.account);
    let companies = now.chain(left.keys().copied()).map(AccountId::number);
    let of_companies = changes(read, RecordKind::Account, companies).await?;
    let case = |facts: store::Facts| {
        let id = facts.contact.id;
        let last = scores.remove(&id);
        let mut changes = own.remove(&id.number()).unwrap_or_default();
        changes.retain(|change| matters(last.as_ref(), change));
        let companies = companies_of(&facts.contact, &changes);
        let theirs = companies.iter().filter_map(|company| of_companies.get(&company.number())).flatten();
        changes.extend(theirs.cloned());
        changes.retain(|change| matters(last.as_ref(), change));
        changes.sort_by_key(|change| change.recorded_at);
        let former = companies.iter().filter(|company| Some(**company) != facts.contact.account);
        let former = former.filter_map(|company| left.get(company).cloned()).collect();
        Case {
            contact: facts.contact,
            account: facts.account,
            former,
            activities: facts.activities,
            changes,
            last,
            leads: leads.remove(&id).unwrap_or_default(),
            won: won.contains(&id),
        }
    };
    Ok(facts.into_iter().map(case).collect())
}

/// The leads of contacts, each with its latest step.
async fn leads_with_steps(
    read: Read<'_>,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, Vec<(Lead, Option<StageChange>)>>> {
    let leads = read.leads_of(contacts).await?;
    let ids: Vec<LeadId> = leads.iter().map(|lead| lead.id).collect();
    let mut latest: HashMap<LeadId, StageChange> = HashMap::with_capacity(ids.len());
    for step in read.stage_changes_of(&ids).await? {
        latest.insert(step.lead, step);
    }
    let mut of_contacts: HashMap<_, Vec<_>> = HashMap::with_capacity(contacts.len());
    for lead in leads {
        let step = latest.remove(&lead.id);
        of_contacts.entry(lead.contact).or_default().push((lead, step));
    }
    Ok(of_contacts)
}

async fn changes(
    read: Read<'_>,
    kind: RecordKind,
    numbers: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, Vec<FactChange>>> {
    let numbers: Vec<i64> = numbers.collect::<HashSet<_>>().into_iter().collect();
    let mut of_records: HashMap<i64, Vec<FactChange>> = HashMap::new();
    for change in read.fact_changes_of(kind, &numbers).await? {
        of_records.entry(change.record.number).or_default().push(change);
    }
    Ok(of_records)
}

/// Writes what follows from verdicts; gives the contacts that somebody else judged, or moved, since their cases were
/// loaded: nothing is written for these, and they are to be judged again.
async fn write_verdicts(
    write: &mut Write,
    version: &InForce,
    verdicts: Vec<(Case, Verdict)>,
) -> Result<HashSet<ContactId>> {
    // From here on nobody else commits a score or a step.
    let recorded_at = write.recorded_at().await?;
    let (verdicts, overtaken) = still_standing(write.read(), verdicts).await?;
    let begin: Vec<_> = verdicts.iter().filter_map(|(case, verdict)| Some((case, verdict.begins?))).collect();
    let mut ids = write.ids(begin.len()).await?;
    let mut leads = Vec::with_capacity(begin.len());
    for (case, (stage, since)) in begin {
        let id = LeadId::new(ids.next().ok_or(crate::Failure::NotFound)?);
        leads.push(new_lead(case, id, stage, since));
    }
    write.add_leads(&leads).await?;
    for (_, verdict) in &verdicts {
        for step in &verdict.steps {
            let change = StageChange {
                lead: step.lead,
                from: Some(step.transition.from),
                to: step.transition.to,
                at: step.at,
                recorded_at,
                by: Actor::Rule,
                reason: step.transition.reason.clone(),
                version: Some(version.id),
            };
            write.move_lead(&change, false).await?;
        }
    }
    let scores: Vec<_> = verdicts.iter().map(|(_, verdict)| verdict.score.clone()).collect();
    write.put_scores(&scores).await?;
    let moves: Vec<_> = verdicts.iter().flat_map(|(_, verdict)| verdict.moves.iter().cloned()).collect();
    write.add_cell_changes(&moves).await?;
    Ok(overtaken)
}

/// Parts verdicts on cases whose last score and leads are still what was judged from those that were overtaken.
async fn still_standing(
    read: Read<'_>,
    verdicts: Vec<(Case, Verdict)>,
) -> Result<(Vec<(Case, Verdict)>, HashSet<ContactId>)> {
    let contacts: Vec<ContactId> = verdicts.iter().map(|(case, _)| case.contact.id).collect();
    let mut scores = read.scores_of(&contacts).await?;
    let mut leads: HashMap<ContactId, Vec<Lead>> = HashMap::with_capacity(contacts.len());
    for lead in read.leads_of(&contacts).await? {
        leads.entry(lead.contact).or_default().push(lead);
    }
    let stands = |(case, _): &(Case, Verdict)| {
        let judged = case.leads.iter().map(|(lead, _)| lead);
        let standing = leads.remove(&case.contact.id).unwrap_or_default();
        scores.remove(&case.contact.id) == case.last && judged.eq(&standing)
    };
    let (standing, overtaken): (Vec<_>, Vec<_>) = verdicts.into_iter().partition(stands);
    Ok((standing, overtaken.into_iter().map(|(case, _)| case.contact.id).collect()))
}

fn new_lead(case: &Case, id: LeadId, stage: Stage, since: Instant) -> NewLead<'_> {
    let company: Option<&Account> = case.account.as_ref();
    NewLead {
        lead: Lead {
            id,
            contact: case.contact.id,
            account: case.contact.account,
            motion: Motion::NewBusiness,
            stage,
            stage_since: since,
            stage_stated: false,
            owner: None,
            source: case.contact.source.clone(),
            campaign: None,
            created_at: since,
        },
        contact: &case.contact,
        company: company.map(|company| company.name.as_str()),
        company_country: company.and_then(|company| company.country.as_deref()),
    }
}

impl Case {
    /// Whether it was last scored before an instant; a contact never scored waits for its worker.
    fn is_older_than(&self, t: Instant) -> bool {
        self.last.as_ref().is_some_and(|score| score.t < t)
    }
}
