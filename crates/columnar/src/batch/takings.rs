//! What activities weigh, gathered and added up by rule.

use std::ops::Range;

use records::{Date, Instant, MICROSECONDS_A_DAY, Offsets, Value};
use scoring::{Decay, Limit, Places, longest_within};

use super::Plan;
use super::block::{BLOCK, Block, Scratch};
use super::compile::Compiler;
use super::numbers;
use super::truth::TRUE;
use crate::columns::{Column, Columns};

/// From the sums of one rule to those of the next: not a power of two, so that the rules of one contact do not all fall
/// on the same places of a processor's memory.
const STRIDE: usize = BLOCK + 8;
/// So many activities are gathered before they are weighed.
const GATHER: usize = 1024;
/// No mask.
const NO_MASK: u16 = u16::MAX;

/// One rule that a kind of activity reaches.
#[derive(Clone, Debug)]
pub(crate) struct Taking {
    /// Where the sums of the rule begin.
    sums: u32,
    mask: u16,
    /// The decay that it fades by.
    pub(crate) decay: u16,
    /// Whatever is older weighs nothing.
    pub(crate) oldest: i64,
    /// Its limit, and the places of that.
    limit: Option<(Limit, u16)>,
}

/// The rules of activity, by the kinds that reach them.
#[derive(Debug)]
pub(crate) struct Takings {
    rules: usize,
    takings: Vec<Taking>,
    /// For each kind, its takings.
    of_kind: Vec<Range<u32>>,
    /// The ways of fading that there are, expiry aside.
    decays: Vec<Decay>,
    limits: usize,
    /// Days of the agreement's zone, where a limit counts by them.
    days: Option<Offsets>,
    /// Where every kind reaches at most one rule without limit or `where`, and all fade alike: sums and oldest by kind.
    plain: Option<Vec<(u32, i64)>>,
    /// The column and the code of each interest, where any activity carries it.
    interests: Vec<Option<(usize, u32)>>,
}

/// Activities that weigh something and wait to be weighed, for one decay.
struct Waiting {
    ages: Box<[i64; GATHER]>,
    sums: Box<[u32; GATHER]>,
    len: usize,
}

/// What one thread gathers.
pub(crate) struct Gathered {
    sums: Vec<f64>,
    waiting: Vec<Waiting>,
    pub(crate) places: Vec<Places>,
}

impl Gathered {
    pub(crate) fn new(takings: &Takings) -> Gathered {
        let waiting = || Waiting { ages: Box::new([0; GATHER]), sums: Box::new([0; GATHER]), len: 0 };
        Gathered {
            sums: vec![0.0; takings.rules * STRIDE],
            waiting: takings.decays.iter().map(|_| waiting()).collect(),
            places: vec![Places::default(); takings.limits],
        }
    }

    /// The sums of a rule, contact by contact.
    pub(crate) fn of_rule(&self, rule: usize) -> &[f64] {
        &self.sums[rule * STRIDE..rule * STRIDE + BLOCK]
    }
}

impl Waiting {
    #[inline(always)]
    fn push(&mut self, age: i64, sums: u32) {
        let place = self.len % GATHER;
        self.ages[place] = age;
        self.sums[place] = sums;
        self.len += 1;
    }

    /// Weighs what waits and adds it up, in the order in which it came.
    #[inline(never)]
    fn weigh(&mut self, decay: Decay, sums: &mut [f64]) {
        const TOGETHER: usize = 64;
        let (ages, places) = (&self.ages[..self.len], &self.sums[..self.len]);
        for (ages, places) in ages.chunks(TOGETHER).zip(places.chunks(TOGETHER)) {
            let mut weights = [0.0; TOGETHER];
            for (weight, age) in weights.iter_mut().zip(ages) {
                *weight = *age as f64 / MICROSECONDS_A_DAY as f64;
            }
            decay.weigh(&mut weights);
            for (weight, place) in weights.iter().zip(places) {
                sums[*place as usize] += weight;
            }
        }
        self.len = 0;
    }
}

impl Taking {
    /// The place of the rule among those in force.
    pub(crate) fn rule(&self) -> usize {
        self.sums as usize / STRIDE
    }
}

/// What decides, beside the rules, whether an activity counts: the interest that it must carry, what conditions said of it,
/// and the places of limits, which one thread fills.
pub(crate) struct Sieve<'s> {
    /// The codes of the activities' interests, and the one that is asked for.
    pub(crate) carried: Option<(&'s [u32], u32)>,
    pub(crate) masks: &'s [Vec<u8>],
    pub(crate) places: &'s mut [Places],
}

impl Takings {
    /// The ways of fading, expiry aside.
    pub(crate) fn decays(&self) -> &[Decay] {
        &self.decays
    }

