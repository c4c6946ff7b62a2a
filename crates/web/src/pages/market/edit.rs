//! The form that makes or changes a segment or a persona. It carries the version that it was filled in from: of two people at
//! one, neither overwrites the other unawares.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::market::{self, DeleteRefused, NameWrong, PitchTyped, SubjectRefused, SubjectTyped, SubjectView};
use records::{NamedConditionKind, Pitch};
use words::Language;

use super::editor::{Act, Draft, Editor, Stays};
use super::feedback::{Feedback, MistakeLine, mistake_lines};
use super::row::RowWrong;
use super::{Of, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, DraftAgreement, Sent, SignedIn};
use crate::visit::{Wants, html};

#[derive(Template)]
#[template(path = "market/edit.html")]
struct EditPage {
    shell: Shell,
    of: Of,
    view: Option<SubjectView>,
    fields: Vec<Field>,
    pitches: Vec<Field>,
    editor: Editor,
    changed: bool,
    /// What somebody else made of the condition meanwhile.
    now: Option<String>,
}

impl EditPage {
    fn title(&self) -> String {
        let reader = &self.shell.reader;
        match (&self.view, self.of.0) {
            (Some(view), _) => t!(reader, "edit-title", name = view.named.name.clone()),
            (None, NamedConditionKind::Segment) => t!(reader, "segment-new"),
            (None, NamedConditionKind::Persona) => t!(reader, "persona-new"),
        }
    }

    fn list_name(&self) -> String {
        self.of.name(&self.shell.reader)
    }

    fn back(&self) -> String {
        self.view.as_ref().map_or_else(|| self.of.path().to_owned(), |view| self.of.page(view.named.id))
    }

    fn action(&self) -> String {
        action(self.of, self.view.as_ref())
    }

    fn version(&self) -> i64 {
        self.view.as_ref().map_or(0, |view| view.version)
    }
}

fn action(of: Of, view: Option<&SubjectView>) -> String {
    match view {
        Some(view) => format!("{}/edit", of.page(view.named.id)),
        None => format!("{}/new", of.path()),
    }
}

/// Name and meaning.
fn fields(reader: &Reader, of: Of, view: Option<&SubjectView>, typed: &Typed, changed: bool) -> Vec<Field> {
    let named = view.map(|view| &view.named);
    let about = named.and_then(|named| named.about.clone()).unwrap_or_default();
    let name = named.map(|named| named.name.clone()).unwrap_or_default();
    let hint = match of.0 {
        NamedConditionKind::Segment => t!(reader, "segment-about-hint"),
        NamedConditionKind::Persona => t!(reader, "persona-about-hint"),
    };
    vec![
        now(
            reader,
            Field::new("subject", "name", t!(reader, "field-name"), Control::text(), typed, &name),
            &name,
            changed,
        )
        .required(),
        now(
            reader,
            Field::new("subject", "about", t!(reader, "market-about"), Control::Area, typed, &about).wide().hint(hint),
            &about,
            changed,
        ),
    ]
}

/// A field that says what is kept now, where somebody else changed it meanwhile.
fn now(reader: &Reader, field: Field, kept: &str, changed: bool) -> Field {
    if changed && field.value.trim() != kept { field.hint(t!(reader, "edit-now", value = kept)) } else { field }
}

/// What is said, in each language of the company.
fn pitches(who: &SignedIn, view: Option<&SubjectView>, typed: &Typed, changed: bool) -> Vec<Field> {
    let reader = &who.reader;
    let mut fields = Vec::new();
    for language in &who.languages {
        let known = view.and_then(|view| view.pitches.iter().find(|pitch| pitch.language == language.tag()));
        let text = |of: fn(&Pitch) -> &Option<String>| known.and_then(|pitch| of(pitch).clone()).unwrap_or_default();
        let own = language.own_name();
        for (part, label, kept) in [
            ("messages", t!(reader, "market-messages-in", language = own), text(|pitch| &pitch.messages)),
            ("offers", t!(reader, "market-offers-in", language = own), text(|pitch| &pitch.offers)),
        ] {
            let name = format!("{part}.{}", language.tag());
            let field = Field::new("pitch", &name, label, Control::Area, typed, &kept);
            fields.push(now(reader, field, &kept, changed));
        }
    }
    fields
}

