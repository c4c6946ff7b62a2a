//! Conditions as rows that people fill in: all or any of several simple comparisons, each of one field with values.
//!
//! Invariant: rows and the text that they are written as say the same, and lead to each other: what rows cannot say exactly
//! (brackets, a comment, a comparison of two fields) has no rows, and stays a text.

use std::fmt;

use crate::like::{Piece, pieces};
use crate::parse::parse;
use crate::tokens::tokens;
use crate::tree::{Call, Comparison, Form, Function, Literal, Node, Operand, Term, Tree, Written};
use crate::wrong::Mistake;

/// A condition as rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// Whether all must hold or one is enough; [`Joined::All`] where there is one row.
    pub joined: Joined,
    /// The rows, at least one.
    pub rows: Vec<Asked>,
}

/// The word between rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// AND.
    All,
    /// OR.
    Any,
}

/// One row: what is asked of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What it looks at.
    pub of: Of,
    /// What it asks.
    pub op: Op,
    /// With which values: as many as [`Op::takes`] says.
    pub values: Vec<Literal>,
}

/// What a row looks at.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// A field, by its name as written.
    Field(String),
    /// The number of activities of a kind, within days if given.
    Count { kind: String, days: Option<f64> },
    /// The days since the latest activity of a kind.
    DaysSince { kind: String },
}

/// What a row asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Op {
    /// `=`
    Equal,
    /// `<>`
    Unequal,
    /// `IN`
    OneOf,
    /// `NOT IN`
    NoneOf,
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
    /// `BETWEEN`
    Between,
    /// `NOT BETWEEN`
    NotBetween,
    /// `LIKE '%text%'`
    Contains,
    /// `NOT LIKE '%text%'`
    ContainsNot,
    /// `LIKE 'text%'`
    StartsWith,
    /// `LIKE '%text'`
    EndsWith,
    /// `LIKE` with any other pattern.
    Like,
    /// `NOT LIKE` with any other pattern.
    NotLike,
    /// `IS NOT NULL`
    Known,
    /// `IS NULL`
    Unknown,
    /// A yes/no field alone.
    Holds,
    /// `NOT` and a yes/no field alone.
    HoldsNot,
}

/// How many values an operator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// None.
    Nothing,
    /// One.
    One,
    /// Two bounds.
    Two,
    /// One or more.
    Several,
}

impl Op {
    /// All of them, in the order in which people meet them.
    pub const ALL: [Op; 20] = [
        Op::Equal,
        Op::Unequal,
        Op::OneOf,
        Op::NoneOf,
        Op::AtLeast,
        Op::AtMost,
        Op::Above,
        Op::Below,
        Op::Between,
        Op::NotBetween,
        Op::Contains,
        Op::ContainsNot,
        Op::StartsWith,
        Op::EndsWith,
        Op::Like,
        Op::NotLike,
        Op::Known,
        Op::Unknown,
        Op::Holds,
        Op::HoldsNot,
    ];

    /// Its key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Op::Equal => "equal",
            Op::Unequal => "unequal",
            Op::OneOf => "one_of",
            Op::NoneOf => "none_of",
            Op::AtLeast => "at_least",
            Op::AtMost => "at_most",
            Op::Above => "above",
            Op::Below => "below",
            Op::Between => "between",
            Op::NotBetween => "not_between",
            Op::Contains => "contains",
            Op::ContainsNot => "contains_not",
            Op::StartsWith => "starts_with",
            Op::EndsWith => "ends_with",
            Op::Like => "like",
            Op::NotLike => "not_like",
            Op::Known => "known",
            Op::Unknown => "unknown",
            Op::Holds => "holds",
            Op::HoldsNot => "holds_not",
        }
    }

    /// The operator of a key.
    pub fn from_key(key: &str) -> Option<Op> {
        Op::ALL.into_iter().find(|op| op.key() == key)
    }

    /// How many values it takes.
    pub fn takes(self) -> Takes {
        match self {
            Op::Known | Op::Unknown | Op::Holds | Op::HoldsNot => Takes::Nothing,
            Op::Between | Op::NotBetween => Takes::Two,
            Op::OneOf | Op::NoneOf => Takes::Several,
            _ => Takes::One,
        }
    }
}

