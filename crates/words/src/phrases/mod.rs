//! Conditions and rules as people say them.

mod condition;
mod noun;

pub use condition::{condition, where_condition};
