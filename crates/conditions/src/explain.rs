//! Why a condition came out as it did, for one contact.

use records::Value;
use serde::Serialize;

use crate::Condition;
use crate::clause::{Clause, Subject, Test};
use crate::evaluate::{Context, Seen};
use crate::phrase::Noun;

/// A clause with its result and what it looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// The clause as written, brackets around it included.
    pub text: String,
    /// The character of the condition at which it stands, from 0.
    pub at: usize,
    /// True, false, or none where it is unknown.
    pub result: Option<bool>,
    /// How its parts make its result.
    pub joint: Joint,
    /// Its parts, in their order; none of a predicate.
    pub parts: Vec<Explanation>,
    /// The fields and functions that a predicate looked at, with the values that it saw.
    pub seen: Vec<SeenValue>,
}

/// How the parts of a clause make its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Joint {
    /// AND.
    All,
    /// OR.
    Any,
    /// NOT, of one part.
    Not,
    /// None: it is a predicate.
    Predicate,
}

/// A field or function and the value that it had.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeenValue {
    /// What was looked at.
    pub what: Noun,
    /// Its value; none is NULL.
    pub value: Option<Value>,
}

impl Explanation {
    /// The predicates that decided: of an AND the first part that is false, else the first that is unknown, else all;
    /// of an OR the first that is true, else the first that is unknown, else all; and so on into that part.
    pub fn deciding(&self) -> Vec<&Explanation> {
        let mut deciding = Vec::new();
        self.collect_deciding(&mut deciding);
        deciding
    }

    fn collect_deciding<'e>(&'e self, deciding: &mut Vec<&'e Explanation>) {
        let settling = match self.joint {
            Joint::Predicate => return deciding.push(self),
            Joint::Not => None,
            Joint::All => Some(false),
            Joint::Any => Some(true),
        };
        let first = |wanted: Option<bool>| self.parts.iter().find(|part| part.result == wanted);
        let decider = settling.and_then(|settling| first(Some(settling)).or_else(|| first(None)));
        match decider {
            Some(part) => part.collect_deciding(deciding),
            None => self.parts.iter().for_each(|part| part.collect_deciding(deciding)),
        }
    }
}

impl Condition {
    /// Explains the result for one contact, every clause evaluated, also those that no longer mattered.
    pub fn explain(&self, context: &Context<'_>) -> Explanation {
        self.root().explain(self.text(), context)
    }
}

impl Clause {
    fn explain(&self, text: &str, context: &Context<'_>) -> Explanation {
        let (joint, parts, subjects): (Joint, &[Clause], [Option<&Subject>; 3]) = match &self.test {
            Test::All(parts) => (Joint::All, parts, [None; 3]),
            Test::Any(parts) => (Joint::Any, parts, [None; 3]),
            Test::Not(part) => (Joint::Not, std::slice::from_ref(part), [None; 3]),
            Test::Holds(subject) | Test::Null { of: subject, .. } => {
                (Joint::Predicate, &[], [Some(subject), None, None])
            }
            Test::In { left, .. } | Test::Like { left, .. } => (Joint::Predicate, &[], [Some(left), None, None]),
            Test::Compare { left, right, .. } => (Joint::Predicate, &[], [Some(left), Some(right), None]),
            Test::Between { left, low, high, .. } => (Joint::Predicate, &[], [Some(left), Some(low), Some(high)]),
        };
        Explanation {
            text: text[self.span.start..self.span.end].to_owned(),
            at: self.span.at,
            result: self.evaluate(context),
            joint,
            parts: parts.iter().map(|part| part.explain(text, context)).collect(),
            seen: subjects.into_iter().flatten().filter_map(|subject| subject.seen_value(context)).collect(),
        }
    }
}

impl Subject {
    /// What it is and was; nothing for a literal, which says so itself.
    fn seen_value(&self, context: &Context<'_>) -> Option<SeenValue> {
        if let Subject::Constant(_) = self {
            return None;
        }
        Some(SeenValue { what: self.noun(), value: self.seen(context).map(Value::from) })
    }
}

impl From<Seen<'_>> for Value {
    fn from(seen: Seen<'_>) -> Value {
        match seen {
            Seen::Text(text) => Value::Text(text.clone()),
            Seen::Number(number) => Value::Number(number),
            Seen::Boolean(truth) => Value::Boolean(truth),
            Seen::Date(date) => Value::Date(date),
            Seen::Instant(instant) => Value::Instant(instant),
            Seen::Choices(choices) => Value::Choices(choices.into()),
        }
    }
}
