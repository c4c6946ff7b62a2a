//! Fields that an administrator adds without a migration, and their values.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::keyed::keyed;
use crate::{CustomFieldId, FactRefused, RecordKind, custom_text};

keyed! {
    /// What a custom field holds.
    pub enum CustomType {
        /// Any text.
        Text = "text",
        /// A number.
        Number = "number",
        /// An amount with its currency.
        Money = "money",
        /// A calendar date.
        Date = "date",
        /// Yes or no.
        YesNo = "yes_no",
        /// One of a list.
        Choice = "choice",
        /// Several of a list.
        Choices = "choices",
    }
}

/// A field that an administrator added to a kind of record.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomField {
    /// Its id.
    pub id: CustomFieldId,
    /// The kind of record that carries it.
    pub of: RecordKind,
    /// The key in conditions, files and the API; unique ignoring case.
    pub key: String,
    /// What people read.
    pub label: String,
    /// What it holds.
    pub ty: CustomType,
    /// The words of a choice, in order.
    pub choices: Vec<String>,
    /// A retired field is no longer offered; its values are kept.
    pub retired: bool,
}

/// The values of a record's custom fields, by key.
///
/// Text and choices are JSON texts, numbers numbers, yes and no booleans, dates `YYYY-MM-DD`, several choices a
/// list of texts, money `{"amount": "12.50", "currency": "EUR"}`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomValues(BTreeMap<String, Json>);

impl CustomValues {
    /// Without any value.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a field.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.0.get(key)
    }

    /// The value of a field as the text that it reads back from: `12.50 EUR`, `Gold; Silver`.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).map(custom_text::written)
    }

    /// Sets a value; a JSON null takes it away. Returns what was there.
    pub fn set(&mut self, key: &str, value: Json) -> Option<Json> {
        if value.is_null() { self.0.remove(key) } else { self.0.insert(key.to_owned(), value) }
    }

    /// Sets a value to the text that [`text`](Self::text) gave once: to a word, too, that a choice no longer offers.
    pub fn restore(&mut self, field: &CustomField, text: Option<&str>) -> Result<(), FactRefused> {
        let value = text.map(|text| custom_text::recalled(field, text)).transpose()?;
        self.set(&field.key, value.unwrap_or_default());
        Ok(())
    }

    /// All values, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Whether no field has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As one JSON object, keys in order.
    pub fn to_json(&self) -> String {
        Json::Object(self.0.iter().map(|(key, value)| (key.clone(), value.clone())).collect()).to_string()
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self)
    }
}

impl FromIterator<(String, Json)> for CustomValues {
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(values: I) -> Self {
        Self(values.into_iter().filter(|(_, value)| !value.is_null()).collect())
    }
}
