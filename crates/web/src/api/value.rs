//! Fields of records as JSON: a number is a number, an amount names its currency, blank is null.

use operations::kept::{TypedField, form_keys};
use operations::lists::{Field, Holds, Line, Listed, On, choices_of};
use records::{CustomType, list_of_words, read_number, words_of_list};
use serde_json::{Map, Value as Json, json};

use super::check::{MOST_WRONG, check, escaped, near};
use super::problem::Wrong;
use crate::reader::Reader;

/// The schema of what a field holds; null is blank.
pub(super) fn schema_of(holds: Holds, custom: Option<CustomType>, words: &[String]) -> Json {
    if custom == Some(CustomType::Choices) {
        return json!({ "type": ["array", "null"], "items": { "type": "string" } });
    }
    match holds {
        Holds::Number => json!({ "type": ["number", "null"] }),
        Holds::YesNo => json!({ "type": ["boolean", "null"] }),
        Holds::Money => json!({
            "type": ["object", "null"],
            "properties": { "amount": { "type": "string" }, "currency": { "type": "string" } },
            "required": ["amount", "currency"],
            "additionalProperties": false,
            "example": { "amount": "1250.00", "currency": "EUR" },
        }),
        Holds::Date => json!({ "type": ["string", "null"], "format": "date" }),
        Holds::Instant => json!({ "type": ["string", "null"], "format": "date-time" }),
        _ if !words.is_empty() => {
            let words = words.iter().map(|word| json!(word)).chain([Json::Null]);
            json!({ "type": ["string", "null"], "enum": words.collect::<Vec<_>>() })
        }
        _ => json!({ "type": ["string", "null"] }),
    }
}

/// The schema of the fields that a change may hold: the built-in ones, and the company's own beside them.
pub(super) fn written_schema(of: Listed) -> Json {
    let known = form_keys(of).iter().filter_map(|key| {
        let field = of.field(key)?;
        Some(((*key).to_owned(), schema_of(field.holds, None, &choices_of(of, key))))
    });
    json!({
        "type": "object",
        "description": "Fields by their keys; null makes one blank. Those of the company's own beside these.",
        "properties": known.collect::<Map<_, _>>(),
    })
}

/// The schema of the fields that an answer holds.
pub(super) fn read_schema(of: Listed) -> Json {
    let own = of.fields().iter().filter(|field| is_told(of, field.key));
    // A word that is not offered any more still stands where it was chosen.
    let known = own.map(|field| (field.key.to_owned(), schema_of(field.holds, None, &[])));
    json!({ "type": "object", "properties": known.collect::<Map<_, _>>() })
}

/// Whether a field is told among the fields: a name that is made of others stands beside them.
fn is_told(of: Listed, key: &str) -> bool {
    key != "name" || form_keys(of).contains(&"name")
}

/// The fields of a line of a list, and the names of what they lead to.
pub(super) fn fields_of(of: Listed, columns: &[Field], line: &Line) -> (Map<String, Json>, Map<String, Json>) {
    let own = || columns.iter().zip(&line.cells).filter(|(field, _)| field.on == On::Record && is_told(of, &field.key));
    let fields = own().map(|(field, cell)| (field.key.clone(), to_json(field, cell.text.as_deref())));
    let links =
        own().filter_map(|(field, cell)| Some((field.key.clone(), Json::from(cell.link.as_ref()?.name.as_str()))));
    (fields.collect(), links.collect())
}

/// A field's text as JSON.
fn to_json(field: &Field, text: Option<&str>) -> Json {
    let Some(text) = text else { return Json::Null };
    if field.custom == Some(CustomType::Choices) {
        return Json::from(words_of_list(text));
    }
    match field.holds {
        Holds::Number => match read_number(text) {
            Some(number) if number.fract() == 0.0 && number.abs() < 9e15 => json!(number as i64),
            number => number.map_or(Json::Null, Json::from),
        },
        Holds::YesNo => Json::from(text == "true"),
        Holds::Money => match text.rsplit_once(' ') {
            Some((amount, currency)) => json!({ "amount": amount, "currency": currency }),
            None => Json::Null,
        },
        _ => Json::from(text),
    }
}

/// The fields that a body gives, as texts of their own form; or what is wrong with them.
pub(super) fn typed_fields(
    of: Listed,
    known: &[Field],
    given: &Map<String, Json>,
    at: &str,
    reader: &Reader,
) -> Result<Vec<TypedField>, Vec<Wrong>> {
    let may_be_given = |field: &&Field| field.custom.is_some() || form_keys(of).contains(&field.key.as_str());
    let open: Vec<&Field> = known.iter().filter(|field| field.on == On::Record).filter(may_be_given).collect();
    let (mut typed, mut wrong) = (Vec::new(), Vec::new());
    for (key, value) in given {
        if wrong.len() >= MOST_WRONG {
            break;
        }
        let place = format!("{at}/{}", escaped(key));
        let Some(field) = open.iter().find(|field| field.key == *key) else {
            wrong.push(Wrong::at(place, near(reader, key, open.iter().map(|field| field.key.as_str()))));
            continue;
        };
        let errors = check(&schema_of(field.holds, field.custom, &field.choices), value, reader);
        if errors.is_empty() {
            typed.push(TypedField { key: key.clone(), raw: raw(value) });
        }
        wrong.extend(errors.into_iter().map(|error| {
            let within = error.pointer.unwrap_or_default();
            Wrong::at(format!("{place}{within}"), error.detail)
        }));
    }
    if wrong.is_empty() { Ok(typed) } else { Err(wrong) }
}

/// A value as the text that the field reads.
pub(super) fn raw(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(words) => list_of_words(words.iter().filter_map(Json::as_str)),
        Json::Object(money) => {
            let part = |key: &str| money.get(key).and_then(Json::as_str).unwrap_or_default();
            format!("{} {}", part("amount"), part("currency"))
        }
        other => other.to_string(),
    }
}
