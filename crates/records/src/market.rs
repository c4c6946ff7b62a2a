//! What Marketing and Sales say to those whom a persona or a segment describes, and what they know of a segment's market.

use crate::keyed::keyed;
use crate::{Date, Instant, NamedConditionId, PersonId};

/// What is said to those whom a persona or a segment describes, in one language. Each line of a text is one message or one
/// offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Pitch {
    /// Whose.
    pub subject: NamedConditionId,
    /// The language that it is in.
    pub language: String,
    /// What to tell them.
    pub messages: Option<String>,
    /// What to offer them.
    pub offers: Option<String>,
}

keyed! {
    /// The two that confirm a market book.
    pub enum Side {
        /// By its head.
        Marketing = "marketing",
        /// By its head.
        Sales = "sales",
    }
}

/// What is known of the market of a segment. It counts once the heads of both sides have confirmed it; whoever changes it
/// takes their confirmations back.
#[derive(Debug, Clone, PartialEq)]
pub struct MarketBook {
    /// Whose market.
    pub segment: NamedConditionId,
    /// Where it is going.
    pub trends: Option<String>,
    /// How they buy.
    pub purchase_process: Option<String>,
    /// Why they should buy from us.
    pub value_proposition: Option<String>,
    /// Who wrote it last; nobody where a program did.
    pub author: Option<PersonId>,
    /// When.
    pub written_at: Instant,
    /// The day by which it is to be read again.
    pub review_on: Date,
    /// How often it was written: what an edit and a confirmation must bring along.
    pub revision: i64,
    /// The head of Marketing who confirmed it.
    pub marketing: Option<PersonId>,
    /// When.
    pub marketing_at: Option<Instant>,
    /// The head of Sales who confirmed it.
    pub sales: Option<PersonId>,
    /// When.
    pub sales_at: Option<Instant>,
}

/// That somebody stands by a market book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmation {
    /// Who.
    pub by: PersonId,
    /// Since when.
    pub at: Instant,
}

impl MarketBook {
    /// The confirmation of a side, if it gave one.
    pub fn confirmed(&self, side: Side) -> Option<Confirmation> {
        let (by, at) = match side {
            Side::Marketing => (self.marketing, self.marketing_at),
            Side::Sales => (self.sales, self.sales_at),
        };
        by.zip(at).map(|(by, at)| Confirmation { by, at })
    }

    /// Gives or takes back the confirmation of a side.
    pub fn confirm(&mut self, side: Side, confirmation: Option<Confirmation>) {
        let (by, at) = (confirmation.map(|given| given.by), confirmation.map(|given| given.at));
        match side {
            Side::Marketing => (self.marketing, self.marketing_at) = (by, at),
            Side::Sales => (self.sales, self.sales_at) = (by, at),
        }
    }

    /// Whether both sides confirmed it.
    pub fn is_confirmed(&self) -> bool {
        self.confirmed(Side::Marketing).is_some() && self.confirmed(Side::Sales).is_some()
    }
}

keyed! {
    /// What the points of a market book are about.
    pub enum PointKind {
        /// A competitor, and how to answer when it is named.
        Competitor = "competitor",
        /// A benefit, and what proves it.
        Benefit = "benefit",
    }
}

/// One of the points that a market book lists.
#[derive(Debug, Clone, PartialEq)]
pub struct MarketPoint {
    /// Of which segment's book.
    pub segment: NamedConditionId,
    /// What it is about.
    pub kind: PointKind,
    /// Its place among those of its kind, from 0.
    pub position: i64,
    /// The competitor or the benefit.
    pub name: String,
    /// The answer or the proof.
    pub text: String,
}
