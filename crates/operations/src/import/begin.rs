//! Begins an import, or goes on with the one that was cut short; makes the custom fields that it needs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use records::{
    Actor, CustomField, CustomFieldId, CustomType, Import, ImportCounts, ImportId, ImportStatus, RecordKind,
};
use sha2::{Digest, Sha256};
use store::{Store, StoreError, Write};

use super::mapping::{MappedField, Mapping};
use super::run::{ImportError, Options};
use super::survey::Survey;

/// Finds the interrupted import of the same file and mapping, or begins one, with the custom fields that it needs.
pub(super) async fn begin(
    store: &Store,
    actor: Actor,
    file: &Path,
    source: &str,
    mapping: &Mapping,
    survey: &Survey,
    options: Options,
) -> Result<Import, ImportError> {
    let fingerprint = fingerprint(&survey.digest, source);
    let mut write = store.write(actor).await?;
    write.one_import_at_a_time().await?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = Import {
        id: ImportId::new(0),
        file: name,
        fingerprint: fingerprint.clone(),
        mapping: source.to_owned(),
        status: ImportStatus::Running,
        position: 0,
        counts: ImportCounts::default(),
        by: actor,
        started_at: write.now(),
        finished_at: None,
    };
    let known = write.read().all::<CustomField>().await?;
    check_fields(&known, mapping)?;
    if options.dry_run {
        return Ok(new);
    }
    if let Some(id) = options.import {
        let prepared = write.read().find::<Import>(id).await?.ok_or(StoreError::Missing)?;
        if prepared.status != ImportStatus::Running {
            return Err(ImportError::Cancelled);
        }
        write.set_import_fingerprint(id, &fingerprint).await?;
        let import = Import { fingerprint, ..prepared };
        return with_fields(write, import, known, mapping, survey).await;
    }
    if let Some(interrupted) = write.read().interrupted_import(&fingerprint).await? {
        return Ok(interrupted);
    }
    let import = Import { id: ImportId::new(write.next_id().await?), ..new };
    write.add(std::slice::from_ref(&import)).await?;
    with_fields(write, import, known, mapping, survey).await
}

/// Makes the custom fields that the mapping declares, and ends the transaction in which the import begins.
async fn with_fields(
    mut write: Write,
    import: Import,
    known: Vec<CustomField>,
    mapping: &Mapping,
    survey: &Survey,
) -> Result<Import, ImportError> {
    write.make_for(import.id);
    for field in with_new_fields(known.clone(), mapping, survey) {
        match known.iter().find(|known| known.id == field.id) {
            Some(known) if *known == field => {}
            Some(_) => {
                write.update(&field).await?;
            }
            None => {
                let id = CustomFieldId::new(write.next_id().await?);
                write.add(&[CustomField { id, ..field }]).await?;
            }
        }
    }
    write.audit("begin_import", records::RecordRef::from(import.id), None).await?;
    write.commit().await?;
    Ok(import)
}

fn fingerprint(digest: &str, mapping: &str) -> String {
    let whole = Sha256::new().chain_update(digest).chain_update(mapping).finalize();
    whole.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The custom fields that a mapping declares, each once.
fn declared(mapping: &Mapping) -> BTreeMap<String, (RecordKind, CustomType, String)> {
    let mut declared = BTreeMap::new();
    for record in &mapping.records {
        for field in &record.fields {
            if let MappedField::Custom { ty, label } = &field.field {
                declared.insert(field.key.clone(), (record.kind, *ty, label.clone()));
            }
        }
    }
    declared
}

fn check_fields(known: &[CustomField], mapping: &Mapping) -> Result<(), ImportError> {
    for (key, (of, ty, _)) in declared(mapping) {
        let same = known.iter().find(|field| field.key.eq_ignore_ascii_case(&key));
        if let Some(field) = same.filter(|field| field.of != of || field.ty != ty || field.key != key) {
            return Err(ImportError::FieldDiffers { key: field.key.clone(), of: field.of, ty: field.ty });
        }
    }
    Ok(())
}

/// The fields of the base with those that the mapping declares, and with the words that the file uses for choices.
pub(super) fn with_new_fields(mut fields: Vec<CustomField>, mapping: &Mapping, survey: &Survey) -> Vec<CustomField> {
    for (key, (of, ty, label)) in declared(mapping) {
        let place = fields.iter().position(|field| field.key == key).unwrap_or_else(|| {
            // No field of the base has a number below zero, so the new ones stay apart until they get theirs.
            let id = CustomFieldId::new(-1 - fields.len() as i64);
            fields.push(CustomField { id, of, key: key.clone(), label, ty, choices: Vec::new(), retired: false });
            fields.len() - 1
        });
        let words = survey.words.iter().filter(|(field, _)| *field == key).flat_map(|(_, words)| words);
        let known: BTreeSet<&String> = fields[place].choices.iter().collect();
        let new: Vec<String> = words.filter(|word| !known.contains(word)).cloned().collect();
        fields[place].choices.extend(new);
    }
    fields
}