impl Rows {
    /// The rows of a condition; nothing where rows could not say exactly the same.
    ///
    /// ```
    /// use conditions::{Joined, Op, Rows};
    ///
    /// let rows = Rows::of("employees >= 50 AND title LIKE '%maintenance%'").expect("well formed").expect("rows");
    /// assert_eq!((rows.joined, rows.rows[1].op), (Joined::All, Op::Contains));
    /// assert_eq!(rows.to_string(), "employees >= 50 AND title LIKE '%maintenance%'");
    /// assert_eq!(Rows::of("employees >= 50 AND NOT (a = 1 OR b = 2)"), Ok(None));
    /// ```
    ///
    /// # Errors
    /// Where the text is no condition.
    pub fn of(text: &str) -> Result<Option<Rows>, Mistake> {
        let tree = parse(text)?;
        // What stands between the tokens beside blanks is a comment, which no row could keep.
        let (mut end, mut plain) = (0, true);
        for token in tokens(text)? {
            plain &= text[end..token.span.start].trim().is_empty();
            end = token.span.end;
        }
        Ok(if plain { Rows::of_tree(&tree) } else { None })
    }

    fn of_tree(tree: &Tree) -> Option<Rows> {
        let (joined, parts) = match &tree.root.form {
            Form::And(parts) => (Joined::All, parts.as_slice()),
            Form::Or(parts) => (Joined::Any, parts.as_slice()),
            _ => (Joined::All, std::slice::from_ref(&tree.root)),
        };
        let rows = parts.iter().map(Asked::of_node).collect::<Option<Vec<_>>>()?;
        Some(Rows { joined, rows })
    }
}

impl Asked {
    fn of_node(node: &Node) -> Option<Asked> {
        let asked = |left: &Operand, op: Op, values: Vec<Literal>| {
            let of = Of::of_operand(left)?;
            values.iter().all(can_be_typed).then_some(Asked { of, op, values })
        };
        match &node.form {
            Form::Compare { left, comparison, right } => asked(left, Op::of(*comparison), vec![literal(right)?]),
            Form::In { left, items, negated } => {
                let op = if *negated { Op::NoneOf } else { Op::OneOf };
                asked(left, op, items.iter().map(|item| item.literal.clone()).collect())
            }
            Form::Between { left, low, high, negated } => {
                let op = if *negated { Op::NotBetween } else { Op::Between };
                asked(left, op, vec![literal(low)?, literal(high)?])
            }
            Form::Like { left, pattern, negated } => {
                let (op, text) = like(pattern, *negated);
                asked(left, op, vec![Literal::Text(text)])
            }
            Form::Null { of, negated } => asked(of, if *negated { Op::Known } else { Op::Unknown }, Vec::new()),
            Form::Alone(operand) => asked(field_alone(operand)?, Op::Holds, Vec::new()),
            Form::Not(part) => match &part.form {
                Form::Alone(operand) => asked(field_alone(operand)?, Op::HoldsNot, Vec::new()),
                _ => None,
            },
            Form::And(_) | Form::Or(_) => None,
        }
    }
}

/// A literal as a form gives it back: a text loses the blanks around it there, and one without letters is none.
fn can_be_typed(literal: &Literal) -> bool {
    match literal {
        Literal::Text(text) => !text.is_empty() && text.trim() == text && !text.contains(char::is_control),
        Literal::Number(_) | Literal::Boolean(_) | Literal::Date(_) => true,
    }
}

fn literal(operand: &Operand) -> Option<Literal> {
    match &operand.term {
        Term::Literal(literal) => Some(literal.clone()),
        Term::Field { .. } | Term::Call(_) => None,
    }
}

fn field_alone(operand: &Operand) -> Option<&Operand> {
    matches!(operand.term, Term::Field { .. }).then_some(operand)
}

impl Of {
    fn of_operand(operand: &Operand) -> Option<Of> {
        match &operand.term {
            Term::Literal(_) => None,
            Term::Field { name, .. } => Some(Of::Field(name.clone())),
            Term::Call(Call { function, arguments, .. }) => {
                let (kind, rest) = arguments.split_first()?;
                let Literal::Text(kind) = kind.literal.clone() else { return None };
                let days = match rest {
                    [] => None,
                    [Written { literal: Literal::Number(days), .. }] => Some(*days),
                    _ => return None,
                };
                let of = match (function, days) {
                    (Function::Count, days) => Of::Count { kind: kind.clone(), days },
                    (Function::DaysSince, None) => Of::DaysSince { kind: kind.clone() },
                    _ => return None,
                };
                can_be_typed(&Literal::Text(kind)).then_some(of)
            }
        }
    }
}

impl Op {
    fn of(comparison: Comparison) -> Op {
        match comparison {
            Comparison::Equal => Op::Equal,
            Comparison::Unequal => Op::Unequal,
            Comparison::Less => Op::Below,
            Comparison::AtMost => Op::AtMost,
            Comparison::Greater => Op::Above,
            Comparison::AtLeast => Op::AtLeast,
        }
    }
}

