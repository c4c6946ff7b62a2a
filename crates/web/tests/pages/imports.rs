//! Imports as a browser meets them: brought, mapped, tried, run, mended and sent again, undone.

use axum::http::StatusCode;
use records::Role;

use crate::browser::{Answer, Browser, MOST_UPLOADED, Site};

const ROWS: &str = "E-mail;Prénom;Société;Effectif\nada@example.com;Ada;Acme;12\nnobody;Bob;Acme;7\n";

async fn work(site: &Site) {
    while operations::qualify::round(&site.operations).await.expect("a round of the worker") {}
}

async fn bring(browser: &mut Browser, name: &str, text: &str) -> String {
    let token = browser.get("/data/imports").await.hidden("csrf");
    let answer = browser.upload(&[("csrf", &token)], name, text).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().expect("the import's page")
}

async fn send(browser: &mut Browser, page: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    browser.send_form(page, &format!("{page}/{act}"), fields).await
}

#[tokio::test]
async fn an_empty_list_offers_the_way_in_to_those_who_may() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    assert_eq!(browser.get("/data").await.location().as_deref(), Some("/data/imports"));
    for (language, title) in [
        ("en", "This is where files come in"),
        ("fr", "C’est ici que les fichiers entrent"),
        ("es", "Por aquí entran los archivos"),
    ] {
        let page = browser.get(&format!("/data/imports?lang={language}")).await;
        assert!(page.text.contains(title) && page.text.contains("multipart/form-data"), "{}", page.text);
    }
    let leads = browser.get("/leads?lang=en").await;
    assert!(leads.text.contains(r#"href="/data/imports""#), "the navigation leads there");
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    assert_eq!(viewer.get("/data/imports").await.status, StatusCode::FORBIDDEN);
    assert!(!viewer.get("/leads").await.text.contains("/data/imports"), "nobody is led to a closed door");
}

#[tokio::test]
async fn a_file_goes_the_whole_way() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = bring(&mut browser, "Salon.csv", ROWS).await;
    let draft = browser.get(&page).await;
    for expected in
        ["Salon.csv", "As detected: semicolon", "As detected: UTF-8", "Prénom", r#"value="contact.email" selected"#]
    {
        assert!(draft.text.contains(expected), "{expected}: {}", draft.text);
    }
    assert_eq!(send(&mut browser, &page, "try", &[]).await.location().as_deref(), Some(page.as_str()));
    let waiting = browser.get(&page).await;
    assert!(
        waiting.text.contains(r#"hx-trigger="every 2s""#) && waiting.text.contains("Being tried"),
        "{}",
        waiting.text
    );
    let fragment = browser.fragment(&page).await;
    assert!(fragment.text.starts_with("<div id=\"import\">") && !fragment.text.contains("<html"), "{}", fragment.text);
    work(&site).await;
    let tried = browser.get(&page).await;
    for expected in
        ["Rows that would create something", "Rows that would be refused", "“nobody” is not an email address"]
    {
        assert!(tried.text.contains(expected), "{expected}: {}", tried.text);
    }
    send(&mut browser, &page, "start", &[]).await;
    work(&site).await;
    let done = browser.get(&page).await;
    assert!(done.text.contains("What became of the rows") && done.text.contains("Refused rows"), "{}", done.text);
    let rejects = browser.get(&format!("{page}/rejects.csv")).await;
    assert!(
        rejects.text.starts_with("E-mail;Prénom;Société;Effectif;entente_line;entente_reason\nnobody;Bob;Acme;7;3;"),
        "{}",
        rejects.text
    );
    assert!(browser.get("/data/imports").await.text.contains("Salon.csv"));

    let token = browser.get(&page).await.hidden("csrf");
    let import = page.rsplit('/').next().expect("an id");
    let mended = rejects.text.replace("nobody", "bob@example.com");
    let again = browser.upload(&[("csrf", &token), ("like", import)], "mended.csv", &mended).await;
    let again = again.location().expect("another import");
    let draft = browser.get(&again).await;
    assert!(draft.text.contains(r#"value="contact.email" selected"#), "it is read by the same mapping: {}", draft.text);
    send(&mut browser, &again, "start", &[]).await;
    work(&site).await;
    assert!(browser.get(&again).await.text.contains("Done"));

    send(&mut browser, &page, "undo", &[]).await;
    work(&site).await;
    let refused = browser.get(&page).await;
    assert!(
        refused.text.contains("It was not undone.")
            && refused.text.contains("One contact of others belongs to companies that it made."),
        "{}",
        refused.text
    );
    for page in [&again, &page] {
        send(&mut browser, page, "undo", &[]).await;
        work(&site).await;
        assert!(browser.get(page).await.text.contains("This import was undone"), "{page}");
    }
}

#[tokio::test]
async fn a_mapping_is_made_by_hand_and_is_the_file_that_the_command_line_takes() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = bring(&mut browser, "fair.csv", "Who,Size,When\nada@example.com,38,2026-05-01\n").await;
    let fields = [
        ("name", "Fair"),
        ("source", "fair"),
        ("section.contact", "yes"),
        ("section.lead", "yes"),
        ("activities", "1"),
        ("column-0", "Who"),
        ("to-0", "contact.email"),
        ("column-1", "Size"),
        ("to-1", "new:contact:number"),
        ("column-2", "When"),
        ("to-2", "stage:mql"),
        ("more-column-0", ""),
        ("more-text-0", "trade_show"),
        ("more-to-0", "activities0.kind"),
        ("more-column-1", "When"),
        ("more-text-1", ""),
        ("more-to-1", "activities0.at"),
        ("update.contact", "fill_blanks"),
        ("identity.contact.email", "yes"),
    ];
    assert_eq!(send(&mut browser, &page, "mapping", &fields).await.status, StatusCode::SEE_OTHER);
    let file = browser.get(&format!("{page}/mapping.toml")).await;
    assert_eq!(file.header("content-type"), "application/toml");
    for expected in [
        "identity = [\"email\"]",
        "update = \"fill_blanks\"",
        "size = { column = \"Size\", custom = \"number\", label = \"Size\" }",
        "[[lead.stages]]",
        "kind = { constant = \"trade_show\" }",
    ] {
        assert!(file.text.contains(expected), "{expected}: {}", file.text);
    }
    let shown = browser.get(&page).await;
    assert!(shown.text.contains(r#"value="stage:mql" selected"#) && shown.text.contains(r#"value="trade_show""#));
    assert!(!shown.text.contains("Mend this first"), "{}", shown.text);
    send(&mut browser, &page, "save", &[("name", "Fairs")]).await;
    send(&mut browser, &page, "start", &[]).await;
    work(&site).await;
    assert!(browser.get(&page).await.text.contains("Done"));
    let next = bring(&mut browser, "next.csv", "Who,Size,When\nbob@example.com,40,2026-05-02\n").await;
    assert!(browser.get(&next).await.text.contains("Fairs"), "what was kept is offered");
}

#[tokio::test]
async fn what_keeps_a_mapping_from_being_tried_is_said_and_detection_can_be_corrected() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = bring(&mut browser, "x.csv", "Anything,Else\n1,2\n").await;
    let draft = browser.get(&page).await;
    assert!(draft.text.contains("Mend this first"), "{}", draft.text);
    let refused = send(&mut browser, &page, "try", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let corrected = send(&mut browser, &page, "file", &[("delimiter", ";"), ("header", "no"), ("dates", "mdy")]).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER);
    let draft = browser.get(&page).await;
    assert!(draft.text.contains("column_1") && draft.text.contains(r#"value="mdy" selected"#), "{}", draft.text);
    let refused = send(&mut browser, &page, "save", &[("name", " ")]).await;
    assert!(refused.text.contains("Give the mapping a name"), "{}", refused.text);
    assert_eq!(send(&mut browser, &page, "discard", &[]).await.location().as_deref(), Some("/data/imports"));
    assert_eq!(browser.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_of_another_site_too_long_or_empty_is_refused() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let token = browser.get("/data/imports").await.hidden("csrf");
    for fields in [&[][..], &[("csrf", "wrong")], &[("like", "imp_1")]] {
        assert_eq!(browser.upload(fields, "a.csv", ROWS).await.status, StatusCode::FORBIDDEN, "{fields:?}");
    }
    let long = "x".repeat(MOST_UPLOADED as usize + 1);
    let answer = browser.upload(&[("csrf", &token)], "a.csv", &long).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("The file has more than 1 MB"), "{}", answer.text);
    let answer = browser.upload(&[("csrf", &token)], "a.csv", "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    assert_eq!(viewer.upload(&[("csrf", &token)], "a.csv", ROWS).await.status, StatusCode::FORBIDDEN);
    assert!(browser.get("/data/imports").await.text.contains("This is where files come in"), "nothing was kept");
}

#[tokio::test]
async fn a_running_import_can_be_cancelled_and_gone_on_with() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = bring(&mut browser, "a.csv", ROWS).await;
    send(&mut browser, &page, "start", &[]).await;
    send(&mut browser, &page, "cancel", &[]).await;
    work(&site).await;
    let cancelled = browser.get(&page).await;
    assert!(
        cancelled.text.contains("Cancelled") && cancelled.text.contains(&format!("{page}/resume")),
        "{}",
        cancelled.text
    );
    send(&mut browser, &page, "resume", &[]).await;
    work(&site).await;
    assert!(browser.get(&page).await.text.contains("Done"));
}
