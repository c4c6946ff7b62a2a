//! The company's own people: who signs in, who owns records. What each role may do is told by its
//! [permissions](crate::Permission).

use crate::keyed::keyed;
use crate::{Email, Instant, PersonId, TeamId};

keyed! {
    /// What somebody is here for. Files, the API and the agreement use the keys.
    pub enum Role {
        /// Runs the program.
        Administrator = "administrator",
        /// Imports, cleans, defines, scores.
        MarketingOperations = "marketing_operations",
        /// Signs for Marketing.
        HeadOfMarketing = "head_of_marketing",
        /// Works the assigned queue: sales development.
        Sdr = "sdr",
        /// Takes qualified leads to opportunities: account executive.
        Ae = "ae",
        /// Signs for Sales.
        HeadOfSales = "head_of_sales",
        /// Looks, changes nothing.
        Viewer = "viewer",
    }
}

/// Somebody of the company itself. Without an email it is a name that owns records, and cannot sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The address to sign in with.
    pub email: Option<Email>,
    /// First and last name, as people say it.
    pub name: String,
    /// What it is here for.
    pub role: Role,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// Where it works, for territories.
    pub region: Option<String>,
    /// The language of its pages; the company's own where it has not chosen.
    pub language: Option<String>,
    /// False for somebody who left: cannot sign in, keeps its records.
    pub active: bool,
    /// When it was added.
    pub created_at: Instant,
}

/// People who work together under a manager.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name, unique.
    pub name: String,
    /// Who leads it.
    pub manager: Option<PersonId>,
}
