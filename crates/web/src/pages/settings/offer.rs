//! **Offer**: the interests that activities and content carry, and the products that belong to them.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::offer::{self, OfferRefused};
use records::{Interest, InterestId, Product};
use words::Language;

use super::product::product_fields;
use super::{Head, Tab, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, Configure, Sent, SignedIn};
use crate::visit::html;

pub(super) const HERE: &str = "/settings/offer";

/// An interest with its form.
struct InterestLine {
    action: String,
    field: Field,
    key: String,
}

/// A product in the list.
struct ProductLine {
    href: String,
    name: String,
    about: String,
    price: String,
}

#[derive(Template)]
#[template(path = "settings/offer.html")]
struct OfferPage {
    shell: Shell,
    head: Head,
    interests: Vec<InterestLine>,
    new_interest: Field,
    products: Vec<ProductLine>,
    new_product: Vec<Field>,
}

/// What came back to be mended.
#[derive(Default)]
pub(super) struct Refused {
    pub(super) interest: Option<(Option<InterestId>, Typed)>,
    pub(super) product: Typed,
}

fn interest_field(reader: &Reader, interest: Option<&Interest>, typed: &Typed) -> Field {
    let form = interest.map_or_else(|| "interest-new".to_owned(), |known| format!("interest-{}", known.id.number()));
    let name = interest.map_or("", |known| known.name.as_str());
    Field::new(&form, "name", t!(reader, "form-interest"), Control::text(), typed, name).required()
}

fn product_line(reader: &Reader, interests: &[Interest], product: &Product) -> ProductLine {
    let interest = product.interest.and_then(|id| interests.iter().find(|interest| interest.id == id));
    let about = [product.family.clone(), interest.map(|interest| interest.name.clone())];
    ProductLine {
        href: format!("/settings/products/{}", product.id),
        name: product.name.clone(),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        price: product.price.map(|price| words::money::amount(reader.locale, price)).unwrap_or_default(),
    }
}

pub(super) async fn page(web: &Web, who: &SignedIn, refused: &Refused) -> Result<Response, Fault> {
    let reader = &who.reader;
    let (interests, products) = (offer::interests(web.operations()).await?, offer::products(web.operations()).await?);
    let typed_of = |interest: Option<InterestId>| match &refused.interest {
        Some((refused, typed)) if *refused == interest => typed.clone(),
        _ => Typed::default(),
    };
    let line = |interest: &Interest| InterestLine {
        action: format!("/settings/interests/{}", interest.id),
        field: interest_field(reader, Some(interest), &typed_of(Some(interest.id))),
        key: interest.key.clone(),
    };
    let heading = t!(reader, "offer-heading", count = products.len());
    html(&OfferPage {
        head: Head::new(who, Tab::Offer, t!(reader, "offer-question"), heading),
        interests: interests.iter().map(line).collect(),
        new_interest: interest_field(reader, None, &typed_of(None)),
        products: products.iter().map(|product| product_line(reader, &interests, product)).collect(),
        new_product: product_fields(reader, &interests, None, &refused.product),
        shell: who.shell(Place::Settings),
    })
}

pub(super) async fn mended(web: &Web, who: &SignedIn, refused: &Refused) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(web, who, refused).await?).into_response())
}

pub(super) async fn show(State(web): State<Web>, allowed: Allowed<Configure>) -> Result<Response, Fault> {
    page(&web, &allowed.who, &Refused::default()).await
}

pub(super) async fn add_interest(State(web): State<Web>, sent: Sent<Configure>) -> Result<Response, Fault> {
    put_interest(&web, sent, None).await
}

pub(super) async fn change_interest(
    State(web): State<Web>,
    Path(interest): Path<String>,
    sent: Sent<Configure>,
) -> Result<Response, Fault> {
    put_interest(&web, sent, Some(named(&interest)?)).await
}

async fn put_interest(web: &Web, sent: Sent<Configure>, interest: Option<InterestId>) -> Result<Response, Fault> {
    let Sent { who, mut typed, .. } = sent;
    let name = typed.text("name").unwrap_or_default();
    match offer::put_interest(web.operations(), who.actor(), interest, name).await {
        Ok(_) => Ok(done(HERE, "saved")),
        Err(OfferRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (_, sentence) = refusal(&who.reader, &refused);
            typed.refuse("name", sentence);
            mended(web, &who, &Refused { interest: Some((interest, typed)), product: Typed::default() }).await
        }
    }
}

/// The field that a refusal is about, and what to say beside it.
pub(crate) fn refusal(reader: &Reader, why: &OfferRefused) -> (&'static str, String) {
    match why {
        OfferRefused::NameMissing => ("name", t!(reader, "wrong-missing")),
        OfferRefused::Taken => ("name", t!(reader, "wrong-taken-name")),
        OfferRefused::UnknownInterest => ("interest", t!(reader, "wrong-choice")),
        // Failures never reach a form; the handlers have turned them into faults.
        OfferRefused::Failure(failure) => ("name", failure.to_string()),
    }
}
