//! `entente export`

use std::io::BufWriter;
use std::path::PathBuf;

use clap::Args;
use operations::export::{self, ExportError, Form, KINDS, Unfinished};
use records::{RecordKind, nearest};
use words::{Locale, text};

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente export contacts --out contacts.csv
  entente export leads --out leads.xlsx
  entente export activities --out activities.parquet --data demo

The name's ending chooses the form. CSV and workbooks (.xlsx) are for spreadsheets: nothing in
them is run; in CSV a text that one would run gets an apostrophe before it. JSON Lines (.jsonl)
and Parquet are for programs: every column has its type. Instants are of UTC, and amounts stand
beside their currencies.";

/// Write every record of a kind to a file
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Export {
    /// accounts, contacts, leads, activities, opportunities, campaigns, contents, interests, products, people or teams
    kind: String,
    /// The file to write: .csv, .xlsx, .jsonl or .parquet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) fn run(arguments: &Export, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let path = &arguments.out;
    let kind = kind(&arguments.kind, locale)?;
    let Some(form) = Form::of_written(path) else {
        return Err(Refused::Said(said!(locale, "export-unknown-form", file = path.display().to_string())));
    };
    let not_written = |source| Refused::NotWritten { path: path.clone(), source };
    with_runtime(terminal, async |terminal| {
        let operations = base.operations().await?;
        let (unfinished, file) = Unfinished::create(path).map_err(not_written)?;
        let written = export::export(operations.store(), kind, form, BufWriter::new(file)).await;
        let count = written.map_err(|error| match error {
            ExportError::Store(error) => Refused::Store(error),
            ExportError::Io(source) => not_written(source),
            other => Refused::Said(said!(locale, "base-failed", reason = other.to_string())),
        })?;
        unfinished.finish().map_err(not_written)?;
        terminal.print(&said!(locale, "export-done", count = count, file = path.display().to_string()));
        Ok(())
    })
}

fn kind(word: &str, locale: Locale) -> Result<RecordKind, Refused> {
    if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == word) {
        return Ok(*kind);
    }
    let names = KINDS.iter().map(|(name, _)| *name);
    let kinds = names.clone().collect::<Vec<_>>().join(", ");
    let unknown = said!(locale, "export-unknown-kind", kind = text::quoted(locale, word), kinds = kinds);
    let near = nearest(word, names);
    Err(Refused::Said(if near.is_empty() {
        unknown
    } else {
        format!("{unknown} {}", said!(locale, "usage-meant", nearest = text::either(locale, &near)))
    }))
}
