//! Forms: what was typed comes back as it was typed, with what to mend beside its field.

use std::collections::BTreeMap;

use askama::Template;

use crate::draw::icon::Icon;

/// What a form held when it was sent, and what was wrong with it, by the names of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Typed {
    values: BTreeMap<String, String>,
    /// Everything that was sent, names that came several times as often as they came.
    sent: Vec<(String, String)>,
    wrong: BTreeMap<String, String>,
}

impl Typed {
    /// A form as a browser sent it.
    pub(crate) fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let sent: Vec<(String, String)> = pairs.into_iter().collect();
        Self { values: sent.iter().cloned().collect(), sent, wrong: BTreeMap::new() }
    }

    /// The text of a field, trimmed; none where nothing was typed.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Every text of a field that can be sent several times.
    pub(crate) fn every(&self, name: &str) -> impl Iterator<Item = &str> {
        self.sent.iter().filter(move |(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// A field exactly as it was typed, blanks and all: a password.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// A field as it was sent, also when it is blank; none where the form did not have it.
    pub(crate) fn sent(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// Says what is wrong with a field.
    pub(crate) fn refuse(&mut self, name: &str, sentence: String) {
        self.wrong.insert(name.to_owned(), sentence);
    }

    /// What is wrong with a field, if anything was said.
    pub(crate) fn wrong(&self, name: &str) -> Option<&str> {
        self.wrong.get(name).map(String::as_str)
    }

    pub(crate) fn is_refused(&self) -> bool {
        !self.wrong.is_empty()
    }
}

/// How a field is filled in.
#[derive(Clone, Debug)]
pub(crate) enum Control {
    /// One line; `kind` is the type of the input.
    Text { kind: &'static str, autocomplete: &'static str },
    /// One line with texts to choose from, beside any other.
    Offered(Vec<String>),
    /// Several lines.
    Area,
    /// One of these: key and text.
    Select(Vec<(String, String)>),
}

impl Control {
    pub(crate) const fn text() -> Self {
        Self::Text { kind: "text", autocomplete: "" }
    }

    /// One line, with texts to choose from if there are any.
    pub(crate) fn offering(texts: Vec<String>) -> Self {
        if texts.is_empty() { Self::text() } else { Self::Offered(texts) }
    }

    pub(crate) const fn of_kind(kind: &'static str) -> Self {
        Self::Text { kind, autocomplete: "" }
    }
}

/// A field with its label, its value and what is wrong with it.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/field.html")]
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) control: Control,
    pub(crate) required: bool,
    pub(crate) wide: bool,
    pub(crate) hint: String,
    pub(crate) wrong: Option<String>,
}

impl Field {
    /// A field named `name` in the form `form`, holding what was typed, else `fallback`.
    pub(crate) fn new(form: &str, name: &str, label: String, control: Control, typed: &Typed, fallback: &str) -> Self {
        Self {
            id: format!("{form}-{name}"),
            name: name.to_owned(),
            label,
            value: typed.values.get(name).map_or(fallback, String::as_str).to_owned(),
            control,
            required: false,
            wide: false,
            hint: String::new(),
            wrong: typed.wrong.get(name).cloned(),
        }
    }

    pub(crate) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(crate) fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    pub(crate) fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// Whether a sentence under the field says more of it.
    fn described(&self) -> bool {
        self.wrong.is_some() || !self.hint.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_field_keeps_what_was_typed_and_says_what_to_mend() {
        let mut typed = Typed::from_pairs([("employees".to_owned(), "many <b>".to_owned())]);
        typed.refuse("employees", "Write a number.".to_owned());
        let field = Field::new("edit", "employees", "Employees".to_owned(), Control::text(), &typed, "50");
        let html = field.render().expect("the template of a field");
        assert!(
            html.contains(r#"value="many &#60;b&#62;""#)
                && html.contains("Write a number.")
                && html.contains("aria-invalid"),
            "{html}"
        );
    }

    #[test]
    fn a_field_that_nobody_touched_holds_what_is_known() {
        let field = Field::new("edit", "city", "City".to_owned(), Control::text(), &Typed::default(), "Lyon");
        assert_eq!(field.value, "Lyon");
    }
}
