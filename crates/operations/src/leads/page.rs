//! A lead's page: who it is, where it stands, why it has its score, what its company buys.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;
use std::sync::Arc;

use records::{
    Account, Contact, ContactId, CustomField, CustomType, Facts, Instant, Lead, LeadId, MICROSECONDS_A_DAY, Money,
    NextStep, Opportunity, Outcome, Person, RecordKind, Stage,
};
use scoring::{Explanation, Subject};

use super::timeline::SaidActivityParts;
use crate::facts::Reading;
use crate::qualify::judge::{Case, Judge};
use crate::qualify::{Dictionary, load_cases};
use crate::record::FactOf;
use crate::{Failure, InForce, Operations, Result};

pub use super::timeline::SaidActivity;

/// Everything of a lead's page that is not its timeline or its history.
#[derive(Debug, Clone)]
pub struct LeadView {
    /// The lead.
    pub lead: Lead,
    /// Its contact.
    pub contact: ContactView,
    /// The contact's company.
    pub account: Option<AccountView>,
    /// The way it took and has before it: the stages of the path in order, then a side stage where it stands there.
    pub path: Vec<StageStep>,
    /// Who takes care of it.
    pub owner: Option<String>,
    /// Its score, once it has one.
    pub score: Option<ScoreView>,
    /// What is to be done next, if anybody said so.
    pub next_step: Option<NextStep>,
    /// Deals of the contact, and others of its company.
    pub opportunities: Vec<OpportunityRow>,
    /// The agreement that judges.
    pub agreement: Arc<InForce>,
    /// What an edit of facts must bring along, so that nobody overwrites another unawares.
    pub version: i64,
}

/// The contact.
#[derive(Debug, Clone)]
pub struct ContactView {
    /// Its id.
    pub id: ContactId,
    /// Its name, or its address; empty where neither is known.
    pub name: String,
    /// The contact itself.
    pub contact: Contact,
    /// When it last consented to something, and still does.
    pub consent_at: Option<Instant>,
    /// Its facts and its company's, in the order in which people read them.
    pub facts: Vec<FactView>,
}

/// A fact as a form shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct FactView {
    /// Of the contact or its company.
    pub of: FactOf,
    /// The field's key.
    pub key: String,
    /// A custom field's own label.
    pub label: Option<String>,
    /// The text, which reads back as it is.
    pub value: Option<String>,
    /// The words of a choice.
    pub choices: Vec<String>,
}

/// The contact's company.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// The company.
    pub account: Account,
    /// The company that it belongs to.
    pub parent: Option<String>,
    /// How many contacts there are at it.
    pub contacts: u64,
}

/// A stage on a lead's way.
#[derive(Debug, Clone, PartialEq)]
pub struct StageStep {
    /// The stage.
    pub stage: Stage,
    /// When it came there; nothing for a stage that it skipped or has before it.
    pub entered_at: Option<Instant>,
    /// When it went on; nothing for the stage where it stands.
    pub left_at: Option<Instant>,
}

/// Why it has its score.
#[derive(Debug, Clone)]
pub struct ScoreView {
    /// The instant of the score.
    pub as_of: Instant,
    /// Everything that it follows from.
    pub explanation: Explanation,
    /// The activities that the explanation names, by their number.
    pub activities: HashMap<i64, SaidActivity>,
}

/// A deal.
#[derive(Debug, Clone)]
pub struct OpportunityRow {
    /// What it is called.
    pub name: Option<String>,
    /// What it is worth.
    pub amount: Option<Money>,
    /// How it stands.
    pub outcome: Outcome,
    /// Where it stands on its own way.
    pub step: Option<String>,
    /// When it closed.
    pub closed_at: Option<Instant>,
    /// When it is to close.
    pub expected_close: Option<records::Date>,
    /// Whether this contact leads it.
    pub own: bool,
}

/// The score at an instant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryPoint {
    /// When.
    pub at: Instant,
    /// Who they were.
    pub fit: f64,
    /// What they did.
    pub activity: f64,
}

