//! `entente score`

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use operations::files::{self, Step};
use serde_json::{Map, json};

use super::Files;
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
    /// Write how long each step took, in seconds, as JSON
    #[arg(long, value_name = "T.json")]
    timings: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Score, terminal: &mut Terminal) -> Result<(), Refused> {
    let mut stopwatch = Stopwatch::start();
    let scored = files::score(&arguments.files.inputs(), &arguments.out, &mut |step| stopwatch.note(step))?;
    for line in remarks(terminal.locale, &scored.remarks) {
        terminal.tell(&line);
    }
    let (contacts, activities) = (scored.contacts, scored.activities);
    let file = arguments.out.display().to_string();
    terminal.print(&said!(terminal.locale, "score-done", contacts = contacts, activities = activities, file = file));
    if let Some(path) = &arguments.timings {
        std::fs::write(path, stopwatch.json(contacts, activities))
            .map_err(|source| Refused::NotWritten { path: path.clone(), source })?;
    }
    Ok(())
}

/// Measures the steps.
struct Stopwatch {
    last: Instant,
    seconds: Map<String, serde_json::Value>,
}

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the binary holds the clock; this one only measures itself")]
    fn start() -> Stopwatch {
        Stopwatch { last: Instant::now(), seconds: Map::new() }
    }

    #[expect(clippy::disallowed_methods, reason = "the binary holds the clock; this one only measures itself")]
    fn note(&mut self, step: Step) {
        let now = Instant::now();
        let name = match step {
            Step::Read => "read_s",
            Step::Scored => "score_s",
            Step::Written => "write_s",
        };
        self.seconds.insert(name.to_owned(), json!((now - self.last).as_secs_f64()));
        self.last = now;
    }

    fn json(&self, contacts: usize, activities: usize) -> String {
        let mut all = self.seconds.clone();
        all.insert("contacts".to_owned(), json!(contacts));
        all.insert("activities".to_owned(), json!(activities));
        format!("{}\n", serde_json::Value::Object(all))
    }
}
