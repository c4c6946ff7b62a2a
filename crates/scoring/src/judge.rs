//! From scores to a cell and a decision: disqualifications first, then fast tracks, then the grid.

use std::sync::Arc;

use conditions::Context;
use records::{Activity, Catalogue, Decision, Folded, Instant, Row, Scored, Value};

use crate::grid::Cell;
use crate::model::{Disqualify, FastTrack, Interest, Model, SetOff};
use crate::score::{InterestScore, Score};
use crate::subject::{Exception, Subject};

/// The sums that a verdict follows from.
#[derive(Debug)]
pub(crate) struct Points {
    pub(crate) fit: f64,
    pub(crate) activity: f64,
    pub(crate) interests: Vec<InterestScore>,
}

/// The verdict on a contact. `context` is that of its fields and its activities until the instant of the score.
pub(crate) fn judge(model: &Model, subject: &Subject<'_>, context: &Context<'_>, points: Points) -> Score {
    let cell = Cell {
        grade: model.fit.grades.label(points.fit).clone(),
        level: model.activity.levels.label(points.activity).clone(),
    };
    let by_the_grid = Score {
        decision: model.grid.decide(&cell),
        buying_stage: model.buying_stage(subject.buying_stage_by_hand.as_ref(), context.activities),
        fit: points.fit,
        activity: points.activity,
        cell,
        interests: points.interests,
        disqualified_by: None,
        fast_track: None,
    };
    if let Some(rule) = model.disqualify.iter().find(|rule| rule.holds(context, subject.exceptions)) {
        return Score { decision: Decision::Refuse, disqualified_by: Some(rule.name.text()), ..by_the_grid };
    }
    match fast_track(model, context, &by_the_grid) {
        Some(name) => Score { decision: Decision::Mql, fast_track: Some(name), ..by_the_grid },
        None => by_the_grid,
    }
}

impl Disqualify {
    /// Whether `when` is true, `unless` is not, and no exception is in force.
    #[must_use]
    pub fn holds(&self, context: &Context<'_>, exceptions: &[Exception]) -> bool {
        let is_true = |condition: &conditions::Condition| condition.evaluate(context) == Some(true);
        let t = context.t.unwrap_or(Instant::MAX);
        is_true(&self.when)
            && !self.unless.as_ref().is_some_and(is_true)
            && !exceptions.iter().any(|exception| *exception.rule == *self.name && exception.in_force(t))
    }
}

/// The first fast track that holds.
fn fast_track(model: &Model, context: &Context<'_>, score: &Score) -> Option<Arc<str>> {
    if model.fast_track.is_empty() {
        return None;
    }
    let row = scored_row(context.row, score);
    let scored = Context { row: &row, ..*context };
    model.fast_track.iter().find(|rule| rule.holds(&scored)).map(|rule| rule.name.text())
}

impl FastTrack {
    /// Whether the fast track holds; `context` reads the row with its scores.
    #[must_use]
    pub fn holds(&self, context: &Context<'_>) -> bool {
        self.set_off_by.as_ref().is_none_or(|set_off| set_off.by_any(context))
            && self.when.as_ref().is_none_or(|when| when.evaluate(context) == Some(true))
    }
}

impl SetOff {
    fn by_any(&self, context: &Context<'_>) -> bool {
        context.activities.iter().any(|activity| self.by(activity, context))
    }

    fn by(&self, activity: &Activity, context: &Context<'_>) -> bool {
        let is_recent = |t: Instant| self.within_days.is_none_or(|days| t.days_since(activity.at) <= days);
        context.t.is_none_or(is_recent) && self.filter.takes(activity, context.zone)
    }
}

/// The row of a contact with what its score adds to it, for the conditions that may read that.
#[must_use]
pub fn scored_row(row: &Row, score: &Score) -> Row {
    let mut row = row.clone();
    let text = |text: &str| Folded::new(text).map(Value::Text);
    for (field, value) in [
        (Scored::Fit, Some(Value::Number(score.fit))),
        (Scored::Activity, Some(Value::Number(score.activity))),
        (Scored::Grade, text(&score.cell.grade)),
        (Scored::Level, text(&score.cell.level)),
        (Scored::Cell, text(&score.cell.to_string())),
        (Scored::Decision, text(records::Keyed::key(score.decision))),
        (Scored::InterestHot, Some(Value::Boolean(score.interests.iter().any(|interest| interest.hot)))),
        (Scored::BuyingStage, score.buying_stage.clone().map(Value::Text)),
        (Scored::FastTrack, Some(Value::Boolean(score.fast_track.is_some()))),
    ] {
        row.set(Catalogue::scored(field), value);
    }
    row
}

impl Model {
    /// Whether an activity carries an interest.
    pub(crate) fn carries(&self, activity: &Activity, interest: &Interest) -> bool {
        matches!(activity.row.get(self.interest_field), Some(Value::Text(carried)) if *carried == interest.folded)
    }
}
