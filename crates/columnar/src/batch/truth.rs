//! Conditions answered for many rows at once, with three-valued logic.

use std::borrow::Cow;

use conditions::{Clause, Comparison, Context};
use records::{FieldId, Instant, Row, Value};
use scoring::Model;

use super::block::Given;
use crate::columns::{Column, Columns, Table};

/// False, unknown and true, so ordered that AND is the least and OR the greatest.
pub(crate) const FALSE: u8 = 0;
pub(crate) const UNKNOWN: u8 = 1;
pub(crate) const TRUE: u8 = 2;

pub(crate) fn of(truth: Option<bool>) -> u8 {
    match truth {
        Some(false) => FALSE,
        None => UNKNOWN,
        Some(true) => TRUE,
    }
}

/// A condition, or a part of one, made ready for some columns.
#[derive(Debug)]
pub(crate) enum Truth {
    /// The same for all.
    Constant(u8),
    All(Vec<Truth>),
    Any(Vec<Truth>),
    Not(Box<Truth>),
    /// What it says of each value of a column of codes.
    Coded {
        codes: Codes,
        truths: Vec<u8>,
    },
    Number {
        numbers: Numbers,
        test: NumberTest,
    },
    /// Anything else is asked row by row.
    EachRow(Box<EachRow>),
}

/// Where codes come from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Codes {
    Column(usize),
    /// The kinds of activities.
    Kind,
    /// Worked out for the block.
    Given(usize),
}

/// Where numbers come from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Numbers {
    Column(usize),
    Given(usize),
}

/// A test of a number against constants.
#[derive(Clone, Debug)]
pub(crate) enum NumberTest {
    Compare(Comparison, f64),
    Between { low: f64, high: f64, negated: bool },
    In { items: Vec<f64>, holds_null: bool, negated: bool },
    Null { negated: bool },
}

/// A clause that is asked row by row.
#[derive(Debug)]
pub(crate) struct EachRow {
    pub(crate) clause: Clause,
    pub(crate) fields: Vec<(FieldId, From)>,
    /// Whether it asks for activities too.
    pub(crate) asks_activities: bool,
}

/// Where the value of a field comes from.
#[derive(Clone, Debug)]
pub(crate) enum From {
    Column(usize),
    Codes(Codes, Vec<Option<Value>>),
    Numbers(Numbers),
}

/// The rows that are asked about.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'b> {
    pub(crate) columns: &'b Columns,
    pub(crate) table: &'b Table,
    pub(crate) first: usize,
    pub(crate) len: usize,
    /// What was worked out for these rows, where they are contacts.
    pub(crate) given: Option<&'b Given>,
    pub(crate) model: &'b Model,
    pub(crate) catalogue: &'b records::Catalogue,
    pub(crate) t: Instant,
}

impl Truth {
    /// Whether it asks for the activities of contacts one by one.
    pub(crate) fn asks_activities(&self) -> bool {
        match self {
            Truth::All(parts) | Truth::Any(parts) => parts.iter().any(Truth::asks_activities),
            Truth::Not(part) => part.asks_activities(),
            Truth::EachRow(each) => each.asks_activities,
            Truth::Constant(_) | Truth::Coded { .. } | Truth::Number { .. } => false,
        }
    }

    /// Answers for each row.
    pub(crate) fn answer(&self, rows: &Rows<'_>, out: &mut [u8]) {
        match self {
            Truth::Constant(truth) => out.fill(*truth),
            Truth::All(parts) => joined(parts, rows, out, TRUE, u8::min),
            Truth::Any(parts) => joined(parts, rows, out, FALSE, u8::max),
            Truth::Not(part) => {
                part.answer(rows, out);
                out.iter_mut().for_each(|truth| *truth = TRUE - *truth);
            }
            Truth::Coded { codes: Codes::Kind, truths } => {
                let kinds = &rows.columns.kind[rows.first..rows.first + rows.len];
                for (out, kind) in out.iter_mut().zip(kinds) {
                    *out = truths[usize::from(*kind)];
                }
            }
            Truth::Coded { codes, truths } => {
                for (out, code) in out.iter_mut().zip(rows.codes(*codes)) {
                    *out = truths[*code as usize];
                }
            }
            Truth::Number { numbers, test } => test.answer(rows.numbers(*numbers), out),
            Truth::EachRow(each) => {
                for (row, out) in out.iter_mut().enumerate() {
                    *out = of(each.answer(rows, row));
                }
            }
        }
    }
}

