//! Mistakes in conditions.

use conditions::{Advice, Expected, Found, Function, Hint, Rewrite, Scope, Told, Wrong};
use records::FieldType;

use super::did_you_mean;
use crate::locale::Locale;
use crate::said;
use crate::sentence::{Spoken, followed_by};

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Empty => said!(locale, "condition-empty"),
            Self::UnclosedText => said!(locale, "condition-unclosed-text"),
            Self::UnclosedName => said!(locale, "condition-unclosed-name"),
            Self::UnclosedComment => said!(locale, "condition-unclosed-comment"),
            Self::CurlyQuote { quote } => said!(locale, "condition-curly-quote", quote = quote.to_string()),
            Self::UnknownCharacter { character } => unknown_character(locale, *character),
            Self::NotANumber { text } => said!(locale, "condition-not-a-number", text = text.as_str()),
            Self::NumberTooLarge { text } => said!(locale, "condition-number-too-large", text = text.as_str()),
            Self::TooDeep { maximum } => said!(locale, "condition-too-deep", maximum = (*maximum)),
            Self::Unexpected { expected, found, hint } => {
                followed_by(unexpected(locale, *expected, found), hint.map(|hint| hint.spoken(locale)))
            }
            Self::UnknownFunction { name } => said!(locale, "condition-unknown-function", name = name.as_str()),
            Self::UnquotedKind { name } => said!(locale, "condition-unquoted-kind", name = name.as_str()),
            Self::NotADay { text } => said!(locale, "condition-not-a-day", text = text.as_str()),
            Self::UnknownField { name, nearest, quoted } => unknown_field(locale, name, nearest, *quoted),
            Self::FieldNotHere { name, scope } => {
                said!(locale, "condition-field-not-here", name = name.as_str(), scope = scope.spoken(locale))
            }
            Self::FunctionInWhere { function } => {
                said!(locale, "condition-function-in-where", function = function.name())
            }
            Self::TooManyArguments { function } => {
                said!(locale, "condition-too-many-arguments", function = function.name())
            }
            Self::KindMissing { function } => said!(locale, "condition-kind-missing", function = function.name()),
            Self::TwoKindsNeeded => said!(locale, "condition-two-kinds-needed"),
            Self::OneKindOnly { function } => said!(locale, "condition-one-kind-only", function = function.name()),
            Self::EmptyKind => said!(locale, "condition-empty-kind"),
            Self::NoDaysTaken => said!(locale, "condition-no-days-taken"),
            Self::DaysNotANumber { function, found } => days_not_a_number(locale, *function, *found),
            Self::DaysNotPositive { function } => {
                said!(locale, "condition-days-not-positive", function = function.name())
            }
            Self::TypesDiffer { left, left_type, right, right_type, rewrite } => followed_by(
                types_differ(locale, (left, *left_type), (right, *right_type)),
                rewrite.as_ref().map(|rewrite| rewrite.spoken(locale)),
            ),
            Self::Alone { what, ty } => alone(locale, what, *ty),
            Self::NoOrder { what, ty } => followed_by(no_order(locale, what, *ty), Some(without_order(locale, *ty))),
            Self::LikeNotText { what, ty } => like_not_text(locale, what, *ty),
        }
    }
}

fn unknown_character(locale: Locale, character: char) -> String {
    let sentence = said!(locale, "condition-unknown-character", character = character.to_string());
    let advice = match character {
        '*' | '/' | '%' => Some(said!(locale, "hint-no-arithmetic")),
        letter if letter.is_alphabetic() => Some(said!(locale, "condition-accented-name")),
        _ => None,
    };
    followed_by(sentence, advice)
}

fn unexpected(locale: Locale, expected: Expected, found: &Found) -> String {
    let expected = expected.spoken(locale);
    match found {
        Found::End => said!(locale, "condition-ends", expected = expected),
        Found::Token(token) => said!(locale, "condition-unexpected", expected = expected, found = token.as_str()),
    }
}

fn unknown_field(locale: Locale, name: &str, nearest: &[String], quoted: bool) -> String {
    let sentence = said!(locale, "condition-unknown-field", name = name);
    let sentence = followed_by(sentence, did_you_mean(locale, nearest));
    followed_by(sentence, quoted.then(|| said!(locale, "condition-name-in-double-quotes", name = name)))
}

fn days_not_a_number(locale: Locale, function: Function, found: FieldType) -> String {
    said!(locale, "condition-days-not-a-number", function = function.name(), found = a_value_of(locale, found))
}

