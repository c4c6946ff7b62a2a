//! Names that may be used only once.

use std::collections::HashMap;

use records::Folded;

use crate::{At, Place, Section, Wrong};

/// The names that a list has used so far, alike where they differ in case or blanks only.
#[derive(Debug, Default)]
pub struct Unique {
    first: HashMap<Option<Folded>, Place>,
}

impl Unique {
    /// Notes a name of `section`, or complains at its `key` that an earlier one is the same. True if it is new.
    pub fn claim(&mut self, section: &Section<'_>, key: &str, name: &At<String>) -> bool {
        let folded = Folded::new(&name.value);
        if let Some(first) = self.first.get(&folded) {
            let repeated = Wrong::Repeated { key: key.to_owned(), value: name.value.clone(), first: *first };
            section.refuse_value(key, repeated);
            return false;
        }
        self.first.insert(folded, name.place);
        true
    }
}
