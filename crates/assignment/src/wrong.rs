//! What can be wrong, or worth a word, in this part of an agreement.

use document::Place;

use crate::way::Way;

/// A mistake of meaning.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// A mistake within a condition.
    Condition(conditions::Wrong),
    /// "“{found}” is no target. Write one of {forms}."
    NotATarget { found: String, forms: Vec<&'static str> },
    /// "“{found}” is no period. Write minutes, hours or working days: 30m, 4h, 10d."
    NotAPeriod { found: String },
    /// "“by” says how one of several people is chosen, so it needs a team or fast_track as its target."
    ByWithoutPeople,
    /// "No rule of assignment uses the way “{way}”. Did you mean {nearest}?"
    UnknownWay { way: Way, nearest: Vec<String> },
    /// "The warning comes after the period itself: warn earlier than {within}."
    WarnsTooLate { within: String },
    /// "“warn” and “warn_before” cannot both be given: the one counts from the start of the clock, the other before it."
    WarnsTwice,
    /// "The steps of an escalation must come one after the other; this one comes no later than the one before."
    EscalationOutOfOrder,
    /// "An escalation cannot come before the period of {within} is over."
    EscalatesTooEarly { within: String },
    /// "“{found}” is no working time. Write it as 09:00-12:30 13:30-18:00."
    NotHours { found: String },
    /// "The working times of a day must follow each other without overlapping."
    HoursOverlap { found: String },
    /// "“{found}” is neither a country (FR, CA-QC) nor a day (2026-12-24)."
    NotAHoliday { found: String },
    /// "The calendar has no working time at all."
    NoWorkingTime,
}

/// Something allowed that its author may not have meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// "The way “{way}” is new here; the nearest of those that the product knows is {nearest}."
    UnusualWay { way: Way, nearest: Vec<String> },
    /// "This is never reached: the one on line {by.line} already takes every lead."
    NeverReached { by: Place },
}
