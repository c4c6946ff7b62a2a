//! Archives: on their way out, part after part, into whatever takes bytes in order; and back in, by the names of parts.

use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How well parts are packed: quickly, for rows repeat themselves so much that more effort gains little.
const LEVEL: i64 = 2;

/// A ZIP archive under way. Nothing of it is held in memory but the names of its parts.
pub struct ArchiveWriter<W: Write>(ZipWriter<StreamWriter<UntilItFails<W>>>);

impl<W: Write> ArchiveWriter<W> {
    #[must_use]
    pub fn new(out: W) -> Self {
        Self(ZipWriter::new_stream(UntilItFails { out, failed: false }))
    }

    /// Begins a part that may be of any length, and ends the one before.
    ///
    /// # Errors
    /// Where the archive cannot be written, or has a part of that name.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        self.start(name, true)
    }

    /// Begins a part shorter than 4 GiB: some readers know no longer ones.
    ///
    /// # Errors
    /// As [`begin`](Self::begin).
    pub(crate) fn begin_short(&mut self, name: &str) -> io::Result<()> {
        self.start(name, false)
    }

    fn start(&mut self, name: &str, may_be_long: bool) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .large_file(may_be_long);
        Ok(self.0.start_file(name, options)?)
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// Where what is left cannot be written.
    pub fn end(self) -> io::Result<()> {
        let mut out = self.0.finish()?.into_inner();
        out.flush()
    }
}

impl<W: Write> Write for ArchiveWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<W: Write> fmt::Debug for ArchiveWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArchiveWriter").finish_non_exhaustive()
    }
}

/// A ZIP archive that [`ArchiveWriter`] wrote.
pub struct ArchiveReader(ZipArchive<BufReader<File>>);

impl ArchiveReader {
    /// Opens an archive and reads the list of its parts.
    ///
    /// # Errors
    /// Where the file cannot be read; of the kind `InvalidData` where it is no archive.
    pub fn open(path: &Path) -> io::Result<ArchiveReader> {
        let archive = ZipArchive::new(BufReader::new(File::open(path)?));
        Ok(ArchiveReader(archive.map_err(damaged)?))
    }

    /// The bytes of a part.
    ///
    /// # Errors
    /// Of the kind `InvalidData` where there is no such part, or where it is damaged.
    pub fn part(&mut self, name: &str) -> io::Result<impl Read + '_> {
        self.0.by_name(name).map_err(damaged)
    }
}

impl fmt::Debug for ArchiveReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArchiveReader").field("parts", &self.0.len()).finish_non_exhaustive()
    }
}

fn damaged(error: zip::result::ZipError) -> io::Error {
    match error {
        zip::result::ZipError::Io(error) => error,
        other => io::Error::new(io::ErrorKind::InvalidData, other),
    }
}

/// Hands on what is written until that fails once. An archive that is given up writes its end all the same, and would
/// complain on its own where that fails too.
struct UntilItFails<W> {
    out: W,
    failed: bool,
}

impl<W: Write> UntilItFails<W> {
    fn noting<T>(&mut self, otherwise: T, write: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.failed {
            return Ok(otherwise);
        }
        let done = write(&mut self.out);
        self.failed = done.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        done
    }
}

impl<W: Write> Write for UntilItFails<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.noting(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.noting((), Write::flush)
    }
}
