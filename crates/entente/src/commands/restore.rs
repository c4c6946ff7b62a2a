//! `entente restore`

use std::path::PathBuf;

use clap::Args;
use operations::backup::{Put, RestoreError, put_back};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente restore entente-monday.zip --data new
  entente restore entente-monday.zip --database postgres://entente@db.example/entente
  entente restore entente-monday.zip --replace

The backup is read to its end before anything is touched, and all of it counts or nothing. The server
may run on. What was kept on SQLite can be put back on PostgreSQL, and the other way round.";

/// Put a backup back into an empty base, or in the place of another
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Restore {
    /// The file that entente backup wrote
    file: PathBuf,
    /// Take away all that the base holds now
    #[arg(long)]
    replace: bool,
}

pub(crate) fn run(arguments: &Restore, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let (locale, path) = (terminal.locale, &arguments.file);
    let put = if arguments.replace { Put::InPlaceOfAll } else { Put::IntoAnEmptyBase };
    with_runtime(terminal, async |terminal| {
        base.make_folder()?;
        let done = put_back(path, base.url(), base.data(), put).await;
        let file = path.display().to_string();
        let held = done.map_err(|error| match error {
            RestoreError::Store(error) => Refused::Store(error),
            RestoreError::Io(source) => Refused::NotRead { path: path.clone(), source },
            RestoreError::NotABackup => Refused::Said(said!(locale, "restore-no-backup", file = file.clone())),
            RestoreError::UnknownFormat { format } => {
                Refused::Said(said!(locale, "restore-unknown-form", file = file.clone(), form = format.to_string()))
            }
            RestoreError::Damaged { part } => {
                Refused::Said(said!(locale, "restore-damaged", file = file.clone(), part = part))
            }
            RestoreError::HasRecords => Refused::Said(said!(locale, "restore-has-records")),
        })?;
        terminal.print(&said!(locale, "restore-done", rows = held.rows, files = held.files, file = file));
        Ok(())
    })
}
