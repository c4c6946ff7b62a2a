//! Putting a backup back.

use async_recursion::async_recursion as boxed;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use columnar::ArchiveReader;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use store::{Restore, StoreError};
use tokio::sync::mpsc;

use super::manifest::{FORMAT, Manifest, PART, Table};
use super::take::hexadecimal;
use super::{Held, files};

/// Rows that are written together.
const TOGETHER: usize = 2_000;
/// And no more than so many bytes, for a row may be long.
const BYTES: usize = 16 << 20;
/// No row is longer: the longest texts are those of mappings and agreements.
const LINE: u64 = 256 << 20;
/// Nor is what a backup says of itself.
const MANIFEST: u64 = 64 << 20;

/// Whether what is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// Only into a base that nobody has worked with.
    IntoAnEmptyBase,
    /// In the place of whatever is there.
    InPlaceOfAll,
}

/// Why a backup was not put back. Whatever it was, the base is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    #[error("the base failed")]
    Store(#[from] StoreError),
    /// A file cannot be read or written.
    #[error("a file cannot be read or written")]
    Io(#[from] io::Error),
    /// It is no backup.
    #[error("the file is no backup")]
    NotABackup,
    /// It is a backup of a form that this program does not know.
    #[error("the backup has the form {format}")]
    UnknownFormat { format: u64 },
    /// A part is not what the backup says of it.
    #[error("the backup is damaged in {part}")]
    Damaged { part: String },
    /// The base has records, and nobody said that they may go.
    #[error("the base has records")]
    HasRecords,
}

/// Reads a backup from end to end and tells what it is.
///
/// # Errors
/// Where it is none, damaged, or of a newer program.
pub fn check(path: &Path) -> Result<Manifest, RestoreError> {
    let mut archive = open(path)?;
    let manifest = manifest(&mut archive)?;
    Restore::knows(&manifest.schema)?;
    for table in &manifest.tables {
        let damaged = || RestoreError::Damaged { part: table.part() };
        table.shape().ok_or_else(damaged)?;
        let mut rows = 0;
        let found = digest(&mut archive, &table.part(), &mut |bytes| {
            rows += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        })?;
        if found.0 != table.sha256 || rows != table.rows {
            return Err(damaged());
        }
    }
    for file in &manifest.files {
        let is_whole = digest(&mut archive, &file.part(), &mut |_| ())? == (file.sha256.clone(), file.bytes);
        if !is_whole || files::place(Path::new(""), &file.path).is_none() {
            return Err(RestoreError::Damaged { part: file.part() });
        }
    }
    Ok(manifest)
}

/// Puts a backup back: checks it, fills the base anew in one transaction, and lays its files into the data folder.
///
/// # Errors
/// As [`check`], where the base has records that are not to be replaced, and where base or folder fail.
#[boxed]
pub async fn put_back(path: &Path, url: Option<&str>, data: &Path, put: Put) -> Result<Held, RestoreError> {
    let manifest = check(path)?;
    let restore = Restore::begin(url, data).await?;
    if put == Put::IntoAnEmptyBase && restore.has_records().await? {
        return Err(RestoreError::HasRecords);
    }
    restore.empty(&manifest.schema).await?;
    fill(&restore, path, &manifest).await?;
    let mut archive = open(path)?;
    // Laid beside their places first: what can fail has failed before anything is replaced.
    let laid = Laid::lay(&manifest, &mut archive, data)?;
    restore.finish(manifest.last_id).await?;
    laid.take_their_places()?;
    Ok(manifest.held())
}

/// Rows of one table of the manifest, by its place there.
type Rows = (usize, Vec<Vec<Json>>);

/// Fills the tables: rows are read on a thread of their own, a little ahead of whoever writes them.
async fn fill(restore: &Restore, path: &Path, manifest: &Manifest) -> Result<(), RestoreError> {
    let (sender, mut receiver) = mpsc::channel::<Result<Rows, RestoreError>>(2);
    let (path, tables) = (path.to_owned(), manifest.tables.clone());
    tokio::task::spawn_blocking(move || {
        if let Err(error) = send_rows(&path, &tables, &sender) {
            // Nobody listens any more where the base failed.
            let _ = sender.blocking_send(Err(error));
        }
    });
    while let Some(rows) = receiver.recv().await {
        let (place, rows) = rows?;
        let table = &manifest.tables[place];
        let shape = table.shape().ok_or_else(|| RestoreError::Damaged { part: table.part() })?;
        restore.add(&shape, &rows).await?;
    }
    Ok(())
}

fn send_rows(
    path: &Path,
    tables: &[Table],
    sender: &mpsc::Sender<Result<Rows, RestoreError>>,
) -> Result<(), RestoreError> {
    let mut archive = open(path)?;
    for (place, table) in tables.iter().enumerate() {
        let mut lines = BufReader::with_capacity(1 << 20, archive.part(&table.part())?);
        let mut ended = false;
        while !ended {
            let (mut rows, mut bytes, mut line) = (Vec::new(), 0, Vec::new());
            while rows.len() < TOGETHER && bytes < BYTES && !ended {
                line.clear();
                let length = (&mut lines).take(LINE).read_until(b'\n', &mut line)?;
                ended = length == 0;
                bytes += length;
                if !ended {
                    let row = serde_json::from_slice(&line);
                    rows.push(row.map_err(|_| RestoreError::Damaged { part: table.part() })?);
                }
            }
            if !rows.is_empty() && sender.blocking_send(Ok((place, rows))).is_err() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn open(path: &Path) -> Result<ArchiveReader, RestoreError> {
    ArchiveReader::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => RestoreError::NotABackup,
        _ => error.into(),
    })
}

fn manifest(archive: &mut ArchiveReader) -> Result<Manifest, RestoreError> {
    let mut text = Vec::new();
    let part = archive.part(PART).map_err(|_| RestoreError::NotABackup)?;
    part.take(MANIFEST).read_to_end(&mut text).map_err(|_| RestoreError::Damaged { part: PART.to_owned() })?;
    let json: Json = serde_json::from_slice(&text).map_err(|_| RestoreError::NotABackup)?;
    match json.get("format").and_then(Json::as_u64) {
        None => Err(RestoreError::NotABackup),
        Some(format) if format != u64::from(FORMAT) => Err(RestoreError::UnknownFormat { format }),
        Some(_) => serde_json::from_value(json).map_err(|_| RestoreError::Damaged { part: PART.to_owned() }),
    }
}

/// The hash and the length of a part, read to its end.
fn digest(archive: &mut ArchiveReader, name: &str, see: &mut dyn FnMut(&[u8])) -> Result<(String, u64), RestoreError> {
    let damaged = |_| RestoreError::Damaged { part: name.to_owned() };
    let mut part = archive.part(name).map_err(damaged)?;
    let (mut digest, mut length, mut buffer) = (Sha256::new(), 0, vec![0; 64 << 10]);
    loop {
        let count = part.read(&mut buffer).map_err(damaged)?;
        if count == 0 {
            return Ok((hexadecimal(&digest.finalize()), length));
        }
        digest.update(&buffer[..count]);
        see(&buffer[..count]);
        length += count as u64;
    }
}

/// Files that lie beside their places; gone when dropped before they took them.
struct Laid(Vec<(PathBuf, PathBuf)>);

impl Laid {
    fn lay(manifest: &Manifest, archive: &mut ArchiveReader, data: &Path) -> Result<Laid, RestoreError> {
        let mut laid = Laid(Vec::new());
        for file in &manifest.files {
            let Some(place) = files::place(data, &file.path) else {
                return Err(RestoreError::Damaged { part: file.part() });
            };
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            let until_then = files::until_then(&place);
            let mut out = fs::File::create(&until_then)?;
            laid.0.push((until_then, place));
            io::copy(&mut archive.part(&file.part())?, &mut out)?;
        }
        Ok(laid)
    }

    fn take_their_places(mut self) -> io::Result<()> {
        while let Some((until_then, place)) = self.0.pop() {
            fs::rename(until_then, place)?;
        }
        Ok(())
    }
}

impl Drop for Laid {
    fn drop(&mut self) {
        for (until_then, _) in &self.0 {
            // What is left of the attempt helps nobody; the first fault is the one to tell.
            let _ = fs::remove_file(until_then);
        }
    }
}
