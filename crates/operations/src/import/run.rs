//! Runs an import: survey, custom fields, chunks, end.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use async_recursion::async_recursion as boxed;
use columnar::rows::ReadError;
use document::Located;
use records::{
    Actor, Currency, CustomField, CustomType, Import, ImportCounts, ImportId, ImportProblem, ImportStatus, RecordKind,
    Zone,
};
use store::{Store, StoreError, Write};

use super::apply::{self, Job, Row};
use super::begin::{begin, with_new_fields};
use super::cell::Habits;
use super::chunks::{Chunk, Source};
use super::deeds;
use super::examples::{self, Example};
use super::mapping::{Mapping, MappingFault, Misfit};
use super::problem::RowProblem;
use super::report::{Noticed, Report};
use super::survey::{self, Survey, Unfit};

/// Rows in one transaction: enough to make its cost small, few enough that other writers hardly wait.
const CHUNK: usize = 1_000;
/// Rows that a dry run applies together before it undoes them.
const DRY_CHUNK: usize = 20_000;
/// So many complaints are shown with a report.
const SHOWN: usize = 20;
/// So many rows that were taken with a doubt are kept with an import; refused ones all are.
const DOUBTS_KEPT: i64 = 1_000;
/// How often a transaction is tried that met another writer.
pub(super) const TRIES: u32 = 5;

/// Tries a transaction again where another writer took what it was about to write.
macro_rules! insist {
    ($try:expr) => {{
        let mut tries = 1;
        loop {
            match $try.await {
                Err(StoreError::Taken { .. } | StoreError::Dangling | StoreError::Conflict(_))
                    if tries < $crate::import::run::TRIES =>
                {
                    tries += 1
                }
                done => break done,
            }
        }
    }};
}
pub(super) use insist;

/// What the base says of files that do not say it themselves.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The time zone of the agreement in force.
    pub zone: Zone,
    /// The currency of the agreement in force.
    pub currency: Currency,
}

/// How to run an import.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Show what would happen, and undo it.
    pub dry_run: bool,
    /// How many rows of a file that only tells what contacts did are written together: as many as memory can well hold
    /// twice, for one window is written while the next is read.
    pub window: usize,
    /// The import that this is, where somebody prepared it in the pages; else it is begun, or gone on with, by its file.
    pub import: Option<ImportId>,
}

impl Default for Options {
    fn default() -> Self {
        Options { dry_run: false, window: 250_000, import: None }
    }
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
    /// Somebody cancelled it before it began.
    #[error("the import was cancelled")]
    Cancelled,
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

/// Hears of the counts within an import.
pub(super) type Tell<'t> = &'t mut (dyn FnMut(ImportCounts) -> ControlFlow<()> + Send);

/// Imports a file by a mapping (its TOML), in the name of `actor`.
///
/// After each chunk `progress` is told; breaking there stops the import where it can be resumed by calling again with
/// the same file and mapping.
///
/// # Errors
/// Where mapping and file do not fit, the file cannot be read on, or the base cannot be reached. What was committed
/// stays, and the import can be resumed.
#[boxed]
pub async fn run_import(
    store: &Store,
    actor: Actor,
    ground: &Ground,
    file: &Path,
    mapping: &str,
    options: Options,
    progress: &mut (dyn FnMut(&Progress) -> ControlFlow<()> + Send),
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
    let currency = read.currency.unwrap_or(ground.currency);
    let source = Source { file: file.to_path_buf(), mapping: read.clone(), habits, forms: survey.cells.clone() };
    let job = Job { import: begun.id, mapping: read, fields, currency, now: begun.started_at };
    let mut run = Run::new(&begun, options);
    let rows = survey.rows;
    let mut tell = |counts: ImportCounts| progress(&Progress { rows_done: counts.rows.unsigned_abs(), rows, counts });
    let ended = if !options.dry_run && deeds::tells_only_deeds(&job.mapping) {
        deeds::take_all(&mut run, store, &job, &source, begun.position, &mut tell).await?
    } else {
        run.take_all(store, &job, &source, begun.position, &mut tell).await?
    };
    if ended.is_continue() {
        run.end(store, &job, &survey).await?;
    }
    run.report(store, &job, survey, &begun).await
}

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
    }
}

/// An import while it runs.
pub(super) struct Run {
    dry: bool,
    pub(super) window: usize,
    pub(super) counts: ImportCounts,
    first: Vec<Noticed>,
    noticed: BTreeMap<String, u64>,
    examples: Vec<Example>,
    finished: bool,
}

impl Run {
    fn new(import: &Import, options: Options) -> Run {
        let (first, noticed, examples) = (Vec::new(), BTreeMap::new(), Vec::new());
        let Options { dry_run: dry, window, .. } = options;
        Run { dry, window, counts: import.counts, first, noticed, examples, finished: false }
    }

