//! The score of a contact with everything that it follows from, at full precision.

use std::sync::Arc;

use conditions::Context;
use document::Name;
use records::{Activity, ActivityKey, Folded, Instant};

use crate::decay::{Decay, Weight};
use crate::judge::{Points, judge};
use crate::limit::{Limit, Places};
use crate::model::{ActivityGroup, ActivityRule, FitGroup, FitRule, Model};
use crate::reach::Reach;
use crate::scale::NextLabel;
use crate::score::{Score, interest_score};
use crate::subject::Subject;
use crate::sum::{Clamped, total};

/// Why a contact has its score.
///
/// Invariant: the parts re-add to the score to the bit, from the left and beginning with +0.0: a rule's weights times
/// its points to its sum, rules after their clamps to a group's, groups after theirs to the score's.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The instant of the score.
    pub t: Instant,
    /// The score itself, as [`crate::score()`] gives it.
    pub score: Score,
    /// Where the fit comes from.
    pub fit: FitDetail,
    /// Where the activity comes from.
    pub activity: ActivityDetail,
    /// For each interest in the order of the agreement, where its score comes from.
    pub interests: Vec<ActivityDetail>,
    /// The next grade.
    pub next_grade: Option<NextLabel>,
    /// The next level.
    pub next_level: Option<NextLabel>,
    /// Which intents the activities fulfil, since the buying stage was last set by hand.
    pub intents: Vec<Arc<str>>,
    /// Whether every number has one possible value in f64; see [`Weight::exact`].
    pub exact: bool,
}

/// The groups of fit and their sum.
#[derive(Clone, Debug)]
pub struct FitDetail {
    /// In file order.
    pub groups: Vec<FitGroupDetail>,
    /// Of the groups.
    pub sum: Clamped,
}

/// The rules of one group of fit and their sum.
#[derive(Clone, Debug)]
pub struct FitGroupDetail {
    /// The group.
    pub name: Name,
    /// In file order.
    pub rules: Vec<FitRuleDetail>,
    /// Of the rules.
    pub sum: Clamped,
}

/// What one fit rule said.
#[derive(Clone, Debug)]
pub struct FitRuleDetail {
    /// The rule.
    pub name: Name,
    /// What it is worth where it matches.
    pub worth: f64,
    /// Whether it matched; `None` where that is unknown.
    pub matched: Option<bool>,
    /// What it earned.
    pub points: f64,
    /// Its condition, clause by clause, with those that decided.
    pub why: conditions::Explanation,
}

/// The groups of activity and their sum.
#[derive(Clone, Debug)]
pub struct ActivityDetail {
    /// In file order.
    pub groups: Vec<ActivityGroupDetail>,
    /// Of the groups.
    pub sum: Clamped,
}

/// The rules of one group of activity and their sum.
#[derive(Clone, Debug)]
pub struct ActivityGroupDetail {
    /// The group.
    pub name: Name,
    /// In file order.
    pub rules: Vec<ActivityRuleDetail>,
    /// Of the rules.
    pub sum: Clamped,
}

/// What one activity rule took, and what it made of it.
#[derive(Clone, Debug)]
pub struct ActivityRuleDetail {
    /// The rule.
    pub name: Name,
    /// Points of one activity that has not faded.
    pub points: f64,
    /// How many count in a period.
    pub limit: Option<Limit>,
    /// How they fade.
    pub decay: Decay,
    /// The activities that count, in their order.
    pub counted: Vec<Counted>,
    /// The activities that found no place in the limit.
    pub beyond_limit: Vec<Beyond>,
    /// The sum of the weights.
    pub decay_sum: f64,
    /// Of the points.
    pub sum: Clamped,
}

/// An activity that counts.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Its id.
    pub key: ActivityKey,
    /// When it happened.
    pub at: Instant,
    /// What it was.
    pub kind: Folded,
    /// Its age in days at the instant of the score.
    pub age: f64,
    /// What it still weighs.
    pub weight: Weight,
    /// What is left of the rule's points: for display, since points are multiplied after the weights are summed.
    pub earns: f64,
    /// What time took of the rule's points: for display likewise.
    pub taken_by_decay: f64,
}

/// An activity beyond a limit.
#[derive(Clone, Debug)]
pub struct Beyond {
    /// Its id.
    pub key: ActivityKey,
    /// When it happened.
    pub at: Instant,
    /// What it was.
    pub kind: Folded,
}

/// The score of a contact at `t`, explained.
#[must_use]
pub fn explain(model: &Model, subject: &Subject<'_>, t: Instant) -> Explanation {
    let activities = subject.until(t);
    let context = Context { row: subject.row, activities, t: Some(t), zone: &model.zone, signals: &model.signals };
    let fit = FitDetail::of(model, &context);
    let reach = Reach::new(&model.activity);
    let activity = ActivityDetail::of(model, &reach, activities.iter(), t);
    let of_interest = |interest| {
        let carrying = activities.iter().filter(|activity| model.carries(activity, interest));
        ActivityDetail::of(model, &reach, carrying, t)
    };
    let interests: Vec<ActivityDetail> = model.interests.iter().map(of_interest).collect();
    let of_interests = model.interests.iter().zip(&interests);
    let points = Points {
        fit: fit.sum.after,
        activity: activity.sum.after,
        interests: of_interests.map(|(interest, detail)| interest_score(interest, detail.sum.after)).collect(),
    };
    Explanation {
        t,
        next_grade: model.fit.grades.next(points.fit),
        next_level: model.activity.levels.next(points.activity),
        intents: model.fulfilled(subject.buying_stage_by_hand.as_ref(), activities).map(|it| it.name.text()).collect(),
        score: judge(model, subject, &context, points),
        exact: activity.is_exact() && interests.iter().all(ActivityDetail::is_exact),
        fit,
        activity,
        interests,
    }
}

