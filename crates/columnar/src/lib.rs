//! Columns: tables in, as CSV, JSON Lines, workbooks or Parquet, and out in the same forms.
//!
//! [`rows`] reads a table as people really send it, whatever its form, and [`delimited`] what is text. A [`Sheet`] is a
//! file of contacts or activities, looked through once for its columns and their types; [`read_contacts`] and
//! [`read_activities`] then give what scoring takes, and [`write_scores`] writes what it gave. A [`TableWriter`] writes rows
//! of typed cells in any form.
//!
//! Invariant: nothing here uses the store, and nothing here knows what a column means to the agreement beyond the type
//! of its field.

pub mod delimited;
pub mod json_lines;
pub mod rows;
pub mod workbook;

pub mod backtest;
pub mod batch;
pub mod columns;
pub mod preview;

mod archive;
mod cell;
mod form;
mod json_rows;
mod parallel;
mod parquet_rows;
mod sheet;
mod table;
mod trouble;
mod unfinished;

mod activities;
mod contacts;
mod field_values;
mod learning;
mod scores;

pub use activities::{ActivitiesByContact, read_activities};
pub use batch::{Plan, Scores};
pub use columns::{Columns, ColumnsBuilder, FilesOfColumns, Ids, TooManyKinds, read_columns};
pub use parallel::processors;

pub use archive::{ArchiveReader, ArchiveWriter};
pub use contacts::{Contacts, read_contacts};
pub use field_values::{ColumnsOfFields, SourceColumns};
pub use form::Form;
pub use learning::{MOST_CELLS, read_table};
pub use scores::write_scores;
pub use sheet::{Column, Sheet};
pub use table::{Datum, Head, Holds, TableWriter, as_it_was};
pub use trouble::{Remark, Trouble};
pub use unfinished::Unfinished;
