//! The mapping by hand: for each column where it goes, what a row tells of, how records are known again. The form reads
//! from and writes into the mapping that the import has (`operations::import::redraft`).

use std::collections::BTreeSet;

use operations::import::{
    Draft, Line, LineFrom, Look, SectionDraft, SectionName, Shape, Target, fields_of, identities, takes_custom_fields,
};
use records::{CustomField, CustomType, Keyed, RecordKind, Stage};

use super::names::field_name;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;

/// The kinds of records that rows can tell of, in the order in which people think of them.
const KINDS: [RecordKind; 8] = [
    RecordKind::Contact,
    RecordKind::Account,
    RecordKind::Lead,
    RecordKind::Opportunity,
    RecordKind::Campaign,
    RecordKind::Product,
    RecordKind::Person,
    RecordKind::Team,
];
/// A row of a wide file makes at most so many activities by hand; a mapping file may say more.
const MOST_ACTIVITIES: usize = 4;
/// So many empty lines are offered for fixed values and second uses of a column.
const SPARE: usize = 2;

/// The form of a mapping.
pub(crate) struct MappingView {
    pub(crate) head: Vec<Field>,
    pub(crate) sections: Vec<SectionView>,
    pub(crate) activities: Field,
    pub(crate) columns: Vec<ColumnView>,
    pub(crate) groups: Vec<Group>,
    pub(crate) more: Vec<MoreView>,
    /// Fields that say more than a line can; they stay as they are.
    pub(crate) beyond: Vec<String>,
}

/// A kind of record that rows may tell of.
pub(crate) struct SectionView {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) on: bool,
    pub(crate) rules: Option<Rules>,
}

/// How the records of a section are known again, and what the file may change of them.
pub(crate) struct Rules {
    /// Key, name, whether it is one of those that tell.
    pub(crate) identity: Vec<(String, String, bool)>,
    pub(crate) fields: Vec<Field>,
}

/// A column of the file.
pub(crate) struct ColumnView {
    pub(crate) name: String,
    pub(crate) samples: String,
    pub(crate) picked: String,
}

/// Targets of one kind of record.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) options: Vec<(String, String)>,
}

/// A fixed value, or a column that goes to a second place.
pub(crate) struct MoreView {
    pub(crate) column: String,
    pub(crate) text: String,
    pub(crate) picked: String,
}

impl MappingView {
    pub(super) fn new(reader: &Reader, draft: &Draft, look: Option<&Look>, known: &[CustomField]) -> Self {
        let (columns, used) = columns(draft, look);
        let more = draft.lines.iter().enumerate().filter(|(place, _)| !used.contains(place)).map(|(_, line)| {
            let (column, text) = match &line.from {
                LineFrom::Column(column) => (column.clone(), String::new()),
                LineFrom::Constant(text) => (String::new(), text.clone()),
            };
            MoreView { column, text, picked: line.target.to_string() }
        });
        let spare = (0..SPARE).map(|_| MoreView { column: String::new(), text: String::new(), picked: String::new() });
        let nothing = Typed::default();
        let activities = draft.sections.iter().filter(|section| section.name.kind == RecordKind::Activity).count();
        let numbers =
            (0..=MOST_ACTIVITIES.max(activities)).map(|n| (n.to_string(), reader.whole(&(n as u64)))).collect();
        let text = |name, label, value: &str| Field::new("map", name, label, Control::text(), &nothing, value);
        Self {
            head: vec![
                text("name", t!(reader, "map-mapping-name"), &draft.name).required(),
                text("source", t!(reader, "map-source"), &draft.source).required().hint(t!(reader, "map-source-hint")),
            ],
            sections: KINDS.into_iter().map(|kind| SectionView::new(reader, draft, kind)).collect(),
            activities: Field::new(
                "map",
                "activities",
                t!(reader, "map-activities"),
                Control::Select(numbers),
                &nothing,
                &activities.to_string(),
            ),
            columns,
            groups: groups(reader, draft, known),
            more: more.chain(spare).collect(),
            beyond: beyond(reader, draft),
        }
    }
}

/// The columns with their first uses, and which lines those are.
fn columns(draft: &Draft, look: Option<&Look>) -> (Vec<ColumnView>, BTreeSet<usize>) {
    let mut used = BTreeSet::new();
    let columns = look.map(|look| look.columns.as_slice()).unwrap_or_default();
    let views = columns.iter().map(|column| {
        let same = |from: &LineFrom| match from {
            LineFrom::Column(name) => name.trim().to_lowercase() == column.name.trim().to_lowercase(),
            LineFrom::Constant(_) => false,
        };
        let place = draft.lines.iter().position(|line| same(&line.from));
        used.extend(place);
        let picked = place.map(|place| draft.lines[place].target.to_string()).unwrap_or_default();
        let samples = if column.shape == Shape::Blank { String::new() } else { column.samples.join(" · ") };
        ColumnView { name: column.name.clone(), samples, picked }
    });
    (views.collect(), used)
}

