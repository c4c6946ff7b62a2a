//! What is wrong with the rules of assignment, the service levels and the calendar of an agreement.

use assignment::{Advice, Wrong};

use super::{did_you_mean, not_a_target};
use crate::locale::Locale;
use crate::said;
use crate::sentence::{Spoken, followed_by};

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Condition(wrong) => wrong.spoken(locale),
            Self::NotATarget { found, forms } => not_a_target(locale, found, forms),
            Self::NotAPeriod { found } => said!(locale, "assignment-not-a-period", found = found.as_str()),
            Self::ByWithoutPeople => said!(locale, "assignment-by-without-people"),
            Self::UnknownWay { way, nearest } => followed_by(
                said!(locale, "assignment-unknown-way", way = way.to_string()),
                did_you_mean(locale, nearest),
            ),
            Self::WarnsTooLate { within } => said!(locale, "assignment-warns-too-late", within = within.as_str()),
            Self::WarnsTwice => said!(locale, "assignment-warns-twice"),
            Self::EscalationOutOfOrder => said!(locale, "assignment-escalation-out-of-order"),
            Self::EscalatesTooEarly { within } => {
                said!(locale, "assignment-escalates-too-early", within = within.as_str())
            }
            Self::NotHours { found } => said!(locale, "assignment-not-hours", found = found.as_str()),
            Self::HoursOverlap { found } => said!(locale, "assignment-hours-overlap", found = found.as_str()),
            Self::NotAHoliday { found } => said!(locale, "assignment-not-a-holiday", found = found.as_str()),
            Self::NoWorkingTime => said!(locale, "assignment-no-working-time"),
        }
    }
}

impl Spoken for Advice {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::UnusualWay { way, nearest } => followed_by(
                said!(locale, "assignment-unusual-way", way = way.to_string()),
                did_you_mean(locale, nearest),
            ),
            Self::NeverReached { by } => said!(locale, "assignment-never-reached", line = by.line.to_string()),
        }
    }
}
