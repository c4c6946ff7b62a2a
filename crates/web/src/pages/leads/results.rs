//! The heading that answers, and the list.

use std::sync::Arc;

use askama::Template;
use operations::leads::{Direction, LastActivity, LeadList, LeadRow, LeadSort, RowScore};
use records::{PersonId, SavedView};

use super::{LeadColumn, ListAddress};
use crate::draw::fit_grid::{GridShape, heat};
use crate::draw::icon::Icon;
use crate::label;
use crate::reader::Reader;

/// The question and its answer, a sentence with its number.
#[derive(Template)]
#[template(path = "leads/heading.html")]
pub(crate) struct Heading {
    pub(crate) reader: Reader,
    pub(crate) address: ListAddress,
    pub(crate) total: u64,
    /// As part of a fragment it replaces the heading of the page.
    pub(crate) out_of_band: bool,
    /// The views that were kept.
    pub(crate) views: Vec<SavedView>,
    pub(crate) person: PersonId,
    pub(crate) csrf: String,
    pub(crate) may_export: bool,
}

impl Heading {
    fn sentence(&self) -> String {
        let filter = &self.address.query.filter;
        if self.shows_ready() {
            t!(self.reader, "leads-heading-ready", count = self.total)
        } else if *filter == ListAddress::everything().query.filter {
            t!(self.reader, "leads-heading-open", count = self.total)
        } else {
            t!(self.reader, "leads-heading-filtered", count = self.total)
        }
    }

    fn shows_ready(&self) -> bool {
        self.address.query.filter == ListAddress::ready().query.filter
    }

    fn shows_everything(&self) -> bool {
        !self.address.is_filtered()
    }

    fn view_href(&self, view: &SavedView) -> String {
        format!("/leads?{}", view.query)
    }

    fn is_here(&self, view: &SavedView) -> bool {
        view.query == self.address.query_of_first()
    }

    /// The view that is shown, if the reader may take it away.
    fn here(&self) -> Option<&SavedView> {
        self.views.iter().find(|view| self.is_here(view) && view.owner.is_none_or(|owner| owner == self.person))
    }

    pub(crate) fn query(&self) -> String {
        self.address.query_of_first()
    }

    fn export_href(&self, form: &str) -> String {
        let query = self.query();
        if query.is_empty() {
            format!("/leads/export?form={form}")
        } else {
            format!("/leads/export?form={form}&{query}")
        }
    }

    fn ready(&self) -> String {
        ListAddress::ready().href()
    }

    fn everything(&self) -> String {
        ListAddress::everything().href()
    }
}

/// The rows, as a table and as the cards of a phone, with the pages before and after.
#[derive(Template)]
#[template(path = "leads/results.html")]
pub(crate) struct Results {
    pub(crate) reader: Reader,
    pub(crate) address: ListAddress,
    pub(crate) shape: Arc<GridShape>,
    pub(crate) list: LeadList,
    pub(crate) csrf: String,
    pub(crate) may_edit: bool,
    pub(crate) may_import: bool,
}

/// A column's heading.
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) number: bool,
    /// The address that sorts by it.
    pub(crate) href: Option<String>,
    /// As `aria-sort` says it, if the list is sorted by it.
    pub(crate) order: Option<&'static str>,
}

impl Results {
    fn shown(&self) -> Vec<LeadColumn> {
        LeadColumn::shown(&self.address.columns)
    }

    fn columns(&self) -> Vec<Column> {
        let columns = self.shown().into_iter();
        let name = self.column(t!(self.reader, "column-who"), false, Some(LeadSort::Name));
        let others = columns.map(|column| self.column(column.name(&self.reader), column.is_number(), column.sort()));
        std::iter::once(name).chain(others).collect()
    }

    fn column(&self, name: String, number: bool, sort: Option<LeadSort>) -> Column {
        let query = &self.address.query;
        Column {
            name,
            number,
            href: sort.map(|sort| self.address.sorted_by(sort)),
            order: (sort == Some(query.sort)).then_some(match query.direction {
                Direction::Descending => "descending",
                Direction::Ascending => "ascending",
            }),
        }
    }

    fn query(&self) -> String {
        self.address.query_of_first()
    }

    fn searched(&self) -> String {
        self.address.query.filter.search.clone().unwrap_or_default()
    }

    fn href(&self, row: &LeadRow) -> String {
        format!("/leads/{}", row.id)
    }

    fn name(&self, row: &LeadRow) -> String {
        label::lead(&self.reader, row)
    }

    fn heat(&self, score: &RowScore) -> u8 {
        heat(&self.shape, &score.cell)
    }

    fn stage(&self, row: &LeadRow) -> String {
        label::stage(&self.reader, row.stage)
    }

    fn activity(&self, last: &LastActivity) -> String {
        label::activity(&self.reader, &last.kind, None)
    }

    fn icon(&self, last: &LastActivity) -> Icon {
        label::activity_icon(&last.kind, None)
    }

    fn source(&self, row: &LeadRow) -> String {
        row.source.as_deref().map_or_else(dash, |source| label::value(&self.reader, "source", source))
    }

    fn country(&self, row: &LeadRow) -> String {
        row.country.as_deref().map_or_else(dash, |country| label::country(&self.reader, country))
    }

    fn motion(&self, row: &LeadRow) -> String {
        words::label(self.reader.locale, row.motion)
    }

    fn or_dash<'t>(&self, text: &'t Option<String>) -> &'t str {
        text.as_deref().unwrap_or(words::number::NOTHING)
    }

    fn range(&self) -> String {
        let last = self.list.first + self.list.rows.len() as u64 - 1;
        let (first, last, total) =
            (self.reader.whole(&self.list.first), self.reader.whole(&last), self.reader.whole(&self.list.total));
        t!(self.reader, "range", first = first, last = last, total = total)
    }
}

fn dash() -> String {
    words::number::NOTHING.to_owned()
}
