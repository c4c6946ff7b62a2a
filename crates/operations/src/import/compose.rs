//! A mapping made by hand: as lines of "this column goes there", and back into the very TOML that a mapping is.
//!
//! Invariant: the TOML is the one truth. [`Draft::of`] reads from it what lines can say, [`redraft`] writes lines into it,
//! and whatever else stands there (meanings of cells, scales, several columns in one field) stays as it was.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use records::{CustomField, CustomType, Keyed, RecordKind, Stage};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::mapping::{fields_of, takes_custom_fields};

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

/// The mapping `source` with what the draft says in place of what lines said before. `known` are the fields of the base.
pub fn redraft(source: &str, draft: &Draft, known: &[CustomField]) -> String {
    let mut document: DocumentMut = source.parse().unwrap_or_default();
    let root = document.as_table_mut();
    if root.get("format").is_none() {
        root.insert("format", toml_edit::value(1));
    }
    root.insert("name", toml_edit::value(draft.name.as_str()));
    root.insert("source", toml_edit::value(draft.source.as_str()));
    set(root, "dates", draft.dates.as_deref());
    set(root, "decimal", draft.decimal.as_deref());
    write_file(root, draft);
    let mut writer = Writer { draft, known, taken: taken_keys(draft, known) };
    for (key, kind) in SECTIONS {
        let name = SectionName { kind, place: 0 };
        match draft.section(name) {
            Some(section) => writer.section(table_of(root, key), section),
            None => {
                root.remove(key);
            }
        }
    }
    let wanted: Vec<&SectionDraft> =
        draft.sections.iter().filter(|section| section.name.kind == RecordKind::Activity).collect();
    if wanted.is_empty() {
        root.remove(ACTIVITIES);
        return document.to_string();
    }
    let mut there = match root.remove(ACTIVITIES) {
        Some(Item::ArrayOfTables(there)) => there,
        _ => ArrayOfTables::new(),
    };
    let mut kept = ArrayOfTables::new();
    for section in wanted {
        let mut table = there.get_mut(section.name.place).map(std::mem::take).unwrap_or_default();
        writer.section(&mut table, section);
        kept.push(table);
    }
    root.insert(ACTIVITIES, Item::ArrayOfTables(kept));
    document.to_string()
}

fn set(table: &mut Table, key: &str, text: Option<&str>) {
    match text {
        Some(text) => {
            table.insert(key, toml_edit::value(text));
        }
        None => {
            table.remove(key);
        }
    }
}

fn write_file(root: &mut Table, draft: &Draft) {
    let says = draft.encoding.is_some() || draft.delimiter.is_some() || draft.header.is_some();
    if !says && root.get("file").is_none() {
        return;
    }
    let file = table_of(root, "file");
    set(file, "encoding", draft.encoding.as_deref());
    set(file, "delimiter", draft.delimiter.as_deref());
    match draft.header {
        Some(header) => {
            file.insert("header", toml_edit::value(header));
        }
        None => {
            file.remove("header");
        }
    }
    if file.is_empty() {
        root.remove("file");
    }
}

/// The table of a key, made where there is none; an inline one becomes one of its own.
fn table_of<'t>(parent: &'t mut Table, key: &str) -> &'t mut Table {
    let item = parent.entry(key).or_insert_with(|| Item::Table(Table::new()));
    if !item.is_table() {
        let inline = std::mem::take(item);
        *item = Item::Table(inline.into_table().unwrap_or_default());
    }
    match item {
        Item::Table(table) => table,
        _ => unreachable!("the item was just made a table"),
    }
}

struct Writer<'d> {
    draft: &'d Draft,
    known: &'d [CustomField],
    /// Keys of the company's own fields that are in use, in small letters.
    taken: BTreeSet<String>,
}

