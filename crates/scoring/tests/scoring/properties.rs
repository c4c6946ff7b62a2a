//! Ways of scoring that must agree to the bit.

use proptest::prelude::*;
use records::{Activity, ActivityKey, Catalogue, FieldOf, Folded, Instant, Row, Value};
use scoring::{Bounds, Clamped, Explanation, Model, Scorer, Subject, explain, score};

use crate::story::{Story, read};

/// A model with every way of fading, limiting and bounding.
const MODEL: &str = r#"
[agreement]
time_zone = "America/Sao_Paulo"
[scoring.fit]
cap = 40
[[scoring.fit.groups]]
name = "Facts"
floor = -3.3
[[scoring.fit.groups.rules]]
name = "Size"
when = "employees >= 50 OR industry IS NULL"
points = 7.1
[[scoring.fit.groups.rules]]
name = "Did"
when = "count('a', 30) >= 2 AND did_in_order('a', 'b')"
points = -5.7
[scoring.activity]
floor = -20
cap = 90.5
[[scoring.activity.groups]]
name = "One"
cap = 33.3
[[scoring.activity.groups.rules]]
name = "Half-life"
on = ["a", "b"]
points = 1.1
cap = 9.9
decay = { half_life_days = 30 }
[[scoring.activity.groups.rules]]
name = "Line and expiry, three a day"
on = ["b", "c"]
where = "value >= 3"
points = 2.7
limit = { times = 3, per = "day" }
decay = { linear_days = 90, expires_days = 60 }
[[scoring.activity.groups]]
name = "Two"
floor = -11
[[scoring.activity.groups.rules]]
name = "Once a week"
on = ["c"]
points = -3.3
floor = -7
limit = { times = 1, per = "week" }
decay = { half_life_days = 7.5, linear_days = 365 }
[[scoring.activity.groups.rules]]
name = "Ever and month"
on = ["a", "d"]
points = 0.1
limit = { times = 2, per = "month" }
[[interests]]
key = "x"
hot_at = 3
[[disqualify]]
name = "Many"
when = "count('d') > 9"
[[fast_track]]
name = "Hot"
on = ["c"]
within_days = 20
when = "interest_hot AND activity > 5"
[grid]
mql = ["A4", "B4", "C4", "D4"]
"#;

const T: i64 = 1_793_491_200_000_000;

fn activity() -> impl Strategy<Value = (i64, i64, usize, f64, bool)> {
    // Coarse instants, so that some coincide and the id decides.
    (0_i64..1_000_000, -2_i64..400, 0_usize..5, 0.0..6.0_f64, any::<bool>())
}

fn history() -> impl Strategy<Value = Vec<Activity>> {
    prop::collection::vec(activity(), 0..60).prop_map(|rows| {
        let catalogue = Catalogue::built_in();
        let field = |key| catalogue.get(FieldOf::Activity, key).expect("a built-in field").0;
        let (value_field, interest_field) = (field("value"), field("interest"));
        let one = |(id, ago, kind, value, carries): (i64, i64, usize, f64, bool)| {
            let mut row = Row::default();
            row.set(value_field, Some(Value::Number(value)));
            row.set(interest_field, carries.then(|| Folded::new("x").map(Value::Text)).flatten());
            let at = Instant::from_micros(T - ago * 21_600_000_000 - (id % 7) * 1_000);
            let kind = Folded::new(["a", "b", "c", "d", "e"][kind]).expect("a kind");
            Activity { key: ActivityKey::Number(id), at, kind, row }
        };
        let mut activities: Vec<Activity> = rows.into_iter().map(one).collect();
        activities.sort_by(|a, b| a.key.cmp(&b.key));
        activities.dedup_by(|a, b| a.key == b.key);
        activities.sort_by(|a, b| a.order().cmp(&b.order()));
        activities
    })
}

fn model() -> Model {
    Story::under(MODEL).model
}

fn add_up(parts: impl Iterator<Item = f64>) -> f64 {
    parts.fold(0.0, |sum, part| sum + part)
}

fn holds(sum: &Clamped, parts: impl Iterator<Item = f64>) -> bool {
    let Bounds { floor, cap } = sum.bounds;
    let clamped = sum.before.min(cap.unwrap_or(f64::INFINITY)).max(floor.unwrap_or(f64::NEG_INFINITY));
    add_up(parts).to_bits() == sum.before.to_bits() && clamped.to_bits() == sum.after.to_bits()
}

/// Whether all sums of an explanation are what their parts add up to.
fn re_adds(explanation: &Explanation) -> bool {
    let fit = &explanation.fit;
    let activity = &explanation.activity;
    fit.groups.iter().all(|group| holds(&group.sum, group.rules.iter().map(|rule| rule.points)))
        && holds(&fit.sum, fit.groups.iter().map(|group| group.sum.after))
        && fit.sum.after == explanation.score.fit
        && activity.groups.iter().all(|group| {
            holds(&group.sum, group.rules.iter().map(|rule| rule.sum.after))
                && group.rules.iter().all(|rule| {
                    let weights = add_up(rule.counted.iter().map(|counted| counted.weight.value));
                    weights.to_bits() == rule.decay_sum.to_bits()
                        && (rule.points * weights + 0.0).to_bits() == rule.sum.before.to_bits()
                })
        })
        && holds(&activity.sum, activity.groups.iter().map(|group| group.sum.after))
        && activity.sum.after == explanation.score.activity
}

proptest! {
    #[test]
    fn explanation_and_score_are_one_and_re_add(activities in history(), employees in prop::option::of(0.0..100.0_f64)) {
        let model = model();
        let mut row = Row::default();
        let employees_field = Catalogue::built_in().get(FieldOf::Contact, "employees").expect("a built-in field").0;
        row.set(employees_field, employees.map(Value::Number));
        let subject = Subject::new(&row, &activities);
        let t = Instant::from_micros(T);
        let explanation = explain(&model, &subject, t);
        prop_assert!(re_adds(&explanation));
        prop_assert_eq!(&explanation.score, &score(&model, &subject, t));
    }

    #[test]
    fn a_scorer_remembers_nothing_of_whom_it_scored_before(first in history(), second in history()) {
        let model = model();
        let (row, t) = (Row::default(), Instant::from_micros(T));
        let mut scorer = Scorer::new(&model);
        let _ = scorer.score(&Subject::new(&row, &first), t);
        let subject = Subject::new(&row, &second);
        prop_assert_eq!(scorer.score(&subject, t), score(&model, &subject, t));
    }

    #[test]
    fn what_lies_after_the_instant_does_not_count(activities in history(), days in 0_i64..60) {
        let model = model();
        let (row, t) = (Row::default(), Instant::from_micros(T - days * 86_400_000_000));
        let until: Vec<Activity> = activities.iter().filter(|activity| activity.at <= t).cloned().collect();
        let all = score(&model, &Subject::new(&row, &activities), t);
        prop_assert_eq!(all, score(&model, &Subject::new(&row, &until), t));
    }
}

#[test]
fn what_is_written_reads_back_as_the_same_model() {
    let model = model();
    let mut root = toml_edit::DocumentMut::new();
    model.write(&mut root);
    let written = format!("[agreement]\ntime_zone = \"America/Sao_Paulo\"\n{root}");
    let (again, complaints, problems) = read(&written, &Catalogue::built_in());
    assert_eq!((complaints, problems), (Vec::new(), Vec::new()), "{written}");
    assert_eq!(again, Some(model), "{written}");
}
