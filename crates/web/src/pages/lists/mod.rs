//! **The lists**: who and what is there? One engine and one page for contacts, accounts, opportunities, activities,
//! campaigns and content.

pub(crate) mod address;
mod change;
pub(crate) mod export;
mod filter;
pub(crate) mod shown;
mod table;
mod views;

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::Uri;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use operations::lists::{self, Listed};
use records::{Permission, SavedView};
use words::Language;

use address::{Address, PLACES};
use table::Table;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::routes::Routes;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::{html, keep_language, named_language};

/// The routes of all lists.
pub(crate) fn routes() -> Routes {
    PLACES.iter().fold(Routes::new(), |routes, (of, path)| {
        let routes = routes
            .route(&format!("{path}/views"), post(views::save))
            .route(&format!("{path}/views/{{view}}/delete"), post(views::delete))
            .route(&format!("{path}/export"), get(export::send))
            .route(&format!("{path}/change"), post(change::send))
            .route(&format!("{path}/change/undo"), post(change::undo));
        // Leads have a page of their own, with the grid.
        if *of == Listed::Leads {
            return routes;
        }
        routes.route(path, get(show)).route(&format!("{path}/filter"), get(filter::show))
    })
}

/// The list that an address stands under.
pub(crate) struct Of(pub(crate) Listed);

impl FromRequestParts<Web> for Of {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self, Fault> {
        let under = |path: &str| parts.uri.path() == path || parts.uri.path().starts_with(&format!("{path}/"));
        let known = PLACES.iter().find(|(_, path)| under(path));
        known.map(|(of, _)| Self(*of)).ok_or(Fault::NotFound)
    }
}

/// The place of a list in the navigation.
pub(crate) fn place(of: Listed) -> Place {
    match of {
        Listed::Leads => Place::Leads,
        Listed::Contacts => Place::Contacts,
        Listed::Accounts => Place::Accounts,
        Listed::Opportunities => Place::Opportunities,
        Listed::Activities => Place::Activities,
        Listed::Campaigns => Place::Campaigns,
        Listed::Contents => Place::Content,
    }
}

/// The name of a list.
pub(crate) fn name(reader: &Reader, of: Listed) -> String {
    match of {
        Listed::Leads => t!(reader, "leads"),
        Listed::Contacts => t!(reader, "contacts"),
        Listed::Accounts => t!(reader, "accounts"),
        Listed::Opportunities => t!(reader, "opportunities"),
        Listed::Activities => t!(reader, "activities"),
        Listed::Campaigns => t!(reader, "campaigns"),
        Listed::Contents => t!(reader, "content"),
    }
}

/// The whole page.
#[derive(Template)]
#[template(path = "lists/page.html")]
struct ListPage {
    shell: Shell,
    table: Table,
    views: Vec<SavedView>,
    person: records::PersonId,
    may_export: bool,
    said: Option<String>,
    /// The change of many that was just made, to be taken back: its first and its last instant.
    undo: Option<(String, String)>,
}

impl ListPage {
    fn list_name(&self) -> String {
        name(&self.shell.reader, self.table.of())
    }

    fn question(&self) -> String {
        let reader = &self.shell.reader;
        match self.table.of() {
            Listed::Leads => t!(reader, "leads-question"),
            Listed::Contacts => t!(reader, "contacts-question"),
            Listed::Accounts => t!(reader, "accounts-question"),
            Listed::Opportunities => t!(reader, "opportunities-question"),
            Listed::Activities => t!(reader, "activities-question"),
            Listed::Campaigns => t!(reader, "campaigns-question"),
            Listed::Contents => t!(reader, "content-question"),
        }
    }

    /// The answer in a sentence with its number.
    fn sentence(&self) -> String {
        let reader = &self.shell.reader;
        let Some(count) = self.table.view.total else { return t!(reader, "activities-heading") };
        if self.table.address.is_filtered() {
            return t!(reader, "list-heading-filtered", count = count, list = name(reader, self.table.of()));
        }
        match self.table.of() {
            Listed::Leads => t!(reader, "leads-heading-open", count = count),
            Listed::Contacts => t!(reader, "contacts-heading", count = count),
            Listed::Accounts => t!(reader, "accounts-heading", count = count),
            Listed::Opportunities => t!(reader, "opportunities-heading", count = count),
            Listed::Activities => t!(reader, "activities-heading"),
            Listed::Campaigns => t!(reader, "campaigns-heading", count = count),
            Listed::Contents => t!(reader, "content-heading", count = count),
        }
    }

    fn everything(&self) -> String {
        address::path(self.table.of()).to_owned()
    }

    fn view_href(&self, view: &SavedView) -> String {
        format!("{}?{}", address::path(self.table.of()), view.query)
    }

    fn is_here(&self, view: &SavedView) -> bool {
        view.query == self.table.address.query()
    }

    /// The view that is shown, if somebody may take it away.
    fn here(&self) -> Option<&SavedView> {
        self.views.iter().find(|view| self.is_here(view) && (view.owner.is_none() || view.owner == Some(self.person)))
    }

    fn new_href(&self) -> Option<String> {
        let can_be_made = !matches!(self.table.of(), Listed::Leads | Listed::Activities) && self.table.may_edit;
        can_be_made.then(|| format!("{}/new", address::path(self.table.of())))
    }

    fn export_href(&self, form: &str) -> String {
        let query = self.table.address.query();
        let more = if query.is_empty() { String::new() } else { format!("&{query}") };
        format!("{}/export?form={form}{more}", address::path(self.table.of()))
    }
}

/// The page of a list.
pub(crate) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    Of(of): Of,
    uri: Uri,
) -> Result<Response, Fault> {
    let query = uri.query().unwrap_or_default();
    let address = Address::read(of, query);
    let (view, fields, views) = tokio::join!(
        lists::page(web.operations(), &address.asked),
        lists::fields(web.operations(), of),
        lists::views(web.operations(), of, who.session.person.id),
    );
    let mut shell = who.shell(place(of));
    shell.searched = address.asked.search.clone().unwrap_or_default();
    let table = Table {
        reader: who.reader.clone(),
        address,
        view: view?,
        fields: fields?,
        csrf: who.session.csrf.clone(),
        may_edit: who.may(Permission::EditRecords),
    };
    let (said, undo) = said(&who.reader, query);
    let page = ListPage {
        shell,
        table,
        views: views?,
        person: who.session.person.id,
        may_export: who.may(Permission::Export),
        said,
        undo,
    };
    Ok((named_language(query).map(keep_language), html(&page)?).into_response())
}

/// What was just done, and the instants between which it can be taken back.
pub(crate) fn said(reader: &Reader, query: &str) -> (Option<String>, Option<(String, String)>) {
    let value = |name: &str| {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    let count = value("count").and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
    let Some(what) = value("said") else { return (None, None) };
    match &*what {
        "view" => (Some(t!(reader, "said-view")), None),
        "view-deleted" => (Some(t!(reader, "said-view-deleted")), None),
        "nothing-marked" => (Some(t!(reader, "said-nothing-marked")), None),
        "changed" => (Some(t!(reader, "said-changed", count = count)), value("from").zip(value("until"))),
        "undone" => (Some(t!(reader, "said-undone", count = count)), None),
        _ => (None, None),
    }
}
