//! Lines written into a mapping.

use std::collections::BTreeSet;

use records::{CustomField, CustomType, Keyed, RecordKind, Stage};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table};

use super::super::mapping::fields_of;
use super::{ACTIVITIES, Draft, LineFrom, SECTIONS, SectionDraft, SectionName, Target, from_of};

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

/// A target that a line is wanted for, with the field that is to be made for it.
type Wanted<'l> = (String, &'l LineFrom, Option<(CustomType, String)>);

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
        let mut wanted: Vec<Wanted<'_>> = Vec::new();
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
