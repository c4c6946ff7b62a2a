//! The chapters about the score: what counts, what it makes, and what goes around it.

use agreement::ActsLater;
use scoring::{Bounds, Scale};
use words::{phrases, text};

use super::document::{Block, Chapter, Writer};

impl Writer<'_> {
    /// "A from 75, B from 50, C from 25, D below."
    fn scale(&self, scale: &Scale) -> String {
        let number = |value: f64| words::number::number(self.reader.locale, value);
        let steps = scale
            .steps()
            .iter()
            .map(|step| t!(self.reader, "doc-from", label = step.label.to_string(), from = number(step.at_least)));
        let below = t!(self.reader, "doc-below", label = scale.below().to_string());
        steps.chain([below]).collect::<Vec<_>>().join(", ")
    }

    fn group_heading(&self, name: &::document::Name, bounds: Bounds) -> Block {
        let (name, bounds) = (self.said(name), phrases::bounds(self.reader.locale, bounds));
        Block::Heading(match bounds {
            Some(bounds) => format!("{name} ({bounds})"),
            None => name,
        })
    }

    fn rules_table(&self, rows: Vec<Vec<String>>) -> Block {
        Block::Table { head: vec![t!(self.reader, "doc-rule"), t!(self.reader, "doc-meaning")], rows }
    }

    fn named_conditions(&self, rows: Vec<Vec<String>>) -> Vec<Block> {
        if rows.is_empty() { Vec::new() } else { vec![self.rules_table(rows)] }
    }
}

pub(super) fn fit(writer: &Writer<'_>) -> Option<Chapter> {
    let model = &writer.agreed.scoring.fit;
    let mut blocks = vec![Block::Text(t!(writer.reader, "doc-fit-scale", scale = writer.scale(&model.grades)))];
    for group in &model.groups {
        blocks.push(writer.group_heading(&group.name, group.bounds));
        let row =
            |rule: &scoring::FitRule| vec![writer.said(&rule.name), phrases::fit_rule(writer.reader.locale, rule)];
        blocks.push(writer.rules_table(group.rules.iter().map(row).collect()));
    }
    writer.chapter("fit", t!(writer.reader, "doc-fit"), &[], blocks)
}

pub(super) fn activity(writer: &Writer<'_>) -> Option<Chapter> {
    let model = &writer.agreed.scoring.activity;
    let mut blocks = vec![Block::Text(t!(writer.reader, "doc-activity-scale", scale = writer.scale(&model.levels)))];
    for group in &model.groups {
        blocks.push(writer.group_heading(&group.name, group.bounds));
        let row = |rule: &scoring::ActivityRule| {
            vec![writer.said(&rule.name), phrases::activity_rule(writer.reader.locale, rule)]
        };
        blocks.push(writer.rules_table(group.rules.iter().map(row).collect()));
    }
    writer.chapter("activity", t!(writer.reader, "doc-activity"), &[], blocks)
}

