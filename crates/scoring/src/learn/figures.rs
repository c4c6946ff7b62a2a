//! How well scores part wins from losses.

use super::tally::Tally;

/// How scores did on some rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The rows.
    pub all: Tally,
    /// The chance that of a win and a loss the win has more points; half of equals. The area under the receiver
    /// operating characteristic.
    pub auc: f64,
    /// The area under the curve of gains: S. Moro, P. Cortez, P. Rita, "A data-driven approach to predict the success of
    /// bank telemarketing" (2014).
    pub alift: f64,
    /// The wins by score, from the highest down: rows and wins of each score.
    pub by_score: Vec<(i64, Tally)>,
}

/// Rows of about the same score, and what was expected of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The lowest score of the band.
    pub from: i64,
    /// The highest.
    pub to: i64,
    /// Rows and wins.
    pub all: Tally,
    /// The share that was expected to be won.
    pub expected: f64,
}

impl Figures {
    /// Of scores and outcomes.
    pub fn of(scores: impl IntoIterator<Item = (i64, bool)>) -> Figures {
        let mut counted: std::collections::BTreeMap<i64, Tally> = std::collections::BTreeMap::new();
        for (score, won) in scores {
            let tally = counted.entry(score).or_default();
            *tally = tally.with(won);
        }
        let by_score: Vec<(i64, Tally)> = counted.into_iter().rev().collect();
        let tallies: Vec<Tally> = by_score.iter().map(|(_, tally)| *tally).collect();
        let all = tallies.iter().fold(Tally::default(), |sum, tally| sum.and(*tally));
        Figures { all, auc: auc(&tallies), alift: alift(&tallies), by_score }
    }

    /// The share of all wins that stands in the best share of the rows; within rows of one score it is spread evenly.
    #[must_use]
    pub fn gain(&self, share: f64) -> f64 {
        let wanted = self.all.rows as f64 * share;
        let (mut rows, mut wins) = (0.0, 0.0);
        for (_, tally) in &self.by_score {
            let here = tally.rows as f64;
            let part = ((wanted - rows) / here).clamp(0.0, 1.0);
            wins += tally.wins as f64 * part;
            rows += here;
            if rows >= wanted {
                break;
            }
        }
        if self.all.wins == 0 { 0.0 } else { wins / self.all.wins as f64 }
    }

    /// How far the area under the curve may be off by chance: one standard error (J. A. Hanley, B. J. McNeil 1982).
    #[must_use]
    pub fn auc_error(&self) -> f64 {
        let (wins, losses) = (self.all.wins as f64, self.all.losses() as f64);
        if wins < 1.0 || losses < 1.0 {
            return f64::INFINITY;
        }
        let a = self.auc;
        let (q1, q2) = (a / (2.0 - a), 2.0 * a * a / (1.0 + a));
        ((a * (1.0 - a) + (wins - 1.0) * (q1 - a * a) + (losses - 1.0) * (q2 - a * a)) / (wins * losses))
            .max(0.0)
            .sqrt()
    }

    /// At most so many bands of about equal size, from the highest scores down, with what `chance` expects of each score.
    #[must_use]
    pub fn bands(&self, count: u64, chance: impl Fn(i64) -> f64) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        let (mut seen, mut expected_wins) = (0, 0.0);
        for (score, tally) in &self.by_score {
            let is_due = bands.last().is_none_or(|_| seen * count >= bands.len() as u64 * self.all.rows);
            if is_due {
                bands.push(Band { from: *score, to: *score, all: Tally::default(), expected: 0.0 });
                expected_wins = 0.0;
            }
            if let Some(band) = bands.last_mut() {
                band.from = *score;
                band.all = band.all.and(*tally);
                expected_wins += tally.rows as f64 * chance(*score);
                band.expected = expected_wins / band.all.rows as f64;
            }
            seen += tally.rows;
        }
        bands
    }
}

/// The area under the receiver operating characteristic of groups from the best to the worst; a half where there is
/// nothing to part.
pub(super) fn auc(groups: &[Tally]) -> f64 {
    let all = groups.iter().fold(Tally::default(), |sum, group| sum.and(*group));
    if all.wins == 0 || all.losses() == 0 {
        return 0.5;
    }
    // Twice the pairs in which the win stands before the loss: whole numbers, so that nothing is rounded.
    let (mut wins_before, mut twice) = (0_u128, 0_u128);
    for group in groups {
        twice += u128::from(group.losses()) * (2 * wins_before + u128::from(group.wins));
        wins_before += u128::from(group.wins);
    }
    twice as f64 / (2 * u128::from(all.wins) * u128::from(all.losses())) as f64
}

