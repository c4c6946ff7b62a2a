//! One cell of a file, as its form holds it.

use std::sync::Arc;

use records::{Date, FieldType, Folded, Instant, MICROSECONDS_A_DAY, Unreadable, Value, Zone};
use serde_json::Value as Json;

/// A cell, not yet of any field's type.
#[derive(Clone, Debug)]
pub(crate) enum Cell<'a> {
    Null,
    Text(&'a str),
    Json(&'a Json),
    Whole(i64),
    Number(f64),
    /// A whole number that may be beyond those which a double tells apart, with its digits.
    Exact(f64, &'a str),
    Boolean(bool),
    Date(Date),
    Instant(Instant),
    /// Microseconds of a wall clock that names no zone.
    Wall(i64),
    Texts(Vec<&'a str>),
}

impl<'a> Cell<'a> {
    /// The value of the cell for a field of a type; `Ok(None)` is NULL.
    pub(crate) fn value(&self, ty: FieldType, zone: &Zone) -> Result<Option<Value>, Unreadable> {
        let refused = Err(Unreadable { ty });
        match (self, ty) {
            (Cell::Null, _) => Ok(None),
            (Cell::Text(text), _) => ty.read(text, zone),
            (Cell::Json(json), _) => ty.read_json(json, zone),
            (Cell::Whole(whole), FieldType::Number) => Ok(Some(Value::Number(*whole as f64))),
            (Cell::Number(number) | Cell::Exact(number, _), FieldType::Number) if number.is_finite() => {
                Ok(Some(Value::Number(*number + 0.0)))
            }
            (Cell::Boolean(truth), FieldType::Boolean) => Ok(Some(Value::Boolean(*truth))),
            (Cell::Date(date), FieldType::Date) => Ok(Some(Value::Date(*date))),
            (Cell::Date(date), FieldType::Instant) => Ok(Some(Value::Instant(zone.start_of_day(*date)))),
            (Cell::Instant(instant), FieldType::Instant) => Ok(Some(Value::Instant(*instant))),
            (Cell::Wall(wall), FieldType::Instant) => Ok(Some(Value::Instant(instant_of_wall(*wall, zone)))),
            (Cell::Texts(texts), FieldType::Choices) => Ok(choices(texts)),
            (Cell::Number(_) | Cell::Date(_) | Cell::Instant(_) | Cell::Wall(_), FieldType::Number) => refused,
            _ => match self.to_text() {
                Some(text) => ty.read(&text, zone),
                None => refused,
            },
        }
    }

    /// The cell as an id or another plain text, not normalised; `None` where it holds nothing.
    pub(crate) fn to_text(&self) -> Option<String> {
        match self {
            Cell::Null | Cell::Json(Json::Null) => None,
            Cell::Text("") => None,
            Cell::Text(text) => Some((*text).to_owned()),
            Cell::Json(Json::String(text)) => (!text.is_empty()).then(|| text.clone()),
            Cell::Json(json) => Some(json.to_string()),
            Cell::Whole(whole) => Some(whole.to_string()),
            Cell::Number(number) => Some(number.to_string()),
            Cell::Exact(_, digits) => Some((*digits).to_owned()),
            Cell::Boolean(truth) => Some(truth.to_string()),
            Cell::Date(date) => Some(date.to_string()),
            Cell::Instant(instant) => Some(instant.to_string()),
            Cell::Wall(wall) => Some(Instant::from_micros(*wall).to_string().trim_end_matches('Z').to_owned()),
            Cell::Texts(texts) => Some(texts.join(";")),
        }
    }

    /// The text that the cell holds as it is, if it holds one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text),
            Cell::Json(Json::String(text)) => Some(text),
            _ => None,
        }
    }

    /// A whole number that the cell holds by its own type.
    pub(crate) fn as_whole(&self) -> Option<i64> {
        match self {
            Cell::Whole(whole) => Some(*whole),
            Cell::Json(json) => json.as_i64(),
            _ => None,
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Cell::Null | Cell::Json(Json::Null)) || self.as_text().is_some_and(|text| text.trim().is_empty())
    }
}

fn choices(texts: &[&str]) -> Option<Value> {
    let mut once: Vec<Folded> = Vec::new();
    for choice in texts.iter().filter_map(|text| Folded::new(text)) {
        if !once.contains(&choice) {
            once.push(choice);
        }
    }
    (!once.is_empty()).then(|| Value::Choices(Arc::from(once)))
}

/// The instant at which clocks of a zone show so many microseconds since 1970.
fn instant_of_wall(micros: i64, zone: &Zone) -> Instant {
    let day = Date::from_days(micros.div_euclid(MICROSECONDS_A_DAY) as i32).civil();
    let within = jiff::SignedDuration::from_micros(micros.rem_euclid(MICROSECONDS_A_DAY));
    let wall = day.at(0, 0, 0, 0).checked_add(within).unwrap_or_else(|_| day.at(0, 0, 0, 0));
    zone.instant(wall)
}
