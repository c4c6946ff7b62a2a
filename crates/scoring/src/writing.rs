//! Writing the scoring part of an agreement back, so that reading it again gives an equal model.

use conditions::{Condition, Filter};
use document::Name;
use document::write::{labels, number, push, put, put_some, texts};
use records::Keyed;
use toml_edit::{Array, InlineTable, Item, Table, Value};

use crate::bounds::Bounds;
use crate::decay::Decay;
use crate::grid::Cell;
use crate::intent::Intent;
use crate::model::{
    ActivityGroup, ActivityModel, ActivityRule, Disqualify, ExceptionTerms, FastTrack, FitGroup, FitModel, FitRule,
    Model,
};
use crate::scale::Scale;

impl Model {
    /// Adds the sections that make a score to the root of a file.
    pub fn write(&self, root: &mut Table) {
        let mut scoring = Table::new();
        scoring.set_implicit(true);
        scoring.insert("fit", Item::Table(fit(&self.fit)));
        scoring.insert("activity", Item::Table(activity(&self.activity)));
        let mut account = Table::new();
        put(&mut account, "combine", self.account.combine.key());
        scoring.insert("account", Item::Table(account));
        if let Some(expansion) = &self.expansion {
            let mut table = Table::new();
            put(&mut table, "inherit_activity", expansion.inherit_activity);
            put_some(&mut table, "opens_when", expansion.opens_when.as_ref().map(Condition::text));
            scoring.insert("expansion", Item::Table(table));
        }
        root.insert("scoring", Item::Table(scoring));
        self.write_lists(root);
        let mut grid = Table::new();
        put(&mut grid, "mql", cells(&self.grid.mql));
        put(&mut grid, "refuse", cells(&self.grid.refuse));
        root.insert("grid", Item::Table(grid));
    }

    fn write_lists(&self, root: &mut Table) {
        for interest in &self.interests {
            let mut table = Table::new();
            put(&mut table, "key", &*interest.key);
            put_some(&mut table, "label", interest.label.as_ref().map(labels));
            put_some(&mut table, "hot_at", interest.hot_at.map(number));
            push(root, "interests", table);
        }
        for signal in self.signals.iter() {
            let mut table = Table::new();
            put(&mut table, "name", signal.name.as_str());
            filter(&mut table, &signal.filter);
            push(root, "signals", table);
        }
        for stage in &self.buying_stages {
            let mut table = Table::new();
            put(&mut table, "key", stage.key.as_str());
            put_some(&mut table, "label", stage.label.as_ref().map(labels));
            push(root, "buying_stages", table);
        }
        self.intents.iter().for_each(|it| push(root, "intent", intent(it)));
        self.disqualify.iter().for_each(|it| push(root, "disqualify", disqualification(it)));
        self.fast_track.iter().for_each(|it| push(root, "fast_track", fast_track(it)));
    }
}

fn fit(model: &FitModel) -> Table {
    let mut table = Table::new();
    bounds(&mut table, model.bounds);
    put(&mut table, "grades", scale(&model.grades));
    model.groups.iter().for_each(|group| push(&mut table, "groups", fit_group(group)));
    table
}

fn fit_group(group: &FitGroup) -> Table {
    let mut table = named(&group.name, group.enabled);
    bounds(&mut table, group.bounds);
    group.rules.iter().for_each(|rule| push(&mut table, "rules", fit_rule(rule)));
    table
}

fn fit_rule(rule: &FitRule) -> Table {
    let mut table = named(&rule.name, rule.enabled);
    put(&mut table, "when", rule.when.text());
    put(&mut table, "points", number(rule.points));
    table
}

fn activity(model: &ActivityModel) -> Table {
    let mut table = Table::new();
    bounds(&mut table, model.bounds);
    put(&mut table, "levels", scale(&model.levels));
    model.groups.iter().for_each(|group| push(&mut table, "groups", activity_group(group)));
    table
}

