//! The names by which lists find and sort records: without case, accents and doubled blanks, beside the record itself.

use records::Contact;

use crate::column::cell;
use crate::error::Result;
use crate::fold::searchable;
use crate::sql::{Conn, Values};

/// So many records are named by one statement.
const SOME: usize = 120;
/// So many records are read at a time.
const PAGE: u32 = 2_000;

/// What a contact is sorted and found by: its name, then its address, in one text, because each further text that a
/// search looks into costs as much as the first.
pub(crate) fn of_contact(contact: &Contact) -> String {
    let name = contact.display_name().unwrap_or_default();
    let email = contact.email.as_ref().map(|email| email.key()).filter(|email| *email != name.to_lowercase());
    searchable(&format!("{name} {}", email.unwrap_or_default()))
}

/// Writes the names of these records of a table.
pub(crate) async fn write(conn: Conn<'_>, table: &str, names: &[(i64, String)]) -> Result<()> {
    for some in names.chunks(SOME) {
        let mut values = Values::new();
        let rows: Vec<_> = some
            .iter()
            .map(|(id, name)| {
                // PostgreSQL takes the values of a list for texts unless they say what they are.
                format!("(CAST({} AS BIGINT), CAST({} AS TEXT))", values.place(*id), values.place(searchable(name)))
            })
            .collect();
        let sql = format!(
            "UPDATE {table} SET name_key = given.column2 FROM (VALUES {}) AS given WHERE {table}.id = given.column1",
            rows.join(", ")
        );
        conn.run(sql, values.into_vec()).await?;
    }
    Ok(())
}

/// Names whatever an older program wrote without a name to be found by.
///
/// Reads by its own words which columns there are: those of later programs need not be there yet.
pub(crate) async fn write_all(conn: Conn<'_>) -> Result<()> {
    // As `of_contact`: of no name the address alone.
    let both = "TRIM(COALESCE(first_name, '') || ' ' || COALESCE(last_name, '') || ' ' || COALESCE(email_key, ''))";
    for (table, name) in [("contacts", both), ("opportunities", "name"), ("campaigns", "name"), ("contents", "title")] {
        let sql =
            format!("SELECT id, {name} FROM {table} WHERE id > $1 AND {name} IS NOT NULL ORDER BY id LIMIT {PAGE}");
        let mut after = i64::MIN;
        loop {
            let rows = conn.all(&sql, vec![after.into()]).await?;
            let names = rows.iter().map(|row| Ok((cell(row, 0)?, cell(row, 1)?))).collect::<Result<Vec<_>>>()?;
            let Some((last, _)) = names.last() else { break };
            after = *last;
            write(conn, table, &names).await?;
        }
    }
    Ok(())
}
