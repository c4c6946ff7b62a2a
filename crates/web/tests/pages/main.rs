//! The pages as a browser meets them: statuses, redirects, headers, and what is said.

mod api;
mod browser;
mod help;
mod imports;
mod lists;
mod looks;
mod market;
mod permissions;
mod program;
mod settings;

use axum::http::StatusCode;
use browser::{Browser, EMAIL, PASSWORD, Site};
use operations::sample;
use records::{Actor, Role};

#[tokio::test]
async fn a_new_base_begins_with_the_first_run() {
    let site = Site::empty().await;
    let mut browser = site.browser();
    for address in ["/", "/leads", "/agreement", "/sign-in"] {
        let mut answer = browser.get(address).await;
        while let Some(next) = answer.location() {
            answer = browser.get(&next).await;
        }
        assert!(answer.text.contains("Welcome to Entente"), "{address}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_first_run_with_mistakes_keeps_what_was_typed_and_says_what_to_mend() {
    let site = Site::empty().await;
    let mut browser = site.browser();
    let answer = browser
        .post("/first-run", &[("company", "Mécalis"), ("email", "nobody"), ("password", "short"), ("language", "en")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(r#"value="Mécalis""#));
    assert!(
        answer.text.contains("This is not an email address") && answer.text.contains("Write at least 10 characters")
    );
    assert!(!answer.text.contains("short\""), "a password never comes back");
}

#[tokio::test]
async fn a_first_run_offers_the_sample_only_where_there_is_nothing_yet() {
    let site = Site::empty().await;
    let page = site.browser().get("/first-run").await.text;
    assert!(page.contains(r#"name="start""#) && page.contains(r#"name="company""#), "{page}");
    sample::create(&site.operations, Actor::Program, (7, 20), &mut |_| ()).await.expect("the sample");
    let page = site.browser().get("/first-run").await.text;
    assert!(page.contains("The sample company is there already"), "{page}");
    for name in ["start", "company", "time_zone", "currency"] {
        assert!(!page.contains(&format!(r#"name="{name}""#)), "{name} is not asked");
    }
    let mut browser = site.browser();
    let fields = [("name", "Ana Roldán"), ("email", EMAIL), ("password", PASSWORD), ("language", "en")];
    assert_eq!(browser.post("/first-run", &fields).await.location().as_deref(), Some("/leads"));
    assert_eq!(browser.get("/leads").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_session_is_a_cookie_that_scripts_and_other_sites_cannot_use() {
    let site = Site::empty().await;
    let mut browser = site.browser();
    let answer = browser.first_run("empty").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let cookie = answer.header("set-cookie");
    for part in ["entente_session=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert_eq!(browser.get("/leads").await.status, StatusCode::OK);
    assert_eq!(browser.get("/first-run").await.location().as_deref(), Some("/sign-in"), "it happens once");
}

#[tokio::test]
async fn nobody_learns_which_addresses_exist() {
    let site = Site::with_administrator().await;
    let mut answers = Vec::new();
    for email in [EMAIL, "stranger@elsewhere.example"] {
        let answer = site.browser().post("/sign-in", &[("email", email), ("password", "not the password")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answers.push(answer.text.replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn every_page_asks_to_sign_in_first_and_comes_back() {
    let site = Site::with_administrator().await;
    let answer = site.browser().get("/leads?cell=A4").await;
    assert_eq!(answer.location().as_deref(), Some("/sign-in?to=%2Fleads%3Fcell%3DA4"));
    let mut browser = site.browser();
    let answer = browser.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD), ("to", "/leads?cell=A4")]).await;
    assert_eq!(answer.location().as_deref(), Some("/leads?cell=A4"));
    assert_eq!(
        site.browser().fragment("/leads").await.status,
        StatusCode::UNAUTHORIZED,
        "a fragment is not the sign-in page"
    );
}

#[tokio::test]
async fn a_form_of_another_site_or_without_its_token_is_refused() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let answer = browser.post_with("/sign-out", &[], &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let answer = browser.post("/preferences", &[("language", "fr")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text.contains("This form could not be accepted"));
    assert_eq!(browser.get("/leads").await.status, StatusCode::OK, "nobody was signed out");
}

#[tokio::test]
async fn pages_let_no_foreign_script_in_and_are_kept_by_nobody_else() {
    let site = Site::with_administrator().await;
    let answer = site.signed_in().await.get("/leads").await;
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(!answer.text.contains("<script>") && !answer.text.contains("onclick"), "no script stands in a page");
}

#[tokio::test]
async fn what_does_not_exist_says_so_in_the_language_of_the_reader() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    for (address, words) in [
        ("/leads/led_999999?lang=fr", "Cette page n’existe pas"),
        ("/leads/nonsense?lang=es", "Esta página no existe"),
        ("/nowhere?lang=en", "This page does not exist"),
    ] {
        let answer = browser.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text.contains(words), "{address}: {}", answer.text);
    }
}

#[tokio::test]
async fn an_empty_base_offers_the_way_in() {
    let site = Site::with_administrator().await;
    let answer = site.signed_in().await.get("/leads").await;
    assert!(answer.text.contains("This is where leads are ranked and explained"));
    assert!(answer.text.contains("entente sample"));
}

#[tokio::test]
async fn the_agreement_is_a_document_in_three_languages_marked_unsigned() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    for (language, unsigned) in [("en", "Unsigned"), ("fr", "Non signé"), ("es", "Sin firmar")] {
        let answer = browser.get(&format!("/agreement?lang={language}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text.contains(unsigned));
        for chapter in [
            "stages",
            "fit",
            "activity",
            "grid",
            "exclusions",
            "assignment",
            "service-levels",
            "reject-reasons",
            "responsibilities",
        ] {
            assert!(answer.text.contains(&format!("id=\"{chapter}\"")), "{chapter} in {language}");
        }
    }
    assert!(browser.get("/agreement/file").await.text.contains("format = 1"));
}

#[tokio::test]
async fn preferences_are_kept() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let answer = browser
        .send_form(
            "/preferences",
            "/preferences",
            &[("language", "es"), ("theme", "dark"), ("time_zone", "Europe/Madrid")],
        )
        .await;
    assert_eq!(answer.location().as_deref(), Some("/preferences?saved=yes"));
    let answer = browser.get("/preferences").await;
    assert!(answer.text.contains(r#"<html lang="es" data-bs-theme="dark">"#), "{}", answer.text);
    let answer =
        browser.send_form("/preferences", "/preferences", &[("language", "es"), ("time_zone", "Mars/Olympus")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Mars/Olympus") && answer.text.contains("aria-invalid"));
}

#[tokio::test]
async fn the_list_is_a_page_or_the_fragment_that_a_filter_swaps() {
    let site = Site::with_sample().await;
    let mut browser = site.signed_in().await;
    let page = browser.get("/leads").await;
    assert!(page.text.starts_with("<!doctype html>") && page.text.contains("data-walk-stop"));
    let fragment = browser.fragment("/leads?stage=mql").await;
    assert!(!fragment.text.contains("<html") && fragment.text.contains(r#"hx-swap-oob="true""#));
    let overview = browser.fragment("/leads/overview?stage=mql").await;
    assert!(overview.text.contains("facet-stage-mql") && overview.text.contains("checked"));
}

#[tokio::test]
async fn a_call_is_logged_and_stands_in_the_timeline() {
    let site = Site::with_sample().await;
    let mut browser = site.signed_in().await;
    let lead = browser.first_lead().await;
    let answer = browser
        .send_form(
            &lead,
            &format!("{lead}/call"),
            &[
                ("outcome", "reached"),
                ("at", "2026-05-19T09:00"),
                ("minutes", "6"),
                ("note", "They asked for a quote."),
            ],
        )
        .await;
    assert_eq!(answer.location(), Some(format!("{lead}?said=activity")));
    let page = browser.get(&lead).await;
    assert!(page.text.contains("They asked for a quote.") && page.text.contains("Ana Roldán"), "{}", page.text);
    let answer =
        browser.send_form(&lead, &format!("{lead}/call"), &[("at", "2999-01-01T09:00"), ("note", "Too early")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Choose a moment that has passed") && answer.text.contains("Too early"));
}

#[tokio::test]
async fn a_field_is_corrected_and_nobody_overwrites_another_unawares() {
    let site = Site::with_sample().await;
    let mut browser = site.signed_in().await;
    let lead = browser.first_lead().await;
    let edit = format!("{lead}/edit");
    let form = browser.get(&edit).await;
    let version = form.hidden("version");
    let answer =
        browser.send_form(&edit, &edit, &[("version", &version), ("contact.title", "Head of Maintenance")]).await;
    assert_eq!(answer.location(), Some(format!("{lead}?said=edited")));
    assert!(browser.get(&lead).await.text.contains("Head of Maintenance"));
    let answer = browser.send_form(&edit, &edit, &[("version", &version), ("contact.title", "Somebody else")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text.contains("Somebody else") && answer.text.contains("now: Head of Maintenance"));
    let version = browser.get(&edit).await.hidden("version");
    let answer = browser.send_form(&edit, &edit, &[("version", &version), ("contact.email", "a lot")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("a lot") && answer.text.contains("This is not an email address"));
}

#[tokio::test]
async fn a_viewer_sees_and_changes_nothing() {
    let site = Site::with_sample().await;
    let lead = site.signed_in().await.first_lead().await;
    let mut browser: Browser = site.signed_in_as(Role::Viewer).await;
    let page = browser.get(&lead).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("add-bar"), "no form is offered");
    let token = browser.get("/preferences").await.hidden("csrf");
    for address in [format!("{lead}/note"), format!("{lead}/edit")] {
        let answer = browser.post(&address, &[("csrf", &token), ("text", "x")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
    assert_eq!(browser.get(&format!("{lead}/edit")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_runs_the_program_can_ask_how_it_is() {
    let site = Site::empty().await;
    let mut browser = site.browser();
    for (address, words) in [("/healthz", "ok"), ("/readyz", "ready"), ("/metrics", "figures")] {
        let answer = browser.get(address).await;
        assert_eq!((answer.status, answer.text.trim()), (StatusCode::OK, words));
    }
}
