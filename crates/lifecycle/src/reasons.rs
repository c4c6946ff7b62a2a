//! Why Sales gives a lead back: for good (reject), or for now (recycle).

use document::{Labels, Section, Unique, write};
use toml_edit::Table;

/// A reason to say that somebody is not for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectReason {
    pub key: String,
    pub label: Option<Labels>,
}

/// A reason to say that it is not the time, and when it will be.
#[derive(Clone, Debug, PartialEq)]
pub struct RecycleReason {
    pub key: String,
    pub label: Option<Labels>,
    /// After how many days the lead comes back to Sales; without it, only its activity brings it back.
    pub back_in_days: Option<i64>,
    /// Whether Sales is asked for a date of its own.
    pub ask_date: bool,
}

impl RejectReason {
    pub(crate) fn read_all(root: &Section<'_>) -> Vec<RejectReason> {
        let mut keys = Unique::default();
        let read = |section: Section<'_>| {
            let key = section.required_identifier("key");
            let label = section.labels("label");
            if let Some(key) = &key {
                keys.claim(&section, "key", key);
            }
            section.finish();
            Some(RejectReason { key: key?.value, label })
        };
        root.tables("reject_reasons").into_iter().filter_map(read).collect()
    }

    pub(crate) fn write(&self, root: &mut Table) {
        write::push(root, "reject_reasons", keyed_row(&self.key, self.label.as_ref()));
    }
}

impl RecycleReason {
    pub(crate) fn read_all(root: &Section<'_>) -> Vec<RecycleReason> {
        let mut keys = Unique::default();
        let read = |section: Section<'_>| {
            let key = section.required_identifier("key");
            let label = section.labels("label");
            let back_in_days = section.whole_at_least("back_in_days", 1).map(|days| days.value);
            let ask_date = section.boolean("ask_date").is_some_and(|asks| asks.value);
            if let Some(key) = &key {
                keys.claim(&section, "key", key);
            }
            section.finish();
            Some(RecycleReason { key: key?.value, label, back_in_days, ask_date })
        };
        root.tables("recycle_reasons").into_iter().filter_map(read).collect()
    }

    pub(crate) fn write(&self, root: &mut Table) {
        let mut row = keyed_row(&self.key, self.label.as_ref());
        write::put_some(&mut row, "back_in_days", self.back_in_days);
        write::put_some(&mut row, "ask_date", self.ask_date.then_some(true));
        write::push(root, "recycle_reasons", row);
    }
}

/// A table that begins with a key and, where there is one, its label.
pub(crate) fn keyed_row(key: &str, label: Option<&Labels>) -> Table {
    let mut row = Table::new();
    write::put(&mut row, "key", key);
    write::put_some(&mut row, "label", label.map(write::labels));
    row
}
