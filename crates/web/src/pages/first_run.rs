//! **First run**: who administers, what the company is called, and what the base begins with.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use operations::people::{self, FirstRun, FirstRunField, FirstRunRefused, Found, Start, Why};
use words::Language;

use super::sign_in::Caller;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::session_cookie;
use crate::visit::{Visitor, html, keep_language, named_language};

#[derive(Template)]
#[template(path = "entry/first_run.html")]
struct FirstRunPage {
    reader: Reader,
    about: String,
    fields: Vec<Field>,
    /// Whether there is a choice of what to begin with.
    asks_for_start: bool,
    /// Whether the sample is what is chosen.
    sample: bool,
}

/// Zones that a company of our languages is likely to work in; any other is known by its name too.
pub(crate) const ZONES: [&str; 16] = [
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Zurich",
    "Europe/Luxembourg",
    "Europe/Madrid",
    "Atlantic/Canary",
    "Europe/London",
    "Europe/Dublin",
    "America/Toronto",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "UTC",
];
const CURRENCIES: [&str; 10] = ["EUR", "CHF", "GBP", "USD", "CAD", "MXN", "COP", "CLP", "PEN", "ARS"];

impl FirstRunPage {
    fn new(reader: Reader, typed: &Typed, found: Found) -> Self {
        let asks_for_company = found != Found::Sample;
        let mut fields = Vec::new();
        if asks_for_company {
            fields.push(line(typed, "company", t!(reader, "form-company"), "text", "organization").wide());
        }
        fields.extend(administrator(&reader, typed));
        if asks_for_company {
            fields.extend(zone_and_currency(&reader, typed));
        }
        let about = match found {
            Found::Nothing => t!(reader, "first-run-about"),
            Found::Contacts => t!(reader, "first-run-contacts-there"),
            Found::Sample => t!(reader, "first-run-sample-there"),
        };
        let (asks_for_start, sample) = (found == Found::Nothing, typed.text("start") != Some("empty"));
        Self { about, fields, asks_for_start, sample, reader }
    }
}

fn line(typed: &Typed, name: &str, label: String, kind: &'static str, autocomplete: &'static str) -> Field {
    Field::new("first", name, label, Control::Text { kind, autocomplete }, typed, "").required()
}

fn one_of(typed: &Typed, name: &str, label: String, choices: Vec<(String, String)>, usual: &str) -> Field {
    Field::new("first", name, label, Control::Select(choices), typed, usual)
}

/// Who administers, and in which language.
fn administrator(reader: &Reader, typed: &Typed) -> Vec<Field> {
    let languages = Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).to_vec();
    let mut password = line(typed, "password", t!(reader, "form-password"), "password", "new-password")
        .hint(t!(reader, "form-password-hint"));
    password.value.clear();
    vec![
        line(typed, "name", t!(reader, "form-your-name"), "text", "name"),
        line(typed, "email", t!(reader, "form-email"), "email", "email"),
        password.wide(),
        one_of(typed, "language", t!(reader, "form-language"), languages, reader.tag()),
    ]
}

fn zone_and_currency(reader: &Reader, typed: &Typed) -> [Field; 2] {
    let zones = ZONES.map(str::to_owned).to_vec();
    let currencies = CURRENCIES.map(|code| (code.to_owned(), code.to_owned())).to_vec();
    let usual_zone = match reader.language() {
        Language::Fr => "Europe/Paris",
        Language::Es => "Europe/Madrid",
        Language::En => "Europe/London",
    };
    let usual_currency = if reader.language() == Language::En { "GBP" } else { "EUR" };
    let zone_label = t!(reader, "form-time-zone");
    [
        Field::new("first", "time_zone", zone_label, Control::Offered(zones), typed, usual_zone).required(),
        one_of(typed, "currency", t!(reader, "form-currency"), currencies, usual_currency),
    ]
}

pub(crate) async fn show(State(web): State<Web>, visitor: Visitor, uri: Uri) -> Result<Response, Fault> {
    if people::is_set_up(web.operations()).await? {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    let found = people::found(web.operations()).await?;
    let page = html(&FirstRunPage::new(visitor.reader, &Typed::default(), found))?;
    // What is refused is to be said in the language in which it was asked.
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), page).into_response())
}

pub(crate) async fn send(
    State(web): State<Web>,
    visitor: Visitor,
    from: Caller,
    mut typed: Typed,
) -> Result<Response, Fault> {
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let wanted = FirstRun {
        name: text("name"),
        email: text("email"),
        password: typed.raw("password").to_owned(),
        language: text("language"),
        time_zone: text("time_zone"),
        currency: text("currency"),
        company: text("company"),
        start: if typed.text("start") == Some("empty") { Start::Empty } else { Start::Sample },
    };
    match people::first_run(web.operations(), wanted, &from.0).await {
        Ok(session) => Ok(([session_cookie(&web, Some(&session.token))], Redirect::to("/leads")).into_response()),
        Err(FirstRunRefused::AlreadySetUp) => Ok(Redirect::to("/sign-in").into_response()),
        Err(FirstRunRefused::Failure(failure)) => Err(failure.into()),
        Err(FirstRunRefused::Fields(wrong)) => {
            for (field, why) in wrong {
                typed.refuse(field_name(field), sentence(&visitor.reader, why));
            }
            let found = people::found(web.operations()).await?;
            let page = html(&FirstRunPage::new(visitor.reader, &typed, found))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn field_name(field: FirstRunField) -> &'static str {
    match field {
        FirstRunField::Name => "name",
        FirstRunField::Email => "email",
        FirstRunField::Password => "password",
        FirstRunField::Language => "language",
        FirstRunField::TimeZone => "time_zone",
        FirstRunField::Currency => "currency",
        FirstRunField::Company => "company",
    }
}

/// What to say beside a field.
pub(crate) fn sentence(reader: &Reader, why: Why) -> String {
    match why {
        Why::Missing => t!(reader, "wrong-missing"),
        Why::NotAnEmail => t!(reader, "wrong-email"),
        Why::TooShort { least } => t!(reader, "wrong-too-short", count = least),
        Why::TooLong => t!(reader, "wrong-too-long"),
        Why::UnknownTimeZone => t!(reader, "wrong-zone"),
        Why::UnknownLanguage | Why::UnknownCurrency => t!(reader, "wrong-choice"),
        Why::Taken => t!(reader, "wrong-taken-address"),
    }
}
