//! Limits that a person would write.

/// The number with the fewest digits that is above `low` and at most `high`, so that it parts what is at most `low` from
/// what is at least `high`: a multiple of the greatest power of ten that has one there, of five such powers before two, of
/// two before one.
///
/// `low < high`, both finite.
pub(super) fn roundest(low: f64, high: f64) -> f64 {
    if low < 0.0 && high >= 0.0 {
        return 0.0;
    }
    let magnitude = exponent(low.abs().max(high.abs())) + 1;
    for power in (magnitude - DIGITS..=magnitude).rev() {
        for multiple in [5.0, 2.0, 1.0] {
            if let Some(round) = multiple_within(low, high, multiple, power) {
                return round;
            }
        }
    }
    high
}

/// A double has no more digits than these.
const DIGITS: i32 = 18;

/// The greatest whole multiple of `multiple * 10^power` that is above `low` and at most `high`.
fn multiple_within(low: f64, high: f64, multiple: f64, power: i32) -> Option<f64> {
    let step = decimal(multiple, power);
    let times = (high / step).floor();
    // Beyond this a double does not tell whole numbers apart.
    if step == 0.0 || times.abs() >= 9e15 {
        return None;
    }
    // The division may be off by one step either way.
    [times + 1.0, times, times - 1.0].into_iter().find_map(|times| {
        let round = decimal(times * multiple, power);
        (round > low && round <= high).then_some(round)
    })
}

/// `whole * 10^power`, as its digits read.
fn decimal(whole: f64, power: i32) -> f64 {
    format!("{whole}e{power}").parse().unwrap_or(f64::NAN)
}

/// The power of ten of a number's first digit.
fn exponent(number: f64) -> i32 {
    format!("{number:e}").split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_person_would_write_the_same() {
        for (low, high, round) in [
            (-3.0, 2.0, 0.0),
            (1.0, 2.0, 2.0),
            (0.0, 1.0, 1.0),
            (97.0, 113.0, 100.0),
            (1134.0, 1571.0, 1500.0),
            (4.855, 4.857, 4.856),
            (0.04, 0.06, 0.05),
            (-113.0, -97.0, -100.0),
            (998.0, 999.0, 999.0),
            (5.0e11, 2.0e12, 2e12),
            (0.1, 0.300_000_000_000_000_04, 0.2),
        ] {
            assert_eq!(roundest(low, high), round, "above {low}, at most {high}");
        }
    }

    proptest! {
        #[test]
        fn it_always_parts_the_two(low in -1e12_f64..1e12, gap in 1e-9_f64..1e12) {
            let high = low + gap;
            prop_assume!(low < high);
            let round = roundest(low, high);
            prop_assert!(low < round && round <= high, "{low} {round} {high}");
        }

        #[test]
        fn neighbours_are_parted_too(low in any::<f64>().prop_filter("finite", |n| n.is_finite() && n.abs() < 1e300)) {
            let high = low.next_up();
            let round = roundest(low, high);
            prop_assert!(low < round && round <= high);
        }
    }
}
