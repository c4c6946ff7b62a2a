//! A column drawn together into bins, each of which is a condition that a person would write.

use super::cuts::{self, Turns};
use super::levels;
use super::table::{Column, Values};
use super::tally::Tally;

/// What the rows of a bin have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// A number below a limit.
    Below(f64),
    /// A number from a limit on and below another.
    Between(f64, f64),
    /// A number from a limit on.
    From(f64),
    /// Any number at all.
    AnyNumber,
    /// One of these texts.
    OneOf(Vec<String>),
    /// A text, and none of these: what is rare, and what was never seen.
    OtherThan(Vec<String>),
    /// Nothing is known.
    Unknown,
}

/// One bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// What its rows have in common.
    pub holds: Holds,
    /// How many rows of the training are here, and how many of them were won.
    pub train: Tally,
    /// Its weight of evidence in the training.
    pub weight: f64,
}

/// A column as bins.
#[derive(Clone, Debug)]
pub(super) struct Binned {
    pub(super) bins: Vec<Bin>,
    /// For each row of the table the place of its bin, or [`NO_BIN`].
    pub(super) of: Vec<u16>,
    /// The sum over the bins of what they say.
    pub(super) information: f64,
}

/// A text that was never seen in the training, where no bin takes what is rare.
pub(super) const NO_BIN: u16 = u16::MAX;

/// The rows to learn from, and how they ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Training<'a> {
    /// Of the whole table; nothing where the outcome is not known.
    pub(super) won: &'a [Option<bool>],
    /// The rows, in order.
    pub(super) rows: &'a [u32],
    /// All of them, counted.
    pub(super) all: Tally,
}

impl Training<'_> {
    /// Whether a row of the training was won.
    pub(super) fn won(&self, row: u32) -> bool {
        self.won[row as usize] == Some(true)
    }

    /// The fewest rows that a bin of numbers has. Whether they tell anything is for [`Training::price`] to say.
    pub(super) fn fewest_rows(&self) -> u64 {
        (self.all.rows / 500).max(20)
    }

    /// The fewest rows for which a text is a level of its own.
    pub(super) fn fewest_of_a_level(&self) -> u64 {
        (self.all.rows / 200).clamp(10, 50)
    }

    /// The information value that one more bin must bring: what chance alone brings but once in twenty times, and what is
    /// worth a line on a card, however many rows there are.
    pub(super) fn price(&self) -> f64 {
        const WORTH_A_LINE: f64 = 0.001;
        (3.84 * self.all.noise()).max(WORTH_A_LINE)
    }
}

impl Bin {
    /// Takes another bin in: the next of a row of numbers, or further texts.
    fn take(&mut self, other: Bin, all: Tally) {
        self.holds = match (std::mem::replace(&mut self.holds, Holds::Unknown), other.holds) {
            (Holds::Below(_), Holds::Between(_, to)) => Holds::Below(to),
            (Holds::Between(from, _), Holds::Between(_, to)) => Holds::Between(from, to),
            (Holds::Between(from, _), Holds::From(_)) => Holds::From(from),
            (Holds::Below(_), Holds::From(_)) => Holds::AnyNumber,
            (Holds::OneOf(mut texts), Holds::OneOf(others)) => {
                texts.extend(others);
                Holds::OneOf(texts)
            }
            // Bins of other kinds are never drawn together.
            (holds, _) => holds,
        };
        self.train = self.train.and(other.train);
        self.weight = self.train.weight_of_evidence(all);
    }
}

impl Binned {
    /// Draws a column together, with what the training says; nothing where it tells nothing certain, or cannot be made
    /// rules of.
    pub(super) fn of(column: &Column, training: &Training<'_>, turns: Turns) -> Option<Binned> {
        let (parts, of) = match &column.values {
            Values::Numbers(numbers) => cuts::bins(numbers, training, turns)?,
            Values::Levels { of, texts } => levels::bins(of, texts, training)?,
            Values::TooMany(_) => return None,
        };
        let mut tallies = vec![Tally::default(); parts.len()];
        for row in training.rows {
            let bin = of[*row as usize];
            if bin != NO_BIN {
                tallies[bin as usize] = tallies[bin as usize].with(training.won(*row));
            }
        }
        let bins: Vec<Bin> = parts
            .into_iter()
            .zip(&tallies)
            .map(|(holds, train)| Bin { holds, train: *train, weight: train.weight_of_evidence(training.all) })
            .collect();
        let information = tallies.iter().fold(0.0, |sum, tally| sum + tally.information(training.all));
        Some(Binned { bins, of, information })
    }

    /// Draws bins together, each pair of `(into, gone)` with `into < gone`; no bin is in two pairs.
    pub(super) fn join(&mut self, pairs: &[(usize, usize)], all: Tally) {
        let mut places: Vec<u16> = Vec::with_capacity(self.bins.len());
        let mut kept: Vec<Bin> = Vec::new();
        for (place, bin) in self.bins.drain(..).enumerate() {
            match pairs.iter().find(|(_, gone)| *gone == place) {
                Some((into, _)) => {
                    let into = places[*into];
                    kept[into as usize].take(bin, all);
                    places.push(into);
                }
                None => {
                    places.push(kept.len() as u16);
                    kept.push(bin);
                }
            }
        }
        self.bins = kept;
        self.of.iter_mut().filter(|bin| **bin != NO_BIN).for_each(|bin| *bin = places[*bin as usize]);
    }

    /// Rows and wins by bin; what is in no bin is last.
    pub(super) fn tallies(&self, won: &[Option<bool>], rows: impl IntoIterator<Item = u32>) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.bins.len() + 1];
        for row in rows {
            let bin = (self.of[row as usize] as usize).min(self.bins.len());
            tallies[bin] = tallies[bin].with(won[row as usize] == Some(true));
        }
        tallies
    }

    /// Whether what the bins say is more than chance says as well in one column of a hundred.
    pub(super) fn is_certain(&self, training: &Training<'_>) -> bool {
        let free = self.bins.len().saturating_sub(1);
        free > 0 && self.information > training.all.noise() * beyond_chance(free)
    }
}

/// The value that a sum of squares of so many free numbers exceeds but once in a hundred times (Wilson and Hilferty 1931).
pub(super) fn beyond_chance(free: usize) -> f64 {
    const ONE_IN_A_HUNDRED: f64 = 2.326_347_874;
    let free = free as f64;
    let part = 2.0 / (9.0 * free);
    let root = 1.0 - part + ONE_IN_A_HUNDRED * part.sqrt();
    free * root * root * root
}

#[cfg(test)]
mod tests {
    use super::beyond_chance;

    #[test]
    fn chance_is_as_the_tables_have_it() {
        for (free, table) in [(1, 6.63), (2, 9.21), (5, 15.09), (10, 23.21), (30, 50.89)] {
            assert!((beyond_chance(free) - table).abs() < 0.1, "{free}: {} or {table}", beyond_chance(free));
        }
    }
}
