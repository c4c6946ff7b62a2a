//! Where the company's own people work, and who stands in for whom: data that assignment goes by.

use crate::{AbsenceId, Date, PersonId};

/// A part of the world that somebody takes care of: a country, or a region of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Territory {
    /// Who.
    pub person: PersonId,
    /// The country's two letters.
    pub country: String,
    /// The region, as records name it; nothing for the whole country.
    pub region: Option<String>,
}

/// Days on which somebody is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who.
    pub person: PersonId,
    /// The first day away.
    pub first_day: Date,
    /// The last day away.
    pub last_day: Date,
    /// Who stands in.
    pub deputy: Option<PersonId>,
}

impl Absence {
    /// Whether the person is away on a day.
    pub fn covers(&self, day: Date) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Whether two absences have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first_day <= other.last_day && other.first_day <= self.last_day
    }
}
