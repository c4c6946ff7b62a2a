//! The extractors that are the authorisation: a handler that takes one of them runs only for somebody who may.

use std::marker::PhantomData;

use axum::extract::{FromRequest, FromRequestParts, MatchedPath, Request};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum_extra::extract::CookieJar;
use operations::people::{self, Session};
use records::{Actor, Permission, Zone};
use words::{Language, Locale};

use crate::fault::Fault;
use crate::form::Typed;
use crate::help::Topic;
use crate::reader::{Reader, Theme};
use crate::server::Web;
use crate::shell::{Me, Place, Shell};
use crate::visit::Asked;

const COOKIE: &str = "entente_session";
/// A name that a browser lets only this host set, over https alone.
const SECURE_COOKIE: &str = "__Host-entente_session";
const FORTNIGHT_SECONDS: u32 = 14 * 86_400;

/// The token that the browser keeps, if any.
pub(crate) fn token(web: &Web, jar: &CookieJar) -> Option<String> {
    jar.get(cookie_name(web)).map(|cookie| cookie.value().to_owned())
}

/// The header that gives a browser its session, or takes it away.
pub(crate) fn session_cookie(web: &Web, token: Option<&str>) -> (HeaderName, HeaderValue) {
    let secure = if web.https() { "; Secure" } else { "" };
    let (value, age) = token.map_or(("", 0), |token| (token, FORTNIGHT_SECONDS));
    let cookie = format!("{}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}", cookie_name(web));
    // A token is written in the letters of base64, which a header always takes.
    (SET_COOKIE, HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static("")))
}

fn cookie_name(web: &Web) -> &'static str {
    if web.https() { SECURE_COOKIE } else { COOKIE }
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    pub(crate) session: Session,
    pub(crate) reader: Reader,
    company: String,
    /// The languages that the company lets people choose from.
    pub(crate) languages: Vec<Language>,
    /// The page that is asked for, if it has a help.
    topic: Option<Topic>,
}

impl SignedIn {
    pub(crate) fn actor(&self) -> Actor {
        Actor::Person(self.session.person.id)
    }

    /// Whether a form carries the token of this session.
    pub(crate) fn knows(&self, token: &str) -> bool {
        same(token.as_bytes(), self.session.csrf.as_bytes())
    }

    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.session.person.role.may(permission)
    }

    pub(crate) fn shell(&self, place: Place) -> Shell {
        let person = &self.session.person;
        Shell {
            reader: self.reader.clone(),
            me: Me { name: person.name.clone(), role: person.role },
            company: self.company.clone(),
            languages: self.languages.clone(),
            csrf: self.session.csrf.clone(),
            searched: String::new(),
            place,
            topic: self.topic,
        }
    }
}

impl FromRequestParts<Web> for SignedIn {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Fault> {
        let jar = CookieJar::from_headers(&parts.headers);
        let session = match token(web, &jar) {
            Some(token) => people::session(web.operations(), &token).await?,
            None => None,
        };
        let asked = Asked::of(parts);
        let Some(session) = session else {
            return Err(if people::is_set_up(web.operations()).await? {
                Fault::SignIn { to: parts.uri.to_string() }
            } else {
                Fault::FirstRun
            });
        };
        let company = people::company(web.operations()).await?;
        let preferences = &session.preferences;
        let locale = asked.locale(Some(preferences)).unwrap_or(Locale::from(company.language));
        let zone =
            preferences.time_zone.as_deref().and_then(|name| Zone::named(name).ok()).unwrap_or(company.time_zone);
        let theme = preferences.theme.as_deref().and_then(Theme::from_key).unwrap_or_default();
        let reader = asked.reader(web, locale, zone, theme);
        let topic = parts.extensions.get::<MatchedPath>().and_then(|route| Topic::of(route.as_str()));
        Ok(Self { reader, session, company: company.name, languages: company.languages, topic })
    }
}

/// What a page asks of who opens it.
pub(crate) trait Asks: Send + Sync {
    const PERMISSION: Permission;
}

