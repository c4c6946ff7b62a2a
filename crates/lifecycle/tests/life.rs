//! The life of a lead: what the rules do with it, what people may do, and what nobody may.

use conditions::Condition;
use document::Document;
use lifecycle::{
    Judged, Lifecycle, Occasion, Recycling, Refusal, Side, Standing, Step, Transition, Way, first_stage, may_open,
    next_transition, stays, take_step,
};
use records::{Actor, Catalogue, Decision, Instant, LeadId, Motion, Stage, StageChange};

const TERMS: &str = "
[[stages]]
key = 'suspect'
enter_when = 'has_email = TRUE'
[[stages]]
key = 'prospect'
enter_when = \"fit >= 10\"
[[stages]]
key = 'sql'
decided_by = 'sales'
enter_when = 'bant_met = TRUE'
[[stages]]
key = 'customer'
enter_when = 'opportunity_won = TRUE'
[[reject_reasons]]
key = 'competitor'
[[recycle_reasons]]
key = 'no_budget'
back_in_days = 2
[[recycle_reasons]]
key = 'just_looking'
[[recycle_reasons]]
key = 'beyond_the_calendar'
back_in_days = 1000000000
";

fn terms() -> Lifecycle {
    let document = Document::parse(TERMS);
    let (terms, wrongs, _) = Lifecycle::read(&document.root(), &Catalogue::built_in());
    assert_eq!((wrongs, document.problems()), (vec![], vec![]));
    terms
}

fn standing(stage: Stage) -> Standing {
    Standing { stage, stated: false, rejected_by_rule: false, recycling: None, another_is_open: false }
}

