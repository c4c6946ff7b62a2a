//! Logistic regression with a penalty, by Newton's method.
//!
//! Every row is in at most one bin of each column, and the log-odds of a win are the intercept and the coefficients of the
//! bins that it is in. What is minimised is `sum(ln(1 + exp(-s z)))` over the rows, with `z` the log-odds and `s` 1 for a
//! win and -1 for a loss, plus half of [`PENALTY`] times the squares of the coefficients: a bin of few rows stays near
//! nothing. The equations of each step are solved by Cholesky's decomposition (`nalgebra`). Every operation is one of IEEE
//! 754 in a fixed order, and `exp` that of `libm`, so that the same rows give the same bits on any machine.

use nalgebra::{DMatrix, DVector};

use super::binned::{Binned, NO_BIN, Training};

/// What the fit gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) intercept: f64,
    /// By column and bin.
    pub(super) coefficients: Vec<Vec<f64>>,
}

/// As if a coefficient were drawn with a spread of one from nothing: nothing beside hundreds of rows.
const PENALTY: f64 = 1.0;
/// Newton's method doubles the right digits with every step.
const MOST_STEPS: usize = 30;
/// A step so small changes no point.
const SMALL: f64 = 1e-4;

/// Fits the outcomes of the training to the bins of columns.
pub(super) fn fit(columns: &[&Binned], training: &Training<'_>) -> Fitted {
    let rows = Rows::new(columns, training);
    let mut at = DVector::zeros(rows.size);
    let all = training.all;
    at[0] = libm::log((all.wins as f64 + 0.5) / (all.losses() as f64 + 0.5));
    for _ in 0..MOST_STEPS {
        let here = rows.slope(&at);
        let Some(decomposed) = here.curvature.cholesky() else { break };
        let mut step = decomposed.solve(&here.gradient);
        // The loss has one lowest point, so half a step that went too far always ends before it.
        while step.amax() > SMALL && rows.loss(&(&at - &step)) > here.loss {
            step *= 0.5;
        }
        at -= &step;
        if step.amax() <= SMALL {
            break;
        }
    }
    let mut rest = at.iter().skip(1).copied();
    let coefficients = columns.iter().map(|binned| rest.by_ref().take(binned.bins.len()).collect()).collect();
    Fitted { intercept: at[0], coefficients }
}

/// The chance of a win at log-odds.
pub(super) fn chance(log_odds: f64) -> f64 {
    if log_odds >= 0.0 {
        1.0 / (1.0 + libm::exp(-log_odds))
    } else {
        let odds = libm::exp(log_odds);
        odds / (1.0 + odds)
    }
}

/// The rows of the training, each as the places of its coefficients.
struct Rows {
    /// Of each row as many as there are columns; 0, the place of the intercept, for a row in no bin of a column.
    places: Vec<u16>,
    columns: usize,
    won: Vec<bool>,
    /// The intercept and all coefficients.
    size: usize,
}

struct Slope {
    loss: f64,
    gradient: DVector<f64>,
    curvature: DMatrix<f64>,
}

impl Rows {
    fn new(columns: &[&Binned], training: &Training<'_>) -> Rows {
        let mut firsts = Vec::with_capacity(columns.len());
        let mut size = 1;
        for binned in columns {
            firsts.push(size);
            size += binned.bins.len();
        }
        let mut places = Vec::with_capacity(columns.len() * training.rows.len());
        for row in training.rows {
            places.extend(columns.iter().zip(&firsts).map(|(binned, first)| match binned.of[*row as usize] {
                NO_BIN => 0,
                // There are at most some thousand bins in all.
                bin => *first as u16 + bin,
            }));
        }
        let won = training.rows.iter().map(|row| training.won(*row)).collect();
        Rows { places, columns: columns.len(), won, size }
    }

    fn each(&self) -> impl Iterator<Item = (&[u16], bool)> {
        (0..self.won.len()).map(|row| (&self.places[row * self.columns..(row + 1) * self.columns], self.won[row]))
    }

    fn loss(&self, at: &DVector<f64>) -> f64 {
        self.each().fold(penalty(at), |sum, (places, won)| sum + loss_of(log_odds(places, at), won))
    }

