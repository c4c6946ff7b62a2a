//! What follows for one contact from what was recorded: its score at each recorded instant, its moves from cell to cell,
//! the steps of its leads. Pure: live scoring, `rescore` and the nightly sweep all judge here.
//!
//! Invariant: a score at `t` sees only what had been recorded by `t` (`as_known`), so that a replay of the same records
//! under the same version gives the same bits.

use std::collections::BTreeSet;

use conditions::Context;
use lifecycle::{Judged, Occasion, Standing, Transition, first_stage, next_transition};
use records::{
    Account, ActivityRecord, Actor, Catalogue, CellChange, Contact, ContactId, CurrentScore, FactChange, Facts as _,
    Folded, Instant, Keyed, Lead, LeadId, Motion, RecordKind, Row, Scored, Stage, StageChange, Value,
};
use scoring::{Score, Scorer, Subject, scored_row};

use super::companies::{concerns, times_with};
use super::dictionary::Dictionary;
use crate::InForce;

/// Everything that the judgement of one contact is made from.
#[derive(Debug, Clone)]
pub struct Case {
    /// The contact, as it is now.
    pub contact: Contact,
    /// Its company, as it is now.
    pub account: Option<Account>,
    /// The companies that it was with since the last scoring and left, as they are now.
    pub former: Vec<Account>,
    /// What it did, by instant, then id.
    pub activities: Vec<ActivityRecord>,
    /// The changes of its facts and of its company's since the last scoring, oldest first.
    pub changes: Vec<FactChange>,
    /// The last score.
    pub last: Option<CurrentScore>,
    /// Its leads, oldest first, each with its latest step.
    pub leads: Vec<(Lead, Option<StageChange>)>,
    /// Whether one of its opportunities was won.
    pub won: bool,
}

/// What follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The score at the last instant judged.
    pub score: CurrentScore,
    /// Its moves to another cell or decision.
    pub moves: Vec<CellChange>,
    /// The steps of leads that there are.
    pub steps: Vec<LeadStep>,
    /// The stage at which its first lead begins, and since when.
    pub begins: Option<(Stage, Instant)>,
}

/// A step of a lead, and the instant that it was judged for.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadStep {
    /// Which lead.
    pub lead: LeadId,
    /// Its step.
    pub transition: Transition,
    /// When.
    pub at: Instant,
}

/// Judges contacts one after the other under one version of the agreement.
#[derive(Debug)]
pub struct Judge<'a> {
    version: &'a InForce,
    dictionary: &'a Dictionary,
    scorer: Scorer<'a>,
}

impl<'a> Judge<'a> {
    /// A judge of this version.
    pub fn new(version: &'a InForce, dictionary: &'a Dictionary) -> Self {
        Self { version, dictionary, scorer: Scorer::new(&version.agreement.scoring) }
    }

