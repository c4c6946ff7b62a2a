//! What a trial found, as its part of the page shows it: counts, and rows of each fate with what would change.

use operations::import::{Changed, Example, Fate, Trial};
use records::RecordKind;

use super::names::field_name;
use crate::reader::Reader;

/// A trial as the page shows it.
pub(crate) struct TrialView {
    pub(crate) counts: Vec<(String, String)>,
    pub(crate) groups: Vec<Group>,
}

/// The examples of one fate.
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) rows: Vec<RowView>,
}

/// A row of the file, and what would become of it.
pub(crate) struct RowView {
    pub(crate) line: String,
    /// What stands in it, column by column; blank cells are left out.
    pub(crate) cells: Vec<(String, String)>,
    pub(crate) kinds: String,
    pub(crate) changes: Vec<ChangeView>,
    pub(crate) sentences: Vec<String>,
}

/// A field before and after.
pub(crate) struct ChangeView {
    pub(crate) field: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

impl TrialView {
    pub(super) fn new(reader: &Reader, trial: &Trial, columns: &[String]) -> Self {
        let groups = Fate::ALL.into_iter().filter_map(|fate| {
            let examples = trial.examples.iter().filter(|example| example.fate == fate);
            let rows: Vec<RowView> = examples.map(|example| RowView::new(reader, example, columns)).collect();
            (!rows.is_empty()).then(|| Group { title: fate_name(reader, fate), rows })
        });
        Self {
            counts: counts(
                reader,
                [trial.rows, trial.created, trial.updated, trial.unchanged, trial.rejected, trial.warned],
            ),
            groups: groups.collect(),
        }
    }
}

/// The six counts of an import, each with its name.
pub(super) fn counts(reader: &Reader, counts: [i64; 6]) -> Vec<(String, String)> {
    let names = [
        t!(reader, "import-rows"),
        t!(reader, "import-created"),
        t!(reader, "import-updated"),
        t!(reader, "import-unchanged"),
        t!(reader, "import-refused"),
        t!(reader, "import-warned"),
    ];
    names.into_iter().zip(counts.map(|count| reader.whole(&count.unsigned_abs()))).collect()
}

fn fate_name(reader: &Reader, fate: Fate) -> String {
    match fate {
        Fate::Created => t!(reader, "import-examples-created"),
        Fate::Updated => t!(reader, "import-examples-updated"),
        Fate::Unchanged => t!(reader, "import-examples-unchanged"),
        Fate::Warned => t!(reader, "import-examples-warned"),
        Fate::Refused => t!(reader, "import-examples-refused"),
    }
}

impl RowView {
    fn new(reader: &Reader, example: &Example, columns: &[String]) -> Self {
        let cells = example.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let cells = cells.map(|(place, cell)| (columns.get(place).cloned().unwrap_or_default(), cell.clone()));
        let kinds: Vec<String> = example.kinds.iter().map(|kind| words::label(reader.locale, kind.0)).collect();
        Self {
            line: t!(reader, "import-line", line = reader.whole(&example.line)),
            cells: cells.collect(),
            kinds: kinds.join(", "),
            changes: example.changes.iter().map(|change| ChangeView::new(reader, change)).collect(),
            sentences: example.problems.iter().map(|problem| words::sentence(reader.locale, problem)).collect(),
        }
    }
}

impl ChangeView {
    fn new(reader: &Reader, change: &Changed) -> Self {
        let kind = change.kind.0;
        let shown = |value: &Option<String>| {
            value.as_ref().map_or_else(|| "–".to_owned(), |value| shown(reader, kind, &change.field, value))
        };
        let field = format!("{}: {}", words::label(reader.locale, kind), field_name(reader, kind, &change.field));
        Self { field, before: shown(&change.before), after: shown(&change.after) }
    }
}

fn shown(reader: &Reader, kind: RecordKind, field: &str, value: &str) -> String {
    let usual = words::vocabulary::usual_value(reader.locale, field, value);
    match (usual, kind) {
        (Some(usual), _) => words::text::capitalised(&usual),
        // A link of another record is an id, which says nothing to people.
        (None, _) if names_a_record(field) => t!(reader, "import-another-record"),
        (None, _) => value.to_owned(),
    }
}

fn names_a_record(field: &str) -> bool {
    matches!(field, "account" | "owner" | "parent" | "campaign" | "lead" | "contact" | "team" | "manager" | "product")
}
