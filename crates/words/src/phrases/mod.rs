//! Conditions, rules and reasons as people say them.

mod assignment;
mod condition;
mod lifecycle;
mod noun;
mod rule;
pub mod why;

pub use assignment::{escalation, period, target, way};
pub use condition::{condition, where_condition};
pub use rule::{activity_rule, bounds, combine, decay, filter, fit_rule, limit, points};
