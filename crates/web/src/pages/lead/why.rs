//! "Why A3?": the waterfall of both scores down to each activity, in figures that add up.

use askama::Template;
use conditions::Noun;
use operations::leads::{SaidActivity, ScoreView};
use records::{ActivityKey, FieldOf, Instant, Value};
use scoring::{ActivityDetail, ActivityRuleDetail, Bounds, Explanation, FitDetail, FitRuleDetail, Model};
use words::vocabulary;

use crate::draw::icon::Icon;
use crate::draw::scale::{Mark, Scale};
use crate::draw::waterfall::{self, ActivityLine, Bar, Line, Parts, Waterfall};
use crate::label;
use crate::reader::Reader;

/// The card.
#[derive(Template)]
#[template(path = "lead/why.html")]
pub(crate) struct Why {
    pub(crate) reader: Reader,
    score: Option<ScoreView>,
    agreement: i64,
    axes: Vec<Axis>,
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
    Rule(RuleWords),
    Bound(BoundWords),
}

pub(crate) struct RuleWords {
    name: String,
    seen: String,
    bars: Vec<Bar>,
    points: String,
    minus: bool,
    activities: Vec<ActivityWords>,
    /// What the rule's own cap or floor did.
    note: Option<String>,
}

pub(crate) struct ActivityWords {
    day: String,
    about: String,
    bars: Vec<Bar>,
    points: String,
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
        Self { reader, score, agreement, axes }
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

/// What the lines are written from.
struct Pen<'a> {
    reader: &'a Reader,
    model: &'a Model,
    score: &'a ScoreView,
    explanation: &'a Explanation,
}