/// See accounts, contacts and leads.
#[derive(Debug)]
pub(crate) struct SeeRecords;
impl Asks for SeeRecords {
    const PERMISSION: Permission = Permission::SeeRecords;
}

/// Change facts and log activities.
#[derive(Debug)]
pub(crate) struct EditRecords;
impl Asks for EditRecords {
    const PERMISSION: Permission = Permission::EditRecords;
}

/// Add fields, interests, products; set the company.
#[derive(Debug)]
pub(crate) struct Configure;
impl Asks for Configure {
    const PERMISSION: Permission = Permission::Configure;
}

/// Draft what Marketing and Sales agree on: the agreement, personas, segments and market books.
#[derive(Debug)]
pub(crate) struct DraftAgreement;
impl Asks for DraftAgreement {
    const PERMISSION: Permission = Permission::DraftAgreement;
}

/// Sign and confirm for Marketing.
#[derive(Debug)]
pub(crate) struct SignForMarketing;
impl Asks for SignForMarketing {
    const PERMISSION: Permission = Permission::SignForMarketing;
}

/// Sign and confirm for Sales.
#[derive(Debug)]
pub(crate) struct SignForSales;
impl Asks for SignForSales {
    const PERMISSION: Permission = Permission::SignForSales;
}

/// Invite people, give roles.
#[derive(Debug)]
pub(crate) struct ManagePeople;
impl Asks for ManagePeople {
    const PERMISSION: Permission = Permission::ManagePeople;
}

/// Let other programs in.
#[derive(Debug)]
pub(crate) struct ManageTokens;
impl Asks for ManageTokens {
    const PERMISSION: Permission = Permission::ManageTokens;
}

/// Read the audit log.
#[derive(Debug)]
pub(crate) struct ReadAudit;
impl Asks for ReadAudit {
    const PERMISSION: Permission = Permission::ReadAudit;
}

/// Bring files in.
#[derive(Debug)]
pub(crate) struct ImportFiles;
impl Asks for ImportFiles {
    const PERMISSION: Permission = Permission::Import;
}

/// Somebody who is signed in and may do what `A` asks.
#[derive(Debug)]
pub(crate) struct Allowed<A> {
    pub(crate) who: SignedIn,
    asks: PhantomData<A>,
}

impl<A: Asks> FromRequestParts<Web> for Allowed<A> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Fault> {
        let who = SignedIn::from_request_parts(parts, web).await?;
        if who.may(A::PERMISSION) { Ok(Self { who, asks: PhantomData }) } else { Err(Fault::Forbidden) }
    }
}

/// A form that somebody sent from one of our own pages: it carries the token of the session.
#[derive(Debug)]
pub(crate) struct Sent<A> {
    pub(crate) who: SignedIn,
    pub(crate) typed: Typed,
    asks: PhantomData<A>,
}

impl<A: Asks> FromRequest<Web> for Sent<A> {
    type Rejection = Fault;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Fault> {
        let Form { who, typed } = Form::from_request(request, web).await?;
        if who.may(A::PERMISSION) { Ok(Self { who, typed, asks: PhantomData }) } else { Err(Fault::Forbidden) }
    }
}

/// A form that anybody who is signed in may send.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) who: SignedIn,
    pub(crate) typed: Typed,
}

impl FromRequest<Web> for Form {
    type Rejection = Fault;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let who = SignedIn::from_request_parts(&mut parts, web).await?;
        let typed = Typed::from_request(Request::from_parts(parts, body), web).await?;
        let proven = typed.text("csrf").is_some_and(|token| who.knows(token));
        if proven { Ok(Self { who, typed }) } else { Err(Fault::ForeignForm) }
    }
}

/// Compares without telling by its time how far two texts agree.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

impl FromRequest<Web> for Typed {
    type Rejection = Fault;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Fault> {
        let body = axum::body::Bytes::from_request(request, web).await.map_err(|_| Fault::TooLarge)?;
        Ok(Self::from_pairs(url::form_urlencoded::parse(&body).into_owned()))
    }
}
