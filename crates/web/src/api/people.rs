//! The company's own people: invited, given roles and territories, away, gone and back.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use operations::people::{self, Access, Away, Invite, InviteRefused, Link, Member, PeopleRefused, PersonChange};
use records::{Absence, Date, Keyed, Permission, Person, PersonId, Role, TeamId, Territory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::{created, no_store};
use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::problem::{Kind, Problem, Result};
use crate::pages::settings::{invite_refused, site};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::ManagePeople;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<ManagePeople>();
    let one = "/people/{person}";
    Calls::of("People")
        .get("/people", list, told("Everybody who is here or was").gives_many::<PersonView>())
        .post(
            "/people",
            invite,
            told("Invite somebody by a link, which is shown this once")
                .takes::<InviteGiven>()
                .gives::<LinkView>()
                .made()
                .with("Location"),
        )
        .get(one, show, told("Somebody").gives::<PersonView>())
        .put(
            one,
            change,
            told("Change somebody: name, role, team, territories").takes::<PersonGiven>().gives::<PersonView>(),
        )
        .post(
            &format!("{one}/link"),
            link,
            told("Make a new link for somebody, which is shown this once; the former opens nothing any more")
                .gives::<LinkView>(),
        )
        .post(&format!("{one}/deactivate"), deactivate, told("Shut somebody out at once").gives::<PersonView>())
        .post(&format!("{one}/reactivate"), reactivate, told("Let somebody back in").gives::<PersonView>())
        .post(
            &format!("{one}/absences"),
            add_absence,
            told("Note when somebody is away, and who stands in").takes::<AbsenceGiven>().gives::<PersonView>().made(),
        )
        .delete(&format!("{one}/absences/{{absence}}"), end_absence, told("Take an absence back").done())
}

/// Somebody of the company itself.
#[derive(Serialize, ToSchema)]
#[schema(as = Person)]
struct PersonView {
    id: String,
    name: String,
    email: Option<String>,
    role: &'static str,
    team: Option<String>,
    active: bool,
    /// Whether they can sign in: `open`, `invited`, `invitation_over`, `none` or `left`.
    access: &'static str,
    territories: Vec<TerritoryView>,
    /// When they are away, from today on.
    absences: Vec<AbsenceView>,
    last_seen: Option<String>,
}

/// A country, or a region of it.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Territory)]
struct TerritoryView {
    /// Its two letters.
    country: String,
    /// Nothing for the whole country.
    region: Option<String>,
}

/// Days away.
#[derive(Serialize, ToSchema)]
#[schema(as = Absence)]
struct AbsenceView {
    id: String,
    first_day: String,
    last_day: String,
    /// The id of whoever stands in.
    deputy: Option<String>,
}

impl PersonView {
    fn of(member: &Member) -> Self {
        let person = &member.person;
        let territory = |territory: &Territory| TerritoryView {
            country: territory.country.clone(),
            region: territory.region.clone(),
        };
        let absence = |absence: &Absence| AbsenceView {
            id: absence.id.to_string(),
            first_day: absence.first_day.to_string(),
            last_day: absence.last_day.to_string(),
            deputy: absence.deputy.map(|deputy| deputy.to_string()),
        };
        Self {
            id: person.id.to_string(),
            name: person.name.clone(),
            email: person.email.as_ref().map(|email| email.as_str().to_owned()),
            role: person.role.key(),
            team: person.team.map(|team| team.to_string()),
            active: person.active,
            access: match member.access {
                Access::Open => "open",
                Access::Invited { .. } => "invited",
                Access::InvitationOver => "invitation_over",
                Access::None => "none",
                Access::Left => "left",
            },
            territories: member.territories.iter().map(territory).collect(),
            absences: member.absences.iter().map(absence).collect(),
            last_seen: member.last_seen.map(|at| at.to_string()),
        }
    }
}

pub(super) fn today(who: &Caller) -> Date {
    who.reader.zone.local_date(who.reader.now)
}

async fn view(web: &Web, who: &Caller, person: PersonId) -> Result<Response> {
    let (member, _) = people::member(web.operations(), person, today(who)).await?;
    Ok(Json(PersonView::of(&member)).into_response())
}

