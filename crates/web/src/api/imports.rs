//! Imports: a file is brought, mapped, tried, begun, cancelled, gone on with, taken back.

use axum::Json;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use futures::StreamExt;
use operations::import::desk::{self, ActRefused, Desk};
use operations::import::{RejectsForm, write_rejects};
use operations::uploads::{Arriving, UploadRefused};
use records::{ImportId, ImportWork};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa::openapi::path::HttpMethod;

use super::answer::created;
use super::body::{Given, GivenText};
use super::caller::{Caller, May};
use super::calls::{Calls, PREFIX, Told};
use super::imported::ImportView;
use super::problem::{Kind, Problem, Result, Wrong};
use super::text;
use crate::pages::lists::export::body_of;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::ImportFiles;

/// The longest mapping.
const MOST_MAPPING: usize = 1024 * 1024;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<ImportFiles>();
    let act = |summary: &str| told(summary).gives::<ImportView>();
    let one = "/imports/{import}";
    let upload = told("Bring a file: its bytes are the body. It is an import that has not begun, with a first mapping")
        .query("name", "The file's name.", text())
        .query("like", "The id of an import whose mapping it takes.", text())
        .takes_file("application/octet-stream")
        .gives::<ImportView>()
        .made()
        .with("Location");
    Calls::of("Imports")
        .get(
            "/imports",
            list,
            told("The latest imports")
                .query("limit", "How many.", json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 }))
                .gives_many::<ImportView>(),
        )
        .call(HttpMethod::Post, "/imports", routing::post(bring).layer(DefaultBodyLimit::disable()), upload)
        .get(
            one,
            show,
            act("An import: how far it came, what the last trial found, why the last work could not be done"),
        )
        .delete(one, discard, told("Take a file away that was never brought in").done())
        .get(
            &format!("{one}/mapping"),
            mapping,
            told("The mapping, as the command line takes it").gives_file(&["application/toml"]),
        )
        .call(
            HttpMethod::Put,
            &format!("{one}/mapping"),
            routing::put(set_mapping).layer(DefaultBodyLimit::max(MOST_MAPPING)),
            told("Give an import that has not begun another mapping, as TOML")
                .takes_file("application/toml")
                .gives::<ImportView>(),
        )
        .get(
            &format!("{one}/look"),
            look,
            told("A first look at the file, read as its mapping says").gives::<LookView>(),
        )
        .get(
            &format!("{one}/mappings"),
            offers,
            told("The mappings that the file may be read by, the nearest first").gives_many::<OfferView>(),
        )
        .post(
            &format!("{one}/mapping"),
            choose,
            told("Take a mapping that is offered").takes::<OfferChosen>().gives::<ImportView>(),
        )
        .post(
            &format!("{one}/mappings"),
            save,
            told("Keep the mapping under a name, to be offered for other files").takes::<NameGiven>().done(),
        )
        .call(
            HttpMethod::Post,
            &format!("{one}/trial"),
            asking(ImportWork::Trial),
            act("Try it: a dry run with examples of each outcome"),
        )
        .call(HttpMethod::Post, &format!("{one}/run"), asking(ImportWork::Run), act("Begin it, or go on with it"))
        .post(&format!("{one}/cancel"), cancel, act("Stop what is under way"))
        .call(
            HttpMethod::Post,
            &format!("{one}/undo"),
            asking(ImportWork::Undo),
            act("Take all of it back, while nothing was built on it"),
        )
        .get(
            &format!("{one}/rejects"),
            rejects,
            told("The refused rows with their reasons, to be mended and brought again").gives_file(&["text/csv"]),
        )
}

async fn opened(web: &Web, who: &Caller, import: &str) -> Result<Desk> {
    Ok(desk::desk(web.operations(), super::id(import)?, who.reader.language()).await?)
}

async fn view(web: &Web, who: &Caller, import: &str) -> Result<Response> {
    Ok(Json(ImportView::of(&opened(web, who, import).await?, &who.reader)).into_response())
}

