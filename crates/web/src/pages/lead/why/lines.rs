//! The lines of the waterfall, in the words of the reader and of the agreement.

use conditions::Noun;
use operations::leads::{SaidActivity, ScoreView};
use records::{ActivityKey, FieldOf, Folded, Instant, Value};
use scoring::{ActivityDetail, ActivityRuleDetail, Bounds, Counted, Explanation, FitDetail, FitRuleDetail, Model};
use words::vocabulary;

use super::{ActivityWords, Axis, BeyondWords, BoundWords, Earlier, RuleWords, Summed, WhyLine};
use crate::draw::scale::Scale;
use crate::draw::waterfall::{self, ActivityLine, Bar, Line, Parts, Waterfall};
use crate::label;
use crate::reader::Reader;

/// Activities of a rule that stand in sight; what came before them is folded.
const IN_SIGHT: usize = 8;
/// Of those folded so many are told one by one; what came before is said in one line.
const FOLDED: usize = 200;
/// Days that a line names before it counts the rest.
const DAYS: usize = 2;

/// What the lines are written from.
pub(super) struct Pen<'a> {
    pub(super) reader: &'a Reader,
    pub(super) model: &'a Model,
    pub(super) score: &'a ScoreView,
    pub(super) explanation: &'a Explanation,
}

