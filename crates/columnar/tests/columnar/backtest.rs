//! A backtest gives what asking everybody at every instant would.

use columnar::Plan;
use columnar::backtest::{Course, Mode, Period, relive};
use proptest::prelude::*;
use records::{Activity, Date, Decision, Instant, Row};
use scoring::{Model, Scorer, Subject};

use crate::batch::{agreement, catalogue, columns, model, people, rows};

const T: i64 = 1_793_491_200_000_000;
const DAY: i64 = 86_400_000_000;

/// The slow way: at the beginning, at each activity and at each local midnight, one after the other.
fn slow(model: &Model, row: &Row, activities: &[Activity], period: Period) -> Course {
    let zone = &model.zone;
    let mut instants: Vec<Instant> = activities.iter().map(|activity| activity.at).collect();
    for day in zone.local_date(period.from).days()..=zone.local_date(period.to).days() {
        instants.push(zone.start_of_day(Date::from_days(day)));
    }
    instants.retain(|at| period.from < *at && *at <= period.to);
    instants.push(period.from);
    instants.sort();
    instants.dedup();
    let (mut scorer, mut course, mut before) = (Scorer::new(model), Course::default(), None);
    for at in instants {
        let now = scorer.score(&Subject::new(row, activities), at).decision == Decision::Mql;
        match before {
            None => course.was_mql = now,
            Some(false) if now && !course.was_mql && course.entered.is_none() => course.entered = Some(at),
            Some(false) if now => course.re_entries += 1,
            Some(_) => {}
        }
        before = Some(now);
    }
    course
}

fn assert_relived(text: &str, people: &[crate::batch::Person], days: i64) -> usize {
    let catalogue = catalogue();
    let (model, rows) = (model(text, &catalogue), rows(people, &catalogue));
    let columns = columns(&rows, &catalogue);
    let plan = Plan::new(&model, &catalogue, &columns).expect("the same fields");
    let period = Period { from: Instant::from_micros(T - days * DAY), to: Instant::from_micros(T - DAY / 3) };
    let [happened, known] = [Mode::AsHappened, Mode::AsKnown]
        .map(|mode| relive(&plan, period, mode, 2).expect("activities that say when they were written down"));
    let expected: Vec<Course> = rows.iter().map(|(row, activities)| slow(&model, row, activities, period)).collect();
    assert_eq!(happened.courses, expected, "{text}");
    // Here everything was written down as it happened.
    assert_eq!(known.courses, expected, "{text}");
    assert_eq!(known.scores, happened.scores, "{text}");
    expected.iter().filter(|course| course.entered.is_some()).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_entry_is_missed(text in any::<bool>().prop_flat_map(agreement), people in people()) {
        assert_relived(&text, &people, 70);
    }
}

/// Points above and below 0, windows, limits and fading: enough to become an MQL by what happens, and by what is forgotten.
const MIXED: &str = "
[agreement]
time_zone = 'Europe/Paris'
[scoring.fit]
grades = { A = 5, B = 'below' }
[[scoring.fit.groups]]
name = 'g'
[[scoring.fit.groups.rules]]
name = 'r'
when = \"employees >= 20\"
points = 6
[scoring.activity]
levels = { 3 = 9, 2 = 4, 1 = 'below' }
[[scoring.activity.groups]]
name = 'g'
cap = 30
[[scoring.activity.groups.rules]]
name = 'plus'
on = ['a', 'b']
points = 5
limit = { times = 2, per = 'day' }
decay = { half_life_days = 10 }
[[scoring.activity.groups.rules]]
name = 'minus'
on = ['c', 'd']
points = -4
floor = -9
decay = { half_life_days = 4, expires_days = 12 }
[[scoring.activity.groups.rules]]
name = 'line'
on = ['d', 'e']
points = 3
limit = { times = 1, per = 'week' }
decay = { linear_days = 45 }
[grid]
mql = ['A3', 'A2', 'B3']
";

/// People by a fixed rule, so that there are as many as the test is of.
fn crowd(count: u64) -> Vec<crate::batch::Person> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    (0..count)
        .map(|_| {
            let fields = (0..8).map(|_| (next(3) > 0).then(|| next(6) as u8)).collect();
            let did = (0..next(12)).map(|id| (id as i64, next(300) as i64, next(5) as u8, vec![None; 8])).collect();
            (fields, did)
        })
        .collect()
}

#[test]
fn ten_thousand_contacts_take_the_same_course_both_ways() {
    let entered = assert_relived(MIXED, &crowd(10_000), 30);
    assert!(entered > 500, "{entered} entries are too few to tell anything");
}

#[test]
fn what_was_written_down_later_counts_later() {
    let catalogue = catalogue();
    let model = model(MIXED, &catalogue);
    let rows = rows(&[(vec![None, None, Some(1)], vec![(1, 40, 0, vec![]), (2, 40, 1, vec![])])], &catalogue);
    let mut builder = columnar::ColumnsBuilder::new(&catalogue);
    builder.contact(&rows[0].0, &rows[0].1).expect("few kinds");
    builder.recorded([T - 2 * DAY, T - 2 * DAY]);
    let columns = builder.finish(columnar::Ids::Whole(vec![7].into()));
    let plan = Plan::new(&model, &catalogue, &columns).expect("the same fields");
    let period = Period { from: Instant::from_micros(T - 10 * DAY), to: Instant::from_micros(T) };
    let entered = |mode| relive(&plan, period, mode, 1).expect("recorded").courses[0].entered;
    assert_eq!(entered(Mode::AsKnown), Some(Instant::from_micros(T - 2 * DAY)));
    assert!(entered(Mode::AsHappened).is_some_and(|at| at < Instant::from_micros(T - 4 * DAY)));
}
