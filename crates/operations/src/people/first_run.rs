//! The first run: who administers, what the company is called, and what the base begins with.

use async_recursion::async_recursion as boxed;
use records::{Actor, Contact, Currency, Email, Person, PersonId, Preferences, RecordKind, RecordRef, Role, Zone};
use words::Language;

use super::sessions::{Device, NewSession, open_session};
use super::{Password, PasswordRefused, hash, insert_person};
use crate::{Failure, Operations, Result, sample};

/// What a company is set to, by the name of the setting.
pub(crate) const COMPANY_NAME: &str = "company.name";
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
    /// The company's time zone; nobody asks where the sample is [found](Found).
    pub time_zone: String,
    /// The company's currency; nobody asks where the sample is found.
    pub currency: String,
    /// The company's name; nobody asks where the sample is found.
    pub company: String,
    /// What the base begins with; nobody asks where anything is found.
    pub start: Start,
}

/// What a base holds before anybody administers it: a command may have filled it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    Nothing,
    /// Contacts: somebody's own, or a part of a sample that was cut short.
    Contacts,
    /// The whole sample company, with its name, its zone and its currency.
    Sample,
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
    /// Nothing where the company is there.
    company: Option<(Zone, Currency)>,
}

type Wrong = (FirstRunField, Why);

/// Whether somebody administers.
#[boxed]
pub async fn is_set_up(operations: &Operations) -> Result<bool> {
    Ok(operations.store().read().has_administrator().await?)
}

/// What the base holds already, which the first run then does not ask for.
#[boxed]
pub async fn found(operations: &Operations) -> Result<Found> {
    if sample::is_whole(operations).await? {
        return Ok(Found::Sample);
    }
    match operations.store().read().count::<Contact>().await? {
        0 => Ok(Found::Nothing),
        _ => Ok(Found::Contacts),
    }
}

/// Sets the base up and lets the administrator in.
#[boxed]
pub async fn first_run(
    operations: &Operations,
    wanted: FirstRun,
    from: &Device,
) -> Result<NewSession, FirstRunRefused> {
    // Asked before anything is hashed: afterwards this page is open to strangers for good.
    if is_set_up(operations).await? {
        return Err(FirstRunRefused::AlreadySetUp);
    }
    let found = found(operations).await?;
    let checked = check(&wanted, found).map_err(FirstRunRefused::Fields)?;
    let Some(id) = set_up(operations, &wanted, checked, found).await? else {
        return Err(FirstRunRefused::AlreadySetUp);
    };
    operations.wake_workers();
    let person = operations.store().read().find::<Person>(id).await.map_err(Failure::from)?;
    Ok(open_session(operations, person.ok_or(Failure::NotFound)?, from, &[]).await?)
}

/// Writes the administrator and the company down, unless somebody was quicker.
async fn set_up(
    operations: &Operations,
    wanted: &FirstRun,
    checked: Checked,
    found: Found,
) -> Result<Option<PersonId>> {
    let hash = hash(operations, checked.password).await?;
    let mut write = operations.store().write(Actor::Program).await?;
    // Takes the lock that every writer waits for: of two first runs the second sees the administrator of the first.
    write.recorded_at().await?;
    if write.read().has_administrator().await? {
        return Ok(None);
    }
    let name = Some(wanted.name.trim().to_owned());
    let id = insert_person(&mut write, &checked.email, name, Role::Administrator, hash, operations.now()).await?;
    write.set_setting(LANGUAGE, checked.language.tag()).await?;
    if let Some((zone, currency)) = checked.company {
        write.set_setting(COMPANY_NAME, wanted.company.trim()).await?;
        write.set_setting(TIME_ZONE, zone.name()).await?;
        write.set_setting(CURRENCY, currency.code()).await?;
    }
    let preferences = Preferences {
        person: id,
        language: Some(checked.language.tag().to_owned()),
        region: None,
        time_zone: None,
        theme: None,
        start_page: None,
    };
    write.set_preferences(&preferences).await?;
    if wanted.start == Start::Sample && found == Found::Nothing {
        write.enqueue(CREATE_SAMPLE, "{}".to_owned(), None).await?;
    }
    write.audit("first_run", RecordRef { kind: RecordKind::Settings, number: 0 }, None).await?;
    write.commit().await?;
    Ok(Some(id))
}

fn check(wanted: &FirstRun, found: Found) -> Result<Checked, Vec<Wrong>> {
    use FirstRunField as Field;
    let asks_for_company = found != Found::Sample;
    let mut wrong = Vec::new();
    let mut missing = |field, text: &str| {
        if text.trim().is_empty() {
            wrong.push((field, Why::Missing));
        }
    };
    missing(Field::Name, &wanted.name);
    if asks_for_company {
        missing(Field::Company, &wanted.company);
    }
    let email = Email::parse(&wanted.email).map_err(|_| (Field::Email, Why::NotAnEmail));
    let password = Password::choose(&wanted.password).map_err(|refused| match refused {
        PasswordRefused::TooShort { least } => (Field::Password, Why::TooShort { least }),
        PasswordRefused::TooLong => (Field::Password, Why::TooLong),
    });
    let language = Language::from_tag(&wanted.language).ok_or((Field::Language, Why::UnknownLanguage));
    let company = if asks_for_company { check_company(wanted).map(Some) } else { Ok(None) };
    match (email, password, language, company) {
        (Ok(email), Ok(password), Ok(language), Ok(company)) if wrong.is_empty() => {
            Ok(Checked { email, password, language, company })
        }
        (email, password, language, company) => {
            wrong.extend([email.err(), password.err(), language.err()].into_iter().flatten());
            wrong.extend(company.err().unwrap_or_default());
            Err(wrong)
        }
    }
}

fn check_company(wanted: &FirstRun) -> Result<(Zone, Currency), Vec<Wrong>> {
    let zone = Zone::named(&wanted.time_zone).map_err(|_| (FirstRunField::TimeZone, Why::UnknownTimeZone));
    let currency = wanted.currency.parse::<Currency>().map_err(|_| (FirstRunField::Currency, Why::UnknownCurrency));
    match (zone, currency) {
        (Ok(zone), Ok(currency)) => Ok((zone, currency)),
        (zone, currency) => Err([zone.err(), currency.err()].into_iter().flatten().collect()),
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
        name: text(COMPANY_NAME).await?.unwrap_or_default(),
        language: language.unwrap_or(Language::En),
        time_zone: zone.unwrap_or_else(|| in_force.reading.zone().clone()),
        currency: currency.unwrap_or_else(|| in_force.reading.currency()),
        sample_in_progress: read.is_job_waiting(CREATE_SAMPLE).await?,
    })
}
