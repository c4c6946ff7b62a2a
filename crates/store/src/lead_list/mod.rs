//! The list of leads: filtered, sorted, a page at a time; and the counts that stand beside it.
//!
//! One index carries whatever a list filters and sorts by, so that a page is found without reading the table:
//! - where a search finds few leads, they are gathered from it and sorted here, which counts them too;
//! - where facets are chosen, it is read once and the first of a page kept: walking in the sort's order would
//!   take long where the facet and the sort speak of the same (the coldest cell, the most active first);
//! - else the sort's own index is walked from the cursor until the page is full, because most leads pass.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use futures::try_join;
use records::{AccountId, ContactId, Instant, Keyed, KindId, LeadId, Motion, PersonId, Stage};
use sea_orm::{DbBackend, QueryResult, Value};

use crate::column::{Bound, Column, cell};
use crate::error::Result;
use crate::lists::{Listed, Tested, pattern, words};
use crate::read::Read;
use crate::sql::Values;
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

/// How many matches of a search are still gathered and sorted here.
const FEW: usize = 5_000;

/// How a page is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All matches are read and the first of the page kept.
    Gather,
    /// The sort's own index is read from the cursor on.
    Walk,
}

impl Read<'_> {
    /// A page of leads.
    #[boxed]
    pub async fn leads_page(&self, query: &LeadQuery) -> Result<LeadPage> {
        let backwards = query.cursor.as_ref().is_some_and(|cursor| cursor.backwards);
        let direction = if backwards { query.direction.reversed() } else { query.direction };
        let mut few = if query.filter.has_search() { self.few_matches(query, None).await? } else { None };
        let near = if few.as_ref().is_some_and(Vec::is_empty) { self.leads_near(&query.filter).await? } else { None };
        if let Some(near) = &near {
            few = self.few_matches(query, Some(near)).await?;
        }
        let (total, mut lines) = match few {
            Some(keys) => (keys.len() as i64, self.page_of_few(query, direction, keys).await?),
            // Each reads the index once, on a connection of its own.
            None => try_join!(self.leads_count(&query.filter), self.page_of_many(query, direction))?,
        };
        let more = lines.len() > query.limit;
        lines.truncate(query.limit);
        if backwards {
            lines.reverse();
        }
        let has_next = if backwards { query.cursor.is_some() } else { more };
        let has_previous = if backwards { more } else { query.cursor.is_some() };
        Ok(LeadPage {
            total,
            next: lines.last().filter(|_| has_next).map(|line| line.cursor(query.sort, false)),
            previous: lines.first().filter(|_| has_previous).map(|line| line.cursor(query.sort, true)),
            near: near.is_some(),
            lines,
        })
    }

    /// How many leads pass a filter.
    #[boxed]
    pub async fn leads_count(&self, filter: &LeadFilter) -> Result<i64> {
        let mut values = Values::new();
        let holds = self.leads_that(filter, None, "", &mut values)?;
        self.number(format!("SELECT count(*) FROM leads t WHERE {holds}"), values.into_vec()).await
    }

    /// The counts of all combinations of facets among the leads that pass a filter, by one question. Added up over some
    /// of the facets they give the grid, the stages, the owners and the countries.
    #[boxed]
    pub async fn lead_counts(&self, filter: &LeadFilter) -> Result<Vec<LeadCount>> {
        let counts = self.counts_among(filter, None).await?;
        if !counts.is_empty() || !filter.has_search() {
            return Ok(counts);
        }
        match self.leads_near(filter).await? {
            Some(near) => self.counts_among(filter, Some(&near)).await,
            None => Ok(counts),
        }
    }

    async fn counts_among(&self, filter: &LeadFilter, only: Option<&[i64]>) -> Result<Vec<LeadCount>> {
        let mut values = Values::new();
        let holds = self.leads_that(filter, only, "", &mut values)?;
        let sql = format!(
            "SELECT open, stage, cell, owner, country, source, motion, count(*) FROM leads t WHERE {holds} \
             GROUP BY open, stage, cell, owner, country, source, motion"
        );
        let rows = self.conn.all(sql, values.into_vec()).await?;
        rows.iter()
            .map(|row| {
                Ok(LeadCount {
                    open: cell(row, 0)?,
                    stage: cell(row, 1)?,
                    cell: cell(row, 2)?,
                    owner: cell(row, 3)?,
                    country: cell(row, 4)?,
                    source: cell(row, 5)?,
                    motion: cell(row, 6)?,
                    leads: cell(row, 7)?,
                })
            })
            .collect()
    }

    /// The leads that come near the filter's search, where not one lead is spelled as it was typed.
    async fn leads_near(&self, filter: &LeadFilter) -> Result<Option<Vec<i64>>> {
        let mut values = Values::new();
        let typed = self.conditions(Listed::Leads, &mut values).all(&[], filter.search.as_deref())?;
        let sql = format!("SELECT 1 FROM leads t WHERE t.open IN (TRUE, FALSE) AND {typed} LIMIT 1");
        if self.conn.all(sql, values.into_vec()).await?.is_empty() {
            self.near(Listed::Leads, filter.search.as_deref()).await.map(Some)
        } else {
            Ok(None)
        }
    }

    /// The sort values of all matches, if they are few; of those among `only`, which then stands for the search.
    async fn few_matches(&self, query: &LeadQuery, only: Option<&[i64]>) -> Result<Option<Vec<(SortKey, LeadId)>>> {
        let mut values = Values::new();
        let holds = self.leads_that(&query.filter, only, "", &mut values)?;
        let column = query.sort.column();
        let sql = format!("SELECT {column}, id FROM leads t WHERE {holds} LIMIT {}", FEW + 1);
        let rows = self.conn.all(sql, values.into_vec()).await?;
        if rows.len() > FEW {
            return Ok(None);
        }
        rows.iter().map(|row| Ok((SortKey::read(query.sort, row, 0)?, cell(row, 1)?))).collect::<Result<_>>().map(Some)
    }

    async fn page_of_few(
        &self,
        query: &LeadQuery,
        direction: Direction,
        mut keys: Vec<(SortKey, LeadId)>,
    ) -> Result<Vec<LeadLine>> {
        keys.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
        if direction == Direction::Descending {
            keys.reverse();
        }
        let beyond = |place: &(SortKey, LeadId)| match &query.cursor {
            None => true,
            Some(cursor) => match direction {
                Direction::Ascending => (&place.0, place.1) > (&cursor.key, cursor.lead),
                Direction::Descending => (&place.0, place.1) < (&cursor.key, cursor.lead),
            },
        };
        let ids = keys.into_iter().filter(beyond).take(query.limit + 1).map(|(_, lead)| lead).collect();
        self.lines_of(ids).await
    }

    async fn page_of_many(&self, query: &LeadQuery, direction: Direction) -> Result<Vec<LeadLine>> {
        let mut values = Values::new();
        // A plus sign keeps SQLite from using a column's index: the filters' when it walks, the sort's when it gathers.
        let opaque = |way: Way| if self.is_sqlite() && query.filter.way() == way { "+" } else { "" };
        let mut holds = self.leads_that(&query.filter, None, opaque(Way::Walk), &mut values)?;
        let column = format!("{}{}", opaque(Way::Gather), query.sort.column());
        let (beyond, order) = match direction {
            Direction::Ascending => (">", "ASC"),
            Direction::Descending => ("<", "DESC"),
        };
        if let Some(cursor) = &query.cursor {
            let key = values.place(cursor.key.value());
            let lead = values.place(Bound(cursor.lead));
            holds = format!("({column}, id) {beyond} ({key}, {lead}) AND {holds}");
        }
        let sql = format!(
            "SELECT id FROM leads t WHERE {holds} ORDER BY {column} {order}, id {order} LIMIT {}",
            query.limit + 1
        );
        let rows = self.conn.all(sql, values.into_vec()).await?;
        self.lines_of(rows.iter().map(|row| cell(row, 0)).collect::<Result<_>>()?).await
    }

    /// These leads, in this order.
    async fn lines_of(&self, ids: Vec<LeadId>) -> Result<Vec<LeadLine>> {
        let mut values = Values::new();
        let list = values.list(ids.iter().map(|id| Bound(*id)));
        let lines: Vec<LeadLine> = self.select(&format!("WHERE t.id IN {list}"), values.into_vec()).await?;
        let mut by_id: HashMap<_, _> = lines.into_iter().map(|line| (line.id, line)).collect();
        Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
    }

    /// A filter as a condition on leads `t`; `only`, if given, stands for its search, and `opaque` before each column.
    fn leads_that(
        &self,
        filter: &LeadFilter,
        only: Option<&[i64]>,
        opaque: &str,
        values: &mut Values,
    ) -> Result<String> {
        let mut all = vec![filter.facets(values, opaque)];
        match only {
            Some(only) => all.push(format!("t.id IN {}", values.list(only.iter().copied()))),
            None => all.extend(filter.spelled(values, opaque)),
        }
        if !filter.tests.is_empty() {
            all.push(self.conditions(Listed::Leads, values).all(&filter.tests, None)?);
        }
        Ok(all.join(" AND "))
    }

    fn is_sqlite(&self) -> bool {
        self.conn.backend() == DbBackend::Sqlite
    }
}

