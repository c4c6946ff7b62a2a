//! Changing a field of many records: what to change, what would change, the change itself, and the way back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::kept::many::{self, ManyAsked, ManyRefused, Preview};
use operations::kept::{FormField, FormView, TypedField};
use operations::lists::{Field as ListField, Holds};
use records::{Instant, RecordRef};
use words::Language;

use super::address::{self, Address};
use super::views::with_said;
use super::{Of, name, place, shown};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Field, Typed};
use crate::pages::records::edit;
use crate::server::Web;
use crate::shell::Shell;
use crate::signed_in::{EditRecords, Sent, SignedIn};
use crate::visit::html;

/// What is asked, and once a value is chosen what it would do.
#[derive(Template)]
#[template(path = "lists/change.html")]
struct ChangePage {
    shell: Shell,
    address: Address,
    marked: Option<Vec<String>>,
    fields: Vec<ListField>,
    /// The field that was chosen, to be filled in.
    chosen: Option<(ListField, Field)>,
    value: String,
    preview: Option<Preview>,
    /// The list is another than the one that was shown.
    changed: bool,
}

impl ChangePage {
    fn list_name(&self) -> String {
        name(&self.shell.reader, self.address.asked.of)
    }

    fn path(&self) -> &'static str {
        address::path(self.address.asked.of)
    }

    fn field_name(&self, field: &ListField) -> String {
        shown::field_name(&self.shell.reader, self.address.asked.of, field)
    }

    fn is_chosen(&self, field: &ListField) -> bool {
        self.chosen.as_ref().is_some_and(|(chosen, _)| chosen.key == field.key)
    }

    /// A value as people read it.
    fn said(&self, value: &Option<String>) -> String {
        let (Some(raw), Some((field, form))) = (value, &self.chosen) else {
            return words::number::NOTHING.to_owned();
        };
        if let crate::form::Control::Select(choices) = &form.control
            && let Some((_, name)) = choices.iter().find(|(key, _)| key == raw)
        {
            return name.clone();
        }
        match field.holds {
            Holds::Account | Holds::Contact => self.value.clone(),
            _ => shown::value(&self.shell.reader, self.address.asked.of, field, raw),
        }
    }

    /// What a record has now: of what it leads to the name is not looked up.
    fn before(&self, value: &Option<String>) -> String {
        let leads =
            self.chosen.as_ref().is_some_and(|(field, _)| matches!(field.holds, Holds::Account | Holds::Contact));
        match value {
            Some(_) if leads => t!(self.shell.reader, "change-another"),
            value => self.said(value),
        }
    }

    fn changing(&self) -> u64 {
        self.preview.as_ref().map_or(0, |preview| preview.changing)
    }

    fn unchanged(&self) -> u64 {
        self.preview.as_ref().map_or(0, |preview| preview.unchanged)
    }

    /// How many change beyond those that are shown.
    fn rest(&self) -> u64 {
        self.preview.as_ref().map_or(0, |preview| preview.changing - preview.first.len() as u64)
    }

    fn marked_count(&self) -> usize {
        self.marked.as_ref().map_or(0, Vec::len)
    }

    fn href(&self, record: &RecordRef) -> String {
        shown::page_of(*record).unwrap_or_default()
    }

    fn record_name(&self, name: &str) -> String {
        if name.is_empty() { t!(self.shell.reader, "no-name") } else { name.to_owned() }
    }
}

/// What a form asks for.
struct Asked {
    address: Address,
    marked: Option<Vec<String>>,
    key: Option<String>,
}

fn asked(of: operations::lists::Listed, typed: &Typed) -> Asked {
    let all = typed.text("scope") == Some("all");
    Asked {
        address: Address::read(of, typed.text("query").unwrap_or_default()),
        marked: (!all).then(|| typed.every("id").map(str::to_owned).collect()),
        key: typed.text("field").map(str::to_owned),
    }
}

