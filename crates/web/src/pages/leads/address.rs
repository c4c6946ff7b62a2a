//! The address of a list: its filter, order and page, and nothing else, so that a link can be sent.

use operations::leads::{Direction, LeadFilter, LeadQuery, LeadSort};
use operations::lists::{Filter, ListAsked, Listed, NOBODY, Op};
use records::{Keyed, PersonId, Stage};
use url::form_urlencoded::{Serializer, parse};

use super::LeadColumn;
use crate::pages::lists::address::{pairs_of, take_filter};

/// Rows on a page.
const ROWS: u32 = 50;

/// An order and its name in an address; a minus before the name turns it.
const SORTS: [(LeadSort, &str); 5] = [
    (LeadSort::Activity, "activity"),
    (LeadSort::Fit, "fit"),
    (LeadSort::Name, "name"),
    (LeadSort::StageSince, "stage-since"),
    (LeadSort::LastActivity, "last-activity"),
];

/// Which list is shown. Reads what it writes; what it does not know in an address it leaves out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ListAddress {
    pub(crate) query: LeadQuery,
    /// The columns in their order; none for the usual ones.
    pub(crate) columns: Vec<LeadColumn>,
}

impl ListAddress {
    /// Every open lead, the most active first.
    pub(crate) fn everything() -> Self {
        let filter = LeadFilter { open: Some(true), ..LeadFilter::default() };
        Self {
            query: LeadQuery {
                filter,
                more: Vec::new(),
                sort: LeadSort::Activity,
                direction: Direction::Descending,
                cursor: None,
                limit: ROWS,
            },
            columns: Vec::new(),
        }
    }

    /// The leads that wait for Sales.
    pub(crate) fn ready() -> Self {
        let mut address = Self::everything();
        address.query.filter.stages = vec![Stage::Mql];
        address
    }

    /// Reads the query of an address.
    pub(crate) fn read(query: &str) -> Self {
        let mut address = Self::everything();
        for (key, value) in parse(query.as_bytes()) {
            address.take(&key, value.trim());
        }
        address
    }

    fn take(&mut self, key: &str, value: &str) {
        let query = &mut self.query;
        let filter = &mut query.filter;
        match key {
            _ if take_filter(&mut query.more, key, value) || value.is_empty() => {}
            "cell" => add(&mut filter.cells, value.to_owned()),
            "stage" => {
                if let Some(stage) = Stage::from_key(value) {
                    add(&mut filter.stages, stage);
                }
            }
            "owner" if value == NOBODY => filter.unowned = true,
            "owner" => {
                if let Ok(owner) = value.parse::<PersonId>() {
                    add(&mut filter.owners, owner);
                }
            }
            "country" => add(&mut filter.countries, value.to_owned()),
            "source" => add(&mut filter.sources, value.to_owned()),
            "all" => filter.open = if value == "yes" { None } else { Some(true) },
            "q" => filter.search = Some(value.to_owned()),
            "sort" => {
                let name = value.strip_prefix('-').unwrap_or(value);
                if let Some((sort, _)) = SORTS.iter().find(|(_, known)| *known == name) {
                    query.sort = *sort;
                    query.direction = if value.starts_with('-') { Direction::Descending } else { Direction::Ascending };
                }
            }
            // A form sends a box for each column, a link all of them in one.
            "columns" => value.split(',').filter_map(LeadColumn::from_key).for_each(|one| add(&mut self.columns, one)),
            "page" => query.cursor = Some(value.to_owned()),
            _ => {}
        }
    }

