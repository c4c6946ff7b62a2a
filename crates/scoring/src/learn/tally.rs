//! Rows and wins, counted, and what they say: weight of evidence and information value.
//!
//! Source of the terms: N. Siddiqi, "Credit Risk Scorecards" (2006), chapter 6.

/// So many rows and so many wins among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Those of them that were won.
    pub wins: u64,
}

/// So many rows of the usual mixture stand beside those of a bin, so that a few rows do not speak as loudly as many, and
/// that no logarithm is of nothing.
const PRIOR: f64 = 4.0;

impl Tally {
    /// Of outcomes.
    pub fn of(outcomes: impl IntoIterator<Item = bool>) -> Tally {
        outcomes.into_iter().fold(Tally::default(), |tally, won| tally.with(won))
    }

    /// One row more.
    #[must_use]
    pub fn with(self, won: bool) -> Tally {
        Tally { rows: self.rows + 1, wins: self.wins + u64::from(won) }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Tally) -> Tally {
        Tally { rows: self.rows + other.rows, wins: self.wins + other.wins }
    }

    /// What is left without a part.
    #[must_use]
    pub(super) fn without(self, part: Tally) -> Tally {
        Tally { rows: self.rows - part.rows, wins: self.wins - part.wins }
    }

    /// Rows that were not won.
    #[must_use]
    pub fn losses(self) -> u64 {
        self.rows - self.wins
    }

    /// The share that was won; 0 of nothing.
    #[must_use]
    pub fn rate(self) -> f64 {
        if self.rows == 0 { 0.0 } else { self.wins as f64 / self.rows as f64 }
    }

    /// Whether this is won less often than another, without rounding.
    #[must_use]
    pub(super) fn is_below(self, other: Tally) -> bool {
        u128::from(self.wins) * u128::from(other.rows) < u128::from(other.wins) * u128::from(self.rows)
    }

    /// The logarithm of how many times as likely a win is to be here as a loss; 0 where they are alike.
    #[must_use]
    pub fn weight_of_evidence(self, all: Tally) -> f64 {
        let (wins, losses) = self.shares(all);
        libm::log(wins / losses)
    }

    /// What this bin adds to the information value of its column.
    #[must_use]
    pub fn information(self, all: Tally) -> f64 {
        let (wins, losses) = self.shares(all);
        (wins - losses) * libm::log(wins / losses)
    }

    /// The shares of all wins and of all losses that are here.
    fn shares(self, all: Tally) -> (f64, f64) {
        let usual = all.rate();
        let (wins, losses) = (self.wins as f64 + PRIOR * usual, self.losses() as f64 + PRIOR * (1.0 - usual));
        (wins / (all.wins as f64 + PRIOR * usual), losses / (all.losses() as f64 + PRIOR * (1.0 - usual)))
    }

    /// What information value a bin more brings by chance alone, on average.
    #[must_use]
    pub(super) fn noise(self) -> f64 {
        1.0 / self.wins.max(1) as f64 + 1.0 / self.losses().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bin_like_all_others_says_nothing() {
        let all = Tally { rows: 1000, wins: 300 };
        let same = Tally { rows: 100, wins: 30 };
        assert!(same.weight_of_evidence(all).abs() < 1e-12);
        assert!(same.information(all).abs() < 1e-12);
    }

    #[test]
    fn few_rows_speak_more_softly_than_many() {
        let all = Tally { rows: 1000, wins: 300 };
        let (few, many) = (Tally { rows: 5, wins: 5 }, Tally { rows: 100, wins: 100 });
        assert!(few.weight_of_evidence(all) < many.weight_of_evidence(all));
        assert!(few.weight_of_evidence(all) > 0.0);
    }

    #[test]
    fn nothing_is_no_number_nowhere() {
        for (rows, wins, total, won) in [(0, 0, 10, 5), (10, 0, 10, 0), (10, 10, 10, 10), (0, 0, 0, 0)] {
            let (bin, all) = (Tally { rows, wins }, Tally { rows: total, wins: won });
            assert!(!bin.noise().is_nan());
            assert!(won == 0 || won == total || bin.weight_of_evidence(all).is_finite());
        }
    }
}
