//! The best way to draw parts that stand in an order together into a few bins.
//!
//! Dynamic programming, exact: of all ways to cut the row of parts that keep to a [`Shape`] and give every bin enough
//! rows, the one with the greatest information value less a price for each bin. After G. Navas-Palencia, "Optimal binning:
//! mathematical programming formulation" (2020), whose integer program this solves for ordered parts without a solver.

use std::ops::Range;

use super::tally::Tally;

/// How the rate may run from the first bin to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It only rises.
    Rising,
    /// It only falls.
    Falling,
    /// It rises, then falls.
    Peak,
    /// It falls, then rises.
    Valley,
    /// As it will.
    Free,
}

/// What a bin needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needs {
    /// All rows of the column and its outcome, of which bins hold shares.
    pub(super) all: Tally,
    /// The fewest rows of a bin.
    pub(super) rows: u64,
    /// The information value that a bin more must bring.
    pub(super) price: f64,
}

/// A way to cut, and what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Partition {
    /// The parts of each bin, in order; all parts in one bin where there is nothing to tell apart.
    pub(super) bins: Vec<Range<usize>>,
    /// Information value less the price of the bins.
    pub(super) worth: f64,
}

/// The best cut of a shape. Takes the third power of the number of parts in time.
pub(super) fn best(parts: &[Tally], needs: &Needs, shape: Shape) -> Partition {
    let search = Search::new(parts, needs);
    match shape {
        Shape::Rising => search.ending(&search.forwards(rises)),
        Shape::Falling => search.ending(&search.forwards(falls)),
        Shape::Peak => search.meeting(&search.forwards(rises), &search.backwards(falls)),
        Shape::Free => search.ending(&search.forwards(any)),
        Shape::Valley => search.meeting(&search.forwards(falls), &search.backwards(rises)),
    }
}

fn rises(before: Tally, after: Tally) -> bool {
    before.is_below(after)
}

fn falls(before: Tally, after: Tally) -> bool {
    after.is_below(before)
}

fn any(_: Tally, _: Tally) -> bool {
    true
}

/// Of each possible bin, from its first part to just behind its last, the best worth of a row of bins that ends (or
/// begins) with it, and which bin stands beside it there.
struct Reached {
    worth: Vec<f64>,
    beside: Vec<usize>,
}

/// No bin stands beside.
const END: usize = usize::MAX;

struct Search {
    parts: usize,
    /// What the first so many parts hold.
    sums: Vec<Tally>,
    /// The worth of each possible bin alone; minus infinity where it has too few rows.
    alone: Vec<f64>,
    needs: Needs,
}

impl Search {
    fn new(parts: &[Tally], needs: &Needs) -> Search {
        let mut sums = vec![Tally::default()];
        for part in parts {
            sums.push(sums[sums.len() - 1].and(*part));
        }
        let mut search = Search { parts: parts.len(), sums, alone: Vec::new(), needs: *needs };
        let side = search.parts + 1;
        search.alone = vec![f64::NEG_INFINITY; side * side];
        for from in 0..search.parts {
            for to in from + 1..side {
                let tally = search.tally(from, to);
                if tally.rows >= needs.rows {
                    search.alone[from * side + to] = tally.information(needs.all) - needs.price;
                }
            }
        }
        search
    }

    fn tally(&self, from: usize, to: usize) -> Tally {
        self.sums[to].without(self.sums[from])
    }

    fn place(&self, from: usize, to: usize) -> usize {
        from * (self.parts + 1) + to
    }

    /// Rows of bins that begin with the first part.
    fn forwards(&self, fits: fn(Tally, Tally) -> bool) -> Reached {
        let mut reached = self.nothing();
        for to in 1..=self.parts {
            for from in 0..to {
                let here = self.place(from, to);
                if self.alone[here] == f64::NEG_INFINITY {
                    continue;
                }
                let mut best = if from == 0 { (0.0, END) } else { (f64::NEG_INFINITY, END) };
                for before in 0..from {
                    let worth = reached.worth[self.place(before, from)];
                    if worth > best.0 && fits(self.tally(before, from), self.tally(from, to)) {
                        best = (worth, before);
                    }
                }
                (reached.worth[here], reached.beside[here]) = (best.0 + self.alone[here], best.1);
            }
        }
        reached
    }

    /// Rows of bins that end with the last part.
    fn backwards(&self, fits: fn(Tally, Tally) -> bool) -> Reached {
        let mut reached = self.nothing();
        for from in (0..self.parts).rev() {
            for to in from + 1..=self.parts {
                let here = self.place(from, to);
                if self.alone[here] == f64::NEG_INFINITY {
                    continue;
                }
                let mut best = if to == self.parts { (0.0, END) } else { (f64::NEG_INFINITY, END) };
                for after in to + 1..=self.parts {
                    let worth = reached.worth[self.place(to, after)];
                    if worth > best.0 && fits(self.tally(from, to), self.tally(to, after)) {
                        best = (worth, after);
                    }
                }
                (reached.worth[here], reached.beside[here]) = (best.0 + self.alone[here], best.1);
            }
        }
        reached
    }

    fn nothing(&self) -> Reached {
        let places = (self.parts + 1) * (self.parts + 1);
        Reached { worth: vec![f64::NEG_INFINITY; places], beside: vec![END; places] }
    }