fn activity_group(group: &ActivityGroup) -> Table {
    let mut table = named(&group.name, group.enabled);
    bounds(&mut table, group.bounds);
    group.rules.iter().for_each(|rule| push(&mut table, "rules", activity_rule(rule)));
    table
}

fn activity_rule(rule: &ActivityRule) -> Table {
    let mut table = named(&rule.name, rule.enabled);
    filter(&mut table, &rule.filter);
    put(&mut table, "points", number(rule.points));
    bounds(&mut table, rule.bounds);
    if let Some(limit) = rule.limit {
        let times = Value::from(i64::from(limit.times));
        put(&mut table, "limit", InlineTable::from_iter([("times", times), ("per", Value::from(limit.per.key()))]));
    }
    if rule.decay != Decay::default() {
        put(&mut table, "decay", decay(rule.decay));
    }
    table
}

fn decay(decay: Decay) -> InlineTable {
    let Decay { half_life_days, linear_days, expires_days } = decay;
    let ways = [("half_life_days", half_life_days), ("linear_days", linear_days), ("expires_days", expires_days)];
    ways.into_iter().filter_map(|(key, days)| Some((key, number(days?)))).collect()
}

fn intent(intent: &Intent) -> Table {
    let mut table = Table::new();
    intent.name.write(&mut table);
    let steps = intent.steps.iter().map(|step| {
        let mut table = Table::new();
        filter(&mut table, step);
        table.into_inline_table()
    });
    put(&mut table, "steps", steps.map(Value::InlineTable).collect::<Array>());
    put_some(&mut table, "within_days", intent.within_days.map(number));
    put(&mut table, "raises_to", intent.raises_to.as_str());
    table
}

fn disqualification(rule: &Disqualify) -> Table {
    let mut table = Table::new();
    rule.name.write(&mut table);
    put(&mut table, "when", rule.when.text());
    put_some(&mut table, "unless", rule.unless.as_ref().map(Condition::text));
    put_some(&mut table, "reason", rule.reason.as_deref());
    put_some(&mut table, "exception", rule.exception.as_ref().map(terms));
    table
}

fn terms(terms: &ExceptionTerms) -> InlineTable {
    let by: Vec<&str> = terms.by.iter().map(|role| role.key()).collect();
    let mut table = InlineTable::from_iter([("by", texts(&by)), ("needs_reason", Value::from(terms.needs_reason))]);
    if let Some(days) = terms.expires_days {
        table.insert("expires_days", number(days));
    }
    table
}

fn fast_track(rule: &FastTrack) -> Table {
    let mut table = Table::new();
    rule.name.write(&mut table);
    if let Some(set_off) = &rule.set_off_by {
        filter(&mut table, &set_off.filter);
        put_some(&mut table, "within_days", set_off.within_days.map(number));
    }
    put_some(&mut table, "when", rule.when.as_ref().map(Condition::text));
    put_some(&mut table, "to", rule.to.as_deref());
    table
}

fn named(name: &Name, enabled: bool) -> Table {
    let mut table = Table::new();
    name.write(&mut table);
    if !enabled {
        put(&mut table, "enabled", false);
    }
    table
}

fn filter(table: &mut Table, filter: &Filter) {
    let on: Vec<&str> = filter.on.iter().map(|kind| kind.as_str()).collect();
    put(table, "on", texts(&on));
    put_some(table, "where", filter.where_.as_ref().map(Condition::text));
}

fn bounds(table: &mut Table, bounds: Bounds) {
    put_some(table, "floor", bounds.floor.map(number));
    put_some(table, "cap", bounds.cap.map(number));
}

fn scale(scale: &Scale) -> InlineTable {
    let steps = scale.steps().iter().map(|step| (&*step.label, number(step.at_least)));
    steps.chain([(&**scale.below(), Value::from("below"))]).collect()
}

fn cells(cells: &[Cell]) -> Value {
    texts(&cells.iter().map(Cell::to_string).collect::<Vec<_>>())
}
