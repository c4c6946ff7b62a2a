//! What Sales does with a lead: accepts or not, calls, meets, opens a deal, wins or loses it.
//!
//! What comes of a lead depends on its facts and on what the contact did, so that whoever learns from the sample's
//! history finds something true: firms that look for something, in the right trade and of the right size, with a
//! decision maker who read the prices, buy more often.

use records::{Actor, Bant, BantAnswer, Instant, Keyed, Outcome, PersonId, Stage};

use super::chance::Chance;
use super::company::Company;
use super::deed::Deed;
use super::facts::{Firm, Someone};
use super::habits::Project;
use super::kind::Kind;
use super::time::{Span, later, minutes_later};

/// A lead in the hands of Sales.
#[derive(Debug)]
pub(super) struct Pursuit<'a> {
    pub(super) span: &'a Span,
    pub(super) company: &'a Company,
    pub(super) firm: &'a Firm,
    pub(super) who: &'a Someone,
    pub(super) project: Option<Project>,
    /// How many colleagues have a part in the project.
    pub(super) colleagues: usize,
    /// What the contact had done when it became an MQL.
    pub(super) signs: Signs,
    /// When the firm had a deal open with us already.
    pub(super) deal_open: Option<(Instant, Instant)>,
    pub(super) fast: bool,
    pub(super) turn: u64,
}

/// What the activities of a contact say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    pub(super) weighed_the_price: bool,
    pub(super) asked: bool,
}

/// A step that somebody took.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub(super) to: Stage,
    pub(super) at: Instant,
    pub(super) by: Actor,
    pub(super) reason: Option<&'static str>,
    pub(super) back_at: Option<Instant>,
}

/// A deal, as far as it has come.
#[derive(Debug, Clone)]
pub(super) struct Deal {
    pub(super) opened_at: Instant,
    pub(super) closes_at: Instant,
    pub(super) outcome: Outcome,
    pub(super) owner: PersonId,
    pub(super) lost_for: Option<&'static str>,
}

/// All that Sales did.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) owner: PersonId,
    pub(super) steps: Vec<Taken>,
    pub(super) deeds: Vec<Deed>,
    pub(super) bant: Bant,
    pub(super) deal: Option<Deal>,
}

/// Works a lead from the instant at which it became an MQL until now, or until nothing is left to do.
pub(super) fn work(pursuit: &Pursuit<'_>, chance: &mut Chance, mql: Instant) -> Work {
    let owner = pursuit.first_owner();
    let mut work = Work { owner, steps: Vec::new(), deeds: Vec::new(), bant: Bant::default(), deal: None };
    let next = pursuit.answer(chance, &mut work, mql);
    let next = next.and_then(|accepted| pursuit.call(chance, &mut work, accepted));
    let next = next.and_then(|reached| pursuit.qualify(chance, &mut work, reached));
    let next = next.and_then(|qualified| pursuit.meet(chance, &mut work, qualified));
    if let Some(met) = next {
        pursuit.deal(chance, &mut work, met);
    }
    work.deeds.retain(|deed| pursuit.span.covers(deed.at));
    work
}

const NOT_FOR_US: [(u32, &str); 6] = [
    (26, "no_need"),
    (22, "out_of_target"),
    (20, "wrong_details"),
    (14, "left_company"),
    (10, "competitor"),
    (8, "duplicate"),
];

/// Why not now, and after how many days it comes back.
const NOT_NOW: [(u32, (&str, i64)); 7] = [
    (24, ("project_postponed", 90)),
    (18, ("no_budget", 180)),
    (16, ("just_looking", 120)),
    (14, ("under_contract", 270)),
    (12, ("wrong_person", 30)),
    (10, ("reorganising", 180)),
    (6, ("missing_feature", 270)),
];

