//! A campaign with what it cost; an asset.

use async_recursion::async_recursion as boxed;
use records::{Campaign, CampaignCost, CampaignId, Content, ContentId, Money, RecordKind};
use store::Listed;

use super::{Facts, facts, record, version};
use crate::{Failure, Operations, Result};

/// A campaign's page.
#[derive(Debug, Clone)]
pub struct CampaignCard {
    /// The campaign.
    pub campaign: Campaign,
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
    /// What it cost, by day.
    pub costs: Vec<CampaignCost>,
    /// The sum of it, by currency.
    pub cost: Vec<Money>,
}

/// An asset's page.
#[derive(Debug, Clone)]
pub struct ContentCard {
    /// The asset.
    pub content: Content,
    /// Its fields.
    pub facts: Facts,
    /// What an edit must bring along.
    pub version: i64,
}

/// A campaign.
#[boxed]
pub async fn campaign(operations: &Operations, id: CampaignId) -> Result<CampaignCard> {
    let read = operations.store().read();
    let campaign = read.find::<Campaign>(id).await?.ok_or(Failure::NotFound)?;
    let costs = read.campaign_costs(id).await?;
    let mut cost: Vec<Money> = Vec::new();
    for amount in costs.iter().map(|cost| cost.amount) {
        match cost.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => sum.minor = sum.minor.saturating_add(amount.minor),
            None => cost.push(amount),
        }
    }
    Ok(CampaignCard {
        facts: facts(operations, Listed::Campaigns, id.number()).await?,
        version: version(read, record(RecordKind::Campaign, id.number())).await?,
        campaign,
        costs,
        cost,
    })
}

/// An asset.
#[boxed]
pub async fn content(operations: &Operations, id: ContentId) -> Result<ContentCard> {
    let read = operations.store().read();
    let content = read.find::<Content>(id).await?.ok_or(Failure::NotFound)?;
    Ok(ContentCard {
        facts: facts(operations, Listed::Contents, id.number()).await?,
        version: version(read, record(RecordKind::Content, id.number())).await?,
        content,
    })
}
