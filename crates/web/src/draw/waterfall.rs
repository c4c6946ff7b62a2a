//! The waterfall of a score: from 0, through what each rule adds, to the score; what time, a cap, a floor or a limit took
//! stands where it was lost.
//!
//! The figures written beside the bars add up: those of the groups' rules and of what caps took to the score, those of a
//! rule's activities to the rule. Each is the exact value rounded to a tenth, one way or the other, so that the sum holds.

use super::scale::Scale;
use scoring::{Bounds, Clamped};

/// The parts of one of the two scores, in the order in which they are added.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) groups: Vec<Group>,
    pub(crate) sum: Clamped,
}

/// A group of rules.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) rules: Vec<Rule>,
    pub(crate) sum: Clamped,
}

/// A rule, with its activities if it is one of activity.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// Those that count, oldest first.
    pub(crate) activities: Vec<Activity>,
    /// What those were worth together that found no place in the rule's limit.
    pub(crate) beyond: f64,
    pub(crate) sum: Clamped,
}

/// An activity that a rule took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Activity {
    /// What it counts for now.
    pub(crate) points: f64,
    /// What it was worth when it happened.
    pub(crate) full: f64,
}

/// What a bar says by its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Counts.
    Counts,
    /// Takes points off.
    Minus,
    /// Was worth it once; time took it.
    Faded,
    /// Was taken by a cap, a floor or a limit.
    Taken,
    /// The sum.
    Sum,
}

impl Look {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Counts => "bar",
            Self::Minus => "bar minus",
            Self::Faded => "bar faded",
            Self::Taken => "bar taken",
            Self::Sum => "bar sum",
        }
    }
}

/// A bar, placed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar {
    pub(crate) look: Look,
    pub(crate) at: String,
    pub(crate) long: String,
}

/// One activity under its rule: its place in the rule, and its bars.
#[derive(Clone, Debug)]
pub(crate) struct ActivityLine {
    pub(crate) place: usize,
    pub(crate) bars: Vec<Bar>,
    /// To a tenth; the activities of a rule add up to what it was before its cap.
    pub(crate) points: f64,
}

/// What a line of the waterfall is about.
#[derive(Clone, Debug)]
pub(crate) enum Line {
    /// The heading of a group: its place.
    Group { group: usize, bounds: Bounds },
    /// A rule that matched something: its group and its place in it.
    Rule { group: usize, rule: usize, bars: Vec<Bar>, points: f64, activities: Vec<ActivityLine>, beyond: Vec<Bar> },
    /// What the bound of a group or of the whole took or gave.
    Bound { sum: Clamped, bars: Vec<Bar>, points: f64, whole: bool },
}

/// The drawing of one of the two scores.
#[derive(Clone, Debug)]
pub(crate) struct Waterfall {
    pub(crate) lines: Vec<Line>,
    pub(crate) total: Vec<Bar>,
    pub(crate) thresholds: Vec<String>,
    pub(crate) start: String,
}

/// Every score that the drawing passes through, so that its scale can show them all.
pub(crate) fn values(parts: &Parts) -> Vec<f64> {
    let mut values = Vec::new();
    let mut x = 0.0;
    for group in &parts.groups {
        let from = x;
        for rule in &group.rules {
            values.extend([x + rule.sum.before, x + rule.sum.after]);
            x += rule.sum.after;
        }
        x = from + group.sum.after;
        values.push(x);
    }
    values
}

impl Waterfall {
    /// Draws an explanation on a scale that shows all its [`values`].
    pub(crate) fn of(parts: &Parts, scale: &Scale) -> Self {
        let mut drawing = Pen { scale, x: 0.0, lines: Vec::new() };
        for (place, group) in parts.groups.iter().enumerate() {
            drawing.group(place, group);
        }
        drawing.bound(parts.sum, true);
        let mut lines = drawing.lines;
        make_sum_hold(&mut lines, parts.sum.after);
        Self {
            lines,
            total: vec![bar(scale, Look::Sum, 0.0, parts.sum.after)],
            thresholds: scale.thresholds(),
            start: scale.at(0.0),
        }
    }
}

