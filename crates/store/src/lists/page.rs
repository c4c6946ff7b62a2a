//! A page of a list, and the values that its fields have.

use async_recursion::async_recursion as boxed;
use sea_orm::{DbBackend, QueryResult};

use super::sql::{Conditions, words};
use super::{Holds, ListCursor, ListField, ListPage, ListQuery, Listed, Tested, Value, near};
use crate::column::cell;
use crate::error::Result;
use crate::lead_list::{Direction, SortKey};
use crate::read::{LIST, Read};
use crate::sql::Values;

/// How many matches are still gathered and sorted here.
const FEW: usize = 1_000;
/// How many that may come near a search are compared.
const CANDIDATES: usize = 5_000;
/// How many activities one page looks through: a rare one is found by going on.
const LOOKED_THROUGH: i64 = 50_000;

type Place = (SortKey, i64);

/// A part of a list that is asked by itself.
#[derive(Clone, Copy)]
enum Part<'p> {
    Whole,
    /// Those whose names lie here.
    Names(&'static str),
    /// Those with these numbers.
    Only(&'p [i64]),
}

impl Read<'_> {
    /// A page of a list.
    #[boxed]
    pub async fn list_page(&self, query: &ListQuery) -> Result<ListPage> {
        if query.of == Listed::Activities {
            return self.activities_page(query).await;
        }
        if query.tests.is_empty() && words(query.search.as_deref()).is_empty() {
            let total = self.number(format!("SELECT count(*) FROM {}", query.of.table()), Vec::new());
            let (total, places) = futures::join!(total, self.places(query, true));
            return Ok(page(query, places?, Some(total?), false));
        }
        let few = self.few(query, &query.tests, query.search.as_deref(), None).await?;
        match few {
            Some(places) if places.is_empty() && !words(query.search.as_deref()).is_empty() => {
                let near = self.near(query.of, query.search.as_deref()).await?;
                let places = self.few(query, &query.tests, None, Some(&near)).await?.unwrap_or_default();
                let total = places.len() as i64;
                Ok(page(query, beyond(query, places), Some(total), true))
            }
            Some(places) => {
                let total = places.len() as i64;
                Ok(page(query, beyond(query, places), Some(total), false))
            }
            None => {
                let (total, places) = futures::join!(self.list_count(query), self.places(query, false));
                Ok(page(query, places?, Some(total?), false))
            }
        }
    }

    /// How many records pass a filter.
    #[boxed]
    pub async fn list_count(&self, query: &ListQuery) -> Result<i64> {
        let mut values = Values::new();
        let holds = self.conditions(query.of, &mut values).all(&query.tests, query.search.as_deref())?;
        self.number(format!("SELECT count(*) FROM {} t WHERE {holds}", query.of.table()), values.into_vec()).await
    }

    /// Up to `limit` records that pass, after a number, in the order of numbers: the way to walk through a whole list.
    #[boxed]
    pub async fn list_walk(&self, query: &ListQuery, after: i64, limit: u32) -> Result<Vec<i64>> {
        let mut values = Values::new();
        let holds = self.conditions(query.of, &mut values).all(&query.tests, query.search.as_deref())?;
        let after = values.place(after);
        let sql = format!(
            "SELECT t.id FROM {} t WHERE t.id > {after} AND {holds} ORDER BY t.id LIMIT {limit}",
            query.of.table()
        );
        self.conn.all(sql, values.into_vec()).await?.iter().map(|row| cell(row, 0)).collect()
    }

    /// The most common values of a field, with how many records have each.
    #[boxed]
    pub async fn list_values(&self, of: Listed, field: &ListField, limit: u32) -> Result<Vec<Value>> {
        let column = field.column;
        let sql = format!(
            "SELECT {column}, count(*) FROM {} t WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {limit}",
            of.table()
        );
        let rows = self.conn.all(sql, Vec::new()).await?;
        rows.iter()
            .map(|row| {
                let value = match field.holds {
                    Holds::Name | Holds::Text | Holds::Word | Holds::Date => cell::<String>(row, 0)?,
                    Holds::Number => cell::<f64>(row, 0)?.to_string(),
                    Holds::YesNo => cell::<bool>(row, 0)?.to_string(),
                    _ => cell::<i64>(row, 0)?.to_string(),
                };
                Ok(Value { value, records: cell(row, 1)? })
            })
            .collect()
    }

    pub(crate) fn conditions<'v>(&self, of: Listed, values: &'v mut Values) -> Conditions<'v> {
        Conditions { of, backend: self.conn.backend(), values }
    }

    /// The places of all matches, or of those among `only`, if they are few.
    async fn few(
        &self,
        query: &ListQuery,
        tests: &[Tested],
        search: Option<&str>,
        only: Option<&[i64]>,
    ) -> Result<Option<Vec<Place>>> {
        let parts: Vec<Part<'_>> = match only {
            Some(only) => only.chunks(LIST).map(Part::Only).collect(),
            None => self.parts(query.of, search),
        };
        let asked = parts.into_iter().map(|part| async move {
            let mut values = Values::new();
            let mut holds = self.conditions(query.of, &mut values).all(tests, search)?;
            match part {
                Part::Whole => {}
                Part::Names(range) => holds = format!("{range} AND {holds}"),
                Part::Only(some) => holds = format!("t.id IN {} AND {holds}", values.list(some.iter().copied())),
            }
            let key = query.sorting.field.order();
            let sql = format!("SELECT {key}, t.id FROM {} t WHERE {holds} LIMIT {}", query.of.table(), FEW + 1);
            let rows = self.conn.all(sql, values.into_vec()).await?;
            rows.iter().map(|row| place(query.sorting.field, row)).collect::<Result<Vec<_>>>()
        });
        let places = futures::future::try_join_all(asked).await?.concat();
        Ok((places.len() <= FEW).then_some(places))
    }

    /// A search of many contacts on SQLite is put to two connections, each with half of the names, because one reads on
    /// one core alone.
    fn parts<'p>(&self, of: Listed, search: Option<&str>) -> Vec<Part<'p>> {
        let is_long = of == Listed::Contacts && !words(search).is_empty();
        if is_long && self.conn.backend() == DbBackend::Sqlite {
            vec![Part::Names("t.name_key < 'j'"), Part::Names("t.name_key >= 'j'")]
        } else {
            vec![Part::Whole]
        }
    }

    /// The places of the page asked for and one more.
    async fn places(&self, query: &ListQuery, walks: bool) -> Result<Vec<Place>> {
        let mut values = Values::new();
        let mut holds = self.conditions(query.of, &mut values).all(&query.tests, query.search.as_deref())?;
        let key = query.sorting.field.order();
        // A plus sign keeps SQLite from walking the sort's index where it had better read the table once.
        let opaque = if !walks && self.conn.backend() == DbBackend::Sqlite { "+" } else { "" };
        let (relation, order) = match direction(query) {
            Direction::Ascending => (">", "ASC"),
            Direction::Descending => ("<", "DESC"),
        };
        if let Some(cursor) = &query.cursor {
            let (at, id) = (values.place(cursor.key.value()), values.place(cursor.id));
            holds = format!("({opaque}{key}, t.id) {relation} ({at}, {id}) AND {holds}");
        }
        let sql = format!(
            "SELECT {key}, t.id FROM {} t WHERE {holds} ORDER BY {opaque}{key} {order}, t.id {order} LIMIT {}",
            query.of.table(),
            query.limit + 1
        );
        let rows = self.conn.all(sql, values.into_vec()).await?;
        rows.iter().map(|row| place(query.sorting.field, row)).collect()
    }

    /// The records that come near a search.
    pub(crate) async fn near(&self, of: Listed, search: Option<&str>) -> Result<Vec<i64>> {
        let text = match of {
            Listed::Leads => "t.search",
            Listed::Contacts => {
                "t.name_key || ' ' || COALESCE((SELECT a.name_key FROM accounts a WHERE a.id = t.account), '')"
            }
            Listed::Accounts => "t.name_key || ' ' || COALESCE(t.domain, '')",
            Listed::Opportunities => {
                "t.name_key || ' ' || COALESCE((SELECT a.name_key FROM accounts a WHERE a.id = t.account), '') \
                 || ' ' || COALESCE((SELECT c.name_key FROM contacts c WHERE c.id = t.contact), '')"
            }
            Listed::Activities | Listed::Campaigns | Listed::Contents => "t.name_key",
        };
        let words = words(search);
        let words = &words;
        let asked = self.parts(of, search).into_iter().map(|part| async move {
            let mut values = Values::new();
            let mut conditions = self.conditions(of, &mut values);
            let mut holds: Vec<_> = words.iter().map(|word| conditions.found(&near::patterns(word))).collect();
            if let Part::Names(range) = part {
                holds.push(range.to_owned());
            }
            let sql =
                format!("SELECT t.id, {text} FROM {} t WHERE {} LIMIT {CANDIDATES}", of.table(), holds.join(" AND "));
            let mut ids = Vec::new();
            for row in self.conn.all(sql, values.into_vec()).await? {
                if near::comes_near(&cell::<String>(&row, 1)?, words) {
                    ids.push(cell::<i64>(&row, 0)?);
                }
            }
            Ok::<_, crate::error::StoreError>(ids)
        });
        let mut ids = futures::future::try_join_all(asked).await?.concat();
        ids.truncate(FEW);
        Ok(ids)
    }

    /// A page of activities, the last written down first. Each page looks through so many and no more, because a kind
    /// that is rare among millions has no index of its own; there is no count for the same reason.
    async fn activities_page(&self, query: &ListQuery) -> Result<ListPage> {
        let newest = self.number("SELECT max(id) FROM activities", Vec::new()).await?;
        let backwards = query.cursor.as_ref().is_some_and(|cursor| cursor.backwards);
        let start = query.cursor.as_ref().map_or(newest.saturating_add(1), |cursor| cursor.id);
        // Numbers are shared by all records, so that this many of them hold at most as many activities.
        let (relation, order, end) = if backwards {
            (">", "ASC", start.saturating_add(LOOKED_THROUGH))
        } else {
            ("<", "DESC", start.saturating_sub(LOOKED_THROUGH))
        };
        let mut values = Values::new();
        let holds = self.conditions(query.of, &mut values).all(&query.tests, query.search.as_deref())?;
        let (low, high) = (values.place(start.min(end)), values.place(start.max(end)));
        let start_place = values.place(start);
        let sql = format!(
            "SELECT t.id FROM activities t WHERE t.id {relation} {start_place} AND t.id BETWEEN {low} AND {high} \
             AND {holds} ORDER BY t.id {order} LIMIT {}",
            query.limit + 1
        );
        let rows = self.conn.all(sql, values.into_vec()).await?;
        let mut ids: Vec<i64> = rows.iter().map(|row| cell(row, 0)).collect::<Result<_>>()?;
        let more = ids.len() > query.limit;
        ids.truncate(query.limit);
        let at = |id: i64, backwards: bool| ListCursor { key: SortKey::Whole(id), id, backwards };
        let last = ids.last().copied().filter(|_| more).unwrap_or(end);
        let goes_on = if backwards { last < newest } else { last > 0 };
        let onward = goes_on.then(|| at(last, backwards));
        let back = query.cursor.is_some().then(|| at(ids.first().map_or(start, |first| *first), !backwards));
        if backwards {
            ids.reverse();
        }
        let (next, previous) = if backwards { (back, onward) } else { (onward, back) };
        Ok(ListPage { ids, total: None, next, previous, near: false })
    }
}

