//! For whoever runs the program: is the process alive, can it serve, what does it measure?

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;

use crate::server::Web;

/// Whoever asks whether the base answers wants to know it now.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// The process answers.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// The base answers too: requests may be sent here.
pub(crate) async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    let asked = tokio::time::timeout(READY_WITHIN, operations::people::is_set_up(web.operations())).await;
    match asked {
        Ok(Ok(_)) => return (StatusCode::OK, "ready\n"),
        Ok(Err(failure)) => tracing::warn!(%failure, "not ready"),
        Err(_) => tracing::warn!("not ready: the base does not answer"),
    }
    (StatusCode::SERVICE_UNAVAILABLE, "the base cannot be reached\n")
}

/// The figures, in the text format of Prometheus.
pub(crate) async fn metrics(State(web): State<Web>) -> String {
    web.metrics()
}
