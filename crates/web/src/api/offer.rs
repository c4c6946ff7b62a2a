//! What the company sells, and its own fields.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use operations::fields::{self, FieldRefused, NewField};
use operations::offer::{self, OfferRefused, ProductWanted};
use records::{
    CustomField, CustomFieldId, CustomType, Interest, InterestId, Keyed, Money, Product, ProductId, RecordKind,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::created;
use super::body::Given;
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::imports::NameGiven;
use super::problem::{Kind, Problem, Result};
use crate::pages::settings::{field_refused, offer_refused};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{Configure, SeeRecords};

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<Configure>();
    let seen = |summary: &str| Told::new(summary).needs::<SeeRecords>();
    let offer = Calls::of("Products and interests")
        .get("/interests", interests, seen("All interests").gives_many::<InterestView>())
        .post("/interests", add_interest, told("Add an interest").takes::<NameGiven>().gives::<InterestView>().made())
        .put(
            "/interests/{interest}",
            change_interest,
            told("Give an interest another name; its key stays").takes::<NameGiven>().gives::<InterestView>(),
        )
        .get("/products", products, seen("All products").gives_many::<ProductView>())
        .post("/products", add_product, told("Add a product").takes::<ProductGiven>().gives::<ProductView>().made())
        .put(
            "/products/{product}",
            change_product,
            told("Change a product").takes::<ProductGiven>().gives::<ProductView>(),
        );
    let own = Calls::of("Custom fields")
        .get(
            "/custom-fields",
            custom_fields,
            seen("The company's own fields, retired ones too").gives_many::<CustomFieldView>(),
        )
        .post(
            "/custom-fields",
            add_field,
            told("Add a field").takes::<CustomFieldGiven>().gives::<CustomFieldView>().made(),
        )
        .patch(
            "/custom-fields/{field}",
            change_field,
            told("Give a field another name or other words, retire it, bring it back")
                .takes::<CustomFieldChange>()
                .gives::<CustomFieldView>(),
        );
    offer.and(own)
}

/// A product category.
#[derive(Serialize, ToSchema)]
#[schema(as = Interest)]
struct InterestView {
    id: String,
    /// As the agreement names it.
    key: String,
    name: String,
}

impl InterestView {
    fn of(interest: Interest) -> Self {
        Self { id: interest.id.to_string(), key: interest.key, name: interest.name }
    }
}

async fn interests(State(web): State<Web>, _: May<SeeRecords>) -> Result<Response> {
    let interests = offer::interests(web.operations()).await?;
    Ok(Json(interests.into_iter().map(InterestView::of).collect::<Vec<_>>()).into_response())
}

fn refused(reader: &Reader, refused: OfferRefused) -> Problem {
    match refused {
        OfferRefused::Failure(failure) => failure.into(),
        refused => {
            let (field, sentence) = offer_refused(reader, &refused);
            Problem::at(&format!("/{field}"), sentence)
        }
    }
}

async fn put_interest(web: &Web, who: &Caller, id: Option<InterestId>, given: &NameGiven) -> Result<InterestView> {
    let put = offer::put_interest(web.operations(), who.actor(), id, &given.name).await;
    let id = put.map_err(|why| refused(&who.reader, why))?;
    let interests = offer::interests(web.operations()).await?;
    let found = interests.into_iter().find(|interest| interest.id == id).ok_or(Kind::NotFound)?;
    Ok(InterestView::of(found))
}

async fn add_interest(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Given(given): Given<NameGiven>,
) -> Result<Response> {
    let view = put_interest(&web, &who, None, &given).await?;
    Ok(created(Json(view).into_response(), &format!("{PREFIX}/interests")))
}

async fn change_interest(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Path(interest): Path<String>,
    Given(given): Given<NameGiven>,
) -> Result<Response> {
    Ok(Json(put_interest(&web, &who, Some(super::id(&interest)?), &given).await?).into_response())
}

/// An amount in a currency.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Money)]
struct MoneyView {
    /// A decimal number, as `1250.00`.
    amount: String,
    /// As `EUR`.
    currency: String,
}

/// A product.
#[derive(Serialize, ToSchema)]
#[schema(as = Product)]
struct ProductView {
    id: String,
    name: String,
    family: Option<String>,
    price: Option<MoneyView>,
    /// The id of the interest that it belongs to.
    interest: Option<String>,
}

impl ProductView {
    fn of(product: Product) -> Self {
        let money = |money: Money| MoneyView { amount: money.amount(), currency: money.currency.code().to_owned() };
        Self {
            id: product.id.to_string(),
            name: product.name,
            family: product.family,
            price: product.price.map(money),
            interest: product.interest.map(|interest| interest.to_string()),
        }
    }
}

/// What a product is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProductGiven {
    #[schema(min_length = 1)]
    name: String,
    family: Option<String>,
    price: Option<MoneyView>,
    /// The id of the interest that it belongs to.
    interest: Option<String>,
}

async fn products(State(web): State<Web>, _: May<SeeRecords>) -> Result<Response> {
    let products = offer::products(web.operations()).await?;
    Ok(Json(products.into_iter().map(ProductView::of).collect::<Vec<_>>()).into_response())
}

