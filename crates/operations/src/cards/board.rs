//! The board: open deals by their step, with what each step is worth.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use records::{AccountId, Date, Money, OpportunityId, PersonId, RecordKind};

use crate::lists::names_of;
use crate::{Operations, Result};

/// So many deals of a step are shown, those to be closed first before others.
const SHOWN: usize = 50;
/// The steps that the product knows, in the order in which deals take them; others stand after them by name.
const KNOWN_STEPS: [&str; 6] = ["prospecting", "discovery", "engaging", "qualification", "proposal", "negotiation"];

/// The board.
#[derive(Debug, Clone)]
pub struct Board {
    /// Its columns, in the order in which deals go.
    pub columns: Vec<BoardColumn>,
}

/// A step with the deals that stand there.
#[derive(Debug, Clone)]
pub struct BoardColumn {
    /// The step's key; nothing for deals without one.
    pub step: Option<String>,
    /// How many deals.
    pub count: u64,
    /// What they are worth, by currency.
    pub worth: Vec<Money>,
    /// The first of them.
    pub deals: Vec<BoardDeal>,
}

/// A deal on the board.
#[derive(Debug, Clone)]
pub struct BoardDeal {
    /// Which.
    pub id: OpportunityId,
    /// What it is called.
    pub name: Option<String>,
    /// The buyer.
    pub account: Option<(AccountId, String)>,
    /// What it is worth.
    pub amount: Option<Money>,
    /// When it should close.
    pub expected_close: Option<Date>,
    /// Who leads it here.
    pub owner: Option<String>,
}

/// The open deals by step, of everybody or of one owner.
#[boxed]
pub async fn board(operations: &Operations, owner: Option<PersonId>) -> Result<Board> {
    let deals = operations.store().read().open_deals(owner).await?;
    let mut by_step: BTreeMap<(usize, Option<String>), Vec<records::Opportunity>> = BTreeMap::new();
    for deal in deals {
        let step = deal.step.clone();
        let rank = match &step {
            None => 0,
            Some(step) => 1 + KNOWN_STEPS.iter().position(|known| known == step).unwrap_or(KNOWN_STEPS.len()),
        };
        by_step.entry((rank, step)).or_default().push(deal);
    }
    let mut columns = Vec::new();
    for ((_, step), deals) in by_step {
        columns.push(column(operations, step, deals).await?);
    }
    Ok(Board { columns })
}

async fn column(
    operations: &Operations,
    step: Option<String>,
    mut deals: Vec<records::Opportunity>,
) -> Result<BoardColumn> {
    let count = deals.len() as u64;
    let mut worth: BTreeMap<String, Money> = BTreeMap::new();
    for amount in deals.iter().filter_map(|deal| deal.amount) {
        let sum = worth.entry(amount.currency.code().to_owned()).or_insert(Money { minor: 0, ..amount });
        sum.minor = sum.minor.saturating_add(amount.minor);
    }
    deals.sort_by_key(|deal| (deal.expected_close.is_none(), deal.expected_close, deal.id));
    deals.truncate(SHOWN);
    let accounts: Vec<String> = deals.iter().filter_map(|deal| Some(deal.account?.to_string())).collect();
    let owners: Vec<String> = deals.iter().filter_map(|deal| Some(deal.owner?.to_string())).collect();
    let accounts = names_of(operations, RecordKind::Account, accounts.iter().map(String::as_str)).await?;
    let owners = names_of(operations, RecordKind::Person, owners.iter().map(String::as_str)).await?;
    let shown = |deal: records::Opportunity| BoardDeal {
        id: deal.id,
        account: deal.account.and_then(|id| Some((id, accounts.get(&id.to_string())?.clone()))),
        amount: deal.amount,
        expected_close: deal.expected_close,
        owner: deal.owner.and_then(|id| owners.get(&id.to_string()).cloned()),
        name: deal.name,
    };
    Ok(BoardColumn { step, count, worth: worth.into_values().collect(), deals: deals.into_iter().map(shown).collect() })
}
