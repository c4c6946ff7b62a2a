//! Making a card simple: fewer bins, points that run as the rates do.

use super::binned::{Binned, Holds, Training};
use super::card::POINTS_TO_DOUBLE;
use super::logistic::{Fitted, fit};

/// Levels nearer than so many points are one.
const SAME_LEVELS: f64 = 1.5;
/// Neighbouring numbers nearer than so many points are one.
const SAME_NUMBERS: f64 = 1.0;

/// Fits columns again and again, and draws bins together in between: neighbouring numbers whose points would run against
/// their rates, because another column says the same already, and whatever would have about the same points. Columns of
/// which one bin is left are dropped.
pub(super) fn simplify(columns: &mut Vec<(usize, Binned)>, training: &Training<'_>) -> Fitted {
    loop {
        columns.retain(|(_, binned)| binned.bins.len() > 1);
        let fitted = fit(&columns.iter().map(|(_, binned)| binned).collect::<Vec<_>>(), training);
        let mut is_simple = true;
        for ((_, binned), coefficients) in columns.iter_mut().zip(&fitted.coefficients) {
            let pairs = pairs(binned, coefficients);
            is_simple = is_simple && pairs.is_empty();
            binned.join(&pairs, training.all);
        }
        if is_simple {
            return fitted;
        }
    }
}

/// The bins of a column to draw together, those first that are nearest or most at odds; no bin twice.
fn pairs(binned: &Binned, coefficients: &[f64]) -> Vec<(usize, usize)> {
    let mut found: Vec<(f64, usize, usize)> = Vec::new();
    let numbers: Vec<usize> =
        places(binned, |holds| matches!(holds, Holds::Below(_) | Holds::Between(..) | Holds::From(_)));
    for pair in numbers.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        let rises = coefficients[other] - coefficients[one];
        let is_at_odds = rises * (binned.bins[other].weight - binned.bins[one].weight) <= 0.0;
        if is_at_odds {
            found.push((-rises.abs(), one, other));
        } else if rises.abs() < log_odds(SAME_NUMBERS) {
            found.push((rises.abs(), one, other));
        }
    }
    let mut levels: Vec<usize> = places(binned, |holds| matches!(holds, Holds::OneOf(_)));
    levels.sort_by(|one, other| coefficients[*one].total_cmp(&coefficients[*other]).then(one.cmp(other)));
    for pair in levels.windows(2) {
        let apart = coefficients[pair[1]] - coefficients[pair[0]];
        if apart < log_odds(SAME_LEVELS) {
            found.push((apart, pair[0].min(pair[1]), pair[0].max(pair[1])));
        }
    }
    found.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let mut taken = vec![false; binned.bins.len()];
    let mut chosen = Vec::new();
    for (_, one, other) in found {
        if !taken[one] && !taken[other] {
            (taken[one], taken[other]) = (true, true);
            chosen.push((one, other));
        }
    }
    chosen
}

fn places(binned: &Binned, is_wanted: fn(&Holds) -> bool) -> Vec<usize> {
    (0..binned.bins.len()).filter(|place| is_wanted(&binned.bins[*place].holds)).collect()
}

/// So many points as the logarithm of odds.
fn log_odds(points: f64) -> f64 {
    points * std::f64::consts::LN_2 / POINTS_TO_DOUBLE
}
