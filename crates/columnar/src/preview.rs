//! What a change of rules would mean for everybody, at once.
//!
//! What takes long is to go through all activities and to ask conditions; what changes while somebody tries out points, caps,
//! and thresholds is neither. So a [`Preview`] keeps, for everybody, the sum of weights of each way in which a rule takes
//! activities (`on`, `where`, limit and decay), and what each condition of fit says. A model then needs only what is new in it, and
//! adding up.
//!
//! **Invariant:** a preview equals a full rescore to the last bit: the sums kept are those that [`Plan::score`] works out, and they
//! are added up by the same functions.

use records::{Folded, Instant};
use scoring::{ActivityGroup, ActivityRule, Bounds, Decay, FitGroup, FitRule, Limit, Model};

use crate::batch::block::{BLOCK, Block, Scratch};
use crate::batch::numbers;
use crate::batch::truth::TRUE;
use crate::batch::verdict::Points;
use crate::batch::{Plan, ReadDifferently, Scores};
use crate::columns::Columns;
use crate::parallel;

/// So many contacts are worked on by one thread at a time.
const TOGETHER: usize = BLOCK * 16;

/// Everybody's sums at an instant, kept for the next question.
#[derive(Debug)]
pub struct Preview<'a> {
    columns: &'a Columns,
    catalogue: &'a records::Catalogue,
    t: Instant,
    threads: usize,
    most_bytes: usize,
    sums: Vec<Sums>,
    truths: Vec<Truths>,
    /// What the sums were worked out under: with other signals or another zone, conditions and limits say something else.
    under: Option<Model>,
}

/// The sums of one way of taking activities, of all or of those that carry an interest.
#[derive(Debug)]
struct Sums {
    taking: Taking,
    interest: Option<Folded>,
    of: Vec<f64>,
}

/// What the sum of a rule depends on.
#[derive(Clone, Debug, PartialEq)]
struct Taking {
    filter: conditions::Filter,
    limit: Option<Limit>,
    decay: Decay,
}

/// What a condition says of everybody.
#[derive(Debug)]
struct Truths {
    when: conditions::Condition,
    of: Vec<u8>,
}

/// From one scoring to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// By grade, then level of the scoring before: how many contacts.
    pub before: Vec<Vec<usize>>,
    /// Likewise after.
    pub after: Vec<Vec<usize>>,
    /// The contacts whose cell is another, by their places.
    pub moved: Vec<u32>,
    /// Those who become MQLs.
    pub gained: Vec<u32>,
    /// Those who no longer are.
    pub lost: Vec<u32>,
}

