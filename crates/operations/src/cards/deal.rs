//! An opportunity: its people, its products, and how it changed.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use records::{
    BuyingRole, Contact, ContactId, FactChange, Money, Opportunity, OpportunityId, Product, ProductId, RecordKind,
};
use store::Listed;

use super::{Facts, facts, record};
use crate::{Failure, Operations, Result};

/// How many changes a page shows.
const CHANGES: usize = 20;

/// An opportunity's page.
#[derive(Debug, Clone)]
pub struct DealCard {
    /// The opportunity.
    pub deal: Opportunity,
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
    /// Its people.
    pub contacts: Vec<DealContact>,
    /// Its products.
    pub products: Vec<DealProduct>,
    /// How it changed, the latest first, with who changed it where that was a person.
    pub changes: Vec<(FactChange, Option<String>)>,
}

/// Somebody in a deal.
#[derive(Debug, Clone)]
pub struct DealContact {
    /// Who.
    pub id: ContactId,
    /// Its name.
    pub name: String,
    /// Job title.
    pub title: Option<String>,
    /// Its part here, else what it does in purchases.
    pub role: Option<BuyingRole>,
}

/// A product in a deal.
#[derive(Debug, Clone)]
pub struct DealProduct {
    /// Its name.
    pub name: String,
    /// How many.
    pub quantity: f64,
    /// For how much.
    pub amount: Option<Money>,
}

/// An opportunity.
#[boxed]
pub async fn deal(operations: &Operations, id: OpportunityId) -> Result<DealCard> {
    let read = operations.store().read();
    let deal = read.find::<Opportunity>(id).await?.ok_or(Failure::NotFound)?;
    let mut changes = read.fact_changes(record(RecordKind::Opportunity, id.number())).await?;
    let version = changes.len() as i64;
    changes.reverse();
    changes.truncate(CHANGES);
    let people = changes.iter().filter_map(|change| match change.by {
        records::Actor::Person(person) => Some(person),
        _ => None,
    });
    let people = crate::leads::names(operations, people).await?;
    let by = |change: FactChange| {
        let name = match change.by {
            records::Actor::Person(person) => people.get(&person).cloned(),
            _ => None,
        };
        (change, name)
    };
    Ok(DealCard {
        facts: facts(operations, Listed::Opportunities, id.number()).await?,
        version,
        contacts: contacts(operations, &deal).await?,
        products: products(operations, id).await?,
        changes: changes.into_iter().map(by).collect(),
        deal,
    })
}

/// Whoever leads it there, then the others.
async fn contacts(operations: &Operations, deal: &Opportunity) -> Result<Vec<DealContact>> {
    let read = operations.store().read();
    let parts = read.opportunity_contacts(deal.id).await?;
    let mut ids: Vec<ContactId> = deal.contact.into_iter().chain(parts.iter().map(|part| part.contact)).collect();
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    let found: HashMap<ContactId, Contact> =
        read.find_all::<Contact>(&ids).await?.into_iter().map(|contact| (contact.id, contact)).collect();
    let person = |id: &ContactId| {
        let contact = found.get(id)?;
        let part = parts.iter().find(|part| part.contact == *id).and_then(|part| part.role);
        Some(DealContact {
            id: *id,
            name: contact.display_name().unwrap_or_default(),
            title: contact.title.clone(),
            role: part.or(contact.buying_role),
        })
    };
    Ok(ids.iter().filter_map(person).collect())
}

async fn products(operations: &Operations, deal: OpportunityId) -> Result<Vec<DealProduct>> {
    let read = operations.store().read();
    let lines = read.opportunity_products(&[deal]).await?;
    let ids: Vec<ProductId> = lines.iter().map(|line| line.product).collect();
    let names: HashMap<ProductId, String> =
        read.find_all::<Product>(&ids).await?.into_iter().map(|product| (product.id, product.name)).collect();
    let product = |line: &records::OpportunityProduct| DealProduct {
        name: names.get(&line.product).cloned().unwrap_or_default(),
        quantity: line.quantity,
        amount: line.amount,
    };
    Ok(lines.iter().map(product).collect())
}
