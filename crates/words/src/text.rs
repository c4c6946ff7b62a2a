//! Quotes, lists and alphabetical order.

use std::cmp::Ordering;

use crate::formats::formats;
use crate::locale::{Language, Locale, Region};

/// A text in quotation marks: `“x”`, `« x »`, `«x»`.
pub fn quoted(locale: impl Into<Locale>, text: &str) -> String {
    let locale = locale.into();
    match locale.language {
        Language::En => format!("“{text}”"),
        Language::Fr => format!("«\u{a0}{text}\u{a0}»"),
        Language::Es if locale.region() == Region::Mx => format!("“{text}”"),
        Language::Es => format!("«{text}»"),
    }
}

/// Several things of which one is meant: `a, b or c`.
pub fn either(locale: impl Into<Locale>, items: &[String]) -> String {
    let locale = locale.into();
    joined(items, |last| alternative(locale.language, last))
}

/// Several things that belong together: `a, b and c`.
pub fn together(locale: impl Into<Locale>, items: &[String]) -> String {
    let locale = locale.into();
    joined(items, |last| addition(locale.language, last))
}

/// Alphabetical order as the reader's language has it: accents and case decide last, and Spanish ñ follows n.
pub fn order(locale: impl Into<Locale>, one: &str, other: &str) -> Ordering {
    formats(locale.into()).order.compare(one, other)
}

/// A text as the beginning of a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn alternative(language: Language, next: &str) -> &'static str {
    match language {
        Language::En => "or",
        Language::Fr => "ou",
        // "o" before the sound of o would be swallowed.
        Language::Es if begins_with(next, &["o", "ho", "ó", "8"]) => "u",
        Language::Es => "o",
    }
}

fn addition(language: Language, next: &str) -> &'static str {
    match language {
        Language::En => "and",
        Language::Fr => "et",
        Language::Es if begins_with(next, &["hie", "hia"]) => "y",
        // "y" before the sound of i would be swallowed.
        Language::Es if begins_with(next, &["i", "í", "hi"]) => "e",
        Language::Es => "y",
    }
}

fn begins_with(text: &str, starts: &[&str]) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    starts.iter().any(|start| lower.starts_with(start))
}

/// Joins all but the last item with commas, and the last with the word that `conjunction` gives for it.
fn joined(items: &[String], conjunction: impl Fn(&str) -> &'static str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), conjunction(last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, Es, Fr};

    fn list(items: &[&str]) -> Vec<String> {
        items.iter().map(|&item| item.to_owned()).collect()
    }

    #[test]
    fn quotation_marks() {
        assert_eq!(quoted(En, "x"), "“x”");
        assert_eq!(quoted(Fr, "x"), "«\u{a0}x\u{a0}»");
        assert_eq!(quoted(Es, "x"), "«x»");
        assert_eq!(quoted(Locale::new(Es, Some(Region::Mx)), "x"), "“x”");
    }

    #[test]
    fn lists() {
        let cases = [
            (En, vec!["a", "b", "c"], "a, b or c", "a, b and c"),
            (Fr, vec!["a", "b", "c"], "a, b ou c", "a, b et c"),
            (Es, vec!["a", "b", "c"], "a, b o c", "a, b y c"),
            (Es, vec!["siete", "ocho"], "siete u ocho", "siete y ocho"),
            (Es, vec!["alemán", "inglés"], "alemán o inglés", "alemán e inglés"),
            (Es, vec!["agua", "hielo"], "agua o hielo", "agua y hielo"),
            (En, vec!["a"], "a", "a"),
            (En, vec![], "", ""),
        ];
        for (language, items, one_of, all_of) in cases {
            assert_eq!(either(language, &list(&items)), one_of);
            assert_eq!(together(language, &list(&items)), all_of);
        }
    }

    #[test]
    fn names_sort_as_people_look_them_up() {
        let mut names = list(&["Zoé", "étude", "Nuria", "Ñandú", "Etienne", "nube", "Óscar"]);
        names.sort_by(|one, other| order(Es, one, other));
        assert_eq!(names, list(&["Etienne", "étude", "nube", "Nuria", "Ñandú", "Óscar", "Zoé"]));
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capitalised("élan"), "Élan");
        assert_eq!(capitalised(""), "");
    }
}
