//! **First run**: who administers, what the company is called, and what the base begins with.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::people::{self, FirstRun, FirstRunField, FirstRunRefused, Start, Why};
use words::Language;

use super::sign_in::Caller;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::session_cookie;
use crate::visit::{Visitor, html};

#[derive(Template)]
#[template(path = "entry/first_run.html")]
struct FirstRunPage {
    reader: Reader,
    fields: Vec<Field>,
    sample: bool,
}

/// Zones that a company of our languages is likely to work in; any other is known by its name too.
pub(super) const ZONES: [&str; 16] = [
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
    fn new(reader: Reader, typed: &Typed) -> Self {
        let line = |name, label, kind, autocomplete| {
            Field::new("first", name, label, Control::Text { kind, autocomplete }, typed, "").required()
        };
        let zones = ZONES.map(str::to_owned).to_vec();
        let one_of = |name, label, choices, usual: &str| {
            Field::new("first", name, label, Control::Select(choices), typed, usual)
        };
        let same = |all: &[&str]| all.iter().map(|one| ((*one).to_owned(), (*one).to_owned())).collect();
        let languages =
            Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).to_vec();
        let usual_zone = match reader.language() {
            Language::Fr => "Europe/Paris",
            Language::Es => "Europe/Madrid",
            Language::En => "Europe/London",
        };
        let usual_currency = if reader.language() == Language::En { "GBP" } else { "EUR" };
        let mut password = line("password", t!(reader, "form-password"), "password", "new-password")
            .hint(t!(reader, "form-password-hint"));
        password.value.clear();
        let fields = vec![
            line("company", t!(reader, "form-company"), "text", "organization").wide(),
            line("name", t!(reader, "form-your-name"), "text", "name"),
            line("email", t!(reader, "form-email"), "email", "email"),
            password.wide(),
            one_of("language", t!(reader, "form-language"), languages, reader.tag()),
            Field::new("first", "time_zone", t!(reader, "form-time-zone"), Control::Offered(zones), typed, usual_zone)
                .required(),
            one_of("currency", t!(reader, "form-currency"), same(&CURRENCIES), usual_currency),
        ];
        Self { fields, sample: typed.text("start") != Some("empty"), reader }
    }
}

pub(crate) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Fault> {
    if people::is_set_up(web.operations()).await? {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    html(&FirstRunPage::new(visitor.reader, &Typed::default()))
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
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&FirstRunPage::new(visitor.reader, &typed))?).into_response())
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

fn sentence(reader: &Reader, why: Why) -> String {
    match why {
        Why::Missing => t!(reader, "wrong-missing"),
        Why::NotAnEmail => t!(reader, "wrong-email"),
        Why::TooShort { least } => t!(reader, "wrong-too-short", count = least),
        Why::TooLong => t!(reader, "wrong-too-long"),
        Why::UnknownTimeZone => t!(reader, "wrong-zone"),
        Why::UnknownLanguage | Why::UnknownCurrency => t!(reader, "wrong-choice"),
    }
}
