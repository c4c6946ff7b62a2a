//! The list of imports, with the way in for the next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use operations::import::desk;
use records::{Actor, Import, ImportFile, ImportStatus, ImportWork, Permission, Person, PersonId};
use words::Language;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ImportFiles, SignedIn};
use crate::visit::html;

/// So many imports are listed.
const SHOWN: u32 = 100;

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Line>,
    /// Why the file was not taken.
    refused: Option<String>,
    most_megabytes: u64,
    may_export: bool,
}

impl ListPage {
    fn is_exports(&self) -> bool {
        false
    }
}

/// An import in the list.
struct Line {
    href: String,
    file: String,
    status: String,
    is_late: bool,
    by: String,
    at: String,
    moment: String,
    created: String,
    updated: String,
    rejected: String,
}

pub(crate) async fn list(State(web): State<Web>, Allowed { who, .. }: Allowed<ImportFiles>) -> Result<Response, Fault> {
    page(&web, &who, None).await
}

pub(super) async fn page(web: &Web, who: &SignedIn, refused: Option<String>) -> Result<Response, Fault> {
    let shell = who.shell(Place::Data);
    let imports = desk::latest(web.operations(), SHOWN).await?;
    let people = names(web, imports.iter().map(|(import, _)| import.by)).await?;
    let reader = &shell.reader;
    let rows = imports.iter().map(|(import, file)| Line::of(reader, import, file.as_ref(), &people)).collect();
    let most_megabytes = web.operations().uploads().map_or(0, |uploads| uploads.most_bytes >> 20);
    html(&ListPage { rows, refused, most_megabytes, may_export: who.may(Permission::Export), shell })
}

/// The people among actors, to be named.
pub(super) async fn names(web: &Web, by: impl Iterator<Item = Actor>) -> Result<Vec<Person>, Fault> {
    let people: Vec<PersonId> = by
        .filter_map(|by| match by {
            Actor::Person(person) => Some(person),
            _ => None,
        })
        .collect();
    let found = web.operations().store().read().find_all::<Person>(&people).await;
    found.map_err(|error| operations::Failure::from(error).into())
}

/// Who brought an import, as people say it.
pub(super) fn name_of(reader: &Reader, by: Actor, people: &[Person]) -> String {
    let person = people.iter().find(|person| by == Actor::Person(person.id));
    person.map_or_else(|| t!(reader, "import-by-command"), |person| person.name.clone())
}

/// How an import stands, in one word or two.
pub(super) fn standing(reader: &Reader, import: &Import, file: Option<&ImportFile>) -> String {
    match file.and_then(|file| file.work) {
        Some(ImportWork::Trial) => t!(reader, "import-trying"),
        Some(ImportWork::Undo) => t!(reader, "import-undoing"),
        _ => words::label(reader.locale, import.status),
    }
}

impl Line {
    fn of(reader: &Reader, import: &Import, file: Option<&ImportFile>, people: &[Person]) -> Self {
        let count = |count: i64| reader.whole(&count.unsigned_abs());
        Self {
            href: format!("/data/imports/{}", import.id),
            file: if import.file.is_empty() { import.id.to_string() } else { import.file.clone() },
            status: standing(reader, import, file),
            is_late: import.status == ImportStatus::Failed,
            by: name_of(reader, import.by, people),
            at: reader.age(&import.started_at),
            moment: reader.moment(&import.started_at),
            created: count(import.counts.created),
            updated: count(import.counts.updated),
            rejected: count(import.counts.rejected),
        }
    }
}
