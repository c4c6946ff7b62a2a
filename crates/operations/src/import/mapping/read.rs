//! A mapping file read with its places.

use std::collections::HashMap;

use columnar::delimited::{self, DateOrder};
use columnar::rows;
use document::{At, Document, Entry, Item, Kind, Located, Place, Section};
use records::{Currency, CustomType, Folded, Keyed, RecordKind, Role, Zone};

use super::kinds::{fields_of, identities, takes_custom_fields, usual_identity};
use super::{
    By, CellMap, ColumnRef, CurrencyMap, Decimal, FieldMap, From, Holds, MappedField, Mapping, MappingFault, Only,
    RecordMap, StageMap, Unknown, Update,
};

/// The form of mappings that this program reads.
const FORMAT: i64 = 1;

/// The sections, in the order in which their records are made: what is referred to comes first.
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

const ORDERS: [(&str, DateOrder); 3] =
    [("ymd", DateOrder::YearFirst), ("dmy", DateOrder::DayFirst), ("mdy", DateOrder::MonthFirst)];
const DECIMALS: [(&str, Decimal); 2] = [(".", Decimal::Point), (",", Decimal::Comma)];
const UNKNOWNS: [(&str, Unknown); 3] =
    [("create", Unknown::Create), ("warn", Unknown::Warn), ("reject", Unknown::Reject)];
const UPDATES: [(&str, Update); 3] =
    [("overwrite", Update::Overwrite), ("fill_blanks", Update::FillBlanks), ("keep", Update::Keep)];
const BYS: [(&str, By); 2] = [("name", By::Name), ("external_id", By::ExternalId)];

type Faults = Vec<Located<MappingFault>>;

pub(super) fn mapping(source: &str) -> Result<Mapping, Faults> {
    let document = Document::parse(source);
    let mut faults = Faults::new();
    let mapping = whole(document.root(), &mut faults);
    faults.extend(document.problems().into_iter().map(|wrong| wrong.map(MappingFault::Form)));
    faults.sort_by_key(|fault| fault.place);
    match mapping {
        Some(mapping) if faults.is_empty() => Ok(mapping),
        _ => Err(faults),
    }
}

fn whole(root: Section<'_>, faults: &mut Faults) -> Option<Mapping> {
    if let Some(format) = root.whole("format").filter(|format| format.value != FORMAT) {
        faults.push(Located::new(format.place, MappingFault::UnknownFormat { format: format.value }));
    }
    let name = root.required_text("name");
    let source = root.required_text("source");
    let zone = root.text("time_zone").and_then(|name| zone(name, faults));
    let currency = root.text("currency").and_then(|code| currency(code, faults));
    let dates = root.choice("dates", &ORDERS).map(|order| order.value);
    let decimal = root.choice("decimal", &DECIMALS).map(|decimal| decimal.value);
    let blanks = root.texts("blanks").map(|texts| texts.value).unwrap_or_default();
    let file = root.table("file").map(file).unwrap_or_default();
    let mut records: Vec<RecordMap> = Vec::new();
    for (key, kind) in SECTIONS {
        records.extend(root.table(key).and_then(|section| record(section, kind, faults)));
    }
    let activities = root.tables("activities");
    records.extend(activities.into_iter().filter_map(|section| record(section, RecordKind::Activity, faults)));
    if records.is_empty() {
        faults.push(Located::new(Place::START, MappingFault::NoRecords));
    }
    check_contacts(&records, faults);
    root.finish();
    for cell in records.iter_mut().flat_map(RecordMap::cells_mut) {
        cell.dates = cell.dates.or(dates);
        cell.decimal = cell.decimal.or(decimal);
    }
    Some(Mapping {
        name: name?.value,
        source: source?.value,
        zone,
        currency,
        blanks: blanks.iter().filter_map(|text| Folded::new(&text.value)).collect(),
        file,
        records,
    })
}

fn zone(name: At<String>, faults: &mut Faults) -> Option<Zone> {
    match Zone::named(&name.value) {
        Ok(zone) => Some(zone),
        Err(_) => {
            faults.push(Located::new(name.place, MappingFault::UnknownZone { name: name.value }));
            None
        }
    }
}

fn currency(code: At<String>, faults: &mut Faults) -> Option<Currency> {
    match code.value.parse() {
        Ok(currency) => Some(currency),
        Err(_) => {
            faults.push(Located::new(code.place, MappingFault::UnknownCurrency { code: code.value }));
            None
        }
    }
}

fn file(section: Section<'_>) -> rows::Options {
    let delimiters = [(",", ','), (";", ';'), ("\t", '\t'), ("tab", '\t'), ("|", '|')];
    let text = delimited::Options {
        encoding: section.text("encoding").map(|label| label.value),
        delimiter: section.choice("delimiter", &delimiters).map(|delimiter| delimiter.value),
        header: section.boolean("header").map(|header| header.value),
        ..delimited::Options::default()
    };
    let sheet = section.text("sheet").map(|sheet| sheet.value).filter(|sheet| !sheet.trim().is_empty());
    section.finish();
    rows::Options { text, sheet }
}

