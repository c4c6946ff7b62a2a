//! **Data › Exports**: what did I take out? Long lists are made in the background and fetched here.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use operations::export::{Form, background};
use operations::lists::Listed;
use records::{ExportId, Keyed, ListExport, Permission};
use words::Language;

use super::lists::{self, export::Export, export::as_download};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, Sent};
use crate::visit::{Wants, html};

#[derive(Template)]
#[template(path = "exports/page.html")]
struct ExportsPage {
    shell: Shell,
    may_import: bool,
    table: Exports,
}

/// The table: a fragment that is asked for again while a file is being made.
#[derive(Template)]
#[template(path = "exports/table.html")]
struct Exports {
    reader: Reader,
    csrf: String,
    lines: Vec<Line>,
    days: i64,
}

/// An export in the table.
struct Line {
    id: ExportId,
    list: String,
    form: &'static str,
    records: String,
    size: String,
    age: String,
    moment: String,
    standing: Standing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    UnderWay,
    Ready,
    Failed,
}

impl ExportsPage {
    fn is_exports(&self) -> bool {
        true
    }
}

impl Exports {
    fn is_under_way(&self) -> bool {
        self.lines.iter().any(|line| line.standing == Standing::UnderWay)
    }
}

impl Line {
    fn of(reader: &Reader, export: &ListExport) -> Self {
        let standing = match (export.ended_at, export.failed) {
            (None, _) => Standing::UnderWay,
            (Some(_), false) => Standing::Ready,
            (Some(_), true) => Standing::Failed,
        };
        let figure =
            |shown: String| if standing == Standing::Ready { shown } else { words::number::NOTHING.to_owned() };
        Self {
            id: export.id,
            list: Listed::from_key(&export.list).map_or_else(|| export.list.clone(), |of| lists::name(reader, of)),
            form: name_of(&export.form),
            records: figure(reader.whole(&export.records.unsigned_abs())),
            size: figure(t!(reader, "megabytes", count = reader.number(&megabytes(export.bytes)))),
            age: reader.age(&export.asked_at),
            moment: reader.moment(&export.asked_at),
            standing,
        }
    }
}

/// In tenths of a million bytes, and never nothing.
fn megabytes(bytes: i64) -> f64 {
    (bytes as f64 / 100_000.0).ceil() / 10.0
}

fn name_of(form: &str) -> &'static str {
    match form {
        "csv" => "CSV",
        "jsonl" => "JSON Lines",
        "xlsx" => "Excel",
        _ => "Parquet",
    }
}

pub(crate) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<Export>,
    wants: Wants,
) -> Result<Response, Fault> {
    let exports = background::exports_of(web.operations(), who.session.person.id).await?;
    let reader = who.reader.clone();
    let lines = exports.iter().map(|export| Line::of(&reader, export)).collect();
    let table = Exports { reader, csrf: who.session.csrf.clone(), lines, days: background::KEPT_DAYS };
    match wants {
        Wants::Fragment => html(&table),
        Wants::Page => {
            html(&ExportsPage { shell: who.shell(Place::Data), may_import: who.may(Permission::Import), table })
        }
    }
}

pub(crate) async fn download(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<Export>,
    Path(export): Path<String>,
) -> Result<Response, Fault> {
    let id = export.parse().map_err(|_| Fault::NotFound)?;
    let (export, path) = background::file_of(web.operations(), who.session.person.id, id).await?;
    let known = Listed::from_key(&export.list).zip(Form::of_written(&path)).ok_or(Fault::NotFound)?;
    let file = tokio::fs::File::open(&path).await.map_err(|_| Fault::NotFound)?;
    as_download(file.into_std().await, known.0, known.1)
}

pub(crate) async fn forget(
    State(web): State<Web>,
    Path(export): Path<String>,
    Sent { who, .. }: Sent<Export>,
) -> Result<Response, Fault> {
    let id = export.parse().map_err(|_| Fault::NotFound)?;
    background::forget(web.operations(), who.session.person.id, id).await?;
    Ok(Redirect::to("/data/exports").into_response())
}
