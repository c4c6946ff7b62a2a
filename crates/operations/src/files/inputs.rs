//! Reading an agreement together with the files that it is tried on.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use agreement::{Agreement, Reading, Surroundings, declared_fields};
use columnar::{
    ActivitiesByContact, Columns, ColumnsOfFields, Contacts, FilesOfColumns, Sheet, SourceColumns, read_activities,
    read_columns, read_contacts,
};
use records::{Catalogue, Field, FieldOf, FieldType, Instant};
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

/// The files, looked through, and the agreement that may name their columns.
struct Opened {
    agreement: Agreement,
    contacts: Sheet,
    activities: Sheet,
    names: Names,
    t: Instant,
}

/// What was read of [`Inputs`].
pub(super) struct Read {
    pub(super) agreement: Agreement,
    pub(super) contacts: Contacts,
    pub(super) activities: ActivitiesByContact,
    pub(super) t: Instant,
    pub(super) remarks: Remarks,
}

/// What was read of [`Inputs`], column by column.
pub(super) struct ReadColumns {
    pub(super) agreement: Agreement,
    pub(super) columns: Arc<Columns>,
    /// Which field each column of contacts and of activities fills, and as what.
    filled: [Filled; 2],
    pub(super) t: Instant,
    pub(super) remarks: Remarks,
}

/// For each column of a file, the key and the type of the field that it fills.
type Filled = Vec<Option<(String, FieldType)>>;

impl Inputs {
    /// As columns, sharing those of another agreement on the same files where it reads them alike.
    pub(super) fn read_columns_like(&self, other: &ReadColumns, threads: usize) -> Result<ReadColumns, Refusal> {
        let Opened { agreement, contacts, activities, names, t } = self.open()?;
        let filled = names.filled(&contacts, &activities, &agreement.catalogue);
        if filled == other.filled && agreement.zone() == other.agreement.zone() {
            let (columns, remarks) = (other.columns.clone(), Remarks::default());
            return Ok(ReadColumns { agreement, columns, filled, t, remarks });
        }
        self.read_columns(threads)
    }

    /// As columns, for whoever asks about everybody.
    pub(super) fn read_columns(&self, threads: usize) -> Result<ReadColumns, Refusal> {
        let Opened { agreement, contacts, activities, names, t } = self.open()?;
        let mut remarks = Remarks::default();
        let mut remark = |remark| remarks.add(remark);
        let catalogue = &agreement.catalogue;
        let of_contacts = names.fields(&contacts, FieldOf::Contact, catalogue, &mut remark);
        let of_activities = names.fields(&activities, FieldOf::Activity, catalogue, &mut remark);
        let files = FilesOfColumns {
            contacts: &contacts,
            activities: &activities,
            id_column: &names.id,
            of_contacts: &of_contacts,
            of_activities: &of_activities,
            catalogue,
            zone: agreement.zone(),
            threads,
        };
        let columns = Arc::new(read_columns(&files, &mut remark)?);
        let filled = names.filled(&contacts, &activities, catalogue);
        Ok(ReadColumns { agreement, columns, filled, t, remarks })
    }

    fn open(&self) -> Result<Opened, Refusal> {
        let source = source(&self.agreement)?;
        let (contacts, activities) = (Sheet::open(&self.contacts)?, Sheet::open(&self.activities)?);
        let names = Names::of(&source, self.id_column.as_deref());
        let columns = [names.offered(&contacts, FieldOf::Contact), names.offered(&activities, FieldOf::Activity)];
        let agreement = read_against(&self.agreement, &source, columns.concat())?.agreement;
        let t = Instant::read(&self.as_of, agreement.zone());
        let t = t.ok_or_else(|| Refusal::NotAnInstant { text: self.as_of.clone() })?;
        Ok(Opened { agreement, contacts, activities, names, t })
    }

    /// As rows, for whoever asks about one.
    pub(super) fn read(&self) -> Result<Read, Refusal> {
        let Opened { agreement, contacts, activities, names, t } = self.open()?;
        let zone = agreement.zone().clone();
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

    fn filled(&self, contacts: &Sheet, activities: &Sheet, catalogue: &Catalogue) -> [Filled; 2] {
        [(contacts, FieldOf::Contact), (activities, FieldOf::Activity)]
            .map(|(sheet, of)| self.fields(sheet, of, catalogue, &mut |_| ()).filled(catalogue))
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