fn record(section: Section<'_>, kind: RecordKind, faults: &mut Faults) -> Option<RecordMap> {
    let place = section.place();
    let identity = section.texts("identity").map(|keys| keys.value);
    let unknown = section.choice("unknown", unknowns_of(kind)).map_or(Unknown::Create, |unknown| unknown.value);
    let update = section.choice("update", &UPDATES).map_or(Update::Overwrite, |update| update.value);
    let entries = section.table("fields").map(|fields| fields.entries()).unwrap_or_default();
    let fields: Vec<FieldMap> = entries.into_iter().filter_map(|entry| field(entry, kind, faults)).collect();
    let stages = if kind == RecordKind::Lead { section.tables("stages") } else { Vec::new() };
    let stages = stages.into_iter().filter_map(|section| stage(section, faults)).collect();
    let mapped = |key: &str| fields.iter().any(|field| field.key == key);
    let identity = match identity {
        Some(keys) => {
            faults.extend(keys.iter().filter_map(|key| {
                let fault = not_an_identity(kind, &key.value, mapped(&key.value))?;
                Some(Located::new(key.place, fault))
            }));
            keys.into_iter().map(|key| key.value).collect()
        }
        None => usual_identity(kind, mapped),
    };
    // A lead is known by its contact and motion, an activity by what it is.
    let needs_identity = !matches!(kind, RecordKind::Lead | RecordKind::Activity);
    if identity.is_empty() && needs_identity {
        faults.push(Located::new(place, MappingFault::NoIdentity { kind }));
    }
    section.finish();
    Some(RecordMap { kind, place, identity, unknown, update, fields, stages })
}

/// What a section may say of records that are not in the base: there is no blank to leave in their place. Leads and
/// activities begin with their contact, so there is nothing to ask.
fn unknowns_of(kind: RecordKind) -> &'static [(&'static str, Unknown)] {
    match kind {
        RecordKind::Lead | RecordKind::Activity => &[("create", Unknown::Create)],
        _ => &[("create", Unknown::Create), ("reject", Unknown::Reject)],
    }
}

/// Why a record is not known again by a field, if it is not.
fn not_an_identity(kind: RecordKind, key: &str, is_mapped: bool) -> Option<MappingFault> {
    let choices = identities(kind);
    if !choices.contains(&key) {
        return Some(MappingFault::NotAnIdentity { kind, key: key.to_owned(), choices });
    }
    (!is_mapped).then(|| MappingFault::IdentityNotMapped { kind, key: key.to_owned() })
}

fn check_contacts(records: &[RecordMap], faults: &mut Faults) {
    if records.iter().any(|record| record.kind == RecordKind::Contact) {
        return;
    }
    for record in records.iter().filter(|record| matches!(record.kind, RecordKind::Lead | RecordKind::Activity)) {
        faults.push(Located::new(record.place, MappingFault::NeedsContact { kind: record.kind }));
    }
}

fn stage(section: Section<'_>, faults: &mut Faults) -> Option<StageMap> {
    let place = section.place();
    let stage = section.required_item("stage").and_then(|item| match item.kind() {
        // A stage by its key is the usual case, so a text is a constant here.
        Kind::Text => item.text().map(|text| CellMap::constant(text.place, text.value)),
        _ => cell(&item, "stage", faults),
    });
    let at = section.item("at").and_then(|item| cell(&item, "at", faults));
    section.finish();
    let stage = stage?;
    check_words(&stage, "stage", &records::Stage::ALL.iter().map(|stage| stage.key()).collect::<Vec<_>>(), faults);
    Some(StageMap { place, stage, at })
}

fn field(entry: Entry<'_>, kind: RecordKind, faults: &mut Faults) -> Option<FieldMap> {
    let key = entry.key.value;
    let custom = match entry.item.kind() {
        Kind::Table => entry.item.table().and_then(|table| custom_field(&table, &key)),
        _ => None,
    };
    let cell = cell(&entry.item, &key, faults)?;
    let specs = fields_of(kind);
    let field = match (specs.iter().find(|spec| spec.key == key), custom) {
        (Some(spec), _) => {
            if let Holds::Word(words) = spec.holds {
                check_words(&cell, &key, &words(), faults);
            }
            MappedField::BuiltIn(*spec)
        }
        (None, _) if kind == RecordKind::Activity => MappedField::Property,
        (None, Some(custom)) if takes_custom_fields(kind) => custom,
        (None, Some(_)) => {
            faults.push(Located::new(entry.key.place, MappingFault::NoCustomFields { kind }));
            return None;
        }
        (None, None) => {
            let nearest = records::nearest(&key, specs.iter().map(|spec| spec.key));
            faults.push(Located::new(entry.key.place, MappingFault::UnknownField { kind, key, nearest }));
            return None;
        }
    };
    Some(FieldMap { key, field, cell })
}

fn custom_field(table: &Section<'_>, key: &str) -> Option<MappedField> {
    let types: Vec<(&str, CustomType)> = CustomType::ALL.iter().map(|ty| (ty.key(), *ty)).collect();
    let ty = table.choice("custom", &types)?.value;
    let label = table.text("label").map_or_else(|| key.replace('_', " "), |label| label.value);
    Some(MappedField::Custom { ty, label })
}

