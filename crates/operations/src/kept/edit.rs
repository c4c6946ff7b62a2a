//! Making and changing records: all typed fields or none, with audit; an edit that started from an older state is
//! refused, so that of two people at one record neither overwrites the other unawares.

use async_recursion::async_recursion as boxed;
use records::{Actor, ContactId, FactRefused, Lead, LeadId, RecordKind, RecordRef};
use serde_json::{Map, Value as Json};
use store::{Listed, StoreError, Write};

use super::saved::{Made, Saved};
use super::typing::Typing;
use super::{Editable, Kept};
use crate::cards::version;
use crate::lists;
use crate::qualify::qualify_these;
use crate::{Failure, Operations, Result};

/// A field as somebody typed it: its key and the text, where blanks make it blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedField {
    /// The field's key.
    pub key: String,
    /// The text.
    pub raw: String,
}

/// Why a record is not made or changed; nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// Texts that are not values of their fields: all of them.
    #[error("some fields are not right")]
    Fields(Vec<(String, FactRefused)>),
    /// Another record has this value, which only one can have.
    #[error("another record has this {field}")]
    Taken {
        /// The field's key.
        field: &'static str,
    },
    /// Somebody else changed the record since it was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for SaveRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { table, .. } => {
                let field = match table.as_str() {
                    "contacts" => "email",
                    "contents" => "title",
                    _ => "name",
                };
                Self::Taken { field }
            }
            other => Self::Failure(other.into()),
        }
    }
}

/// Changes fields of a record, all or none.
#[boxed]
pub async fn edit(
    operations: &Operations,
    by: Actor,
    record: RecordRef,
    read_version: i64,
    typed: &[TypedField],
) -> Result<(), SaveRefused> {
    edit_of(operations, by, record, Some(read_version), typed).await?;
    follow(operations, &[record]).await
}

async fn edit_of(
    operations: &Operations,
    by: Actor,
    record: RecordRef,
    read_version: Option<i64>,
    typed: &[TypedField],
) -> Result<(), SaveRefused> {
    let number = record.number;
    by_kind!(listed(record.kind)?, R, Id => edit_one::<R>(operations, by, Id::new(number), record, read_version, typed).await,
        leads => edit_one::<Lead>(operations, by, LeadId::new(number), record, read_version, typed).await)
}

/// A record to make, or to change.
#[derive(Debug, Clone, PartialEq)]
pub struct ToSave {
    /// Which; nothing for a new one.
    pub record: Option<RecordRef>,
    /// The state that the change started from; nothing to change it whatever it has become.
    pub version: Option<i64>,
    /// Its fields.
    pub fields: Vec<TypedField>,
}

/// Makes and changes many records of a list, each with an outcome of its own and in their order: what is wrong with one never
/// costs another.
#[boxed]
pub async fn save_many(
    operations: &Operations,
    by: Actor,
    of: Listed,
    wanted: &[ToSave],
) -> Result<Vec<Result<RecordRef, SaveRefused>>> {
    let mut outcomes = Vec::with_capacity(wanted.len());
    for one in wanted {
        outcomes.push(match one.record {
            Some(record) => edit_of(operations, by, record, one.version, &one.fields).await.map(|()| record),
            None => create_of(operations, by, of, &one.fields).await,
        });
    }
    let saved: Vec<RecordRef> = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok().copied()).collect();
    if let Err(refused) = follow(operations, &saved).await {
        // Everything is saved, and a worker judges whoever is still due.
        tracing::warn!(error = crate::failure::chain(&refused), "saved records are judged later");
    }
    Ok(outcomes)
}

async fn edit_one<R: Editable + Saved>(
    operations: &Operations,
    by: Actor,
    id: R::Id,
    record: RecordRef,
    read_version: Option<i64>,
    typed: &[TypedField],
) -> Result<(), SaveRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    // What is read from here on, nobody else changes before it is written.
    write.recorded_at().await?;
    let before = write.read().find::<R>(id).await?.ok_or(Failure::NotFound)?;
    if let Some(read_version) = read_version
        && version(write.read(), record).await? != read_version
    {
        return Err(SaveRefused::Changed);
    }
    let mut after = before.clone();
    typing.set_all(write.read(), &mut after, typed).await?;
    after.settle(&before, write.now());
    if after != before {
        after.save(&mut write).await?;
        audit(&mut write, "edit_facts", record, &before, &after, typed).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Makes a record.
#[boxed]
pub async fn create(
    operations: &Operations,
    by: Actor,
    of: Listed,
    typed: &[TypedField],
) -> Result<RecordRef, SaveRefused> {
    let record = create_of(operations, by, of, typed).await?;
    follow(operations, &[record]).await?;
    Ok(record)
}

async fn create_of(
    operations: &Operations,
    by: Actor,
    of: Listed,
    typed: &[TypedField],
) -> Result<RecordRef, SaveRefused> {
    by_kind!(of, R, Id => create_one::<R>(operations, by, Id::new, typed).await)
}

async fn create_one<R: Editable + Made>(
    operations: &Operations,
    by: Actor,
    id: fn(i64) -> R::Id,
    typed: &[TypedField],
) -> Result<RecordRef, SaveRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    let number = write.next_id().await?;
    let at = write.recorded_at().await?;
    let blank = R::blank(id(number), at);
    let mut record = blank.clone();
    typing.set_all(write.read(), &mut record, typed).await?;
    if record.called().is_empty() {
        return Err(SaveRefused::Fields(vec![(R::NAMED_BY.to_owned(), FactRefused::Blank)]));
    }
    record.settle(&blank, write.now());
    let reference: RecordRef = record.id().into();
    record.add(&mut write).await?;
    audit(&mut write, "create_record", reference, &blank, &record, typed).await?;
    write.commit().await?;
    Ok(reference)
}

async fn audit<R: Kept>(
    write: &mut Write,
    action: &str,
    record: RecordRef,
    before: &R,
    after: &R,
    typed: &[TypedField],
) -> Result<()> {
    let change = |field: &TypedField| {
        let (before, after) = (before.text(&field.key), after.text(&field.key));
        (before != after).then(|| (field.key.clone(), serde_json::json!([before, after])))
    };
    let details: Map<String, Json> = typed.iter().filter_map(change).collect();
    Ok(write.audit(action, record, Some(Json::Object(details).to_string())).await?)
}

/// Judges the contacts whose facts changed, so that the page that follows shows the score that follows.
async fn follow(operations: &Operations, records: &[RecordRef]) -> Result<(), SaveRefused> {
    let contacts = records.iter().filter(|record| record.kind == RecordKind::Contact);
    let contacts: Vec<ContactId> = contacts.map(|record| ContactId::new(record.number)).collect();
    if !contacts.is_empty() {
        qualify_these(operations, &contacts).await?;
    }
    operations.wake_workers();
    Ok(())
}

fn listed(kind: RecordKind) -> Result<Listed> {
    let known = <Listed as records::Keyed>::ALL.iter().copied().find(|of| lists::kind_of(*of) == kind);
    known.ok_or(Failure::NotFound)
}
