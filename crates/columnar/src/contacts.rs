//! A file of contacts.

use std::collections::HashMap;
use std::sync::Arc;

use records::{Catalogue, Email, FieldId, FieldOf, Folded, Keyed, Row, Value, Zone};

use crate::field_values::{ColumnsOfFields, RowReader};
use crate::sheet::Sheet;
use crate::trouble::{Remark, Trouble};

/// Contacts, in the order of their file.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// Their ids, as written.
    pub ids: Vec<Arc<str>>,
    /// Their fields.
    pub rows: Vec<Row>,
    /// Whether the file's own type of the ids is a whole number.
    pub ids_are_whole: bool,
    places: HashMap<Arc<str>, u32>,
}

impl Contacts {
    /// The place of a contact.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).map(|place| *place as usize)
    }
}

/// Reads the contacts of a file. Of a repeated id the first row counts. What follows from an email or a phone is
/// added where no column gives it.
///
/// # Errors
/// Where there is no column of ids, and where the file cannot be read.
pub fn read_contacts(
    sheet: &Sheet,
    id_column: &str,
    columns: &ColumnsOfFields,
    catalogue: &Catalogue,
    zone: &Zone,
    remark: &mut dyn FnMut(Remark),
) -> Result<Contacts, Trouble> {
    if sheet.is_bare() {
        return Ok(Contacts::default());
    }
    let id_column = sheet.required_column(id_column)?;
    let derived = Derived::of(columns, catalogue);
    let mut reader = RowReader::new(sheet, columns, zone);
    let mut contacts = Contacts {
        ids: Vec::new(),
        rows: Vec::new(),
        ids_are_whole: sheet.columns()[id_column].holds_whole_numbers,
        places: HashMap::new(),
    };
    sheet.each_row(&mut |line| {
        if let Some(line) = line.damaged() {
            remark(Remark::DamagedRow { line });
            return Ok(());
        }
        let Some(id) = line.cell(id_column).to_text() else {
            remark(Remark::NoContactId { row: line.number });
            return Ok(());
        };
        if contacts.places.contains_key(id.as_str()) {
            remark(Remark::RepeatedContact { row: line.number, id });
            return Ok(());
        }
        let mut row = reader.read(line, remark);
        derived.complete(&mut row);
        let id: Arc<str> = Arc::from(id);
        // A file of four thousand million contacts would not fit in memory.
        contacts.places.insert(id.clone(), contacts.ids.len() as u32);
        contacts.ids.push(id);
        contacts.rows.push(row);
        Ok(())
    })?;
    Ok(contacts)
}

/// The fields that follow from an email or a phone, where a column gives one and none gives them.
pub(crate) struct Derived {
    email: FieldId,
    phone: FieldId,
    email_domain: Option<FieldId>,
    email_kind: Option<FieldId>,
    has_email: Option<FieldId>,
    has_phone: Option<FieldId>,
}

impl Derived {
    pub(crate) fn of(columns: &ColumnsOfFields, catalogue: &Catalogue) -> Derived {
        let field = |key| catalogue.get(FieldOf::Contact, key).expect("every catalogue has the built-in fields").0;
        let from = |source, key| {
            let is_missing = columns.fills(catalogue, source) && !columns.fills(catalogue, key);
            is_missing.then(|| field(key))
        };
        Derived {
            email: field("email"),
            phone: field("phone"),
            email_domain: from("email", "email_domain"),
            email_kind: from("email", "email_kind"),
            has_email: from("email", "has_email"),
            has_phone: from("phone", "has_phone"),
        }
    }

    /// The fields that are filled so, each with the one that it follows from.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (FieldId, FieldId)> {
        let of_email = [self.email_domain, self.email_kind, self.has_email].map(|field| (field, self.email));
        let all = of_email.into_iter().chain([(self.has_phone, self.phone)]);
        all.filter_map(|(field, source)| Some((field?, source)))
    }

    pub(crate) fn complete(&self, row: &mut Row) {
        let email = match row.get(self.email) {
            Some(Value::Text(email)) => Email::parse(email).ok(),
            _ => None,
        };
        let text = |text: &str| Folded::new(text).map(Value::Text);
        let (has_email, has_phone) = (row.get(self.email).is_some(), row.get(self.phone).is_some());
        for (field, value) in [
            (self.email_domain, email.as_ref().and_then(|email| text(email.domain()))),
            (self.email_kind, email.as_ref().and_then(|email| text(email.kind().key()))),
            (self.has_email, Some(Value::Boolean(has_email))),
            (self.has_phone, Some(Value::Boolean(has_phone))),
        ] {
            if let Some(field) = field {
                row.set(field, value);
            }
        }
    }
}