async fn list(State(web): State<Web>, _: May<ImportFiles>, uri: Uri) -> Result<Response> {
    let limit = super::lists::limit(uri.query().unwrap_or_default()).unwrap_or(50);
    let latest = desk::latest(web.operations(), limit).await?;
    let views: Vec<ImportView> = latest.iter().map(|(import, file)| ImportView::new(import, file.as_ref())).collect();
    Ok(Json(views).into_response())
}

async fn show(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    view(&web, &who, &import).await
}

/// Streams the body into the folder of uploads.
async fn bring(State(web): State<Web>, May { who, .. }: May<ImportFiles>, uri: Uri, body: Body) -> Result<Response> {
    let asked = super::asked(&uri);
    let like = asked.get("like").map(|id| super::id::<ImportId>(id)).transpose()?;
    let refused = |refused| upload_refused(&who.reader, refused);
    let mut arriving = Arriving::begin(web.operations()).await.map_err(refused)?;
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        arriving.take(&piece.map_err(|_| Kind::NotJson)?).await.map_err(refused)?;
    }
    let name = asked.get("name").map_or("", String::as_str);
    let id = desk::receive(web.operations(), who.actor(), arriving, name, like).await.map_err(refused)?;
    let id = id.to_string();
    Ok(created(view(&web, &who, &id).await?, &format!("{PREFIX}/imports/{id}")))
}

fn upload_refused(reader: &Reader, refused: UploadRefused) -> Problem {
    match refused {
        UploadRefused::TooLarge { most } => {
            let megabytes: u64 = most >> 20;
            Problem::saying(Kind::TooLarge, t!(reader, "import-too-large", megabytes = megabytes))
        }
        UploadRefused::NotHere => Problem::saying(Kind::NotHere, t!(reader, "import-not-here")),
        UploadRefused::Empty => Problem::at("", t!(reader, "import-no-file")),
        UploadRefused::NotKept(error) if error.kind() == std::io::ErrorKind::StorageFull => Kind::DiskFull.into(),
        UploadRefused::NotKept(error) => Problem::broken(error),
        UploadRefused::Failure(failure) => failure.into(),
    }
}

fn act_refused(reader: &Reader, refused: ActRefused) -> Problem {
    match refused {
        ActRefused::Failure(failure) => failure.into(),
        ActRefused::NotNow => Problem::saying(Kind::Conflict, t!(reader, "import-not-now")),
        ActRefused::NoName => Problem::at("/name", t!(reader, "import-no-name")),
        ActRefused::Mapping(faults) => {
            let sentences = faults.iter().map(|fault| words::sentence(reader.locale, &fault.what));
            Problem::wrong(sentences.map(|sentence| Wrong::at("", sentence)).collect())
        }
    }
}

async fn mapping(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    let import = opened(&web, &who, &import).await?.import;
    Ok(([(CONTENT_TYPE, "application/toml")], import.mapping).into_response())
}

async fn set_mapping(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
    GivenText(mapping): GivenText,
) -> Result<Response> {
    let set = desk::set_mapping(web.operations(), who.actor(), super::id(&import)?, &mapping).await;
    set.map_err(|refused| act_refused(&who.reader, refused))?;
    view(&web, &who, &import).await
}

/// A first look at a file.
#[derive(Serialize, ToSchema)]
struct LookView {
    encoding: Option<String>,
    delimiter: Option<String>,
    header: bool,
    columns: Vec<String>,
    /// The first rows.
    rows: Vec<Vec<String>>,
    /// What keeps the mapping from being tried on it.
    faults: Vec<String>,
}

async fn look(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    let opened = opened(&web, &who, &import).await?;
    let look = desk::look_of(web.operations(), &opened, who.reader.locale).await?;
    let look = look.map_err(|sentence| Problem::saying(Kind::Conflict, sentence))?;
    let columns = look.names();
    let view = LookView {
        encoding: look.encoding.map(str::to_owned),
        delimiter: look.delimiter.map(String::from),
        header: look.header,
        faults: desk::faults(who.reader.locale, &opened.import.mapping, &columns),
        columns,
        rows: look.rows,
    };
    Ok(Json(view).into_response())
}

