//! What the company is called and set to.

use async_recursion::async_recursion as boxed;
use records::{Actor, Currency, RecordKind, RecordRef, Zone};
use serde_json::{Map, Value as Json};
use words::Language;

use super::first_run::{CREATE_SAMPLE, Why};
use crate::{Failure, Operations, Result};

/// What a company is set to, by the name of the setting.
pub(crate) const COMPANY_NAME: &str = "company.name";
pub(super) const LANGUAGE: &str = "company.language";
pub(super) const LANGUAGES: &str = "company.languages";
pub(super) const TIME_ZONE: &str = "company.time_zone";
pub(super) const CURRENCY: &str = "company.currency";

/// What the company is called and set to.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// Its name.
    pub name: String,
    /// The language of whoever has not chosen one.
    pub language: Language,
    /// The languages that people may choose from; all that the program speaks where nobody said.
    pub languages: Vec<Language>,
    /// Its time zone.
    pub time_zone: Zone,
    /// Its currency.
    pub currency: Currency,
    /// How the sample company is getting on.
    pub sample: SampleState,
}

/// How the sample company that the first run asked for is getting on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleState {
    /// Nobody asked for it, or it is there.
    Settled,
    /// It is being made.
    InProgress,
    /// It could not be made, and will not be.
    GivenUp,
}

/// A field of the company's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompanyField {
    /// Its name.
    Name,
    /// Its own language.
    Language,
    /// The languages to choose from.
    Languages,
    /// Its time zone.
    TimeZone,
    /// Its currency.
    Currency,
}

/// What the company is to be set to, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompanyTyped {
    /// Its name.
    pub name: String,
    /// Its own language.
    pub language: String,
    /// The languages to choose from.
    pub languages: Vec<String>,
    /// Its time zone.
    pub time_zone: String,
    /// Its currency.
    pub currency: String,
}

/// Why the company is not set.
#[derive(Debug, thiserror::Error)]
pub enum CompanyRefused {
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields(Vec<(CompanyField, Why)>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// What the company is called and set to; the agreement's own where the first run has not been.
#[boxed]
pub async fn company(operations: &Operations) -> Result<Company> {
    let read = operations.store().read();
    let in_force = operations.in_force().await?;
    let text = async |name: &str| read.setting(name).await;
    let language = text(LANGUAGE).await?.and_then(|tag| Language::from_tag(&tag)).unwrap_or(Language::En);
    let zone = text(TIME_ZONE).await?.and_then(|name| Zone::named(&name).ok());
    let currency = text(CURRENCY).await?.and_then(|code| code.parse().ok());
    let sample = if read.is_job_waiting(CREATE_SAMPLE).await? {
        SampleState::InProgress
    } else if read.is_job_dead(CREATE_SAMPLE).await? {
        SampleState::GivenUp
    } else {
        SampleState::Settled
    };
    Ok(Company {
        name: text(COMPANY_NAME).await?.unwrap_or_default(),
        language,
        languages: languages(text(LANGUAGES).await?.as_deref(), language),
        time_zone: zone.unwrap_or_else(|| in_force.reading.zone().clone()),
        currency: currency.unwrap_or_else(|| in_force.reading.currency()),
        sample,
    })
}

/// The languages of a setting, in the usual order; the company's own is always among them.
fn languages(kept: Option<&str>, own: Language) -> Vec<Language> {
    let Some(kept) = kept else { return Language::ALL.to_vec() };
    let named: Vec<_> = kept.split_whitespace().filter_map(Language::from_tag).collect();
    Language::ALL.into_iter().filter(|language| *language == own || named.contains(language)).collect()
}

/// Sets the company.
#[boxed]
pub async fn set_company(operations: &Operations, by: Actor, typed: &CompanyTyped) -> Result<(), CompanyRefused> {
    let wanted = check(typed).map_err(CompanyRefused::Fields)?;
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    write.recorded_at().await.map_err(Failure::from)?;
    let mut changed = Map::new();
    for (name, value) in wanted {
        let before = write.read().setting(name).await.map_err(Failure::from)?;
        if before.as_deref() != Some(value.as_str()) {
            write.set_setting(name, &value).await.map_err(Failure::from)?;
            let key = name.trim_start_matches("company.").to_owned();
            changed.insert(key, serde_json::json!([before, value]));
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let details = Json::Object(changed).to_string();
    let settings = RecordRef { kind: RecordKind::Settings, number: 0 };
    write.audit("set_company", settings, Some(details)).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(())
}

/// A setting and what it becomes.
type Setting = (&'static str, String);

/// The settings as they are kept, or everything that is wrong.
fn check(typed: &CompanyTyped) -> Result<Vec<Setting>, Vec<(CompanyField, Why)>> {
    use CompanyField as Field;
    let mut wrong = Vec::new();
    if typed.name.trim().is_empty() {
        wrong.push((Field::Name, Why::Missing));
    }
    let language = Language::from_tag(&typed.language);
    if language.is_none() {
        wrong.push((Field::Language, Why::UnknownLanguage));
    }
    let offered: Vec<_> = typed.languages.iter().filter_map(|tag| Language::from_tag(tag)).collect();
    if offered.is_empty() || language.is_some_and(|own| !offered.contains(&own)) {
        wrong.push((Field::Languages, Why::UnknownLanguage));
    }
    let zone = Zone::named(&typed.time_zone);
    if zone.is_err() {
        wrong.push((Field::TimeZone, Why::UnknownTimeZone));
    }
    let currency = typed.currency.parse::<Currency>();
    if currency.is_err() {
        wrong.push((Field::Currency, Why::UnknownCurrency));
    }
    match (language, zone, currency) {
        (Some(language), Ok(zone), Ok(currency)) if wrong.is_empty() => Ok(vec![
            (COMPANY_NAME, typed.name.trim().to_owned()),
            (LANGUAGE, language.tag().to_owned()),
            (LANGUAGES, offered.iter().map(|language| language.tag()).collect::<Vec<_>>().join(" ")),
            (TIME_ZONE, zone.name().to_owned()),
            (CURRENCY, currency.code().to_owned()),
        ]),
        _ => Err(wrong),
    }
}
