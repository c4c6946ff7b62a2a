//! What is wrong with the form of an agreement file.

use document::{Kind, LARGEST_NUMBER, Syntax, Wrong};

use super::did_you_mean;
use crate::locale::Locale;
use crate::number::number;
use crate::said;
use crate::sentence::{Spoken, followed_by};
use crate::text::{either, quoted};

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Syntax(syntax) => syntax.spoken(locale),
            Self::UnknownKey { key, section, nearest } => {
                followed_by(unknown_key(locale, key, section), did_you_mean(locale, nearest))
            }
            Self::MissingKey { key, section } => missing_key(locale, key, section),
            Self::WrongType { key, expected, found } => said!(
                locale,
                "document-wrong-type",
                key = key.as_str(),
                expected = expected.spoken(locale),
                found = found.spoken(locale)
            ),
            Self::NotAChoice { key, value, choices, nearest } => {
                followed_by(not_a_choice(locale, key, value, choices), did_you_mean(locale, nearest))
            }
            Self::NotFinite { key } => said!(locale, "document-not-finite", key = key.as_str()),
            Self::BeyondLimit { key } => said!(
                locale,
                "document-beyond-limit",
                key = key.as_str(),
                least = number(locale, -LARGEST_NUMBER),
                most = number(locale, LARGEST_NUMBER)
            ),
            Self::TooSmall { key, least, found } => said!(
                locale,
                "document-too-small",
                key = key.as_str(),
                least = number(locale, *least),
                found = number(locale, *found)
            ),
            Self::NotAbove { key, bound, found } => said!(
                locale,
                "document-not-above",
                key = key.as_str(),
                bound = number(locale, *bound),
                found = number(locale, *found)
            ),
            Self::Blank { key } => said!(locale, "document-blank", key = key.as_str()),
            Self::NotAnIdentifier { key, value } => {
                said!(locale, "document-not-an-identifier", key = key.as_str(), value = value.as_str())
            }
            Self::NoLanguage { key } => said!(locale, "document-no-language", key = key.as_str()),
            Self::Repeated { key, value, first } => said!(
                locale,
                "document-repeated",
                key = key.as_str(),
                value = value.as_str(),
                line = first.line.to_string()
            ),
        }
    }
}

fn unknown_key(locale: Locale, key: &str, section: &str) -> String {
    match section {
        "" => said!(locale, "document-unknown-key-at-top", key = key),
        section => said!(locale, "document-unknown-key", key = key, section = section),
    }
}

fn missing_key(locale: Locale, key: &str, section: &str) -> String {
    match section {
        "" => said!(locale, "document-missing-key-at-top", key = key),
        section => said!(locale, "document-missing-key", key = key, section = section),
    }
}

fn not_a_choice(locale: Locale, key: &str, value: &str, choices: &[String]) -> String {
    let choices: Vec<String> = choices.iter().map(|choice| quoted(locale, choice)).collect();
    said!(locale, "document-not-a-choice", key = key, value = value, choices = either(locale, &choices))
}

impl Spoken for Kind {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Text => said!(locale, "kind-of-value-text"),
            Self::Number => said!(locale, "kind-of-value-number"),
            Self::WholeNumber => said!(locale, "kind-of-value-whole-number"),
            Self::Boolean => said!(locale, "kind-of-value-boolean"),
            Self::DateTime => said!(locale, "kind-of-value-date-time"),
            Self::List => said!(locale, "kind-of-value-list"),
            Self::Table => said!(locale, "kind-of-value-table"),
            Self::ListOfTables => said!(locale, "kind-of-value-list-of-tables"),
        }
    }
}

impl Spoken for Syntax {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::RepeatedKey { key } => said!(locale, "syntax-repeated-key", key = key.as_str()),
            Self::UnclosedText => said!(locale, "syntax-unclosed-text"),
            Self::UnclosedList => said!(locale, "syntax-unclosed-list"),
            Self::UnclosedTable => said!(locale, "syntax-unclosed-table"),
            Self::UnclosedHeading => said!(locale, "syntax-unclosed-heading"),
            Self::UnquotedText { text } => said!(locale, "syntax-unquoted-text", text = text.as_str()),
            Self::MissingValue => said!(locale, "syntax-missing-value"),
            Self::MissingEquals => said!(locale, "syntax-missing-equals"),
            Self::MissingComma => said!(locale, "syntax-missing-comma"),
            Self::ExtraComma => said!(locale, "syntax-extra-comma"),
            Self::BadKey => said!(locale, "syntax-bad-key"),
            Self::BadNumber => said!(locale, "syntax-bad-number"),
            Self::BadDateTime => said!(locale, "syntax-bad-date-time"),
            Self::BadEscape => said!(locale, "syntax-bad-escape"),
            Self::BadCharacter => said!(locale, "syntax-bad-character"),
            Self::NotExtensible { key } => said!(locale, "syntax-not-extensible", key = key.as_str()),
            Self::TooDeep => said!(locale, "syntax-too-deep"),
            Self::Unexpected => said!(locale, "syntax-unexpected"),
        }
    }
}
