//! Taking a team away: where its people go is asked first.

use axum::extract::{Path, State};
use axum::response::Response;
use operations::people::{self, PeopleRefused, Roster, Then};
use records::{Team, TeamId};

use super::people::{HERE, Refused, mended};
use super::{done, named};
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{ManagePeople, Sent};

/// The choice by which people go into no team.
const NO_TEAM: &str = "none";

/// What is asked before a team goes: nothing where nobody works in it.
pub(super) fn fields(reader: &Reader, roster: &Roster, team: &Team, refused: Option<&(TeamId, Typed)>) -> Vec<Field> {
    if !roster.present().any(|member| member.person.team == Some(team.id)) {
        return Vec::new();
    }
    let typed = refused.filter(|(refused, _)| *refused == team.id).map(|(_, typed)| typed.clone()).unwrap_or_default();
    let others = roster.teams.iter().filter(|other| other.id != team.id);
    let others = others.map(|other| (other.id.to_string(), other.name.clone()));
    let unsaid = (String::new(), words::number::NOTHING.to_owned());
    let choices = [unsaid, (NO_TEAM.to_owned(), t!(reader, "team-none"))].into_iter().chain(others).collect();
    let form = format!("team-{}-removal", team.id.number());
    vec![Field::new(&form, "to", t!(reader, "team-people-go"), Control::Select(choices), &typed, "").required()]
}

/// Takes a team away.
pub(super) async fn remove(
    State(web): State<Web>,
    Path(team): Path<String>,
    Sent { who, mut typed, .. }: Sent<ManagePeople>,
) -> Result<Response, Fault> {
    let team = named::<TeamId>(&team)?;
    let then = match typed.text("to") {
        None => Then::Nowhere,
        Some(NO_TEAM) => Then::NoTeam,
        Some(other) => Then::To(named(other)?),
    };
    let sentence = match people::remove_team(web.operations(), who.actor(), team, then).await {
        Ok(()) => return Ok(done(HERE, "team-removed")),
        Err(PeopleRefused::Failure(failure)) => return Err(failure.into()),
        Err(PeopleRefused::TeamHasPeople) => t!(who.reader, "wrong-team-has-people"),
        Err(_) => t!(who.reader, "wrong-choice"),
    };
    typed.refuse("to", sentence);
    mended(&web, &who, &Refused { removal: Some((team, typed)), ..Refused::default() }).await
}
