//! The file as a tree of values that know where they stand; everything is as written, nothing is judged yet.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::wrong::Kind;

/// A value and the bytes of the file that it covers: of a table under a heading, the heading alone.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) value: Value,
}

#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    /// `None` is a whole number that 64 bits do not hold.
    Whole(Option<i64>),
    Float(f64),
    Boolean(bool),
    DateTime,
    List(Vec<Node>),
    Table(Vec<Field>),
}

/// A key of a table with its value. Keys are in the order of the file.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) node: Node,
}

impl Node {
    pub(crate) fn of_table(table: &Spanned<DeTable<'_>>) -> Node {
        Node { span: table.span(), value: Value::Table(fields(table.get_ref())) }
    }

    fn of(value: &Spanned<DeValue<'_>>) -> Node {
        Node { span: value.span(), value: Value::of(value.get_ref()) }
    }

    pub(crate) fn kind(&self) -> Kind {
        match &self.value {
            Value::Text(_) => Kind::Text,
            Value::Whole(_) => Kind::WholeNumber,
            Value::Float(_) => Kind::Number,
            Value::Boolean(_) => Kind::Boolean,
            Value::DateTime => Kind::DateTime,
            Value::List(_) => Kind::List,
            Value::Table(_) => Kind::Table,
        }
    }

    /// Calls `visit` on this node and on all below it, outer ones first.
    pub(crate) fn walk<'n>(&'n self, visit: &mut impl FnMut(&'n Node)) {
        visit(self);
        match &self.value {
            Value::List(items) => items.iter().for_each(|item| item.walk(visit)),
            Value::Table(fields) => fields.iter().for_each(|field| field.node.walk(visit)),
            _ => {}
        }
    }
}

impl Value {
    fn of(value: &DeValue<'_>) -> Value {
        match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(digits) => Value::Whole(i64::from_str_radix(digits.as_str(), digits.radix()).ok()),
            // What the decoder has passed reads as a float; what it has not is reported as a mistake of syntax.
            DeValue::Float(digits) => Value::Float(digits.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(truth) => Value::Boolean(*truth),
            DeValue::Datetime(_) => Value::DateTime,
            DeValue::Array(items) => Value::List(items.iter().map(Node::of).collect()),
            DeValue::Table(table) => Value::Table(fields(table)),
        }
    }
}

fn fields(table: &DeTable<'_>) -> Vec<Field> {
    let field = |(key, value): (&Spanned<_>, _)| Field {
        key: ToString::to_string(key.get_ref()),
        key_span: key.span(),
        node: Node::of(value),
    };
    table.iter().map(field).collect()
}
