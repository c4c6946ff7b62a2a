//! `entente learn`

use std::path::{Path, PathBuf};

use clap::Args;
use columnar::Unfinished;
use operations::files::{Refusal, Remarks};
use operations::learn::{self, BaseTerms, FileTerms, Kept, LearnRefused, Lesson, Phase};
use scoring::learn::UnclearOutcome;
use words::{Locale, number, text};

use super::stopwatch::Stopwatch;
use crate::base::{Base, with_runtime};
use crate::said::{Refused, remarks, said};
use crate::terminal::Terminal;

const AFTER_HELP: &str = "\
Examples:
  entente learn --table leads.csv --target converted --exclude tags,lead_number --out learned
  entente learn --table calls.csv --target y --positive yes --split-at 32950 --out learned
  entente learn --out learned --data demo          (from what was won and lost in the base)

The folder gets agreement.toml, a card of whole points in conditions that people read (entente
check, entente score); report.html, what it is worth, for people; and report.json for programs.

The card is made from some of the rows and tried on the others, which it has not seen: AUC is the
chance that a lead that was won has more points than one that was lost (0.5 is a coin). Columns
that know too much are warned of: \"leak\" from an AUC of 0.78 alone, \"suspect\" from 0.70. Leave
out with --exclude what is filled in once the outcome is known, and learn again.

Where nothing tells won from lost on rows that were not seen, there is no agreement: report.json
says why, and the program ends with 3. The same rows and seed give the same card.";

/// Propose an agreement from leads that were won and lost: a card of points, and what it is worth
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Learn {
    /// A table with an outcome in each row: .csv, .jsonl or .parquet; without it, the base
    #[arg(long, value_name = "FILE", requires = "target")]
    table: Option<PathBuf>,
    /// The column of the outcome
    #[arg(long, value_name = "COLUMN", requires = "table")]
    target: Option<String>,
    /// The outcome that is a win, where it is not 1, yes, true or won
    #[arg(long, value_name = "VALUE", requires = "table")]
    positive: Option<String>,
    /// The column of ids, which earns no points; contact_id unless said
    #[arg(long, value_name = "COLUMN", requires = "table")]
    id: Option<String>,
    /// Columns that earn no points, with commas between them
    #[arg(long, value_name = "COLUMN,...")]
    exclude: Vec<String>,
    /// The share of rows to keep aside and try the card on
    #[arg(long, value_name = "SHARE", default_value_t = 0.3, value_parser = share)]
    holdout: f64,
    /// Learn from the first N rows (of the base: outcomes) and try the card on all others
    #[arg(long, value_name = "N", conflicts_with_all = ["holdout", "split_by"])]
    split_at: Option<usize>,
    /// Keep aside the latest rows by this column of days, instants or numbers, not any
    #[arg(long, value_name = "COLUMN")]
    split_by: Option<String>,
    /// Draws the rows to keep aside
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The folder for agreement.toml, report.html and report.json
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Write how long each step took, in seconds, as JSON
    #[arg(long, value_name = "T.json")]
    timings: Option<PathBuf>,
}

/// A share above 0 and below 1.
fn share(text: &str) -> Result<f64, String> {
    let share = text.parse().ok().filter(|share| *share > 0.0 && *share < 1.0);
    share.ok_or_else(|| "0 < SHARE < 1".to_owned())
}

impl Learn {
    fn kept(&self) -> Kept {
        match (self.split_at, &self.split_by) {
            (Some(first), _) => Kept::After(first),
            (None, Some(column)) => Kept::Latest { column: column.clone(), share: self.holdout },
            (None, None) => Kept::Share(self.holdout),
        }
    }

    fn of_file(&self) -> Option<FileTerms> {
        Some(FileTerms {
            table: self.table.clone()?,
            target: self.target.clone()?,
            positive: self.positive.clone(),
            id: self.id.clone(),
            exclude: self.exclude.clone(),
            kept: self.kept(),
            seed: self.seed,
        })
    }

    fn of_base(&self) -> BaseTerms {
        let keys = self.exclude.iter().flat_map(|keys| keys.split(',')).map(|key| key.trim().to_owned());
        BaseTerms { exclude: keys.collect(), kept: self.kept(), seed: self.seed }
    }
}

