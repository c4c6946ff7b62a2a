//! `entente agreement export` and `import`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use operations::in_force::{self, ImportRefused, Imported};
use records::Actor;

use crate::base::{Base, with_runtime};
use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente agreement export ours.toml
  entente check ours.toml
  entente agreement import ours.toml

What an agreement can say: docs/agreement.md.";

/// Take the agreement out of the base, or bring one in
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Agreement {
    #[command(subcommand)]
    verb: AgreementVerb,
}

#[derive(Debug, Subcommand)]
enum AgreementVerb {
    /// Write the agreement in force to a TOML file, or to standard output
    Export {
        /// The file to write
        file: Option<PathBuf>,
    },
    /// Put an agreement in force; once both sides have signed one, it becomes a draft
    Import {
        /// The TOML file
        file: PathBuf,
    },
}

pub(crate) fn run(arguments: &Agreement, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    with_runtime(terminal, async |terminal| match &arguments.verb {
        AgreementVerb::Export { file } => export(base, file.as_ref(), terminal).await,
        AgreementVerb::Import { file } => import(base, file, terminal).await,
    })
}

async fn export(base: &Base, file: Option<&PathBuf>, terminal: &mut Terminal) -> Result<(), Refused> {
    let in_force = base.operations().await?.in_force().await.map_err(Refused::Operation)?;
    match file {
        None => terminal.print(in_force.source.trim_end()),
        Some(path) => {
            let written = std::fs::write(path, &in_force.source);
            written.map_err(|source| Refused::NotWritten { path: path.clone(), source })?;
            let file = path.display().to_string();
            terminal.print(&said!(terminal.locale, "agreement-exported", number = in_force.number, file = file));
        }
    }
    Ok(())
}

async fn import(base: &Base, file: &PathBuf, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let read = std::fs::read_to_string(file);
    let source = read.map_err(|source| Refused::NotRead { path: file.clone(), source })?;
    let operations = base.operations().await?;
    let said = match in_force::import(&operations, Actor::Program, &source).await {
        Ok(Imported::InForce { number }) => said!(locale, "agreement-in-force", number = number),
        Ok(Imported::Draft { number }) => said!(locale, "agreement-draft", number = number),
        Ok(Imported::Unchanged { number }) => said!(locale, "agreement-unchanged", number = number),
        Err(ImportRefused::Wrong(wrongs)) => {
            let path = file.clone();
            return Err(Refused::Files(operations::files::Refusal::Agreement { path, wrongs }));
        }
        Err(ImportRefused::Failure(failure)) => return Err(Refused::Operation(failure)),
    };
    terminal.print(&said);
    Ok(())
}
