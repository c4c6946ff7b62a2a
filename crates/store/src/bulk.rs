//! Writing many rows at once: statements of many rows, prepared once for each of a few sizes.

use std::fmt::Write as _;

use sea_orm::Value;

use crate::error::Result;
use crate::sql::Conn;
use crate::table::Row;

/// How many values a statement carries at most. Both databases take more (32,766 and 65,535), but longer statements
/// are no faster, and their text is kept for as long as the connection lives.
const VALUES: usize = 8_000;

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
    let columns = R::columns();
    let mut rest = rows;
    let mut written = 0;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(chunk_of(rest.len(), columns.len()));
        let mut values = Vec::with_capacity(now.len() * columns.len());
        for row in now {
            row.bind(&mut values);
        }
        written += conn.run(statement(R::TABLE, columns, now.len(), ending), values).await?;
        rest = later;
    }
    Ok(written)
}

/// The largest size to write at once that keeps the number of different statements small: a power of two.
fn chunk_of(rows: usize, columns: usize) -> usize {
    let most = (VALUES / columns).max(1).min(rows);
    1 << most.ilog2()
}

fn statement(table: &str, columns: &[String], rows: usize, ending: &str) -> String {
    let mut sql = String::with_capacity(rows * columns.len() * 7 + 256);
    let _ = write!(sql, "INSERT INTO {table} (\"{}\") VALUES ", columns.join("\", \""));
    let mut place = 1;
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns.len() {
            if column > 0 {
                sql.push(',');
            }
            let _ = write!(sql, "${place}");
            place += 1;
        }
        sql.push(')');
    }
    sql.push_str(ending);
    sql
}

/// The values of one row.
pub(crate) fn values_of<R: Row>(row: &R) -> Vec<Value> {
    let mut values = Vec::with_capacity(R::columns().len());
    row.bind(&mut values);
    values
}
