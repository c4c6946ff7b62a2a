//! **People**: who works here, who can sign in, and who leads which team.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use operations::people::{self, Access, Invite, InviteRefused, Member, PeopleRefused, Roster};
use records::{Keyed, Role, Team, TeamId};
use words::Language;

use super::link::{Secret, site};
use super::{Head, Tab, done, named, teams, territories};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ManagePeople, Sent, SignedIn};
use crate::visit::html;

pub(super) const HERE: &str = "/settings/people";

/// Somebody in the list.
struct Line {
    href: String,
    name: String,
    about: String,
    cares_for: String,
    state: Option<Standing>,
    away: Option<String>,
}

/// Whether somebody can sign in, where there is something to say.
struct Standing {
    words: String,
    is_alarming: bool,
}

/// A team's line: its name, its lead, who is in it.
struct TeamLine {
    action: String,
    fields: Vec<Field>,
    members: String,
    name: String,
    /// What is asked before it is taken away.
    removal: Vec<Field>,
    /// Whether that was asked and came back to be mended.
    is_refused: bool,
}

#[derive(Template)]
#[template(path = "settings/people.html")]
struct PeoplePage {
    shell: Shell,
    head: Head,
    secret: Option<Secret>,
    invite: Vec<Field>,
    here: Vec<Line>,
    left: Vec<Line>,
    teams: Vec<TeamLine>,
    new_team: Vec<Field>,
}

/// What came back from a form of the page, to be mended.
#[derive(Default)]
pub(super) struct Refused {
    pub(super) invite: Typed,
    pub(super) team: Option<(Option<TeamId>, Typed)>,
    /// A team that was to go.
    pub(super) removal: Option<(TeamId, Typed)>,
}

impl PeoplePage {
    fn new(who: &SignedIn, roster: &Roster, refused: &Refused, secret: Option<Secret>) -> Self {
        let reader = &who.reader;
        let count = roster.members.iter().filter(|member| member.access == Access::Open).count();
        let heading = t!(reader, "people-heading", count = count);
        let mut members: Vec<&Member> = roster.members.iter().collect();
        members.sort_by(|one, other| words::text::order(reader.locale, &one.person.name, &other.person.name));
        let (here, left): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| member.person.active);
        let lines = |members: Vec<&Member>| members.into_iter().map(|member| line(reader, roster, member)).collect();
        let typed_of = |team: Option<TeamId>| match &refused.team {
            Some((refused, typed)) if *refused == team => typed.clone(),
            _ => Typed::default(),
        };
        let team_line = |team: &Team| TeamLine {
            action: format!("/settings/teams/{}", team.id),
            fields: team_fields(reader, roster, Some(team), &typed_of(Some(team.id))),
            members: members_of(reader, roster, team),
            name: team.name.clone(),
            removal: teams::fields(reader, roster, team, refused.removal.as_ref()),
            is_refused: refused.removal.as_ref().is_some_and(|(refused, _)| *refused == team.id),
        };
        Self {
            head: Head::new(who, Tab::People, t!(reader, "people-question"), heading),
            invite: invite_fields(reader, roster, &refused.invite),
            here: lines(here),
            left: lines(left),
            teams: roster.teams.iter().map(team_line).collect(),
            new_team: team_fields(reader, roster, None, &typed_of(None)),
            secret,
            shell: who.shell(Place::Settings),
        }
    }
}

fn line(reader: &Reader, roster: &Roster, member: &Member) -> Line {
    let person = &member.person;
    let email = person.email.as_ref().map(|email| email.as_str().to_owned());
    let team = person.team.and_then(|id| roster.teams.iter().find(|team| team.id == id)).map(|team| team.name.clone());
    let role = Some(words::label(reader.locale, person.role));
    let today = reader.zone.local_date(reader.now);
    Line {
        href: format!("{HERE}/{}", person.id),
        name: person.name.clone(),
        about: [email, role, team].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        cares_for: territories::sentence(reader, &member.territories),
        state: state(reader, member),
        away: member.away_on(today).map(|absence| t!(reader, "away-until", day = reader.date(&absence.last_day))),
    }
}

fn state(reader: &Reader, member: &Member) -> Option<Standing> {
    let (words, is_alarming) = match member.access {
        Access::Open | Access::Left => return None,
        Access::Invited { until } => (t!(reader, "access-invited", day = reader.day(&until)), false),
        Access::InvitationOver => (t!(reader, "access-invitation-over"), true),
        Access::None => (t!(reader, "access-none"), false),
    };
    Some(Standing { words, is_alarming })
}

fn members_of(reader: &Reader, roster: &Roster, team: &Team) -> String {
    let count = roster.present().filter(|member| member.person.team == Some(team.id)).count();
    t!(reader, "team-members", count = count)
}

/// The roles with their names, as a choice.
pub(super) fn roles(reader: &Reader) -> Vec<(String, String)> {
    Role::ALL.iter().map(|role| (role.key().to_owned(), words::label(reader.locale, *role))).collect()
}

/// The teams, or none, as a choice.
pub(super) fn team_choices(roster: &Roster) -> Vec<(String, String)> {
    let none = (String::new(), words::number::NOTHING.to_owned());
    std::iter::once(none).chain(roster.teams.iter().map(|team| (team.id.to_string(), team.name.clone()))).collect()
}

/// Whoever has not left, or nobody, as a choice.
pub(super) fn present(reader: &Reader, roster: &Roster) -> Vec<(String, String)> {
    let mut people: Vec<_> =
        roster.present().map(|member| (member.person.id.to_string(), member.person.name.clone())).collect();
    people.sort_by(|(_, one), (_, other)| words::text::order(reader.locale, one, other));
    std::iter::once((String::new(), words::number::NOTHING.to_owned())).chain(people).collect()
}

