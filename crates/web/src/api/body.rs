//! What a call brings: JSON that is held to the schema of the document, with nothing in it that nobody asked for.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, MatchedPath, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::caller::Caller;
use super::problem::{Kind, Problem, Result, Wrong};
use super::{check, document};
use crate::server::Web;

/// The body as the handler takes it.
#[derive(Debug)]
pub(super) struct Given<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Web> for Given<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, web: &Web) -> Result<Self> {
        let (parts, body) = request.into_parts();
        if !is_json(&parts.headers) {
            return Err(Kind::MediaType.into());
        }
        let reader = Caller::of(&parts)?.reader;
        let path = parts.extensions.get::<MatchedPath>().cloned().ok_or(Kind::NotFound)?;
        let schema = document::body_of(&parts.method, path.as_str());
        let bytes = bytes(Request::from_parts(parts, body), web).await?;
        let value: Json = serde_json::from_slice(&bytes).map_err(|error| {
            let (line, column) = (error.line().to_string(), error.column().to_string());
            Problem::saying(Kind::NotJson, t!(reader, "api-not-json-at", line = line, column = column))
        })?;
        let wrong = schema.map(|schema| check::check(schema, &value, &reader)).unwrap_or_default();
        if !wrong.is_empty() {
            return Err(Problem::wrong(wrong));
        }
        // What the schema lets through and the type does not is a number beyond what it holds.
        let read = serde_path_to_error::deserialize(value).map_err(|error| {
            let pointer = format!("/{}", error.path().to_string().replace('.', "/"));
            Problem::wrong(vec![Wrong::at(pointer, t!(reader, "api-wrong-value"))])
        });
        read.map(Self)
    }
}

/// A body that is a text of another form.
#[derive(Debug)]
pub(super) struct GivenText(pub(super) String);

impl FromRequest<Web> for GivenText {
    type Rejection = Problem;

    async fn from_request(request: Request, web: &Web) -> Result<Self> {
        let bytes = bytes(request, web).await?;
        String::from_utf8(bytes.to_vec()).map(Self).map_err(|_| Kind::MediaType.into())
    }
}

async fn bytes(request: Request, web: &Web) -> Result<Bytes> {
    Bytes::from_request(request, web).await.map_err(|rejection: BytesRejection| {
        let is_long = rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE;
        if is_long { Kind::TooLarge.into() } else { Problem::from(Kind::NotJson) }
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