    /// The best row of bins that ends with the last part.
    fn ending(&self, reached: &Reached) -> Partition {
        let last = (0..self.parts).map(|from| (from, reached.worth[self.place(from, self.parts)]));
        let Some((from, worth)) = last.fold(None, better) else { return self.one_bin() };
        Partition { bins: self.walk_back(reached, from, self.parts), worth }
    }

    /// The best row of bins that turns at one of them.
    fn meeting(&self, before: &Reached, after: &Reached) -> Partition {
        let turns = (0..self.parts).flat_map(|from| (from + 1..=self.parts).map(move |to| (from, to)));
        let worth = |(from, to)| {
            let here = self.place(from, to);
            ((from, to), before.worth[here] + after.worth[here] - self.alone[here])
        };
        let Some(((from, to), worth)) = turns.map(worth).fold(None, better) else { return self.one_bin() };
        let mut bins = self.walk_back(before, from, to);
        let (mut from, mut to) = (from, to);
        loop {
            let next = after.beside[self.place(from, to)];
            if next == END {
                return Partition { bins, worth };
            }
            (from, to) = (to, next);
            bins.push(from..to);
        }
    }

    fn walk_back(&self, reached: &Reached, mut from: usize, mut to: usize) -> Vec<Range<usize>> {
        let mut bins = std::iter::once(from..to).collect::<Vec<_>>();
        loop {
            let before = reached.beside[self.place(from, to)];
            if before == END {
                bins.reverse();
                return bins;
            }
            (from, to) = (before, from);
            bins.push(from..to);
        }
    }

    fn one_bin(&self) -> Partition {
        let worth = self.tally(0, self.parts).information(self.needs.all) - self.needs.price;
        Partition { bins: std::iter::once(0..self.parts).collect(), worth }
    }
}

/// The first of the greatest; nothing that cannot be.
fn better<T>(best: Option<(T, f64)>, (what, worth): (T, f64)) -> Option<(T, f64)> {
    match best {
        Some((_, greatest)) if worth.is_nan() || worth <= greatest => best,
        _ if worth.is_nan() || worth == f64::NEG_INFINITY => best,
        _ => Some((what, worth)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn needs(parts: &[Tally], rows: u64, price: f64) -> Needs {
        Needs { all: parts.iter().fold(Tally::default(), |sum, part| sum.and(*part)), rows, price }
    }

    fn runs(parts: &[Tally], bins: &[Range<usize>]) -> Vec<Tally> {
        bins.iter().map(|bin| parts[bin.clone()].iter().fold(Tally::default(), |sum, part| sum.and(*part))).collect()
    }

    fn keeps_to(shape: Shape, rates: &[Tally]) -> bool {
        let rising: Vec<bool> = rates.windows(2).map(|pair| pair[0].is_below(pair[1])).collect();
        let strict = rates.windows(2).all(|pair| pair[0].is_below(pair[1]) || pair[1].is_below(pair[0]));
        let turns = rising.windows(2).filter(|pair| pair[0] != pair[1]).count();
        (strict || shape == Shape::Free)
            && match shape {
                Shape::Free => true,
                Shape::Rising => rising.iter().all(|rises| *rises),
                Shape::Falling => rising.iter().all(|rises| !rises),
                Shape::Peak => turns <= 1 && (turns == 0 || rising[0]),
                Shape::Valley => turns <= 1 && (turns == 0 || !rising[0]),
            }
    }

    /// Every way to cut, tried.
    fn slow(parts: &[Tally], needs: &Needs, shape: Shape) -> Option<f64> {
        let cuts = parts.len() - 1;
        (0..1_u32 << cuts)
            .filter_map(|cut| {
                let mut ends: Vec<usize> = (0..cuts).filter(|at| cut >> at & 1 == 1).map(|at| at + 1).collect();
                ends.push(parts.len());
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let bins: Vec<Range<usize>> = starts.zip(&ends).map(|(from, to)| from..*to).collect();
                let tallies = runs(parts, &bins);
                let fits = tallies.iter().all(|bin| bin.rows >= needs.rows) && keeps_to(shape, &tallies);
                fits.then(|| tallies.iter().map(|bin| bin.information(needs.all) - needs.price).sum())
            })
            .fold(None, |best: Option<f64>, worth: f64| Some(best.map_or(worth, |best| best.max(worth))))
    }

    proptest! {
        #[test]
        fn nothing_that_is_allowed_is_better(
            parts in prop::collection::vec((1_u64..60, 0_u64..60), 1..9),
            rows in 1_u64..40,
            price in 0.0_f64..0.05,
        ) {
            let parts: Vec<Tally> = parts.into_iter().map(|(rows, wins)| Tally { rows, wins: wins.min(rows) }).collect();
            let needs = needs(&parts, rows, price);
            // Without wins or losses there is nothing to learn, which `learn` says first.
            prop_assume!(needs.all.wins > 0 && needs.all.losses() > 0);
            for shape in [Shape::Rising, Shape::Falling, Shape::Peak, Shape::Valley, Shape::Free] {
                let found = best(&parts, &needs, shape);
                prop_assert_eq!(found.bins[0].start, 0);
                prop_assert_eq!(found.bins[found.bins.len() - 1].end, parts.len());
                prop_assert!(found.bins.windows(2).all(|pair| pair[0].end == pair[1].start));
                prop_assert!(keeps_to(shape, &runs(&parts, &found.bins)));
                if let Some(worth) = slow(&parts, &needs, shape) {
                    prop_assert!((found.worth - worth).abs() < 1e-9, "{:?}: {} or {}", shape, found.worth, worth);
                }
            }
        }
    }
}