pub(crate) fn run(arguments: &Learn, base: &Base, terminal: &mut Terminal) -> Result<(), Refused> {
    let locale = terminal.locale;
    let mut stopwatch = Stopwatch::start();
    let lesson = match arguments.of_file() {
        Some(terms) => from_file(&terms, &mut stopwatch, terminal)?,
        // The base is read and learned from in one.
        None => with_runtime(terminal, async |_| {
            let operations = base.operations().await?;
            let lesson = learn::from_base(&operations, &arguments.of_base()).await.map_err(Refused::Operation)?;
            stopwatch.skip("load_s");
            Ok(lesson)
        })?,
    };
    stopwatch.note("compute_s");
    write_all(&lesson, &arguments.out, locale)?;
    stopwatch.note("write_s");
    for warning in &lesson.learnt.warnings {
        terminal.tell(&learn::warning_sentence(locale, &lesson, warning));
    }
    if let Some(path) = &arguments.timings {
        stopwatch.write(path, lesson.rows, 0)?;
    }
    let folder = arguments.out.display().to_string();
    match &lesson.learnt.card {
        Err(reason) => {
            let reason = learn::reason_sentence(locale, *reason);
            Err(Refused::NothingLearnt(said!(locale, "learn-nothing", reason = reason, folder = folder)))
        }
        Ok(card) => {
            let auc = lesson.learnt.figures.as_ref().map_or(0.5, |figures| figures.holdout.auc);
            let (columns, auc) = (card.columns.len(), number::decimal(locale, auc, 3));
            terminal.print(&said!(locale, "learn-done", columns = columns, auc = auc, folder = folder));
            Ok(())
        }
    }
}

fn from_file(terms: &FileTerms, stopwatch: &mut Stopwatch, terminal: &mut Terminal) -> Result<Lesson, Refused> {
    let locale = terminal.locale;
    let mut noted = Remarks::default();
    let learned = learn::from_file(terms, &mut noted, &mut |phase| {
        if phase == Phase::Loaded {
            stopwatch.note("load_s");
        }
    });
    for line in remarks(locale, &noted) {
        terminal.tell(&line);
    }
    learned.map_err(|refused| match refused {
        LearnRefused::File(trouble) => Refused::Files(Refusal::File(trouble)),
        LearnRefused::Unclear { column, positive, unclear } => {
            Refused::Said(unclear_in_words(locale, &column, positive.as_deref(), &unclear))
        }
        LearnRefused::NotInTime { column } => {
            Refused::Said(said!(locale, "learn-not-in-time", column = text::quoted(locale, &column)))
        }
    })
}

fn unclear_in_words(locale: Locale, column: &str, positive: Option<&str>, unclear: &UnclearOutcome) -> String {
    let column = text::quoted(locale, column);
    let (UnclearOutcome::WhichIsAWin { values } | UnclearOutcome::NoSuchValue { values }) = unclear;
    if values.is_empty() {
        return said!(locale, "learn-no-values", column = column);
    }
    let values = values.iter().map(|value| text::quoted(locale, value)).collect::<Vec<_>>().join(", ");
    match unclear {
        UnclearOutcome::WhichIsAWin { .. } => {
            said!(locale, "learn-which-is-a-win", column = column, values = values)
        }
        UnclearOutcome::NoSuchValue { .. } => {
            let value = text::quoted(locale, positive.unwrap_or_default());
            said!(locale, "learn-no-such-value", column = column, value = value, values = values)
        }
    }
}

/// Writes what was learned; of an earlier lesson in the folder nothing stays that would contradict it.
fn write_all(lesson: &Lesson, folder: &Path, locale: Locale) -> Result<(), Refused> {
    std::fs::create_dir_all(folder).map_err(|source| Refused::NotWritten { path: folder.to_owned(), source })?;
    let report = lesson.report(locale);
    let agreement = folder.join("agreement.toml");
    write(&folder.join("report.json"), &format!("{report:#}\n"))?;
    write(&folder.join("report.html"), &web::learn_report(lesson, locale))?;
    match lesson.agreement(locale) {
        Some(text) => write(&agreement, &text),
        None if agreement.exists() => {
            std::fs::remove_file(&agreement).map_err(|source| Refused::NotWritten { path: agreement, source })
        }
        None => Ok(()),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Refused> {
    let write = || {
        let (unfinished, mut file) = Unfinished::create(path)?;
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        unfinished.finish()
    };
    write().map_err(|source| Refused::NotWritten { path: path.to_owned(), source })
}
