//! What a condition speaks of: fields, values, counts of activities.

use conditions::{Literal, Noun};
use records::{FieldOf, FieldType, Value, Zone};

use crate::locale::{Language, Locale};
use crate::number::number;
use crate::said;
use crate::text::{either, quoted};
use crate::time;
use crate::vocabulary::{kind_in_sentence, the_field, usual_value};

/// Whose fields the words of a sentence name, since `value` of an activity is not `value` of a contact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speaker {
    pub(crate) locale: Locale,
    pub(crate) of: FieldOf,
}

impl Speaker {
    /// A noun as the subject of a sentence.
    pub(crate) fn noun(self, noun: &Noun) -> String {
        match noun {
            Noun::Field { key, .. } => the_field(self.locale, self.of, key),
            Noun::Literal(literal) => self.literal(literal, None),
            Noun::Count { kind, days: None } => said!(self.locale, "noun-count", kind = self.kind(kind)),
            Noun::Count { kind, days: Some(days) } => {
                said!(self.locale, "noun-count-within", kind = self.kind(kind), days = (*days))
            }
            Noun::DaysSince { kind } => said!(self.locale, "noun-days-since", kind = self.kind(kind)),
            Noun::DidInOrder { kinds, days } => self.in_order(kinds, *days, true),
        }
    }

    /// A noun on the right of a comparison, in the light of what stands on the left.
    pub(crate) fn compared_with(self, left: &Noun, right: &Noun) -> String {
        match right {
            Noun::Literal(literal) => self.literal(literal, field_of(left)),
            Noun::Field { .. } | Noun::Count { .. } | Noun::DaysSince { .. } | Noun::DidInOrder { .. } => {
                self.noun(right)
            }
        }
    }

    /// One of several values of what stands on the left.
    pub(crate) fn one_of(self, left: &Noun, values: &[Literal]) -> String {
        let values: Vec<String> = values.iter().map(|value| self.literal(value, field_of(left))).collect();
        either(self.locale, &values)
    }

    /// A sequence of activities, as a clause that holds or does not.
    pub(crate) fn in_order(self, kinds: &[String], days: Option<f64>, holds: bool) -> String {
        let then = format!(", {} ", said!(self.locale, "then"));
        let kinds = kinds.iter().map(|kind| self.kind(kind)).collect::<Vec<_>>().join(&then);
        match (days, holds) {
            (None, true) => said!(self.locale, "noun-in-order", kinds = kinds),
            (None, false) => said!(self.locale, "noun-not-in-order", kinds = kinds),
            (Some(days), true) => said!(self.locale, "noun-in-order-within", kinds = kinds, days = days),
            (Some(days), false) => said!(self.locale, "noun-not-in-order-within", kinds = kinds, days = days),
        }
    }

    /// A value that a field had, as an explanation shows it.
    pub(crate) fn value(self, noun: &Noun, value: &Value, zone: &Zone) -> String {
        match value {
            Value::Text(text) => self.text(text, field_of(noun)),
            Value::Number(value) => number(self.locale, rounded_for_people(*value)),
            Value::Boolean(true) => said!(self.locale, "value-answer-yes"),
            Value::Boolean(false) => said!(self.locale, "value-answer-no"),
            Value::Date(date) => time::long_date(self.locale, *date),
            Value::Instant(instant) => time::date_and_time(self.locale, *instant, zone),
            Value::Choices(choices) => {
                choices.iter().map(|choice| self.text(choice, field_of(noun))).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// A kind or signal in quotes, so that it fits into any sentence.
    pub(crate) fn kind(self, key: &str) -> String {
        quoted(self.locale, &kind_in_sentence(self.locale, key))
    }

    fn literal(self, literal: &Literal, field: Option<&str>) -> String {
        match literal {
            Literal::Text(text) => self.text(text, field),
            Literal::Number(value) => number(self.locale, *value),
            Literal::Boolean(true) => said!(self.locale, "value-answer-yes"),
            Literal::Boolean(false) => said!(self.locale, "value-answer-no"),
            Literal::Date(date) => said!(self.locale, "the-day", date = time::long_date(self.locale, *date)),
        }
    }

    fn text(self, text: &str, field: Option<&str>) -> String {
        let known = field.and_then(|field| usual_value(self.locale, field, &text.to_lowercase()));
        match known {
            // English says "industry is logistics"; French and Spanish would want an article there, but not with a country.
            Some(word) if self.locale.language == Language::En || field == Some("country") => word,
            Some(word) => quoted(self.locale, &word),
            None => quoted(self.locale, text),
        }
    }
}

/// An age in days carries a fraction to the microsecond, which nobody wants to read.
fn rounded_for_people(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn field_of(noun: &Noun) -> Option<&str> {
    match noun {
        Noun::Field { key, .. } => Some(key),
        Noun::Literal(_) | Noun::Count { .. } | Noun::DaysSince { .. } | Noun::DidInOrder { .. } => None,
    }
}

/// Is it a day or an instant, which is before and after rather than below and above?
pub(crate) fn is_day(noun: &Noun) -> bool {
    matches!(noun, Noun::Field { ty: FieldType::Date | FieldType::Instant, .. } | Noun::Literal(Literal::Date(_)))
}

/// Is it a number?
pub(crate) fn is_number(noun: &Noun) -> bool {
    match noun {
        Noun::Field { ty, .. } => *ty == FieldType::Number,
        Noun::Literal(literal) => matches!(literal, Literal::Number(_)),
        Noun::Count { .. } | Noun::DaysSince { .. } => true,
        Noun::DidInOrder { .. } => false,
    }
}
