//! Named kinds of activities, and the filter that decides which activities a rule takes.

use records::{Activity, Folded, Zone};

use crate::Condition;
use crate::evaluate::Context;

/// `on` and `where` of an activity rule, a signal or a fast track.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// The kinds that are taken.
    pub on: Vec<Folded>,
    /// What an activity's own fields must say, if anything; compiled for [`crate::Scope::Activity`].
    pub where_: Option<Condition>,
}

impl Filter {
    /// Is this activity taken? Where `where` is unknown, it is not.
    pub fn takes(&self, activity: &Activity, zone: &Zone) -> bool {
        self.on.contains(&activity.kind)
            && self
                .where_
                .as_ref()
                .is_none_or(|condition| condition.evaluate(&Context::of_row(&activity.row, zone)) == Some(true))
    }
}

/// A named kind of activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Signal {
    /// Its name, which no kind in use may bear.
    pub name: Folded,
    /// The activities that are one.
    pub filter: Filter,
}

/// All signals of an agreement, no two of one name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signals {
    listed: Vec<Signal>,
}

/// What there is where an agreement has no signals.
pub(crate) static NO_SIGNALS: Signals = Signals { listed: Vec::new() };

impl Signals {
    /// The signals in the order of the agreement. Of two of one name the first is meant; the agreement refuses such a pair.
    pub fn new(listed: Vec<Signal>) -> Signals {
        Signals { listed }
    }

    /// No signals.
    pub fn none() -> &'static Signals {
        &NO_SIGNALS
    }

    /// The filter of the signal of this name.
    pub fn get(&self, name: &Folded) -> Option<&Filter> {
        self.listed.iter().find(|signal| signal.name == *name).map(|signal| &signal.filter)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Signal> {
        self.listed.iter()
    }
}
