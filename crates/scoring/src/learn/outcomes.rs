//! Which rows were won.

use super::table::{Column, Values};
use records::Folded;

/// How the rows of a table ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// By row; nothing where it is not known or not decided.
    pub won: Vec<Option<bool>>,
    /// What stands for a win.
    pub positive: String,
    /// Rows without an outcome.
    pub blank: usize,
    /// Values that are neither, because the win has a word of its own for its opposite in the column: what is not decided.
    pub undecided: Vec<String>,
}

/// Why the wins cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnclearOutcome {
    /// Nobody said which value is a win, and none of these says it of itself.
    WhichIsAWin {
        /// The first values of the column.
        values: Vec<String>,
    },
    /// The value that was named does not stand in the column.
    NoSuchValue {
        /// The first values of the column.
        values: Vec<String>,
    },
}

/// Words that say of themselves that they are a win, as systems export them.
const WINS: [&str; 14] =
    ["1", "true", "yes", "y", "t", "won", "win", "accepted", "converted", "gagné", "oui", "ganado", "ganada", "sí"];
/// Pairs of a win and its opposite: what is neither is not decided yet.
const OPPOSITES: [(&str, &str); 7] = [
    ("won", "lost"),
    ("closed won", "closed lost"),
    ("accepted", "rejected"),
    ("win", "loss"),
    ("gagné", "perdu"),
    ("ganado", "perdido"),
    ("ganada", "perdida"),
];
/// So many values are named to whoever has to choose.
const NAMED: usize = 12;

impl Outcomes {
    /// Reads the outcomes off a column.
    ///
    /// # Errors
    /// Where it cannot be told which rows were won.
    pub fn of(target: &Column, positive: Option<&str>) -> Result<Outcomes, UnclearOutcome> {
        let (texts, of) = texts(target);
        let named = || texts.iter().take(NAMED).cloned().collect();
        let folded: Vec<Option<Folded>> = texts.iter().map(|text| Folded::new(text)).collect();
        let place_of = |word: &str| {
            let word = Folded::new(word);
            word.is_some().then(|| folded.iter().position(|text| *text == word)).flatten()
        };
        let win = match positive {
            Some(positive) => place_of(positive).ok_or_else(|| UnclearOutcome::NoSuchValue { values: named() })?,
            None => match WINS.iter().find_map(|word| place_of(word)) {
                Some(place) => place,
                // A column of noughts alone, or of nothing, holds no win: that is an answer and no question.
                None if texts.iter().all(|text| is_a_loss(text)) => usize::MAX,
                None => return Err(UnclearOutcome::WhichIsAWin { values: named() }),
            },
        };
        let word = folded.get(win).and_then(Option::as_ref).map(Folded::as_str);
        let opposite = OPPOSITES.iter().find(|(win, _)| word == Some(*win)).and_then(|(_, loss)| place_of(loss));
        let outcome = |place: &Option<usize>| match (*place, opposite) {
            (None, _) => None,
            (Some(place), _) if place == win => Some(true),
            (Some(place), Some(loss)) if place != loss => None,
            (Some(_), _) => Some(false),
        };
        let neither = |place: &usize| *place != win && opposite.is_some_and(|loss| *place != loss);
        Ok(Outcomes {
            won: of.iter().map(outcome).collect(),
            positive: texts.get(win).cloned().or(positive.map(str::to_owned)).unwrap_or_default(),
            blank: of.iter().filter(|place| place.is_none()).count(),
            undecided: (0..texts.len()).filter(neither).take(NAMED).map(|place| texts[place].clone()).collect(),
        })
    }
}

fn is_a_loss(text: &str) -> bool {
    Folded::new(text).is_some_and(|text| ["0", "false", "no", "n", "f", "lost", "rejected"].contains(&text.as_str()))
}

/// The values of a column as texts, and for each row the place of its own.
fn texts(column: &Column) -> (Vec<String>, Vec<Option<usize>>) {
    match &column.values {
        Values::Levels { of, texts } => {
            let place = |place: &u32| ((*place as usize) < texts.len()).then_some(*place as usize);
            (texts.clone(), of.iter().map(place).collect())
        }
        Values::Numbers(numbers) => {
            let mut different: Vec<f64> = numbers.iter().copied().filter(|number| !number.is_nan()).collect();
            different.sort_unstable_by(f64::total_cmp);
            different.dedup();
            let place = |number: &f64| different.binary_search_by(|known| known.total_cmp(number)).ok();
            let places = numbers.iter().map(place).collect();
            (different.iter().map(f64::to_string).collect(), places)
        }
        Values::TooMany(known) => (Vec::new(), vec![None; known.len()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::table::ColumnBuilder;

    fn of(cells: &[&str], positive: Option<&str>) -> Result<Outcomes, UnclearOutcome> {
        let mut column = ColumnBuilder::new("outcome", None);
        cells.iter().for_each(|cell| column.push(Some(cell)));
        Outcomes::of(&column.finish(), positive)
    }

    #[test]
    fn a_win_is_known_by_its_word_or_named() {
        for (cells, positive, won) in [
            (&["1", "0", ""][..], None, &[Some(true), Some(false), None][..]),
            (&["yes", "NO"], None, &[Some(true), Some(false)]),
            (&["true", "false"], None, &[Some(true), Some(false)]),
            (&["bought", "left"], Some("Bought"), &[Some(true), Some(false)]),
            (&["Won", "Lost", "Engaging"], None, &[Some(true), Some(false), None]),
            (&["a", "b", "c"], Some("b"), &[Some(false), Some(true), Some(false)]),
            (&["0", "0"], None, &[Some(false), Some(false)]),
            (&["", ""], None, &[None, None]),
        ] {
            assert_eq!(of(cells, positive).expect("clear").won, won, "{cells:?}");
        }
    }

    #[test]
    fn what_is_unclear_is_asked() {
        let values = vec!["left".to_owned(), "right".to_owned()];
        assert_eq!(of(&["left", "right"], None), Err(UnclearOutcome::WhichIsAWin { values: values.clone() }));
        assert_eq!(of(&["left", "right"], Some("up")), Err(UnclearOutcome::NoSuchValue { values }));
    }
}
