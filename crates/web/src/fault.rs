//! What keeps a page from being shown, and what is shown instead.
//!
//! A handler fails with a [`Fault`]; what somebody typed wrong is no fault but a form that comes back with its sentences. A
//! fault leaves the handler as a status with a mark; [`explain`], around all pages, knows the reader and draws the page that
//! says what is wrong and what to do, within the places of whoever is signed in. What is broken carries the id under which
//! the log has its causes.

use std::any::Any;

use askama::Template;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use operations::Failure;
use records::Zone;
use words::{Language, Locale};

use crate::draw::icon::Icon;
use crate::reader::{Reader, Theme};
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::SignedIn;
use crate::visit::{Asked, Wants};

/// Why a page is not shown.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Nothing stands at the address, or nothing that this reader may know of.
    NotFound,
    /// The role does not allow it.
    Forbidden,
    /// Nobody is signed in; the address to come back to.
    SignIn { to: String },
    /// Nobody has set the program up.
    FirstRun,
    /// A form that did not come from one of our pages, or from one that is too old.
    ForeignForm,
    /// A form that holds more than any of ours.
    TooLarge,
    /// The base cannot be reached now.
    Unavailable(String),
    /// No room is left on the disk.
    DiskFull(String),
    /// A bug, or damage.
    Broken(String),
}

impl Fault {
    pub(crate) fn broken(error: impl std::fmt::Display) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
            Failure::Unavailable(_) => Self::Unavailable(with_causes(&failure)),
            Failure::DiskFull(_) => Self::DiskFull(with_causes(&failure)),
            Failure::Broken(_) => Self::Broken(with_causes(&failure)),
        }
    }
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |error| error.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}

/// What [`explain`] needs of a fault.
#[derive(Clone, Debug)]
struct Mark {
    kind: Kind,
    cause: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    NotFound,
    Forbidden,
    ForeignForm,
    TooLarge,
    Unavailable,
    DiskFull,
    Broken,
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, kind, cause) = match self {
            Self::SignIn { to } => return sign_in_first(&to),
            Self::FirstRun => return Redirect::to("/first-run").into_response(),
            Self::NotFound => (StatusCode::NOT_FOUND, Kind::NotFound, String::new()),
            Self::Forbidden => (StatusCode::FORBIDDEN, Kind::Forbidden, String::new()),
            Self::ForeignForm => (StatusCode::FORBIDDEN, Kind::ForeignForm, String::new()),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Kind::TooLarge, String::new()),
            Self::Unavailable(cause) => (StatusCode::SERVICE_UNAVAILABLE, Kind::Unavailable, cause),
            Self::DiskFull(cause) => (StatusCode::INSUFFICIENT_STORAGE, Kind::DiskFull, cause),
            Self::Broken(cause) => (StatusCode::INTERNAL_SERVER_ERROR, Kind::Broken, cause),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Mark { kind, cause });
        response
    }
}

/// To the sign-in, and from there back to the page.
fn sign_in_first(to: &str) -> Response {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("to", to).finish();
    Redirect::to(&format!("/sign-in?{query}")).into_response()
}

/// The answer to an address that no page has.
pub(crate) async fn nothing_here() -> Fault {
    Fault::NotFound
}

/// A panic is a bug of ours: it is told like any other, and the server goes on.
pub(crate) fn from_panic(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    Fault::Broken(text.unwrap_or("a panic without words").to_owned()).into_response()
}

/// What is wrong, and what to do.
#[derive(Template)]
#[template(path = "parts/fault.html")]
struct Told {
    reader: Reader,
    title: String,
    advice: String,
    /// The id of what is broken, to be told to whoever looks after the program.
    operation: Option<String>,
}

/// The page that says what is wrong, to somebody who is not signed in or not known to be.
#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage {
    reader: Reader,
    told: Told,
}

/// The same for somebody who is signed in, and goes on from there.
#[derive(Template)]
#[template(path = "fault_within.html")]
struct FaultWithin {
    shell: Shell,
    told: Told,
}

