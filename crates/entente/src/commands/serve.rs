//! `entente serve`

use std::convert::Infallible;
use std::future::Future;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;

use clap::Args;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use operations::{Operations, qualify};
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use words::Locale;

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
        let operations = base.operations_with_uploads(settings.upload.value.bytes()).await?;
        let database = if operations.store().is_postgres() { "postgresql" } else { "sqlite" };
        tracing::info!(version = env!("CARGO_PKG_VERSION"), database, "started");
        let (stop, stopped) = watch::channel(false);
        let worker = roles
            .contain(ServerRole::Worker)
            .then(|| Worker::start(qualify::work(operations.clone(), until(stopped.clone()))));
        let (worker, ended) = worker.unzip();
        let end = time_to_stop(signal(), ended);
        if roles.contain(ServerRole::Web) {
            serve_pages(settings, operations, metrics, terminal, end).await?;
        } else {
            terminal.print(&said!(terminal.locale, "serve-working"));
            end.await;
        }
        tracing::info!("stopping");
        if io::stderr().is_terminal() {
            terminal.tell(&said!(terminal.locale, "serve-stopping"));
        }
        let _ = stop.send(true);
        if let Some(worker) = worker {
            worker.finish(terminal.locale).await?;
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
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Refused> {
    let locale = terminal.locale;
    let address = settings.listen.value.to_string();
    let listener = TcpListener::bind(settings.listen.value).await.map_err(|error| {
        Refused::Said(said!(locale, "serve-not-bound", address = address, reason = system(locale, &error)))
    })?;
    let address = listener.local_addr().map_err(Refused::System)?;
    let web = web::Web::new(operations, settings.https.value, move || metrics.render());
    let router = web::router(web.with_calls_a_minute(settings.calls.value.0));
    terminal.print(&said!(locale, "serve-ready", address = format!("http://{address}")));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(end).await.map_err(Refused::System)
}

/// The worker beside the pages. Where it dies the server ends too, and says so: pages that go on while nothing is judged
/// any more look right and are not, and whoever runs the server starts it anew.
struct Worker(JoinHandle<()>);

/// Is told, by being closed, that the worker has ended, however it did.
type Ended = oneshot::Receiver<Infallible>;

impl Worker {
    fn start(work: impl Future<Output = ()> + Send + 'static) -> (Self, Ended) {
        let (alive, ended) = oneshot::channel::<Infallible>();
        let task = tokio::spawn(async move {
            let _alive = alive;
            work.await;
        });
        (Self(task), ended)
    }

    /// Waits until it has done what it began.
    async fn finish(self, locale: Locale) -> Result<(), Refused> {
        self.0.await.map_err(|error| {
            tracing::error!(%error, "the worker died");
            Refused::Said(said!(locale, "serve-worker-died"))
        })
    }
}

/// Waits for the signal to stop, or for the end of the worker where there is one.
async fn time_to_stop(signal: impl Future<Output = ()>, ended: Option<Ended>) {
    let ended = async {
        match ended {
            Some(ended) => {
                let _ = ended.await;
            }
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = signal => {}
        () = ended => {}
    }
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

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use words::Language;

    use super::*;

    #[tokio::test]
    async fn a_worker_that_dies_ends_the_server_with_a_sentence() {
        let (worker, ended) = Worker::start(async { panic!("on purpose") });
        time_to_stop(pending(), Some(ended)).await;
        let Err(Refused::Said(sentence)) = worker.finish(Language::En.into()).await else { panic!("not refused") };
        assert!(sentence.contains("worker"), "{sentence}");
    }

    #[tokio::test]
    async fn a_signal_ends_the_server_and_the_worker_finishes() {
        let (stop, stopped) = watch::channel(false);
        let (worker, ended) = Worker::start(until(stopped));
        time_to_stop(ready(()), Some(ended)).await;
        stop.send(true).expect("the worker listens");
        assert!(worker.finish(Language::En.into()).await.is_ok());
        time_to_stop(ready(()), None).await;
    }
}
