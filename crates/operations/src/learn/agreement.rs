//! A card as an agreement: what it names, in the form in which people write one.

use document::{Labels, write};
use scoring::Scale;
use scoring::learn::{Card, CardColumn, POINTS_TO_DOUBLE};
use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};
use words::{Language, Locale, number, say};

use super::conditions::condition;
use super::fields::LearntField;
use super::names::{bin_name, has_words};
use super::{Lesson, warning_sentence};

/// The labels of grades, from the best.
const GRADES: [&str; 4] = ["A", "B", "C", "D"];

impl Lesson {
    /// The agreement that gives the card's points, with remarks for a reader of a language; nothing where there is no card.
    #[must_use]
    pub fn agreement(&self, locale: Locale) -> Option<String> {
        let card = self.learnt.card.as_ref().ok()?;
        let mut document = DocumentMut::new();
        let root = document.as_table_mut();
        write::put(root, "format", agreement::FORMAT);
        let mut head = Table::new();
        let source = self.source.as_str();
        write::put(&mut head, "name", say!(Operations, locale, "learn-agreement-name", source = source));
        root.insert("agreement", Item::Table(head));
        for column in &card.columns {
            declare(&self.fields[column.column], root);
        }
        root.insert("scoring", Item::Table(self.scoring(card)));
        let mut grid = Table::new();
        write::put(&mut grid, "mql", write::texts(&ideal_cells(card)));
        root.insert("grid", Item::Table(grid));
        Some(format!("{}\n{document}", self.remarks(locale, card)))
    }

    fn scoring(&self, card: &Card) -> Table {
        let mut fit = Table::new();
        let labels = GRADES.iter().zip(&card.thresholds);
        let mut grades: InlineTable = labels.map(|(label, at_least)| (*label, Value::from(*at_least))).collect();
        grades.insert(GRADES[card.thresholds.len()], Value::from("below"));
        write::put(&mut fit, "grades", grades);
        for column in &card.columns {
            write::push(&mut fit, "groups", group(column, &self.fields[column.column]));
        }
        let mut scoring = Table::new();
        scoring.set_implicit(true);
        scoring.insert("fit", Item::Table(fit));
        scoring
    }

    /// What whoever opens the file should know, as comments at its top.
    fn remarks(&self, locale: Locale, card: &Card) -> String {
        let mut lines = Vec::new();
        let whole = |rows: u64| number::whole(locale, i64::try_from(rows).unwrap_or(i64::MAX));
        let (train, holdout) = (self.learnt.train, self.learnt.holdout);
        lines.push(say!(
            Operations,
            locale,
            "learn-remark-source",
            source = self.source.as_str(),
            rows = whole(train.rows),
            wins = whole(train.wins)
        ));
        if let Some(figures) = &self.learnt.figures {
            let (auc, half) = (figures.holdout.auc, figures.holdout.gain(0.5));
            lines.push(say!(
                Operations,
                locale,
                "learn-remark-holdout",
                rows = whole(holdout.rows),
                auc = number::decimal(locale, auc, 3),
                half = number::percent(locale, half, 0)
            ));
        }
        let points = number::number(locale, POINTS_TO_DOUBLE);
        let most = number::whole(locale, card.most());
        lines.push(say!(Operations, locale, "learn-remark-points", points = points, most = most));
        lines.extend(self.learnt.warnings.iter().map(|warning| warning_sentence(locale, self, warning)));
        // A comment ends with its line, whatever a column is called.
        lines.iter().map(|line| format!("# {}\n", line.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
    }
}

fn declare(field: &LearntField, root: &mut Table) {
    if !field.is_declared {
        return;
    }
    let mut row = Table::new();
    write::put(&mut row, "key", field.key.as_str());
    write::put(&mut row, "type", field.ty.key());
    if field.key != field.column {
        write::put(&mut row, "source_column", field.column.as_str());
    }
    write::push(root, "fields", row);
}

/// The rules of a column; the bin without points needs none.
fn group(column: &CardColumn, field: &LearntField) -> Table {
    let mut group = Table::new();
    write::put(&mut group, "name", field.column.as_str());
    for bin in column.bins.iter().filter(|bin| bin.points != 0) {
        let mut rule = Table::new();
        let in_language = |language: Language| bin_name(Locale::from(language), &bin.holds);
        write::put(&mut rule, "name", in_language(Language::En));
        if has_words(&bin.holds) {
            let (fr, es) = (Some(in_language(Language::Fr)), Some(in_language(Language::Es)));
            write::put(&mut rule, "label", write::labels(&Labels { en: None, fr, es }));
        }
        write::put(&mut rule, "when", condition(field, &bin.holds));
        write::put(&mut rule, "points", bin.points);
        write::push(&mut group, "rules", rule);
    }
    group
}

/// The cells of the best two grades, or of the one that there is above the lowest; whatever the activity, of which a card
/// knows nothing.
fn ideal_cells(card: &Card) -> Vec<String> {
    let levels = Scale::default_levels();
    let grades = &GRADES[..card.thresholds.len().min(2)];
    grades.iter().flat_map(|grade| levels.labels().map(move |level| format!("{grade}{level}"))).collect()
}
