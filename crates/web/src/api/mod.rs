//! The REST API, `/api/v1`: what the pages do, for other programs.
//!
//! - `calls`: the telling of a call, from which its route and its place in the OpenAPI document come;
//! - `document`, `check`: that document, and requests held to it;
//! - `caller`, `rate`, `idempotency`: who calls with which token, how often, and what is done once;
//! - `body`, `value`, `answer`, `problem`: what comes in, what goes out, and what is said where it cannot be done;
//! - the others: one module a noun.
//!
//! Invariant: a call does what pages do, by the same operations. What it asks stands in its extractor; what its document does
//! not name, its requests may not hold.

mod answer;
mod body;
mod caller;
mod calls;
mod check;
mod document;
mod idempotency;
mod kind;
mod problem;
mod rate;
mod value;

mod activities;
mod agreement;
mod audit;
mod change;
mod company;
mod imported;
mod imports;
mod leads;
mod lists;
mod offer;
mod people;
mod records;
mod related;
mod teams;
mod timeline;
mod today;
mod tokens;
mod views;

pub(crate) use rate::Rates;

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Uri;
use axum::middleware;
use axum::routing::any;
use serde_json::{Value, json};
use tower_http::catch_panic::CatchPanicLayer;

use crate::guard;
use crate::server::Web;
use calls::{Calls, Told};
use problem::Kind;

/// The most that the body of a call for one record may hold.
const MOST_BYTES: usize = 256 * 1024;

/// Every call that needs a token.
fn with_token() -> Calls {
    lists::calls()
        .and(views::calls())
        .and(records::calls())
        .and(related::calls())
        .and(leads::calls())
        .and(timeline::calls())
        .and(activities::calls())
        .and(change::calls())
        .and(imports::calls())
        .and(agreement::calls())
        .and(audit::calls())
        .and(today::calls())
        .and(company::calls())
        .and(offer::calls())
        .and(people::calls())
        .and(teams::calls())
        .and(tokens::calls())
}

/// Every call that does not.
fn public() -> Calls {
    let document = Told::public("This document").gives_schema(json!({ "type": "object" }));
    let meaning = Told::public("What a kind of problem means").gives::<problem::ProblemMeaning>();
    Calls::of("About").get("/api/openapi.json", document::show, document).get(
        "/api/problems/{problem}",
        problem::meaning,
        meaning,
    )
}

fn calls() -> Calls {
    with_token().and(public())
}

/// The path of every call, for a test that walks them all.
pub(crate) fn paths() -> Vec<String> {
    calls().routes.paths()
}

/// All calls, with what stands around every one of them.
pub(crate) fn router(web: &Web) -> Router<Web> {
    let admitted = with_token()
        .routes
        .router()
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(web.clone(), caller::admit));
    admitted
        .merge(public().routes.router())
        .route("/api", any(problem::nothing_here))
        .route("/api/{*rest}", any(problem::nothing_here))
        .layer(CatchPanicLayer::custom(problem::from_panic))
        .layer(middleware::from_fn_with_state(web.clone(), problem::explain))
        .layer(middleware::from_fn_with_state(web.clone(), guard::headers))
}

/// An id as a path carries it; what is none names nothing.
fn id<I: FromStr>(text: &str) -> problem::Result<I> {
    text.parse().map_err(|_| Kind::NotFound.into())
}

/// The pairs of an address's query; the document has seen that each is there once.
fn asked(uri: &Uri) -> BTreeMap<String, String> {
    let pairs = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
    pairs.filter(|(_, value)| !value.is_empty()).collect()
}

/// The schema of a text.
fn text() -> Value {
    json!({ "type": "string" })
}
