//! Every page explains itself; the guide and the glossary stand in every language.

use axum::http::StatusCode;
use records::Role;

use crate::browser::{Browser, Site};

const FILE: &str = "Email,First name\nnina@lager.example,Nina\n";

/// The address of the first record that a page links to.
async fn first(browser: &mut Browser, page: &str, prefix: &str) -> String {
    let text = browser.get(page).await.text;
    let start = format!("{prefix}_");
    let (_, rest) = text.split_once(&start).unwrap_or_else(|| panic!("no {prefix} on {page}: {text}"));
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    format!("{start}{number}")
}

/// A site with a record of every kind that has a page of its own.
async fn site_of_all() -> (Site, Browser) {
    let site = Site::with_sample().await;
    let mut browser = site.signed_in().await;
    let csrf = browser.get("/preferences").await.hidden("csrf");
    browser.upload(&[("csrf", &csrf)], "contacts.csv", FILE).await;
    let field = [("label", "Shoe size"), ("of", "contact"), ("ty", "number")];
    browser.send_form("/settings/fields", "/settings/fields", &field).await;
    (site, browser)
}

/// The first field by which a list offers to be filtered.
async fn first_field(browser: &mut Browser, list: &str) -> String {
    let text = browser.get(list).await.text;
    let (_, choices) = text.split_once(r#"name="field""#).unwrap_or_else(|| panic!("{list} offers no field: {text}"));
    let value = choices.split("value=\"").skip(1).filter_map(|rest| rest.split('"').next()).find(|key| !key.is_empty());
    value.unwrap_or_else(|| panic!("{list} offers no field: {text}")).to_owned()
}

/// A path with ids of records that are there.
async fn filled(browser: &mut Browser, path: &str) -> String {
    let mut address = path.replace("{page}", "day-1").replace("{form}", "note").replace("{act}", "nothing");
    let named = [
        ("{lead}", "/leads", "led"),
        ("{person}", "/settings/people", "per"),
        ("{import}", "/data/imports", "imp"),
        ("{field}", "/settings/fields", "fld"),
        ("{product}", "/settings/offer", "prd"),
        ("{named}", if path.starts_with("/personas") { "/personas" } else { "/segments" }, "seg"),
    ];
    for (name, page, prefix) in named {
        if address.contains(name) {
            address = address.replace(name, &first(browser, page, prefix).await);
        }
    }
    let records = [
        ("/contacts/", "con"),
        ("/accounts/", "acc"),
        ("/opportunities/", "opp"),
        ("/campaigns/", "cmp"),
        ("/content/", "cnt"),
    ];
    for (list, prefix) in records {
        if address.contains("{record}") && address.starts_with(list) {
            address = address.replace("{record}", &first(browser, list.trim_end_matches('/'), prefix).await);
        }
    }
    address
}

#[tokio::test]
async fn every_page_that_is_drawn_says_what_it_answers_and_where_its_figures_come_from() {
    let (_site, mut browser) = site_of_all().await;
    let mut drawn = 0;
    let mut silent = Vec::new();
    for path in web::paths() {
        // What somebody sees who is not signed in, what signs out, and what no browser shows as a page.
        if ["/first-run", "/sign-in", "/invitation/{token}"].contains(&path.as_str()) || path.starts_with("/assets") {
            continue;
        }
        let mut address = filled(&mut browser, &path).await;
        if address.contains('{') || address.ends_with("/export") {
            continue;
        }
        if let Some(list) = address.strip_suffix("/filter") {
            // A form for one field of the list.
            let field = first_field(&mut browser, list).await;
            address = format!("{address}?field={field}");
        }
        let page = browser.get(&address).await;
        if page.status == StatusCode::NOT_FOUND {
            silent.push(format!("{address}: there is no record to look at"));
        }
        if page.status != StatusCode::OK || !page.text.starts_with("<!doctype html>") {
            continue;
        }
        drawn += 1;
        let help =
            page.text.split_once("help-panel").map(|(_, rest)| rest.split("</details>").next().unwrap_or_default());
        if help.is_none_or(|help| help.matches("<p>").count() < 4 || !help.contains("/help/glossary")) {
            silent.push(format!("{address}: no help"));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(drawn > 35, "only {drawn} pages were looked at");
}

#[tokio::test]
async fn the_guide_is_read_in_the_program_in_three_languages() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in_as(Role::Viewer).await;
    for (language, title, next) in [
        ("en", "Day 2: bring your contacts in", "Day 3"),
        ("fr", "Jour 2\u{a0}: apporter", "Jour 3"),
        ("es", "Día 2: traer", "Día 3"),
    ] {
        let contents = browser.get(&format!("/help?lang={language}")).await.text;
        assert!(contents.contains(title) && contents.contains(r#"href="/help/glossary""#), "{contents}");
        let page = browser.get(&format!("/help/day-2?lang={language}")).await.text;
        assert!(page.contains(title) && page.contains(next), "{page}");
        assert!(page.contains("entente import companies.csv --map hubspot-companies --dry-run"), "{page}");
        assert!(!page.contains(".md\""), "links lead to pages");
    }
    assert_eq!(browser.get("/help/day-9").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_glossary_speaks_the_words_of_the_agreement_in_force() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    for (language, mql, reason) in [
        ("en", "Marketing qualified lead (MQL)", "A reason to say that a lead is not for us."),
        ("fr", "Lead qualifié marketing (MQL)", "Un motif pour dire qu’un lead n’est pas pour nous."),
        ("es", "Lead calificado por Marketing (MQL)", "Un motivo para decir que un lead no es para nosotros."),
    ] {
        let page = browser.get(&format!("/help/glossary?lang={language}")).await.text;
        for words in [mql, reason, r#"id="stage-mql""#, r#"id="word-half-life""#] {
            assert!(page.contains(words), "{words} in {language}: {page}");
        }
    }
}

#[tokio::test]
async fn whoever_is_signed_in_keeps_the_places_where_nothing_is() {
    let site = Site::with_administrator().await;
    let lost = site.signed_in().await.get("/nowhere").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(lost.text.contains(r#"<nav class="side""#) && lost.text.contains(r#"action="/sign-out""#), "{}", lost.text);
    let stranger = site.browser().get("/nowhere").await;
    assert!(!stranger.text.contains(r#"<nav class="side""#), "a stranger sees no places");
}
