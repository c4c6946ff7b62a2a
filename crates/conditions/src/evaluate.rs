//! Evaluation for one contact, with three-valued logic: true, false, or `None` for unknown. Allocates nothing.

use std::cmp::Ordering;

use records::{Activity, Folded, Instant, Row, Value, Zone};

use crate::clause::{Clause, List, Subject, Test};
use crate::signals::{Filter, Signals};
use crate::tree::Comparison;

/// What a condition looks at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The values of the fields.
    pub row: &'a Row,
    /// The contact's activities, ordered by instant and id. Those after `t` are left out here.
    pub activities: &'a [Activity],
    /// The instant of the question; without one, no activity is looked at.
    pub t: Option<Instant>,
    /// The agreement's zone, whose calendar days an instant and a date meet by.
    pub zone: &'a Zone,
    /// The signals that functions may name.
    pub signals: &'a Signals,
}

impl<'a> Context<'a> {
    /// A look at fields alone.
    pub fn of_row(row: &'a Row, zone: &'a Zone) -> Context<'a> {
        Context { row, activities: &[], t: None, zone, signals: Signals::none() }
    }

    /// The activities up to `t`, and of those only the ones of the last `days` if given, in their order.
    fn seen(&self, days: Option<f64>) -> &'a [Activity] {
        let Some(t) = self.t else { return &[] };
        let until = self.activities.partition_point(|activity| activity.at <= t);
        let seen = &self.activities[..until];
        let Some(days) = days else { return seen };
        let from = seen.partition_point(|activity| t.days_since(activity.at) > days);
        &seen[from..]
    }

    fn kind<'k>(&self, name: &'k Folded) -> Kind<'a, 'k> {
        Kind { name, signal: self.signals.get(name), zone: self.zone }
    }
}

/// A kind as functions name it: the kind itself, or the signal of that name.
struct Kind<'a, 'k> {
    name: &'k Folded,
    signal: Option<&'a Filter>,
    zone: &'a Zone,
}

impl Kind<'_, '_> {
    fn is_of(&self, activity: &Activity) -> bool {
        activity.kind == *self.name || self.signal.is_some_and(|filter| filter.takes(activity, self.zone))
    }
}

/// The negation of what may be unknown.
pub(crate) fn not(truth: Option<bool>) -> Option<bool> {
    truth.map(|truth| !truth)
}

fn negated_if(negated: bool, truth: Option<bool>) -> Option<bool> {
    truth.map(|truth| truth != negated)
}

/// AND: false if any is, else unknown if any is. Looks no further than the first false.
pub(crate) fn all(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(true);
    for truth in truths {
        match truth {
            Some(false) => return Some(false),
            None => result = None,
            Some(true) => {}
        }
    }
    result
}

/// OR: true if any is, else unknown if any is. Looks no further than the first true.
pub(crate) fn any(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    not(all(truths.map(not)))
}

impl Clause {
    /// True, false, or `None` where it is unknown.
    pub fn evaluate(&self, context: &Context<'_>) -> Option<bool> {
        match &self.test {
            Test::All(parts) => all(parts.iter().map(|part| part.evaluate(context))),
            Test::Any(parts) => any(parts.iter().map(|part| part.evaluate(context))),
            Test::Not(part) => not(part.evaluate(context)),
            Test::Holds(subject) => match subject.seen(context)? {
                Seen::Boolean(truth) => Some(truth),
                _ => None,
            },
            Test::Compare { left, comparison, right } => {
                compare(left.seen(context)?, *comparison, right.seen(context)?, context.zone)
            }
            Test::In { left, list, negated } => negated_if(*negated, contains(list, left.seen(context)?, context.zone)),
            Test::Between { left, low, high, negated } => {
                let value = left.seen(context)?;
                let bound =
                    |comparison, bound: &Subject| compare(value, comparison, bound.seen(context)?, context.zone);
                let bounds = [bound(Comparison::AtLeast, low), bound(Comparison::AtMost, high)];
                negated_if(*negated, all(bounds.into_iter()))
            }
            Test::Like { left, pattern, negated, .. } => {
                let (value, pattern) = (left.seen(context)?, pattern.as_ref()?);
                match value {
                    Seen::Text(text) => Some(pattern.covers(text) != *negated),
                    Seen::Choices(choices) => Some(choices.iter().any(|choice| pattern.covers(choice)) != *negated),
                    _ => None,
                }
            }
            Test::Null { of, negated } => Some(of.seen(context).is_none() != *negated),
        }
    }
}

