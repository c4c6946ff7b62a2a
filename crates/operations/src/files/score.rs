//! `entente score`.

use std::path::Path;

use scoring::{Score, Scorer};

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

/// Scores every contact of a file and writes the scores to another. `done` hears of each step at its end.
pub fn score(inputs: &Inputs, out: &Path, done: &mut dyn FnMut(Step)) -> Result<Scored, Refusal> {
    let read = inputs.read()?;
    done(Step::Read);
    let mut scorer = Scorer::new(&read.agreement.scoring);
    let everybody = 0..read.contacts.ids.len();
    let scores: Vec<Score> = everybody.map(|contact| scorer.score(&read.subject(contact), read.t)).collect();
    done(Step::Scored);
    columnar::write_scores(out, &read.contacts, &scores)?;
    done(Step::Written);
    Ok(Scored { contacts: scores.len(), activities: read.activities.len(), remarks: read.remarks })
}
