//! One table of the file while it is read.

use std::cell::{Cell, RefCell};

use records::{Keyed, nearest};

use crate::document::Document;
use crate::item::{Entry, Item};
use crate::tree::{Field, Node, Value};
use crate::{At, Kind, Labels, Place, Source, Wrong};

/// A table that remembers which of its keys were asked for, so that [`Section::finish`] can name the others.
///
/// A key that is absent gives `None` silently, and one of the wrong type gives `None` with a complaint; the `required_`
/// methods complain about the absent too.
#[derive(Debug)]
pub struct Section<'d> {
    document: &'d Document,
    node: &'d Node,
    fields: &'d [Field],
    path: String,
    known: RefCell<Vec<String>>,
    takes_any_key: Cell<bool>,
}

impl<'d> Section<'d> {
    pub(crate) fn new(document: &'d Document, node: &'d Node, path: String) -> Self {
        let fields: &[Field] = match &node.value {
            Value::Table(fields) => fields,
            _ => &[],
        };
        Section { document, node, fields, path, known: RefCell::default(), takes_any_key: Cell::new(false) }
    }

    /// The path of this table, as `scoring.fit.groups[0]`; empty for the whole file.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where the table begins: its heading, its `{`, or the start of the file.
    pub fn place(&self) -> Place {
        self.document.place(self.node.span.start)
    }