impl FitDetail {
    fn of(model: &Model, context: &Context<'_>) -> FitDetail {
        let groups: Vec<FitGroupDetail> =
            model.fit.in_force().map(|group| FitGroupDetail::of(group, context)).collect();
        let sum = Clamped::new(total(groups.iter().map(|group| group.sum.after)), model.fit.bounds);
        FitDetail { groups, sum }
    }
}

impl FitGroupDetail {
    fn of(group: &FitGroup, context: &Context<'_>) -> FitGroupDetail {
        let rules: Vec<FitRuleDetail> = group.in_force().map(|rule| FitRuleDetail::of(rule, context)).collect();
        let sum = Clamped::new(total(rules.iter().map(|rule| rule.points)), group.bounds);
        FitGroupDetail { name: group.name.clone(), rules, sum }
    }
}

impl FitRuleDetail {
    fn of(rule: &FitRule, context: &Context<'_>) -> FitRuleDetail {
        let why = rule.when.explain(context);
        let matched = why.result;
        let points = if matched == Some(true) { rule.points } else { 0.0 };
        FitRuleDetail { name: rule.name.clone(), worth: rule.points, matched, points, why }
    }
}

impl ActivityDetail {
    fn of<'a>(model: &Model, reach: &Reach<'_>, activities: impl Iterator<Item = &'a Activity>, t: Instant) -> Self {
        let mut taken: Vec<Vec<&Activity>> = vec![Vec::new(); reach.rules().len()];
        reach.each_taken(activities, &model.zone, |rule, activity| taken[rule].push(activity));
        let mut taken = taken.into_iter();
        let groups: Vec<ActivityGroupDetail> =
            model.activity.in_force().map(|group| ActivityGroupDetail::of(group, model, &mut taken, t)).collect();
        let sum = Clamped::new(total(groups.iter().map(|group| group.sum.after)), model.activity.bounds);
        ActivityDetail { groups, sum }
    }

    fn is_exact(&self) -> bool {
        let rules = self.groups.iter().flat_map(|group| &group.rules);
        rules.flat_map(|rule| &rule.counted).all(|counted| counted.weight.exact)
    }
}

impl ActivityGroupDetail {
    /// `taken` are the activities that each rule takes, from the first of this group on.
    fn of<'a>(
        group: &ActivityGroup,
        model: &Model,
        taken: &mut impl Iterator<Item = Vec<&'a Activity>>,
        t: Instant,
    ) -> ActivityGroupDetail {
        let rules = group.in_force().zip(taken).map(|(rule, taken)| ActivityRuleDetail::of(rule, model, taken, t));
        let rules: Vec<ActivityRuleDetail> = rules.collect();
        let sum = Clamped::new(total(rules.iter().map(|rule| rule.sum.after)), group.bounds);
        ActivityGroupDetail { name: group.name.clone(), rules, sum }
    }
}

impl ActivityRuleDetail {
    fn of(rule: &ActivityRule, model: &Model, taken: Vec<&Activity>, t: Instant) -> ActivityRuleDetail {
        let mut places = Places::default();
        let has_place = |activity: &&Activity| {
            rule.limit.is_none_or(|limit| places.take(limit, limit.per.of(activity.at, &model.zone)))
        };
        let (counted, beyond): (Vec<&Activity>, Vec<&Activity>) = taken.into_iter().partition(has_place);
        let counted: Vec<Counted> = counted.into_iter().map(|activity| Counted::of(activity, rule, t)).collect();
        let decay_sum = total(counted.iter().map(|counted| counted.weight.value));
        ActivityRuleDetail {
            name: rule.name.clone(),
            points: rule.points,
            limit: rule.limit,
            decay: rule.decay,
            counted,
            beyond_limit: beyond.into_iter().map(Beyond::of).collect(),
            decay_sum,
            // `+ 0.0`: no points times nothing is 0, never -0.
            sum: Clamped::new(rule.points * decay_sum + 0.0, rule.bounds),
        }
    }
}

impl Counted {
    fn of(activity: &Activity, rule: &ActivityRule, t: Instant) -> Counted {
        let age = t.days_since(activity.at);
        let weight = rule.decay.explained(age);
        let earns = rule.points * weight.value;
        Counted {
            key: activity.key.clone(),
            at: activity.at,
            kind: activity.kind.clone(),
            age,
            weight,
            earns,
            taken_by_decay: rule.points - earns,
        }
    }
}

impl Beyond {
    fn of(activity: &Activity) -> Beyond {
        Beyond { key: activity.key.clone(), at: activity.at, kind: activity.kind.clone() }
    }
}
