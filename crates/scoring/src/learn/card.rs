//! A scorecard: whole points for what is true of a row.

use super::binned::{Binned, Holds, NO_BIN};
use super::logistic::{Fitted, chance};
use super::tally::Tally;

/// Points for the bins of some columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The columns, from the one that says most.
    pub columns: Vec<CardColumn>,
    /// The logarithm of the odds of a win at 0 points.
    pub log_odds: f64,
    /// Scores of the best tenth, fifth and half of the training, as far as they differ: from each on, a better grade.
    pub thresholds: Vec<i64>,
}

/// The points of one column.
#[derive(Clone, Debug, PartialEq)]
pub struct CardColumn {
    /// Its place in the table.
    pub column: usize,
    /// Its bins with their points, as they stand in its order.
    pub bins: Vec<CardBin>,
}

/// The points of one bin: 0 for the worst of its column.
#[derive(Clone, Debug, PartialEq)]
pub struct CardBin {
    /// What its rows have in common.
    pub holds: Holds,
    /// The points.
    pub points: i64,
    /// Rows and wins of the training.
    pub train: Tally,
}

/// So many points more, and the odds of a win are twice as good.
pub const POINTS_TO_DOUBLE: f64 = 10.0;

impl Card {
    /// Scales a fit to whole points. Columns whose bins all have the same points are left out.
    pub(super) fn of(columns: &[(usize, Binned)], fitted: &Fitted) -> Card {
        let per_log_odds = POINTS_TO_DOUBLE / std::f64::consts::LN_2;
        let mut log_odds = fitted.intercept;
        let mut kept = Vec::new();
        for ((column, binned), coefficients) in columns.iter().zip(&fitted.coefficients) {
            let worst = coefficients.iter().copied().fold(f64::INFINITY, f64::min);
            log_odds += worst;
            let points = |coefficient: f64| ((coefficient - worst) * per_log_odds).round() as i64;
            let bins: Vec<CardBin> = binned
                .bins
                .iter()
                .zip(coefficients)
                .map(|(bin, of)| CardBin { holds: bin.holds.clone(), points: points(*of), train: bin.train })
                .collect();
            if bins.iter().any(|bin| bin.points > 0) {
                kept.push(CardColumn { column: *column, bins });
            }
        }
        kept.sort_by_key(|column| std::cmp::Reverse(column.most()));
        Card { columns: kept, log_odds, thresholds: Vec::new() }
    }

    /// The points of a row, by the bins of the columns of the card.
    pub(super) fn score(&self, bins: &[Binned], row: u32) -> i64 {
        let points = |(column, binned): (&CardColumn, &Binned)| match binned.of[row as usize] {
            NO_BIN => 0,
            bin => column.bins[bin as usize].points,
        };
        self.columns.iter().zip(bins).map(points).sum()
    }

    /// The most that anybody can have.
    #[must_use]
    pub fn most(&self) -> i64 {
        self.columns.iter().map(CardColumn::most).sum()
    }

    /// The chance of a win at a score.
    #[must_use]
    pub fn chance(&self, score: i64) -> f64 {
        chance(self.log_odds + score as f64 * std::f64::consts::LN_2 / POINTS_TO_DOUBLE)
    }
}

impl CardColumn {
    /// The points of its best bin.
    #[must_use]
    pub fn most(&self) -> i64 {
        self.bins.iter().map(|bin| bin.points).max().unwrap_or(0)
    }
}
