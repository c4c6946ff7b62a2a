//! The sample company: a plausible base of any size, drawn from a seed, so that pages and reports have something true
//! to show and benchmarks something to work on.
//!
//! Cadrenne of Lyon sells maintenance software to factories. [`Sample`] draws its two years up to an instant: first
//! the [`Company`] itself, then one [`Family`] of accounts after the other. Stages and scores are those that the
//! agreement gives, at the instants at which live work would have given them; wins and losses depend on facts and
//! activities.
//!
//! Invariant: the same seed, size, instant and agreement draw the same base, record by record.

mod chance;
mod company;
mod course;
mod deed;
mod facts;
mod family;
mod habits;
mod judge;
mod kind;
mod market;
mod names;
mod nations;
mod sales;
mod time;
mod titles;
mod trades;
mod write;

use std::collections::BTreeMap;

use records::{Instant, KindId};

pub use company::Company;
pub use family::Family;
pub use judge::Law;
pub use kind::Kind;
pub use market::Market;
pub use write::{Made, SampleRefused, create, is_whole};

use chance::{Chance, Stream};
use company::Numbers;
use family::{World, family};
use judge::Judge;
use time::Span;

/// What to draw.
#[derive(Debug, Clone, Copy)]
pub struct Draw {
    /// Another seed, another base.
    pub seed: u64,
    /// How many contacts.
    pub contacts: usize,
    /// The instant at which the two years end.
    pub now: Instant,
}

/// How many contacts a sample has when nobody says.
pub const CONTACTS: usize = 4_000;

/// How many numbers a family asks for at most; whoever hands them in keeps that many ready.
pub const NUMBERS_A_FAMILY: usize = 50_000;

/// A sample that is being drawn.
#[derive(Debug)]
pub struct Sample<'l> {
    draw: Draw,
    span: Span,
    company: Company,
    judge: Judge<'l>,
    next: u64,
    drawn: usize,
}

impl<'l> Sample<'l> {
    /// Draws the company itself. `numbers` gives ids that nobody has, `kinds` the base's words for what people do.
    pub fn new(draw: Draw, law: Law<'l>, kinds: BTreeMap<Kind, KindId>, numbers: &mut Numbers<'_>) -> Self {
        let span = Span::until(draw.now, law.reading.zone().clone());
        let company = Company::new(&span, &mut Chance::new(draw.seed, Stream::Company, 0), numbers, kinds);
        Self { draw, span, company, judge: Judge::new(law), next: 0, drawn: 0 }
    }

    /// The company.
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// How many contacts have been drawn.
    pub fn drawn(&self) -> usize {
        self.drawn
    }

    /// The next family; nothing once all contacts are drawn.
    pub fn next_family(&mut self, numbers: &mut Numbers<'_>) -> Option<Family> {
        let room = self.draw.contacts.checked_sub(self.drawn).filter(|room| *room > 0)?;
        let world = World { seed: self.draw.seed, span: &self.span, company: &self.company };
        let family = family(world, &mut self.judge, numbers, self.next, room);
        self.next += 1;
        self.drawn += family.contacts.len();
        Some(family)
    }
}

#[cfg(test)]
mod tests;
