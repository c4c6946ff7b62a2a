//! Chance from a seed: the same seed draws the same company on every machine.
//!
//! Invariant: whole numbers and IEEE additions only. Logarithms and exponentials differ from one machine's library to
//! the next, so durations come from tables of weights, never from a formula.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use records::Instant;

/// What a stream of draws is for. Each family of accounts has one of its own, so that what one family does never
/// shifts what the next one draws.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stream {
    Company = 1,
    Family = 2,
}

/// A stream of draws.
#[derive(Debug)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The draws of one stream: `number` tells apart those of one kind.
    pub(super) fn new(seed: u64, stream: Stream, number: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&(stream as u64).to_le_bytes());
        bytes[16..24].copy_from_slice(&number.to_le_bytes());
        Self(ChaCha8Rng::from_seed(bytes))
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// True so many times in a thousand.
    pub(super) fn per_mille(&mut self, per_mille: u32) -> bool {
        self.0.random_range(0..1000) < per_mille
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        if high <= low { low } else { self.0.random_range(low..=high) }
    }

    /// An instant from `from` to `to`; `from` where there is nothing between them.
    pub(super) fn instant(&mut self, from: Instant, to: Instant) -> Instant {
        Instant::from_micros(self.between(from.as_micros(), to.as_micros()))
    }

    /// One of them, each as likely.
    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.0.random_range(0..of.len())]
    }

    /// One of them, by its weight.
    pub(super) fn weighted<T: Copy>(&mut self, of: &[(u32, T)]) -> T {
        let total = of.iter().map(|(weight, _)| weight).sum();
        let mut left = self.0.random_range(0..total);
        for (weight, value) in of {
            if left < *weight {
                return *value;
            }
            left -= weight;
        }
        unreachable!("a draw below the sum of the weights falls on one of them")
    }

    /// A number between two of a table's steps, skewed as the table's weights say: for sizes, amounts and delays.
    pub(super) fn spread(&mut self, steps: &[(u32, (i64, i64))]) -> i64 {
        let (low, high) = self.weighted(steps);
        self.between(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same() {
        let draw = |seed, number| {
            let mut chance = Chance::new(seed, Stream::Family, number);
            (0..20).map(|_| chance.between(0, 1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7, 1), draw(7, 1));
        assert_ne!(draw(7, 1), draw(7, 2));
        assert_ne!(draw(7, 1), draw(8, 1));
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::new(1, Stream::Company, 0);
        let heads = (0..10_000).filter(|_| chance.weighted(&[(3, true), (1, false)])).count();
        assert!((7_300..7_700).contains(&heads), "{heads} of 10,000, for 3 in 4");
    }
}
