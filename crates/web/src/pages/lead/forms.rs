//! What people add to a lead: a note, a call, a meeting, any other activity.

use askama::Template;
use records::LeadId;
use words::vocabulary;

use crate::draw::icon::Icon;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;

/// One of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddForm {
    Call,
    Note,
    Meeting,
    Activity,
}

impl AddForm {
    const ALL: [Self; 4] = [Self::Call, Self::Note, Self::Meeting, Self::Activity];

    /// The last part of the address that takes it.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Note => "note",
            Self::Meeting => "meeting",
            Self::Activity => "activity",
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
    "guide", "white_paper", "case_study", "price_list", "roi_calculator", "trial", "demo_request", "quote_request", "contact_request",
];

/// The bar of forms; one of them may have come back with something to mend.
#[derive(Template)]
#[template(path = "lead/forms.html")]
pub(crate) struct Forms {
    pub(crate) reader: Reader,
    pub(crate) lead: LeadId,
    pub(crate) csrf: String,
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
        let field = |name: &str, label: String, control: Control, fallback: &str| Field::new(prefix, name, label, control, typed, fallback);
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
            AddForm::Activity => vec![
                field("kind", t!(self.reader, "form-kind"), Control::Select(self.kinds()), "trade_show"),
                field("content_kind", t!(self.reader, "form-content-kind"), Control::Select(self.content_kinds()), ""),
                at(),
                note(),
            ],
        }
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        let name = |key: &str| vocabulary::usual_value(self.reader.locale, "outcome", key).unwrap_or_else(|| vocabulary::readable(key));
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
