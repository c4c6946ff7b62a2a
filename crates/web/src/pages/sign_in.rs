//! **Sign-in**. An unknown address, a wrong password and somebody who left are answered alike.

use std::net::{IpAddr, SocketAddr};

use askama::Template;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use operations::people::{self, Device, SignInRefused};
use serde::Deserialize;
use words::Language;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{Form, session_cookie, token};
use crate::visit::{Visitor, html};

#[derive(Template)]
#[template(path = "entry/sign_in.html")]
struct SignInPage {
    reader: Reader,
    email: Field,
    password: Field,
    to: String,
    refused: Option<String>,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub(crate) struct Afterwards {
    to: Option<String>,
}

impl SignInPage {
    fn new(reader: Reader, typed: &Typed, to: &str, refused: Option<String>) -> Self {
        let text = |name, label, kind, autocomplete, fallback: &str| {
            Field::new("sign-in", name, label, Control::Text { kind, autocomplete }, typed, fallback).required()
        };
        let email = text("email", t!(reader, "form-email"), "email", "username", "");
        let mut password = text("password", t!(reader, "form-password"), "password", "current-password", "");
        // A password never comes back in a page.
        password.value.clear();
        Self { email, password, to: to.to_owned(), refused, reader }
    }
}

pub(crate) async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Query(query): Query<Afterwards>,
) -> Result<Response, Fault> {
    if !people::is_set_up(web.operations()).await? {
        return Err(Fault::FirstRun);
    }
    html(&SignInPage::new(visitor.reader, &Typed::default(), &our_own(query.to.as_deref()), None))
}

pub(crate) async fn send(
    State(web): State<Web>,
    visitor: Visitor,
    from: Caller,
    typed: Typed,
) -> Result<Response, Fault> {
    let to = our_own(typed.text("to"));
    let (email, password) = (typed.text("email").unwrap_or_default(), typed.raw("password"));
    match people::sign_in(web.operations(), email, password, &from.0).await {
        Ok(session) => Ok(([session_cookie(&web, Some(&session.token))], Redirect::to(&to)).into_response()),
        Err(SignInRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (status, sentence) = match refused {
                SignInRefused::TooManyTries { again_in } => {
                    let minutes = again_in.as_secs().div_ceil(60);
                    (StatusCode::TOO_MANY_REQUESTS, t!(visitor.reader, "sign-in-too-many", count = minutes))
                }
                SignInRefused::WrongCredentials | SignInRefused::Failure(_) => {
                    (StatusCode::UNPROCESSABLE_ENTITY, t!(visitor.reader, "sign-in-wrong"))
                }
            };
            Ok((status, html(&SignInPage::new(visitor.reader, &typed, &to, Some(sentence)))?).into_response())
        }
    }
}

pub(crate) async fn leave(State(web): State<Web>, jar: CookieJar, _: Form) -> Result<Response, Fault> {
    if let Some(token) = token(&web, &jar) {
        people::sign_out(web.operations(), &token).await?;
    }
    Ok(([session_cookie(&web, None)], Redirect::to("/sign-in")).into_response())
}

/// An address to come back to, if it is one of our own pages: a path, never another host. Browsers take a backslash for
/// a slash and leave control characters out, so that with either `/…/` can become `//`.
fn our_own(to: Option<&str>) -> String {
    let misleads = |letter: char| letter == '\\' || letter.is_control();
    let is_ours = |to: &&str| to.starts_with('/') && !to.starts_with("//") && !to.contains(misleads);
    to.filter(is_ours).filter(|to| !to.starts_with("/sign-")).unwrap_or("/").to_owned()
}

/// The browser and where it is, as far as it can be known.
pub(crate) struct Caller(pub(crate) Device);

impl<S: Sync> axum::extract::FromRequestParts<S> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let address =
            peer.map(|peer| if peer.is_loopback() { forwarded(&parts.headers).unwrap_or(peer) } else { peer });
        let agent = parts.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Ok(Self(Device { address, user_agent: agent.chars().take(200).collect() }))
    }
}

/// The address that a proxy on this machine speaks for: the last one it wrote down. Anybody else's word is not taken.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::our_own;

    #[test]
    fn after_the_sign_in_nobody_is_sent_to_another_site() {
        for (to, page) in [
            (Some("/leads?cell=A4"), "/leads?cell=A4"),
            (Some("//evil.example"), "/"),
            (Some("https://evil.example"), "/"),
            (Some("/\\evil.example"), "/"),
            (Some("/\t/evil.example"), "/"),
            (Some("/\n/evil.example"), "/"),
            (Some("/\r/evil.example"), "/"),
            (Some("/\u{0}/evil.example"), "/"),
            (Some("/\u{1f}/evil.example"), "/"),
            (Some("/\u{7f}/evil.example"), "/"),
            (Some("/\u{85}/evil.example"), "/"),
            (Some("\t//evil.example"), "/"),
            (Some("/leads?q=a\\b"), "/"),
            (Some("/sign-out"), "/"),
            (None, "/"),
        ] {
            assert_eq!(our_own(to), page);
        }
    }
}
