//! Taking a backup, while everybody works on.

use async_recursion::async_recursion as boxed;
use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

use columnar::ArchiveWriter;
use records::Instant;
use sha2::{Digest, Sha256};
use store::{Snapshot, Store, StoreError, TableShape};

use super::manifest::{self, FORMAT, Manifest, PART, Table, part_of_file, part_of_table};
use super::{Held, files};

/// Why a backup did not end.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("the base failed")]
    Store(#[from] StoreError),
    /// The file cannot be written, or one of the data folder cannot be read.
    #[error("a file cannot be read or written")]
    Io(#[from] io::Error),
}

/// Writes all that the base holds at this instant, and the files of the data folder.
///
/// # Errors
/// Where the base or a file cannot be read, or `out` not written.
#[boxed]
pub async fn back_up(
    store: &Store,
    data: &Path,
    program: &str,
    now: Instant,
    out: &mut (dyn Write + Send),
) -> Result<Held, BackupError> {
    let mut archive = ArchiveWriter::new(out);
    let snapshot = store.snapshot().await?;
    let (schema, last_id) = (snapshot.schema().await?, snapshot.last_id().await?);
    let (program, made_at) = (program.to_owned(), now.to_string());
    let mut manifest =
        Manifest { format: FORMAT, program, made_at, schema, last_id, tables: Vec::new(), files: Vec::new() };
    for shape in snapshot.tables().await? {
        manifest.tables.push(table(&snapshot, &shape, &mut archive).await?);
    }
    drop(snapshot);
    for path in files::of_folder(data)? {
        manifest.files.extend(file(data, path, &mut archive)?);
    }
    archive.begin(PART)?;
    let text = serde_json::to_vec_pretty(&manifest).map_err(io::Error::from)?;
    archive.write_all(&text)?;
    archive.end()?;
    Ok(manifest.held())
}

async fn table<W: Write + Send>(
    snapshot: &Snapshot,
    shape: &TableShape,
    archive: &mut ArchiveWriter<W>,
) -> Result<Table, BackupError> {
    archive.begin(&part_of_table(&shape.name))?;
    let (mut digest, mut rows, mut line, mut failed) = (Sha256::new(), 0, Vec::new(), None);
    let mut visit = |row: Vec<serde_json::Value>| {
        line.clear();
        let written = serde_json::to_writer(&mut line, &row).map_err(io::Error::from).and_then(|()| {
            line.push(b'\n');
            archive.write_all(&line)
        });
        digest.update(&line);
        rows += 1;
        match written {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    };
    snapshot.each_row(shape, &mut visit).await?;
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(Table::of(shape, rows, hexadecimal(&digest.finalize()))),
    }
}

/// A file; nothing for one that has gone since the folder was listed.
fn file<W: Write>(data: &Path, path: String, archive: &mut ArchiveWriter<W>) -> io::Result<Option<manifest::File>> {
    let mut source = match File::open(data.join(&path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        source => source?,
    };
    archive.begin(&part_of_file(&path))?;
    let (mut digest, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 64 << 10]);
    loop {
        let count = source.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        digest.update(&buffer[..count]);
        archive.write_all(&buffer[..count])?;
        bytes += count as u64;
    }
    Ok(Some(manifest::File { path, bytes, sha256: hexadecimal(&digest.finalize()) }))
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
