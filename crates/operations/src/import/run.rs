//! Runs an import: survey, custom fields, chunks, end.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use columnar::delimited::{ReadError, Record};
use document::Located;
use records::{
    Actor, Currency, CustomField, CustomFieldId, CustomType, Import, ImportCounts, ImportId, ImportProblem,
    ImportStatus, RecordKind, Zone,
};
use sha2::{Digest, Sha256};
use store::{Store, StoreError};
use tokio::sync::mpsc;

use super::apply::{self, Job, Row};
use super::cell::{Form, Habits};
use super::mapping::{MappedField, Mapping, MappingFault, Misfit};
use super::plan::{Planner, RowPlan};
use super::problem::RowProblem;
use super::report::{Noticed, Report};
use super::survey::{self, Survey, Unfit};

/// Rows in one transaction: enough to make its cost small, few enough that other writers hardly wait.
const CHUNK: usize = 2_000;
/// Rows that a dry run applies together before it undoes them.
const DRY_CHUNK: usize = 20_000;
/// So many complaints are shown with a report.
const SHOWN: usize = 20;
/// So many rows that were taken with a doubt are kept with an import; refused ones all are.
const DOUBTS_KEPT: i64 = 1_000;
/// How often a chunk is tried that met another writer.
const TRIES: u32 = 5;

/// What the base says of files that do not say it themselves.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The time zone of the agreement in force.
    pub zone: Zone,
    /// The currency of the agreement in force.
    pub currency: Currency,
}

/// How to run an import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Show what would happen, and undo it.
    pub dry_run: bool,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub rows_done: u64,
    pub rows: u64,
    pub counts: ImportCounts,
}

/// Why an import did not begin, or could not go on.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the mapping has {} faults", .0.len())]
    Mapping(Vec<Located<MappingFault>>),
    #[error("the mapping does not fit the file in {} places", .0.len())]
    Misfits(Vec<Located<Misfit>>),
    #[error("the file cannot be read")]
    Unreadable(#[from] ReadError),
    #[error("the file is empty")]
    EmptyFile,
    /// The base has a field of this key that is something else.
    #[error("the base has another field {key}")]
    FieldDiffers { key: String, of: RecordKind, ty: CustomType },
    #[error("the base failed")]
    Store(#[from] StoreError),
    #[error("a file cannot be written")]
    Io(#[from] std::io::Error),
}

impl From<Unfit> for ImportError {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Unreadable(error) => Self::Unreadable(error),
            Unfit::Empty => Self::EmptyFile,
            Unfit::Misfits(misfits) => Self::Misfits(misfits),
        }
    }
}

/// Imports a file by a mapping (its TOML), in the name of `actor`.
///
/// After each chunk `progress` is told; breaking there stops the import where it can be resumed by calling again with
/// the same file and mapping.
///
/// # Errors
/// Where mapping and file do not fit, the file cannot be read on, or the base cannot be reached. What was committed
/// stays, and the import can be resumed.
pub async fn run_import(
    store: &Store,
    actor: Actor,
    ground: &Ground,
    file: &Path,
    mapping: &str,
    options: Options,
    mut progress: impl FnMut(&Progress) -> ControlFlow<()> + Send,
) -> Result<Report, ImportError> {
    let mut read = Mapping::read(mapping).map_err(ImportError::Mapping)?;
    let path = file.to_path_buf();
    let (read, survey) = in_background(move || survey::survey(&path, &mut read).map(|survey| (read, survey))).await?;
    let begun = begin(store, actor, file, mapping, &read, &survey, options).await?;
    let habits = Habits {
        zone: read.zone.clone().unwrap_or_else(|| ground.zone.clone()),
        currency: read.currency.unwrap_or(ground.currency),
        blanks: read.blanks.clone(),
        now: begun.started_at,
    };
    let fields = store.read().all::<CustomField>().await?;
    let fields = if options.dry_run { with_new_fields(fields, &read, &survey) } else { fields };
    let chunk = if options.dry_run { DRY_CHUNK } else { CHUNK };
    let mut chunks = plans(file.to_path_buf(), read.clone(), habits, survey.cells.clone(), begun.position, chunk);
    let currency = read.currency.unwrap_or(ground.currency);
    let job = Job { import: begun.id, mapping: read, fields, currency, now: begun.started_at };
    let mut run = Run::new(&begun, options);
    while let Some(chunk) = chunks.recv().await {
        run.take(store, &job, chunk?).await?;
        let done = Progress { rows_done: run.counts.rows.unsigned_abs(), rows: survey.rows, counts: run.counts };
        if progress(&done).is_break() {
            return run.report(store, &job, survey, &begun).await;
        }
    }
    run.end(store, &job, &survey).await?;
    run.report(store, &job, survey, &begun).await
}

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
    }
}

