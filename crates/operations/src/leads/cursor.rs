//! The cursors of the list of leads, as an address carries them.

use records::LeadId;
use store::{Cursor, LeadSort, SortKey};

use crate::place::Place;

/// Reads a cursor that was written for the same sort.
pub(super) fn read(text: &str, sort: LeadSort) -> Option<Place> {
    Place::read(text, |key| {
        matches!(
            (key, sort),
            (SortKey::Text(_), LeadSort::Name)
                | (SortKey::Number(_), LeadSort::Fit | LeadSort::Activity)
                | (SortKey::Whole(_), LeadSort::LastActivity | LeadSort::StageSince)
        )
    })
}

/// The cursor as the store knows it.
pub(super) fn cursor(place: &Place) -> Cursor {
    Cursor { key: place.key.clone(), lead: LeadId::new(place.id), backwards: place.backwards }
}

/// The place of a cursor, with the number of the line beside it.
pub(super) fn beside(cursor: Cursor, line: u64) -> Place {
    Place { key: cursor.key, id: cursor.lead.number(), backwards: cursor.backwards, beside: line }
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
            let place = beside(cursor, 26);
            assert_eq!(read(&place.clone().written(), sort), Some(place.clone()));
            assert_eq!(place.first_of(25), 1);
        }
        let text = beside(Cursor { key: SortKey::Whole(1), lead: LeadId::new(7), backwards: false }, 25);
        assert_eq!(text.first_of(25), 26);
        assert_eq!(read(&text.written(), LeadSort::Name), None);
        assert_eq!(read("nonsense", LeadSort::Name), None);
    }
}
