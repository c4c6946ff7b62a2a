//! The fields that conditions can name: built in, declared, custom, brought by files, or scored.

use std::collections::HashMap;

use thiserror::Error;

use crate::field::{Field, FieldId, FieldOf, Origin, Scored};
use crate::field_type::FieldType;
use crate::folded::fold;

/// All fields, in two name spaces, each with dense [`FieldId`]s from 0.
///
/// Keys are unique ignoring case, over contact and account together. The built-in and the scored fields of contacts
/// come first and always in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    contact: Fields,
    activity: Fields,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Fields {
    listed: Vec<Field>,
    by_key: HashMap<String, FieldId>,
}

/// A field of this key, whatever its case, is there already.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is a field {key} already")]
pub struct DuplicateField {
    /// The key of the field that was there first.
    pub key: String,
}

const CONTACT: [(&str, FieldType); 26] = [
    ("industry", FieldType::Text),
    ("country", FieldType::Text),
    ("region", FieldType::Text),
    ("city", FieldType::Text),
    ("postal_code", FieldType::Text),
    ("employees", FieldType::Number),
    ("annual_revenue", FieldType::Number),
    ("title", FieldType::Text),
    ("seniority", FieldType::Text),
    ("function", FieldType::Text),
    ("language", FieldType::Text),
    ("email", FieldType::Text),
    ("email_domain", FieldType::Text),
    ("email_kind", FieldType::Text),
    ("source", FieldType::Text),
    ("has_email", FieldType::Boolean),
    ("has_phone", FieldType::Boolean),
    ("phone", FieldType::Text),
    ("account_tier", FieldType::Text),
    ("buying_role", FieldType::Text),
    ("company", FieldType::Text),
    ("created_at", FieldType::Instant),
    ("bant_budget", FieldType::Choice),
    ("bant_authority", FieldType::Choice),
    ("bant_need", FieldType::Choice),
    ("bant_timeframe", FieldType::Choice),
];

const ACTIVITY: [(&str, FieldType); 7] = [
    ("kind", FieldType::Text),
    ("interest", FieldType::Text),
    ("campaign", FieldType::Text),
    ("content", FieldType::Text),
    ("content_kind", FieldType::Text),
    ("value", FieldType::Number),
    ("url", FieldType::Text),
];

impl Catalogue {
    /// The fields that every base has, and those that scoring gives.
    pub fn built_in() -> Catalogue {
        let mut catalogue = Catalogue { contact: Fields::default(), activity: Fields::default() };
        for (key, ty) in CONTACT {
            catalogue.contact.push(plain(key, ty, FieldOf::Contact, Origin::BuiltIn));
        }
        for scored in Scored::ALL {
            catalogue.contact.push(plain(scored.key(), scored.ty(), FieldOf::Contact, Origin::Scored(scored)));
        }
        for (key, ty) in ACTIVITY {
            catalogue.activity.push(plain(key, ty, FieldOf::Activity, Origin::BuiltIn));
        }
        catalogue
    }

    /// Adds a field, unless its key is taken.
    pub fn insert(&mut self, field: Field) -> Result<FieldId, DuplicateField> {
        match self.get(field.of, &field.key) {
            Some((_, taken)) => Err(DuplicateField { key: taken.key.clone() }),
            None => Ok(self.of_mut(field.of).push(field)),
        }
    }

    /// The field of a name, ignoring case.
    pub fn get(&self, of: FieldOf, name: &str) -> Option<(FieldId, &Field)> {
        let fields = self.of(of);
        let id = *fields.by_key.get(&*fold(name))?;
        Some((id, &fields.listed[id.index()]))
    }

    /// The field of an id. Ids of another catalogue may name another field here, or none.
    pub fn field(&self, of: FieldOf, id: FieldId) -> Option<&Field> {
        self.of(of).listed.get(id.index())
    }

    /// Where a scored field stands in the rows of contacts: the same in every catalogue.
    pub fn scored(scored: Scored) -> FieldId {
        FieldId::at(CONTACT.len() + scored as usize)
    }

