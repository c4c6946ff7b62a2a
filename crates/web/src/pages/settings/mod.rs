//! **Settings**: what belongs to the person who looks, and what to the whole company, a tab each.

mod audit;
mod audit_words;
mod company;
mod fields;
mod link;
mod offer;
mod password;
mod people;
mod person;
mod product;
mod rates;
mod roles;
mod sessions;
mod teams;
mod territories;
mod tokens;

pub(crate) use audit::record_named as record_of_audit;
pub(crate) use company::field_name as company_field;
pub(crate) use fields::refusal as field_refused;
pub(crate) use link::site;
pub(crate) use offer::refusal as offer_refused;
pub(crate) use people::invite_refused;

pub(crate) use password::PasswordCard;
pub(crate) use sessions::SessionsCard;

use std::collections::HashMap;

use askama::Template;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use records::Permission;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::routes::Routes;
use crate::signed_in::SignedIn;

/// The routes of the place.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/settings", get(home))
        .route("/preferences/password", post(password::change))
        .route("/preferences/sessions", post(sessions::end))
        .route("/settings/people", get(people::show).post(people::invite))
        .route("/settings/people/{person}", get(person::show).post(person::change))
        .route("/settings/people/{person}/{act}", post(person::act))
        .route("/settings/teams", post(people::add_team))
        .route("/settings/teams/{team}", post(people::change_team))
        .route("/settings/teams/{team}/remove", post(teams::remove))
        .route("/settings/roles", get(roles::show))
        .route("/settings/fields", get(fields::show).post(fields::add))
        .route("/settings/fields/{field}", get(fields::show_one).post(fields::change))
        .route("/settings/fields/{field}/{act}", post(fields::act))
        .route("/settings/offer", get(offer::show))
        .route("/settings/interests", post(offer::add_interest))
        .route("/settings/interests/{interest}", post(offer::change_interest))
        .route("/settings/products", post(product::add))
        .route("/settings/products/{product}", get(product::show).post(product::change))
        .route("/settings/company", get(company::show).post(company::send))
        .route("/settings/rates", post(rates::add))
        .route("/settings/rates/remove", post(rates::remove))
        .route("/settings/tokens", get(tokens::show).post(tokens::add))
        .route("/settings/tokens/{token}/revoke", post(tokens::revoke))
        .route("/settings/audit", get(audit::show))
        .route("/settings/audit/export", get(audit::export))
}

/// The tabs, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Preferences,
    Roles,
    People,
    Company,
    Fields,
    Offer,
    Tokens,
    Audit,
}

impl Tab {
    const ALL: [Self; 8] = [
        Self::Preferences,
        Self::People,
        Self::Company,
        Self::Fields,
        Self::Offer,
        Self::Tokens,
        Self::Audit,
        Self::Roles,
    ];

    const fn href(self) -> &'static str {
        match self {
            Self::Preferences => "/preferences",
            Self::Roles => "/settings/roles",
            Self::People => "/settings/people",
            Self::Company => "/settings/company",
            Self::Fields => "/settings/fields",
            Self::Offer => "/settings/offer",
            Self::Tokens => "/settings/tokens",
            Self::Audit => "/settings/audit",
        }
    }

    /// What it asks of whoever opens it; nothing of what belongs to everybody. The pages' extractors say the same.
    const fn asks(self) -> Option<Permission> {
        match self {
            Self::Preferences | Self::Roles => None,
            Self::People => Some(Permission::ManagePeople),
            Self::Company | Self::Fields | Self::Offer => Some(Permission::Configure),
            Self::Tokens => Some(Permission::ManageTokens),
            Self::Audit => Some(Permission::ReadAudit),
        }
    }

    fn name(self, reader: &Reader) -> String {
        match self {
            Self::Preferences => t!(reader, "preferences"),
            Self::Roles => t!(reader, "roles"),
            Self::People => t!(reader, "people"),
            Self::Company => t!(reader, "company"),
            Self::Fields => t!(reader, "own-fields"),
            Self::Offer => t!(reader, "offer"),
            Self::Tokens => t!(reader, "tokens"),
            Self::Audit => t!(reader, "audit"),
        }
    }
}

/// A tab as the head draws it.
struct TabLink {
    href: &'static str,
    name: String,
    here: bool,
}

/// The head of every page of the place: its question and heading, the tabs, and what was just done.
#[derive(Template)]
#[template(path = "settings/head.html")]
pub(crate) struct Head {
    reader: Reader,
    tabs: Vec<TabLink>,
    question: String,
    heading: String,
    said: Option<String>,
    refused: Option<String>,
}

impl Head {
    pub(crate) fn new(who: &SignedIn, here: Tab, question: String, heading: String) -> Self {
        let open = Tab::ALL.into_iter().filter(|tab| tab.asks().is_none_or(|permission| who.may(permission)));
        let reader = who.reader.clone();
        let tabs = open.map(|tab| TabLink { href: tab.href(), name: tab.name(&reader), here: tab == here }).collect();
        Self { tabs, question, heading, said: said(&who.reader), refused: None, reader }
    }

    /// Says why nothing was done.
    pub(crate) fn refused(mut self, sentence: Option<String>) -> Self {
        self.refused = sentence;
        self
    }
}

/// What the address says was just done.
fn said(reader: &Reader) -> Option<String> {
    let (_, query) = reader.address.split_once('?')?;
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, said) = pairs.find(|(key, _)| key == "said" || key == "saved")?;
    Some(match &*said {
        "deactivated" => t!(reader, "said-deactivated"),
        "reactivated" => t!(reader, "said-reactivated"),
        "retired" => t!(reader, "said-retired"),
        "restored" => t!(reader, "said-restored"),
        "revoked" => t!(reader, "said-revoked"),
        "ended" => t!(reader, "said-ended"),
        "team-removed" => t!(reader, "said-team-removed"),
        "password" => t!(reader, "said-password"),
        _ => t!(reader, "saved"),
    })
}

/// Back to a page that then says what was done, so that reloading sends nothing twice.
fn done(page: &str, said: &str) -> Response {
    Redirect::to(&format!("{page}?said={said}")).into_response()
}

/// The values of an address.
fn asked(uri: &Uri) -> HashMap<String, String> {
    url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}

/// An id as an address carries it; what is none names no page.
fn named<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// The first tab is everybody's.
async fn home(_: SignedIn) -> Redirect {
    Redirect::to(Tab::Preferences.href())
}