/// Finds the interrupted import of the same file and mapping, or begins one, with the custom fields that it needs.
async fn begin(
    store: &Store,
    actor: Actor,
    file: &Path,
    source: &str,
    mapping: &Mapping,
    survey: &Survey,
    options: Options,
) -> Result<Import, ImportError> {
    let fingerprint = fingerprint(&survey.digest, source);
    let mut write = store.write(actor).await?;
    write.one_import_at_a_time().await?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = Import {
        id: ImportId::new(0),
        file: name,
        fingerprint: fingerprint.clone(),
        mapping: source.to_owned(),
        status: ImportStatus::Running,
        position: 0,
        counts: ImportCounts::default(),
        by: actor,
        started_at: write.now(),
        finished_at: None,
    };
    let known = write.read().all::<CustomField>().await?;
    check_fields(&known, mapping)?;
    if options.dry_run {
        return Ok(new);
    }
    if let Some(interrupted) = write.read().interrupted_import(&fingerprint).await? {
        return Ok(interrupted);
    }
    let import = Import { id: ImportId::new(write.next_id().await?), ..new };
    write.add(std::slice::from_ref(&import)).await?;
    for field in with_new_fields(known.clone(), mapping, survey) {
        match known.iter().find(|known| known.id == field.id) {
            Some(known) if *known == field => {}
            Some(_) => {
                write.update(&field).await?;
            }
            None => {
                let id = CustomFieldId::new(write.next_id().await?);
                write.add(&[CustomField { id, ..field }]).await?;
            }
        }
    }
    write.audit("begin_import", records::RecordRef::from(import.id), None).await?;
    write.commit().await?;
    Ok(import)
}

