//! The table of a list with what stands around it: filters, columns, pages. One partial for all lists.

use askama::Template;
use operations::lists::{Direction, Field, Filter, Holds, Line, ListView, Listed, On};

use super::address::{self, Address};
use super::chips::{Asking, Chip};
use super::shown::{self, Shown};
use crate::draw::icon::Icon;
use crate::reader::Reader;

/// The table.
#[derive(Template)]
#[template(path = "lists/table.html")]
pub(crate) struct Table {
    pub(crate) reader: Reader,
    pub(crate) address: Address,
    pub(crate) view: ListView,
    /// All fields of the list, to filter by and to show.
    pub(crate) fields: Vec<Field>,
    pub(crate) csrf: String,
    pub(crate) may_edit: bool,
}

/// A column's heading.
pub(crate) struct Head {
    pub(crate) name: String,
    pub(crate) is_number: bool,
    pub(crate) href: Option<String>,
    pub(crate) order: Option<&'static str>,
}

/// A column that can be shown, moved and left out.
pub(crate) struct Choice {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) picked: bool,
    pub(crate) earlier: Option<String>,
    pub(crate) later: Option<String>,
}

impl Table {
    pub(crate) fn of(&self) -> Listed {
        self.address.asked.of
    }

    fn path(&self) -> &'static str {
        address::path(self.of())
    }

    fn list_name(&self) -> String {
        super::name(&self.reader, self.of())
    }

    fn search_chip(&self) -> Option<Chip> {
        let search = self.address.asked.search.clone()?;
        Some(Chip {
            field: t!(self.reader, "filter-search"),
            says: String::new(),
            values: search,
            without: self.address.without_search().href(),
            change: None,
            misread: false,
        })
    }

    fn chips(&self) -> Vec<Chip> {
        let filters = self.address.asked.filters.iter().map(|filter| self.chip(filter));
        self.search_chip().into_iter().chain(filters).collect()
    }

    fn asking(&self) -> Asking<'_> {
        Asking { reader: &self.reader, of: self.of(), fields: &self.fields, misread: &self.view.misread }
    }

    fn chip(&self, filter: &Filter) -> Chip {
        let without = self.address.without(filter).href();
        self.asking().chip(filter, without, |field| self.filter_href(field), |field, raw| self.name_of(field, raw))
    }

    /// The name of a record as the lines show it, if any does.
    fn name_of(&self, field: &Field, raw: &str) -> Option<String> {
        let place = self.view.columns.iter().position(|column| column.key == field.key)?;
        let cells = self.view.lines.iter().map(|line| &line.cells[place]);
        let mut found = cells.filter(|cell| cell.text.as_deref() == Some(raw)).filter_map(|cell| cell.link.as_ref());
        found.next().map(|link| link.name.clone())
    }

    fn filter_href(&self, field: &str) -> String {
        let address = self.address.under("/filter");
        let mark = if address.contains('?') { '&' } else { '?' };
        let field = url::form_urlencoded::Serializer::new(String::new()).append_pair("field", field).finish();
        format!("{address}{mark}{field}")
    }

    fn kept_beside_search(&self) -> Vec<(String, String)> {
        self.address.kept_beside(|key| key == "q")
    }

    fn kept_beside_filter(&self) -> Vec<(String, String)> {
        self.address.pairs()
    }

    fn kept_beside_columns(&self) -> Vec<(String, String)> {
        self.address.kept_beside(|key| key == "columns")
    }

    fn searched(&self) -> String {
        self.address.asked.search.clone().unwrap_or_default()
    }

    fn filterable(&self) -> Vec<(String, String)> {
        self.asking().filterable()
    }

    fn heads(&self) -> Vec<Head> {
        let first = if self.of() == Listed::Contents { "title" } else { "name" };
        let own = self.fields.iter().find(|field| field.key == first && field.on == On::Record);
        let name = match (self.of(), own) {
            (Listed::Activities, _) | (_, None) => {
                let name = t!(self.reader, "field-contact");
                Head { name, is_number: false, href: None, order: None }
            }
            (_, Some(field)) => self.head(field),
        };
        std::iter::once(name).chain(self.view.columns.iter().map(|field| self.head(field))).collect()
    }

    fn head(&self, field: &Field) -> Head {
        let (sorted, direction) = self.view.sorted;
        let is_number = matches!(field.holds, Holds::Number | Holds::Money | Holds::Date | Holds::Instant);
        // Activities run in the one order that they have.
        let sorts = field.sorts && self.of() != Listed::Activities;
        Head {
            name: shown::field_name(&self.reader, self.of(), field),
            is_number,
            href: sorts.then(|| self.address.sorted_by(&field.key, is_number, self.view.sorted)),
            order: (sorts && sorted == field.key).then_some(match direction {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            }),
        }
    }

    fn cells(&self, line: &Line) -> Vec<(String, Shown)> {
        let columns = self.view.columns.iter().zip(&line.cells);
        columns
            .map(|(field, cell)| {
                let name = shown::field_name(&self.reader, self.of(), field);
                (name, shown::cell(&self.reader, self.of(), field, cell))
            })
            .collect()
    }

    fn line_name(&self, line: &Line) -> String {
        if line.name.is_empty() { t!(self.reader, "no-name") } else { line.name.clone() }
    }

    fn line_href(&self, line: &Line) -> String {
        shown::page_of(line.record).unwrap_or_default()
    }

    fn marks(&self) -> bool {
        self.may_edit && self.of() != Listed::Activities
    }

    /// The columns on offer: those shown in their order, then the others.
    fn choices(&self) -> Vec<Choice> {
        let picked: Vec<String> = self.view.columns.iter().map(|column| column.key.clone()).collect();
        let moved = |from: usize, to: usize| {
            let mut columns = picked.clone();
            columns.swap(from, to);
            self.address.with_columns(columns).href()
        };
        let last = picked.len().saturating_sub(1);
        let chosen = self.view.columns.iter().enumerate().map(|(place, field)| Choice {
            key: field.key.clone(),
            name: shown::field_name(&self.reader, self.of(), field),
            picked: true,
            earlier: (place > 0).then(|| moved(place, place - 1)),
            later: (place < last).then(|| moved(place, place + 1)),
        });
        let others = self
            .fields
            .iter()
            .filter(|field| field.on == On::Record && field.holds != Holds::Name && !picked.contains(&field.key));
        let others = others.map(|field| Choice {
            key: field.key.clone(),
            name: shown::field_name(&self.reader, self.of(), field),
            picked: false,
            earlier: None,
            later: None,
        });
        chosen.chain(others).collect()
    }

    fn range(&self) -> String {
        let last = self.view.first + (self.view.lines.len() as u64).saturating_sub(1);
        let (first, last) = (self.reader.whole(&self.view.first), self.reader.whole(&last));
        match self.view.total {
            Some(total) => t!(self.reader, "range", first = first, last = last, total = self.reader.whole(&total)),
            None => t!(self.reader, "range-open", first = first, last = last),
        }
    }
}
