//! Which cells of grades and levels become leads for Sales.

use std::fmt;
use std::sync::Arc;

use records::Decision;
use serde::{Serialize, Serializer};

/// A grade and a level together, such as A3.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The label of the fit score.
    pub grade: Arc<str>,
    /// The label of the activity score.
    pub level: Arc<str>,
}

/// Grade, then level.
impl fmt::Display for Cell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.grade, self.level)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The cells that are not simply nurtured. Without a grid every cell is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Handed to Sales.
    pub mql: Vec<Cell>,
    /// Left alone.
    pub refuse: Vec<Cell>,
}

impl Grid {
    /// What the grid says of a cell.
    #[must_use]
    pub fn decide(&self, cell: &Cell) -> Decision {
        if self.mql.contains(cell) {
            Decision::Mql
        } else if self.refuse.contains(cell) {
            Decision::Refuse
        } else {
            Decision::Nurture
        }
    }
}
