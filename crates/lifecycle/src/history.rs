//! A lead's way so far.

use records::{Instant, Stage, StageChange};

/// The time that a lead spent in a stage, in the business's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub stage: Stage,
    pub since: Instant,
    /// Nothing for the stage in which it stands now.
    pub until: Option<Instant>,
}

impl Stay {
    /// How many days it lasted, with their fraction; until `t` where it lasts still. A stay that began after `t`, as one
    /// recorded ahead of its time does, has lasted no time.
    pub fn days(&self, t: Instant) -> f64 {
        self.until.unwrap_or(t).days_since(self.since).max(0.0)
    }
}

/// The stays of one lead, from its changes in the order in which they were recorded.
///
/// That order counts, rather than that of the changes' own instants: a deal may have been closed before the contact was
/// first noted, and the lead still is a customer.
pub fn stays(changes: &[StageChange]) -> Vec<Stay> {
    let until = changes.iter().skip(1).map(|change| Some(change.at)).chain([None]);
    changes.iter().zip(until).map(|(change, until)| Stay { stage: change.to, since: change.at, until }).collect()
}