/// What the form says of the condition, and of itself.
#[derive(Default)]
struct Refused {
    rows: Vec<(usize, RowWrong)>,
    condition: Option<String>,
    mistakes: Vec<MistakeLine>,
    changed: bool,
}

async fn page(
    web: &Web,
    who: &SignedIn,
    of: Of,
    (view, typed): (Option<SubjectView>, &Typed),
    (draft, stays): (Draft, Option<Stays>),
    refused: Refused,
) -> Result<EditPage, Fault> {
    let reader = &who.reader;
    let action = action(of, view.as_ref());
    let mut editor = Editor::of(web, reader, action, (draft, stays), &refused.rows).await?;
    if !refused.mistakes.is_empty() {
        editor = editor.with_feedback(Feedback::of_mistakes(reader, refused.mistakes));
    }
    let now = view.as_ref().map(|view| view.named.condition.clone()).filter(|_| refused.changed);
    Ok(EditPage {
        fields: fields(reader, of, view.as_ref(), typed, refused.changed),
        pitches: pitches(who, view.as_ref(), typed, refused.changed),
        editor: editor.refused(refused.condition),
        changed: refused.changed,
        now,
        shell: who.shell(Place::Segments),
        view,
        of,
    })
}

pub(super) async fn show_new(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<DraftAgreement>,
    of: Of,
) -> Result<Response, Fault> {
    let blank = (Draft::blank(), None);
    html(&page(&web, &who, of, (None, &Typed::default()), blank, Refused::default()).await?)
}

pub(super) async fn show_edit(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<DraftAgreement>,
    of: Of,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let view = market::view(web.operations(), of.0, named(&id)?).await?;
    // A condition that no longer holds together is mended where its mistakes stand: in its text.
    let draft = match &view.condition {
        Ok(_) => Draft::of_condition(&view.named.condition),
        Err(_) => Draft::Text(view.named.condition.clone()),
    };
    html(&page(&web, &who, of, (Some(view), &Typed::default()), (draft, None), Refused::default()).await?)
}

pub(super) async fn create(
    State(web): State<Web>,
    of: Of,
    wants: Wants,
    Sent { who, typed, .. }: Sent<DraftAgreement>,
) -> Result<Response, Fault> {
    send(&web, &who, of, wants, (None, typed)).await
}

pub(super) async fn edit(
    State(web): State<Web>,
    of: Of,
    Path(id): Path<String>,
    wants: Wants,
    Sent { who, typed, .. }: Sent<DraftAgreement>,
) -> Result<Response, Fault> {
    let view = market::view(web.operations(), of.0, named(&id)?).await?;
    send(&web, &who, of, wants, (Some(view), typed)).await
}

/// Saves the form, or does what another of its buttons asks.
async fn send(
    web: &Web,
    who: &SignedIn,
    of: Of,
    wants: Wants,
    (view, typed): (Option<SubjectView>, Typed),
) -> Result<Response, Fault> {
    let draft = Draft::from_form(&typed);
    match Act::of(&typed) {
        Act::Save => save(web, who, of, (view, typed), draft).await,
        Act::Look => look(web, who, of, wants, (view, typed), draft).await,
        act => {
            let offers = market::fields(web.operations()).await?;
            let (draft, stays) = draft.act(act, &offers);
            let unfinished = if stays == Some(Stays::Unfinished) { draft.condition(&offers).err() } else { None };
            let rows = unfinished.unwrap_or_default();
            if wants == Wants::Fragment {
                let action = action(of, view.as_ref());
                return html(&Editor::of(web, &who.reader, action, (draft, stays), &rows).await?);
            }
            let refused = Refused { rows, ..Refused::default() };
            html(&page(web, who, of, (view, &typed), (draft, stays), refused).await?)
        }
    }
}

