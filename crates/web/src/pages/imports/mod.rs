//! **Data › Imports**: what was brought in, and what waits to be? A file is brought, mapped, tried, begun, taken back.

mod body;
mod examples;
mod list;
mod mapping;
mod names;
mod prepare;
mod upload;

pub(crate) use list::list;
pub(crate) use upload::upload;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use operations::import::desk::{self, ActRefused};
use operations::import::{Draft, RejectsForm, redraft, suggest, write_rejects};
use records::{CustomField, Import, ImportId, ImportWork};
use words::Language;

use super::lists::export::body_of;
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::Typed;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, ImportFiles, Sent, SignedIn};
use crate::visit::{Wants, html};
use body::Body;

/// The whole page; its body is the fragment that is asked for again while something is under way.
#[derive(Template)]
#[template(path = "imports/page.html")]
struct ImportPage {
    shell: Shell,
    body: Body,
}

/// The first of the places under Data that exist.
pub(crate) async fn home(_: Allowed<ImportFiles>) -> Redirect {
    Redirect::to("/data/imports")
}

/// An id as an address carries it; what is none names no page.
fn import_named(text: &str) -> Result<ImportId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

pub(crate) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ImportFiles>,
    Path(import): Path<String>,
    wants: Wants,
) -> Result<Response, Fault> {
    page(&web, &who, import_named(&import)?, wants, Vec::new()).await
}

async fn page(
    web: &Web,
    who: &SignedIn,
    import: ImportId,
    wants: Wants,
    refused: Vec<String>,
) -> Result<Response, Fault> {
    let shell = who.shell(Place::Data);
    let body = Body::load(web, who, &shell, import, refused).await?;
    match wants {
        Wants::Fragment => html(&body),
        Wants::Page => html(&ImportPage { shell, body }),
    }
}

/// The mapping as the file that the command line takes.
pub(crate) async fn mapping_file(
    State(web): State<Web>,
    _: Allowed<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response, Fault> {
    let import = found(&web, import_named(&import)?).await?;
    let name = format!("attachment; filename=\"{}-mapping.toml\"", import.id);
    Ok(([(CONTENT_TYPE, "application/toml".to_owned()), (CONTENT_DISPOSITION, name)], import.mapping).into_response())
}

/// The refused rows with their reasons, to be mended and brought again.
pub(crate) async fn rejects_file(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response, Fault> {
    let desk = desk::desk(web.operations(), import_named(&import)?, who.reader.language()).await?;
    let (import, form) = (&desk.import, RejectsForm::of_desk(&desk));
    // Millions of rows may have been refused: they are written to the disk, and sent from there.
    let file = tempfile::tempfile().map_err(Fault::broken)?;
    let out = std::io::BufWriter::new(file.try_clone().map_err(Fault::broken)?);
    let written = write_rejects(web.operations().store(), import.id, &form, who.reader.locale, out).await;
    written.map_err(Fault::broken)?;
    let body = body_of(file).map_err(Fault::broken)?;
    let name = format!("attachment; filename=\"{}-rejects.csv\"", import.id);
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}

async fn found(web: &Web, import: ImportId) -> Result<Import, Fault> {
    Ok(desk::desk(web.operations(), import, Language::En).await?.import)
}

/// Takes one of the acts of an import's page.
pub(crate) async fn act(
    State(web): State<Web>,
    Path((import, act)): Path<(String, String)>,
    Sent { who, typed, .. }: Sent<ImportFiles>,
) -> Result<Response, Fault> {
    let id = import_named(&import)?;
    let (operations, by) = (web.operations(), who.actor());
    let done = match act.as_str() {
        "file" => set_form_of_file(&web, &who, id, &typed).await?,
        "mapping" => map_by_hand(&web, &who, id, &typed).await?,
        "choose" => choose(&web, &who, id, &typed).await?,
        "save" => desk::save_mapping(operations, by, id, typed.text("name").unwrap_or_default()).await,
        "try" => desk::ask(operations, by, id, ImportWork::Trial).await,
        "start" | "resume" => desk::ask(operations, by, id, ImportWork::Run).await,
        "undo" => desk::ask(operations, by, id, ImportWork::Undo).await,
        "cancel" => desk::cancel(operations, by, id).await,
        "discard" => {
            let discarded = desk::discard(operations, by, id).await;
            if discarded.is_ok() {
                return Ok(Redirect::to("/data/imports").into_response());
            }
            discarded
        }
        _ => return Err(Fault::NotFound),
    };
    let refused = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/data/imports/{id}")).into_response()),
        Err(ActRefused::Failure(failure)) => return Err(failure.into()),
        Err(ActRefused::NotNow) => vec![t!(who.reader, "import-not-now")],
        Err(ActRefused::NoName) => vec![t!(who.reader, "import-no-name")],
        Err(ActRefused::Mapping(faults)) => {
            faults.iter().map(|fault| words::sentence(who.reader.locale, &fault.what)).collect()
        }
    };
    let answer = page(&web, &who, id, Wants::Page, refused).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
}

/// What an act came to, where it can be refused with a sentence.
type Done = Result<(), ActRefused>;

/// Corrects what was detected of the file: encoding, separator, header, dates, decimals.
async fn set_form_of_file(web: &Web, who: &SignedIn, id: ImportId, typed: &Typed) -> Result<Done, Fault> {
    let import = found(web, id).await?;
    let text = |name: &str| typed.text(name).map(str::to_owned);
    let draft = Draft {
        encoding: text("encoding"),
        delimiter: text("delimiter"),
        header: typed.text("header").map(|header| header == "yes"),
        dates: text("dates"),
        decimal: text("decimal"),
        ..Draft::of(&import.mapping)
    };
    let mapping = redraft(&import.mapping, &draft, &fields(web).await?);
    Ok(desk::set_mapping(web.operations(), who.actor(), id, &mapping).await)
}

async fn map_by_hand(web: &Web, who: &SignedIn, id: ImportId, typed: &Typed) -> Result<Done, Fault> {
    let import = found(web, id).await?;
    let draft = mapping::draft_of_form(&Draft::of(&import.mapping), typed);
    let mapping = redraft(&import.mapping, &draft, &fields(web).await?);
    Ok(desk::set_mapping(web.operations(), who.actor(), id, &mapping).await)
}

/// Takes a mapping that was offered, or one by the names of the columns.
async fn choose(web: &Web, who: &SignedIn, id: ImportId, typed: &Typed) -> Result<Done, Fault> {
    let (operations, key) = (web.operations(), typed.text("offer").unwrap_or_default());
    if key == "by-names" {
        let opened = desk::desk(operations, id, who.reader.language()).await?;
        let Ok(look) = desk::look_of(operations, &opened, who.reader.locale).await? else {
            return Ok(Err(ActRefused::NotNow));
        };
        let known = desk::known_mappings(operations).await?;
        let known = known.iter().map(String::as_str);
        let mapping = suggest(&look, &opened.import.file, known, &fields(web).await?);
        return Ok(desk::set_mapping(operations, who.actor(), id, &mapping).await);
    }
    match desk::offered(operations, key).await? {
        Some(mapping) => Ok(desk::set_mapping(operations, who.actor(), id, &mapping).await),
        None => Ok(Err(ActRefused::NotNow)),
    }
}

/// The fields of the base's own.
async fn fields(web: &Web) -> Result<Vec<CustomField>, Fault> {
    Ok(web.operations().in_force().await?.custom_fields.clone())
}
