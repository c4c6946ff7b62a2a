//! A write with a key is done once.

use axum::http::StatusCode;
use records::{Permission, Role};
use serde_json::{Value as Json, json};

use crate::browser::Site;

#[tokio::test]
async fn the_same_key_is_done_once_and_answered_again() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Administrator).await;
    let body = json!({ "fields": { "name": "Once SA" } });
    let send = async |key: &str, body: &Json| {
        program.call("POST", "/api/v1/accounts", &[("idempotency-key", key)], Some(body)).await
    };
    let (first, second) = (send("k1", &body).await, send("k1", &body).await);
    assert_eq!((first.status, second.status), (StatusCode::CREATED, StatusCode::CREATED));
    assert_eq!(
        (first.text.clone(), first.header("location"), first.header("etag")),
        (second.text.clone(), second.header("location"), second.header("etag"))
    );
    assert_eq!((first.header("idempotency-replayed"), second.header("idempotency-replayed")), ("", "true"));
    let found = program.get("/api/v1/accounts?f.name=Once+SA").await.json();
    assert_eq!(found["total"], 1);

    let other = send("k1", &json!({ "fields": { "name": "Twice SA" } })).await;
    assert_eq!((other.status, other.problem().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "key-used"));
    assert_eq!(send("", &body).await.problem(), "key");

    // What was refused was not done, so the key is free for the mended request.
    assert_eq!(send("k2", &json!({ "fields": {} })).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send("k2", &json!({ "fields": { "name": "Mended SA" } })).await.status, StatusCode::CREATED);

    // Each token has keys of its own.
    let another = site.program_of(Role::MarketingOperations).await;
    let answer = another
        .call(
            "POST",
            "/api/v1/accounts",
            &[("idempotency-key", "k1")],
            Some(&json!({ "fields": { "name": "Other SA" } })),
        )
        .await;
    assert_eq!(answer.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_secret_is_shown_once_and_kept_with_no_key() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Administrator).await;
    let body = json!({ "email": "ana@mecalis.example", "name": "Report", "scopes": ["see_records"] });
    let send = async || program.call("POST", "/api/v1/tokens", &[("idempotency-key", "t")], Some(&body)).await;
    let made = send().await;
    assert_eq!((made.status, made.header("cache-control")), (StatusCode::CREATED, "no-store"));
    let token = made.json()["token"].as_str().expect("a token").to_owned();
    assert_eq!(send().await.problem(), "key-answered");
    let call = site.stranger().call("GET", "/api/v1/me", &[("authorization", &format!("Bearer {token}"))], None).await;
    assert_eq!(call.status, StatusCode::OK);
    let beyond = json!({ "email": "ana@mecalis.example", "name": "Report", "scopes": ["sign_for_sales"] });
    assert_eq!(program.post("/api/v1/tokens", &beyond).await.places(), ["/scopes"]);
    let narrow = site.program(Role::Administrator, &[Permission::ManageTokens]).await;
    assert_eq!(narrow.post("/api/v1/tokens", &body).await.places(), ["/scopes"], "a token hands on what it has");
    assert_eq!(narrow.get("/api/v1/leads/views").await.problem(), "scope", "views say what records are like");
}
