//! The body of an import's page, whatever it stands at: being prepared, under way, or ended.

use askama::Template;
use operations::import::RowProblem;
use operations::import::desk::{self, Desk};
use records::{ImportCounts, ImportFile, ImportId, ImportProblem, ImportStatus, ImportWork};

use super::examples::counts;
use super::list::{name_of, names, standing};
use super::prepare::Preparing;
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::Shell;
use crate::signed_in::SignedIn;

/// So many complaints are shown; all refused rows are in the file of rejects.
const SHOWN: u32 = 20;

/// The body of the page, which is asked for again while something is under way.
#[derive(Template)]
#[template(path = "imports/body.html")]
pub(super) struct Body {
    pub(super) shell: Shell,
    id: ImportId,
    file: String,
    status: String,
    brought: String,
    /// Why an act was not done.
    refused: Vec<String>,
    /// Why the last work could not be done.
    failure: Vec<String>,
    /// Whether the last work was to take the import back.
    is_kept: bool,
    progress: Option<ProgressView>,
    preparing: Option<Preparing>,
    ended: Option<EndedView>,
}

/// How far a work has come.
struct ProgressView {
    sentence: String,
    /// Of a hundred; none until the rows were counted.
    percent: Option<i64>,
    can_cancel: bool,
}

/// What became of an import.
struct EndedView {
    counts: Vec<(String, String)>,
    problems: Vec<ProblemView>,
    has_more: bool,
    has_rejects: bool,
    can_resume: bool,
    can_undo: bool,
    is_undone: bool,
}

struct ProblemView {
    line: String,
    refused: bool,
    sentences: Vec<String>,
}

impl Body {
    pub(super) async fn load(
        web: &Web,
        who: &SignedIn,
        shell: &Shell,
        import: ImportId,
        refused: Vec<String>,
    ) -> Result<Self, Fault> {
        let reader = &shell.reader;
        let opened = desk::desk(web.operations(), import, reader.language()).await?;
        let people = names(web, std::iter::once(opened.import.by)).await?;
        let by = name_of(reader, opened.import.by, &people);
        let at = reader.moment(&opened.import.started_at);
        let work = opened.file.as_ref().and_then(|file| file.work);
        let is_under_way = work.is_some() || opened.import.status == ImportStatus::Running;
        let progress = is_under_way.then(|| ProgressView::of(reader, &opened, work));
        let preparing = match opened.import.status {
            ImportStatus::Draft if !is_under_way => Some(Preparing::load(web, who, reader, &opened).await?),
            _ => None,
        };
        let ended = match opened.import.status {
            ImportStatus::Draft | ImportStatus::Running => None,
            _ if is_under_way => None,
            _ => Some(EndedView::load(web, reader, &opened).await?),
        };
        Ok(Self {
            id: import,
            file: if opened.import.file.is_empty() { import.to_string() } else { opened.import.file.clone() },
            status: standing(reader, &opened.import, opened.file.as_ref()),
            brought: t!(reader, "import-brought", name = by, moment = at),
            refused,
            is_kept: opened.import.status == ImportStatus::Done,
            failure: opened.failure,
            progress,
            preparing,
            ended,
            shell: shell.clone(),
        })
    }

    /// What people call the import: its file.
    pub(super) fn file(&self) -> String {
        self.file.clone()
    }

    /// Whether the page is asked for again by itself.
    fn is_under_way(&self) -> bool {
        self.progress.is_some()
    }
}

impl ProgressView {
    fn of(reader: &Reader, opened: &Desk, work: Option<ImportWork>) -> Self {
        let (done, all) = opened.file.as_ref().map_or((0, 0), |file| (file.rows_done, file.rows_all));
        let rows = |count: i64| reader.whole(&count.unsigned_abs());
        let sentence = match (work, all) {
            (Some(ImportWork::Undo), _) => t!(reader, "import-undo-under-way"),
            (None, _) => t!(reader, "import-interrupted"),
            (Some(_), 0) => t!(reader, "import-counting"),
            (Some(ImportWork::Trial), _) => t!(reader, "import-trial-rows", done = rows(done), all = rows(all)),
            (Some(ImportWork::Run), _) => t!(reader, "import-run-rows", done = rows(done), all = rows(all)),
        };
        let percent = (all > 0 && work != Some(ImportWork::Undo)).then(|| (done * 100 / all).clamp(0, 100));
        Self { sentence, percent, can_cancel: work != Some(ImportWork::Undo) }
    }
}

impl EndedView {
    async fn load(web: &Web, reader: &Reader, opened: &Desk) -> Result<Self, Fault> {
        let import = &opened.import;
        let read = web.operations().store().read();
        let kept = read.import_problems(import.id, -1, SHOWN + 1).await;
        let kept = kept.map_err(|error| Fault::from(operations::Failure::from(error)))?;
        let ImportCounts { rows, created, updated, unchanged, rejected, warned } = import.counts;
        let is_undone = import.status == ImportStatus::Undone;
        let has_file = opened.file.as_ref().is_some_and(|file: &ImportFile| !file.stored.is_empty());
        Ok(Self {
            counts: counts(reader, [rows, created, updated, unchanged, rejected, warned]),
            has_more: kept.len() > SHOWN as usize,
            problems: kept.iter().take(SHOWN as usize).map(|problem| ProblemView::of(reader, problem)).collect(),
            has_rejects: rejected > 0 && !is_undone,
            can_resume: has_file && matches!(import.status, ImportStatus::Cancelled | ImportStatus::Failed),
            can_undo: !is_undone,
            is_undone,
        })
    }
}

impl ProblemView {
    fn of(reader: &Reader, kept: &ImportProblem) -> Self {
        let problems = RowProblem::read_kept(&kept.reason);
        Self {
            line: t!(reader, "import-line", line = reader.whole(&kept.line.unsigned_abs())),
            refused: kept.refused,
            sentences: problems.iter().map(|problem| words::sentence(reader.locale, problem)).collect(),
        }
    }
}
