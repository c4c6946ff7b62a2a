//! Logistic regression with a penalty, by Newton's method.
//!
//! Minimises `sum(ln(1 + exp(-s z)))` over the rows, with `z = intercept + coefficients * x` and `s` 1 for a win and -1
//! for a loss, plus half of [`PENALTY`] times the squares of the coefficients. The system of equations of each step is
//! solved by Cholesky's decomposition (`nalgebra`). Every operation is one of IEEE 754 in a fixed order, and `exp` that of
//! `libm`, so that the same rows give the same bits on any machine.

use nalgebra::{DMatrix, DVector};

/// What the fit gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) intercept: f64,
    pub(super) coefficients: Vec<f64>,
}

/// Keeps columns that say the same from being played off against each other; nothing beside thousands of rows.
const PENALTY: f64 = 1.0;
/// Newton's method doubles the right digits with every step.
const MOST_STEPS: usize = 30;
/// A step so small changes no point.
const SMALL: f64 = 1e-8;

/// Fits the outcomes to columns of numbers; every column is as long as `won`.
pub(super) fn fit(columns: &[Vec<f64>], won: &[bool]) -> Fitted {
    let size = columns.len() + 1;
    let mut at = DVector::zeros(size);
    let wins = won.iter().filter(|won| **won).count() as f64;
    at[0] = libm::log((wins + 0.5) / (won.len() as f64 - wins + 0.5));
    let mut loss = f64::INFINITY;
    for _ in 0..MOST_STEPS {
        let here = slope(columns, won, &at);
        // Where the step went too far, half of it is taken; the loss has one lowest point, so this always ends.
        if here.loss > loss * (1.0 + 1e-12) {
            break;
        }
        loss = here.loss;
        let Some(decomposed) = here.curvature.cholesky() else { break };
        let mut step = decomposed.solve(&here.gradient);
        while step.amax() > SMALL && penalised_loss(columns, won, &(&at - &step)) > loss {
            step *= 0.5;
        }
        at -= &step;
        if step.amax() <= SMALL {
            break;
        }
    }
    Fitted { intercept: at[0], coefficients: at.iter().skip(1).copied().collect() }
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

struct Slope {
    loss: f64,
    gradient: DVector<f64>,
    curvature: DMatrix<f64>,
}

fn log_odds(columns: &[Vec<f64>], row: usize, at: &DVector<f64>) -> f64 {
    columns.iter().enumerate().fold(at[0], |sum, (place, column)| sum + at[place + 1] * column[row])
}

fn loss_of(log_odds: f64, won: bool) -> f64 {
    let against = if won { -log_odds } else { log_odds };
    against.max(0.0) + libm::log1p(libm::exp(-against.abs()))
}

fn penalty(at: &DVector<f64>) -> f64 {
    at.iter().skip(1).fold(0.0, |sum, value| sum + PENALTY / 2.0 * value * value)
}

fn penalised_loss(columns: &[Vec<f64>], won: &[bool], at: &DVector<f64>) -> f64 {
    let rows = won.iter().enumerate();
    rows.fold(penalty(at), |sum, (row, won)| sum + loss_of(log_odds(columns, row, at), *won))
}

fn slope(columns: &[Vec<f64>], won: &[bool], at: &DVector<f64>) -> Slope {
    let size = columns.len() + 1;
    let mut loss = penalty(at);
    let mut gradient = vec![0.0; size];
    let mut curvature = vec![0.0; size * size];
    let mut x = vec![1.0; size];
    for (row, won) in won.iter().enumerate() {
        columns.iter().zip(&mut x[1..]).for_each(|(column, x)| *x = column[row]);
        let z = x.iter().zip(at.iter()).fold(0.0, |sum, (x, at)| sum + x * at);
        let p = chance(z);
        loss += loss_of(z, *won);
        let beyond = p - if *won { 1.0 } else { 0.0 };
        let weight = p * (1.0 - p);
        for (one, x_one) in x.iter().enumerate() {
            gradient[one] += beyond * x_one;
            let weighted = weight * x_one;
            let line = &mut curvature[one * size..one * size + one + 1];
            line.iter_mut().zip(&x).for_each(|(sum, x_other)| *sum += weighted * x_other);
        }
    }
    for place in 1..size {
        gradient[place] += PENALTY * at[place];
        curvature[place * size + place] += PENALTY;
    }
    // Cholesky's decomposition reads the lower triangle alone.
    let curvature = DMatrix::from_row_slice(size, size, &curvature);
    Slope { loss, gradient: DVector::from_vec(gradient), curvature }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fit_finds_what_made_the_outcomes() {
        // For each of three values so many wins in a thousand as chance gives at log-odds of -1 + 2x.
        let (mut column, mut won) = (Vec::new(), Vec::new());
        for x in [-1.0, 0.0, 1.0] {
            let wins = (chance(-1.0 + 2.0 * x) * 10_000.0).round() as usize;
            for row in 0..10_000 {
                column.push(x);
                won.push(row < wins);
            }
        }
        let fitted = fit(&[column], &won);
        assert!((fitted.intercept + 1.0).abs() < 0.01, "{fitted:?}");
        assert!((fitted.coefficients[0] - 2.0).abs() < 0.01, "{fitted:?}");
    }

    #[test]
    fn columns_that_say_the_same_share_what_they_say() {
        let column: Vec<f64> = (0..1000).map(|row| f64::from(row % 10) - 4.5).collect();
        let won: Vec<bool> = (0..1000).map(|row| row % 10 > 4).collect();
        let fitted = fit(&[column.clone(), column], &won);
        assert!((fitted.coefficients[0] - fitted.coefficients[1]).abs() < 1e-6, "{fitted:?}");
        assert!(fitted.coefficients[0].is_finite());
    }

    #[test]
    fn nothing_to_go_by_gives_the_usual_chance() {
        let won: Vec<bool> = (0..1000).map(|row| row % 4 == 0).collect();
        let fitted = fit(&[], &won);
        assert!((chance(fitted.intercept) - 0.25).abs() < 1e-3);
    }
}
