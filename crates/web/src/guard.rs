//! What stands around every page: the headers that browsers keep to, and the refusal of forms that are not ours.

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY, SET_COOKIE,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::fault::Fault;
use crate::server::Web;
use crate::visit::{keep_language, named_language};

/// Only what the bundle holds is loaded, no script stands in a page, nothing frames us and no form leaves us. Styles in
/// attributes are let through because drawings place their bars by custom properties there; nothing else is.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Adds the headers of a page, and says how long the server took.
pub(crate) async fn headers(State(web): State<Web>, request: Request, next: Next) -> Response {
    let began = web.operations().now();
    // Calls of other programs keep no cookies.
    let is_call = request.uri().path().starts_with("/api");
    let named = named_language(request.uri().query().unwrap_or_default()).filter(|_| !is_call);
    let path =
        request.extensions().get::<MatchedPath>().map_or_else(|| "other".to_owned(), |path| path.as_str().to_owned());
    let mut response = next.run(request).await;
    if let Some(language) =
        named.filter(|_| response.status().is_success() && !response.headers().contains_key(SET_COOKIE))
    {
        // A language that an address names is the reader's from then on, whatever page they go to.
        response = (keep_language(language), response).into_response();
    }
    let micros = (web.operations().now().as_micros() - began.as_micros()).max(0) as f64;
    let status = response.status().as_u16().to_string();
    metrics::histogram!("http_request_seconds", "path" => path, "status" => status).record(micros / 1e6);
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-cache"));
    let varies = if is_call { "Authorization, Accept-Language" } else { "HX-Request-Type, Cookie, Accept-Language" };
    headers.insert(VARY, HeaderValue::from_static(varies));
    if let Ok(timing) = HeaderValue::from_str(&format!("page;dur={:.2}", micros / 1000.0)) {
        headers.insert(SERVER_TIMING, timing);
    }
    if web.https() {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Refuses every unsafe request that a browser says came from another site. This is the first of two locks: forms of
/// somebody who is signed in carry a token of their session besides (see `sent`).
pub(crate) async fn refuse_foreign_forms(request: Request, next: Next) -> Response {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || comes_from_us(request.headers()) {
        next.run(request).await
    } else {
        Fault::ForeignForm.into_response()
    }
}

/// A browser names the site of a request; where it does not, the origin must be the host that was asked. Without either it
/// is no browser, and nobody's cookies come along by themselves.
fn comes_from_us(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match text(ORIGIN) {
        Some(origin) => origin.split_once("://").is_some_and(|(_, host)| Some(host) == text(HOST)),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_another_site_is_refused() {
        let cases: [(&[(&str, &str)], bool); 7] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "http://crm.example"), ("host", "crm.example")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("origin", "https://crm.example:8080"), ("host", "crm.example:8080")], true),
            (&[("origin", "null"), ("host", "crm.example")], false),
            (&[("host", "crm.example")], true),
        ];
        for (pairs, expected) in cases {
            let headers = pairs.iter().map(|(name, value)| {
                (name.parse::<HeaderName>().expect("a name"), HeaderValue::from_str(value).expect("a value"))
            });
            assert_eq!(comes_from_us(&headers.collect()), expected, "{pairs:?}");
        }
    }
}