impl Pen<'_> {
    pub(super) fn fit(&self) -> Axis {
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

    pub(super) fn activity(&self) -> Axis {
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
            Line::Group { group, bounds } => self.group(detail.groups[*group].name.said(self.reader.tag()), *bounds),
            Line::Rule { group, rule, bars, points, .. } => {
                let rule = &detail.groups[*group].rules[*rule];
                WhyLine::Rule(Box::new(RuleWords {
                    name: rule.name.said(self.reader.tag()).to_owned(),
                    seen: self.seen(rule),
                    bars: bars.clone(),
                    points: self.reader.change(points),
                    earns: *points,
                    minus: *points < 0.0,
                    notes: Vec::new(),
                    earlier: None,
                    activities: Vec::new(),
                    beyond: None,
                }))
            }
            Line::Bound { sum, bars, points, whole } => self.bound(sum, bars, *points, *whole),
        }
    }

    fn activity_line(&self, detail: &ActivityDetail, line: &Line) -> WhyLine {
        match line {
            Line::Group { group, bounds } => self.group(detail.groups[*group].name.said(self.reader.tag()), *bounds),
            Line::Rule { group, rule, bars, points, activities, beyond } => {
                let rule = &detail.groups[*group].rules[*rule];
                let folded = activities.len().saturating_sub(IN_SIGHT);
                // One line more is no more to read than the line that would fold it.
                let (earlier, latest) = activities.split_at(if folded > 1 { folded } else { 0 });
                WhyLine::Rule(Box::new(RuleWords {
                    name: rule.name.said(self.reader.tag()).to_owned(),
                    seen: self.days(rule.counted.iter().map(|counted| counted.at)),
                    bars: bars.clone(),
                    points: self.reader.change(points),
                    earns: *points,
                    minus: *points < 0.0,
                    notes: self.notes(rule),
                    earlier: self.earlier(rule, earlier),
                    activities: self.all_activities(rule, latest),
                    beyond: self.beyond(rule, beyond),
                }))
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

    /// What the limit of the rule and its own cap or floor did, if anything.
    fn notes(&self, rule: &ActivityRuleDetail) -> Vec<String> {
        let (before, after) = (self.reader.points(&rule.sum.before), self.reader.points(&rule.sum.after));
        let left_out = rule.beyond_limit.len();
        let limit = rule.limit.filter(|_| left_out > 0).map(|limit| {
            let limit = words::phrases::limit(self.reader.locale, limit);
            t!(self.reader, "rule-limit", limit = limit, count = left_out)
        });
        let bound = if rule.sum.taken_by_cap() > 0.0 {
            Some(t!(self.reader, "rule-cap", before = before, after = after))
        } else if rule.sum.given_by_floor() > 0.0 {
            Some(t!(self.reader, "rule-floor", before = before, after = after))
        } else {
            None
        };
        limit.into_iter().chain(bound).collect()
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
                    let field = vocabulary::field(self.reader.locale, FieldOf::Contact, key);
                    t!(self.reader, "unknown-field", field = field)
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
        let text =
            |text: &str| vocabulary::usual_value(self.reader.locale, key, text).unwrap_or_else(|| text.to_owned());
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

    /// The latest days of some activities, at most two, and how many more.
    fn days(&self, at: impl DoubleEndedIterator<Item = Instant>) -> String {
        let mut days: Vec<String> = at.rev().map(|at| self.reader.day(&at)).collect();
        days.dedup();
        let more = days.len().saturating_sub(DAYS);
        let shown = days.into_iter().take(DAYS).collect::<Vec<_>>().join(", ");
        if more > 0 { t!(self.reader, "days-and-more", days = shown, count = more) } else { shown }
    }

    fn all_activities(&self, rule: &ActivityRuleDetail, lines: &[ActivityLine]) -> Vec<ActivityWords> {
        lines.iter().filter_map(|line| Some(self.activity_words(rule, rule.counted.get(line.place)?, line))).collect()
    }

    fn earlier(&self, rule: &ActivityRuleDetail, lines: &[ActivityLine]) -> Option<Earlier> {
        let (summed, told) = lines.split_at(lines.len().saturating_sub(FOLDED));
        (!lines.is_empty()).then(|| Earlier {
            about: t!(self.reader, "why-earlier", count = lines.len()),
            points: self.reader.change(&points_of(lines)),
            activities: self.all_activities(rule, told),
            before: (!summed.is_empty()).then(|| Summed {
                about: t!(self.reader, "why-before-these", count = summed.len()),
                points: self.reader.change(&points_of(summed)),
            }),
        })
    }

    fn activity_words(&self, rule: &ActivityRuleDetail, counted: &Counted, line: &ActivityLine) -> ActivityWords {
        // What rounds to all of it has not faded to anybody.
        let faded = if counted.taken_by_decay.abs() < 0.05 || counted.weight.value > 0.995 {
            String::new()
        } else {
            t!(
                self.reader,
                "activity-faded",
                points = self.reader.change(&rule.points),
                ago = words::time::relative(self.reader.locale, self.explanation.t, counted.at),
                left = words::number::percent(self.reader.locale, counted.weight.value, 0)
            )
        };
        ActivityWords {
            day: format!("{}, {}", self.reader.day(&counted.at), self.reader.clock(&counted.at)),
            what: self.what(&counted.key, &counted.kind),
            faded,
            bars: line.bars.clone(),
            points: self.reader.change(&line.points),
        }
    }

    /// An activity by its content's title or its page where it has one, else by what it was.
    fn what(&self, key: &ActivityKey, kind: &Folded) -> String {
        let said: Option<&SaidActivity> = match key {
            ActivityKey::Number(number) => self.score.activities.get(number),
            ActivityKey::Text(_) => None,
        };
        let Some(said) = said else { return vocabulary::kind(self.reader.locale, kind.as_str()) };
        let name = label::activity(self.reader, &said.kind, said.content_kind.as_deref());
        match (&said.content, &said.url, &said.campaign) {
            (Some(title), ..) | (None, None, Some(title)) => {
                format!("{name} {}", words::text::quoted(self.reader.locale, title))
            }
            (None, Some(url), _) => format!("{name} {}", label::path_of(url)),
            (None, None, None) => name,
        }
    }

    fn beyond(&self, rule: &ActivityRuleDetail, bars: &[Bar]) -> Option<BeyondWords> {
        let left_out = &rule.beyond_limit;
        let limit = rule.limit.map_or_else(String::new, |limit| words::phrases::limit(self.reader.locale, limit));
        (!left_out.is_empty()).then(|| BeyondWords {
            about: t!(self.reader, "rule-limit", limit = limit, count = left_out.len()),
            days: self.days(left_out.iter().map(|beyond| beyond.at)),
            bars: bars.to_vec(),
        })
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

fn points_of(lines: &[ActivityLine]) -> f64 {
    lines.iter().map(|line| line.points).sum()
}

fn fit_parts(detail: &FitDetail) -> Parts {
    let rule = |rule: &FitRuleDetail| waterfall::Rule {
        sum: scoring::Clamped { before: rule.points, bounds: Bounds::default(), after: rule.points },
        activities: Vec::new(),
        beyond: 0.0,
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
        let counted = counted.map(|one| waterfall::Activity { points: one.earns, full: rule.points });
        let beyond = rule.points * rule.beyond_limit.len() as f64;
        waterfall::Rule { sum: rule.sum, activities: counted.collect(), beyond }
    };
    let group = |group: &scoring::ActivityGroupDetail| waterfall::Group {
        rules: group.rules.iter().map(rule).collect(),
        sum: group.sum,
    };
    Parts { groups: detail.groups.iter().map(group).collect(), sum: detail.sum }
}