impl LeadFilter {
    fn has_search(&self) -> bool {
        !words(self.search.as_deref()).is_empty()
    }

    fn way(&self) -> Way {
        // A search has nothing to do with any order, and most leads are open: walking soon fills a page.
        let Self { open: _, stages, cells, owners, unowned, countries, sources, motion: _, search: _, tests } = self;
        let plain = stages.is_empty()
            && cells.is_empty()
            && owners.is_empty()
            && !unowned
            && countries.is_empty()
            && sources.is_empty()
            && tests.is_empty();
        if plain { Way::Walk } else { Way::Gather }
    }

    /// The facets as a condition; `opaque` stands before each column.
    fn facets(&self, values: &mut Values, opaque: &str) -> String {
        // Naming both values of `open`, where either will do, is what lets the index of the facets be used.
        let mut all = vec![match self.open {
            Some(true) => format!("{opaque}open = TRUE"),
            Some(false) => format!("{opaque}open = FALSE"),
            None => format!("{opaque}open IN (TRUE, FALSE)"),
        }];
        if !self.stages.is_empty() {
            all.push(format!("{opaque}stage IN {}", values.list(self.stages.iter().map(|stage| stage.key()))));
        }
        if !self.cells.is_empty() {
            all.push(format!("{opaque}cell IN {}", values.list(self.cells.iter().map(String::as_str))));
        }
        match (self.owners.is_empty(), self.unowned) {
            (true, false) => {}
            (true, true) => all.push(format!("{opaque}owner IS NULL")),
            (false, unowned) => {
                let list = values.list(self.owners.iter().map(|owner| owner.raw()));
                let or_none = if unowned { format!(" OR {opaque}owner IS NULL") } else { String::new() };
                all.push(format!("({opaque}owner IN {list}{or_none})"));
            }
        }
        if !self.countries.is_empty() {
            all.push(format!("{opaque}country IN {}", values.list(self.countries.iter().map(String::as_str))));
        }
        if !self.sources.is_empty() {
            all.push(format!("{opaque}source IN {}", values.list(self.sources.iter().map(String::as_str))));
        }
        if let Some(motion) = self.motion {
            all.push(format!("{opaque}motion = {}", values.place(motion.key())));
        }
        all.join(" AND ")
    }

    /// The search as conditions, one for each of its words.
    fn spelled(&self, values: &mut Values, opaque: &str) -> Vec<String> {
        let words = words(self.search.as_deref());
        let like = |word: &String| format!("{opaque}search LIKE {} ESCAPE '\\'", values.place(pattern(word)));
        words.iter().map(like).collect()
    }
}
