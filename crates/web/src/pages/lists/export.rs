//! A list as it is filtered, as a file.

use std::io::{Read as _, Seek as _};

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use operations::export::{self, Form};
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

/// The forms by the word of an address, with what browsers call them.
pub(crate) const FORMS: [(&str, Form, &str); 3] = [
    ("csv", Form::Csv, "text/csv; charset=utf-8"),
    ("jsonl", Form::JsonLines, "application/jsonl"),
    ("parquet", Form::Parquet, "application/vnd.apache.parquet"),
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
    let known = FORMS.iter().find(|(name, ..)| Some(*name) == named.as_deref());
    let (ending, form, kind) = known.copied().ok_or(Fault::NotFound)?;
    let asked = Address::read(of, query).asked;
    // The whole file is written first, so that a fault on the way is a page and not half a file; on the disk, so that a
    // list of any length takes no memory.
    let file = tempfile::tempfile().map_err(Fault::broken)?;
    let written = file.try_clone().map_err(Fault::broken)?;
    export::export_list(web.operations(), who.actor(), &asked, form, written).await?;
    let body = Body::from_stream(pieces(file).map_err(Fault::broken)?);
    let name = format!("attachment; filename=\"{}.{ending}\"", address::path(of).trim_start_matches('/'));
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}

/// The file piece by piece, each read while the one before is sent.
pub(crate) fn pieces(mut file: std::fs::File) -> std::io::Result<impl futures::Stream<Item = std::io::Result<Bytes>>> {
    file.rewind()?;
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
    }))
}
