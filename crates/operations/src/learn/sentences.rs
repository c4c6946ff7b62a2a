//! What was learned, warned of and refused, in words.

use scoring::learn::{NothingLearnt, Warning, WarningKind};
use words::{Locale, number, say, text};

use super::Lesson;

/// So many values are named.
const NAMED: usize = 5;

/// What looks wrong, and what to do about it.
#[must_use]
pub fn warning_sentence(locale: Locale, lesson: &Lesson, warning: &Warning) -> String {
    let column = warning.column.and_then(|place| lesson.fields.get(place)).map_or("", |field| field.column.as_str());
    let column = text::quoted(locale, column);
    let figure = |value: &f64| number::decimal(locale, *value, 2);
    let share = |value: &f64| number::percent(locale, *value, 0);
    match &warning.kind {
        WarningKind::Leak { auc } => {
            say!(Operations, locale, "learn-warning-leak", column = column, auc = figure(auc))
        }
        WarningKind::SuspectAuc { auc } => {
            say!(Operations, locale, "learn-warning-suspect", column = column, auc = figure(auc))
        }
        WarningKind::SuspectBlanks { blank, filled } => {
            let (blank, filled) = (share(blank), share(filled));
            say!(Operations, locale, "learn-warning-blanks", column = column, blank = blank, filled = filled)
        }
        WarningKind::FewWins { wins } => say!(Operations, locale, "learn-warning-few-wins", wins = (*wins)),
        WarningKind::Undecided { values } => {
            let named: Vec<String> = values.iter().take(NAMED).map(|value| text::quoted(locale, value)).collect();
            say!(Operations, locale, "learn-warning-undecided", values = named.join(", "))
        }
        WarningKind::NoOutcome { rows } => say!(Operations, locale, "learn-warning-no-outcome", rows = (*rows)),
        WarningKind::Days => say!(Operations, locale, "learn-warning-days", column = column),
        WarningKind::SeveralValues => say!(Operations, locale, "learn-warning-several-values", column = column),
        WarningKind::TooManyValues => say!(Operations, locale, "learn-warning-too-many-values", column = column),
        WarningKind::Drift { stability } => {
            say!(Operations, locale, "learn-warning-drift", stability = figure(stability))
        }
    }
}

/// Why there is no card.
#[must_use]
pub fn reason_sentence(locale: Locale, reason: NothingLearnt) -> String {
    match reason {
        NothingLearnt::OneOutcome => say!(Operations, locale, "learn-refused-one-outcome"),
        NothingLearnt::TooFew { needed } => say!(Operations, locale, "learn-refused-too-few", needed = needed),
        NothingLearnt::NoSignal => say!(Operations, locale, "learn-refused-no-signal"),
        NothingLearnt::NotConfirmed { auc } => {
            say!(Operations, locale, "learn-refused-not-confirmed", auc = number::decimal(locale, auc, 2))
        }
    }
}