/// A mapping that is offered.
#[derive(Serialize, ToSchema)]
struct OfferView {
    /// What it is chosen by.
    offer: String,
    name: String,
    is_preset: bool,
    /// How many of the columns that it asks for the file has.
    there: usize,
    /// How many it asks for.
    asked: usize,
}

async fn offers(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    let opened = opened(&web, &who, &import).await?;
    let look = desk::look_of(web.operations(), &opened, who.reader.locale).await?;
    let look = look.map_err(|sentence| Problem::saying(Kind::Conflict, sentence))?;
    let offers = desk::offers(web.operations(), &look.names()).await?;
    let view = |offer: desk::Offer| OfferView {
        offer: offer.key,
        name: offer.name,
        is_preset: offer.is_preset,
        there: offer.fit.there,
        asked: offer.fit.all,
    };
    Ok(Json(offers.into_iter().map(view).collect::<Vec<_>>()).into_response())
}

/// A mapping to take.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OfferChosen {
    offer: String,
}

async fn choose(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
    Given(chosen): Given<OfferChosen>,
) -> Result<Response> {
    let id = super::id(&import)?;
    let offered = desk::offered(web.operations(), &chosen.offer).await?;
    let mapping = offered.ok_or_else(|| Problem::at("/offer", t!(who.reader, "wrong-choice")))?;
    let set = desk::set_mapping(web.operations(), who.actor(), id, &mapping).await;
    set.map_err(|refused| act_refused(&who.reader, refused))?;
    view(&web, &who, &import).await
}

/// A name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NameGiven {
    #[schema(min_length = 1, max_length = 100)]
    pub(super) name: String,
}

async fn save(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
    Given(given): Given<NameGiven>,
) -> Result<StatusCode> {
    let saved = desk::save_mapping(web.operations(), who.actor(), super::id(&import)?, &given.name).await;
    saved.map_err(|refused| act_refused(&who.reader, refused))?;
    Ok(StatusCode::NO_CONTENT)
}

/// The handler of a call that asks a worker for something.
fn asking(work: ImportWork) -> MethodRouter<Web> {
    routing::post(move |State(web): State<Web>, May { who, .. }: May<ImportFiles>, Path(import): Path<String>| {
        ask(web, who, import, work)
    })
}

async fn ask(web: Web, who: Caller, import: String, work: ImportWork) -> Result<Response> {
    let asked = desk::ask(web.operations(), who.actor(), super::id(&import)?, work).await;
    asked.map_err(|refused| act_refused(&who.reader, refused))?;
    view(&web, &who, &import).await
}

async fn cancel(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    let cancelled = desk::cancel(web.operations(), who.actor(), super::id(&import)?).await;
    cancelled.map_err(|refused| act_refused(&who.reader, refused))?;
    view(&web, &who, &import).await
}

async fn discard(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<StatusCode> {
    let opened = opened(&web, &who, &import).await?;
    let discarded = desk::discard(web.operations(), who.actor(), opened.import.id).await;
    discarded.map_err(|refused| act_refused(&who.reader, refused))?;
    Ok(StatusCode::NO_CONTENT)
}

async fn rejects(
    State(web): State<Web>,
    May { who, .. }: May<ImportFiles>,
    Path(import): Path<String>,
) -> Result<Response> {
    let opened = opened(&web, &who, &import).await?;
    let form = RejectsForm::of_desk(&opened);
    // Millions of rows may have been refused: they are written to the disk, and sent from there.
    let file = tempfile::tempfile().map_err(Problem::broken)?;
    let out = std::io::BufWriter::new(file.try_clone().map_err(Problem::broken)?);
    let written = write_rejects(web.operations().store(), opened.import.id, &form, who.reader.locale, out).await;
    written.map_err(Problem::broken)?;
    let body = body_of(file).map_err(Problem::broken)?;
    let name = format!("attachment; filename=\"{}-rejects.csv\"", opened.import.id);
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}