/// Words that a mapping itself writes must be those that the field takes.
fn check_words(cell: &CellMap, key: &str, words: &[&str], faults: &mut Faults) {
    let constant = match &cell.from {
        From::Constant(text) => Some(text),
        From::Columns { .. } => None,
    };
    let written = cell.values.values().chain(&cell.otherwise).chain(&cell.default).chain(constant);
    for value in written.filter(|value| !value.is_empty() && !words.contains(&value.as_str())) {
        let choices = words.iter().map(|word| (*word).to_owned()).collect();
        let fault = MappingFault::NotAWord { key: key.to_owned(), value: value.clone(), choices };
        faults.push(Located::new(cell.place, fault));
    }
}

/// The name of a column, or a table that says more.
fn cell(item: &Item<'_>, key: &str, faults: &mut Faults) -> Option<CellMap> {
    if item.kind() == Kind::Text {
        let column = item.filled_text()?;
        return Some(CellMap::column_named(column.place, column.value));
    }
    let place = item.place();
    let table = item.table()?;
    let optional = table.boolean("optional").is_some_and(|optional| optional.value);
    let column = |name: At<String>| ColumnRef { name: name.value, optional, index: None };
    let join = table.text("join").map_or_else(|| " ".to_owned(), |join| join.value);
    let one = table.text("column").map(|name| vec![column(name)]);
    let several = table.texts("columns").map(|names| names.value.into_iter().map(column).collect());
    let constant = table.text("constant").map(|text| From::Constant(text.value));
    let from = one.or(several).map(|columns| From::Columns { columns, join }).or(constant);
    let mut map = CellMap::constant(place, String::new());
    map.values = table.table("values").map(values).unwrap_or_default();
    map.otherwise = table.text("otherwise").map(|text| text.value);
    map.default = table.text("default").map(|text| text.value);
    map.split = table.text("split").map(|text| text.value).filter(|text| !text.is_empty());
    map.dates = table.choice("dates", &ORDERS).map(|order| order.value);
    map.decimal = table.choice("decimal", &DECIMALS).map(|decimal| decimal.value);
    map.currency = match table.text("currency_column") {
        Some(name) => Some(CurrencyMap::Column(column(name))),
        None => table.text("currency").and_then(|code| currency(code, faults)).map(CurrencyMap::Stated),
    };
    map.shift = table.number("scale").map_or(0, |scale| power_of_ten(scale, faults));
    map.negative = table.boolean("negative").is_some_and(|negative| negative.value);
    map.required = table.boolean("required").is_some_and(|required| required.value);
    map.only = table.table("only").and_then(|section| only(section, optional));
    map.by = table.choice("by", &BYS).map_or(By::Name, |by| by.value);
    map.unknown = table.choice("unknown", &UNKNOWNS).map_or(Unknown::Create, |unknown| unknown.value);
    let roles: Vec<(&str, Role)> = Role::ALL.iter().map(|role| (role.key(), *role)).collect();
    map.role = table.choice("role", &roles).map(|role| role.value);
    let _known_to_custom_fields = (table.item("custom"), table.item("label"));
    table.finish();
    match from {
        Some(from) => Some(CellMap { from, ..map }),
        None => {
            faults.push(Located::new(place, MappingFault::NoSource { key: key.to_owned() }));
            None
        }
    }
}

fn only(section: Section<'_>, optional: bool) -> Option<Only> {
    let column = section.required_text("column").map(|name| ColumnRef { name: name.value, optional, index: None });
    let values = section.texts("values").map(|texts| texts.value).unwrap_or_default();
    section.finish();
    Some(Only { column: column?, values: values.iter().filter_map(|text| Folded::new(&text.value)).collect() })
}

fn values(section: Section<'_>) -> HashMap<Folded, String> {
    let entries = section.entries().into_iter();
    entries.filter_map(|entry| Some((Folded::new(&entry.key.value)?, entry.item.text()?.value))).collect()
}

fn power_of_ten(scale: At<f64>, faults: &mut Faults) -> i32 {
    const POWERS: [f64; 13] = [1e-3, 1e-2, 1e-1, 1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    let found = POWERS.iter().zip(-3..).find(|(power, _)| **power == scale.value);
    if found.is_none() {
        faults.push(Located::new(scale.place, MappingFault::NotAPowerOfTen { found: scale.value }));
    }
    found.map_or(0, |(_, places)| places)
}

impl CellMap {
    fn column_named(place: Place, name: String) -> CellMap {
        let column = ColumnRef { name, optional: false, index: None };
        let from = From::Columns { columns: vec![column], join: String::new() };
        CellMap { from, ..CellMap::constant(place, String::new()) }
    }

    fn constant(place: Place, text: String) -> CellMap {
        CellMap {
            place,
            from: From::Constant(text),
            values: HashMap::new(),
            otherwise: None,
            default: None,
            split: None,
            dates: None,
            decimal: None,
            currency: None,
            shift: 0,
            negative: false,
            required: false,
            only: None,
            by: By::Name,
            unknown: Unknown::Create,
            role: None,
        }
    }
}
