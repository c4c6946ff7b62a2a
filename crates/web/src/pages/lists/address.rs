//! The address of a list: its filters, search, order, columns and page, and nothing else, so that a link can be sent.

use operations::lists::{Direction, Filter, ListAsked, Listed, Op};
use records::Keyed;
use url::form_urlencoded::{Serializer, parse};

use crate::pages::leads::ListAddress;

/// Rows on a page.
const ROWS: u32 = 50;
/// Before the key of a field that filters.
const FILTER: &str = "f.";

/// The lists and where they stand.
pub(crate) const PLACES: [(Listed, &str); 7] = [
    (Listed::Leads, "/leads"),
    (Listed::Contacts, "/contacts"),
    (Listed::Accounts, "/accounts"),
    (Listed::Opportunities, "/opportunities"),
    (Listed::Activities, "/activities"),
    (Listed::Campaigns, "/campaigns"),
    (Listed::Contents, "/content"),
];

/// Where a list stands.
pub(crate) fn path(of: Listed) -> &'static str {
    PLACES.iter().find(|(known, _)| *known == of).map_or("/", |(_, path)| path)
}

/// Which list is shown, and how. Reads what it writes; what it does not know in an address it leaves out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Address {
    pub(crate) asked: ListAsked,
    /// The first page of the list of leads, which has an address of its own.
    leads: Option<ListAddress>,
}

impl Address {
    /// Reads the query of an address.
    pub(crate) fn read(of: Listed, query: &str) -> Self {
        let asked = ListAsked {
            of,
            search: None,
            filters: Vec::new(),
            sort: None,
            columns: Vec::new(),
            cursor: None,
            limit: ROWS,
        };
        if of == Listed::Leads {
            let leads = ListAddress::read(query).at_first();
            return Self { asked: leads.asked(), leads: Some(leads) };
        }
        let mut address = Self { asked, leads: None };
        for (key, value) in parse(query.as_bytes()) {
            address.take(&key, value.trim());
        }
        address
    }

    fn take(&mut self, key: &str, value: &str) {
        let asked = &mut self.asked;
        match key {
            _ if take_filter(&mut asked.filters, key, value) || value.is_empty() => {}
            "q" => asked.search = Some(value.to_owned()),
            "sort" => {
                let name = value.strip_prefix('-').unwrap_or(value);
                let direction = if name == value { Direction::Ascending } else { Direction::Descending };
                asked.sort = Some((name.to_owned(), direction));
            }
            // A form sends a box for each column, a link all of them in one.
            "columns" => {
                let new = value.split(',').filter(|column| !column.is_empty()).map(str::to_owned);
                let new: Vec<_> = new.filter(|column| !asked.columns.contains(column)).collect();
                asked.columns.extend(new);
            }
            "page" => asked.cursor = Some(value.to_owned()),
            _ => {}
        }
    }

    /// The pairs of the query, in one order.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        if let Some(leads) = &self.leads {
            return leads.pairs();
        }
        let asked = &self.asked;
        let mut pairs: Vec<(String, String)> = asked.filters.iter().flat_map(pairs_of).collect();
        pairs.extend(asked.search.iter().map(|search| ("q".to_owned(), search.clone())));
        pairs.extend(asked.sort.iter().map(|(key, direction)| {
            let minus = if *direction == Direction::Descending { "-" } else { "" };
            ("sort".to_owned(), format!("{minus}{key}"))
        }));
        if !asked.columns.is_empty() {
            pairs.push(("columns".to_owned(), asked.columns.join(",")));
        }
        pairs.extend(asked.cursor.iter().map(|cursor| ("page".to_owned(), cursor.clone())));
        pairs
    }

    /// The query without the page: what a view keeps, and what an export and a change of many speak of.
    pub(crate) fn query(&self) -> String {
        Serializer::new(String::new()).extend_pairs(self.changed(|_| {}).pairs()).finish()
    }

    /// An address under the list's own.
    pub(crate) fn under(&self, more: &str) -> String {
        let query = Serializer::new(String::new()).extend_pairs(self.pairs()).finish();
        let path = format!("{}{more}", path(self.asked.of));
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    /// The page of this list.
    pub(crate) fn href(&self) -> String {
        self.under("")
    }

    /// The same list from its first row, changed.
    fn changed(&self, change: impl FnOnce(&mut ListAsked)) -> Self {
        let mut asked = self.asked.clone();
        asked.cursor = None;
        change(&mut asked);
        Self { asked, leads: self.leads.clone() }
    }

    /// Without one of its filters.
    pub(crate) fn without(&self, filter: &Filter) -> Self {
        self.changed(|asked| asked.filters.retain(|known| known != filter))
    }

    pub(crate) fn without_search(&self) -> Self {
        self.changed(|asked| asked.search = None)
    }

    /// Without any filter or search; order and columns stay.
    pub(crate) fn cleared(&self) -> Self {
        self.changed(|asked| (asked.filters, asked.search) = (Vec::new(), None))
    }

    pub(crate) fn with_columns(&self, columns: Vec<String>) -> Self {
        self.changed(|asked| asked.columns = columns)
    }

    pub(crate) fn is_filtered(&self) -> bool {
        !self.asked.filters.is_empty() || self.asked.search.is_some()
    }

    /// Sorted by this column: names from A, figures from the highest; a second time turns it.
    pub(crate) fn sorted_by(&self, key: &str, figures: bool, now: (&str, Direction)) -> String {
        let first = if figures { Direction::Descending } else { Direction::Ascending };
        let direction = match (now.0 == key, now.1) {
            (false, _) => first,
            (true, Direction::Ascending) => Direction::Descending,
            (true, Direction::Descending) => Direction::Ascending,
        };
        self.changed(|asked| asked.sort = Some((key.to_owned(), direction))).href()
    }

    /// Another page of the list.
    pub(crate) fn at(&self, cursor: &str) -> String {
        self.changed(|asked| asked.cursor = Some(cursor.to_owned())).href()
    }

    /// The pairs that a form sends along, without those that it has fields for.
    pub(crate) fn kept_beside(&self, replaced: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        self.pairs().into_iter().filter(|(key, _)| key != "page" && !replaced(key)).collect()
    }
}

