//! Who did it: a person, a rule, an import, or the program itself.

use std::fmt;
use std::str::FromStr;

use crate::keyed::keyed;
use crate::{ImportId, Instant, PersonId};

/// Who or what changed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Somebody who signed in, or who used the command line in that name.
    Person(PersonId),
    /// An import.
    Import(ImportId),
    /// A rule of the agreement.
    Rule,
    /// The program itself: a migration, the first run, the command line without a name.
    Program,
}

/// A text that names no actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an actor")]
pub struct NotAnActor;

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => id.fmt(f),
            Self::Import(id) => id.fmt(f),
            Self::Rule => f.write_str("rule"),
            Self::Program => f.write_str("program"),
        }
    }
}

impl FromStr for Actor {
    type Err = NotAnActor;

    fn from_str(text: &str) -> Result<Self, NotAnActor> {
        match text {
            "rule" => Ok(Self::Rule),
            "program" => Ok(Self::Program),
            _ => text.parse().map(Self::Person).or_else(|_| text.parse().map(Self::Import)).map_err(|_| NotAnActor),
        }
    }
}

keyed! {
    /// The kinds of records that histories, external ids and custom fields speak of.
    pub enum RecordKind {
        /// A company.
        Account = "account",
        /// A person at a company.
        Contact = "contact",
        /// A pass through the cycle.
        Lead = "lead",
        /// One thing that happened.
        Activity = "activity",
        /// A deal.
        Opportunity = "opportunity",
        /// A campaign.
        Campaign = "campaign",
        /// An asset.
        Content = "content",
        /// A product category.
        Interest = "interest",
        /// A product.
        Product = "product",
        /// Somebody of the company itself.
        Person = "person",
        /// People who work together.
        Team = "team",
        /// A version of the agreement.
        Agreement = "agreement",
        /// A run of an import.
        Import = "import",
        /// A custom field.
        CustomField = "custom_field",
        /// A persona or segment.
        NamedCondition = "named_condition",
        /// A saved view.
        View = "view",
        /// A token of another program.
        ApiToken = "api_token",
        /// What the whole base is set to.
        Settings = "settings",
    }
}

/// A record by its kind and number: what a history or an external id points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// Its kind.
    pub kind: RecordKind,
    /// Its number.
    pub number: i64,
}

macro_rules! record_refs {
    ($($id:ident => $kind:ident,)+) => {$(
        impl From<crate::$id> for RecordRef {
            fn from(id: crate::$id) -> Self {
                Self { kind: RecordKind::$kind, number: id.number() }
            }
        }
    )+};
}

record_refs! {
    AccountId => Account,
    ContactId => Contact,
    LeadId => Lead,
    ActivityId => Activity,
    OpportunityId => Opportunity,
    CampaignId => Campaign,
    ContentId => Content,
    InterestId => Interest,
    ProductId => Product,
    PersonId => Person,
    TeamId => Team,
    AgreementId => Agreement,
    ImportId => Import,
    CustomFieldId => CustomField,
    NamedConditionId => NamedCondition,
    ViewId => View,
    ApiTokenId => ApiToken,
}

/// The id that another system gives to a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExternalId {
    /// The record here.
    pub record: RecordRef,
    /// The other system.
    pub source: String,
    /// Its id there.
    pub external: String,
}

/// One fact of a record, before and after; kept for ever, only added to.
#[derive(Debug, Clone, PartialEq)]
pub struct FactChange {
    /// Whose fact.
    pub record: RecordRef,
    /// Which field.
    pub field: String,
    /// What it was; nothing for blank.
    pub before: Option<String>,
    /// What it is since; nothing for blank.
    pub after: Option<String>,
    /// When it was written down.
    pub recorded_at: Instant,
    /// Who changed it.
    pub by: Actor,
}

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: Actor,
    /// What was done: the operation's name, `accept_lead`.
    pub action: String,
    /// To what.
    pub record: Option<RecordRef>,
    /// The particulars as JSON; never a password or a token.
    pub details: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_reads_back_as_it_was_written() {
        for actor in [Actor::Person(PersonId::new(7)), Actor::Import(ImportId::new(8)), Actor::Rule, Actor::Program] {
            assert_eq!(actor.to_string().parse(), Ok(actor));
        }
        assert_eq!("acc_1".parse::<Actor>(), Err(NotAnActor));
    }
}
