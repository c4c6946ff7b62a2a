//! The bytes of an input: as they are, or out of a gzip archive under a limit.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;

use super::{Limits, ReadError};

const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Plain bytes, counted and bounded.
pub(crate) struct Bytes {
    source: Source,
    given: u64,
    limits: Limits,
}

enum Source {
    Plain(Box<dyn Read + Send>),
    Gzip { decoder: Box<MultiGzDecoder<Counted>>, packed: Arc<AtomicU64> },
}

/// Counts what the decoder takes from the archive, to know how far it expands.
struct Counted {
    inner: Box<dyn Read + Send>,
    taken: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Bytes {
    /// Tells an archive by its first two bytes, never by the name of a file.
    pub(crate) fn new(mut input: Box<dyn Read + Send>, limits: Limits) -> Result<Bytes, ReadError> {
        let mut head = Vec::with_capacity(GZIP_MAGIC.len());
        input.by_ref().take(GZIP_MAGIC.len() as u64).read_to_end(&mut head)?;
        let is_gzip = head == GZIP_MAGIC;
        let whole: Box<dyn Read + Send> = Box::new(io::Cursor::new(head).chain(input));
        let source = if is_gzip {
            let packed = Arc::new(AtomicU64::new(0));
            let counted = Counted { inner: whole, taken: Arc::clone(&packed) };
            Source::Gzip { decoder: Box::new(MultiGzDecoder::new(counted)), packed }
        } else {
            Source::Plain(whole)
        };
        Ok(Bytes { source, given: 0, limits })
    }

    pub(crate) fn is_gzip(&self) -> bool {
        matches!(self.source, Source::Gzip { .. })
    }

    /// Fills `buffer` as far as one call of the source does; 0 is the end.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ReadError> {
        let given = self.given;
        let count = match &mut self.source {
            Source::Plain(input) => read_on(input, buffer)?,
            Source::Gzip { decoder, .. } => read_on(decoder, buffer).map_err(|error| archive_error(error, given))?,
        };
        self.given += count as u64;
        self.hold_limits()?;
        Ok(count)
    }

    fn hold_limits(&self) -> Result<(), ReadError> {
        if self.given > self.limits.total {
            return Err(ReadError::TooLarge { limit: self.limits.total });
        }
        if let Source::Gzip { packed, .. } = &self.source {
            let (packed, expansion) = (packed.load(Ordering::Relaxed), self.limits.expansion);
            if self.given > self.limits.expansion_from && self.given / packed.max(1) >= expansion {
                return Err(ReadError::Bomb { packed, given: self.given, expansion });
            }
        }
        Ok(())
    }
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bytes").field("gzip", &self.is_gzip()).field("given", &self.given).finish()
    }
}

fn read_on(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

fn archive_error(error: io::Error, given: u64) -> ReadError {
    match error.kind() {
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            ReadError::DamagedArchive { given, source: error }
        }
        _ => ReadError::Io(error),
    }
}
