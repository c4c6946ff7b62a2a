//! Cursors as an address carries them: the place beside a line of a list, and the number of that line.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use store::SortKey;

/// A place beside a line of a list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// What the line is sorted by.
    pub(crate) key: SortKey,
    /// The number of its record.
    pub(crate) id: i64,
    /// Whether it leads to the lines before it.
    pub(crate) backwards: bool,
    /// The number of the line beside it, from 1, when the page was read.
    pub(crate) beside: u64,
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
    /// Reads what [`written`](Self::written) wrote; nothing of a key that does not fit what the list is sorted by.
    pub(crate) fn read(text: &str, fits: impl FnOnce(&SortKey) -> bool) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let Written { key, id, backwards, beside } = serde_json::from_slice(&bytes).ok()?;
        let key = match key {
            Key::Text(text) => SortKey::Text(text),
            Key::Number(bits) => SortKey::Number(f64::from_bits(bits)),
            Key::Whole(whole) => SortKey::Whole(whole),
        };
        fits(&key).then_some(Self { key, id, backwards, beside })
    }

    /// The text for an address.
    pub(crate) fn written(self) -> String {
        let Self { key, id, backwards, beside } = self;
        let key = match key {
            SortKey::Text(text) => Key::Text(text),
            SortKey::Number(number) => Key::Number(number.to_bits()),
            SortKey::Whole(whole) => Key::Whole(whole),
        };
        let written = Written { key, id, backwards, beside };
        URL_SAFE_NO_PAD.encode(serde_json::to_string(&written).expect("a cursor is plain data"))
    }

    /// The number of the first of so many lines that this place leads to.
    pub(crate) fn first_of(&self, lines: u64) -> u64 {
        if self.backwards { self.beside.saturating_sub(lines).max(1) } else { self.beside + 1 }
    }
}
