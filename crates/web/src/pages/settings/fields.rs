//! **Fields** of the company's own: added, renamed, retired, brought back.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::fields::{self, CARRIERS, FieldRefused, NewField};
use records::{CustomField, CustomFieldId, CustomType, Keyed, RecordKind};
use words::Language;

use super::{Head, Tab, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, Configure, Sent, SignedIn};
use crate::visit::html;

const HERE: &str = "/settings/fields";

/// A field as the page lists it.
struct Line {
    href: String,
    label: String,
    about: String,
    key: String,
    retired: bool,
}

/// The fields of one kind of record.
struct Group {
    name: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "settings/fields.html")]
struct FieldsPage {
    shell: Shell,
    head: Head,
    groups: Vec<Group>,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "settings/one_field.html")]
struct FieldPage {
    shell: Shell,
    head: Head,
    id: CustomFieldId,
    about: String,
    key: String,
    fields: Vec<Field>,
    retired: bool,
}

fn line(reader: &Reader, field: &CustomField) -> Line {
    Line {
        href: format!("{HERE}/{}", field.id),
        label: field.label.clone(),
        about: about(reader, field),
        key: field.key.clone(),
        retired: field.retired,
    }
}

/// What it holds, and its first words to choose from.
fn about(reader: &Reader, field: &CustomField) -> String {
    let ty = words::text::capitalised(&words::label(reader.locale, field.ty));
    let first: Vec<&str> = field.choices.iter().take(6).map(String::as_str).collect();
    match first.is_empty() {
        true => ty,
        false if field.choices.len() > first.len() => format!("{ty} · {} …", first.join(", ")),
        false => format!("{ty} · {}", first.join(", ")),
    }
}

fn new_fields(reader: &Reader, typed: &Typed) -> Vec<Field> {
    let field = |name, label, control, now: &str| Field::new("field", name, label, control, typed, now);
    let kinds = CARRIERS.map(|kind| (kind.key().to_owned(), words::label(reader.locale, kind))).to_vec();
    let name = |ty: CustomType| words::text::capitalised(&words::label(reader.locale, ty));
    let types = CustomType::ALL.iter().map(|ty| (ty.key().to_owned(), name(*ty))).collect();
    vec![
        field("label", t!(reader, "form-field-name"), Control::text(), "").required(),
        field("of", t!(reader, "form-field-of"), Control::Select(kinds), RecordKind::Contact.key()),
        field("ty", t!(reader, "form-field-type"), Control::Select(types), CustomType::Text.key()),
        field("choices", t!(reader, "form-choices"), Control::Area, "").wide().hint(t!(reader, "form-choices-hint")),
    ]
}

async fn page(web: &Web, who: &SignedIn, typed: &Typed) -> Result<Response, Fault> {
    let reader = &who.reader;
    let known = fields::fields(web.operations()).await?;
    let count = known.values().flatten().filter(|field| !field.retired).count();
    let group = |(kind, fields): (&RecordKind, &Vec<CustomField>)| Group {
        name: words::label(reader.locale, *kind),
        lines: fields.iter().map(|field| line(reader, field)).collect(),
    };
    let heading = t!(reader, "fields-heading", count = count);
    html(&FieldsPage {
        head: Head::new(who, Tab::Fields, t!(reader, "fields-question"), heading),
        groups: known.iter().map(group).collect(),
        fields: new_fields(reader, typed),
        shell: who.shell(Place::Settings),
    })
}

