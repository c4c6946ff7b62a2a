//! The starter agreement's numbers, worked out for people whose story is known.

use std::sync::Arc;

use agreement::{Agreement, Surroundings, starter};
use records::{Activity, ActivityKey, FieldOf, Folded, Instant, MICROSECONDS_A_DAY, Row};
use scoring::{Score, Subject, score};

/// Noon of a day in the middle of a week, so that whole days ago are days of the calendar.
const NOW: i64 = 1_795_608_000_000_000;

/// What happened: how many days ago, its kind, and what it carried.
type Happened = (f64, &'static str, &'static [(&'static str, &'static str)]);

const PRICES: &[(&str, &str)] = &[("url", "https://example.com/pricing")];
const PAGE: &[(&str, &str)] = &[("url", "https://example.com/blog")];
const CAREERS: &[(&str, &str)] = &[("url", "https://example.com/careers")];
const CASE_STUDY: &[(&str, &str)] = &[("content_kind", "case_study")];
const PRICE_LIST: &[(&str, &str)] = &[("content_kind", "price_list")];
const GUIDE: &[(&str, &str)] = &[("content_kind", "guide")];
const DEMO: &[(&str, &str)] = &[("content_kind", "demo_request")];
const REACHED: &[(&str, &str)] = &[("outcome", "reached")];
const LONG: &[(&str, &str)] = &[("minutes", "45")];
const PRIORITY: &[(&str, &str)] = &[("priority", "high")];

fn agreement() -> Agreement {
    Agreement::read(starter(), &Surroundings::of_no_base()).expect("the starter agreement is right").agreement
}

fn row(agreement: &Agreement, of: FieldOf, facts: &[(&str, &str)]) -> Row {
    let mut row = Row::new(agreement.catalogue.len(of));
    for (key, raw) in facts {
        let (id, field) = agreement.catalogue.get(of, key).unwrap_or_else(|| panic!("{key} is a field"));
        row.set(id, field.ty.read(raw, agreement.zone()).expect("a value of its type"));
    }
    row
}

fn score_of(agreement: &Agreement, facts: &[(&str, &str)], happened: &[Happened]) -> Score {
    let mut activities: Vec<Activity> = happened
        .iter()
        .enumerate()
        .map(|(index, (days_ago, kind, carried))| Activity {
            key: ActivityKey::Number(index as i64),
            at: Instant::from_micros(NOW - (days_ago * MICROSECONDS_A_DAY as f64) as i64),
            kind: Folded::new(kind).expect("a kind"),
            row: row(agreement, FieldOf::Activity, &[&[("kind", *kind)], *carried].concat()),
        })
        .collect();
    activities.sort_by_key(|activity| (activity.at, Arc::<str>::from(activity.kind.as_str())));
    let row = row(agreement, FieldOf::Contact, facts);
    let subject = Subject { row: &row, activities: &activities, buying_stage_by_hand: None, exceptions: &[] };
    score(&agreement.scoring, &subject, Instant::from_micros(NOW))
}

fn pages(days_ago: f64, count: usize) -> Vec<Happened> {
    vec![(days_ago, "page_view", PAGE); count]
}

