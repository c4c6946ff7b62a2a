//! Who the rows of contacts are.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::buffer::ScalarBuffer;

/// The ids of contacts, in the order of the columns.
#[derive(Clone, Debug)]
pub enum Ids {
    /// Whole numbers, by the type of their column.
    Whole(ScalarBuffer<i64>),
    /// As written.
    Text {
        /// In order.
        ids: Vec<Arc<str>>,
        /// Whether every one of them is a whole number all the same.
        are_whole: bool,
    },
}

impl Ids {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Ids::Whole(ids) => ids.len(),
            Ids::Text { ids, .. } => ids.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a contact, as written.
    #[must_use]
    pub fn text(&self, contact: usize) -> String {
        match self {
            Ids::Whole(ids) => ids[contact].to_string(),
            Ids::Text { ids, .. } => ids[contact].to_string(),
        }
    }

    /// Whether all are whole numbers.
    #[must_use]
    pub fn are_whole(&self) -> bool {
        match self {
            Ids::Whole(_) => true,
            Ids::Text { are_whole, .. } => *are_whole,
        }
    }

    /// How many bytes they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Ids::Whole(ids) => size_of_val(&ids[..]),
            Ids::Text { ids, .. } => ids.iter().map(|id| size_of_val(id) + id.len()).sum(),
        }
    }
}

/// Finds contacts by their ids.
#[derive(Debug)]
pub(crate) enum Finder {
    /// By the distance from the least id, where they lie close together; [`NOBODY`] is none.
    Near {
        least: i64,
        places: Vec<u32>,
    },
    Whole(HashMap<i64, u32>),
    Text(HashMap<Arc<str>, u32>),
}

/// No contact.
pub(crate) const NOBODY: u32 = u32::MAX;

impl Finder {
    pub(crate) fn of(ids: &Ids) -> Finder {
        match ids {
            Ids::Text { ids, .. } => {
                Finder::Text(ids.iter().enumerate().map(|(place, id)| (id.clone(), place as u32)).collect())
            }
            Ids::Whole(ids) => {
                let (least, greatest) = ids.iter().fold((i64::MAX, i64::MIN), |(a, b), id| (a.min(*id), b.max(*id)));
                let width = greatest.checked_sub(least).and_then(|width| usize::try_from(width).ok());
                match width.filter(|width| *width < ids.len() * 4) {
                    Some(width) => {
                        let mut places = vec![NOBODY; width + 1];
                        for (place, id) in ids.iter().enumerate() {
                            places[(id - least) as usize] = place as u32;
                        }
                        Finder::Near { least, places }
                    }
                    None => Finder::Whole(ids.iter().enumerate().map(|(place, id)| (*id, place as u32)).collect()),
                }
            }
        }
    }

    pub(crate) fn whole(&self, id: i64) -> u32 {
        match self {
            Finder::Near { least, places } => {
                let away = id.checked_sub(*least).and_then(|away| usize::try_from(away).ok());
                away.and_then(|away| places.get(away)).copied().unwrap_or(NOBODY)
            }
            Finder::Whole(places) => places.get(&id).copied().unwrap_or(NOBODY),
            Finder::Text(_) => self.text(&id.to_string()),
        }
    }

    /// By the id as written: `007` is not 7.
    pub(crate) fn text(&self, id: &str) -> u32 {
        match self {
            Finder::Text(places) => places.get(id).copied().unwrap_or(NOBODY),
            Finder::Near { .. } | Finder::Whole(_) => match id.parse::<i64>() {
                Ok(whole) if whole.to_string() == id => self.whole(whole),
                _ => NOBODY,
            },
        }
    }
}
