//! From a record of the file to what it says, before anybody looks into the base. Pure.

use columnar::delimited::{Problem, Record};
use records::{Instant, Keyed, RecordKind, Stage};

use super::cell::{self, Form, Habits, Value};
use super::deed::Deed;
use super::key::{Key, keys_of};
use super::mapping::{FieldMap, Mapping, RecordMap};
use super::problem::{Kind, RowProblem, Stated};

/// What one row says.
#[derive(Debug, Clone)]
pub(super) struct RowPlan {
    /// The line on which the row begins.
    pub(super) line: u64,
    /// The row as it stands in the file.
    pub(super) cells: Record,
    pub(super) problems: Vec<RowProblem>,
    pub(super) refused: bool,
    /// One for each record that the row makes.
    pub(super) drafts: Vec<Draft>,
}

/// What a row says of one record.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// Which record of the mapping.
    pub(super) record: usize,
    /// Of each field of the mapping, in its order; nothing for no answer.
    pub(super) values: Vec<Option<Value>>,
    /// Of a lead: the stages that it reached, with their instants where the file tells.
    pub(super) stages: Vec<(Stage, Option<Instant>)>,
    /// What the record is found by, in the order in which it is tried.
    pub(super) keys: Vec<Key>,
    /// Of an activity: what is kept of it beside its own fields.
    pub(super) deed: Option<Deed>,
    /// The records that its fields refer to, by the field's place, once they are found.
    pub(super) links: Vec<(usize, i64)>,
}

/// Reads rows as the mapping says.
#[derive(Debug)]
pub(super) struct Planner<'m> {
    pub(super) mapping: &'m Mapping,
    pub(super) habits: &'m Habits,
    /// In the order of [`Mapping::cells`].
    pub(super) forms: &'m [Form],
}

