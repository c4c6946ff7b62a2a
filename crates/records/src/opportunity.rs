//! Opportunities: deals, with the people, the products and the amount.

use crate::keyed::keyed;
use crate::{
    AccountId, BuyingRole, ContactId, CustomValues, Date, Instant, LeadId, Money, OpportunityId, PersonId, ProductId,
};

keyed! {
    /// How a deal stands.
    pub enum Outcome {
        /// Still under way.
        Open = "open",
        /// Bought.
        Won = "won",
        /// Not bought, or elsewhere.
        Lost = "lost",
    }
}

/// A deal.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// Its id.
    pub id: OpportunityId,
    /// What people call it.
    pub name: Option<String>,
    /// The buyer.
    pub account: Option<AccountId>,
    /// The contact who leads it there.
    pub contact: Option<ContactId>,
    /// The lead that it came from.
    pub lead: Option<LeadId>,
    /// How it stands.
    pub outcome: Outcome,
    /// Its step on the company's own board: `prospecting`, `engaging`, `proposal` ...
    pub step: Option<String>,
    /// What it is worth.
    pub amount: Option<Money>,
    /// How likely it is to be won, 0 to 1.
    pub probability: Option<f64>,
    /// When it was opened.
    pub opened_at: Option<Instant>,
    /// When it should close.
    pub expected_close: Option<Date>,
    /// When it was won or lost.
    pub closed_at: Option<Instant>,
    /// Why it was won or lost.
    pub reason: Option<String>,
    /// Who got it instead.
    pub competitor: Option<String>,
    /// Who leads it here.
    pub owner: Option<PersonId>,
    /// Custom fields.
    pub custom: CustomValues,
    /// When it was first recorded.
    pub created_at: Instant,
}

impl Opportunity {
    /// An open deal of which nothing is known yet, recorded at an instant.
    pub fn blank(id: OpportunityId, created_at: Instant) -> Self {
        Self {
            id,
            name: None,
            account: None,
            contact: None,
            lead: None,
            outcome: Outcome::Open,
            step: None,
            amount: None,
            probability: None,
            opened_at: None,
            expected_close: None,
            closed_at: None,
            reason: None,
            competitor: None,
            owner: None,
            custom: CustomValues::new(),
            created_at,
        }
    }
}

/// A contact's part in a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpportunityContact {
    /// The deal.
    pub opportunity: OpportunityId,
    /// The contact.
    pub contact: ContactId,
    /// Its part; nothing where it is not known.
    pub role: Option<BuyingRole>,
}

/// A product in a deal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OpportunityProduct {
    /// The deal.
    pub opportunity: OpportunityId,
    /// The product.
    pub product: ProductId,
    /// How many.
    pub quantity: f64,
    /// For how much; nothing where only the deal's amount is known.
    pub amount: Option<Money>,
}
