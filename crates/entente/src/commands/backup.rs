//! `entente backup`

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use clap::Args;
use operations::backup::{BackupError, back_up};
use operations::export::Unfinished;

use crate::base::{Base, clock, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente backup entente-monday.zip
  ENTENTE_DATABASE=postgres://entente@db.example/entente entente backup /mnt/backups/entente.zip

The server may run on. The file holds everything, also what people sign in with: keep it where only
you can read it, and not in the data folder. entente restore puts it back, on either database.";

/// Write all that the base holds to one file
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Backup {
    /// The file to write: a ZIP archive
    file: PathBuf,
}

pub(crate) fn run(arguments: &Backup, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let (locale, path) = (terminal.locale, &arguments.file);
    let not_written = |source| Refused::NotWritten { path: path.clone(), source };
    with_runtime(terminal, async |terminal| {
        let store = base.store().await?;
        if lies_in(path, base.data()) {
            let data = base.data().display().to_string();
            return Err(Refused::Said(said!(locale, "backup-in-data", data = data)));
        }
        let (unfinished, file) = Unfinished::create(path).map_err(not_written)?;
        for_its_owner(&file).map_err(not_written)?;
        let now = clock().now();
        let taken = back_up(&store, base.data(), env!("CARGO_PKG_VERSION"), now, &mut BufWriter::new(file)).await;
        let held = taken.map_err(|error| match error {
            BackupError::Store(error) => Refused::Store(error),
            BackupError::Io(source) => not_written(source),
        })?;
        unfinished.finish().map_err(not_written)?;
        let file = path.display().to_string();
        terminal.print(&said!(locale, "backup-done", rows = held.rows, files = held.files, file = file));
        Ok(())
    })
}

/// Whether a file would be among those that the next backup keeps.
fn lies_in(file: &Path, data: &Path) -> bool {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), data.canonicalize()) {
        (Ok(folder), Ok(data)) => folder.starts_with(data),
        _ => false,
    }
}

/// Lets nobody but its owner read the file.
fn for_its_owner(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // A pipe or a device belongs to somebody else.
    if file.metadata()?.is_file() { file.set_permissions(std::fs::Permissions::from_mode(0o600)) } else { Ok(()) }
}
