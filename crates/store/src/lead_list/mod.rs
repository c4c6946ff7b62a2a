//! The list of leads: filtered, sorted, a page at a time; and the counts that stand beside it.

mod filter;
mod page;

use records::{AccountId, ContactId, Instant, Keyed, KindId, LeadId, Motion, PersonId, Stage};
use sea_orm::{QueryResult, Value};

use crate::column::cell;
use crate::error::Result;
use crate::lists::Tested;
use crate::table::table;

/// Which leads. Several filters must all hold; of several values of one, any.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LeadFilter {
    /// Only open ones, or only closed ones.
    pub open: Option<bool>,
    /// In these stages.
    pub stages: Vec<Stage>,
    /// In these cells.
    pub cells: Vec<String>,
    /// Of these owners.
    pub owners: Vec<PersonId>,
    /// Without an owner.
    pub unowned: bool,
    /// In these countries.
    pub countries: Vec<String>,
    /// From these sources.
    pub sources: Vec<String>,
    /// In this motion.
    pub motion: Option<Motion>,
    /// Whose name, address or company has all these words in it, as typed; where nobody's is spelled so, those whose come
    /// near it.
    pub search: Option<String>,
    /// Of whose fields, or those of their contact or company, all of this holds.
    pub tests: Vec<Tested>,
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeadSort {
    /// Name of the contact.
    Name,
    /// Fit.
    Fit,
    /// Activity.
    Activity,
    /// The latest activity.
    LastActivity,
    /// Since when it stands in its stage.
    StageSince,
}

impl Keyed for LeadSort {
    const ALL: &'static [Self] = &[Self::Name, Self::Fit, Self::Activity, Self::LastActivity, Self::StageSince];

    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Fit => "fit",
            Self::Activity => "activity",
            Self::LastActivity => "last_activity",
            Self::StageSince => "stage_since",
        }
    }
}

impl LeadSort {
    fn column(self) -> &'static str {
        match self {
            Self::Name => "name_key",
            Self::Fit => "fit",
            Self::Activity => "activity",
            Self::LastActivity => "last_activity_at",
            Self::StageSince => "stage_since",
        }
    }
}

/// Which way a list runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Smallest, earliest, A first.
    Ascending,
    /// Largest, latest, Z first.
    Descending,
}

impl Direction {
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// The value that a lead is sorted by.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
pub enum SortKey {
    /// A folded name.
    Text(String),
    /// A score.
    Number(f64),
    /// Microseconds.
    Whole(i64),
}

impl SortKey {
    fn read(sort: LeadSort, row: &QueryResult, at: usize) -> Result<Self> {
        Ok(match sort {
            LeadSort::Name => Self::Text(cell(row, at)?),
            LeadSort::Fit | LeadSort::Activity => Self::Number(cell(row, at)?),
            LeadSort::LastActivity | LeadSort::StageSince => Self::Whole(cell(row, at)?),
        })
    }

    pub(crate) fn value(&self) -> Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Whole(whole) => (*whole).into(),
        }
    }
}

/// A place in a list: right beside a lead, so that leads added or moved meanwhile neither repeat nor hide others.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor {
    /// The lead's sort value.
    pub key: SortKey,
    /// The lead.
    pub lead: LeadId,
    /// True for the page before it, false for the page after.
    pub backwards: bool,
}

/// What page of which list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadQuery {
    /// Which leads.
    pub filter: LeadFilter,
    /// By what.
    pub sort: LeadSort,
    /// Which way.
    pub direction: Direction,
    /// Where; nothing for the first page.
    pub cursor: Option<Cursor>,
    /// How many lines.
    pub limit: usize,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadLine {
    /// The lead.
    pub id: LeadId,
    /// Its contact.
    pub contact: ContactId,
    /// The contact's company.
    pub account: Option<AccountId>,
    /// The contact's name, or its address.
    pub name: String,
    /// The company's name.
    pub company: Option<String>,
    /// The contact's address.
    pub email: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// Why it goes through the cycle.
    pub motion: Motion,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub stage_since: Instant,
    /// Who takes care of it.
    pub owner: Option<PersonId>,
    /// Where it came from.
    pub source: Option<String>,
    /// Who they are, in points; 0 before the first scoring.
    pub fit: f64,
    /// What they do, in points; 0 before the first scoring.
    pub activity: f64,
    /// Letter and digit; nothing before the first scoring.
    pub cell: Option<String>,
    /// What is to be done, by key; nothing before the first scoring.
    pub decision: Option<String>,
    /// When something last happened, 1970-01-01 where nothing did: see [`last_activity`](LeadLine::last_activity).
    pub last_activity_at: Instant,
    /// What happened last.
    pub last_activity_kind: Option<KindId>,
    name_key: String,
}

table!(
    LeadLine,
    "leads",
    [
        id,
        contact,
        account,
        name,
        company,
        email,
        country,
        motion,
        stage,
        stage_since,
        owner,
        source,
        fit,
        activity,
        cell,
        decision,
        last_activity_at,
        last_activity_kind,
        name_key,
    ]
);

impl LeadLine {
    /// When something last happened, and what.
    pub fn last_activity(&self) -> Option<(Instant, KindId)> {
        self.last_activity_kind.map(|kind| (self.last_activity_at, kind))
    }

    /// The cursor to the page after or before this line.
    pub fn cursor(&self, sort: LeadSort, backwards: bool) -> Cursor {
        let key = match sort {
            LeadSort::Name => SortKey::Text(self.name_key.clone()),
            LeadSort::Fit => SortKey::Number(self.fit),
            LeadSort::Activity => SortKey::Number(self.activity),
            LeadSort::LastActivity => SortKey::Whole(self.last_activity_at.as_micros()),
            LeadSort::StageSince => SortKey::Whole(self.stage_since.as_micros()),
        };
        Cursor { key, lead: self.id, backwards }
    }
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadPage {
    /// How many leads pass the filter.
    pub total: i64,
    /// Its lines, in the order asked.
    pub lines: Vec<LeadLine>,
    /// Nobody is spelled as it was typed: these come near it.
    pub near: bool,
    /// The page after, if there is one.
    pub next: Option<Cursor>,
    /// The page before, if there is one.
    pub previous: Option<Cursor>,
}

/// How many leads share a stage, a cell, an owner and a country: added up, every count beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadCount {
    /// Whether they are open.
    pub open: bool,
    /// The stage.
    pub stage: Stage,
    /// The cell.
    pub cell: Option<String>,
    /// The owner.
    pub owner: Option<PersonId>,
    /// The country.
    pub country: Option<String>,
    /// The source.
    pub source: Option<String>,
    /// The motion.
    pub motion: Motion,
    /// How many.
    pub leads: i64,
}
