//! Rows to learn from, and rows kept aside to see what was learned.

/// Which rows are kept aside.
#[derive(Clone, Debug, PartialEq)]
pub enum Holdout {
    /// A share of the rows, drawn by the seed, of wins and losses alike.
    Share(f64),
    /// All rows but the first so many of the file: of a file in the order of time, what came later.
    After(usize),
    /// A share of the rows, those latest by a column of days, instants or numbers; rows without one are learned from.
    Latest {
        /// The place of the column.
        column: usize,
        /// The share.
        share: f64,
    },
}

/// Rows of a table, each in the order of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) train: Vec<u32>,
    pub(super) holdout: Vec<u32>,
}

impl Split {
    /// By chance: of wins and of losses the same share each, those whose draw is lowest.
    pub(super) fn by_chance(won: &[Option<bool>], share: f64, seed: u64) -> Split {
        let mut kept = vec![false; won.len()];
        for outcome in [true, false] {
            let mut drawn: Vec<(u64, u32)> = rows_of(won)
                .filter(|row| won[*row as usize] == Some(outcome))
                .map(|row| (draw(seed, u64::from(row)), row))
                .collect();
            drawn.sort_unstable();
            let count = (drawn.len() as f64 * share).round() as usize;
            drawn.iter().take(count).for_each(|(_, row)| kept[*row as usize] = true);
        }
        Split::keeping(won, |row| kept[row as usize])
    }

    /// All that stand behind the first so many rows of the file.
    pub(super) fn after(won: &[Option<bool>], first: usize) -> Split {
        Split::keeping(won, |row| row as usize >= first)
    }

    /// The latest.
    pub(super) fn latest(won: &[Option<bool>], at: &[f64], share: f64) -> Split {
        let mut times: Vec<f64> = rows_of(won).map(|row| at[row as usize]).filter(|at| !at.is_nan()).collect();
        times.sort_unstable_by(f64::total_cmp);
        let early = ((times.len() as f64) * (1.0 - share)).round() as usize;
        let from = times.get(early).copied().unwrap_or(f64::INFINITY);
        Split::keeping(won, |row| at[row as usize] >= from)
    }

    fn keeping(won: &[Option<bool>], mut is_kept: impl FnMut(u32) -> bool) -> Split {
        let (holdout, train) = rows_of(won).partition(|row| is_kept(*row));
        Split { train, holdout }
    }
}

/// The rows whose outcome is known.
fn rows_of(won: &[Option<bool>]) -> impl Iterator<Item = u32> {
    // A table of four thousand million rows is refused when it is read.
    (0..won.len() as u32).filter(|row| won[*row as usize].is_some())
}

/// A number that looks drawn by chance, the same for the same seed and row on any machine (SplitMix64: G. Steele, D. Lea,
/// C. Flood, "Fast splittable pseudorandom number generators", 2014).
fn draw(seed: u64, row: u64) -> u64 {
    let mut state =
        mixed(seed.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_add(row.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed(state)
}

fn mixed(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes() -> Vec<Option<bool>> {
        (0..1000).map(|row| (row % 50 != 7).then_some(row % 5 == 0)).collect()
    }

    #[test]
    fn wins_and_losses_are_kept_aside_alike_and_rows_without_outcome_not_at_all() {
        let won = outcomes();
        let split = Split::by_chance(&won, 0.3, 1);
        assert_eq!(split.train.len() + split.holdout.len(), 980);
        let wins = split.holdout.iter().filter(|row| won[**row as usize] == Some(true)).count();
        assert_eq!((split.holdout.len(), wins), (294, 60));
    }

    #[test]
    fn a_seed_draws_the_same_rows_again_and_another_draws_others() {
        let won = outcomes();
        assert_eq!(Split::by_chance(&won, 0.3, 1), Split::by_chance(&won, 0.3, 1));
        assert_ne!(Split::by_chance(&won, 0.3, 1), Split::by_chance(&won, 0.3, 2));
    }

    #[test]
    fn what_came_later_is_kept_aside() {
        let won = vec![Some(true); 10];
        assert_eq!(Split::after(&won, 8).holdout, [8, 9]);
        assert!(Split::after(&won, 80).holdout.is_empty());
        let at = [5.0, 1.0, f64::NAN, 9.0, 2.0, 3.0, 4.0, 6.0, 7.0, 8.0];
        assert_eq!(Split::latest(&won, &at, 0.2).holdout, [3, 9]);
    }
}
