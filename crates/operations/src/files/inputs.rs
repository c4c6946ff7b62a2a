//! Reading an agreement together with the files that it is tried on.

use std::fs;
use std::path::{Path, PathBuf};

use agreement::{Agreement, Reading, Surroundings, declared_fields};
use columnar::{ActivitiesByContact, ColumnsOfFields, Contacts, Sheet, SourceColumns, read_activities, read_contacts};
use records::{Catalogue, Field, FieldOf, Instant};
use scoring::Subject;

use super::refusal::{Refusal, Remarks};

/// Columns of contacts that fill no field.
const OF_CONTACTS: [&str; 1] = ["contact_id"];
/// Columns of activities that fill no field of theirs.
const OF_ACTIVITIES: [&str; 4] = ["contact_id", "activity_id", "at", "recorded_at"];

/// An agreement and the files that it is tried on.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// A TOML file.
    pub agreement: PathBuf,
    /// A CSV, JSON Lines or Parquet file.
    pub contacts: PathBuf,
    /// Likewise.
    pub activities: PathBuf,
    /// The instant of the score, as somebody wrote it: without an offset it is a wall clock of the agreement's zone.
    pub as_of: String,
    /// The column of contacts that holds their ids; `contact_id` unless said.
    pub id_column: Option<String>,
}

/// What was read of [`Inputs`].
pub(super) struct Read {
    pub(super) agreement: Agreement,
    pub(super) contacts: Contacts,
    pub(super) activities: ActivitiesByContact,
    pub(super) t: Instant,
    pub(super) remarks: Remarks,
}

impl Inputs {
    pub(super) fn read(&self) -> Result<Read, Refusal> {
        let source = source(&self.agreement)?;
        let (contacts, activities) = (Sheet::open(&self.contacts)?, Sheet::open(&self.activities)?);
        let names = Names::of(&source, self.id_column.as_deref());
        let columns = [names.offered(&contacts, FieldOf::Contact), names.offered(&activities, FieldOf::Activity)];
        let agreement = read_against(&self.agreement, &source, columns.concat())?.agreement;
        let zone = agreement.zone().clone();
        let t = Instant::read(&self.as_of, &zone).ok_or_else(|| Refusal::NotAnInstant { text: self.as_of.clone() })?;
        let mut remarks = Remarks::default();
        let mut remark = |remark| remarks.add(remark);
        let catalogue = &agreement.catalogue;
        let of_contacts = names.fields(&contacts, FieldOf::Contact, catalogue, &mut remark);
        let of_activities = names.fields(&activities, FieldOf::Activity, catalogue, &mut remark);
        let contacts = read_contacts(&contacts, &names.id, &of_contacts, catalogue, &zone, &mut remark)?;
        let activities = read_activities(&activities, &contacts, &of_activities, &zone, &mut remark)?;
        Ok(Read { agreement, contacts, activities, t, remarks })
    }
}

impl Read {
    /// The contact at a place of its file, as scoring takes it.
    pub(super) fn subject(&self, contact: usize) -> Subject<'_> {
        Subject::new(&self.contacts.rows[contact], self.activities.of(contact))
    }
}

/// The text of an agreement.
pub(super) fn source(path: &Path) -> Result<String, Refusal> {
    fs::read_to_string(path).map_err(|source| Refusal::NoAgreement { path: path.to_owned(), source })
}

/// Reads an agreement that may name the columns of files.
pub(super) fn read_against(path: &Path, source: &str, columns: Vec<Field>) -> Result<Reading, Refusal> {
    let surroundings = Surroundings { columns, ..Surroundings::of_no_base() };
    Agreement::read(source, &surroundings).map_err(|wrongs| Refusal::Agreement { path: path.to_owned(), wrongs })
}

/// Which columns are which fields.
pub(super) struct Names {
    /// The column of the ids of contacts.
    pub(super) id: String,
    of_contacts: SourceColumns,
    of_activities: SourceColumns,
}

impl Names {
    pub(super) fn of(agreement: &str, id_column: Option<&str>) -> Names {
        let declared = declared_fields(agreement);
        let pairs = |of| {
            let fields = declared.iter().filter(move |field| field.of == of);
            SourceColumns::new(fields.filter_map(|field| Some((field.source_column.as_deref()?, field.key.as_str()))))
        };
        Names {
            id: id_column.unwrap_or("contact_id").to_owned(),
            of_contacts: pairs(FieldOf::Contact),
            of_activities: pairs(FieldOf::Activity),
        }
    }

    /// The fields that the columns of a file would be.
    pub(super) fn offered(&self, sheet: &Sheet, of: FieldOf) -> Vec<Field> {
        ColumnsOfFields::offered(sheet, of, reserved(of), self.source_columns(of))
    }

    fn fields(
        &self,
        sheet: &Sheet,
        of: FieldOf,
        catalogue: &Catalogue,
        remark: &mut dyn FnMut(columnar::Remark),
    ) -> ColumnsOfFields {
        ColumnsOfFields::of(sheet, of, reserved(of), self.source_columns(of), catalogue, remark)
    }

    fn source_columns(&self, of: FieldOf) -> &SourceColumns {
        match of {
            FieldOf::Contact => &self.of_contacts,
            FieldOf::Activity => &self.of_activities,
        }
    }
}

fn reserved(of: FieldOf) -> &'static [&'static str] {
    match of {
        FieldOf::Contact => &OF_CONTACTS,
        FieldOf::Activity => &OF_ACTIVITIES,
    }
}
