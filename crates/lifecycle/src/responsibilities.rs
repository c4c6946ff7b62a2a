//! Who does what: for each step of the way who does it, answers for it, is asked, is told.

use document::{Item, Labels, Located, Section, Unique, write};
use records::{Keyed, Role};
use toml_edit::Table;

use crate::wrong::Wrong;

/// One row of the table of responsibilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsibility {
    /// The key of the step.
    pub step: String,
    /// What the step is, for people.
    pub label: Option<Labels>,
    pub responsible: Vec<Role>,
    pub accountable: Vec<Role>,
    pub consulted: Vec<Role>,
    pub informed: Vec<Role>,
    /// What the four lists cannot say.
    pub note: Option<Labels>,
}

impl Responsibility {
    pub(crate) fn read_all(root: &Section<'_>, wrongs: &mut Vec<Located<Wrong>>) -> Vec<Responsibility> {
        let mut steps = Unique::default();
        let read = |section: Section<'_>| {
            let step = section.required_identifier("step");
            let row = Responsibility {
                step: step.as_ref().map(|step| step.value.clone()).unwrap_or_default(),
                label: section.labels("label"),
                responsible: roles(section.item("responsible")),
                accountable: roles(section.required_item("accountable")),
                consulted: roles(section.item("consulted")),
                informed: roles(section.item("informed")),
                note: section.labels("note"),
            };
            let is_empty =
                |key| section.item(key).and_then(|item| item.list()).is_some_and(|list| list.value.is_empty());
            if is_empty("accountable") {
                let wrong = Wrong::NobodyAccountable { step: row.step.clone() };
                wrongs.push(Located::new(section.place_of("accountable"), wrong));
            }
            if let Some(step) = &step {
                steps.claim(&section, "step", step);
            }
            section.finish();
            row
        };
        root.tables("responsibilities").into_iter().map(read).collect()
    }

    pub(crate) fn write(&self, root: &mut Table) {
        let mut row = Table::new();
        write::put(&mut row, "step", self.step.as_str());
        write::put_some(&mut row, "label", self.label.as_ref().map(write::labels));
        let lists = [
            ("responsible", &self.responsible),
            ("accountable", &self.accountable),
            ("consulted", &self.consulted),
            ("informed", &self.informed),
        ];
        for (key, roles) in lists {
            write::put(&mut row, key, write::texts(&roles.iter().map(|role| role.key()).collect::<Vec<_>>()));
        }
        write::put_some(&mut row, "note", self.note.as_ref().map(write::labels));
        write::push(root, "responsibilities", row);
    }
}

fn roles(item: Option<Item<'_>>) -> Vec<Role> {
    let list = item.and_then(|item| item.list()).map(|list| list.value).unwrap_or_default();
    list.iter().filter_map(|item| item.keyed()).map(|role| role.value).collect()
}
