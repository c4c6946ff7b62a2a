//! Everybody scored at an instant, from columns.
//!
//! A [`Plan`] is a model made ready for some columns: which rules each kind of activity reaches, and for each condition what
//! it says of each distinct value. [`Plan::score`] then goes through contacts block by block: conditions answer for a block
//! at once, activities that still weigh anything are gathered and weighed many at a time, and what they weigh is added
//! up in the order in which they happened.
//!
//! **Invariant:** every score equals the row path's ([`scoring::Scorer`]) to the last bit: the same operations in the
//! same order for each contact; only contacts stand side by side. What conditions say of a value is asked of the conditions
//! themselves.

pub(crate) mod asked;
pub(crate) mod block;
mod compile;
pub(crate) mod numbers;
mod scores;
pub(crate) mod takings;
pub(crate) mod truth;
pub(crate) mod verdict;

pub use scores::{NO_RULE, Scores};

use conditions::Condition;
use records::{Catalogue, FieldOf, Instant};
use scoring::Model;
use thiserror::Error;

use self::asked::Asked;
use self::block::{BLOCK, Block, Scratch};
use self::compile::Compiler;
use self::takings::Takings;
use self::truth::Truth;
use self::verdict::{Points, Verdicts};
use crate::columns::Columns;
use crate::parallel;

/// A model reads fields as other types than the columns hold: it needs columns of its own.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("read as another type: {}", fields.join(", "))]
pub struct ReadDifferently {
    /// The fields.
    pub fields: Vec<String>,
}

/// A model made ready for some columns.
#[derive(Debug)]
pub struct Plan<'a> {
    pub(crate) model: &'a Model,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) columns: &'a Columns,
    /// What `where` says of activities.
    masks: Vec<Truth>,
    /// What functions of conditions ask.
    pub(crate) asked: Vec<Asked>,
    /// For each group of fit in force, its rules' conditions.
    pub(crate) fit: Vec<Vec<Truth>>,
    pub(crate) takings: Takings,
    pub(crate) verdicts: Verdicts,
}

impl<'a> Plan<'a> {
    /// Makes a model ready; `catalogue` is the one that it was read with.
    ///
    /// # Errors
    /// Where it reads a field as another type than the columns hold.
    pub fn new(model: &'a Model, catalogue: &'a Catalogue, columns: &'a Columns) -> Result<Plan<'a>, ReadDifferently> {
        let of_contacts = columns.contacts.read_differently(FieldOf::Contact, catalogue);
        let of_activities = columns.activities.read_differently(FieldOf::Activity, catalogue);
        let fields: Vec<String> = of_contacts.chain(of_activities).map(str::to_owned).collect();
        if !fields.is_empty() {
            return Err(ReadDifferently { fields });
        }
        let mut compiler = Compiler::new(model, catalogue, columns);
        let fit = model.fit.in_force().map(|group| {
            let conditions = group.in_force().map(|rule| &rule.when);
            conditions.map(|when: &Condition| compiler.of_contacts(when)).collect()
        });
        let fit = fit.collect();
        let takings = Takings::new(&mut compiler);
        let verdicts = Verdicts::new(&mut compiler);
        let (masks, asked) = compiler.finish();
        Ok(Plan { model, catalogue, columns, masks, asked, fit, takings, verdicts })
    }

    /// Scores everybody at `t`, on so many threads; the bits do not depend on how many.
    #[must_use]
    pub fn score(&self, t: Instant, threads: usize) -> Scores {
        const TOGETHER: usize = BLOCK * 16;
        let lots = (0..self.columns.len()).step_by(TOGETHER);
        let lots: Vec<_> = lots.map(|first| first..(first + TOGETHER).min(self.columns.len())).collect();
        let parts = parallel::each(threads, lots, |lot| {
            let mut scratch = Scratch::new(self);
            let mut scores = Scores::with_capacity(self.model, lot.len());
            for first in lot.clone().step_by(BLOCK) {
                let block = Block::new(self, first, BLOCK.min(lot.end - first), t);
                self.score_block(&block, &mut scratch, &mut scores);
            }
            scores
        });
        let mut all = Scores::with_capacity(self.model, self.columns.len());
        parts.into_iter().for_each(|part| all.append(part));
        all
    }

    fn score_block(&self, block: &Block<'_>, scratch: &mut Scratch, scores: &mut Scores) {
        scratch.look(self, block);
        let mut fit = [0.0; BLOCK];
        self.fit_of(block, scratch, &mut fit);
        let mut activity = [0.0; BLOCK];
        self.takings.score(self, block, None, scratch, &mut activity);
        let interests = self.takings.interests(self, block, scratch);
        let points = Points { fit: &fit, activity: &activity, interests: &interests };
        self.verdicts.judge(self, block, scratch, points, scores);
    }

    /// The sums of fit of a block.
    pub(crate) fn fit_of(&self, block: &Block<'_>, scratch: &mut Scratch, fit: &mut [f64; BLOCK]) {
        for (group, truths) in self.model.fit.in_force().zip(&self.fit) {
            let mut sum = [0.0; BLOCK];
            for (rule, truth) in group.in_force().zip(truths) {
                let held = scratch.truths(truth, &block.rows(self));
                for (sum, held) in sum.iter_mut().zip(&held) {
                    *sum += if *held == truth::TRUE { rule.points } else { 0.0 };
                }
                scratch.give_back(held);
            }
            numbers::clamp(&mut sum, group.bounds);
            for (fit, sum) in fit.iter_mut().zip(&sum) {
                *fit += sum;
            }
        }
        numbers::clamp(fit, self.model.fit.bounds);
    }
}
