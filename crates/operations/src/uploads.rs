//! Files that people bring: streamed into a folder, never whole in memory, kept as long as they are needed.

use std::path::PathBuf;

use async_recursion::async_recursion as boxed;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use crate::{Failure, Operations};

/// Where files that people bring are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploads {
    /// The folder; made when the first file comes.
    pub folder: PathBuf,
    /// How many bytes a file may have.
    pub most_bytes: u64,
}

/// Why a file is not taken.
#[derive(Debug, thiserror::Error)]
pub enum UploadRefused {
    /// This process keeps no files.
    #[error("this process takes no files")]
    NotHere,
    /// No file, or one without a byte.
    #[error("the file is empty")]
    Empty,
    /// Longer than the settings allow.
    #[error("the file has more than {most} bytes")]
    TooLarge {
        /// How many there may be.
        most: u64,
    },
    /// The folder cannot be written to.
    #[error("the file cannot be kept")]
    NotKept(#[from] std::io::Error),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// A file while it arrives. One that is dropped before it is kept is taken away again.
#[derive(Debug)]
pub struct Arriving {
    path: PathBuf,
    file: File,
    bytes: u64,
    most: u64,
    kept: bool,
}

impl Arriving {
    /// Makes room for a file.
    ///
    /// # Errors
    /// Where the folder cannot be written to.
    #[boxed]
    pub async fn begin(operations: &Operations) -> Result<Self, UploadRefused> {
        let uploads = operations.uploads().ok_or(UploadRefused::NotHere)?;
        tokio::fs::create_dir_all(&uploads.folder).await?;
        let name: String = operations.randomness().bytes::<12>().iter().map(|byte| format!("{byte:02x}")).collect();
        let path = uploads.folder.join(format!("{name}.arriving"));
        let file = File::create_new(&path).await?;
        Ok(Self { path, file, bytes: 0, most: uploads.most_bytes, kept: false })
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// Where the file becomes too long, or the disk is full.
    #[boxed]
    pub async fn take(&mut self, piece: &[u8]) -> Result<(), UploadRefused> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.most {
            return Err(UploadRefused::TooLarge { most: self.most });
        }
        Ok(self.file.write_all(piece).await?)
    }

    /// How many bytes came.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Keeps the file under a name in the folder, once all of it is on the disk.
    pub(crate) async fn keep(mut self, stored: &str) -> Result<PathBuf, UploadRefused> {
        if self.bytes == 0 {
            return Err(UploadRefused::Empty);
        }
        self.file.flush().await?;
        self.file.sync_all().await?;
        let to = self.path.with_file_name(stored);
        tokio::fs::rename(&self.path, &to).await?;
        self.kept = true;
        Ok(to)
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be taken away now is left over like any half-written file.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

impl Uploads {
    /// Where a kept file lies.
    pub fn path(&self, stored: &str) -> PathBuf {
        self.folder.join(stored)
    }
}
