//! What the command line says: its own messages, and those of the files that it is given.

use std::path::PathBuf;
use std::process::ExitCode;

use columnar::{Remark, TooManyKinds, Trouble};
use operations::Failure;
use operations::files::{Refusal, Remarks};
use store::StoreError;
use words::{Locale, text};

use crate::settings::Wrong;
use crate::terminal::Terminal;

/// Says a message of the command line.
macro_rules! said {
    ($locale:expr, $($message:tt)+) => { words::say!(Entente, $locale, $($message)+) };
}
pub(crate) use said;

/// Why a command did nothing.
#[derive(Debug)]
pub(crate) enum Refused {
    /// A command on files.
    Files(Refusal),
    /// A file beside the result could not be written.
    NotWritten { path: PathBuf, source: std::io::Error },
    /// A file could not be read.
    NotRead { path: PathBuf, source: std::io::Error },
    /// The base.
    Store(StoreError),
    /// What was to be done with the base.
    Operation(Failure),
    /// The settings.
    Settings(Vec<Wrong>),
    /// The system.
    System(std::io::Error),
    /// There is nothing to learn, for a reason in words: an answer, and no mistake of whoever asked.
    NothingLearnt(String),
    /// For a reason that was already put into words.
    Said(String),
}

/// What the program ends with where there was nothing to learn, so that a script can tell it from a mistake.
const NOTHING_LEARNT: u8 = 3;

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Refused {
        Refused::Files(refusal)
    }
}

impl Refused {
    /// What the program ends with.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Refused::NothingLearnt(_) => ExitCode::from(NOTHING_LEARNT),
            _ => ExitCode::FAILURE,
        }
    }

    /// Says why, on standard error.
    pub(crate) fn tell(&self, terminal: &mut Terminal) {
        let locale = terminal.locale;
        match self {
            Refused::Files(Refusal::Agreement { path, wrongs }) => {
                let file = path.display().to_string();
                for wrong in wrongs {
                    terminal.tell(&words::line(locale, &file, wrong));
                }
                terminal.tell(&said!(locale, "agreement-refused", file = file, count = wrongs.len()));
            }
            Refused::Files(refusal) => terminal.tell(&refusal_in_words(locale, refusal)),
            Refused::Store(error) => terminal.tell(&base_in_words(locale, error)),
            Refused::Operation(failure) => terminal.tell(&failure_in_words(locale, failure)),
            Refused::Settings(wrongs) => wrongs.iter().for_each(|wrong| terminal.tell(&wrong.in_words(locale))),
            Refused::System(error) => terminal.tell(&system(locale, error)),
            Refused::Said(sentence) | Refused::NothingLearnt(sentence) => terminal.tell(sentence),
            Refused::NotWritten { path, source } | Refused::NotRead { path, source } => {
                let is_folder_missing =
                    matches!(self, Refused::NotWritten { .. }) && source.kind() == std::io::ErrorKind::NotFound;
                let reason = if is_folder_missing { said!(locale, "folder-not-found") } else { system(locale, source) };
                let file = path.display().to_string();
                terminal.tell(&said!(locale, "file-unusable", file = file, reason = reason));
            }
        }
    }
}

fn base_in_words(locale: Locale, error: &StoreError) -> String {
    match error {
        StoreError::NewerSchema { unknown } => said!(locale, "base-newer", unknown = unknown.clone()),
        StoreError::Address(address) => said!(locale, "base-address", address = text::quoted(locale, address)),
        StoreError::DiskFull(_) => said!(locale, "base-disk-full"),
        StoreError::Unavailable(cause) => said!(locale, "base-unreachable", reason = cause.to_string()),
        other => said!(locale, "base-failed", reason = with_causes(other)),
    }
}

fn failure_in_words(locale: Locale, failure: &Failure) -> String {
    match failure {
        Failure::Unavailable(error) | Failure::DiskFull(error) => base_in_words(locale, error),
        other => said!(locale, "base-failed", reason = with_causes(other)),
    }
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    std::iter::once(error.to_string()).chain(causes.map(ToString::to_string)).collect::<Vec<_>>().join(": ")
}

fn refusal_in_words(locale: Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoAgreement { path, source } => {
            said!(locale, "file-unusable", file = path.display().to_string(), reason = system(locale, source))
        }
        Refusal::Agreement { path, wrongs } => {
            said!(locale, "agreement-refused", file = path.display().to_string(), count = wrongs.len())
        }
        Refusal::NotAnInstant { text } => said!(locale, "not-an-instant", found = text::quoted(locale, text)),
        Refusal::NoSuchContact { id, path } => {
            said!(locale, "no-such-contact", id = text::quoted(locale, id), file = path.display().to_string())
        }
        Refusal::FromAfterTo => said!(locale, "backtest-from-after-to"),
        Refusal::NotRecorded { path } => said!(locale, "backtest-not-recorded", file = path.display().to_string()),
        Refusal::File(trouble) => trouble_in_words(locale, trouble),
    }
}

