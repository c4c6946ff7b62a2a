//! The seven types of fields, and how a value of each is read.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::date::Date;
use crate::folded::Folded;
use crate::instant::Instant;
use crate::value::Value;
use crate::zone::Zone;

/// The type of a field, as `type = "..."` names it in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// A text, compared without regard to case.
    Text,
    /// A finite number.
    Number,
    /// Yes or no.
    Boolean,
    /// A day.
    Date,
    /// A day with its time.
    Instant,
    /// One of several; a text for every comparison.
    Choice,
    /// Several of several.
    Choices,
}

/// A value that is not of its field's type: it counts as NULL, and is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a value of type {ty}")]
pub struct Unreadable {
    /// The type that was wanted.
    pub ty: FieldType,
}

impl FieldType {
    /// All types, in the order in which documents list them.
    pub const ALL: [FieldType; 7] = [
        FieldType::Text,
        FieldType::Number,
        FieldType::Boolean,
        FieldType::Date,
        FieldType::Instant,
        FieldType::Choice,
        FieldType::Choices,
    ];

    /// The name of the type in an agreement.
    pub fn key(self) -> &'static str {
        match self {
            FieldType::Text => "text",
            FieldType::Number => "number",
            FieldType::Boolean => "boolean",
            FieldType::Date => "date",
            FieldType::Instant => "instant",
            FieldType::Choice => "choice",
            FieldType::Choices => "choices",
        }
    }

    /// The type of that name.
    pub fn from_key(key: &str) -> Option<FieldType> {
        FieldType::ALL.into_iter().find(|ty| ty.key() == key)
    }

    /// Reads a value as a CSV file or a form brings it; `Ok(None)` is NULL, which a blank text is for every type.
    pub fn read(self, raw: &str, zone: &Zone) -> Result<Option<Value>, Unreadable> {
        let text = raw.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let value = match self {
            FieldType::Text | FieldType::Choice => return Ok(Folded::new(text).map(Value::Text)),
            FieldType::Choices => return Ok(choices(text.split(';').filter_map(Folded::new))),
            FieldType::Number => read_number(text).map(Value::Number),
            FieldType::Boolean => read_boolean(text).map(Value::Boolean),
            FieldType::Date => Date::read(text).map(Value::Date),
            FieldType::Instant => Instant::read(text, zone).map(Value::Instant),
        };
        value.map(Some).ok_or(Unreadable { ty: self })
    }

    /// Reads a value as JSON brings it: texts as in [`FieldType::read`], numbers and booleans as themselves, choices as a list too.
    pub fn read_json(self, raw: &serde_json::Value, zone: &Zone) -> Result<Option<Value>, Unreadable> {
        use serde_json::Value as Json;
        let value = match (self, raw) {
            (_, Json::Null) => return Ok(None),
            (_, Json::String(text)) => return self.read(text, zone),
            (FieldType::Choices, Json::Array(items)) => return Ok(choices(items.iter().filter_map(text_of))),
            (FieldType::Text | FieldType::Choice | FieldType::Choices, other) => {
                return self.read(&other.to_string(), zone);
            }
            (FieldType::Number, Json::Number(number)) => number.as_f64().and_then(finite).map(Value::Number),
            (FieldType::Boolean, Json::Bool(truth)) => Some(Value::Boolean(*truth)),
            (FieldType::Boolean, Json::Number(number)) => match number.as_f64() {
                Some(0.0) => Some(Value::Boolean(false)),
                Some(1.0) => Some(Value::Boolean(true)),
                _ => None,
            },
            _ => None,
        };
        value.map(Some).ok_or(Unreadable { ty: self })
    }
}

/// The text of one item of a list of choices.
fn text_of(item: &serde_json::Value) -> Option<Folded> {
    match item {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Folded::new(text),
        other => Folded::new(&other.to_string()),
    }
}

fn choices(items: impl Iterator<Item = Folded>) -> Option<Value> {
    let mut once: Vec<Folded> = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    (!once.is_empty()).then(|| Value::Choices(once.into()))
}

/// Reads `[+-]digits[.digits][e[+-]digits]` in ASCII, correctly rounded. What is beyond an f64 is no number.
pub fn read_number(text: &str) -> Option<f64> {
    is_number(text).then(|| text.parse().ok()).flatten().and_then(finite)
}

