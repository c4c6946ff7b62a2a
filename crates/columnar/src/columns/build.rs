//! Columns under way.

use std::collections::HashMap;
use std::sync::Arc;

use records::{Date, FieldType, Folded, Value};

use super::column::{Column, NO_INSTANT};

/// A column that grows row by row.
#[derive(Debug)]
pub struct ColumnBuilder(Growing);

#[derive(Debug)]
enum Growing {
    Coded { codes: Vec<u32>, words: Words },
    Numbers(Vec<f64>),
    Instants(Vec<i64>),
}

/// Values of which each has a number from 1.
#[derive(Debug, Default)]
struct Words {
    values: Vec<Value>,
    known: HashMap<Word, u32>,
}

/// What tells values apart that are coded.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Word {
    Text(Folded),
    Boolean(bool),
    Date(Date),
    Choices(Arc<[Folded]>),
}

impl ColumnBuilder {
    /// A column for values of a type.
    #[must_use]
    pub fn new(ty: FieldType) -> ColumnBuilder {
        ColumnBuilder(match ty {
            FieldType::Number => Growing::Numbers(Vec::new()),
            FieldType::Instant => Growing::Instants(Vec::new()),
            FieldType::Text | FieldType::Choice | FieldType::Choices | FieldType::Boolean | FieldType::Date => {
                Growing::Coded { codes: Vec::new(), words: Words::default() }
            }
        })
    }

    /// Adds a value; one that is not of the column's type is NULL.
    pub fn push(&mut self, value: Option<&Value>) {
        match &mut self.0 {
            Growing::Numbers(numbers) => numbers.push(match value {
                Some(Value::Number(number)) => *number,
                _ => f64::NAN,
            }),
            Growing::Instants(instants) => instants.push(match value {
                Some(Value::Instant(instant)) => instant.as_micros(),
                _ => NO_INSTANT,
            }),
            Growing::Coded { codes, words } => {
                let code = value.map_or(0, |value| words.code(value));
                codes.push(code);
            }
        }
    }

    /// Adds rows that are NULL until there are `len`.
    pub fn pad(&mut self, len: usize) {
        match &mut self.0 {
            Growing::Coded { codes, .. } => codes.resize(len, 0),
            Growing::Numbers(numbers) => numbers.resize(len, f64::NAN),
            Growing::Instants(instants) => instants.resize(len, NO_INSTANT),
        }
    }

    /// The code of a value, if the column is one of codes.
    pub(crate) fn code(&mut self, value: Option<&Value>) -> u32 {
        match (&mut self.0, value) {
            (Growing::Coded { words, .. }, Some(value)) => words.code(value),
            _ => 0,
        }
    }

    /// The codes, if the column is one of codes.
    pub(crate) fn codes(&mut self) -> Option<&mut Vec<u32>> {
        match &mut self.0 {
            Growing::Coded { codes, .. } => Some(codes),
            _ => None,
        }
    }

    /// The numbers, if the column is one of numbers.
    pub(crate) fn numbers(&mut self) -> Option<&mut Vec<f64>> {
        match &mut self.0 {
            Growing::Numbers(numbers) => Some(numbers),
            _ => None,
        }
    }

    /// Adds all rows of another column of the same type.
    pub(crate) fn append(&mut self, other: ColumnBuilder) {
        match (&mut self.0, other.0) {
            (Growing::Numbers(all), Growing::Numbers(more)) => all.extend(more),
            (Growing::Instants(all), Growing::Instants(more)) => all.extend(more),
            (Growing::Coded { codes, words }, Growing::Coded { codes: more, words: theirs }) => {
                let ours: Vec<u32> =
                    std::iter::once(0).chain(theirs.values.iter().map(|value| words.code(value))).collect();
                codes.extend(more.into_iter().map(|code| ours[code as usize]));
            }
            _ => {}
        }
    }

    /// The column.
    #[must_use]
    pub fn finish(self) -> Column {
        match self.0 {
            Growing::Coded { codes, words } => Column::Coded { codes: codes.into(), values: words.values.into() },
            Growing::Numbers(numbers) => Column::Numbers(numbers.into()),
            Growing::Instants(instants) => Column::Instants(instants.into()),
        }
    }
}

impl Words {
    /// A number or an instant, which no such column holds, is NULL.
    fn code(&mut self, value: &Value) -> u32 {
        let word = match value {
            Value::Text(text) => Word::Text(text.clone()),
            Value::Boolean(truth) => Word::Boolean(*truth),
            Value::Date(date) => Word::Date(*date),
            Value::Choices(choices) => Word::Choices(choices.clone()),
            Value::Number(_) | Value::Instant(_) => return 0,
        };
        *self.known.entry(word).or_insert_with(|| {
            self.values.push(value.clone());
            self.values.len() as u32
        })
    }
}
