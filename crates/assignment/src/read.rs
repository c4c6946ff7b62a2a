//! This part of an agreement as a whole.

use conditions::{Condition, Scope};
use document::{At, Item, Located, Name, Place, Section, Source};
use records::{Catalogue, nearest};
use toml_edit::Table;

use crate::calendar::Calendar;
use crate::period::Period;
use crate::rule::{By, Rule};
use crate::sla::{Clock, Escalation, Sla};
use crate::target::{EscalateTo, Target};
use crate::way::Way;
use crate::wrong::{Advice, Wrong};

/// `[[assignment.rules]]`, `[[sla]]` and `[calendar]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assignment {
    pub rules: Vec<Rule>,
    pub slas: Vec<Sla>,
    pub calendar: Calendar,
}

struct Reader<'c> {
    catalogue: &'c Catalogue,
    wrongs: Vec<Located<Wrong>>,
    advice: Vec<Located<Advice>>,
}

impl Assignment {
    /// Mistakes of form are noted in the document, mistakes of meaning are returned; what is returned beside them is
    /// whole only where there are none of either.
    pub fn read(root: &Section<'_>, catalogue: &Catalogue) -> (Assignment, Vec<Located<Wrong>>, Vec<Located<Advice>>) {
        let mut reader = Reader { catalogue, wrongs: Vec::new(), advice: Vec::new() };
        let mut ways = Vec::new();
        let rules = root.table("assignment").map(|section| {
            let rules = section.tables("rules").into_iter().filter_map(|rule| reader.rule(rule, &mut ways)).collect();
            section.finish();
            rules
        });
        let slas = reader.slas(root, &ways);
        let calendar = root.table("calendar").map(|section| Calendar::read(section, &mut reader.wrongs));
        let assignment = Assignment { rules: rules.unwrap_or_default(), slas, calendar: calendar.unwrap_or_default() };
        (assignment, reader.wrongs, reader.advice)
    }

    /// Writes it, so that reading it again gives the same.
    pub fn write(&self, root: &mut Table) {
        if !self.rules.is_empty() {
            let mut assignment = Table::new();
            assignment.set_implicit(true);
            self.rules.iter().for_each(|rule| rule.write(&mut assignment));
            root.insert("assignment", toml_edit::Item::Table(assignment));
        }
        self.calendar.write(root);
        self.slas.iter().for_each(|sla| sla.write(root));
    }
}

