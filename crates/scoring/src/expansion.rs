//! Scoring after the sale: what opens a lead in the expansion motion.

use conditions::{Condition, Context};
use records::{Activity, Instant};

use crate::judge::scored_row;
use crate::model::Model;
use crate::score::{Score, score};
use crate::subject::Subject;

/// The kind of activity that an order is recorded as.
const ORDER: &str = "order";

/// `[scoring.expansion]`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpansionModel {
    /// Whether the activity rules apply, to what happened since the last order.
    pub inherit_activity: bool,
    /// A lead opens where this is true.
    pub opens_when: Option<Condition>,
}

/// The activities after the last order: those that count towards the next one. `activities` are in their order.
#[must_use]
pub fn since_last_order(activities: &[Activity]) -> &[Activity] {
    let after = activities.iter().rposition(|activity| activity.kind.as_str() == ORDER).map_or(0, |last| last + 1);
    &activities[after..]
}

/// The score of a customer in the expansion motion: fit as ever, activity since the last order where the activity rules
/// are inherited, else none.
#[must_use]
pub fn expansion_score(model: &Model, expansion: &ExpansionModel, subject: &Subject<'_>, t: Instant) -> Score {
    let activities = if expansion.inherit_activity { since_last_order(subject.until(t)) } else { &[] };
    score(model, &Subject { activities, ..subject.clone() }, t)
}

/// Whether a lead in the expansion motion opens at `t`. The condition reads the scores since the last order, while its
/// functions, such as `days_since('order')`, see everything that happened.
#[must_use]
pub fn opens(model: &Model, subject: &Subject<'_>, t: Instant) -> bool {
    let Some(expansion) = &model.expansion else { return false };
    let Some(opens_when) = &expansion.opens_when else { return false };
    let row = scored_row(subject.row, &expansion_score(model, expansion, subject, t));
    let (activities, zone, signals) = (subject.until(t), &model.zone, &model.signals);
    opens_when.evaluate(&Context { row: &row, activities, t: Some(t), zone, signals }) == Some(true)
}
