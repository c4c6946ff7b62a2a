//! A mapping made by hand: as lines of "this column goes there", and back into the very TOML that a mapping is.
//!
//! Invariant: the TOML is the one truth. [`Draft::of`] reads from it what lines can say, [`redraft`] writes lines into it,
//! and whatever else stands there (meanings of cells, scales, several columns in one field) stays as it was.

mod write;

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use records::{CustomType, Keyed, RecordKind, Stage};
use toml_edit::{DocumentMut, Item, TableLike, Value};

pub use write::redraft;

use super::mapping::takes_custom_fields;

/// The sections with their keys, in the order in which their records are made.
const SECTIONS: [(&str, RecordKind); 8] = [
    ("team", RecordKind::Team),
    ("person", RecordKind::Person),
    ("product", RecordKind::Product),
    ("campaign", RecordKind::Campaign),
    ("account", RecordKind::Account),
    ("contact", RecordKind::Contact),
    ("lead", RecordKind::Lead),
    ("opportunity", RecordKind::Opportunity),
];
const ACTIVITIES: &str = "activities";

/// A section of a mapping: a kind of record; of activities, which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SectionName {
    pub kind: RecordKind,
    /// 0 but for activities, of which a row may make several.
    pub place: usize,
}

/// Where a column goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A field, built in or the company's own.
    Field(SectionName, String),
    /// The date on which a lead reached a stage.
    Stage(Stage),
    /// A field that does not exist yet.
    New(RecordKind, CustomType),
}

/// A text that names no target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a target of a mapping")]
pub struct NotATarget;

/// Where the text of a field comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFrom {
    Column(String),
    Constant(String),
}

/// One field and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub from: LineFrom,
    pub target: Target,
}

/// What rows say of one kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionDraft {
    pub name: SectionName,
    /// By which fields it is known again; none for the usual ones.
    pub identity: Vec<String>,
    /// `overwrite`, `fill_blanks` or `keep`.
    pub update: String,
    /// `create` or `reject`.
    pub unknown: String,
    /// Fields that say more than a line can, such as several columns in one; they stay as they are.
    pub beyond: Vec<String>,
}

/// What of a mapping is made by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    pub name: String,
    pub source: String,
    /// `ymd`, `dmy`, `mdy`; nothing to tell by the columns.
    pub dates: Option<String>,
    /// `.` or `,`; nothing to tell by the columns.
    pub decimal: Option<String>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub header: Option<bool>,
    pub sections: Vec<SectionDraft>,
    pub lines: Vec<Line>,
}

impl fmt::Display for SectionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            RecordKind::Activity => write!(f, "{ACTIVITIES}{}", self.place),
            kind => f.write_str(kind.key()),
        }
    }
}

impl FromStr for SectionName {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, NotATarget> {
        if let Some(place) = text.strip_prefix(ACTIVITIES) {
            let place = place.parse().map_err(|_| NotATarget)?;
            return Ok(SectionName { kind: RecordKind::Activity, place });
        }
        let known = SECTIONS.iter().find(|(key, _)| *key == text).ok_or(NotATarget)?;
        Ok(SectionName { kind: known.1, place: 0 })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Field(section, key) => write!(f, "{section}.{key}"),
            Target::Stage(stage) => write!(f, "stage:{stage}"),
            Target::New(kind, ty) => write!(f, "new:{kind}:{ty}"),
        }
    }
}

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, NotATarget> {
        if let Some(stage) = text.strip_prefix("stage:") {
            return Stage::from_key(stage).map(Target::Stage).ok_or(NotATarget);
        }
        if let Some((kind, ty)) = text.strip_prefix("new:").and_then(|rest| rest.split_once(':')) {
            let kind = RecordKind::from_key(kind).filter(|kind| takes_custom_fields(*kind)).ok_or(NotATarget)?;
            return Ok(Target::New(kind, CustomType::from_key(ty).ok_or(NotATarget)?));
        }
        let (section, key) = text.split_once('.').ok_or(NotATarget)?;
        if key.is_empty() {
            return Err(NotATarget);
        }
        Ok(Target::Field(section.parse()?, key.to_owned()))
    }
}

