//! Views that people keep: a list with its filters, order and columns, for oneself or for the team.

use async_recursion::async_recursion as boxed;
use records::{Actor, Keyed, PersonId, RecordRef, SavedView, ViewId};
use store::Listed;

use crate::{Failure, Operations, Result};

/// The longest name of a view.
const LONGEST: usize = 60;

/// Why a view is not kept or taken away.
#[derive(Debug, thiserror::Error)]
pub enum ViewRefused {
    /// Without a name.
    #[error("the view has no name")]
    NoName,
    /// Of more than so many characters.
    #[error("the name is too long")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// Somebody else's.
    #[error("the view is somebody else's")]
    NotTheirs,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<store::StoreError> for ViewRefused {
    fn from(error: store::StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// The views of a list that somebody sees: those of the team, then the person's own.
#[boxed]
pub async fn views(operations: &Operations, of: Listed, person: PersonId) -> Result<Vec<SavedView>> {
    let mut views = operations.store().read().saved_views(of.key(), person).await?;
    views.sort_by_key(|view| view.owner.is_some());
    Ok(views)
}

/// Keeps a view of a list; one of the same name and owner is changed.
#[boxed]
pub async fn save_view(
    operations: &Operations,
    person: PersonId,
    of: Listed,
    name: &str,
    query: &str,
    for_all: bool,
) -> Result<ViewId, ViewRefused> {
    let name = name.trim();
    if name.is_empty() {
        return Err(ViewRefused::NoName);
    }
    if name.chars().count() > LONGEST {
        return Err(ViewRefused::TooLong { most: LONGEST });
    }
    let owner = (!for_all).then_some(person);
    let mut write = operations.store().write(Actor::Person(person)).await?;
    write.recorded_at().await?;
    let known = write.read().saved_views(of.key(), person).await?;
    let same = known.into_iter().find(|view| view.owner == owner && view.name.eq_ignore_ascii_case(name));
    let id = match same {
        Some(view) => {
            let id = view.id;
            write.update(&SavedView { query: query.to_owned(), name: name.to_owned(), ..view }).await?;
            id
        }
        None => {
            let id = ViewId::new(write.next_id().await?);
            let view =
                SavedView { id, page: of.key().to_owned(), name: name.to_owned(), query: query.to_owned(), owner };
            write.add(&[view]).await?;
            id
        }
    };
    write.audit("save_view", RecordRef::from(id), None).await?;
    write.commit().await?;
    Ok(id)
}

/// Takes a view away: one's own, or one of the team.
#[boxed]
pub async fn delete_view(operations: &Operations, person: PersonId, id: ViewId) -> Result<SavedView, ViewRefused> {
    let mut write = operations.store().write(Actor::Person(person)).await?;
    let view = write.read().find::<SavedView>(id).await?.ok_or(Failure::NotFound)?;
    if view.owner.is_some_and(|owner| owner != person) {
        return Err(ViewRefused::NotTheirs);
    }
    write.delete_view(id).await?;
    let details = serde_json::json!({ "name": view.name }).to_string();
    write.audit("delete_view", RecordRef::from(id), Some(details)).await?;
    write.commit().await?;
    Ok(view)
}
