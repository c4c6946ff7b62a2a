//! A write that brings an `Idempotency-Key` is done once: sent again, it is answered as it was the first time.

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use operations::idempotency::{self, Answer, Claim, LONGEST_KEY};
use sha2::{Digest, Sha256};

use super::caller::Caller;
use super::document;
use super::problem::{Kind, Problem, Result};
use crate::server::Web;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// The most that a request with a key may hold: as much as the longest call for many records.
pub(super) const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The headers that belong to an answer; the others are those of the moment.
const KEPT: [HeaderName; 4] = [CONTENT_TYPE, ETAG, LOCATION, CONTENT_DISPOSITION];

/// Does what was asked, unless a request with the same key was here before.
pub(super) async fn once(web: &Web, caller: &Caller, request: Request, next: Next) -> Response {
    match request.headers().get(KEY).filter(|_| is_write(&request)).cloned() {
        None => next.run(request).await,
        Some(key) => with_key(web, caller, &key, request, next).await.unwrap_or_else(IntoResponse::into_response),
    }
}

/// Whether a request changes something by a call that there is; what is none is answered as such, whatever its key.
fn is_write(request: &Request) -> bool {
    let method = request.method();
    let is_read = matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
    let path = request.extensions().get::<MatchedPath>();
    !is_read && path.is_some_and(|path| document::knows(method, path.as_str()))
}

async fn with_key(web: &Web, caller: &Caller, key: &HeaderValue, request: Request, next: Next) -> Result<Response> {
    let key = key.to_str().ok().filter(|key| (1..=LONGEST_KEY).contains(&key.len())).ok_or(Kind::Key)?.to_owned();
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, MOST_BYTES).await.map_err(|_| Kind::TooLarge)?;
    let (operations, token) = (web.operations(), caller.bearer.token);
    match idempotency::claim(operations, token, &key, &fingerprint(&parts, &bytes)).await? {
        Claim::Fresh => {}
        Claim::Different => return Err(Kind::KeyUsed.into()),
        Claim::UnderWay => return Err(Kind::KeyUnderWay.into()),
        Claim::Answered(answer) => return replayed(answer),
    }
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    let status = response.status();
    // What the server could not do, what came too often and what was not allowed may be sent again.
    if response.extensions().get::<Problem>().is_some() || status.is_server_error() {
        idempotency::release(operations, token, &key).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.map_err(Problem::broken)?;
    idempotency::keep(operations, token, &key, &answer(&parts, status, &bytes)).await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

/// What tells one request from another: what is asked of which address, from which state, with which body.
fn fingerprint(parts: &Parts, body: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [parts.method.as_str(), &parts.uri.to_string()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(parts.headers.get("if-match").map_or(&[][..], HeaderValue::as_bytes));
    hash.update([0]);
    hash.update(body);
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer(parts: &axum::http::response::Parts, status: StatusCode, body: &Bytes) -> Answer {
    // A secret is shown once and kept nowhere.
    let is_secret = parts.headers.get(CACHE_CONTROL).is_some_and(|value| value == "no-store");
    let headers = KEPT.iter().filter_map(|name| Some((name.as_str(), parts.headers.get(name)?.to_str().ok()?)));
    let headers: serde_json::Map<String, serde_json::Value> =
        headers.map(|(name, value)| (name.to_owned(), value.into())).collect();
    Answer {
        status: i64::from(status.as_u16()),
        headers: serde_json::Value::Object(headers).to_string(),
        body: (!is_secret).then(|| String::from_utf8_lossy(body).into_owned()),
    }
}

fn replayed(answer: Answer) -> Result<Response> {
    let body = answer.body.ok_or(Kind::KeyAnswered)?;
    let status = u16::try_from(answer.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let mut response = (status.unwrap_or(StatusCode::OK), body).into_response();
    let kept: std::collections::BTreeMap<String, String> = serde_json::from_str(&answer.headers).unwrap_or_default();
    let headers = response.headers_mut();
    headers.remove(CONTENT_TYPE);
    for (name, value) in kept {
        let pair = name.parse::<HeaderName>().ok().zip(HeaderValue::from_str(&value).ok());
        headers.extend(pair);
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}
