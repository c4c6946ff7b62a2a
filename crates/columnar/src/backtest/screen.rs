//! Spans of time decided at once, by bounds that hold whatever the rounding.
//!
//! For instants `s <= t <= e`, what an activity weighs at `t` is at most what it weighs at `s` (or at its own instant, if that
//! is later), and at least what it weighs at `e`, or nothing where it comes after `s`. Our power of two errs by less than a
//! unit in the last place, so that two of its values may stand the wrong way round by as much: bounds are widened by four
//! units each. Additions, products with points, clamps and comparisons with thresholds all keep the order of what they are
//! given, rounding included; so the score at `t` lies between the two scores that are computed from the bounds, in the
//! same order of operations. Where `s` is `e`, nothing is widened, and both are the score itself.

use records::{Decision, MICROSECONDS_A_DAY};
use scoring::Decay;

use super::{Course, Period, at_every_instant, instants};
use crate::batch::Plan;
use crate::batch::asked::Who;
use crate::batch::block::{BLOCK, Block, Scratch};
use crate::batch::takings::Sieve;
use crate::batch::truth::TRUE;
use crate::batch::verdict::refused_by;

/// What a contact must not have done for its decision to depend on time through its activity score alone.
pub(super) struct Steady<'p> {
    plan: &'p Plan<'p>,
    /// Whether nobody's does, whatever they did.
    nobody: bool,
    watched: Vec<&'p Who>,
}

impl<'p> Steady<'p> {
    pub(super) fn of(plan: &'p Plan<'p>) -> Steady<'p> {
        let fit = plan.fit.iter().flatten();
        let disqualify = plan.verdicts.disqualify.iter().flat_map(|(when, unless)| unless.iter().chain([when]));
        let asks = fit.chain(disqualify).any(|truth| truth.asks_activities());
        let fast = &plan.verdicts.fast_track;
        let nobody = asks || fast.iter().any(|fast| fast.set_off.is_none());
        let set_off = fast.iter().filter_map(|fast| fast.set_off.as_ref()).map(|(who, _)| who);
        let watched = plan.asked.iter().flat_map(|asked| asked.who()).chain(set_off).collect();
        Steady { plan, nobody, watched }
    }

    fn is(&self, block: &Block<'_>, place: usize) -> bool {
        let kinds = &self.plan.columns.kind[block.until(place)];
        !self.nobody
            && (self.watched.is_empty() || !kinds.iter().any(|kind| self.watched.iter().any(|who| who.may_mean(*kind))))
    }
}

/// The activities of one contact that count, for one way of fading.
#[derive(Default)]
struct Counted {
    at: Vec<i64>,
    rule: Vec<u16>,
    oldest: Vec<i64>,
}

/// Finds the courses of contacts, one after the other.
pub(super) struct Screen<'p> {
    plan: &'p Plan<'p>,
    period: Period,
    midnights: &'p [i64],
    counted: Vec<Counted>,
    /// By rule: the least and the most that its activities may weigh.
    least: Vec<f64>,
    most: Vec<f64>,
    weights: Vec<f64>,
    /// By level, whether the contact is an MQL there.
    mql: Vec<bool>,
}

