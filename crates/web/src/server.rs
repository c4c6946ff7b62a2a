//! The routes, and what stands around every one of them.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use operations::Operations;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::api::{self, Rates};
use crate::pages::{
    agreement, exports, first_run, health, help, imports, invitation, lead, leads, lists, market, preferences, records,
    settings, sign_in, today,
};
use crate::routes::Routes;
use crate::{assets, fault, guard};

/// The most that a form of a page may hold.
const MOST_FORM_BYTES: usize = 256 * 1024;

/// What every handler needs; cheap to clone.
#[derive(Clone)]
pub struct Web(Arc<Inner>);

struct Inner {
    operations: Operations,
    /// Whether people reach the server by https, perhaps through a proxy: then cookies travel by it alone.
    https: bool,
    /// The figures of `/metrics` as text.
    metrics: Box<dyn Fn() -> String + Send + Sync>,
    /// How often other programs may call.
    rates: Rates,
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Web").field("https", &self.0.https).finish_non_exhaustive()
    }
}

impl Web {
    pub fn new(operations: Operations, https: bool, metrics: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner { operations, https, metrics: Box::new(metrics), rates: Rates::default() }))
    }

    /// Says how many calls a minute a token may make. The first answer counts.
    #[must_use]
    pub fn with_calls_a_minute(self, calls: u32) -> Self {
        self.0.rates.allow(calls);
        self
    }

    pub(crate) fn rates(&self) -> &Rates {
        &self.0.rates
    }

    pub(crate) fn operations(&self) -> &Operations {
        &self.0.operations
    }

    pub(crate) fn https(&self) -> bool {
        self.0.https
    }

    pub(crate) fn metrics(&self) -> String {
        (self.0.metrics)()
    }
}

/// Everything that the server answers.
pub fn router(web: Web) -> Router {
    let pages = pages()
        .router()
        .fallback(fault::nothing_here)
        .layer(DefaultBodyLimit::max(MOST_FORM_BYTES))
        .layer(middleware::from_fn(guard::refuse_foreign_forms))
        .layer(CatchPanicLayer::custom(fault::from_panic))
        .layer(middleware::from_fn_with_state(web.clone(), fault::explain))
        .layer(middleware::from_fn_with_state(web.clone(), guard::headers));
    let api = api::router(&web);
    Router::new().merge(pages).merge(api).merge(others().router()).layer(CompressionLayer::new()).with_state(web)
}

/// The path of every route, for a test that walks them all.
pub fn paths() -> Vec<String> {
    [pages().paths(), api::paths(), others().paths()].concat()
}

/// What a browser shows.
fn pages() -> Routes {
    Routes::new()
        .route("/", get(leads::home))
        .route("/first-run", get(first_run::show).post(first_run::send))
        .route("/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/sign-out", post(sign_in::leave))
        .route("/preferences", get(preferences::show).post(preferences::send))
        .route("/today", get(today::show))
        .route("/leads", get(leads::show))
        .route("/leads/overview", get(leads::show_overview))
        .route("/leads/{lead}", get(lead::show))
        .route("/leads/{lead}/timeline", get(lead::show_timeline))
        .route("/leads/{lead}/edit", get(lead::show_edit).post(lead::edit))
        .route("/leads/{lead}/{form}", post(lead::add))
        .route("/data", get(imports::home))
        // A file may be longer than any form; how long it may be is told while it is taken.
        .route("/data/imports", get(imports::list).post(imports::upload).layer(DefaultBodyLimit::disable()))
        .route("/data/imports/{import}", get(imports::show))
        .route("/data/imports/{import}/mapping.toml", get(imports::mapping_file))
        .route("/data/imports/{import}/rejects.csv", get(imports::rejects_file))
        .route("/data/imports/{import}/{act}", post(imports::act))
        .route("/data/exports", get(exports::show))
        .route("/data/exports/{export}/file", get(exports::download))
        .route("/data/exports/{export}/delete", post(exports::forget))
        .route("/agreement", get(agreement::show))
        .route("/agreement/file", get(agreement::file))
        .route("/invitation/{token}", get(invitation::show).post(invitation::accept))
        .merge(lists::routes())
        .merge(records::routes())
        .merge(market::routes())
        .merge(settings::routes())
        .merge(help::routes())
}

/// What a browser loads beside it, and what whoever runs the program asks.
fn others() -> Routes {
    Routes::new()
        .route("/assets/{stamp}/{name}", get(assets::serve))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
}