impl Writer<'_> {
    fn section(&mut self, table: &mut Table, section: &SectionDraft) {
        let name = section.name;
        if section.identity.is_empty() {
            table.remove("identity");
        } else {
            let keys: Array = section.identity.iter().map(String::as_str).collect();
            table.insert("identity", toml_edit::value(keys));
        }
        set(table, "update", Some(section.update.as_str()).filter(|update| *update != "overwrite"));
        set(table, "unknown", Some(section.unknown.as_str()).filter(|unknown| *unknown != "create"));
        self.fields(table_of(table, "fields"), section);
        if name.kind == RecordKind::Lead {
            self.stages(table);
        }
        if table.get("fields").and_then(Item::as_table).is_some_and(Table::is_empty) {
            table.remove("fields");
        }
    }

    fn fields(&mut self, fields: &mut Table, section: &SectionDraft) {
        let mut wanted: Vec<(String, &LineFrom, Option<(CustomType, String)>)> = Vec::new();
        for line in &self.draft.lines {
            match &line.target {
                Target::Field(name, key) if *name == section.name => {
                    let custom = self.custom(section.name.kind, key);
                    wanted.push((key.clone(), &line.from, custom));
                }
                Target::New(kind, ty) if *kind == section.name.kind && section.name.place == 0 => {
                    let LineFrom::Column(column) = &line.from else { continue };
                    let key = new_key(column, &mut self.taken);
                    // An activity keeps whatever is said of it beside its fields, without a declaration.
                    let custom = (*kind != RecordKind::Activity).then(|| (*ty, column.trim().to_owned()));
                    wanted.push((key, &line.from, custom));
                }
                _ => {}
            }
        }
        let gone: Vec<String> = fields
            .iter()
            .filter(|(key, item)| from_of(item).is_some() && !wanted.iter().any(|(wanted, ..)| wanted == key))
            .map(|(key, _)| key.to_owned())
            .collect();
        for key in gone {
            fields.remove(&key);
        }
        for (key, from, custom) in wanted {
            match fields.get_mut(&key) {
                Some(item) if from_of(item).as_ref() == Some(from) => {}
                Some(item) if item.is_table_like() && from_of(item).is_some() => point(item, from),
                _ => {
                    fields.insert(&key, cell(from, custom));
                }
            }
        }
    }

    /// The type and the label of a field of the base's own; nothing for a built-in one, and for properties of activities.
    fn custom(&self, kind: RecordKind, key: &str) -> Option<(CustomType, String)> {
        if kind == RecordKind::Activity || fields_of(kind).iter().any(|spec| spec.key == key) {
            return None;
        }
        let field = self.known.iter().find(|field| field.of == kind && field.key == key)?;
        Some((field.ty, field.label.clone()))
    }

    fn stages(&self, lead: &mut Table) {
        let mut there = match lead.remove("stages") {
            Some(Item::ArrayOfTables(there)) => there,
            _ => ArrayOfTables::new(),
        };
        let is_plain = |table: &Table| {
            let stage = table.get("stage").and_then(Item::as_str).and_then(Stage::from_key);
            stage.filter(|_| table.get("at").and_then(from_of).is_some())
        };
        let mut kept = ArrayOfTables::new();
        let wanted = self.draft.lines.iter().filter_map(|line| match line.target {
            Target::Stage(stage) => Some((stage, &line.from)),
            _ => None,
        });
        for (stage, from) in wanted {
            let known = there.iter().position(|table| is_plain(table) == Some(stage));
            let mut table = known.and_then(|place| there.get_mut(place)).map(std::mem::take).unwrap_or_default();
            if table.get("at").and_then(from_of).as_ref() != Some(from) {
                table.insert("stage", toml_edit::value(stage.key()));
                table.insert("at", cell(from, None));
            }
            kept.push(table);
        }
        // What lines cannot say, such as a stage named by a column, stays behind them.
        let beyond = there.into_iter().filter(|table| !table.is_empty() && is_plain(table).is_none());
        for table in beyond {
            kept.push(table);
        }
        if !kept.is_empty() {
            lead.insert("stages", Item::ArrayOfTables(kept));
        }
    }
}

/// Points a cell that says more to another column or constant.
fn point(item: &mut Item, from: &LineFrom) {
    let Some(table) = item.as_table_like_mut() else { return };
    let (key, other, text) = match from {
        LineFrom::Column(column) => ("column", "constant", column),
        LineFrom::Constant(text) => ("constant", "column", text),
    };
    table.remove(other);
    table.insert(key, toml_edit::value(text.as_str()));
}

fn cell(from: &LineFrom, custom: Option<(CustomType, String)>) -> Item {
    let mut table = InlineTable::new();
    match from {
        LineFrom::Column(column) if custom.is_none() => return toml_edit::value(column.as_str()),
        LineFrom::Column(column) => table.insert("column", column.as_str().into()),
        LineFrom::Constant(text) => table.insert("constant", text.as_str().into()),
    };
    if let Some((ty, label)) = custom {
        table.insert("custom", ty.key().into());
        table.insert("label", label.into());
    }
    toml_edit::value(table)
}

fn taken_keys(draft: &Draft, known: &[CustomField]) -> BTreeSet<String> {
    let built_in = [RecordKind::Account, RecordKind::Contact, RecordKind::Opportunity, RecordKind::Activity];
    let built_in = built_in.into_iter().flat_map(fields_of).map(|spec| spec.key.to_owned());
    let of_lines = draft.lines.iter().filter_map(|line| match &line.target {
        Target::Field(_, key) => Some(key.to_lowercase()),
        _ => None,
    });
    let own = known.iter().map(|field| field.key.to_lowercase());
    built_in.chain(of_lines).chain(own).collect()
}

