//! A file of rows with an outcome, as the columns that are learned from.

use std::collections::HashSet;

use records::{FieldType, Folded};
use scoring::learn::{ColumnBuilder, Table};

use crate::sheet::Sheet;
use crate::trouble::{Remark, Trouble};

/// So many cells are read at most: with more, a sample of the rows tells the same, and memory would not hold them.
pub const MOST_CELLS: u64 = 250_000_000;

/// Reads a table to learn from. Columns without a name, of a name that another has, or of a type that no field can have are
/// left aside, and so are damaged rows.
///
/// # Errors
/// Where the file cannot be read, and where it holds more than [`MOST_CELLS`].
pub fn read_table(sheet: &Sheet, remark: &mut dyn FnMut(Remark)) -> Result<Table, Trouble> {
    let (mut places, mut columns) = (Vec::new(), Vec::new());
    let mut names = HashSet::new();
    for (place, column) in sheet.columns().iter().enumerate() {
        let is_first = Folded::new(&column.name).is_some_and(|name| names.insert(name));
        let Some(ty) = column.ty.filter(|_| is_first) else {
            remark(Remark::ColumnLeftAside { column: column.name.clone() });
            continue;
        };
        places.push(place);
        // Texts of numbers among which one is infinite are numbers here; for every other type the file has the word.
        let declared = (ty != FieldType::Text).then_some(ty);
        columns.push(ColumnBuilder::new(&column.name, declared));
    }
    let mut rows = 0_usize;
    let most_rows = MOST_CELLS / (places.len() as u64).max(1);
    sheet.each_row(&mut |line| {
        if let Some(line) = line.damaged() {
            remark(Remark::DamagedRow { line });
            return Ok(());
        }
        if rows as u64 == most_rows {
            return Err(Trouble::TooLarge { path: sheet.path().to_owned(), most_rows });
        }
        for (place, column) in places.iter().zip(&mut columns) {
            let cell = line.cell(*place);
            match cell.as_text() {
                Some(text) => column.push(Some(text)),
                None => column.push(cell.to_text().as_deref()),
            }
        }
        rows += 1;
        Ok(())
    })?;
    Ok(Table { rows, columns: columns.into_iter().map(ColumnBuilder::finish).collect() })
}
