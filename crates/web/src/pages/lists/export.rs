//! A list as it is filtered, as a file.

use std::io::{Read as _, Seek as _};

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use futures::StreamExt as _;
use operations::export::{self, Form, background};
use operations::lists::Listed;
use records::Permission;

use super::Of;
use super::address::{self, Address};
use crate::fault::Fault;
use crate::server::Web;
use crate::signed_in::{Allowed, Asks};

/// Take files out.
#[derive(Debug)]
pub(crate) struct Export;
impl Asks for Export {
    const PERMISSION: Permission = Permission::Export;
}

/// So many bytes of the file are sent at a time.
const PIECE: usize = 64 * 1024;

/// The forms, with what browsers call them.
pub(crate) const FORMS: [(Form, &str); 4] = [
    (Form::Csv, "text/csv; charset=utf-8"),
    (Form::JsonLines, "application/jsonl"),
    (Form::Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (Form::Parquet, "application/vnd.apache.parquet"),
];

pub(super) async fn send(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<Export>,
    Of(of): Of,
    uri: Uri,
) -> Result<Response, Fault> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let named = pairs.find(|(key, _)| key == "form").map(|(_, value)| value);
    let known = FORMS.iter().find(|(form, _)| Some(form.ending()) == named.as_deref());
    let (form, _) = *known.ok_or(Fault::NotFound)?;
    let asked = Address::read(of, query).asked;
    if background::is_long(web.operations(), &asked).await? {
        background::ask_for_list(web.operations(), who.session.person.id, &asked, form).await?;
        return Ok(Redirect::to("/data/exports").into_response());
    }
    // The whole file is written first, so that a fault on the way is a page and not half a file; on the disk, so that a
    // list of any length takes no memory.
    let file = tempfile::tempfile().map_err(Fault::broken)?;
    let written = file.try_clone().map_err(Fault::broken)?;
    export::export_list(web.operations(), who.actor(), &asked, form, written).await?;
    as_download(file, of, form)
}

/// A file that holds a list, to be kept by the browser.
pub(crate) fn as_download(file: std::fs::File, of: Listed, form: Form) -> Result<Response, Fault> {
    let kind = FORMS.iter().find(|(known, _)| *known == form).map_or("application/octet-stream", |(_, kind)| kind);
    let name = format!("attachment; filename=\"{}.{}\"", address::path(of).trim_start_matches('/'), form.ending());
    let body = body_of(file).map_err(Fault::broken)?;
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}

/// An answer that is a file, however long.
pub(crate) fn body_of(file: std::fs::File) -> std::io::Result<Body> {
    pieces(file).map(Body::from_stream)
}

/// The file piece by piece, each read while the one before is sent.
fn pieces(mut file: std::fs::File) -> std::io::Result<impl futures::Stream<Item = std::io::Result<Bytes>>> {
    file.rewind()?;
    // Compression asks once more after the end.
    Ok(futures::stream::unfold(Some(file), |file| async move {
        let mut file = file?;
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; PIECE];
            let length = file.read(&mut piece)?;
            piece.truncate(length);
            Ok::<_, std::io::Error>((piece, file))
        });
        match read.await {
            Ok(Ok((piece, _))) if piece.is_empty() => None,
            Ok(Ok((piece, file))) => Some((Ok(Bytes::from(piece)), Some(file))),
            Ok(Err(error)) => Some((Err(error), None)),
            Err(error) => Some((Err(std::io::Error::other(error)), None)),
        }
    })
    .fuse())
}
