//! `[[assignment.rules]]`: to whom a lead goes.

use conditions::Condition;
use document::{Name, write};
use toml_edit::Table;

use crate::target::Target;
use crate::way::Way;

/// Of one way the first rule counts whose condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub way: Way,
    pub name: Name,
    /// A rule that is switched off is checked, kept, and takes nobody.
    pub enabled: bool,
    pub when: Condition,
    pub to: Target,
    /// How one of several people is chosen.
    pub by: Option<By>,
    /// Where a lead goes if nobody there can take it.
    pub fallback: Option<Target>,
}

/// How one of several people is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// Each in turn.
    RoundRobin,
    /// Who has the fewest open leads.
    FewestOpen,
    /// Who speaks the contact's language best, then who has the fewest open leads.
    BestLanguageThenFewestOpen,
}

impl By {
    /// All, with their keys in an agreement.
    pub const KEYS: [(&'static str, By); 3] = [
        ("round_robin", By::RoundRobin),
        ("fewest_open", By::FewestOpen),
        ("best_language_then_fewest_open", By::BestLanguageThenFewestOpen),
    ];

    pub fn key(self) -> &'static str {
        match self {
            By::RoundRobin => "round_robin",
            By::FewestOpen => "fewest_open",
            By::BestLanguageThenFewestOpen => "best_language_then_fewest_open",
        }
    }
}

impl Rule {
    pub(crate) fn write(&self, assignment: &mut Table) {
        let mut row = Table::new();
        write::put(&mut row, "way", self.way.key());
        self.name.write(&mut row);
        write::put_some(&mut row, "enabled", (!self.enabled).then_some(false));
        write::put(&mut row, "when", self.when.text());
        write::put(&mut row, "to", self.to.to_string());
        write::put_some(&mut row, "by", self.by.map(By::key));
        write::put_some(&mut row, "fallback", self.fallback.as_ref().map(Target::to_string));
        write::push(assignment, "rules", row);
    }
}
