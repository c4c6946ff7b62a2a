//! `[[interests]]` and `[[buying_stages]]`: lists of keys, each there once.

use std::sync::Arc;

use document::{Section, Unique};
use records::Folded;

use super::{Reader, all};
use crate::intent::BuyingStage;
use crate::model::Interest;

impl Reader<'_> {
    pub(super) fn interests(&mut self, root: &Section<'_>) -> Option<Vec<Interest>> {
        let mut unique = Unique::default();
        let read = root.tables("interests").into_iter().map(|section| {
            let key = section.required_text("key");
            if let Some(key) = &key {
                unique.claim(&section, "key", key);
            }
            let label = section.labels("label");
            let hot_at = section.number("hot_at").map(|hot_at| hot_at.value);
            section.finish();
            let key = key?.value;
            Some(Interest { folded: Folded::new(&key)?, key: Arc::from(key), label, hot_at })
        });
        all(read.collect())
    }

    pub(super) fn buying_stages(&mut self, root: &Section<'_>) -> Option<Vec<BuyingStage>> {
        let mut unique = Unique::default();
        let read = root.tables("buying_stages").into_iter().map(|section| {
            let key = section.required_text("key");
            if let Some(key) = &key {
                unique.claim(&section, "key", key);
            }
            let label = section.labels("label");
            section.finish();
            Some(BuyingStage { key: Folded::new(&key?.value)?, label })
        });
        all(read.collect())
    }
}
