//! Several of a list: boxes to tick, with one heading and one sentence on what to mend.

use askama::Template;

use crate::draw::icon::Icon;
use crate::form::Typed;

/// A box.
#[derive(Clone, Debug)]
pub(crate) struct Tick {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) ticked: bool,
}

/// The boxes of one question.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/ticks.html")]
pub(crate) struct Ticks {
    pub(crate) id: String,
    pub(crate) legend: String,
    pub(crate) ticks: Vec<Tick>,
    pub(crate) hint: String,
    pub(crate) wrong: Option<String>,
}

impl Ticks {
    /// Boxes of the question `name` in the form `form`: each a key, its words, and whether it is ticked where nothing
    /// was sent yet. A ticked box is sent as `name.key`.
    pub(crate) fn new(
        form: &str,
        name: &str,
        legend: String,
        choices: impl IntoIterator<Item = (String, String, bool)>,
        typed: &Typed,
    ) -> Self {
        let was_sent = typed.sent("csrf").is_some();
        let tick = |(key, label, now): (String, String, bool)| {
            let sent = format!("{name}.{key}");
            let ticked = if was_sent { typed.sent(&sent).is_some() } else { now };
            Tick { id: format!("{form}-{name}-{key}"), name: sent, label, ticked }
        };
        Self {
            id: format!("{form}-{name}"),
            legend,
            ticks: choices.into_iter().map(tick).collect(),
            hint: String::new(),
            wrong: typed.wrong(name).map(str::to_owned),
        }
    }

    pub(crate) fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    fn described(&self) -> bool {
        self.wrong.is_some() || !self.hint.is_empty()
    }
}

/// The keys that were ticked.
pub(crate) fn ticked<'k>(typed: &Typed, name: &str, keys: impl IntoIterator<Item = &'k str>) -> Vec<String> {
    let sent = keys.into_iter().filter(|key| typed.sent(&format!("{name}.{key}")).is_some());
    sent.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_ticked_comes_back_ticked() {
        let sent = [("csrf", "x"), ("scope.import", "yes")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let typed = Typed::from_pairs(sent);
        let choices = || ["import", "export"].map(|key| (key.to_owned(), key.to_owned(), true));
        let ticks = Ticks::new("token", "scope", "Scopes".to_owned(), choices(), &typed);
        assert_eq!(ticks.ticks.iter().map(|tick| tick.ticked).collect::<Vec<_>>(), [true, false]);
        assert_eq!(ticked(&typed, "scope", ["import", "export"]), ["import"]);
        let untouched = Ticks::new("token", "scope", "Scopes".to_owned(), choices(), &Typed::default());
        assert!(untouched.ticks.iter().all(|tick| tick.ticked));
    }
}