fn joined(parts: &[Truth], rows: &Rows<'_>, out: &mut [u8], none: u8, join: fn(u8, u8) -> u8) {
    let Some((first, rest)) = parts.split_first() else { return out.fill(none) };
    first.answer(rows, out);
    let mut of_part = vec![none; out.len()];
    for part in rest {
        part.answer(rows, &mut of_part);
        for (out, of_part) in out.iter_mut().zip(&of_part) {
            *out = join(*out, *of_part);
        }
    }
}

impl<'b> Rows<'b> {
    fn codes(&self, codes: Codes) -> &'b [u32] {
        match codes {
            Codes::Given(place) => self.given.map_or(&[], |given| &given.codes[place][..self.len]),
            Codes::Column(place) => match &self.table.0[place].column {
                Column::Coded { codes, .. } => &codes[self.first..self.first + self.len],
                Column::Numbers(_) | Column::Instants(_) => &[],
            },
            Codes::Kind => &[],
        }
    }

    fn numbers(&self, numbers: Numbers) -> &'b [f64] {
        match numbers {
            Numbers::Given(place) => self.given.map_or(&[], |given| &given.numbers[place][..self.len]),
            Numbers::Column(place) => match &self.table.0[place].column {
                Column::Numbers(numbers) => &numbers[self.first..self.first + self.len],
                Column::Coded { .. } | Column::Instants(_) => &[],
            },
        }
    }
}

impl EachRow {
    fn answer(&self, rows: &Rows<'_>, row: usize) -> Option<bool> {
        let mut values = Row::default();
        for (field, from) in &self.fields {
            values.set(*field, from.value(rows, row).map(Cow::into_owned));
        }
        if !self.asks_activities {
            return self.clause.evaluate(&Context::of_row(&values, &rows.model.zone));
        }
        let activities = rows.columns.activities_of(rows.first + row, rows.catalogue);
        let (zone, signals) = (&rows.model.zone, &rows.model.signals);
        self.clause.evaluate(&Context { row: &values, activities: &activities, t: Some(rows.t), zone, signals })
    }
}

impl From {
    fn value<'v>(&'v self, rows: &Rows<'_>, row: usize) -> Option<Cow<'v, Value>> {
        match self {
            From::Column(place) => rows.table.0[*place].column.value(rows.first + row).map(Cow::Owned),
            From::Codes(Codes::Kind, values) => {
                values[usize::from(rows.columns.kind[rows.first + row])].as_ref().map(Cow::Borrowed)
            }
            From::Codes(codes, values) => values[rows.codes(*codes)[row] as usize].as_ref().map(Cow::Borrowed),
            From::Numbers(numbers) => {
                let number = rows.numbers(*numbers)[row];
                (!number.is_nan()).then_some(Cow::Owned(Value::Number(number)))
            }
        }
    }
}

impl NumberTest {
    /// Answers for each number; what is not a number is unknown.
    fn answer(&self, numbers: &[f64], out: &mut [u8]) {
        match self {
            NumberTest::Compare(comparison, than) => compare(numbers, *comparison, *than, out),
            NumberTest::Between { low, high, negated } => each(numbers, *negated, out, |x| x >= *low && x <= *high),
            NumberTest::In { items, holds_null, negated } => {
                each(numbers, *negated, out, |x| items.iter().any(|item| item.to_bits() == x.to_bits()));
                if *holds_null {
                    // Not found is not known where one of the items is not.
                    let not_found = if *negated { TRUE } else { FALSE };
                    out.iter_mut().filter(|truth| **truth == not_found).for_each(|truth| *truth = UNKNOWN);
                }
            }
            NumberTest::Null { negated } => {
                for (out, x) in out.iter_mut().zip(numbers) {
                    *out = if x.is_nan() == *negated { FALSE } else { TRUE };
                }
            }
        }
    }
}

fn compare(numbers: &[f64], comparison: Comparison, than: f64, out: &mut [u8]) {
    match comparison {
        Comparison::Equal => each(numbers, false, out, |x| x == than),
        Comparison::Unequal => each(numbers, true, out, |x| x == than),
        Comparison::Less => each(numbers, false, out, |x| x < than),
        Comparison::AtMost => each(numbers, false, out, |x| x <= than),
        Comparison::Greater => each(numbers, false, out, |x| x > than),
        Comparison::AtLeast => each(numbers, false, out, |x| x >= than),
    }
}

#[inline(always)]
fn each(numbers: &[f64], negated: bool, out: &mut [u8], holds: impl Fn(f64) -> bool) {
    for (out, x) in out.iter_mut().zip(numbers) {
        let known = if holds(*x) != negated { TRUE } else { FALSE };
        *out = if x.is_nan() { UNKNOWN } else { known };
    }
}
