//! The floor and the cap of a sum.

/// What a sum is kept within; an absent bound bounds nothing.
///
/// Invariant: a cap is never below its floor, which the reading of the agreement sees to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// The least that the sum gives.
    pub floor: Option<f64>,
    /// The most that the sum gives.
    pub cap: Option<f64>,
}

impl Bounds {
    /// `max(floor, min(cap, x))`, also of the 0 of an empty sum: a floor of 3 gives everybody 3.
    #[must_use]
    pub fn clamp(self, x: f64) -> f64 {
        let capped = match self.cap {
            Some(cap) if x > cap => cap,
            _ => x,
        };
        match self.floor {
            Some(floor) if capped < floor => floor,
            _ => capped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_stays_within_its_bounds() {
        let bounds = |floor, cap| Bounds { floor, cap };
        for (bounds, x, clamped) in [
            (bounds(None, None), 1e300, 1e300),
            (bounds(None, Some(10.0)), 10.5, 10.0),
            (bounds(None, Some(-1.0)), 0.0, -1.0),
            (bounds(Some(3.0), None), 0.0, 3.0),
            (bounds(Some(7.0), Some(7.0)), -2.0, 7.0),
            (bounds(Some(-5.0), Some(5.0)), -4.5, -4.5),
        ] {
            assert_eq!(bounds.clamp(x), clamped, "{bounds:?} of {x}");
        }
    }
}
