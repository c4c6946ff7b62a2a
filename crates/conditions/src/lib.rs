//! The language of rules: parse, check, evaluate, explain.
//!
//! A condition is an SQL boolean expression for people who know spreadsheets or SQL. [`compile`] parses its text
//! ([`parse`], a [`Tree`]), looks its names up in a catalogue and checks its types for the [`Scope`] in which it stands,
//! and gives a [`Condition`], which answers true, false or unknown for a [`Context`]: the row of a contact and its activities up to
//! an instant. [`Condition::explain`] tells which clause decided, [`describe`] what the condition asks.
//!
//! ```
//! use conditions::{Context, Scope, compile};
//! use records::{Catalogue, FieldOf, Row, Zone};
//!
//! let catalogue = Catalogue::built_in();
//! let large = compile("employees >= 50 AND NOT country IN ('FR')", &catalogue, Scope::Fit).expect("a right condition");
//! let zone = Zone::utc();
//! let (employees, field) = catalogue.get(FieldOf::Contact, "employees").expect("a built-in field");
//! let mut row = Row::new(catalogue.len(FieldOf::Contact));
//! assert_eq!(large.evaluate(&Context::of_row(&row, &zone)), None);
//! row.set(employees, field.ty.read("20", &zone).expect("a number"));
//! assert_eq!(large.evaluate(&Context::of_row(&row, &zone)), Some(false));
//! ```
//!
//! Invariant: nothing here recurses deeper than the brackets and NOTs of a condition, of which [`MAXIMUM_DEPTH`] are
//! allowed; ANDs and ORs lie side by side in any number.
//!
//! Invariant: no sentence is made here. What is wrong is a [`Wrong`], what is meant a [`Phrase`]; `words` speaks.

mod check;
mod clause;
mod condition;
mod evaluate;
mod explain;
mod like;
mod parse;
mod phrase;
mod rows;
mod scope;
mod signals;
mod tokens;
mod tree;
mod wrong;

pub use clause::{Clause, Constant, List, Subject, Test};
pub use condition::{Condition, compile};
pub use evaluate::Context;
pub use explain::{Explanation, Joint, SeenValue};
pub use like::Pattern;
pub use parse::{MAXIMUM_DEPTH, parse};
pub use phrase::{Noun, Phrase, Shape, describe};
pub use rows::{Asked, Joined, Of, Op, Rows, Takes};
pub use scope::Scope;
pub use signals::{Filter, Signal, Signals};
pub use tree::{Call, Comparison, Form, Function, Literal, Node, Operand, Span, Term, Tree, Written};
pub use wrong::{Advice, Expected, Found, Hint, Mistake, Remark, Rewrite, Told, Wrong};
