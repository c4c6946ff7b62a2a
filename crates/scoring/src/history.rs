//! How a score came to be: its curve through time.

use records::Instant;

use crate::model::Model;
use crate::score::Scorer;
use crate::subject::Subject;

/// Both scores at one instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The instant.
    pub at: Instant,
    /// Who they are.
    pub fit: f64,
    /// What they had done.
    pub activity: f64,
}

/// Both scores at some instants, oldest first: to the bit what scoring at each of them gives.
///
/// Facts are today's throughout; activities count from their own instant.
#[must_use]
pub fn history(model: &Model, subject: &Subject<'_>, instants: &[Instant]) -> Vec<Point> {
    Scorer::new(model).curve(subject, instants)
}
