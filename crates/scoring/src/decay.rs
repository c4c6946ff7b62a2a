//! What an activity still weighs as it ages.

use records::MICROSECONDS_A_DAY;

use crate::power::{LANES, exp2, exp2_of_each};

/// The ways in which an activity fades, all in days of 86,400 s; several multiply. Without any it never fades.
///
/// Invariant: what is given is above 0, which the reading of the agreement sees to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Decay {
    /// Half of the weight is left after so many days.
    pub half_life_days: Option<f64>,
    /// The weight falls in a straight line to 0 within so many days.
    pub linear_days: Option<f64>,
    /// After so many days nothing is left.
    pub expires_days: Option<f64>,
}

/// The weight of one activity, and whether it has only one possible value in f64: it has, unless a power of two with a
/// fraction in its exponent was needed, which implementations may round differently.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// From 0 to 1.
    pub value: f64,
    /// See above.
    pub exact: bool,
}

impl Decay {
    /// The weight of an activity that is `age` days old: the product, in this order, of half-life, line and expiry.
    #[must_use]
    #[inline]
    pub fn weight(self, age: f64) -> f64 {
        if self.expires_days.is_some_and(|days| age > days) {
            return 0.0;
        }
        let mut weight = match self.half_life_days {
            Some(half_life) => exp2(-age / half_life),
            None => 1.0,
        };
        if let Some(days) = self.linear_days {
            weight *= (1.0 - age / days).max(0.0);
        }
        weight
    }

    /// [`Decay::weight`] of each age, to the same bits, many at a time.
    #[inline(always)]
    pub fn weigh(self, ages: &mut [f64]) {
        for chunk in ages.chunks_mut(LANES) {
            let mut weights = [1.0; LANES];
            if let Some(half_life) = self.half_life_days {
                for (weight, age) in weights.iter_mut().zip(&*chunk) {
                    *weight = -*age / half_life;
                }
                exp2_of_each(&mut weights);
            }
            if let Some(days) = self.linear_days {
                for (weight, age) in weights.iter_mut().zip(&*chunk) {
                    *weight *= (1.0 - *age / days).max(0.0);
                }
            }
            let expires = self.expires_days.unwrap_or(f64::INFINITY);
            for (age, weight) in chunk.iter_mut().zip(&weights) {
                *age = if *age > expires { 0.0 } else { *weight };
            }
        }
    }

    /// The same weight, and whether it is exact.
    #[must_use]
    pub fn explained(self, age: f64) -> Weight {
        let value = self.weight(age);
        let is_whole = self.half_life_days.is_none_or(|half_life| (-age / half_life).fract() == 0.0);
        Weight { value, exact: is_whole || value == 0.0 }
    }
}

/// The greatest age, in microseconds, that is not above so many days: who compares whole microseconds with it need not
/// divide, and decides as who compares days. Below 0 where every age is above.
#[must_use]
pub fn longest_within(days: f64) -> i64 {
    let is_within = |age: i64| age as f64 / MICROSECONDS_A_DAY as f64 <= days;
    if !is_within(0) {
        return -1;
    }
    // The greatest that is within, and the least that is not; ages rise in days as in microseconds.
    let (mut within, mut beyond) = (0, i64::MAX);
    if is_within(beyond) {
        return beyond;
    }
    while beyond - within > 1 {
        let middle = within + (beyond - within) / 2;
        if is_within(middle) { within = middle } else { beyond = middle }
    }
    within
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn many_together_weigh_what_each_weighs(
            ages in prop::collection::vec(prop_oneof![0.0..1000.0_f64, 0.0..1e7_f64], 0..200),
            half_life_days in prop::option::of(0.01..500.0_f64),
            linear_days in prop::option::of(0.01..500.0_f64),
            expires_days in prop::option::of(0.01..500.0_f64),
        ) {
            let decay = Decay { half_life_days, linear_days, expires_days };
            let mut together = ages.clone();
            decay.weigh(&mut together);
            for (age, weight) in ages.into_iter().zip(together) {
                prop_assert_eq!(decay.weight(age).to_bits(), weight.to_bits(), "{:?} at {}", decay, age);
            }
        }

        #[test]
        fn whole_microseconds_decide_as_days_do(days in prop_oneof![1e-12..1000.0_f64, 0.0..1e9_f64], near in -3_i64..3) {
            let longest = longest_within(days);
            let age = longest.saturating_add(near).max(0);
            prop_assert_eq!(age <= longest, age as f64 / MICROSECONDS_A_DAY as f64 <= days);
        }
    }

    #[test]
    fn ways_of_fading_multiply() {
        let all = Decay { half_life_days: Some(10.0), linear_days: Some(40.0), expires_days: Some(20.0) };
        for (decay, age, weight) in [
            (Decay::default(), 1e6, 1.0),
            (Decay { half_life_days: Some(30.0), ..Decay::default() }, 60.0, 0.25),
            (Decay { linear_days: Some(10.0), ..Decay::default() }, 2.5, 0.75),
            (Decay { linear_days: Some(10.0), ..Decay::default() }, 11.0, 0.0),
            (Decay { expires_days: Some(10.0), ..Decay::default() }, 10.0, 1.0),
            (Decay { expires_days: Some(10.0), ..Decay::default() }, 10.0_f64.next_up(), 0.0),
            (all, 10.0, 0.375),
            (all, 20.0, 0.125),
            (all, 20.5, 0.0),
        ] {
            assert_eq!(decay.weight(age), weight, "{decay:?} at {age}");
            assert!(decay.explained(age).exact);
        }
        assert!(!Decay { half_life_days: Some(30.0), ..Decay::default() }.explained(1.0).exact);
    }
}
