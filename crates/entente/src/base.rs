//! Opening the base: where it lies, and the one clock and the one source of randomness of the program.

use std::path::{Path, PathBuf};

use operations::{Clock, Operations, Randomness, Store, Uploads};
use records::Instant;

use crate::said::Refused;
use crate::settings::{Database, Settings};
use crate::terminal::Terminal;

/// Where the base is.
#[derive(Debug, Clone)]
pub(crate) struct Base {
    data: PathBuf,
    database: Option<Database>,
}

impl Base {
    /// The base that the settings name.
    pub(crate) fn of(settings: &Settings) -> Base {
        let database = settings.database.as_ref().map(|found| found.value.clone());
        Base { data: settings.data.value.clone(), database }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// The address of the database; nothing for the SQLite file in the data folder.
    pub(crate) fn url(&self) -> Option<&str> {
        self.database.as_ref().map(|address| address.0.as_str())
    }

    /// Makes the data folder where it is not there.
    pub(crate) fn make_folder(&self) -> Result<(), Refused> {
        let made = std::fs::create_dir_all(&self.data);
        made.map_err(|source| Refused::NotWritten { path: self.data.clone(), source })
    }

    /// Opens the database and brings its schema up to date.
    pub(crate) async fn store(&self) -> Result<Store, Refused> {
        self.make_folder()?;
        Store::open(self.url(), &self.data, clock()).await.map_err(Refused::Store)
    }

    /// Opens the house as a server does, which keeps the files that people bring in the folder of the base.
    pub(crate) async fn operations_with_uploads(&self, most_bytes: u64) -> Result<Operations, Refused> {
        let folder = self.data.join("uploads");
        Ok(self.operations().await?.with_uploads(Uploads { folder, most_bytes }))
    }

    /// Opens the house.
    pub(crate) async fn operations(&self) -> Result<Operations, Refused> {
        let store = self.store().await?;
        Operations::open(store, clock(), randomness()).await.map_err(Refused::Operation)
    }
}

/// The one clock.
pub(crate) fn clock() -> Clock {
    #[expect(clippy::disallowed_methods, reason = "the binary holds the one clock and hands it to everybody")]
    Clock::new(|| Instant::from_micros(jiff::Timestamp::now().as_microsecond()))
}

/// The one source of randomness, seeded by the operating system.
fn randomness() -> Randomness {
    let mut seed = [0; 32];
    #[expect(clippy::disallowed_methods, reason = "the binary holds the one source of randomness")]
    rand::fill(&mut seed);
    Randomness::from_secret(seed)
}

/// Runs what waits for the base, on as many threads as there are cores.
pub(crate) fn with_runtime<T>(
    terminal: &mut Terminal,
    work: impl AsyncFnOnce(&mut Terminal) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(Refused::System)?.block_on(work(terminal))
}
