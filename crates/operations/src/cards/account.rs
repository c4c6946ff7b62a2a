//! An account: its firmographics, its place among companies, its people by what they do in a purchase, its deals, and
//! what happened with all of them.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, BuyingRole, Contact, ContactId, CurrentScore, Instant, Keyed, Lead, LeadId, RecordKind, Stage,
};
use store::Listed;

use super::{Facts, Happened, Lines, facts, happened, lines, record, version};
use crate::{Failure, Operations, Result};

/// How many contacts and companies a page shows at most.
const MOST: usize = 200;

/// An account's page.
#[derive(Debug, Clone)]
pub struct AccountCard {
    /// The account.
    pub account: Account,
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
    /// The companies that belong to it.
    pub children: Vec<(AccountId, String)>,
    /// Its people.
    pub members: Vec<Member>,
    /// How many people it has.
    pub contacts: u64,
    /// Its deals.
    pub opportunities: Lines,
    /// What happened with its people.
    pub happened: Vec<Happened>,
}

/// Somebody at an account.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who.
    pub id: ContactId,
    /// Name, or address; empty where neither is known.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// What it does in a purchase.
    pub role: Option<BuyingRole>,
    /// Letter and digit of its score.
    pub cell: Option<String>,
    /// Its lead, and where that stands.
    pub lead: Option<(LeadId, Stage)>,
}

impl AccountCard {
    /// The people of each role, every role once: who is there, and who is missing.
    pub fn roles(&self) -> Vec<(BuyingRole, Vec<&Member>)> {
        let of = |role: BuyingRole| self.members.iter().filter(|member| member.role == Some(role)).collect();
        BuyingRole::ALL.iter().map(|role| (*role, of(*role))).collect()
    }

    /// Since when it is known.
    pub fn known_since(&self) -> Instant {
        self.account.created_at
    }
}

/// An account.
#[boxed]
pub async fn account(operations: &Operations, id: AccountId) -> Result<AccountCard> {
    let read = operations.store().read();
    let account = read.find::<Account>(id).await?.ok_or(Failure::NotFound)?;
    let all = read.contacts_of(id).await?;
    let contacts = read.find_all::<Contact>(&all[..all.len().min(MOST)]).await?;
    let deals: Vec<i64> = read.opportunities_of_account(id).await?.iter().map(|deal| deal.id.number()).collect();
    let columns = ["outcome", "step", "amount", "expected_close", "owner"];
    let children = read.children_of(id, MOST as u32).await?;
    Ok(AccountCard {
        facts: facts(operations, Listed::Accounts, id.number()).await?,
        version: version(read, record(RecordKind::Account, id.number())).await?,
        children: children.into_iter().map(|child| (child.id, child.name)).collect(),
        members: members(operations, &contacts).await?,
        contacts: all.len() as u64,
        opportunities: lines(operations, Listed::Opportunities, &deals, &columns).await?,
        happened: happened(operations, &contacts).await?,
        account,
    })
}

/// The people, those with the most advanced lead first.
async fn members(operations: &Operations, contacts: &[Contact]) -> Result<Vec<Member>> {
    let read = operations.store().read();
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let scores = read.scores_of(&ids).await?;
    let mut leads: HashMap<ContactId, Lead> = HashMap::new();
    for lead in read.leads_of(&ids).await? {
        // The latest of a contact stays.
        leads.insert(lead.contact, lead);
    }
    let member = |contact: &Contact| Member {
        id: contact.id,
        name: contact.display_name().unwrap_or_default(),
        title: contact.title.clone(),
        role: contact.buying_role,
        cell: scores.get(&contact.id).map(CurrentScore::cell),
        lead: leads.get(&contact.id).map(|lead| (lead.id, lead.stage)),
    };
    let mut members: Vec<Member> = contacts.iter().map(member).collect();
    members.sort_by(|a, b| {
        let rank = |member: &Member| member.cell.clone().unwrap_or_else(|| "~".to_owned());
        (a.role.is_none(), rank(a), &a.name).cmp(&(b.role.is_none(), rank(b), &b.name))
    });
    Ok(members)
}
