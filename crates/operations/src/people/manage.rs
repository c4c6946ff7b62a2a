//! What administrators do with people: roles, teams, territories, absences, leaving and coming back.
//!
//! Invariant: there is always somebody who can sign in and administers. Whoever could take the last one away holds the lock
//! of all writers while looking.

use async_recursion::async_recursion as boxed;
use std::collections::BTreeSet;

use records::{Absence, AbsenceId, Actor, Date, Keyed, Person, PersonId, RecordRef, Role, Team, TeamId, Territory};
use serde_json::{Map, Value as Json, json};
use store::{StoreError, Write};

use crate::{Failure, Operations, Result};

/// What somebody is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonChange {
    /// First and last name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The team that they belong to.
    pub team: Option<TeamId>,
    /// What they take care of: a country each, with a region of it or whole.
    pub territories: BTreeSet<(String, Option<String>)>,
}

/// Days away, as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// Who stands in.
    pub deputy: Option<PersonId>,
}

/// Why people stay as they are.
#[derive(Debug, thiserror::Error)]
pub enum PeopleRefused {
    /// A name is blank.
    #[error("a name is needed")]
    NameMissing,
    /// Nobody would be left to administer.
    #[error("this is the last administrator")]
    LastAdministrator,
    /// Another team is called so.
    #[error("another team has this name")]
    TeamTaken,
    /// Somebody works in the team that is to go, and nobody said where they go.
    #[error("somebody works in this team")]
    TeamHasPeople,
    /// There is no such team or person.
    #[error("there is no such team or person")]
    Unknown,
    /// An absence ends before it begins.
    #[error("the absence ends before it begins")]
    EndsBeforeItBegins,
    /// The person is away on some of these days already.
    #[error("another absence covers some of these days")]
    Overlaps,
    /// Nobody stands in for themselves, and nobody who left stands in.
    #[error("this person cannot stand in")]
    NoDeputy,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for PeopleRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { .. } => Self::TeamTaken,
            StoreError::Dangling => Self::Unknown,
            other => Self::Failure(other.into()),
        }
    }
}

/// A transaction that nobody else writes beside, on a person.
struct Change {
    write: Write,
    person: Person,
    /// Whether somebody could administer before it.
    administered: bool,
}

impl Change {
    async fn begin(operations: &Operations, by: Actor, person: PersonId) -> Result<Self, PeopleRefused> {
        let mut write = operations.store().write(by).await?;
        write.recorded_at().await?;
        let person = write.read().find::<Person>(person).await?.ok_or(Failure::NotFound)?;
        let administered = write.read().has_administrator().await?;
        Ok(Self { write, person, administered })
    }

    /// Ends it, unless nobody would be left to administer.
    async fn end(self) -> Result<(), PeopleRefused> {
        if self.administered && !self.write.read().has_administrator().await? {
            return Err(PeopleRefused::LastAdministrator);
        }
        self.write.commit().await?;
        Ok(())
    }

    async fn audit(&mut self, action: &str, details: Option<Json>) -> Result<(), PeopleRefused> {
        let person = RecordRef::from(self.person.id);
        Ok(self.write.audit(action, person, details.map(|details| details.to_string())).await?)
    }
}

/// Changes a person. A new role holds from the next page that they open.
#[boxed]
pub async fn change_person(
    operations: &Operations,
    by: Actor,
    person: PersonId,
    wanted: &PersonChange,
) -> Result<(), PeopleRefused> {
    if wanted.name.trim().is_empty() {
        return Err(PeopleRefused::NameMissing);
    }
    let mut change = Change::begin(operations, by, person).await?;
    let before = change.person.clone();
    let after = Person { name: wanted.name.trim().to_owned(), role: wanted.role, team: wanted.team, ..before.clone() };
    let mut changed = changes(&before, &after);
    change.write.update(&after).await?;
    let territory = |(country, region)| Territory { person, country, region };
    let territories: Vec<Territory> = wanted.territories.iter().cloned().map(territory).collect();
    let mut known = change.write.read().territories().await?;
    known.retain(|territory| territory.person == person);
    if known.iter().collect::<BTreeSet<_>>() != territories.iter().collect::<BTreeSet<_>>() {
        change.write.set_territories(person, &territories).await?;
        changed.insert("territories".to_owned(), json!([named(&known), named(&territories)]));
    }
    if changed.is_empty() {
        return Ok(());
    }
    change.audit("change_person", Some(Json::Object(changed))).await?;
    change.end().await
}

