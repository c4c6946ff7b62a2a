//! What the company is called and set to, and what other currencies are worth in its own.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::people::{self, CompanyField, CompanyRefused, CompanyTyped};
use operations::rates::{self, RateField, RateRefused, RateTyped};
use records::{Currency, Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Given;
use super::caller::May;
use super::calls::{Calls, Told};
use super::problem::{Kind, Problem, Result, Wrong};
use crate::pages::first_run::sentence;
use crate::pages::settings::company_field;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::Configure;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<Configure>();
    Calls::of("Company")
        .get("/company", show, told("What the company is called and set to").gives::<CompanyView>())
        .put("/company", set, told("Set the company").takes::<CompanyView>().gives::<CompanyView>())
        .get(
            "/rates",
            list_rates,
            told("What other currencies are worth, the latest day first").gives_many::<RateView>(),
        )
        .put(
            "/rates",
            put_rate,
            told("Keep a rate; one of the same currency and day takes its place")
                .takes::<RateView>()
                .gives::<RateView>(),
        )
        .delete("/rates/{currency}/{on}", remove_rate, told("Take a rate away").done())
}

/// What the company is called and set to.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Company)]
struct CompanyView {
    #[schema(min_length = 1)]
    name: String,
    /// The language of whoever has not chosen one: `en`, `fr` or `es`.
    language: String,
    /// The languages that people may choose from.
    languages: Vec<String>,
    /// As `Europe/Paris`.
    time_zone: String,
    /// As `EUR`.
    currency: String,
}

async fn view(web: &Web) -> Result<Response> {
    let company = people::company(web.operations()).await?;
    let view = CompanyView {
        name: company.name,
        language: company.language.tag().to_owned(),
        languages: company.languages.iter().map(|language| language.tag().to_owned()).collect(),
        time_zone: company.time_zone.name().to_owned(),
        currency: company.currency.code().to_owned(),
    };
    Ok(Json(view).into_response())
}

async fn show(State(web): State<Web>, _: May<Configure>) -> Result<Response> {
    view(&web).await
}

async fn set(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Given(given): Given<CompanyView>,
) -> Result<Response> {
    let CompanyView { name, language, languages, time_zone, currency } = given;
    let typed = CompanyTyped { name, language, languages, time_zone, currency };
    match people::set_company(web.operations(), who.actor(), &typed).await {
        Ok(()) => view(&web).await,
        Err(CompanyRefused::Failure(failure)) => Err(failure.into()),
        Err(CompanyRefused::Fields(wrong)) => Err(Problem::wrong(
            wrong
                .into_iter()
                .map(|(field, why)| {
                    let said = match field {
                        CompanyField::Languages => t!(who.reader, "wrong-languages"),
                        _ => sentence(&who.reader, why),
                    };
                    Wrong::at(format!("/{}", company_field(field)), said)
                })
                .collect(),
        )),
    }
}

/// What one unit of another currency is worth from a day on.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Rate)]
struct RateView {
    /// As `USD`.
    currency: String,
    /// The first day.
    #[schema(format = Date)]
    on: String,
    /// A decimal number, as `0.9213`.
    rate: String,
}

async fn list_rates(State(web): State<Web>, _: May<Configure>) -> Result<Response> {
    let rates = rates::rates(web.operations()).await?;
    let view = |rate: records::ExchangeRate| RateView {
        currency: rate.currency.code().to_owned(),
        on: rate.on.to_string(),
        rate: rate.rate.to_string(),
    };
    Ok(Json(rates.into_iter().map(view).collect::<Vec<_>>()).into_response())
}

fn rate_wrong(reader: &Reader, field: &RateField) -> Wrong {
    match field {
        RateField::Currency => Wrong::at("/currency", t!(reader, "wrong-choice")),
        RateField::On => Wrong::at("/on", t!(reader, "wrong-date")),
        RateField::Rate => Wrong::at("/rate", t!(reader, "wrong-rate")),
    }
}

async fn put_rate(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Given(given): Given<RateView>,
) -> Result<Response> {
    let typed = RateTyped { currency: given.currency.clone(), on: given.on.clone(), rate: given.rate.clone() };
    match rates::put_rate(web.operations(), who.actor(), &typed).await {
        Ok(()) => Ok(Json(given).into_response()),
        Err(RateRefused::Failure(failure)) => Err(failure.into()),
        Err(RateRefused::Fields(wrong)) => {
            Err(Problem::wrong(wrong.iter().map(|field| rate_wrong(&who.reader, field)).collect()))
        }
    }
}

async fn remove_rate(
    State(web): State<Web>,
    May { who, .. }: May<Configure>,
    Path((currency, on)): Path<(String, String)>,
) -> Result<StatusCode> {
    let currency: Currency = super::id(&currency)?;
    let on = Date::read(&on).ok_or(Kind::NotFound)?;
    rates::remove_rate(web.operations(), who.actor(), currency, on).await?;
    Ok(StatusCode::NO_CONTENT)
}
