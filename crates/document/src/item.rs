//! One value of the file, to be read as what its key should hold.

use records::{Keyed, nearest};

use crate::document::Document;
use crate::section::Section;
use crate::tree::{Node, Value};
use crate::{At, Kind, LARGEST_NUMBER, Place, Source, Wrong};

/// A value with the key that leads to it. Reading it as the wrong thing notes a complaint and gives `None`.
#[derive(Debug, Clone)]
pub struct Item<'d> {
    pub(crate) document: &'d Document,
    pub(crate) node: &'d Node,
    /// The key as written, for complaints: of an element of a list, that of the list.
    pub(crate) key: String,
    pub(crate) path: String,
}

/// A key with its value, of a table whose keys are the writer's own.
#[derive(Debug, Clone)]
pub struct Entry<'d> {
    pub key: At<String>,
    pub item: Item<'d>,
}

impl<'d> Item<'d> {
    pub fn place(&self) -> Place {
        self.document.place(self.node.span.start)
    }

    pub fn kind(&self) -> Kind {
        self.node.kind()
    }

    /// The full path of the key, as `scoring.fit.groups[0].name`.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn text(&self) -> Option<At<String>> {
        match &self.node.value {
            Value::Text(text) => Some(self.at(text.clone())),
            _ => self.wrong_type(Kind::Text),
        }
    }

    /// A text that is not blank.
    pub fn filled_text(&self) -> Option<At<String>> {
        let text = self.text()?;
        if text.value.trim().is_empty() {
            return self.refuse(Wrong::Blank { key: self.key.clone() });
        }
        Some(text)
    }

    /// A finite number within [`LARGEST_NUMBER`] either way; never -0.0.
    pub fn number(&self) -> Option<At<f64>> {
        let number = match self.node.value {
            Value::Whole(Some(whole)) => whole as f64,
            Value::Whole(None) => return self.refuse(Wrong::BeyondLimit { key: self.key.clone() }),
            Value::Float(float) => float,
            _ => return self.wrong_type(Kind::Number),
        };
        if number.is_nan() || self.writes_infinity() {
            return self.refuse(Wrong::NotFinite { key: self.key.clone() });
        }
        if number.abs() > LARGEST_NUMBER {
            return self.refuse(Wrong::BeyondLimit { key: self.key.clone() });
        }
        Some(self.at(number + 0.0))
    }

    /// A number above `bound`.
    pub fn number_above(&self, bound: f64) -> Option<At<f64>> {
        let number = self.number()?;
        if number.value <= bound {
            return self.refuse(Wrong::NotAbove { key: self.key.clone(), bound, found: number.value });
        }
        Some(number)
    }

    /// A whole number within [`LARGEST_NUMBER`] either way, written without a decimal point.
    pub fn whole(&self) -> Option<At<i64>> {
        match self.node.value {
            Value::Whole(Some(whole)) if whole.unsigned_abs() <= LARGEST_NUMBER as u64 => Some(self.at(whole)),
            Value::Whole(_) => self.refuse(Wrong::BeyondLimit { key: self.key.clone() }),
            _ => self.wrong_type(Kind::WholeNumber),
        }
    }

    /// A whole number from `least` on.
    pub fn whole_at_least(&self, least: i64) -> Option<At<i64>> {
        let whole = self.whole()?;
        if whole.value < least {
            let (least, found) = (least as f64, whole.value as f64);
            return self.refuse(Wrong::TooSmall { key: self.key.clone(), least, found });
        }
        Some(whole)
    }

    pub fn boolean(&self) -> Option<At<bool>> {
        match self.node.value {
            Value::Boolean(truth) => Some(self.at(truth)),
            _ => self.wrong_type(Kind::Boolean),
        }
    }

    /// One of a closed set of words.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<At<T>> {
        let text = self.text()?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text.value) {
            return Some(self.at(*value));
        }
        let words = || choices.iter().map(|(word, _)| *word);
        self.refuse(Wrong::NotAChoice {
            key: self.key.clone(),
            nearest: nearest(&text.value, words()),
            value: text.value,
            choices: words().map(str::to_owned).collect(),
        })
    }

    /// One of a closed list of the field's own words.
    pub fn keyed<T: Keyed>(&self) -> Option<At<T>> {
        let choices: Vec<(&str, T)> = T::ALL.iter().map(|word| (word.key(), *word)).collect();
        self.choice(&choices)
    }

    /// The text of a condition, which knows where each of its characters stands in the file.
    pub fn condition(&self) -> Option<Source> {
        let text = self.text()?;
        Some(Source::new(text.value, self.document.raw(self.node.span.clone()), text.place, self.path.clone()))
    }

    /// The elements of a list.
    pub fn list(&self) -> Option<At<Vec<Item<'d>>>> {
        match &self.node.value {
            Value::List(nodes) => {
                let item = |(index, node)| Item {
                    document: self.document,
                    node,
                    key: self.key.clone(),
                    path: format!("{}[{index}]", self.path),
                };
                Some(self.at(nodes.iter().enumerate().map(item).collect()))
            }
            _ => self.wrong_type(Kind::List),
        }
    }

    /// A list of texts. An element that is none is complained about and left out.
    pub fn texts(&self) -> Option<At<Vec<At<String>>>> {
        let list = self.list()?;
        Some(list.map(|items| items.iter().filter_map(Item::filled_text).collect()))
    }

    pub fn table(&self) -> Option<Section<'d>> {
        match &self.node.value {
            Value::Table(_) => Some(Section::new(self.document, self.node, self.path.clone())),
            _ => self.wrong_type(Kind::Table),
        }
    }

    /// Notes a complaint at this value.
    pub fn refuse<T>(&self, what: Wrong) -> Option<T> {
        self.document.complain(self.node.span.start, what);
        None
    }

    fn at<T>(&self, value: T) -> At<T> {
        At { value, place: self.place() }
    }

    fn wrong_type<T>(&self, expected: Kind) -> Option<T> {
        self.refuse(Wrong::WrongType { key: self.key.clone(), expected, found: self.kind() })
    }

    /// Whether the file says `inf`, which is not the same mistake as a number with too many digits.
    fn writes_infinity(&self) -> bool {
        self.document.raw(self.node.span.clone()).trim_start_matches(['+', '-']) == "inf"
    }
}
