//! Who is here: everybody with team, territories, absences, and whether they can sign in.

use async_recursion::async_recursion as boxed;
use std::collections::{HashMap, HashSet};

use records::{Absence, Date, Instant, Person, PersonId, Team, Territory};

use crate::{Failure, Operations, Result};

/// Whether somebody can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// With a password.
    Open,
    /// Not yet: a link waits for them.
    Invited {
        /// Until when.
        until: Instant,
    },
    /// Not yet: their link's time is over.
    InvitationOver,
    /// Not at all: a name that owns records.
    None,
    /// Not any more: deactivated.
    Left,
}

/// Somebody of the company itself.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// Whether they can sign in.
    pub access: Access,
    /// What they take care of.
    pub territories: Vec<Territory>,
    /// When they are away, from today on.
    pub absences: Vec<Absence>,
    /// When they were last there, as far as their sessions tell.
    pub last_seen: Option<Instant>,
}

impl Member {
    /// The absence of a day.
    pub fn away_on(&self, day: Date) -> Option<&Absence> {
        self.absences.iter().find(|absence| absence.covers(day))
    }
}

/// Everybody, and the teams.
#[derive(Debug, Clone)]
pub struct Roster {
    /// Everybody, in the order in which they were added.
    pub members: Vec<Member>,
    /// The teams.
    pub teams: Vec<Team>,
}

impl Roster {
    /// Somebody.
    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person.id == person)
    }

    /// Whoever has not left.
    pub fn present(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.person.active)
    }
}

/// Everybody who is here or was, with absences that are not over on `today`.
#[boxed]
pub async fn roster(operations: &Operations, today: Date) -> Result<Roster> {
    let read = operations.store().read();
    let now = operations.now();
    let open: HashSet<PersonId> = read.people_with_password().await?.into_iter().collect();
    let links: HashMap<PersonId, Instant> =
        read.invitations().await?.into_iter().map(|link| (link.person, link.expires_at)).collect();
    let seen: HashMap<PersonId, Instant> = read.last_seen().await?.into_iter().collect();
    let (territories, absences) = (read.territories().await?, read.absences_from(today).await?);
    let member = |person: Person| {
        let id = person.id;
        let access = match (person.active, open.contains(&id), links.get(&id)) {
            (false, ..) => Access::Left,
            (true, true, _) => Access::Open,
            (true, false, Some(until)) if now < *until => Access::Invited { until: *until },
            (true, false, Some(_)) => Access::InvitationOver,
            (true, false, None) => Access::None,
        };
        Member {
            access,
            territories: territories.iter().filter(|territory| territory.person == id).cloned().collect(),
            absences: absences.iter().filter(|absence| absence.person == id).copied().collect(),
            last_seen: seen.get(&id).copied(),
            person,
        }
    };
    let members = read.all::<Person>().await?.into_iter().map(member).collect();
    Ok(Roster { members, teams: read.all::<Team>().await? })
}

/// Somebody, with absences that are not over on `today`.
#[boxed]
pub async fn member(operations: &Operations, person: PersonId, today: Date) -> Result<(Member, Roster)> {
    let roster = roster(operations, today).await?;
    let member = roster.member(person).cloned().ok_or(Failure::NotFound)?;
    Ok((member, roster))
}
