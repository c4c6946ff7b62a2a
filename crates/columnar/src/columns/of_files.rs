//! Columns made of a file of contacts and one of activities.

use records::{Catalogue, Zone};

use super::Columns;
use super::ids::Ids;
use super::of_rows::ColumnsBuilder;
use super::parquet_in;
use crate::activities::read_activities;
use crate::contacts::read_contacts;
use crate::field_values::ColumnsOfFields;
use crate::sheet::Sheet;
use crate::trouble::{Remark, Trouble};

/// What columns are read from.
#[derive(Debug)]
pub struct FilesOfColumns<'f> {
    /// Contacts.
    pub contacts: &'f Sheet,
    /// Activities.
    pub activities: &'f Sheet,
    /// The column of contacts that holds their ids.
    pub id_column: &'f str,
    /// Which column of contacts fills which field.
    pub of_contacts: &'f ColumnsOfFields,
    /// Likewise of activities.
    pub of_activities: &'f ColumnsOfFields,
    /// The fields.
    pub catalogue: &'f Catalogue,
    /// The zone of wall clocks without an offset.
    pub zone: &'f Zone,
    /// So many threads may work.
    pub threads: usize,
}

/// Reads columns: the same contacts and activities as [`read_contacts`] and [`read_activities`] give, and the same remarks,
/// though not always in the same order.
///
/// # Errors
/// As these, and where activities are of too many kinds.
pub fn read_columns(files: &FilesOfColumns<'_>, remark: &mut dyn FnMut(Remark)) -> Result<Columns, Trouble> {
    if parquet_in::can_read(files) {
        return parquet_in::read(files, remark);
    }
    let FilesOfColumns { of_contacts, of_activities, catalogue, zone, .. } = files;
    let contacts = read_contacts(files.contacts, files.id_column, of_contacts, catalogue, zone, remark)?;
    let activities = read_activities(files.activities, &contacts, of_activities, zone, remark)?;
    let mut builder = ColumnsBuilder::new(catalogue);
    for (contact, row) in contacts.rows.iter().enumerate() {
        let added = builder.contact(row, activities.of(contact));
        added.map_err(|_| Trouble::TooManyKinds { path: files.activities.path().to_owned() })?;
        builder.recorded(activities.recorded_of(contact).iter().map(|at| at.as_micros()));
    }
    Ok(builder.finish(Ids::Text { ids: contacts.ids, are_whole: contacts.ids_are_whole }))
}
