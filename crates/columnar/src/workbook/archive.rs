//! The parts of a workbook's archive, unpacked one by one under a limit.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};
use std::path::{Path, PathBuf};

use flate2::bufread::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use crate::delimited::{Limits, ReadError as BytesError};
use crate::rows::{Foreign, ReadError};

/// An archive, and where its parts lie. Names of parts have no case and part folders by a slash.
pub(super) struct Archive {
    path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    places: HashMap<String, usize>,
    limits: Limits,
}

/// One part, as it is unpacked.
pub(super) type Part = BufReader<Bounded>;

impl Archive {
    pub(super) fn open(path: &Path, limits: Limits) -> Result<Archive, ReadError> {
        let zip = ZipArchive::new(BufReader::new(File::open(path)?));
        let zip = zip.map_err(|_| damaged("the archive", "it has no list of its parts"))?;
        let places = (0..zip.len()).filter_map(|place| {
            let name = zip.name_for_index(place)?.ok()?;
            Some((plain_name(&name), place))
        });
        let places = places.collect();
        Ok(Archive { path: path.to_owned(), zip, places, limits })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&plain_name(name))
    }

    /// What an archive without a workbook's own parts is.
    pub(super) fn foreign(&self) -> Foreign {
        if self.has("xl/workbook.bin") {
            Foreign::BinaryWorkbook
        } else if self.has("content.xml") && self.has("META-INF/manifest.xml") {
            Foreign::OpenDocument
        } else {
            Foreign::Archive
        }
    }

    /// Opens a part; nothing where the archive has none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part>, ReadError> {
        let Some(place) = self.places.get(&plain_name(name)) else { return Ok(None) };
        let entry = self.zip.by_index_raw(*place).map_err(|_| damaged(name, "it cannot be found in the archive"))?;
        let (start, packed, method) = (entry.data_start(), entry.compressed_size(), entry.compression());
        if entry.encrypted() {
            return Err(damaged(name, "it is encrypted"));
        }
        let Some(start) = start else { return Err(damaged(name, "it cannot be found in the archive")) };
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(start))?;
        let bytes = BufReader::new(file).take(packed);
        let unpacked = match method {
            CompressionMethod::Stored => Unpacked::Stored(bytes),
            CompressionMethod::Deflated => Unpacked::Deflated(DeflateDecoder::new(bytes)),
            _ => return Err(damaged(name, "it is packed in an unknown way")),
        };
        Ok(Some(BufReader::with_capacity(64 << 10, Bounded { unpacked, packed, given: 0, limits: self.limits })))
    }
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("path", &self.path).field("parts", &self.places.len()).finish_non_exhaustive()
    }
}

fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

pub(super) fn damaged(part: &str, reason: &'static str) -> ReadError {
    ReadError::DamagedWorkbook { part: part.to_owned(), reason }
}

/// Why a part cannot be read on.
pub(super) fn unreadable(part: &str, error: io::Error) -> ReadError {
    let is_packing = matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData)
        || error.kind() == io::ErrorKind::UnexpectedEof;
    match error.downcast::<BytesError>() {
        Ok(bound) => bound.into(),
        Err(_) if is_packing => damaged(part, "its bytes cannot be unpacked"),
        Err(error) => error.into(),
    }
}

/// The bytes of a part, counted and bounded.
#[derive(Debug)]
pub(super) struct Bounded {
    unpacked: Unpacked,
    packed: u64,
    given: u64,
    limits: Limits,
}

#[derive(Debug)]
enum Unpacked {
    Stored(Take<BufReader<File>>),
    Deflated(DeflateDecoder<Take<BufReader<File>>>),
}

impl Read for Bounded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.unpacked {
            Unpacked::Stored(bytes) => bytes.read(buffer)?,
            Unpacked::Deflated(bytes) => bytes.read(buffer)?,
        };
        self.given += count as u64;
        let (packed, given, Limits { expansion, expansion_from, total, .. }) = (self.packed, self.given, self.limits);
        if given > total {
            return Err(io::Error::other(BytesError::TooLarge { limit: total }));
        }
        if given > expansion_from && given / packed.max(1) >= expansion {
            return Err(io::Error::other(BytesError::Bomb { packed, given, expansion }));
        }
        Ok(count)
    }
}
