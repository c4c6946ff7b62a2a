//! The bundle that pages load: one script, one style sheet, the icons and the fonts, embedded in the program.
//!
//! All of them stand under one stamp, `/assets/STAMP/app.css`, taken from their contents: an address never changes what
//! it holds, so a browser keeps it for a year, and a new version of the program is a new address.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "dist/"]
struct Bundle;

/// The first eight bytes of the hash over every file of the bundle, in hexadecimal.
static STAMP: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    let mut names: Vec<_> = Bundle::iter().collect();
    names.sort();
    for name in names {
        hash.update(name.as_bytes());
        if let Some(file) = Bundle::get(&name) {
            hash.update(file.metadata.sha256_hash());
        }
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
});

/// The address of a file of the bundle.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *STAMP)
}

/// Serves a file of the bundle. An older stamp is answered with today's file, but not kept.
pub(crate) async fn serve(Path((stamp, name)): Path<(String, String)>) -> Response {
    let Some(file) = Bundle::get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = if stamp == *STAMP { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let kind =
        HeaderValue::from_str(kind.essence_str()).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    ([(CACHE_CONTROL, HeaderValue::from_static(kept)), (CONTENT_TYPE, kind)], file.data).into_response()
}
