//! `entente backtest`

mod page;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use columnar::backtest::Mode;
use operations::files::{self, Backtest as Asked, Inputs};
use words::number;

use super::score::step_name;
use super::stopwatch::Stopwatch;
use crate::said::{Refused, remarks, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Example:
  entente backtest --agreement new.toml --against old.toml --contacts contacts.csv \\
                   --activities activities.csv --outcomes outcomes.csv \\
                   --from 2024-11-01 --to 2026-11-01 --out backtest";

/// Relive the past under an agreement, or two: who would have become an MQL, and when
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Backtest {
    /// The agreement that is tried, a TOML file
    #[arg(long, value_name = "NEW.toml")]
    agreement: PathBuf,
    /// The agreement that it is held against
    #[arg(long, value_name = "OLD.toml")]
    against: Option<PathBuf>,
    /// Contacts: .csv, .jsonl or .parquet, with a column contact_id and any fields
    #[arg(long, value_name = "C")]
    contacts: PathBuf,
    /// Activities: .csv, .jsonl or .parquet, with the columns contact_id, kind and at
    #[arg(long, value_name = "F")]
    activities: PathBuf,
    /// What became of contacts: contact_id, outcome (won, lost, accepted or rejected) and at
    #[arg(long, value_name = "O")]
    outcomes: Option<PathBuf>,
    /// The first instant; whoever is an MQL then already does not enter
    #[arg(long, value_name = "INSTANT")]
    from: String,
    /// The last instant
    #[arg(long, value_name = "INSTANT")]
    to: String,
    /// Whether activities count from when they happened, or from when they were written down (recorded_at)
    #[arg(long, value_name = "MODE", default_value = "as_happened")]
    mode: ModeName,
    /// The folder of report.html, report.json and entries.csv
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The column of contacts that holds their ids, if it is not contact_id
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// Write how long each step took, in seconds, and the most memory that was held, as JSON
    #[arg(long, value_name = "T.json")]
    timings: Option<PathBuf>,
    /// So many threads work; unless said, as many as there are processors
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
enum ModeName {
    AsHappened,
    AsKnown,
}

impl From<ModeName> for Mode {
    fn from(name: ModeName) -> Mode {
        match name {
            ModeName::AsHappened => Mode::AsHappened,
            ModeName::AsKnown => Mode::AsKnown,
        }
    }
}

pub(crate) fn run(arguments: &Backtest, terminal: &mut Terminal) -> Result<(), Refused> {
    let mut stopwatch = Stopwatch::start();
    let asked = Asked {
        inputs: Inputs {
            agreement: arguments.agreement.clone(),
            contacts: arguments.contacts.clone(),
            activities: arguments.activities.clone(),
            as_of: arguments.to.clone(),
            id_column: arguments.id.clone(),
        },
        against: arguments.against.clone(),
        outcomes: arguments.outcomes.clone(),
        from: arguments.from.clone(),
        mode: arguments.mode.into(),
        threads: arguments.threads.map_or_else(columnar::processors, NonZeroUsize::get),
    };
    let done = files::backtest(&asked, &arguments.out, &mut |step| stopwatch.note(step_name(step)))?;
    let path = arguments.out.join("report.html");
    let page = page::page(terminal.locale, &done.report, &done.zone);
    std::fs::write(&path, page).map_err(|source| Refused::NotWritten { path: path.clone(), source })?;
    for line in remarks(terminal.locale, &done.remarks) {
        terminal.tell(&line);
    }
    let contacts = number::whole(terminal.locale, done.report.contacts as i64);
    let (count, file) = (done.report.new.entries, path.display().to_string());
    terminal.print(&said!(terminal.locale, "backtest-done", contacts = contacts, count = count, file = file));
    match &arguments.timings {
        Some(path) => stopwatch.write(path, done.report.contacts, done.activities),
        None => Ok(()),
    }
}
