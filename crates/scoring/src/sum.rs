//! Sums whose order of additions is part of their meaning.

use crate::bounds::Bounds;

/// Adds from the left, beginning with +0.0: the same parts in the same order give the same bits everywhere.
pub(crate) fn total(parts: impl Iterator<Item = f64>) -> f64 {
    parts.fold(0.0, |sum, part| sum + part)
}

/// A sum before and after its clamp.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clamped {
    /// The bare sum.
    pub before: f64,
    /// What it was kept within.
    pub bounds: Bounds,
    /// What counts.
    pub after: f64,
}

impl Clamped {
    pub(crate) fn new(before: f64, bounds: Bounds) -> Clamped {
        Clamped { before, bounds, after: bounds.clamp(before) }
    }

    /// What the cap took; 0 where it took nothing.
    #[must_use]
    pub fn taken_by_cap(&self) -> f64 {
        (self.before - self.after).max(0.0)
    }

    /// What the floor gave; 0 where it gave nothing.
    #[must_use]
    pub fn given_by_floor(&self) -> f64 {
        (self.after - self.before).max(0.0)
    }
}