impl Pen<'_> {
    fn fit(&self) -> Axis {
        let detail = &self.explanation.fit;
        let parts = fit_parts(detail);
        let scale = Scale::over(&self.model.fit.grades, self.model.fit.bounds.cap, waterfall::values(&parts));
        let fall = Waterfall::of(&parts, &scale);
        let judged = &self.explanation.score;
        Axis {
            name: t!(self.reader, "fit-score"),
            about: t!(self.reader, "fit-about"),
            low: t!(self.reader, "axis-weak"),
            high: t!(self.reader, "axis-ideal"),
            marks: scale.marks(judged.grade()),
            lines: fall.lines.iter().map(|line| self.fit_line(detail, line)).collect(),
            nothing: t!(self.reader, "fit-nothing"),
            verdict: self.verdict(&self.model.fit.grades, judged.grade(), true),
            total: self.reader.points(&judged.fit),
            fades: false,
            fall,
        }
    }

    fn activity(&self) -> Axis {
        let detail = &self.explanation.activity;
        let parts = activity_parts(detail);
        let scale = Scale::over(&self.model.activity.levels, self.model.activity.bounds.cap, waterfall::values(&parts));
        let fall = Waterfall::of(&parts, &scale);
        let judged = &self.explanation.score;
        Axis {
            name: t!(self.reader, "activity-score"),
            about: t!(self.reader, "activity-about"),
            low: t!(self.reader, "axis-not-active"),
            high: t!(self.reader, "axis-very-active"),
            marks: scale.marks(judged.level()),
            lines: fall.lines.iter().map(|line| self.activity_line(detail, line)).collect(),
            nothing: t!(self.reader, "activity-nothing"),
            verdict: self.verdict(&self.model.activity.levels, judged.level(), false),
            total: self.reader.points(&judged.activity),
            fades: true,
            fall,
        }
    }

    fn fit_line(&self, detail: &FitDetail, line: &Line) -> WhyLine {
        match line {
            Line::Group { group, bounds } => self.group(&detail.groups[*group].name, *bounds),
            Line::Rule { group, rule, bars, points, .. } => {
                let rule = &detail.groups[*group].rules[*rule];
                WhyLine::Rule(RuleWords {
                    name: rule.name.to_string(),
                    seen: self.seen(rule),
                    bars: bars.clone(),
                    points: self.reader.change(points),
                    minus: *points < 0.0,
                    activities: Vec::new(),
                    note: None,
                })
            }
            Line::Bound { sum, bars, points, whole } => self.bound(sum, bars, *points, *whole),
        }
    }

    fn activity_line(&self, detail: &ActivityDetail, line: &Line) -> WhyLine {
        match line {
            Line::Group { group, bounds } => self.group(&detail.groups[*group].name, *bounds),
            Line::Rule { group, rule, bars, points, activities } => {
                let rule = &detail.groups[*group].rules[*rule];
                WhyLine::Rule(RuleWords {
                    name: rule.name.to_string(),
                    seen: self.days(rule),
                    bars: bars.clone(),
                    points: self.reader.change(points),
                    minus: *points < 0.0,
                    activities: activities.iter().map(|line| self.activity_words(rule, line)).collect(),
                    note: self.rule_bound(rule),
                })
            }
            Line::Bound { sum, bars, points, whole } => self.bound(sum, bars, *points, *whole),
        }
    }

    fn group(&self, name: &str, bounds: Bounds) -> WhyLine {
        let bounds = match bounds.cap {
            Some(cap) => t!(self.reader, "group-cap", cap = self.reader.number(&cap)),
            None => String::new(),
        };
        WhyLine::Group { name: name.to_owned(), bounds }
    }

    fn bound(&self, sum: &scoring::Clamped, bars: &[Bar], points: f64, whole: bool) -> WhyLine {
        let (before, after) = (self.reader.points(&sum.before), self.reader.points(&sum.after));
        let capped = sum.taken_by_cap() > 0.0;
        WhyLine::Bound(BoundWords {
            name: match (capped, whole) {
                (true, false) => t!(self.reader, "bound-group-cap"),
                (true, true) => t!(self.reader, "bound-whole-cap"),
                (false, false) => t!(self.reader, "bound-group-floor"),
                (false, true) => t!(self.reader, "bound-whole-floor"),
            },
            about: if capped {
                t!(self.reader, "bound-lowered", before = before, after = after)
            } else {
                t!(self.reader, "bound-raised", before = before, after = after)
            },
            bars: bars.to_vec(),
            points: self.reader.change(&points),
            minus: points < 0.0,
        })
    }

    /// What the rule's own cap or floor did, if anything.
    fn rule_bound(&self, rule: &ActivityRuleDetail) -> Option<String> {
        let (before, after) = (self.reader.points(&rule.sum.before), self.reader.points(&rule.sum.after));
        if rule.sum.taken_by_cap() > 0.0 {
            Some(t!(self.reader, "rule-cap", before = before, after = after))
        } else if rule.sum.given_by_floor() > 0.0 {
            Some(t!(self.reader, "rule-floor", before = before, after = after))
        } else {
            None
        }
    }

    /// The values that decided a fit rule: "manufacturing", "820".
    fn seen(&self, rule: &FitRuleDetail) -> String {
        let deciding = rule.why.deciding();
        let values = deciding.iter().flat_map(|clause| &clause.seen);
        let mut all: Vec<String> = Vec::new();
        for seen in values {
            let text = match (&seen.what, &seen.value) {
                (Noun::Field { key, .. }, Some(value)) => self.value(key, value),
                (_, Some(value)) => self.value("", value),
                (Noun::Field { key, .. }, None) => {
                    t!(
                        self.reader,
                        "unknown-field",
                        field = vocabulary::the_field(self.reader.locale, FieldOf::Contact, key)
                    )
                }
                _ => continue,
            };
            if !all.contains(&text) {
                all.push(text);
            }
        }
        all.join(", ")
    }

    fn value(&self, key: &str, value: &Value) -> String {
        let text = |text: &str| match key {
            "country" => label::country(self.reader, text),
            _ => vocabulary::usual_value(self.reader.locale, key, text).unwrap_or_else(|| text.to_owned()),
        };
        match value {
            Value::Text(folded) => text(folded.as_str()),
            Value::Number(number) => self.reader.number(number),
            Value::Boolean(true) => t!(self.reader, "yes"),
            Value::Boolean(false) => t!(self.reader, "no"),
            Value::Date(date) => self.reader.date(date),
            Value::Instant(at) => self.reader.moment(at),
            Value::Choices(all) => all.iter().map(|one| text(one.as_str())).collect::<Vec<_>>().join(", "),
        }
    }

    /// The latest days of a rule's activities, at most two, and how many more.
    fn days(&self, rule: &ActivityRuleDetail) -> String {
        let mut days: Vec<String> = rule.counted.iter().rev().map(|counted| self.reader.day(&counted.at)).collect();
        days.dedup();
        let more = days.len().saturating_sub(2);
        let shown = days.into_iter().take(2).collect::<Vec<_>>().join(", ");
        if more > 0 { t!(self.reader, "days-and-more", days = shown, count = more) } else { shown }
    }

    fn activity_words(&self, rule: &ActivityRuleDetail, line: &ActivityLine) -> ActivityWords {
        let counted = rule.counted.get(line.place);
        let beyond = line.place.checked_sub(rule.counted.len()).and_then(|place| rule.beyond_limit.get(place));
        let (key, at, kind) = match (counted, beyond) {
            (Some(counted), _) => (&counted.key, counted.at, &counted.kind),
            (_, Some(beyond)) => (&beyond.key, beyond.at, &beyond.kind),
            // The drawing has one line for each of the two lists.
            _ => {
                return ActivityWords {
                    day: String::new(),
                    about: String::new(),
                    bars: line.bars.clone(),
                    points: String::new(),
                };
            }
        };
        let what = match key {
            ActivityKey::Number(number) => self.score.activities.get(number),
            ActivityKey::Text(_) => None,
        };
        let name = what.map_or_else(|| vocabulary::kind(self.reader.locale, kind.as_str()), |what| self.what(what));
        let about = match counted {
            Some(counted) if counted.taken_by_decay != 0.0 => {
                let days = words::time::days(self.reader.locale, counted.age.floor());
                let points = self.reader.change(&rule.points);
                t!(self.reader, "activity-faded", what = name, points = points, days = days)
            }
            Some(_) => name,
            None => t!(self.reader, "activity-beyond", what = name, limit = self.limit(rule)),
        };
        let points =
            if counted.is_some() { self.reader.change(&line.points) } else { words::number::NOTHING.to_owned() };
        ActivityWords { day: self.day_and_time(at), about, bars: line.bars.clone(), points }
    }

    fn day_and_time(&self, at: Instant) -> String {
        format!("{}, {}", self.reader.day(&at), self.reader.clock(&at))
    }

    /// An activity by its content's title where it has one, else by what it was.
    fn what(&self, what: &SaidActivity) -> String {
        let name = label::activity(self.reader, &what.kind, what.content_kind.as_deref());
        match what.content.as_ref().or(what.url.as_ref()).or(what.campaign.as_ref()) {
            Some(content) => format!("{name}, {content}"),
            None => name,
        }
    }

    fn limit(&self, rule: &ActivityRuleDetail) -> String {
        rule.limit.map_or_else(String::new, |limit| words::phrases::limit(self.reader.locale, limit))
    }

    /// "letter A, from 75", "level 3, from 30 to 60".
    fn verdict(&self, scale: &scoring::Scale, label: &str, letter: bool) -> String {
        let place = scale.steps().iter().position(|step| &*step.label == label);
        let from = place.map(|place| scale.steps()[place].at_least);
        let below = match place {
            Some(place) => place.checked_sub(1).map(|above| scale.steps()[above].at_least),
            None => scale.steps().last().map(|step| step.at_least),
        };
        let name = if letter {
            t!(self.reader, "verdict-grade", label = label.to_owned())
        } else {
            t!(self.reader, "verdict-level", label = label.to_owned())
        };
        let number = |value: f64| self.reader.number(&value);
        match (from, below) {
            (Some(from), Some(to)) => {
                t!(self.reader, "verdict-between", name = name, from = number(from), to = number(to))
            }
            (Some(from), None) => t!(self.reader, "verdict-from", name = name, from = number(from)),
            (None, Some(to)) => t!(self.reader, "verdict-below", name = name, to = number(to)),
            (None, None) => name,
        }
    }
}

