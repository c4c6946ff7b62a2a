//! Learning: from outcomes, a card of points as an agreement that people can read, and a report on it.
//!
//! A [`Lesson`] is what was learned with the names of its columns. [`from_file`] learns from a table in a file and
//! [`from_base`] from what was won and lost in the base; [`Lesson::agreement`] writes the agreement, [`Lesson::report`] what
//! other programs read, and the pages draw the same for people. `scoring::learn` does the learning itself.

mod agreement;
mod base;
mod conditions;
mod fields;
mod file;
mod names;
mod report;
mod sentences;

use scoring::learn::{Learnt, Outcomes, Table};

pub use base::{BaseTerms, from_base};
pub use fields::LearntField;
pub use file::{FileTerms, Kept, LearnRefused, Phase, from_file};
pub use names::bin_name;
pub use sentences::{reason_sentence, warning_sentence};

/// What was learned, and from what.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// The table's name for people: its file, or the company.
    pub source: String,
    /// The column of the outcome; nothing where the base knows it.
    pub target: Option<String>,
    /// The value of the outcome that is a win.
    pub positive: String,
    /// The field of each column of the table, in their order.
    pub fields: Vec<LearntField>,
    /// How many rows the table has.
    pub rows: usize,
    /// What was learned.
    pub learnt: Learnt,
}

impl Lesson {
    fn new(source: String, table: &Table, outcomes: &Outcomes, fields: Vec<LearntField>, learnt: Learnt) -> Lesson {
        let positive = outcomes.positive.clone();
        Lesson { source, target: None, positive, fields, rows: table.rows, learnt }
    }

    /// Whether there is no card.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.learnt.card.is_err()
    }
}
