//! Lists that somebody took out as files, in the background because they are long.

use crate::{ExportId, Instant, PersonId};

/// A list on its way out.
#[derive(Debug, Clone, PartialEq)]
pub struct ListExport {
    /// Its id.
    pub id: ExportId,
    /// For whom; nobody else gets it.
    pub person: PersonId,
    /// Which list, by its key.
    pub list: String,
    /// What of it: filters, search, as JSON.
    pub asked: String,
    /// The form of the file, by its ending.
    pub form: String,
    /// What the file is called among the uploads; blank until it is whole, and once it was taken away.
    pub stored: String,
    /// How many records it holds.
    pub records: i64,
    /// How long it is.
    pub bytes: i64,
    /// When it was asked for.
    pub asked_at: Instant,
    /// When it was whole, or could not be made.
    pub ended_at: Option<Instant>,
    /// It could not be made.
    pub failed: bool,
}
