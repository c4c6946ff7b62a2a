//! From the order of a file to the order of columns: by contact, instant and id.

use std::collections::HashSet;

use super::activities::Activities;
use crate::columns::Columns;
use crate::columns::ids::{Ids, NOBODY};
use crate::columns::table::Table;
use crate::trouble::Remark;

impl Activities {
    /// The columns of so many contacts, without their ids and facts.
    pub(super) fn in_order(mut self, contacts: usize, remark: &mut dyn FnMut(Remark)) -> Columns {
        self.drop_repeated(remark);
        let mut starts = vec![0_i64; contacts + 1];
        for contact in self.contact.iter().filter(|contact| **contact != NOBODY) {
            starts[*contact as usize + 1] += 1;
        }
        for contact in 0..contacts {
            starts[contact + 1] += starts[contact];
        }
        if !self.is_in_order() {
            let places = self.places(&starts);
            self.at = taken(&self.at, &places);
            self.recorded_at = self.recorded_at.as_deref().map(|at| taken(at, &places));
            self.kind = places.iter().map(|place| self.kind[*place as usize]).collect();
            self.fields = self.fields.at(&places);
        }
        Columns {
            ids: Ids::Whole(Vec::new().into()),
            contacts: Table::default(),
            activities: self.fields,
            starts: starts.into(),
            at: self.at.into(),
            kind: self.kind.into(),
            recorded_at: self.recorded_at.map(Into::into),
            kinds: self.kinds.into(),
        }
    }

    /// Whether the file has them as columns want them, and all count.
    fn is_in_order(&self) -> bool {
        let is_last_somebodys = self.contact.last().is_none_or(|last| *last != NOBODY);
        let key = |row: usize| self.keys.as_ref().map_or(row as i64, |keys| keys[row]);
        is_last_somebodys
            && self.contact.is_sorted()
            && (1..self.at.len()).all(|row| {
                self.contact[row - 1] < self.contact[row]
                    || self.at[row - 1] < self.at[row]
                    || (self.at[row - 1] == self.at[row] && key(row - 1) <= key(row))
            })
    }

    /// The rows of the file in the order of columns.
    fn places(&self, starts: &[i64]) -> Vec<u32> {
        let mut next = starts.to_vec();
        let mut places = vec![0_u32; starts.last().map_or(0, |all| *all as usize)];
        for (row, contact) in self.contact.iter().enumerate().filter(|(_, contact)| **contact != NOBODY) {
            let next = &mut next[*contact as usize];
            places[*next as usize] = row as u32;
            *next += 1;
        }
        for bounds in starts.windows(2) {
            let own = &mut places[bounds[0] as usize..bounds[1] as usize];
            let order = |row: &u32| (self.at[*row as usize], self.keys.as_ref().map(|keys| keys[*row as usize]), *row);
            if !own.is_sorted_by_key(order) {
                own.sort_unstable_by_key(order);
            }
        }
        places
    }

    /// Leaves of each contact's activities of one id only the first of the file.
    fn drop_repeated(&mut self, remark: &mut dyn FnMut(Remark)) {
        let Some(keys) = &self.keys else { return };
        if keys.windows(2).all(|pair| pair[0] < pair[1]) {
            return;
        }
        let mut first: HashSet<(u32, i64)> = HashSet::new();
        for (row, key) in keys.iter().enumerate() {
            let contact = self.contact[row];
            let is_identified = self.unidentified.binary_search(&(row as u64)).is_err();
            if contact != NOBODY && is_identified && !first.insert((contact, *key)) {
                remark(Remark::RepeatedActivity { row: row as u64 + 1, id: key.to_string() });
                self.contact[row] = NOBODY;
            }
        }
    }
}

/// The values at these places.
fn taken(values: &[i64], places: &[u32]) -> Vec<i64> {
    places.iter().map(|place| values[*place as usize]).collect()
}