impl Reader<'_> {
    fn rule(&mut self, section: Section<'_>, ways: &mut Vec<Way>) -> Option<Rule> {
        let way = section.required_identifier("way");
        let name = Name::required(&section);
        let enabled = section.enabled();
        let when = section.required_condition("when").and_then(|source| self.condition(&source, Scope::Assignment));
        let to = section.required_item("to").and_then(|item| self.target(&item));
        let by = section.choice("by", &By::KEYS);
        let fallback = section.item("fallback").and_then(|item| self.target(&item));
        if let Some(by) = &by
            && to.as_ref().is_some_and(|to| !to.is_choice_of_people())
        {
            self.wrongs.push(Located::new(by.place, Wrong::ByWithoutPeople));
        }
        section.finish();
        let way = self.new_way(way?, ways);
        let by = by.map(|by| by.value);
        Some(Rule { way, name: name?, enabled, when: when?, to: to?, by, fallback })
    }

    /// Notes a way that a rule defines.
    fn new_way(&mut self, key: At<String>, ways: &mut Vec<Way>) -> Way {
        let way = Way::new(&key.value);
        let like = nearest(way.key(), Way::KNOWN.into_iter());
        if !way.is_known() && !like.is_empty() && !ways.contains(&way) {
            self.advice.push(Located::new(key.place, Advice::UnusualWay { way: way.clone(), nearest: like }));
        }
        if !ways.contains(&way) {
            ways.push(way.clone());
        }
        way
    }

    fn slas(&mut self, root: &Section<'_>, ways: &[Way]) -> Vec<Sla> {
        let mut for_everybody: Vec<(Way, Clock, Place)> = Vec::new();
        let mut slas = Vec::new();
        for section in root.tables("sla") {
            let place = section.place();
            let Some(sla) = self.sla(section, ways) else { continue };
            let earlier = for_everybody.iter().find(|(way, clock, _)| (way, *clock) == (&sla.way, sla.clock));
            if let Some((_, _, by)) = earlier {
                self.advice.push(Located::new(place, Advice::NeverReached { by: *by }));
            } else if sla.when.is_none() {
                for_everybody.push((sla.way.clone(), sla.clock, place));
            }
            slas.push(sla);
        }
        slas
    }

    fn sla(&mut self, section: Section<'_>, ways: &[Way]) -> Option<Sla> {
        let way = section.required_identifier("way").and_then(|key| self.known_way(key, ways));
        let clock = section.required_choice("clock", &Clock::KEYS);
        let has_condition = section.has("when");
        let when = section.condition("when").and_then(|source| self.condition(&source, Scope::Sla));
        let within = section.required_item("within").and_then(|item| self.period(&item));
        let warn = section.item("warn").and_then(|item| self.period(&item));
        let warn_before = section.item("warn_before").and_then(|item| self.period(&item));
        let attempts = section.whole_at_least("attempts", 1);
        let channels = section.whole_at_least("channels", 1);
        let escalate = self.escalations(section.tables("escalate"), within.as_ref());
        section.finish();
        if let (Some(warn), Some(within)) = (&warn, &within)
            && warn.value >= within.value
        {
            let within = within.value.to_string();
            self.wrongs.push(Located::new(warn.place, Wrong::WarnsTooLate { within }));
        }
        if let (Some(_), Some(before)) = (&warn, &warn_before) {
            self.wrongs.push(Located::new(before.place, Wrong::WarnsTwice));
        }
        if has_condition && when.is_none() {
            return None;
        }
        Some(Sla {
            way: way?,
            clock: clock?.value,
            when,
            within: within?.value,
            warn: warn.map(|warn| warn.value),
            warn_before: warn_before.map(|before| before.value),
            attempts: attempts.map(|attempts| attempts.value),
            channels: channels.map(|channels| channels.value),
            escalate,
        })
    }

    fn known_way(&mut self, key: At<String>, ways: &[Way]) -> Option<Way> {
        let way = Way::new(&key.value);
        if ways.contains(&way) {
            return Some(way);
        }
        let nearest = nearest(way.key(), ways.iter().map(Way::key));
        self.wrongs.push(Located::new(key.place, Wrong::UnknownWay { way, nearest }));
        None
    }

    fn escalations(&mut self, sections: Vec<Section<'_>>, within: Option<&At<Period>>) -> Vec<Escalation> {
        let mut escalations: Vec<Escalation> = Vec::new();
        for section in sections {
            let after = section.required_item("after").and_then(|item| self.period(&item));
            let to = section.required_item("to").and_then(|item| self.escalate_to(&item));
            section.finish();
            let Some(after) = after else { continue };
            if let Some(within) = within.filter(|within| after.value < within.value) {
                let within = within.value.to_string();
                self.wrongs.push(Located::new(after.place, Wrong::EscalatesTooEarly { within }));
            }
            let last = escalations.last().map(|last| last.after);
            if last.is_some_and(|last| after.value <= last) {
                self.wrongs.push(Located::new(after.place, Wrong::EscalationOutOfOrder));
            }
            if let Some(to) = to {
                escalations.push(Escalation { after: after.value, to });
            }
        }
        escalations
    }

    fn target(&mut self, item: &Item<'_>) -> Option<Target> {
        let text = item.text()?;
        let target = text.value.parse().ok();
        if target.is_none() {
            let wrong = Wrong::NotATarget { found: text.value, forms: Target::FORMS.into() };
            self.wrongs.push(Located::new(text.place, wrong));
        }
        target
    }

    fn escalate_to(&mut self, item: &Item<'_>) -> Option<EscalateTo> {
        let text = item.text()?;
        let to = text.value.parse().ok();
        if to.is_none() {
            let wrong = Wrong::NotATarget { found: text.value, forms: EscalateTo::FORMS.into() };
            self.wrongs.push(Located::new(text.place, wrong));
        }
        to
    }

    fn period(&mut self, item: &Item<'_>) -> Option<At<Period>> {
        let text = item.text()?;
        if let Ok(period) = text.value.parse() {
            return Some(At { value: period, place: text.place });
        }
        self.wrongs.push(Located::new(text.place, Wrong::NotAPeriod { found: text.value }));
        None
    }

    fn condition(&mut self, source: &Source, scope: Scope) -> Option<Condition> {
        match conditions::compile(&source.text, self.catalogue, scope) {
            Ok(condition) => Some(condition),
            Err(mistakes) => {
                let located = |mistake: conditions::Mistake| {
                    Located::new(source.place_of(mistake.at), Wrong::Condition(mistake.what))
                };
                self.wrongs.extend(mistakes.into_iter().map(located));
                None
            }
        }
    }
}