impl Planner<'_> {
    pub(super) fn plan(&self, record: &Record) -> RowPlan {
        let mut plan = RowPlan {
            line: record.line(),
            cells: record.clone(),
            problems: record.problems().iter().map(RowProblem::of_record).collect(),
            refused: record.problems().iter().any(|problem| problem.spoils_the_record()),
            drafts: Vec::new(),
        };
        // Of a row that was left out there is nothing more to say.
        if record.problems().iter().any(|problem| matches!(problem, Problem::TooLong { .. } | Problem::NotAnObject)) {
            return plan;
        }
        let mut forms = self.forms.iter().copied();
        let mut stage_forms = self.forms.iter().copied().skip(self.fields());
        for (index, map) in self.mapping.records.iter().enumerate() {
            let mut misread = false;
            let values = map.fields.iter().map(|field| {
                let form = forms.next().unwrap_or_default();
                let said = plan.problems.len();
                let value = self.field(field, form, record, &mut plan.problems, &mut plan.refused);
                misread |= plan.problems.len() > said && map.identity.contains(&field.key);
                value
            });
            let mut draft = Draft::new(index, values.collect());
            draft.stages = self.stages(map, &mut stage_forms, record, &mut plan);
            self.take(draft, map, misread, &mut plan);
        }
        plan
    }

    fn fields(&self) -> usize {
        self.mapping.records.iter().map(|record| record.fields.len()).sum()
    }

    fn field(
        &self,
        field: &FieldMap,
        form: Form,
        record: &Record,
        problems: &mut Vec<RowProblem>,
        refused: &mut bool,
    ) -> Option<Value> {
        match cell::value(&field.cell, field.holds(), form, record, self.habits) {
            Ok(value) => value,
            Err(problem) => {
                *refused |= field.is_weighty();
                problems.push(problem);
                None
            }
        }
    }

    fn stages(
        &self,
        map: &RecordMap,
        forms: &mut impl Iterator<Item = Form>,
        record: &Record,
        plan: &mut RowPlan,
    ) -> Vec<(Stage, Option<Instant>)> {
        let mut reached: Vec<(Stage, Option<Instant>)> = Vec::new();
        for stage in &map.stages {
            let form = if stage.at.is_some() { forms.next().unwrap_or_default() } else { Form::default() };
            let words = super::mapping::Holds::Word(|| Stage::ALL.iter().map(|stage| stage.key()).collect());
            let named = cell::value(&stage.stage, words, form, record, self.habits);
            let at =
                stage.at.as_ref().map(|at| cell::value(at, super::mapping::Holds::Instant, form, record, self.habits));
            match (named, at) {
                (Err(problem), _) | (_, Some(Err(problem))) => {
                    plan.problems.push(problem);
                    plan.refused = true;
                }
                (Ok(Some(Value::Text(key))), None) => reached.extend(Stage::from_key(&key).map(|stage| (stage, None))),
                (Ok(Some(Value::Text(key))), Some(Ok(Some(Value::Instant(at))))) => {
                    reached.extend(Stage::from_key(&key).map(|stage| (stage, Some(at))));
                }
                // A stage without its date was not reached.
                _ => {}
            }
        }
        for pair in reached.windows(2) {
            if pair[1].1.is_some() && pair[1].1 < pair[0].1 {
                plan.problems
                    .push(RowProblem::StageBeforeStage { stage: Stated(pair[1].0), before: Stated(pair[0].0) });
            }
        }
        reached
    }

    /// Keeps a draft that says something; one that cannot be told from others costs the row if it is what the file
    /// is about. Where that is so because its identity could not be read, this was said already.
    fn take(&self, mut draft: Draft, map: &RecordMap, misread: bool, plan: &mut RowPlan) {
        let says_nothing = draft.values.iter().all(Option::is_none) && draft.stages.is_empty();
        let known = map.identity.is_empty() || map.identity.iter().any(|key| draft.value(map, key).is_some());
        let main = self.mapping.records.iter().rfind(|record| has_identity(record.kind));
        let is_main = main.is_some_and(|main| main.kind == map.kind);
        if map.kind == RecordKind::Activity {
            if draft.value(map, "at").is_some() && draft.value(map, "kind").is_some() {
                draft.deed = Some(Deed::of(&self.mapping.source, map, &draft));
                plan.drafts.push(draft);
            }
        } else if known && !says_nothing {
            draft.keys = keys_of(map, &draft);
            plan.drafts.push(draft);
        } else if !known && (is_main || map.kind == RecordKind::Contact) {
            if !misread {
                plan.problems.push(RowProblem::NoIdentity { kind: Kind(map.kind), fields: map.identity.clone() });
            }
            plan.refused = true;
        }
    }
}

fn has_identity(kind: RecordKind) -> bool {
    !matches!(kind, RecordKind::Lead | RecordKind::Activity)
}

impl Draft {
    fn new(record: usize, values: Vec<Option<Value>>) -> Draft {
        let (stages, keys, links) = (Vec::new(), Vec::new(), Vec::new());
        Draft { record, values, stages, keys, deed: None, links }
    }

    pub(super) fn value<'d>(&'d self, map: &RecordMap, key: &str) -> Option<&'d Value> {
        let index = map.fields.iter().position(|field| field.key == key)?;
        self.values[index].as_ref()
    }

    pub(super) fn text<'d>(&'d self, map: &RecordMap, key: &str) -> Option<&'d str> {
        match self.value(map, key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The number of the record that a field refers to.
    pub(super) fn link(&self, map: &RecordMap, key: &str) -> Option<i64> {
        let place = map.fields.iter().position(|field| field.key == key)?;
        self.links.iter().find(|(field, _)| *field == place).map(|(_, number)| *number)
    }

    pub(super) fn instant(&self, map: &RecordMap, key: &str) -> Option<Instant> {
        match self.value(map, key) {
            Some(Value::Instant(instant)) => Some(*instant),
            _ => None,
        }
    }

    pub(super) fn word<K: Keyed>(&self, map: &RecordMap, key: &str) -> Option<K> {
        self.text(map, key).and_then(K::from_key)
    }
}
