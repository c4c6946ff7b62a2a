//! For whoever runs the program: is the process alive, can it serve, what does it measure?

use axum::extract::State;
use axum::http::StatusCode;

use crate::server::Web;

/// The process answers.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// The base answers too: requests may be sent here.
pub(crate) async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match operations::people::is_set_up(web.operations()).await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(failure) => {
            tracing::warn!(%failure, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the base cannot be reached\n")
        }
    }
}

/// The figures, in the text format of Prometheus.
pub(crate) async fn metrics(State(web): State<Web>) -> String {
    web.metrics()
}
