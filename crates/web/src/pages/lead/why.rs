//! "Why A3?": what decided, in a few sentences; then the waterfall of both scores down to each activity, in figures that
//! add up.

mod lines;

use askama::Template;
use operations::leads::ScoreView;
use scoring::Model;
use words::phrases;

use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::draw::scale::Mark;
use crate::draw::waterfall::{Bar, Waterfall};
use crate::reader::Reader;
use lines::Pen;

/// How many rules the summary names.
const STRONGEST: usize = 3;

/// The card.
#[derive(Template)]
#[template(path = "lead/why.html")]
pub(crate) struct Why {
    pub(crate) reader: Reader,
    score: Option<ScoreView>,
    agreement: i64,
    summary: Option<Summary>,
    axes: Vec<Axis>,
}

/// The answer before the figures.
pub(crate) struct Summary {
    heat: u8,
    decision: String,
    strongest: String,
    missing: Vec<String>,
}

/// One of the two scores.
pub(crate) struct Axis {
    name: String,
    about: String,
    low: String,
    high: String,
    fall: Waterfall,
    marks: Vec<Mark>,
    lines: Vec<WhyLine>,
    nothing: String,
    verdict: String,
    total: String,
    /// Whether time takes from it: then its look is explained.
    fades: bool,
}

/// A line of the waterfall, in words.
pub(crate) enum WhyLine {
    Group { name: String, bounds: String },
    Rule(Box<RuleWords>),
    Bound(BoundWords),
}

pub(crate) struct RuleWords {
    name: String,
    seen: String,
    bars: Vec<Bar>,
    points: String,
    /// The same as a number: what stands beside the bar, to a tenth.
    earns: f64,
    minus: bool,
    /// What the limit and the rule's own cap or floor did: said without being asked.
    notes: Vec<String>,
    /// The activities before the last ones, if there are many.
    earlier: Option<Earlier>,
    activities: Vec<ActivityWords>,
    beyond: Option<BeyondWords>,
}

impl RuleWords {
    fn opens(&self) -> bool {
        !self.activities.is_empty() || self.beyond.is_some()
    }
}

/// Many activities that count, folded into one line.
pub(crate) struct Earlier {
    about: String,
    points: String,
    activities: Vec<ActivityWords>,
    before: Option<Summed>,
}

/// More activities than anybody reads, in one line.
pub(crate) struct Summed {
    about: String,
    points: String,
}

pub(crate) struct ActivityWords {
    day: String,
    what: String,
    /// What it was worth and what time left of it.
    faded: String,
    bars: Vec<Bar>,
    points: String,
}

/// What the limit of a rule left out.
pub(crate) struct BeyondWords {
    about: String,
    days: String,
    bars: Vec<Bar>,
}

pub(crate) struct BoundWords {
    name: String,
    about: String,
    bars: Vec<Bar>,
    points: String,
    minus: bool,
}

impl Why {
    pub(crate) fn new(reader: Reader, model: &Model, agreement: i64, score: Option<ScoreView>) -> Self {
        let axes = score.as_ref().map_or_else(Vec::new, |score| {
            let pen = Pen { reader: &reader, model, score, explanation: &score.explanation };
            vec![pen.fit(), pen.activity()]
        });
        let summary = score.as_ref().map(|score| Summary::of(&reader, model, score, &axes));
        Self { reader, score, agreement, summary, axes }
    }

    fn cell(&self) -> String {
        self.score
            .as_ref()
            .map_or_else(|| words::number::NOTHING.to_owned(), |score| score.explanation.score.cell.to_string())
    }

    fn basis(&self) -> String {
        self.score.as_ref().map_or_else(
            || t!(self.reader, "not-scored"),
            |score| {
                let at = score.explanation.t;
                t!(
                    self.reader,
                    "why-basis",
                    number = self.agreement,
                    day = self.reader.day(&at),
                    time = self.reader.clock(&at)
                )
            },
        )
    }
}

impl Summary {
    fn of(reader: &Reader, model: &Model, score: &ScoreView, axes: &[Axis]) -> Self {
        let explanation = &score.explanation;
        let missing = [
            explanation.next_grade.as_ref().map(|next| (t!(reader, "fit-score"), next)),
            explanation.next_level.as_ref().map(|next| (t!(reader, "activity-score"), next)),
        ];
        let missing = missing.into_iter().flatten().map(|(axis, next)| {
            t!(reader, "summary-missing", axis = axis, missing = phrases::why::next_label(reader.locale, next))
        });
        Self {
            heat: heat(&GridShape::of(model), &explanation.score.cell.to_string()),
            decision: phrases::why::decision(reader.locale, &explanation.score, model),
            strongest: strongest(reader, axes),
            missing: missing.collect(),
        }
    }
}

/// The rules that gave most, with what stands beside their bars; nothing where none gave anything.
fn strongest(reader: &Reader, axes: &[Axis]) -> String {
    let rule = |line: &WhyLine| match line {
        WhyLine::Rule(rule) => Some((rule.name.clone(), rule.earns)),
        WhyLine::Group { .. } | WhyLine::Bound(_) => None,
    };
    let mut rules: Vec<_> = axes.iter().flat_map(|axis| &axis.lines).filter_map(rule).collect();
    rules.retain(|(_, points)| *points > 0.05);
    rules.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let named = rules.iter().take(STRONGEST);
    let named = named.map(|(name, points)| format!("{name} {}", reader.change(points)));
    let rules = named.collect::<Vec<_>>().join(", ");
    if rules.is_empty() { rules } else { t!(reader, "summary-strongest", rules = rules) }
}