/// One step further: the field, then its value, then what would change, then the change.
pub(super) async fn send(
    State(web): State<Web>,
    Of(of): Of,
    Sent { who, typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let Asked { address, marked, key } = asked(of, &typed);
    if marked.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Redirect::to(&with_said(&address.href(), "nothing-marked")).into_response());
    }
    let fields = many::shared_fields(web.operations(), of).await?;
    let form = operations::kept::form(web.operations(), of, None).await?;
    let mut typed = typed;
    let chosen = key.and_then(|key| fields.iter().find(|field| field.key == key).cloned());
    let Some(field) = chosen else {
        return page(
            &who,
            Step { address, marked, fields, form: &form, chosen: None, typed, preview: None, changed: false },
        );
    };
    let text = typed.sent("value").map(|text| text.trim().to_owned());
    let step = |typed, preview, changed| Step {
        address: address.clone(),
        marked: marked.clone(),
        fields: fields.clone(),
        form: &form,
        chosen: Some(field.clone()),
        typed,
        preview,
        changed,
    };
    let Some(text) = text else { return page(&who, step(typed, None, false)) };
    let raw = form_field(&form, &field).map_or(text.clone(), |known| edit::typed_back(&who.reader, known, &text));
    let change = TypedField { key: field.key.clone(), raw };
    let wanted = ManyAsked { list: address.asked.clone(), marked: marked.clone(), change };
    let refused = match typed.text("mark").map(str::to_owned) {
        None => match many::preview(web.operations(), &wanted).await {
            Ok(preview) => return page(&who, step(typed, Some(preview), false)),
            Err(refused) => refused,
        },
        Some(mark) => match many::change(web.operations(), who.actor(), &wanted, &mark).await {
            Ok(done) => {
                let said = format!(
                    "changed&count={}&from={}&until={}",
                    done.changed,
                    done.from.as_micros(),
                    done.until.as_micros()
                );
                return Ok(Redirect::to(&with_said(&address.href(), &said)).into_response());
            }
            Err(refused) => refused,
        },
    };
    match refused {
        ManyRefused::Failure(failure) => Err(failure.into()),
        ManyRefused::Changed(preview) => {
            let page = page(&who, step(typed, Some(*preview), true))?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        refused => {
            let sentence = match refused {
                ManyRefused::Value(why) => edit::sentence(&who.reader, &field.key, &why),
                ManyRefused::TooMany { most } => {
                    t!(who.reader, "change-too-many", most = who.reader.whole(&(most as u64)))
                }
                _ => t!(who.reader, "change-not-this"),
            };
            typed.refuse("value", sentence);
            let page = page(&who, step(typed, None, false))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Where somebody is on the way.
struct Step<'f> {
    address: Address,
    marked: Option<Vec<String>>,
    fields: Vec<ListField>,
    form: &'f FormView,
    chosen: Option<ListField>,
    typed: Typed,
    preview: Option<Preview>,
    changed: bool,
}

fn page(who: &SignedIn, step: Step<'_>) -> Result<Response, Fault> {
    let of = step.address.asked.of;
    let reader = &who.reader;
    let value = step.typed.sent("value").unwrap_or_default().trim().to_owned();
    let chosen = step.chosen.and_then(|field| {
        let known = form_field(step.form, &field)?;
        let control = edit::control(reader, of, known);
        let label = t!(reader, "change-new-value", field = shown::field_name(reader, of, &field));
        Some((field, Field::new("change", "value", label, control, &step.typed, "")))
    });
    html(&ChangePage {
        shell: who.shell(place(of)),
        address: step.address,
        marked: step.marked,
        fields: step.fields,
        chosen,
        value,
        preview: step.preview,
        changed: step.changed,
    })
}

fn form_field<'f>(form: &'f FormView, field: &ListField) -> Option<&'f FormField> {
    form.fields.iter().find(|known| known.field.key == field.key)
}

/// Takes a change back.
pub(super) async fn undo(
    State(web): State<Web>,
    Of(of): Of,
    Sent { who, typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let instant = |name: &str| {
        let micros = typed.text(name).and_then(|text| text.parse().ok());
        micros.map(Instant::from_micros).ok_or(Fault::NotFound)
    };
    let undone = many::undo(web.operations(), who.actor(), instant("from")?, instant("until")?).await;
    let count = undone.map_err(|refused| match refused {
        ManyRefused::Failure(failure) => Fault::from(failure),
        other => Fault::broken(other),
    })?;
    let address = Address::read(of, typed.text("query").unwrap_or_default());
    Ok(Redirect::to(&with_said(&address.href(), &format!("undone&count={count}"))).into_response())
}