fn types_differ(locale: Locale, left: (&Told, FieldType), right: (&Told, FieldType)) -> String {
    let (left_type, right_type) = (a_value_of(locale, left.1), a_value_of(locale, right.1));
    match (left.0, right.0) {
        (Told::Named(left), Told::Named(right)) => said!(
            locale,
            "condition-types-differ",
            left = left.as_str(),
            left_type = left_type,
            right = right.as_str(),
            right_type = right_type
        ),
        (Told::Named(left), Told::This) => said!(
            locale,
            "condition-types-differ-this",
            left = left.as_str(),
            left_type = left_type,
            right_type = right_type
        ),
        (Told::This, Told::Named(right)) => said!(
            locale,
            "condition-types-differ-literal",
            left_type = left_type,
            right = right.as_str(),
            right_type = right_type
        ),
        (Told::This, Told::This) => {
            said!(locale, "condition-types-differ-literals", left_type = left_type, right_type = right_type)
        }
    }
}

fn alone(locale: Locale, what: &Told, ty: FieldType) -> String {
    let ty = a_value_of(locale, ty);
    match what {
        Told::This => said!(locale, "condition-alone-literal", ty = ty),
        Told::Named(name) => said!(locale, "condition-alone", what = name.as_str(), ty = ty),
    }
}

fn no_order(locale: Locale, what: &Told, ty: FieldType) -> String {
    let ty = a_value_of(locale, ty);
    match what {
        Told::This => said!(locale, "condition-no-order-literal", ty = ty),
        Told::Named(name) => said!(locale, "condition-no-order", what = name.as_str(), ty = ty),
    }
}

fn without_order(locale: Locale, ty: FieldType) -> String {
    match ty {
        FieldType::Choices => said!(locale, "use-choices"),
        FieldType::Text
        | FieldType::Number
        | FieldType::Boolean
        | FieldType::Date
        | FieldType::Instant
        | FieldType::Choice => said!(locale, "use-equality"),
    }
}

fn like_not_text(locale: Locale, what: &Told, ty: FieldType) -> String {
    let ty = a_value_of(locale, ty);
    match what {
        Told::This => said!(locale, "condition-like-not-text-literal", ty = ty),
        Told::Named(name) => said!(locale, "condition-like-not-text", what = name.as_str(), ty = ty),
    }
}

/// A type with its article, as the complement of "is".
pub(super) fn a_value_of(locale: Locale, ty: FieldType) -> String {
    match ty {
        FieldType::Text => said!(locale, "a-text"),
        FieldType::Number => said!(locale, "a-number"),
        FieldType::Boolean => said!(locale, "a-boolean"),
        FieldType::Date => said!(locale, "a-date"),
        FieldType::Instant => said!(locale, "an-instant"),
        FieldType::Choice => said!(locale, "a-choice"),
        FieldType::Choices => said!(locale, "several-choices"),
    }
}

impl Spoken for Expected {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::AndOrEnd => said!(locale, "expected-and-or-end"),
            Self::Null => said!(locale, "expected-null"),
            Self::Opening => said!(locale, "expected-opening"),
            Self::Closing => said!(locale, "expected-closing"),
            Self::CommaOrClosing => said!(locale, "expected-comma-or-closing"),
            Self::BetweenAnd => said!(locale, "expected-between-and"),
            Self::Pattern => said!(locale, "expected-pattern"),
            Self::AfterNot => said!(locale, "expected-after-not"),
            Self::Number => said!(locale, "expected-number"),
            Self::Value => said!(locale, "expected-value"),
        }
    }
}

impl Spoken for Hint {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::IsNull => said!(locale, "hint-is-null"),
            Self::LikeIgnoresCase => said!(locale, "hint-like-ignores-case"),
            Self::NoEscape => said!(locale, "hint-no-escape"),
            Self::NoArithmetic => said!(locale, "hint-no-arithmetic"),
            Self::OneEqualsSign => said!(locale, "hint-one-equals"),
        }
    }
}

impl Spoken for Rewrite {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::WithoutQuotes(text) => said!(locale, "rewrite-without-quotes", text = text.as_str()),
            Self::InQuotes(text) => said!(locale, "rewrite-in-quotes", text = text.as_str()),
            Self::AsDate(day) => {
                said!(locale, "rewrite-as-date", day = day.as_deref().unwrap_or("2026-12-31"))
            }
            Self::TrueOrFalse => said!(locale, "rewrite-true-or-false"),
        }
    }
}

impl Spoken for Scope {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Fit => said!(locale, "scope-fit"),
            Self::Activity => said!(locale, "scope-activity"),
            Self::Record => said!(locale, "scope-record"),
            Self::FastTrack => said!(locale, "scope-fast-track"),
            Self::Stage => said!(locale, "scope-stage"),
            Self::Expansion => said!(locale, "scope-expansion"),
            Self::Assignment => said!(locale, "scope-assignment"),
            Self::Sla => said!(locale, "scope-sla"),
            Self::Nurture => said!(locale, "scope-nurture"),
        }
    }
}

impl Spoken for Advice {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::EmptyText => said!(locale, "advice-empty-text"),
        }
    }
}