fn fingerprint(digest: &str, mapping: &str) -> String {
    let whole = Sha256::new().chain_update(digest).chain_update(mapping).finalize();
    whole.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The custom fields that a mapping declares, each once.
fn declared(mapping: &Mapping) -> BTreeMap<String, (RecordKind, CustomType, String)> {
    let mut declared = BTreeMap::new();
    for record in &mapping.records {
        for field in &record.fields {
            if let MappedField::Custom { ty, label } = &field.field {
                declared.insert(field.key.clone(), (record.kind, *ty, label.clone()));
            }
        }
    }
    declared
}

fn check_fields(known: &[CustomField], mapping: &Mapping) -> Result<(), ImportError> {
    for (key, (of, ty, _)) in declared(mapping) {
        let same = known.iter().find(|field| field.key.eq_ignore_ascii_case(&key));
        if let Some(field) = same.filter(|field| field.of != of || field.ty != ty || field.key != key) {
            return Err(ImportError::FieldDiffers { key: field.key.clone(), of: field.of, ty: field.ty });
        }
    }
    Ok(())
}

/// The fields of the base with those that the mapping declares, and with the words that the file uses for choices.
fn with_new_fields(mut fields: Vec<CustomField>, mapping: &Mapping, survey: &Survey) -> Vec<CustomField> {
    for (key, (of, ty, label)) in declared(mapping) {
        let place = fields.iter().position(|field| field.key == key).unwrap_or_else(|| {
            // No field of the base has a number below zero, so the new ones stay apart until they get theirs.
            let id = CustomFieldId::new(-1 - fields.len() as i64);
            fields.push(CustomField { id, of, key: key.clone(), label, ty, choices: Vec::new(), retired: false });
            fields.len() - 1
        });
        let words = survey.words.iter().filter(|(field, _)| *field == key).flat_map(|(_, words)| words);
        let known: BTreeSet<&String> = fields[place].choices.iter().collect();
        let new: Vec<String> = words.filter(|word| !known.contains(word)).cloned().collect();
        fields[place].choices.extend(new);
    }
    fields
}

/// Rows of the file as the mapping reads them, from the first that is not done.
struct Chunk {
    /// How many rows of the file come before it.
    start: i64,
    plans: Vec<RowPlan>,
}

/// Plans the rows on a thread of its own, a few chunks ahead.
fn plans(
    file: PathBuf,
    mut mapping: Mapping,
    habits: Habits,
    forms: Vec<Form>,
    position: i64,
    size: usize,
) -> mpsc::Receiver<Result<Chunk, ImportError>> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::task::spawn_blocking(move || {
        let failed = |error: ImportError| {
            // Nobody listens any more where the import was stopped.
            let _ = sender.blocking_send(Err(error));
        };
        let mut reader = match survey::open(&file, &mut mapping) {
            Ok(reader) => reader,
            Err(unfit) => return failed(unfit.into()),
        };
        let planner = Planner { mapping: &mapping, habits: &habits, forms: &forms };
        let mut record = Record::default();
        let mut chunk = Chunk { start: position, plans: Vec::new() };
        loop {
            match reader.read(&mut record) {
                Err(error) => return failed(error.into()),
                Ok(true) if (record.number() as i64) < position => continue,
                Ok(true) => chunk.plans.push(planner.plan(&record)),
                Ok(false) => break,
            }
            if chunk.plans.len() == size {
                let start = chunk.start + size as i64;
                let full = std::mem::replace(&mut chunk, Chunk { start, plans: Vec::new() });
                if sender.blocking_send(Ok(full)).is_err() {
                    return;
                }
            }
        }
        if !chunk.plans.is_empty() {
            let _ = sender.blocking_send(Ok(chunk));
        }
    });
    receiver
}

/// An import while it runs.
struct Run {
    dry: bool,
    counts: ImportCounts,
    first: Vec<Noticed>,
    noticed: BTreeMap<String, u64>,
    finished: bool,
}

impl Run {
    fn new(import: &Import, options: Options) -> Run {
        let (first, noticed) = (Vec::new(), BTreeMap::new());
        Run { dry: options.dry_run, counts: import.counts, first, noticed, finished: false }
    }

    /// Applies a chunk; tries again where another writer took what it was about to write.
    async fn take(&mut self, store: &Store, job: &Job, chunk: Chunk) -> Result<(), ImportError> {
        for _ in 1..TRIES {
            match self.try_chunk(store, job, &chunk).await {
                Err(StoreError::Taken { .. } | StoreError::Dangling) => {}
                done => return Ok(done?),
            }
        }
        Ok(self.try_chunk(store, job, &chunk).await?)
    }

    async fn try_chunk(&mut self, store: &Store, job: &Job, chunk: &Chunk) -> Result<(), StoreError> {
        let mut write = store.write(Actor::Import(job.import)).await?;
        if self.dry {
            let rows = apply::apply(&mut write, job, chunk.plans.clone()).await?;
            self.counts = add(self.counts, tally(&rows));
            self.notice(&rows);
            // The transaction is dropped here, and with it all that it did.
            return Ok(());
        }
        write.one_import_at_a_time().await?;
        let import = write.read().find::<Import>(job.import).await?.ok_or(StoreError::Missing)?;
        self.counts = import.counts;
        // Another process may have done some of these rows.
        let done = usize::try_from(import.position - chunk.start).unwrap_or(0);
        let Some(plans) = chunk.plans.get(done..).filter(|plans| !plans.is_empty()) else { return Ok(()) };
        let rows = apply::apply(&mut write, job, plans.to_vec()).await?;
        let counts = add(import.counts, tally(&rows));
        let problems = problems(job.import, &rows, import.counts.warned);
        if !problems.is_empty() {
            write.add_import_problems(&problems).await?;
        }
        write.advance_import(job.import, import.position + rows.len() as i64, counts).await?;
        write.commit().await?;
        self.counts = counts;
        self.notice(&rows);
        Ok(())
    }

