//! One field of many records at once: first what would change, then the change as it was shown, then back again.
//!
//! What was shown carries a mark of the records and their values. Where these are others when the change is to be made,
//! nothing is changed and what would change now is shown instead.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use records::{Actor, Contact, ContactId, FactRefused, Instant, RecordKind, RecordRef};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use store::{Listed, On};

use super::edit::SaveRefused;
use super::saved::Saved;
use super::typing::Typing;
use super::{Editable, TypedField, written};
use crate::lists::{self, Field, ListAsked};
use crate::{Failure, Operations, Result};

/// So many records are changed at once at most.
pub const MOST: usize = 5_000;
/// So many are changed by one transaction, so that others need not wait long.
const CHUNK: usize = 100;
/// So many are shown before they are changed.
const SHOWN: usize = 20;
/// What the audit log calls such a change, and its way back.
const CHANGED: &str = "change_many";
const UNDONE: &str = "undo_change_many";

/// Which records, and what becomes of them.
#[derive(Debug, Clone, PartialEq)]
pub struct ManyAsked {
    /// The list as it is filtered.
    pub list: ListAsked,
    /// The ids of those that were marked; nothing for all of the list.
    pub marked: Option<Vec<String>>,
    /// The field and its new value; blanks make it blank.
    pub change: TypedField,
}

/// What would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The records that were meant.
    pub records: u64,
    /// How many of them change.
    pub changing: u64,
    /// How many have that value already.
    pub unchanged: u64,
    /// The first of those that change: id, name, what they have now.
    pub first: Vec<(RecordRef, String, Option<String>)>,
    /// The new value as it will be kept.
    pub after: Option<String>,
    /// The mark of what was shown.
    pub mark: String,
}

