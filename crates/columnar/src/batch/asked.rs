//! What functions of conditions ask of the activities of contacts.

use records::Instant;

use super::Plan;
use super::block::{Block, Given};
use super::truth::TRUE;

/// Whether an activity of a kind is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Take {
    No,
    Yes,
    /// Where this mask says so.
    Where(usize),
}

/// Which activities are meant, by the place of their kind.
#[derive(Clone, Debug)]
pub(crate) struct Who(pub(crate) Vec<Take>);

impl Who {
    /// Whether activities of a kind may be meant.
    pub(crate) fn may_mean(&self, kind: u16) -> bool {
        self.0[usize::from(kind)] != Take::No
    }

    /// Whether any kind may be meant.
    pub(crate) fn is_anybody(&self) -> bool {
        self.0.iter().any(|take| *take != Take::No)
    }
}

/// A function of a condition, and where its answers go.
#[derive(Debug)]
pub(crate) enum Asked {
    Count { who: Who, within: i64, to: usize },
    DaysSince { who: Who, to: usize },
    DidInOrder { steps: Vec<Who>, within: i64, to: usize },
}

/// Tells which activities of a block are meant.
pub(crate) struct Eye<'b> {
    pub(crate) kinds: &'b [u16],
    pub(crate) masks: &'b [Vec<u8>],
    /// The first activity of the block.
    pub(crate) first: usize,
}

impl Eye<'_> {
    #[inline]
    pub(crate) fn is_meant(&self, who: &Who, place: usize) -> bool {
        match who.0[usize::from(self.kinds[place])] {
            Take::No => false,
            Take::Yes => true,
            Take::Where(mask) => self.masks[mask][place - self.first] == TRUE,
        }
    }
}

impl Asked {
    /// Answers for the contacts of a block.
    pub(crate) fn answer(&self, plan: &Plan<'_>, block: &Block<'_>, masks: &[Vec<u8>], given: &mut Given) {
        let eye = Eye { kinds: &plan.columns.kind, masks, first: block.first_activity() };
        let at = &plan.columns.at;
        let age = |place: usize| block.t.as_micros().saturating_sub(at[place]);
        match self {
            Asked::Count { who, within, to } => {
                for (place, count) in given.numbers[*to][..block.len].iter_mut().enumerate() {
                    let range = block.until(place);
                    let meant = range.filter(|place| eye.is_meant(who, *place) && age(*place) <= *within);
                    *count = meant.count() as f64;
                }
            }
            Asked::DaysSince { who, to } => {
                for (place, days) in given.numbers[*to][..block.len].iter_mut().enumerate() {
                    let latest = block.until(place).rev().find(|place| eye.is_meant(who, *place));
                    *days = latest.map_or(f64::NAN, |place| block.t.days_since(Instant::from_micros(at[place])));
                }
            }
            Asked::DidInOrder { steps, within, to } => {
                for (place, did) in given.codes[*to][..block.len].iter_mut().enumerate() {
                    let mut later = block.until(place).filter(|place| age(*place) <= *within);
                    *did = u32::from(steps.iter().all(|who| later.any(|place| eye.is_meant(who, place))));
                }
            }
        }
    }

    /// Which activities its answer depends on.
    pub(crate) fn who(&self) -> &[Who] {
        match self {
            Asked::Count { who, .. } | Asked::DaysSince { who, .. } => std::slice::from_ref(who),
            Asked::DidInOrder { steps, .. } => steps,
        }
    }

    pub(crate) fn to(&self) -> (usize, usize) {
        match self {
            Asked::Count { to, .. } | Asked::DaysSince { to, .. } => (*to + 1, 0),
            Asked::DidInOrder { to, .. } => (0, *to + 1),
        }
    }
}
