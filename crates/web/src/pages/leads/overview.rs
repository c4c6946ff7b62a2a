//! The grid and the facets: what the filter leaves, and what each further choice would.

use askama::Template;
use operations::leads::{Facet, LeadOverview};
use operations::lists::{Field, Filter, Listed, NOBODY};
use records::{FieldOf, Keyed, Stage};
use words::vocabulary;

use super::{LeadColumn, ListAddress};
use crate::draw::fit_grid::{FitGrid, Square};
use crate::draw::icon::Icon;
use crate::label;
use crate::pages::lists::chips::{Asking, Chip};
use crate::pages::lists::table::Choice;
use crate::reader::Reader;

/// The fragment. Without numbers it is the frame that the page shows until they come.
#[derive(Template)]
#[template(path = "leads/overview.html")]
pub(crate) struct Overview {
    pub(crate) reader: Reader,
    pub(crate) address: ListAddress,
    pub(crate) grid: FitGrid,
    /// The number of the agreement whose grid this is.
    pub(crate) agreement: i64,
    pub(crate) numbers: Option<LeadOverview>,
    /// What leads can be filtered by, beside the facets.
    pub(crate) fields: Vec<Field>,
    /// Filters that could not be read.
    pub(crate) misread: Vec<Filter>,
}

/// One facet of the filter.
pub(crate) struct FacetGroup {
    pub(crate) key: &'static str,
    pub(crate) name: String,
    pub(crate) choices: Vec<FacetChoice>,
    /// Those that are unfolded when somebody asks.
    pub(crate) more: Vec<FacetChoice>,
}

/// So many choices of a facet stand in sight, besides those that are picked.
const IN_SIGHT: usize = 8;

/// One value that a facet offers, with what choosing it would leave.
pub(crate) struct FacetChoice {
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) count: u64,
    pub(crate) picked: bool,
}

impl Overview {
    /// A count, or nothing while it is not known.
    fn count(&self, count: &u64) -> String {
        if self.numbers.is_some() { self.reader.whole(count) } else { String::new() }
    }

    fn population(&self) -> String {
        if self.address.query.filter.open.is_some() {
            t!(self.reader, "grid-open-leads")
        } else {
            t!(self.reader, "grid-all-leads")
        }
    }

    /// What the outline and the hatch say, in words for whoever hears the page.
    fn decision_of(&self, square: &Square) -> Option<String> {
        match (square.mql, square.refused) {
            (true, _) => Some(t!(self.reader, "grid-makes-mql")),
            (_, true) => Some(t!(self.reader, "grid-refused")),
            _ => None,
        }
    }

    fn chips(&self) -> Vec<Chip> {
        let filter = &self.address.query.filter;
        let chip = |key: &str, field: String, values: Vec<String>| {
            let (values, without) = (values.join(", "), self.address.without(key));
            let says = String::new();
            (!values.is_empty()).then_some(Chip { field, says, values, without, change: None, misread: false })
        };
        let more = self.address.query.more.iter().map(|filter| self.chip(filter));
        let named = |key: &str, all: &[String]| all.iter().map(|value| self.value_name(key, value)).collect();
        [
            chip("q", t!(self.reader, "filter-search"), filter.search.clone().into_iter().collect()),
            chip("cell", t!(self.reader, "filter-cell"), filter.cells.clone()),
            chip(
                "stage",
                t!(self.reader, "column-stage"),
                filter.stages.iter().map(|&stage| label::stage(&self.reader, stage)).collect(),
            ),
            chip("owner", t!(self.reader, "column-owner"), named("owner", &self.owners())),
            chip("country", self.field("country"), named("country", &filter.countries)),
            chip("source", self.field("source"), named("source", &filter.sources)),
            chip(
                "all",
                t!(self.reader, "leads"),
                if filter.open.is_some() { vec![] } else { vec![t!(self.reader, "filter-closed-too")] },
            ),
        ]
        .into_iter()
        .flatten()
        .chain(more)
        .collect()
    }

