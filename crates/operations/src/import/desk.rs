//! Imports as people work on them: a file is brought, mapped, tried, begun, cancelled, gone on with, taken back.
//!
//! Each act is one transaction with its audit; what takes long is a job that a worker does (`work`).

mod mappings;
mod receive;

use async_recursion::async_recursion as boxed;
use document::Located;
use records::{Actor, Import, ImportFile, ImportId, ImportStatus, ImportWork, RecordRef};
use store::{StoreError, Write};
use words::{Language, Locale};

pub use mappings::{Offer, faults, header_sentences, known_mappings, offered, offers, save_mapping, set_mapping};
pub use receive::receive;

use super::compose::Draft;
use super::look::{Look, look};
use super::mapping::{Mapping, MappingFault};
use super::say;
use super::trial::Trial;
use super::work::IMPORT_WORK;
use crate::{Failure, Operations, Result};

/// An import with all that its page shows.
#[derive(Debug, Clone)]
pub struct Desk {
    pub import: Import,
    /// Nothing of an import that the command line brought.
    pub file: Option<ImportFile>,
    /// What the last trial found, with the mapping that it tried; once the file was read to its end, what that run found.
    pub trial: Option<Trial>,
    /// Why the last work could not be done, in the reader's language.
    pub failure: Vec<String>,
}

/// What is done to an import, and what can be refused.
#[derive(Debug, thiserror::Error)]
pub enum ActRefused {
    /// The import does not stand where this can be done; somebody else may have been quicker.
    #[error("the import does not stand there any more")]
    NotNow,
    /// The mapping does not read: every fault with its place.
    #[error("the mapping has faults")]
    Mapping(Vec<Located<MappingFault>>),
    /// A mapping is kept under a name.
    #[error("the name is blank")]
    NoName,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for ActRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing => Self::NotNow,
            other => Self::Failure(other.into()),
        }
    }
}

/// What a draft says of the form of its file.
fn options_of(draft: &Draft) -> columnar::rows::Options {
    let text = columnar::delimited::Options {
        encoding: draft.encoding.clone(),
        delimiter: draft.delimiter_sign(),
        header: draft.header,
        ..columnar::delimited::Options::default()
    };
    columnar::rows::Options { text, sheet: None }
}

/// The latest imports with their files, newest first.
#[boxed]
pub async fn latest(operations: &Operations, limit: u32) -> Result<Vec<(Import, Option<ImportFile>)>> {
    let read = operations.store().read();
    let imports = read.latest_imports(limit).await?;
    let ids: Vec<ImportId> = imports.iter().map(|import| import.id).collect();
    let mut files = read.import_files(&ids).await?;
    let with_file = imports.into_iter().map(|import| {
        let place = files.iter().position(|file| file.import == import.id);
        (import, place.map(|place| files.swap_remove(place)))
    });
    Ok(with_file.collect())
}

/// An import with all that its page shows.
#[boxed]
pub async fn desk(operations: &Operations, import: ImportId, language: Language) -> Result<Desk> {
    let read = operations.store().read();
    let import = read.find::<Import>(import).await?.ok_or(Failure::NotFound)?;
    let file = read.import_file(import.id).await?;
    let trial = file.as_ref().and_then(|file| Trial::from_json(file.trial.as_deref()?));
    let failure = file.as_ref().and_then(|file| file.failure.as_deref()).map_or_else(Vec::new, |failure| {
        let said: serde_json::Value = serde_json::from_str(failure).unwrap_or_default();
        let sentences = said[language.tag()].as_array().cloned().unwrap_or_default();
        sentences.iter().filter_map(|sentence| sentence.as_str().map(str::to_owned)).collect()
    });
    Ok(Desk { import, file, trial, failure })
}

