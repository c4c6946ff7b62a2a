//! The life of a lead: its stages, who moves it from one to the next, and the words that both sides agreed for them.
//!
//! [`Lifecycle`] is this room's part of the agreement, read by [`Lifecycle::read`] and written by [`Lifecycle::write`].
//! [`next_transition`] says what the rules do with a lead now, [`take_step`] what a person may do with it; both answer
//! with a [`Transition`] and change nothing. [`stays`] reads a lead's history.
//!
//! Invariant: a lead moves forwards by the criteria of a stage and backwards only by a named [`Way`], never because a
//! score fell.
//!
//! Invariant: a contact has at most one open lead per motion ([`may_open`]).

mod bant;
mod reasons;
mod responsibilities;
mod terms;
mod wrong;

mod read;
mod write;

mod history;
mod step;
mod transition;

pub use bant::{BantItem, BantTerms};
pub use history::{Stay, stays};
pub use reasons::{RecycleReason, RejectReason};
pub use responsibilities::Responsibility;
pub use step::{Refusal, Step, may_open, sides_of, take_step};
pub use terms::{Lifecycle, PATH, SIDE_STAGES, Side, SideStageTerms, StageTerms};
pub use transition::{Judged, Occasion, Recycling, Standing, Transition, Way, first_stage, next_transition};
pub use wrong::{Advice, Wrong};
