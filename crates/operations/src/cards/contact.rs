//! A contact: who it is, where its leads stand, what its company buys, what happened.

use async_recursion::async_recursion as boxed;
use records::{Consent, Contact, ContactId, CurrentScore, Instant, LeadId, Motion, RecordKind, Stage};
use store::Listed;

use super::{Facts, Happened, Lines, facts, happened, lines, record, version};
use crate::{Failure, Operations, Result};

/// A contact's page.
#[derive(Debug, Clone)]
pub struct ContactCard {
    /// The contact.
    pub contact: Contact,
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
    /// Its score, once it has one.
    pub score: Option<CurrentScore>,
    /// Its passes through the cycle, the latest first.
    pub leads: Vec<ContactLead>,
    /// What it agreed to and took back, the latest first.
    pub consents: Vec<Consent>,
    /// Its deals.
    pub opportunities: Lines,
    /// What happened with it.
    pub happened: Vec<Happened>,
}

/// One pass through the cycle.
#[derive(Debug, Clone)]
pub struct ContactLead {
    /// Which.
    pub id: LeadId,
    /// Why.
    pub motion: Motion,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Instant,
    /// Who takes care of it.
    pub owner: Option<String>,
}

/// A contact.
#[boxed]
pub async fn contact(operations: &Operations, id: ContactId) -> Result<ContactCard> {
    let read = operations.store().read();
    let contact = read.find::<Contact>(id).await?.ok_or(Failure::NotFound)?;
    let deals: Vec<i64> = read.opportunities_of_contact(id).await?.iter().map(|deal| deal.id.number()).collect();
    let leads = read.leads_of(&[id]).await?;
    let owners = crate::leads::names(operations, leads.iter().filter_map(|lead| lead.owner)).await?;
    let lead = |lead: &records::Lead| ContactLead {
        id: lead.id,
        motion: lead.motion,
        stage: lead.stage,
        since: lead.stage_since,
        owner: lead.owner.and_then(|owner| owners.get(&owner).cloned()),
    };
    Ok(ContactCard {
        facts: facts(operations, Listed::Contacts, id.number()).await?,
        version: version(read, record(RecordKind::Contact, id.number())).await?,
        score: read.score_of(id).await?,
        leads: leads.iter().rev().map(lead).collect(),
        consents: read.consents_of(id).await?,
        opportunities: lines(
            operations,
            Listed::Opportunities,
            &deals,
            &["outcome", "step", "amount", "expected_close", "owner"],
        )
        .await?,
        happened: happened(operations, std::slice::from_ref(&contact)).await?,
        contact,
    })
}