fn fit_parts(detail: &FitDetail) -> Parts {
    let rule = |rule: &FitRuleDetail| waterfall::Rule {
        sum: scoring::Clamped { before: rule.points, bounds: Bounds::default(), after: rule.points },
        activities: Vec::new(),
    };
    let group = |group: &scoring::FitGroupDetail| waterfall::Group {
        rules: group.rules.iter().map(rule).collect(),
        sum: group.sum,
    };
    Parts { groups: detail.groups.iter().map(group).collect(), sum: detail.sum }
}

fn activity_parts(detail: &ActivityDetail) -> Parts {
    let rule = |rule: &ActivityRuleDetail| {
        let counted = rule.counted.iter();
        let counted = counted.map(|one| waterfall::Activity { points: one.earns, full: rule.points, counts: true });
        let beyond = rule.beyond_limit.iter();
        let beyond = beyond.map(|_| waterfall::Activity { points: 0.0, full: rule.points, counts: false });
        waterfall::Rule { sum: rule.sum, activities: counted.chain(beyond).collect() }
    };
    let group = |group: &scoring::ActivityGroupDetail| waterfall::Group {
        rules: group.rules.iter().map(rule).collect(),
        sum: group.sum,
    };
    Parts { groups: detail.groups.iter().map(group).collect(), sum: detail.sum }
}
