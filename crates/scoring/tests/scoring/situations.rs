//! What the conformance cases do not cover: intents and buying stages, exceptions, expansion, switched-off rules, the
//! curve through time.

use records::{Folded, Instant, Zone};
use scoring::{Exception, Point, Score, Subject, expansion_score, explain, history, opens, score};
use serde_json::{Map, Value as Json, json};

use crate::story::{Story, instant};

const T: &str = "2026-11-01T00:00:00Z";

fn at(text: &str) -> Instant {
    instant(text, &Zone::utc())
}

fn rows(activities: &Json) -> Vec<Map<String, Json>> {
    activities.as_array().into_iter().flatten().filter_map(|row| row.as_object().cloned()).collect()
}

fn scored(story: &Story) -> Score {
    score(&story.model, &Subject::new(&story.row, &story.activities), at(T))
}

const STAGES: &str = r#"
[[buying_stages]]
key = "discovering"
[[buying_stages]]
key = "comparing"
[[buying_stages]]
key = "deciding"
[[intent]]
name = "Guide, then case study"
steps = [{ on = ["download"], where = "content_kind = 'guide'" }, { on = ["download"], where = "content_kind = 'case_study'" }]
within_days = 60
raises_to = "comparing"
[[intent]]
name = "Two calls"
steps = [{ on = ["call"] }, { on = ["call"] }]
within_days = 10
raises_to = "deciding"
[[fast_track]]
name = "Deciding"
when = "buying_stage = 'deciding'"
"#;

#[test]
fn intents_raise_the_buying_stage() {
    let guide = json!({ "kind": "download", "content_kind": "guide", "at": "2026-09-01" });
    let case = |day: &str| json!({ "kind": "download", "content_kind": "case_study", "at": day });
    let call = |day: &str| json!({ "kind": "call", "at": day });
    for (about, activities, stage) in [
        ("nothing", json!([]), None),
        ("in order", json!([guide, case("2026-09-02")]), Some("comparing")),
        ("out of order", json!([guide, case("2026-08-30")]), None),
        ("the last exactly 60 days after the first", json!([guide, case("2026-10-31")]), Some("comparing")),
        ("too late", json!([guide, case("2026-10-31T00:00:01Z")]), None),
        ("one activity does not serve two steps", json!([call("2026-10-01")]), None),
        ("two calls too far apart", json!([call("2026-10-01"), call("2026-10-20")]), None),
        (
            "a later beginning counts",
            json!([call("2026-09-01"), call("2026-10-01"), call("2026-10-05")]),
            Some("deciding"),
        ),
        ("two at one instant are two", json!([call("2026-10-01"), call("2026-10-01")]), Some("deciding")),
        ("after the instant of the score", json!([call("2026-10-31"), call("2026-11-02")]), None),
        ("the furthest", json!([call("2026-10-01"), call("2026-10-02"), guide, case("2026-09-02")]), Some("deciding")),
    ] {
        let story = Story::under(STAGES).did(&rows(&activities));
        let found = scored(&story).buying_stage;
        assert_eq!(found.as_ref().map(Folded::as_str), stage, "{about}");
        let fast_track = scored(&story).fast_track;
        assert_eq!(fast_track.as_deref(), (stage == Some("deciding")).then_some("Deciding"), "{about}");
    }
}

#[test]
fn a_stage_set_by_hand_waits_for_later_activities() {
    let calls = json!([{ "kind": "call", "at": "2026-10-01" }, { "kind": "call", "at": "2026-10-03" }]);
    let story = Story::under(STAGES).did(&rows(&calls));
    for (by_hand, set_at, stage) in [
        ("comparing", "2026-09-30", "deciding"),
        ("comparing", "2026-10-01", "comparing"),
        ("discovering", "2026-10-03", "discovering"),
        ("deciding", "2026-01-01", "deciding"),
        ("no longer listed", "2026-09-30", "deciding"),
        ("no longer listed", "2026-10-03", "no longer listed"),
    ] {
        let by_hand = Folded::new(by_hand).expect("a text");
        let subject = Subject {
            buying_stage_by_hand: Some((by_hand, at(set_at))),
            ..Subject::new(&story.row, &story.activities)
        };
        let found = score(&story.model, &subject, at(T)).buying_stage;
        assert_eq!(found.as_ref().map(Folded::as_str), Some(stage), "set at {set_at}");
    }
}

#[test]
fn an_exception_in_force_lifts_its_disqualification_alone() {
    let story = Story::under(
        r#"
        [[disqualify]]
        name = "Competitor"
        when = "email_domain = 'rival.example'"
        [[disqualify]]
        name = "Country"
        when = "country = 'KP'"
        "#,
    )
    .contact(json!({ "email_domain": "rival.example" }).as_object().expect("an object"));
    let exception = |rule: &str, from: &str, until: Option<&str>| Exception {
        rule: rule.into(),
        from: at(from),
        until: until.map(at),
    };
    for (about, exceptions, refused) in [
        ("none", vec![], true),
        ("in force", vec![exception("Competitor", "2026-10-01", Some("2026-12-01"))], false),
        ("open-ended", vec![exception("Competitor", T, None)], false),
        ("not yet", vec![exception("Competitor", "2026-11-02", None)], true),
        ("just over", vec![exception("Competitor", "2026-10-01", Some(T))], true),
        ("of another rule", vec![exception("Country", "2026-10-01", None)], true),
    ] {
        let subject = Subject { exceptions: &exceptions, ..Subject::new(&story.row, &story.activities) };
        let found = score(&story.model, &subject, at(T));
        assert_eq!(found.disqualified_by.is_some(), refused, "{about}");
    }
}