#[test]
fn activity_comes_to_what_the_stories_say() {
    let agreement = agreement();
    let price_and_two_pages = |days_ago| [vec![(days_ago, "page_view", PRICES)], pages(days_ago, 2)].concat();
    let reader = [
        vec![(10.0, "download", CASE_STUDY), (1.0, "download", PRICE_LIST)],
        price_and_two_pages(10.0),
        price_and_two_pages(2.0),
        price_and_two_pages(1.0),
    ];
    let weeks = (0..52).map(f64::from).map(|week| week * 7.0 + 1.0);
    let faithful: Vec<Happened> =
        weeks.flat_map(|days_ago| [vec![(days_ago, "email_click", &[][..])], pages(days_ago, 2)].concat()).collect();
    let guides = (0..5).map(|day| (f64::from(day), "download", GUIDE)).collect();
    let stories: Vec<(&str, Vec<Happened>, f64, &str)> = vec![
        ("reads a case study, then prices", reader.concat(), 53.54, "3"),
        ("asks for a demo today", vec![(0.0, "form", DEMO)], 40.0, "3"),
        ("asked for a demo nine days ago", vec![(9.0, "form", DEMO)], 29.72, "2"),
        ("demo, call, meeting", vec![(6.0, "form", DEMO), (5.0, "call", REACHED), (1.0, "meeting", &[])], 70.79, "4"),
        ("a faithful reader for a year", faithful, 15.50, "2"),
        ("a priority at the trade show", vec![(3.0, "trade_show", PRIORITY)], 33.42, "3"),
        ("at the trade show", vec![(3.0, "trade_show", &[])], 9.55, "1"),
        (
            "webinar, case study, prices",
            vec![(5.0, "webinar", LONG), (4.0, "download", CASE_STUDY), (1.0, "page_view", PRICES)],
            29.66,
            "2",
        ),
        ("five guides in five days", guides, 15.0, "2"),
        (
            "looks for a job",
            [pages(0.0, 12), vec![(0.0, "page_view", CAREERS), (1.0, "page_view", CAREERS)]].concat(),
            0.0,
            "1",
        ),
        ("thirty pages in one evening", pages(0.0, 30), 3.0, "1"),
        ("demo, then unsubscribed", vec![(2.0, "form", DEMO), (1.0, "unsubscribe", &[])], 12.54, "2"),
    ];
    for (story, happened, points, level) in stories {
        let score = score_of(&agreement, &[], &happened);
        assert!((score.activity - points).abs() < 0.005, "{story}: {} instead of {points}", score.activity);
        assert_eq!(score.cell.level.as_ref(), level, "{story}");
    }
}

#[test]
fn fit_comes_to_what_the_stories_say() {
    let agreement = agreement();
    let ideal: &[(&str, &str)] = &[
        ("industry", "logistics"),
        ("employees", "200"),
        ("annual_revenue", "20000000"),
        ("country", "FR"),
        ("seniority", "director"),
        ("function", "operations"),
        ("email_kind", "corporate"),
        ("phone", "+33 1 23 45 67 89"),
    ];
    let good: &[(&str, &str)] = &[
        ("industry", "energy"),
        ("employees", "200"),
        ("country", "ES"),
        ("seniority", "vp"),
        ("function", "it"),
        ("email_kind", "corporate"),
    ];
    let unknown: &[(&str, &str)] = &[("email_kind", "corporate")];
    let student: &[(&str, &str)] = &[
        ("industry", "logistics"),
        ("employees", "200"),
        ("annual_revenue", "20000000"),
        ("country", "FR"),
        ("seniority", "student"),
        ("email_kind", "free"),
    ];
    for (facts, points, grade, decision) in [
        (ideal, 92.0, "A", records::Decision::Nurture),
        (good, 73.0, "B", records::Decision::Nurture),
        (unknown, 5.0, "D", records::Decision::Nurture),
        (student, 25.0, "C", records::Decision::Refuse),
    ] {
        let score = score_of(&agreement, facts, &[]);
        assert_eq!((score.fit, score.cell.grade.as_ref(), score.decision), (points, grade, decision), "{facts:?}");
    }
}

#[test]
fn a_hand_raised_by_a_good_fit_goes_straight_to_sales() {
    let agreement = agreement();
    let facts: &[(&str, &str)] = &[("industry", "software"), ("employees", "80"), ("country", "FR")];
    for (days_ago, decision) in [(5.0, records::Decision::Mql), (9.0, records::Decision::Nurture)] {
        assert_eq!(score_of(&agreement, facts, &[(days_ago, "form", DEMO)]).decision, decision, "{days_ago} days ago");
    }
}
