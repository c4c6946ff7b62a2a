//! The type of a column that nobody declared, from what stands in it.

use crate::date::Date;
use crate::field_type::{FieldType, read_number};
use crate::folded::Folded;
use crate::instant::Instant;
use crate::zone::Zone;

/// Watches the cells of a CSV column and tells which type all of them have: boolean (true or false), number, date,
/// instant, else text. Blank cells say nothing; a column of them alone is text.
#[derive(Clone, Debug)]
pub struct Inferred {
    possible: [bool; 4],
    seen_any: bool,
    /// Whether a text reads as an instant is the same in every zone, so any one serves.
    utc: Zone,
}

const CANDIDATES: [FieldType; 4] = [FieldType::Boolean, FieldType::Number, FieldType::Date, FieldType::Instant];

impl Inferred {
    /// Nothing seen yet.
    pub fn new() -> Inferred {
        Inferred { possible: [true; 4], seen_any: false, utc: Zone::utc() }
    }

    /// Takes one more cell into account.
    pub fn see(&mut self, cell: &str) {
        let text = cell.trim();
        if text.is_empty() {
            return;
        }
        self.seen_any = true;
        for (candidate, possible) in CANDIDATES.into_iter().zip(&mut self.possible) {
            *possible = *possible && is_a(candidate, text, &self.utc);
        }
    }

    /// The type of the column.
    pub fn ty(&self) -> FieldType {
        let fits = CANDIDATES.into_iter().zip(self.possible).find(|(_, possible)| self.seen_any && *possible);
        fits.map_or(FieldType::Text, |(ty, _)| ty)
    }
}

impl Default for Inferred {
    fn default() -> Inferred {
        Inferred::new()
    }
}

fn is_a(ty: FieldType, text: &str, zone: &Zone) -> bool {
    match ty {
        FieldType::Boolean => Folded::new(text).is_some_and(|word| matches!(&*word, "true" | "false")),
        FieldType::Number => read_number(text).is_some(),
        FieldType::Date => Date::read(text).is_some(),
        FieldType::Instant => Instant::read(text, zone).is_some(),
        FieldType::Text | FieldType::Choice | FieldType::Choices => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_the_type_of_all_its_cells() {
        for (cells, ty) in [
            (&["TRUE", "", "false"][..], FieldType::Boolean),
            (&["1", "0"], FieldType::Number),
            (&["1", " -2.5e3 "], FieldType::Number),
            (&["2026-01-01", " "], FieldType::Date),
            (&["2026-01-01", "2026-01-01T10:00Z"], FieldType::Instant),
            (&["yes", "no"], FieldType::Text),
            (&["1", "x"], FieldType::Text),
            (&["", "  "], FieldType::Text),
            (&[], FieldType::Text),
        ] {
            let mut inferred = Inferred::new();
            cells.iter().for_each(|cell| inferred.see(cell));
            assert_eq!(inferred.ty(), ty, "{cells:?}");
        }
    }
}
