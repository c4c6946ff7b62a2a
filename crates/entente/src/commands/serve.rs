//! `entente serve`

use std::future::Future;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;

use clap::Args;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use operations::{Operations, qualify};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said, system};
use crate::settings::{GivenToServer, LogForm, ServerRole, Settings};
use crate::terminal::Terminal;

/// Bounds of the times that requests are counted by, in seconds.
const BUCKETS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];

const AFTER_HELP: &str = "\
Examples:
  entente serve --data demo
  entente serve --listen 127.0.0.1:0 --log-form json
  ENTENTE_DATABASE=postgres://entente@db.example/entente entente serve --https
  entente serve --roles worker

The address is the last line of standard output; logs go to standard error. An interrupt or SIGTERM
stops the server once what was begun is done. /healthz says that the process answers, /readyz that
the base does, /metrics what was measured. Settings are explained by: entente config";

/// Serve the pages and judge what is recorded, until stopped
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) given: GivenToServer,
}

pub(crate) fn run(settings: &Settings, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    log(settings);
    let metrics = metrics()?;
    let roles = &settings.roles.value;
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let database = if operations.store().is_postgres() { "postgresql" } else { "sqlite" };
        tracing::info!(version = env!("CARGO_PKG_VERSION"), database, "started");
        let (stop, stopped) = watch::channel(false);
        let worker = roles
            .contain(ServerRole::Worker)
            .then(|| tokio::spawn(qualify::work(operations.clone(), until(stopped.clone()))));
        if roles.contain(ServerRole::Web) {
            serve_pages(settings, operations, metrics, terminal).await?;
        } else {
            terminal.print(&said!(terminal.locale, "serve-working"));
            signal().await;
        }
        tracing::info!("stopping");
        if io::stderr().is_terminal() {
            terminal.tell(&said!(terminal.locale, "serve-stopping"));
        }
        let _ = stop.send(true);
        if let Some(worker) = worker {
            worker.await.map_err(|error| Refused::Said(error.to_string()))?;
        }
        tracing::info!("stopped");
        Ok(())
    })
}

/// Figures as histograms, which can be added up over several processes.
fn metrics() -> Result<PrometheusHandle, Refused> {
    let recorder = PrometheusBuilder::new().set_buckets(&BUCKETS).and_then(PrometheusBuilder::install_recorder);
    recorder.map_err(|error| Refused::Said(error.to_string()))
}

async fn serve_pages(
    settings: &Settings,
    operations: Operations,
    metrics: PrometheusHandle,
    terminal: &mut Terminal,
) -> Result<(), Refused> {
    let locale = terminal.locale;
    let address = settings.listen.value.to_string();
    let listener = TcpListener::bind(settings.listen.value).await.map_err(|error| {
        Refused::Said(said!(locale, "serve-not-bound", address = address, reason = system(locale, &error)))
    })?;
    let address = listener.local_addr().map_err(Refused::System)?;
    let router = web::router(web::Web::new(operations, settings.https.value, move || metrics.render()));
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

/// Logs go to standard error: what happened, without personal data; in colour only where a person looks on.
fn log(settings: &Settings) {
    let in_colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let logs = tracing_subscriber::fmt()
        .with_env_filter(settings.log_level.value.filter())
        .with_ansi(in_colour)
        .with_writer(io::stderr);
    // A second subscriber is refused where one is set already: then the first serves.
    let _ = match settings.log_form.value {
        LogForm::Text => logs.try_init(),
        LogForm::Json => logs.json().flatten_event(true).try_init(),
    };
}