/// Where the drawing has got to.
struct Pen<'s> {
    scale: &'s Scale,
    x: f64,
    lines: Vec<Line>,
}

impl Pen<'_> {
    fn group(&mut self, place: usize, group: &Group) {
        let shown = group.rules.iter().any(shows) || group.sum.before != group.sum.after;
        if !shown {
            return;
        }
        self.lines.push(Line::Group { group: place, bounds: group.sum.bounds });
        for (at, rule) in group.rules.iter().enumerate() {
            if shows(rule) {
                self.rule(place, at, rule);
            }
        }
        self.bound(group.sum, false);
    }

    fn rule(&mut self, group: usize, place: usize, rule: &Rule) {
        let activities = self.activities(rule);
        let full: f64 = rule.activities.iter().map(|activity| activity.full).sum();
        let taken_by_limit = (rule.beyond != 0.0).then(|| {
            let from = self.x + rule.sum.before;
            bar(self.scale, Look::Taken, from, from + rule.beyond)
        });
        let mut bars = Vec::new();
        if full.abs() > rule.sum.before.abs() {
            bars.push(bar(self.scale, Look::Faded, self.x, self.x + full));
        }
        if rule.sum.before.abs() > rule.sum.after.abs() {
            bars.push(bar(self.scale, Look::Taken, self.x + rule.sum.after, self.x + rule.sum.before));
        }
        bars.push(bar(
            self.scale,
            if rule.sum.after < 0.0 { Look::Minus } else { Look::Counts },
            self.x,
            self.x + rule.sum.after,
        ));
        self.x += rule.sum.after;
        let beyond = taken_by_limit.into_iter().collect();
        self.lines.push(Line::Rule { group, rule: place, bars, points: rule.sum.after, activities, beyond });
    }

    fn activities(&self, rule: &Rule) -> Vec<ActivityLine> {
        let exact: Vec<f64> = rule.activities.iter().map(|activity| activity.points).collect();
        let shown = tenths_that_add_up(&exact, rule.sum.before);
        let mut x = self.x;
        rule.activities
            .iter()
            .zip(shown)
            .enumerate()
            .map(|(place, (activity, points))| {
                let mut bars = Vec::new();
                if activity.full.abs() > activity.points.abs() {
                    bars.push(bar(self.scale, Look::Faded, x, x + activity.full));
                }
                let look = if activity.points < 0.0 { Look::Minus } else { Look::Counts };
                bars.push(bar(self.scale, look, x, x + activity.points));
                x += activity.points;
                ActivityLine { place, bars, points }
            })
            .collect()
    }

    fn bound(&mut self, sum: Clamped, whole: bool) {
        let change = sum.after - sum.before;
        if change == 0.0 {
            return;
        }
        let look = if change < 0.0 { Look::Taken } else { Look::Counts };
        let bars = vec![bar(self.scale, look, self.x, self.x + change)];
        self.x += change;
        self.lines.push(Line::Bound { sum, bars, points: change, whole });
    }
}

fn shows(rule: &Rule) -> bool {
    rule.sum.after != 0.0 || rule.sum.before != 0.0 || !rule.activities.is_empty() || rule.beyond != 0.0
}

fn bar(scale: &Scale, look: Look, from: f64, to: f64) -> Bar {
    Bar { look, at: scale.at(from.min(to)), long: scale.long(from, to) }
}

/// Writes the lines' figures as tenths that add up to the score's.
fn make_sum_hold(lines: &mut [Line], total: f64) {
    let exact: Vec<f64> = lines.iter().filter_map(points_of).collect();
    let mut shown = tenths_that_add_up(&exact, total).into_iter();
    for line in lines {
        if let Line::Rule { points, .. } | Line::Bound { points, .. } = line {
            *points = shown.next().unwrap_or(*points);
        }
    }
}

