//! **Company**: its name, languages, zone and currency, and what other currencies are worth.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::people::{self, Company, CompanyField, CompanyRefused, CompanyTyped};
use operations::rates;
use records::ExchangeRate;
use words::Language;

use super::rates::{RateLine, rate_fields, rate_lines};
use super::{Head, Tab, done};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::first_run::{ZONES, sentence};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, Configure, Sent, SignedIn};
use crate::ticks::{Ticks, ticked};
use crate::visit::html;

pub(super) const HERE: &str = "/settings/company";

#[derive(Template)]
#[template(path = "settings/company.html")]
pub(super) struct CompanyPage {
    shell: Shell,
    head: Head,
    fields: Vec<Field>,
    languages: Ticks,
    rates: Vec<RateLine>,
    rate_fields: Vec<Field>,
    currency: String,
}

impl CompanyPage {
    fn new(who: &SignedIn, company: &Company, rates: &[ExchangeRate], typed: &Typed, rate: &Typed) -> Self {
        let reader = &who.reader;
        Self {
            head: Head::new(who, Tab::Company, t!(reader, "company-question"), t!(reader, "company-heading")),
            fields: fields(reader, company, typed),
            languages: languages(reader, company, typed),
            rates: rate_lines(reader, company.currency, rates),
            rate_fields: rate_fields(reader, company.currency, rate),
            currency: company.currency.code().to_owned(),
            shell: who.shell(Place::Settings),
        }
    }
}

fn fields(reader: &Reader, company: &Company, typed: &Typed) -> Vec<Field> {
    let field = |name, label, control, now: &str| Field::new("company", name, label, control, typed, now);
    let languages = Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).to_vec();
    let currencies = records::Currency::all().map(|currency| (currency.code().to_owned(), currency.code().to_owned()));
    vec![
        field("name", t!(reader, "form-company"), Control::text(), &company.name).required(),
        field("language", t!(reader, "form-usual-language"), Control::Select(languages), company.language.tag()),
        field(
            "time_zone",
            t!(reader, "form-time-zone"),
            Control::Offered(ZONES.map(str::to_owned).to_vec()),
            company.time_zone.name(),
        )
        .required(),
        field("currency", t!(reader, "form-currency"), Control::Select(currencies.collect()), company.currency.code())
            .hint(t!(reader, "form-currency-hint")),
    ]
}

fn languages(reader: &Reader, company: &Company, typed: &Typed) -> Ticks {
    let choice = |language: Language| {
        (language.tag().to_owned(), language.own_name().to_owned(), company.languages.contains(&language))
    };
    let choices = Language::ALL.map(choice);
    Ticks::new("company", "languages", t!(reader, "form-languages"), choices, typed)
        .hint(t!(reader, "form-languages-hint"))
}

pub(super) async fn page(web: &Web, who: &SignedIn, typed: &Typed, rate: &Typed) -> Result<Response, Fault> {
    let company = people::company(web.operations()).await?;
    let rates = rates::rates(web.operations()).await?;
    html(&CompanyPage::new(who, &company, &rates, typed, rate))
}

pub(super) async fn show(State(web): State<Web>, allowed: Allowed<Configure>) -> Result<Response, Fault> {
    page(&web, &allowed.who, &Typed::default(), &Typed::default()).await
}

pub(super) async fn send(
    State(web): State<Web>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let wanted = CompanyTyped {
        name: text("name"),
        language: text("language"),
        languages: ticked(&typed, "languages", Language::ALL.map(Language::tag)),
        time_zone: text("time_zone"),
        currency: text("currency"),
    };
    match people::set_company(web.operations(), who.actor(), &wanted).await {
        Ok(()) => Ok(done(HERE, "saved")),
        Err(CompanyRefused::Failure(failure)) => Err(failure.into()),
        Err(CompanyRefused::Fields(wrong)) => {
            for (field, why) in wrong {
                let said = match field {
                    CompanyField::Languages => t!(who.reader, "wrong-languages"),
                    _ => sentence(&who.reader, why),
                };
                typed.refuse(field_name(field), said);
            }
            let page = page(&web, &who, &typed, &Typed::default()).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

pub(crate) fn field_name(field: CompanyField) -> &'static str {
    match field {
        CompanyField::Name => "name",
        CompanyField::Language => "language",
        CompanyField::Languages => "languages",
        CompanyField::TimeZone => "time_zone",
        CompanyField::Currency => "currency",
    }
}
