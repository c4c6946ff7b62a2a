//! Tokens, and who calls with one.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::people::{self, PreferencesRefused, TokenRefused, TokenView, TokenWanted};
use records::{Keyed, Preferences, Scopes};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::{created, no_store};
use super::body::Given;
use super::caller::{Anybody, Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::problem::{Problem, Result};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::ManageTokens;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<ManageTokens>();
    let tokens = Calls::of("Tokens")
        .get("/tokens", list, told("All tokens without themselves, the newest first").gives_many::<TokenLine>())
        .post(
            "/tokens",
            add,
            told("Make a token, which is shown this once")
                .takes::<TokenGiven>()
                .gives::<TokenMade>()
                .made()
                .with("Location"),
        )
        .delete("/tokens/{token}", revoke, told("Refuse a token from now on").done());
    let me = Calls::of("Me")
        .get("/me", me, Told::new("In whose name the token acts, and what it may do").gives::<Me>())
        .get(
            "/me/preferences",
            preferences,
            Told::new("How the person wants to see the program").gives::<PreferencesView>(),
        )
        .put(
            "/me/preferences",
            set_preferences,
            Told::new("Keep how the person wants to see the program")
                .takes::<PreferencesView>()
                .gives::<PreferencesView>(),
        );
    tokens.and(me)
}

/// A token without itself.
#[derive(Serialize, ToSchema)]
#[schema(as = Token)]
struct TokenLine {
    id: String,
    /// The program that uses it.
    name: String,
    /// The id of the person in whose name it acts.
    person: String,
    scopes: Vec<&'static str>,
    /// Whether it lets anybody in now.
    good: bool,
    created_at: String,
    last_used_at: Option<String>,
    expires_at: Option<String>,
    revoked_at: Option<String>,
}

fn line(view: &TokenView) -> TokenLine {
    let token = &view.token;
    TokenLine {
        id: token.id.to_string(),
        name: token.name.clone(),
        person: token.person.to_string(),
        scopes: token.scopes.iter().map(|scope| scope.key()).collect(),
        good: view.is_good,
        created_at: token.created_at.to_string(),
        last_used_at: token.last_used_at.map(|at| at.to_string()),
        expires_at: token.expires_at.map(|at| at.to_string()),
        revoked_at: token.revoked_at.map(|at| at.to_string()),
    }
}

async fn list(State(web): State<Web>, _: May<ManageTokens>) -> Result<Response> {
    let tokens = people::tokens(web.operations()).await?;
    Ok(Json(tokens.iter().map(line).collect::<Vec<_>>()).into_response())
}

/// A token to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TokenGiven {
    /// The address of whom it acts for.
    email: String,
    /// The program that uses it.
    #[schema(min_length = 1)]
    name: String,
    /// What it may do.
    #[schema(min_items = 1)]
    scopes: Vec<String>,
    /// For how many days it is good; without, until it is revoked.
    #[schema(minimum = 1, maximum = 3650)]
    days: Option<i64>,
}

/// A token just made.
#[derive(Serialize, ToSchema)]
struct TokenMade {
    id: String,
    /// The token itself: shown now and never again.
    token: String,
}

async fn add(
    State(web): State<Web>,
    May { who, .. }: May<ManageTokens>,
    Given(given): Given<TokenGiven>,
) -> Result<Response> {
    let scopes: Result<Scopes> =
        given.scopes.join(" ").parse().map_err(|_| Problem::at("/scopes", t!(who.reader, "wrong-choice")));
    let scopes = scopes?;
    // Else the narrowest token could make itself the widest.
    if let Some(beyond) = scopes.iter().find(|scope| !who.bearer.scopes.contain(*scope)) {
        let scope = words::text::quoted(who.reader.locale, &words::label(who.reader.locale, beyond));
        return Err(Problem::at("/scopes", t!(who.reader, "api-wrong-beyond-token", scope = scope)));
    }
    let wanted = TokenWanted { email: given.email, name: given.name, scopes, days: given.days };
    let made = people::add_token(web.operations(), who.actor(), &wanted).await;
    let made = made.map_err(|why| refused(&who.reader, why))?;
    let (id, token) = (made.id.to_string(), made.token);
    let place = format!("{PREFIX}/tokens/{id}");
    Ok(no_store(created(Json(TokenMade { id, token }).into_response(), &place)))
}