    pub(crate) fn new(compiler: &mut Compiler<'_>) -> Takings {
        let (model, columns) = (compiler.model, compiler.columns);
        let rules: Vec<_> = model.activity.in_force().flat_map(|group| group.in_force()).collect();
        let (mut decays, mut limits) = (Vec::new(), 0);
        let mut of_rule = Vec::with_capacity(rules.len());
        for (place, rule) in rules.iter().enumerate() {
            let fading = Decay { expires_days: None, ..rule.decay };
            let decay = decays.iter().position(|known| *known == fading).unwrap_or_else(|| {
                decays.push(fading);
                decays.len() - 1
            });
            let limit = rule.limit.map(|limit| {
                limits += 1;
                (limit, limits - 1)
            });
            of_rule.push(Taking {
                sums: (place * STRIDE) as u32,
                mask: rule.filter.where_.as_ref().map_or(NO_MASK, |condition| compiler.mask(condition) as u16),
                decay: decay as u16,
                oldest: rule.decay.expires_days.map_or(i64::MAX, longest_within),
                limit,
            });
        }
        let (mut takings, mut of_kind) = (Vec::new(), Vec::with_capacity(columns.kinds().len()));
        for kind in columns.kinds() {
            let first = takings.len() as u32;
            let reached = rules.iter().zip(&of_rule).filter(|(rule, _)| rule.filter.on.contains(kind));
            takings.extend(reached.map(|(_, taking)| taking.clone()));
            of_kind.push(first..takings.len() as u32);
        }
        let by_days = limits > 0;
        let days = by_days.then(|| columns.span()).flatten().map(|(from, until)| Offsets::of(&model.zone, from, until));
        let plain = plain(&takings, &of_kind, decays.len());
        let interests = interests(compiler);
        let (rules, limits) = (rules.len(), usize::from(limits));
        Takings { rules, takings, of_kind, decays, limits, days, plain, interests }
    }

    /// The activity scores of a block, of all activities or of those that carry an interest.
    pub(crate) fn score(
        &self,
        plan: &Plan<'_>,
        block: &Block<'_>,
        interest: Option<(usize, u32)>,
        scratch: &mut Scratch,
        scores: &mut [f64; BLOCK],
    ) {
        let carried = interest.and_then(|interest| codes_of(plan.columns, interest));
        self.gather(plan, block, carried, scratch);
        self.add_up(plan, &scratch.gathered, scores);
    }

