//! Numbers for display that add up.

/// Rounds parts so that they add up to their rounded total: each to `decimals` digits, by the largest remainder.
///
/// Gives whole units of the last digit shown: with two decimals, hundredths. The parts of a score are its rules, and
/// what caps took and floors gave; so they add up to it but for the rounding of their additions.
///
/// ```
/// // 33.3 + 33.3 + 33.4 = 100.0
/// assert_eq!(scoring::apportion(&[33.333, 33.333, 33.334], 100.0, 1), [333, 333, 334]);
/// assert_eq!(scoring::apportion(&[0.26, 0.26, 0.26], 0.78, 1), [3, 3, 2]);
/// ```
#[must_use]
pub fn apportion(parts: &[f64], total: f64, decimals: u32) -> Vec<i64> {
    let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
    let scaled = |x: f64| x * scale;
    let mut units: Vec<i64> = parts.iter().map(|part| scaled(*part).floor() as i64).collect();
    let missing = scaled(total).round() as i64 - units.iter().sum::<i64>();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    let remainder = |index: usize| scaled(parts[index]) - scaled(parts[index]).floor();
    // Stable, so that of equal remainders the first part gets the unit.
    by_remainder.sort_by(|a, b| remainder(*b).total_cmp(&remainder(*a)));
    if missing < 0 {
        by_remainder.reverse();
    }
    for index in
        by_remainder.into_iter().cycle().take(if parts.is_empty() { 0 } else { missing.unsigned_abs() as usize })
    {
        units[index] += missing.signum();
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_adds_up_and_is_near(parts in prop::collection::vec(-1000.0..1000.0_f64, 1..30), decimals in 0_u32..4) {
            let total: f64 = parts.iter().sum();
            let units = apportion(&parts, total, decimals);
            let scale = f64::from(10_u32.pow(decimals));
            prop_assert_eq!(units.iter().sum::<i64>(), (total * scale).round() as i64);
            for (part, unit) in parts.iter().zip(&units) {
                prop_assert!((part * scale - *unit as f64).abs() <= 1.0 + 1e-6, "{part} shown as {unit}");
            }
        }
    }

    #[test]
    fn whole_parts_stay_as_they_are() {
        assert_eq!(apportion(&[20.0, -5.0, 15.0], 30.0, 0), [20, -5, 15]);
        assert_eq!(apportion(&[], 0.0, 1), [0; 0]);
    }
}
