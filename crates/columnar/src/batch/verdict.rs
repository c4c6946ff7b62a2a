//! From scores to decisions, many at a time: disqualifications first, then fast tracks, then the grid.

use records::{Activity, Decision};
use scoring::{Cell, Intent, Model};

use super::Plan;
use super::asked::{Eye, Who};
use super::block::{BLOCK, Block, CELL, GRADE, HOT, LEVEL, OF_ACTIVITY, OF_FIT, STAGE, Scratch};
use super::compile::{Compiler, within};
use super::scores::{NO_RULE, Scores};
use super::truth::{TRUE, Truth};

/// What decides beside the scores.
#[derive(Debug)]
pub(crate) struct Verdicts {
    /// By grade, then level.
    pub(crate) grid: Vec<Decision>,
    pub(crate) levels: usize,
    /// `when`, and `unless`.
    pub(crate) disqualify: Vec<(Truth, Option<Truth>)>,
    pub(crate) fast_track: Vec<Fast>,
    /// The activities that steps of intents take; none where there are no intents.
    of_intents: Option<Who>,
}

/// A fast track.
#[derive(Debug)]
pub(crate) struct Fast {
    pub(crate) when: Option<Truth>,
    pub(crate) set_off: Option<(Who, i64)>,
}

/// The points of a block that its verdicts follow from.
#[derive(Clone, Copy)]
pub(crate) struct Points<'s> {
    pub(crate) fit: &'s [f64; BLOCK],
    pub(crate) activity: &'s [f64; BLOCK],
    pub(crate) interests: &'s [[f64; BLOCK]],
}

impl Verdicts {
    pub(crate) fn new(compiler: &mut Compiler<'_>) -> Verdicts {
        let model = compiler.model;
        let levels = model.activity.levels.labels().count();
        let disqualify = model.disqualify.iter().map(|rule| {
            let unless = rule.unless.as_ref().map(|unless| compiler.of_contacts(unless));
            (compiler.of_contacts(&rule.when), unless)
        });
        let disqualify = disqualify.collect();
        let fast = model.fast_track.iter().map(|rule| Fast {
            when: rule.when.as_ref().map(|when| compiler.of_contacts(when)),
            set_off: rule
                .set_off_by
                .as_ref()
                .map(|set_off| (compiler.who(&set_off.filter), within(set_off.within_days))),
        });
        let fast_track = fast.collect();
        let steps: Vec<_> = model.intents.iter().flat_map(|intent| &intent.steps).collect();
        let is_step = |kind| steps.iter().any(|step| step.on.contains(kind));
        let kinds = compiler.columns.kinds().iter();
        let of_intents = Who(kinds
            .map(|kind| if is_step(kind) { super::asked::Take::Yes } else { super::asked::Take::No })
            .collect());
        let of_intents = of_intents.is_anybody().then_some(of_intents);
        Verdicts { grid: grid(model), levels, disqualify, fast_track, of_intents }
    }

    /// Judges the contacts of a block by their points and puts down their scores.
    pub(crate) fn judge(
        &self,
        plan: &Plan<'_>,
        block: &Block<'_>,
        scratch: &mut Scratch,
        Points { fit, activity, interests }: Points<'_>,
        scores: &mut Scores,
    ) {
        let from = scores.len();
        let (grades, levels) = (&plan.model.fit.grades, &plan.model.activity.levels);
        scores.fit.extend(&fit[..block.len]);
        scores.activity.extend(&activity[..block.len]);
        scores.grade.extend(fit[..block.len].iter().map(|fit| grades.place(*fit) as u8));
        scores.level.extend(activity[..block.len].iter().map(|activity| levels.place(*activity) as u8));
        let cells = scores.grade[from..].iter().zip(&scores.level[from..]);
        let decided = cells.map(|(grade, level)| self.grid[usize::from(*grade) * self.levels + usize::from(*level)]);
        scores.decision.extend(decided);
        for (all, of_block) in scores.interests.iter_mut().zip(interests) {
            all.extend(&of_block[..block.len]);
        }
        scores.disqualified_by.resize(from + block.len, NO_RULE);
        scores.fast_track.resize(from + block.len, NO_RULE);
        scores.buying_stage.extend((0..block.len).map(|place| self.buying_stage(plan, block, place)));
        if !self.fast_track.is_empty() {
            give(plan, block, scratch, scores, from);
            self.let_pass(plan, block, scratch, scores, from);
        }
        self.refuse(plan, block, scratch, scores, from);
    }

