//! How a score came to be: its curve through time.

use records::{Date, Instant};

use crate::model::Model;
use crate::score::{Score, Scorer};
use crate::subject::Subject;

/// The score at one instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The instant.
    pub at: Instant,
    /// The score.
    pub score: Score,
}

/// The score at `from`, at each activity and each local midnight after it, and at `to`.
///
/// Facts are today's throughout; activities count from their own instant. Where there would be more than `at_most`
/// points (at least 2), some in between are left out evenly.
#[must_use]
pub fn history(model: &Model, subject: &Subject<'_>, from: Instant, to: Instant, at_most: usize) -> Vec<Point> {
    let mut scorer = Scorer::new(model);
    let instants = thinned(&instants(model, subject, from, to), at_most.max(2));
    instants.into_iter().map(|at| Point { at, score: scorer.score(subject, at) }).collect()
}

fn instants(model: &Model, subject: &Subject<'_>, from: Instant, to: Instant) -> Vec<Instant> {
    let activities = subject.activities.iter().map(|activity| activity.at);
    let days = model.zone.local_date(from).days()..=model.zone.local_date(to).days();
    let midnights = days.map(|day| model.zone.start_of_day(Date::from_days(day)));
    let between = activities.chain(midnights).filter(|at| (from..=to).contains(at));
    let mut instants: Vec<Instant> = between.chain([from, to]).collect();
    instants.sort_unstable();
    instants.dedup();
    instants
}

/// At most `at_most` of them, the first and the last always among them.
fn thinned(instants: &[Instant], at_most: usize) -> Vec<Instant> {
    let last = instants.len() - 1;
    let kept = at_most.min(instants.len()).max(1) - 1;
    if kept == 0 {
        return instants.to_vec();
    }
    (0..=kept).map(|place| instants[place * last / kept]).collect()
}
