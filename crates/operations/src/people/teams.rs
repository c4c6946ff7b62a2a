//! Teams that are dissolved: nobody is left in one that is no more.

use async_recursion::async_recursion as boxed;
use records::{Actor, Person, RecordRef, Team, TeamId};
use serde_json::json;

use super::PeopleRefused;
use crate::{Failure, Operations, Result};

/// Where the people of a team go that is dissolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nobody said: the team may have none.
    Nowhere,
    /// They are in no team.
    NoTeam,
    /// They are in another.
    To(TeamId),
}

/// Takes a team away. Whoever works in it goes where it is said; whoever left goes along.
///
/// # Errors
/// Where somebody works in it and nobody said where they go, and where there is no such team.
#[boxed]
pub async fn remove_team(operations: &Operations, by: Actor, team: TeamId, then: Then) -> Result<(), PeopleRefused> {
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let removed = write.read().find::<Team>(team).await?.ok_or(Failure::NotFound)?;
    let mut people = write.read().all::<Person>().await?;
    people.retain(|person| person.team == Some(team));
    let working = people.iter().filter(|person| person.active).count();
    let to = match then {
        Then::Nowhere if working > 0 => return Err(PeopleRefused::TeamHasPeople),
        Then::Nowhere | Then::NoTeam => None,
        Then::To(other) if other == team => return Err(PeopleRefused::Unknown),
        Then::To(other) => Some(write.read().find::<Team>(other).await?.ok_or(PeopleRefused::Unknown)?.id),
    };
    for person in people {
        write.update(&Person { team: to, ..person }).await?;
    }
    write.delete_team(team).await?;
    let details = json!({ "name": removed.name, "people": working, "to": to.map(|to| to.to_string()) }).to_string();
    write.audit("remove_team", RecordRef::from(team), Some(details)).await?;
    write.commit().await?;
    Ok(())
}
