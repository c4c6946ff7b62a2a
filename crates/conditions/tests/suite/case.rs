//! A case of the language as data: fields, activities and a condition, with its result or its errors.

use std::collections::BTreeMap;
use std::sync::Arc;

use conditions::{Context, Filter, Mistake, Scope, Signal, Signals, compile};
use records::{Activity, ActivityKey, Catalogue, Field, FieldOf, FieldType, Folded, Instant, Origin, Row, Zone};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) condition: String,
    #[serde(default)]
    pub(crate) fields: Map<String, Json>,
    #[serde(default)]
    pub(crate) activities: Vec<Map<String, Json>>,
    #[serde(default)]
    pub(crate) signals: Vec<SignalCase>,
    pub(crate) as_of: Option<String>,
    pub(crate) time_zone: Option<String>,
    pub(crate) scope: Option<String>,
    #[serde(default)]
    pub(crate) result: Option<bool>,
    pub(crate) error: Option<ErrorCase>,
    #[serde(default)]
    pub(crate) also: Vec<ErrorCase>,
    /// The texts of the clauses that decide, where the case is about them.
    pub(crate) deciding: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct SignalCase {
    pub(crate) name: String,
    pub(crate) on: Vec<String>,
    #[serde(rename = "where")]
    pub(crate) where_: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ErrorCase {
    /// The column, from 1; none where the place does not matter.
    pub(crate) at: Option<usize>,
    /// What is wrong, by the name of its variant, where the case says so.
    pub(crate) wrong: Option<String>,
}

/// The fields that cases use beside the built-in ones.
pub(crate) fn catalogue(declared: &BTreeMap<String, String>) -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    for (key, ty) in declared {
        let ty = FieldType::from_key(ty).expect("a known type");
        match catalogue.get(FieldOf::Contact, key) {
            Some((_, field)) => assert_eq!(field.ty, ty, "{key} is built in with another type"),
            None => {
                let field =
                    Field { key: key.clone(), ty, of: FieldOf::Contact, origin: Origin::Declared, choices: Vec::new() };
                catalogue.insert(field).expect("a new key");
            }
        }
    }
    catalogue
}

impl Case {
    /// Says what came out otherwise than the case expects.
    pub(crate) fn verify(&self, catalogue: &Catalogue) -> Result<(), String> {
        let scope = match self.scope.as_deref() {
            None => Scope::Fit,
            Some("activity") => Scope::Activity,
            Some("fast_track") => Scope::FastTrack,
            Some("stage") => Scope::Stage,
            Some(other) => return Err(format!("unknown scope {other}")),
        };
        match (compile(&self.condition, catalogue, scope), &self.error) {
            (Err(mistakes), Some(error)) => self.verify_mistakes(&mistakes, error),
            (Ok(condition), None) => self.verify_result(&condition, catalogue),
            (Ok(_), Some(_)) => Err("accepted, but it should be refused".into()),
            (Err(mistakes), None) => Err(format!("refused: {mistakes:?}")),
        }
    }

    fn verify_mistakes(&self, mistakes: &[Mistake], error: &ErrorCase) -> Result<(), String> {
        let wanted: Vec<&ErrorCase> = std::iter::once(error).chain(&self.also).collect();
        let matches = |wanted: &ErrorCase, mistake: &Mistake| {
            let variant = format!("{:?}", mistake.what);
            let is_wrong = |name: &String| variant.split([' ', '{', '(']).next() == Some(name.as_str());
            wanted.at.is_none_or(|at| at == mistake.at + 1) && wanted.wrong.as_ref().is_none_or(is_wrong)
        };
        let all_there = wanted.len() == mistakes.len() && wanted.iter().zip(mistakes).all(|(w, m)| matches(w, m));
        if all_there { Ok(()) } else { Err(format!("wanted {wanted:?}, got {mistakes:?}")) }
    }

    fn verify_result(&self, condition: &conditions::Condition, catalogue: &Catalogue) -> Result<(), String> {
        let zone = Zone::named(self.time_zone.as_deref().unwrap_or("UTC")).expect("a known zone");
        let row = self.row(catalogue, &zone);
        let activities = activities(&self.activities, catalogue, &zone);
        let signals = Signals::new(self.signals.iter().map(|signal| signal.read(catalogue)).collect());
        let t = self.as_of.as_deref().map(|text| Instant::read(text, &zone).expect("an instant"));
        let context = Context { row: &row, activities: &activities, t, zone: &zone, signals: &signals };
        let explanation = condition.explain(&context);
        let result = condition.evaluate(&context);
        if result != self.result || explanation.result != self.result {
            return Err(format!("wanted {:?}, got {result:?}, explained as {explanation:?}", self.result));
        }
        let deciding: Vec<&str> = explanation.deciding().iter().map(|clause| clause.text.as_str()).collect();
        match &self.deciding {
            Some(wanted) if *wanted != deciding => Err(format!("wanted {wanted:?} to decide, got {deciding:?}")),
            _ => Ok(()),
        }
    }

    fn row(&self, catalogue: &Catalogue, zone: &Zone) -> Row {
        let mut row = Row::new(catalogue.len(FieldOf::Contact));
        for (key, raw) in &self.fields {
            let (id, field) = catalogue.get(FieldOf::Contact, key).expect("a known field");
            row.set(id, field.ty.read_json(raw, zone).unwrap_or(None));
        }
        row
    }
}

impl SignalCase {
    fn read(&self, catalogue: &Catalogue) -> Signal {
        let folded = |text: &String| Folded::new(text).expect("not blank");
        let where_ = self.where_.as_ref().map(|text| compile(text, catalogue, Scope::Activity).expect("a right where"));
        Signal { name: folded(&self.name), filter: Filter { on: self.on.iter().map(folded).collect(), where_ } }
    }
}

/// Activities in their order, the first of each id.
fn activities(raw: &[Map<String, Json>], catalogue: &Catalogue, zone: &Zone) -> Vec<Activity> {
    let number =
        |index: usize, raw: &Map<String, Json>| raw.get("activity_id").map_or(Some(index as i64), Json::as_i64);
    let whole = raw.iter().enumerate().all(|(index, raw)| number(index, raw).is_some());
    let mut listed: Vec<Activity> = Vec::new();
    for (index, raw) in raw.iter().enumerate() {
        let key = match number(index, raw) {
            Some(number) if whole => ActivityKey::Number(number),
            Some(number) => ActivityKey::Text(Arc::from(number.to_string())),
            None => ActivityKey::Text(Arc::from(raw["activity_id"].as_str().expect("a text"))),
        };
        if listed.iter().any(|other| other.key == key) {
            continue;
        }
        let mut row = Row::new(catalogue.len(FieldOf::Activity));
        for (id, field) in catalogue.fields(FieldOf::Activity) {
            row.set(id, raw.get(&field.key).and_then(|raw| field.ty.read_json(raw, zone).unwrap_or(None)));
        }
        let text = |name: &str| raw[name].as_str().expect("a text");
        let at = Instant::read(text("at"), zone).expect("an instant");
        listed.push(Activity { key, at, kind: Folded::new(text("kind")).expect("a kind"), row });
    }
    listed.sort_by(|a, b| a.order().cmp(&b.order()));
    listed
}
