//! What is kept of an activity beside its own fields: what makes it the same again, and its properties.

use records::Identity;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use super::cell::Value;
use super::mapping::{Holds, RecordMap};
use super::plan::Draft;

/// Fields that an activity keeps beside its properties.
const OWN: [&str; 5] = ["external_id", "kind", "at", "value", "contact"];

/// What is kept of an activity beside its own fields.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub(super) identity: Identity,
    /// A JSON object.
    pub(super) properties: Option<String>,
}

impl Deed {
    pub(super) fn of(source: &str, map: &RecordMap, draft: &Draft) -> Deed {
        Deed { identity: identity(source, map, draft), properties: properties(map, draft) }
    }
}

fn properties(map: &RecordMap, draft: &Draft) -> Option<String> {
    let mut properties = Map::new();
    for (field, value) in map.fields.iter().zip(&draft.values) {
        let own = OWN.contains(&field.key.as_str()) || matches!(field.holds(), Holds::Reference(_));
        let Some(value) = value.as_ref().filter(|_| !own) else { continue };
        let json = match value {
            Value::Number(number) => Json::from(*number),
            Value::YesNo(answer) => Json::from(*answer),
            other => Json::from(other.clone().into_fact()),
        };
        properties.insert(field.key.clone(), json);
    }
    (!properties.is_empty()).then(|| Json::Object(properties).to_string())
}

/// A fingerprint of the activity's id in the other system, or else of all that the row says of it.
fn identity(source: &str, map: &RecordMap, draft: &Draft) -> Identity {
    let mut digest = Sha256::new();
    let mut add = |part: &str| {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part.as_bytes());
    };
    add(source);
    match draft.text(map, "external_id") {
        Some(external) => add(external),
        None => {
            for (field, value) in map.fields.iter().zip(&draft.values) {
                add(&field.key);
                match value {
                    Some(Value::Text(text)) => add(text),
                    Some(other) => add(&other.clone().into_fact()),
                    None => add(""),
                }
            }
        }
    }
    let bytes: [u8; 32] = digest.finalize().into();
    let (eight, _) = bytes.split_first_chunk::<8>().unwrap_or((&[0; 8], &[]));
    Identity(i64::from_le_bytes(*eight))
}
