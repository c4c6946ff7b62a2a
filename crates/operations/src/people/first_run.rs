//! The first run: who administers, what the company is called, and what the base begins with.

use async_recursion::async_recursion as boxed;
use records::{Actor, Contact, Currency, Email, Person, PersonId, Preferences, RecordKind, RecordRef, Role, Zone};
use store::Write;
use words::Language;

use super::company::{COMPANY_NAME, CURRENCY, LANGUAGE, TIME_ZONE};
use super::sessions::{Device, NewSession, open_session};
use super::{Admitted, Password, PasswordRefused, admit, hash};
use crate::{Failure, Operations, Result, sample};

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
    /// Somebody signs in with this address already.
    Taken,
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
    let id = set_up(operations, &wanted, checked, found).await?;
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
) -> Result<PersonId, FirstRunRefused> {
    let hash = hash(operations, checked.password).await?;
    let mut write = operations.store().write(Actor::Program).await.map_err(Failure::from)?;
    // Takes the lock that every writer waits for: of two first runs the second sees the administrator of the first.
    write.recorded_at().await.map_err(Failure::from)?;
    if write.read().has_administrator().await.map_err(Failure::from)? {
        return Err(FirstRunRefused::AlreadySetUp);
    }
    let (name, role) = (Some(wanted.name.trim().to_owned()), Role::Administrator);
    let admitted = Admitted { email: checked.email, name, role, hash };
    let id = admit(&mut write, admitted, operations.now()).await.map_err(Failure::from)?;
    let id = id.ok_or_else(|| FirstRunRefused::Fields(vec![(FirstRunField::Email, Why::Taken)]))?;
    let settings = Settings { language: checked.language, company: checked.company, found };
    write_settings(&mut write, id, wanted, settings).await?;
    write.commit().await.map_err(Failure::from)?;
    Ok(id)
}

/// What the base is set to beside its administrator.
struct Settings {
    language: Language,
    company: Option<(Zone, Currency)>,
    found: Found,
}

async fn write_settings(write: &mut Write, id: PersonId, wanted: &FirstRun, checked: Settings) -> Result<()> {
    write.set_setting(LANGUAGE, checked.language.tag()).await?;
    if let Some((zone, currency)) = checked.company {
        write.set_setting(COMPANY_NAME, wanted.company.trim()).await?;
        write.set_setting(TIME_ZONE, zone.name()).await?;
        write.set_setting(CURRENCY, currency.code()).await?;
    }
    let language = Some(checked.language.tag().to_owned());
    write.set_preferences(&Preferences { language, ..Preferences::none_of(id) }).await?;
    if wanted.start == Start::Sample && checked.found == Found::Nothing {
        write.enqueue(CREATE_SAMPLE, "{}".to_owned(), None).await?;
    }
    write.audit("first_run", RecordRef { kind: RecordKind::Settings, number: 0 }, None).await?;
    Ok(())
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