/// A key for a field that is named for its column: its letters and digits without accents, never one that is taken.
fn new_key(column: &str, taken: &mut BTreeSet<String>) -> String {
    let bare: String =
        store::searchable(column).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let words: Vec<&str> = bare.split('_').filter(|word| !word.is_empty()).collect();
    let mut key = words.join("_");
    if key.is_empty() || key.starts_with(|c: char| c.is_ascii_digit()) {
        key = format!("field_{key}").trim_end_matches('_').to_owned();
    }
    let stem = key.clone();
    let mut number = 2;
    while !taken.insert(key.clone()) {
        key = format!("{stem}_{number}");
        number += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Mapping, PRESETS};

    fn line(column: &str, target: &str) -> Line {
        Line { from: LineFrom::Column(column.to_owned()), target: target.parse().expect("a target") }
    }

    #[test]
    fn a_target_reads_back_as_it_was_written() {
        for text in ["contact.email", "activities1.at", "stage:mql", "new:account:yes_no"] {
            assert_eq!(text.parse::<Target>().expect("a target").to_string(), text);
        }
        for text in ["", "contact", "contact.", "nobody.email", "new:lead:text", "stage:won", "activities.at"] {
            assert_eq!(text.parse::<Target>(), Err(NotATarget), "{text}");
        }
    }

    #[test]
    fn a_mapping_that_nobody_touched_says_the_same_after_it_was_drawn_as_lines() {
        for preset in PRESETS {
            let drawn = redraft(preset.source, &Draft::of(preset.source), &[]);
            let same = |source: &str| format!("{:?}", Mapping::read(source).map(|mapping| without_places(mapping)));
            assert_eq!(same(&drawn), same(preset.source), "{}", preset.name);
        }
    }

    fn without_places(mapping: Mapping) -> Vec<String> {
        let fields = mapping.records.iter().flat_map(|record| {
            let stages = record
                .stages
                .iter()
                .map(|stage| format!("{:?} {:?}", stage.stage.from, stage.at.as_ref().map(|at| &at.from)));
            let fields = record.fields.iter().map(|field| {
                let cell = &field.cell;
                let mut values: Vec<String> = cell.values.iter().map(|(key, value)| format!("{key}={value}")).collect();
                values.sort();
                format!("{:?} {} {:?} {values:?} {}", record.kind, field.key, cell.from, cell.shift)
            });
            stages.chain(fields).collect::<Vec<_>>()
        });
        let mut fields: Vec<String> = fields.collect();
        fields.sort();
        fields
    }

    #[test]
    fn lines_become_a_mapping_that_reads() {
        let name = |text: &str| text.parse::<SectionName>().expect("a section");
        let draft = Draft {
            name: "Fair".into(),
            source: "fair".into(),
            sections: ["contact", "lead", "activities0"].map(|text| SectionDraft::new(name(text))).to_vec(),
            lines: vec![
                line("E-mail", "contact.email"),
                line("Taille", "new:contact:number"),
                line("Title", "new:contact:text"),
                line("Scanned", "stage:mql"),
                line("Scanned", "activities0.at"),
                Line {
                    from: LineFrom::Constant("trade_show".into()),
                    target: "activities0.kind".parse().expect("a target"),
                },
            ],
            ..Draft::default()
        };
        let source = redraft("", &draft, &[]);
        let mapping = Mapping::read(&source).unwrap_or_else(|faults| panic!("{faults:?}\n{source}"));
        assert_eq!(mapping.records.len(), 3, "{source}");
        assert!(
            source.contains("taille = { column = \"Taille\", custom = \"number\", label = \"Taille\" }"),
            "{source}"
        );
        assert!(source.contains("title_2 = "), "a built-in key is never taken: {source}");
        let again = Draft::of(&source);
        assert_eq!(again.sections.len(), 3);
        assert_eq!(again.lines.len(), 6);
    }

    #[test]
    fn another_column_keeps_what_is_said_of_the_cell() {
        let source = "name = \"a\"\nsource = \"b\"\n[account.fields]\nname = \"N\"\nannual_revenue = { column = \"R\", scale = 1000 }\n";
        let mut draft = Draft::of(source);
        draft.lines[1].from = LineFrom::Column("Revenue".into());
        let drawn = redraft(source, &draft, &[]);
        assert!(drawn.contains("scale = 1000") && drawn.contains("\"Revenue\""), "{drawn}");
        draft.lines.remove(1);
        assert!(!redraft(&drawn, &draft, &[]).contains("annual_revenue"));
    }
}
