//! `entente score`

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use operations::files::{self, Step};

use super::Files;
use super::stopwatch::Stopwatch;
use crate::said::{Refused, remarks, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Example:
  entente score --agreement agreement.toml --contacts contacts.csv --activities activities.csv \\
                --as-of 2026-11-01T09:00:00+01:00 --out scores.csv";

/// Score every contact of a file: fit, activity, grade, level, cell and decision
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Score {
    #[command(flatten)]
    files: Files,
    /// Where the scores go: .csv, .jsonl or .parquet
    #[arg(long, value_name = "OUT")]
    out: PathBuf,
    /// Write how long each step took, in seconds, and the most memory that was held, as JSON
    #[arg(long, value_name = "T.json")]
    timings: Option<PathBuf>,
    /// So many threads work; unless said, as many as there are processors
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

pub(crate) fn run(arguments: &Score, terminal: &mut Terminal) -> Result<(), Refused> {
    let mut stopwatch = Stopwatch::start();
    let threads = arguments.threads.map_or_else(columnar::processors, NonZeroUsize::get);
    let inputs = arguments.files.inputs();
    let scored = files::score(&inputs, threads, &arguments.out, &mut |step| stopwatch.note(step_name(step)))?;
    for line in remarks(terminal.locale, &scored.remarks) {
        terminal.tell(&line);
    }
    let (contacts, activities) = (scored.contacts, scored.activities);
    let file = arguments.out.display().to_string();
    terminal.print(&said!(terminal.locale, "score-done", contacts = contacts, activities = activities, file = file));
    match &arguments.timings {
        Some(path) => stopwatch.write(path, contacts, activities),
        None => Ok(()),
    }
}

/// The name of a step among timings.
pub(super) fn step_name(step: Step) -> &'static str {
    match step {
        Step::Read => "load_s",
        Step::Scored => "compute_s",
        Step::Written => "write_s",
    }
}
