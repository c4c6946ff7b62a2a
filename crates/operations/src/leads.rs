//! The list of leads: pages, counts, facets.

mod cursor;
mod overview;
mod page;
mod timeline;

pub use overview::{Facet, LeadOverview, overview};
pub use page::{
    AccountView, ContactView, FactView, LeadView, OpportunityRow, SaidActivity, ScoreView, StageStep, lead,
};
pub use store::{Direction, LeadFilter, LeadSort};
pub use timeline::{Happening, Mover, Timeline, TimelineEntry, TimelineFilter, TimelineQuery, timeline};

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{AccountId, Instant, LeadId, Motion, Person, PersonId, Stage};
use store::{LeadLine, LeadQuery as StoreQuery};

use crate::lists::{self, Filter, Listed};
use crate::qualify::Dictionary;
use crate::{Operations, Result};

/// Which page of which list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadQuery {
    /// Which leads, by the facets and the search.
    pub filter: LeadFilter,
    /// Which of these, by any field of theirs, of their contact or of its company.
    pub more: Vec<Filter>,
    /// By what.
    pub sort: LeadSort,
    /// Which way.
    pub direction: Direction,
    /// Where, as an earlier page gave it; a text that is no cursor gives the first page.
    pub cursor: Option<String>,
    /// How many lines.
    pub limit: u32,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct LeadList {
    /// Its lines.
    pub rows: Vec<LeadRow>,
    /// How many leads the filter lets through.
    pub total: u64,
    /// The number of the first line, from 1.
    pub first: u64,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Nobody is spelled as it was typed: these come near it.
    pub near: bool,
    /// Filters that could not be read, and so do not filter.
    pub misread: Vec<Filter>,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct LeadRow {
    /// The lead.
    pub id: LeadId,
    /// Its contact's name, or its address; empty where neither is known.
    pub name: String,
    /// Its address.
    pub email: Option<String>,
    /// Its job title.
    pub title: Option<String>,
    /// Its company.
    pub account: Option<(AccountId, String)>,
    /// Its country.
    pub country: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// Why it goes through the cycle.
    pub motion: Motion,
    /// Its score, once it has one.
    pub score: Option<RowScore>,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub stage_since: Instant,
    /// Who takes care of it.
    pub owner: Option<String>,
    /// What happened last.
    pub last_activity: Option<LastActivity>,
}

/// The score of a line.
#[derive(Debug, Clone)]
pub struct RowScore {
    /// Letter and digit.
    pub cell: String,
    /// Who they are.
    pub fit: f64,
    /// What they do.
    pub activity: f64,
}

/// What happened last.
#[derive(Debug, Clone)]
pub struct LastActivity {
    /// What kind of thing.
    pub kind: String,
    /// When.
    pub at: Instant,
}

/// Whether the place that a question names is one that a page of the list gave.
pub fn knows_place(query: &LeadQuery) -> bool {
    query.cursor.as_deref().is_none_or(|text| cursor::read(text, query.sort).is_some())
}

/// A page of leads.
#[boxed]
pub async fn list(operations: &Operations, query: &LeadQuery) -> Result<LeadList> {
    let read = operations.store().read();
    let place = query.cursor.as_deref().and_then(|text| cursor::read(text, query.sort));
    let (filter, misread) = filter(operations, query).await?;
    let page = read
        .leads_page(&StoreQuery {
            filter,
            sort: query.sort,
            direction: query.direction,
            cursor: place.as_ref().map(cursor::cursor),
            limit: query.limit as usize,
        })
        .await?;
    let total = u64::try_from(page.total).unwrap_or(0);
    let lines = page.lines.len() as u64;
    let first = match &place {
        Some(place) if page.previous.is_some() => place.first_of(lines),
        _ => 1,
    };
    let previous = page.previous.map(|cursor| cursor::beside(cursor, first).written());
    let next = page.next.map(|cursor| cursor::beside(cursor, first + lines - 1).written());
    Ok(LeadList { near: page.near, rows: rows(operations, page.lines).await?, total, first, previous, next, misread })
}

/// All that a query filters by, and what of it cannot be read.
async fn filter(operations: &Operations, query: &LeadQuery) -> Result<(LeadFilter, Vec<Filter>)> {
    if query.more.is_empty() {
        return Ok((query.filter.clone(), Vec::new()));
    }
    let fields = lists::fields(operations, Listed::Leads).await?;
    let (tests, misread) = lists::tested(operations, &query.more, &fields).await?;
    Ok((LeadFilter { tests, ..query.filter.clone() }, misread))
}

pub(crate) async fn rows(operations: &Operations, lines: Vec<LeadLine>) -> Result<Vec<LeadRow>> {
    let read = operations.store().read();
    let contacts: Vec<_> = lines.iter().map(|line| line.contact).collect();
    let contacts = read.find_all::<records::Contact>(&contacts).await?;
    let titles: HashMap<_, _> = contacts.into_iter().map(|contact| (contact.id, contact.title)).collect();
    let dictionary = Dictionary::kinds_alone(read).await?;
    let owners = names(operations, lines.iter().filter_map(|line| line.owner)).await?;
    let row = |line: LeadLine| LeadRow {
        id: line.id,
        title: titles.get(&line.contact).cloned().flatten(),
        account: line.account.zip(line.company.clone()),
        score: line.cell.clone().map(|cell| RowScore { cell, fit: line.fit, activity: line.activity }),
        stage: line.stage,
        stage_since: line.stage_since,
        owner: line.owner.and_then(|owner| owners.get(&owner).cloned()),
        last_activity: line
            .last_activity()
            .map(|(at, kind)| LastActivity { kind: dictionary.kind(kind).to_owned(), at }),
        name: line.name,
        email: line.email,
        country: line.country,
        source: line.source,
        motion: line.motion,
    };
    Ok(lines.into_iter().map(row).collect())
}

/// The names of people.
pub(crate) async fn names(
    operations: &Operations,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>> {
    let mut ids: Vec<_> = people.collect();
    ids.sort_unstable();
    ids.dedup();
    let people = operations.store().read().find_all::<Person>(&ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}
