//! What a worker does with imports of the pages: tries, runs, takes back. It can be left and come back to, and a worker
//! that dies loses nothing: another goes on where the base says.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use records::{Actor, Import, ImportFile, ImportId, ImportStatus, ImportWork, Job, Keyed};
use store::{StoreError, TRIES};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use words::{Language, Locale};

use super::report::Report;
use super::run::{Ground, ImportError, Options, Progress, run_import};
use super::say;
use super::trial::Trial;
use super::undo::{UndoRefused, undo_import};
use crate::{Failure, Operations, Result};

/// The kind of the job.
pub(crate) const IMPORT_WORK: &str = "import_work";
/// How long a worker keeps the job without a sign of life.
pub(crate) const LEASE_MICROS: i64 = 60 * 1_000_000;
/// How often it gives one, and asks whether somebody wants it to stop.
const BEAT: Duration = Duration::from_secs(1);

/// How the work on a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// There is no more to do.
    Finished,
    /// The process stops: somebody else is to go on.
    HandedBack,
}

/// Does what a job asks for, until it is done or `stop` says that the process ends.
pub(crate) async fn work_on(operations: &Operations, job: &Job, stop: watch::Receiver<bool>) -> Result<Ended> {
    let payload: serde_json::Value = serde_json::from_str(&job.payload).map_err(anyhow::Error::from)?;
    let import = ImportId::new(payload["import"].as_i64().unwrap_or_default());
    let by = payload["by"].as_str().and_then(|by| by.parse().ok()).unwrap_or(Actor::Program);
    let work = payload["work"].as_str().and_then(ImportWork::from_key);
    let read = operations.store().read();
    let file = read.import_file(import).await?;
    let Some((file, found)) = file.zip(read.find::<Import>(import).await?) else { return Ok(Ended::Finished) };
    // What was cancelled, or done by a worker that could not say so, is asked for no more.
    if work.is_none() || file.work != work {
        return Ok(Ended::Finished);
    }
    let done = match work {
        Some(ImportWork::Undo) => take_back(operations, by, import).await.map(|()| Ended::Finished),
        _ => {
            Working { operations, job, file: &file, import: &found }.bring(work == Some(ImportWork::Trial), stop).await
        }
    };
    match done {
        Err(failure) if job.attempts >= TRIES => {
            tracing::error!(import = %import, error = crate::failure::chain(&failure), "an import was given up");
            let error = match failure {
                Failure::Unavailable(error) | Failure::DiskFull(error) => ImportError::Store(error),
                other => ImportError::Io(std::io::Error::other(other.to_string())),
            };
            give_up(operations, &found, say_in_all(&error)).await?;
            Ok(Ended::Finished)
        }
        done => done,
    }
}

async fn take_back(operations: &Operations, by: Actor, import: ImportId) -> Result<()> {
    let failure = match undo_import(operations, by, import).await {
        Ok(_) | Err(UndoRefused::NotNow) => None,
        Err(UndoRefused::NotNoted) => Some(said_in_all(|locale| vec![say::not_noted_sentence(locale)])),
        Err(UndoRefused::Built(built)) => Some(said_in_all(|locale| say::built_sentences(locale, &built))),
        Err(UndoRefused::Failure(failure)) => return Err(failure),
    };
    end(operations, import, failure).await
}

async fn end(operations: &Operations, import: ImportId, failure: Option<String>) -> Result<()> {
    let mut write = operations.store().write(Actor::Import(import)).await?;
    write.end_import_work(import, failure).await?;
    write.commit().await?;
    Ok(())
}

/// Ends the work with what keeps it from being done; a run that began is failed, and can be gone on with.
async fn give_up(operations: &Operations, import: &Import, failure: String) -> Result<()> {
    let mut write = operations.store().write(Actor::Import(import.id)).await?;
    write.one_import_at_a_time().await?;
    let now = write.read().find::<Import>(import.id).await?;
    if now.is_some_and(|now| now.status == ImportStatus::Running) {
        write.end_import(import.id, ImportStatus::Failed).await?;
    }
    write.end_import_work(import.id, Some(failure)).await?;
    write.commit().await?;
    Ok(())
}

/// The sentences of an error by language: the error itself is not kept.
fn say_in_all(error: &ImportError) -> String {
    said_in_all(|locale| say::refusal_sentence(locale, "", error))
}

fn said_in_all(say: impl Fn(Locale) -> Vec<String>) -> String {
    let said = Language::ALL.map(|language| (language.tag().to_owned(), serde_json::json!(say(language.into()))));
    serde_json::Value::Object(said.into_iter().collect()).to_string()
}

/// What the import under way and whoever looks on tell each other.
#[derive(Default)]
struct Signs {
    done: AtomicI64,
    all: AtomicI64,
    stop: AtomicBool,
}

/// An import while a worker brings it in, or tries it.
struct Working<'w> {
    operations: &'w Operations,
    job: &'w Job,
    file: &'w ImportFile,
    import: &'w Import,
}

