//! A typed message of a room below, said in the reader's language.

use document::{Located, Place};

use crate::locale::Locale;

/// A message that can be said: one sentence, sometimes followed by one that tells what to do.
pub trait Spoken {
    fn spoken(&self, locale: Locale) -> String;
}

/// The sentence of a typed message.
///
/// ```
/// use conditions::Wrong;
/// use words::{Language, sentence};
///
/// assert_eq!(sentence(Language::En, &Wrong::Empty), "The condition is empty.");
/// ```
pub fn sentence(locale: impl Into<Locale>, message: &impl Spoken) -> String {
    message.spoken(locale.into())
}

/// What is said of a place in a file, in the form that editors and other tools follow: `FILE:LINE:COLUMN: sentence`.
pub fn line(locale: impl Into<Locale>, file: &str, located: &Located<impl Spoken>) -> String {
    let Place { line, column } = located.place;
    format!("{file}:{line}:{column}: {}", sentence(locale, &located.what))
}

/// Sentences one after the other.
pub(crate) fn followed_by(sentence: String, next: Option<String>) -> String {
    match next {
        Some(next) => format!("{sentence} {next}"),
        None => sentence,
    }
}
