//! What a company calls a part of its agreement.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use toml_edit::Table;

use crate::{Labels, Section, write};

/// A name (`name = "Target industry"`) and, where the company wrote them, its words in the product's languages
/// (`label = { fr = "Secteur visé" }`).
///
/// As a text it is the name, by which exceptions, histories and other programs know the part; only pages and sentences
/// use the words.
///
/// ```
/// let document = document::Document::parse("name = 'Case study'\nlabel = { fr = 'Étude de cas' }\n");
/// let name = document::Name::required(&document.root()).expect("it is written");
/// assert_eq!((&*name, name.said("fr"), name.said("es")), ("Case study", "Étude de cas", "Case study"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    text: Arc<str>,
    label: Option<Arc<Labels>>,
}

impl Name {
    /// Reads `name`, which must be there, and `label`.
    pub fn required(section: &Section<'_>) -> Option<Name> {
        let text = section.required_text("name");
        let label = section.labels("label").map(Arc::new);
        Some(Name { text: Arc::from(text?.value), label })
    }

    /// Writes what [`Name::required`] reads.
    pub fn write(&self, table: &mut Table) {
        write::put(table, "name", &*self.text);
        write::put_some(table, "label", self.label.as_deref().map(write::labels));
    }

    /// The name, to be kept.
    pub fn text(&self) -> Arc<str> {
        self.text.clone()
    }

    /// How a reader of a language (`"en"`, `"fr"`, `"es"`) is told: by the words in that language, else by the name.
    pub fn said(&self, language: &str) -> &str {
        self.label.as_deref().and_then(|label| label.own(language)).unwrap_or(&self.text)
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
