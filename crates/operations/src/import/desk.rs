//! Imports as people work on them: a file is brought, mapped, tried, begun, cancelled, gone on with, taken back.
//!
//! Each act is one transaction with its audit; what takes long is a job that a worker does (`work`).

use std::path::Path;

use async_recursion::async_recursion as boxed;
use document::Located;
use records::{
    Actor, CustomField, Import, ImportCounts, ImportFile, ImportId, ImportStatus, ImportWork, RecordRef, SavedMapping,
};
use store::{StoreError, Write};
use words::{Language, Locale, line};

use super::compose::{Draft, redraft};
use super::look::{Look, look};
use super::mapping::{Mapping, MappingFault};
use super::presets::PRESETS;
use super::say;
use super::suggest::{Fit, fits, suggest};
use super::trial::Trial;
use super::work::IMPORT_WORK;
use crate::uploads::{Arriving, UploadRefused};
use crate::{Failure, Operations, Result};

/// An import with all that its page shows.
#[derive(Debug, Clone)]
pub struct Desk {
    pub import: Import,
    /// Nothing of an import that the command line brought.
    pub file: Option<ImportFile>,
    /// What the last trial found, with the mapping that it tried.
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

/// A mapping that is offered for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is chosen by: `preset:olist-leads`, `saved:Fair 2026`.
    pub key: String,
    /// What people call it.
    pub name: String,
    pub is_preset: bool,
    pub fit: Fit,
}

/// Keeps a file that arrived, as an import that has not begun. Its first mapping is that of the import `like` it where
/// there is one (rows that were mended are brought again), else one that fits wholly, else one by the names of its columns.
#[boxed]
pub async fn receive(
    operations: &Operations,
    by: Actor,
    arriving: Arriving,
    name: &str,
    like: Option<ImportId>,
) -> Result<ImportId, UploadRefused> {
    let bytes = i64::try_from(arriving.bytes()).unwrap_or(i64::MAX);
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    let id = ImportId::new(write.next_id().await.map_err(Failure::from)?);
    // The id alone is used of this transaction: the file is looked at before anything is held.
    write.commit().await.map_err(Failure::from)?;
    let name: String = name.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(200).collect();
    let stored = format!("{id}{}", ending(&name));
    let path = arriving.keep(&stored).await?;
    let kept = keep_draft(operations, by, id, &name, (&stored, bytes), &path, like).await;
    if kept.is_err() {
        // Nobody knows of the file, so nobody would take it away.
        let _ = tokio::fs::remove_file(&path).await;
    }
    Ok(kept?)
}

async fn keep_draft(
    operations: &Operations,
    by: Actor,
    id: ImportId,
    name: &str,
    (stored, bytes): (&str, i64),
    path: &Path,
    like: Option<ImportId>,
) -> Result<ImportId> {
    let first = match like {
        Some(like) => operations.store().read().find::<Import>(like).await?.ok_or(Failure::NotFound)?.mapping,
        None => first_mapping(operations, path, name).await?,
    };
    let mut write = operations.store().write(by).await?;
    let import = Import {
        id,
        file: name.to_owned(),
        fingerprint: String::new(),
        mapping: first,
        status: ImportStatus::Draft,
        position: 0,
        counts: ImportCounts::default(),
        by,
        started_at: write.now(),
        finished_at: None,
    };
    write.add(&[import]).await?;
    let file = ImportFile {
        import: id,
        stored: stored.to_owned(),
        bytes,
        columns: Vec::new(),
        work: None,
        rows_done: 0,
        rows_all: 0,
        trial: None,
        failure: None,
    };
    write.put_import_file(&file).await?;
    write.audit("upload_import", RecordRef::from(id), None).await?;
    write.commit().await?;
    Ok(id)
}

/// The end of a file's name that tells its form, in small letters: `.csv`, `.csv.gz`; none that a folder would stumble over.
fn ending(name: &str) -> String {
    let parts: Vec<&str> = name.split('.').skip(1).collect();
    let is_plain =
        |part: &&&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut last: Vec<&str> = parts.iter().rev().take_while(is_plain).take(2).copied().collect();
    if last.first().is_some_and(|end| !end.eq_ignore_ascii_case("gz")) {
        last.truncate(1);
    }
    last.iter().rev().map(|part| format!(".{}", part.to_lowercase())).collect()
}

async fn first_mapping(operations: &Operations, path: &Path, name: &str) -> Result<String> {
    // A file that cannot be read has its mapping all the same: its page says what is wrong with it.
    let Some(look) = look_at(path, Draft::default()).await else { return Ok(redraft("", &named(name), &[])) };
    let columns = look.names();
    let known = known_mappings(operations).await?;
    let whole = known.iter().filter(|mapping| fits(&columns, mapping).is_some_and(Fit::is_whole));
    // Of several that fit wholly, the one that asks for most says most.
    if let Some(best) = whole.max_by_key(|mapping| fits(&columns, mapping).map(|fit| fit.all)) {
        return Ok(best.clone());
    }
    let fields = operations.store().read().all::<CustomField>().await?;
    Ok(suggest(&look, name, known.iter().map(String::as_str), &fields))
}

fn named(name: &str) -> Draft {
    Draft { name: name.to_owned(), source: "file".to_owned(), ..Draft::default() }
}

async fn look_at(path: &Path, draft: Draft) -> Option<Look> {
    let (path, options) = (path.to_owned(), options_of(&draft));
    tokio::task::spawn_blocking(move || look(&path, &options).ok()).await.ok().flatten()
}

