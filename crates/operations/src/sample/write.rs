//! Writing the sample into a base: the company first, then families in chunks, each in one transaction.

use std::collections::{BTreeMap, HashMap};

use async_recursion::async_recursion as boxed;
use records::{Account, AccountId, Actor, Contact, ContactId, Keyed, KindId};
use store::{NewLead, Write};

use super::{Company, Draw, Family, Kind, Law, NUMBERS_A_FAMILY, Sample};
use crate::{Failure, Operations, Result};

/// Why no sample is made.
#[derive(Debug, thiserror::Error)]
pub enum SampleRefused {
    /// The base holds contacts: made-up ones among them could never be told apart again.
    #[error("the base is not empty")]
    NotEmpty,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Made {
    /// How many accounts.
    pub accounts: usize,
    /// How many contacts.
    pub contacts: usize,
    /// How many activities.
    pub activities: usize,
    /// How many opportunities.
    pub opportunities: usize,
}

/// How many records go into one transaction, about: enough to be fast, few enough to let others in between.
const CHUNK: usize = 4_000;

/// How many ids are taken from the base at a time.
const NUMBERS: usize = 2 * NUMBERS_A_FAMILY;

/// Makes the sample company in an empty base: as many contacts as said, the same for the same seed at the same instant.
/// `progress` hears after each chunk what has been made.
#[boxed]
pub async fn create(
    operations: &Operations,
    by: Actor,
    (seed, contacts): (u64, usize),
    progress: &mut (dyn FnMut(Made) + Send),
) -> Result<Made, SampleRefused> {
    if operations.store().read().count::<Contact>().await.map_err(Failure::from)? > 0 {
        return Err(SampleRefused::NotEmpty);
    }
    let in_force = operations.in_force().await?;
    let law = Law {
        reading: &in_force.reading,
        model: &in_force.agreement.scoring,
        lifecycle: &in_force.agreement.lifecycle,
        version: in_force.id,
    };
    let draw = Draw { seed, contacts, now: operations.now() };
    let mut numbers = numbers(operations, by).await?;
    let (mut sample, mut made) = (begin(operations, by, (draw, law), &mut numbers).await?, Made::default());
    let mut chunk = Family::default();
    loop {
        if numbers.len() < NUMBERS_A_FAMILY {
            numbers = self::numbers(operations, by).await?;
        }
        let family = sample.next_family(&mut numbers);
        let is_last = family.is_none();
        chunk.append(family.unwrap_or_default());
        if chunk.len() >= CHUNK || is_last {
            made.add(&chunk);
            write_families(operations, by, std::mem::take(&mut chunk)).await?;
            progress(made);
        }
        if is_last {
            break;
        }
    }
    operations.store().optimize().await.map_err(Failure::from)?;
    Ok(made)
}

impl Made {
    fn add(&mut self, family: &Family) {
        self.accounts += family.accounts.len();
        self.contacts += family.contacts.len();
        self.activities += family.activities.len();
        self.opportunities += family.opportunities.len();
    }
}

async fn numbers(operations: &Operations, by: Actor) -> Result<std::vec::IntoIter<i64>> {
    let mut write = operations.store().write(by).await?;
    let numbers = write.ids(NUMBERS).await?.collect::<Vec<_>>();
    write.commit().await?;
    Ok(numbers.into_iter())
}

/// Draws the company and writes it.
async fn begin<'l>(
    operations: &Operations,
    by: Actor,
    (draw, law): (Draw, Law<'l>),
    numbers: &mut std::vec::IntoIter<i64>,
) -> Result<Sample<'l>> {
    let mut write = operations.store().write(by).await?;
    let kinds = kinds(&mut write).await?;
    let sample = Sample::new(draw, law, kinds, numbers);
    write_company(&mut write, sample.company()).await?;
    let details = serde_json::json!({ "seed": draw.seed, "contacts": draw.contacts }).to_string();
    write.audit("create_sample", None, Some(details)).await?;
    write.commit().await?;
    Ok(sample)
}

async fn kinds(write: &mut Write) -> Result<BTreeMap<Kind, KindId>> {
    let names = Kind::ALL.iter().map(|kind| kind.key()).collect::<Vec<_>>();
    let known = write.kinds(&names).await?;
    Ok(Kind::ALL.iter().filter_map(|kind| Some((*kind, *known.get(kind.key())?))).collect())
}

async fn write_company(write: &mut Write, company: &Company) -> Result<()> {
    write.add(&company.teams).await?;
    write.add(&company.people).await?;
    write.add(&company.interests).await?;
    write.add(&company.products).await?;
    write.add(&company.contents).await?;
    write.add(&company.campaigns).await?;
    write.add_campaign_costs(&company.costs).await?;
    write.add(&company.conditions).await?;
    Ok(())
}

/// Writes families with their scores, so that nobody in them is due: they were judged as they were drawn.
async fn write_families(operations: &Operations, by: Actor, family: Family) -> Result<()> {
    let mut write = operations.store().write(by).await?;
    write.add_accounts(&family.accounts).await?;
    write.add_contacts(&family.contacts).await?;
    write.add_consents(&family.consents).await?;
    write.add_activities(&family.activities).await?;
    write.add_leads_with_history(&leads(&family), &family.stage_changes).await?;
    write.add(&family.opportunities).await?;
    write.add_opportunity_contacts(&family.opportunity_contacts).await?;
    write.add_opportunity_products(&family.opportunity_products).await?;
    write.put_scores(&family.scores).await?;
    write.add_cell_changes(&family.cell_changes).await?;
    let contacts = family.contacts.iter().map(|contact| contact.id).collect::<Vec<_>>();
    let claimed = write.claim_these(&contacts, 0).await?;
    write.scored(&claimed).await?;
    write.commit().await?;
    Ok(())
}

/// The leads with what their lines in the lists show.
fn leads(family: &Family) -> Vec<NewLead<'_>> {
    let contacts: HashMap<ContactId, &Contact> = family.contacts.iter().map(|contact| (contact.id, contact)).collect();
    let accounts: HashMap<AccountId, &Account> = family.accounts.iter().map(|account| (account.id, account)).collect();
    family
        .leads
        .iter()
        .filter_map(|lead| {
            let account = lead.account.and_then(|account| accounts.get(&account));
            Some(NewLead {
                lead: lead.clone(),
                contact: contacts.get(&lead.contact)?,
                company: account.map(|account| account.name.as_str()),
                company_country: account.and_then(|account| account.country.as_deref()),
            })
        })
        .collect()
}
