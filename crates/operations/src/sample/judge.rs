//! The agreement's own judgement, so that what the sample tells is what live work would have recorded.

use conditions::{Condition, Context};
use lifecycle::{Judged, Lifecycle, Occasion, Standing, Transition, first_stage, next_transition};
use records::{Account, Activity, Contact, Instant, Row, Stage};
use scoring::{Model, Score, Scorer, Subject, scored_row};

use crate::facts::Reading;

/// The agreement that judges the sample.
#[derive(Debug, Clone, Copy)]
pub struct Law<'l> {
    /// How facts are read.
    pub reading: &'l Reading,
    /// How they are scored.
    pub model: &'l Model,
    /// What moves a lead.
    pub lifecycle: &'l Lifecycle,
    /// The version that all of it belongs to.
    pub version: records::AgreementId,
}

/// A judge at work: reads facts, scores them, says what the rules do.
#[derive(Debug)]
pub(super) struct Judge<'l> {
    pub(super) law: Law<'l>,
    scorer: Scorer<'l>,
}

impl<'l> Judge<'l> {
    pub(super) fn new(law: Law<'l>) -> Self {
        Self { law, scorer: Scorer::new(law.model) }
    }

    pub(super) fn row(&self, contact: &Contact, account: Option<&Account>) -> Row {
        self.law.reading.row(contact, account)
    }

    pub(super) fn score(&mut self, row: &Row, activities: &[Activity], t: Instant) -> Score {
        self.scorer.score(&Subject::new(row, activities), t)
    }

    /// Where a lead begins; a contact whom nothing lets in has none.
    pub(super) fn first_stage(&self, row: &Row, activities: &[Activity], t: Instant, score: &Score) -> Option<Stage> {
        let row = scored_row(row, score);
        self.with_judged(&row, activities, t, score, Occasion::Recorded, |judged| {
            first_stage(self.law.lifecycle, judged)
        })
    }

    /// What the rules do with a lead at an instant.
    pub(super) fn transition(
        &self,
        (row, activities): (&Row, &[Activity]),
        (t, occasion): (Instant, Occasion),
        score: &Score,
        lead: &Standing,
    ) -> Option<Transition> {
        let row = scored_row(row, score);
        self.with_judged(&row, activities, t, score, occasion, |judged| {
            next_transition(self.law.lifecycle, lead, judged)
        })
    }

    fn with_judged<T>(
        &self,
        row: &Row,
        activities: &[Activity],
        t: Instant,
        score: &Score,
        occasion: Occasion,
        then: impl FnOnce(&Judged<'_>) -> T,
    ) -> T {
        let model = self.law.model;
        let context = Context { row, activities, t: Some(t), zone: &model.zone, signals: &model.signals };
        let holds = |condition: &Condition| condition.evaluate(&context);
        then(&Judged { t, occasion, decision: score.decision, holds: &holds })
    }
}