async fn one(web: &Web, who: &SignedIn, id: CustomFieldId, typed: &Typed) -> Result<Response, Fault> {
    let reader = &who.reader;
    let known = fields::field(web.operations(), id).await?;
    let field = |name, label, control, now: &str| Field::new("field", name, label, control, typed, now);
    let mut fields = vec![field("label", t!(reader, "form-field-name"), Control::text(), &known.label).required()];
    if matches!(known.ty, CustomType::Choice | CustomType::Choices) {
        let choices = field("choices", t!(reader, "form-choices"), Control::Area, &known.choices.join("\n"));
        fields.push(choices.wide().hint(t!(reader, "form-choices-kept")));
    }
    html(&FieldPage {
        head: Head::new(who, Tab::Fields, t!(reader, "field-question"), known.label.clone()),
        id,
        about: format!("{} · {}", words::label(reader.locale, known.of), about(reader, &known)),
        key: known.key,
        fields,
        retired: known.retired,
        shell: who.shell(Place::Settings),
    })
}

pub(super) async fn show(State(web): State<Web>, allowed: Allowed<Configure>) -> Result<Response, Fault> {
    page(&web, &allowed.who, &Typed::default()).await
}

pub(super) async fn show_one(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<Configure>,
    Path(field): Path<String>,
) -> Result<Response, Fault> {
    one(&web, &who, named(&field)?, &Typed::default()).await
}

/// The words of a choice, one a line.
fn choices(typed: &Typed) -> Vec<String> {
    typed.raw("choices").lines().map(str::to_owned).collect()
}

pub(super) async fn add(
    State(web): State<Web>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let of = typed.text("of").and_then(RecordKind::from_key).ok_or(Fault::NotFound)?;
    let ty = typed.text("ty").and_then(CustomType::from_key).ok_or(Fault::NotFound)?;
    let new = NewField { of, label: typed.text("label").unwrap_or_default().to_owned(), ty, choices: choices(&typed) };
    match fields::add_field(web.operations(), who.actor(), new).await {
        Ok(_) => Ok(done(HERE, "saved")),
        Err(FieldRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (field, sentence) = refusal(&who.reader, &refused);
            typed.refuse(field, sentence);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&web, &who, &typed).await?).into_response())
        }
    }
}

pub(super) async fn change(
    State(web): State<Web>,
    Path(field): Path<String>,
    Sent { who, mut typed, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let id = named(&field)?;
    let label = typed.text("label").unwrap_or_default();
    match fields::change_field(web.operations(), who.actor(), id, label, choices(&typed)).await {
        Ok(()) => Ok(done(&format!("{HERE}/{id}"), "saved")),
        Err(FieldRefused::Failure(failure)) => Err(failure.into()),
        Err(refused) => {
            let (field, sentence) = refusal(&who.reader, &refused);
            typed.refuse(field, sentence);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, one(&web, &who, id, &typed).await?).into_response())
        }
    }
}

pub(super) async fn act(
    State(web): State<Web>,
    Path((field, act)): Path<(String, String)>,
    Sent { who, .. }: Sent<Configure>,
) -> Result<Response, Fault> {
    let id: CustomFieldId = named(&field)?;
    let (retired, said) = match act.as_str() {
        "retire" => (true, "retired"),
        "restore" => (false, "restored"),
        _ => return Err(Fault::NotFound),
    };
    fields::set_retired(web.operations(), who.actor(), id, retired).await?;
    Ok(done(&format!("{HERE}/{id}"), said))
}

pub(crate) fn refusal(reader: &Reader, why: &FieldRefused) -> (&'static str, String) {
    match why {
        FieldRefused::LabelMissing => ("label", t!(reader, "wrong-field-name")),
        FieldRefused::Taken { key } => {
            ("label", t!(reader, "wrong-field-taken", key = words::text::quoted(reader.locale, key)))
        }
        FieldRefused::NoChoices => ("choices", t!(reader, "wrong-no-choices")),
        FieldRefused::TooManyChoices => ("choices", t!(reader, "wrong-too-many-choices", count = fields::MOST_CHOICES)),
        FieldRefused::NoCarrier => ("of", t!(reader, "wrong-choice")),
        // Failures never reach a form; the handlers have turned them into faults.
        FieldRefused::Failure(failure) => ("label", failure.to_string()),
    }
}