    /// The instants at which something of the case was recorded after its last score, up to the `latest`, which is one
    /// of them; where it was never scored, from the `first` at which it became due.
    pub fn instants(case: &Case, first: Instant, latest: Instant) -> Vec<Instant> {
        let last = case.last.as_ref().map(|score| score.t);
        let recorded = case.activities.iter().map(|activity| activity.recorded_at);
        let times = times_with(&case.contact, &case.changes);
        let changed = case.changes.iter().filter(|change| concerns(change, &times)).map(|change| change.recorded_at);
        // A company may have a history from before the contact was known.
        let new = |t: &Instant| last.map_or(first <= *t, |last| last < *t) && *t <= latest;
        recorded.chain(changed).filter(new).chain([latest]).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Judges a case at each of `instants`, which rise and are not empty.
    pub fn judge(&mut self, case: &Case, instants: &[Instant], occasion: Occasion) -> Option<Verdict> {
        let mut moves = Vec::new();
        let mut steps = Vec::new();
        let mut begins = None;
        let mut standings: Vec<LeadStanding> = case.leads.iter().map(LeadStanding::of).collect();
        let mut last = case.last.clone();
        for &t in instants {
            let (row, activities) = self.as_known(case, t);
            let score = self.scorer.score(&Subject::new(&row, &activities), t);
            let current = self.current(case.contact.id, &score, t);
            moves.extend(moved(last.as_ref(), &current));
            last = Some(current);
            let question =
                Question { version: self.version, row: scored_row(&row, &score), activities: &activities, t };
            for standing in &mut standings {
                if let Some(transition) = standing.next(&question, case, &score, occasion) {
                    steps.push(LeadStep { lead: standing.lead.id, transition: transition.clone(), at: t });
                    standing.step(transition.to, t);
                }
            }
            if standings.is_empty() && begins.is_none() {
                begins = question.begins(case, &score, occasion).map(|stage| (stage, t));
            }
        }
        Some(Verdict { score: last?, moves, steps, begins })
    }

    /// The facts and activities of a case as they had been recorded by `t`.
    pub fn as_known(&self, case: &Case, t: Instant) -> (Row, Vec<records::Activity>) {
        let reading = &self.version.reading;
        let later: Vec<_> = case.changes.iter().filter(|change| change.recorded_at > t).collect();
        let row = if later.is_empty() {
            reading.row(&case.contact, case.account.as_ref())
        } else {
            let (contact, account) = self.undo(case, &later);
            reading.row(&contact, account.as_ref())
        };
        let known = case.activities.iter().filter(|activity| activity.recorded_at <= t && activity.at <= t);
        (row, known.map(|activity| self.dictionary.activity(reading, activity)).collect())
    }

    /// The contact and its company as they were before some changes.
    fn undo(&self, case: &Case, later: &[&FactChange]) -> (Contact, Option<Account>) {
        let fields = &self.version.custom_fields;
        let mut contact = case.contact.clone();
        let mut companies: Vec<Account> = case.account.iter().chain(&case.former).cloned().collect();
        for change in later.iter().rev() {
            let (number, before) = (change.record.number, change.before.as_deref());
            let company = companies.iter_mut().find(|company| company.id.number() == number);
            // A text that no longer reads as its fact comes from a field that is no more, which no rule can name.
            let _ = match (change.record.kind, company) {
                (RecordKind::Contact, _) => contact.restore(&change.field, before, fields),
                (RecordKind::Account, Some(company)) => company.restore(&change.field, before, fields),
                _ => Ok(()),
            };
        }
        let account = companies.into_iter().find(|company| contact.account == Some(company.id));
        (contact, account)
    }

    fn current(&self, contact: ContactId, score: &Score, t: Instant) -> CurrentScore {
        let interests = score.interests.iter().map(|interest| (interest.key.to_string(), interest.score.into()));
        let interests: serde_json::Map<String, serde_json::Value> = interests.collect();
        CurrentScore {
            contact,
            fit: score.fit,
            activity: score.activity,
            grade: score.grade().to_owned(),
            level: score.level().to_owned(),
            decision: score.decision,
            fast_track: score.fast_track.as_deref().map(str::to_owned),
            buying_stage: score.buying_stage.as_ref().map(ToString::to_string),
            interests: (!interests.is_empty()).then(|| serde_json::Value::Object(interests).to_string()),
            t,
            version: self.version.id,
        }
    }
}

/// The move from one score to the next, where cell or decision changed.
fn moved(before: Option<&CurrentScore>, after: &CurrentScore) -> Option<CellChange> {
    let place = |score: &CurrentScore| (score.grade.clone(), score.level.clone(), score.decision);
    (before.map(place) != Some(place(after))).then(|| CellChange {
        contact: after.contact,
        at: after.t,
        grade: after.grade.clone(),
        level: after.level.clone(),
        decision: after.decision,
        fit: after.fit,
        activity: after.activity,
        version: after.version,
    })
}

/// A lead while its case is judged.
struct LeadStanding<'a> {
    lead: &'a Lead,
    stage: Stage,
    since: Instant,
    stated: bool,
    rejected_by_rule: bool,
    /// When its latest step was written down: only what is recorded later is news to it.
    stepped_at: Instant,
}

