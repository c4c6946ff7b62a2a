//! A whole import taken back, while nothing was built on it.
//!
//! What it made is removed, what it changed gets its earlier value back where nobody changed it since. It is one
//! transaction: whoever builds on the import either comes before, and it is refused, or comes after, and meets what is left.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, Actor, Contact, ContactId, CustomField, Facts, Import, ImportId, ImportStatus, Opportunity,
    OpportunityId, RecordKind, RecordRef,
};
use serde_json::json;
use store::{Built, Removed, Replaced, StoreError, Write};

use crate::{Failure, Operations};

/// So many records are looked up together.
const TOGETHER: usize = 500;

/// Why an import is not taken back; nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum UndoRefused {
    /// It is under way, not begun, or taken back already.
    #[error("the import cannot be undone as it stands")]
    NotNow,
    /// It is older than the notes of what an import made.
    #[error("nothing was noted of what the import made")]
    NotNoted,
    /// Somebody built on it: all that was found.
    #[error("something was built on the import")]
    Built(Vec<Built>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for UndoRefused {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// What became of an import that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undone {
    /// What it made and is gone.
    pub removed: Vec<Removed>,
    /// How many fields have their earlier value back.
    pub put_back: u64,
    /// How many fields keep what somebody wrote since.
    pub kept: u64,
    /// How many leads stand again where they stood.
    pub leads: u64,
}

/// Takes an import back.
///
/// # Errors
/// [`UndoRefused`]: nothing is changed then.
#[boxed]
pub async fn undo_import(operations: &Operations, by: Actor, import: ImportId) -> Result<Undone, UndoRefused> {
    let mut write = operations.store().write(by).await?;
    write.one_import_at_a_time().await?;
    // What is read from here on, nobody else changes before it is written.
    write.recorded_at().await?;
    let found = write.read().find::<Import>(import).await?.ok_or(Failure::NotFound)?;
    if !matches!(found.status, ImportStatus::Done | ImportStatus::Cancelled | ImportStatus::Failed) {
        return Err(UndoRefused::NotNow);
    }
    if found.counts.created > 0 && write.read().made_by(import).await?.is_empty() {
        return Err(UndoRefused::NotNoted);
    }
    let taken = |error| match error {
        // What an earlier state needs is somebody else's by now: an address, or the one open lead of a contact.
        StoreError::Taken { table, .. } if table == "leads" => UndoRefused::Built(vec![Built::LeadsMoved { count: 1 }]),
        StoreError::Taken { .. } => UndoRefused::Built(vec![Built::Changed { kind: RecordKind::Contact, count: 1 }]),
        other => other.into(),
    };
    let mut undone = Undone::default();
    // The history has it there and back again in the import's own name; the audit says who took it back.
    let by = write.act_as(Actor::Import(import));
    put_all_back(&mut write, import, &mut undone).await.map_err(taken)?;
    write.act_as(by);
    undone.leads = write.take_back_steps(import).await.map_err(taken)?;
    // Records that were there before point nowhere else now; what still points to what goes was pointed there by somebody.
    let built = write.read().built_on(import).await?;
    if !built.is_empty() {
        return Err(UndoRefused::Built(built));
    }
    undone.removed = write.remove_made(import).await.map_err(|error| match error {
        StoreError::Dangling => UndoRefused::Built(vec![Built::Changed { kind: RecordKind::Import, count: 1 }]),
        other => other.into(),
    })?;
    write.end_import(import, ImportStatus::Undone).await?;
    let removed: BTreeMap<&str, u64> =
        undone.removed.iter().map(|removed| (records::Keyed::key(removed.kind), removed.count)).collect();
    let details =
        json!({ "removed": removed, "put_back": undone.put_back, "kept": undone.kept, "leads": undone.leads });
    write.audit("undo_import", RecordRef::from(import), Some(details.to_string())).await?;
    write.commit().await?;
    operations.wake_workers();
    Ok(undone)
}

/// Gives every field that the import replaced its earlier value back, unless somebody changed it since.
async fn put_all_back(write: &mut Write, import: ImportId, undone: &mut Undone) -> Result<(), StoreError> {
    let changed = write.read().changed_by_import(import).await?;
    let fields = write.read().all::<CustomField>().await?;
    for of_kind in changed.chunk_by(|one, next| one.kind == next.kind) {
        let kind = of_kind[0].kind;
        for some in of_kind.chunks(TOGETHER) {
            let numbers: Vec<i64> = some.iter().map(|record| record.number).collect();
            let mut by_record: BTreeMap<RecordRef, Vec<Replaced>> = BTreeMap::new();
            for replaced in write.read().replaced_by(import, kind, &numbers).await? {
                if replaced.changed_since {
                    undone.kept += 1;
                } else {
                    undone.put_back += 1;
                    by_record.entry(replaced.record).or_default().push(replaced);
                }
            }
            for (record, replaced) in by_record {
                put_back(write, record, &replaced, &fields).await?;
            }
        }
    }
    Ok(())
}

async fn put_back(
    write: &mut Write,
    record: RecordRef,
    replaced: &[Replaced],
    fields: &[CustomField],
) -> Result<(), StoreError> {
    match record.kind {
        RecordKind::Contact => {
            if let Some(mut contact) = write.read().find::<Contact>(ContactId::new(record.number)).await? {
                restore(&mut contact, replaced, fields);
                write.update_contact(&contact).await?;
                if replaced.iter().any(|one| one.field == "account") {
                    write.leads_follow(contact.id).await?;
                }
            }
        }
        RecordKind::Account => {
            if let Some(mut account) = write.read().find::<Account>(AccountId::new(record.number)).await? {
                restore(&mut account, replaced, fields);
                write.update_account(&account).await?;
            }
        }
        _ => {
            let texts: Vec<_> = replaced.iter().map(|one| (one.field.clone(), one.before.clone())).collect();
            write.put_back(record, &texts).await?;
            if record.kind == RecordKind::Opportunity {
                put_deal_back(write, OpportunityId::new(record.number), &texts, fields).await?;
            }
        }
    }
    Ok(())
}

fn restore<R: Facts>(record: &mut R, replaced: &[Replaced], fields: &[CustomField]) {
    for one in replaced {
        // The history holds only texts that the fact itself gave; a field that was taken away since has no place to go back
        // to, and its history stays.
        let _ = record.restore(&one.field, one.before.as_deref(), fields);
    }
}

/// The custom values of a deal; its contact is judged anew, because rules can read whether it was won.
async fn put_deal_back(
    write: &mut Write,
    deal: OpportunityId,
    texts: &[(String, Option<String>)],
    fields: &[CustomField],
) -> Result<(), StoreError> {
    let Some(mut deal) = write.read().find::<Opportunity>(deal).await? else { return Ok(()) };
    for (key, before) in texts {
        if let Some(field) = fields.iter().find(|field| field.of == RecordKind::Opportunity && field.key == *key) {
            // As above: the text is one that the value itself gave.
            let _ = deal.custom.restore(field, before.as_deref());
        }
    }
    write.update(&deal).await?;
    match deal.contact {
        Some(contact) => write.mark_due(&[contact]).await,
        None => Ok(()),
    }
}
