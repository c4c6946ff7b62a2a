//! One contact's way: what it does, what the rules and Sales make of it, step by step in the order in which it happened.

use std::collections::VecDeque;

use lifecycle::{Occasion, Recycling, Standing, Way};
use records::{
    Activity, ActivityRecord, Actor, CellChange, CurrentScore, Date, Instant, Lead, LeadId, Motion, Row, Stage,
    StageChange,
};
use scoring::{Cell, Score};
use serde_json::{Map, Value as Json};

use super::chance::Chance;
use super::company::{Company, Numbers, fresh};
use super::deed::Deed;
use super::facts::{Firm, Someone};
use super::habits::Project;
use super::judge::Judge;
use super::kind::Kind;
use super::sales::{Deal, Pursuit, Signs, Work, work};
use super::time::Span;

/// What a contact's way is set in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) span: &'a Span,
    pub(super) company: &'a Company,
    pub(super) firm: &'a Firm,
    pub(super) project: Option<Project>,
    pub(super) colleagues: usize,
    pub(super) deal_open: Option<(Instant, Instant)>,
}

/// What came of it.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) activities: Vec<ActivityRecord>,
    pub(super) lead: Option<Lead>,
    pub(super) changes: Vec<StageChange>,
    pub(super) cells: Vec<CellChange>,
    pub(super) score: Option<CurrentScore>,
    pub(super) deals: Vec<Deal>,
    pub(super) who: Someone,
}

/// Tells a contact's way from the day it became known until now.
pub(super) fn tell(
    setting: Setting<'_>,
    judge: &mut Judge<'_>,
    chance: &mut Chance,
    numbers: &mut Numbers<'_>,
    (who, deeds): (Someone, Vec<Deed>),
) -> Told {
    let firm = setting.firm;
    let row = judge.row(&who.contact, firm.is_known.then_some(&firm.account));
    let told = Told {
        activities: Vec::with_capacity(deeds.len()),
        lead: None,
        changes: Vec::new(),
        cells: Vec::new(),
        score: None,
        deals: Vec::new(),
        who,
    };
    let mut course = Course {
        setting,
        judge,
        chance,
        numbers,
        row,
        ahead: deeds.into(),
        done: Vec::new(),
        last: None,
        recycling: None,
        sank: false,
        by_rule: false,
        settled_at: Instant::MIN,
        told,
    };
    course.run();
    course.told
}

struct Course<'a, 'l> {
    setting: Setting<'a>,
    judge: &'a mut Judge<'l>,
    chance: &'a mut Chance,
    numbers: &'a mut Numbers<'a>,
    row: Row,
    /// What is still to happen, in order.
    ahead: VecDeque<Deed>,
    /// What has happened, as scoring sees it.
    done: Vec<Activity>,
    /// The last score, and the instant that it was for.
    last: Option<(Instant, Score)>,
    recycling: Option<Recycling>,
    /// Whether the decision has been other than `mql` since the lead was recycled.
    sank: bool,
    by_rule: bool,
    /// Until then Sales has it in hand, and rules leave it alone.
    settled_at: Instant,
    told: Told,
}

impl Course<'_, '_> {
    fn run(&mut self) {
        let known_since = self.told.who.contact.created_at;
        while let Some(deed) = self.ahead.pop_front_if(|deed| deed.at <= known_since) {
            self.happen(&deed);
        }
        self.open(known_since);
        while let Some(deed) = self.ahead.pop_front() {
            self.pass_nights(deed.at);
            self.happen(&deed);
            self.look(deed.at, Occasion::Recorded);
        }
        self.pass_nights(self.setting.span.now);
        self.told.score = self.last.take().map(|(t, score)| self.current(t, &score));
    }

    fn happen(&mut self, deed: &Deed) {
        let record = deed.record(self.setting.company, self.numbers, self.told.who.contact.id);
        self.done.push(deed.activity(self.setting.company, self.judge.law.reading, record.id));
        self.told.activities.push(record);
    }

