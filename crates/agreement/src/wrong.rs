//! What can be wrong with an agreement, or worth a word.

use records::FieldType;

/// A mistake; a file with one is refused. Each variant of a room is put in words by that room's own list.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// The form of the file.
    Form(document::Wrong),
    Scoring(scoring::Wrong),
    Lifecycle(lifecycle::Wrong),
    Assignment(assignment::Wrong),
    /// "This program reads format 1; the file says {found}. A newer program wrote it."
    UnknownFormat {
        found: i64,
    },
    /// "There is no currency “{code}”: write three letters, such as EUR."
    UnknownCurrency {
        code: String,
    },
    /// "There is no time zone “{name}”: write it as Europe/Paris."
    UnknownZone {
        name: String,
    },
    /// "The field “{key}” is {has} already and cannot be declared as {declared}."
    FieldHasType {
        key: String,
        declared: FieldType,
        has: FieldType,
    },
    /// "There is a field “{key}” already."
    FieldTwice {
        key: String,
    },
    /// "There is no reason “{reason}” among [[reject_reasons]]. Did you mean {nearest}?"
    UnknownRejectReason {
        reason: String,
        nearest: Vec<String>,
    },
    /// "There is no reason “{reason}” among [[recycle_reasons]]. Did you mean {nearest}?"
    UnknownRecycleReason {
        reason: String,
        nearest: Vec<String>,
    },
    /// "“{found}” is no target. Write one of {forms}."
    NotATarget {
        found: String,
        forms: Vec<&'static str>,
    },
}

/// Something allowed that its writers may not have meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// A remark about a condition, at its place.
    Condition(conditions::Advice),
    Lifecycle(lifecycle::Advice),
    Assignment(assignment::Advice),
    /// "No activity of the kind “{kind}” is known here. Did you mean {nearest}?"
    UnknownKind {
        kind: String,
        nearest: Vec<String>,
    },
    /// "With a limit of {times} for ever, the earliest activities keep their places even after they expire, so a rule that
    /// once matched gives nothing for good."
    EverThatExpires {
        times: i64,
    },
}
