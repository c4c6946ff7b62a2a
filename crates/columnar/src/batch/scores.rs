//! What scoring everybody gives.

use records::{Decision, Folded};
use scoring::{Cell, InterestScore, Model, Score};

/// No disqualification or fast track decided.
pub const NO_RULE: u16 = u16::MAX;

/// The scores of contacts, in the order of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Who they are.
    pub fit: Vec<f64>,
    /// What they do.
    pub activity: Vec<f64>,
    /// The place of the grade, 0 for the best.
    pub grade: Vec<u8>,
    /// The place of the level, 0 for the best.
    pub level: Vec<u8>,
    /// What is to be done.
    pub decision: Vec<Decision>,
    /// For each interest, its scores.
    pub interests: Vec<Vec<f64>>,
    /// The disqualification that decided.
    pub disqualified_by: Vec<u16>,
    /// The fast track that decided.
    pub fast_track: Vec<u16>,
    /// The buying stage: 0 for none, else the intent that shows it, from 1.
    pub buying_stage: Vec<u16>,
}

impl Scores {
    pub(crate) fn with_capacity(model: &Model, contacts: usize) -> Scores {
        Scores {
            fit: Vec::with_capacity(contacts),
            activity: Vec::with_capacity(contacts),
            grade: Vec::with_capacity(contacts),
            level: Vec::with_capacity(contacts),
            decision: Vec::with_capacity(contacts),
            interests: model.interests.iter().map(|_| Vec::with_capacity(contacts)).collect(),
            disqualified_by: Vec::with_capacity(contacts),
            fast_track: Vec::with_capacity(contacts),
            buying_stage: Vec::with_capacity(contacts),
        }
    }

    pub(crate) fn append(&mut self, more: Scores) {
        self.fit.extend(more.fit);
        self.activity.extend(more.activity);
        self.grade.extend(more.grade);
        self.level.extend(more.level);
        self.decision.extend(more.decision);
        for (all, more) in self.interests.iter_mut().zip(more.interests) {
            all.extend(more);
        }
        self.disqualified_by.extend(more.disqualified_by);
        self.fast_track.extend(more.fast_track);
        self.buying_stage.extend(more.buying_stage);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fit.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fit.is_empty()
    }

    /// The cell of a contact, under the model that gave the scores.
    #[must_use]
    pub fn cell(&self, contact: usize, model: &Model) -> Cell {
        let (grade, level) = (usize::from(self.grade[contact]), usize::from(self.level[contact]));
        let grade = model.fit.grades.labels().nth(grade).unwrap_or(model.fit.grades.below());
        let level = model.activity.levels.labels().nth(level).unwrap_or(model.activity.levels.below());
        Cell { grade: grade.clone(), level: level.clone() }
    }

    /// The score of a contact as the row path gives it, under the model that gave the scores.
    #[must_use]
    pub fn score(&self, contact: usize, model: &Model) -> Score {
        let interest = |(interest, scores): (&scoring::Interest, &Vec<f64>)| InterestScore {
            key: interest.key.clone(),
            score: scores[contact],
            hot: interest.hot_at.is_some_and(|hot_at| hot_at <= scores[contact]),
        };
        let (disqualified, fast) = (self.disqualified_by[contact], self.fast_track[contact]);
        Score {
            fit: self.fit[contact],
            activity: self.activity[contact],
            cell: self.cell(contact, model),
            decision: self.decision[contact],
            interests: model.interests.iter().zip(&self.interests).map(interest).collect(),
            buying_stage: self.stage(contact, model),
            disqualified_by: model.disqualify.get(usize::from(disqualified)).map(|rule| rule.name.text()),
            fast_track: model.fast_track.get(usize::from(fast)).map(|rule| rule.name.text()),
        }
    }

    fn stage(&self, contact: usize, model: &Model) -> Option<Folded> {
        let intent = usize::from(self.buying_stage[contact]).checked_sub(1)?;
        model.intents.get(intent).map(|intent| intent.raises_to.clone())
    }
}