pub(super) fn grid(writer: &Writer<'_>) -> Option<Chapter> {
    let grid = &writer.agreed.scoring.grid;
    let cells = |cells: &[scoring::Cell]| {
        text::together(writer.reader.locale, &cells.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let mut sentences = Vec::new();
    if !grid.mql.is_empty() {
        sentences.push(t!(writer.reader, "doc-grid-mql", cells = cells(&grid.mql)));
    }
    sentences.push(if grid.refuse.is_empty() {
        t!(writer.reader, "doc-grid-none-refused")
    } else {
        t!(writer.reader, "doc-grid-refused", cells = cells(&grid.refuse))
    });
    let blocks = vec![Block::Grid, Block::List(sentences)];
    writer.chapter("grid", t!(writer.reader, "doc-grid"), &[], blocks)
}

pub(super) fn interests(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, model) = (writer.reader, &writer.agreed.scoring);
    let hot = |hot_at: Option<f64>| {
        hot_at.map_or_else(|| t!(reader, "doc-never-hot"), |from| t!(reader, "doc-hot", from = reader.number(&from)))
    };
    let row =
        |interest: &scoring::Interest| vec![writer.named(interest.label.as_ref(), &interest.key), hot(interest.hot_at)];
    let mut blocks = writer.named_conditions(model.interests.iter().map(row).collect());
    blocks.push(Block::Text(t!(
        reader,
        "doc-account-score",
        how = phrases::combine(reader.locale, model.account.combine)
    )));
    if let Some(opens) = model.expansion.as_ref().and_then(|expansion| expansion.opens_when.as_ref()) {
        blocks.push(Block::Text(t!(reader, "doc-expansion", condition = phrases::condition(reader.locale, opens))));
    }
    writer.chapter("interests", t!(reader, "doc-interests"), &[ActsLater::AccountScore, ActsLater::Expansion], blocks)
}

pub(super) fn exclusions(writer: &Writer<'_>) -> Option<Chapter> {
    let reader = writer.reader;
    let row = |rule: &scoring::Disqualify| {
        let mut meaning = vec![writer.condition(&rule.when)];
        meaning.extend(
            rule.unless
                .as_ref()
                .map(|unless| t!(reader, "doc-unless", condition = phrases::condition(reader.locale, unless))),
        );
        meaning.extend(rule.exception.as_ref().map(|terms| {
            let by: Vec<String> = terms.by.iter().map(|role| words::label(reader.locale, *role)).collect();
            t!(reader, "doc-exception", by = text::either(reader.locale, &by))
        }));
        vec![writer.said(&rule.name), meaning.join(". ")]
    };
    let blocks = writer.named_conditions(writer.agreed.scoring.disqualify.iter().map(row).collect());
    writer.chapter("exclusions", t!(reader, "doc-exclusions"), &[ActsLater::Exceptions], blocks)
}

pub(super) fn intent(writer: &Writer<'_>) -> Option<Chapter> {
    let (reader, model) = (writer.reader, &writer.agreed.scoring);
    let stage_name = |key: &records::Folded| {
        let stage = model.buying_stages.iter().find(|stage| stage.key == *key);
        writer.named(stage.and_then(|stage| stage.label.as_ref()), key.as_str())
    };
    let row = |intent: &scoring::Intent| {
        let steps: Vec<String> = intent.steps.iter().map(|step| phrases::filter(reader.locale, step)).collect();
        let steps = steps.join(&format!(" {} ", t!(reader, "doc-then")));
        let stage = stage_name(&intent.raises_to);
        let meaning = match intent.within_days {
            Some(days) => t!(
                reader,
                "doc-intent-within",
                steps = steps,
                days = words::time::days(reader.locale, days),
                stage = stage
            ),
            None => t!(reader, "doc-intent", steps = steps, stage = stage),
        };
        vec![writer.said(&intent.name), words::text::capitalised(&meaning)]
    };
    let mut blocks = writer.named_conditions(model.intents.iter().map(row).collect());
    if !model.buying_stages.is_empty() {
        let names: Vec<String> = model.buying_stages.iter().map(|stage| stage_name(&stage.key)).collect();
        blocks.insert(0, Block::Text(t!(reader, "doc-buying-stages", stages = names.join(", "))));
    }
    writer.chapter("intent", t!(reader, "doc-intent-title"), &[], blocks)
}

pub(super) fn fast_track(writer: &Writer<'_>) -> Option<Chapter> {
    let reader = writer.reader;
    let row = |track: &scoring::FastTrack| {
        let set_off = track
            .set_off_by
            .as_ref()
            .map(|set_off| words::text::capitalised(&phrases::filter(reader.locale, &set_off.filter)));
        let when = track.when.as_ref().map(|when| writer.condition(when));
        vec![writer.said(&track.name), [set_off, when].into_iter().flatten().collect::<Vec<_>>().join(". ")]
    };
    let blocks = writer.named_conditions(writer.agreed.scoring.fast_track.iter().map(row).collect());
    writer.chapter("fast-track", t!(reader, "doc-fast-track"), &[ActsLater::FastTrackTarget], blocks)
}