/// Why many records are not changed; none is then.
#[derive(Debug, thiserror::Error)]
pub enum ManyRefused {
    /// The field is not one that many records share.
    #[error("the field cannot be changed for many records")]
    NotThisField,
    /// The text is no value of the field.
    #[error("the value is not right")]
    Value(FactRefused),
    /// More than [`MOST`].
    #[error("too many records")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// The records or their values are others than what was shown: what would change now.
    #[error("the list changed meanwhile")]
    Changed(Box<Preview>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<store::StoreError> for ManyRefused {
    fn from(error: store::StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// What was done, so that it can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// How many records were changed.
    pub changed: u64,
    /// How many were not, because somebody else had changed them in between.
    pub skipped: u64,
    /// The first and the last instant at which it was written down.
    pub from: Instant,
    /// See `from`.
    pub until: Instant,
}

/// The fields of a list that many records can share.
#[boxed]
pub async fn shared_fields(operations: &Operations, of: Listed) -> Result<Vec<Field>> {
    let all = lists::fields(operations, of).await?;
    let in_form = super::form_keys(of);
    let own = |key: &str| matches!(key, "name" | "title" | "first_name" | "last_name" | "email" | "phone" | "url");
    let is_shared = |field: &Field| {
        let known = in_form.contains(&field.key.as_str()) || field.custom.is_some();
        // The title of a contact is a job; that of content is its name.
        let own = own(&field.key) && !(of == Listed::Contacts && field.key == "title");
        field.on == On::Record && known && !own
    };
    Ok(all.into_iter().filter(is_shared).collect())
}

/// What a change of many records would do.
#[boxed]
pub async fn preview(operations: &Operations, asked: &ManyAsked) -> Result<Preview, ManyRefused> {
    by_kind!(asked.list.of, R => plan::<R>(operations, asked).await.map(|(preview, _)| preview))
}

/// Changes many records as it was shown.
#[boxed]
pub async fn change(operations: &Operations, by: Actor, asked: &ManyAsked, mark: &str) -> Result<Done, ManyRefused> {
    by_kind!(asked.list.of, R => change_all::<R>(operations, by, asked, mark).await)
}

/// A record that is to change.
struct Planned<R> {
    before: R,
    value: Option<String>,
}

async fn plan<R: Editable + Saved>(
    operations: &Operations,
    asked: &ManyAsked,
) -> Result<(Preview, Vec<Planned<R>>), ManyRefused> {
    let key = &asked.change.key;
    if !shared_fields(operations, asked.list.of).await?.iter().any(|field| field.key == *key) {
        return Err(ManyRefused::NotThisField);
    }
    let numbers = numbers(operations, asked).await?;
    let mut found: Vec<R> = operations.store().read().numbered(&numbers).await?;
    found.sort_by_key(|record| record.id().into().number);
    let typing = Typing::of(operations, R::KIND).await?;
    let read = operations.store().read();
    let (records, mut unchanged) = (found.len() as u64, 0);
    let (mut planned, mut first, mut new) = (Vec::new(), Vec::new(), None);
    let mut hash = Sha256::new();
    // The new value is read once and given to all: a company is looked up by its name but once.
    let mut given: Option<TypedField> = None;
    for before in found {
        let reference: RecordRef = before.id().into();
        let typed = given.clone().unwrap_or_else(|| asked.change.clone());
        let mut after = before.clone();
        typing.set_all(read, &mut after, &[typed]).await.map_err(of_value)?;
        let (old, value) = (before.text(key), after.text(key));
        if given.is_none() {
            given = Some(TypedField { key: key.clone(), raw: value.clone().unwrap_or_default() });
            new.clone_from(&value);
        }
        hash.update(written(reference).as_bytes());
        hash.update(old.as_deref().unwrap_or("\0").as_bytes());
        if old == value {
            unchanged += 1;
            continue;
        }
        if first.len() < SHOWN {
            first.push((reference, name_of(operations, &before).await?, old.clone()));
        }
        planned.push(Planned { before, value: old });
    }
    hash.update(new.as_deref().unwrap_or("\0").as_bytes());
    let changing = planned.len() as u64;
    let mark = URL_SAFE_NO_PAD.encode(hash.finalize());
    Ok((Preview { records, changing, unchanged, first, after: new, mark }, planned))
}

async fn name_of<R: Editable>(operations: &Operations, record: &R) -> Result<String> {
    let contact: Option<ContactId> = record.called_by();
    match contact {
        None => Ok(record.called()),
        Some(contact) => {
            let contact = operations.store().read().find::<Contact>(contact).await?;
            Ok(contact.and_then(|contact| contact.display_name()).unwrap_or_default())
        }
    }
}

fn of_value(refused: SaveRefused) -> ManyRefused {
    match refused {
        SaveRefused::Fields(mut fields) => {
            fields.pop().map_or(ManyRefused::NotThisField, |(_, why)| ManyRefused::Value(why))
        }
        SaveRefused::Failure(failure) => failure.into(),
        SaveRefused::Taken { .. } | SaveRefused::Changed => ManyRefused::NotThisField,
    }
}

/// The numbers of the records that are meant.
async fn numbers(operations: &Operations, asked: &ManyAsked) -> Result<Vec<i64>, ManyRefused> {
    let kind = lists::kind_of(asked.list.of);
    let numbers: Vec<i64> = match &asked.marked {
        Some(marked) => marked.iter().filter_map(|id| super::named(kind, id)).map(|record| record.number).collect(),
        None => {
            let fields = lists::fields(operations, asked.list.of).await?;
            let (query, misread) = lists::query(operations, &asked.list, &fields).await?;
            // A filter that cannot be read must not become a change of everything.
            if !misread.is_empty() {
                return Err(ManyRefused::NotThisField);
            }
            operations.store().read().list_walk(&query, i64::MIN, MOST as u32 + 1).await?
        }
    };
    if numbers.len() > MOST { Err(ManyRefused::TooMany { most: MOST }) } else { Ok(numbers) }
}

async fn change_all<R: Editable + Saved>(
    operations: &Operations,
    by: Actor,
    asked: &ManyAsked,
    mark: &str,
) -> Result<Done, ManyRefused> {
    let (preview, planned) = plan::<R>(operations, asked).await?;
    if preview.mark != mark {
        return Err(ManyRefused::Changed(Box::new(preview)));
    }
    let change = TypedField { key: asked.change.key.clone(), raw: preview.after.clone().unwrap_or_default() };
    let mut done = Done { changed: 0, skipped: 0, from: operations.now(), until: operations.now() };
    let mut is_first = true;
    for some in planned.chunks(CHUNK) {
        let (at, changed) = change_some(operations, by, &change, some).await?;
        if std::mem::take(&mut is_first) {
            done.from = at;
        }
        done.until = at;
        done.changed += changed;
        done.skipped += some.len() as u64 - changed;
    }
    operations.wake_workers();
    Ok(done)
}

async fn change_some<R: Editable + Saved>(
    operations: &Operations,
    by: Actor,
    change: &TypedField,
    some: &[Planned<R>],
) -> Result<(Instant, u64), ManyRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    // What is read from here on, nobody else changes before it is written.
    let at = write.recorded_at().await?;
    let mut values = BTreeMap::new();
    for planned in some {
        let id = planned.before.id();
        let Some(before) = write.read().find::<R>(id).await? else { continue };
        // Somebody was faster: their value stays.
        if before.text(&change.key) != planned.value {
            continue;
        }
        let mut after = before.clone();
        typing.set_all(write.read(), &mut after, std::slice::from_ref(change)).await.map_err(of_value)?;
        after.settle(&before, write.now());
        after.save(&mut write).await?;
        values.insert(written(id.into()), planned.value.clone());
    }
    let changed = values.len() as u64;
    let details = serde_json::json!({
        "field": change.key, "after": change.raw, "kind": records::Keyed::key(R::KIND), "before": values,
    });
    write.audit(CHANGED, None::<RecordRef>, Some(details.to_string())).await?;
    write.commit().await?;
    Ok((at, changed))
}

/// Takes a change of many records back: each gets the value that it had, unless it was changed again since. Says how many.
#[boxed]
pub async fn undo(operations: &Operations, by: Actor, from: Instant, until: Instant) -> Result<u64, ManyRefused> {
    let entries = operations.store().read().done_between(by, CHANGED, (from, until)).await?;
    let mut undone = 0;
    for entry in &entries {
        let details: Json =
            entry.details.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let text = |key: &str| details.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
        let (field, after, kind) = (text("field"), text("after"), text("kind"));
        let Some(kind) = <RecordKind as records::Keyed>::from_key(&kind) else { continue };
        let Some(of) = <Listed as records::Keyed>::ALL.iter().copied().find(|of| lists::kind_of(*of) == kind) else {
            continue;
        };
        let before = details.get("before").and_then(Json::as_object).cloned().unwrap_or_default();
        let change = Undo { field, after, before };
        undone += by_kind!(of, R => undo_some::<R>(operations, by, kind, &change).await)?;
    }
    operations.wake_workers();
    Ok(undone)
}

/// One transaction's worth of what was changed.
struct Undo {
    field: String,
    after: String,
    before: serde_json::Map<String, Json>,
}

async fn undo_some<R: Editable + Saved>(
    operations: &Operations,
    by: Actor,
    kind: RecordKind,
    change: &Undo,
) -> Result<u64, ManyRefused> {
    let typing = Typing::of(operations, R::KIND).await?;
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let mut undone = 0;
    for (id, before) in &change.before {
        let Some(record) = super::named(kind, id) else { continue };
        let Some(now) = write.read().numbered::<R>(&[record.number]).await?.pop() else { continue };
        if now.text(&change.field).unwrap_or_default() != change.after {
            continue;
        }
        let raw = before.as_str().unwrap_or_default().to_owned();
        let mut after = now.clone();
        let back = TypedField { key: change.field.clone(), raw };
        typing.set_all(write.read(), &mut after, &[back]).await.map_err(of_value)?;
        after.settle(&now, write.now());
        after.save(&mut write).await?;
        undone += 1;
    }
    let details = serde_json::json!({ "field": change.field, "records": undone }).to_string();
    write.audit(UNDONE, None::<RecordRef>, Some(details)).await?;
    write.commit().await?;
    Ok(undone)
}
