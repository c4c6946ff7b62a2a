//! Writing many rows at once, in each database's own fast way.

use sea_orm::{DbBackend, Value};

use crate::error::Result;
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
    insert_with(conn, rows, " ON CONFLICT DO NOTHING").await
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
/// reads a statement of thousands of places.
async fn insert_columns(conn: Conn<'_>, rows: &Rows<'_>, ending: &str) -> Result<u64> {
    let columns = rows.columns;
    let mut written = 0;
    for start in (0..rows.count).step_by(ROWS) {
        let mut arrays = vec![String::from("{"); columns.len()];
        let mut types = vec!["text"; columns.len()];
        let mut values = Vec::with_capacity(columns.len());
        for (index, row) in (start..rows.count.min(start + ROWS)).enumerate() {
            values.clear();
            (rows.bind)(row, &mut values);
            for ((value, array), ty) in values.iter().zip(&mut arrays).zip(&mut types) {
                if index > 0 {
                    array.push(',');
                }
                *ty = push_element(array, value);
            }
        }
        let places: Vec<_> =
            types.iter().enumerate().map(|(index, ty)| format!("${}::text::{ty}[]", index + 1)).collect();
        let sql = format!(
            "INSERT INTO {} (\"{}\") SELECT * FROM UNNEST({}){ending}",
            rows.table,
            columns.join("\", \""),
            places.join(", "),
        );
        written += conn.run(sql, arrays.into_iter().map(|array| Value::from(array + "}")).collect()).await?;
    }
    Ok(written)
}

/// Adds an element to an array written as text (PostgreSQL, "Array Input and Output Syntax"); gives its type.
fn push_element(array: &mut String, value: &Value) -> &'static str {
    let (text, ty) = match value {
        Value::BigInt(number) => (number.map(|number| number.to_string()), "bigint"),
        Value::Double(number) => (number.map(|number| number.to_string()), "double precision"),
        Value::Bool(yes) => (yes.map(|yes| yes.to_string()), "boolean"),
        Value::String(Some(text)) => {
            push_quoted(array, text);
            return "text";
        }
        // The one type that is left (`column`): a blank text.
        _ => (None, "text"),
    };
    array.push_str(text.as_deref().unwrap_or("NULL"));
    ty
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
            let mut array = String::new();
            assert_eq!((push_element(&mut array, &value), array.as_str()), (ty, written), "{value:?}");
        }
    }
}
