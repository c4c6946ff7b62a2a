//! `entente check`

use std::path::PathBuf;

use clap::Args;
use operations::files;

use crate::said::{Refused, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente check agreement.toml
  entente check agreement.toml --contacts contacts.csv

With contacts, conditions may name the columns of that file too. The program ends with 0 where the
agreement is right.";

/// Check an agreement: everything that is wrong with it, as FILE:LINE:COLUMN: sentence
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Check {
    /// The agreement, a TOML file
    agreement: PathBuf,
    /// A file whose columns the conditions may name: .csv, .jsonl or .parquet
    #[arg(long, value_name = "C")]
    contacts: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Check, terminal: &mut Terminal) -> Result<(), Refused> {
    let checked = files::check(&arguments.agreement, arguments.contacts.as_deref())?;
    let file = arguments.agreement.display().to_string();
    for advice in &checked.advice {
        terminal.tell(&words::line(terminal.locale, &file, advice));
    }
    let right = if checked.advice.is_empty() {
        said!(terminal.locale, "check-right", file = file)
    } else {
        said!(terminal.locale, "check-right-with-advice", file = file, count = checked.advice.len())
    };
    terminal.print(&right);
    Ok(())
}