impl<'a> Preview<'a> {
    /// A preview of everybody at `t`, on so many threads; it keeps at most so many bytes.
    #[must_use]
    pub fn new(
        columns: &'a Columns,
        catalogue: &'a records::Catalogue,
        t: Instant,
        threads: usize,
        most_bytes: usize,
    ) -> Preview<'a> {
        let (sums, truths) = (Vec::new(), Vec::new());
        Preview { columns, catalogue, t, threads, most_bytes, sums, truths, under: None }
    }

    /// How many bytes it keeps.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let sums: usize = self.sums.iter().map(|sums| size_of_val(&sums.of[..])).sum();
        sums + self.truths.iter().map(|truths| truths.of.len()).sum::<usize>()
    }

    /// Everybody's scores under a model.
    ///
    /// # Errors
    /// Where it reads a field as another type than the columns hold.
    pub fn score(&mut self, model: &Model) -> Result<Scores, ReadDifferently> {
        let of_contact = |model: &Model| {
            let rules: usize = model.activity.in_force().map(|group| group.in_force().count()).sum();
            let conditions: usize = model.fit.in_force().map(|group| group.in_force().count()).sum();
            rules * (1 + model.interests.len()) * size_of::<f64>() + conditions
        };
        if of_contact(model).saturating_mul(self.columns.len()) > self.most_bytes {
            // More than may be kept: then everything is worked out anew.
            return Ok(Plan::new(model, self.catalogue, self.columns)?.score(self.t, self.threads));
        }
        let is_same = |known: &Model| known.zone == model.zone && known.signals == model.signals;
        if !self.under.as_ref().is_some_and(is_same) {
            (self.sums, self.truths, self.under) = (Vec::new(), Vec::new(), Some(model.clone()));
        }
        self.work_out(model)?;
        let scores = self.add_up(model)?;
        self.forget(model);
        Ok(scores)
    }

    /// Works out what a model needs and is not kept yet.
    fn work_out(&mut self, model: &Model) -> Result<(), ReadDifferently> {
        let missing = self.missing(model);
        let rules: usize = missing.activity.in_force().map(|group| group.in_force().count()).sum();
        let conditions: usize = missing.fit.in_force().map(|group| group.in_force().count()).sum();
        if rules + conditions == 0 {
            return Ok(());
        }
        let plan = Plan::new(&missing, self.catalogue, self.columns)?;
        let interests = plan.takings.interest_codes(self.columns);
        let parts = parallel::each(self.threads, self.lots(), |lot| {
            let mut scratch = Scratch::new(&plan);
            let mut sums = vec![Vec::with_capacity(lot.len()); rules * (1 + interests.len())];
            let mut truths = vec![Vec::with_capacity(lot.len()); conditions];
            for first in lot.clone().step_by(BLOCK) {
                let block = Block::new(&plan, first, BLOCK.min(lot.end - first), self.t);
                scratch.look(&plan, &block);
                for (truth, of) in plan.fit.iter().flatten().zip(&mut truths) {
                    let held = scratch.truths(truth, &block.rows(&plan));
                    of.extend_from_slice(&held);
                    scratch.give_back(held);
                }
                let whom = std::iter::once(Some(None)).chain(interests.iter().map(|interest| interest.map(Some)));
                for (place, interest) in whom.enumerate() {
                    // Nobody did anything of an interest without a code, and nothing is kept of that.
                    let Some(interest) = interest else { continue };
                    plan.takings.gather(&plan, &block, interest, &mut scratch);
                    for rule in 0..rules {
                        sums[place * rules + rule].extend_from_slice(&scratch.gathered.of_rule(rule)[..block.len]);
                    }
                }
            }
            (sums, truths)
        });
        let takings: Vec<Taking> =
            missing.activity.in_force().flat_map(|group| group.in_force()).map(Taking::of).collect();
        let whom = std::iter::once(None).chain(missing.interests.iter().map(|interest| Some(&interest.folded)));
        for (place, interest) in whom.enumerate() {
            for (rule, taking) in takings.iter().enumerate() {
                let of = parts.iter().flat_map(|(sums, _)| &sums[place * rules + rule]).copied().collect();
                self.sums.retain(|known| known.taking != *taking || known.interest.as_ref() != interest);
                self.sums.push(Sums { taking: taking.clone(), interest: interest.cloned(), of });
            }
        }
        for (place, rule) in missing.fit.in_force().flat_map(|group| group.in_force()).enumerate() {
            let of = parts.iter().flat_map(|(_, truths)| &truths[place]).copied().collect();
            self.truths.push(Truths { when: rule.when.clone(), of });
        }
        Ok(())
    }

    /// The model of what is not kept: each way of taking activities once, and each condition once.
    fn missing(&self, model: &Model) -> Model {
        let mut takings: Vec<Taking> = Vec::new();
        let mut rules: Vec<ActivityRule> = Vec::new();
        for rule in model.activity.in_force().flat_map(|group| group.in_force()) {
            let taking = Taking::of(rule);
            let whom = std::iter::once(None).chain(model.interests.iter().map(|interest| Some(&interest.folded)));
            let is_kept = whom.into_iter().all(|interest| self.sums(&taking, interest).is_some());
            if !is_kept && !takings.contains(&taking) {
                takings.push(taking);
                rules.push(rule.clone());
            }
        }
        let mut conditions: Vec<FitRule> = Vec::new();
        for rule in model.fit.in_force().flat_map(|group| group.in_force()) {
            let is_known = conditions.iter().any(|known| known.when == rule.when);
            if !is_known && self.truths(&rule.when).is_none() {
                conditions.push(rule.clone());
            }
        }
        let mut missing = bare(model);
        let bounds = Bounds::default();
        if let Some(group) = model.activity.groups.first() {
            missing.activity.groups.push(ActivityGroup { name: group.name.clone(), enabled: true, bounds, rules });
        }
        if let Some(group) = model.fit.groups.first() {
            missing.fit.groups.push(FitGroup { name: group.name.clone(), enabled: true, bounds, rules: conditions });
        }
        missing.disqualify.clear();
        missing.fast_track.clear();
        missing.intents.clear();
        missing
    }

    fn add_up(&self, model: &Model) -> Result<Scores, ReadDifferently> {
        // What decides beside the sums is asked anew: of facts, and of activities only where rules ask for these.
        let bare = bare(model);
        let plan = Plan::new(&bare, self.catalogue, self.columns)?;
        let whom: Vec<Option<&Folded>> =
            std::iter::once(None).chain(model.interests.iter().map(|interest| Some(&interest.folded))).collect();
        let parts = parallel::each(self.threads, self.lots(), |lot| {
            let mut scratch = Scratch::new(&plan);
            let mut scores = Scores::with_capacity(model, lot.len());
            for first in lot.clone().step_by(BLOCK) {
                let block = Block::new(&plan, first, BLOCK.min(lot.end - first), self.t);
                scratch.look(&plan, &block);
                let mut fit = [0.0; BLOCK];
                self.add_fit(model, &block, &mut fit);
                let of_all = whom.iter().map(|interest| self.add_activity(model, &block, *interest));
                let of_all: Vec<[f64; BLOCK]> = of_all.collect();
                let points = Points { fit: &fit, activity: &of_all[0], interests: &of_all[1..] };
                plan.verdicts.judge(&plan, &block, &mut scratch, points, &mut scores);
            }
            scores
        });
        let mut all = Scores::with_capacity(model, self.columns.len());
        parts.into_iter().for_each(|part| all.append(part));
        Ok(all)
    }

    fn add_fit(&self, model: &Model, block: &Block<'_>, fit: &mut [f64; BLOCK]) {
        for group in model.fit.in_force() {
            let mut sum = [0.0; BLOCK];
            for rule in group.in_force() {
                let Some(truths) = self.truths(&rule.when) else { continue };
                let held = &truths[block.first..block.first + block.len];
                for (sum, held) in sum.iter_mut().zip(held) {
                    *sum += if *held == TRUE { rule.points } else { 0.0 };
                }
            }
            numbers::clamp(&mut sum, group.bounds);
            fit.iter_mut().zip(&sum).for_each(|(fit, sum)| *fit += sum);
        }
        numbers::clamp(fit, model.fit.bounds);
    }

    fn add_activity(&self, model: &Model, block: &Block<'_>, interest: Option<&Folded>) -> [f64; BLOCK] {
        const NOTHING: [f64; BLOCK] = [0.0; BLOCK];
        let mut activity = [0.0; BLOCK];
        for group in model.activity.in_force() {
            let mut sum = [0.0; BLOCK];
            for rule in group.in_force() {
                let known = self.sums(&Taking::of(rule), interest);
                let counted = known.and_then(|known| known.get(block.first..block.first + block.len));
                numbers::add_rule(&mut sum, counted.unwrap_or(&NOTHING), rule.points, rule.bounds);
            }
            numbers::clamp(&mut sum, group.bounds);
            activity.iter_mut().zip(&sum).for_each(|(activity, sum)| *activity += sum);
        }
        numbers::clamp(&mut activity, model.activity.bounds);
        activity
    }

    fn sums(&self, taking: &Taking, interest: Option<&Folded>) -> Option<&[f64]> {
        let is_it = |known: &&Sums| known.interest.as_ref() == interest && known.taking == *taking;
        self.sums.iter().find(is_it).map(|known| &known.of[..])
    }

    fn truths(&self, when: &conditions::Condition) -> Option<&[u8]> {
        self.truths.iter().find(|known| known.when == *when).map(|known| &known.of[..])
    }

    /// Forgets what was kept first, and what the model at hand does not need, until there is room.
    fn forget(&mut self, model: &Model) {
        let needed: Vec<Taking> =
            model.activity.in_force().flat_map(|group| group.in_force()).map(Taking::of).collect();
        let is_asked = |interest: &Option<Folded>| {
            interest.as_ref().is_none_or(|key| model.interests.iter().any(|interest| interest.folded == *key))
        };
        let is_needed = |known: &Sums| needed.contains(&known.taking) && is_asked(&known.interest);
        while self.bytes() > self.most_bytes {
            match self.sums.iter().position(|known| !is_needed(known)) {
                Some(place) => drop(self.sums.remove(place)),
                None => return self.truths.clear(),
            }
        }
    }

    fn lots(&self) -> Vec<std::ops::Range<usize>> {
        let contacts = self.columns.len();
        (0..contacts).step_by(TOGETHER).map(|first| first..(first + TOGETHER).min(contacts)).collect()
    }
}

