//! `[[fields]]`: the fields that an agreement needs beside the built-in ones.

use document::{At, Document, Labels, Located, Section, Unique, write};
use records::{Catalogue, Field, FieldOf, FieldType, Origin};
use toml_edit::Table;

use crate::wrong::Wrong;

/// A field as the agreement declares it.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldTerms {
    pub key: String,
    pub ty: FieldType,
    pub of: FieldOf,
    /// The column that brings it in a file, where that is not its key.
    pub source_column: Option<String>,
    pub label: Option<Labels>,
    /// The choices offered for a choice or choices.
    pub choices: Vec<String>,
}

const OF: [(&str, FieldOf); 2] = [("contact", FieldOf::Contact), ("activity", FieldOf::Activity)];

/// The fields that a file declares, as far as they can be read, for whoever must know their types before the rest can be
/// checked. What is wrong with them is said by [`crate::Agreement::read`].
pub fn declared_fields(source: &str) -> Vec<FieldTerms> {
    let document = Document::parse(source);
    document
        .root()
        .tables("fields")
        .iter()
        .filter_map(|section| FieldTerms::read(section).map(|field| field.value))
        .collect()
}

impl FieldTerms {
    /// Reads all and enters them in the catalogue.
    pub(crate) fn read_all(
        root: &Section<'_>,
        catalogue: &mut Catalogue,
        wrongs: &mut Vec<Located<Wrong>>,
    ) -> Vec<FieldTerms> {
        let (mut of_contacts, mut of_activities) = (Unique::default(), Unique::default());
        let mut fields = Vec::new();
        for section in root.tables("fields") {
            if let Some(field) = FieldTerms::read(&section) {
                let names = match field.value.of {
                    FieldOf::Contact => &mut of_contacts,
                    FieldOf::Activity => &mut of_activities,
                };
                let is_new = names.claim(&section, "key", &At { value: field.value.key.clone(), place: field.place });
                if is_new && let Err(wrong) = field.value.enter(catalogue) {
                    wrongs.push(Located::new(section.place_of("type"), wrong));
                }
                fields.push(field.value);
            }
            section.finish();
        }
        fields
    }

    fn read(section: &Section<'_>) -> Option<At<FieldTerms>> {
        let key = section.required_text("key");
        let types: Vec<(&str, FieldType)> = FieldType::ALL.iter().map(|ty| (ty.key(), *ty)).collect();
        let ty = section.required_choice("type", &types);
        let of = section.choice("of", &OF);
        let source_column = section.item("source_column").and_then(|item| item.filled_text());
        let label = section.labels("label");
        let choices = section.texts("choices").map(|choices| choices.value).unwrap_or_default();
        let At { value: key, place } = key?;
        let field = FieldTerms {
            key,
            ty: ty?.value,
            of: of.map_or(FieldOf::Contact, |of| of.value),
            source_column: source_column.map(|column| column.value),
            label,
            choices: choices.into_iter().map(|choice| choice.value).collect(),
        };
        Some(At { value: field, place })
    }

    /// Adds the field to those that conditions know. One that is there already may only be declared with its own type.
    fn enter(&self, catalogue: &mut Catalogue) -> Result<(), Wrong> {
        if let Some((_, known)) = catalogue.get(self.of, &self.key) {
            let (declared, has) = (self.ty, known.ty);
            return if declared == has {
                Ok(())
            } else {
                Err(Wrong::FieldHasType { key: self.key.clone(), declared, has })
            };
        }
        let field = Field {
            key: self.key.clone(),
            ty: self.ty,
            of: self.of,
            origin: Origin::Declared,
            choices: self.choices.clone(),
        };
        catalogue.insert(field).map(|_| ()).map_err(|taken| Wrong::FieldTwice { key: taken.key })
    }

    pub(crate) fn write(&self, root: &mut Table) {
        let mut row = Table::new();
        write::put(&mut row, "key", self.key.as_str());
        write::put(&mut row, "type", self.ty.key());
        write::put_some(&mut row, "of", (self.of == FieldOf::Activity).then_some("activity"));
        write::put_some(&mut row, "source_column", self.source_column.as_deref());
        write::put_some(&mut row, "label", self.label.as_ref().map(write::labels));
        if !self.choices.is_empty() {
            write::put(&mut row, "choices", write::texts(&self.choices));
        }
        write::push(root, "fields", row);
    }
}
