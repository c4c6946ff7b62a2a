//! What a bin is called: in an agreement, a report and a page alike.

use scoring::learn::Holds;
use words::{Locale, number, say};

/// So many letters of a list of texts make its name.
const LETTERS: usize = 60;

/// The name of a bin for a reader.
#[must_use]
pub fn bin_name(locale: Locale, holds: &Holds) -> String {
    let number = |value: &f64| number::number(locale, *value);
    match holds {
        Holds::Below(limit) => format!("< {}", number(limit)),
        Holds::Between(from, to) => {
            say!(Operations, locale, "learn-bin-between", from = number(from), to = number(to))
        }
        Holds::From(limit) => format!("≥ {}", number(limit)),
        Holds::AnyNumber => say!(Operations, locale, "learn-bin-known"),
        Holds::OneOf(texts) => listed(texts),
        Holds::OtherThan(_) => say!(Operations, locale, "learn-bin-other"),
        Holds::Unknown => say!(Operations, locale, "learn-bin-unknown"),
    }
}

/// Whether a name has words or numbers, which each language writes in its own way.
pub(super) fn has_words(holds: &Holds) -> bool {
    !matches!(holds, Holds::OneOf(_))
}

/// The first texts, and how many there are besides.
fn listed(texts: &[String]) -> String {
    let mut name = String::new();
    for (place, text) in texts.iter().enumerate() {
        let left = texts.len() - place;
        if place > 0 && name.chars().count() + text.chars().count() > LETTERS {
            return format!("{name} (+{left})");
        }
        if place > 0 {
            name.push_str(", ");
        }
        name.extend(text.chars().take(LETTERS));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn a_bin_is_named_shortly_in_every_language() {
        let many: Vec<String> = (0..30).map(|place| format!("agent {place}")).collect();
        for (language, holds, name) in [
            (Language::En, Holds::Below(1500.0), "< 1,500"),
            (Language::En, Holds::Between(0.5, 10.0), "0.5 to below 10"),
            (Language::Fr, Holds::Between(0.5, 10.0), "de 0,5 à moins de 10"),
            (Language::Es, Holds::Unknown, "desconocido"),
            (Language::En, Holds::OtherThan(many.clone()), "any other"),
            (Language::En, Holds::OneOf(vec!["API".to_owned(), "Form".to_owned()]), "API, Form"),
        ] {
            assert_eq!(bin_name(Locale::from(language), &holds), name);
        }
        let name = bin_name(Locale::from(Language::En), &Holds::OneOf(many));
        assert!(name.starts_with("agent 0, agent 1") && name.ends_with("(+23)"), "{name}");
    }
}