    fn slope(&self, at: &DVector<f64>) -> Slope {
        let size = self.size;
        let mut loss = penalty(at);
        let mut gradient = vec![0.0; size];
        let mut curvature = vec![0.0; size * size];
        for (places, won) in self.each() {
            let z = log_odds(places, at);
            let p = chance(z);
            loss += loss_of(z, won);
            let beyond = p - if won { 1.0 } else { 0.0 };
            let weight = p * (1.0 - p);
            gradient[0] += beyond;
            curvature[0] += weight;
            for (nth, place) in places.iter().map(|place| *place as usize).enumerate().filter(|(_, place)| *place > 0) {
                gradient[place] += beyond;
                // Places rise from column to column, so this is the lower triangle, which is all that is read.
                let line = &mut curvature[place * size..=place * size + place];
                line[0] += weight;
                line[place] += weight;
                places[..nth].iter().filter(|other| **other > 0).for_each(|other| line[*other as usize] += weight);
            }
        }
        for place in 1..size {
            gradient[place] += PENALTY * at[place];
            curvature[place * size + place] += PENALTY;
        }
        let curvature = DMatrix::from_row_slice(size, size, &curvature);
        Slope { loss, gradient: DVector::from_vec(gradient), curvature }
    }
}

fn log_odds(places: &[u16], at: &DVector<f64>) -> f64 {
    places.iter().filter(|place| **place > 0).fold(at[0], |sum, place| sum + at[*place as usize])
}

fn loss_of(log_odds: f64, won: bool) -> f64 {
    let against = if won { -log_odds } else { log_odds };
    against.max(0.0) + libm::log1p(libm::exp(-against.abs()))
}

fn penalty(at: &DVector<f64>) -> f64 {
    at.iter().skip(1).fold(0.0, |sum, value| sum + PENALTY / 2.0 * value * value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::binned::{Bin, Holds};
    use crate::learn::tally::Tally;

    fn binned(of: Vec<u16>) -> Binned {
        let bins = of.iter().filter(|bin| **bin != NO_BIN).max().map_or(0, |bin| bin + 1);
        let bin = Bin { holds: Holds::AnyNumber, train: Tally::default(), weight: 0.0 };
        Binned { bins: vec![bin; bins as usize], of, information: 0.0 }
    }

    fn fitted(columns: &[Vec<u16>], won: &[bool]) -> Fitted {
        let columns: Vec<Binned> = columns.iter().cloned().map(binned).collect();
        let rows: Vec<u32> = (0..won.len() as u32).collect();
        let outcomes: Vec<Option<bool>> = won.iter().copied().map(Some).collect();
        let training = Training { won: &outcomes, rows: &rows, all: Tally::of(won.iter().copied()) };
        fit(&columns.iter().collect::<Vec<_>>(), &training)
    }

    #[test]
    fn the_fit_finds_what_made_the_outcomes() {
        // Of each bin so many wins in ten thousand as chance gives at log-odds of -3, -1 and 1.
        let (mut column, mut won) = (Vec::new(), Vec::new());
        for (bin, log_odds) in [-3.0, -1.0, 1.0].into_iter().enumerate() {
            let wins = (chance(log_odds) * 10_000.0).round() as usize;
            for row in 0..10_000 {
                column.push(bin as u16);
                won.push(row < wins);
            }
        }
        let fitted = fitted(&[column], &won);
        for (coefficient, log_odds) in fitted.coefficients[0].iter().zip([-3.0, -1.0, 1.0]) {
            assert!((fitted.intercept + coefficient - log_odds).abs() < 0.01, "{fitted:?}");
        }
    }

    #[test]
    fn columns_that_say_the_same_share_what_they_say() {
        let column: Vec<u16> = (0..1000).map(|row| u16::from(row % 10 > 4)).collect();
        let won: Vec<bool> = (0..1000).map(|row| row % 10 > 3).collect();
        let fitted = fitted(&[column.clone(), column], &won);
        for bin in 0..2 {
            let (one, other) = (fitted.coefficients[0][bin], fitted.coefficients[1][bin]);
            assert!((one - other).abs() < 1e-3 && one.is_finite(), "{fitted:?}");
        }
    }

    #[test]
    fn nothing_to_go_by_gives_the_usual_chance() {
        let won: Vec<bool> = (0..1000).map(|row| row % 4 == 0).collect();
        for columns in [Vec::new(), vec![vec![NO_BIN; 1000]]] {
            assert!((chance(fitted(&columns, &won).intercept) - 0.25).abs() < 1e-3);
        }
    }
}
