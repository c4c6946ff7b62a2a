//! The teams that the company's own people work in.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use operations::people::{self, PeopleRefused};
use records::{Team, TeamId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::created;
use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::people::{chosen, refused, today};
use super::problem::{Kind, Problem, Result};
use crate::server::Web;
use crate::signed_in::ManagePeople;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<ManagePeople>();
    Calls::of("Teams")
        .get("/teams", teams, told("The teams").gives_many::<TeamView>())
        .post("/teams", add_team, told("Add a team").takes::<TeamGiven>().gives::<TeamView>().made())
        .put("/teams/{team}", change_team, told("Change a team").takes::<TeamGiven>().gives::<TeamView>())
}

/// A team.
#[derive(Serialize, ToSchema)]
#[schema(as = Team)]
struct TeamView {
    id: String,
    name: String,
    /// The id of whoever leads it.
    lead: Option<String>,
}

impl TeamView {
    fn of(team: &Team) -> Self {
        Self { id: team.id.to_string(), name: team.name.clone(), lead: team.manager.map(|lead| lead.to_string()) }
    }
}

/// What a team is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamGiven {
    #[schema(min_length = 1)]
    name: String,
    /// The id of whoever leads it.
    lead: Option<String>,
}

async fn teams(State(web): State<Web>, May { who, .. }: May<ManagePeople>) -> Result<Response> {
    let roster = people::roster(web.operations(), today(&who)).await?;
    Ok(Json(roster.teams.iter().map(TeamView::of).collect::<Vec<_>>()).into_response())
}

async fn put_team(web: &Web, who: &Caller, team: Option<TeamId>, given: TeamGiven) -> Result<TeamView> {
    let lead = given.lead.map(|lead| chosen(&who.reader, "/lead", lead.parse().ok())).transpose()?;
    let put = people::put_team(web.operations(), who.actor(), team, &given.name, lead).await;
    let id = put.map_err(|why| match why {
        PeopleRefused::Unknown => Problem::at("/lead", t!(who.reader, "wrong-choice")),
        why => refused(&who.reader, why),
    })?;
    let roster = people::roster(web.operations(), today(who)).await?;
    roster.teams.iter().find(|team| team.id == id).map(TeamView::of).ok_or(Kind::NotFound.into())
}

async fn add_team(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Given(given): Given<TeamGiven>,
) -> Result<Response> {
    let view = put_team(&web, &who, None, given).await?;
    Ok(created(Json(view).into_response(), &format!("{PREFIX}/teams")))
}

async fn change_team(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(team): Path<String>,
    Given(given): Given<TeamGiven>,
) -> Result<Response> {
    Ok(Json(put_team(&web, &who, Some(super::id(&team)?), given).await?).into_response())
}
