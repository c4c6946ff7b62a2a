//! A condition after checking: fields found, literals read once, patterns and lists made ready.

use std::sync::Arc;

use records::{Date, FieldId, FieldType, Folded, Value};

use crate::like::Pattern;
use crate::tree::{Comparison, Function, Literal, Span};

/// A checked condition or a part of one.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Where it stands, brackets around it included.
    pub span: Span,
    /// What it tests.
    pub test: Test,
}

/// What a clause tests. Types agree: whoever lowers this to another engine need not check them again.
#[derive(Clone, Debug)]
pub enum Test {
    /// AND: true if all are.
    All(Vec<Clause>),
    /// OR: true if any is.
    Any(Vec<Clause>),
    /// NOT.
    Not(Box<Clause>),
    /// A boolean alone.
    Holds(Subject),
    /// A comparison. Choices meet a text, a date may meet an instant; otherwise both sides are alike.
    Compare { left: Subject, comparison: Comparison, right: Subject },
    /// `[NOT] IN`.
    In { left: Subject, list: List, negated: bool },
    /// `[NOT] BETWEEN`, both bounds included.
    Between { left: Subject, low: Subject, high: Subject, negated: bool },
    /// `[NOT] LIKE`; no pattern if it is left empty, and so NULL.
    Like { left: Subject, pattern: Option<Pattern>, written: String, negated: bool },
    /// `IS [NOT] NULL`.
    Null { of: Subject, negated: bool },
}

/// What a test looks at.
#[derive(Clone, Debug)]
pub enum Subject {
    /// A literal, read once.
    Constant(Constant),
    /// A field of the row.
    Field { id: FieldId, key: Arc<str>, ty: FieldType },
    /// How many activities of a kind or signal, within the days before `t` if given.
    Count { kind: Folded, written: String, days: Option<f64> },
    /// The age of the latest activity of a kind or signal.
    DaysSince { kind: Folded, written: String },
    /// Whether distinct activities came in this order.
    DidInOrder { kinds: Vec<Folded>, written: Vec<String>, days: Option<f64> },
}

impl Subject {
    /// The type of its values.
    pub fn ty(&self) -> FieldType {
        match self {
            Subject::Constant(constant) => constant.written.ty(),
            Subject::Field { ty, .. } => *ty,
            Subject::Count { .. } | Subject::DaysSince { .. } => FieldType::Number,
            Subject::DidInOrder { .. } => FieldType::Boolean,
        }
    }

    /// The function that it calls, if it does.
    pub fn function(&self) -> Option<Function> {
        match self {
            Subject::Constant(_) | Subject::Field { .. } => None,
            Subject::Count { .. } => Some(Function::Count),
            Subject::DaysSince { .. } => Some(Function::DaysSince),
            Subject::DidInOrder { .. } => Some(Function::DidInOrder),
        }
    }
}

/// A literal and its value, which is none for an empty text.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Where it stands.
    pub span: Span,
    /// As its author wrote it.
    pub written: Literal,
    /// As comparisons use it.
    pub value: Option<Value>,
}

impl Literal {
    /// Its type.
    pub fn ty(&self) -> FieldType {
        match self {
            Literal::Text(_) => FieldType::Text,
            Literal::Number(_) => FieldType::Number,
            Literal::Boolean(_) => FieldType::Boolean,
            Literal::Date(_) => FieldType::Date,
        }
    }

    /// Its value; none if it is an empty text.
    pub fn value(&self) -> Option<Value> {
        match self {
            Literal::Text(text) => Folded::new(text).map(Value::Text),
            Literal::Number(number) => Some(Value::Number(*number)),
            Literal::Boolean(truth) => Some(Value::Boolean(*truth)),
            Literal::Date(date) => Some(Value::Date(*date)),
        }
    }
}

/// The literals of an IN, sorted by type so that finding one is a binary search.
#[derive(Clone, Debug)]
pub struct List {
    /// In the order in which they were written.
    pub items: Vec<Constant>,
    pub(crate) texts: Vec<Folded>,
    pub(crate) numbers: Vec<f64>,
    pub(crate) dates: Vec<Date>,
    pub(crate) booleans: Vec<bool>,
    /// Is one of them NULL? Then a value that none of the others equals is unknown to be in the list.
    pub(crate) holds_null: bool,
}

impl List {
    pub(crate) fn new(items: Vec<Constant>) -> List {
        let mut list = List {
            texts: Vec::new(),
            numbers: Vec::new(),
            dates: Vec::new(),
            booleans: Vec::new(),
            holds_null: false,
            items: Vec::new(),
        };
        for item in &items {
            match &item.value {
                None => list.holds_null = true,
                Some(Value::Text(text)) => list.texts.push(text.clone()),
                Some(Value::Number(number)) => list.numbers.push(*number),
                Some(Value::Date(date)) => list.dates.push(*date),
                Some(Value::Boolean(truth)) => list.booleans.push(*truth),
                Some(Value::Instant(_) | Value::Choices(_)) => {}
            }
        }
        list.texts.sort_unstable();
        list.numbers.sort_unstable_by(f64::total_cmp);
        list.dates.sort_unstable();
        List { items, ..list }
    }
}
