//! A condition as a sentence is made of it: what `words` reads aloud in each language.

use records::FieldType;
use serde::Serialize;

use crate::Condition;
use crate::clause::{Clause, Subject, Test};
use crate::like::{Piece, pieces};
use crate::tree::{Comparison, Literal};

/// A condition or a part of one, ready for a sentence. Literals and kinds are as their author wrote them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phrase {
    /// "a, and b"
    All(Vec<Phrase>),
    /// "a, or b"
    Any(Vec<Phrase>),
    /// "not (a)"
    Not(Box<Phrase>),
    /// "has email"
    Holds(Noun),
    /// "employees is at least 50"
    Compared { left: Noun, comparison: Comparison, right: Noun },
    /// "industry is manufacturing or logistics"; negated "is neither ... nor ..."
    OneOf { left: Noun, values: Vec<Literal>, negated: bool },
    /// "employees is between 50 and 200"
    Within { left: Noun, low: Noun, high: Noun, negated: bool },
    /// "title contains marketing"
    Like { left: Noun, shape: Shape, negated: bool },
    /// "industry is unknown"; negated "is known"
    Unknown { of: Noun, negated: bool },
}

/// What a phrase speaks of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// A field, by its key.
    Field { key: String, ty: FieldType },
    /// A value written out.
    Literal(Literal),
    /// "the number of downloads in the last 30 days"
    Count { kind: String, days: Option<f64> },
    /// "the days since the last demo"
    DaysSince { kind: String },
    /// "case_study, then price_list, in the last 30 days"
    DidInOrder { kinds: Vec<String>, days: Option<f64> },
}

/// What a LIKE asks for, if its wildcards stand only at the ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// `'text'`
    Exactly(String),
    /// `'text%'`
    StartsWith(String),
    /// `'%text'`
    EndsWith(String),
    /// `'%text%'`
    Contains(String),
    /// Any other pattern, as written.
    Pattern(String),
}

/// The typed form of the sentence that says what a condition asks.
pub fn describe(condition: &Condition) -> Phrase {
    condition.root().phrase()
}

impl Clause {
    fn phrase(&self) -> Phrase {
        let phrases = |parts: &[Clause]| parts.iter().map(Clause::phrase).collect();
        match &self.test {
            Test::All(parts) => Phrase::All(phrases(parts)),
            Test::Any(parts) => Phrase::Any(phrases(parts)),
            Test::Not(part) => Phrase::Not(Box::new(part.phrase())),
            Test::Holds(subject) => Phrase::Holds(subject.noun()),
            Test::Compare { left, comparison, right } => {
                Phrase::Compared { left: left.noun(), comparison: *comparison, right: right.noun() }
            }
            Test::In { left, list, negated } => {
                let values = list.items.iter().map(|item| item.written.clone()).collect();
                Phrase::OneOf { left: left.noun(), values, negated: *negated }
            }
            Test::Between { left, low, high, negated } => {
                Phrase::Within { left: left.noun(), low: low.noun(), high: high.noun(), negated: *negated }
            }
            Test::Like { left, written, negated, .. } => {
                Phrase::Like { left: left.noun(), shape: Shape::of(written), negated: *negated }
            }
            Test::Null { of, negated } => Phrase::Unknown { of: of.noun(), negated: *negated },
        }
    }
}

impl Subject {
    pub(crate) fn noun(&self) -> Noun {
        match self {
            Subject::Constant(constant) => Noun::Literal(constant.written.clone()),
            Subject::Field { key, ty, .. } => Noun::Field { key: key.to_string(), ty: *ty },
            Subject::Count { written, days, .. } => Noun::Count { kind: written.clone(), days: *days },
            Subject::DaysSince { written, .. } => Noun::DaysSince { kind: written.clone() },
            Subject::DidInOrder { written, days, .. } => Noun::DidInOrder { kinds: written.clone(), days: *days },
        }
    }
}

impl Shape {
    fn of(written: &str) -> Shape {
        let pieces = pieces(written.trim());
        let inner = pieces.strip_prefix(&[Piece::Run]).unwrap_or(&pieces);
        let core = inner.strip_suffix(&[Piece::Run]).unwrap_or(inner);
        let text: Option<String> = core
            .iter()
            .map(|piece| match piece {
                Piece::Character(character) => Some(*character),
                Piece::Run | Piece::One => None,
            })
            .collect();
        match (text, inner.len() < pieces.len(), core.len() < inner.len()) {
            (None, ..) => Shape::Pattern(written.to_owned()),
            (Some(text), _, _) if text.is_empty() => Shape::Pattern(written.to_owned()),
            (Some(text), false, false) => Shape::Exactly(text),
            (Some(text), false, true) => Shape::StartsWith(text),
            (Some(text), true, false) => Shape::EndsWith(text),
            (Some(text), true, true) => Shape::Contains(text),
        }
    }
}
