//! A condition as it was written: names not yet looked up, every part with its place.

use std::fmt;

use records::Date;
use serde::Serialize;

/// Where something stands in the text of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first character, counted from 0.
    pub at: usize,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// A parsed condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The outermost part.
    pub root: Node,
}

/// A condition or a part of one. Two nodes are equal if they say the same, wherever they stand.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands, brackets around it included.
    pub span: Span,
    /// What it says.
    pub form: Form,
}

/// The forms of a condition. AND and OR hold all their parts side by side, so that their number costs no depth.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// `a AND b AND ...`, two or more.
    And(Vec<Node>),
    /// `a OR b OR ...`, two or more.
    Or(Vec<Node>),
    /// `NOT a`.
    Not(Box<Node>),
    /// An operand alone, which must be a boolean.
    Alone(Operand),
    /// `a < b` and the like.
    Compare { left: Operand, comparison: Comparison, right: Operand },
    /// `a [NOT] IN (...)`.
    In { left: Operand, items: Vec<Written>, negated: bool },
    /// `a [NOT] BETWEEN low AND high`.
    Between { left: Operand, low: Operand, high: Operand, negated: bool },
    /// `a [NOT] LIKE 'pattern'`.
    Like { left: Operand, pattern: String, negated: bool },
    /// `a IS [NOT] NULL`.
    Null { of: Operand, negated: bool },
}

/// The comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>` or `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// How it is written.
    pub fn symbol(self) -> &'static str {
        match self {
            Comparison::Equal => "=",
            Comparison::Unequal => "<>",
            Comparison::Less => "<",
            Comparison::AtMost => "<=",
            Comparison::Greater => ">",
            Comparison::AtLeast => ">=",
        }
    }

    /// Does it ask for more than equality?
    #[inline]
    pub fn is_order(self) -> bool {
        !matches!(self, Comparison::Equal | Comparison::Unequal)
    }
}

/// One side of a comparison. Equal as [`Node`]s are.
#[derive(Clone, Debug)]
pub struct Operand {
    /// Where it stands, brackets around it included.
    pub span: Span,
    /// What it is.
    pub term: Term,
}

/// What an operand is.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A value written out.
    Literal(Literal),
    /// A field by its name as written; `quoted` if in double quotes.
    Field { name: String, quoted: bool },
    /// A function.
    Call(Call),
}

/// A call of a function.
#[derive(Clone, Debug)]
pub struct Call {
    /// The function.
    pub function: Function,
    /// What stands in its brackets.
    pub arguments: Vec<Written>,
    /// The character of the closing bracket, from 0.
    pub closed: usize,
}

/// The functions, all over a contact's activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// `count(kind [, days])`
    Count,
    /// `days_since(kind)`
    DaysSince,
    /// `did_in_order(kind, kind, ... [, days])`
    DidInOrder,
}

impl Function {
    /// The function of a name, ignoring case.
    pub fn from_name(name: &str) -> Option<Function> {
        [Function::Count, Function::DaysSince, Function::DidInOrder]
            .into_iter()
            .find(|function| function.name().eq_ignore_ascii_case(name))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Function::Count => "count",
            Function::DaysSince => "days_since",
            Function::DidInOrder => "did_in_order",
        }
    }
}

/// A literal with its place. Equal as [`Node`]s are.
#[derive(Clone, Debug)]
pub struct Written {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub literal: Literal,
}

/// A value written out in a condition.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    /// `'text'`, as written, without the quotes.
    Text(String),
    /// `-7.5`; finite, never -0.0.
    Number(f64),
    /// `TRUE` or `FALSE`.
    Boolean(bool),
    /// `DATE '2026-12-31'`.
    Date(Date),
}

impl PartialEq for Node {
    fn eq(&self, other: &Node) -> bool {
        self.form == other.form
    }
}

impl PartialEq for Operand {
    fn eq(&self, other: &Operand) -> bool {
        self.term == other.term
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Written) -> bool {
        self.literal == other.literal
    }
}

impl PartialEq for Call {
    fn eq(&self, other: &Call) -> bool {
        self.function == other.function && self.arguments == other.arguments
    }
}

/// Writes a condition that parses to the same tree, with no more brackets than it needs.
impl fmt::Display for Tree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root.fmt(out)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let not = |negated: bool| if negated { "NOT " } else { "" };
        match &self.form {
            Form::Or(parts) => write_joined(out, parts, " OR ", |part| matches!(part, Form::Or(_))),
            Form::And(parts) => write_joined(out, parts, " AND ", |part| matches!(part, Form::Or(_) | Form::And(_))),
            Form::Not(part) => write_joined(out, std::slice::from_ref(&**part), "NOT ", |part| {
                matches!(part, Form::Or(_) | Form::And(_))
            }),
            Form::Alone(operand) => operand.fmt(out),
            Form::Compare { left, comparison, right } => write!(out, "{left} {} {right}", comparison.symbol()),
            Form::In { left, items, negated } => {
                write!(out, "{left} {}IN (", not(*negated))?;
                write_listed(out, items)?;
                out.write_str(")")
            }
            Form::Between { left, low, high, negated } => {
                write!(out, "{left} {}BETWEEN {low} AND {high}", not(*negated))
            }
            Form::Like { left, pattern, negated } => {
                write!(out, "{left} {}LIKE '{}'", not(*negated), pattern.replace('\'', "''"))
            }
            Form::Null { of, negated } => write!(out, "{of} IS {}NULL", not(*negated)),
        }
    }
}

/// Writes the parts with the word between them; the word of a single part, NOT, goes before it.
fn write_joined(
    out: &mut fmt::Formatter<'_>,
    parts: &[Node],
    word: &str,
    needs_brackets: impl Fn(&Form) -> bool,
) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 || parts.len() == 1 {
            out.write_str(word)?;
        }
        if needs_brackets(&part.form) {
            write!(out, "({part})")?;
        } else {
            write!(out, "{part}")?;
        }
    }
    Ok(())
}

fn write_listed(out: &mut fmt::Formatter<'_>, items: &[Written]) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        write!(out, "{}{}", if index > 0 { ", " } else { "" }, item.literal)?;
    }
    Ok(())
}

impl fmt::Display for Operand {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.term {
            Term::Literal(literal) => literal.fmt(out),
            Term::Field { name, quoted: true } => write!(out, "\"{}\"", name.replace('"', "\"\"")),
            Term::Field { name, quoted: false } => out.write_str(name),
            Term::Call(call) => {
                write!(out, "{}(", call.function.name())?;
                write_listed(out, &call.arguments)?;
                out.write_str(")")
            }
        }
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Literal::Text(text) => write!(out, "'{}'", text.replace('\'', "''")),
            Literal::Number(number) => write!(out, "{number}"),
            Literal::Boolean(truth) => out.write_str(if *truth { "TRUE" } else { "FALSE" }),
            Literal::Date(date) => write!(out, "DATE '{date}'"),
        }
    }
}
