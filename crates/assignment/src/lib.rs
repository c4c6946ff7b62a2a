//! Who takes care of a lead, and until when: the rules of assignment, the service levels and the calendar that two sides
//! agreed.
//!
//! [`Assignment`] is this room's part of the agreement, read by [`Assignment::read`] and written by
//! [`Assignment::write`]: [`Rule`]s give a lead a [`Target`], [`Sla`]s set a [`Clock`] with [`Period`]s of business time,
//! which the [`Calendar`] measures.

mod calendar;
mod period;
mod rule;
mod sla;
mod target;
mod way;
mod wrong;

mod read;

pub use calendar::{Calendar, Holiday, Hours, TimeOfDay, Weekday};
pub use period::Period;
pub use read::Assignment;
pub use rule::{By, Rule};
pub use sla::{Clock, Escalation, Sla};
pub use target::{EscalateTo, Target};
pub use way::Way;
pub use wrong::{Advice, Wrong};
