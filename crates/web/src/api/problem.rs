//! What keeps a call from being done: a problem as RFC 9457 has it, said in the caller's language.
//!
//! A handler fails with a [`Problem`]; [`explain`], around all calls, writes it. What is wrong with single fields stands in
//! `errors`, each with the place in the body (`pointer`) or in the address (`parameter`). What is broken carries the id
//! under which the log has its causes.

use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use operations::Failure;
use records::{Keyed, Permission};
use serde::Serialize;
use utoipa::ToSchema;
use words::{Language, Locale};

pub(crate) use super::kind::Kind;

use super::answer::no_store;
use crate::server::Web;

/// What is wrong with one part of a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub(crate) struct Wrong {
    /// The place in the body, as RFC 6901 writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pointer: Option<String>,
    /// The parameter of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) parameter: Option<String>,
    /// What is wrong with it, in the caller's language.
    pub(crate) detail: String,
}

impl Wrong {
    pub(crate) fn at(pointer: impl Into<String>, detail: String) -> Self {
        Self { pointer: Some(pointer.into()), parameter: None, detail }
    }

    pub(crate) fn of_parameter(name: impl Into<String>, detail: String) -> Self {
        Self { pointer: None, parameter: Some(name.into()), detail }
    }
}

/// Why a call is not done.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) kind: Kind,
    /// More than the kind says, in the caller's language.
    detail: Option<String>,
    pub(crate) errors: Vec<Wrong>,
    /// For the log alone.
    cause: Option<String>,
    /// After how many seconds to try again.
    wait: Option<u64>,
    /// The scope that was missing.
    scope: Option<Permission>,
}

/// The result of a call.
pub(crate) type Result<T, E = Problem> = std::result::Result<T, E>;

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self { kind, detail: None, errors: Vec::new(), cause: None, wait: None, scope: None }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        let kind = match failure {
            Failure::NotFound => return Kind::NotFound.into(),
            Failure::Unavailable(_) => Kind::Unavailable,
            Failure::DiskFull(_) => Kind::DiskFull,
            Failure::Broken(_) => Kind::Broken,
        };
        let causes = std::iter::successors(std::error::Error::source(&failure), |error| error.source());
        let cause = causes.fold(failure.to_string(), |text, cause| format!("{text}: {cause}"));
        Self { cause: Some(cause), ..kind.into() }
    }
}

impl Problem {
    /// Fields that are not right.
    pub(crate) fn wrong(errors: Vec<Wrong>) -> Self {
        Self { errors, ..Kind::Invalid.into() }
    }

    /// Parameters of the address that are not right.
    pub(crate) fn query(errors: Vec<Wrong>) -> Self {
        Self { errors, ..Kind::Query.into() }
    }

    /// A field that is not right.
    pub(crate) fn at(pointer: &str, detail: String) -> Self {
        Self::wrong(vec![Wrong::at(pointer, detail)])
    }

    pub(crate) fn saying(kind: Kind, detail: String) -> Self {
        Self { detail: Some(detail), ..kind.into() }
    }

    pub(crate) fn scope(scope: Permission) -> Self {
        Self { scope: Some(scope), ..Kind::Scope.into() }
    }

    pub(crate) fn too_many(wait: u64) -> Self {
        Self { wait: Some(wait), ..Kind::TooMany.into() }
    }

    pub(crate) fn broken(error: impl std::fmt::Display) -> Self {
        Self { cause: Some(error.to_string()), ..Kind::Broken.into() }
    }

    /// The problem of one of many, as it stands in the answer to all.
    pub(crate) fn told(&self, locale: Locale, operation: Option<String>) -> ProblemTold {
        let (title, advice) = self.kind.words(locale);
        ProblemTold {
            kind: format!("{PLACE}{}", self.kind.key()),
            title,
            status: self.kind.status().as_u16(),
            detail: self.detail.clone().unwrap_or(advice),
            errors: self.errors.clone(),
            scope: self.scope.map(|scope| scope.key().to_owned()),
            operation,
        }
    }
}

/// Where the kinds of problems are told.
const PLACE: &str = "/api/problems/";

/// A problem as RFC 9457 writes it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemTold {
    /// The kind of problem, as an address that tells what it means.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in a few words, in the caller's language.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What is wrong here and what to do, in the caller's language.
    detail: String,
    /// What is wrong with single fields or parameters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<Wrong>,
    /// The scope that the token lacks, or the person's role.
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    /// The id under which the log has the causes.
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The language that a request asks for; English where it asks for none that the program speaks.
pub(super) fn language_asked(headers: &HeaderMap) -> Option<Locale> {
    headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Locale::negotiate)
}

/// Writes what went wrong, in the caller's language.
pub(super) async fn explain(State(web): State<Web>, request: Request, next: Next) -> Response {
    let locale = language_asked(request.headers()).unwrap_or(Locale::from(Language::En));
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let locale = response.extensions().get::<Locale>().copied().unwrap_or(locale);
    let Some(problem) = response.extensions().get::<Problem>().cloned().or_else(|| of_router(&response)) else {
        return response;
    };
    let operation = problem.cause.as_ref().map(|cause| {
        let id: String = web.operations().randomness().bytes::<5>().iter().map(|byte| format!("{byte:02x}")).collect();
        tracing::error!(operation = id, path, cause, "a call could not be done");
        id
    });
    let mut told = (problem.kind.status(), axum::Json(problem.told(locale, operation))).into_response();
    let (mut parts, _) = response.into_parts();
    let headers = told.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.language.tag()));
    headers.extend(parts.headers.remove(ALLOW).map(|allow| (ALLOW, allow)));
    headers.extend(
        ["ratelimit", "ratelimit-policy"]
            .into_iter()
            .filter_map(|name| Some((axum::http::HeaderName::from_static(name), parts.headers.remove(name)?))),
    );
    if let Some(wait) = problem.wait {
        headers.insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    if let Some(ask) = asks_for_token(&problem) {
        headers.insert(WWW_AUTHENTICATE, ask);
    }
    told
}

/// What the router refused by itself.
fn of_router(response: &Response) -> Option<Problem> {
    (response.status() == StatusCode::METHOD_NOT_ALLOWED).then(|| Kind::Method.into())
}

fn asks_for_token(problem: &Problem) -> Option<HeaderValue> {
    match (problem.kind, problem.scope) {
        (Kind::Token, _) => Some(HeaderValue::from_static("Bearer")),
        (Kind::Scope, Some(scope)) => {
            let ask = format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", scope.key());
            HeaderValue::from_str(&ask).ok()
        }
        _ => None,
    }
}

/// What a kind of problem means.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProblemMeaning {
    /// The kind in a few words.
    title: String,
    /// The status of its answers.
    status: u16,
    /// What to do.
    detail: String,
}

/// Tells what a kind of problem means.
pub(super) async fn meaning(Path(problem): Path<String>, headers: HeaderMap) -> Result<Response> {
    let kind = Kind::from_key(&problem).ok_or(Kind::NotFound)?;
    let locale = language_asked(&headers).unwrap_or(Locale::from(Language::En));
    let (title, detail) = kind.words(locale);
    let meaning = ProblemMeaning { title, status: kind.status().as_u16(), detail };
    Ok(no_store(axum::Json(meaning).into_response()))
}

/// A panic is a bug of ours: it is told like any other, and the server goes on.
pub(super) fn from_panic(cause: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    Problem::broken(text.unwrap_or("a panic without words")).into_response()
}

/// The answer to an address that no call has.
pub(super) async fn nothing_here() -> Problem {
    Kind::NotFound.into()
}
