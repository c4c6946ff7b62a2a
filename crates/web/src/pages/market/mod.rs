//! **Personas and segments**: whom do we mean, how many are they, what do we say to them, and what do we know of their market?

mod book;
mod edit;
mod editor;
mod feedback;
mod list;
mod row;
mod row_view;
mod say;
mod view;

pub(crate) use say::SayCard;

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use records::{NamedConditionId, NamedConditionKind};

use crate::fault::Fault;
use crate::reader::Reader;
use crate::routes::Routes;
use crate::server::Web;

/// The kinds and where they stand.
const PLACES: [(NamedConditionKind, &str); 2] = [
    (NamedConditionKind::Segment, path(NamedConditionKind::Segment)),
    (NamedConditionKind::Persona, path(NamedConditionKind::Persona)),
];

/// The routes of the place.
pub(crate) fn routes() -> Routes {
    let both = PLACES.iter().fold(Routes::new(), |routes, (_, path)| {
        routes
            .route(path, get(list::show))
            .route(&format!("{path}/new"), get(edit::show_new).post(edit::create))
            .route(&format!("{path}/{{named}}"), get(view::show))
            .route(&format!("{path}/{{named}}/size"), get(view::show_size))
            .route(&format!("{path}/{{named}}/members"), get(view::show_members))
            .route(&format!("{path}/{{named}}/edit"), get(edit::show_edit).post(edit::edit))
            .route(&format!("{path}/{{named}}/delete"), post(edit::delete))
    });
    both.route("/segments/{named}/book", get(book::show).post(book::write))
        .route("/segments/{named}/book/marketing", post(book::confirm_for_marketing))
        .route("/segments/{named}/book/sales", post(book::confirm_for_sales))
}

/// The kind that an address stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Of(pub(crate) NamedConditionKind);

impl FromRequestParts<Web> for Of {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self, Fault> {
        let under = |path: &str| parts.uri.path() == path || parts.uri.path().starts_with(&format!("{path}/"));
        let known = PLACES.iter().find(|(_, path)| under(path));
        known.map(|(kind, _)| Self(*kind)).ok_or(Fault::NotFound)
    }
}

impl Of {
    /// Where the kind stands.
    fn path(self) -> &'static str {
        path(self.0)
    }

    /// The page of one.
    fn page(self, id: NamedConditionId) -> String {
        format!("{}/{id}", self.path())
    }

    /// The name of the list.
    fn name(self, reader: &Reader) -> String {
        match self.0 {
            NamedConditionKind::Segment => t!(reader, "segments"),
            NamedConditionKind::Persona => t!(reader, "personas"),
        }
    }
}

/// Where a kind stands.
const fn path(kind: NamedConditionKind) -> &'static str {
    match kind {
        NamedConditionKind::Segment => "/segments",
        NamedConditionKind::Persona => "/personas",
    }
}

/// An id as an address carries it; what is none names no page.
fn named(text: &str) -> Result<NamedConditionId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// Back to a page that then says what was done, so that reloading sends nothing twice.
fn done(page: &str, said: &str) -> Response {
    Redirect::to(&format!("{page}?said={said}")).into_response()
}

/// What the address says was just done, and whether it is no good news.
fn said(reader: &Reader, uri: &Uri) -> Option<(String, bool)> {
    let (said, more) = (asked(uri, "said")?, asked(uri, "more"));
    Some(match said.as_str() {
        "created" => (t!(reader, "said-created"), false),
        "deleted" => (t!(reader, "market-said-deleted"), false),
        "book" => (t!(reader, "saved"), false),
        "taken-back" => (t!(reader, "book-said-taken-back"), false),
        "confirmed" => (t!(reader, "book-said-confirmed"), false),
        "confirm-changed" => (t!(reader, "book-said-changed"), true),
        "confirm-same" => (t!(reader, "book-said-same"), true),
        "in-use" => {
            let count = more.and_then(|count| count.parse::<u64>().ok()).unwrap_or(0);
            (t!(reader, "market-said-in-use", count = count), true)
        }
        _ => (t!(reader, "saved"), false),
    })
}

/// A value of an address.
fn asked(uri: &Uri, key: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.find(|(known, _)| known == key).map(|(_, value)| value.into_owned())
}

/// The lines of a text that say something.
fn lines(text: &Option<String>) -> Vec<&str> {
    let lines = text.iter().flat_map(|text| text.lines()).map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}