fn points_of(line: &Line) -> Option<f64> {
    match line {
        Line::Rule { points, .. } | Line::Bound { points, .. } => Some(*points),
        Line::Group { .. } => None,
    }
}

fn tenths_that_add_up(parts: &[f64], total: f64) -> Vec<f64> {
    scoring::apportion(parts, total, 1).into_iter().map(|tenths| tenths as f64 / 10.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        Scale::over(&scoring::Scale::default_levels(), Some(100.0), [])
    }

    fn sum(before: f64, cap: f64) -> Clamped {
        Clamped { before, bounds: Bounds { floor: None, cap: Some(cap) }, after: before.min(cap) }
    }

    fn rule(before: f64, cap: f64) -> Rule {
        Rule { sum: sum(before, cap), activities: Vec::new(), beyond: 0.0 }
    }

    #[test]
    fn what_a_cap_takes_stands_where_it_was_lost() {
        let rules = vec![rule(50.0, 40.0), rule(30.0, 40.0), rule(0.0, 40.0)];
        let parts = Parts { groups: vec![Group { rules, sum: sum(70.0, 60.0) }], sum: sum(60.0, 100.0) };
        let drawing = Waterfall::of(&parts, &scale());
        let points: Vec<f64> = drawing.lines.iter().filter_map(points_of).collect();
        assert_eq!(points, [40.0, 30.0, -10.0]);
        let Line::Rule { bars, .. } = &drawing.lines[1] else { panic!("the first rule follows its group") };
        let bars: Vec<_> = bars.iter().map(|bar| (bar.look, bar.at.as_str(), bar.long.as_str())).collect();
        assert_eq!(bars, [(Look::Taken, "40%", "10%"), (Look::Counts, "0%", "40%")]);
        assert_eq!(drawing.total, [Bar { look: Look::Sum, at: "0%".to_owned(), long: "60%".to_owned() }]);
    }

    #[test]
    fn what_a_limit_left_out_stands_after_what_counts() {
        let activities = vec![Activity { points: 5.0, full: 10.0 }, Activity { points: 10.0, full: 10.0 }];
        let rules = vec![Rule { activities, beyond: 20.0, sum: sum(15.0, 100.0) }];
        let parts = Parts { groups: vec![Group { rules, sum: sum(15.0, 100.0) }], sum: sum(15.0, 100.0) };
        let drawing = Waterfall::of(&parts, &scale());
        let Line::Rule { beyond, activities, .. } = &drawing.lines[1] else { panic!("the rule follows its group") };
        assert_eq!(*beyond, [Bar { look: Look::Taken, at: "15%".to_owned(), long: "20%".to_owned() }]);
        let second: Vec<_> = activities[1].bars.iter().map(|bar| (bar.look, bar.at.as_str())).collect();
        assert_eq!(second, [(Look::Counts, "5%")]);
    }

    #[test]
    fn figures_add_up_to_the_score_although_each_is_rounded() {
        for parts in [vec![14.34, 10.94, 17.04, 7.94, -4.94, 2.38], vec![0.05, 0.05], vec![1.0 / 3.0; 3], vec![]] {
            let total: f64 = parts.iter().sum();
            let shown = tenths_that_add_up(&parts, total);
            let tenths: i64 = shown.iter().map(|figure| (figure * 10.0).round() as i64).sum();
            assert_eq!(tenths, (total * 10.0).round() as i64, "{shown:?}");
            assert!(parts.iter().zip(&shown).all(|(part, figure)| (part - figure).abs() < 0.1), "{shown:?}");
        }
    }

    #[test]
    fn every_value_on_the_way_lies_on_the_scale() {
        let groups = vec![
            Group { rules: vec![rule(130.0, 200.0)], sum: sum(130.0, 60.0) },
            Group { rules: vec![rule(-80.0, 0.0)], sum: sum(-80.0, 0.0) },
        ];
        assert_eq!(values(&Parts { groups, sum: sum(-20.0, 100.0) }), [130.0, 130.0, 60.0, -20.0, -20.0, -20.0]);
    }
}