/// What a draft says of the form of its file.
fn options_of(draft: &Draft) -> columnar::delimited::Options {
    let delimiter = draft.delimiter.as_deref();
    let delimiter = delimiter.and_then(|text| if text == "tab" { Some('\t') } else { text.chars().next() });
    columnar::delimited::Options {
        encoding: draft.encoding.clone(),
        delimiter,
        header: draft.header,
        ..columnar::delimited::Options::default()
    }
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

/// The faults of a mapping, and what of it the columns of a file do not have, in sentences.
pub fn faults(locale: Locale, mapping: &str, columns: &[String]) -> Vec<String> {
    let mut read = match Mapping::read(mapping) {
        Ok(read) => read,
        Err(faults) => return faults.iter().map(|fault| words::sentence(locale, &fault.what)).collect(),
    };
    match read.bind(columns) {
        Ok(()) => Vec::new(),
        Err(misfits) => misfits.iter().map(|misfit| words::sentence(locale, &misfit.what)).collect(),
    }
}

/// The faults of a mapping that was typed, with their places in it.
pub fn faults_with_places(locale: Locale, name: &str, faults: &[Located<MappingFault>]) -> Vec<String> {
    faults.iter().map(|fault| line(locale, name, fault)).collect()
}

/// What is odd about the names of the columns of a file, in sentences.
pub fn header_sentences(locale: Locale, look: &Look) -> Vec<String> {
    look.header_problems.iter().map(|problem| say::header_sentence(locale, problem)).collect()
}

/// Every mapping that is known: what people kept, and presets.
#[boxed]
pub async fn known_mappings(operations: &Operations) -> Result<Vec<String>> {
    let saved = operations.store().read().saved_mappings().await?;
    let presets = PRESETS.iter().map(|preset| preset.source.to_owned());
    Ok(saved.into_iter().map(|saved| saved.mapping).chain(presets).collect())
}

/// The mappings that a file with these columns may be read by: what people kept and presets, the nearest first.
#[boxed]
pub async fn offers(operations: &Operations, columns: &[String]) -> Result<Vec<Offer>> {
    let saved = operations.store().read().saved_mappings().await?;
    let of_saved = saved
        .iter()
        .map(|saved| (format!("saved:{}", saved.name), saved.name.clone(), false, fits(columns, &saved.mapping)));
    let of_presets = PRESETS.iter().map(|preset| {
        (format!("preset:{}", preset.name), Draft::of(preset.source).name, true, fits(columns, preset.source))
    });
    let mut offers: Vec<Offer> = of_saved
        .chain(of_presets)
        .filter_map(|(key, name, is_preset, fit)| Some(Offer { key, name, is_preset, fit: fit? }))
        .collect();
    let far = |offer: &Offer| (offer.fit.all - offer.fit.there) * 1000 / offer.fit.all.max(1);
    offers.sort_by_key(|offer| (far(offer), offer.is_preset, std::cmp::Reverse(offer.fit.all)));
    Ok(offers)
}

/// The text of a mapping that is offered; nothing of one that is not there any more.
#[boxed]
pub async fn offered(operations: &Operations, key: &str) -> Result<Option<String>> {
    if let Some(name) = key.strip_prefix("preset:") {
        return Ok(super::presets::preset(name).map(|preset| preset.source.to_owned()));
    }
    let Some(name) = key.strip_prefix("saved:") else { return Ok(None) };
    let saved = operations.store().read().saved_mappings().await?;
    Ok(saved.into_iter().find(|saved| saved.name == name).map(|saved| saved.mapping))
}

/// Gives an import that has not begun another mapping. One that does not read yet is kept all the same, because making it is
/// the work in hand; it is a trial that asks for a whole one.
#[boxed]
pub async fn set_mapping(
    operations: &Operations,
    by: Actor,
    import: ImportId,
    mapping: &str,
) -> Result<(), ActRefused> {
    let mut write = operations.store().write(by).await?;
    write.set_import_mapping(import, mapping).await?;
    Ok(write.commit().await.map(|_| ())?)
}

/// Keeps the mapping of an import under a name, to be offered for other files.
#[boxed]
pub async fn save_mapping(operations: &Operations, by: Actor, import: ImportId, name: &str) -> Result<(), ActRefused> {
    let name: String = name.trim().chars().take(100).collect();
    if name.is_empty() {
        return Err(ActRefused::NoName);
    }
    let mut write = operations.store().write(by).await?;
    let import = write.read().find::<Import>(import).await?.ok_or(Failure::NotFound)?;
    Mapping::read(&import.mapping).map_err(ActRefused::Mapping)?;
    let saved_at = write.recorded_at().await?;
    write.save_mapping(&SavedMapping { name: name.clone(), mapping: import.mapping, by, saved_at }).await?;
    let details = serde_json::json!({ "name": name }).to_string();
    write.audit("save_mapping", RecordRef::from(import.id), Some(details)).await?;
    Ok(write.commit().await.map(|_| ())?)
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

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn a_file_is_kept_under_the_end_of_its_name() {
        let cases = [
            ("leads.csv", ".csv"),
            ("Leads 2026.CSV", ".csv"),
            ("a.b.csv.gz", ".csv.gz"),
            ("report.v2.xlsx", ".xlsx"),
            ("no ending", ""),
            ("../../etc/passwd", ""),
            ("x.c/../sv", ""),
            ("x.waytoolongforanending", ""),
        ];
        for (name, kept) in cases {
            assert_eq!(ending(name), kept, "{name}");
        }
    }
}