impl<'a> LeadStanding<'a> {
    fn of((lead, step): &'a (Lead, Option<StageChange>)) -> Self {
        Self {
            lead,
            stage: lead.stage,
            since: lead.stage_since,
            stated: lead.stage_stated,
            rejected_by_rule: step.as_ref().is_some_and(|step| step.by == Actor::Rule),
            stepped_at: step.as_ref().map_or(lead.stage_since, |step| step.recorded_at),
        }
    }

    fn next(&self, question: &Question<'_>, case: &Case, score: &Score, occasion: Occasion) -> Option<Transition> {
        let news = occasion == Occasion::Recorded && question.t > self.stepped_at;
        let occasion = if news { Occasion::Recorded } else { Occasion::Rescored };
        let others =
            case.leads.iter().filter(|(other, _)| other.id != self.lead.id && other.motion == self.lead.motion);
        let standing = Standing {
            stage: self.stage,
            stated: self.stated,
            rejected_by_rule: self.rejected_by_rule,
            recycling: None,
            another_is_open: others.clone().any(|(other, _)| other.stage.is_open()),
        };
        let days = question.t.days_since(self.since);
        let row = question.row_of_lead(self.lead.motion, self.stage, days, case.won);
        question.judged(score, occasion, &row, |judged| {
            next_transition(&question.version.agreement.lifecycle, &standing, judged)
        })
    }

    fn step(&mut self, to: Stage, t: Instant) {
        self.stage = to;
        self.since = t;
        self.stated = false;
        self.rejected_by_rule = to == Stage::Rejected;
        self.stepped_at = t;
    }
}

/// What the criteria of stages are asked about: one contact at one instant.
struct Question<'a> {
    version: &'a InForce,
    row: Row,
    activities: &'a [records::Activity],
    t: Instant,
}

impl Question<'_> {
    /// The stage at which a contact's first lead begins, if it begins.
    fn begins(&self, case: &Case, score: &Score, occasion: Occasion) -> Option<Stage> {
        let row = self.row_of_lead(Motion::NewBusiness, Stage::Suspect, 0.0, case.won);
        self.judged(score, occasion, &row, |judged| first_stage(&self.version.agreement.lifecycle, judged))
    }

    /// The contact's row with what its lead adds to it.
    fn row_of_lead(&self, motion: Motion, stage: Stage, days_in_stage: f64, won: bool) -> Row {
        let mut row = self.row.clone();
        let key = |key: &str| Folded::new(key).map(Value::Text);
        row.set(Catalogue::scored(Scored::Motion), key(motion.key()));
        row.set(Catalogue::scored(Scored::Stage), key(stage.key()));
        row.set(Catalogue::scored(Scored::DaysInStage), Some(Value::Number(days_in_stage)));
        row.set(Catalogue::scored(Scored::OpportunityWon), Some(Value::Boolean(won)));
        row.set(Catalogue::scored(Scored::Recycled), Some(Value::Boolean(false)));
        row.set(Catalogue::scored(Scored::BantMet), Some(Value::Boolean(self.version.agreement.bant_met(&row))));
        row
    }

    fn judged<T>(&self, score: &Score, occasion: Occasion, row: &Row, ask: impl FnOnce(&Judged<'_>) -> T) -> T {
        let model = &self.version.agreement.scoring;
        let context =
            Context { row, activities: self.activities, t: Some(self.t), zone: &model.zone, signals: &model.signals };
        let holds = |condition: &conditions::Condition| condition.evaluate(&context);
        ask(&Judged { t: self.t, occasion, decision: score.decision, holds: &holds })
    }
}
