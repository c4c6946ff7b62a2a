//! What other currencies are worth: a part of the company's page.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::rates::{self, RateField, RateRefused, RateTyped};
use records::{Currency, Date, ExchangeRate, Money};

use super::company::{HERE, page};
use super::{done, named};
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::lead::amounts;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::{Configure, Sent};

/// A rate as the page lists it.
pub(super) struct RateLine {
    pub(super) currency: String,
    pub(super) on: String,
    /// What a thousand of it are worth.
    pub(super) rate: String,
    pub(super) since: String,
}

pub(super) fn rate_lines(reader: &Reader, base: Currency, rates: &[ExchangeRate]) -> Vec<RateLine> {
    let line = |rate: &ExchangeRate| {
        let thousand = Money { minor: 1_000 * 10_i64.pow(rate.currency.decimals()), currency: rate.currency };
        let worth = thousand.converted(base, rate.on, std::slice::from_ref(rate));
        let worth = worth.map(|worth| words::money::among_currencies(reader.locale, worth)).unwrap_or_default();
        let thousand = words::money::among_currencies(reader.locale, thousand);
        let number = amounts::to_type(reader, &rate.rate.to_string());
        RateLine {
            currency: rate.currency.code().to_owned(),
            on: rate.on.to_string(),
            rate: t!(reader, "rate-line", currency = rate.currency.code(), rate = number, base = base.code()),
            since: t!(reader, "rate-since", day = reader.date(&rate.on), thousand = thousand, worth = worth),
        }
    };
    rates.iter().map(line).collect()
}

pub(super) fn rate_fields(reader: &Reader, base: Currency, typed: &Typed) -> Vec<Field> {
    let others = Currency::all().filter(|currency| *currency != base);
    let others = others.map(|currency| (currency.code().to_owned(), currency.code().to_owned())).collect();
    let today = reader.zone.local_date(reader.now).to_string();
    let usual = if base == Currency::USD { "EUR" } else { "USD" };
    let field = |name, label, control, now: &str| Field::new("rate", name, label, control, typed, now);
    vec![
        field("currency", t!(reader, "form-currency"), Control::Select(others), usual),
        field("on", t!(reader, "form-from-day"), Control::of_kind("date"), &today).required(),
        field("rate", t!(reader, "form-rate", base = base.code()), Control::text(), "").required(),
    ]
}

pub(super) async fn add(
    State(web): State<Web>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let rate = amounts::plain(&who.reader, &text("rate"));
    let wanted = RateTyped { currency: text("currency"), on: text("on"), rate };
    match rates::put_rate(web.operations(), who.actor(), &wanted).await {
        Ok(()) => Ok(done(HERE, "saved")),
        Err(RateRefused::Failure(failure)) => Err(failure.into()),
        Err(RateRefused::Fields(wrong)) => {
            for field in wrong {
                let (name, sentence) = match field {
                    RateField::Currency => ("currency", t!(who.reader, "wrong-choice")),
                    RateField::On => ("on", t!(who.reader, "wrong-date")),
                    RateField::Rate => ("rate", t!(who.reader, "wrong-rate")),
                };
                typed.refuse(name, sentence);
            }
            let page = page(&web, &who, &Typed::default(), &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

pub(super) async fn remove(
    State(web): State<Web>,
    Sent { who, typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let currency: Currency = named(typed.text("currency").unwrap_or_default())?;
    let on = Date::read(typed.text("on").unwrap_or_default()).ok_or(Fault::NotFound)?;
    rates::remove_rate(web.operations(), who.actor(), currency, on).await?;
    Ok(done(HERE, "saved"))
}