    /// Opens the lead where the rules say that it begins.
    fn open(&mut self, t: Instant) {
        let score = self.judge.score(&self.row, &self.done, t);
        let first = self.judge.first_stage(&self.row, &self.done, t, &score);
        self.keep(t, score);
        let Some(stage) = first else { return };
        let contact = &self.told.who.contact;
        let lead = Lead {
            id: LeadId::new(fresh(self.numbers)),
            contact: contact.id,
            account: contact.account,
            motion: Motion::NewBusiness,
            stage,
            stage_since: t,
            stage_stated: false,
            owner: None,
            source: contact.source.clone(),
            campaign: self.told.activities.iter().find_map(|activity| activity.campaign),
            created_at: t,
        };
        let change = self.change(&lead, None, stage, t, Actor::Rule, None);
        self.told.changes.push(change);
        self.told.lead = Some(lead);
        self.told_sales_if_mql(stage, t);
    }

    /// Scores at an instant and lets the rules move the lead.
    fn look(&mut self, t: Instant, occasion: Occasion) {
        let score = self.judge.score(&self.row, &self.done, t);
        let is_mql = score.decision == records::Decision::Mql;
        if let Some(recycling) = &mut self.recycling {
            recycling.risen_since |= is_mql && self.sank && occasion == Occasion::Recorded;
            self.sank |= !is_mql;
        }
        let transition = match &self.told.lead {
            Some(lead) if t > self.settled_at => {
                let standing = self.standing(lead);
                self.judge.transition((&self.row, &self.done), (t, occasion), &score, &standing)
            }
            _ => None,
        };
        self.keep(t, score);
        if let Some(transition) = transition {
            self.by_rule = transition.to == Stage::Rejected;
            let reason = (transition.way != Way::Judged).then(|| transition.way.key());
            self.step(transition.to, t, Actor::Rule, reason);
            self.told_sales_if_mql(transition.to, t);
        }
    }

    fn standing(&self, lead: &Lead) -> Standing {
        Standing {
            stage: lead.stage,
            stated: lead.stage_stated,
            rejected_by_rule: self.by_rule,
            recycling: self.recycling,
            another_is_open: false,
        }
    }

    /// The nights until an instant: every midnight rescores, and what changes then is found by halving, because most
    /// nights change nothing.
    fn pass_nights(&mut self, until: Instant) {
        while let Some((from, score)) = &self.last {
            let zone = &self.setting.span.zone;
            let (first, end) = (zone.local_date(*from).days() + 1, zone.local_date(until).days());
            if first > end {
                return;
            }
            let (was, back) = (marks(score), self.recycling.and_then(|recycling| recycling.back_at));
            let due = back.map_or(end, |back| zone.local_date(back).days() + 1).clamp(first, end);
            let night = self.first_change(first, due, &was).unwrap_or(due);
            let at = zone.start_of_day(Date::from_days(night));
            self.look(at, Occasion::Rescored);
        }
    }

    /// The first midnight of those from `first` to `last` at which the score has other marks than before, if `last` has.
    fn first_change(&mut self, first: i32, last: i32, was: &Marks) -> Option<i32> {
        let changed = |course: &mut Self, day: i32| {
            let at = course.setting.span.zone.start_of_day(Date::from_days(day));
            marks(&course.judge.score(&course.row, &course.done, at)) != *was
        };
        if !changed(self, last) {
            return None;
        }
        let (mut low, mut high) = (first, last);
        while low < high {
            let middle = low + (high - low) / 2;
            if changed(self, middle) { high = middle } else { low = middle + 1 }
        }
        Some(high)
    }

    /// Keeps a score, and a row of its history where cell or decision are new.
    fn keep(&mut self, t: Instant, score: Score) {
        let is_new = self.last.as_ref().is_none_or(|(_, last)| marks(last) != marks(&score));
        if is_new {
            self.told.cells.push(CellChange {
                contact: self.told.who.contact.id,
                at: t,
                grade: score.grade().to_owned(),
                level: score.level().to_owned(),
                decision: score.decision,
                fit: score.fit,
                activity: score.activity,
                version: self.judge.law.version,
            });
        }
        self.last = Some((t, score));
    }

