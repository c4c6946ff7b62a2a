//! The score of an account, from the scores of its people.

use records::Keyed;

/// `[scoring.account]`: how the activity of several people of one account becomes one number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountModel {
    /// How scores combine.
    pub combine: Combine,
}

/// A way to combine scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Combine {
    /// The highest.
    #[default]
    Max,
    /// All of them together.
    Sum,
    /// The three highest together: several people influence a purchase, more than three only measure size.
    Top3,
}

impl Keyed for Combine {
    const ALL: &'static [Combine] = &[Combine::Max, Combine::Sum, Combine::Top3];

    fn key(self) -> &'static str {
        match self {
            Combine::Max => "max",
            Combine::Sum => "sum",
            Combine::Top3 => "top3",
        }
    }
}

impl AccountModel {
    /// The score of an account whose people have `scores`, in any order: they add from the highest down, so that the
    /// same people give the same bits. An account without people scores 0.
    #[must_use]
    pub fn score(self, scores: &[f64]) -> f64 {
        let mut falling = scores.to_vec();
        falling.sort_unstable_by(|a, b| b.total_cmp(a));
        let counted = match self.combine {
            Combine::Max => 1,
            Combine::Top3 => 3,
            Combine::Sum => falling.len(),
        };
        falling.iter().take(counted).fold(0.0, |sum, score| sum + score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn scores_of_people_combine() {
        let scores = [10.0, 40.0, -5.0, 20.0];
        for (combine, score) in [(Combine::Max, 40.0), (Combine::Sum, 65.0), (Combine::Top3, 70.0)] {
            assert_eq!(AccountModel { combine }.score(&scores), score, "{combine:?}");
            assert_eq!(AccountModel { combine }.score(&[]), 0.0);
        }
        assert_eq!(AccountModel::default().score(&[-3.0]), -3.0);
    }

    proptest! {
        #[test]
        fn the_order_of_people_does_not_matter(
            (scores, shuffled) in prop::collection::vec(-100.0..100.0_f64, 0..8)
                .prop_flat_map(|scores| (Just(scores.clone()), Just(scores).prop_shuffle())),
        ) {
            for &combine in Combine::ALL {
                let model = AccountModel { combine };
                prop_assert_eq!(model.score(&scores).to_bits(), model.score(&shuffled).to_bits());
            }
        }
    }
}
