//! What is learned from: rows with an outcome, as columns in memory.

use std::collections::HashMap;

use records::{Date, FieldType, Folded, Instant, Zone, read_number};

/// Columns of equal length.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// How many rows there are.
    pub rows: usize,
    /// The columns, in the order of the file.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name, as written.
    pub name: String,
    /// The type that a field of it has.
    pub ty: FieldType,
    /// What stands in it.
    pub values: Values,
}

/// What stands in a column, row by row.
#[derive(Clone, Debug)]
pub enum Values {
    /// Numbers; days and instants by their microseconds. What is not known is NaN.
    Numbers(Vec<f64>),
    /// A few texts that come again and again.
    Levels {
        /// For each row the place of its text in `texts`, or [`UNKNOWN`].
        of: Vec<u32>,
        /// The texts, as first written, in the order of their first row.
        texts: Vec<String>,
    },
    /// More texts than can be told apart by rules: ids, names, remarks. Only whether one is there is kept.
    TooMany(Vec<bool>),
}

/// The place of a text that is not known.
pub const UNKNOWN: u32 = u32::MAX;

/// A column with more texts than this is one of ids or remarks, and nothing to make rules of.
pub const MOST_TEXTS: usize = 100_000;

impl Table {
    /// The place of a column, by its name, else by its name ignoring case.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<usize> {
        let place = |same: &dyn Fn(&str) -> bool| self.columns.iter().position(|column| same(&column.name));
        place(&|other| other == name).or_else(|| place(&|other| other.to_lowercase() == name.to_lowercase()))
    }
}

impl Column {
    /// Whether a row's value is known.
    #[must_use]
    pub fn is_known(&self, row: usize) -> bool {
        match &self.values {
            Values::Numbers(numbers) => !numbers[row].is_nan(),
            Values::Levels { of, .. } => of[row] != UNKNOWN,
            Values::TooMany(known) => known[row],
        }
    }
}

/// Takes the cells of a column one by one and finds out its type. Memory is bounded by [`MOST_TEXTS`] texts, and eight
/// bytes a row.
#[derive(Debug)]
pub struct ColumnBuilder {
    name: String,
    declared: Option<FieldType>,
    found: Found,
}

#[derive(Debug)]
enum Found {
    Texts { places: HashMap<Box<str>, u32>, texts: Vec<Box<str>>, of: Vec<u32> },
    Numbers(Vec<f64>),
    TooMany(Vec<bool>),
}

impl ColumnBuilder {
    /// A column whose type is found out, unless it is known.
    #[must_use]
    pub fn new(name: &str, declared: Option<FieldType>) -> ColumnBuilder {
        let found = Found::Texts { places: HashMap::new(), texts: Vec::new(), of: Vec::new() };
        ColumnBuilder { name: name.to_owned(), declared, found }
    }

    /// Takes the cell of the next row; a blank one is not known.
    pub fn push(&mut self, cell: Option<&str>) {
        let cell = cell.map(str::trim).filter(|cell| !cell.is_empty());
        let declared = self.declared;
        match &mut self.found {
            Found::Texts { places, texts, of } => {
                let Some(cell) = cell else { return of.push(UNKNOWN) };
                if let Some(place) = places.get(cell) {
                    return of.push(*place);
                }
                if texts.len() == MOST_TEXTS {
                    self.overflow();
                    return self.push(Some(cell));
                }
                // At most `MOST_TEXTS` places.
                let place = texts.len() as u32;
                texts.push(cell.into());
                places.insert(cell.into(), place);
                of.push(place);
            }
            Found::Numbers(numbers) => match cell.map(|cell| measured(declared, cell)) {
                None => numbers.push(f64::NAN),
                Some(Some(number)) => numbers.push(number),
                Some(None) => {
                    let mut known: Vec<bool> = numbers.iter().map(|number| !number.is_nan()).collect();
                    known.push(true);
                    self.found = Found::TooMany(known);
                }
            },
            Found::TooMany(known) => known.push(cell.is_some()),
        }
    }

    /// Texts that are all numbers, or days and instants where they are declared so, go on as numbers; others are too many.
    fn overflow(&mut self) {
        let Found::Texts { texts, of, .. } = &self.found else { return };
        let numbers: Option<Vec<f64>> = texts.iter().map(|text| measured(self.declared, text)).collect();
        self.found = match numbers {
            Some(numbers) => Found::Numbers(of.iter().map(|place| at(&numbers, *place)).collect()),
            None => Found::TooMany(of.iter().map(|place| *place != UNKNOWN).collect()),
        };
    }

    /// The column.
    #[must_use]
    pub fn finish(self) -> Column {
        let ColumnBuilder { name, declared, found } = self;
        let (ty, values) = match found {
            Found::Numbers(numbers) => (declared.unwrap_or(FieldType::Number), Values::Numbers(numbers)),
            Found::TooMany(known) => (declared.unwrap_or(FieldType::Text), Values::TooMany(known)),
            Found::Texts { texts, of, .. } => {
                let ty = declared.unwrap_or_else(|| type_of(&texts));
                (ty, typed(ty, &texts, of))
            }
        };
        Column { name, ty, values }
    }
}