fn direction(query: &ListQuery) -> Direction {
    let backwards = query.cursor.as_ref().is_some_and(|cursor| cursor.backwards);
    if backwards { query.sorting.direction.reversed() } else { query.sorting.direction }
}

fn place(field: &ListField, row: &QueryResult) -> Result<Place> {
    let key = match field.holds {
        Holds::Number => SortKey::Number(cell(row, 0)?),
        Holds::Money | Holds::Instant => SortKey::Whole(cell(row, 0)?),
        _ => SortKey::Text(cell(row, 0)?),
    };
    Ok((key, cell(row, 1)?))
}

/// Of all places those of the page asked for and one more.
fn beyond(query: &ListQuery, mut places: Vec<Place>) -> Vec<Place> {
    let direction = direction(query);
    places.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    if direction == Direction::Descending {
        places.reverse();
    }
    let is_beyond = |place: &Place| match &query.cursor {
        None => true,
        Some(cursor) => match direction {
            Direction::Ascending => (&place.0, place.1) > (&cursor.key, cursor.id),
            Direction::Descending => (&place.0, place.1) < (&cursor.key, cursor.id),
        },
    };
    places.into_iter().filter(is_beyond).take(query.limit + 1).collect()
}

fn page(query: &ListQuery, mut places: Vec<Place>, total: Option<i64>, near: bool) -> ListPage {
    let backwards = query.cursor.as_ref().is_some_and(|cursor| cursor.backwards);
    let more = places.len() > query.limit;
    places.truncate(query.limit);
    if backwards {
        places.reverse();
    }
    let (has_next, has_previous) =
        if backwards { (query.cursor.is_some(), more) } else { (more, query.cursor.is_some()) };
    let beside = |place: &Place, backwards| ListCursor { key: place.0.clone(), id: place.1, backwards };
    ListPage {
        total,
        next: places.last().filter(|_| has_next).map(|place| beside(place, false)),
        previous: places.first().filter(|_| has_previous).map(|place| beside(place, true)),
        ids: places.into_iter().map(|(_, id)| id).collect(),
        near,
    }
}
