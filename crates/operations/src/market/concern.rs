//! What to say to a contact: the personas and segments that it belongs to, with their pitches and market books.

use async_recursion::async_recursion as boxed;
use records::{Contact, ContactId, Keyed, NamedCondition, NamedConditionKind, Pitch};

use super::walk::Ground;
use super::{BookView, book, compiled};
use crate::{Failure, Operations, Result};

/// A persona or a segment that a contact belongs to.
#[derive(Debug, Clone)]
pub struct Concern {
    /// Which.
    pub named: NamedCondition,
    /// What is said to those whom it describes, by language.
    pub pitches: Vec<Pitch>,
    /// The market book of a segment, if it has one.
    pub book: Option<BookView>,
}

/// The segments that a contact belongs to, then its personas, each by name.
#[boxed]
pub async fn concerning(operations: &Operations, contact: ContactId) -> Result<Vec<Concern>> {
    let read = operations.store().read();
    let version = operations.in_force().await?;
    let known = read.all::<NamedCondition>().await?;
    let (mut asked, mut conditions) = (Vec::new(), Vec::new());
    for named in known {
        // One that names a field that is no more concerns nobody; its own page says what is wrong with it.
        if let Ok(condition) = compiled(&version, &named.condition) {
            asked.push(named);
            conditions.push(condition);
        }
    }
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let contact = read.find::<Contact>(contact).await?.ok_or(Failure::NotFound)?;
    let looked = Ground::new(operations, conditions).await?.ask(read, vec![contact]).await?;
    let theirs = asked.into_iter().zip(looked.matches).filter(|(_, matches)| !matches.is_empty());
    let mut concerns = Vec::new();
    for (named, _) in theirs {
        let pitches = read.pitches_of(named.id).await?;
        let book = match named.kind {
            NamedConditionKind::Segment => book(operations, named.id).await?,
            NamedConditionKind::Persona => None,
        };
        concerns.push(Concern { named, pitches, book });
    }
    concerns.sort_by_key(|concern| {
        let is_persona = concern.named.kind == NamedConditionKind::Persona;
        (is_persona, concern.named.kind.key(), store::searchable(&concern.named.name))
    });
    Ok(concerns)
}
