//! Writing the sample into a base: the company with the first families, then families in chunks, each chunk in one
//! transaction.
//!
//! Invariant: a base with the company has contacts too, so one that was cut short is never begun anew; and only one that
//! was made to its end [is whole](is_whole).

use std::collections::{BTreeMap, HashMap};

use async_recursion::async_recursion as boxed;
use records::{Account, AccountId, Actor, Contact, ContactId, Keyed, KindId, Person};
use store::{NewLead, Write};

use super::{Company, Draw, Family, Kind, Law, NUMBERS_A_FAMILY, Sample};
use crate::people::COMPANY_NAME;
use crate::{Failure, Operations, Result};

/// The setting that says that the sample was made to its end.
const WHOLE: &str = "sample.whole";
/// What the company is called where nobody has named it.
const NAME: &str = "Cadrenne";

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
    let contacts_there = operations.store().read().count::<Contact>().await.map_err(Failure::from)?;
    if contacts_there > 0 || is_whole(operations).await? {
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
    let kinds = kinds(operations, by).await?;
    let mut sample = Sample::new(draw, law, kinds, &mut numbers);
    let (mut made, mut families, mut begins) = (Made::default(), Family::default(), true);
    loop {
        if numbers.len() < NUMBERS_A_FAMILY {
            numbers = self::numbers(operations, by).await?;
        }
        let family = sample.next_family(&mut numbers);
        let ends = family.is_none();
        families.append(family.unwrap_or_default());
        if families.len() >= CHUNK || ends {
            made.add(&families);
            let company = begins.then(|| (sample.company(), draw));
            write_part(operations, by, Part { company, families: std::mem::take(&mut families), ends }).await?;
            begins = false;
            progress(made);
        }
        if ends {
            break;
        }
    }
    operations.store().optimize().await.map_err(Failure::from)?;
    Ok(made)
}

/// Whether the base holds a sample that was made to its end.
#[boxed]
pub async fn is_whole(operations: &Operations) -> Result<bool> {
    Ok(operations.store().read().setting(WHOLE).await?.is_some())
}

/// What one transaction writes.
struct Part<'s> {
    /// The company and what it was drawn from, in the first transaction alone.
    company: Option<(&'s Company, Draw)>,
    families: Family,
    /// Whether nothing comes after it.
    ends: bool,
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

/// The base's words for what people do.
async fn kinds(operations: &Operations, by: Actor) -> Result<BTreeMap<Kind, KindId>> {
    let names = Kind::ALL.iter().map(|kind| kind.key()).collect::<Vec<_>>();
    let mut write = operations.store().write(by).await?;
    let known = write.kinds(&names).await?;
    write.commit().await?;
    Ok(Kind::ALL.iter().filter_map(|kind| Some((*kind, *known.get(kind.key())?))).collect())
}

async fn write_part(operations: &Operations, by: Actor, part: Part<'_>) -> Result<()> {
    let mut write = operations.store().write(by).await?;
    if let Some((company, draw)) = part.company {
        write_company(&mut write, company).await?;
        let details = serde_json::json!({ "seed": draw.seed, "contacts": draw.contacts }).to_string();
        write.audit("create_sample", None, Some(details)).await?;
    }
    write_families(&mut write, &part.families).await?;
    if part.ends {
        write.set_setting(WHOLE, "yes").await?;
    }
    write.commit().await?;
    Ok(())
}

async fn write_company(write: &mut Write, company: &Company) -> Result<()> {
    if write.read().setting(COMPANY_NAME).await?.is_none() {
        write.set_setting(COMPANY_NAME, NAME).await?;
    }
    write.add(&company.teams).await?;
    write.add(&without_taken_addresses(write, &company.people).await?).await?;
    write.add(&company.interests).await?;
    write.add(&company.products).await?;
    write.add(&company.contents).await?;
    write.add(&company.campaigns).await?;
    write.add_campaign_costs(&company.costs).await?;
    write.add(&company.market.conditions).await?;
    write.add_pitches(&company.market.pitches).await?;
    for (book, points) in &company.market.books {
        write.put_market_book(book, points).await?;
    }
    Ok(())
}

/// The people, those without an address whose address somebody here has already: who set the base up, perhaps.
async fn without_taken_addresses(write: &Write, people: &[Person]) -> Result<Vec<Person>> {
    let mut people = people.to_vec();
    for person in &mut people {
        let Some(email) = &person.email else { continue };
        if write.read().person_by_email(email).await?.is_some() {
            person.email = None;
        }
    }
    Ok(people)
}

/// Writes families with their scores, so that nobody in them is due: they were judged as they were drawn.
async fn write_families(write: &mut Write, family: &Family) -> Result<()> {
    write.add_accounts(&family.accounts).await?;
    write.add_contacts(&family.contacts).await?;
    write.add_consents(&family.consents).await?;
    write.add_activities(&family.activities).await?;
    write.add_leads_with_history(&leads(family), &family.stage_changes).await?;
    write.add(&family.opportunities).await?;
    write.add_opportunity_contacts(&family.opportunity_contacts).await?;
    write.add_opportunity_products(&family.opportunity_products).await?;
    write.put_scores(&family.scores).await?;
    write.add_cell_changes(&family.cell_changes).await?;
    let contacts = family.contacts.iter().map(|contact| contact.id).collect::<Vec<_>>();
    let claimed = write.claim_these(&contacts, 0).await?;
    write.scored(&claimed).await?;
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
