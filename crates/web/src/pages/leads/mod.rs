//! **Leads**: who is ready for Sales? The grid that filters on click, facets with live counts, the list.

mod address;
mod columns;
mod overview;
mod results;

pub(crate) use address::ListAddress;
pub(crate) use columns::LeadColumn;
pub(crate) use overview::Overview;
pub(crate) use results::{Heading, Results};

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use operations::leads;
use operations::lists::{self, Listed};
use operations::people::{START_PAGES, SampleState};
use records::Permission;
use words::Language;

use crate::draw::fit_grid::{FitGrid, GridShape};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords, SignedIn};
use crate::visit::{Wants, html, keep_language, named_language};

/// The whole page; each part is the fragment that a change of the filter swaps.
#[derive(Template)]
#[template(path = "leads/page.html")]
pub(crate) struct LeadsPage {
    pub(crate) shell: Shell,
    pub(crate) heading: Heading,
    /// The grid and the facets before their numbers, which follow in a fragment of their own.
    pub(crate) waiting: Overview,
    pub(crate) results: Results,
    /// How the sample company is getting on.
    pub(crate) sample: SampleState,
    /// What was just done, and the instants between which it can be taken back.
    pub(crate) said: Option<String>,
    pub(crate) undo: Option<(String, String)>,
}

/// What a change of the filter swaps: the list, and the heading that counts it.
#[derive(Template)]
#[template(source = "{{ results|safe }}{{ heading|safe }}", ext = "html")]
struct LeadsFragment {
    heading: Heading,
    results: Results,
}

/// The grid and the facets as a page, for a browser without scripts.
#[derive(Template)]
#[template(path = "leads/overview_page.html")]
struct OverviewPage {
    shell: Shell,
    overview: Overview,
}

/// The page that the reader starts on.
pub(crate) async fn home(who: SignedIn) -> Redirect {
    let page = who.session.preferences.start_page.as_deref();
    let known = page.filter(|page| START_PAGES.contains(page)).unwrap_or(START_PAGES[0]);
    Redirect::to(&format!("/{known}"))
}

/// The list, or only what a change of its filter swaps.
pub(crate) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    wants: Wants,
    uri: Uri,
) -> Result<Response, Fault> {
    let address = ListAddress::read(uri.query().unwrap_or_default());
    let list = leads::list(web.operations(), &address.query).await?;
    let in_force = web.operations().in_force().await?;
    let shape = Arc::new(GridShape::of(&in_force.agreement.scoring));
    let reader = who.reader.clone();
    let heading = Heading {
        reader: reader.clone(),
        address: address.clone(),
        total: list.total,
        out_of_band: wants == Wants::Fragment,
        views: lists::views(web.operations(), Listed::Leads, who.session.person.id).await?,
        person: who.session.person.id,
        csrf: who.session.csrf.clone(),
        may_export: who.may(Permission::Export),
    };
    let results = Results {
        reader: reader.clone(),
        address: address.clone(),
        shape: shape.clone(),
        list,
        csrf: who.session.csrf.clone(),
        may_edit: who.may(Permission::EditRecords),
        may_import: who.may(Permission::Import),
    };
    if wants == Wants::Fragment {
        return html(&LeadsFragment { heading, results });
    }
    let mut shell = who.shell(Place::Leads);
    shell.searched = address.query.filter.search.clone().unwrap_or_default();
    let waiting = Overview {
        grid: FitGrid::of(&shape, &[], &address.query.filter.cells),
        agreement: in_force.number,
        numbers: None,
        fields: lists::fields(web.operations(), Listed::Leads).await?,
        misread: results.list.misread.clone(),
        reader,
        address,
    };
    let company = operations::people::company(web.operations()).await?;
    let (said, undo) = super::lists::said(&who.reader, uri.query().unwrap_or_default());
    let page = LeadsPage { shell, heading, waiting, results, sample: company.sample, said, undo };
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), html(&page)?).into_response())
}

/// The grid and the facets, with their numbers.
pub(crate) async fn show_overview(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    wants: Wants,
    uri: Uri,
) -> Result<Response, Fault> {
    let address = ListAddress::read(uri.query().unwrap_or_default());
    let mut numbers = leads::overview(web.operations(), &address.query).await?;
    let in_force = web.operations().in_force().await?;
    let shape = GridShape::of(&in_force.agreement.scoring);
    let overview = Overview {
        reader: who.reader.clone(),
        grid: FitGrid::of(&shape, &numbers.cells, &address.query.filter.cells),
        agreement: in_force.number,
        fields: lists::fields(web.operations(), Listed::Leads).await?,
        misread: std::mem::take(&mut numbers.misread),
        numbers: Some(numbers),
        address,
    };
    match wants {
        Wants::Fragment => html(&overview),
        Wants::Page => html(&OverviewPage { shell: who.shell(Place::Leads), overview }),
    }
}
