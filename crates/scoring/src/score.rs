//! The score of a contact, without its explanation: what live scoring, sweeps and replays run by the million.

use std::sync::Arc;

use conditions::Context;
use records::{Activity, Decision, Folded, Instant, Zone};

use crate::grid::Cell;
use crate::history::Point;
use crate::judge::{Points, judge};
use crate::limit::{Limit, Places};
use crate::model::{Interest, Model};
use crate::reach::Reach;
use crate::subject::Subject;
use crate::sum::total;

/// What the model says of a contact at an instant. Nothing is rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Who they are.
    pub fit: f64,
    /// What they do.
    pub activity: f64,
    /// Grade and level.
    pub cell: Cell,
    /// What is to be done.
    pub decision: Decision,
    /// In the order of the agreement.
    pub interests: Vec<InterestScore>,
    /// How far the purchase has come, if anything tells.
    pub buying_stage: Option<Folded>,
    /// The name of the disqualification that decided, if one did.
    pub disqualified_by: Option<Arc<str>>,
    /// The name of the fast track that decided, if one did.
    pub fast_track: Option<Arc<str>>,
}

/// The score of one interest.
#[derive(Clone, Debug, PartialEq)]
pub struct InterestScore {
    /// The key as the agreement writes it.
    pub key: Arc<str>,
    /// The activity score over the activities that carry the interest.
    pub score: f64,
    /// Whether it reaches `hot_at`.
    pub hot: bool,
}

impl Score {
    /// The grade of the cell.
    #[must_use]
    pub fn grade(&self) -> &str {
        &self.cell.grade
    }

    /// The level of the cell.
    #[must_use]
    pub fn level(&self) -> &str {
        &self.cell.level
    }
}

/// The score of one contact at `t`. To score many by one model, keep a [`Scorer`].
#[must_use]
pub fn score(model: &Model, subject: &Subject<'_>, t: Instant) -> Score {
    Scorer::new(model).score(subject, t)
}

/// A model made ready to score many contacts one after the other; each thread has its own.
#[derive(Debug)]
pub struct Scorer<'m> {
    model: &'m Model,
    reach: Reach<'m>,
    /// Per rule in force, while a contact is scored: the sum of its weights, and the places of its limit.
    sums: Vec<f64>,
    places: Vec<Places>,
}

impl<'m> Scorer<'m> {
    /// Sorts out which rules each kind of activity reaches.
    #[must_use]
    pub fn new(model: &'m Model) -> Scorer<'m> {
        let reach = Reach::new(&model.activity);
        let rules = reach.rules().len();
        Scorer { model, reach, sums: vec![0.0; rules], places: vec![Places::default(); rules] }
    }

    /// The score of one contact at `t`.
    pub fn score(&mut self, subject: &Subject<'_>, t: Instant) -> Score {
        let activities = subject.until(t);
        let context =
            Context { row: subject.row, activities, t: Some(t), zone: &self.model.zone, signals: &self.model.signals };
        let fit = fit(self.model, &context);
        let activity = self.activity(activities.iter(), t);
        let interests = self.interests(activities, t);
        judge(self.model, subject, &context, Points { fit, activity, interests })
    }

    /// Fit and activity alone at some instants, oldest first. Which activities count, and for which rules, is found out
    /// once for all of them: what counts at an instant does so at every later one.
    pub(crate) fn curve(&mut self, subject: &Subject<'_>, instants: &[Instant]) -> Vec<Point> {
        let until = instants.last().map_or(&[][..], |last| subject.until(*last));
        let mut counting = Vec::new();
        let Scorer { reach, places, .. } = self;
        each_counting(reach, places, &self.model.zone, until.iter(), |rule, at| counting.push((rule, at)));
        let point = |at: &Instant| {
            let (activities, zone) = (subject.until(*at), &self.model.zone);
            let context = Context { row: subject.row, activities, t: Some(*at), zone, signals: &self.model.signals };
            self.sums.fill(0.0);
            for &(rule, then) in counting.iter().take_while(|(_, then)| then <= at) {
                self.sums[rule] += self.reach.rules()[rule].decay.weight(at.days_since(then));
            }
            Point { at: *at, fit: fit(self.model, &context), activity: self.add_up() }
        };
        instants.iter().map(point).collect()
    }

    /// The activity score over some activities, all at or before `t`, in their order.
    fn activity<'a>(&mut self, activities: impl Iterator<Item = &'a Activity>, t: Instant) -> f64 {
        let Scorer { model, reach, sums, places } = self;
        sums.fill(0.0);
        each_counting(reach, places, &model.zone, activities, |rule, at| {
            sums[rule] += reach.rules()[rule].decay.weight(t.days_since(at));
        });
        self.add_up()
    }

    fn add_up(&self) -> f64 {
        let mut sums = self.sums.iter();
        let model = &self.model.activity;
        let groups = model.in_force().map(|group| {
            // `+ 0.0`: no points times nothing is 0, never -0.
            let rules =
                group.in_force().zip(sums.by_ref()).map(|(rule, sum)| rule.bounds.clamp(rule.points * sum + 0.0));
            group.bounds.clamp(total(rules))
        });
        model.bounds.clamp(total(groups))
    }

    fn interests(&mut self, activities: &[Activity], t: Instant) -> Vec<InterestScore> {
        let model = self.model;
        let of_interest = |interest| {
            let carrying = activities.iter().filter(|activity| model.carries(activity, interest));
            interest_score(interest, self.activity(carrying, t))
        };
        model.interests.iter().map(of_interest).collect()
    }
}

/// Hands over the instant of each activity that counts, in their order, once for each rule for which it does.
fn each_counting<'a>(
    reach: &Reach<'_>,
    places: &mut [Places],
    zone: &Zone,
    activities: impl Iterator<Item = &'a Activity>,
    mut each: impl FnMut(usize, Instant),
) {
    places.iter_mut().for_each(Places::clear);
    reach.each_taken(activities, zone, |rule, activity| {
        let has_place = |limit: Limit| places[rule].take(limit, limit.per.of(activity.at, zone));
        if reach.rules()[rule].limit.is_none_or(has_place) {
            each(rule, activity.at);
        }
    });
}

pub(crate) fn interest_score(interest: &Interest, score: f64) -> InterestScore {
    InterestScore { key: interest.key.clone(), score, hot: interest.hot_at.is_some_and(|hot_at| hot_at <= score) }
}

fn fit(model: &Model, context: &Context<'_>) -> f64 {
    let groups = model.fit.in_force().map(|group| {
        let earned =
            group.in_force().map(|rule| if rule.when.evaluate(context) == Some(true) { rule.points } else { 0.0 });
        group.bounds.clamp(total(earned))
    });
    model.fit.bounds.clamp(total(groups))
}
