//! A file that appears when it is whole: a disk that fills up leaves what was there before.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A file under another name until [`Unfinished::finish`]; removed if that never comes.
#[derive(Debug)]
pub struct Unfinished {
    /// The name in the end.
    path: PathBuf,
    /// The name until then; nothing where the path is a pipe or a device, which takes what comes.
    until_then: Option<PathBuf>,
}

impl Unfinished {
    /// Begins the file.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn create(path: &Path) -> io::Result<(Unfinished, File)> {
        // A link stays what it is, and the file behind it is replaced.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if fs::metadata(&path).is_ok_and(|there| !there.is_file()) {
            let file = File::options().write(true).open(&path)?;
            return Ok((Unfinished { path, until_then: None }, file));
        }
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let until_then = path.with_file_name(name);
        let file = File::create(&until_then)?;
        Ok((Unfinished { path, until_then: Some(until_then) }, file))
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// Where the folder does not let it.
    pub fn finish(mut self) -> io::Result<()> {
        match &self.until_then {
            None => Ok(()),
            Some(until_then) => {
                fs::rename(until_then, &self.path)?;
                self.until_then = None;
                Ok(())
            }
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(until_then) = &self.until_then {
            // What is left of the attempt helps nobody; if even that cannot be removed, the first fault is the one to tell.
            let _ = fs::remove_file(until_then);
        }
    }
}
