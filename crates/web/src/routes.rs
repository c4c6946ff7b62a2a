//! Routes, and a list of their paths: so that a test can walk every one as everybody.

use axum::Router;
use axum::routing::MethodRouter;

use crate::server::Web;

/// Routes while they are told.
pub(crate) struct Routes {
    router: Router<Web>,
    paths: Vec<String>,
}

impl Routes {
    pub(crate) fn new() -> Self {
        Self { router: Router::new(), paths: Vec::new() }
    }

    /// Adds a route, as [`Router::route`] does.
    pub(crate) fn route(mut self, path: &str, methods: MethodRouter<Web>) -> Self {
        self.paths.push(path.to_owned());
        Self { router: self.router.route(path, methods), paths: self.paths }
    }

    /// Adds the routes of a place that has many, as [`Router::merge`] does.
    pub(crate) fn merge(mut self, place: Self) -> Self {
        self.paths.extend(place.paths);
        Self { router: self.router.merge(place.router), paths: self.paths }
    }

    pub(crate) fn router(self) -> Router<Web> {
        self.router
    }

    pub(crate) fn paths(self) -> Vec<String> {
        self.paths
    }
}
