//! Scoring: what the agreement makes of a contact at an instant, and why.
//!
//! A [`Model`] is the scoring part of an agreement, read by [`Model::read`]. [`score()`] gives the [`Score`] of a
//! [`Subject`] at an instant: fit, activity, their [`Cell`] and the decision. [`explain()`] gives the same with
//! everything that it follows from. To score many contacts, keep a [`Scorer`]. [`learn`] finds a card of points in outcomes.
//!
//! Invariant: the same inputs give the same bits, on any machine and in any batching. Everything is f64; sums begin at
//! +0.0 and add from the left in the order of the file and of (instant, id); powers of two are [`exp2`], which uses
//! nothing but IEEE operations; nothing is rounded before it is shown. Clippy bars the standard library's
//! transcendental functions here.
//!
//! Invariant: a score is always computed from what is recorded. There is no running total to corrupt.

mod account;
mod bounds;
mod decay;
mod expansion;
mod grid;
mod intent;
mod limit;
mod model;
mod power;
mod scale;
mod sum;

mod reading;
mod writing;
mod wrong;

mod explain;
mod history;
mod judge;
mod reach;
mod score;
mod subject;

mod apportion;
mod json;

pub mod learn;

pub use account::{AccountModel, Combine};
pub use apportion::apportion;
pub use bounds::Bounds;
pub use decay::{Decay, Weight, longest_within};
pub use expansion::{ExpansionModel, expansion_score, opens, since_last_order};
pub use explain::{
    ActivityDetail, ActivityGroupDetail, ActivityRuleDetail, Beyond, Counted, Explanation, FitDetail, FitGroupDetail,
    FitRuleDetail, explain,
};
pub use grid::{Cell, Grid};
pub use history::{Point, history};
pub use intent::{BuyingStage, Intent};
pub use json::shortest;
pub use judge::scored_row;
pub use limit::{Limit, Per, Period, Places};
pub use model::{
    ActivityGroup, ActivityModel, ActivityRule, Disqualify, ExceptionTerms, FastTrack, FitGroup, FitModel, FitRule,
    Interest, Model, SetOff,
};
pub use power::exp2;
pub use records::Decision;
pub use scale::{NextLabel, Scale, Step};
pub use score::{InterestScore, Score, Scorer, score};
pub use subject::{Exception, Subject};
pub use sum::Clamped;
pub use wrong::Wrong;
