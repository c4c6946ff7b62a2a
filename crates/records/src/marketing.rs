//! What Marketing makes and sells: campaigns with their costs, content, interests, products, and the named
//! conditions that say whom it is for.

use crate::keyed::keyed;
use crate::{CampaignId, ContentId, Date, InterestId, Money, NamedConditionId, ProductId};

keyed! {
    /// What a campaign is for.
    pub enum Goal {
        /// To bring leads.
        Demand = "demand",
        /// To be seen well.
        Image = "image",
        /// To be known.
        Awareness = "awareness",
    }
}

/// A dated effort with a goal, a channel and a budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name, unique ignoring case.
    pub name: String,
    /// What it is for.
    pub goal: Option<Goal>,
    /// Where it runs: `search`, `trade_show`, `email` ...
    pub channel: Option<String>,
    /// What it may cost.
    pub budget: Option<Money>,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
}

/// Money spent on a campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignCost {
    /// Which campaign.
    pub campaign: CampaignId,
    /// The day on which it counts.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// For what.
    pub what: Option<String>,
}

/// An asset: a case study, a price list, a webinar.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Its id.
    pub id: ContentId,
    /// Its title, unique ignoring case.
    pub title: String,
    /// What it is: `case_study`, `price_list` ...
    pub kind: Option<String>,
    /// The persona that it is meant for, by key.
    pub persona: Option<String>,
    /// The buyer's own step that it serves.
    pub buying_stage: Option<String>,
    /// The interest that it shows.
    pub interest: Option<InterestId>,
    /// The language that it is in.
    pub language: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}

/// A product category.
#[derive(Debug, Clone, PartialEq)]
pub struct Interest {
    /// Its id.
    pub id: InterestId,
    /// Its key in the agreement, unique ignoring case.
    pub key: String,
    /// What people read.
    pub name: String,
}

/// Something that the company sells.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// Its name, unique ignoring case.
    pub name: String,
    /// The family that it belongs to.
    pub family: Option<String>,
    /// Its list price.
    pub price: Option<Money>,
    /// The category that it belongs to.
    pub interest: Option<InterestId>,
}

keyed! {
    /// What a named condition describes.
    pub enum NamedConditionKind {
        /// A type of contact.
        Persona = "persona",
        /// A set of accounts and contacts.
        Segment = "segment",
    }
}

/// A persona or a segment: a condition with a name, always current.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedCondition {
    /// Its id.
    pub id: NamedConditionId,
    /// What it describes.
    pub kind: NamedConditionKind,
    /// Its key, unique within its kind.
    pub key: String,
    /// What people read.
    pub name: String,
    /// The condition, as text.
    pub condition: String,
    /// What it stands for, in words.
    pub about: Option<String>,
}
