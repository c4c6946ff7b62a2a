//! Contacts: the people whom the company talks to, and what they agreed to.

use crate::keyed::keyed;
use crate::{AccountId, ContactId, CustomValues, Email, Instant};

keyed! {
    /// What a contact does in a purchase.
    pub enum BuyingRole {
        /// Starts it.
        Initiator = "initiator",
        /// Looks for information.
        Researcher = "researcher",
        /// Will work with what is bought.
        User = "user",
        /// Says what to buy.
        Recommender = "recommender",
        /// Decides.
        DecisionMaker = "decision_maker",
        /// Holds the budget.
        BudgetHolder = "budget_holder",
        /// Is against it.
        Blocker = "blocker",
    }
}

keyed! {
    /// The answer to one question of BANT.
    pub enum BantAnswer {
        /// Nobody asked, or nobody knows.
        Unknown = "unknown",
        /// No.
        No = "no",
        /// In part.
        Partial = "partial",
        /// Yes.
        Yes = "yes",
    }
}

/// Budget, authority, need and time frame, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bant {
    /// Is there money.
    pub budget: Option<BantAnswer>,
    /// May this person decide.
    pub authority: Option<BantAnswer>,
    /// Is there a need.
    pub need: Option<BantAnswer>,
    /// Is there a date.
    pub timeframe: Option<BantAnswer>,
}

/// A person at a company.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// The company.
    pub account: Option<AccountId>,
    /// The address.
    pub email: Option<Email>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Phone, as given.
    pub phone: Option<String>,
    /// Job title.
    pub title: Option<String>,
    /// How high in the house.
    pub seniority: Option<String>,
    /// What part of the house.
    pub function: Option<String>,
    /// The language to write in.
    pub language: Option<String>,
    /// Country; the account's counts where the contact's own is blank, and so for the next three.
    pub country: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// What it does in a purchase.
    pub buying_role: Option<BuyingRole>,
    /// What is known of budget, authority, need, time frame.
    pub bant: Bant,
    /// Custom fields.
    pub custom: CustomValues,
    /// When it first became known, in the business's own time.
    pub created_at: Instant,
}

impl Contact {
    /// Somebody of whom nothing is known yet.
    pub fn blank(id: ContactId, created_at: Instant) -> Self {
        Self {
            id,
            account: None,
            email: None,
            first_name: None,
            last_name: None,
            phone: None,
            title: None,
            seniority: None,
            function: None,
            language: None,
            country: None,
            region: None,
            city: None,
            postal_code: None,
            source: None,
            buying_role: None,
            bant: Bant::default(),
            custom: CustomValues::new(),
            created_at,
        }
    }

    /// First and last name as far as known, else the address, else nothing.
    pub fn display_name(&self) -> Option<String> {
        let parts = [self.first_name.as_deref(), self.last_name.as_deref()];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if name.is_empty() { self.email.as_ref().map(|email| email.as_str().to_owned()) } else { Some(name) }
    }
}

/// What a contact agreed to, or took back; the latest of a purpose counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    /// Who.
    pub contact: ContactId,
    /// To what: `newsletter`, `sales_calls` ...
    pub purpose: String,
    /// Given, or taken back.
    pub given: bool,
    /// Since when.
    pub at: Instant,
    /// How it can be shown: the form, the wording, the address.
    pub proof: Option<String>,
}
