//! The OpenAPI document, and what it says of a call: the one description that is published and that requests are held to.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use records::{Keyed, Permission, Scopes};
use serde_json::{Map, Value as Json, json};
use url::form_urlencoded::parse;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApiBuilder, OpenApiVersion};
use utoipa::{PartialSchema, ToSchema};

use super::calls::{FILTERS, TOKEN};
use super::check::{self, near};
use super::problem::{ProblemTold, Wrong};
use crate::reader::Reader;

/// The whole document.
pub(super) static DOCUMENT: LazyLock<Json> = LazyLock::new(write);

const ABOUT: &str = "What the pages do with records, leads, imports, exports, settings and the audit log, for other \
    programs. A token acts in a person's name: it may do what its scopes and the person's role both allow. Errors are \
    problems (RFC 9457) in the language of `Accept-Language`. Lists are asked as the addresses of the pages ask them.";

fn write() -> Json {
    let calls = super::calls();
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(about_scopes())).build();
    let components = ComponentsBuilder::new().security_scheme(TOKEN, SecurityScheme::Http(scheme)).build();
    let info = InfoBuilder::new().title("Entente").version(env!("CARGO_PKG_VERSION")).description(Some(ABOUT));
    let document = OpenApiBuilder::new().openapi(OpenApiVersion::Version31).info(info.build());
    let document = document.paths(calls.paths).components(Some(components)).build();
    let mut document = serde_json::to_value(document).unwrap_or_default();
    let mut schemas: Map<String, Json> = calls.schemas.into_iter().collect();
    let mut told = Vec::new();
    <ProblemTold as ToSchema>::schemas(&mut told);
    told.push(("Problem".to_owned(), ProblemTold::schema()));
    schemas.extend(told.into_iter().map(|(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default())));
    document["components"]["schemas"] = Json::Object(schemas);
    document
}

/// The scopes with what each lets a token do, for the reader of the document.
fn about_scopes() -> String {
    let line = |scope: Permission| format!("- `{}`: {}", scope.key(), words::label(words::Language::En, scope));
    let lines: Vec<String> = Scopes::all().map(line).collect();
    format!(
        "A token of `entente token add EMAIL --scope SCOPE`, or of Settings, Tokens. Scopes:\n\n{}",
        lines.join("\n")
    )
}

/// Publishes it.
pub(super) async fn show() -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| DOCUMENT.to_string());
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], TEXT.as_str()).into_response()
}

/// What the document says of a call.
fn operation(method: &Method, path: &str) -> Option<&'static Json> {
    DOCUMENT["paths"].get(path)?.get(method.as_str().to_ascii_lowercase())
}

/// The schema of the body that a call takes as JSON.
pub(super) fn body_of(method: &Method, path: &str) -> Option<&'static Json> {
    operation(method, path)?.pointer("/requestBody/content/application~1json/schema")
}

/// A schema by its name.
pub(super) fn schema(name: &str) -> &'static Json {
    &DOCUMENT["components"]["schemas"][name]
}

/// Whether there is a call of this method at this path.
pub(super) fn knows(method: &Method, path: &str) -> bool {
    operation(method, path).is_some()
}

/// What is wrong with the query of an address: a parameter that the call does not have, or a value that it cannot have.
pub(super) fn check_query(method: &Method, path: &str, query: &str, reader: &Reader) -> Vec<Wrong> {
    let Some(parameters) = operation(method, path).map(|told| told.get("parameters").and_then(Json::as_array)) else {
        return Vec::new();
    };
    let of_query = |parameter: &&Json| parameter["in"] == "query";
    let known: Vec<(&str, &Json)> = parameters
        .into_iter()
        .flatten()
        .filter(of_query)
        .filter_map(|parameter| Some((parameter["name"].as_str()?, parameter.get("schema")?)))
        .collect();
    let is_filtered = known.iter().any(|(name, _)| *name == FILTERS);
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for (key, value) in parse(query.as_bytes()) {
        if is_filtered && key.starts_with("f.") {
            continue;
        }
        let schema = known.iter().find(|(name, _)| *name == key && *name != FILTERS);
        match schema {
            None => {
                let names = known.iter().map(|(name, _)| *name);
                wrong.push(Wrong::of_parameter(key.as_ref(), unknown(reader, &key, names)));
            }
            Some((_, schema)) if schema["type"] == "array" => {
                let errors = check::check(&schema["items"], &json!(value), reader);
                wrong.extend(errors.into_iter().map(|error| Wrong::of_parameter(key.as_ref(), error.detail)));
            }
            Some(_) if !seen.insert(key.clone()) => {
                wrong.push(Wrong::of_parameter(key.as_ref(), t!(reader, "api-wrong-twice")));
            }
            Some((_, schema)) => {
                let errors = check::check(schema, &typed(schema, &value), reader);
                wrong.extend(errors.into_iter().map(|error| Wrong::of_parameter(key.as_ref(), error.detail)));
            }
        }
    }
    wrong
}

/// The text of a parameter as the value that its schema asks for; where it is none, the text.
fn typed(schema: &Json, value: &str) -> Json {
    match schema["type"].as_str() {
        Some("integer") => value.parse::<i64>().map_or_else(|_| json!(value), Json::from),
        Some("boolean") => value.parse::<bool>().map_or_else(|_| json!(value), Json::from),
        _ => json!(value),
    }
}

/// That there is no such name, and which may have been meant.
pub(super) fn unknown<'n>(reader: &Reader, name: &str, names: impl Iterator<Item = &'n str>) -> String {
    near(reader, name, names)
}