async fn list(State(web): State<Web>, May { who, .. }: May<ManagePeople>) -> Result<Response> {
    let roster = people::roster(web.operations(), today(&who)).await?;
    Ok(Json(roster.members.iter().map(PersonView::of).collect::<Vec<_>>()).into_response())
}

async fn show(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
) -> Result<Response> {
    view(&web, &who, super::id(&person)?).await
}

/// Whom to invite.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InviteGiven {
    email: String,
    name: Option<String>,
    role: String,
    /// The id of a team.
    team: Option<String>,
}

/// A link that lets somebody in, shown this once.
#[derive(Serialize, ToSchema)]
struct LinkView {
    person: String,
    url: String,
    expires_at: String,
}

fn link_view(web: &Web, headers: &HeaderMap, link: &Link) -> LinkView {
    LinkView {
        person: link.person.to_string(),
        url: format!("{}{}", site(web, headers), link.path()),
        expires_at: link.expires_at.to_string(),
    }
}

fn not_invited(reader: &Reader, refused: InviteRefused) -> Problem {
    match refused {
        InviteRefused::Failure(failure) => failure.into(),
        refused => {
            let (field, sentence) = invite_refused(reader, &refused);
            Problem::at(&format!("/{field}"), sentence)
        }
    }
}

/// A role or a team by its key or id, at its place in the body.
pub(super) fn chosen<T>(reader: &Reader, pointer: &str, found: Option<T>) -> Result<T> {
    found.ok_or_else(|| Problem::at(pointer, t!(reader, "wrong-choice")))
}

fn team_given(reader: &Reader, team: Option<&String>) -> Result<Option<TeamId>> {
    team.map(|team| chosen(reader, "/team", team.parse().ok())).transpose()
}

async fn invite(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    headers: HeaderMap,
    Given(given): Given<InviteGiven>,
) -> Result<Response> {
    let role = chosen(&who.reader, "/role", Role::from_key(&given.role))?;
    within(&who, role)?;
    let team = team_given(&who.reader, given.team.as_ref())?;
    let wanted = Invite { email: given.email, name: given.name, role, team };
    let link = people::invite(web.operations(), who.actor(), &wanted).await;
    let link = link.map_err(|refused| not_invited(&who.reader, refused))?;
    let place = format!("{PREFIX}/people/{}", link.person);
    Ok(no_store(created(Json(link_view(&web, &headers, &link)).into_response(), &place)))
}

/// Whoever holds a link signs in, and may what the role may: no token makes one by which it could do more than itself.
fn within(who: &Caller, role: Role) -> Result<()> {
    let mut beyond = Permission::ALL.iter().filter(|one| role.may(**one) && !who.bearer.scopes.contain(**one));
    let Some(beyond) = beyond.next() else { return Ok(()) };
    let scope = words::text::quoted(who.reader.locale, &words::label(who.reader.locale, *beyond));
    Err(Problem::at("/role", t!(who.reader, "api-wrong-beyond-token", scope = scope)))
}

async fn link(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let id: PersonId = super::id(&person)?;
    let found = web.operations().store().read().find::<Person>(id).await.map_err(operations::Failure::from)?;
    within(&who, found.ok_or(Kind::NotFound)?.role)?;
    let link = people::link_for(web.operations(), who.actor(), id).await;
    let link = link.map_err(|refused| match not_invited(&who.reader, refused) {
        problem if problem.kind == Kind::Invalid => {
            let sentence = problem.errors.first().map(|wrong| wrong.detail.clone()).unwrap_or_default();
            Problem::saying(Kind::Conflict, sentence)
        }
        problem => problem,
    })?;
    Ok(no_store(Json(link_view(&web, &headers, &link)).into_response()))
}

/// What somebody is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PersonGiven {
    #[schema(min_length = 1)]
    name: String,
    role: String,
    /// The id of a team.
    team: Option<String>,
    #[serde(default)]
    territories: Vec<TerritoryView>,
}

