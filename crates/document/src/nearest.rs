//! Which known name somebody may have meant.

/// How many suggestions a person is offered.
const MOST_SUGGESTIONS: usize = 3;

/// The known names that differ from `name` in the fewest characters, ignoring case, nearest first and at most three; none
/// where all differ in more than about a third of their characters.
pub fn nearest<'k>(known: impl IntoIterator<Item = &'k str>, name: &str) -> Vec<String> {
    let name = name.to_lowercase();
    let mut ranked: Vec<(usize, &str)> = known
        .into_iter()
        .map(|candidate| (distance(&candidate.to_lowercase(), &name), candidate))
        .filter(|(distance, candidate)| *distance <= most_changes(candidate, &name))
        .collect();
    ranked.sort();
    ranked.dedup();
    ranked.into_iter().take(MOST_SUGGESTIONS).map(|(_, candidate)| candidate.to_owned()).collect()
}

fn most_changes(candidate: &str, name: &str) -> usize {
    candidate.chars().count().max(name.chars().count()).div_ceil(3)
}

/// The number of insertions, removals, replacements and swaps of neighbours between two texts (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let replaced = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}
