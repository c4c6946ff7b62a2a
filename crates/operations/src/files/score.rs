//! `entente score`.

use std::path::Path;

use columnar::Plan;

use super::inputs::Inputs;
use super::refusal::{Refusal, Remarks};

/// A part of the work, for whoever measures it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The agreement and the files were read.
    Read,
    /// Everybody was scored.
    Scored,
    /// The scores were written.
    Written,
}

/// What was done.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Contacts scored.
    pub contacts: usize,
    /// Activities read.
    pub activities: usize,
    /// What was remarked on.
    pub remarks: Remarks,
}

/// Scores every contact of a file on so many threads and writes the scores to another. `done` hears of each step at its end.
pub fn score(inputs: &Inputs, threads: usize, out: &Path, done: &mut dyn FnMut(Step)) -> Result<Scored, Refusal> {
    let read = inputs.read_columns(threads)?;
    done(Step::Read);
    let (model, catalogue) = (&read.agreement.scoring, &read.agreement.catalogue);
    let plan = Plan::new(model, catalogue, &read.columns).expect("the columns were read with these very fields");
    let scores = plan.score(read.t, threads);
    done(Step::Scored);
    columnar::write_scores(out, &read.columns.ids, &scores, model)?;
    done(Step::Written);
    Ok(Scored { contacts: scores.len(), activities: read.columns.activity_count(), remarks: read.remarks })
}