    /// Whether nothing at all is written here.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether the key is written here, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.fields.iter().any(|field| field.key == key)
    }

    /// The value of a key.
    pub fn item(&self, key: &str) -> Option<Item<'d>> {
        self.remember(key);
        let field = self.fields.iter().find(|field| field.key == key)?;
        self.readable(field)
    }

    /// The value of a key that must be there.
    pub fn required_item(&self, key: &str) -> Option<Item<'d>> {
        if !self.has(key) {
            self.remember(key);
            self.complain_of_missing(key);
            return None;
        }
        self.item(key)
    }

    pub fn text(&self, key: &str) -> Option<At<String>> {
        self.item(key)?.text()
    }

    /// A text that is there and not blank.
    pub fn required_text(&self, key: &str) -> Option<At<String>> {
        self.required_item(key)?.filled_text()
    }

    pub fn number(&self, key: &str) -> Option<At<f64>> {
        self.item(key)?.number()
    }

    pub fn required_number(&self, key: &str) -> Option<At<f64>> {
        self.required_item(key)?.number()
    }

    pub fn number_above(&self, key: &str, bound: f64) -> Option<At<f64>> {
        self.item(key)?.number_above(bound)
    }

    pub fn whole(&self, key: &str) -> Option<At<i64>> {
        self.item(key)?.whole()
    }

    pub fn whole_at_least(&self, key: &str, least: i64) -> Option<At<i64>> {
        self.item(key)?.whole_at_least(least)
    }

    pub fn boolean(&self, key: &str) -> Option<At<bool>> {
        self.item(key)?.boolean()
    }

    /// The `enabled` of groups and rules: true unless the file says false.
    pub fn enabled(&self) -> bool {
        self.boolean("enabled").is_none_or(|enabled| enabled.value)
    }

    /// One of a closed set of words.
    pub fn choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> Option<At<T>> {
        self.item(key)?.choice(choices)
    }

    pub fn required_choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> Option<At<T>> {
        self.required_item(key)?.choice(choices)
    }

    /// One of a closed list of the field's own words.
    pub fn keyed<T: Keyed>(&self, key: &str) -> Option<At<T>> {
        self.item(key)?.keyed()
    }

    pub fn required_keyed<T: Keyed>(&self, key: &str) -> Option<At<T>> {
        self.required_item(key)?.keyed()
    }

    pub fn texts(&self, key: &str) -> Option<At<Vec<At<String>>>> {
        self.item(key)?.texts()
    }

    pub fn condition(&self, key: &str) -> Option<Source> {
        self.item(key)?.condition()
    }

    pub fn required_condition(&self, key: &str) -> Option<Source> {
        self.required_item(key)?.condition()
    }

    /// A text in the product's languages: `{ en = "...", fr = "...", es = "..." }`.
    pub fn labels(&self, key: &str) -> Option<Labels> {
        Labels::read(&self.item(key)?)
    }

    pub fn required_labels(&self, key: &str) -> Option<Labels> {
        Labels::read(&self.required_item(key)?)
    }

    pub fn table(&self, key: &str) -> Option<Section<'d>> {
        self.item(key)?.table()
    }

    /// The tables of `[[key]]`, or of a list of `{ ... }`; none where the key is absent.
    pub fn tables(&self, key: &str) -> Vec<Section<'d>> {
        let Some(item) = self.item(key) else { return Vec::new() };
        if item.kind() != Kind::List {
            let expected = Kind::ListOfTables;
            item.refuse::<()>(Wrong::WrongType { key: key.to_owned(), expected, found: item.kind() });
            return Vec::new();
        }
        item.list().map(|items| items.value.iter().filter_map(Item::table).collect()).unwrap_or_default()
    }

    /// All keys with their values in the order of the file, of a table whose keys are the writer's own.
    pub fn entries(&self) -> Vec<Entry<'d>> {
        self.takes_any_key.set(true);
        let entry = |field: &'d Field| {
            let key = At { value: field.key.clone(), place: self.document.place(field.key_span.start) };
            Some(Entry { key, item: self.readable(field)? })
        };
        self.fields.iter().filter_map(entry).collect()
    }

    /// Notes a complaint at the value of a key (at the table itself where the key is absent).
    pub fn refuse_value(&self, key: &str, what: Wrong) {
        let field = self.fields.iter().find(|field| field.key == key);
        self.document.complain(field.map_or(self.node.span.start, |field| field.node.span.start), what);
    }

    /// The place of the value of a key; of the table itself where the key is absent.
    pub fn place_of(&self, key: &str) -> Place {
        let field = self.fields.iter().find(|field| field.key == key);
        field.map_or_else(|| self.place(), |field| self.document.place(field.node.span.start))
    }

    /// A key that other parts of the agreement refer to: small letters, digits and `_`, beginning with a letter.
    pub fn required_identifier(&self, key: &str) -> Option<At<String>> {
        let name = self.required_text(key)?;
        let is_small = |character: char| character.is_ascii_lowercase();
        let rest = |character: char| is_small(character) || character.is_ascii_digit() || character == '_';
        if !(name.value.starts_with(is_small) && name.value.chars().all(rest)) {
            self.refuse_value(key, Wrong::NotAnIdentifier { key: key.to_owned(), value: name.value });
            return None;
        }
        Some(name)
    }

    /// Complains about every key that nobody asked for, with the nearest known ones.
    pub fn finish(self) {
        if self.takes_any_key.get() {
            return;
        }
        let known = self.known.borrow();
        for field in self.fields {
            let is_known = known.contains(&field.key);
            if !is_known && !self.document.is_line_damaged(field.key_span.start) {
                let nearest = nearest(&field.key, known.iter().map(String::as_str));
                let unknown = Wrong::UnknownKey { key: field.key.clone(), section: self.path.clone(), nearest };
                self.document.complain(field.key_span.start, unknown);
            }
        }
    }

    fn readable(&self, field: &'d Field) -> Option<Item<'d>> {
        if self.document.is_damaged(&field.node) {
            return None;
        }
        let path = if self.path.is_empty() { field.key.clone() } else { format!("{}.{}", self.path, field.key) };
        Some(Item { document: self.document, node: &field.node, key: field.key.clone(), path })
    }

    fn remember(&self, key: &str) {
        let mut known = self.known.borrow_mut();
        if !known.iter().any(|known| known == key) {
            known.push(key.to_owned());
        }
    }

    fn complain_of_missing(&self, key: &str) {
        if !self.document.may_hide_keys(self.node) {
            let missing = Wrong::MissingKey { key: key.to_owned(), section: self.path.clone() };
            self.document.complain(self.node.span.start, missing);
        }
    }
}
