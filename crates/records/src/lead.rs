//! Leads: one pass of a contact through the cycle, in one motion.

use crate::Actor;
use crate::keyed::keyed;
use crate::{AccountId, AgreementId, CampaignId, ContactId, Instant, LeadId, PersonId};

keyed! {
    /// Why the contact goes through the cycle.
    pub enum Motion {
        /// To become a customer.
        NewBusiness = "new_business",
        /// To buy more, after a sale.
        Expansion = "expansion",
    }
}

keyed! {
    /// Where a lead stands. The first seven follow each other; the last three stand beside them.
    pub enum Stage {
        /// Might be interested one day.
        Suspect = "suspect",
        /// Showed that it exists for us.
        Prospect = "prospect",
        /// Qualified by Marketing.
        Mql = "mql",
        /// Accepted by Sales.
        Sal = "sal",
        /// Qualified by Sales.
        Sql = "sql",
        /// A deal is open.
        Opportunity = "opportunity",
        /// Bought.
        Customer = "customer",
        /// Kept warm.
        Nurturing = "nurturing",
        /// Refused, with a reason.
        Rejected = "rejected",
        /// The deal went elsewhere.
        Lost = "lost",
    }
}

keyed! {
    /// What the scores say is to be done with a contact.
    pub enum Decision {
        /// Hand it to Sales.
        Mql = "mql",
        /// Keep it warm.
        Nurture = "nurture",
        /// Leave it.
        Refuse = "refuse",
    }
}

impl Stage {
    /// Whether a lead that stands here is still under way; at most one such lead per contact and motion.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Customer | Self::Rejected | Self::Lost)
    }
}

/// One pass of a contact through the cycle.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead {
    /// Its id.
    pub id: LeadId,
    /// Whose pass it is.
    pub contact: ContactId,
    /// The contact's company.
    pub account: Option<AccountId>,
    /// Why.
    pub motion: Motion,
    /// Where it stands.
    pub stage: Stage,
    /// Since when it stands there.
    pub stage_since: Instant,
    /// True where an import or a person stated the stage: rescoring alone does not move it.
    pub stage_stated: bool,
    /// Who takes care of it.
    pub owner: Option<PersonId>,
    /// Where it came from.
    pub source: Option<String>,
    /// The campaign that brought it.
    pub campaign: Option<CampaignId>,
    /// When it began.
    pub created_at: Instant,
}

/// A step of a lead from one stage to another.
#[derive(Debug, Clone, PartialEq)]
pub struct StageChange {
    /// Which lead.
    pub lead: LeadId,
    /// Where it stood; nothing for its first stage.
    pub from: Option<Stage>,
    /// Where it stands since.
    pub to: Stage,
    /// When, in the business's own time.
    pub at: Instant,
    /// When it was written down.
    pub recorded_at: Instant,
    /// Who or what moved it.
    pub by: Actor,
    /// Why, in words or by the key of a reason.
    pub reason: Option<String>,
    /// The version of the agreement that judged it.
    pub version: Option<AgreementId>,
}
