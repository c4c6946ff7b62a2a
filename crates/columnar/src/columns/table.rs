//! Columns side by side, by the key of their field.

use records::{Catalogue, FieldOf, FieldType, Row};

use super::column::Column;

/// A field's column.
#[derive(Clone, Debug)]
pub struct NamedColumn {
    /// The key of the field.
    pub key: String,
    /// The type as which its values were read.
    pub ty: FieldType,
    /// Its values.
    pub column: Column,
}

/// The columns of contacts, or of activities.
#[derive(Clone, Debug, Default)]
pub struct Table(pub Vec<NamedColumn>);

impl Table {
    /// Which column holds each field of a catalogue, by [`records::FieldId::index`]. A column of another type holds no field: an
    /// agreement that reads a field differently needs columns of its own.
    #[must_use]
    pub fn places(&self, of: FieldOf, catalogue: &Catalogue) -> Vec<Option<usize>> {
        let mut places = vec![None; catalogue.len(of)];
        for (place, named) in self.0.iter().enumerate() {
            if let Some((id, field)) = catalogue.get(of, &named.key)
                && field.ty == named.ty
            {
                places[id.index()] = Some(place);
            }
        }
        places
    }

    /// The columns whose fields a catalogue reads as another type.
    pub fn read_differently<'t>(&'t self, of: FieldOf, catalogue: &'t Catalogue) -> impl Iterator<Item = &'t str> {
        let differs =
            move |named: &&NamedColumn| catalogue.get(of, &named.key).is_some_and(|(_, field)| field.ty != named.ty);
        self.0.iter().filter(differs).map(|named| named.key.as_str())
    }

    /// The values of a row, by the fields of a catalogue.
    #[must_use]
    pub fn row(&self, row: usize, of: FieldOf, catalogue: &Catalogue) -> Row {
        let mut values = Row::default();
        for named in &self.0 {
            if let Some((id, field)) = catalogue.get(of, &named.key)
                && field.ty == named.ty
                && let Some(value) = named.column.value(row)
            {
                values.set(id, Some(value));
            }
        }
        values
    }

    pub(crate) fn at(&self, places: &[u32]) -> Table {
        let named = |named: &NamedColumn| NamedColumn { column: named.column.at(places), ..named.clone() };
        Table(self.0.iter().map(named).collect())
    }

    /// How many bytes they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.iter().map(|named| named.column.bytes()).sum()
    }
}
