//! By what a record of the file is known again in the base.

use records::Account;

use super::mapping::RecordMap;
use super::plan::Draft;

/// By what a record is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    External(String),
    Email(String),
    /// In the form that ignores case, accents and doubled blanks.
    Name(String),
    Domain(String),
    /// The values of chosen fields, as [`chosen_form`] writes them.
    Chosen(Vec<String>),
    Number(i64),
}

/// What a draft is found by, in the order in which it is tried: each special field by itself, the chosen ones together.
pub(super) fn keys_of(map: &RecordMap, draft: &Draft) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut chosen = Vec::new();
    for field in &map.identity {
        let Some(text) = draft.text(map, field) else { continue };
        match field.as_str() {
            "external_id" => keys.push(Key::External(text.to_owned())),
            "email" => keys.push(Key::Email(text.to_lowercase())),
            "domain" => keys.extend(Account::domain_of(text).map(Key::Domain)),
            "name" => keys.push(Key::Name(store::searchable(text))),
            _ => chosen.push(chosen_form(text)),
        }
    }
    let wanted = map.identity.iter().filter(|field| !stands_alone(field)).count();
    if wanted > 0 && chosen.len() == wanted {
        keys.push(Key::Chosen(chosen));
    }
    keys
}

/// A value of a chosen field as it is compared: as it is stored. A database compares it alike, so a record of an
/// earlier chunk is found again exactly where one of the same chunk is.
pub(super) fn chosen_form(text: &str) -> String {
    text.trim().to_owned()
}

/// Whether a field identifies a record by itself.
pub(super) fn stands_alone(field: &str) -> bool {
    matches!(field, "external_id" | "email" | "domain" | "name")
}
