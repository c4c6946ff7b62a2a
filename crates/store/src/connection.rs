//! Opening a base: SQLite in its folder by default, PostgreSQL where an address says so.

use async_recursion::async_recursion as boxed;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};

use crate::error::{Result, StoreError};

/// The SQLite file in a folder.
const OWN_FILE: &str = "entente.db";
/// An address that says no more than the kind of database, for the file in a folder.
const OWN_URL: &str = "sqlite://entente.db";
/// How long a writer waits for another program's transaction on the same SQLite file.
const BUSY: Duration = Duration::from_secs(30);
/// How long anybody waits for a connection to SQLite: longer than for a transaction, which keeps the one writer.
const SQLITE_ACQUIRE: Duration = Duration::from_secs(35);
/// How long anybody waits for a connection to a server before being told that it is away. A server that refuses is asked
/// again until then, because it may be starting; a reader of a page should not wait longer for that.
const POSTGRES_ACQUIRE: Duration = Duration::from_secs(5);
/// After how many pages of the write-ahead log SQLite copies them into the file: 64 MB, because bulk work touches the same
/// pages of an index again and again, and each copy less is one saved.
const CHECKPOINT: &str = "16384";
/// What a connection to SQLite may hold of the file.
#[derive(Clone, Copy)]
struct Memory {
    /// Copies of pages, in KiB (negative: SQLite's own convention).
    cache: &'static str,
    /// How much of the file is mapped, in bytes: a page in the system's cache is then read in place and not copied.
    mapped: &'static str,
}

/// The system counts what is mapped and touched as the process's own, and a long import touches all.
const WRITER: Memory = Memory { cache: "-65536", mapped: "33554432" };
/// The most that SQLite maps: that halves the time of a list.
const READER: Memory = Memory { cache: "-4096", mapped: "2147418112" };
const SQLITE_READERS: u32 = 4;
const POSTGRES_READERS: u32 = 12;
const POSTGRES_WRITERS: u32 = 8;

/// The two pools of an open base.
pub(crate) struct Pools {
    pub(crate) reads: DatabaseConnection,
    pub(crate) writes: DatabaseConnection,
}

/// Opens the base at `url`, or the SQLite file `entente.db` of the folder where there is no address.
pub(crate) async fn open(url: Option<&str>, data: &Path) -> Result<Pools> {
    let own_file = url.is_none().then(|| data.join(OWN_FILE));
    let url = url.unwrap_or(OWN_URL);
    if url.starts_with("sqlite:") {
        // The writer comes first: it makes the file and turns the write-ahead log on.
        let writes = Database::connect(sqlite(url, own_file.clone(), 1, WRITER)).await?;
        let reads = Database::connect(sqlite(url, own_file, SQLITE_READERS, READER)).await?;
        Ok(Pools { reads, writes })
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        let writes = Database::connect(postgres(url, POSTGRES_WRITERS)).await?;
        let reads = Database::connect(postgres(url, POSTGRES_READERS)).await?;
        Ok(Pools { reads, writes })
    } else {
        Err(StoreError::Address(url.split('@').next_back().unwrap_or_default().to_owned()))
    }
}

/// Opens one connection to a base that is to be filled anew; on SQLite it does not check what points to what until asked.
pub(crate) async fn open_to_fill(url: Option<&str>, data: &Path) -> Result<DatabaseConnection> {
    let pools = open(url, data).await?;
    pools.reads.close().await?;
    if pools.writes.get_database_backend() == DbBackend::Sqlite {
        // The pool of writers on SQLite has one connection, so this holds for all that follows.
        pools.writes.execute_unprepared("PRAGMA foreign_keys = OFF").await?;
    }
    Ok(pools.writes)
}

fn options(url: &str, connections: u32, acquire: Duration) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(acquire).sqlx_logging(false).record_stmt_in_spans(false);
    options
}

/// The base at `url`, or the one in `file`: a folder's name may hold signs that mean something in an address.
fn sqlite(url: &str, file: Option<PathBuf>, connections: u32, memory: Memory) -> ConnectOptions {
    let mut options = options(url, connections, SQLITE_ACQUIRE);
    options.map_sqlx_sqlite_opts(move |sqlite: SqliteConnectOptions| {
        let sqlite = match &file {
            Some(file) => sqlite.filename(file),
            None => sqlite,
        };
        sqlite
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(BUSY)
            .foreign_keys(true)
            .pragma("cache_size", memory.cache)
            .pragma("wal_autocheckpoint", CHECKPOINT)
            .pragma("temp_store", "memory")
            .pragma("mmap_size", memory.mapped)
            .row_buffer_size(512)
    });
    options
}

fn postgres(url: &str, connections: u32) -> ConnectOptions {
    options(url, connections, POSTGRES_ACQUIRE)
}

/// Makes an empty PostgreSQL database beside the one at `url`: for tests and for setting a server up.
///
/// `name` is refused unless it is plain lower case letters, digits and underscores.
#[boxed]
pub async fn create_database(url: &str, name: &str) -> Result<()> {
    if name.is_empty() || !name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')) {
        return Err(StoreError::Address(name.to_owned()));
    }
    let server = Database::connect(postgres(url, 1)).await?;
    server.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    Ok(server.close().await?)
}
