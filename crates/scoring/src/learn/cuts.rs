//! Numbers as bins with round limits.

use super::binned::{Holds, NO_BIN, Training};
use super::partition::{Needs, Partition, Shape, best};
use super::round::roundest;
use super::tally::Tally;

/// So many parts of equal size are looked at before bins are made of them.
const PARTS: usize = 40;
/// So many cuts are looked at in all, however many values come again and again.
const MOST_CUTS: usize = 80;
/// A rate that turns, once or at will, must be worth so much more than one that only rises or falls, which is easier to
/// agree on.
const TURN_IS_WORTH: f64 = 1.15;

/// How often a rate may turn from rising to falling, or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turns {
    /// Once: what the number says alone, which bins at will would overstate.
    Once,
    /// As often as is worth it.
    AtWill,
}

/// What each bin holds, and for each row of the table its bin.
pub(super) fn bins(numbers: &[f64], training: &Training<'_>, turns: Turns) -> Option<(Vec<Holds>, Vec<u16>)> {
    let mut known: Vec<(f64, bool)> =
        training.rows.iter().map(|row| (numbers[*row as usize], training.won(*row))).collect();
    known.retain(|(number, _)| !number.is_nan());
    let some_unknown = known.len() < training.rows.len();
    known.sort_unstable_by(|(one, _), (other, _)| one.total_cmp(other));
    if known.is_empty() {
        return None;
    }
    let cuts = candidates(&known);
    let parts = parts(&known, &cuts);
    let limits: Vec<f64> = chosen(&parts, training, turns).into_iter().map(|cut| cuts[cut]).collect();
    let mut holds = ranges(&limits);
    let unknown = holds.len();
    if some_unknown {
        holds.push(Holds::Unknown);
    }
    let bin = |number: &f64| match (number.is_nan(), some_unknown) {
        (true, true) => unknown,
        (true, false) => NO_BIN as usize,
        (false, _) => limits.partition_point(|limit| limit <= number),
    };
    // There are far fewer bins than `MOST_CUTS`.
    Some((holds, numbers.iter().map(|number| bin(number) as u16).collect()))
}

/// Limits worth a thought, rising: round numbers near the borders of equal parts, and beside values that come often.
fn candidates(known: &[(f64, bool)]) -> Vec<f64> {
    let rows = known.len();
    let value = |place: usize| known[place.min(rows - 1)].0;
    let mut cuts = Vec::new();
    for part in 1..PARTS {
        // The roundest number between the middles of the parts on both sides.
        let (from, to) = (value(rows * (2 * part - 1) / (2 * PARTS)), value(rows * (2 * part + 1) / (2 * PARTS)));
        let low = below(known, from).unwrap_or(from);
        if low < to {
            cuts.push(roundest(low, to));
        }
        // A value that fills a whole part ends where the next begins.
        if from == to
            && let Some(next) = above(known, to)
        {
            cuts.push(roundest(to, next));
        }
    }
    let least = known[0].0;
    cuts.retain(|cut| *cut > least && *cut <= known[rows - 1].0);
    cuts.sort_unstable_by(f64::total_cmp);
    cuts.dedup();
    cuts.truncate(MOST_CUTS);
    cuts
}

/// The greatest value below another.
fn below(known: &[(f64, bool)], value: f64) -> Option<f64> {
    known.partition_point(|(known, _)| *known < value).checked_sub(1).map(|place| known[place].0)
}

/// The least value above another.
fn above(known: &[(f64, bool)], value: f64) -> Option<f64> {
    known.get(known.partition_point(|(known, _)| *known <= value)).map(|(known, _)| *known)
}

/// Rows and wins between the cuts.
fn parts(known: &[(f64, bool)], cuts: &[f64]) -> Vec<Tally> {
    let mut parts = vec![Tally::default(); cuts.len() + 1];
    let mut part = 0;
    for (number, won) in known {
        while part < cuts.len() && *number >= cuts[part] {
            part += 1;
        }
        parts[part] = parts[part].with(*won);
    }
    parts
}