fn changes(before: &Person, after: &Person) -> Map<String, Json> {
    let mut changed = Map::new();
    let mut note = |key: &str, was: Json, is: Json| {
        if was != is {
            changed.insert(key.to_owned(), json!([was, is]));
        }
    };
    note("name", json!(before.name), json!(after.name));
    note("role", json!(before.role.key()), json!(after.role.key()));
    let team = |team: Option<TeamId>| json!(team.map(|team| team.to_string()));
    note("team", team(before.team), team(after.team));
    changed
}

fn named(territories: &[Territory]) -> Vec<String> {
    let name = |territory: &Territory| match &territory.region {
        Some(region) => format!("{} {region}", territory.country),
        None => territory.country.clone(),
    };
    territories.iter().map(name).collect()
}

/// Shuts somebody out at once: sessions end, tokens and links are refused. What they own keeps their name.
#[boxed]
pub async fn deactivate(operations: &Operations, by: Actor, person: PersonId) -> Result<(), PeopleRefused> {
    let mut change = Change::begin(operations, by, person).await?;
    if !change.person.active {
        return Ok(());
    }
    change.write.update(&Person { active: false, ..change.person.clone() }).await?;
    let sessions = change.write.end_sessions_of(person).await?;
    let tokens = change.write.revoke_api_tokens_of(person).await?;
    change.write.end_invitation_of(person).await?;
    change.audit("deactivate_person", Some(json!({ "sessions": sessions, "tokens": tokens }))).await?;
    change.end().await
}

/// Lets somebody back in, with the password that they had. Tokens stay refused.
#[boxed]
pub async fn reactivate(operations: &Operations, by: Actor, person: PersonId) -> Result<(), PeopleRefused> {
    let mut change = Change::begin(operations, by, person).await?;
    if change.person.active {
        return Ok(());
    }
    change.write.update(&Person { active: true, ..change.person.clone() }).await?;
    change.audit("reactivate_person", None).await?;
    change.end().await
}

/// Adds a team, or gives one another name or another lead.
#[boxed]
pub async fn put_team(
    operations: &Operations,
    by: Actor,
    team: Option<TeamId>,
    name: &str,
    lead: Option<PersonId>,
) -> Result<TeamId, PeopleRefused> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(PeopleRefused::NameMissing);
    }
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    if let Some(lead) = lead {
        write.read().find::<Person>(lead).await?.ok_or(PeopleRefused::Unknown)?;
    }
    let (id, action) = match team {
        Some(id) => {
            write.update(&Team { id, name: name.clone(), manager: lead }).await?;
            (id, "change_team")
        }
        None => {
            let id = TeamId::new(write.next_id().await?);
            write.add(&[Team { id, name: name.clone(), manager: lead }]).await?;
            (id, "add_team")
        }
    };
    let details = json!({ "name": name, "lead": lead.map(|lead| lead.to_string()) }).to_string();
    write.audit(action, RecordRef::from(id), Some(details)).await?;
    write.commit().await?;
    Ok(id)
}

/// Notes when somebody is away, and who stands in.
#[boxed]
pub async fn add_absence(
    operations: &Operations,
    by: Actor,
    person: PersonId,
    away: Away,
) -> Result<AbsenceId, PeopleRefused> {
    if away.last_day < away.first_day {
        return Err(PeopleRefused::EndsBeforeItBegins);
    }
    let mut change = Change::begin(operations, by, person).await?;
    if let Some(deputy) = away.deputy {
        let known = change.write.read().find::<Person>(deputy).await?;
        known.filter(|known| known.active && known.id != person).ok_or(PeopleRefused::NoDeputy)?;
    }
    let id = AbsenceId::new(change.write.next_id().await?);
    let Away { first_day, last_day, deputy } = away;
    let absence = Absence { id, person, first_day, last_day, deputy };
    let known = change.write.read().absences_from(first_day).await?;
    if known.iter().any(|other| other.person == person && other.overlaps(&absence)) {
        return Err(PeopleRefused::Overlaps);
    }
    change.write.add_absence(&absence).await?;
    let details = json!({
        "first_day": first_day.to_string(),
        "last_day": last_day.to_string(),
        "deputy": deputy.map(|deputy| deputy.to_string()),
    });
    change.audit("add_absence", Some(details)).await?;
    change.end().await?;
    Ok(id)
}

/// Takes an absence back.
#[boxed]
pub async fn end_absence(
    operations: &Operations,
    by: Actor,
    person: PersonId,
    absence: AbsenceId,
) -> Result<(), PeopleRefused> {
    let mut change = Change::begin(operations, by, person).await?;
    if change.write.end_absence(person, absence).await? {
        change.audit("end_absence", None).await?;
        change.end().await?;
    }
    Ok(())
}
