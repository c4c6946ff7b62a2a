//! A product: its own page, and the form that adds one.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::offer::{self, OfferRefused, ProductWanted};
use operations::people;
use records::{Currency, Interest, Money, Product, ProductId};
use words::Language;

use super::offer::{HERE, Refused, mended, refusal};
use super::{Head, Tab, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::lead::amounts;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, Configure, Sent, SignedIn};
use crate::visit::html;

#[derive(Template)]
#[template(path = "settings/product.html")]
struct ProductPage {
    shell: Shell,
    head: Head,
    id: ProductId,
    fields: Vec<Field>,
}

pub(super) fn product_fields(
    reader: &Reader,
    interests: &[Interest],
    product: Option<&Product>,
    typed: &Typed,
) -> Vec<Field> {
    let field = |name, label, control, now: &str| Field::new("product", name, label, control, typed, now);
    let none = (String::new(), words::number::NOTHING.to_owned());
    let choices = interests.iter().map(|interest| (interest.id.to_string(), interest.name.clone()));
    let choices = std::iter::once(none).chain(choices).collect();
    let text = |of: fn(&Product) -> Option<String>| product.and_then(of).unwrap_or_default();
    let price = product
        .and_then(|product| product.price)
        .map(|price| format!("{} {}", amounts::to_type(reader, &price.amount()), price.currency));
    vec![
        field("name", t!(reader, "form-product"), Control::text(), &text(|it| Some(it.name.clone()))).required(),
        field("family", t!(reader, "form-family"), Control::text(), &text(|it| it.family.clone())),
        field("price", t!(reader, "form-price"), Control::text(), &price.unwrap_or_default()),
        field(
            "interest",
            t!(reader, "form-interest"),
            Control::Select(choices),
            &text(|it| it.interest.map(|interest| interest.to_string())),
        ),
    ]
}

async fn page(web: &Web, who: &SignedIn, id: ProductId, typed: &Typed) -> Result<Response, Fault> {
    let reader = &who.reader;
    let interests = offer::interests(web.operations()).await?;
    let products = offer::products(web.operations()).await?;
    let product = products.into_iter().find(|product| product.id == id).ok_or(Fault::NotFound)?;
    html(&ProductPage {
        head: Head::new(who, Tab::Offer, t!(reader, "product-question"), product.name.clone()),
        id,
        fields: product_fields(reader, &interests, Some(&product), typed),
        shell: who.shell(Place::Settings),
    })
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<Configure>,
    Path(product): Path<String>,
) -> Result<Response, Fault> {
    page(&web, &who, named(&product)?, &Typed::default()).await
}

pub(super) async fn add(
    State(web): State<Web>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    if put(&web, &who, None, &mut typed).await? {
        return Ok(done(HERE, "saved"));
    }
    mended(&web, &who, &Refused { interest: None, product: typed }).await
}

pub(super) async fn change(
    State(web): State<Web>,
    Path(product): Path<String>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let id = named(&product)?;
    if put(&web, &who, Some(id), &mut typed).await? {
        return Ok(done(HERE, "saved"));
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&web, &who, id, &typed).await?).into_response())
}

/// Keeps what was typed; says whether it was, else what to mend stands beside its field.
async fn put(web: &Web, who: &SignedIn, product: Option<ProductId>, typed: &mut Typed) -> Result<bool, Fault> {
    let reader = &who.reader;
    let currency = people::company(web.operations()).await?.currency;
    let price = typed.text("price").map(|text| price(reader, currency, text));
    if price == Some(None) {
        typed.refuse("price", t!(reader, "wrong-money"));
        return Ok(false);
    }
    let wanted = ProductWanted {
        name: typed.text("name").unwrap_or_default().to_owned(),
        family: typed.text("family").map(str::to_owned),
        price: price.flatten(),
        interest: typed.text("interest").map(named).transpose()?,
    };
    match offer::put_product(web.operations(), who.actor(), product, &wanted).await {
        Ok(_) => Ok(true),
        Err(OfferRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (field, sentence) = refusal(reader, &refused);
            typed.refuse(field, sentence);
            Ok(false)
        }
    }
}

/// An amount as the reader's region writes it, in the company's currency where none is named.
fn price(reader: &Reader, currency: Currency, typed: &str) -> Option<Money> {
    let plain = amounts::plain(reader, typed);
    let (amount, currency) = match plain.rsplit_once(' ') {
        Some((amount, code)) => (amount.to_owned(), code.parse().ok()?),
        None => (plain, currency),
    };
    Money::parse(&amount, currency).ok().filter(|price| price.minor >= 0)
}