/// Judges with the criteria whose texts are named holding, and all others not.
fn judge<T>(decision: Decision, occasion: Occasion, holding: &[&str], ask: impl FnOnce(&Judged<'_>) -> T) -> T {
    let holds = |condition: &Condition| Some(holding.iter().any(|text| condition.text().starts_with(text)));
    ask(&Judged { t: Instant::from_micros(1_000), occasion, decision, holds: &holds })
}

fn moves(lead: &Standing, decision: Decision, holding: &[&str]) -> Option<(Stage, Way)> {
    let next = judge(decision, Occasion::Recorded, holding, |judged| next_transition(&terms(), lead, judged));
    next.map(|transition| (transition.to, transition.way))
}

#[test]
fn rules_move_forwards_to_the_furthest_stage_whose_criteria_hold() {
    use Decision::{Mql, Nurture, Refuse};
    use Stage::{Customer, Lost, Nurturing, Opportunity, Prospect, Rejected, Sal, Suspect};
    for (from, decision, holding, expected) in [
        (Suspect, Nurture, vec![], None),
        (Suspect, Nurture, vec!["fit"], Some((Prospect, Way::Judged))),
        (Suspect, Mql, vec!["fit"], Some((Stage::Mql, Way::Judged))),
        (Suspect, Mql, vec![], Some((Stage::Mql, Way::Judged))),
        (Prospect, Nurture, vec!["has_email"], None),
        (Stage::Mql, Nurture, vec![], None),
        (Sal, Mql, vec!["bant_met"], None),
        (Opportunity, Nurture, vec!["opportunity_won"], Some((Customer, Way::Judged))),
        (Suspect, Refuse, vec!["fit"], Some((Rejected, Way::Disqualified))),
        (Sal, Refuse, vec![], None),
        (Nurturing, Nurture, vec!["fit"], None),
        (Nurturing, Mql, vec![], Some((Stage::Mql, Way::Judged))),
        (Customer, Mql, vec!["opportunity_won"], None),
        (Lost, Mql, vec!["fit"], None),
        (Rejected, Mql, vec![], None),
    ] {
        assert_eq!(moves(&standing(from), decision, &holding), expected, "{from} {decision} {holding:?}");
    }
}

#[test]
fn a_stated_stage_waits_for_something_new() {
    let lead = Standing { stated: true, ..standing(Stage::Suspect) };
    let next = |occasion| {
        judge(Decision::Mql, occasion, &[], |judged| next_transition(&terms(), &lead, judged).map(|step| step.to))
    };
    assert_eq!(next(Occasion::Rescored), None);
    assert_eq!(next(Occasion::Recorded), Some(Stage::Mql));
}

#[test]
fn a_recycled_lead_comes_back_by_new_activity_or_on_its_date() {
    let lead = |back_at: i64, risen_since| Standing {
        recycling: Some(Recycling { back_at: Some(Instant::from_micros(back_at)), risen_since }),
        ..standing(Stage::Nurturing)
    };
    assert_eq!(moves(&lead(9_999, false), Decision::Mql, &[]), None, "its old score does not count");
    assert_eq!(moves(&lead(9_999, true), Decision::Mql, &[]), Some((Stage::Mql, Way::Judged)));
    assert_eq!(moves(&lead(1_000, false), Decision::Nurture, &[]), Some((Stage::Mql, Way::Returned)));
    assert_eq!(moves(&lead(1_000, false), Decision::Refuse, &[]), Some((Stage::Rejected, Way::Disqualified)));
}

#[test]
fn what_a_rule_rejected_returns_when_the_fact_changes() {
    let lead = Standing { rejected_by_rule: true, ..standing(Stage::Rejected) };
    assert_eq!(moves(&lead, Decision::Nurture, &["has_email"]), Some((Stage::Suspect, Way::Reopened)));
    assert_eq!(moves(&lead, Decision::Refuse, &["has_email"]), None);
    let replaced = Standing { another_is_open: true, ..lead };
    assert_eq!(moves(&replaced, Decision::Nurture, &["has_email"]), None);
}

#[test]
fn a_lead_begins_where_its_criteria_put_it() {
    let first = |decision, holding: &[&str]| {
        judge(decision, Occasion::Recorded, holding, |judged| first_stage(&terms(), judged))
    };
    assert_eq!(first(Decision::Nurture, &[]), None);
    assert_eq!(first(Decision::Nurture, &["has_email"]), Some(Stage::Suspect));
    assert_eq!(first(Decision::Nurture, &["has_email", "fit"]), Some(Stage::Prospect));
    assert_eq!(first(Decision::Mql, &["has_email"]), Some(Stage::Mql));
}

fn steps(stage: Stage, step: Step, by: Side, criteria_hold: bool) -> Result<Transition, Refusal> {
    take_step(&terms(), &standing(stage), &step, by, Instant::from_micros(0), &|_| Some(criteria_hold))
}

#[test]
fn people_take_the_steps_that_are_theirs() {
    let advance = |to| Step::Advance { to };
    let reject = |reason: &str| Step::Reject { reason: reason.into() };
    let not_theirs = |by, decided_by| Err(Refusal::NotTheirs { by, decided_by });
    let to = |step: Result<Transition, Refusal>| step.map(|step| step.to);
    for (from, step, by, expected) in [
        (Stage::Mql, advance(Stage::Sal), Side::Sales, Ok(Stage::Sal)),
        (Stage::Mql, advance(Stage::Sal), Side::Marketing, not_theirs(Side::Marketing, Side::Sales)),
        (Stage::Sal, advance(Stage::Mql), Side::Sales, Err(Refusal::NotFromHere { stage: Stage::Sal })),
        (Stage::Suspect, advance(Stage::Mql), Side::Marketing, not_theirs(Side::Marketing, Side::Rule)),
        (Stage::Rejected, advance(Stage::Sal), Side::Sales, Err(Refusal::NotFromHere { stage: Stage::Rejected })),
        (Stage::Sal, advance(Stage::Rejected), Side::Sales, Err(Refusal::NotFromHere { stage: Stage::Sal })),
        (Stage::Mql, reject("competitor"), Side::Sales, Ok(Stage::Rejected)),
        (Stage::Mql, reject("weather"), Side::Sales, Err(Refusal::UnknownReason { reason: "weather".into() })),
        (
            Stage::Opportunity,
            reject("competitor"),
            Side::Sales,
            Err(Refusal::NotFromHere { stage: Stage::Opportunity }),
        ),
        (Stage::Opportunity, Step::Lose, Side::Sales, Ok(Stage::Lost)),
        (Stage::Prospect, Step::Nurture, Side::Marketing, Ok(Stage::Nurturing)),
        (Stage::Lost, Step::Nurture, Side::Marketing, Ok(Stage::Nurturing)),
        (Stage::Rejected, Step::Reopen { because: "met at the fair".into() }, Side::Sales, Ok(Stage::Suspect)),
        (Stage::Rejected, Step::Reopen { because: " ".into() }, Side::Sales, Err(Refusal::ReasonMissing)),
    ] {
        assert_eq!(to(steps(from, step.clone(), by, true)), expected, "{from} {step:?} {by:?}");
    }
}

#[test]
fn a_stage_of_sales_asks_for_its_criteria() {
    let qualify = Step::Advance { to: Stage::Sql };
    assert_eq!(steps(Stage::Sal, qualify.clone(), Side::Sales, false), Err(Refusal::CriteriaNotMet { to: Stage::Sql }));
    assert!(steps(Stage::Sal, qualify, Side::Sales, true).is_ok());
}

#[test]
fn recycling_sets_the_day_to_come_back() {
    let recycle = |reason: &str, back_at: Option<i64>| {
        let back_at = back_at.map(Instant::from_micros);
        steps(Stage::Sal, Step::Recycle { reason: reason.into(), back_at }, Side::Sales, true).map(|step| step.back_at)
    };
    assert_eq!(recycle("no_budget", None), Ok(Some(Instant::from_micros(2 * records::MICROSECONDS_A_DAY))));
    assert_eq!(recycle("no_budget", Some(7)), Ok(Some(Instant::from_micros(7))));
    assert_eq!(recycle("just_looking", None), Ok(None));
    assert_eq!(recycle("beyond_the_calendar", None), Ok(Some(Instant::MAX)));
    assert_eq!(recycle("no_budget", Some(0)), Err(Refusal::BackInThePast));
}

#[test]
fn a_contact_has_one_open_lead_per_motion() {
    use Motion::{Expansion, NewBusiness};
    let others = [(NewBusiness, Stage::Customer), (NewBusiness, Stage::Rejected), (Expansion, Stage::Mql)];
    assert_eq!(may_open(others, NewBusiness), Ok(()));
    assert_eq!(may_open(others, Expansion), Err(Refusal::AlreadyOpen { motion: Some(Expansion) }));
}

#[test]
fn a_history_reads_as_stays() {
    let change = |to, at| StageChange {
        lead: LeadId::new(1),
        from: None,
        to,
        at: Instant::from_micros(at * records::MICROSECONDS_A_DAY),
        recorded_at: Instant::from_micros(0),
        by: Actor::Rule,
        reason: None,
        version: None,
    };
    // The deal was closed a day before the contact was first noted.
    let stays = stays(&[change(Stage::Mql, 3), change(Stage::Customer, 2)]);
    assert_eq!(stays.iter().map(|stay| stay.stage).collect::<Vec<_>>(), [Stage::Mql, Stage::Customer]);
    let today = Instant::from_micros(10 * records::MICROSECONDS_A_DAY);
    assert_eq!(stays.iter().map(|stay| stay.days(today)).collect::<Vec<_>>(), [0.0, 8.0]);
}
