//! LIKE: patterns over folded text.
//!
//! A pattern is cut at its `%` into segments. The first is held against the start, the last against the end, and each
//! between is looked for from the left, which is enough because an earlier find never spoils a later one. A segment
//! without `_` is found by a linear search that is made ready once.

use memchr::memmem::Finder;
use records::Folded;

/// A pattern made ready: `%` is any run, `_` one character, `\%`, `\_` and `\\` themselves, any other `\` itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    segments: Vec<Segment>,
}

/// What stands between two `%`.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    /// Text without `_`.
    Plain(Box<Plain>),
    /// Characters, of which `None` is any one.
    Holes(Vec<Option<char>>),
}

/// A text that is looked for again and again.
#[derive(Clone, Debug)]
struct Plain {
    text: String,
    finder: Finder<'static>,
}

impl PartialEq for Plain {
    fn eq(&self, other: &Plain) -> bool {
        self.text == other.text
    }
}

impl Eq for Plain {}

/// One element of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// `%`
    Run,
    /// `_`
    One,
    /// A character that stands for itself.
    Character(char),
}

/// The elements of a pattern, its escapes resolved.
pub(crate) fn pieces(pattern: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut characters = pattern.chars().peekable();
    while let Some(character) = characters.next() {
        pieces.push(match character {
            '%' => Piece::Run,
            '_' => Piece::One,
            '\\' => Piece::Character(characters.next_if(|next| matches!(next, '%' | '_' | '\\')).unwrap_or('\\')),
            other => Piece::Character(other),
        });
    }
    pieces
}

impl Pattern {
    /// Makes a pattern ready; it is folded as every text is, so one that is left empty is NULL and no pattern.
    pub fn new(pattern: &str) -> Option<Pattern> {
        let folded = Folded::new(pattern)?;
        let segments = pieces(&folded).split(|piece| *piece == Piece::Run).map(Segment::new).collect();
        Some(Pattern { segments })
    }

    /// Does the pattern cover the whole of a folded text?
    pub fn covers(&self, text: &str) -> bool {
        let (first, rest) = match self.segments.split_first() {
            Some((only, [])) => return only.at_start(text) == Some(text.len()),
            Some(split) => split,
            None => return text.is_empty(),
        };
        let Some(from) = first.at_start(text) else { return false };
        let mut text = &text[from..];
        let (last, middle) = rest.split_last().unwrap_or((first, rest));
        for segment in middle {
            let Some(end) = segment.find_end(text) else { return false };
            text = &text[end..];
        }
        last.at_end(text)
    }
}

impl Segment {
    fn new(pieces: &[Piece]) -> Segment {
        let characters = pieces.iter().map(|piece| match piece {
            Piece::Character(character) => Some(*character),
            Piece::One | Piece::Run => None,
        });
        match characters.clone().collect::<Option<String>>() {
            Some(text) => Segment::Plain(Box::new(Plain { finder: Finder::new(&text).into_owned(), text })),
            None => Segment::Holes(characters.collect()),
        }
    }

    /// If it fits at the start of a text: where it ends.
    fn at_start(&self, text: &str) -> Option<usize> {
        match self {
            Segment::Plain(plain) => text.starts_with(plain.text.as_str()).then_some(plain.text.len()),
            Segment::Holes(wanted) => {
                let mut characters = text.chars();
                let fits =
                    wanted.iter().all(|want| characters.next().is_some_and(|found| want.is_none_or(|w| w == found)));
                fits.then(|| text.len() - characters.as_str().len())
            }
        }
    }

    fn at_end(&self, text: &str) -> bool {
        match self {
            Segment::Plain(plain) => text.ends_with(plain.text.as_str()),
            Segment::Holes(wanted) => {
                let mut characters = text.chars().rev();
                wanted.iter().rev().all(|want| characters.next().is_some_and(|found| want.is_none_or(|w| w == found)))
            }
        }
    }

    /// Where its first occurrence in a text ends.
    fn find_end(&self, text: &str) -> Option<usize> {
        match self {
            Segment::Plain(plain) => plain.finder.find(text.as_bytes()).map(|at| at + plain.text.len()),
            Segment::Holes(_) => {
                text.char_indices().find_map(|(at, _)| self.at_start(&text[at..]).map(|length| at + length))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The definition itself, by trying everything.
    fn obviously_covers(pieces: &[Piece], text: &[char]) -> bool {
        match pieces.split_first() {
            None => text.is_empty(),
            Some((Piece::Run, rest)) => (0..=text.len()).any(|skipped| obviously_covers(rest, &text[skipped..])),
            Some((Piece::One, rest)) => !text.is_empty() && obviously_covers(rest, &text[1..]),
            Some((Piece::Character(wanted), rest)) => {
                text.first() == Some(wanted) && obviously_covers(rest, &text[1..])
            }
        }
    }

    proptest! {
        #[test]
        fn segments_agree_with_trying_everything(pattern in "[ab%_é\\\\]{1,8}", text in "[abé%_\\\\]{0,10}") {
            let characters: Vec<char> = text.chars().collect();
            let made = Pattern::new(&pattern).expect("not blank");
            prop_assert_eq!(made.covers(&text), obviously_covers(&pieces(&pattern), &characters));
        }
    }

    #[test]
    fn a_hostile_pattern_takes_no_longer_than_a_friendly_one() {
        let pattern = Pattern::new(&"%a".repeat(2000)).expect("not blank");
        assert!(!pattern.covers(&format!("{}b", "a".repeat(100_000))));
        let long = Pattern::new(&format!("%{}c%", "ab".repeat(500))).expect("not blank");
        assert!(!long.covers(&"ab".repeat(100_000)));
        let holes = Pattern::new(&format!("{}b", "%a_".repeat(200))).expect("not blank");
        assert!(!holes.covers(&"a".repeat(20_000)));
    }
}