    fn notice(&mut self, rows: &[Row]) {
        for row in rows {
            for problem in &row.plan.problems {
                *self.noticed.entry(problem.key()).or_default() += 1;
                if self.first.len() < SHOWN {
                    let (line, refused) = (row.plan.line, row.plan.refused);
                    self.first.push(Noticed { line, refused, problem: problem.clone() });
                }
            }
        }
    }

    async fn end(&mut self, store: &Store, job: &Job, survey: &Survey) -> Result<(), ImportError> {
        self.finished = true;
        if self.dry {
            return Ok(());
        }
        let mut write = store.write(Actor::Import(job.import)).await?;
        write.one_import_at_a_time().await?;
        let import = write.read().find::<Import>(job.import).await?.ok_or(StoreError::Missing)?;
        self.counts = import.counts;
        if import.status == ImportStatus::Running {
            let details = serde_json::json!({ "file": import.file, "sha256": survey.digest, "rows": survey.rows });
            write.end_import(job.import, ImportStatus::Done).await?;
            write.audit("end_import", records::RecordRef::from(job.import), Some(details.to_string())).await?;
            write.commit().await?;
            store.optimize().await?;
        }
        Ok(())
    }

    /// What is to be said; of rows that an earlier run complained about, what the base kept.
    async fn report(self, store: &Store, job: &Job, survey: Survey, begun: &Import) -> Result<Report, ImportError> {
        let mut first = self.first;
        if begun.position > 0 {
            let kept = store.read().import_problems(job.import, -1, SHOWN as u32).await?;
            first = kept.iter().flat_map(noticed_again).take(SHOWN).collect();
        }
        Ok(Report {
            import: (!self.dry).then_some(job.import),
            finished: self.finished,
            resumed_at: begun.position.unsigned_abs(),
            counts: self.counts,
            survey,
            first,
            noticed: self.noticed,
        })
    }
}

fn noticed_again(kept: &ImportProblem) -> Vec<Noticed> {
    let problems: Vec<RowProblem> = serde_json::from_str(&kept.reason).unwrap_or_default();
    let (line, refused) = (kept.line.unsigned_abs(), kept.refused);
    problems.into_iter().map(|problem| Noticed { line, refused, problem }).collect()
}

/// What became of these rows. A row that made a record is created, one that only changed some is updated.
fn tally(rows: &[Row]) -> ImportCounts {
    let mut counts = ImportCounts { rows: rows.len() as i64, ..ImportCounts::default() };
    for row in rows {
        match row {
            row if row.plan.refused => counts.rejected += 1,
            Row { created: true, .. } => counts.created += 1,
            Row { updated: true, .. } => counts.updated += 1,
            _ => counts.unchanged += 1,
        }
        counts.warned += i64::from(!row.plan.refused && !row.plan.problems.is_empty());
    }
    counts
}

fn add(before: ImportCounts, more: ImportCounts) -> ImportCounts {
    ImportCounts {
        rows: before.rows + more.rows,
        created: before.created + more.created,
        updated: before.updated + more.updated,
        unchanged: before.unchanged + more.unchanged,
        rejected: before.rejected + more.rejected,
        warned: before.warned + more.warned,
    }
}

fn problems(import: ImportId, rows: &[Row], doubts_before: i64) -> Vec<ImportProblem> {
    let mut doubts = doubts_before;
    let mut kept = Vec::new();
    for row in rows.iter().filter(|row| !row.plan.problems.is_empty()) {
        doubts += i64::from(!row.plan.refused);
        if row.plan.refused || doubts <= DOUBTS_KEPT {
            kept.push(ImportProblem {
                import,
                line: row.plan.line as i64,
                refused: row.plan.refused,
                reason: serde_json::json!(row.plan.problems).to_string(),
                cells: serde_json::json!(row.plan.cells.iter().collect::<Vec<_>>()).to_string(),
            });
        }
    }
    kept
}
