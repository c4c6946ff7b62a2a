//! The editor of a condition: by rows, or as the text itself. Where rows could not say the same, it says so and stays a text.

use std::collections::HashMap;

use askama::Template;
use conditions::{Joined, Rows};
use operations::market::{self, Offer, Offered};

use super::feedback::Feedback;
use super::row::{RowWrong, TypedRow};
use super::row_view::{Ground, RowView, groups};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::Typed;
use crate::reader::Reader;
use crate::server::Web;

/// The most rows that a form is read for; a condition of more stays a text, so that none is lost.
const MOST_ROWS: usize = 200;

/// A condition while it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Draft {
    Rows { joined: Joined, rows: Vec<TypedRow> },
    Text(String),
}

/// What a button of the form asks for, beside saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Keep it all.
    Save,
    /// Say what the condition asks, and count.
    Look,
    /// Draw the rows anew, after a field or an operator changed.
    See,
    Add,
    Remove(usize),
    AsText,
    AsRows,
}

impl Act {
    pub(super) fn of(typed: &Typed) -> Self {
        match typed.text("act") {
            Some("look") => Self::Look,
            Some("see") => Self::See,
            Some("add") => Self::Add,
            Some("as-text") => Self::AsText,
            Some("as-rows") => Self::AsRows,
            Some(other) => match other.strip_prefix("remove-").and_then(|place| place.parse().ok()) {
                Some(place) => Self::Remove(place),
                None => Self::Save,
            },
            None => Self::Save,
        }
    }
}

/// Why a draft stays as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stays {
    /// The text has mistakes, which are mended first.
    Mistakes,
    /// Rows could not say the same.
    SaysMore,
    /// Some rows are not filled in.
    Unfinished,
}

impl Draft {
    /// A condition that is kept, by rows where they can say it.
    pub(super) fn of_condition(text: &str) -> Self {
        match Rows::of(text) {
            Ok(Some(rows)) if rows.rows.len() <= MOST_ROWS => Self::of_rows(&rows),
            Ok(_) | Err(_) => Self::Text(text.to_owned()),
        }
    }

    /// A condition that nobody began.
    pub(super) fn blank() -> Self {
        Self::Rows { joined: Joined::All, rows: vec![TypedRow::default()] }
    }

    fn of_rows(rows: &Rows) -> Self {
        Self::Rows { joined: rows.joined, rows: rows.rows.iter().map(TypedRow::of_asked).collect() }
    }

    pub(super) fn from_form(typed: &Typed) -> Self {
        if typed.text("mode") == Some("text") {
            // Browsers end the lines of a field as letters did once.
            return Self::Text(typed.sent("condition").unwrap_or_default().replace("\r\n", "\n"));
        }
        let count = typed.text("rows").and_then(|count| count.parse().ok()).unwrap_or(0).clamp(1, MOST_ROWS);
        let joined = if typed.text("joined") == Some("any") { Joined::Any } else { Joined::All };
        Self::Rows { joined, rows: (0..count).map(|place| TypedRow::from_form(typed, place)).collect() }
    }

    /// Does what a button asks; says why not, where it cannot.
    pub(super) fn act(self, act: Act, offers: &[Offer]) -> (Self, Option<Stays>) {
        match (self, act) {
            (Self::Rows { joined, mut rows }, Act::Add) => {
                if rows.len() < MOST_ROWS {
                    rows.push(TypedRow::default());
                }
                (Self::Rows { joined, rows }, None)
            }
            (Self::Rows { joined, mut rows }, Act::Remove(place)) => {
                if place < rows.len() {
                    rows.remove(place);
                }
                if rows.is_empty() {
                    rows.push(TypedRow::default());
                }
                (Self::Rows { joined, rows }, None)
            }
            (draft @ Self::Rows { .. }, Act::AsText) => match draft.condition(offers) {
                Ok(text) => (Self::Text(text), None),
                Err(_) => (draft, Some(Stays::Unfinished)),
            },
            (Self::Text(text), Act::AsRows) if text.trim().is_empty() => (Self::blank(), None),
            (Self::Text(text), Act::AsRows) => match Rows::of(&text) {
                Ok(Some(rows)) if rows.rows.len() <= MOST_ROWS => (Self::of_rows(&rows), None),
                Ok(_) => (Self::Text(text), Some(Stays::SaysMore)),
                Err(_) => (Self::Text(text), Some(Stays::Mistakes)),
            },
            (draft, _) => (draft, None),
        }
    }

    /// The condition as text, or what is wrong with rows. Rows that nobody began are left out.
    pub(super) fn condition(&self, offers: &[Offer]) -> Result<String, Vec<(usize, RowWrong)>> {
        match self {
            Self::Text(text) => Ok(text.clone()),
            Self::Rows { joined, rows } => {
                let (mut asked, mut wrong) = (Vec::new(), Vec::new());
                for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_blank()) {
                    match row.asked(offers) {
                        Ok(row) => asked.push(row),
                        Err(why) => wrong.push((place, why)),
                    }
                }
                match wrong.is_empty() {
                    true if asked.is_empty() => Ok(String::new()),
                    true => Ok(Rows { joined: *joined, rows: asked }.to_string()),
                    false => Err(wrong),
                }
            }
        }
    }
}

