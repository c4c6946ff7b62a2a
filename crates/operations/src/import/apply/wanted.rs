//! What the rows of a chunk ask of the base.

use std::collections::BTreeSet;

use records::{Account, RecordKind};

use super::super::cell::Value;
use super::super::key::chosen_form;
use super::super::mapping::{By, FieldMap, Holds, RecordMap};
use super::super::plan::Draft;
use super::{Job, Row};

/// What the rows of a chunk ask for, of one kind.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// How many records they might make.
    pub(super) count: usize,
    pub(super) externals: BTreeSet<String>,
    pub(super) names: BTreeSet<String>,
    pub(super) emails: BTreeSet<String>,
    pub(super) domains: BTreeSet<String>,
    /// Of identity by chosen fields: the first field and its values.
    pub(super) chosen: BTreeSet<String>,
    pub(super) chosen_field: Option<String>,
}

impl Wanted {
    pub(super) fn of(job: &Job, rows: &[Row], kind: RecordKind) -> Wanted {
        let mut wanted = Wanted::default();
        for row in rows.iter().filter(|row| !row.plan.refused) {
            for draft in &row.plan.drafts {
                let map = &job.mapping.records[draft.record];
                if map.kind == kind {
                    wanted.draft(map, draft);
                }
                for (field, text) in references(map, draft, kind) {
                    wanted.count += 1;
                    match field.cell.by {
                        By::Name => wanted.names.insert(text.to_owned()),
                        By::ExternalId => wanted.externals.insert(text.to_owned()),
                    };
                }
            }
        }
        wanted
    }

    fn draft(&mut self, map: &RecordMap, draft: &Draft) {
        self.count += 1;
        self.emails.extend(draft.text(map, "email").map(str::to_lowercase));
        for field in &map.identity {
            let Some(text) = draft.text(map, field).map(str::to_owned) else { continue };
            match field.as_str() {
                "external_id" => self.externals.extend([text]),
                "name" => self.names.extend([text]),
                "domain" => self.domains.extend(Account::domain_of(&text)),
                "email" => {}
                _ => {
                    let first = self.chosen_field.get_or_insert_with(|| field.clone());
                    if first == field {
                        self.chosen.insert(chosen_form(&text));
                    }
                }
            }
        }
    }
}

/// The references of a draft to records of a kind, with the texts that name them.
fn references<'a>(
    map: &'a RecordMap,
    draft: &'a Draft,
    kind: RecordKind,
) -> impl Iterator<Item = (&'a FieldMap, &'a str)> {
    map.fields.iter().zip(&draft.values).filter_map(move |(field, value)| match (field.holds(), value) {
        (Holds::Reference(to), Some(Value::Text(text))) if to == kind => Some((field, text.as_str())),
        _ => None,
    })
}

/// Whether the mapping makes records of a kind or refers to them.
pub(super) fn touches(job: &Job, kind: RecordKind) -> bool {
    let refers =
        |map: &RecordMap| map.fields.iter().any(|field| matches!(field.holds(), Holds::Reference(to) if to == kind));
    job.mapping.records.iter().any(|map| map.kind == kind || refers(map))
}
