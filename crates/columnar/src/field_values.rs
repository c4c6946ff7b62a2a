//! From the columns of a file to the fields of the catalogue.

use std::collections::HashMap;

use records::{Catalogue, Field, FieldId, FieldOf, FieldType, Folded, Origin, Row, Value, Zone};

use crate::sheet::{Column, Line, Sheet};
use crate::trouble::Remark;

/// Which columns go by another name: `source_column` of the agreement's `[[fields]]`, with the field's key.
#[derive(Clone, Debug, Default)]
pub struct SourceColumns(HashMap<Option<Folded>, String>);

impl SourceColumns {
    /// From pairs of a column's name and a field's key.
    #[must_use]
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> SourceColumns {
        SourceColumns(pairs.into_iter().map(|(column, key)| (Folded::new(column), key.to_owned())).collect())
    }

    fn key<'a>(&'a self, column: &'a str) -> &'a str {
        self.0.get(&Folded::new(column)).map_or(column, String::as_str)
    }
}

/// For each column of a file, the field that it fills, if any.
#[derive(Clone, Debug)]
pub struct ColumnsOfFields {
    of: FieldOf,
    fields: Vec<Option<(FieldId, FieldType)>>,
}

impl ColumnsOfFields {
    /// The fields that the columns of a file would be, each of its own type; those that the catalogue has by the same
    /// key win over them. `reserved` columns fill none.
    #[must_use]
    pub fn offered(sheet: &Sheet, of: FieldOf, reserved: &[&str], source_columns: &SourceColumns) -> Vec<Field> {
        let field = |column: &Column| {
            let key = source_columns.key(&column.name).to_owned();
            Some(Field { key, ty: column.ty?, of, origin: Origin::Column, choices: Vec::new() })
        };
        let columns = sheet.columns().iter().filter(|column| may_fill(column, reserved));
        columns.filter_map(field).collect()
    }

    /// Which field of the catalogue each column fills. Of two columns of one field the first does, and none fills what
    /// only scoring may.
    #[must_use]
    pub fn of(
        sheet: &Sheet,
        of: FieldOf,
        reserved: &[&str],
        source_columns: &SourceColumns,
        catalogue: &Catalogue,
        remark: &mut dyn FnMut(Remark),
    ) -> ColumnsOfFields {
        let mut fields: Vec<Option<(FieldId, FieldType)>> = Vec::new();
        for column in sheet.columns() {
            let filled = match catalogue.get(of, source_columns.key(&column.name)) {
                Some((id, field)) if !matches!(field.origin, Origin::Scored(_)) => Some((id, field.ty)),
                _ => None,
            };
            let filled = filled.filter(|field| may_fill(column, reserved) && !fields.contains(&Some(*field)));
            if filled.is_none() && !is_reserved(column, reserved) {
                remark(Remark::ColumnLeftAside { column: column.name.clone() });
            }
            fields.push(filled);
        }
        ColumnsOfFields { of, fields }
    }

    /// For each column of the file, the key and the type of the field that it fills, if any.
    #[must_use]
    pub fn filled(&self, catalogue: &Catalogue) -> Vec<Option<(String, FieldType)>> {
        let key = |id| catalogue.field(self.of, id).map(|field| field.key.clone());
        self.fields.iter().map(|field| field.and_then(|(id, ty)| Some((key(id)?, ty)))).collect()
    }

    /// For each column of the file, the field that it fills, if any.
    pub(crate) fn fields(&self) -> &[Option<(FieldId, FieldType)>] {
        &self.fields
    }

    /// Whether a column fills a built-in field.
    pub(crate) fn fills(&self, catalogue: &Catalogue, key: &str) -> bool {
        let wanted = catalogue.get(self.of, key).map(|(id, _)| id);
        self.fields.iter().flatten().any(|(id, _)| Some(*id) == wanted)
    }
}

fn may_fill(column: &Column, reserved: &[&str]) -> bool {
    column.ty.is_some() && Folded::new(&column.name).is_some() && !is_reserved(column, reserved)
}

fn is_reserved(column: &Column, reserved: &[&str]) -> bool {
    reserved.iter().any(|reserved| reserved.eq_ignore_ascii_case(&column.name))
}

/// Reads the fields of row after row; texts that come again share their memory.
pub(crate) struct RowReader<'c> {
    sheet: &'c Sheet,
    columns: &'c ColumnsOfFields,
    zone: &'c Zone,
    /// Per column, texts that were read before.
    known: Vec<HashMap<String, Option<Value>>>,
}

/// Texts of a column that are kept at hand; a column of more is one of names or numbers, where few come again.
const AT_HAND: usize = 4096;

impl<'c> RowReader<'c> {
    pub(crate) fn new(sheet: &'c Sheet, columns: &'c ColumnsOfFields, zone: &'c Zone) -> RowReader<'c> {
        RowReader { sheet, columns, zone, known: vec![HashMap::new(); columns.fields.len()] }
    }

    /// The fields of a row; only as long as its last value needs.
    pub(crate) fn read(&mut self, line: &Line<'_>, remark: &mut dyn FnMut(Remark)) -> Row {
        let mut row = Row::default();
        for (column, field) in self.columns.fields.iter().enumerate() {
            let Some((id, ty)) = field else { continue };
            if let Some(value) = self.value(line, column, *ty, remark) {
                row.set(*id, Some(value));
            }
        }
        row
    }

    fn value(
        &mut self,
        line: &Line<'_>,
        column: usize,
        ty: FieldType,
        remark: &mut dyn FnMut(Remark),
    ) -> Option<Value> {
        let cell = line.cell(column);
        let text = if matches!(ty, FieldType::Text | FieldType::Choice) { cell.as_text() } else { None };
        if let Some(known) = text.and_then(|text| self.known[column].get(text)) {
            return known.clone();
        }
        let Ok(value) = cell.value(ty, self.zone) else {
            let column = self.sheet.columns()[column].name.clone();
            let found = cell.to_text().unwrap_or_default();
            remark(Remark::NotOfType { row: line.number, column, ty, found });
            return None;
        };
        if let Some(text) = text
            && self.known[column].len() < AT_HAND
        {
            self.known[column].insert(text.to_owned(), value.clone());
        }
        value
    }
}