    fn current(&self, t: Instant, score: &Score) -> CurrentScore {
        let interests = score.interests.iter().map(|interest| (interest.key.to_string(), Json::from(interest.score)));
        let interests = interests.collect::<Map<_, _>>();
        CurrentScore {
            contact: self.told.who.contact.id,
            fit: score.fit,
            activity: score.activity,
            grade: score.grade().to_owned(),
            level: score.level().to_owned(),
            decision: score.decision,
            fast_track: score.fast_track.as_deref().map(str::to_owned),
            buying_stage: score.buying_stage.as_deref().map(str::to_owned),
            interests: (!interests.is_empty()).then(|| Json::Object(interests).to_string()),
            t,
            version: self.judge.law.version,
        }
    }

    fn told_sales_if_mql(&mut self, stage: Stage, t: Instant) {
        if stage == Stage::Mql {
            self.hand_to_sales(t);
        }
    }

    /// Hands the lead to Sales, and takes in all that Sales does with it.
    fn hand_to_sales(&mut self, t: Instant) {
        let Setting { span, company, firm, project, colleagues, deal_open } = self.setting;
        let fast = self.last.as_ref().is_some_and(|(_, score)| score.fast_track.is_some());
        let turn = self.told.who.contact.id.number() as u64;
        let signs = self.signs();
        let pursuit =
            Pursuit { span, company, firm, who: &self.told.who, project, colleagues, signs, deal_open, fast, turn };
        let done = work(&pursuit, self.chance, t);
        self.take_in(done);
    }

    fn signs(&self) -> Signs {
        let of_kind = |kinds: &[&str]| {
            self.told.activities.iter().any(|activity| {
                let content = activity.content.and_then(|id| self.setting.company.content_of(id));
                content.and_then(|content| content.kind.as_deref()).is_some_and(|kind| kinds.contains(&kind))
            })
        };
        Signs {
            weighed_the_price: of_kind(&["price_list", "roi_calculator", "trial"]),
            asked: of_kind(&["demo_request", "quote_request"]),
        }
    }

    fn take_in(&mut self, done: Work) {
        self.recycling = None;
        for taken in done.steps {
            self.settled_at = taken.at;
            self.step(taken.to, taken.at, taken.by, taken.reason);
            if taken.to == Stage::Nurturing {
                self.recycling = Some(Recycling { back_at: taken.back_at, risen_since: false });
                self.sank = false;
            }
        }
        if let Some(lead) = &mut self.told.lead {
            lead.owner = Some(done.owner);
        }
        let known = &mut self.told.who.contact.bant;
        for (answer, new) in [
            (&mut known.budget, done.bant.budget),
            (&mut known.authority, done.bant.authority),
            (&mut known.need, done.bant.need),
            (&mut known.timeframe, done.bant.timeframe),
        ] {
            *answer = new.or(*answer);
        }
        self.told.deals.extend(done.deal);
        self.ahead.extend(done.deeds);
        self.ahead.make_contiguous().sort_by_key(|deed| deed.at);
    }

    /// Moves the lead.
    fn step(&mut self, to: Stage, at: Instant, by: Actor, reason: Option<&str>) {
        let Some(mut lead) = self.told.lead.take() else { return };
        let change = self.change(&lead, Some(lead.stage), to, at, by, reason);
        self.told.changes.push(change);
        lead.stage = to;
        lead.stage_since = at;
        self.told.lead = Some(lead);
    }

    fn change(
        &self,
        lead: &Lead,
        from: Option<Stage>,
        to: Stage,
        at: Instant,
        by: Actor,
        reason: Option<&str>,
    ) -> StageChange {
        let reason = reason.map(str::to_owned);
        StageChange { lead: lead.id, from, to, at, recorded_at: at, by, reason, version: Some(self.judge.law.version) }
    }
}

/// What a row of the score's history stands for.
type Marks = (Cell, records::Decision);

fn marks(score: &Score) -> Marks {
    (score.cell.clone(), score.decision)
}

/// Whether a contact took leave of the newsletter, and when.
pub(super) fn left_at(company: &Company, activities: &[ActivityRecord]) -> Option<Instant> {
    let left = company.kind(Kind::Unsubscribe);
    activities.iter().find(|activity| activity.kind == left).map(|activity| activity.at)
}
