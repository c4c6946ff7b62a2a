//! Why a score is what it is, rule by rule.

use document::Name;
use records::{FieldOf, Zone};
use scoring::{ActivityRuleDetail, Clamped, FitRuleDetail, Model, NextLabel, Score};

use super::noun::Speaker;
use super::rule::limit;
use crate::label;
use crate::locale::Locale;
use crate::number::{decimal, number};
use crate::said;
use crate::text::capitalised;

/// Decimals of points in an explanation.
const DECIMALS: u8 = 1;

/// Whether a fit rule applied, and what was known of the contact where that was decided.
pub fn fit_rule(locale: impl Into<Locale>, detail: &FitRuleDetail, zone: &Zone) -> String {
    let locale = locale.into();
    let seen = seen(locale, &detail.why, zone);
    match (detail.matched, seen) {
        (Some(true), Some(seen)) => said!(locale, "why-matched", seen = seen),
        (Some(false), Some(seen)) => said!(locale, "why-not-matched", seen = seen),
        (None, Some(seen)) => said!(locale, "why-unknown", seen = seen),
        (Some(true), None) => said!(locale, "why-matched-always"),
        (Some(false) | None, None) => said!(locale, "why-not-matched-ever"),
    }
}

/// The values that decided a condition: "the number of employees is 120, country is not known".
pub fn seen(locale: impl Into<Locale>, why: &conditions::Explanation, zone: &Zone) -> Option<String> {
    let speaker = Speaker { locale: locale.into(), of: FieldOf::Contact };
    let mut facts: Vec<String> = Vec::new();
    for seen in why.deciding().into_iter().flat_map(|clause| &clause.seen) {
        let what = speaker.noun(&seen.what);
        let fact = match &seen.value {
            None => said!(speaker.locale, "phrase-unknown", left = what),
            Some(value) => {
                said!(speaker.locale, "why-is", what = what, value = speaker.value(&seen.what, value, zone))
            }
        };
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    (!facts.is_empty()).then(|| facts.join(", "))
}

/// What an activity rule counted, and what time, limit, cap and floor did to it: one sentence each.
pub fn activity_rule(locale: impl Into<Locale>, detail: &ActivityRuleDetail) -> Vec<String> {
    let locale = locale.into();
    let mut sentences = vec![match detail.counted.len() {
        0 => said!(locale, "why-nothing-counted"),
        count => said!(locale, "why-counted", count = count),
    }];
    sentences.extend(beyond_limit(locale, detail));
    let faded: f64 = detail.counted.iter().map(|counted| counted.taken_by_decay).sum();
    sentences.extend(taken_by_decay(locale, faded));
    sentences.extend(clamped(locale, &detail.sum));
    sentences
}

/// What a cap took or a floor gave; nothing where they changed nothing.
pub fn clamped(locale: impl Into<Locale>, sum: &Clamped) -> Option<String> {
    let locale = locale.into();
    if let (Some(cap), true) = (sum.bounds.cap, sum.taken_by_cap() > 0.0) {
        let points = points(locale, sum.taken_by_cap());
        return Some(said!(locale, "why-capped", cap = number(locale, cap), points = points));
    }
    if let (Some(floor), true) = (sum.bounds.floor, sum.given_by_floor() > 0.0) {
        let points = points(locale, sum.given_by_floor());
        return Some(said!(locale, "why-floored", floor = number(locale, floor), points = points));
    }
    None
}

/// What time took of points that add, or gave back of points that deduct.
pub fn taken_by_decay(locale: impl Into<Locale>, taken: f64) -> Option<String> {
    let locale = locale.into();
    let points = points(locale, taken.abs());
    if !shows(taken) {
        None
    } else if taken > 0.0 {
        Some(said!(locale, "why-decayed", points = points))
    } else {
        Some(said!(locale, "why-decay-spared", points = points))
    }
}

/// What is missing to the next grade or level: "9.7 points to 4".
pub fn next_label(locale: impl Into<Locale>, next: &NextLabel) -> String {
    let locale = locale.into();
    said!(locale, "missing-to-label", points = points(locale, next.missing), label = next.label.to_string())
}

/// What decided: a disqualification or a fast track of the model, or the cell.
pub fn decision(locale: impl Into<Locale>, score: &Score, model: &Model) -> String {
    let locale = locale.into();
    let said = |name: &Name| name.said(locale.language.tag()).to_owned();
    if let Some(name) = &score.disqualified_by {
        let rule = model.disqualify.iter().find(|rule| *rule.name == **name);
        let name = rule.map_or_else(|| name.to_string(), |rule| said(&rule.name));
        return said!(locale, "decided-by-disqualification", name = name);
    }
    if let Some(name) = &score.fast_track {
        let rule = model.fast_track.iter().find(|rule| *rule.name == **name);
        let name = rule.map_or_else(|| name.to_string(), |rule| said(&rule.name));
        return said!(locale, "decided-by-fast-track", name = name);
    }
    capitalised(&said!(
        locale,
        "decided-by-grid",
        cell = score.cell.to_string(),
        decision = label(locale, score.decision)
    ))
}

fn beyond_limit(locale: Locale, detail: &ActivityRuleDetail) -> Option<String> {
    let left_out = detail.beyond_limit.len();
    let limit = limit(locale, detail.limit.filter(|_| left_out > 0)?);
    Some(said!(locale, "why-beyond-limit", count = left_out, limit = limit))
}

/// Does it still show when rounded?
fn shows(points: f64) -> bool {
    points.abs() >= 0.05
}

/// Points with one decimal, the plural going by what is shown.
fn points(locale: Locale, points: f64) -> String {
    let shown = (points * 10.0).round() / 10.0;
    said!(locale, "points-amount", count = shown, amount = decimal(locale, points, DECIMALS))
}