    /// A disqualification has the last word, the first of several.
    fn refuse(&self, plan: &Plan<'_>, block: &Block<'_>, scratch: &mut Scratch, scores: &mut Scores, from: usize) {
        for (rule, (when, unless)) in self.disqualify.iter().enumerate() {
            let held = refused_by(when, unless.as_ref(), plan, block, scratch);
            for (place, held) in held.iter().enumerate().map(|(place, held)| (from + place, held)) {
                if *held == TRUE && scores.disqualified_by[place] == NO_RULE {
                    scores.disqualified_by[place] = rule as u16;
                    scores.fast_track[place] = NO_RULE;
                    scores.decision[place] = Decision::Refuse;
                }
            }
            scratch.give_back(held);
        }
    }

    fn let_pass(&self, plan: &Plan<'_>, block: &Block<'_>, scratch: &mut Scratch, scores: &mut Scores, from: usize) {
        for (rule, fast) in self.fast_track.iter().enumerate() {
            let held = fast.when.as_ref().map(|when| scratch.truths(when, &block.rows(plan)));
            for place in 0..block.len {
                let may = scores.fast_track[from + place] == NO_RULE;
                if may
                    && held.as_ref().is_none_or(|held| held[place] == TRUE)
                    && fast.is_set_off(plan, block, &scratch.masks, place)
                {
                    scores.fast_track[from + place] = rule as u16;
                    scores.decision[from + place] = Decision::Mql;
                }
            }
            held.into_iter().for_each(|held| scratch.give_back(held));
        }
    }

    /// The intent whose stage a contact's activities show; from 1, 0 for none.
    fn buying_stage(&self, plan: &Plan<'_>, block: &Block<'_>, place: usize) -> u16 {
        let Some(who) = &self.of_intents else { return 0 };
        let eye = Eye { kinds: &plan.columns.kind, masks: &[], first: 0 };
        let steps = block.until(place).filter(|place| eye.is_meant(who, *place));
        let steps: Vec<Activity> = steps.map(|place| plan.columns.activity(place, plan.catalogue)).collect();
        if steps.is_empty() {
            return 0;
        }
        let Some(stage) = plan.model.buying_stage(None, &steps) else { return 0 };
        let shows = |intent: &Intent| intent.raises_to == stage;
        plan.model.intents.iter().position(shows).map_or(0, |intent| intent as u16 + 1)
    }
}

/// For each contact of a block, whether `when` is true and `unless` is not.
pub(crate) fn refused_by(
    when: &Truth,
    unless: Option<&Truth>,
    plan: &Plan<'_>,
    block: &Block<'_>,
    scratch: &mut Scratch,
) -> Vec<u8> {
    let mut held = scratch.truths(when, &block.rows(plan));
    if let Some(unless) = unless {
        let mut excused = vec![0; held.len()];
        unless.answer(&super::truth::Rows { given: Some(&scratch.given), ..block.rows(plan) }, &mut excused);
        for (held, excused) in held.iter_mut().zip(excused) {
            *held = if excused == TRUE { 0 } else { *held };
        }
    }
    held
}

impl Fast {
    fn is_set_off(&self, plan: &Plan<'_>, block: &Block<'_>, masks: &[Vec<u8>], place: usize) -> bool {
        let Some((who, within)) = &self.set_off else { return true };
        let eye = Eye { kinds: &plan.columns.kind, masks, first: block.first_activity() };
        let age = |place: usize| block.t.as_micros().saturating_sub(plan.columns.at[place]);
        block.until(place).rev().take_while(|place| age(*place) <= *within).any(|place| eye.is_meant(who, place))
    }
}

/// Gives the conditions of fast tracks the scores.
fn give(plan: &Plan<'_>, block: &Block<'_>, scratch: &mut Scratch, scores: &Scores, from: usize) {
    let levels = plan.model.activity.levels.labels().count() as u32;
    let given = &mut scratch.given;
    given.numbers[OF_FIT][..block.len].copy_from_slice(&scores.fit[from..]);
    given.numbers[OF_ACTIVITY][..block.len].copy_from_slice(&scores.activity[from..]);
    for place in 0..block.len {
        let (grade, level) = (u32::from(scores.grade[from + place]), u32::from(scores.level[from + place]));
        given.codes[GRADE][place] = grade;
        given.codes[LEVEL][place] = level;
        given.codes[CELL][place] = grade * levels + level;
        let is_hot = |(interest, scores): (&scoring::Interest, &Vec<f64>)| {
            interest.hot_at.is_some_and(|hot_at| hot_at <= scores[from + place])
        };
        given.codes[HOT][place] = u32::from(plan.model.interests.iter().zip(&scores.interests).any(is_hot));
        given.codes[STAGE][place] = u32::from(scores.buying_stage[from + place]);
    }
}

fn grid(model: &Model) -> Vec<Decision> {
    let of_grade = |grade: &std::sync::Arc<str>| {
        let grade = grade.clone();
        let cell = move |level: &std::sync::Arc<str>| Cell { grade: grade.clone(), level: level.clone() };
        model.activity.levels.labels().map(cell)
    };
    model.fit.grades.labels().flat_map(of_grade).map(|cell| model.grid.decide(&cell)).collect()
}