/// Says what the condition asks and how many it matches: as a fragment, or in the page.
async fn look(
    web: &Web,
    who: &SignedIn,
    of: Of,
    wants: Wants,
    (view, typed): (Option<SubjectView>, Typed),
    draft: Draft,
) -> Result<Response, Fault> {
    let offers = market::fields(web.operations()).await?;
    let (text, rows) = match draft.condition(&offers) {
        Ok(text) => (text, Vec::new()),
        // Rows that are being filled in are no mistakes yet.
        Err(wrong) => (String::new(), wrong),
    };
    let feedback = Feedback::of(web, &who.reader, &text).await?;
    if wants == Wants::Fragment {
        return html(&feedback);
    }
    let refused = Refused { rows, ..Refused::default() };
    let mut page = page(web, who, of, (view, &typed), (draft, None), refused).await?;
    page.editor = page.editor.with_feedback(feedback);
    html(&page)
}

async fn save(
    web: &Web,
    who: &SignedIn,
    of: Of,
    (view, mut typed): (Option<SubjectView>, Typed),
    draft: Draft,
) -> Result<Response, Fault> {
    let reader = &who.reader;
    let offers = market::fields(web.operations()).await?;
    let condition = match draft.condition(&offers) {
        Ok(condition) => condition,
        Err(rows) => {
            let refused = Refused { rows, ..Refused::default() };
            return mended(&page(web, who, of, (view, &typed), (draft, None), refused).await?);
        }
    };
    let wanted = wanted(who, &typed, &condition);
    let operations = web.operations();
    let kept = match &view {
        None => market::create(operations, who.actor(), of.0, &wanted).await,
        Some(view) => {
            let version = typed.text("version").and_then(|text| text.parse().ok()).unwrap_or_default();
            let id = view.named.id;
            market::edit(operations, who.actor(), (of.0, id), version, &wanted).await.map(|()| id)
        }
    };
    match kept {
        Ok(id) => {
            let said = if view.is_some() { "saved" } else { "created" };
            Ok(done(&of.page(id), said))
        }
        Err(SubjectRefused::Failure(failure)) => Err(failure.into()),
        Err(SubjectRefused::Changed) => {
            let refused = Refused { changed: true, ..Refused::default() };
            let page = page(web, who, of, (view, &typed), (draft, None), refused).await?;
            Ok((StatusCode::CONFLICT, html(&page)?).into_response())
        }
        Err(SubjectRefused::Fields { name, mistakes }) => {
            match name {
                Some(NameWrong::Missing) => typed.refuse("name", t!(reader, "wrong-field-name")),
                Some(NameWrong::Taken) => typed.refuse("name", t!(reader, "wrong-taken-name")),
                None => {}
            }
            let is_blank = condition.trim().is_empty();
            let sentence = is_blank.then(|| t!(reader, "editor-blank"));
            let lines = if is_blank { Vec::new() } else { mistake_lines(reader, &condition, &mistakes) };
            // A mistake has its place in the text alone.
            let draft = if lines.is_empty() { draft } else { Draft::Text(condition) };
            let refused = Refused { condition: sentence, mistakes: lines, ..Refused::default() };
            mended(&page(web, who, of, (view, &typed), (draft, None), refused).await?)
        }
    }
}

fn mended(page: &EditPage) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(page)?).into_response())
}

fn wanted(who: &SignedIn, typed: &Typed, condition: &str) -> SubjectTyped {
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let pitch = |language: &Language| PitchTyped {
        language: language.tag().to_owned(),
        messages: text(&format!("messages.{}", language.tag())),
        offers: text(&format!("offers.{}", language.tag())),
    };
    // A language that the form did not have is left as it is.
    let had = |language: &&Language| typed.sent(&format!("messages.{}", language.tag())).is_some();
    SubjectTyped {
        name: text("name"),
        about: text("about"),
        condition: condition.to_owned(),
        pitches: who.languages.iter().filter(had).map(pitch).collect(),
    }
}

pub(super) async fn delete(
    State(web): State<Web>,
    of: Of,
    Path(id): Path<String>,
    Sent { who, .. }: Sent<DraftAgreement>,
) -> Result<Response, Fault> {
    let id = named(&id)?;
    match market::delete(web.operations(), who.actor(), (of.0, id)).await {
        Ok(()) => Ok(done(of.path(), "deleted")),
        Err(DeleteRefused::InUse { contents }) => {
            Ok(Redirect::to(&format!("{}?said=in-use&more={contents}", of.page(id))).into_response())
        }
        Err(DeleteRefused::Failure(failure)) => Err(failure.into()),
    }
}
