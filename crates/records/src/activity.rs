//! Something that a contact did, as scoring and conditions see it.

use std::sync::Arc;

use crate::folded::Folded;
use crate::instant::Instant;
use crate::row::Row;

/// The id of an activity. Where all ids of a file are whole numbers they compare as numbers, otherwise all as texts
/// by code point; whoever loads them decides which, so the two never meet in one history.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityKey {
    /// A whole number.
    Number(i64),
    /// A text, as it was written.
    Text(Arc<str>),
}

/// One activity of a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Its id.
    pub key: ActivityKey,
    /// When it happened.
    pub at: Instant,
    /// What it was.
    pub kind: Folded,
    /// Its own fields by the activities' name space, with `kind`, `interest`, `campaign`, `content`, `content_kind`, `value` and `url`.
    pub row: Row,
}

impl Activity {
    /// What a history is ordered by: the instant, then the id.
    pub fn order(&self) -> (Instant, &ActivityKey) {
        (self.at, &self.key)
    }
}
