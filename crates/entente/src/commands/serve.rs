//! `entente serve`

use std::future::Future;
use std::net::SocketAddr;

use clap::Args;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use operations::{Operations, qualify};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

/// Serve the pages and judge what is recorded, until stopped
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen; port 0 takes a free one, which is printed
    #[arg(long, value_name = "ADDRESS", env = "ENTENTE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// What this process does: web, worker, or both
    #[arg(long, value_name = "ROLES", env = "ENTENTE_ROLES", value_delimiter = ',', default_value = "web,worker")]
    roles: Vec<ServerRole>,
    /// People reach the server by https, through a proxy: cookies then travel by https alone
    #[arg(long, env = "ENTENTE_HTTPS")]
    https: bool,
    /// Logs as JSON, a line each
    #[arg(long, env = "ENTENTE_LOG_JSON")]
    log_json: bool,
}

/// A part of the work that a process can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ServerRole {
    /// Pages and calls.
    Web,
    /// Judging what became due, jobs, the sweep at midnight.
    Worker,
}

pub(crate) fn run(arguments: &Serve, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    log(arguments.log_json);
    let metrics = PrometheusBuilder::new().install_recorder().map_err(|error| Refused::Said(error.to_string()))?;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let (stop, stopped) = watch::channel(false);
        let worker = arguments
            .roles
            .contains(&ServerRole::Worker)
            .then(|| tokio::spawn(qualify::work(operations.clone(), until(stopped.clone()))));
        if arguments.roles.contains(&ServerRole::Web) {
            serve_pages(arguments, operations, metrics, terminal).await?;
        } else {
            signal().await;
        }
        terminal.tell(&said!(terminal.locale, "serve-stopping"));
        let _ = stop.send(true);
        if let Some(worker) = worker {
            worker.await.map_err(|error| Refused::Said(error.to_string()))?;
        }
        Ok(())
    })
}

async fn serve_pages(
    arguments: &Serve,
    operations: Operations,
    metrics: PrometheusHandle,
    terminal: &mut Terminal,
) -> Result<(), Refused> {
    let locale = terminal.locale;
    let address = arguments.listen.to_string();
    let listener = TcpListener::bind(arguments.listen).await.map_err(|error| {
        Refused::Said(said!(locale, "serve-not-bound", address = address, reason = error.to_string()))
    })?;
    let address = listener.local_addr().map_err(Refused::System)?;
    let router = web::router(web::Web::new(operations, arguments.https, move || metrics.render()));
    terminal.print(&said!(locale, "serve-ready", address = format!("http://{address}")));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(signal()).await.map_err(Refused::System)
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // The sender lives until the process ends; were it gone, that would be the time to stop too.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

/// Waits for the interrupt of a terminal or the signal by which service managers stop a program.
fn signal() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    async {
        let mut terminate = signal(SignalKind::terminate()).expect("the signal can be listened for");
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    }
}

/// Logs go to standard error: what happened, without personal data.
fn log(json: bool) {
    let filter = EnvFilter::try_from_env("ENTENTE_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second subscriber is refused where one is set already: then the first serves.
    let _ = if json { logs.json().try_init() } else { logs.try_init() };
}
