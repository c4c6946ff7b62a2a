//! What can be wrong, or worth a word, in this part of an agreement.

use records::Stage;

/// A mistake of meaning.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// A mistake within a condition.
    Condition(conditions::Wrong),
    /// "The stage {stage} must stand before {after}: the path is suspect, prospect, MQL, SAL, SQL, opportunity, customer."
    StageOutOfOrder { stage: Stage, after: Stage },
    /// "The stage {stage} is described twice."
    StageTwice { stage: Stage },
    /// "The criteria of MQL may narrow what the grid decides, but not name cells: leave the cells to [grid]."
    MqlNamesCells,
    /// "BANT has four questions, so “needed” lies between 0 and 4; it is {found}."
    BantNeeded { found: i64 },
    /// "“needed” is {needed}, fewer than the {must} questions that “must” be answered."
    BantMustExceedsNeeded { needed: usize, must: usize },
    /// "Nobody answers for “{step}”: name at least one under “accountable”."
    NobodyAccountable { step: String },
}

/// Something allowed that its author may not have meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// "All four questions of BANT are needed: so strict a filter leaves few leads."
    AllOfBantNeeded,
    /// "Rules decide about {stage}, but nothing says when: no lead enters it by rule."
    NothingEnters { stage: Stage },
}
