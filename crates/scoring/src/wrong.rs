//! What can be wrong with the scoring part of an agreement, beyond its form.

use document::{Located, Place, Source};

/// A complaint; the quoted sentence is the English one that is meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// A condition, at the place of the mistake in it.
    Condition(conditions::Wrong),
    /// "the cap {cap} is below the floor {floor}"
    CapBelowFloor {
        /// As written.
        cap: f64,
        /// As written.
        floor: f64,
    },
    /// "there are two to six labels; here are {found}"
    LabelCount {
        /// How many are written.
        found: usize,
    },
    /// "a label has a number, the lowest score that earns it, or is \"below\""
    NotAThreshold {
        /// The label.
        label: String,
    },
    /// "the last label, {label}, is for what lies below: write {label} = \"below\""
    LastNotBelow {
        /// The last label.
        label: String,
    },
    /// "only the last label can be \"below\": labels stand from best to worst"
    BelowNotLast {
        /// The label.
        label: String,
    },
    /// "labels stand from best to worst: {at_least} does not fall below {above}"
    NotFalling {
        /// The label.
        label: String,
        /// Its number.
        at_least: f64,
        /// The number of the label before it.
        above: f64,
    },
    /// "the labels make no cell {cell}; did you mean {nearest}?"
    NoSuchCell {
        /// As written.
        cell: String,
        /// Up to three that may have been meant.
        nearest: Vec<String>,
    },
    /// "the labels make the cell {cell} in two ways: rename one"
    AmbiguousCell {
        /// As written.
        cell: String,
    },
    /// "the cell {cell} was already listed on line {first.line}"
    CellListedTwice {
        /// As written.
        cell: String,
        /// Where it stands first.
        first: Place,
    },
    /// "on names no kind of activity"
    NoKinds,
    /// "decay names nothing: write half_life_days, linear_days or expires_days"
    EmptyDecay,
    /// "{name} is the name of a signal and of a kind of activity: rename the signal"
    SignalNamedAsKind {
        /// As written.
        name: String,
    },
    /// "where needs on: it looks at the activities that on names" (of a fast track, likewise within_days)
    NeedsOn {
        /// The key that stands alone.
        key: &'static str,
    },
    /// "an intent needs at least one step"
    NoSteps,
    /// "there is no buying stage {key}; did you mean {nearest}?"
    UnknownBuyingStage {
        /// As written.
        key: String,
        /// Up to three that may have been meant.
        nearest: Vec<String>,
    },
}

/// The complaints found so far.
pub(crate) type Complaints = Vec<Located<Wrong>>;

/// A mistake in a condition, at its place in the file.
pub(crate) fn in_condition(source: &Source, mistake: conditions::Mistake) -> Located<Wrong> {
    Located::new(source.place_of(mistake.at), Wrong::Condition(mistake.what))
}
