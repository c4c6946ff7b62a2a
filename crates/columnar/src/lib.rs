//! Columns: files of contacts and activities in, scores out, as CSV, JSON Lines or Parquet.
//!
//! [`delimited`] reads text as people really send it. A [`Sheet`] is a file of any of the three forms, looked through
//! once for its columns and their types; [`read_contacts`] and [`read_activities`] then give what scoring takes, and
//! [`write_scores`] writes what it gave. A [`TableWriter`] writes rows of typed cells in any of the three forms.
//!
//! Invariant: nothing here uses the store, and nothing here knows what a column means to the agreement beyond the type
//! of its field.

pub mod delimited;

mod cell;
mod form;
mod json_rows;
mod parquet_rows;
mod sheet;
mod table;
mod trouble;
mod unfinished;

mod activities;
mod contacts;
mod field_values;
mod scores;

pub use activities::{ActivitiesByContact, read_activities};
pub use contacts::{Contacts, read_contacts};
pub use field_values::{ColumnsOfFields, SourceColumns};
pub use form::Form;
pub use scores::write_scores;
pub use sheet::{Column, Sheet};
pub use table::{Datum, Head, Holds, TableWriter, as_it_was};
pub use trouble::{Remark, Trouble};
pub use unfinished::Unfinished;
