//! Who is scored: what is known of one contact.

use std::sync::Arc;

use records::{Activity, Folded, Instant, Row};

/// A contact as scoring sees it.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// The fields of the contact and its account.
    pub row: &'a Row,
    /// Everything it did, in order of instant and id; what lies after the instant of the score is left aside.
    pub activities: &'a [Activity],
    /// The buying stage that somebody set, and when.
    pub buying_stage_by_hand: Option<(Folded, Instant)>,
    /// Exceptions made for this contact.
    pub exceptions: &'a [Exception],
}

/// A disqualification that does not hold for one contact, for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The name of the `[[disqualify]]`.
    pub rule: Arc<str>,
    /// The first instant at which it holds.
    pub from: Instant,
    /// The first instant at which it no longer does; `None` while nobody takes it back.
    pub until: Option<Instant>,
}

impl Exception {
    /// Whether the exception holds at an instant.
    #[must_use]
    pub fn in_force(&self, t: Instant) -> bool {
        self.from <= t && self.until.is_none_or(|until| t < until)
    }
}

impl<'a> Subject<'a> {
    /// A contact of whom nothing is known but its fields and activities.
    #[must_use]
    pub fn new(row: &'a Row, activities: &'a [Activity]) -> Subject<'a> {
        Subject { row, activities, buying_stage_by_hand: None, exceptions: &[] }
    }

    /// What had happened by an instant.
    #[must_use]
    pub fn until(&self, t: Instant) -> &'a [Activity] {
        &self.activities[..self.activities.partition_point(|activity| activity.at <= t)]
    }
}
