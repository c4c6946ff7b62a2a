//! An import as a call tells it: how far it came, what a trial found.

use std::collections::BTreeMap;

use operations::import::Trial;
use operations::import::desk::Desk;
use records::{Import, ImportFile, ImportWork, Keyed};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::reader::Reader;

/// An import.
#[derive(Serialize, ToSchema)]
pub(super) struct ImportView {
    id: String,
    file: String,
    /// `draft`, `running`, `done`, `cancelled`, `failed` or `undone`.
    status: &'static str,
    counts: Counts,
    started_at: String,
    finished_at: Option<String>,
    /// What a worker does with it or is to do: `trial`, `run` or `undo`.
    work: Option<&'static str>,
    /// How far the work has come, in rows.
    rows_done: i64,
    rows_all: i64,
    bytes: Option<i64>,
    columns: Vec<String>,
    /// What the last trial found with this mapping.
    #[serde(skip_serializing_if = "Option::is_none")]
    trial: Option<TrialView>,
    /// Why the last work could not be done.
    failure: Vec<String>,
}

/// Rows by what became of them.
#[derive(Serialize, ToSchema)]
struct Counts {
    rows: i64,
    created: i64,
    updated: i64,
    unchanged: i64,
    rejected: i64,
    warned: i64,
}

/// What a trial found.
#[derive(Serialize, ToSchema)]
struct TrialView {
    counts: Counts,
    /// How often each kind of complaint was made, by its key.
    noticed: BTreeMap<String, u64>,
    /// Rows of each fate.
    examples: Vec<ExampleView>,
}

/// A row of a trial.
#[derive(Serialize, ToSchema)]
struct ExampleView {
    line: u64,
    /// `created`, `updated`, `unchanged`, `warned` or `refused`.
    fate: serde_json::Value,
    cells: Vec<String>,
    /// What is wrong with it, in sentences.
    problems: Vec<String>,
}

impl TrialView {
    fn of(trial: &Trial, reader: &Reader) -> Self {
        let Trial { rows, created, updated, unchanged, rejected, warned, .. } = *trial;
        let example = |example: &operations::import::Example| ExampleView {
            line: example.line,
            fate: json!(example.fate),
            cells: example.cells.clone(),
            problems: example.problems.iter().map(|problem| words::sentence(reader.locale, problem)).collect(),
        };
        Self {
            counts: Counts { rows, created, updated, unchanged, rejected, warned },
            noticed: trial.noticed.clone(),
            examples: trial.examples.iter().map(example).collect(),
        }
    }
}

impl ImportView {
    pub(super) fn new(import: &Import, file: Option<&ImportFile>) -> Self {
        let records::ImportCounts { rows, created, updated, unchanged, rejected, warned } = import.counts;
        Self {
            id: import.id.to_string(),
            file: import.file.clone(),
            status: import.status.key(),
            counts: Counts { rows, created, updated, unchanged, rejected, warned },
            started_at: import.started_at.to_string(),
            finished_at: import.finished_at.map(|at| at.to_string()),
            work: file.and_then(|file| file.work).map(ImportWork::key),
            rows_done: file.map_or(0, |file| file.rows_done),
            rows_all: file.map_or(0, |file| file.rows_all),
            bytes: file.map(|file| file.bytes),
            columns: file.map(|file| file.columns.clone()).unwrap_or_default(),
            trial: None,
            failure: Vec::new(),
        }
    }

    pub(super) fn of(desk: &Desk, reader: &Reader) -> Self {
        Self {
            trial: desk.trial.as_ref().map(|trial| TrialView::of(trial, reader)),
            failure: desk.failure.clone(),
            ..Self::new(&desk.import, desk.file.as_ref())
        }
    }
}
