//! Builders that read as what they tell.

use document::{Document, Located};
use records::{Activity, ActivityKey, Catalogue, Field, FieldOf, FieldType, Folded, Instant, Origin, Row, Zone};
use scoring::{Model, Wrong};
use serde_json::{Map, Value as Json};

/// A contact with its activities, under an agreement.
pub(crate) struct Story {
    pub(crate) model: Model,
    pub(crate) catalogue: Catalogue,
    pub(crate) row: Row,
    pub(crate) activities: Vec<Activity>,
}

impl Story {
    /// Under an agreement that must be right, in the zone that it names.
    pub(crate) fn under(agreement: &str) -> Story {
        Story::with_fields(agreement, Catalogue::built_in())
    }

    pub(crate) fn with_fields(agreement: &str, catalogue: Catalogue) -> Story {
        let (model, complaints, problems) = read(agreement, &catalogue);
        let Some(model) = model else { panic!("refused: {complaints:?} {problems:?}\n{agreement}") };
        assert!(complaints.is_empty() && problems.is_empty(), "{complaints:?} {problems:?}");
        let row = Row::new(catalogue.len(FieldOf::Contact));
        Story { model, catalogue, row, activities: Vec::new() }
    }

    pub(crate) fn contact(mut self, fields: &Map<String, Json>) -> Story {
        for (name, value) in fields {
            let Some((id, field)) = self.catalogue.get(FieldOf::Contact, name) else { continue };
            self.row.set(id, field.ty.read_json(value, &self.model.zone).unwrap_or(None));
        }
        self
    }

    /// Activities as the conformance cases write them.
    pub(crate) fn did(mut self, rows: &[Map<String, Json>]) -> Story {
        let ids = rows.iter().enumerate().map(|(row, fields)| (row, fields.get("activity_id")));
        let are_numbers = ids.clone().all(|(_, id)| id.is_none_or(Json::is_i64));
        let key = |row: usize, id: Option<&Json>| match id {
            _ if are_numbers => ActivityKey::Number(id.and_then(Json::as_i64).unwrap_or(row as i64)),
            Some(Json::String(text)) => ActivityKey::Text(text.as_str().into()),
            Some(id) => ActivityKey::Text(id.to_string().into()),
            None => ActivityKey::Text(row.to_string().into()),
        };
        for ((row, id), fields) in ids.zip(rows) {
            let key = key(row, id);
            if self.activities.iter().all(|known| known.key != key) {
                let activity = self.activity(key, fields);
                self.activities.push(activity);
            }
        }
        self.activities.sort_by(|a, b| a.order().cmp(&b.order()));
        self
    }

    fn activity(&self, key: ActivityKey, fields: &Map<String, Json>) -> Activity {
        let zone = &self.model.zone;
        let mut row = Row::new(self.catalogue.len(FieldOf::Activity));
        for (name, value) in fields {
            if let Some((id, field)) = self.catalogue.get(FieldOf::Activity, name) {
                row.set(id, field.ty.read_json(value, zone).unwrap_or(None));
            }
        }
        let text = |name: &str| fields[name].as_str().expect("a text");
        Activity { key, at: instant(text("at"), zone), kind: Folded::new(text("kind")).expect("a kind"), row }
    }
}

/// The model of an agreement, with all that is wrong with its meaning and with its form.
pub(crate) fn read(
    agreement: &str,
    catalogue: &Catalogue,
) -> (Option<Model>, Vec<Located<Wrong>>, Vec<Located<document::Wrong>>) {
    let document = Document::parse(agreement);
    let root = document.root();
    let zone = root.table("agreement").and_then(|section| section.text("time_zone"));
    let zone = zone.map_or(Zone::utc(), |name| Zone::named(&name.value).expect("a known zone"));
    let (model, complaints) = Model::read(&root, catalogue, &zone);
    (model, complaints, document.problems())
}

pub(crate) fn instant(text: &str, zone: &Zone) -> Instant {
    Instant::read(text, zone).unwrap_or_else(|| panic!("{text} is no instant"))
}

/// The built-in fields and some more.
pub(crate) fn catalogue_with(fields: impl IntoIterator<Item = (FieldOf, String, FieldType)>) -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    for (of, key, ty) in fields {
        catalogue.insert(Field { key, ty, of, origin: Origin::Declared, choices: Vec::new() }).expect("a new field");
    }
    catalogue
}
