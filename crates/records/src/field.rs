//! What a condition can ask about: a field of the contact and its account, or of an activity.

use serde::{Deserialize, Serialize};

use crate::field_type::FieldType;

/// Whose property a field is. The two name spaces are apart: `value` of an activity is not `value` of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldOf {
    /// Of the contact and its account together.
    Contact,
    /// Of one activity.
    Activity,
}

/// Where a field comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Every base has it.
    BuiltIn,
    /// The agreement declares it under `[[fields]]`.
    Declared,
    /// The base has it as a custom field.
    Custom,
    /// A file brought it as a column.
    Column,
    /// Scoring and the cycle give it; only some rules may read it.
    Scored(Scored),
}

/// A field: its key as it was first written, its type, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The key, unique ignoring case within its name space.
    pub key: String,
    /// The type of its values.
    pub ty: FieldType,
    /// Whose property it is.
    pub of: FieldOf,
    /// Where it comes from.
    pub origin: Origin,
    /// The choices offered for a choice or choices, if they are known.
    pub choices: Vec<String>,
}

/// A field by its place in its name space of a [`crate::Catalogue`], from 0 without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(u32);

impl FieldId {
    pub(crate) fn at(index: usize) -> FieldId {
        FieldId(u32::try_from(index).expect("a catalogue holds fewer than four thousand million fields"))
    }

    /// The place in the name space.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A field that follows from scoring or from the lead's way through the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scored {
    /// The lead's stage, by key.
    Stage,
    /// Grade and level together.
    Cell,
    /// The fit score.
    Fit,
    /// The activity score.
    Activity,
    /// The label of the fit score.
    Grade,
    /// The label of the activity score.
    Level,
    /// `mql`, `nurture` or `refuse`.
    Decision,
    /// Is any interest hot?
    InterestHot,
    /// The buyer's own step.
    BuyingStage,
    /// Did a fast track hold?
    FastTrack,
    /// Who owns the account.
    AccountOwner,
    /// New business, or expansion after a sale.
    Motion,
    /// Was the lead's opportunity won?
    OpportunityWon,
    /// Did the lead come back from a recycling?
    Recycled,
    /// Why Sales rejected the lead.
    RejectReason,
    /// Days since the lead entered its stage.
    DaysInStage,
    /// Are as many BANT answers known as the agreement asks for?
    BantMet,
}

impl Scored {
    /// All of them, in the order in which a catalogue holds them.
    pub const ALL: [Scored; 17] = [
        Scored::Stage,
        Scored::Cell,
        Scored::Fit,
        Scored::Activity,
        Scored::Grade,
        Scored::Level,
        Scored::Decision,
        Scored::InterestHot,
        Scored::BuyingStage,
        Scored::FastTrack,
        Scored::AccountOwner,
        Scored::Motion,
        Scored::OpportunityWon,
        Scored::Recycled,
        Scored::RejectReason,
        Scored::DaysInStage,
        Scored::BantMet,
    ];

    /// The key that conditions use.
    pub fn key(self) -> &'static str {
        match self {
            Scored::Stage => "stage",
            Scored::Cell => "cell",
            Scored::Fit => "fit",
            Scored::Activity => "activity",
            Scored::Grade => "grade",
            Scored::Level => "level",
            Scored::Decision => "decision",
            Scored::InterestHot => "interest_hot",
            Scored::BuyingStage => "buying_stage",
            Scored::FastTrack => "fast_track",
            Scored::AccountOwner => "account_owner",
            Scored::Motion => "motion",
            Scored::OpportunityWon => "opportunity_won",
            Scored::Recycled => "recycled",
            Scored::RejectReason => "reject_reason",
            Scored::DaysInStage => "days_in_stage",
            Scored::BantMet => "bant_met",
        }
    }

    /// The type of its values.
    pub fn ty(self) -> FieldType {
        match self {
            Scored::Fit | Scored::Activity | Scored::DaysInStage => FieldType::Number,
            Scored::InterestHot | Scored::FastTrack | Scored::OpportunityWon | Scored::Recycled | Scored::BantMet => {
                FieldType::Boolean
            }
            Scored::AccountOwner => FieldType::Text,
            Scored::Stage
            | Scored::Cell
            | Scored::Grade
            | Scored::Level
            | Scored::Decision
            | Scored::BuyingStage
            | Scored::Motion
            | Scored::RejectReason => FieldType::Choice,
        }
    }
}
