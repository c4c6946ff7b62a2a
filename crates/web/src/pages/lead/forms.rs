//! What people add to a lead: a note, a call, a meeting, any other activity, and what they will do next.

use askama::Template;
use operations::record::{ActivityRefused, NewActivity};
use operations::today::StepRefused;
use records::{Date, Instant, LeadId, NextStep};
use words::vocabulary;

use crate::draw::icon::Icon;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;

/// One of the five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddForm {
    Call,
    Note,
    Meeting,
    Activity,
    NextStep,
}

impl AddForm {
    const ALL: [Self; 5] = [Self::Call, Self::Note, Self::Meeting, Self::Activity, Self::NextStep];

    /// The last part of the address that takes it.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Note => "note",
            Self::Meeting => "meeting",
            Self::Activity => "activity",
            Self::NextStep => "next-step",
        }
    }

    pub(crate) fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.path() == path)
    }
}

/// How a call can end.
const OUTCOMES: [&str; 4] = ["reached", "no_answer", "voicemail", "refused"];
/// What somebody may log by hand beside calls and meetings.
const KINDS: [&str; 6] = ["trade_show", "webinar", "download", "form", "email_click", "order"];
const CONTENT_KINDS: [&str; 9] = [
    "guide",
    "white_paper",
    "case_study",
    "price_list",
    "roi_calculator",
    "trial",
    "demo_request",
    "quote_request",
    "contact_request",
];

/// The bar of forms; one of them may have come back with something to mend.
#[derive(Template)]
#[template(path = "lead/forms.html")]
pub(crate) struct Forms {
    pub(crate) reader: Reader,
    pub(crate) lead: LeadId,
    pub(crate) csrf: String,
    /// What is to be done next, as it was said last.
    pub(crate) next: Option<NextStep>,
    /// The form that was refused, with what was typed.
    pub(crate) refused: Option<(AddForm, Typed)>,
}

/// A form as the template draws it.
pub(crate) struct Drawn {
    name: String,
    icon: Icon,
    action: String,
    fields: Vec<Field>,
    key: Option<&'static str>,
    open: bool,
    first: bool,
}

impl Forms {
    fn forms(&self) -> Vec<Drawn> {
        AddForm::ALL.into_iter().map(|form| self.drawn(form)).collect()
    }

    fn drawn(&self, form: AddForm) -> Drawn {
        let typed = match &self.refused {
            Some((refused, typed)) if *refused == form => typed.clone(),
            _ => Typed::default(),
        };
        let (name, icon, key) = match form {
            AddForm::Call => (t!(self.reader, "add-call"), Icon::Phone, Some("c")),
            AddForm::Note => (t!(self.reader, "add-note"), Icon::Note, Some("n")),
            AddForm::Meeting => (t!(self.reader, "add-meeting"), Icon::Meeting, None),
            AddForm::Activity => (t!(self.reader, "add-activity"), Icon::Plus, None),
            AddForm::NextStep => (t!(self.reader, "add-next-step"), Icon::Flag, None),
        };
        Drawn {
            name,
            icon,
            action: format!("/leads/{}/{}", self.lead, form.path()),
            fields: self.fields(form, &typed),
            key,
            open: typed.is_refused(),
            first: form == AddForm::Call,
        }
    }

    fn fields(&self, form: AddForm, typed: &Typed) -> Vec<Field> {
        let prefix = form.path();
        let now = self.reader.wall_clock(&self.reader.now);
        let field = |name: &str, label: String, control: Control, fallback: &str| {
            Field::new(prefix, name, label, control, typed, fallback)
        };
        let at = || field("at", t!(self.reader, "form-at"), Control::of_kind("datetime-local"), &now).required();
        let minutes = || field("minutes", t!(self.reader, "form-minutes"), Control::of_kind("number"), "");
        let note = || field("note", t!(self.reader, "form-note"), Control::Area, "").wide();
        match form {
            AddForm::Note => vec![field("text", t!(self.reader, "form-note"), Control::Area, "").wide().required()],
            AddForm::Call => vec![
                field("outcome", t!(self.reader, "form-outcome"), Control::Select(self.outcomes()), "reached"),
                at(),
                minutes(),
                note(),
            ],
            AddForm::Meeting => vec![at(), minutes(), note()],
            AddForm::NextStep => {
                let next = self.next.as_ref();
                let what = next.map_or("", |next| next.what.as_str());
                let due =
                    next.map_or_else(|| self.reader.zone.local_date(self.reader.now), |next| next.due).to_string();
                vec![
                    field("what", t!(self.reader, "form-next-step"), Control::of_kind("text"), what).wide(),
                    field("due", t!(self.reader, "form-due"), Control::of_kind("date"), &due).required(),
                ]
            }
            AddForm::Activity => vec![
                field("kind", t!(self.reader, "form-kind"), Control::Select(self.kinds()), "trade_show"),
                field("content_kind", t!(self.reader, "form-content-kind"), Control::Select(self.content_kinds()), ""),
                at(),
                note(),
            ],
        }
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        let name = |key: &str| {
            vocabulary::usual_value(self.reader.locale, "outcome", key).unwrap_or_else(|| vocabulary::readable(key))
        };
        OUTCOMES.map(|key| (key.to_owned(), words::text::capitalised(&name(key)))).to_vec()
    }

