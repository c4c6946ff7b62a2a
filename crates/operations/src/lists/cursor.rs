//! Cursors as an address carries them: the place beside a record, and the number of its line.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use store::{Holds, ListCursor, ListField, SortKey};

/// A place beside a line of the list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// The place as the store knows it.
    pub(super) cursor: ListCursor,
    /// The number of the line beside it, from 1, when the page was read.
    pub(super) beside: u64,
}

#[derive(Serialize, Deserialize)]
struct Written {
    key: Key,
    id: i64,
    backwards: bool,
    beside: u64,
}

/// A number is written as its bits: a cursor must meet the very number that the base holds.
#[derive(Serialize, Deserialize)]
enum Key {
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(u64),
    #[serde(rename = "w")]
    Whole(i64),
}

impl Place {
    /// Reads what [`written`](Self::written) wrote, for a sort by a field that holds the same.
    pub(super) fn read(text: &str, field: &ListField) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let written: Written = serde_json::from_slice(&bytes).ok()?;
        let key = match (written.key, field.holds) {
            (Key::Number(bits), Holds::Number) => SortKey::Number(f64::from_bits(bits)),
            (Key::Whole(whole), Holds::Money | Holds::Instant) => SortKey::Whole(whole),
            (Key::Text(text), Holds::Name | Holds::Text | Holds::Word | Holds::Date) => SortKey::Text(text),
            _ => return None,
        };
        let cursor = ListCursor { key, id: written.id, backwards: written.backwards };
        Some(Self { cursor, beside: written.beside })
    }

    /// The text for an address.
    pub(super) fn written(&self) -> String {
        let key = match &self.cursor.key {
            SortKey::Text(text) => Key::Text(text.clone()),
            SortKey::Number(number) => Key::Number(number.to_bits()),
            SortKey::Whole(whole) => Key::Whole(*whole),
        };
        let ListCursor { id, backwards, .. } = self.cursor;
        let written = Written { key, id, backwards, beside: self.beside };
        URL_SAFE_NO_PAD.encode(serde_json::to_string(&written).expect("a cursor is plain data"))
    }

    /// The number of the first of so many lines that this place leads to.
    pub(super) fn first_of(&self, lines: u64) -> u64 {
        if self.cursor.backwards { self.beside.saturating_sub(lines).max(1) } else { self.beside + 1 }
    }
}