impl Pursuit<'_> {
    fn first_owner(&self) -> PersonId {
        let speaks_spanish = self.who.language == "es" || matches!(self.firm.nation.code, "ES" | "MX" | "CO");
        let team = match speaks_spanish {
            _ if self.fast => "Senior account executives",
            true => "Sales development, Spanish",
            false => "Sales development",
        };
        self.company.in_turn(team, self.turn)
    }

    fn executive(&self) -> PersonId {
        let team = if self.fast { "Senior account executives" } else { "Account executives" };
        self.company.in_turn(team, self.turn / 3)
    }

    /// Whether the firm really looks for something at an instant.
    fn looks(&self, at: Instant) -> bool {
        self.project.is_some_and(|project| project.quarter(at).is_some())
    }

    /// Accepts, rejects or recycles: most within hours, some late, the newest not yet.
    fn answer(&self, chance: &mut Chance, work: &mut Work, mql: Instant) -> Option<Instant> {
        let minutes = if self.fast {
            chance.spread(&[(70, (5, 60)), (25, (61, 240)), (5, (900, 3_000))])
        } else {
            chance.spread(&[(30, (10, 120)), (40, (121, 480)), (22, (900, 1_700)), (8, (2_400, 8_000))])
        };
        // The desk is behind by some days, as desks are: what came last still waits.
        if mql > later(self.span.now, -6) && chance.percent(40) {
            return None;
        }
        let at = self.at_work_after(chance, mql, minutes)?;
        let in_talks = self.deal_open.is_some_and(|(from, to)| (from..=to).contains(&mql));
        let by = Actor::Person(work.owner);
        if in_talks && chance.percent(70) {
            work.steps.push(Taken { to: Stage::Rejected, at, by, reason: Some("already_in_talks"), back_at: None });
            return None;
        }
        if self.who.rank >= 5 {
            work.steps.push(Taken { to: Stage::Rejected, at, by, reason: Some("not_a_buyer"), back_at: None });
            return None;
        }
        if chance.percent(if self.looks(mql) { 84 } else { 52 }) {
            work.steps.push(Taken { to: Stage::Sal, at, by, reason: None, back_at: None });
            return Some(at);
        }
        if chance.percent(55) { self.reject(chance, work, at) } else { self.recycle(chance, work, at) }
    }

    /// Up to six calls; whoever never answers is recycled.
    fn call(&self, chance: &mut Chance, work: &mut Work, accepted: Instant) -> Option<Instant> {
        let mut at = accepted;
        for _ in 0..6 {
            let minutes = chance.spread(&[(50, (20, 300)), (50, (1_000, 4_300))]);
            at = self.at_work_after(chance, at, minutes)?;
            let outcome = chance.weighted(&[(44, "reached"), (36, "no_answer"), (18, "voicemail"), (2, "refused")]);
            work.deeds.push(Deed::new(Kind::Call, at).with("outcome", outcome));
            match outcome {
                "reached" => return Some(at),
                "refused" => {
                    let by = Actor::Person(work.owner);
                    let at = minutes_later(at, 3);
                    work.steps.push(Taken {
                        to: Stage::Rejected,
                        at,
                        by,
                        reason: Some("do_not_contact"),
                        back_at: None,
                    });
                    return None;
                }
                _ => {}
            }
        }
        let back = ("no_answer", 60);
        self.give_back(work, minutes_later(at, 5), back)
    }

    /// Finds out about budget, authority, need and time: where enough is known, the lead is Sales-qualified.
    fn qualify(&self, chance: &mut Chance, work: &mut Work, reached: Instant) -> Option<Instant> {
        let looks = self.looks(reached);
        work.bant = self.bant(chance, looks);
        let minutes = chance.between(4, 40);
        let at = minutes_later(reached, minutes);
        if !self.span.covers(at) {
            return None;
        }
        if chance.percent(if looks { 72 } else { 14 }) {
            work.bant.need = Some(BantAnswer::Yes);
            work.bant.timeframe = work.bant.timeframe.or(Some(BantAnswer::Partial));
            work.bant.authority = work.bant.authority.or(Some(BantAnswer::Partial));
            let by = Actor::Person(work.owner);
            work.steps.push(Taken { to: Stage::Sql, at, by, reason: None, back_at: None });
            work.owner = self.executive();
            return Some(at);
        }
        if chance.percent(22) { self.reject(chance, work, at) } else { self.recycle(chance, work, at) }
    }

    fn bant(&self, chance: &mut Chance, looks: bool) -> Bant {
        let answer = |chance: &mut Chance, yes: u32| match chance.between(0, 99) as u32 {
            percent if percent < yes => Some(BantAnswer::Yes),
            percent if percent < yes + 25 => Some(BantAnswer::Partial),
            percent if percent < 92 => Some(BantAnswer::No),
            _ => None,
        };
        let usual = if looks { 55 } else { 12 };
        Bant {
            budget: answer(chance, usual),
            authority: answer(chance, if self.who.rank <= 2 { 70 } else { 20 }),
            need: answer(chance, if looks { 70 } else { 15 }),
            timeframe: answer(chance, usual),
        }
    }

    /// A first meeting; now and then none comes about.
    fn meet(&self, chance: &mut Chance, work: &mut Work, qualified: Instant) -> Option<Instant> {
        let minutes = chance.spread(&[(60, (2_000, 8_000)), (40, (8_001, 16_000))]);
        let at = self.at_work_after(chance, qualified, minutes)?;
        if chance.percent(13) {
            return self.recycle(chance, work, at);
        }
        work.deeds.push(meeting(chance, at));
        Some(at)
    }

    /// A deal from the meeting on, to its end or to now.
    fn deal(&self, chance: &mut Chance, work: &mut Work, met: Instant) {
        let minutes = chance.between(30, 5_000);
        let Some(opened_at) = self.at_work_after(chance, met, minutes) else { return };
        let by = Actor::Person(work.owner);
        work.steps.push(Taken { to: Stage::Opportunity, at: opened_at, by, reason: None, back_at: None });
        let days = chance.spread(&[(25, (18, 40)), (40, (41, 80)), (25, (81, 130)), (10, (131, 200))]);
        let closes_at = self.span.at_work(chance, later(opened_at, days));
        let mut meetings = 1;
        let mut at = opened_at;
        while chance.percent(55) {
            let days = chance.between(6, 24);
            at = self.span.at_work(chance, later(at, days));
            if at >= closes_at {
                break;
            }
            work.deeds.push(meeting(chance, at));
            meetings += 1;
        }
        let won = chance.percent(self.odds(meetings));
        let lost_for = chance.weighted(&[
            (30, "price"),
            (26, "no_decision"),
            (24, "competitor"),
            (12, "timing"),
            (8, "missing_feature"),
        ]);
        let outcome = match self.span.covers(closes_at) {
            false => Outcome::Open,
            true if won => Outcome::Won,
            true => Outcome::Lost,
        };
        let deal = Deal {
            opened_at,
            closes_at,
            outcome,
            owner: work.owner,
            lost_for: (outcome == Outcome::Lost).then_some(lost_for),
        };
        self.close(work, &deal);
        work.deal = Some(deal);
    }

    fn close(&self, work: &mut Work, deal: &Deal) {
        let at = deal.closes_at;
        match deal.outcome {
            Outcome::Open => {}
            Outcome::Won => {
                work.deeds.push(Deed::new(Kind::Order, at));
                work.steps.push(Taken { to: Stage::Customer, at, by: Actor::Rule, reason: None, back_at: None });
            }
            Outcome::Lost => {
                let by = Actor::Person(deal.owner);
                work.steps.push(Taken { to: Stage::Lost, at, by, reason: deal.lost_for, back_at: None });
            }
        }
    }

    /// How many in a hundred such deals are won.
    fn odds(&self, meetings: u32) -> u32 {
        let in_trade = if self.firm.need >= 330 { 14 } else { 0 };
        let in_size = if (50..1_000).contains(&self.firm.employees) { 9 } else { 0 };
        let high = [10, 10, 6, 2].get(self.who.rank).copied().unwrap_or_default();
        let weighed = if self.signs.weighed_the_price { 13 } else { 0 };
        let asked = if self.signs.asked { 7 } else { 0 };
        let group = if self.colleagues >= 3 { 9 } else { 0 };
        let met = meetings.saturating_sub(1).min(2) * 4;
        let looks = if self.project.is_some() { 0 } else { 12 };
        let for_it = 6 + in_trade + in_size + high + weighed + asked + group + met;
        for_it.saturating_sub(looks.min(10)).clamp(4, 80)
    }

    fn reject(&self, chance: &mut Chance, work: &mut Work, at: Instant) -> Option<Instant> {
        let reason = chance.weighted(&NOT_FOR_US);
        let by = Actor::Person(work.owner);
        work.steps.push(Taken { to: Stage::Rejected, at, by, reason: Some(reason), back_at: None });
        None
    }

    fn recycle(&self, chance: &mut Chance, work: &mut Work, at: Instant) -> Option<Instant> {
        let back = chance.weighted(&NOT_NOW);
        self.give_back(work, at, back)
    }

    fn give_back(&self, work: &mut Work, at: Instant, (reason, days): (&'static str, i64)) -> Option<Instant> {
        if self.span.covers(at) {
            let by = Actor::Person(work.owner);
            let back_at = Some(later(at, days));
            work.steps.push(Taken { to: Stage::Nurturing, at, by, reason: Some(reason), back_at });
        }
        None
    }

    /// So many minutes later, or the next time that people work; nothing where that is still to come.
    fn at_work_after(&self, chance: &mut Chance, at: Instant, minutes: i64) -> Option<Instant> {
        let soon = minutes_later(at, minutes);
        let then = if minutes < 300 { soon } else { self.span.at_work(chance, soon).max(minutes_later(at, 30)) };
        self.span.covers(then).then_some(then)
    }
}

fn meeting(chance: &mut Chance, at: Instant) -> Deed {
    let minutes = chance.between(25, 90);
    Deed { value: Some(minutes as f64), ..Deed::new(Kind::Meeting, at) }.with("minutes", minutes)
}

/// What a deal's outcome makes of its step on the board, and how likely it is.
pub(super) fn board(chance: &mut Chance, deal: &Deal, now: Instant) -> (&'static str, f64) {
    match deal.outcome {
        Outcome::Won | Outcome::Lost => (deal.outcome.key(), if deal.outcome == Outcome::Won { 1.0 } else { 0.0 }),
        Outcome::Open => {
            let (whole, gone) =
                (deal.closes_at.as_micros() - deal.opened_at.as_micros(), now.as_micros() - deal.opened_at.as_micros());
            match gone * 3 / whole.max(1) {
                0 => ("discovery", chance.pick(&[0.1, 0.2])),
                1 => ("proposal", chance.pick(&[0.3, 0.4, 0.5])),
                _ => ("negotiation", chance.pick(&[0.6, 0.7, 0.8])),
            }
        }
    }
}