/// A lead's page.
#[boxed]
pub async fn lead(operations: &Operations, id: LeadId) -> Result<LeadView> {
    let read = operations.store().read();
    let lead = read.find::<Lead>(id).await?.ok_or(Failure::NotFound)?;
    let case = case(operations, lead.contact).await?;
    let agreement = operations.in_force().await?;
    let dictionary = Dictionary::load(read).await?;
    let owner = match lead.owner {
        Some(owner) => read.find::<Person>(owner).await?.map(|person| person.name),
        None => None,
    };
    let score = case.last.as_ref().map(|last| why(&agreement, &dictionary, &case, last.t));
    let opportunities = opportunities(operations, &case).await?;
    Ok(LeadView {
        path: path(operations, &lead).await?,
        version: crate::record::version_of(operations, lead.contact).await?,
        next_step: operations.store().read().next_step(lead.id).await?,
        account: account(operations, &case).await?,
        contact: contact(operations, &case).await?,
        owner,
        score,
        opportunities,
        agreement,
        lead,
    })
}

/// The score over the last `weeks`, at equal steps, under the agreement in force: facts are today's, activities count
/// from their own instant. It begins when the contact was first known, by its own date or by what it did.
#[boxed]
pub async fn score_history(operations: &Operations, id: LeadId, weeks: u16) -> Result<Vec<HistoryPoint>> {
    let read = operations.store().read();
    let lead = read.find::<Lead>(id).await?.ok_or(Failure::NotFound)?;
    let case = case(operations, lead.contact).await?;
    let Some(last) = case.last.as_ref().map(|score| score.t) else { return Ok(Vec::new()) };
    let agreement = operations.in_force().await?;
    let dictionary = Dictionary::load(read).await?;
    let curve = tokio::task::spawn_blocking(move || {
        let (row, activities) = today(&agreement.reading, &dictionary, &case);
        let subject = Subject::new(&row, &activities);
        let mut scorer = scoring::Scorer::new(&agreement.agreement.scoring);
        let week = 7 * MICROSECONDS_A_DAY;
        let known = case.activities.iter().map(|activity| activity.at).fold(case.contact.created_at, Instant::min);
        let instants = (0..=i64::from(weeks)).rev().map(|ago| Instant::from_micros(last.as_micros() - ago * week));
        let instants = instants.filter(|at| *at >= known);
        let point = |at| {
            let score = scorer.score(&subject, at);
            HistoryPoint { at, fit: score.fit, activity: score.activity }
        };
        instants.map(point).collect()
    });
    curve.await.map_err(|error| Failure::Broken(error.into()))
}

fn today(reading: &Reading, dictionary: &Dictionary, case: &Case) -> (records::Row, Vec<records::Activity>) {
    let row = reading.row(&case.contact, case.account.as_ref());
    let activities = case.activities.iter().map(|activity| dictionary.activity(reading, activity)).collect();
    (row, activities)
}

async fn case(operations: &Operations, contact: ContactId) -> Result<Case> {
    let cases = load_cases(operations.store().read(), &[contact]).await?;
    cases.into_iter().next().ok_or(Failure::NotFound)
}

fn why(agreement: &InForce, dictionary: &Dictionary, case: &Case, t: Instant) -> ScoreView {
    let judge = Judge::new(agreement, dictionary);
    let (row, activities) = judge.as_known(case, t);
    let explanation = scoring::explain(&agreement.agreement.scoring, &Subject::new(&row, &activities), t);
    let named: std::collections::HashSet<i64> = named(&explanation).collect();
    let said = case.activities.iter().filter(|activity| named.contains(&activity.id.number()));
    let activities = said
        .map(|activity| (activity.id.number(), SaidActivityParts { dictionary, record: activity }.said()))
        .collect();
    ScoreView { as_of: t, explanation, activities }
}

