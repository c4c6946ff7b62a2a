//! The form that makes or corrects a record. Nobody overwrites another unawares: the form carries the version that it was
//! filled in from, and comes back beside the values now kept when somebody else was faster.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use operations::kept::{self, FormField, FormView, SaveRefused, TypedField};
use operations::lists::{self, Holds, Listed};
use records::{FactRefused, RecordRef};
use words::{Language, vocabulary};

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::pages::lead::facts;
use crate::pages::lists::{Of, address, name, place, shown};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::Shell;
use crate::signed_in::{Allowed, EditRecords, Sent, SignedIn};
use crate::visit::html;

#[derive(Template)]
#[template(path = "records/edit.html")]
struct EditPage {
    shell: Shell,
    of: Listed,
    view: FormView,
    fields: Vec<Field>,
    changed: bool,
}

impl EditPage {
    fn new(who: &SignedIn, of: Listed, view: FormView, typed: &Typed, changed: bool) -> Self {
        let shell = who.shell(place(of));
        let fields = view.fields.iter().map(|form| field(&shell.reader, of, form, typed, changed)).collect();
        Self { shell, of, view, fields, changed }
    }

    fn list_name(&self) -> String {
        name(&self.shell.reader, self.of)
    }

    fn list_href(&self) -> &'static str {
        address::path(self.of)
    }

    /// The page of the record; of a new one the list.
    fn back(&self) -> String {
        let page = self.view.record.and_then(shown::page_of);
        page.unwrap_or_else(|| self.list_href().to_owned())
    }

    fn action(&self) -> String {
        match self.view.record {
            Some(_) => format!("{}/edit", self.back()),
            None => format!("{}/new", self.list_href()),
        }
    }

    fn title(&self) -> String {
        let reader = &self.shell.reader;
        if self.view.record.is_some() {
            return t!(reader, "edit-title", name = self.view.name.clone());
        }
        match self.of {
            Listed::Contacts => t!(reader, "new-contact"),
            Listed::Accounts => t!(reader, "new-account"),
            Listed::Opportunities => t!(reader, "new-opportunity"),
            Listed::Campaigns => t!(reader, "new-campaign"),
            Listed::Leads | Listed::Activities | Listed::Contents => t!(reader, "new-content"),
        }
    }
}

/// A value as its field holds it.
fn to_type(reader: &Reader, form: &FormField) -> String {
    if let Some(link) = &form.link {
        return link.clone();
    }
    let raw = form.value.clone().unwrap_or_default();
    match form.field.holds {
        _ if !form.choices.is_empty() => raw,
        Holds::Date | Holds::YesNo | Holds::Text | Holds::Name => raw,
        _ => facts::to_type(reader, form.field.name(), &raw),
    }
}

/// What was typed, as it is kept.
pub(crate) fn typed_back(reader: &Reader, form: &FormField, text: &str) -> String {
    match form.field.holds {
        _ if !form.choices.is_empty() => text.to_owned(),
        Holds::Date | Holds::YesNo | Holds::Text | Holds::Name | Holds::Account | Holds::Contact => text.to_owned(),
        Holds::Number | Holds::Money => facts::plain(reader, text),
        _ => facts::typed_back(reader, form.field.name(), text),
    }
}

fn field(reader: &Reader, of: Listed, form: &FormField, typed: &Typed, changed: bool) -> Field {
    let now = to_type(reader, form);
    let key = &form.field.key;
    let label = shown::field_name(reader, of, &form.field);
    let control = control(reader, of, form);
    let field = Field::new("edit", key, label, control, typed, &now);
    let hint = match form.field.holds {
        _ if changed && field.value != now => t!(reader, "edit-now", value = said(reader, of, form, &now)),
        Holds::Account => t!(reader, "hint-account"),
        Holds::Contact => t!(reader, "hint-contact"),
        _ => String::new(),
    };
    field.hint(hint)
}

/// How a field is filled in.
pub(crate) fn control(reader: &Reader, of: Listed, form: &FormField) -> Control {
    match form.field.holds {
        _ if !form.choices.is_empty() => Control::Select(choices(reader, of, form)),
        Holds::YesNo => Control::Select(vec![
            (String::new(), words::number::NOTHING.to_owned()),
            ("true".to_owned(), words::text::capitalised(&t!(reader, "yes"))),
            ("false".to_owned(), words::text::capitalised(&t!(reader, "no"))),
        ]),
        Holds::Date => Control::of_kind("date"),
        _ => Control::offering(facts::offered(reader, &form.field.key)),
    }
}

/// What is kept now, in words.
fn said(reader: &Reader, of: Listed, form: &FormField, now: &str) -> String {
    let known = choices(reader, of, form).into_iter().find(|(key, _)| key == now);
    let text = known.map_or_else(|| now.to_owned(), |(_, name)| name);
    if text.is_empty() { words::number::NOTHING.to_owned() } else { text }
}