    /// All fields of one name space, in the order of their ids.
    pub fn fields(&self, of: FieldOf) -> impl ExactSizeIterator<Item = (FieldId, &Field)> {
        self.of(of).listed.iter().enumerate().map(|(index, field)| (FieldId::at(index), field))
    }

    /// How many fields a name space has, and so how long its rows are.
    pub fn len(&self, of: FieldOf) -> usize {
        self.of(of).listed.len()
    }

    /// Up to three keys that someone who wrote `name` may have meant.
    pub fn nearest(&self, of: FieldOf, name: &str) -> Vec<String> {
        nearest(name, self.of(of).listed.iter().map(|field| field.key.as_str()))
    }

    fn of(&self, of: FieldOf) -> &Fields {
        match of {
            FieldOf::Contact => &self.contact,
            FieldOf::Activity => &self.activity,
        }
    }

    fn of_mut(&mut self, of: FieldOf) -> &mut Fields {
        match of {
            FieldOf::Contact => &mut self.contact,
            FieldOf::Activity => &mut self.activity,
        }
    }
}

impl Fields {
    fn push(&mut self, field: Field) -> FieldId {
        let id = FieldId::at(self.listed.len());
        self.by_key.insert(fold(&field.key).into_owned(), id);
        self.listed.push(field);
        id
    }
}

fn plain(key: &str, ty: FieldType, of: FieldOf, origin: Origin) -> Field {
    Field { key: key.to_owned(), ty, of, origin, choices: Vec::new() }
}

/// Up to three of `names` that are near enough to `name` to have been meant, the nearest first.
///
/// Near is an edit distance of at most two, or a third of the length of a longer name.
pub fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let wanted: Vec<char> = name.to_lowercase().chars().collect();
    let reach = 2.max(name.chars().count() / 3);
    let mut ranked: Vec<(usize, &str)> =
        names.map(|known| (distance(&wanted, known), known)).filter(|(distance, _)| *distance <= reach).collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().take(3).map(|(_, known)| known.to_owned()).collect()
}

/// Levenshtein's edit distance, ignoring case.
fn distance(wanted: &[char], known: &str) -> usize {
    let known: Vec<char> = known.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=known.len()).collect();
    for (i, letter) in wanted.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in known.iter().enumerate() {
            let substituted = diagonal + usize::from(letter != other);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[known.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_ignore_case_and_are_unique() {
        let mut catalogue = Catalogue::built_in();
        let tier = Field { key: "Tier".into(), ..plain("", FieldType::Choice, FieldOf::Contact, Origin::Declared) };
        let id = catalogue.insert(tier.clone()).expect("a new key");
        assert_eq!(catalogue.get(FieldOf::Contact, "TIER"), Some((id, &tier)));
        assert_eq!(id.index() + 1, catalogue.len(FieldOf::Contact));
        let again = Field { key: "tIER".into(), ..tier };
        assert_eq!(catalogue.insert(again), Err(DuplicateField { key: "Tier".into() }));
        assert_eq!(catalogue.get(FieldOf::Activity, "tier"), None);
        assert_eq!(catalogue.get(FieldOf::Contact, "tier "), None, "blanks belong to a key");
    }

    #[test]
    fn scored_fields_stand_where_they_are_said_to() {
        let catalogue = Catalogue::built_in();
        for scored in Scored::ALL {
            let (id, field) = catalogue.get(FieldOf::Contact, scored.key()).expect("a scored field");
            assert_eq!((id, field.origin), (Catalogue::scored(scored), Origin::Scored(scored)));
        }
    }

    #[test]
    fn near_names_are_offered() {
        let catalogue = Catalogue::built_in();
        for (name, near) in [
            ("industri", vec!["industry"]),
            ("emploees", vec!["employees"]),
            ("EMAILS", vec!["email"]),
            ("zzzzzz", vec![]),
        ] {
            assert_eq!(catalogue.nearest(FieldOf::Contact, name), near, "{name}");
        }
    }
}
