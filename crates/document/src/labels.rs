//! Texts that a company writes in the languages of the product.

use crate::{Item, Wrong};

/// A company's own words for something, in at least one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Labels {
    pub en: Option<String>,
    pub fr: Option<String>,
    pub es: Option<String>,
}

impl Labels {
    /// The codes of the languages, in the order in which one stands in for another.
    pub const LANGUAGES: [&'static str; 3] = ["en", "fr", "es"];

    /// The text in a language (`"en"`, `"fr"`, `"es"`), else in the first language that has one.
    pub fn get(&self, language: &str) -> &str {
        let own = self.own(language);
        let any = || Self::LANGUAGES.iter().find_map(|other| self.own(other));
        own.or_else(any).unwrap_or_default()
    }

    /// The text in this very language, if it is written.
    pub fn own(&self, language: &str) -> Option<&str> {
        match language {
            "en" => self.en.as_deref(),
            "fr" => self.fr.as_deref(),
            "es" => self.es.as_deref(),
            _ => None,
        }
    }

    pub(crate) fn read(item: &Item<'_>) -> Option<Labels> {
        let section = item.table()?;
        let text = |language| section.item(language).and_then(|item| item.filled_text()).map(|text| text.value);
        let labels = Labels { en: text("en"), fr: text("fr"), es: text("es") };
        let names_a_language = Self::LANGUAGES.iter().any(|language| section.has(language));
        section.finish();
        if !names_a_language {
            return item.refuse(Wrong::NoLanguage { key: item.key.clone() });
        }
        Some(labels)
    }
}