    /// Applies the file chunk by chunk, each in one transaction with the position behind it.
    async fn take_all(
        &mut self,
        store: &Store,
        job: &Job,
        source: &Source,
        position: i64,
        tell: Tell<'_>,
    ) -> Result<ControlFlow<()>, ImportError> {
        let mut chunks = source.chunks(position, if self.dry { DRY_CHUNK } else { CHUNK });
        let (mut taken, mut learnt) = (0, 0);
        while let Some(mut chunk) = chunks.next().await? {
            taken += chunk.rows.len();
            if insist!(self.try_chunk(store, job, &mut chunk))?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            // PostgreSQL plans by the sizes that it knows: while it takes the tables for empty, it reads them whole for
            // each look-up.
            if store.is_postgres() && !self.dry && taken >= 4 * learnt {
                learnt = taken;
                store.optimize().await?;
            }
            if tell(self.counts).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Applies a chunk; breaks where somebody cancelled the import, or took it back.
    async fn try_chunk(&mut self, store: &Store, job: &Job, chunk: &mut Chunk) -> Result<ControlFlow<()>, StoreError> {
        let mut write = store.write(Actor::Import(job.import)).await?;
        if self.dry {
            apply::apply(&mut write, job, &mut chunk.rows).await?;
            self.counts = add(self.counts, tally(&chunk.rows));
            self.notice(&chunk.rows);
            examples::gather(&mut write, &chunk.rows, &mut self.examples).await?;
            // The transaction is dropped here, and with it all that it did.
            return Ok(ControlFlow::Continue(()));
        }
        let import = take_turn(&mut write, job).await?;
        if !may_go_on(&import) {
            return Ok(ControlFlow::Break(()));
        }
        // What is read from here on, nobody else changes before it is written.
        write.recorded_at().await?;
        self.counts = import.counts;
        // Another process may have done some of these rows.
        let done = usize::try_from(import.position - chunk.start).unwrap_or(0);
        let Some(rows) = chunk.rows.get_mut(done..).filter(|rows| !rows.is_empty()) else {
            return Ok(ControlFlow::Continue(()));
        };
        apply::apply(&mut write, job, rows).await?;
        let counts = add(import.counts, tally(rows));
        let problems = problems(job.import, rows, import.counts.warned);
        if !problems.is_empty() {
            write.add_import_problems(&problems).await?;
        }
        write.advance_import(job.import, import.position + rows.len() as i64, counts).await?;
        write.commit().await?;
        self.counts = counts;
        self.notice(rows);
        Ok(ControlFlow::Continue(()))
    }

    /// Remembers what people will want to hear of these rows.
    pub(super) fn notice(&mut self, rows: &[Row]) {
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
        let import = take_turn(&mut write, job).await?;
        let counted = import.counts;
        let unchanged = counted.rows - counted.created - counted.updated - counted.rejected;
        self.counts = ImportCounts { unchanged, ..counted };
        if import.status == ImportStatus::Running {
            let details = serde_json::json!({ "file": import.file, "sha256": survey.digest, "rows": survey.rows });
            write.advance_import(job.import, import.position, self.counts).await?;
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
            examples: self.examples,
        })
    }
}

/// Waits for other imports, and finds how far this one has come.
pub(super) async fn take_turn(write: &mut Write, job: &Job) -> Result<Import, StoreError> {
    write.one_import_at_a_time().await?;
    write.read().find::<Import>(job.import).await?.ok_or(StoreError::Missing)
}

/// Whether nobody stopped an import; one that another process brought to its end has no more rows.
pub(super) fn may_go_on(import: &Import) -> bool {
    matches!(import.status, ImportStatus::Running | ImportStatus::Done)
}

fn noticed_again(kept: &ImportProblem) -> Vec<Noticed> {
    let problems: Vec<RowProblem> = serde_json::from_str(&kept.reason).unwrap_or_default();
    let (line, refused) = (kept.line.unsigned_abs(), kept.refused);
    problems.into_iter().map(|problem| Noticed { line, refused, problem }).collect()
}

/// What became of these rows. A row that made a record is created, one that only changed some is updated.
pub(super) fn tally(rows: &[Row]) -> ImportCounts {
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

pub(super) fn add(before: ImportCounts, more: ImportCounts) -> ImportCounts {
    ImportCounts {
        rows: before.rows + more.rows,
        created: before.created + more.created,
        updated: before.updated + more.updated,
        unchanged: before.unchanged + more.unchanged,
        rejected: before.rejected + more.rejected,
        warned: before.warned + more.warned,
    }
}

pub(super) fn problems(import: ImportId, rows: &[Row], doubts_before: i64) -> Vec<ImportProblem> {
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