/// The same as a line in the page that asked for a fragment.
#[derive(Template)]
#[template(path = "fault_line.html")]
struct FaultLine {
    title: String,
    advice: String,
    operation: Option<String>,
}

/// Draws what went wrong, in the reader's language.
pub(crate) async fn explain(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let wants = Wants::of(&parts.headers);
    let (headers, uri) = (parts.headers.clone(), parts.uri.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    if wants == Wants::Fragment
        && response.status().is_redirection()
        && response.headers().get(LOCATION).is_some_and(leads_to_sign_in)
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Some(mark) = response.extensions().get::<Mark>().cloned() else { return response };
    let mut parts = Request::new(()).into_parts().0;
    (parts.headers, parts.uri) = (headers, uri);
    let operation = (!mark.cause.is_empty()).then(|| operation_id(&web));
    if let Some(operation) = &operation {
        // A link lets whoever has it in: it stands in no log.
        let path = parts.uri.path();
        let path = if path.starts_with("/invitation/") { "/invitation/…" } else { path };
        tracing::error!(operation, path, cause = mark.cause, "a page could not be shown");
    }
    let text = draw(&web, &mut parts, wants, mark.kind, operation).await;
    let mut told = (response.status(), axum::response::Html(text.unwrap_or_default())).into_response();
    if wants == Wants::Fragment {
        // What was on the page stays; only the area of notices is filled.
        told.headers_mut().insert("hx-retarget", axum::http::HeaderValue::from_static("#notices"));
        told.headers_mut().insert("hx-reswap", axum::http::HeaderValue::from_static("innerHTML"));
    }
    told
}

/// Whoever is signed in keeps the places around the page, unless it is the base that does not answer.
async fn draw(
    web: &Web,
    parts: &mut Parts,
    wants: Wants,
    kind: Kind,
    operation: Option<String>,
) -> Result<String, askama::Error> {
    let asked = Asked::of(parts);
    let answers = !matches!(kind, Kind::Unavailable | Kind::DiskFull | Kind::Broken);
    let who = if answers { SignedIn::from_request_parts(parts, web).await.ok() } else { None };
    let reader = who.as_ref().map(|who| who.reader.clone()).unwrap_or_else(|| {
        let locale = asked.locale(None).unwrap_or(Locale::from(Language::En));
        asked.reader(web, locale, Zone::utc(), Theme::System)
    });
    let (title, advice) = words_for(&reader, kind);
    if wants == Wants::Fragment {
        return FaultLine { title, advice, operation }.render();
    }
    let told = Told { reader: reader.clone(), title, advice, operation };
    match who {
        Some(who) => FaultWithin { shell: who.shell(Place::Elsewhere), told }.render(),
        None => FaultPage { reader, told }.render(),
    }
}

fn leads_to_sign_in(location: &axum::http::HeaderValue) -> bool {
    location.to_str().is_ok_and(|location| location.starts_with("/sign-in") || location == "/first-run")
}

fn operation_id(web: &Web) -> String {
    web.operations().randomness().bytes::<5>().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn words_for(reader: &Reader, kind: Kind) -> (String, String) {
    match kind {
        Kind::NotFound => (t!(reader, "fault-not-found"), t!(reader, "fault-not-found-advice")),
        Kind::Forbidden => (t!(reader, "fault-forbidden"), t!(reader, "fault-forbidden-advice")),
        Kind::ForeignForm => (t!(reader, "fault-foreign-form"), t!(reader, "fault-foreign-form-advice")),
        Kind::TooLarge => (t!(reader, "fault-too-large"), t!(reader, "fault-too-large-advice")),
        Kind::Unavailable => (t!(reader, "fault-unavailable"), t!(reader, "fault-unavailable-advice")),
        Kind::DiskFull => (t!(reader, "fault-disk-full"), t!(reader, "fault-disk-full-advice")),
        Kind::Broken => (t!(reader, "fault-broken"), t!(reader, "fault-broken-advice")),
    }
}
