//! Values as the file writes them, for the way back.

use toml_edit::{Array, InlineTable, Item, Table, Value};

use crate::Labels;

/// A number, without a decimal point where it is whole. Reading it again gives the same bits.
pub fn number(number: f64) -> Value {
    // Beyond 2^53 not every whole number is an f64, but an agreement's numbers stay far below.
    let is_whole = number.fract() == 0.0 && number.abs() <= crate::LARGEST_NUMBER;
    if is_whole { Value::from(number as i64) } else { Value::from(number) }
}

/// `["a", "b"]`
pub fn texts<T: AsRef<str>>(texts: &[T]) -> Value {
    texts.iter().map(|text| Value::from(text.as_ref())).collect::<Array>().into()
}

/// `{ en = "...", fr = "...", es = "..." }`, of the languages that are written.
pub fn labels(labels: &Labels) -> Value {
    let mut table = InlineTable::new();
    for language in Labels::LANGUAGES {
        if let Some(text) = labels.own(language) {
            table.insert(language, text.into());
        }
    }
    Value::InlineTable(table)
}

/// Sets a key to a value.
pub fn put(table: &mut Table, key: &str, value: impl Into<Value>) {
    table.insert(key, Item::Value(value.into()));
}

/// Sets a key where there is a value for it.
pub fn put_some<T: Into<Value>>(table: &mut Table, key: &str, value: Option<T>) {
    if let Some(value) = value {
        put(table, key, value);
    }
}

/// Adds one table to `[[key]]`.
pub fn push(table: &mut Table, key: &str, row: Table) {
    let tables = table.entry(key).or_insert_with(|| Item::ArrayOfTables(toml_edit::ArrayOfTables::new()));
    if let Item::ArrayOfTables(tables) = tables {
        tables.push(row);
    }
}
