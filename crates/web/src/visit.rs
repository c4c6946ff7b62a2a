//! Who asks for a page: the language of its address, else of its cookie, else of the person, else of the browser, else of the company.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{AppendHeaders, IntoResponse};
use axum_extra::extract::CookieJar;
use records::{Preferences, Zone};
use words::{Language, Locale, Region};

use crate::fault::Fault;
use crate::reader::{Reader, Theme};
use crate::server::Web;

const LANGUAGE: &str = "entente_language";
const YEAR_SECONDS: u32 = 31_536_000;
const REQUEST_TYPE: HeaderName = HeaderName::from_static("hx-request-type");

/// Whether the script asks for the part of a page that it will swap, or a browser for a whole page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wants {
    Page,
    Fragment,
}

impl Wants {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        if headers.get(REQUEST_TYPE).is_some_and(|kind| kind == "partial") { Self::Fragment } else { Self::Page }
    }
}

impl<S: Sync> FromRequestParts<S> for Wants {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.headers))
    }
}

/// Somebody who is not signed in, or not known to be.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    pub(crate) reader: Reader,
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Fault> {
        let company = operations::people::company(web.operations()).await?;
        let asked = Asked::of(parts);
        let locale = asked.locale(None).unwrap_or(Locale::from(company.language));
        Ok(Self { reader: asked.reader(web, locale, company.time_zone, Theme::System) })
    }
}

/// What a request says of its reader.
pub(crate) struct Asked {
    named: Option<Language>,
    kept: Option<Language>,
    browser: Option<Locale>,
    address: String,
}

impl Asked {
    pub(crate) fn of(parts: &Parts) -> Self {
        let query = parts.uri.query().unwrap_or_default();
        let named = url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "lang");
        let jar = CookieJar::from_headers(&parts.headers);
        let browser = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            named: named.and_then(|(_, tag)| Language::from_tag(&tag)),
            kept: jar.get(LANGUAGE).and_then(|cookie| Language::from_tag(cookie.value())),
            browser: browser.and_then(Locale::negotiate),
            address: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        }
    }

    /// The language and the formats to use, if anything says.
    pub(crate) fn locale(&self, preferences: Option<&Preferences>) -> Option<Locale> {
        let preferred = preferences.and_then(|preferences| Language::from_tag(preferences.language.as_deref()?));
        let region = preferences.and_then(|preferences| Region::from_code(preferences.region.as_deref()?));
        match self.named.or(self.kept).or(preferred) {
            Some(language) => Some(Locale::new(language, region)),
            None => self.browser.map(|browser| Locale::new(browser.language, region.or(browser.region))),
        }
    }

    pub(crate) fn reader(self, web: &Web, locale: Locale, zone: Zone, theme: Theme) -> Reader {
        Reader { locale, zone, theme, now: web.operations().now(), address: self.address }
    }
}

/// Keeps the language that an address named for the pages after it.
pub(crate) fn keep_language(language: Language) -> impl axum::response::IntoResponseParts + use<> {
    let cookie = format!("{LANGUAGE}={}; Path=/; Max-Age={YEAR_SECONDS}; SameSite=Lax", language.tag());
    AppendHeaders(HeaderValue::from_str(&cookie).ok().map(|value| (SET_COOKIE, value)))
}

/// The language that an address names, which from then on is the reader's.
pub(crate) fn named_language(query: &str) -> Option<Language> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    pairs.find(|(key, _)| key == "lang").and_then(|(_, tag)| Language::from_tag(&tag))
}

/// A rendered template as an answer.
pub(crate) fn html(page: &impl askama::Template) -> Result<axum::response::Response, Fault> {
    let text = page.render().map_err(Fault::broken)?;
    Ok(axum::response::Html(text).into_response())
}