/// The name under which a filter stands in an address.
pub(crate) fn filter_name(field: &str, op: Op) -> String {
    if op == Op::Is { format!("{FILTER}{field}") } else { format!("{FILTER}{field}.{}", op.key()) }
}

/// Whether a pair of an address filters by this field.
pub(crate) fn filters_by(key: &str, field: &str) -> bool {
    key.strip_prefix(FILTER).is_some_and(|filtered| named(filtered).0 == field)
}

fn named(filtered: &str) -> (&str, Op) {
    match filtered.rsplit_once('.').and_then(|(field, op)| Some((field, Op::from_key(op)?))) {
        Some(named) => named,
        None => (filtered, Op::Is),
    }
}

/// Takes a pair of an address that filters; says whether it is one.
pub(crate) fn take_filter(filters: &mut Vec<Filter>, key: &str, value: &str) -> bool {
    let Some(filtered) = key.strip_prefix(FILTER) else { return false };
    let (field, op) = named(filtered);
    let many = matches!(op, Op::Is | Op::Not);
    match filters.iter_mut().find(|known| known.field == field && known.op == op && many) {
        _ if value.is_empty() => {}
        Some(known) if known.values.iter().any(|other| other == value) => {}
        Some(known) => known.values.push(value.to_owned()),
        None => filters.push(Filter { field: field.to_owned(), op, values: vec![value.to_owned()] }),
    }
    true
}

/// The pairs that a filter is in an address.
pub(crate) fn pairs_of(filter: &Filter) -> Vec<(String, String)> {
    let name = filter_name(&filter.field, filter.op);
    filter.values.iter().map(|value| (name.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        for query in [
            "",
            "f.country=FR&f.country=DE&f.title.has=director&f.account.tier.not=other&q=Laiteries+%26+fils",
            "f.created_at.from=2026-01-01&f.email.blank=yes&sort=-created_at&columns=title%2Ccountry&page=abc",
        ] {
            let expected = if query.is_empty() { "/contacts".to_owned() } else { format!("/contacts?{query}") };
            assert_eq!(Address::read(Listed::Contacts, query).href(), expected);
        }
    }

    #[test]
    fn a_changed_list_starts_from_the_first_page() {
        let address = Address::read(Listed::Accounts, "f.tier=target&f.employees.from=50&page=abc");
        let tier = address.asked.filters[0].clone();
        assert_eq!(address.without(&tier).href(), "/accounts?f.employees.from=50");
        assert_eq!(address.cleared().href(), "/accounts");
        assert_eq!(address.at("def"), "/accounts?f.tier=target&f.employees.from=50&page=def");
        let now = ("name", Direction::Ascending);
        assert_eq!(address.cleared().sorted_by("name", false, now), "/accounts?sort=-name");
        assert_eq!(address.cleared().sorted_by("employees", true, now), "/accounts?sort=-employees");
    }

    #[test]
    fn a_form_of_boxes_and_a_link_name_columns_alike() {
        let form = Address::read(Listed::Contacts, "columns=title&columns=country&columns=title");
        assert_eq!(form, Address::read(Listed::Contacts, "columns=title%2Ccountry"));
    }
}
