//! Searches that forgive a slip of the hand: in each word one letter wrong, missing, too many, or two that stand beside each
//! other exchanged (docs/decisions/0020-searches-forgive-one-slip-a-word.md).
//!
//! Whatever differs from a word by one slip holds one half of it untouched, or the whole word with the two letters at the
//! seam exchanged. So the database looks for the halves, as it looks for any text, and the few that it finds are compared
//! here.

use super::sql::pattern;

/// Shorter words have to be right: half of one is in too many others.
const SHORTEST: usize = 4;

/// What the database looks for: one of these is in whatever comes near the word.
pub(super) fn patterns(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < SHORTEST {
        return vec![pattern(word)];
    }
    let seam = letters.len() / 2;
    let text = |letters: &[char]| pattern(&letters.iter().collect::<String>());
    let mut exchanged = letters.clone();
    exchanged.swap(seam - 1, seam);
    vec![text(&letters[..seam]), text(&letters[seam..]), text(&exchanged)]
}

/// Whether every word comes near the beginning of some word of the text.
pub(super) fn comes_near(text: &str, words: &[String]) -> bool {
    let known: Vec<Vec<char>> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().collect())
        .collect();
    words.iter().all(|word| {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST {
            text.contains(word.as_str())
        } else {
            known.iter().any(|known| slips(&letters, known) <= 1)
        }
    })
}

/// How many slips lead from what was typed to the beginning of a word: the optimal string alignment distance, where
/// letters after those typed count nothing (somebody is still typing).
fn slips(typed: &[char], known: &[char]) -> usize {
    if known.len() + 1 < typed.len() {
        return 2;
    }
    let known = &known[..known.len().min(typed.len() + 1)];
    let mut rows: Vec<Vec<usize>> = vec![(0..=known.len()).collect()];
    for (i, letter) in typed.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in known.iter().enumerate() {
            let change = rows[i][j] + usize::from(letter != other);
            let mut least = change.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == known[j - 1] && typed[i - 1] == *other {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.iter().min().copied()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        let text = "sandrine kowalczyk s.kowalczyk@montbazin.example laiteries montbazin";
        for (typed, near) in [
            ("kowalczik", true),
            ("kowlaczyk", true),
            ("kowalzyk", true),
            ("kowallczyk", true),
            ("kowal", true),
            ("sandrine kovalczyk", true),
            ("montbasin", true),
            ("kovalzyk", false),
            ("sondra kowalczyk", false),
            ("sam", false),
            ("san", true),
        ] {
            let words: Vec<String> = typed.split(' ').map(str::to_owned).collect();
            assert_eq!(comes_near(text, &words), near, "{typed}");
        }
    }

    /// A word with one slip in it.
    fn slipped(word: &str, kind: usize, place: usize, letter: char) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let place = place % letters.len();
        match kind {
            0 => letters[place] = letter,
            1 => drop(letters.remove(place)),
            2 => letters.insert(place, letter),
            _ => letters.swap(place, (place + 1) % word.chars().count().max(1)),
        }
        letters.into_iter().collect()
    }

    proptest! {
        /// The two ways agree: what is compared as near was looked for.
        #[test]
        fn whatever_differs_by_one_slip_is_looked_for(
            word in "[a-d]{5,9}", kind in 0usize..4, place in 0usize..8, letter in prop::char::range('a', 'd'),
        ) {
            prop_assume!(kind != 3 || place % word.len() + 1 < word.len());
            let typed = slipped(&word, kind, place, letter);
            let found = patterns(&typed).iter().any(|pattern| word.contains(pattern.trim_matches('%')));
            prop_assert!(found, "{} for {}", typed, word);
            prop_assert!(comes_near(&word, &[typed]));
        }
    }
}
