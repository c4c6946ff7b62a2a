//! Segments, personas and market books, as a browser meets them.

use axum::http::StatusCode;
use records::Role;

use crate::browser::{Answer, Browser, Site};

const NEW: &str = "/segments/new";

/// The page of a segment made by rows: the industry is one of these, and at least so many employees.
async fn made(browser: &mut Browser) -> String {
    let fields = [
        ("name", "Big factories"),
        ("mode", "rows"),
        ("rows", "2"),
        ("of.0", "f:industry"),
        ("op.0", "one_of"),
        ("pick.0", "manufacturing"),
        ("value.0", "packaging"),
        ("of.1", "f:employees"),
        ("op.1", "at_least"),
        ("value.1", "500"),
        ("messages.en", "A plan that is followed.\nIn seven weeks."),
        ("offers.en", "A trial"),
        ("messages.fr", "Un planning suivi."),
        ("offers.fr", ""),
        ("messages.es", ""),
        ("offers.es", ""),
        ("act", "save"),
    ];
    let answer = browser.send_form(NEW, NEW, &fields).await;
    let location = answer.location().unwrap_or_else(|| panic!("it is made: {}", answer.text));
    location.trim_end_matches("?said=created").to_owned()
}

/// The fragment that a button of the form asks for.
async fn fragment(browser: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Answer {
    let token = browser.get("/preferences").await.hidden("csrf");
    let mut fields = fields.to_vec();
    fields.push(("csrf", &token));
    let headers = [("sec-fetch-site", "same-origin"), ("hx-request", "true"), ("hx-request-type", "partial")];
    browser.post_with(address, &fields, &headers).await
}

#[tokio::test]
async fn a_segment_is_made_by_rows_and_its_page_says_whom_it_means() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let page = made(&mut browser).await;
    for (language, words) in [("en", "at least 500"), ("fr", "d’au moins 500"), ("es", "de al menos 500")] {
        let answer = browser.get(&format!("{page}?lang={language}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text.contains(words) && answer.text.contains("In seven weeks."), "{}", answer.text);
    }
    let text = browser.get(&format!("{page}?lang=en")).await.text;
    assert!(
        text.contains("industry IN (&#39;manufacturing&#39;, &#39;packaging&#39;) AND employees &#62;= 500"),
        "{text}"
    );
    let size = browser.fragment(&format!("{page}/size")).await;
    assert!(size.text.contains("1 contact") && !size.text.contains("<html"), "{}", size.text);
    let members = browser.get(&format!("{page}/members")).await;
    assert!(
        members.text.contains("Sandrine Kowalczyk") && !members.text.contains("Owen Pritchard"),
        "{}",
        members.text
    );
    let list = browser.get("/segments").await;
    assert!(list.text.contains("One segment") && list.text.contains("hx-get=\"/segments\""), "{}", list.text);
    let table = browser.fragment("/segments").await;
    assert!(!table.text.contains("<html") && table.text.contains("Ana Roldán"), "{}", table.text);
    assert_eq!(browser.get(&page.replace("segments", "personas")).await.status, StatusCode::NOT_FOUND);
    assert!(browser.get("/personas?lang=fr").await.text.contains("Aucun persona"));
}

#[tokio::test]
async fn rows_and_text_lead_to_each_other_or_the_text_stays_one() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let rows = [("mode", "rows"), ("rows", "1"), ("of.0", "f:employees"), ("op.0", "at_least"), ("value.0", "500")];
    let with = |act: &'static str| [rows.as_slice(), &[("act", act)]].concat();
    let text = fragment(&mut browser, NEW, &with("as-text")).await;
    assert!(text.text.contains("employees &#62;= 500</textarea>"), "{}", text.text);
    let added = fragment(&mut browser, NEW, &with("add")).await;
    assert!(added.text.contains("name=\"of.1\"") && added.text.contains("name=\"rows\" value=\"2\""), "{}", added.text);
    let removed = fragment(&mut browser, NEW, &with("remove-0")).await;
    assert!(removed.text.contains("name=\"of.0\"") && !removed.text.contains("value=\"500\""), "{}", removed.text);

    let as_rows = |text: &'static str| [("mode", "text"), ("condition", text), ("act", "as-rows")];
    let back = fragment(&mut browser, NEW, &as_rows("EMPLOYEES BETWEEN 50 AND 100 OR source = 'trade_show'")).await;
    for part in [
        "value=\"f:employees\" selected",
        "value=\"between\" selected",
        "value=\"any\" selected",
        "name=\"upper.0\" value=\"100\"",
    ] {
        assert!(back.text.contains(part), "{part}: {}", back.text);
    }
    assert!(back.text.contains("value=\"paid_search\""), "the values in use are offered: {}", back.text);
    let stays = fragment(&mut browser, NEW, &as_rows("employees > 50 AND (source = 'x' OR source IS NULL)")).await;
    assert!(
        stays.text.contains("It stays a text") && stays.text.contains("name=\"mode\" value=\"text\""),
        "{}",
        stays.text
    );
}

#[tokio::test]
async fn while_it_is_written_a_condition_is_counted_or_its_mistakes_stand_at_their_places() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let look = |text: &'static str| [("mode", "text"), ("condition", text), ("act", "look")];
    let right = fragment(&mut browser, NEW, &look("count('download') >= 2")).await;
    assert!(right.text.contains("1 contact") && right.text.contains("with 1 open lead"), "{}", right.text);
    assert!(right.text.contains("The number of “download” activities"), "{}", right.text);
    let wrong = fragment(&mut browser, NEW, &look("employees > 5\nAND industri = 'it'")).await;
    let text = wrong.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(text.contains("Line 2, column 5") && text.contains("industry"), "{text}");
    assert!(text.contains("AND <mark>industri</mark> = "), "{text}");
    let unseen = fragment(&mut browser, NEW, &look("count('downlod') >= 1")).await;
    assert!(unseen.text.replace(['\u{2068}', '\u{2069}'], "").contains("Did you mean “download”"), "{}", unseen.text);
    let blank = fragment(&mut browser, NEW, &[("mode", "rows"), ("rows", "1"), ("act", "look")]).await;
    assert!(blank.text.contains("Choose a field"), "{}", blank.text);
}