/// A first look at the file of an import, read as its mapping says.
///
/// # Errors
/// In the inner result, why the file cannot be read: sentences in the reader's language.
#[boxed]
pub async fn look_of(operations: &Operations, desk: &Desk, locale: Locale) -> Result<Result<Look, String>> {
    let Some((uploads, file)) =
        operations.uploads().zip(desk.file.as_ref()).filter(|(_, file)| !file.stored.is_empty())
    else {
        return Err(Failure::NotFound);
    };
    let (path, options) = (uploads.path(&file.stored), options_of(&Draft::of(&desk.import.mapping)));
    let looked = tokio::task::spawn_blocking(move || look(&path, &options)).await;
    let looked = looked.map_err(|error| Failure::Broken(error.into()))?;
    Ok(looked.map_err(|error| say::unreadable_sentence(locale, &error)))
}

/// Asks a worker to try an import, to run it (or to go on with it), or to take it back.
#[boxed]
pub async fn ask(operations: &Operations, by: Actor, import: ImportId, work: ImportWork) -> Result<(), ActRefused> {
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let found = write.read().find::<Import>(import).await?.ok_or(Failure::NotFound)?;
    use ImportStatus as S;
    let may = match work {
        ImportWork::Trial => found.status == S::Draft,
        ImportWork::Run => matches!(found.status, S::Draft | S::Cancelled | S::Failed),
        ImportWork::Undo => matches!(found.status, S::Done | S::Cancelled | S::Failed),
    };
    if !may {
        return Err(ActRefused::NotNow);
    }
    if work != ImportWork::Undo {
        Mapping::read(&found.mapping).map_err(ActRefused::Mapping)?;
    }
    know_file(&mut write, import).await?;
    if !write.claim_import_work(import, work).await? {
        return Err(ActRefused::NotNow);
    }
    if work == ImportWork::Run {
        write.set_import_running(import).await?;
    }
    let key = records::Keyed::key(work);
    let payload = serde_json::json!({ "import": import.number(), "work": key, "by": by.to_string() });
    write.enqueue(IMPORT_WORK, payload.to_string(), None).await?;
    let action = match work {
        ImportWork::Trial => "try_import",
        ImportWork::Run => "start_import",
        ImportWork::Undo => "ask_to_undo_import",
    };
    write.audit(action, RecordRef::from(import), None).await?;
    write.commit().await?;
    operations.wake_workers();
    Ok(())
}

/// An import that the command line brought has no file here; its work is noted all the same.
async fn know_file(write: &mut Write, import: ImportId) -> Result<(), StoreError> {
    if write.read().import_file(import).await?.is_some() {
        return Ok(());
    }
    let file = ImportFile {
        import,
        stored: String::new(),
        bytes: 0,
        columns: Vec::new(),
        work: None,
        rows_done: 0,
        rows_all: 0,
        trial: None,
        failure: None,
    };
    write.put_import_file(&file).await
}

/// Stops what a worker does with an import: a trial ends without an answer, a run where it can be gone on with.
#[boxed]
pub async fn cancel(operations: &Operations, by: Actor, import: ImportId) -> Result<(), ActRefused> {
    let mut write = operations.store().write(by).await?;
    write.one_import_at_a_time().await?;
    let found = write.read().find::<Import>(import).await?.ok_or(Failure::NotFound)?;
    match found.status {
        ImportStatus::Running => write.end_import(import, ImportStatus::Cancelled).await?,
        ImportStatus::Draft => {}
        _ => return Err(ActRefused::NotNow),
    }
    write.end_import_work(import, None).await?;
    write.audit("cancel_import", RecordRef::from(import), None).await?;
    Ok(write.commit().await.map(|_| ())?)
}

/// Takes a file away that was never brought in.
#[boxed]
pub async fn discard(operations: &Operations, by: Actor, import: ImportId) -> Result<(), ActRefused> {
    let mut write = operations.store().write(by).await?;
    let file = write.read().import_file(import).await?;
    write.discard_import(import).await?;
    write.audit("discard_import", RecordRef::from(import), None).await?;
    write.commit().await?;
    if let Some((uploads, file)) = operations.uploads().zip(file).filter(|(_, file)| !file.stored.is_empty()) {
        // The base no longer knows the file; where it cannot be taken away now, it is only in the way.
        let _ = tokio::fs::remove_file(uploads.path(&file.stored)).await;
    }
    Ok(())
}
