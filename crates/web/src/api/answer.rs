//! Answers: JSON, with a strong tag where a record stands behind it, and the state that a change starts from.

use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, ETAG, IF_MATCH, IF_NONE_MATCH, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::problem::{Kind, Problem, Result};
use crate::server::Web;

/// A representation with the version of its record. The tag holds both: the version, which a change has to name, and what
/// tells two representations of it apart.
pub(super) fn tagged<T: Serialize>(headers: &HeaderMap, version: i64, body: &T) -> Result<Response> {
    let text = serde_json::to_vec(body).map_err(Problem::broken)?;
    let hash: String = Sha256::digest(&text).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{version}-{hash}\"");
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known =
        known.is_some_and(|tags| tags.split(',').any(|known| matches!(known.trim(), "*") || known.trim() == tag));
    let tag = HeaderValue::from_str(&tag).map_err(Problem::broken)?;
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response());
    }
    let json = HeaderValue::from_static("application/json");
    Ok(([(axum::http::header::CONTENT_TYPE, json), (ETAG, tag)], text).into_response())
}

/// What was made, and where it is.
pub(super) fn created(mut response: Response, location: &str) -> Response {
    *response.status_mut() = StatusCode::CREATED;
    response.headers_mut().extend(HeaderValue::from_str(location).ok().map(|place| (LOCATION, place)));
    response
}

/// An answer that holds a secret, or that nobody should keep.
pub(super) fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The state that a change starts from, which the call must name; nothing for `*`, whatever the state is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct IfMatch(pub(super) Option<i64>);

impl FromRequestParts<Web> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self> {
        let given = parts.headers.get(IF_MATCH).ok_or(Kind::VersionMissing)?;
        let given = given.to_str().unwrap_or_default().trim();
        if given == "*" {
            return Ok(Self(None));
        }
        // Of several tags none can be the one that was read.
        version_of(given).map(|version| Self(Some(version))).ok_or(Kind::Changed.into())
    }
}

/// The version in a tag that [`tagged`] wrote.
fn version_of(tag: &str) -> Option<i64> {
    let (version, _) = tag.strip_prefix('"')?.strip_suffix('"')?.split_once('-')?;
    version.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_names_the_version_of_the_tag_that_it_read() {
        let answer = tagged(&HeaderMap::new(), 7, &"x").expect("an answer");
        let tag = answer.headers()[ETAG].to_str().expect("a tag").to_owned();
        assert_eq!(version_of(&tag), Some(7));
        for other in ["7", "W/\"7-abc\"", "\"7\"", "\"x-1\"", ""] {
            assert_eq!(version_of(other), None, "{other}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(IF_NONE_MATCH, tag.parse().expect("a header"));
        assert_eq!(tagged(&headers, 7, &"x").expect("an answer").status(), StatusCode::NOT_MODIFIED);
        assert_eq!(tagged(&headers, 7, &"y").expect("an answer").status(), StatusCode::OK);
    }
}