impl<'p> Screen<'p> {
    pub(super) fn new(plan: &'p Plan<'p>, period: Period, midnights: &'p [i64]) -> Screen<'p> {
        let rules = plan.model.activity.in_force().map(|group| group.in_force().count()).sum();
        Screen {
            plan,
            period,
            midnights,
            counted: plan.takings.decays().iter().map(|_| Counted::default()).collect(),
            least: vec![0.0; rules],
            most: vec![0.0; rules],
            weights: Vec::new(),
            mql: Vec::new(),
        }
    }

    /// The courses of the contacts of a block.
    pub(super) fn block(
        &mut self,
        block: &Block<'_>,
        scratch: &mut Scratch,
        steady: &Steady<'_>,
        courses: &mut Vec<Course>,
    ) {
        let plan = self.plan;
        scratch.look(plan, block);
        let mut fit = [0.0; BLOCK];
        plan.fit_of(block, scratch, &mut fit);
        let mut refused = vec![false; block.len];
        for (when, unless) in &plan.verdicts.disqualify {
            let held = refused_by(when, unless.as_ref(), plan, block, scratch);
            refused.iter_mut().zip(&held).for_each(|(refused, held)| *refused |= *held == TRUE);
            scratch.give_back(held);
        }
        for place in 0..block.len {
            if !steady.is(block, place) {
                courses.push(at_every_instant(plan, block.first + place, self.period, self.midnights));
                continue;
            }
            let grade = plan.model.fit.grades.place(fit[place]);
            let levels = grade * plan.verdicts.levels..(grade + 1) * plan.verdicts.levels;
            let decisions = plan.verdicts.grid[levels].iter();
            self.mql.clear();
            self.mql.extend(decisions.map(|decision| *decision == Decision::Mql && !refused[place]));
            courses.push(self.course(block, place, scratch));
        }
    }

    fn course(&mut self, block: &Block<'_>, place: usize, scratch: &mut Scratch) -> Course {
        let first = self.mql[0];
        if self.mql.iter().all(|mql| *mql == first) {
            return Course { was_mql: first, ..Course::default() };
        }
        self.gather(block, place, scratch);
        if let Some(is_mql) = self.decided(self.period.from.as_micros(), self.period.to.as_micros()) {
            return Course { was_mql: is_mql, ..Course::default() };
        }
        let at = self.plan.columns.at[block.until(place)].iter().copied();
        let instants = instants(self.period, self.midnights, at);
        let (mut course, mut is_mql) = (Course::default(), None);
        self.part(&instants, &mut |now, at| course.step(&mut is_mql, now, at));
        course
    }

    /// What counts of a contact, in its order.
    fn gather(&mut self, block: &Block<'_>, place: usize, scratch: &mut Scratch) {
        for counted in &mut self.counted {
            counted.at.clear();
            counted.rule.clear();
            counted.oldest.clear();
        }
        let takings = &self.plan.takings;
        let counted = &mut self.counted;
        let mut sieve = Sieve { carried: None, masks: &scratch.masks, places: &mut scratch.gathered.places };
        takings.each_counted(self.plan, block, place, &mut sieve, |taking, at| {
            let counted = &mut counted[usize::from(taking.decay)];
            counted.at.push(at);
            counted.rule.push(taking.rule() as u16);
            counted.oldest.push(taking.oldest);
        });
    }

    /// Tells of each span of instants that is decided at once, in order, by its first.
    fn part(&mut self, instants: &[i64], tell: &mut dyn FnMut(bool, i64)) {
        let (Some(first), Some(last)) = (instants.first(), instants.last()) else { return };
        match self.decided(*first, *last) {
            Some(is_mql) => tell(is_mql, *first),
            None => {
                let (before, after) = instants.split_at(instants.len() / 2);
                self.part(before, tell);
                self.part(after, tell);
            }
        }
    }

    /// Whether the contact is an MQL from one instant to another, if that is the same throughout.
    fn decided(&mut self, from: i64, to: i64) -> Option<bool> {
        let most = if from < to { Bound::AtMost } else { Bound::Exact };
        weigh(&self.counted, self.plan.takings.decays(), &mut self.weights, &mut self.most, (from, to), most);
        if from < to {
            let least = Bound::AtLeast;
            weigh(&self.counted, self.plan.takings.decays(), &mut self.weights, &mut self.least, (to, from), least);
        } else {
            self.least.copy_from_slice(&self.most);
        }
        let levels = &self.plan.model.activity.levels;
        let [lowest, highest] = self.scores();
        let (best, worst) = (levels.place(highest), levels.place(lowest));
        let is_mql = self.mql[best];
        self.mql[best..=worst].iter().all(|mql| *mql == is_mql).then_some(is_mql)
    }

    /// The activity score at its lowest and at its highest, from the bounds of what counts.
    fn scores(&self) -> [f64; 2] {
        let model = &self.plan.model.activity;
        let (mut place, mut totals) = (0, [0.0; 2]);
        for group in model.in_force() {
            let mut sums = [0.0; 2];
            for rule in group.in_force() {
                let (least, most) = (self.least[place], self.most[place]);
                let counted = if rule.points < 0.0 { [most, least] } else { [least, most] };
                for (sum, counted) in sums.iter_mut().zip(counted) {
                    *sum += rule.bounds.clamp(rule.points * counted + 0.0);
                }
                place += 1;
            }
            for (total, sum) in totals.iter_mut().zip(sums) {
                *total += group.bounds.clamp(sum);
            }
        }
        totals.map(|total| model.bounds.clamp(total))
    }
}

/// How what activities weigh at one instant stands to what they weigh throughout a span.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    AtLeast,
    AtMost,
}

impl Bound {
    /// A weight that holds as this bound whatever the rounding.
    fn of(self, weight: f64) -> f64 {
        match self {
            Bound::Exact => weight,
            Bound::AtMost => weight * (1.0 + 4.0 * f64::EPSILON) + f64::MIN_POSITIVE,
            Bound::AtLeast => (weight * (1.0 - 4.0 * f64::EPSILON) - f64::MIN_POSITIVE).max(0.0),
        }
    }
}

/// Adds up, rule by rule, what counts of the activities up to `until` as they weigh at `t`, those still to come as at their own
/// instant; widened to the bound that is asked for.
fn weigh(
    counted: &[Counted],
    decays: &[Decay],
    weights: &mut Vec<f64>,
    sums: &mut [f64],
    (t, until): (i64, i64),
    bound: Bound,
) {
    sums.fill(0.0);
    for (counted, decay) in counted.iter().zip(decays) {
        let known = counted.at.partition_point(|at| *at <= until);
        let age = |at: &i64| t.saturating_sub(*at).max(0);
        weights.clear();
        weights.extend(counted.at[..known].iter().map(|at| age(at) as f64 / MICROSECONDS_A_DAY as f64));
        decay.weigh(weights);
        let activities = counted.at.iter().zip(&counted.rule).zip(&counted.oldest);
        for (weight, ((at, rule), oldest)) in weights.iter().zip(activities) {
            if age(at) <= *oldest {
                sums[usize::from(*rule)] += bound.of(*weight);
            }
        }
    }
}
