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
        match insert_with(Conn::Transaction(&attempt), rows, "").await {
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
    let bind = |row: usize, values: &mut Vec<Value>| rows[row].bind(values);
    insert_bound(conn, &Rows { table: R::TABLE, columns: R::columns(), count: rows.len(), bind: &bind }, ending).await
}

/// Writes rows of a table, each with a value for each of its columns.
pub(crate) async fn insert_plain(conn: Conn<'_>, table: &str, columns: &[String], rows: &[Vec<Value>]) -> Result<()> {
    let bind = |row: usize, values: &mut Vec<Value>| values.extend(rows[row].iter().cloned());
    insert_bound(conn, &Rows { table, columns, count: rows.len(), bind: &bind }, "").await.map(|_| ())
}

/// Rows to be written: how many, and how the values of each are had.
struct Rows<'r> {
    table: &'r str,
    columns: &'r [String],
    count: usize,
    bind: &'r (dyn Fn(usize, &mut Vec<Value>) + Sync),
}

async fn insert_bound(conn: Conn<'_>, rows: &Rows<'_>, ending: &str) -> Result<u64> {
    match conn.backend() {
        DbBackend::Postgres => insert_columns(conn, rows, ending).await,
        _ => insert_values(conn, rows, ending).await,
    }
}

/// SQLite: statements of many rows, in a few sizes so that they stay prepared.
///
/// The places are anonymous here: SQLite looks a numbered one up among all before it, which a thousand rows make slow.
async fn insert_values(conn: Conn<'_>, rows: &Rows<'_>, ending: &str) -> Result<u64> {
    let columns = rows.columns;
    let row = format!("({})", vec!["?"; columns.len()].join(","));
    let (mut done, mut written) = (0, 0);
    while done < rows.count {
        let now = chunk_of(rows.count - done, columns.len());
        let mut values = Vec::with_capacity(now * columns.len());
        (done..done + now).for_each(|row| (rows.bind)(row, &mut values));
        let places = vec![row.as_str(); now].join(",");
        let sql = format!("INSERT INTO {} (\"{}\") VALUES {places}{ending}", rows.table, columns.join("\", \""));
        written += conn.run(sql, values).await?;
        done += now;
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
async fn insert_columns(conn: Conn<'_>, rows: &Rows<'_>, ending: &str) -> Result<u64> {
    let columns = rows.columns;
    let mut written = 0;
    for start in (0..rows.count).step_by(ROWS) {
        let count = ROWS.min(rows.count - start);
        let mut cells = Vec::with_capacity(count * columns.len());
        (start..start + count).for_each(|row| (rows.bind)(row, &mut cells));
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
            [] => format!("generate_series(1, {count})"),
            arrays => format!("UNNEST({}) AS rows ({})", arrays.join(", "), names.join(", ")),
        };
        let sql = format!(
            "INSERT INTO {} (\"{}\") SELECT {} FROM {from}{ending}",
            rows.table,
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
