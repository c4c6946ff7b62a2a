//! Who may call, what the document tells of calls, and what keeps one from being done.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use operations::people;
use records::{Actor, Keyed, Permission, PersonId, Role};
use serde_json::{Value as Json, json};

use crate::browser::Site;
use crate::program::all_scopes;

/// The calls of the document: method, path, what it says.
async fn told(site: &Site) -> Vec<(String, String, Json)> {
    let document = site.stranger().get("/api/openapi.json").await.json();
    let paths = document["paths"].as_object().expect("paths").clone();
    let calls = paths.into_iter().flat_map(|(path, calls)| {
        let calls = calls.as_object().expect("calls").clone();
        calls.into_iter().map(move |(method, call)| (method.to_uppercase(), path.clone(), call))
    });
    calls.collect()
}

/// A path with something in its braces.
fn filled(path: &str) -> String {
    path.split('{').enumerate().fold(String::new(), |text, (place, part)| match part.split_once('}') {
        Some((_, rest)) if place > 0 => format!("{text}con_0{rest}"),
        _ => format!("{text}{part}"),
    })
}

#[tokio::test]
async fn nobody_calls_without_a_good_token() {
    let site = Site::with_three_leads().await;
    let answer = site.stranger().get("/api/v1/contacts").await;
    assert_eq!((answer.status, answer.problem().as_str()), (StatusCode::UNAUTHORIZED, "token"));
    assert_eq!(answer.header("www-authenticate"), "Bearer");
    let answer = site.stranger().call("GET", "/api/v1/me", &[("authorization", "Bearer ent_nobody")], None).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    let mut browser = site.signed_in().await;
    assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED, "a cookie counts for nothing");
}

#[tokio::test]
async fn a_token_of_somebody_who_left_is_refused_with_the_next_call() {
    let site = Site::with_three_leads().await;
    let program = site.program(Role::Sdr, &[Permission::SeeRecords]).await;
    let me = program.get("/api/v1/me").await.json();
    assert_eq!((me["role"].as_str(), me["scopes"].clone()), (Some("sdr"), json!(["see_records"])));
    let person: PersonId = me["person"].as_str().expect("an id").parse().expect("an id");
    people::deactivate(&site.operations, Actor::Program, person).await.expect("they leave");
    assert_eq!(program.get("/api/v1/me").await.problem(), "token");
}

