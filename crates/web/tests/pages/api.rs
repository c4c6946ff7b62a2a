//! The API as another program meets it: lists, records, activities, files, settings.

mod calls;
mod keys;

use std::collections::BTreeSet;

use axum::http::StatusCode;
use records::Role;
use serde_json::{Value as Json, json};

use crate::browser::Site;
use crate::program::Program;

/// The id of the first contact that a search finds.
async fn contact(program: &Program, search: &str) -> String {
    let page = program.get(&format!("/api/v1/contacts?q={search}")).await.json();
    page["records"][0]["id"].as_str().unwrap_or_else(|| panic!("{page}")).to_owned()
}

#[tokio::test]
async fn a_list_is_walked_page_by_page_as_the_pages_walk_it() {
    let site = Site::with_sample().await;
    let program = site.program_of(Role::Viewer).await;
    for (list, key) in [("contacts", "records"), ("leads", "leads"), ("activities", "records"), ("accounts", "records")]
    {
        let mut address = format!("/api/v1/{list}?limit=20");
        let (mut seen, mut pages) = (BTreeSet::new(), 0);
        loop {
            let answer = program.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
            let page = answer.json();
            for record in page[key].as_array().expect("records") {
                assert!(seen.insert(record["id"].to_string()), "{list}: {} comes twice", record["id"]);
            }
            pages += 1;
            match page["next"].as_str() {
                Some(next) if pages < 5 => address = next.to_owned(),
                _ => break,
            }
        }
        assert!(pages > 1, "{list}");
    }
    let page = program.get("/api/v1/contacts?f.country=FR&columns=country&sort=-created_at&limit=5").await.json();
    for record in page["records"].as_array().expect("records") {
        assert_eq!(record["fields"], json!({ "country": "FR" }));
    }
}

#[tokio::test]
async fn a_record_is_made_read_and_changed_and_nobody_overwrites_another_unawares() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::MarketingOperations).await;
    let made = program
        .post(
            "/api/v1/accounts",
            &json!({ "fields": {
            "name": "Tuilerie du Lez", "employees": 85, "tier": "target",
            "annual_revenue": { "amount": "1200000.50", "currency": "EUR" },
        } }),
        )
        .await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    let (place, tag) = (made.header("location").to_owned(), made.header("etag").to_owned());
    let fields = made.json()["fields"].clone();
    assert_eq!((fields["employees"].clone(), fields["city"].clone()), (json!(85), Json::Null));
    assert_eq!(fields["annual_revenue"], json!({ "amount": "1200000.50", "currency": "EUR" }));

    let again = program.call("GET", &place, &[("if-none-match", &tag)], None).await;
    assert_eq!((again.status, again.text.as_str(), again.header("etag")), (StatusCode::NOT_MODIFIED, "", &*tag));

    let change = json!({ "fields": { "city": "Montpellier" } });
    assert_eq!(program.call("PATCH", &place, &[], Some(&change)).await.problem(), "version-missing");
    let changed = program.call("PATCH", &place, &[("if-match", &tag)], Some(&change)).await;
    assert_eq!((changed.status, changed.json()["fields"]["city"].clone()), (StatusCode::OK, json!("Montpellier")));
    let late =
        program.call("PATCH", &place, &[("if-match", &tag)], Some(&json!({ "fields": { "city": "Lyon" } }))).await;
    assert_eq!((late.status, late.problem().as_str()), (StatusCode::PRECONDITION_FAILED, "changed"));
    let forced =
        program.call("PATCH", &place, &[("if-match", "*")], Some(&json!({ "fields": { "city": null } }))).await;
    assert_eq!(forced.json()["fields"]["city"], Json::Null);

    let contact = contact(&program, "Sandrine").await;
    let taken = json!({ "fields": { "email": "owen@severn.example" } });
    let answer =
        program.call("PATCH", &format!("/api/v1/contacts/{contact}"), &[("if-match", "*")], Some(&taken)).await;
    assert_eq!(answer.places(), ["/fields/email"]);
}

#[tokio::test]
async fn of_many_records_one_that_is_wrong_costs_no_other() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::HeadOfMarketing).await;
    let sandrine = contact(&program, "Sandrine").await;
    let body = json!({ "records": [
        { "fields": { "email": "nadia@lez.example", "first_name": "Nadia" } },
        { "fields": { "email": "no address" } },
        { "id": sandrine, "fields": { "title": "COO" } },
        { "id": sandrine, "version": 0, "fields": { "title": "CFO" } },
        { "id": "con_999999", "fields": { "title": "CFO" } },
        { "felds": {} },
        "nothing",
    ] });
    let answer = program.post("/api/v1/contacts/bulk", &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let json = answer.json();
    assert_eq!(
        (json["created"].clone(), json["changed"].clone(), json["refused"].clone()),
        (json!(1), json!(1), json!(5))
    );
    let outcomes = json["outcomes"].as_array().expect("outcomes");
    let kind = |place: usize| outcomes[place]["problem"]["type"].as_str().unwrap_or_default().to_owned();
    assert_eq!(outcomes[1]["problem"]["errors"][0]["pointer"], "/fields/email");
    assert_eq!((kind(3).as_str(), kind(4).as_str()), ("/api/problems/changed", "/api/problems/not-found"));
    assert!(kind(5).ends_with("invalid") && kind(6).ends_with("invalid"));
    assert_eq!(program.post("/api/v1/contacts/bulk", &json!({ "records": [] })).await.places(), ["/records"]);
}

