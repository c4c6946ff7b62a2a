//! Writing many rows at once, in each database's own fast way.

use sea_orm::{DbBackend, TransactionTrait, Value};

use crate::error::{Result, StoreError};
use crate::sql::Conn;
use crate::table::Row;

/// How many values a statement carries at most on SQLite, which would take 32,766; longer ones are no faster.
const VALUES: usize = 8_000;
/// How many rows a statement carries at most on PostgreSQL.
const ROWS: usize = 10_000;

/// Writes rows.
pub(crate) async fn insert<R: Row>(conn: Conn<'_>, rows: &[R]) -> Result<()> {
    insert_with(conn, rows, "").await.map(|_| ())
}

/// Writes those rows that break no unique rule; says how many.
pub(crate) async fn insert_new<R: Row>(conn: Conn<'_>, rows: &[R]) -> Result<u64> {
    const UNLESS_THERE: &str = " ON CONFLICT DO NOTHING";
    // Looking whether each row is there costs PostgreSQL as much as writing it, and mostly none is: so first without.
    if let Conn::Transaction(transaction) = conn
        && conn.backend() == DbBackend::Postgres
        && rows.len() > 1
    {
        #[expect(clippy::disallowed_methods, reason = "a savepoint within a transaction, and only on PostgreSQL")]
        let attempt = transaction.begin().await?;
        match insert_columns(Conn::Transaction(&attempt), rows, "").await {
            Ok(written) => {
                attempt.commit().await?;
                return Ok(written);
            }
            Err(StoreError::Taken { .. }) => attempt.rollback().await?,
            Err(failed) => return Err(failed),
        }
    }
    insert_with(conn, rows, UNLESS_THERE).await
}

/// Writes rows with `ending` after the values.
pub(crate) async fn insert_with<R: Row>(conn: Conn<'_>, rows: &[R], ending: &str) -> Result<u64> {
    match conn.backend() {
        DbBackend::Postgres => insert_columns(conn, rows, ending).await,
        _ => insert_values(conn, rows, ending).await,
    }
}

/// SQLite: statements of many rows, in a few sizes so that they stay prepared.
///
/// The places are anonymous here: SQLite looks a numbered one up among all before it, which a thousand rows make slow.
async fn insert_values<R: Row>(conn: Conn<'_>, rows: &[R], ending: &str) -> Result<u64> {
    let columns = R::columns();
    let row = format!("({})", vec!["?"; columns.len()].join(","));
    let mut rest = rows;
    let mut written = 0;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(chunk_of(rest.len(), columns.len()));
        let mut values = Vec::with_capacity(now.len() * columns.len());
        for row in now {
            row.bind(&mut values);
        }
        let places = vec![row.as_str(); now.len()].join(",");
        let sql = format!("INSERT INTO {} (\"{}\") VALUES {places}{ending}", R::TABLE, columns.join("\", \""));
        written += conn.run(sql, values).await?;
        rest = later;
    }
    Ok(written)
}

/// The largest size to write at once that keeps the number of different statements small: a power of two.
fn chunk_of(rows: usize, columns: usize) -> usize {
    let most = (VALUES / columns).max(1).min(rows);
    1 << most.ilog2()
}

/// PostgreSQL: one value for each column, an array written as text, which the server takes apart much faster than it
/// reads a statement of thousands of places. A column with the same in every row is that one value.
async fn insert_columns<R: Row>(conn: Conn<'_>, rows: &[R], ending: &str) -> Result<u64> {
    let columns = R::columns();
    let mut written = 0;
    for some in rows.chunks(ROWS) {
        let mut cells = Vec::with_capacity(some.len() * columns.len());
        some.iter().for_each(|row| row.bind(&mut cells));
        let (mut values, mut shown, mut arrays, mut names) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (column, first) in cells[..columns.len()].iter().enumerate() {
            let in_column = || cells[column..].iter().step_by(columns.len());
            let (place, ty) = (format!("${}", column + 1), type_of(first));
            if in_column().all(|cell| same(cell, first)) {
                shown.push(format!("{place}::{ty}"));
                values.push(first.clone());
            } else {
                shown.push(format!("c{column}"));
                names.push(format!("c{column}"));
                arrays.push(format!("{place}::text::{ty}[]"));
                values.push(array_of(in_column()).into());
            }
        }
        let from = match arrays.as_slice() {
            [] => format!("generate_series(1, {})", some.len()),
            arrays => format!("UNNEST({}) AS rows ({})", arrays.join(", "), names.join(", ")),
        };
        let sql = format!(
            "INSERT INTO {} (\"{}\") SELECT {} FROM {from}{ending}",
            R::TABLE,
            columns.join("\", \""),
            shown.join(", "),
        );
        written += conn.run(sql, values).await?;
    }
    Ok(written)
}

/// Whether two values are the same to the bit.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Double(Some(one)), Value::Double(Some(other))) => one.to_bits() == other.to_bits(),
        _ => one == other,
    }
}

/// The type that a column of this value has (`column` knows four).
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::BigInt(_) => "bigint",
        Value::Double(_) => "double precision",
        Value::Bool(_) => "boolean",
        _ => "text",
    }
}

/// An array written as text (PostgreSQL, "Array Input and Output Syntax").
fn array_of<'v>(values: impl Iterator<Item = &'v Value>) -> String {
    let mut array = String::from("{");
    for value in values {
        if array.len() > 1 {
            array.push(',');
        }
        push_element(&mut array, value);
    }
    array + "}"
}

fn push_element(array: &mut String, value: &Value) {
    use std::fmt::Write;
    // Writing to a text cannot fail.
    let _ = match value {
        Value::BigInt(Some(number)) => write!(array, "{number}"),
        Value::Double(Some(number)) => write!(array, "{number}"),
        Value::Bool(Some(yes)) => write!(array, "{yes}"),
        Value::String(Some(text)) => {
            push_quoted(array, text);
            Ok(())
        }
        _ => write!(array, "NULL"),
    };
}

fn push_quoted(array: &mut String, text: &str) {
    array.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            array.push('\\');
        }
        array.push(c);
    }
    array.push('"');
}

/// The values of one row.
pub(crate) fn values_of<R: Row>(row: &R) -> Vec<Value> {
    let mut values = Vec::with_capacity(R::columns().len());
    row.bind(&mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_survives_being_written_into_an_array() {
        let cases = [
            (Value::from(-5_i64), "-5", "bigint"),
            (Value::BigInt(None), "NULL", "bigint"),
            (Value::from(0.1), "0.1", "double precision"),
            (Value::from(true), "true", "boolean"),
            (Value::from("NULL"), "\"NULL\"", "text"),
            (Value::from("a, {b} \\ \"c\""), "\"a, {b} \\\\ \\\"c\\\"\"", "text"),
            (Value::String(None), "NULL", "text"),
        ];
        for (value, written, ty) in cases {
            assert_eq!(array_of([&value, &value].into_iter()), format!("{{{written},{written}}}"), "{value:?}");
            assert_eq!(type_of(&value), ty, "{value:?}");
        }
    }
}