fn section_of(kind: RecordKind) -> SectionName {
    SectionName { kind, place: 0 }
}

impl SectionView {
    fn new(reader: &Reader, draft: &Draft, kind: RecordKind) -> Self {
        let section = draft.section(section_of(kind));
        Self {
            key: section_of(kind).to_string(),
            name: words::label(reader.locale, kind),
            on: section.is_some(),
            rules: section.filter(|_| kind != RecordKind::Lead).map(|section| Rules::new(reader, draft, section)),
        }
    }
}

impl Rules {
    fn new(reader: &Reader, draft: &Draft, section: &SectionDraft) -> Self {
        let kind = section.name.kind;
        let is_mapped = |key: &str| {
            let target = Target::Field(section.name, key.to_owned());
            draft.lines.iter().any(|line| line.target == target) || section.beyond.iter().any(|known| known == key)
        };
        let identity = identities(kind).into_iter().filter(|key| is_mapped(key));
        let identity = identity.map(|key| {
            let on = section.identity.iter().any(|known| known == key);
            (key.to_owned(), field_name(reader, kind, key), on)
        });
        let nothing = Typed::default();
        let select = |name: &str, label: String, choices: Vec<(&str, String)>, now: &str| {
            let choices = choices.into_iter().map(|(key, name)| (key.to_owned(), name)).collect();
            let name = format!("{name}.{}", section.name);
            Field::new("map", &name, label, Control::Select(choices), &nothing, now)
        };
        let updates = vec![
            ("overwrite", t!(reader, "map-update-overwrite")),
            ("fill_blanks", t!(reader, "map-update-fill-blanks")),
            ("keep", t!(reader, "map-update-keep")),
        ];
        let unknowns = vec![("create", t!(reader, "map-unknown-create")), ("reject", t!(reader, "map-unknown-reject"))];
        Self {
            identity: identity.collect(),
            fields: vec![
                select("update", t!(reader, "map-update"), updates, &section.update),
                select("unknown", t!(reader, "map-unknown"), unknowns, &section.unknown),
            ],
        }
    }
}

/// Where columns can go: the fields of the kinds that rows tell of, and of contacts and companies in any case.
fn groups(reader: &Reader, draft: &Draft, known: &[CustomField]) -> Vec<Group> {
    let mut names: Vec<SectionName> = KINDS
        .into_iter()
        .filter(|kind| {
            matches!(kind, RecordKind::Contact | RecordKind::Account) || draft.section(section_of(*kind)).is_some()
        })
        .map(section_of)
        .collect();
    names.extend(draft.sections.iter().map(|section| section.name).filter(|name| name.kind == RecordKind::Activity));
    names.into_iter().map(|name| group(reader, draft, name, known)).collect()
}

fn group(reader: &Reader, draft: &Draft, name: SectionName, known: &[CustomField]) -> Group {
    let kind = name.kind;
    let label = words::label(reader.locale, kind);
    let option = |key: &str, shown: String| (Target::Field(name, key.to_owned()).to_string(), shown);
    // The stages of a lead have options of their own, which take the date with them.
    let is_stage = |key: &str| kind == RecordKind::Lead && matches!(key, "stage" | "at");
    let specs = fields_of(kind).iter().filter(|spec| !is_stage(spec.key));
    let mut options: Vec<(String, String)> =
        specs.map(|spec| option(spec.key, field_name(reader, kind, spec.key))).collect();
    if kind == RecordKind::Lead {
        options.extend(Stage::ALL.iter().map(|stage| {
            let stage_name = crate::label::stage(reader, *stage);
            (Target::Stage(*stage).to_string(), t!(reader, "map-stage-reached", stage = stage_name))
        }));
    }
    let own = known.iter().filter(|field| field.of == kind && !field.retired);
    options.extend(own.map(|field| option(&field.key, field.label.clone())));
    // What the mapping itself declares, and properties of activities that it names.
    for line in &draft.lines {
        let target = line.target.to_string();
        if let Target::Field(section, key) = &line.target
            && *section == name
            && options.iter().all(|(known, _)| *known != target)
        {
            options.push(option(key, words::vocabulary::readable(key)));
        }
    }
    if takes_custom_fields(kind) && name.place == 0 {
        let types: &[CustomType] = if kind == RecordKind::Activity { &[CustomType::Text] } else { CustomType::ALL };
        options.extend(types.iter().map(|ty| {
            let ty_name = words::label(reader.locale, *ty);
            (Target::New(kind, *ty).to_string(), t!(reader, "map-new-field", holds = ty_name))
        }));
    }
    let several = draft.sections.iter().filter(|section| section.name.kind == kind).count() > 1;
    let label = if several { format!("{label} {}", name.place + 1) } else { label };
    Group { name: label, options }
}