    /// The pairs of the query, in one order.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> =
            self.own_pairs().into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        pairs.splice(0..0, self.query.more.iter().flat_map(pairs_of));
        pairs
    }

    /// The pairs of all but the filters by any field.
    fn own_pairs(&self) -> Vec<(&'static str, String)> {
        let filter = &self.query.filter;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(filter.cells.iter().map(|cell| ("cell", cell.clone())));
        pairs.extend(filter.stages.iter().map(|stage| ("stage", stage.key().to_owned())));
        pairs.extend(filter.owners.iter().map(|owner| ("owner", owner.to_string())));
        pairs.extend(filter.unowned.then(|| ("owner", NOBODY.to_owned())));
        pairs.extend(filter.countries.iter().map(|country| ("country", country.clone())));
        pairs.extend(filter.sources.iter().map(|source| ("source", source.clone())));
        pairs.extend(filter.search.iter().map(|search| ("q", search.clone())));
        if filter.open.is_none() {
            pairs.push(("all", "yes".to_owned()));
        }
        if (self.query.sort, self.query.direction) != (LeadSort::Activity, Direction::Descending) {
            pairs.push(("sort", sort_name(self.query.sort, self.query.direction)));
        }
        if !self.columns.is_empty() {
            pairs.push(("columns", self.columns.iter().map(|column| column.key()).collect::<Vec<_>>().join(",")));
        }
        pairs.extend(self.query.cursor.iter().map(|cursor| ("page", cursor.clone())));
        pairs
    }

    fn under(&self, path: &str) -> String {
        let query = Serializer::new(String::new()).extend_pairs(self.pairs()).finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// Its first page.
    pub(crate) fn at_first(&self) -> Self {
        self.with(LeadQuery { cursor: None, ..self.query.clone() })
    }

    fn with(&self, query: LeadQuery) -> Self {
        Self { query, columns: self.columns.clone() }
    }

    /// The query of its first page: what a view keeps.
    pub(crate) fn query_of_first(&self) -> String {
        Serializer::new(String::new()).extend_pairs(self.at_first().pairs()).finish()
    }

    /// The same leads in the words of all lists, for an export and a change of many.
    pub(crate) fn asked(&self) -> ListAsked {
        let filter = &self.query.filter;
        let owners = filter.owners.iter().map(ToString::to_string).chain(filter.unowned.then(|| NOBODY.to_owned()));
        let facets = [
            ("cell", filter.cells.clone()),
            ("stage", filter.stages.iter().map(|stage| stage.key().to_owned()).collect()),
            ("owner", owners.collect()),
            ("country", filter.countries.clone()),
            ("source", filter.sources.clone()),
            ("open", filter.open.map(|open| if open { "yes" } else { "no" }.to_owned()).into_iter().collect()),
        ];
        let facets = facets.into_iter().filter(|(_, values)| !values.is_empty());
        let facets = facets.map(|(field, values)| Filter { field: field.to_owned(), op: Op::Is, values });
        ListAsked {
            of: Listed::Leads,
            search: filter.search.clone(),
            filters: facets.chain(self.query.more.iter().cloned()).collect(),
            sort: None,
            columns: Vec::new(),
            cursor: None,
            limit: self.query.limit,
        }
    }

    /// The page of this list.
    pub(crate) fn href(&self) -> String {
        self.under("/leads")
    }

    /// The fragment with the grid and the facets of this list.
    pub(crate) fn overview(&self) -> String {
        self.at_first().under("/leads/overview")
    }

    /// What a form of facets sends along: everything that is no facet.
    pub(crate) fn kept_beside_facets(&self) -> Vec<(String, String)> {
        let facets = ["stage", "owner", "country", "source", "page"];
        self.pairs().into_iter().filter(|(key, _)| !facets.contains(&key.as_str())).collect()
    }

    /// The form that filters by a field.
    pub(crate) fn filter_form(&self, field: &str) -> String {
        let pairs = self.at_first().pairs().into_iter().chain([("field".to_owned(), field.to_owned())]);
        format!("/leads/filter?{}", Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    /// Whether anything is filtered beyond what the page shows at first.
    pub(crate) fn is_filtered(&self) -> bool {
        self.query.filter != Self::everything().query.filter || !self.query.more.is_empty()
    }

    /// The same list from its first row, changed.
    fn changed(&self, change: impl FnOnce(&mut LeadQuery)) -> String {
        let mut query = self.query.clone();
        query.cursor = None;
        change(&mut query);
        self.with(query).href()
    }

    pub(crate) fn with_cell_toggled(&self, cell: &str) -> String {
        self.changed(|query| match query.filter.cells.iter().position(|known| known == cell) {
            Some(place) => drop(query.filter.cells.remove(place)),
            None => query.filter.cells.push(cell.to_owned()),
        })
    }

    /// Without what one key of the address filters.
    pub(crate) fn without(&self, key: &str) -> String {
        self.changed(|query| {
            let filter = &mut query.filter;
            match key {
                "cell" => filter.cells.clear(),
                "stage" => filter.stages.clear(),
                "owner" => (filter.owners, filter.unowned) = (Vec::new(), false),
                "country" => filter.countries.clear(),
                "source" => filter.sources.clear(),
                "q" => filter.search = None,
                _ => filter.open = Some(true),
            }
        })
    }

    pub(crate) fn with_columns(&self, columns: Vec<LeadColumn>) -> String {
        Self { columns, ..self.at_first() }.href()
    }

    /// What a form that chooses columns sends along.
    pub(crate) fn kept_beside_columns(&self) -> Vec<(String, String)> {
        self.at_first().pairs().into_iter().filter(|(key, _)| key != "columns").collect()
    }

    /// Without one of the filters by any field.
    pub(crate) fn without_filter(&self, filter: &Filter) -> String {
        self.changed(|query| query.more.retain(|known| known != filter))
    }

    pub(crate) fn cleared(&self) -> String {
        self.changed(|query| (query.filter, query.more) = (Self::everything().query.filter, Vec::new()))
    }

    /// Sorted by this column: names from A, figures from the highest; a second time turns it.
    pub(crate) fn sorted_by(&self, sort: LeadSort) -> String {
        let first = if sort == LeadSort::Name { Direction::Ascending } else { Direction::Descending };
        self.changed(|query| {
            query.direction = match (query.sort == sort, query.direction) {
                (false, _) => first,
                (true, Direction::Ascending) => Direction::Descending,
                (true, Direction::Descending) => Direction::Ascending,
            };
            query.sort = sort;
        })
    }

    /// Another page of the list.
    pub(crate) fn at(&self, cursor: &str) -> String {
        self.with(LeadQuery { cursor: Some(cursor.to_owned()), ..self.query.clone() }).href()
    }
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn sort_name(sort: LeadSort, direction: Direction) -> String {
    let name = SORTS.iter().find(|(known, _)| *known == sort).map_or("activity", |(_, name)| name);
    if direction == Direction::Descending { format!("-{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        for query in [
            "",
            "cell=A4&cell=A3&stage=mql&owner=per_3&owner=none&country=FR&source=trade+show&q=Laiteries+%26+fils",
            "all=yes&sort=name&page=abc",
            "cell=A4&columns=cell%2Cemail%2Cmotion&page=abc",
            "f.contact.seniority=vp&f.account.employees.from=50&f.campaign.known=yes&stage=mql",
            "sort=-fit",
        ] {
            let expected = if query.is_empty() { "/leads".to_owned() } else { format!("/leads?{query}") };
            assert_eq!(ListAddress::read(query).href(), expected);
        }
    }

    #[test]
    fn what_an_address_should_not_hold_is_left_out() {
        assert_eq!(
            ListAddress::read("stage=nonsense&sort=shoe-size&cell=&cell=A4&cell=A4&lang=fr").href(),
            "/leads?cell=A4"
        );
    }

    #[test]
    fn a_changed_filter_starts_from_the_first_page() {
        let address = ListAddress::read("cell=A4&page=abc");
        assert_eq!(address.with_cell_toggled("B4"), "/leads?cell=A4&cell=B4");
        assert_eq!(address.with_cell_toggled("A4"), "/leads");
        assert_eq!(address.without("cell"), "/leads");
        assert_eq!(address.at("def"), "/leads?cell=A4&page=def");
        assert_eq!(address.overview(), "/leads/overview?cell=A4");
    }

    #[test]
    fn a_column_turns_when_it_sorts_already() {
        assert_eq!(ListAddress::everything().sorted_by(LeadSort::Name), "/leads?sort=name");
        assert_eq!(ListAddress::everything().sorted_by(LeadSort::Activity), "/leads?sort=activity");
        assert_eq!(ListAddress::read("sort=activity").sorted_by(LeadSort::Activity), "/leads");
    }

    #[test]
    fn facets_send_the_rest_of_the_filter_along() {
        let address = ListAddress::read("cell=A4&stage=mql&q=x&sort=name&page=abc");
        let kept: Vec<_> =
            address.kept_beside_facets().into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(kept, ["cell=A4", "q=x", "sort=name"]);
    }
}
