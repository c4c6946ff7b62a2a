//! Accounts: the companies that contacts belong to.

use crate::keyed::keyed;
use crate::{AccountId, CustomValues, Instant, Money, PersonId};

keyed! {
    /// How much the company matters to ours.
    pub enum Tier {
        /// Named in the strategy, served by name.
        Strategic = "strategic",
        /// Wanted as a customer.
        Target = "target",
        /// Any other.
        Other = "other",
    }
}

/// A company: firmographics, tier, parent, owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Its web domain, lower case, without `www.`.
    pub domain: Option<String>,
    /// What it does.
    pub industry: Option<String>,
    /// Its country, as given or by its code.
    pub country: Option<String>,
    /// Region, state or department.
    pub region: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Postal code, a text: leading zeros count.
    pub postal_code: Option<String>,
    /// How many people work there.
    pub employees: Option<f64>,
    /// What it turns over in a year.
    pub annual_revenue: Option<Money>,
    /// How much it matters.
    pub tier: Option<Tier>,
    /// The company that it belongs to.
    pub parent: Option<AccountId>,
    /// Who owns it.
    pub owner: Option<PersonId>,
    /// Custom fields.
    pub custom: CustomValues,
    /// When it was first recorded.
    pub created_at: Instant,
}

impl Account {
    /// A company of which only the name is known.
    pub fn named(id: AccountId, name: impl Into<String>, created_at: Instant) -> Self {
        Self {
            id,
            name: name.into(),
            domain: None,
            industry: None,
            country: None,
            region: None,
            city: None,
            postal_code: None,
            employees: None,
            annual_revenue: None,
            tier: None,
            parent: None,
            owner: None,
            custom: CustomValues::new(),
            created_at,
        }
    }
}
