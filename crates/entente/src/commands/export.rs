//! `entente export`

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use clap::Args;
use operations::export::{self, ExportError, Format, KINDS};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

/// Write every record of a kind to a file
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// accounts, contacts, leads, activities, opportunities, campaigns, contents ...
    kind: String,
    /// The file to write: .csv or .jsonl
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) fn run(arguments: &Export, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let known = KINDS.iter().find(|(name, _)| *name == arguments.kind);
    let Some((_, kind)) = known else {
        let kinds = KINDS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let kind = arguments.kind.clone();
        return Err(Refused::Said(said!(locale, "export-unknown-kind", kind = kind, kinds = kinds)));
    };
    let path = &arguments.out;
    let file_name = path.display().to_string();
    let Some(format) = Format::of(path) else {
        return Err(Refused::Said(said!(locale, "export-unknown-form", file = file_name)));
    };
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let file = File::create(path).map_err(|source| Refused::NotWritten { path: path.clone(), source })?;
        let written = export::export(operations.store(), *kind, format, BufWriter::new(file)).await;
        let count = written.map_err(|error| match error {
            ExportError::Store(error) => Refused::Store(error),
            ExportError::Io(source) => Refused::NotWritten { path: path.clone(), source },
            other => Refused::Said(said!(locale, "base-failed", reason = other.to_string())),
        })?;
        terminal.print(&said!(locale, "export-done", count = count, file = file_name));
        Ok(())
    })
}
