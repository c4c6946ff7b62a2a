//! By what a record of the file is known again in the base.

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
    /// The values of chosen fields.
    Chosen(Vec<String>),
    Number(i64),
}

/// What a draft is found by, in the order in which it is tried: each special field by itself, the chosen ones together.
pub(super) fn keys_of(map: &RecordMap, draft: &Draft) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut chosen = Vec::new();
    for field in &map.identity {
        let Some(text) = draft.text(map, field) else {
            chosen.extend(draft.value(map, field).map(|value| value.clone().into_fact()));
            continue;
        };
        match field.as_str() {
            "external_id" => keys.push(Key::External(text.to_owned())),
            "email" => keys.push(Key::Email(text.to_lowercase())),
            "domain" => keys.push(Key::Domain(text.to_lowercase())),
            "name" => keys.push(Key::Name(store::searchable(text))),
            _ => chosen.push(store::searchable(text)),
        }
    }
    let wanted = map.identity.iter().filter(|field| !stands_alone(field)).count();
    if wanted > 0 && chosen.len() == wanted {
        keys.push(Key::Chosen(chosen));
    }
    keys
}

/// Whether a field identifies a record by itself.
pub(super) fn stands_alone(field: &str) -> bool {
    matches!(field, "external_id" | "email" | "domain" | "name")
}
