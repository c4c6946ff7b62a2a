//! Values held to a JSON schema of the document: as much of JSON Schema as the document uses, with sentences for people. What
//! is wrong is told at once, each at its place, up to [`MOST_WRONG`] places.

use records::nearest;
use serde_json::Value as Json;
use words::text;

use super::document;
use super::problem::Wrong;
use crate::reader::Reader;

/// So many places are named: who sends a million keys that nobody knows hears of the first, and costs no more than they do.
pub(super) const MOST_WRONG: usize = 100;

/// What keeps a value from being what a schema asks for.
pub(super) fn check(schema: &Json, value: &Json, reader: &Reader) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    Checking { reader, wrong: &mut wrong }.value(schema, value, "");
    wrong
}

/// That there is no such name, and which may have been meant.
pub(super) fn near<'n>(reader: &Reader, name: &str, names: impl Iterator<Item = &'n str>) -> String {
    let shown: String = name.chars().take(60).collect();
    let name = text::quoted(reader.locale, &shown);
    let meant: Vec<String> = nearest(&shown, names).iter().map(|near| text::quoted(reader.locale, near)).collect();
    match meant.is_empty() {
        true => t!(reader, "api-wrong-unknown", name = name),
        false => t!(reader, "api-wrong-unknown-near", name = name, meant = text::either(reader.locale, &meant)),
    }
}

/// A name as a pointer holds it (RFC 6901).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

struct Checking<'c> {
    reader: &'c Reader,
    wrong: &'c mut Vec<Wrong>,
}

/// The schema that a reference names.
fn resolved(schema: &Json) -> &Json {
    match schema.get("$ref").and_then(Json::as_str).and_then(|place| place.rsplit('/').next()) {
        Some(name) => document::schema(name),
        None => schema,
    }
}

/// The types that a schema allows; none where it allows all.
fn types(schema: &Json) -> Vec<&str> {
    match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(several) => several.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_of(value: &Json, ty: &str) -> bool {
    match ty {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

impl Checking<'_> {
    fn say(&mut self, at: &str, detail: String) {
        self.wrong.push(Wrong::at(at, detail));
    }

    fn is_enough(&self) -> bool {
        self.wrong.len() >= MOST_WRONG
    }

    fn value(&mut self, schema: &Json, value: &Json, at: &str) {
        let schema = resolved(schema);
        if let Some(ways) = schema.get("oneOf").or(schema.get("anyOf")).and_then(Json::as_array) {
            return self.one_of(ways, value, at);
        }
        let types = types(schema);
        if !types.is_empty() && !types.iter().any(|ty| is_of(value, ty)) {
            let detail = self.of_type(&types);
            return self.say(at, detail);
        }
        match value {
            Json::Object(fields) => self.object(schema, fields, at),
            Json::Array(items) => self.array(schema, items, at),
            Json::String(text) => self.text(schema, text, at),
            Json::Number(number) => self.number(schema, number.as_f64().unwrap_or_default(), at),
            Json::Null | Json::Bool(_) => {}
        }
    }

    /// What a value should be, by its first type that is something.
    fn of_type(&self, types: &[&str]) -> String {
        let reader = self.reader;
        match types.iter().find(|ty| **ty != "null") {
            Some(&"string") => t!(reader, "api-wrong-text"),
            Some(&"integer") => t!(reader, "api-wrong-whole"),
            Some(&"number") => t!(reader, "api-wrong-number"),
            Some(&"boolean") => t!(reader, "api-wrong-boolean"),
            Some(&"array") => t!(reader, "api-wrong-list"),
            _ => t!(reader, "api-wrong-object"),
        }
    }

    /// One of several ways: nothing is said where one fits, else what is wrong with the last, which is the fullest.
    fn one_of(&mut self, ways: &[Json], value: &Json, at: &str) {
        let mut last = Vec::new();
        for way in ways {
            last.clear();
            Checking { reader: self.reader, wrong: &mut last }.value(way, value, at);
            if last.is_empty() {
                return;
            }
        }
        self.wrong.append(&mut last);
    }

    fn object(&mut self, schema: &Json, fields: &serde_json::Map<String, Json>, at: &str) {
        let known = schema["properties"].as_object();
        let others = &schema["additionalProperties"];
        for (name, value) in fields {
            if self.is_enough() {
                return;
            }
            let place = format!("{at}/{}", escaped(name));
            match known.and_then(|known| known.get(name)) {
                Some(schema) => self.value(schema, value, &place),
                None if others.is_object() => self.value(others, value, &place),
                None if *others == Json::Bool(false) => {
                    let names = known.into_iter().flat_map(|known| known.keys().map(String::as_str));
                    let detail = near(self.reader, name, names);
                    self.say(&place, detail);
                }
                None => {}
            }
        }
        let missing = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
        for name in missing.filter(|name| !fields.contains_key(*name)) {
            self.say(&format!("{at}/{}", escaped(name)), t!(self.reader, "api-wrong-missing"));
        }
    }

    fn array(&mut self, schema: &Json, items: &[Json], at: &str) {
        let most = schema["maxItems"].as_u64().unwrap_or(u64::MAX);
        if items.len() as u64 > most {
            return self.say(at, t!(self.reader, "api-wrong-too-many", most = self.reader.whole(&most)));
        }
        if (items.len() as u64) < schema["minItems"].as_u64().unwrap_or(0) {
            return self.say(at, t!(self.reader, "api-wrong-none"));
        }
        // Of many records each has an outcome of its own.
        if schema["x-each-on-its-own"] == true {
            return;
        }
        if let Some(schema) = schema.get("items") {
            for (place, item) in items.iter().enumerate() {
                if self.is_enough() {
                    return;
                }
                self.value(schema, item, &format!("{at}/{place}"));
            }
        }
    }

    fn text(&mut self, schema: &Json, text: &str, at: &str) {
        let length = text.chars().count() as u64;
        let most = schema["maxLength"].as_u64().unwrap_or(u64::MAX);
        if length > most {
            return self.say(at, t!(self.reader, "api-wrong-too-long", most = self.reader.whole(&most)));
        }
        if length < schema["minLength"].as_u64().unwrap_or(0) {
            return self.say(at, t!(self.reader, "api-wrong-missing"));
        }
        let Some(words) = schema["enum"].as_array() else { return };
        let words: Vec<&str> = words.iter().filter_map(Json::as_str).collect();
        if !words.contains(&text) {
            let detail = match words.len() {
                0..=12 => {
                    let words: Vec<String> =
                        words.iter().map(|word| words::text::quoted(self.reader.locale, word)).collect();
                    t!(self.reader, "api-wrong-word", words = words::text::either(self.reader.locale, &words))
                }
                _ => near(self.reader, text, words.into_iter()),
            };
            self.say(at, detail);
        }
    }

    fn number(&mut self, schema: &Json, number: f64, at: &str) {
        let least = schema["minimum"].as_f64().unwrap_or(f64::MIN);
        let most = schema["maximum"].as_f64().unwrap_or(f64::MAX);
        if number < least || number > most {
            let (least, most) = (self.reader.number(&least), self.reader.number(&most));
            self.say(at, t!(self.reader, "api-wrong-range", least = least, most = most));
        }
    }
}