/// A pattern as the operator that says it plainly, if writing that one gives the very pattern.
fn like(pattern: &str, negated: bool) -> (Op, String) {
    let plain = [
        (Op::Contains, pattern.strip_prefix('%').and_then(|rest| rest.strip_suffix('%'))),
        (Op::StartsWith, pattern.strip_suffix('%')),
        (Op::EndsWith, pattern.strip_prefix('%')),
    ];
    for (op, core) in plain {
        let Some(text) = core.and_then(plain_text) else { continue };
        let op = match (op, negated) {
            (op, false) => op,
            (Op::Contains, true) => Op::ContainsNot,
            _ => continue,
        };
        if written_pattern(op, &text) == pattern && can_be_typed(&Literal::Text(text.clone())) {
            return (op, text);
        }
    }
    (if negated { Op::NotLike } else { Op::Like }, pattern.to_owned())
}

/// What a pattern without wildcards covers.
fn plain_text(pattern: &str) -> Option<String> {
    let letters = pieces(pattern).into_iter().map(|piece| match piece {
        Piece::Character(character) => Some(character),
        Piece::Run | Piece::One => None,
    });
    letters.collect()
}

fn written_pattern(op: Op, text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    match op {
        Op::Contains | Op::ContainsNot => format!("%{plain}%"),
        Op::StartsWith => format!("{plain}%"),
        Op::EndsWith => format!("%{plain}"),
        _ => text.to_owned(),
    }
}

/// Writes the condition that the rows say.
impl fmt::Display for Rows {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.joined {
            Joined::All => " AND ",
            Joined::Any => " OR ",
        };
        for (index, row) in self.rows.iter().enumerate() {
            if index > 0 {
                out.write_str(word)?;
            }
            row.fmt(out)?;
        }
        Ok(())
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = &self.of;
        let list = || self.values.iter().map(Literal::to_string).collect::<Vec<_>>().join(", ");
        let value = |place: usize| self.values.get(place).map(Literal::to_string).unwrap_or_default();
        let pattern = || {
            let text = match self.values.first() {
                Some(Literal::Text(text)) => written_pattern(self.op, text),
                _ => String::new(),
            };
            Literal::Text(text)
        };
        match self.op {
            Op::Equal => write!(out, "{of} = {}", value(0)),
            Op::Unequal => write!(out, "{of} <> {}", value(0)),
            Op::AtLeast => write!(out, "{of} >= {}", value(0)),
            Op::AtMost => write!(out, "{of} <= {}", value(0)),
            Op::Above => write!(out, "{of} > {}", value(0)),
            Op::Below => write!(out, "{of} < {}", value(0)),
            Op::OneOf => write!(out, "{of} IN ({})", list()),
            Op::NoneOf => write!(out, "{of} NOT IN ({})", list()),
            Op::Between => write!(out, "{of} BETWEEN {} AND {}", value(0), value(1)),
            Op::NotBetween => write!(out, "{of} NOT BETWEEN {} AND {}", value(0), value(1)),
            Op::Contains | Op::StartsWith | Op::EndsWith | Op::Like => write!(out, "{of} LIKE {}", pattern()),
            Op::ContainsNot | Op::NotLike => write!(out, "{of} NOT LIKE {}", pattern()),
            Op::Known => write!(out, "{of} IS NOT NULL"),
            Op::Unknown => write!(out, "{of} IS NULL"),
            Op::Holds => write!(out, "{of}"),
            Op::HoldsNot => write!(out, "NOT {of}"),
        }
    }
}

impl fmt::Display for Of {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |kind: &str| Literal::Text(kind.to_owned());
        match self {
            // A name that is a word of the language, or holds other signs, stands in double quotes.
            Of::Field(name) if parses_as_name(name) => out.write_str(name),
            Of::Field(name) => write!(out, "\"{}\"", name.replace('"', "\"\"")),
            Of::Count { kind, days: None } => write!(out, "count({})", quoted(kind)),
            Of::Count { kind, days: Some(days) } => write!(out, "count({}, {days})", quoted(kind)),
            Of::DaysSince { kind } => write!(out, "days_since({})", quoted(kind)),
        }
    }
}

fn parses_as_name(name: &str) -> bool {
    let read = parse(name).map(|tree| tree.root.form);
    matches!(read, Ok(Form::Alone(Operand { term: Term::Field { name: read, quoted: false }, .. })) if read == name)
}