    fn asking(&self) -> Asking<'_> {
        Asking { reader: &self.reader, of: Listed::Leads, fields: &self.fields, misread: &self.misread }
    }

    /// A filter by any field.
    fn chip(&self, filter: &Filter) -> Chip {
        let named = |field: &Field, raw: &str| (field.key == "owner").then(|| self.value_name("owner", raw));
        let (without, change) = (self.address.without_filter(filter), |field: &str| self.address.filter_form(field));
        self.asking().chip(filter, without, change, named)
    }

    fn path(&self) -> &'static str {
        "/leads"
    }

    fn choices(&self) -> Vec<Choice> {
        LeadColumn::choices(&self.reader, &self.address)
    }

    fn kept_beside_filter(&self) -> Vec<(String, String)> {
        self.address.at_first().pairs()
    }

    fn kept_beside_columns(&self) -> Vec<(String, String)> {
        self.address.kept_beside_columns()
    }

    fn filterable(&self) -> Vec<(String, String)> {
        self.asking().filterable()
    }

    fn facets(&self) -> Vec<FacetGroup> {
        let Some(numbers) = &self.numbers else { return Vec::new() };
        let filter = &self.address.query.filter;
        let stages: Vec<String> = filter.stages.iter().map(|stage| stage.key().to_owned()).collect();
        [
            self.facet("stage", t!(self.reader, "column-stage"), &numbers.stages, &stages),
            self.facet("owner", t!(self.reader, "column-owner"), &numbers.owners, &self.owners()),
            self.facet("country", self.field("country"), &numbers.countries, &filter.countries),
            self.facet("source", self.field("source"), &numbers.sources, &filter.sources),
        ]
        .into_iter()
        .filter(|facet| !facet.choices.is_empty())
        .collect()
    }

    /// The owners that filter, as the address names them.
    fn owners(&self) -> Vec<String> {
        let filter = &self.address.query.filter;
        filter.owners.iter().map(ToString::to_string).chain(filter.unowned.then(|| NOBODY.to_owned())).collect()
    }

    /// What was picked stays on offer, also where nothing is left of it.
    fn facet(&self, key: &'static str, name: String, offered: &[Facet], picked: &[String]) -> FacetGroup {
        let mut choices: Vec<FacetChoice> = offered
            .iter()
            .map(|facet| FacetChoice {
                name: facet.label.clone().unwrap_or_else(|| self.value_name(key, &facet.key)),
                count: facet.count,
                picked: picked.contains(&facet.key),
                value: facet.key.clone(),
            })
            .collect();
        for value in picked {
            if !offered.iter().any(|facet| facet.key == *value) {
                let name = self.value_name(key, value);
                choices.push(FacetChoice { value: value.clone(), name, count: 0, picked: true });
            }
        }
        let mut more = Vec::new();
        // One choice more is no more to read than the line that would fold it.
        if choices.len() > IN_SIGHT + 1 {
            let (picked, others): (Vec<_>, Vec<_>) =
                choices.split_off(IN_SIGHT).into_iter().partition(|choice| choice.picked);
            choices.extend(picked);
            more = others;
        }
        FacetGroup { key, name, choices, more }
    }

    fn field(&self, key: &str) -> String {
        vocabulary::field(self.reader.locale, FieldOf::Contact, key)
    }

    fn value_name(&self, key: &str, value: &str) -> String {
        let known = || {
            let numbers = self.numbers.as_ref()?;
            numbers.owners.iter().find(|facet| facet.key == value)?.label.clone()
        };
        match key {
            "stage" => Stage::from_key(value)
                .map_or_else(|| vocabulary::readable(value), |stage| label::stage(&self.reader, stage)),
            "owner" if value == NOBODY => t!(self.reader, "nobody-yet"),
            "owner" => known().unwrap_or_else(|| t!(self.reader, "filter-one-owner")),
            "country" => label::country(&self.reader, value),
            _ => label::value(&self.reader, key, value),
        }
    }
}