#[tokio::test]
async fn activities_are_written_down_and_the_score_follows() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Sdr).await;
    let lead = program.get("/api/v1/leads?q=Rosa").await.json()["leads"][0]["id"].as_str().expect("a lead").to_owned();
    let explained = async || program.get(&format!("/api/v1/leads/{lead}/explanation")).await.json();
    let before = explained().await["activity"].clone();
    let body =
        json!({ "lead": lead, "kind": "download", "at": "2026-05-19T09:00:00+02:00", "content_kind": "price_list" });
    let answer = program.post("/api/v1/activities", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    assert_eq!(program.get(answer.header("location")).await.json()["id"], answer.json()["id"]);
    assert_ne!(explained().await["activity"], before);

    let rosa = contact(&program, "Rosa").await;
    let body = json!({ "activities": [
        { "contact": rosa, "kind": "page_view", "url": "https://www.mecalis.example/fr/tarifs" },
        { "contact": "con_999999", "kind": "page_view" },
        { "contact": rosa, "lead": lead, "kind": "page_view" },
        { "contact": rosa, "kind": "call", "at": "2999-01-01T00:00:00Z" },
        { "contact": rosa, "kind": "order", "value": 3 },
    ] });
    let json = program.post("/api/v1/activities/bulk", &body).await.json();
    let outcomes: Vec<&str> =
        json["outcomes"].as_array().expect("outcomes").iter().filter_map(|one| one["outcome"].as_str()).collect();
    assert_eq!(outcomes, ["created", "refused", "refused", "refused", "created"], "{json}");
    let timeline = program.get(&format!("/api/v1/leads/{lead}/timeline?show=site")).await.json();
    assert_eq!(timeline["entries"][0]["url"], "https://www.mecalis.example/fr/tarifs");
}

#[tokio::test]
async fn an_explanation_is_what_the_command_line_gives() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::Viewer).await;
    let lead = program.get("/api/v1/leads").await.json()["leads"][0]["id"].as_str().expect("a lead").to_owned();
    let explained = program.get(&format!("/api/v1/leads/{lead}/explanation")).await.json();
    let view = operations::leads::lead(&site.operations, lead.parse().expect("an id")).await.expect("a lead");
    let explanation = view.score.expect("a score").explanation;
    assert_eq!(explained, serde_json::to_value(&explanation).expect("JSON"));
    let card = program.get(&format!("/api/v1/leads/{lead}")).await.json();
    assert_eq!(card["score"]["cell"].as_str(), Some(explanation.score.cell.to_string().as_str()));
}

#[tokio::test]
async fn a_field_of_many_is_changed_as_it_was_shown_and_back() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::HeadOfSales).await;
    let asked = json!({ "query": "f.country=FR", "field": "city", "value": "Montpellier" });
    let preview = program.post("/api/v1/accounts/change/preview", &asked).await.json();
    assert_eq!((preview["changing"].clone(), preview["after"].clone()), (json!(1), json!("Montpellier")));
    let mut change = asked.clone();
    change["mark"] = json!("another");
    assert_eq!(program.post("/api/v1/accounts/change", &change).await.problem(), "conflict");
    change["mark"] = preview["mark"].clone();
    let made = program.post("/api/v1/accounts/change", &change).await.json();
    assert_eq!(made["changed"], 1);
    let undone = program.post("/api/v1/accounts/change/undo", &json!({ "undo": made["undo"] })).await.json();
    assert_eq!(undone["undone"], 1);
}

