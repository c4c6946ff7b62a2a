//! A file on its way in: streamed from the form into the folder of uploads, after the form has shown that it is ours.

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::import::desk;
use operations::uploads::{Arriving, UploadRefused};
use records::ImportId;

use super::list;
use crate::fault::Fault;
use crate::server::Web;
use crate::signed_in::{Allowed, ImportFiles, SignedIn};

/// The most that a field beside the file may hold.
const MOST_TEXT: usize = 1024;

pub(crate) async fn upload(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<ImportFiles>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    // A body that is no form of files has none.
    let taken = match form {
        Ok(form) => take(&web, &who, form).await?,
        Err(_) => Err(UploadRefused::Empty),
    };
    match taken {
        Ok(import) => Ok(Redirect::to(&format!("/data/imports/{import}")).into_response()),
        Err(UploadRefused::Failure(failure)) => Err(failure.into()),
        Err(UploadRefused::NotKept(error)) if error.kind() == std::io::ErrorKind::StorageFull => {
            Err(Fault::DiskFull(error.to_string()))
        }
        Err(UploadRefused::NotKept(error)) => Err(Fault::broken(error)),
        Err(refused) => {
            let (status, sentence) = match refused {
                UploadRefused::TooLarge { most } => {
                    let megabytes: u64 = most >> 20;
                    (StatusCode::PAYLOAD_TOO_LARGE, t!(who.reader, "import-too-large", megabytes = megabytes))
                }
                UploadRefused::NotHere => (StatusCode::NOT_IMPLEMENTED, t!(who.reader, "import-not-here")),
                _ => (StatusCode::UNPROCESSABLE_ENTITY, t!(who.reader, "import-no-file")),
            };
            Ok((status, list::page(&web, &who, Some(sentence)).await?).into_response())
        }
    }
}

/// Reads the form field by field. The token stands before the file, so nothing of a form that is not ours is kept.
async fn take(web: &Web, who: &SignedIn, mut form: Multipart) -> Result<Result<ImportId, UploadRefused>, Fault> {
    let (mut proven, mut like) = (false, None);
    while let Some(mut field) = form.next_field().await.map_err(|_| Fault::ForeignForm)? {
        match field.name() {
            Some("csrf") => proven = who.knows(&text(&mut field).await?),
            Some("like") => like = text(&mut field).await?.parse().ok(),
            Some("file") if proven => return keep(web, who, field, like).await,
            _ => return Err(Fault::ForeignForm),
        }
    }
    if proven { Ok(Err(UploadRefused::Empty)) } else { Err(Fault::ForeignForm) }
}

async fn text(field: &mut Field<'_>) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|_| Fault::ForeignForm)? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > MOST_TEXT {
            return Err(Fault::TooLarge);
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn keep(
    web: &Web,
    who: &SignedIn,
    mut field: Field<'_>,
    like: Option<ImportId>,
) -> Result<Result<ImportId, UploadRefused>, Fault> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut arriving = match Arriving::begin(web.operations()).await {
        Ok(arriving) => arriving,
        Err(refused) => return Ok(Err(refused)),
    };
    // A browser that is cut off in the middle shows its own page, so what is too long is read on for a while, and dropped.
    let (mut refused, mut patience) = (None, 0_u64);
    while let Some(piece) = field.chunk().await.map_err(|_| Fault::ForeignForm)? {
        match refused {
            None => refused = arriving.take(&piece).await.err(),
            Some(UploadRefused::TooLarge { most }) if patience < most => patience += piece.len() as u64,
            Some(_) => break,
        }
    }
    Ok(match refused {
        Some(refused) => Err(refused),
        None => desk::receive(web.operations(), who.actor(), arriving, &name, like).await,
    })
}
