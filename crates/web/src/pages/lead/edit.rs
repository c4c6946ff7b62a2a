//! The form that corrects what is known of a contact and its company. Nobody overwrites another unawares: the form carries
//! the version that it was filled in from, and comes back beside the values now kept when somebody else was faster.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::leads::{self, FactView, LeadView};
use operations::record::{self, EditRefused, FactOf, TypedFact};
use records::{FactRefused, LeadId};
use words::{Language, vocabulary};

use super::facts;
use super::lead_named;
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, EditRecords, Sent, SignedIn};
use crate::visit::html;

#[derive(Template)]
#[template(path = "lead/edit.html")]
struct EditPage {
    shell: Shell,
    lead: LeadId,
    name: String,
    version: i64,
    contact: Vec<Field>,
    account: Vec<Field>,
    account_name: Option<String>,
    changed: bool,
}

impl EditPage {
    fn new(who: &SignedIn, view: &LeadView, typed: &Typed, changed: bool) -> Self {
        let shell = who.shell(Place::Leads);
        let fields = |of: FactOf| {
            let facts = view.contact.facts.iter().filter(|fact| fact.of == of);
            facts.map(|fact| field(&shell.reader, fact, typed, changed)).collect::<Vec<_>>()
        };
        Self {
            lead: view.lead.id,
            name: view.contact.name.clone(),
            version: view.version,
            contact: fields(FactOf::Contact),
            account: fields(FactOf::Account),
            account_name: view.account.as_ref().map(|account| account.account.name.clone()),
            changed,
            shell,
        }
    }
}

/// The name of a fact in the form: contacts and accounts share keys, such as the country.
fn form_name(of: FactOf, key: &str) -> String {
    match of {
        FactOf::Contact => format!("contact.{key}"),
        FactOf::Account => format!("account.{key}"),
    }
}

fn field(reader: &Reader, fact: &FactView, typed: &Typed, changed: bool) -> Field {
    let name = form_name(fact.of, &fact.key);
    let is_choice = !fact.choices.is_empty();
    let raw = fact.value.clone().unwrap_or_default();
    let now = if is_choice { raw } else { facts::to_type(reader, &fact.key, &raw) };
    let control = if is_choice {
        Control::Select(choices(reader, fact))
    } else {
        Control::offering(facts::offered(reader, &fact.key))
    };
    let field = Field::new("edit", &name, facts::fact_name(reader, fact), control, typed, &now);
    if changed && field.value != now { field.hint(t!(reader, "edit-now", value = now)) } else { field }
}

fn choices(reader: &Reader, fact: &FactView) -> Vec<(String, String)> {
    let none = (String::new(), words::number::NOTHING.to_owned());
    let name = |choice: &String| {
        let usual = vocabulary::usual_value(reader.locale, facts::usual_name(&fact.key), choice);
        (choice.clone(), usual.map_or_else(|| choice.clone(), |usual| words::text::capitalised(&usual)))
    };
    // A word that is not offered any more stays where it was chosen, until somebody chooses another.
    let kept = fact.value.as_ref().filter(|value| !fact.choices.contains(value));
    std::iter::once(none).chain(kept.into_iter().chain(&fact.choices).map(name)).collect()
}

pub(crate) async fn show_edit(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<EditRecords>,
    Path(lead): Path<String>,
) -> Result<Response, Fault> {
    let view = leads::lead(web.operations(), lead_named(&lead)?).await?;
    html(&EditPage::new(&who, &view, &Typed::default(), false))
}

pub(crate) async fn edit(
    State(web): State<Web>,
    Path(lead): Path<String>,
    Sent { who, mut typed, .. }: Sent<EditRecords>,
) -> Result<Response, Fault> {
    let view = leads::lead(web.operations(), lead_named(&lead)?).await?;
    let version = typed.text("version").and_then(|text| text.parse().ok()).unwrap_or_default();
    let facts = changed_facts(&who.reader, &view, &typed);
    let mut was_changed = false;
    match record::edit_facts(web.operations(), who.actor(), view.contact.id, version, &facts).await {
        Ok(()) => return Ok(Redirect::to(&format!("/leads/{}?said=edited", view.lead.id)).into_response()),
        Err(EditRefused::Failure(failure)) => return Err(failure.into()),
        Err(EditRefused::Changed) => was_changed = true,
        Err(EditRefused::EmailTaken) => typed.refuse("contact.email", t!(who.reader, "wrong-email-taken")),
        Err(EditRefused::Fields(wrong)) => {
            for (key, why) in wrong {
                let of = facts.iter().find(|fact| fact.key == key).map_or(FactOf::Contact, |fact| fact.of);
                typed.refuse(&form_name(of, &key), sentence(&who.reader, &why));
            }
        }
    }
    let status = if was_changed { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, html(&EditPage::new(&who, &view, &typed, was_changed))?).into_response())
}

/// What was typed differently from what is kept; a field that the form did not bring is left alone.
fn changed_facts(reader: &Reader, view: &LeadView, typed: &Typed) -> Vec<TypedFact> {
    let known = view.contact.facts.iter();
    known
        .filter_map(|fact| {
            let text = typed.sent(&form_name(fact.of, &fact.key))?.trim();
            let now = fact.value.as_deref().unwrap_or_default();
            let is_choice = !fact.choices.is_empty();
            let raw = if is_choice { text.to_owned() } else { facts::typed_back(reader, &fact.key, text) };
            let untouched = raw == now || (!is_choice && text == facts::to_type(reader, &fact.key, now));
            (!untouched).then(|| TypedFact { of: fact.of, key: fact.key.clone(), raw })
        })
        .collect()
}

fn sentence(reader: &Reader, why: &FactRefused) -> String {
    match why {
        FactRefused::NotAnEmail => t!(reader, "wrong-email"),
        FactRefused::NotANumber => t!(reader, "wrong-number"),
        FactRefused::Negative => t!(reader, "wrong-negative"),
        FactRefused::NotMoney => t!(reader, "wrong-money"),
        FactRefused::NotADate => t!(reader, "wrong-date"),
        FactRefused::NotYesOrNo => t!(reader, "wrong-yes-no"),
        FactRefused::NotAChoice { .. } | FactRefused::Unknown(_) => t!(reader, "wrong-choice"),
        FactRefused::Blank => t!(reader, "wrong-blank"),
    }
}