fn beyond(reader: &Reader, draft: &Draft) -> Vec<String> {
    let of_section = |section: &SectionDraft| {
        let kind = section.name.kind;
        let name = words::label(reader.locale, kind);
        let shown = section.beyond.iter().map(move |key| format!("{name}: {}", field_name(reader, kind, key)));
        shown.collect::<Vec<_>>()
    };
    draft.sections.iter().flat_map(of_section).collect()
}

/// The draft that a sent form makes of the one that was shown.
pub(super) fn draft_of_form(shown: &Draft, typed: &Typed) -> Draft {
    let text = |name: &str, usual: &str| typed.text(name).unwrap_or(usual).to_owned();
    let mut lines = Vec::new();
    for place in 0.. {
        let Some(column) = typed.sent(&format!("column-{place}")) else { break };
        if let Some(target) = typed.text(&format!("to-{place}")).and_then(|target| target.parse().ok()) {
            lines.push(Line { from: LineFrom::Column(column.to_owned()), target });
        }
    }
    for place in 0.. {
        let Some(column) = typed.sent(&format!("more-column-{place}")) else { break };
        let Some(target) = typed.text(&format!("more-to-{place}")).and_then(|target| target.parse().ok()) else {
            continue;
        };
        let from = match (column, typed.text(&format!("more-text-{place}"))) {
            ("", Some(text)) => LineFrom::Constant(text.to_owned()),
            ("", None) => continue,
            (column, _) => LineFrom::Column(column.to_owned()),
        };
        lines.push(Line { from, target });
    }
    let sections = sections_of_form(shown, typed, &mut lines);
    Draft { name: text("name", &shown.name), source: text("source", &shown.source), sections, lines, ..shown.clone() }
}

/// The sections that were ticked, and those of which a column was given a place. One that was taken away takes its lines along.
fn sections_of_form(shown: &Draft, typed: &Typed, lines: &mut Vec<Line>) -> Vec<SectionDraft> {
    let activities = typed.text("activities").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    let is_ticked = |name: SectionName| match name.kind {
        RecordKind::Activity => name.place < activities,
        _ => typed.sent(&format!("section.{name}")).is_some(),
    };
    let name_of = |line: &Line| match &line.target {
        Target::Field(name, _) => *name,
        Target::Stage(_) => section_of(RecordKind::Lead),
        Target::New(kind, _) => section_of(*kind),
    };
    lines.retain(|line| is_ticked(name_of(line)) || shown.section(name_of(line)).is_none());
    // Of two lines to one place the first counts.
    let mut met = Vec::new();
    lines.retain(|line| {
        let is_new = matches!(line.target, Target::New(..)) || !met.contains(&line.target);
        met.push(line.target.clone());
        is_new
    });
    let mut names: BTreeSet<SectionName> = KINDS.into_iter().map(section_of).filter(|name| is_ticked(*name)).collect();
    names.extend((0..activities).map(|place| SectionName { kind: RecordKind::Activity, place }));
    names.extend(lines.iter().map(name_of));
    names.into_iter().map(|name| section_of_form(shown, typed, name, lines)).collect()
}

fn section_of_form(shown: &Draft, typed: &Typed, name: SectionName, lines: &[Line]) -> SectionDraft {
    let known = shown.section(name).cloned().unwrap_or_else(|| SectionDraft::new(name));
    let is_mapped = |key: &str| {
        let target = Target::Field(name, key.to_owned());
        lines.iter().any(|line| line.target == target) || known.beyond.iter().any(|beyond| beyond == key)
    };
    let one_of = |field: &str, usual: &str, words: &[&str]| {
        let word = typed.text(&format!("{field}.{name}")).filter(|word| words.contains(word));
        word.unwrap_or(usual).to_owned()
    };
    let identity = identities(name.kind).into_iter();
    let identity = identity.filter(|key| is_mapped(key) && typed.sent(&format!("identity.{name}.{key}")).is_some());
    SectionDraft {
        identity: identity.map(str::to_owned).collect(),
        update: one_of("update", &known.update, &["overwrite", "fill_blanks", "keep"]),
        unknown: one_of("unknown", &known.unknown, &["create", "reject"]),
        ..known
    }
}
