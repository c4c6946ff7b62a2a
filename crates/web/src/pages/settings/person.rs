//! **A person**: what they may do, what they take care of, when they are away, and whether they can sign in.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use operations::people::{self, Access, Away, Member, PeopleRefused, PersonChange, Roster};
use records::{Date, Keyed, PersonId, Role, TeamId};
use words::Language;

use super::link::{Secret, site};
use super::people::{invite_refused, present, roles, team_choices};
use super::{Head, Tab, done, named, territories};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ManagePeople, Sent, SignedIn};
use crate::visit::html;

/// Days away, as the page lists them.
struct AwayLine {
    id: String,
    words: String,
    deputy: Option<String>,
}

#[derive(Template)]
#[template(path = "settings/person.html")]
struct PersonPage {
    shell: Shell,
    head: Head,
    person: PersonId,
    secret: Option<Secret>,
    fields: Vec<Field>,
    away: Vec<AwayLine>,
    away_fields: Vec<Field>,
    access: String,
    can_have_link: bool,
    active: bool,
}

/// What came back to be mended, and what is to be shown once.
#[derive(Default)]
struct Extra {
    person: Typed,
    away: Typed,
    refused: Option<String>,
    secret: Option<Secret>,
}

impl PersonPage {
    fn new(who: &SignedIn, member: &Member, roster: &Roster, extra: Extra) -> Self {
        let reader = &who.reader;
        let person = &member.person;
        let question = t!(reader, "person-question");
        Self {
            head: Head::new(who, Tab::People, question, person.name.clone()).refused(extra.refused),
            person: person.id,
            secret: extra.secret,
            fields: person_fields(reader, member, roster, &extra.person),
            away: member.absences.iter().map(|absence| away_line(reader, roster, absence)).collect(),
            away_fields: away_fields(reader, member, roster, &extra.away),
            access: access(reader, member),
            can_have_link: person.active && person.email.is_some(),
            active: person.active,
            shell: who.shell(Place::Settings),
        }
    }
}

fn person_fields(reader: &Reader, member: &Member, roster: &Roster, typed: &Typed) -> Vec<Field> {
    let person = &member.person;
    let field = |name, label, control, now: &str| Field::new("person", name, label, control, typed, now);
    let team = person.team.map(|team| team.to_string()).unwrap_or_default();
    let cares_for = territories::lines(reader, &member.territories);
    vec![
        field("name", t!(reader, "form-name"), Control::text(), &person.name).required(),
        field("role", t!(reader, "form-role"), Control::Select(roles(reader)), person.role.key()),
        field("team", t!(reader, "form-team"), Control::Select(team_choices(roster)), &team),
        field("territories", t!(reader, "form-territories"), Control::Area, &cares_for)
            .wide()
            .hint(t!(reader, "form-territories-hint")),
    ]
}

fn away_fields(reader: &Reader, member: &Member, roster: &Roster, typed: &Typed) -> Vec<Field> {
    let mut deputies = present(reader, roster);
    deputies.retain(|(id, _)| *id != member.person.id.to_string());
    let field = |name, label, control| Field::new("away", name, label, control, typed, "");
    vec![
        field("first_day", t!(reader, "form-first-day"), Control::of_kind("date")).required(),
        field("last_day", t!(reader, "form-last-day"), Control::of_kind("date")).required(),
        field("deputy", t!(reader, "form-deputy"), Control::Select(deputies)),
    ]
}

fn away_line(reader: &Reader, roster: &Roster, absence: &records::Absence) -> AwayLine {
    let deputy = absence.deputy.and_then(|deputy| roster.member(deputy));
    let (first, last) = (reader.date(&absence.first_day), reader.date(&absence.last_day));
    AwayLine {
        id: absence.id.to_string(),
        words: t!(reader, "away-days", first = first, last = last),
        deputy: deputy.map(|deputy| t!(reader, "away-deputy", name = deputy.person.name.clone())),
    }
}

fn access(reader: &Reader, member: &Member) -> String {
    match member.access {
        Access::Open => match &member.last_seen {
            Some(seen) => t!(reader, "access-open-seen", moment = reader.moment(seen)),
            None => t!(reader, "access-open"),
        },
        Access::Invited { until } => t!(reader, "access-invited-about", moment = reader.moment(&until)),
        Access::InvitationOver => t!(reader, "access-invitation-over-about"),
        Access::None => t!(reader, "access-none-about"),
        Access::Left => t!(reader, "access-left-about"),
    }
}

async fn page(web: &Web, who: &SignedIn, person: PersonId, extra: Extra) -> Result<Response, Fault> {
    let today = who.reader.zone.local_date(who.reader.now);
    let (member, roster) = people::member(web.operations(), person, today).await?;
    html(&PersonPage::new(who, &member, &roster, extra))
}

async fn mended(web: &Web, who: &SignedIn, person: PersonId, extra: Extra) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(web, who, person, extra).await?).into_response())
}

fn href(person: PersonId) -> String {
    format!("/settings/people/{person}")
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ManagePeople>,
    Path(person): Path<String>,
) -> Result<Response, Fault> {
    page(&web, &who, named(&person)?, Extra::default()).await
}

