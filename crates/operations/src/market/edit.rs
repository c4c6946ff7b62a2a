//! Making and changing personas and segments; of two people at one neither overwrites the other unawares.

use async_recursion::async_recursion as boxed;
use conditions::Mistake;
use records::{
    Actor, Content, FactChange, Keyed, NamedCondition, NamedConditionId, NamedConditionKind, Pitch, RecordRef,
};
use serde_json::{Map, Value as Json, json};
use store::{Read, StoreError, Write};

use super::{compiled, found};
use crate::fields::key_of;
use crate::{Failure, Operations, Result};

/// What a persona or a segment is to be, as it was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubjectTyped {
    /// What people read.
    pub name: String,
    /// What it stands for, in words.
    pub about: String,
    /// The condition.
    pub condition: String,
    /// What is said, in each language that the form has.
    pub pitches: Vec<PitchTyped>,
}

/// What is said in one language, as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct PitchTyped {
    /// The language.
    pub language: String,
    /// The messages, a line each.
    pub messages: String,
    /// The offers, a line each.
    pub offers: String,
}

/// Why a name is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameWrong {
    /// It is blank, or nothing is left of it for a key.
    Missing,
    /// Another is called so.
    Taken,
}

/// Why a persona or a segment is not made or changed; nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum SubjectRefused {
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields {
        /// What is wrong with the name.
        name: Option<NameWrong>,
        /// What is wrong with the condition.
        mistakes: Vec<Mistake>,
    },
    /// Somebody else changed it since it was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for SubjectRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { .. } => Self::Fields { name: Some(NameWrong::Taken), mistakes: Vec::new() },
            other => Self::Failure(other.into()),
        }
    }
}

/// Why a persona stays.
#[derive(Debug, thiserror::Error)]
pub enum DeleteRefused {
    /// Content is meant for it.
    #[error("{contents} pieces of content are meant for it")]
    InUse {
        /// How much.
        contents: u64,
    },
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for DeleteRefused {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// Makes a persona or a segment.
#[boxed]
pub async fn create(
    operations: &Operations,
    by: Actor,
    kind: NamedConditionKind,
    typed: &SubjectTyped,
) -> Result<NamedConditionId, SubjectRefused> {
    let mistakes = mistakes(operations, &typed.condition).await?;
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    check(write.read(), kind, None, typed, mistakes).await?;
    let id = NamedConditionId::new(write.next_id().await?);
    let named = NamedCondition {
        id,
        kind,
        key: key_of(&typed.name),
        name: typed.name.trim().to_owned(),
        condition: typed.condition.trim().to_owned(),
        about: words(&typed.about),
    };
    write.add(std::slice::from_ref(&named)).await?;
    write.put_pitches(id, &pitches(id, typed)).await?;
    let details = json!({ "kind": kind.key(), "name": named.name, "condition": named.condition });
    write.audit("create_named_condition", RecordRef::from(id), Some(details.to_string())).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a persona or a segment. Its key, by which content names a persona, stays.
#[boxed]
pub async fn edit(
    operations: &Operations,
    by: Actor,
    (kind, id): (NamedConditionKind, NamedConditionId),
    read_version: i64,
    typed: &SubjectTyped,
) -> Result<(), SubjectRefused> {
    let mistakes = mistakes(operations, &typed.condition).await?;
    let mut write = operations.store().write(by).await?;
    // What is read from here on, nobody else changes before it is written.
    write.recorded_at().await?;
    let before = found(write.read(), kind, id).await?;
    if crate::cards::version(write.read(), id.into()).await? != read_version {
        return Err(SubjectRefused::Changed);
    }
    check(write.read(), kind, Some(id), typed, mistakes).await?;
    let after = NamedCondition {
        name: typed.name.trim().to_owned(),
        condition: typed.condition.trim().to_owned(),
        about: words(&typed.about),
        ..before
    };
    let mut changes = write.update(&after).await?;
    changes.extend(write.put_pitches(id, &pitches(id, typed)).await?);
    if !changes.is_empty() {
        write.audit("edit_named_condition", RecordRef::from(id), Some(told(changes))).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Takes a persona or a segment away, with its market book; not a persona for whom there is content.
#[boxed]
pub async fn delete(
    operations: &Operations,
    by: Actor,
    (kind, id): (NamedConditionKind, NamedConditionId),
) -> Result<(), DeleteRefused> {
    let mut write: Write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let named = found(write.read(), kind, id).await?;
    if kind == NamedConditionKind::Persona {
        let is_for = |content: &&Content| content.persona.as_deref().is_some_and(|key| same(key, &named.key));
        let contents = write.read().all::<Content>().await?.iter().filter(is_for).count() as u64;
        if contents > 0 {
            return Err(DeleteRefused::InUse { contents });
        }
    }
    write.delete_named_condition(id).await?;
    let details = json!({ "kind": kind.key(), "name": named.name, "condition": named.condition });
    write.audit("delete_named_condition", RecordRef::from(id), Some(details.to_string())).await?;
    write.commit().await?;
    Ok(())
}

async fn mistakes(operations: &Operations, condition: &str) -> Result<Vec<Mistake>> {
    let in_force = operations.in_force().await?;
    Ok(compiled(&in_force, condition).err().unwrap_or_default())
}

/// Says everything that is wrong with what was typed.
async fn check(
    read: Read<'_>,
    kind: NamedConditionKind,
    own: Option<NamedConditionId>,
    typed: &SubjectTyped,
    mistakes: Vec<Mistake>,
) -> Result<(), SubjectRefused> {
    let others = read.all::<NamedCondition>().await?;
    let mut others = others.iter().filter(|other| other.kind == kind && Some(other.id) != own);
    let name = if key_of(&typed.name).is_empty() {
        Some(NameWrong::Missing)
    } else {
        others.any(|other| same(&other.name, typed.name.trim())).then_some(NameWrong::Taken)
    };
    if name.is_some() || !mistakes.is_empty() {
        return Err(SubjectRefused::Fields { name, mistakes });
    }
    Ok(())
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// A text that says something.
pub(super) fn words(text: &str) -> Option<String> {
    let text = text.trim().replace("\r\n", "\n");
    (!text.is_empty()).then_some(text)
}

fn pitches(subject: NamedConditionId, typed: &SubjectTyped) -> Vec<Pitch> {
    let pitch = |typed: &PitchTyped| Pitch {
        subject,
        language: typed.language.clone(),
        messages: words(&typed.messages),
        offers: words(&typed.offers),
    };
    typed.pitches.iter().map(pitch).collect()
}

/// What changed, for the audit log: each field with what was and what is.
fn told(changes: Vec<FactChange>) -> String {
    let change = |change: FactChange| (change.field, json!([change.before, change.after]));
    let details: Map<String, Json> = changes.into_iter().map(change).collect();
    Json::Object(details).to_string()
}
