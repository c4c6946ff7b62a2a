//! What other currencies are worth in the company's own, from a day on.

use async_recursion::async_recursion as boxed;
use records::{Actor, Currency, Date, ExchangeRate, Rate, RecordKind, RecordRef};
use serde_json::json;

use crate::{Failure, Operations, Result, people};

/// A rate as it was typed, the number already in plain digits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RateTyped {
    /// The other currency.
    pub currency: String,
    /// The first day.
    pub on: String,
    /// What one unit of it is worth.
    pub rate: String,
}

/// A field of a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateField {
    /// The other currency: one that is known and not the company's own.
    Currency,
    /// The first day.
    On,
    /// The number: positive, of at most ten decimals.
    Rate,
}

/// Why a rate is not kept.
#[derive(Debug, thiserror::Error)]
pub enum RateRefused {
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields(Vec<RateField>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// The rates in the company's currency: by currency, the latest day first.
#[boxed]
pub async fn rates(operations: &Operations) -> Result<Vec<ExchangeRate>> {
    let base = people::company(operations).await?.currency;
    Ok(operations.store().read().exchange_rates(base).await?)
}

/// Keeps a rate; one of the same currency and day takes its place.
#[boxed]
pub async fn put_rate(operations: &Operations, by: Actor, typed: &RateTyped) -> Result<(), RateRefused> {
    let base = people::company(operations).await?.currency;
    let rate = check(base, typed).map_err(RateRefused::Fields)?;
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    write.put_exchange_rate(&rate).await.map_err(Failure::from)?;
    let details = json!({
        "currency": rate.currency.code(), "on": rate.on.to_string(), "rate": rate.rate.to_string(), "in": base.code(),
    });
    write.audit("put_exchange_rate", settings(), Some(details.to_string())).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(())
}

fn check(base: Currency, typed: &RateTyped) -> Result<ExchangeRate, Vec<RateField>> {
    let currency = typed.currency.parse::<Currency>().ok().filter(|currency| *currency != base);
    let on = Date::read(typed.on.trim());
    let rate = typed.rate.trim().parse::<Rate>().ok();
    match (currency, on, rate) {
        (Some(currency), Some(on), Some(rate)) => Ok(ExchangeRate { base, currency, on, rate }),
        (currency, on, rate) => {
            let wrong = [
                (currency.is_none(), RateField::Currency),
                (on.is_none(), RateField::On),
                (rate.is_none(), RateField::Rate),
            ];
            Err(wrong.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, field)| field).collect())
        }
    }
}

/// Takes a rate away that should never have been there.
#[boxed]
pub async fn remove_rate(operations: &Operations, by: Actor, currency: Currency, on: Date) -> Result<()> {
    let base = people::company(operations).await?.currency;
    let mut write = operations.store().write(by).await?;
    if write.remove_exchange_rate(base, currency, on).await? {
        let details = json!({ "currency": currency.code(), "on": on.to_string(), "in": base.code() });
        write.audit("remove_exchange_rate", settings(), Some(details.to_string())).await?;
        write.commit().await?;
    }
    Ok(())
}

fn settings() -> RecordRef {
    RecordRef { kind: RecordKind::Settings, number: 0 }
}
