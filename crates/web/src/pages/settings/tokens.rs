//! **Tokens**: which other programs act in whose name, and what each may do.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::people::{self, TokenRefused, TokenView, TokenWanted};
use records::{Keyed, Permission, Scopes};
use words::Language;

use super::link::Secret;
use super::{Head, Tab, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ManageTokens, Sent, SignedIn};
use crate::ticks::{Ticks, ticked};
use crate::visit::html;

const HERE: &str = "/settings/tokens";
/// For how many days a token can be good.
const DAYS: [i64; 3] = [30, 90, 365];

/// A token in the list.
struct Line {
    id: String,
    name: String,
    about: String,
    scopes: String,
    used: String,
    state: Option<String>,
}

#[derive(Template)]
#[template(path = "settings/tokens.html")]
struct TokensPage {
    shell: Shell,
    head: Head,
    secret: Option<Secret>,
    fields: Vec<Field>,
    scopes: Ticks,
    lines: Vec<Line>,
}

fn line(reader: &Reader, view: &TokenView) -> Line {
    let token = &view.token;
    let scopes: Vec<String> = token.scopes.iter().map(|scope| words::label(reader.locale, scope)).collect();
    let until = token.expires_at.filter(|_| view.is_good);
    let about = [
        Some(t!(reader, "token-of", name = view.person.name.clone())),
        Some(t!(reader, "token-since", day = reader.date(&reader.zone.local_date(token.created_at)))),
        until.map(|until| t!(reader, "token-until", day = reader.date(&reader.zone.local_date(until)))),
    ];
    Line {
        id: token.id.to_string(),
        name: token.name.clone(),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        scopes: words::text::capitalised(&words::text::together(reader.locale, &scopes)),
        used: match &token.last_used_at {
            Some(used) => t!(reader, "token-used", moment = reader.moment(used)),
            None => t!(reader, "token-never-used"),
        },
        state: state(reader, view),
    }
}

/// Why a token lets nobody in, where it does not.
fn state(reader: &Reader, view: &TokenView) -> Option<String> {
    if view.is_good {
        None
    } else if view.token.revoked_at.is_some() {
        Some(t!(reader, "token-revoked"))
    } else if !view.person.active {
        Some(t!(reader, "token-left"))
    } else {
        Some(t!(reader, "token-over"))
    }
}

fn fields(reader: &Reader, people: Vec<(String, String)>, typed: &Typed) -> Vec<Field> {
    let days = DAYS.map(|days| (days.to_string(), t!(reader, "token-days", count = days)));
    let ever = (String::new(), t!(reader, "token-for-ever"));
    let field = |name, label, control, now: &str| Field::new("token", name, label, control, typed, now);
    vec![
        field("name", t!(reader, "form-token-name"), Control::text(), "")
            .required()
            .hint(t!(reader, "form-token-name-hint")),
        field("email", t!(reader, "form-token-person"), Control::Select(people), "")
            .hint(t!(reader, "form-token-person-hint")),
        field("days", t!(reader, "form-token-days"), Control::Select(days.into_iter().chain([ever]).collect()), "365"),
    ]
}

fn scopes(reader: &Reader, typed: &Typed) -> Ticks {
    let choice = |scope: Permission| {
        // The key is what the command line and the description of the calls name it by.
        let label = words::text::capitalised(&words::label(reader.locale, scope));
        (scope.key().to_owned(), format!("{label} · {}", scope.key()), scope == Permission::SeeRecords)
    };
    Ticks::new("token", "scope", t!(reader, "form-scopes"), Scopes::all().map(choice), typed)
        .hint(t!(reader, "form-scopes-hint"))
}

/// Whoever can be acted for: somebody who is here and has an address.
async fn people_to_act_for(web: &Web, who: &SignedIn) -> Result<Vec<(String, String)>, Fault> {
    let today = who.reader.zone.local_date(who.reader.now);
    let roster = people::roster(web.operations(), today).await?;
    let mut people: Vec<(String, String)> = roster
        .present()
        .filter_map(|member| {
            let email = member.person.email.as_ref()?.as_str().to_owned();
            Some((email.clone(), format!("{} · {email}", member.person.name)))
        })
        .collect();
    people.sort_by(|(_, one), (_, other)| words::text::order(who.reader.locale, one, other));
    Ok(people)
}

async fn page(web: &Web, who: &SignedIn, typed: &Typed, secret: Option<Secret>) -> Result<Response, Fault> {
    let reader = &who.reader;
    let tokens = people::tokens(web.operations()).await?;
    let good = tokens.iter().filter(|view| view.is_good).count();
    let heading = t!(reader, "tokens-heading", count = good);
    html(&TokensPage {
        head: Head::new(who, Tab::Tokens, t!(reader, "tokens-question"), heading),
        secret,
        fields: fields(reader, people_to_act_for(web, who).await?, typed),
        scopes: scopes(reader, typed),
        lines: tokens.iter().map(|view| line(reader, view)).collect(),
        shell: who.shell(Place::Settings),
    })
}

pub(super) async fn show(State(web): State<Web>, allowed: Allowed<ManageTokens>) -> Result<Response, Fault> {
    page(&web, &allowed.who, &Typed::default(), None).await
}

/// Makes the token, and shows it this once.
pub(super) async fn add(
    State(web): State<Web>,
    Sent { who, mut typed, .. }: Sent<ManageTokens>,
) -> Result<Response, Fault> {
    let reader = &who.reader;
    let ticked = ticked(&typed, "scope", Scopes::all().map(Permission::key));
    let days = typed.text("days").map(|days| days.parse::<i64>().unwrap_or(0));
    let Ok(scopes) = ticked.join(" ").parse::<Scopes>() else {
        typed.refuse("scope", t!(reader, "wrong-no-scope"));
        return mended(&web, &who, &typed).await;
    };
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let wanted = TokenWanted { email: text("email"), name: text("name"), scopes, days };
    let (field, sentence) = match people::add_token(web.operations(), who.actor(), &wanted).await {
        Ok(token) => {
            let secret = Secret::token(reader, &token.token);
            return page(&web, &who, &Typed::default(), Some(secret)).await;
        }
        Err(TokenRefused::Failure(failure)) => return Err(failure.into()),
        Err(TokenRefused::NameMissing) => ("name", t!(reader, "wrong-missing")),
        Err(TokenRefused::NoSuchPerson | TokenRefused::Left) => ("email", t!(reader, "wrong-choice")),
        Err(TokenRefused::Days) => ("days", t!(reader, "wrong-choice")),
        Err(TokenRefused::BeyondRole(scope)) => {
            let scope = words::text::quoted(reader.locale, &words::label(reader.locale, scope));
            ("scope", t!(reader, "wrong-beyond-role", scope = scope))
        }
    };
    typed.refuse(field, sentence);
    mended(&web, &who, &typed).await
}

async fn mended(web: &Web, who: &SignedIn, typed: &Typed) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(web, who, typed, None).await?).into_response())
}

pub(super) async fn revoke(
    State(web): State<Web>,
    Path(token): Path<String>,
    Sent { who, .. }: Sent<ManageTokens>,
) -> Result<Response, Fault> {
    people::revoke_token(web.operations(), who.actor(), named(&token)?).await?;
    Ok(done(HERE, "revoked"))
}