/// The editor as it is drawn.
#[derive(Template)]
#[template(path = "market/editor.html")]
pub(super) struct Editor {
    reader: Reader,
    /// Where the form goes.
    action: String,
    draft: Draft,
    /// Each row, drawn.
    rows: Vec<String>,
    stays: Option<Stays>,
    /// What is said of the condition; nothing where the page asks for it once it stands.
    feedback: Option<Feedback>,
    /// What is wrong with the condition where it was to be saved.
    wrong: Option<String>,
}

impl Editor {
    /// Draws a draft, with what is wrong in its rows if it was to be saved or read.
    pub(super) async fn of(
        web: &Web,
        reader: &Reader,
        action: String,
        (draft, stays): (Draft, Option<Stays>),
        wrong: &[(usize, RowWrong)],
    ) -> Result<Self, Fault> {
        let offers = market::fields(web.operations()).await?;
        let rows = match &draft {
            Draft::Text(_) => Vec::new(),
            Draft::Rows { rows, .. } => {
                let (groups, kinds) = (groups(reader, &offers), market::kinds(web.operations()).await?);
                let offered = offered(web, rows).await?;
                let ground = Ground { reader, action: &action, offers: &offers, groups: &groups, kinds: &kinds };
                drawn(&ground, rows, &offered, wrong)?
            }
        };
        Ok(Self { reader: reader.clone(), action, draft, rows, stays, feedback: None, wrong: None })
    }

    pub(super) fn with_feedback(self, feedback: Feedback) -> Self {
        Self { feedback: Some(feedback), ..self }
    }

    pub(super) fn refused(self, wrong: Option<String>) -> Self {
        Self { wrong, ..self }
    }

    fn text(&self) -> Option<&str> {
        match &self.draft {
            Draft::Text(text) => Some(text),
            Draft::Rows { .. } => None,
        }
    }

    fn is_any(&self) -> bool {
        matches!(self.draft, Draft::Rows { joined: Joined::Any, .. })
    }

    fn stays(&self) -> Option<String> {
        Some(match self.stays? {
            Stays::Mistakes => t!(self.reader, "editor-mistakes-first"),
            Stays::SaysMore => t!(self.reader, "editor-says-more"),
            Stays::Unfinished => t!(self.reader, "editor-unfinished"),
        })
    }
}

fn drawn(
    ground: &Ground<'_>,
    rows: &[TypedRow],
    offered: &HashMap<String, Offered>,
    wrong: &[(usize, RowWrong)],
) -> Result<Vec<String>, Fault> {
    let nothing = Offered::default();
    let draw = |(place, row): (usize, &TypedRow)| {
        let offered = row.field().and_then(|key| offered.get(key)).unwrap_or(&nothing);
        let why = wrong.iter().find(|(known, _)| *known == place).map(|(_, why)| *why);
        RowView::new(ground, (place, row), offered, why).render().map_err(Fault::broken)
    };
    rows.iter().enumerate().map(draw).collect()
}

/// The values on offer for each field that some row names.
async fn offered(web: &Web, rows: &[TypedRow]) -> Result<HashMap<String, Offered>, Fault> {
    let mut offered = HashMap::new();
    for key in rows.iter().filter_map(TypedRow::field) {
        if !offered.contains_key(key) {
            offered.insert(key.to_owned(), market::offered(web.operations(), key).await?);
        }
    }
    Ok(offered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use operations::market::Whose;
    use records::FieldType;

    fn offers() -> Vec<Offer> {
        let offer =
            |key: &str, ty| Offer { key: key.to_owned(), ty, label: None, whose: Whose::Company, retired: false };
        vec![offer("industry", FieldType::Text), offer("employees", FieldType::Number)]
    }

    #[test]
    fn rows_become_a_text_and_rows_again() {
        let text = "industry IN ('retail') OR employees > 50";
        let (draft, stays) = Draft::of_condition(text).act(Act::AsText, &offers());
        assert_eq!((draft.clone(), stays), (Draft::Text(text.to_owned()), None));
        let (rows, stays) = draft.act(Act::AsRows, &offers());
        assert_eq!((rows.condition(&offers()), stays), (Ok(text.to_owned()), None));
    }

    #[test]
    fn a_text_that_says_more_than_rows_stays_one() {
        let text = "industry = 'retail' AND (employees > 50 OR employees IS NULL)";
        let draft = Draft::of_condition(text);
        assert_eq!(draft, Draft::Text(text.to_owned()));
        assert_eq!(draft.act(Act::AsRows, &offers()).1, Some(Stays::SaysMore));
        assert_eq!(Draft::Text("employees >".into()).act(Act::AsRows, &offers()).1, Some(Stays::Mistakes));
        let long = vec!["employees > 50"; MOST_ROWS + 1].join(" OR ");
        assert_eq!(Draft::of_condition(&long), Draft::Text(long.clone()), "a form would lose its last row");
    }

    #[test]
    fn the_last_row_taken_away_leaves_a_blank_one() {
        let (draft, _) = Draft::of_condition("employees > 50").act(Act::Remove(0), &offers());
        assert_eq!(draft, Draft::blank());
        assert_eq!(draft.condition(&offers()), Ok(String::new()));
        let (draft, _) = draft.act(Act::Add, &offers());
        assert!(matches!(draft, Draft::Rows { rows, .. } if rows.len() == 2));
    }
}
