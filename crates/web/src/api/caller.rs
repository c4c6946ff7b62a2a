//! Who calls: the token of another program, in a person's name. Cookies count for nothing here, and neither does where a
//! request comes from: without a token nobody is let in.

use std::marker::PhantomData;

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use operations::people::{self, Bearer};
use records::{Actor, Zone};
use words::{Language, Locale, Region};

use super::problem::{Kind, Problem, Result, language_asked};
use super::{document, idempotency, rate};
use crate::reader::{Reader, Theme};
use crate::server::Web;
use crate::signed_in::Asks;

/// Another program, in whose name it acts, and the language that it wants to hear.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) bearer: Bearer,
    pub(crate) reader: Reader,
}

impl Caller {
    pub(crate) fn actor(&self) -> Actor {
        Actor::Person(self.bearer.person.id)
    }
}

/// A caller whose token and whose person's role both allow what `A` asks.
#[derive(Debug)]
pub(crate) struct May<A> {
    pub(crate) who: Caller,
    asks: PhantomData<A>,
}

impl<A: Asks> FromRequestParts<Web> for May<A> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self> {
        let who = Caller::of(parts)?;
        if who.bearer.may(A::PERMISSION) {
            Ok(Self { who, asks: PhantomData })
        } else {
            Err(Problem::scope(A::PERMISSION))
        }
    }
}

/// Any caller.
#[derive(Debug)]
pub(crate) struct Anybody {
    pub(crate) who: Caller,
}

impl FromRequestParts<Web> for Anybody {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self> {
        Ok(Self { who: Caller::of(parts)? })
    }
}

impl Caller {
    pub(super) fn of(parts: &Parts) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or(Kind::Token.into())
    }

    async fn find(web: &Web, headers: &HeaderMap, address: String) -> Result<Self> {
        let token = token(headers).ok_or(Kind::Token)?;
        let bearer = people::bearer(web.operations(), token).await?.ok_or(Kind::Token)?;
        let company = people::company(web.operations()).await?;
        let read = web.operations().store().read();
        let preferences = read.preferences_of(bearer.person.id).await.map_err(operations::Failure::from)?;
        let preferences = preferences.as_ref();
        let preferred = preferences.and_then(|kept| Language::from_tag(kept.language.as_deref()?));
        let region = preferences.and_then(|kept| Region::from_code(kept.region.as_deref()?));
        let usual = || Locale::new(preferred.unwrap_or(company.language), region);
        let zone = preferences.and_then(|kept| Zone::named(kept.time_zone.as_deref()?).ok());
        let reader = Reader {
            locale: language_asked(headers).unwrap_or_else(usual),
            zone: zone.unwrap_or(company.time_zone),
            theme: Theme::System,
            now: web.operations().now(),
            address,
        };
        Ok(Self { bearer, reader })
    }
}

/// The token that a request shows.
fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Lets in whoever shows a good token, as often as the limit allows, and refuses what the call's own description does not
/// know. What follows runs once for an idempotency key.
pub(super) async fn admit(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let (headers, address) = (request.headers().clone(), request.uri().to_string());
    let caller = match Caller::find(&web, &headers, address).await {
        Ok(caller) => caller,
        Err(problem) => return problem.into_response(),
    };
    let locale = caller.reader.locale;
    let spent = web.rates().spend(caller.bearer.token, web.operations().now());
    let mut response = match spent.refused {
        Some(wait) => Problem::too_many(wait).into_response(),
        None => {
            request.extensions_mut().insert(caller.clone());
            match refused(&request, &caller) {
                Some(problem) => problem.into_response(),
                None => idempotency::once(&web, &caller, request, next).await,
            }
        }
    };
    rate::tell(&spent, response.headers_mut());
    response.extensions_mut().insert(locale);
    response
}

/// What is wrong with the address of a request, by the description of its call.
fn refused(request: &Request, caller: &Caller) -> Option<Problem> {
    let path = request.extensions().get::<MatchedPath>()?;
    let method = if request.method() == Method::HEAD { &Method::GET } else { request.method() };
    let query = request.uri().query().unwrap_or_default();
    let wrong = document::check_query(method, path.as_str(), query, &caller.reader);
    (!wrong.is_empty()).then(|| Problem::query(wrong))
}