pub(super) async fn change(
    State(web): State<Web>,
    Path(person): Path<String>,
    Sent { who, mut typed, .. }: Sent<ManagePeople>,
) -> Result<Response, Fault> {
    let person = named(&person)?;
    let reader = &who.reader;
    let role = typed.text("role").and_then(Role::from_key);
    let team = typed.text("team").map(named::<TeamId>).transpose()?;
    let territories = territories::read(reader, typed.text("territories").unwrap_or_default());
    if let Err(line) = &territories {
        let line = words::text::quoted(reader.locale, line);
        typed.refuse("territories", t!(reader, "wrong-territory", line = line));
    }
    if role.is_none() {
        typed.refuse("role", t!(reader, "wrong-choice"));
    }
    if let (Some(role), Ok(territories)) = (role, territories) {
        let name = typed.text("name").unwrap_or_default().to_owned();
        let wanted = PersonChange { name, role, team, territories };
        match people::change_person(web.operations(), who.actor(), person, &wanted).await {
            Ok(()) => return Ok(done(&href(person), "saved")),
            Err(PeopleRefused::Failure(failure)) => return Err(failure.into()),
            Err(PeopleRefused::LastAdministrator) => {
                typed.refuse("role", t!(reader, "wrong-last-administrator"));
            }
            Err(PeopleRefused::NameMissing) => typed.refuse("name", t!(reader, "wrong-missing")),
            Err(_) => typed.refuse("team", t!(reader, "wrong-choice")),
        }
    }
    mended(&web, &who, person, Extra { person: typed, ..Extra::default() }).await
}

/// What can be done with somebody besides changing them.
pub(super) async fn act(
    State(web): State<Web>,
    headers: HeaderMap,
    Path((person, act)): Path<(String, String)>,
    Sent { who, typed, .. }: Sent<ManagePeople>,
) -> Result<Response, Fault> {
    let person = named(&person)?;
    let (operations, actor) = (web.operations(), who.actor());
    let (acted, said) = match act.as_str() {
        "link" => return new_link(&web, &who, person, &headers).await,
        "away" => return add_absence(&web, &who, person, typed).await,
        "back" => {
            let absence = named(typed.text("absence").unwrap_or_default())?;
            (people::end_absence(operations, actor, person, absence).await, "saved")
        }
        "deactivate" => (people::deactivate(operations, actor, person).await, "deactivated"),
        "reactivate" => (people::reactivate(operations, actor, person).await, "reactivated"),
        _ => return Err(Fault::NotFound),
    };
    match acted {
        Ok(()) => Ok(done(&href(person), said)),
        Err(PeopleRefused::Failure(failure)) => Err(failure.into()),
        Err(_) => {
            let refused = Some(t!(who.reader, "wrong-last-administrator"));
            mended(&web, &who, person, Extra { refused, ..Extra::default() }).await
        }
    }
}

async fn new_link(web: &Web, who: &SignedIn, person: PersonId, headers: &HeaderMap) -> Result<Response, Fault> {
    match people::link_for(web.operations(), who.actor(), person).await {
        Ok(link) => {
            let today = who.reader.zone.local_date(who.reader.now);
            let (member, roster) = people::member(web.operations(), person, today).await?;
            let secret = Some(Secret::link(&who.reader, &site(web, headers), &link, &member.person.name));
            html(&PersonPage::new(who, &member, &roster, Extra { secret, ..Extra::default() }))
        }
        Err(people::InviteRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let refused = Some(invite_refused(&who.reader, &refused).1);
            mended(web, who, person, Extra { refused, ..Extra::default() }).await
        }
    }
}

async fn add_absence(web: &Web, who: &SignedIn, person: PersonId, mut typed: Typed) -> Result<Response, Fault> {
    let reader = &who.reader;
    let day = |typed: &Typed, name: &str| typed.text(name).and_then(Date::read);
    let (first, last) = (day(&typed, "first_day"), day(&typed, "last_day"));
    let deputy = typed.text("deputy").map(named).transpose()?;
    for (name, day) in [("first_day", first), ("last_day", last)] {
        if day.is_none() {
            typed.refuse(name, t!(reader, "wrong-date"));
        }
    }
    if let (Some(first_day), Some(last_day)) = (first, last) {
        let away = Away { first_day, last_day, deputy };
        let (field, sentence) = match people::add_absence(web.operations(), who.actor(), person, away).await {
            Ok(_) => return Ok(done(&href(person), "saved")),
            Err(PeopleRefused::Failure(failure)) => return Err(failure.into()),
            Err(PeopleRefused::EndsBeforeItBegins) => ("last_day", t!(reader, "wrong-ends-before")),
            Err(PeopleRefused::Overlaps) => ("first_day", t!(reader, "wrong-overlaps")),
            Err(_) => ("deputy", t!(reader, "wrong-choice")),
        };
        typed.refuse(field, sentence);
    }
    mended(web, who, person, Extra { away: typed, ..Extra::default() }).await
}
