//! The agreement tried on files, with no server and no base: check, score, explain, backtest.
//!
//! Each function reads the agreement against the columns of the files that come with it, so that a company can test an
//! agreement, in version control or on a laptop, on its own data.

mod backtest;
mod check;
mod explain;
mod inputs;
mod refusal;
mod score;

pub use backtest::{Backtest, Backtested, backtest};
pub use check::{Checked, check};
pub use explain::{Explained, explain};
pub use inputs::Inputs;
pub use refusal::{Refusal, Remarks};
pub use score::{Scored, Step, score};
