//! What is shown once and never again: a link that lets somebody in, or a token.

use askama::Template;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use operations::people::Link;

use crate::draw::icon::Icon;
use crate::reader::Reader;
use crate::server::Web;

/// A secret in a line of its own, to be copied from there.
#[derive(Template)]
#[template(path = "settings/secret.html")]
pub(super) struct Secret {
    title: String,
    about: String,
    label: String,
    text: String,
}

impl Secret {
    /// A link for somebody, with until when it is good.
    pub(super) fn link(reader: &Reader, site: &str, link: &Link, name: &str) -> Self {
        let until = reader.moment(&link.expires_at);
        Self {
            title: t!(reader, "link-title", name = name),
            about: t!(reader, "link-about", until = until),
            label: t!(reader, "link-label"),
            text: format!("{site}{}", link.path()),
        }
    }

    pub(super) fn token(reader: &Reader, token: &str) -> Self {
        Self {
            title: t!(reader, "token-title"),
            about: t!(reader, "token-about"),
            label: t!(reader, "token-label"),
            text: token.to_owned(),
        }
    }
}

/// Where people reach the server, as whoever asks reached it.
pub(crate) fn site(web: &Web, headers: &HeaderMap) -> String {
    let scheme = if web.https() { "https" } else { "http" };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if host.is_empty() { String::new() } else { format!("{scheme}://{host}") }
}
