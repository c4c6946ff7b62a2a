//! `[agreement]`: its name, its money, its calendar, and when it is looked at again.

use document::{Located, Section, write};
use records::{Currency, UnknownZone, Zone};
use toml_edit::Table;

use crate::wrong::Wrong;

/// What an agreement says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Head {
    pub name: Option<String>,
    /// The currency of amounts in conditions; another currency's amounts are unknown to them.
    pub currency: Option<Currency>,
    /// How often both sides look at it.
    pub review_every_months: Option<i64>,
    /// When they do so for the first time; without it, as often as later.
    pub first_review_after_months: Option<i64>,
    /// The figures that it is to improve, by key.
    pub goals: Vec<String>,
}

impl Head {
    /// Reads it, with the zone, which belongs to scoring; UTC where there is none.
    pub(crate) fn read(root: &Section<'_>, wrongs: &mut Vec<Located<Wrong>>) -> (Head, Zone) {
        let Some(section) = root.table("agreement") else { return (Head::default(), Zone::utc()) };
        let name = section.item("name").and_then(|item| item.filled_text()).map(|name| name.value);
        let currency = section.text("currency").and_then(|code| match code.value.parse() {
            Ok(currency) => Some(currency),
            Err(_) => {
                wrongs.push(Located::new(code.place, Wrong::UnknownCurrency { code: code.value }));
                None
            }
        });
        let zone = section.text("time_zone").and_then(|name| match Zone::named(&name.value) {
            Ok(zone) => Some(zone),
            Err(UnknownZone { name: zone }) => {
                wrongs.push(Located::new(name.place, Wrong::UnknownZone { name: zone }));
                None
            }
        });
        let review_every_months = section.whole_at_least("review_every_months", 1).map(|months| months.value);
        let first_review_after_months =
            section.whole_at_least("first_review_after_months", 1).map(|months| months.value);
        let goals = section.texts("goals").map(|goals| goals.value).unwrap_or_default();
        let goals = goals.into_iter().map(|goal| goal.value).collect();
        section.finish();
        (Head { name, currency, review_every_months, first_review_after_months, goals }, zone.unwrap_or_else(Zone::utc))
    }

    pub(crate) fn write(&self, zone: &Zone, root: &mut Table) {
        let mut table = Table::new();
        write::put_some(&mut table, "name", self.name.as_deref());
        write::put_some(&mut table, "currency", self.currency.map(|currency| currency.code().to_owned()));
        write::put(&mut table, "time_zone", zone.name());
        write::put_some(&mut table, "review_every_months", self.review_every_months);
        write::put_some(&mut table, "first_review_after_months", self.first_review_after_months);
        if !self.goals.is_empty() {
            write::put(&mut table, "goals", write::texts(&self.goals));
        }
        root.insert("agreement", toml_edit::Item::Table(table));
    }
}
