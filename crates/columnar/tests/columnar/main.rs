//! Files of contacts and activities, as companies have them.

mod backtest;
mod batch;
mod keeping;
mod learning;
mod loading;
mod preview;
mod reading;
mod troubles;
mod writing;

use std::path::PathBuf;

use columnar::{ActivitiesByContact, ColumnsOfFields, Contacts, Remark, Sheet, SourceColumns, Trouble};
use records::{Catalogue, FieldOf, Value, Zone};
use tempfile::TempDir;

/// A folder with files, read as an agreement without fields of its own reads them.
struct Folder {
    folder: TempDir,
    catalogue: Catalogue,
    remarks: Vec<Remark>,
}

impl Folder {
    fn new() -> Folder {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Folder { folder, catalogue: Catalogue::built_in(), remarks: Vec::new() }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a writable folder");
        path
    }

    fn contacts(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<Contacts, Trouble> {
        let sheet = Sheet::open(&self.file(name, content))?;
        let columns = self.columns(&sheet, FieldOf::Contact, &["contact_id"]);
        let remark = &mut |remark| self.remarks.push(remark);
        columnar::read_contacts(&sheet, "contact_id", &columns, &self.catalogue, &Zone::utc(), remark)
    }

    fn activities(
        &mut self,
        contacts: &Contacts,
        name: &str,
        content: impl AsRef<[u8]>,
    ) -> Result<ActivitiesByContact, Trouble> {
        let sheet = Sheet::open(&self.file(name, content))?;
        let reserved = ["contact_id", "activity_id", "at", "recorded_at"];
        let columns = self.columns(&sheet, FieldOf::Activity, &reserved);
        let remark = &mut |remark| self.remarks.push(remark);
        columnar::read_activities(&sheet, contacts, &columns, &Zone::utc(), remark)
    }

    fn columns(&mut self, sheet: &Sheet, of: FieldOf, reserved: &[&str]) -> ColumnsOfFields {
        let names = SourceColumns::default();
        for field in ColumnsOfFields::offered(sheet, of, reserved, &names) {
            // A key that is there already is the field that the column fills.
            let _ = self.catalogue.insert(field);
        }
        ColumnsOfFields::of(sheet, of, reserved, &names, &self.catalogue, &mut |remark| self.remarks.push(remark))
    }

    fn value(&self, contacts: &Contacts, id: &str, key: &str) -> Option<Value> {
        let (field, _) = self.catalogue.get(FieldOf::Contact, key).expect("a known field");
        contacts.rows[contacts.place(id).expect("a known contact")].get(field).cloned()
    }
}