fn refused(reader: &Reader, refused: TokenRefused) -> Problem {
    let (pointer, detail) = match refused {
        TokenRefused::Failure(failure) => return failure.into(),
        TokenRefused::NameMissing => ("/name", t!(reader, "wrong-missing")),
        TokenRefused::NoSuchPerson | TokenRefused::Left => ("/email", t!(reader, "wrong-choice")),
        TokenRefused::Days => ("/days", t!(reader, "wrong-choice")),
        TokenRefused::BeyondRole(scope) => {
            let scope = words::text::quoted(reader.locale, &words::label(reader.locale, scope));
            ("/scopes", t!(reader, "wrong-beyond-role", scope = scope))
        }
    };
    Problem::at(pointer, detail)
}

async fn revoke(
    State(web): State<Web>,
    May { who, .. }: May<ManageTokens>,
    Path(token): Path<String>,
) -> Result<StatusCode> {
    people::revoke_token(web.operations(), who.actor(), super::id(&token)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who calls.
#[derive(Serialize, ToSchema)]
struct Me {
    person: String,
    name: String,
    email: Option<String>,
    role: &'static str,
    /// The id of the token.
    token: String,
    /// What both the token and the role allow.
    scopes: Vec<&'static str>,
}

async fn me(Anybody { who }: Anybody) -> Json<Me> {
    let (bearer, person) = (&who.bearer, &who.bearer.person);
    Json(Me {
        person: person.id.to_string(),
        name: person.name.clone(),
        email: person.email.as_ref().map(|email| email.as_str().to_owned()),
        role: person.role.key(),
        token: bearer.token.to_string(),
        scopes: bearer.scopes.iter().filter(|scope| bearer.may(*scope)).map(|scope| scope.key()).collect(),
    })
}

/// How somebody wants to see the program; null leaves it to the company or the system.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Preferences)]
struct PreferencesView {
    /// `en`, `fr` or `es`.
    language: Option<String>,
    /// The two letters of the country whose formats are used.
    region: Option<String>,
    time_zone: Option<String>,
    /// `light` or `dark`.
    theme: Option<String>,
    /// `leads`, `today` or `agreement`.
    start_page: Option<String>,
}

async fn preferences_of(web: &Web, who: &Caller) -> Result<Response> {
    let person = who.bearer.person.id;
    let kept = web.operations().store().read().preferences_of(person).await.map_err(operations::Failure::from)?;
    let Preferences { language, region, time_zone, theme, start_page, .. } =
        kept.unwrap_or_else(|| Preferences::none_of(person));
    Ok(Json(PreferencesView { language, region, time_zone, theme, start_page }).into_response())
}

async fn preferences(State(web): State<Web>, Anybody { who }: Anybody) -> Result<Response> {
    preferences_of(&web, &who).await
}

async fn set_preferences(
    State(web): State<Web>,
    Anybody { who }: Anybody,
    Given(given): Given<PreferencesView>,
) -> Result<Response> {
    let PreferencesView { language, region, time_zone, theme, start_page } = given;
    let wanted = Preferences { person: who.bearer.person.id, language, region, time_zone, theme, start_page };
    let set = people::set_preferences(web.operations(), &wanted).await;
    set.map_err(|refused| {
        let pointer = match refused {
            PreferencesRefused::Failure(failure) => return failure.into(),
            PreferencesRefused::UnknownLanguage => "/language",
            PreferencesRefused::UnknownTimeZone => "/time_zone",
            PreferencesRefused::UnknownTheme => "/theme",
            PreferencesRefused::UnknownStartPage => "/start_page",
        };
        Problem::at(pointer, t!(who.reader, "wrong-choice"))
    })?;
    preferences_of(&web, &who).await
}
