//! The first run: who administers, what the company is called, and what the base begins with.

use async_recursion::async_recursion as boxed;
use records::{Actor, Currency, Email, Person, Preferences, RecordKind, RecordRef, Role, Zone};
use words::Language;

use super::sessions::{Device, NewSession, open_session};
use super::{Password, PasswordRefused, hash, insert_person};
use crate::{Failure, Operations, Result};

/// What a company is set to, by the name of the setting.
const NAME: &str = "company.name";
const LANGUAGE: &str = "company.language";
const TIME_ZONE: &str = "company.time_zone";
const CURRENCY: &str = "company.currency";

/// The kind of the job that fills a base with the sample company.
pub const CREATE_SAMPLE: &str = "create_sample";

/// What the first page asks.
#[derive(Debug, Clone)]
pub struct FirstRun {
    /// The administrator's name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Its password.
    pub password: String,
    /// The company's language.
    pub language: String,
    /// The company's time zone.
    pub time_zone: String,
    /// The company's currency.
    pub currency: String,
    /// The company's name.
    pub company: String,
    /// What the base begins with.
    pub start: Start,
}

/// What a base begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The sample company, made in the background.
    Sample,
    /// Nothing.
    Empty,
}

/// A field of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstRunField {
    /// The administrator's name.
    Name,
    /// Its address.
    Email,
    /// Its password.
    Password,
    /// The language.
    Language,
    /// The time zone.
    TimeZone,
    /// The currency.
    Currency,
    /// The company's name.
    Company,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Blank.
    Missing,
    /// Not an address.
    NotAnEmail,
    /// Too few characters.
    TooShort {
        /// How many there must be.
        least: usize,
    },
    /// Too many bytes.
    TooLong,
    /// No such language.
    UnknownLanguage,
    /// No such time zone.
    UnknownTimeZone,
    /// No such currency.
    UnknownCurrency,
}

/// Why the first run is refused.
#[derive(Debug, thiserror::Error)]
pub enum FirstRunRefused {
    /// Somebody administers already.
    #[error("the base is set up already")]
    AlreadySetUp,
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields(Vec<(FirstRunField, Why)>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// What the company is called and set to.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// Its time zone.
    pub time_zone: Zone,
    /// Its currency.
    pub currency: Currency,
    /// Whether the sample company is being made.
    pub sample_in_progress: bool,
}

struct Checked {
    email: Email,
    password: Password,
    language: Language,
    zone: Zone,
    currency: Currency,
}

/// Whether somebody administers.
#[boxed]
pub async fn is_set_up(operations: &Operations) -> Result<bool> {
    Ok(operations.store().read().has_administrator().await?)
}

/// Sets the base up and lets the administrator in.
#[boxed]
pub async fn first_run(
    operations: &Operations,
    wanted: FirstRun,
    from: &Device,
) -> Result<NewSession, FirstRunRefused> {
    let checked = check(&wanted).map_err(FirstRunRefused::Fields)?;
    let hash = hash(operations, checked.password).await?;
    let mut write = operations.store().write(Actor::Program).await.map_err(Failure::from)?;
    if write.read().has_administrator().await.map_err(Failure::from)? {
        return Err(FirstRunRefused::AlreadySetUp);
    }
    let name = Some(wanted.name.trim().to_owned());
    let now = operations.now();
    let id = insert_person(&mut write, &checked.email, name, Role::Administrator, hash, now).await;
    let id = id.map_err(Failure::from)?;
    for (setting, value) in [
        (NAME, wanted.company.trim()),
        (LANGUAGE, checked.language.tag()),
        (TIME_ZONE, checked.zone.name()),
        (CURRENCY, checked.currency.code()),
    ] {
        write.set_setting(setting, value).await.map_err(Failure::from)?;
    }
    let preferences = Preferences {
        person: id,
        language: Some(checked.language.tag().to_owned()),
        region: None,
        time_zone: None,
        theme: None,
        start_page: None,
    };
    write.set_preferences(&preferences).await.map_err(Failure::from)?;
    if wanted.start == Start::Sample {
        write.enqueue(CREATE_SAMPLE, "{}".to_owned(), None).await.map_err(Failure::from)?;
    }
    let settings = RecordRef { kind: RecordKind::Settings, number: 0 };
    write.audit("first_run", settings, None).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    operations.wake_workers();
    let person = operations.store().read().find::<Person>(id).await.map_err(Failure::from)?;
    Ok(open_session(operations, person.ok_or(Failure::NotFound)?, from, &[]).await?)
}

fn check(wanted: &FirstRun) -> Result<Checked, Vec<(FirstRunField, Why)>> {
    use FirstRunField as Field;
    let mut wrong = Vec::new();
    let mut missing = |field, text: &str| {
        if text.trim().is_empty() {
            wrong.push((field, Why::Missing));
        }
    };
    missing(Field::Name, &wanted.name);
    missing(Field::Company, &wanted.company);
    let email = Email::parse(&wanted.email).map_err(|_| (Field::Email, Why::NotAnEmail));
    let password = Password::choose(&wanted.password).map_err(|refused| match refused {
        PasswordRefused::TooShort { least } => (Field::Password, Why::TooShort { least }),
        PasswordRefused::TooLong => (Field::Password, Why::TooLong),
    });
    let language = Language::from_tag(&wanted.language).ok_or((Field::Language, Why::UnknownLanguage));
    let zone = Zone::named(&wanted.time_zone).map_err(|_| (Field::TimeZone, Why::UnknownTimeZone));
    let currency = wanted.currency.parse::<Currency>().map_err(|_| (Field::Currency, Why::UnknownCurrency));
    match (email, password, language, zone, currency) {
        (Ok(email), Ok(password), Ok(language), Ok(zone), Ok(currency)) if wrong.is_empty() => {
            Ok(Checked { email, password, language, zone, currency })
        }
        (email, password, language, zone, currency) => {
            wrong.extend(
                [email.err(), password.err(), language.err(), zone.err(), currency.err()].into_iter().flatten(),
            );
            Err(wrong)
        }
    }
}

/// What the company is called and set to; the agreement's own where the first run has not been.
#[boxed]
pub async fn company(operations: &Operations) -> Result<Company> {
    let read = operations.store().read();
    let in_force = operations.in_force().await?;
    let text = async |name: &str| read.setting(name).await;
    let language = text(LANGUAGE).await?.and_then(|tag| Language::from_tag(&tag));
    let zone = text(TIME_ZONE).await?.and_then(|name| Zone::named(&name).ok());
    let currency = text(CURRENCY).await?.and_then(|code| code.parse().ok());
    Ok(Company {
        name: text(NAME).await?.unwrap_or_default(),
        language: language.unwrap_or(Language::En),
        time_zone: zone.unwrap_or_else(|| in_force.reading.zone().clone()),
        currency: currency.unwrap_or_else(|| in_force.reading.currency()),
        sample_in_progress: read.is_job_waiting(CREATE_SAMPLE).await?,
    })
}