    /// For each interest, the codes of activities and its own, where any activity carries it.
    pub(crate) fn interest_codes<'c>(&self, columns: &'c Columns) -> Vec<Option<(&'c [u32], u32)>> {
        self.interests.iter().map(|interest| interest.and_then(|interest| codes_of(columns, interest))).collect()
    }

    /// The scores of the interests of a block, in their order.
    pub(crate) fn interests(&self, plan: &Plan<'_>, block: &Block<'_>, scratch: &mut Scratch) -> Vec<[f64; BLOCK]> {
        let scored = |interest: &Option<(usize, u32)>| {
            let mut scores = [0.0; BLOCK];
            match interest {
                Some(_) => self.score(plan, block, *interest, scratch, &mut scores),
                None => {
                    // Nobody did anything of that interest: the sums are those of no activity.
                    scratch.gathered.sums.fill(0.0);
                    self.add_up(plan, &scratch.gathered, &mut scores);
                }
            }
            scores
        };
        self.interests.iter().map(scored).collect()
    }

    pub(crate) fn gather(
        &self,
        plan: &Plan<'_>,
        block: &Block<'_>,
        carried: Option<(&[u32], u32)>,
        scratch: &mut Scratch,
    ) {
        scratch.gathered.sums.fill(0.0);
        match (&self.plain, carried) {
            (Some(by_kind), None) => self.gather_plain(plan, block, by_kind, &mut scratch.gathered),
            _ => self.gather_any(plan, block, carried, &scratch.masks, &mut scratch.gathered),
        }
        for (waiting, decay) in scratch.gathered.waiting.iter_mut().zip(&self.decays) {
            waiting.weigh(*decay, &mut scratch.gathered.sums);
        }
    }

    /// Each activity is put down, and stays only if it weighs anything: a jump that cannot be foreseen costs more.
    fn gather_plain(&self, plan: &Plan<'_>, block: &Block<'_>, by_kind: &[(u32, i64)], gathered: &mut Gathered) {
        let (Some(waiting), Some(decay)) = (gathered.waiting.first_mut(), self.decays.first()) else { return };
        let t = block.t.as_micros();
        for place in 0..block.len {
            let range = block.until(place);
            let (mut at, mut kinds) = (&plan.columns.at[range.clone()], &plan.columns.kind[range]);
            while !at.is_empty() {
                let now = at.len().min(GATHER - waiting.len);
                for (at, kind) in at[..now].iter().zip(&kinds[..now]) {
                    let (sums, oldest) = by_kind[usize::from(*kind)];
                    let age = t.saturating_sub(*at);
                    let to = waiting.len % GATHER;
                    waiting.ages[to] = age;
                    waiting.sums[to] = sums + place as u32;
                    waiting.len += usize::from(age <= oldest);
                }
                (at, kinds) = (&at[now..], &kinds[now..]);
                if waiting.len == GATHER {
                    waiting.weigh(*decay, &mut gathered.sums);
                }
            }
        }
    }

    fn gather_any(
        &self,
        plan: &Plan<'_>,
        block: &Block<'_>,
        carried: Option<(&[u32], u32)>,
        masks: &[Vec<u8>],
        gathered: &mut Gathered,
    ) {
        let Gathered { sums, waiting, places } = gathered;
        let mut sieve = Sieve { carried, masks, places };
        for contact in 0..block.len {
            self.each_counted(plan, block, contact, &mut sieve, |taking, at| {
                let age = block.t.as_micros().saturating_sub(at);
                if age <= taking.oldest {
                    let waiting = &mut waiting[usize::from(taking.decay)];
                    waiting.push(age, taking.sums + contact as u32);
                    if waiting.len == GATHER {
                        waiting.weigh(self.decays[usize::from(taking.decay)], sums);
                    }
                }
            });
        }
    }

    /// Visits the activities of a contact that count for a rule, each with the rule, in their order.
    #[inline(always)]
    pub(crate) fn each_counted(
        &self,
        plan: &Plan<'_>,
        block: &Block<'_>,
        contact: usize,
        Sieve { carried, masks, places }: &mut Sieve<'_>,
        mut visit: impl FnMut(&Taking, i64),
    ) {
        let (at, kinds, first) = (&plan.columns.at, &plan.columns.kind, block.first_activity());
        places.iter_mut().for_each(Places::clear);
        for place in block.until(contact) {
            if carried.is_some_and(|(codes, code)| codes[place] != code) {
                continue;
            }
            let reached = self.of_kind[usize::from(kinds[place])].clone();
            let mut day = None;
            for taking in &self.takings[reached.start as usize..reached.end as usize] {
                if taking.mask != NO_MASK && masks[usize::from(taking.mask)][place - first] != TRUE {
                    continue;
                }
                if let Some((limit, own)) = taking.limit {
                    let day = *day.get_or_insert_with(|| self.day(plan, Instant::from_micros(at[place])));
                    if !places[usize::from(own)].take(limit, limit.per.of_date(day)) {
                        continue;
                    }
                }
                visit(taking, at[place]);
            }
        }
    }

    fn day(&self, plan: &Plan<'_>, at: Instant) -> Date {
        self.days.as_ref().map_or_else(|| plan.model.zone.local_date(at), |days| days.local_date(at))
    }

    /// From the sums of rules to scores.
    fn add_up(&self, plan: &Plan<'_>, gathered: &Gathered, scores: &mut [f64; BLOCK]) {
        let model = &plan.model.activity;
        let mut place = 0;
        for group in model.in_force() {
            let mut sum = [0.0; BLOCK];
            for rule in group.in_force() {
                numbers::add_rule(&mut sum, gathered.of_rule(place), rule.points, rule.bounds);
                place += 1;
            }
            numbers::clamp(&mut sum, group.bounds);
            for (score, sum) in scores.iter_mut().zip(&sum) {
                *score += sum;
            }
        }
        numbers::clamp(scores, model.bounds);
    }
}

fn codes_of(columns: &Columns, (column, code): (usize, u32)) -> Option<(&[u32], u32)> {
    match &columns.activities.0[column].column {
        Column::Coded { codes, .. } => Some((&codes[..], code)),
        Column::Numbers(_) | Column::Instants(_) => None,
    }
}

fn plain(takings: &[Taking], of_kind: &[Range<u32>], decays: usize) -> Option<Vec<(u32, i64)>> {
    let is_plain = |taking: &Taking| taking.mask == NO_MASK && taking.limit.is_none();
    if decays != 1 || !takings.iter().all(is_plain) {
        return None;
    }
    // No age is below 0: what reaches no rule never stays.
    let of = |reached: &Range<u32>| match &takings[reached.start as usize..reached.end as usize] {
        [] => Some((0, -1)),
        [taking] => Some((taking.sums, taking.oldest)),
        _ => None,
    };
    of_kind.iter().map(of).collect()
}

fn interests(compiler: &Compiler<'_>) -> Vec<Option<(usize, u32)>> {
    let column = compiler.interests();
    let code = |interest: &scoring::Interest| {
        let column = column?;
        let Column::Coded { values, .. } = &compiler.columns.activities.0[column].column else { return None };
        let is_it = |value: &Value| matches!(value, Value::Text(carried) if *carried == interest.folded);
        Some((column, values.iter().position(is_it)? as u32 + 1))
    };
    compiler.model.interests.iter().map(code).collect()
}