impl Working<'_> {
    async fn bring(&self, is_trial: bool, stop: watch::Receiver<bool>) -> Result<Ended> {
        let signs = Arc::new(Signs::default());
        let mut stopping = stop.clone();
        let ran = tokio::select! {
            biased;
            ran = self.run(is_trial, &signs) => ran,
            lost = self.beat(is_trial, &signs, &mut stopping) => return Err(lost),
        };
        let (operations, import) = (self.operations, self.import.id);
        match ran {
            Ok(report) if is_trial && !report.finished && *stop.borrow() => Ok(Ended::HandedBack),
            Ok(report) if is_trial => self.keep_trial(&report).await.map(|()| Ended::Finished),
            Ok(report) if report.finished => self.put_away(&report).await.map(|()| Ended::Finished),
            Ok(report) => {
                self.keep_columns(&report.survey.columns).await?;
                Ok(if *stop.borrow() { Ended::HandedBack } else { Ended::Finished })
            }
            Err(ImportError::Cancelled) => Ok(Ended::Finished),
            Err(ImportError::Store(error)) => Err(error.into()),
            Err(error) => {
                tracing::warn!(import = %import, error = crate::failure::chain(&error), "an import was refused");
                give_up(operations, self.import, say_in_all(&error)).await.map(|()| Ended::Finished)
            }
        }
    }

    async fn run(&self, is_trial: bool, signs: &Arc<Signs>) -> Result<Report, ImportError> {
        let missing = || ImportError::Io(std::io::ErrorKind::NotFound.into());
        let uploads = self.operations.uploads().filter(|_| !self.file.stored.is_empty()).ok_or_else(missing)?;
        let path = uploads.path(&self.file.stored);
        let in_force = self.operations.in_force().await.map_err(|failure| match failure {
            Failure::Unavailable(error) | Failure::DiskFull(error) => ImportError::Store(error),
            _ => ImportError::Store(StoreError::Missing),
        })?;
        let ground = Ground { zone: in_force.reading.zone().clone(), currency: in_force.reading.currency() };
        let options = Options { dry_run: is_trial, import: Some(self.import.id), ..Options::default() };
        let told = Arc::clone(signs);
        let mut progress = move |progress: &Progress| {
            told.done.store(i64::try_from(progress.rows_done).unwrap_or(i64::MAX), Ordering::Relaxed);
            told.all.store(i64::try_from(progress.rows).unwrap_or(i64::MAX), Ordering::Relaxed);
            if told.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let (store, by, mapping) = (self.operations.store(), self.import.by, self.import.mapping.as_str());
        run_import(store, by, &ground, &path, mapping, options, &mut progress).await
    }

    /// Gives signs of life, and takes the sign to stop, until the base cannot be reached.
    async fn beat(&self, is_trial: bool, signs: &Signs, stop: &mut watch::Receiver<bool>) -> Failure {
        let mut ticks = tokio::time::interval(BEAT);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if *stop.borrow_and_update() {
                signs.stop.store(true, Ordering::Relaxed);
            }
            match self.give_a_sign(is_trial, signs).await {
                Ok(true) => {}
                Ok(false) => signs.stop.store(true, Ordering::Relaxed),
                Err(error) => return error.into(),
            }
        }
    }

    /// Says how far it is; whether it is to go on.
    async fn give_a_sign(&self, is_trial: bool, signs: &Signs) -> Result<bool, StoreError> {
        let (done, all) = (signs.done.load(Ordering::Relaxed), signs.all.load(Ordering::Relaxed));
        let mut write = self.operations.store().write(Actor::Program).await?;
        write.renew_job(self.job.id, LEASE_MICROS).await?;
        if all > 0 {
            write.note_import_progress(self.import.id, done, all).await?;
        }
        let read = write.read();
        let wanted = if is_trial {
            read.import_file(self.import.id).await?.is_some_and(|file| file.work == Some(ImportWork::Trial))
        } else {
            let now = read.find::<Import>(self.import.id).await?;
            now.is_some_and(|now| now.status == ImportStatus::Running)
        };
        write.commit().await?;
        Ok(wanted)
    }

    /// Keeps what a trial found, unless somebody cancelled it or changed the mapping meanwhile.
    async fn keep_trial(&self, report: &Report) -> Result<()> {
        let import = self.import.id;
        let mut write = self.operations.store().write(Actor::Program).await?;
        write.recorded_at().await?;
        let now = write.read().import_file(import).await?;
        let same = write.read().find::<Import>(import).await?.is_some_and(|now| now.mapping == self.import.mapping);
        if let Some(now) = now.filter(|now| now.work == Some(ImportWork::Trial)) {
            let trial = (same && report.finished).then(|| Trial::of(report).to_json());
            let columns = report.survey.columns.clone();
            let rows = i64::try_from(report.survey.rows).unwrap_or(i64::MAX);
            let file = ImportFile { work: None, columns, rows_done: rows, rows_all: rows, trial, failure: None, ..now };
            write.put_import_file(&file).await?;
        }
        write.commit().await?;
        Ok(())
    }

    /// The file was read to its end: it is taken away, because it holds people's data and is needed no more.
    async fn put_away(&self, report: &Report) -> Result<()> {
        let mut write = self.operations.store().write(Actor::Import(self.import.id)).await?;
        let rows = i64::try_from(report.survey.rows).unwrap_or(i64::MAX);
        let columns = report.survey.columns.clone();
        let kept = self.file.clone();
        // Refused rows are written as this file was.
        let (stored, trial) = (String::new(), Some(Trial::of(report).to_json()));
        let file =
            ImportFile { work: None, stored, columns, rows_done: rows, rows_all: rows, trial, failure: None, ..kept };
        write.put_import_file(&file).await?;
        write.commit().await?;
        if let Some(uploads) = self.operations.uploads() {
            // Where it cannot be taken away now, it is only in the way.
            let _ = tokio::fs::remove_file(uploads.path(&self.file.stored)).await;
        }
        self.operations.wake_workers();
        Ok(())
    }

    /// The refused rows of an import that stopped in the middle are written under the columns too.
    async fn keep_columns(&self, columns: &[String]) -> Result<()> {
        let mut write = self.operations.store().write(Actor::Import(self.import.id)).await?;
        write.recorded_at().await?;
        if let Some(now) = write.read().import_file(self.import.id).await? {
            write.put_import_file(&ImportFile { columns: columns.to_vec(), ..now }).await?;
        }
        write.commit().await?;
        Ok(())
    }
}
