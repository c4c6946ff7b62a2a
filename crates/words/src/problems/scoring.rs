//! What is wrong with the scoring part of an agreement.

use scoring::Wrong;

use super::did_you_mean;
use crate::locale::Locale;
use crate::number::number;
use crate::said;
use crate::sentence::{Spoken, followed_by};

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Condition(wrong) => wrong.spoken(locale),
            Self::CapBelowFloor { cap, floor } => {
                let (cap, floor) = (number(locale, *cap), number(locale, *floor));
                said!(locale, "scoring-cap-below-floor", cap = cap, floor = floor)
            }
            Self::LabelCount { found } => said!(locale, "scoring-label-count", found = (*found)),
            Self::NotAThreshold { label } => said!(locale, "scoring-not-a-threshold", label = label.as_str()),
            Self::LastNotBelow { label } => said!(locale, "scoring-last-not-below", label = label.as_str()),
            Self::BelowNotLast { label } => said!(locale, "scoring-below-not-last", label = label.as_str()),
            Self::NotFalling { label, at_least, above } => {
                let (at_least, above) = (number(locale, *at_least), number(locale, *above));
                said!(locale, "scoring-not-falling", label = label.as_str(), at_least = at_least, above = above)
            }
            Self::NoSuchCell { cell, nearest } => {
                followed_by(said!(locale, "scoring-no-such-cell", cell = cell.as_str()), did_you_mean(locale, nearest))
            }
            Self::AmbiguousCell { cell } => said!(locale, "scoring-ambiguous-cell", cell = cell.as_str()),
            Self::CellListedTwice { cell, first } => {
                said!(locale, "scoring-cell-listed-twice", cell = cell.as_str(), line = first.line.to_string())
            }
            Self::NoKinds => said!(locale, "scoring-no-kinds"),
            Self::EmptyDecay => said!(locale, "scoring-empty-decay"),
            Self::SignalNamedAsKind { name } => said!(locale, "scoring-signal-named-as-kind", name = name.as_str()),
            Self::NeedsOn { key } => said!(locale, "scoring-needs-on", key = (*key)),
            Self::NoSteps => said!(locale, "scoring-no-steps"),
            Self::UnknownBuyingStage { key, nearest } => followed_by(
                said!(locale, "scoring-unknown-buying-stage", key = key.as_str()),
                did_you_mean(locale, nearest),
            ),
        }
    }
}
