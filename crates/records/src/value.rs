//! A value of a field, read once from what a file or a form brought.

use std::sync::Arc;

use serde::Serialize;

use crate::date::Date;
use crate::folded::Folded;
use crate::instant::Instant;

/// What a field holds. NULL is `None` of an `Option<Value>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A text, or one choice.
    Text(Folded),
    /// A finite number; integers and amounts of money too. Never -0.0.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// A day of the calendar.
    Date(Date),
    /// A point in time.
    Instant(Instant),
    /// Several choices, at least one, each once, in the order in which they came.
    Choices(Arc<[Folded]>),
}
