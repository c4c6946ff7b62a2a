//! What is said while a condition is written: its mistakes at their places, else what it asks and how many it matches.

use askama::Template;
use conditions::Mistake;
use operations::market::{self, Size};
use words::{sentence, text};

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;

/// A mistake with the line of the text in which it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MistakeLine {
    /// "Line 1, column 5".
    pub(super) place: String,
    pub(super) sentence: String,
    /// The line up to the mistake.
    pub(super) before: String,
    /// What is wrong: the word that begins there.
    pub(super) marked: String,
    /// The rest of the line.
    pub(super) after: String,
}

/// How many match.
#[derive(Template)]
#[template(path = "market/size.html")]
pub(super) struct SizeLine {
    pub(super) reader: Reader,
    pub(super) size: Size,
}

#[derive(Template)]
#[template(path = "market/feedback.html")]
pub(super) struct Feedback {
    pub(super) reader: Reader,
    pub(super) mistakes: Vec<MistakeLine>,
    /// What the condition asks, in words.
    pub(super) asks: Option<String>,
    /// What is allowed, but hardly meant.
    pub(super) advice: Vec<String>,
    pub(super) size: Option<SizeLine>,
    /// Nothing is asked yet.
    pub(super) blank: bool,
}

impl Feedback {
    /// What is wrong with a condition, and nothing else.
    pub(super) fn of_mistakes(reader: &Reader, mistakes: Vec<MistakeLine>) -> Self {
        Self { reader: reader.clone(), mistakes, asks: None, advice: Vec::new(), size: None, blank: false }
    }

    /// What there is to say of a condition.
    pub(super) async fn of(web: &Web, reader: &Reader, text: &str) -> Result<Self, Fault> {
        let version = web.operations().in_force().await?;
        let nothing = Self::of_mistakes(reader, Vec::new());
        if text.trim().is_empty() {
            return Ok(Self { blank: true, ..nothing });
        }
        let condition = match market::compiled(&version, text) {
            Ok(condition) => condition,
            Err(mistakes) => return Ok(Self::of_mistakes(reader, mistake_lines(reader, text, &mistakes))),
        };
        let mut advice: Vec<String> =
            condition.advice().iter().map(|remark| sentence(reader.locale, &remark.what)).collect();
        for (kind, nearest) in market::unseen_kinds(web.operations(), &condition).await? {
            let near = nearest.iter().map(|near| text::quoted(reader.locale, near)).collect::<Vec<_>>().join(", ");
            advice.push(match near.is_empty() {
                true => t!(reader, "market-kind-unseen", kind = kind),
                false => t!(reader, "market-kind-unseen-near", kind = kind, near = near),
            });
        }
        let asks = text::capitalised(&words::phrases::condition(reader.locale, &condition));
        let sizes = market::sizes(web.operations(), vec![condition]).await?;
        let size = sizes.first().map(|size| SizeLine { reader: reader.clone(), size: *size });
        Ok(Self { asks: Some(format!("{asks}.")), advice, size, ..nothing })
    }
}

/// So many mistakes are shown together: each costs a look through the text, and a text may hold a name for every few letters.
const MOST_MISTAKES: usize = 50;

/// Mistakes as people look for them: by line and column, from 1.
pub(super) fn mistake_lines(reader: &Reader, text: &str, mistakes: &[Mistake]) -> Vec<MistakeLine> {
    let letters: Vec<char> = text.chars().collect();
    let line = |mistake: &Mistake| {
        let at = mistake.at.min(letters.len());
        let begins = letters[..at].iter().rposition(|letter| *letter == '\n').map_or(0, |newline| newline + 1);
        let ends = letters[at..].iter().position(|letter| *letter == '\n').map_or(letters.len(), |length| at + length);
        let marked = at + length_of_word(&letters[at..ends]);
        let (number, column) = (letters[..at].iter().filter(|letter| **letter == '\n').count() + 1, at - begins + 1);
        MistakeLine {
            place: t!(reader, "market-place", line = number, column = column),
            sentence: sentence(reader.locale, &mistake.what),
            before: letters[begins..at].iter().collect(),
            marked: letters[at..marked].iter().collect(),
            after: letters[marked..ends].iter().collect(),
        }
    };
    mistakes.iter().take(MOST_MISTAKES).map(line).collect()
}

/// How far the word or the sign at the start of a text goes.
fn length_of_word(letters: &[char]) -> usize {
    let is_of_word = |letter: &&char| letter.is_alphanumeric() || **letter == '_';
    letters.iter().take_while(is_of_word).count().max(1).min(letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::tests::reader;
    use conditions::Wrong;

    #[test]
    fn a_mistake_is_shown_in_its_line() {
        let mistakes = [Mistake { at: 28, what: Wrong::Empty }, Mistake { at: 35, what: Wrong::Empty }];
        let lines = mistake_lines(&reader(words::Language::En), "employees >= 50\nAND country industri", &mistakes);
        assert_eq!(lines[0].place.replace(['\u{2068}', '\u{2069}'], ""), "Line 2, column 13");
        assert_eq!(
            (lines[0].before.as_str(), lines[0].marked.as_str(), lines[0].after.as_str()),
            ("AND country ", "industri", "")
        );
        assert_eq!((lines[1].marked.as_str(), lines[1].before.as_str()), ("i", "AND country industr"));
        let end = mistake_lines(&reader(words::Language::En), "a =", &[Mistake { at: 3, what: Wrong::Empty }]);
        assert_eq!((end[0].before.as_str(), end[0].marked.as_str()), ("a =", ""));
    }
}
