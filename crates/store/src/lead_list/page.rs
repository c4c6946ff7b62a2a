//! How a page of leads is found, and how leads are counted.
//!
//! One index carries whatever a list filters and sorts by, so that a page is found without reading the table:
//! - where a search finds few leads, they are gathered from it and sorted here, which counts them too;
//! - where facets are chosen, it is read once and the first of a page kept: walking in the sort's order would
//!   take long where the facet and the sort speak of the same (the coldest cell, the most active first);
//! - else the sort's own index is walked from the cursor until the page is full, because most leads pass.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use futures::try_join;
use records::LeadId;
use sea_orm::DbBackend;

use super::filter::Way;
use super::{Direction, LeadCount, LeadFilter, LeadLine, LeadPage, LeadQuery, SortKey};
use crate::column::{Bound, cell};
use crate::error::Result;
use crate::lists::Listed;
use crate::read::Read;
use crate::sql::Values;

/// How many matches of a search are still gathered and sorted here.
const FEW: usize = 5_000;

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