/// The places of the cuts that stay.
fn chosen(parts: &[Tally], training: &Training<'_>, turns: Turns) -> Vec<usize> {
    let needs = Needs { all: training.all, rows: training.fewest_rows(), price: training.price() };
    let of = |shape| best(parts, &needs, shape);
    let better = |one: Partition, other: Partition| if other.worth > one.worth { other } else { one };
    let steady = better(of(Shape::Rising), of(Shape::Falling));
    let once = better(of(Shape::Peak), of(Shape::Valley));
    let turning = match turns {
        Turns::Once => once,
        Turns::AtWill => better(once, of(Shape::Free)),
    };
    let is_worth_a_turn = turning.worth > steady.worth.max(0.0) * TURN_IS_WORTH + needs.price;
    let partition = if is_worth_a_turn { turning } else { steady };
    partition.bins.iter().skip(1).map(|bin| bin.start - 1).collect()
}

fn ranges(limits: &[f64]) -> Vec<Holds> {
    let (Some(first), Some(last)) = (limits.first(), limits.last()) else { return vec![Holds::AnyNumber] };
    let between = limits.windows(2).map(|pair| Holds::Between(pair[0], pair[1]));
    std::iter::once(Holds::Below(*first)).chain(between).chain([Holds::From(*last)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::binned::Binned;
    use crate::learn::table::{Column, Values};
    use proptest::prelude::*;
    use records::FieldType;

    fn learnt(numbers: Vec<f64>, won: &[bool]) -> Option<Binned> {
        let won: Vec<Option<bool>> = won.iter().copied().map(Some).collect();
        let rows: Vec<u32> = (0..won.len() as u32).collect();
        let all = Tally::of(won.iter().map(|won| *won == Some(true)));
        let column = Column { name: "n".to_owned(), ty: FieldType::Number, values: Values::Numbers(numbers) };
        Binned::of(&column, &Training { won: &won, rows: &rows, all }, Turns::Once)
    }

    #[test]
    fn limits_are_round_and_rates_run_one_way() {
        let numbers: Vec<f64> = (0..4000).map(|row| f64::from(row) * 1.37).collect();
        let won: Vec<bool> = (0..4000).map(|row| (row * 7919 % 4000) < row / 2).collect();
        let binned = learnt(numbers, &won).expect("bins");
        assert!(binned.bins.len() >= 3);
        for bin in &binned.bins {
            let (Holds::Below(limit) | Holds::From(limit) | Holds::Between(limit, _)) = bin.holds else {
                panic!("{:?}", bin.holds)
            };
            assert_eq!(limit % 100.0, 0.0, "{limit} is round");
        }
        assert!(binned.bins.windows(2).all(|pair| pair[0].weight < pair[1].weight));
    }

    #[test]
    fn a_value_that_comes_often_is_parted_from_its_neighbours() {
        let numbers: Vec<f64> = (0..2000).map(|row| if row % 2 == 0 { 0.0 } else { f64::from(row) }).collect();
        let won: Vec<bool> = (0..2000).map(|row| row % 2 == 1 && row % 3 > 0 || row % 10 == 0).collect();
        let binned = learnt(numbers, &won).expect("bins");
        assert_eq!(binned.bins[0].holds, Holds::Below(1.0));
    }

    #[test]
    fn what_is_constant_or_unknown_makes_one_bin_at_most() {
        let won: Vec<bool> = (0..200).map(|row| row % 3 == 0).collect();
        assert_eq!(learnt(vec![5.0; 200], &won).expect("a bin").bins.len(), 1);
        assert!(learnt(vec![f64::NAN; 200], &won).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_known_number_is_in_the_bin_that_holds_it(
            cells in prop::collection::vec((prop::option::weighted(0.9, -1e4_f64..1e4), any::<bool>()), 40..400),
        ) {
            let numbers: Vec<f64> = cells.iter().map(|(number, _)| number.unwrap_or(f64::NAN)).collect();
            let won: Vec<bool> = cells.iter().map(|(_, won)| *won).collect();
            prop_assume!(won.contains(&true) && won.contains(&false));
            if let Some(binned) = learnt(numbers.clone(), &won) {
                for (number, bin) in numbers.iter().zip(&binned.of) {
                    let holds = match &binned.bins[*bin as usize].holds {
                        Holds::Below(limit) => number < limit,
                        Holds::Between(from, to) => number >= from && number < to,
                        Holds::From(limit) => number >= limit,
                        Holds::AnyNumber => !number.is_nan(),
                        Holds::Unknown => number.is_nan(),
                        Holds::OneOf(_) | Holds::OtherThan(_) => false,
                    };
                    prop_assert!(holds);
                }
            }
        }
    }
}