fn alift(groups: &[Tally]) -> f64 {
    let all = groups.iter().fold(Tally::default(), |sum, group| sum.and(*group));
    if all.wins == 0 {
        return 0.5;
    }
    let (mut wins_before, mut twice) = (0_u128, 0_u128);
    for group in groups {
        twice += u128::from(group.rows) * (2 * wins_before + u128::from(group.wins));
        wins_before += u128::from(group.wins);
    }
    twice as f64 / (2 * u128::from(all.wins) * u128::from(all.rows)) as f64
}

/// How far the shares of two sets of rows over the same bins are from each other: the population stability index. Below
/// 0.1 nothing moved, above 0.25 much did.
#[must_use]
pub fn stability(before: &[Tally], after: &[Tally]) -> f64 {
    let count = |tallies: &[Tally]| tallies.iter().map(|tally| tally.rows).sum::<u64>() as f64;
    let (all_before, all_after) = (count(before), count(after));
    if all_before == 0.0 || all_after == 0.0 {
        return 0.0;
    }
    // Half a row, so that an empty bin is no infinite distance.
    let share = |rows: u64, all: f64| (rows as f64).max(0.5) / all;
    before.iter().zip(after).filter(|(before, after)| before.rows + after.rows > 0).fold(0.0, |sum, (before, after)| {
        let (before, after) = (share(before.rows, all_before), share(after.rows, all_after));
        sum + (after - before) * libm::log(after / before)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By its definition: every pair of a win and a loss.
    fn slow_auc(scores: &[(i64, bool)]) -> f64 {
        let (mut sum, mut pairs) = (0.0, 0.0);
        for (win, _) in scores.iter().filter(|(_, won)| *won) {
            for (loss, _) in scores.iter().filter(|(_, won)| !won) {
                pairs += 1.0;
                sum += if win > loss {
                    1.0
                } else if win == loss {
                    0.5
                } else {
                    0.0
                };
            }
        }
        if pairs == 0.0 { 0.5 } else { sum / pairs }
    }

    proptest! {
        #[test]
        fn the_areas_are_those_of_their_definitions(
            scores in prop::collection::vec((-20_i64..20, any::<bool>()), 1..200),
        ) {
            let figures = Figures::of(scores.iter().copied());
            prop_assert!((figures.auc - slow_auc(&scores)).abs() < 1e-12);
            let rate = figures.all.rate();
            if figures.all.wins > 0 && figures.all.losses() > 0 {
                // The curve of gains and the receiver operating characteristic hold the same.
                prop_assert!((figures.alift - (rate / 2.0 + (1.0 - rate) * figures.auc)).abs() < 1e-12);
            }
        }

        #[test]
        fn gains_rise_to_the_whole(scores in prop::collection::vec((-20_i64..20, any::<bool>()), 1..200)) {
            let figures = Figures::of(scores);
            prop_assume!(figures.all.wins > 0);
            prop_assert!(figures.gain(0.1) <= figures.gain(0.2) && figures.gain(0.2) <= figures.gain(0.5));
            prop_assert!((figures.gain(1.0) - 1.0).abs() < 1e-12);
        }

        #[test]
        fn bands_hold_every_row_once(scores in prop::collection::vec((-20_i64..20, any::<bool>()), 1..200)) {
            let figures = Figures::of(scores);
            let bands = figures.bands(10, |_| 0.5);
            let all = bands.iter().fold(Tally::default(), |sum, band| sum.and(band.all));
            prop_assert_eq!(all, figures.all);
            prop_assert!(bands.len() <= 10 && bands.windows(2).all(|pair| pair[0].from > pair[1].to));
        }
    }

    #[test]
    fn what_did_not_move_has_no_distance() {
        let rows = |rows| Tally { rows, wins: 0 };
        assert_eq!(stability(&[rows(10), rows(30)], &[rows(100), rows(300)]), 0.0);
        assert!(stability(&[rows(10), rows(30)], &[rows(30), rows(10)]) > 0.25);
        assert!(stability(&[rows(10), rows(0)], &[rows(0), rows(10)]).is_finite());
        assert_eq!(stability(&[], &[]), 0.0);
    }
}
