//! Cursors as an address carries them: the place beside a lead, and the number of its line.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use records::LeadId;
use serde::{Deserialize, Serialize};
use store::{Cursor, LeadSort, SortKey};

/// A place beside a line of the list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// The place as the store knows it.
    pub(super) cursor: Cursor,
    /// The number of the line beside it, from 1, when the page was read.
    pub(super) beside: u64,
}

#[derive(Serialize, Deserialize)]
struct Written {
    key: Key,
    lead: LeadId,
    backwards: bool,
    beside: u64,
}

/// A score is written as its bits: a cursor must meet the very number that the base holds.
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
    /// Reads what [`written`](Self::written) wrote, for the same sort.
    pub(super) fn read(text: &str, sort: LeadSort) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let written: Written = serde_json::from_slice(&bytes).ok()?;
        let key = match (written.key, sort) {
            (Key::Text(text), LeadSort::Name) => SortKey::Text(text),
            (Key::Number(bits), LeadSort::Fit | LeadSort::Activity) => SortKey::Number(f64::from_bits(bits)),
            (Key::Whole(whole), LeadSort::LastActivity | LeadSort::StageSince) => SortKey::Whole(whole),
            _ => return None,
        };
        let cursor = Cursor { key, lead: written.lead, backwards: written.backwards };
        Some(Self { cursor, beside: written.beside })
    }

    /// The text for an address.
    pub(super) fn written(&self) -> String {
        let key = match &self.cursor.key {
            SortKey::Text(text) => Key::Text(text.clone()),
            SortKey::Number(number) => Key::Number(number.to_bits()),
            SortKey::Whole(whole) => Key::Whole(*whole),
        };
        let written = Written { key, lead: self.cursor.lead, backwards: self.cursor.backwards, beside: self.beside };
        URL_SAFE_NO_PAD.encode(serde_json::to_string(&written).expect("a cursor is plain data"))
    }

    /// The number of the first of so many lines that this place leads to.
    pub(super) fn first_of(&self, lines: u64) -> u64 {
        if self.cursor.backwards { self.beside.saturating_sub(lines).max(1) } else { self.beside + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_for_its_own_sort_alone() {
        let keys = [
            (SortKey::Text("élise".into()), LeadSort::Name),
            (SortKey::Number(0.1 + 0.2), LeadSort::Fit),
            (SortKey::Whole(-5), LeadSort::StageSince),
        ];
        for (key, sort) in keys {
            let cursor = Cursor { key, lead: LeadId::new(7), backwards: true };
            let place = Place { cursor, beside: 26 };
            assert_eq!(Place::read(&place.written(), sort), Some(place.clone()));
            assert_eq!(place.first_of(25), 1);
        }
        let text =
            Place { cursor: Cursor { key: SortKey::Whole(1), lead: LeadId::new(7), backwards: false }, beside: 25 };
        assert_eq!(text.first_of(25), 26);
        assert_eq!(Place::read(&text.written(), LeadSort::Name), None);
        assert_eq!(Place::read("nonsense", LeadSort::Name), None);
    }
}
