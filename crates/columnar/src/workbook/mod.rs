//! A sheet of a workbook (`.xlsx`) as rows.
//!
//! Of a formula counts what it last gave, of a date the day and the time on the clock, of cells merged from top to bottom
//! the one value for each of their rows. A title over the whole table is not a header. What stands beside the named
//! columns is not read.
//!
//! **Invariant:** of the archive only the parts that are needed are unpacked, each under the limit for archives, and only the
//! workbook's shared texts are held in memory. No formula is run, and nothing is fetched from anywhere.

mod archive;
mod merged;
mod parts;
mod reader;
mod sheet;
mod strings;
mod styles;
mod xml;

pub use reader::Reader;

#[cfg(test)]
mod tests;

/// What was found out about a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The sheet that is read.
    pub sheet: String,
    /// All its sheets, in their order.
    pub sheets: Vec<String>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// How many ranges of the sheet are merged.
    pub merged: usize,
}