pub(super) fn refused(reader: &Reader, refused: PeopleRefused) -> Problem {
    let (pointer, detail) = match refused {
        PeopleRefused::Failure(failure) => return failure.into(),
        PeopleRefused::LastAdministrator => {
            return Problem::saying(Kind::Conflict, t!(reader, "wrong-last-administrator"));
        }
        PeopleRefused::TeamHasPeople => {
            return Problem::saying(Kind::Conflict, t!(reader, "wrong-team-has-people"));
        }
        PeopleRefused::NameMissing => ("/name", t!(reader, "wrong-missing")),
        PeopleRefused::TeamTaken => ("/name", t!(reader, "wrong-taken-name")),
        PeopleRefused::Unknown => ("/team", t!(reader, "wrong-choice")),
        PeopleRefused::EndsBeforeItBegins => ("/last_day", t!(reader, "wrong-ends-before")),
        PeopleRefused::Overlaps => ("/first_day", t!(reader, "wrong-overlaps")),
        PeopleRefused::NoDeputy => ("/deputy", t!(reader, "wrong-choice")),
    };
    Problem::at(pointer, detail)
}

fn territories(reader: &Reader, given: Vec<TerritoryView>) -> Result<BTreeSet<(String, Option<String>)>> {
    let read = |(place, one): (usize, TerritoryView)| {
        let pointer = format!("/territories/{place}/country");
        let known = words::place::country(reader.locale, &one.country).map(|_| one.country.to_uppercase());
        let region = one.region.filter(|region| !region.trim().is_empty());
        Ok((chosen(reader, &pointer, known)?, region))
    };
    given.into_iter().enumerate().map(read).collect()
}

async fn change(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
    Given(given): Given<PersonGiven>,
) -> Result<Response> {
    let id: PersonId = super::id(&person)?;
    let wanted = PersonChange {
        role: chosen(&who.reader, "/role", Role::from_key(&given.role))?,
        team: team_given(&who.reader, given.team.as_ref())?,
        territories: territories(&who.reader, given.territories)?,
        name: given.name,
    };
    let changed = people::change_person(web.operations(), who.actor(), id, &wanted).await;
    changed.map_err(|why| refused(&who.reader, why))?;
    view(&web, &who, id).await
}

async fn deactivate(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
) -> Result<Response> {
    let id: PersonId = super::id(&person)?;
    let done = people::deactivate(web.operations(), who.actor(), id).await;
    done.map_err(|why| refused(&who.reader, why))?;
    view(&web, &who, id).await
}

async fn reactivate(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
) -> Result<Response> {
    let id: PersonId = super::id(&person)?;
    let done = people::reactivate(web.operations(), who.actor(), id).await;
    done.map_err(|why| refused(&who.reader, why))?;
    view(&web, &who, id).await
}

/// Days away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AbsenceGiven {
    #[schema(format = Date)]
    first_day: String,
    #[schema(format = Date)]
    last_day: String,
    /// The id of whoever stands in.
    deputy: Option<String>,
}

async fn add_absence(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path(person): Path<String>,
    Given(given): Given<AbsenceGiven>,
) -> Result<Response> {
    let id: PersonId = super::id(&person)?;
    let day =
        |pointer: &str, text: &str| Date::read(text).ok_or_else(|| Problem::at(pointer, t!(who.reader, "wrong-date")));
    let deputy = given.deputy.map(|deputy| chosen(&who.reader, "/deputy", deputy.parse().ok())).transpose()?;
    let away =
        Away { first_day: day("/first_day", &given.first_day)?, last_day: day("/last_day", &given.last_day)?, deputy };
    let added = people::add_absence(web.operations(), who.actor(), id, away).await;
    added.map_err(|why| refused(&who.reader, why))?;
    Ok(created(view(&web, &who, id).await?, &format!("{PREFIX}/people/{id}")))
}

async fn end_absence(
    State(web): State<Web>,
    May { who, .. }: May<ManagePeople>,
    Path((person, absence)): Path<(String, String)>,
) -> Result<StatusCode> {
    let ended = people::end_absence(web.operations(), who.actor(), super::id(&person)?, super::id(&absence)?).await;
    ended.map_err(|why| refused(&who.reader, why))?;
    Ok(StatusCode::NO_CONTENT)
}
