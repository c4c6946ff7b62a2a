//! Columns that look as if they knew the outcome: told by figures alone.

use super::binned::Binned;
use super::figures::auc;
use super::tally::Tally;

/// Something that whoever reads the card should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The column's place in the table; none where it is about all rows.
    pub column: Option<usize>,
    /// What it is.
    pub kind: WarningKind,
}

/// What may be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum WarningKind {
    /// The column alone parts wins from losses so well that it was most likely filled in once the outcome was known.
    Leak {
        /// The area under the curve of the column alone.
        auc: f64,
    },
    /// It parts them well enough to ask when it is filled in.
    SuspectAuc {
        /// As of a leak.
        auc: f64,
    },
    /// Rows where it is blank are won at least twice as often, or half as often, as others: perhaps it is filled in by
    /// whoever deals with what goes well.
    SuspectBlanks {
        /// The share that is won where it is blank.
        blank: f64,
        /// The share that is won where it is filled.
        filled: f64,
    },
    /// There are few wins to learn from.
    FewWins {
        /// In the training.
        wins: u64,
    },
    /// Values of the outcome that are neither a win nor its opposite; their rows were left out.
    Undecided {
        /// The values.
        values: Vec<String>,
    },
    /// Rows without an outcome were left out.
    NoOutcome {
        /// How many.
        rows: u64,
    },
    /// A column of days or instants makes no rules: a day that has passed says nothing of the next lead.
    Days,
    /// A column of several values in a cell makes no rules.
    SeveralValues,
    /// A column with so many different texts is one of ids, names or remarks, and makes no rules.
    TooManyValues,
    /// The rows kept aside are not like those of the training.
    Drift {
        /// The population stability index.
        stability: f64,
    },
}

/// From here on, what a column says alone is more than what is known of a lead beforehand says.
pub const LEAK: f64 = 0.78;
/// From here on it is worth a question.
pub const SUSPECT: f64 = 0.70;
/// With fewer wins than this, another draw of the rows may give quite another card.
pub const FEW_WINS: u64 = 100;
/// From here on the rows kept aside are others.
pub const DRIFT: f64 = 0.25;

impl WarningKind {
    /// The kind as other programs know it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            WarningKind::Leak { .. } => "leak",
            WarningKind::SuspectAuc { .. } | WarningKind::SuspectBlanks { .. } => "suspect",
            WarningKind::FewWins { .. } => "few_wins",
            WarningKind::Undecided { .. } => "undecided",
            WarningKind::NoOutcome { .. } => "no_outcome",
            WarningKind::Days => "days",
            WarningKind::SeveralValues => "several_values",
            WarningKind::TooManyValues => "too_many_values",
            WarningKind::Drift { .. } => "drift",
        }
    }
}

/// What the area under the curve of a column alone says, over rows by bin.
pub(super) fn by_auc(auc: f64) -> Option<WarningKind> {
    if auc >= LEAK {
        Some(WarningKind::Leak { auc })
    } else if auc >= SUSPECT {
        Some(WarningKind::SuspectAuc { auc })
    } else {
        None
    }
}

/// What the wins of blank and filled rows say.
pub(super) fn by_blanks(blank: Tally, filled: Tally) -> Option<WarningKind> {
    let differs_twofold = blank.rate() >= 2.0 * filled.rate() || filled.rate() >= 2.0 * blank.rate();
    let all = blank.and(filled);
    // By chance alone a few blank rows differ twofold from many.
    let by_chance = all.noise() * super::binned::beyond_chance(1);
    let is_certain = blank.information(all) + filled.information(all) > by_chance;
    let is_seen = blank.rows >= 20 && filled.rows >= 20 && all.wins > 0 && all.losses() > 0;
    (is_seen && differs_twofold && is_certain)
        .then(|| WarningKind::SuspectBlanks { blank: blank.rate(), filled: filled.rate() })
}

/// The area under the curve of a column alone: its bins in the order of what the training made of them, over all rows.
pub(super) fn auc_alone(binned: &Binned, tallies: &[Tally]) -> f64 {
    let weight = |bin: usize| binned.bins.get(bin).map_or(0.0, |bin| bin.weight);
    let mut order: Vec<usize> = (0..tallies.len()).collect();
    order.sort_by(|one, other| weight(*other).total_cmp(&weight(*one)));
    auc(&order.into_iter().map(|bin| tallies[bin]).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_judged_by_its_figures() {
        for (auc, kind) in [(0.9, Some("leak")), (0.78, Some("leak")), (0.75, Some("suspect")), (0.69, None)] {
            assert_eq!(by_auc(auc).map(|kind| kind.key()), kind, "{auc}");
        }
    }

    #[test]
    fn blanks_are_asked_about_where_they_differ_twofold_and_not_by_chance() {
        let tally = |rows, wins| Tally { rows, wins };
        assert!(by_blanks(tally(1000, 100), tally(1000, 300)).is_some());
        assert!(by_blanks(tally(1000, 300), tally(1000, 100)).is_some());
        assert!(by_blanks(tally(1000, 200), tally(1000, 300)).is_none());
        assert!(by_blanks(tally(21, 1), tally(1000, 110)).is_none());
        assert!(by_blanks(tally(0, 0), tally(1000, 110)).is_none());
    }
}