#[tokio::test]
async fn a_form_with_mistakes_keeps_what_was_typed() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let typed = [("name", ""), ("mode", "text"), ("condition", "employes > 50"), ("messages.en", "Hello")];
    let answer = browser.send_form(NEW, NEW, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in
        ["Write a name with letters", "employes &#62; 50</textarea>", "<mark>employes</mark>", ">Hello</textarea>"]
    {
        assert!(answer.text.contains(part), "{part}: {}", answer.text);
    }
    let typed = [
        ("name", "X"),
        ("mode", "rows"),
        ("rows", "1"),
        ("of.0", "f:employees"),
        ("op.0", "at_least"),
        ("value.0", "many"),
    ];
    let answer = browser.send_form(NEW, NEW, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("value=\"many\"") && answer.text.contains("Write a number"), "{}", answer.text);
    let answer = browser.send_form(NEW, NEW, &[("name", "X"), ("mode", "rows"), ("rows", "1")]).await;
    assert!(answer.text.contains("at least one condition is needed"), "{}", answer.text);
}

#[tokio::test]
async fn of_two_people_at_one_segment_neither_overwrites_the_other_unawares() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let page = made(&mut browser).await;
    let edit = format!("{page}/edit");
    let form = browser.get(&edit).await;
    for part in [
        "value=\"f:industry\" selected",
        "value=\"manufacturing\" checked",
        "value=\"packaging\"",
        "name=\"value.1\" value=\"500\"",
    ] {
        assert!(form.text.contains(part), "{part}: {}", form.text);
    }
    let version = form.hidden("version");
    let save = |name: &'static str, condition: &'static str| {
        [("name", name), ("mode", "text"), ("condition", condition), ("act", "save")]
    };
    let first = [save("Factories", "employees >= 400").as_slice(), &[("version", version.as_str())]].concat();
    assert_eq!(browser.send_form(&edit, &edit, &first).await.location(), Some(format!("{page}?said=saved")));
    let second = [save("My factories", "employees >= 300").as_slice(), &[("version", version.as_str())]].concat();
    let answer = browser.send_form(&edit, &edit, &second).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text.contains("My factories") && answer.text.contains("now: Factories"), "{}", answer.text);
    assert!(
        answer.text.contains("employees &#62;= 400") && answer.text.contains("employees &#62;= 300"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn a_market_book_is_written_and_each_head_confirms_for_the_own_side() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let page = made(&mut browser).await;
    let book = format!("{page}/book");
    let write = [
        ("revision", "0"),
        ("value_proposition", "A plan that is followed."),
        ("trends", "Fewer technicians."),
        ("review_on", "2027-05-19"),
        ("competitors", "1"),
        ("competitor.name.0", "Spreadsheets"),
        ("competitor.text.0", "Ask who could say today what is overdue."),
        ("benefits", "1"),
        ("benefit.name.0", "31% less downtime"),
        ("benefit.text.0", ""),
    ];
    let refused = browser.send_form(&book, &book, &write).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Say what proves it") && refused.text.contains("31% less downtime"),
        "{}",
        refused.text
    );
    let mut right = write.to_vec();
    right[9] = ("benefit.text.0", "A foundry, over two years.");
    assert_eq!(browser.send_form(&book, &book, &right).await.location(), Some(format!("{page}?said=book")));
    assert!(!browser.get(&page).await.text.contains("/book/marketing"), "an administrator signs for nobody");

    for (role, side) in [(Role::HeadOfMarketing, "marketing"), (Role::HeadOfSales, "sales")] {
        let mut head = site.signed_in_as(role).await;
        let revision = head.get(&page).await.hidden("revision");
        let confirm = format!("{book}/{side}");
        let answer = head.send_form(&page, &confirm, &[("revision", &revision)]).await;
        assert_eq!(answer.location(), Some(format!("{page}?said=confirmed")), "{}", answer.text);
    }
    let text = browser.get(&page).await.text;
    assert!(text.matches("Confirmed by").count() == 2, "{text}");
    let form = browser.get(&book).await;
    assert!(form.text.contains("takes the confirmations back"), "{}", form.text);
    right[0] = ("revision", "1");
    right[2] = ("trends", "Even fewer technicians.");
    assert_eq!(browser.send_form(&book, &book, &right).await.location(), Some(format!("{page}?said=taken-back")));
    let late = browser.send_form(&book, &book, &right).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_to_say_stands_on_the_lead_and_the_contact_that_it_concerns() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    made(&mut browser).await;
    let list = browser.get("/leads?q=kowalczyk").await.text;
    let lead = list.split("href=\"/leads/led_").nth(1).and_then(|rest| rest.split('"').next()).expect("a lead");
    let page = browser.get(&format!("/leads/led_{lead}?lang=en")).await;
    assert!(page.text.contains("What to say") && page.text.contains("In seven weeks."), "{}", page.text);
    let contact =
        page.text.split("href=\"/contacts/con_").nth(1).and_then(|rest| rest.split('"').next()).expect("a contact");
    let page = browser.get(&format!("/contacts/con_{contact}?lang=fr")).await;
    assert!(page.text.contains("Un planning suivi.") && page.text.contains("Que lui dire"), "{}", page.text);
    let other = browser.get("/leads?q=pritchard").await.text;
    let lead = other.split("href=\"/leads/led_").nth(1).and_then(|rest| rest.split('"').next()).expect("a lead");
    assert!(!browser.get(&format!("/leads/led_{lead}")).await.text.contains("id=\"say\""));
}

#[tokio::test]
async fn a_segment_is_deleted_after_it_was_asked_once() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let page = made(&mut browser).await;
    assert!(browser.get(&page).await.text.contains("Delete Big factories"));
    let answer = browser.send_form(&page, &format!("{page}/delete"), &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/segments?said=deleted"));
    assert_eq!(browser.get(&page).await.status, StatusCode::NOT_FOUND);
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    assert!(!viewer.get("/segments").await.text.contains("/segments/new"), "who may not is offered nothing");
}