#[tokio::test]
async fn every_call_asks_for_the_scope_that_its_description_names() {
    let site = Site::with_three_leads().await;
    let mut wrong = Vec::new();
    for scope in all_scopes() {
        let others: Vec<Permission> = all_scopes().into_iter().filter(|other| *other != scope).collect();
        let (with, without) =
            (site.program(Role::Administrator, &[scope]).await, site.program(Role::Administrator, &others).await);
        for (method, path, call) in told(&site).await {
            if call["security"][0]["token"] != json!([scope.key()]) {
                continue;
            }
            let body = (method != "GET").then(|| json!({}));
            for (program, expected) in [(&with, false), (&without, true)] {
                let answer = program.call(&method, &filled(&path), &[("if-match", "*")], body.as_ref()).await;
                if (answer.status == StatusCode::FORBIDDEN) != expected {
                    wrong.push(format!("{method} {path} {}: {}", scope.key(), answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_document_tells_every_call_and_nothing_else() {
    let site = Site::with_administrator().await;
    let told_paths: BTreeSet<String> = told(&site).await.into_iter().map(|(_, path, _)| path).collect();
    let routes: BTreeSet<String> = web::paths().into_iter().filter(|path| path.starts_with("/api")).collect();
    assert_eq!(told_paths, routes);
    let document = site.stranger().get("/api/openapi.json").await.json();
    assert_eq!(document["openapi"].as_str().map(|version| &version[..3]), Some("3.1"));
    let schemas = &document["components"]["schemas"];
    let text = document.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(schemas.get(reference).is_some(), "{reference} is not told");
    }
    let mut ids = BTreeSet::new();
    for (method, path, call) in told(&site).await {
        assert!(ids.insert(call["operationId"].to_string()), "{method} {path} has the name of another");
        assert!(call["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{method} {path}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_in_the_language_of_the_caller_with_its_place() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Administrator).await;
    let cases = [
        ("en", "Something in the body is not right", "Did you mean “first_name”"),
        ("fr", "Quelque chose ne va pas dans le corps", "« first_name »"),
        ("es", "Hay algo incorrecto en el cuerpo", "first_name"),
    ];
    for (language, title, near) in cases {
        let body = json!({ "fields": { "frist_name": "Ana", "email": 7 } });
        let answer = program.call("POST", "/api/v1/contacts", &[("accept-language", language)], Some(&body)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.header("content-language"), language);
        let json = answer.json();
        assert_eq!(json["title"], title);
        assert_eq!(answer.places(), ["/fields/email"], "what is of another kind is told first");
        let body = json!({ "fields": { "frist_name": "Ana" } });
        let answer = program.call("POST", "/api/v1/contacts", &[("accept-language", language)], Some(&body)).await;
        assert_eq!(answer.places(), ["/fields/frist_name"]);
        let said = answer.json()["errors"][0]["detail"].as_str().unwrap_or_default().replace('\u{a0}', " ");
        assert!(said.contains(near), "{said}");
    }
}

#[tokio::test]
async fn what_nobody_asked_for_is_refused() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Administrator).await;
    let change = |query: &str| json!({ "query": query, "field": "city", "value": "Montpellier" });
    type Case = (&'static str, &'static str, Option<Json>, &'static str, &'static [&'static str]);
    let cases: [Case; 14] = [
        ("GET", "/api/v1/contacts?limt=3", None, "query", &["limt"]),
        ("GET", "/api/v1/contacts?limit=0", None, "query", &["limit"]),
        ("GET", "/api/v1/contacts?f.contry=FR", None, "query", &["f.contry"]),
        ("GET", "/api/v1/contacts?f.country.from=FR&sort=nothing", None, "query", &["f.country.from", "sort"]),
        ("GET", "/api/v1/contacts?f.created_at.from=soon", None, "query", &["f.created_at.from"]),
        ("GET", "/api/v1/contacts?page=nonsense", None, "query", &["page"]),
        ("GET", "/api/v1/leads?stage=mlq&owner=me", None, "query", &["stage"]),
        // What filters nothing would take everything out, or change it.
        ("GET", "/api/v1/contacts/export?f.created_at.from=soon", None, "query", &["f.created_at.from"]),
        ("GET", "/api/v1/leads/export?owner=me", None, "query", &["owner"]),
        ("POST", "/api/v1/accounts/change/preview", Some(change("f.contry=FR")), "invalid", &["/query"]),
        ("POST", "/api/v1/accounts/change/preview", Some(change("contry=FR")), "invalid", &["/query"]),
        ("POST", "/api/v1/accounts/change/preview", Some(change("f.created_at.from=soon")), "invalid", &["/query"]),
        ("POST", "/api/v1/contacts", Some(json!({ "field": {} })), "invalid", &["/field", "/fields"]),
        (
            "POST",
            "/api/v1/tokens",
            Some(json!({ "email": "x", "name": "", "scopes": [] })),
            "invalid",
            &["/name", "/scopes"],
        ),
    ];
    for (method, address, body, problem, places) in cases {
        let answer = program.call(method, address, &[], body.as_ref()).await;
        assert_eq!(
            (answer.problem().as_str(), answer.places()),
            (problem, places.iter().map(|place| (*place).to_owned()).collect()),
            "{address}: {}",
            answer.text
        );
    }
    let answer = program.send_text("POST", "/api/v1/contacts", "application/json", "{\"fields\": ").await;
    assert_eq!(answer.problem(), "not-json");
    let answer = program.send_text("POST", "/api/v1/contacts", "text/plain", "{}").await;
    assert_eq!(answer.problem(), "media-type");
    let answer = program.send_text("POST", "/api/v1/contacts", "application/json", &"[".repeat(300_000)).await;
    assert_eq!(answer.problem(), "too-large");
    let answer = program.call("DELETE", "/api/v1/contacts", &[], None).await;
    assert_eq!((answer.problem().as_str(), answer.header("allow")), ("method", "GET,HEAD,POST"));
    for nowhere in ["/api/v1/nothing", "/api/v1/contacts/con_999999", "/api/v1/contacts/led_1", "/api"] {
        assert_eq!(program.get(nowhere).await.problem(), "not-found", "{nowhere}");
    }
}

#[tokio::test]
async fn a_token_that_calls_too_often_is_told_to_wait() {
    let site = Site::with_administrator().await;
    let program = site.program_of(Role::Viewer).await;
    let first = program.get("/api/v1/me").await;
    assert_eq!(first.header("ratelimit-policy"), "\"token\";q=600;w=60");
    assert_eq!(first.header("ratelimit"), "\"token\";r=599;t=1");
    for _ in 0..599 {
        assert_eq!(program.get("/api/v1/nothing").await.status, StatusCode::NOT_FOUND);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
    }
    let answer = program.get("/api/v1/me").await;
    assert_eq!((answer.problem().as_str(), answer.header("retry-after")), ("too-many", "1"));
    assert_eq!(site.program_of(Role::Sdr).await.get("/api/v1/me").await.status, StatusCode::OK, "others may");
}
