//! Contacts that are scored together, and what is worked out for them on the way.

use std::ops::Range;

use records::Instant;

use super::Plan;
use super::takings::Gathered;
use super::truth::{Rows, Truth, UNKNOWN};

/// So many contacts are scored together: enough to stand side by side, few enough for a processor's own memory.
pub(crate) const BLOCK: usize = 256;

/// Places of what scoring gives, among the numbers and codes worked out.
pub(crate) const OF_FIT: usize = 0;
pub(crate) const OF_ACTIVITY: usize = 1;
pub(crate) const GIVEN_NUMBERS: usize = 2;
pub(crate) const GRADE: usize = 0;
pub(crate) const LEVEL: usize = 1;
pub(crate) const CELL: usize = 2;
pub(crate) const HOT: usize = 3;
pub(crate) const STAGE: usize = 4;
pub(crate) const GIVEN_CODES: usize = 5;

/// Some contacts at an instant.
pub(crate) struct Block<'b> {
    plan: &'b Plan<'b>,
    pub(crate) first: usize,
    pub(crate) len: usize,
    pub(crate) t: Instant,
}

impl<'b> Block<'b> {
    pub(crate) fn new(plan: &'b Plan<'b>, first: usize, len: usize, t: Instant) -> Block<'b> {
        Block { plan, first, len, t }
    }

    pub(crate) fn first_activity(&self) -> usize {
        self.plan.columns.starts[self.first] as usize
    }

    /// The activities of the contact at a place of the block, up to the instant.
    #[inline]
    pub(crate) fn until(&self, place: usize) -> Range<usize> {
        self.plan.columns.range_until(self.first + place, self.t)
    }

    /// All its activities as rows.
    pub(crate) fn activities<'p>(&self, plan: &'p Plan<'_>) -> Rows<'p> {
        let first = self.first_activity();
        let len = plan.columns.starts[self.first + self.len] as usize - first;
        Rows { table: &plan.columns.activities, first, len, given: None, ..self.rows(plan) }
    }

    /// Its contacts as rows.
    pub(crate) fn rows<'p>(&self, plan: &'p Plan<'_>) -> Rows<'p> {
        Rows {
            columns: plan.columns,
            table: &plan.columns.contacts,
            first: self.first,
            len: self.len,
            given: None,
            model: plan.model,
            catalogue: plan.catalogue,
            t: self.t,
        }
    }
}

/// What is worked out for the contacts of a block.
#[derive(Debug, Default)]
pub(crate) struct Given {
    pub(crate) numbers: Vec<Vec<f64>>,
    pub(crate) codes: Vec<Vec<u32>>,
}

/// Memory that one thread uses for block after block.
pub(crate) struct Scratch {
    pub(crate) given: Given,
    /// What each mask says of each activity.
    pub(crate) masks: Vec<Vec<u8>>,
    pub(crate) gathered: Gathered,
    held: Vec<u8>,
}

impl Scratch {
    pub(crate) fn new(plan: &Plan<'_>) -> Scratch {
        let places = plan.asked.iter().map(super::Asked::to);
        let (numbers, codes) =
            places.fold((GIVEN_NUMBERS, GIVEN_CODES), |(n, c), (number, code)| (n.max(number), c.max(code)));
        Scratch {
            given: Given { numbers: vec![vec![0.0; BLOCK]; numbers], codes: vec![vec![0; BLOCK]; codes] },
            masks: vec![Vec::new(); plan.masks.len()],
            gathered: Gathered::new(&plan.takings),
            held: Vec::new(),
        }
    }

    /// Works out what conditions of the block will ask.
    pub(crate) fn look(&mut self, plan: &Plan<'_>, block: &Block<'_>) {
        let rows = block.activities(plan);
        for (truth, mask) in plan.masks.iter().zip(&mut self.masks) {
            mask.clear();
            mask.resize(rows.len, UNKNOWN);
            truth.answer(&rows, mask);
        }
        for asked in &plan.asked {
            asked.answer(plan, block, &self.masks, &mut self.given);
        }
    }

    /// What a condition says of each contact of the block.
    pub(crate) fn truths(&mut self, truth: &Truth, rows: &Rows<'_>) -> Vec<u8> {
        let mut held = std::mem::take(&mut self.held);
        held.clear();
        held.resize(rows.len, UNKNOWN);
        truth.answer(&Rows { given: Some(&self.given), ..*rows }, &mut held);
        held
    }

    /// Gives back what [`Scratch::truths`] gave, so that its memory serves again.
    pub(crate) fn give_back(&mut self, held: Vec<u8>) {
        self.held = held;
    }
}
