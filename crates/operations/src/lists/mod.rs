//! The lists of records: their fields, a page of them as somebody asked for it, the values that a filter offers.

mod asked;
mod fields;
mod lines;
mod views;

pub use asked::{Filter, NOBODY, Op};
pub use fields::{Field, choices_of, fields};
pub use lines::{Cell, Line, Linked};
pub(crate) use lines::{names_of, of as lines};
pub use store::{Direction, Holds, Listed, On};
pub use views::{ViewRefused, delete_view, save_view, views};

use async_recursion::async_recursion as boxed;
use records::{KindId, RecordKind};
use store::{ListCursor, ListField, ListQuery, SortKey, Sorting, Tested};

use crate::place::Place;
use crate::qualify::Dictionary;
use crate::{Operations, Result};

/// Which page of which list, as an address asks.
#[derive(Debug, Clone, PartialEq)]
pub struct ListAsked {
    /// Which list.
    pub of: Listed,
    /// Whose name, address or company has all these words in it.
    pub search: Option<String>,
    /// All of these must hold.
    pub filters: Vec<Filter>,
    /// By which field, and which way; nothing for the list's own order.
    pub sort: Option<(String, Direction)>,
    /// The keys of the columns in their order; none for the usual ones.
    pub columns: Vec<String>,
    /// Where, as an earlier page gave it.
    pub cursor: Option<String>,
    /// How many lines.
    pub limit: u32,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The columns after the name.
    pub columns: Vec<Field>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many records pass; nothing where nobody counted.
    pub total: Option<u64>,
    /// The number of the first line, from 1.
    pub first: u64,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Nothing is spelled as it was typed: these come near it.
    pub near: bool,
    /// By what it is sorted.
    pub sorted: (&'static str, Direction),
    /// Filters that could not be read, and so do not filter.
    pub misread: Vec<Filter>,
}

/// A value that a filter offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// As an address carries it.
    pub value: String,
    /// The name of the record that it is, where it is one.
    pub name: Option<String>,
    /// How many records have it.
    pub count: u64,
}

/// So many values are offered at most.
const OFFERED: u32 = 60;

/// The kind of record that a list shows.
pub fn kind_of(listed: Listed) -> RecordKind {
    match listed {
        Listed::Leads => RecordKind::Lead,
        Listed::Contacts => RecordKind::Contact,
        Listed::Accounts => RecordKind::Account,
        Listed::Opportunities => RecordKind::Opportunity,
        Listed::Activities => RecordKind::Activity,
        Listed::Campaigns => RecordKind::Campaign,
        Listed::Contents => RecordKind::Content,
    }
}

/// A page of a list.
#[boxed]
pub async fn page(operations: &Operations, asked: &ListAsked) -> Result<ListView> {
    let all = fields(operations, asked.of).await?;
    let (query, misread) = query(operations, asked, &all).await?;
    let place = asked.cursor.as_deref().and_then(|text| Place::read(text, |key| fits(key, query.sorting.field)));
    let query = ListQuery { cursor: place.as_ref().map(cursor_at), ..query };
    let read = operations.store().read();
    let page = read.list_page(&query).await?;
    let lines = page.ids.len() as u64;
    let first = match &place {
        Some(place) if page.previous.is_some() => place.first_of(lines),
        _ => 1,
    };
    let columns = columns(asked, &all);
    Ok(ListView {
        lines: lines::of(operations, asked.of, &page.ids, &columns).await?,
        columns,
        total: page.total.and_then(|total| u64::try_from(total).ok()),
        first,
        previous: page.previous.map(|cursor| beside(cursor, first).written()),
        next: page.next.map(|cursor| beside(cursor, (first + lines).saturating_sub(1)).written()),
        near: page.near,
        sorted: (query.sorting.field.key, query.sorting.direction),
        misread,
    })
}

/// Those of the filters of a question that cannot be read. A page says so beside its list; what takes records out or changes
/// them must not take the others for all.
#[boxed]
pub async fn misread(operations: &Operations, asked: &ListAsked) -> Result<Vec<Filter>> {
    let fields = fields(operations, asked.of).await?;
    Ok(tested(operations, &asked.filters, &fields).await?.1)
}

/// Whether the place that a question names is one that a page of this list gave.
pub fn knows_place(asked: &ListAsked) -> bool {
    let reads = |text: &str| Place::read(text, |key| fits(key, sorting(asked).field)).is_some();
    asked.cursor.as_deref().is_none_or(reads)
}

/// Whether a field of this kind can be sorted by such a key.
fn fits(key: &SortKey, field: &ListField) -> bool {
    matches!(
        (key, field.holds),
        (SortKey::Number(_), Holds::Number)
            | (SortKey::Whole(_), Holds::Money | Holds::Instant)
            | (SortKey::Text(_), Holds::Name | Holds::Text | Holds::Word | Holds::Date)
    )
}

fn cursor_at(place: &Place) -> ListCursor {
    ListCursor { key: place.key.clone(), id: place.id, backwards: place.backwards }
}

fn beside(cursor: ListCursor, line: u64) -> Place {
    Place { key: cursor.key, id: cursor.id, backwards: cursor.backwards, beside: line }
}

/// The question that an address asks, and those of its filters that cannot be read.
pub(crate) async fn query(
    operations: &Operations,
    asked: &ListAsked,
    fields: &[Field],
) -> Result<(ListQuery, Vec<Filter>)> {
    let (tests, misread) = tested(operations, &asked.filters, fields).await?;
    let query = ListQuery {
        of: asked.of,
        tests,
        search: asked.search.clone(),
        sorting: sorting(asked),
        cursor: None,
        limit: asked.limit as usize,
    };
    Ok((query, misread))
}