fn invite_fields(reader: &Reader, roster: &Roster, typed: &Typed) -> Vec<Field> {
    let field = |name, label, control, now: &str| Field::new("invite", name, label, control, typed, now);
    let mut fields = vec![
        field("email", t!(reader, "form-email"), Control::of_kind("email"), "").required(),
        field("name", t!(reader, "form-name"), Control::text(), "").hint(t!(reader, "form-name-hint")),
        field("role", t!(reader, "form-role"), Control::Select(roles(reader)), Role::Sdr.key()),
    ];
    if !roster.teams.is_empty() {
        fields.push(field("team", t!(reader, "form-team"), Control::Select(team_choices(roster)), ""));
    }
    fields
}

fn team_fields(reader: &Reader, roster: &Roster, team: Option<&Team>, typed: &Typed) -> Vec<Field> {
    let form = team.map_or_else(|| "team-new".to_owned(), |team| format!("team-{}", team.id.number()));
    let name = team.map_or("", |team| team.name.as_str());
    let lead = team.and_then(|team| team.manager).map(|lead| lead.to_string()).unwrap_or_default();
    vec![
        Field::new(&form, "name", t!(reader, "form-team-name"), Control::text(), typed, name).required(),
        Field::new(&form, "lead", t!(reader, "form-lead"), Control::Select(present(reader, roster)), typed, &lead),
    ]
}

async fn page(web: &Web, who: &SignedIn, refused: &Refused, secret: Option<Secret>) -> Result<Response, Fault> {
    let today = who.reader.zone.local_date(who.reader.now);
    let roster = people::roster(web.operations(), today).await?;
    html(&PeoplePage::new(who, &roster, refused, secret))
}

pub(super) async fn mended(web: &Web, who: &SignedIn, refused: &Refused) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(web, who, refused, None).await?).into_response())
}

pub(super) async fn show(State(web): State<Web>, allowed: Allowed<ManagePeople>) -> Result<Response, Fault> {
    page(&web, &allowed.who, &Refused::default(), None).await
}

/// Makes the link, and shows it this once.
pub(super) async fn invite(
    State(web): State<Web>,
    headers: HeaderMap,
    Sent { who, mut typed, .. }: Sent<ManagePeople>,
) -> Result<Response, Fault> {
    let reader = &who.reader;
    let role = typed.text("role").and_then(Role::from_key);
    let team = typed.text("team").map(named::<TeamId>).transpose()?;
    let name = typed.text("name").map(str::to_owned);
    let Some(role) = role else {
        typed.refuse("role", t!(reader, "wrong-choice"));
        return mended(&web, &who, &Refused { invite: typed, ..Refused::default() }).await;
    };
    let wanted = Invite { email: typed.text("email").unwrap_or_default().to_owned(), name, role, team };
    match people::invite(web.operations(), who.actor(), &wanted).await {
        Ok(link) => {
            let secret =
                Secret::link(reader, &site(&web, &headers), &link, wanted.name.as_deref().unwrap_or(&wanted.email));
            page(&web, &who, &Refused::default(), Some(secret)).await
        }
        Err(InviteRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (field, sentence) = invite_refused(reader, &refused);
            typed.refuse(field, sentence);
            mended(&web, &who, &Refused { invite: typed, ..Refused::default() }).await
        }
    }
}

/// The field that a refusal is about, and what to say beside it.
pub(crate) fn invite_refused(reader: &Reader, why: &InviteRefused) -> (&'static str, String) {
    match why {
        InviteRefused::NotAnEmail => ("email", t!(reader, "wrong-email")),
        InviteRefused::Taken => ("email", t!(reader, "wrong-taken-address")),
        InviteRefused::Left => ("email", t!(reader, "wrong-left")),
        InviteRefused::NoAddress => ("email", t!(reader, "wrong-no-address")),
        InviteRefused::UnknownTeam => ("team", t!(reader, "wrong-choice")),
        // Failures never reach a form; the handler has turned them into faults.
        InviteRefused::Failure(failure) => ("email", failure.to_string()),
    }
}

pub(super) async fn add_team(State(web): State<Web>, sent: Sent<ManagePeople>) -> Result<Response, Fault> {
    put_team(&web, sent, None).await
}

pub(super) async fn change_team(
    State(web): State<Web>,
    Path(team): Path<String>,
    sent: Sent<ManagePeople>,
) -> Result<Response, Fault> {
    put_team(&web, sent, Some(named(&team)?)).await
}

async fn put_team(web: &Web, sent: Sent<ManagePeople>, team: Option<TeamId>) -> Result<Response, Fault> {
    let Sent { who, mut typed, .. } = sent;
    let lead = typed.text("lead").map(named).transpose()?;
    let name = typed.text("name").unwrap_or_default();
    let (field, sentence) = match people::put_team(web.operations(), who.actor(), team, name, lead).await {
        Ok(_) => return Ok(done(HERE, "saved")),
        Err(PeopleRefused::Failure(failure)) => return Err(failure.into()),
        Err(PeopleRefused::NameMissing) => ("name", t!(who.reader, "wrong-missing")),
        Err(PeopleRefused::TeamTaken) => ("name", t!(who.reader, "wrong-taken-name")),
        Err(_) => ("lead", t!(who.reader, "wrong-choice")),
    };
    typed.refuse(field, sentence);
    mended(web, &who, &Refused { team: Some((team, typed)), ..Refused::default() }).await
}
