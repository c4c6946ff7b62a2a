//! Texts as bins: those that do alike together, what is rare apart, what is unknown apart.

use super::binned::{Holds, NO_BIN, Training, beyond_chance};
use super::partition::{Needs, Shape, best};
use super::table::UNKNOWN;
use super::tally::Tally;

/// So many texts at most are levels of their own, those that come most often.
const MOST_LEVELS: usize = 100;
/// With more levels than this, those that do alike are drawn together at once; fewer are told apart until the regression
/// says what each adds to the other columns.
const FEW_LEVELS: usize = 15;

/// What each bin holds, and for each row of the table its bin.
pub(super) fn bins(of: &[u32], texts: &[String], training: &Training<'_>) -> Option<(Vec<Holds>, Vec<u16>)> {
    let mut tallies = vec![Tally::default(); texts.len()];
    let mut unknown = Tally::default();
    for row in training.rows {
        let place = of[*row as usize];
        let tally = if place == UNKNOWN { &mut unknown } else { &mut tallies[place as usize] };
        *tally = tally.with(training.won(*row));
    }
    let mut often: Vec<usize> =
        (0..texts.len()).filter(|place| tallies[*place].rows >= training.fewest_of_a_level()).collect();
    often.sort_by_key(|place| (std::cmp::Reverse(tallies[*place].rows), *place));
    often.truncate(MOST_LEVELS);
    let rare = often.len() < texts.len();
    if often.is_empty()
        || (often.len() == 1 && !rare && unknown.rows == 0)
        || !tells(&often, &tallies, unknown, training)
    {
        return None;
    }
    often.sort_by(|one, other| compare(tallies[*one], tallies[*other]).then(one.cmp(other)));
    let groups = together(&often, &tallies, training);
    let mut holds: Vec<Holds> = groups.iter().map(|group| Holds::OneOf(named(group, texts))).collect();
    let mut bin_of_text = vec![NO_BIN; texts.len()];
    for (bin, group) in groups.iter().enumerate() {
        group.iter().for_each(|place| bin_of_text[*place] = bin as u16);
    }
    if tallies.iter().enumerate().any(|(place, tally)| tally.rows > 0 && bin_of_text[place] == NO_BIN) {
        let other = holds.len() as u16;
        let mut all: Vec<usize> = often.clone();
        all.sort_unstable();
        holds.push(Holds::OtherThan(named(&all, texts)));
        bin_of_text.iter_mut().filter(|bin| **bin == NO_BIN).for_each(|bin| *bin = other);
    }
    let unknown_bin = if unknown.rows > 0 { holds.len() as u16 } else { NO_BIN };
    if unknown.rows > 0 {
        holds.push(Holds::Unknown);
    }
    let bin = |place: &u32| if *place == UNKNOWN { unknown_bin } else { bin_of_text[*place as usize] };
    Some((holds, of.iter().map(bin).collect()))
}

/// Whether the levels, each by itself, say more than chance does. Asked before they are drawn together, since the best of
/// many ways to draw levels of chance together always says something.
fn tells(often: &[usize], tallies: &[Tally], unknown: Tally, training: &Training<'_>) -> bool {
    let of_often = often.iter().fold(Tally::default(), |sum, place| sum.and(tallies[*place]));
    let rare = training.all.without(of_often).without(unknown);
    let alone = often.iter().map(|place| tallies[*place]).chain([rare, unknown]).filter(|tally| tally.rows > 0);
    let (mut information, mut levels) = (0.0, 0_usize);
    for tally in alone {
        information += tally.information(training.all);
        levels += 1;
    }
    levels > 1 && information > training.all.noise() * beyond_chance(levels - 1)
}

/// From the rate that is lowest to the highest.
fn compare(one: Tally, other: Tally) -> std::cmp::Ordering {
    match (one.is_below(other), other.is_below(one)) {
        (true, _) => std::cmp::Ordering::Less,
        (_, true) => std::cmp::Ordering::Greater,
        _ => std::cmp::Ordering::Equal,
    }
}

/// Levels that do alike, drawn together: of levels in the order of their rates, the best groups are neighbours.
fn together(often: &[usize], tallies: &[Tally], training: &Training<'_>) -> Vec<Vec<usize>> {
    if often.len() <= FEW_LEVELS {
        return often.iter().map(|place| vec![*place]).collect();
    }
    let parts: Vec<Tally> = often.iter().map(|place| tallies[*place]).collect();
    let needs = Needs { all: training.all, rows: training.fewest_of_a_level(), price: training.price() };
    best(&parts, &needs, Shape::Rising).bins.into_iter().map(|bin| often[bin].to_vec()).collect()
}

/// The texts of a group, in the order in which they were first met.
fn named(group: &[usize], texts: &[String]) -> Vec<String> {
    let mut places = group.to_vec();
    places.sort_unstable();
    places.into_iter().map(|place| texts[place].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of levels with so many wins in a hundred each.
    fn learnt(levels: &[(&str, u32, u32)]) -> Option<Vec<(Holds, u16)>> {
        let (mut of, mut won, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        for (text, rows, percent) in levels {
            let place = if text.is_empty() {
                UNKNOWN
            } else {
                texts.push((*text).to_owned());
                (texts.len() - 1) as u32
            };
            for row in 0..*rows {
                of.push(place);
                won.push(Some(row * 100 < rows * percent));
            }
        }
        let rows: Vec<u32> = (0..of.len() as u32).collect();
        let all = Tally::of(won.iter().map(|won| *won == Some(true)));
        let (holds, bins) = bins(&of, &texts, &Training { won: &won, rows: &rows, all })?;
        let first = |bin: usize| bins.iter().filter(|other| **other == bin as u16).count() as u16;
        Some(holds.into_iter().enumerate().map(|(bin, holds)| (holds, first(bin))).collect())
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn rare_and_unknown_levels_stand_apart() {
        let found =
            learnt(&[("API", 400, 30), ("Reference", 300, 90), ("Form", 500, 31), ("Poster", 3, 100), ("", 200, 5)]);
        assert_eq!(
            found.expect("bins"),
            [
                (Holds::OneOf(texts(&["API"])), 400),
                (Holds::OneOf(texts(&["Form"])), 500),
                (Holds::OneOf(texts(&["Reference"])), 300),
                (Holds::OtherThan(texts(&["API", "Reference", "Form"])), 3),
                (Holds::Unknown, 200),
            ]
        );
    }

    #[test]
    fn of_many_levels_those_that_do_alike_stand_together() {
        let names: Vec<String> = (0..20).map(|place| format!("agent {place}")).collect();
        let levels: Vec<(&str, u32, u32)> =
            names.iter().zip(0..).map(|(name, place)| (name.as_str(), 200, if place < 8 { 20 } else { 60 })).collect();
        let found = learnt(&levels).expect("bins");
        assert_eq!(found, [(Holds::OneOf(names[..8].to_vec()), 1600), (Holds::OneOf(names[8..].to_vec()), 2400)]);
    }

    #[test]
    fn chance_makes_no_bins() {
        assert_eq!(learnt(&[("a", 500, 30), ("b", 500, 31), ("c", 500, 29)]), None);
        assert_eq!(learnt(&[("a", 500, 30)]), None);
    }
}