async fn put_product(web: &Web, who: &Caller, id: Option<ProductId>, given: ProductGiven) -> Result<ProductView> {
    let reader = &who.reader;
    let price = given.price.map(|price| {
        let currency = price.currency.parse().ok()?;
        Money::parse(&price.amount, currency).ok().filter(|money| money.minor >= 0)
    });
    if price == Some(None) {
        return Err(Problem::at("/price", t!(reader, "wrong-money")));
    }
    let interest = given.interest.map(|interest| interest.parse()).transpose();
    let interest = interest.map_err(|_| Problem::at("/interest", t!(reader, "wrong-choice")))?;
    let wanted = ProductWanted { name: given.name, family: given.family, price: price.flatten(), interest };
    let put = offer::put_product(web.operations(), who.actor(), id, &wanted).await;
    let id = put.map_err(|why| refused(reader, why))?;
    let products = offer::products(web.operations()).await?;
    Ok(ProductView::of(products.into_iter().find(|product| product.id == id).ok_or(Kind::NotFound)?))
}

async fn add_product(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Given(given): Given<ProductGiven>,
) -> Result<Response> {
    let view = put_product(&web, &who, None, given).await?;
    Ok(created(Json(view).into_response(), &format!("{PREFIX}/products")))
}

async fn change_product(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Path(product): Path<String>,
    Given(given): Given<ProductGiven>,
) -> Result<Response> {
    let id: ProductId = super::id(&product)?;
    Ok(Json(put_product(&web, &who, Some(id), given).await?).into_response())
}

/// A field of the company's own.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomField)]
struct CustomFieldView {
    id: String,
    /// The kind of record that carries it: `contact`, `account` or `opportunity`.
    of: &'static str,
    /// As conditions, files and records name it.
    key: String,
    label: String,
    /// `text`, `number`, `money`, `date`, `yes_no`, `choice` or `choices`.
    #[serde(rename = "type")]
    ty: &'static str,
    choices: Vec<String>,
    retired: bool,
}

impl CustomFieldView {
    fn of(field: CustomField) -> Self {
        Self {
            id: field.id.to_string(),
            of: field.of.key(),
            key: field.key,
            label: field.label,
            ty: field.ty.key(),
            choices: field.choices,
            retired: field.retired,
        }
    }
}

/// A field to add.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CustomFieldGiven {
    /// The kind of record that carries it: `contact`, `account` or `opportunity`.
    of: String,
    /// What people read; the key is made from it.
    label: String,
    /// `text`, `number`, `money`, `date`, `yes_no`, `choice` or `choices`.
    #[serde(rename = "type")]
    ty: String,
    /// The words to choose from.
    #[serde(default)]
    choices: Vec<String>,
}

/// What changes of a field; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CustomFieldChange {
    label: Option<String>,
    choices: Option<Vec<String>>,
    retired: Option<bool>,
}

async fn custom_fields(State(web): State<Web>, _: May<SeeRecords>) -> Result<Response> {
    let fields = all_fields(&web).await?;
    Ok(Json(fields.into_iter().map(CustomFieldView::of).collect::<Vec<_>>()).into_response())
}

async fn all_fields(web: &Web) -> Result<Vec<CustomField>> {
    Ok(web.operations().in_force().await?.custom_fields.clone())
}

async fn field_view(web: &Web, id: CustomFieldId) -> Result<CustomFieldView> {
    let found = all_fields(web).await?.into_iter().find(|field| field.id == id).ok_or(Kind::NotFound)?;
    Ok(CustomFieldView::of(found))
}

fn not_kept(reader: &Reader, refused: FieldRefused) -> Problem {
    match refused {
        FieldRefused::Failure(failure) => failure.into(),
        refused => {
            let (field, sentence) = field_refused(reader, &refused);
            Problem::at(&format!("/{field}"), sentence)
        }
    }
}

async fn add_field(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Given(given): Given<CustomFieldGiven>,
) -> Result<Response> {
    let choice = |pointer: &str| Problem::at(pointer, t!(who.reader, "wrong-choice"));
    let of = RecordKind::from_key(&given.of).ok_or_else(|| choice("/of"))?;
    let ty = CustomType::from_key(&given.ty).ok_or_else(|| choice("/type"))?;
    let new = NewField { of, label: given.label, ty, choices: given.choices };
    let added = fields::add_field(web.operations(), who.actor(), new).await;
    let view = field_view(&web, added.map_err(|why| not_kept(&who.reader, why))?).await?;
    Ok(created(Json(view).into_response(), &format!("{PREFIX}/custom-fields")))
}

async fn change_field(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Path(field): Path<String>,
    Given(given): Given<CustomFieldChange>,
) -> Result<Response> {
    let id: CustomFieldId = super::id(&field)?;
    let known = all_fields(&web).await?.into_iter().find(|field| field.id == id).ok_or(Kind::NotFound)?;
    if given.label.is_some() || given.choices.is_some() {
        let (label, choices) = (given.label.unwrap_or(known.label), given.choices.unwrap_or(known.choices));
        let changed = fields::change_field(web.operations(), who.actor(), id, &label, choices).await;
        changed.map_err(|why| not_kept(&who.reader, why))?;
    }
    if let Some(retired) = given.retired {
        fields::set_retired(web.operations(), who.actor(), id, retired).await?;
    }
    Ok(Json(field_view(&web, id).await?).into_response())
}