    fn kinds(&self) -> Vec<(String, String)> {
        KINDS.map(|key| (key.to_owned(), vocabulary::kind(self.reader.locale, key))).to_vec()
    }

    fn content_kinds(&self) -> Vec<(String, String)> {
        let none = (String::new(), words::number::NOTHING.to_owned());
        let all = CONTENT_KINDS.map(|key| (key.to_owned(), vocabulary::content_kind(self.reader.locale, key)));
        std::iter::once(none).chain(all).collect()
    }
}

/// Reads the form of an activity; what cannot be read is refused beside its field.
pub(crate) fn activity(form: AddForm, typed: &mut Typed, reader: &Reader) -> Option<NewActivity> {
    let at = typed.text("at").and_then(|text| Instant::read(text, &reader.zone));
    let minutes = typed.text("minutes").map(|text| records::read_number(&text.replace(',', ".")));
    let text = |name: &str| typed.text(name).map(str::to_owned);
    let kind = match form {
        AddForm::Call => Some("call".to_owned()),
        AddForm::Meeting => Some("meeting".to_owned()),
        AddForm::Activity | AddForm::Note | AddForm::NextStep => text("kind"),
    };
    let (outcome, content_kind, note) = (text("outcome"), text("content_kind"), text("note"));
    if at.is_none() {
        typed.refuse("at", t!(reader, "wrong-instant"));
    }
    if minutes == Some(None) {
        typed.refuse("minutes", t!(reader, "wrong-number"));
    }
    if kind.is_none() {
        typed.refuse("kind", t!(reader, "wrong-missing"));
    }
    if typed.is_refused() {
        return None;
    }
    Some(NewActivity { outcome, minutes: minutes.flatten(), content_kind, note, ..NewActivity::of(kind?, at?) })
}

/// The field that a refusal is about, and what to say beside it.
pub(crate) fn sentence(reader: &Reader, form: AddForm, why: &ActivityRefused) -> (&'static str, String) {
    let note = if form == AddForm::Note { "text" } else { "note" };
    match why {
        ActivityRefused::EmptyNote => (note, t!(reader, "wrong-missing")),
        ActivityRefused::NoteTooLong { most } => (note, t!(reader, "wrong-note-too-long", count = (*most))),
        ActivityRefused::InTheFuture => ("at", t!(reader, "wrong-future")),
        ActivityRefused::NoKind => ("kind", t!(reader, "wrong-missing")),
        ActivityRefused::UnknownInterest => ("interest", t!(reader, "wrong-choice")),
        ActivityRefused::UnknownCampaign => ("campaign", t!(reader, "wrong-choice")),
        ActivityRefused::UnknownContent => ("content", t!(reader, "wrong-choice")),
        ActivityRefused::Nobody => ("contact", t!(reader, "wrong-choice")),
        ActivityRefused::NegativeMinutes => ("minutes", t!(reader, "wrong-negative")),
        // Failures never reach a form; the handler has turned them into faults.
        ActivityRefused::Failure(failure) => (note, failure.to_string()),
    }
}

/// Reads the form of a next step: nothing where its text was emptied, which takes the step off.
pub(crate) fn next_step(typed: &mut Typed, reader: &Reader) -> Option<Option<(String, Date)>> {
    let Some(what) = typed.text("what").map(str::to_owned) else { return Some(None) };
    match typed.text("due").and_then(Date::read) {
        Some(due) => Some(Some((what, due))),
        None => {
            typed.refuse("due", t!(reader, "wrong-date"));
            None
        }
    }
}

/// The field that a refused step is about, and what to say beside it.
pub(crate) fn step_sentence(reader: &Reader, why: &StepRefused) -> (&'static str, String) {
    match why {
        StepRefused::Empty => ("what", t!(reader, "wrong-missing")),
        StepRefused::TooLong => ("what", t!(reader, "wrong-step-too-long", count = operations::today::LONGEST_STEP)),
        StepRefused::Past => ("due", t!(reader, "wrong-past")),
        // Failures never reach a form; the handler has turned them into faults.
        StepRefused::Failure(failure) => ("what", failure.to_string()),
    }
}