pub(crate) fn trouble_in_words(locale: Locale, trouble: &Trouble) -> String {
    let file = |path: &PathBuf| path.display().to_string();
    match trouble {
        Trouble::Io { path, source } => {
            said!(locale, "file-unusable", file = file(path), reason = system(locale, source))
        }
        Trouble::UnknownForm { path } => said!(locale, "unknown-form", file = file(path)),
        Trouble::Text { path, source } => {
            said!(locale, "file-unusable", file = file(path), reason = source.to_string())
        }
        Trouble::Json { path, line, reason } => {
            said!(locale, "not-json", file = file(path), line = line.to_string(), reason = reason.clone())
        }
        Trouble::Parquet { path, reason } => said!(locale, "not-parquet", file = file(path), reason = reason.clone()),
        Trouble::MissingColumn { path, column, nearest } => {
            let column = text::quoted(locale, column);
            let missing = said!(locale, "missing-column", file = file(path), column = column);
            if nearest.is_empty() {
                return missing;
            }
            let names: Vec<String> = nearest.iter().map(|name| text::quoted(locale, name)).collect();
            format!("{missing} {}", said!(locale, "columns-meant", nearest = text::either(locale, &names)))
        }
        Trouble::TooManyKinds { path } => {
            let most = words::number::whole(locale, TooManyKinds::MOST as i64);
            said!(locale, "too-many-kinds", file = file(path), most = most)
        }
        Trouble::UnusableCell { path, row, column, found } => said!(
            locale,
            "unusable-cell",
            file = file(path),
            row = row.to_string(),
            column = text::quoted(locale, column),
            found = text::quoted(locale, found)
        ),
        Trouble::TooLarge { path, most_rows } => {
            let rows = words::number::whole(locale, i64::try_from(*most_rows).unwrap_or(i64::MAX));
            said!(locale, "learn-too-large", file = file(path), rows = rows)
        }
    }
}

/// What the system says of a file; the usual cases in the reader's language.
pub(crate) fn system(locale: Locale, error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => said!(locale, "file-not-found"),
        std::io::ErrorKind::PermissionDenied => said!(locale, "file-forbidden"),
        std::io::ErrorKind::StorageFull => said!(locale, "disk-full"),
        std::io::ErrorKind::IsADirectory => said!(locale, "file-is-folder"),
        std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => said!(locale, "file-is-no-folder"),
        std::io::ErrorKind::InvalidData => said!(locale, "file-not-text"),
        std::io::ErrorKind::AddrInUse => said!(locale, "address-in-use"),
        std::io::ErrorKind::AddrNotAvailable => said!(locale, "address-not-here"),
        _ => error.to_string(),
    }
}

/// What was remarked on, line by line, with a word on what is not listed.
pub(crate) fn remarks(locale: Locale, remarks: &Remarks) -> Vec<String> {
    let mut lines: Vec<String> = remarks.first.iter().map(|remark| remark_in_words(locale, remark)).collect();
    let unlisted = remarks.total - remarks.first.len() as u64;
    if unlisted > 0 {
        lines.push(said!(locale, "more-remarks", count = unlisted));
    }
    lines
}

fn remark_in_words(locale: Locale, remark: &Remark) -> String {
    match remark {
        Remark::NotOfType { row, column, ty, found } => said!(
            locale,
            "remark-not-of-type",
            row = row.to_string(),
            column = text::quoted(locale, column),
            found = text::quoted(locale, found),
            kind = ty.key()
        ),
        Remark::RepeatedContact { row, id } => {
            said!(locale, "remark-repeated-contact", row = row.to_string(), id = text::quoted(locale, id))
        }
        Remark::NoContactId { row } => said!(locale, "remark-no-contact-id", row = row.to_string()),
        Remark::NoKind { row } => said!(locale, "remark-no-kind", row = row.to_string()),
        Remark::RepeatedActivity { row, id } => {
            said!(locale, "remark-repeated-activity", row = row.to_string(), id = text::quoted(locale, id))
        }
        Remark::ActivitiesOfNobody { activities } => {
            let count = *activities;
            said!(locale, "remark-of-nobody", count = count)
        }
        Remark::OutcomesOfNobody { outcomes } => {
            let count = *outcomes;
            said!(locale, "remark-outcomes-of-nobody", count = count)
        }
        Remark::UnknownOutcome { row, found } => {
            said!(locale, "remark-unknown-outcome", row = row.to_string(), found = text::quoted(locale, found))
        }
        Remark::ColumnLeftAside { column } => {
            said!(locale, "remark-column-aside", column = text::quoted(locale, column))
        }
        Remark::DamagedRow { line } => said!(locale, "remark-damaged-row", line = line.to_string()),
    }
}