#[tokio::test]
async fn a_file_is_brought_mapped_tried_and_begun() {
    let site = Site::with_administrator().await;
    let program = site.program_of(Role::MarketingOperations).await;
    let rows = "Email,First name,Company\nana@lez.example,Ana,Lez\n";
    let made = program.send_text("POST", "/api/v1/imports?name=fair.csv", "application/octet-stream", rows).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    let place = made.header("location").to_owned();
    assert_eq!((made.json()["status"].clone(), made.json()["file"].clone()), (json!("draft"), json!("fair.csv")));
    let look = program.get(&format!("{place}/look")).await.json();
    assert_eq!(look["columns"], json!(["Email", "First name", "Company"]));
    let mapping = program.get(&format!("{place}/mapping")).await;
    assert_eq!(mapping.header("content-type"), "application/toml");
    let kept = program.send_text("PUT", &format!("{place}/mapping"), "application/toml", &mapping.text).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.text);
    assert!(program.get(&format!("{place}/mappings")).await.json().is_array());
    assert_eq!(program.post(&format!("{place}/cancel"), &json!({})).await.status, StatusCode::OK);
    assert_eq!(program.post(&format!("{place}/undo"), &json!({})).await.problem(), "conflict");
    let tried = program.call("POST", &format!("{place}/trial"), &[], None).await;
    assert_eq!((tried.status, tried.json()["work"].clone()), (StatusCode::OK, json!("trial")), "{}", tried.text);
    let empty = program.send_text("POST", "/api/v1/imports?name=x.csv", "application/octet-stream", "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn settings_are_kept_by_the_operations_of_the_pages() {
    let site = Site::with_administrator().await;
    let program = site.program_of(Role::Administrator).await;
    let field = json!({ "of": "contact", "label": "Stand priority", "type": "choice", "choices": ["hot", "cold"] });
    let made = program.post("/api/v1/custom-fields", &field).await;
    assert_eq!(
        (made.status, made.json()["key"].clone()),
        (StatusCode::CREATED, json!("stand_priority")),
        "{}",
        made.text
    );
    let contact = json!({ "fields": { "email": "ana@lez.example", "stand_priority": "hot" } });
    let contact = program.post("/api/v1/contacts", &contact).await;
    assert_eq!(contact.json()["fields"]["stand_priority"], "hot", "{}", contact.text);
    let wrong = json!({ "fields": { "email": "eva@lez.example", "stand_priority": "warm" } });
    assert_eq!(program.post("/api/v1/contacts", &wrong).await.places(), ["/fields/stand_priority"]);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let retired =
        program.call("PATCH", &format!("/api/v1/custom-fields/{id}"), &[], Some(&json!({ "retired": true }))).await;
    assert_eq!(retired.json()["retired"], true);

    let interest = program.post("/api/v1/interests", &json!({ "name": "Sensors" })).await.json();
    let product =
        json!({ "name": "S1", "price": { "amount": "90.00", "currency": "EUR" }, "interest": interest["id"] });
    assert_eq!(program.post("/api/v1/products", &product).await.json()["interest"], interest["id"]);
    let mut company = program.get("/api/v1/company").await.json();
    company["time_zone"] = json!("Mars/Olympus");
    let refused = program.call("PUT", "/api/v1/company", &[], Some(&company)).await;
    assert_eq!(refused.places(), ["/time_zone"]);
    let rate = json!({ "currency": "USD", "on": "2026-01-01", "rate": "0.91" });
    assert_eq!(program.call("PUT", "/api/v1/rates", &[], Some(&rate)).await.json(), rate);
    let invited = program.post("/api/v1/people", &json!({ "email": "new@mecalis.example", "role": "sdr" })).await;
    assert_eq!(
        (invited.status, invited.header("cache-control")),
        (StatusCode::CREATED, "no-store"),
        "{}",
        invited.text
    );
    let head = json!({ "email": "head@mecalis.example", "role": "head_of_sales" });
    let beyond = program.post("/api/v1/people", &head).await;
    assert_eq!(beyond.places(), ["/role"], "whoever holds the link could sign, which no token may: {}", beyond.text);
    assert_eq!(program.get(invited.header("location")).await.json()["access"], "invited");
    let line = program.get("/api/v1/audit?action=invite_person").await.json()["lines"][0].clone();
    assert_eq!(line["record_kind"], "person");
}

#[tokio::test]
async fn lists_go_out_as_files_and_views_are_kept() {
    let site = Site::with_three_leads().await;
    let program = site.program_of(Role::MarketingOperations).await;
    let file = program.get("/api/v1/contacts/export?form=csv&f.account.country=FR").await;
    assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "text/csv; charset=utf-8"));
    assert_eq!(file.text.lines().count(), 1 + 1, "{}", file.text);
    let made = program.post("/api/v1/leads/views", &json!({ "name": "Mine", "query": "stage=mql" })).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    assert_eq!(program.get("/api/v1/leads/views").await.json()[0]["query"], "stage=mql");
    assert_eq!(program.call("DELETE", made.header("location"), &[], None).await.status, StatusCode::NO_CONTENT);
    let fields = program.get("/api/v1/accounts/fields").await.json();
    assert!(fields.as_array().expect("fields").iter().any(|field| field["key"] == "tier" && field["writable"] == true));
    assert!(program.get("/api/v1/today").await.json()["base"].is_object());
    assert_eq!(program.get("/api/v1/agreement").await.json()["signed"], false);
    assert!(program.get("/api/v1/agreement/text").await.text.contains("format = 1"));
    assert_eq!(site.stranger().get("/api/problems/key-used").await.json()["status"], 422);
}