/// What filters ask, and those that cannot be read.
pub(crate) async fn tested(
    operations: &Operations,
    filters: &[Filter],
    fields: &[Field],
) -> Result<(Vec<Tested>, Vec<Filter>)> {
    let in_force = operations.in_force().await?;
    let reading = asked::Reading { zone: in_force.reading.zone(), currency: in_force.reading.currency() };
    let (mut tests, mut misread) = (Vec::new(), Vec::new());
    for filter in filters {
        match reading.tested(filter, fields) {
            Some(tested) => tests.push(tested),
            None => misread.push(filter.clone()),
        }
    }
    Ok((tests, misread))
}

fn sorting(asked: &ListAsked) -> Sorting {
    let named = asked.sort.as_ref().and_then(|(key, direction)| {
        let field = asked.of.field(key).filter(|field| field.sorts)?;
        Some(Sorting { field, direction: *direction })
    });
    named.unwrap_or_else(|| {
        let (key, direction) = match asked.of {
            Listed::Opportunities => ("created_at", Direction::Descending),
            Listed::Activities => ("recorded_at", Direction::Descending),
            Listed::Campaigns => ("starts_on", Direction::Descending),
            Listed::Contents => ("title", Direction::Ascending),
            Listed::Leads | Listed::Contacts | Listed::Accounts => ("name", Direction::Ascending),
        };
        let field = asked.of.field(key).expect("every list has the field of its own order");
        Sorting { field, direction }
    })
}

/// The columns that a list shows after the name where nobody chose any.
pub fn usual_columns(of: Listed) -> &'static [&'static str] {
    match of {
        Listed::Leads => &["company", "country", "cell", "stage", "owner"],
        Listed::Contacts => &["title", "account", "email", "country", "buying_role", "created_at"],
        Listed::Accounts => &["tier", "industry", "country", "employees", "annual_revenue", "owner"],
        Listed::Opportunities => &["account", "outcome", "step", "amount", "expected_close", "owner", "created_at"],
        Listed::Activities => &["at", "kind", "content", "campaign", "interest"],
        Listed::Campaigns => &["goal", "channel", "budget", "starts_on", "ends_on"],
        Listed::Contents => &["kind", "buying_stage", "interest", "language"],
    }
}

fn columns(asked: &ListAsked, all: &[Field]) -> Vec<Field> {
    let find = |key: &str| all.iter().find(|field| field.key == key && field.on == On::Record).cloned();
    let chosen: Vec<Field> = asked.columns.iter().filter_map(|key| find(key)).collect();
    if chosen.is_empty() { usual_columns(asked.of).iter().filter_map(|key| find(key)).collect() } else { chosen }
}

/// The list that has the field, of a record on this one or of what is behind it.
pub fn listed_on(of: Listed, on: On) -> Listed {
    match on {
        On::Record => of,
        On::Account => Listed::Accounts,
        On::Contact => Listed::Contacts,
    }
}

/// The values that a field has among all records of a list, the most common first.
#[boxed]
pub async fn offered(operations: &Operations, of: Listed, field: &Field) -> Result<Vec<Offered>> {
    if !field.choices.is_empty() {
        let offer = |choice: &String| Offered { value: choice.clone(), name: None, count: 0 };
        return Ok(field.choices.iter().map(offer).collect());
    }
    let table = listed_on(of, field.on);
    let shared = !matches!(field.holds, Holds::Name | Holds::Text | Holds::Account | Holds::Contact)
        && !matches!(field.holds, Holds::Number | Holds::Money | Holds::Date | Holds::Instant | Holds::YesNo);
    let Some(known) = table.field(field.name()).filter(|_| shared && field.custom.is_none()) else {
        return Ok(Vec::new());
    };
    let values = operations.store().read().list_values(table, known, OFFERED).await?;
    if field.holds == Holds::Kind {
        return kinds(operations, values).await;
    }
    let kind = lines::leads_to(field.holds);
    let ids: Vec<String> = values
        .iter()
        .map(|value| match (kind, value.value.parse()) {
            (Some(kind), Ok(number)) => crate::kept::written(records::RecordRef { kind, number }),
            _ => value.value.clone(),
        })
        .collect();
    let names = match kind {
        Some(kind) => lines::names_of(operations, kind, ids.iter().map(String::as_str)).await?,
        None => Default::default(),
    };
    let offer = |(value, id): (store::Value, String)| Offered {
        name: names.get(&id).cloned(),
        value: id,
        count: u64::try_from(value.records).unwrap_or(0),
    };
    let mut offered: Vec<Offered> = values.into_iter().zip(ids).map(offer).collect();
    if field.holds == Holds::Person {
        offered.push(Offered { value: NOBODY.to_owned(), name: None, count: 0 });
    }
    Ok(offered)
}

async fn kinds(operations: &Operations, values: Vec<store::Value>) -> Result<Vec<Offered>> {
    let words = Dictionary::kinds_alone(operations.store().read()).await?;
    let offer = |value: store::Value| {
        let kind = KindId::new(value.value.parse().ok()?);
        let count = u64::try_from(value.records).unwrap_or(0);
        Some(Offered { value: kind.to_string(), name: Some(words.kind(kind).to_owned()), count })
    };
    Ok(values.into_iter().filter_map(offer).collect())
}
