//! Where a condition stands, and so which fields it may read.

use records::{Field, FieldOf, Origin, Scored};
use serde::Serialize;

/// The rule that a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// `when` of a fit rule.
    Fit,
    /// `where` over one activity's own fields, without functions.
    Activity,
    /// Whatever asks about a contact's facts and activities alone: disqualify, segments.
    Record,
    /// `when` of a fast track, which is decided before stage and decision are.
    FastTrack,
    /// `enter_when` of a stage.
    Stage,
    /// `opens_when` of the expansion.
    Expansion,
    /// `when` of an assignment rule.
    Assignment,
    /// `when` of an SLA.
    Sla,
    /// Entry and exit of a programme of nurturing.
    Nurture,
}

impl Scope {
    /// Whose fields its conditions name.
    pub fn reads(self) -> FieldOf {
        match self {
            Scope::Activity => FieldOf::Activity,
            _ => FieldOf::Contact,
        }
    }

    /// May a condition here read this field? What follows from a score cannot be part of what makes the score.
    pub fn may_read(self, field: &Field) -> bool {
        let Origin::Scored(scored) = field.origin else { return true };
        match self {
            Scope::Fit | Scope::Activity | Scope::Record => false,
            Scope::FastTrack => {
                !matches!(scored, Scored::FastTrack | Scored::DaysInStage | Scored::Stage | Scored::Decision)
            }
            Scope::Stage | Scope::Expansion | Scope::Assignment | Scope::Sla | Scope::Nurture => true,
        }
    }
}