impl Taking {
    fn of(rule: &ActivityRule) -> Taking {
        Taking { filter: rule.filter.clone(), limit: rule.limit, decay: rule.decay }
    }
}

/// A model without the groups of its scores.
fn bare(model: &Model) -> Model {
    let mut bare = model.clone();
    bare.fit.groups.clear();
    bare.activity.groups.clear();
    bare
}

impl Difference {
    /// From the scores under one model to those under another.
    #[must_use]
    pub fn of((before, old): (&Scores, &Model), (after, new): (&Scores, &Model)) -> Difference {
        let is_mql = |scores: &Scores, contact: usize| scores.decision[contact] == records::Decision::Mql;
        let (mut moved, mut gained, mut lost) = (Vec::new(), Vec::new(), Vec::new());
        // Labels tell cells apart, for one model may have more of them than the other.
        let cells = |model: &Model| -> Vec<Vec<String>> {
            let of_grade = |grade| model.activity.levels.labels().map(move |level| format!("{grade}{level}")).collect();
            model.fit.grades.labels().map(of_grade).collect()
        };
        let (old_cells, new_cells) = (cells(old), cells(new));
        let place =
            |scores: &Scores, contact: usize| (usize::from(scores.grade[contact]), usize::from(scores.level[contact]));
        let empty = |cells: &[Vec<String>]| cells.iter().map(|levels| vec![0; levels.len()]).collect::<Vec<_>>();
        let mut grids = [empty(&old_cells), empty(&new_cells)];
        for contact in 0..before.len().min(after.len()) {
            let ((from, from_level), (to, to_level)) = (place(before, contact), place(after, contact));
            grids[0][from][from_level] += 1;
            grids[1][to][to_level] += 1;
            if old_cells[from][from_level] != new_cells[to][to_level] {
                moved.push(contact as u32);
            }
            match (is_mql(before, contact), is_mql(after, contact)) {
                (false, true) => gained.push(contact as u32),
                (true, false) => lost.push(contact as u32),
                _ => {}
            }
        }
        let [before, after] = grids;
        Difference { before, after, moved, gained, lost }
    }
}
