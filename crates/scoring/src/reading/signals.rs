//! `[[signals]]`.

use conditions::{Signal, Signals};
use document::{At, Section, Unique};
use records::Folded;

use super::{Reader, all};
use crate::wrong::Wrong;

impl Reader<'_> {
    /// Read after all rules, so that the kinds that they name are known: a condition that counts a name must not find
    /// both a kind and a signal under it.
    pub(super) fn signals(&mut self, root: &Section<'_>) -> Option<Signals> {
        let mut unique = Unique::default();
        let mut names: Vec<At<String>> = Vec::new();
        let read = root.tables("signals").into_iter().map(|section| {
            let name = section.required_text("name");
            if let Some(name) = &name {
                unique.claim(&section, "name", name);
            }
            names.extend(name.clone());
            let filter = self.filter(&section);
            section.finish();
            Some(Signal { name: Folded::new(&name?.value)?, filter: filter? })
        });
        let signals = all(read.collect());
        for At { value: name, place } in names {
            if Folded::new(&name).is_some_and(|folded| self.kinds.contains(&folded)) {
                self.complain(place, Wrong::SignalNamedAsKind { name });
            }
        }
        Some(Signals::new(signals?))
    }
}
