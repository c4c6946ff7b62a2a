//! What the main parts of the pages look like, for whoever reviews a change: status and text, as a snapshot.

use axum::http::StatusCode;
use insta::assert_snapshot;
use records::Role;

use crate::browser::{Browser, Site};

/// The part of a page from where it begins up to and with where it ends.
fn part<'p>(page: &'p str, begins: &str, ends: &str) -> &'p str {
    let from = page.find(begins).unwrap_or_else(|| panic!("no {begins}: {page}"));
    let rest = &page[from..];
    let until = rest.find(ends).unwrap_or_else(|| panic!("no {ends} after {begins}"));
    &rest[..until + ends.len()]
}

/// Without what differs from build to build and from session to session, one tag's line after the other.
fn look(status: StatusCode, text: &str) -> String {
    let mut lines = vec![format!("{status}")];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let line = without(line, "/assets/", '/');
        lines.push(without(&line, "name=\"csrf\" value=\"", '"'));
    }
    numbered_anew(&lines.join("\n"), "led_")
}

/// With ids of a kind counted in the order in which they appear: which numbers were free does not matter here.
fn numbered_anew(text: &str, prefix: &str) -> String {
    let mut met: Vec<&str> = Vec::new();
    let mut pieces = text.split(prefix);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let end = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
        let (number, rest) = piece.split_at(end);
        let place = met.iter().position(|known| *known == number).unwrap_or_else(|| {
            met.push(number);
            met.len() - 1
        });
        format!("{text}{prefix}{}{rest}", place + 1)
    })
}

/// With dots for what stands after `start` up to `end`.
fn without(line: &str, start: &str, end: char) -> String {
    let mut pieces = line.split(start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let rest = piece.find(end).map_or("", |at| &piece[at..]);
        format!("{text}{start}...{rest}")
    })
}

async fn sandrine(browser: &mut Browser) -> String {
    let list = browser.get("/leads?q=kowalczyk").await;
    format!(
        "/leads/led_{}",
        part(&list.text, "/leads/led_", "\"").trim_start_matches("/leads/led_").trim_end_matches('"')
    )
}

#[tokio::test]
async fn the_list_and_its_grid() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let overview = browser.fragment("/leads/overview").await;
    assert_snapshot!("overview", look(overview.status, &overview.text));
    let list = browser.fragment("/leads").await;
    assert_snapshot!("heading", look(list.status, part(&list.text, "<div class=\"page-head\"", "</nav>")));
    let rows = part(&list.text, "<tbody", "</tbody>");
    assert_snapshot!("rows", look(list.status, rows));
    let nothing = browser.fragment("/leads?q=nobody").await;
    assert_snapshot!(
        "nothing_matches",
        look(nothing.status, part(&nothing.text, "<section class=\"card empty\"", "</section>"))
    );
}

#[tokio::test]
async fn why_and_the_timeline() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let lead = sandrine(&mut browser).await;
    for language in ["en", "fr", "es"] {
        let page = browser.get(&format!("{lead}?lang={language}")).await;
        let why = part(&page.text, "<section class=\"card\" id=\"why\"", "</section>");
        assert_snapshot!(format!("why_{language}"), look(page.status, why));
    }
    let timeline = browser.fragment(&format!("{lead}/timeline?lang=en")).await;
    assert_snapshot!("timeline", look(timeline.status, &timeline.text));
}

#[tokio::test]
async fn a_form_with_something_to_mend() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let lead = sandrine(&mut browser).await;
    let sent = [("at", "2999-01-01T09:00"), ("outcome", "reached"), ("note", "Too early")];
    let answer = browser.send_form(&lead, &format!("{lead}/call"), &sent).await;
    let form = part(&answer.text, "<details class=\"add\" name=\"add\" open", "</details>");
    assert_snapshot!("form_with_error", look(answer.status, form));
}

#[tokio::test]
async fn what_is_refused_and_what_does_not_exist() {
    let site = Site::with_three_leads().await;
    let lead = sandrine(&mut site.signed_in().await).await;
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    let refused = viewer.get(&format!("{lead}/edit")).await;
    assert_snapshot!("refused", look(refused.status, part(&refused.text, "<main", "</main>")));
    for language in ["en", "fr", "es"] {
        let missing = viewer.get(&format!("/nowhere?lang={language}")).await;
        let main = part(&missing.text, "<main", "</main>");
        assert_snapshot!(format!("not_found_{language}"), look(missing.status, main));
    }
    let line = viewer.fragment("/leads/led_999999?lang=en").await;
    assert_snapshot!("not_found_in_a_fragment", look(line.status, &line.text));
}
