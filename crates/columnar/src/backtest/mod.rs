//! History relived under an agreement: who would have become an MQL, and when.
//!
//! A contact enters at the first instant at which its decision becomes `mql`: one of its activities, or a local midnight, after
//! `from` and up to `to`. Whoever is an MQL at `from` already does not enter; whoever becomes one again enters again, which is
//! counted apart.
//!
//! Asking for every contact at every instant would take hours. Between two instants, though, the weight of what has
//! happened only falls, and what happens adds at most one each; and every sum, clamp and threshold keeps that order, rounding
//! included. So the decision is often the same at both ends and between them, and the span is decided at once; else it
//! is parted in two, down to single instants, where the bounds are the exact score. Contacts whose decision may
//! depend on time in another way (functions of conditions, fast tracks) are asked at every instant.
//!
//! **Invariant:** no instant is skipped that could be an entry: the result equals that of asking at each of them.

mod outcomes;
mod report;
mod screen;

pub use outcomes::{Outcome, OutcomeKind, read_outcomes};
pub use report::{Against, Distribution, Estimate, Report, SideReport, Switched, Week};

use records::{Date, Decision, Instant};
use scoring::{Scorer, Subject};

use crate::batch::block::{BLOCK, Block, Scratch};
use crate::batch::{Plan, Scores};
use crate::parallel;

/// From when until when history is relived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// What is true at this instant is no news.
    pub from: Instant,
    /// The last instant.
    pub to: Instant,
}

/// What was known at an instant of the past.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Activities count from the instant at which they happened; facts are today's.
    #[default]
    AsHappened,
    /// Activities count from the instant at which they were written down.
    AsKnown,
}

/// What became of a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Whether it was an MQL at the beginning.
    pub was_mql: bool,
    /// When it first became one, unless it was.
    pub entered: Option<Instant>,
    /// How often it became one again.
    pub re_entries: u32,
}

/// One agreement's side of a backtest.
#[derive(Clone, Debug)]
pub struct Side {
    /// What became of each contact.
    pub courses: Vec<Course>,
    /// The scores at the end.
    pub scores: Scores,
}

/// Relives a period under a plan. `as_known` needs columns that say when activities were written down; where they do not, there
/// is no answer.
#[must_use]
pub fn relive(plan: &Plan<'_>, period: Period, mode: Mode, threads: usize) -> Option<Side> {
    if mode == Mode::AsKnown && plan.columns.recorded_at.is_none() {
        return None;
    }
    const TOGETHER: usize = BLOCK * 4;
    let contacts = plan.columns.len();
    let lots: Vec<_> = (0..contacts).step_by(TOGETHER).map(|first| first..(first + TOGETHER).min(contacts)).collect();
    let midnights = midnights(plan, period);
    let steady = screen::Steady::of(plan);
    let courses = parallel::each(threads, lots, |lot| {
        let mut scratch = Scratch::new(plan);
        let mut screen = screen::Screen::new(plan, period, &midnights);
        let mut courses = Vec::with_capacity(lot.len());
        for first in lot.clone().step_by(BLOCK) {
            let block = Block::new(plan, first, BLOCK.min(lot.end - first), period.to);
            match mode {
                Mode::AsHappened => screen.block(&block, &mut scratch, &steady, &mut courses),
                Mode::AsKnown => {
                    let contacts = first..first + block.len;
                    courses.extend(contacts.map(|contact| as_known(plan, contact, period, &midnights)));
                }
            }
        }
        courses
    });
    let scores = match mode {
        Mode::AsHappened => plan.score(period.to, threads),
        Mode::AsKnown => known_at_the_end(plan, period.to, threads),
    };
    Some(Side { courses: courses.concat(), scores })
}

/// The first instants of the local days after `from`, up to `to`.
fn midnights(plan: &Plan<'_>, period: Period) -> Vec<i64> {
    let zone = &plan.model.zone;
    let days = zone.local_date(period.from).days()..=zone.local_date(period.to).days();
    let starts = days.map(|day| zone.start_of_day(Date::from_days(day)));
    let mut midnights: Vec<i64> =
        starts.filter(|at| period.from < *at && *at <= period.to).map(Instant::as_micros).collect();
    midnights.dedup();
    midnights
}

/// The instants at which a decision may change, from `from` on: that, the given ones within the period, and midnights.
pub(crate) fn instants(period: Period, midnights: &[i64], at: impl Iterator<Item = i64>) -> Vec<i64> {
    let within = at.filter(|at| period.from.as_micros() < *at && *at <= period.to.as_micros());
    let mut all: Vec<i64> = std::iter::once(period.from.as_micros()).chain(within).collect();
    all.extend(midnights);
    all.sort_unstable();
    all.dedup();
    all
}

impl Course {
    /// Goes on: whether the contact is an MQL at the next instant.
    pub(crate) fn step(&mut self, is_mql: &mut Option<bool>, now: bool, at: i64) {
        match is_mql {
            None => self.was_mql = now,
            Some(false) if now => {
                if self.was_mql || self.entered.is_some() {
                    self.re_entries += 1;
                } else {
                    self.entered = Some(Instant::from_micros(at));
                }
            }
            Some(_) => {}
        }
        *is_mql = Some(now);
    }
}

/// The course of a contact, asked at every instant.
pub(crate) fn at_every_instant(plan: &Plan<'_>, contact: usize, period: Period, midnights: &[i64]) -> Course {
    let row = plan.columns.row(contact, plan.catalogue);
    let activities = plan.columns.activities_of(contact, plan.catalogue);
    let subject = Subject::new(&row, &activities);
    let (mut scorer, mut course, mut is_mql) = (Scorer::new(plan.model), Course::default(), None);
    for at in instants(period, midnights, plan.columns.at[plan.columns.range(contact)].iter().copied()) {
        let now = scorer.score(&subject, Instant::from_micros(at)).decision == Decision::Mql;
        course.step(&mut is_mql, now, at);
    }
    course
}

/// The course of a contact by what had been written down at each instant.
fn as_known(plan: &Plan<'_>, contact: usize, period: Period, midnights: &[i64]) -> Course {
    let Some(recorded_at) = &plan.columns.recorded_at else { return Course::default() };
    let recorded = &recorded_at[plan.columns.range(contact)];
    let row = plan.columns.row(contact, plan.catalogue);
    let activities = plan.columns.activities_of(contact, plan.catalogue);
    let (mut scorer, mut course, mut is_mql) = (Scorer::new(plan.model), Course::default(), None);
    for at in instants(period, midnights, recorded.iter().copied()) {
        let known = activities.iter().zip(recorded).filter(|(_, recorded)| **recorded <= at);
        let known: Vec<_> = known.map(|(activity, _)| activity.clone()).collect();
        let score = scorer.score(&Subject::new(&row, &known), Instant::from_micros(at));
        course.step(&mut is_mql, score.decision == Decision::Mql, at);
    }
    course
}

/// The scores at the end by what had been written down by then.
fn known_at_the_end(plan: &Plan<'_>, to: Instant, threads: usize) -> Scores {
    let known = plan.columns.known_by(to);
    let again = Plan::new(plan.model, plan.catalogue, &known);
    again.expect("columns of the same fields").score(to, threads)
}
