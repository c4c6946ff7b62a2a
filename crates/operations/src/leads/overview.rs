//! The counts beside the list: the grid, and what each choice of a filter would give.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{Keyed, PersonId};
use store::{LeadCount, LeadFilter};

use super::{LeadQuery, names};
use crate::lists::Filter;
use crate::{Operations, Result};

/// How many choices of a facet are offered at most: one can be looked for, thousands cannot.
const OFFERED: usize = 100;

/// The counts beside the list.
#[derive(Debug, Clone, Default)]
pub struct LeadOverview {
    /// Leads by cell, under the filter without its cells.
    pub cells: Vec<(String, u64)>,
    /// Leads that were not yet scored, likewise.
    pub unscored: u64,
    /// Leads under the whole filter.
    pub total: u64,
    /// Leads that are open, or closed, as the filter asks, and nothing else of it.
    pub all: u64,
    /// The choices of stage, owner, country and source.
    pub stages: Vec<Facet>,
    /// Owners, by id; `none` for leads that nobody owns.
    pub owners: Vec<Facet>,
    /// Countries.
    pub countries: Vec<Facet>,
    /// Where they came from.
    pub sources: Vec<Facet>,
    /// Filters that could not be read, and so do not filter.
    pub misread: Vec<Filter>,
}

/// A choice of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// What an address carries.
    pub key: String,
    /// What people read, where the key has a name of its own in the base.
    pub label: Option<String>,
    /// How many leads one would get.
    pub count: u64,
}

/// The counts beside the list that a query asks for.
#[boxed]
pub async fn overview(operations: &Operations, query: &LeadQuery) -> Result<LeadOverview> {
    let (filter, misread) = super::filter(operations, query).await?;
    let filter = &filter;
    let read = operations.store().read();
    let whole = read.lead_counts(filter).await?;
    let without = async |change: fn(&mut LeadFilter)| -> Result<Vec<LeadCount>> {
        let mut other = filter.clone();
        change(&mut other);
        if other == *filter { Ok(whole.clone()) } else { Ok(read.lead_counts(&other).await?) }
    };
    let cells = without(|filter| filter.cells.clear()).await?;
    let stages = without(|filter| filter.stages.clear()).await?;
    let owners = without(|filter| (filter.owners.clear(), filter.unowned = false).1).await?;
    let countries = without(|filter| filter.countries.clear()).await?;
    let sources = without(|filter| filter.sources.clear()).await?;
    let plain = LeadFilter { open: filter.open, ..LeadFilter::default() };
    let all = if plain == *filter { sum(&whole) } else { as_count(read.leads_count(&plain).await?) };
    let by_cell = summed(&cells, |count| count.cell.clone());
    let scored: u64 = by_cell.iter().map(|(_, leads)| leads).sum();
    Ok(LeadOverview {
        unscored: sum(&cells) - scored,
        cells: by_cell,
        total: sum(&whole),
        all,
        stages: facets(summed(&stages, |count| Some(count.stage.key().to_owned()))),
        owners: owner_facets(operations, &owners).await?,
        countries: facets(summed(&countries, |count| count.country.clone())),
        sources: facets(summed(&sources, |count| count.source.clone())),
        misread,
    })
}

async fn owner_facets(operations: &Operations, counts: &[LeadCount]) -> Result<Vec<Facet>> {
    let names = names(operations, counts.iter().filter_map(|count| count.owner)).await?;
    let key = |owner: Option<PersonId>| owner.map_or_else(|| "none".to_owned(), |owner| owner.to_string());
    let labels: HashMap<String, String> = names.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let facets = facets(summed(counts, |count| Some(key(count.owner))));
    Ok(facets.into_iter().map(|facet| Facet { label: labels.get(&facet.key).cloned(), ..facet }).collect())
}

fn facets(counts: Vec<(String, u64)>) -> Vec<Facet> {
    let mut facets: Vec<_> = counts.into_iter().map(|(key, count)| Facet { key, label: None, count }).collect();
    facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
    facets.truncate(OFFERED);
    facets
}

fn summed(counts: &[LeadCount], key: impl Fn(&LeadCount) -> Option<String>) -> Vec<(String, u64)> {
    let mut sums: HashMap<String, u64> = HashMap::new();
    for count in counts {
        if let Some(key) = key(count) {
            *sums.entry(key).or_default() += as_count(count.leads);
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort();
    sums
}

fn sum(counts: &[LeadCount]) -> u64 {
    counts.iter().map(|count| as_count(count.leads)).sum()
}

fn as_count(leads: i64) -> u64 {
    u64::try_from(leads).unwrap_or(0)
}
