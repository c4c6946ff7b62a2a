//! The mappings of imports that have not begun: what is wrong with them, what is offered, what is kept under a name.

use async_recursion::async_recursion as boxed;
use records::{Actor, Import, ImportId, RecordRef, SavedMapping};
use words::Locale;

use super::super::compose::Draft;
use super::super::look::Look;
use super::super::mapping::Mapping;
use super::super::presets::{PRESETS, preset};
use super::super::say;
use super::super::suggest::{Fit, fits};
use super::ActRefused;
use crate::{Failure, Operations, Result};

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
        return Ok(preset(name).map(|preset| preset.source.to_owned()));
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