fn choices(reader: &Reader, of: Listed, form: &FormField) -> Vec<(String, String)> {
    let none = (String::new(), words::number::NOTHING.to_owned());
    let named = |(key, name): &(String, Option<String>)| {
        let name = name.clone().unwrap_or_else(|| match form.field.custom {
            Some(_) => key.clone(),
            None => match vocabulary::usual_value(reader.locale, facts::usual_name(form.field.name()), key) {
                Some(usual) => words::text::capitalised(&usual),
                None => shown::value(reader, of, &form.field, key),
            },
        });
        (key.clone(), name)
    };
    std::iter::once(none).chain(form.choices.iter().map(named)).collect()
}

pub(super) async fn show_new(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<EditRecords>,
    Of(of): Of,
    uri: Uri,
) -> Result<Response, Fault> {
    let view = kept::form(web.operations(), of, None).await?;
    // A link may say what the new record belongs to.
    let given = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
    html(&EditPage::new(&who, of, view, &Typed::from_pairs(given), false))
}

pub(super) async fn show_edit(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<EditRecords>,
    Of(of): Of,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let record = record_named(of, &id)?;
    let view = kept::form(web.operations(), of, Some(record.number)).await?;
    html(&EditPage::new(&who, of, view, &Typed::default(), false))
}

/// A record of a list, as an address names it.
pub(super) fn record_named(of: Listed, id: &str) -> Result<RecordRef, Fault> {
    kept::named(lists::kind_of(of), id).ok_or(Fault::NotFound)
}

pub(super) async fn create(
    State(web): State<Web>,
    Of(of): Of,
    Sent { who, mut typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let view = kept::form(web.operations(), of, None).await?;
    let fields = changed_fields(&who.reader, &view, &typed);
    match kept::create(web.operations(), who.actor(), of, &fields).await {
        Ok(record) => Ok(Redirect::to(&said_at(record, "created")).into_response()),
        Err(why) => {
            refuse(&who.reader, &mut typed, why)?;
            let page = html(&EditPage::new(&who, of, view, &typed, false))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

pub(super) async fn edit(
    State(web): State<Web>,
    Of(of): Of,
    Path(id): Path<String>,
    Sent { who, mut typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let record = record_named(of, &id)?;
    let view = kept::form(web.operations(), of, Some(record.number)).await?;
    let version = typed.text("version").and_then(|text| text.parse().ok()).unwrap_or_default();
    let fields = changed_fields(&who.reader, &view, &typed);
    match kept::edit(web.operations(), who.actor(), record, version, &fields).await {
        Ok(()) => Ok(Redirect::to(&said_at(record, "edited")).into_response()),
        Err(SaveRefused::Changed) => {
            let page = html(&EditPage::new(&who, of, view, &typed, true))?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(why) => {
            refuse(&who.reader, &mut typed, why)?;
            let page = html(&EditPage::new(&who, of, view, &typed, false))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn said_at(record: RecordRef, said: &str) -> String {
    format!("{}?said={said}", shown::page_of(record).unwrap_or_default())
}

/// What was typed differently from what is kept; a field that the form did not bring is left alone.
fn changed_fields(reader: &Reader, view: &FormView, typed: &Typed) -> Vec<TypedField> {
    let changed = |form: &FormField| {
        let text = typed.sent(&form.field.key)?.trim();
        let raw = typed_back(reader, form, text);
        let untouched = raw == form.value.clone().unwrap_or_default() || text == to_type(reader, form);
        (!untouched).then(|| TypedField { key: form.field.key.clone(), raw })
    };
    view.fields.iter().filter_map(changed).collect()
}

/// Says beside each field what to mend.
fn refuse(reader: &Reader, typed: &mut Typed, why: SaveRefused) -> Result<(), Fault> {
    match why {
        SaveRefused::Failure(failure) => return Err(failure.into()),
        SaveRefused::Changed => {}
        SaveRefused::Taken { field: "email" } => typed.refuse("email", t!(reader, "wrong-email-taken")),
        SaveRefused::Taken { field } => typed.refuse(field, t!(reader, "wrong-name-taken")),
        SaveRefused::Fields(wrong) => {
            for (key, why) in wrong {
                typed.refuse(&key, sentence(reader, &key, &why));
            }
        }
    }
    Ok(())
}

/// Why a field is not taken.
pub(crate) fn sentence(reader: &Reader, key: &str, why: &FactRefused) -> String {
    match (key, why) {
        ("account", FactRefused::NotAChoice { .. }) => t!(reader, "wrong-no-account"),
        ("parent", FactRefused::NotAChoice { .. }) => t!(reader, "wrong-no-parent"),
        ("contact", FactRefused::NotAChoice { .. }) => t!(reader, "wrong-no-contact"),
        ("probability", FactRefused::NotANumber) => t!(reader, "wrong-probability"),
        (_, FactRefused::NotAnEmail) => t!(reader, "wrong-email"),
        (_, FactRefused::NotANumber) => t!(reader, "wrong-number"),
        (_, FactRefused::Negative) => t!(reader, "wrong-negative"),
        (_, FactRefused::NotMoney) => t!(reader, "wrong-money"),
        (_, FactRefused::NotADate) => t!(reader, "wrong-date"),
        (_, FactRefused::NotYesOrNo) => t!(reader, "wrong-yes-no"),
        (_, FactRefused::NotAChoice { .. } | FactRefused::Unknown(_)) => t!(reader, "wrong-choice"),
        (_, FactRefused::Blank) => t!(reader, "wrong-missing"),
    }
}