fn at(numbers: &[f64], place: u32) -> f64 {
    numbers.get(place as usize).copied().unwrap_or(f64::NAN)
}

/// The number that a text is; one that is infinite or no number, as programs write it, is not known. `None` for a text
/// that is none of these.
fn number_of(text: &str) -> Option<f64> {
    let is_no_number = || {
        let word = text.trim_start_matches(['+', '-']);
        ["inf", "infinity", "nan"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    read_number(text).or_else(|| is_no_number().then_some(f64::NAN))
}

/// What a text measures under a type; of days and instants their microseconds. Nothing for what measures nothing.
fn measured(ty: Option<FieldType>, text: &str) -> Option<f64> {
    let utc = Zone::utc();
    match ty {
        None | Some(FieldType::Number) => number_of(text),
        Some(FieldType::Date) => Date::read(text).map(|date| utc.start_of_day(date).as_micros() as f64),
        Some(FieldType::Instant) => Instant::read(text, &utc).map(|instant| instant.as_micros() as f64),
        Some(FieldType::Text | FieldType::Boolean | FieldType::Choice | FieldType::Choices) => None,
    }
}

fn type_of(texts: &[Box<str>]) -> FieldType {
    if !texts.is_empty() && texts.iter().all(|text| number_of(text).is_some()) {
        return FieldType::Number;
    }
    let mut inferred = records::Inferred::new();
    texts.iter().for_each(|text| inferred.see(text));
    inferred.ty()
}

fn typed(ty: FieldType, texts: &[Box<str>], of: Vec<u32>) -> Values {
    match ty {
        FieldType::Number | FieldType::Date | FieldType::Instant => {
            let numbers: Vec<f64> = texts.iter().map(|text| measured(Some(ty), text).unwrap_or(f64::NAN)).collect();
            Values::Numbers(of.into_iter().map(|place| at(&numbers, place)).collect())
        }
        FieldType::Text | FieldType::Boolean | FieldType::Choice | FieldType::Choices => levels(texts, of),
    }
}

/// Texts that conditions hold for the same are one level.
fn levels(texts: &[Box<str>], mut of: Vec<u32>) -> Values {
    let mut places: HashMap<Folded, u32> = HashMap::new();
    let mut kept: Vec<String> = Vec::new();
    let of_text: Vec<u32> = texts
        .iter()
        .map(|text| {
            let Some(folded) = Folded::new(text) else { return UNKNOWN };
            *places.entry(folded).or_insert_with(|| {
                kept.push(text.to_string());
                (kept.len() - 1) as u32
            })
        })
        .collect();
    of.iter_mut().filter(|place| **place != UNKNOWN).for_each(|place| *place = of_text[*place as usize]);
    Values::Levels { of, texts: kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: &[&str]) -> Column {
        let mut builder = ColumnBuilder::new("it", None);
        cells.iter().for_each(|cell| builder.push(Some(cell)));
        builder.finish()
    }

    #[test]
    fn a_column_is_read_as_conditions_will_read_it() {
        for (cells, ty) in [
            (&["1", "", "2.5"][..], FieldType::Number),
            (&["1", "inf", "-Infinity", "NaN"], FieldType::Number),
            (&["true", "FALSE"], FieldType::Boolean),
            (&["2026-01-01"], FieldType::Date),
            (&["Yes", "no"], FieldType::Text),
            (&["", " "], FieldType::Text),
        ] {
            assert_eq!(column(cells).ty, ty, "{cells:?}");
        }
    }

    #[test]
    fn what_is_infinite_is_not_known() {
        let column = column(&["1", "inf", "nan", ""]);
        assert_eq!((0..4).map(|row| column.is_known(row)).collect::<Vec<_>>(), [true, false, false, false]);
    }

    #[test]
    fn one_word_however_written_is_one_level() {
        let Values::Levels { of, texts } = column(&["Google", "google ", "Bing"]).values else { panic!("levels") };
        assert_eq!((of, texts), (vec![0, 0, 1], vec!["Google".to_owned(), "Bing".to_owned()]));
    }

    #[test]
    fn a_million_numbers_stay_numbers_and_a_million_names_are_let_go() {
        let (mut numbers, mut names) = (ColumnBuilder::new("n", None), ColumnBuilder::new("t", None));
        for row in 0..1_000_000 {
            numbers.push(Some(&row.to_string()));
            names.push(Some(&format!("name {row}")));
        }
        assert!(matches!(numbers.finish().values, Values::Numbers(numbers) if numbers[999_999] == 999_999.0));
        assert!(matches!(names.finish().values, Values::TooMany(known) if known.len() == 1_000_000));
    }
}
