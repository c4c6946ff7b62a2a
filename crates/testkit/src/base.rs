//! A base of a test's own, on either database.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use records::Instant;
use store::{Clock, Store};
use tempfile::TempDir;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of its own on the tests' server.
    Postgres,
}

/// A clock that stands still until a test moves it.
#[derive(Debug, Clone)]
pub struct HandClock(Arc<AtomicI64>);

/// One second in microseconds.
const SECOND: i64 = 1_000_000;

impl HandClock {
    /// A clock that shows `instant`.
    pub fn at(instant: Instant) -> Self {
        Self(Arc::new(AtomicI64::new(instant.as_micros())))
    }

    /// What it shows.
    pub fn now(&self) -> Instant {
        Instant::from_micros(self.0.load(Ordering::SeqCst))
    }

    /// Moves it on.
    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * SECOND, Ordering::SeqCst);
    }

    /// Moves it on by whole days.
    pub fn advance_days(&self, days: i64) {
        self.advance_seconds(days * 86_400);
    }

    /// The clock as the store takes it.
    pub fn clock(&self) -> Clock {
        let hand = self.clone();
        Clock::new(move || hand.now())
    }
}

/// An open base with its clock; gone when dropped.
#[derive(Debug)]
pub struct Base {
    /// The store.
    pub store: Store,
    /// Its clock, which stands at Tuesday 19 May 2026, 08:42 in UTC.
    pub clock: HandClock,
    /// Where the database is; nothing for the SQLite file in the folder.
    pub url: Option<String>,
    folder: TempDir,
}

/// Where a base can be: an address and a folder.
#[derive(Debug)]
pub struct Place {
    url: Option<String>,
    folder: TempDir,
}

impl Place {
    /// The address; nothing for the SQLite file in the folder.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// The folder.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }
}

/// 2026-05-19T08:42:00Z.
const TODAY: i64 = 1_779_180_120 * SECOND;

impl Base {
    /// Opens a fresh base, tells the story on it, and takes it away again.
    ///
    /// # Panics
    /// When the story does, or when there is no database to tell it on: then with what to do about it.
    pub fn run<F: Future<Output = ()>>(kind: Kind, story: impl FnOnce(Base) -> F) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime for a test");
        runtime.block_on(async {
            let base = Self::open(kind).await;
            story(base).await;
        });
    }

    /// Opens a fresh base.
    ///
    /// # Panics
    /// Where there is no database to open it on: with what to do about it.
    pub async fn open(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => Some(fresh_database().await),
        };
        let clock = HandClock::at(Instant::from_micros(TODAY));
        let store = Store::open(url.as_deref(), folder.path(), clock.clock()).await.expect("a fresh base opens");
        Self { store, clock, url, folder }
    }

    /// The base's folder.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// Another place of the same kind, where no base is yet.
    ///
    /// # Panics
    /// Where there is none.
    pub async fn fresh_place(&self) -> Place {
        let url = match &self.url {
            None => None,
            Some(_) => Some(fresh_database().await),
        };
        Place { url, folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Opens the same base once more, as another process would.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn open_again(&self) -> Store {
        Store::open(self.url.as_deref(), self.data(), self.clock.clock()).await.expect("the base opens again")
    }
}

/// Makes a database of its own on the tests' server. It stays until the server goes, which lives as long as the tests.
async fn fresh_database() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var("ENTENTE_TEST_POSTGRES") else {
        panic!("no PostgreSQL to test on: run `script/test`, or `script/with-postgres cargo nextest run ...`");
    };
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
    store::create_database(&server, &name).await.expect("the tests' PostgreSQL makes a database");
    let (address, options) = server.split_once('?').unwrap_or((&server, ""));
    let (host, _) = address.rsplit_once('/').unwrap_or((address, ""));
    format!("{host}/{name}?{options}")
}