/// Is this the form of a number? Rust's own parser takes `inf`, `nan` and more besides.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_is_whole = exponent.is_none_or(|exponent| {
        let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !unsigned.is_empty() && all_digits(unsigned)
    });
    all_digits(whole) && all_digits(fraction) && whole.len() + fraction.len() > 0 && exponent_is_whole
}

/// A finite number; -0.0 becomes 0.0 (adding +0.0 changes no other number).
fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number + 0.0)
}

fn read_boolean(text: &str) -> Option<bool> {
    match &*Folded::new(text)? {
        "true" | "t" | "yes" | "y" | "1" => Some(true),
        "false" | "f" | "no" | "n" | "0" => Some(false),
        _ => None,
    }
}

impl fmt::Display for FieldType {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(text: &str) -> Value {
        Value::Text(Folded::new(text).expect("not blank"))
    }

    #[test]
    fn values_as_a_file_brings_them() {
        let date = Date::new(2026, 3, 1).expect("a day");
        for (ty, raw, value) in [
            (FieldType::Text, " Énergie ", text("énergie")),
            (FieldType::Choice, "A", text("a")),
            (FieldType::Number, " +50. ", Value::Number(50.0)),
            (FieldType::Number, "-.5E+1", Value::Number(-5.0)),
            (FieldType::Number, "1e-400", Value::Number(0.0)),
            (FieldType::Boolean, "YES", Value::Boolean(true)),
            (FieldType::Boolean, " f ", Value::Boolean(false)),
            (FieldType::Date, " 2026-03-01 ", Value::Date(date)),
            (FieldType::Instant, "1970-01-01T00:00:01", Value::Instant(Instant::from_micros(1_000_000))),
        ] {
            assert_eq!(ty.read(raw, &Zone::utc()), Ok(Some(value)), "{raw:?} as {ty}");
        }
        for ty in FieldType::ALL {
            assert_eq!(ty.read(" \u{3000} ", &Zone::utc()), Ok(None));
            assert_eq!(ty.read_json(&json!(null), &Zone::utc()), Ok(None));
        }
    }

    #[test]
    fn what_is_not_of_the_type_is_reported() {
        for (ty, raw) in [
            (FieldType::Number, "NaN"),
            (FieldType::Number, "inf"),
            (FieldType::Number, "1_000"),
            (FieldType::Number, "0x10"),
            (FieldType::Number, "٥٠"),
            (FieldType::Number, "."),
            (FieldType::Number, "1e"),
            (FieldType::Number, "--1"),
            (FieldType::Number, "1e400"),
            (FieldType::Boolean, "maybe"),
            (FieldType::Date, "31/01/2026"),
            (FieldType::Instant, "yesterday"),
        ] {
            assert_eq!(ty.read(raw, &Zone::utc()), Err(Unreadable { ty }), "{raw:?} as {ty}");
        }
    }

    #[test]
    fn values_as_json_brings_them() {
        let vip = |items: &[&str]| Value::Choices(items.iter().filter_map(|item| Folded::new(item)).collect());
        for (ty, raw, value) in [
            (FieldType::Text, json!(75001), Some(text("75001"))),
            (FieldType::Text, json!(true), Some(text("true"))),
            (FieldType::Number, json!(50), Some(Value::Number(50.0))),
            (FieldType::Boolean, json!(1), Some(Value::Boolean(true))),
            (FieldType::Boolean, json!(false), Some(Value::Boolean(false))),
            (FieldType::Choices, json!(["Partner", "VIP ", "vip", ""]), Some(vip(&["partner", "vip"]))),
            (FieldType::Choices, json!(" VIP ;; Partner; "), Some(vip(&["vip", "partner"]))),
            (FieldType::Choices, json!([]), None),
        ] {
            assert_eq!(ty.read_json(&raw, &Zone::utc()), Ok(value), "{raw} as {ty}");
        }
        for (ty, raw) in [
            (FieldType::Number, json!(true)),
            (FieldType::Number, json!([1])),
            (FieldType::Date, json!(2026)),
            (FieldType::Boolean, json!(2)),
        ] {
            assert_eq!(ty.read_json(&raw, &Zone::utc()), Err(Unreadable { ty }), "{raw} as {ty}");
        }
    }
}