#[test]
fn expansion_counts_since_the_last_order() {
    let agreement = r#"
        [scoring.activity]
        [[scoring.activity.groups]]
        name = "All"
        [[scoring.activity.groups.rules]]
        name = "Calls"
        on = ["call"]
        points = 10
        [[interests]]
        key = "services"
        hot_at = 20
        [scoring.expansion]
        inherit_activity = true
        opens_when = "interest_hot = TRUE AND days_since('order') >= 30"
    "#;
    let call = |day: &str| json!({ "kind": "call", "interest": "services", "at": day });
    let order = |day: &str| json!({ "kind": "order", "at": day });
    for (about, activities, points, is_open) in [
        ("two calls since", json!([order("2026-09-01"), call("2026-09-10"), call("2026-09-20")]), 20.0, true),
        (
            "calls before do not count",
            json!([call("2026-08-01"), order("2026-09-01"), call("2026-09-20")]),
            10.0,
            false,
        ),
        ("too soon", json!([order("2026-10-10"), call("2026-10-11"), call("2026-10-20")]), 20.0, false),
        ("no order at all", json!([call("2026-10-11"), call("2026-10-20")]), 20.0, false),
    ] {
        let story = Story::under(agreement).did(&rows(&activities));
        let subject = Subject::new(&story.row, &story.activities);
        let expansion = story.model.expansion.as_ref().expect("the section is there");
        assert_eq!(expansion_score(&story.model, expansion, &subject, at(T)).activity, points, "{about}");
        assert_eq!(opens(&story.model, &subject, at(T)), is_open, "{about}");
    }
}

#[test]
fn what_is_switched_off_counts_for_nothing() {
    let story = Story::under(
        r#"
        [scoring.fit]
        [[scoring.fit.groups]]
        name = "On"
        [[scoring.fit.groups.rules]]
        name = "Counts"
        when = "TRUE"
        points = 1
        [[scoring.fit.groups.rules]]
        name = "Off"
        enabled = false
        when = "TRUE"
        points = 10
        [[scoring.fit.groups]]
        name = "Off"
        enabled = false
        floor = 50
        [scoring.activity]
        [[scoring.activity.groups]]
        name = "On"
        [[scoring.activity.groups.rules]]
        name = "Off"
        enabled = false
        on = ["call"]
        points = 7
        floor = 5
        "#,
    )
    .did(&rows(&json!([{ "kind": "call", "at": "2026-10-01" }])));
    let found = scored(&story);
    assert_eq!((found.fit, found.activity), (1.0, 0.0));
    let explanation = explain(&story.model, &Subject::new(&story.row, &story.activities), at(T));
    assert_eq!((explanation.fit.groups.len(), explanation.activity.groups[0].rules.len()), (1, 0));
}

#[test]
fn the_curve_is_the_score_at_each_instant() {
    let agreement = "
        [agreement]
        time_zone = 'Europe/Paris'
        [scoring.activity]
        [[scoring.activity.groups]]
        name = 'All'
        [[scoring.activity.groups.rules]]
        name = 'Calls'
        on = ['call']
        points = 10
        limit = { times = 2, per = 'week' }
        decay = { linear_days = 10 }
        [[scoring.activity.groups.rules]]
        name = 'Calls and mails'
        on = ['call', 'mail']
        points = 3
        decay = { half_life_days = 7 }
    ";
    let done = [
        ("call", "2026-03-28T12:00:00Z"),
        ("mail", "2026-03-28T12:00:00Z"),
        ("call", "2026-03-29T09:00:00Z"),
        ("call", "2026-03-29T10:00:00Z"),
        ("call", "2026-04-02T10:00:00Z"),
    ];
    let done: Vec<_> = done.iter().map(|(kind, at)| json!({ "kind": kind, "at": at })).collect();
    let story = Story::under(agreement).did(&rows(&json!(done)));
    let subject = Subject::new(&story.row, &story.activities);
    let instants = ["2026-03-28T10:00:00Z", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z", "2026-04-05T00:00:00Z"];
    let instants = instants.map(at);
    let curve = history(&story.model, &subject, &instants);
    let scores = instants.map(|at| {
        let score = score(&story.model, &subject, at);
        Point { at, fit: score.fit, activity: score.activity }
    });
    assert_eq!(curve, scores);
    assert_eq!((curve[0].activity, curve[1].activity), (0.0, 16.0));
}
