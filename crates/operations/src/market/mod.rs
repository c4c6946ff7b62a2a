//! Personas and segments: conditions with a name, always current; with what is said to those whom they describe, and the
//! market book of each segment.

mod book;
mod concern;
mod edit;
mod offered;
mod size;
mod walk;

pub use book::{
    BookRefused, BookTyped, BookView, BookWrong, ConfirmRefused, PointTyped, book, confirm_book, write_book,
};
pub use concern::{Concern, concerning};
pub use edit::{DeleteRefused, NameWrong, PitchTyped, SubjectRefused, SubjectTyped, create, delete, edit};
pub use offered::{Offer, Offered, Whose, fields, kinds, offered, unseen_kinds};
pub use size::{Members, Size, members, sizes};

use async_recursion::async_recursion as boxed;
use conditions::{Condition, Mistake, Scope};
use records::{
    Actor, AuditEntry, Instant, MarketBook, NamedCondition, NamedConditionId, NamedConditionKind, PersonId, Pitch,
    RecordKind, RecordRef,
};
use std::collections::HashMap;

use crate::{Failure, InForce, Operations, Result};

/// What was done last, and by whom; nobody where a program did it.
#[derive(Debug, Clone, PartialEq)]
pub struct LastDeed {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: Option<String>,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct SubjectLine {
    /// The persona or the segment.
    pub named: NamedCondition,
    /// Its condition, or what is wrong with it since fields changed.
    pub condition: Result<Condition, Vec<Mistake>>,
    /// What was done to it last.
    pub changed: Option<LastDeed>,
    /// Its market book, if it has one.
    pub book: Option<MarketBook>,
}

/// A persona or a segment as its page shows it.
#[derive(Debug, Clone)]
pub struct SubjectView {
    /// The persona or the segment.
    pub named: NamedCondition,
    /// Its condition, or what is wrong with it since fields changed.
    pub condition: Result<Condition, Vec<Mistake>>,
    /// What is said to those whom it describes, by language.
    pub pitches: Vec<Pitch>,
    /// What was done to it last.
    pub changed: Option<LastDeed>,
    /// What an edit must bring along.
    pub version: i64,
    /// The market book of a segment, if it has one.
    pub book: Option<BookView>,
}

/// Everything of one kind, by name.
#[boxed]
pub async fn list(operations: &Operations, kind: NamedConditionKind) -> Result<Vec<SubjectLine>> {
    let read = operations.store().read();
    let version = operations.in_force().await?;
    let mut named = read.all::<NamedCondition>().await?;
    named.retain(|one| one.kind == kind);
    named.sort_by_key(|one| store::searchable(&one.name));
    let mut books: HashMap<_, _> = read.market_books().await?.into_iter().map(|book| (book.segment, book)).collect();
    let deeds = read.last_deeds(RecordKind::NamedCondition).await?;
    let names = names_of(operations, deeds.values()).await?;
    let line = |named: NamedCondition| SubjectLine {
        condition: compiled(&version, &named.condition),
        changed: deeds.get(&RecordRef::from(named.id)).map(|deed| last_deed(deed, &names)),
        book: books.remove(&named.id),
        named,
    };
    Ok(named.into_iter().map(line).collect())
}

/// One of them.
#[boxed]
pub async fn view(operations: &Operations, kind: NamedConditionKind, id: NamedConditionId) -> Result<SubjectView> {
    let read = operations.store().read();
    let named = found(read, kind, id).await?;
    let deeds = read.last_deeds(RecordKind::NamedCondition).await?;
    let deed = deeds.get(&RecordRef::from(id));
    let names = names_of(operations, deed).await?;
    let in_force = operations.in_force().await?;
    Ok(SubjectView {
        condition: compiled(&in_force, &named.condition),
        pitches: read.pitches_of(id).await?,
        changed: deed.map(|deed| last_deed(deed, &names)),
        version: crate::cards::version(read, id.into()).await?,
        book: book(operations, id).await?,
        named,
    })
}

/// The persona or segment of an id, if it is of this kind.
async fn found(read: store::Read<'_>, kind: NamedConditionKind, id: NamedConditionId) -> Result<NamedCondition> {
    let named = read.find::<NamedCondition>(id).await?;
    named.filter(|named| named.kind == kind).ok_or(Failure::NotFound)
}

/// A condition over contacts as the agreement in force reads fields.
pub fn compiled(version: &InForce, text: &str) -> Result<Condition, Vec<Mistake>> {
    conditions::compile(text, version.reading.catalogue(), Scope::Record)
}

fn last_deed(deed: &AuditEntry, names: &HashMap<PersonId, String>) -> LastDeed {
    let by = match deed.by {
        Actor::Person(person) => names.get(&person).cloned(),
        Actor::Import(_) | Actor::Rule | Actor::Program => None,
    };
    LastDeed { at: deed.at, by }
}

async fn names_of(
    operations: &Operations,
    deeds: impl IntoIterator<Item = &AuditEntry>,
) -> Result<HashMap<PersonId, String>> {
    let people: Vec<PersonId> = deeds
        .into_iter()
        .filter_map(|deed| match deed.by {
            Actor::Person(person) => Some(person),
            Actor::Import(_) | Actor::Rule | Actor::Program => None,
        })
        .collect();
    crate::leads::names(operations, people.into_iter()).await
}