impl SectionDraft {
    /// A section of which nothing is said yet.
    pub fn new(name: SectionName) -> Self {
        let (identity, beyond) = (Vec::new(), Vec::new());
        SectionDraft { name, identity, update: "overwrite".to_owned(), unknown: "create".to_owned(), beyond }
    }
}

impl Draft {
    /// What lines can say of a mapping. A text that is no TOML gives an empty draft: its faults are told by
    /// [`Mapping::read`](super::Mapping::read).
    pub fn of(source: &str) -> Draft {
        let document: DocumentMut = source.parse().unwrap_or_default();
        let text = |key: &str| document.get(key).and_then(Item::as_str).map(str::to_owned);
        let file = document.get("file").and_then(Item::as_table_like);
        let of_file = |key: &str| file.and_then(|file| file.get(key)).and_then(Item::as_str).map(str::to_owned);
        let mut draft = Draft {
            name: text("name").unwrap_or_default(),
            source: text("source").unwrap_or_default(),
            dates: text("dates"),
            decimal: text("decimal"),
            encoding: of_file("encoding"),
            delimiter: of_file("delimiter"),
            header: file.and_then(|file| file.get("header")).and_then(Item::as_bool),
            ..Draft::default()
        };
        for (key, kind) in SECTIONS {
            if let Some(table) = document.get(key).and_then(Item::as_table_like) {
                draft.read_section(SectionName { kind, place: 0 }, table);
            }
        }
        let activities = document.get(ACTIVITIES).and_then(Item::as_array_of_tables);
        for (place, table) in activities.into_iter().flatten().enumerate() {
            draft.read_section(SectionName { kind: RecordKind::Activity, place }, table);
        }
        draft
    }

    /// The character that parts cells, where the mapping names it.
    pub fn delimiter_sign(&self) -> Option<char> {
        let text = self.delimiter.as_deref()?;
        if text == "tab" { Some('\t') } else { text.chars().next() }
    }

    fn read_section(&mut self, name: SectionName, table: &dyn TableLike) {
        let text = |key: &str, usual: &str| table.get(key).and_then(Item::as_str).unwrap_or(usual).to_owned();
        let identity = table.get("identity").and_then(Item::as_array);
        let mut section = SectionDraft {
            name,
            identity: identity.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
            update: text("update", "overwrite"),
            unknown: text("unknown", "create"),
            beyond: Vec::new(),
        };
        let fields = table.get("fields").and_then(Item::as_table_like);
        for (key, item) in fields.into_iter().flat_map(|fields| fields.iter()) {
            match from_of(item) {
                Some(from) => self.lines.push(Line { from, target: Target::Field(name, key.to_owned()) }),
                None => section.beyond.push(key.to_owned()),
            }
        }
        for stage in table.get("stages").and_then(Item::as_array_of_tables).into_iter().flatten() {
            let key = stage.get("stage").and_then(Item::as_str);
            match (key.and_then(Stage::from_key), stage.get("at").and_then(from_of)) {
                (Some(stage), Some(from)) => self.lines.push(Line { from, target: Target::Stage(stage) }),
                _ => section.beyond.push("stages".to_owned()),
            }
        }
        self.sections.push(section);
    }

    /// Whether rows say anything of a section.
    pub fn section(&self, name: SectionName) -> Option<&SectionDraft> {
        self.sections.iter().find(|section| section.name == name)
    }
}

/// The column or the constant that a cell is, where it is no more than one of these; what else is said of it stays.
fn from_of(item: &Item) -> Option<LineFrom> {
    if let Some(column) = item.as_str() {
        return Some(LineFrom::Column(column.to_owned()));
    }
    let table = item.as_table_like()?;
    let text = |key: &str| table.get(key).and_then(Item::as_str).map(str::to_owned);
    text("column").map(LineFrom::Column).or_else(|| text("constant").map(LineFrom::Constant))
}