/// A value on its way through a comparison.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seen<'a> {
    Text(&'a Folded),
    Number(f64),
    Boolean(bool),
    Date(records::Date),
    Instant(Instant),
    Choices(&'a [Folded]),
}

impl<'a> From<&'a Value> for Seen<'a> {
    #[inline]
    fn from(value: &'a Value) -> Seen<'a> {
        match value {
            Value::Text(text) => Seen::Text(text),
            Value::Number(number) => Seen::Number(*number),
            Value::Boolean(truth) => Seen::Boolean(*truth),
            Value::Date(date) => Seen::Date(*date),
            Value::Instant(instant) => Seen::Instant(*instant),
            Value::Choices(choices) => Seen::Choices(choices),
        }
    }
}

impl Subject {
    /// Its value; `None` is NULL.
    #[inline]
    pub(crate) fn seen<'a>(&'a self, context: &Context<'a>) -> Option<Seen<'a>> {
        match self {
            Subject::Constant(constant) => constant.value.as_ref().map(Seen::from),
            Subject::Field { id, .. } => context.row.get(*id).map(Seen::from),
            Subject::Count { kind, days, .. } => Some(Seen::Number(count(kind, *days, context))),
            Subject::DaysSince { kind, .. } => days_since(kind, context).map(Seen::Number),
            Subject::DidInOrder { kinds, days, .. } => Some(Seen::Boolean(did_in_order(kinds, *days, context))),
        }
    }
}

fn count(kind: &Folded, days: Option<f64>, context: &Context<'_>) -> f64 {
    let kind = context.kind(kind);
    context.seen(days).iter().filter(|activity| kind.is_of(activity)).count() as f64
}

fn days_since(kind: &Folded, context: &Context<'_>) -> Option<f64> {
    let kind = context.kind(kind);
    let latest = context.seen(None).iter().rev().find(|activity| kind.is_of(activity))?;
    Some(context.t?.days_since(latest.at))
}

/// Taking each kind at its first chance finds an order wherever there is one.
fn did_in_order(kinds: &[Folded], days: Option<f64>, context: &Context<'_>) -> bool {
    let mut later = context.seen(days).iter();
    kinds.iter().all(|kind| {
        let kind = context.kind(kind);
        later.any(|activity| kind.is_of(activity))
    })
}

/// Compares two values. The checker lets only such pairs through as have an answer.
fn compare(left: Seen<'_>, comparison: Comparison, right: Seen<'_>, zone: &Zone) -> Option<bool> {
    let ordering = match (left, right) {
        (Seen::Choices(choices), Seen::Text(text)) | (Seen::Text(text), Seen::Choices(choices)) => {
            return Some(choices.contains(text) == (comparison == Comparison::Equal));
        }
        // Equality of texts is by far the most frequent, and most texts differ in length already.
        (Seen::Text(left), Seen::Text(right)) if !comparison.is_order() => {
            return Some((left == right) == (comparison == Comparison::Equal));
        }
        (Seen::Text(left), Seen::Text(right)) => left.cmp(right),
        (Seen::Number(left), Seen::Number(right)) => left.partial_cmp(&right)?,
        (Seen::Boolean(left), Seen::Boolean(right)) => left.cmp(&right),
        (Seen::Date(left), Seen::Date(right)) => left.cmp(&right),
        (Seen::Instant(left), Seen::Instant(right)) => left.cmp(&right),
        (Seen::Instant(left), Seen::Date(right)) => zone.local_date(left).cmp(&right),
        (Seen::Date(left), Seen::Instant(right)) => left.cmp(&zone.local_date(right)),
        _ => return None,
    };
    Some(match comparison {
        Comparison::Equal => ordering == Ordering::Equal,
        Comparison::Unequal => ordering != Ordering::Equal,
        Comparison::Less => ordering == Ordering::Less,
        Comparison::AtMost => ordering != Ordering::Greater,
        Comparison::Greater => ordering == Ordering::Greater,
        Comparison::AtLeast => ordering != Ordering::Less,
    })
}

/// Is the value (one of the choices) in the list? Unknown if only NULL could make it so.
fn contains(list: &List, value: Seen<'_>, zone: &Zone) -> Option<bool> {
    let found = match value {
        Seen::Text(text) => list.texts.binary_search(text).is_ok(),
        Seen::Choices(choices) => choices.iter().any(|choice| list.texts.binary_search(choice).is_ok()),
        Seen::Number(number) => list.numbers.binary_search_by(|item| item.total_cmp(&number)).is_ok(),
        Seen::Boolean(truth) => list.booleans.contains(&truth),
        Seen::Date(date) => list.dates.binary_search(&date).is_ok(),
        Seen::Instant(instant) => list.dates.binary_search(&zone.local_date(instant)).is_ok(),
    };
    if !found && list.holds_null { None } else { Some(found) }
}
