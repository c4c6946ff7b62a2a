//! The records that one chunk works on: as they are stored, as they become, and by what they are found.

use std::collections::HashMap;

use super::super::key::Key;

/// Records of one kind, each once, in the order in which they were met.
#[derive(Debug)]
pub(super) struct Pool<R> {
    entries: Vec<Entry<R>>,
    keys: HashMap<Key, usize>,
}

/// One record while a chunk works on it.
#[derive(Debug)]
pub(super) struct Entry<R> {
    /// As the base has it; nothing for a new one.
    stored: Option<R>,
    pub(super) record: R,
    /// The id in the other system that is to be noted.
    external: Option<String>,
}

impl<R> Default for Pool<R> {
    fn default() -> Self {
        Pool { entries: Vec::new(), keys: HashMap::new() }
    }
}

impl<R: Clone + PartialEq> Pool<R> {
    /// Takes a record that the base has; one that is there already stays as it is.
    pub(super) fn hold(&mut self, number: i64, stored: &R) -> usize {
        if let Some(index) = self.keys.get(&Key::Number(number)) {
            return *index;
        }
        self.push(number, Entry { stored: Some(stored.clone()), record: stored.clone(), external: None })
    }

    /// Takes a new record.
    pub(super) fn add(&mut self, number: i64, record: R) -> usize {
        self.push(number, Entry { stored: None, record, external: None })
    }

    fn push(&mut self, number: i64, entry: Entry<R>) -> usize {
        let index = self.entries.len();
        self.entries.push(entry);
        self.keys.insert(Key::Number(number), index);
        index
    }

    /// Lets a record be found by one more key; the record that has the key keeps it.
    pub(super) fn know(&mut self, key: Key, index: usize) {
        self.keys.entry(key).or_insert(index);
    }

    pub(super) fn find(&self, key: &Key) -> Option<usize> {
        self.keys.get(key).copied()
    }

    pub(super) fn get(&self, index: usize) -> &R {
        &self.entries[index].record
    }

    pub(super) fn get_mut(&mut self, index: usize) -> &mut R {
        &mut self.entries[index].record
    }

    pub(super) fn is_new(&self, index: usize) -> bool {
        self.entries[index].stored.is_none()
    }

    pub(super) fn note_external(&mut self, index: usize, external: &str) {
        if self.find(&Key::External(external.to_owned())).is_none() {
            self.entries[index].external = Some(external.to_owned());
            self.know(Key::External(external.to_owned()), index);
        }
    }

    /// The new records, in the order in which they were met.
    pub(super) fn added(&self) -> Vec<R> {
        self.entries.iter().filter(|entry| entry.stored.is_none()).map(|entry| entry.record.clone()).collect()
    }

    /// The stored records that are no longer what they were.
    pub(super) fn changed(&self) -> Vec<R> {
        let differs = |entry: &&Entry<R>| entry.stored.as_ref().is_some_and(|stored| *stored != entry.record);
        self.entries.iter().filter(differs).map(|entry| entry.record.clone()).collect()
    }

    /// The ids in the other system that are to be noted, with their records.
    pub(super) fn externals(&self) -> impl Iterator<Item = (&R, &str)> {
        self.entries.iter().filter_map(|entry| Some((&entry.record, entry.external.as_deref()?)))
    }
}
