//! What an activity still weighs as it ages.

use crate::power::exp2;

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

    /// The same weight, and whether it is exact.
    #[must_use]
    pub fn explained(self, age: f64) -> Weight {
        let value = self.weight(age);
        let is_whole = self.half_life_days.is_none_or(|half_life| (-age / half_life).fract() == 0.0);
        Weight { value, exact: is_whole || value == 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