/// The numbers of the activities that count or found no place in a limit.
fn named(explanation: &Explanation) -> impl Iterator<Item = i64> + '_ {
    let rules = explanation.activity.groups.iter().flat_map(|group| &group.rules);
    rules
        .flat_map(|rule| {
            let counted = rule.counted.iter().map(|counted| &counted.key);
            counted.chain(rule.beyond_limit.iter().map(|beyond| &beyond.key))
        })
        .filter_map(|key| match key {
            records::ActivityKey::Number(number) => Some(*number),
            records::ActivityKey::Text(_) => None,
        })
}

async fn path(operations: &Operations, lead: &Lead) -> Result<Vec<StageStep>> {
    let steps = operations.store().read().stage_changes(lead.id).await?;
    let stages = lifecycle::PATH.iter().copied().chain((!lifecycle::PATH.contains(&lead.stage)).then_some(lead.stage));
    let step = |stage: Stage| {
        let place = steps.iter().rposition(|step| step.to == stage);
        // A step dated before an earlier one, as a deal from before the contact, leaves nothing behind where it stands.
        let left = place.filter(|_| stage != lead.stage).and_then(|place| steps.get(place + 1)).map(|step| step.at);
        StageStep { stage, entered_at: place.map(|place| steps[place].at), left_at: left }
    };
    Ok(stages.map(step).collect())
}

async fn contact(operations: &Operations, case: &Case) -> Result<ContactView> {
    let read = operations.store().read();
    let consents = read.consents_of(case.contact.id).await?;
    let consent_at = consents.first().filter(|consent| consent.given).map(|consent| consent.at);
    let fields = read.all::<CustomField>().await?;
    let mut facts = facts_of(FactOf::Contact, RecordKind::Contact, &case.contact, &fields);
    if let Some(account) = &case.account {
        facts.extend(facts_of(FactOf::Account, RecordKind::Account, account, &fields));
    }
    let name = case.contact.display_name().unwrap_or_default();
    Ok(ContactView { id: case.contact.id, name, contact: case.contact.clone(), consent_at, facts })
}

fn facts_of<F: Facts>(of: FactOf, kind: RecordKind, record: &F, fields: &[CustomField]) -> Vec<FactView> {
    let built_in = F::KEYS.iter().map(|key| FactView {
        of,
        key: (*key).to_owned(),
        label: None,
        value: record.fact(key),
        choices: F::choices(key),
    });
    let custom = fields.iter().filter(|field| field.of == kind && !field.retired).map(|field| FactView {
        of,
        key: field.key.clone(),
        label: Some(field.label.clone()),
        value: record.fact(&field.key),
        // Several words are typed as a list: to choose one alone would take the others away.
        choices: if field.ty == CustomType::Choices { Vec::new() } else { field.choices.clone() },
    });
    built_in.chain(custom).collect()
}

async fn account(operations: &Operations, case: &Case) -> Result<Option<AccountView>> {
    let Some(account) = case.account.clone() else { return Ok(None) };
    let read = operations.store().read();
    let parent = match account.parent {
        Some(parent) => read.find::<Account>(parent).await?.map(|parent| parent.name),
        None => None,
    };
    let contacts = read.contacts_of(account.id).await?.len() as u64;
    Ok(Some(AccountView { account, parent, contacts }))
}

async fn opportunities(operations: &Operations, case: &Case) -> Result<Vec<OpportunityRow>> {
    let read = operations.store().read();
    let own = read.opportunities_of_contact(case.contact.id).await?;
    let others = match case.contact.account {
        Some(account) => read.opportunities_of_account(account).await?,
        None => Vec::new(),
    };
    let others = others.into_iter().filter(|other| own.iter().all(|known| known.id != other.id)).collect::<Vec<_>>();
    let row = |opportunity: Opportunity, own: bool| OpportunityRow {
        name: opportunity.name,
        amount: opportunity.amount,
        outcome: opportunity.outcome,
        step: opportunity.step,
        closed_at: opportunity.closed_at,
        expected_close: opportunity.expected_close,
        own,
    };
    let own = own.into_iter().map(|opportunity| row(opportunity, true));
    Ok(own.chain(others.into_iter().map(|opportunity| row(opportunity, false))).collect())
}
