//! A filter of leads as conditions of SQL.

use records::Keyed;

use super::LeadFilter;
use crate::column::Column;
use crate::lists::{pattern, words};
use crate::sql::Values;

/// How a page is found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// All matches are read and the first of the page kept.
    Gather,
    /// The sort's own index is read from the cursor on.
    Walk,
}

impl LeadFilter {
    pub(super) fn has_search(&self) -> bool {
        !words(self.search.as_deref()).is_empty()
    }

    pub(super) fn way(&self) -> Way {
        // A search has nothing to do with any order, and most leads are open: walking soon fills a page.
        let Self { open: _, stages, cells, owners, unowned, countries, sources, motion: _, search: _, tests } = self;
        let plain = stages.is_empty()
            && cells.is_empty()
            && owners.is_empty()
            && !unowned
            && countries.is_empty()
            && sources.is_empty()
            && tests.is_empty();
        if plain { Way::Walk } else { Way::Gather }
    }

    /// The facets as a condition; `opaque` stands before each column.
    pub(super) fn facets(&self, values: &mut Values, opaque: &str) -> String {
        // Naming both values of `open`, where either will do, is what lets the index of the facets be used.
        let mut all = vec![match self.open {
            Some(true) => format!("{opaque}open = TRUE"),
            Some(false) => format!("{opaque}open = FALSE"),
            None => format!("{opaque}open IN (TRUE, FALSE)"),
        }];
        if !self.stages.is_empty() {
            all.push(format!("{opaque}stage IN {}", values.list(self.stages.iter().map(|stage| stage.key()))));
        }
        if !self.cells.is_empty() {
            all.push(format!("{opaque}cell IN {}", values.list(self.cells.iter().map(String::as_str))));
        }
        match (self.owners.is_empty(), self.unowned) {
            (true, false) => {}
            (true, true) => all.push(format!("{opaque}owner IS NULL")),
            (false, unowned) => {
                let list = values.list(self.owners.iter().map(|owner| owner.raw()));
                let or_none = if unowned { format!(" OR {opaque}owner IS NULL") } else { String::new() };
                all.push(format!("({opaque}owner IN {list}{or_none})"));
            }
        }
        if !self.countries.is_empty() {
            all.push(format!("{opaque}country IN {}", values.list(self.countries.iter().map(String::as_str))));
        }
        if !self.sources.is_empty() {
            all.push(format!("{opaque}source IN {}", values.list(self.sources.iter().map(String::as_str))));
        }
        if let Some(motion) = self.motion {
            all.push(format!("{opaque}motion = {}", values.place(motion.key())));
        }
        all.join(" AND ")
    }

    /// The search as conditions, one for each of its words.
    pub(super) fn spelled(&self, values: &mut Values, opaque: &str) -> Vec<String> {
        let words = words(self.search.as_deref());
        let like = |word: &String| format!("{opaque}search LIKE {} ESCAPE '\\'", values.place(pattern(word)));
        words.iter().map(like).collect()
    }
}
