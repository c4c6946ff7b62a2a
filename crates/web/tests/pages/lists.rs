//! The lists and the pages of records, as a browser meets them.

use axum::http::StatusCode;
use records::Role;

use crate::browser::{Browser, Site};

/// The address of the first record of a list.
async fn first(browser: &mut Browser, list: &str) -> String {
    let page = browser.get(list).await;
    let marked = page.text.split("class=\"name-cell\"").nth(1).unwrap_or_else(|| panic!("a line: {}", page.text));
    marked.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link").to_owned()
}

/// The names on a list, in its order.
fn names(text: &str) -> Vec<String> {
    let cells = text.split("data-walk-stop>").skip(1);
    cells.map(|cell| cell.split('<').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn every_list_and_every_record_has_a_page_in_every_language() {
    let site = Site::with_sample().await;
    let mut browser = site.signed_in().await;
    for list in ["/contacts", "/accounts", "/opportunities", "/activities", "/campaigns", "/content"] {
        let record = first(&mut browser, list).await;
        for language in ["en", "fr", "es"] {
            for address in [list, &record] {
                let answer = browser.get(&format!("{address}?lang={language}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{address} in {language}: {}", answer.text);
                assert!(answer.text.contains(&format!("<html lang=\"{language}\"")));
            }
        }
        if list != "/activities" {
            let edit = browser.get(&format!("{record}/edit")).await;
            assert!(edit.text.contains("name=\"version\""), "{record}: {}", edit.text);
            let new = browser.get(&format!("{list}/new")).await;
            assert_eq!(new.status, StatusCode::OK, "{list}");
        }
    }
    // So small a sample has closed all its deals.
    let deal = [("name", "Line 4"), ("outcome", "open"), ("step", "engaging")];
    let made = browser.send_form("/opportunities/new", "/opportunities/new", &deal).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let board = browser.get("/opportunities/board?lang=en").await;
    assert!(board.text.contains("board-column"), "{}", board.text);
    for address in ["/contacts/acc_1", "/accounts/nonsense", "/content/cnt_99999999", "/activities/act_1"] {
        assert_eq!(browser.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_list_is_filtered_sorted_and_searched_by_its_address() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    for (address, expected) in [
        ("/contacts", vec!["Owen Pritchard", "Rosa Arriaga", "Sandrine Kowalczyk"]),
        ("/contacts?sort=-name", vec!["Sandrine Kowalczyk", "Rosa Arriaga", "Owen Pritchard"]),
        ("/contacts?f.source=paid_search&f.source=trade_show", vec!["Owen Pritchard", "Sandrine Kowalczyk"]),
        ("/contacts?f.source.not=paid_search&f.title.known=yes", vec!["Sandrine Kowalczyk"]),
        ("/contacts?f.title.blank=yes", vec!["Rosa Arriaga"]),
        ("/contacts?f.account.employees.from=100&f.account.country=FR", vec!["Sandrine Kowalczyk"]),
        ("/contacts?f.created_at.from=2026-02-02&f.created_at.to=2026-02-02", vec!["Owen Pritchard"]),
        ("/contacts?q=montbazin", vec!["Sandrine Kowalczyk"]),
        ("/contacts?q=kovalczyk", vec!["Sandrine Kowalczyk"]),
        ("/accounts?f.employees.to=120&sort=-employees", vec!["Severn Packaging", "Papelera del Oria"]),
        ("/activities?f.kind.known=yes&q=owen", vec!["Owen Pritchard", "Owen Pritchard"]),
    ] {
        let page = browser.get(address).await;
        assert_eq!(names(&page.text), expected, "{address}");
    }
    let near = browser.get("/contacts?q=kovalczyk&lang=en").await;
    assert!(near.text.contains("Nothing is spelled “kovalczyk”"), "{}", near.text);
    let misread = browser.get("/contacts?f.created_at.from=soon").await;
    assert!(misread.text.contains("cannot be read"), "{}", misread.text);
    let columns = browser.get("/contacts?columns=city,title").await;
    let heads: Vec<&str> = columns.text.split("<th ").skip(1).filter_map(|th| th.split('>').nth(1)).collect();
    assert!(heads.iter().any(|head| head.starts_with("City")), "{heads:?}");
    let filter = browser.get("/contacts/filter?field=source&q=x").await;
    assert!(filter.text.contains("value=\"trade_show\"") && filter.text.contains("name=\"q\" value=\"x\""));
}

#[tokio::test]
async fn a_view_is_kept_for_the_team_and_taken_away() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let fields = [("name", "Trade show"), ("query", "f.source=trade_show"), ("for_all", "yes")];
    let answer = browser.send_form("/contacts?f.source=trade_show", "/contacts/views", &fields).await;
    assert_eq!(answer.location().as_deref(), Some("/contacts?f.source=trade_show&said=view"));
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    let page = viewer.get("/contacts").await;
    assert!(page.text.contains("href=\"/contacts?f.source=trade_show\""), "{}", page.text);
    let view =
        page.text.split("/contacts/views/").nth(1).map(|rest| rest.split('/').next().unwrap_or_default().to_owned());
    assert_eq!(view, None, "a view is taken away from its own page");
    let own = browser.get("/contacts?f.source=trade_show").await;
    let view = own.text.split("/contacts/views/").nth(1).and_then(|rest| rest.split('/').next()).expect("a view");
    let delete = format!("/contacts/views/{view}/delete");
    let answer = browser.send_form("/contacts", &delete, &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/contacts?said=view-deleted"));
}

#[tokio::test]
async fn a_record_is_made_and_corrected_and_nobody_overwrites_another_unawares() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let answer = browser.send_form("/accounts/new", "/accounts/new", &[("name", ""), ("employees", "many")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Write a number") && answer.text.contains("value=\"many\""), "{}", answer.text);
    let answer = browser.send_form("/accounts/new", "/accounts/new", &[("name", "Nouvelle"), ("tier", "target")]).await;
    let account = answer.location().expect("its page").trim_end_matches("?said=created").to_owned();
    let edit = format!("{account}/edit");
    let version = browser.get(&edit).await.hidden("version");
    let first = [("version", version.as_str()), ("employees", "1,200"), ("parent", "Severn Packaging")];
    assert_eq!(browser.send_form(&edit, &edit, &first).await.location(), Some(format!("{account}?said=edited")));
    let page = browser.get(&account).await;
    assert!(page.text.contains("1,200") && page.text.contains("Severn Packaging"), "{}", page.text);
    let late = browser.send_form(&edit, &edit, &[("version", &version), ("employees", "7")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("now: 1200") && late.text.contains("value=\"7\""), "{}", late.text);
}

#[tokio::test]
async fn many_are_changed_after_a_look_and_back_again() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let asked = [("query", "f.source.not=paid_search"), ("scope", "all"), ("field", "seniority"), ("value", "Manager")];
    let preview = browser.send_form("/contacts", "/contacts/change", &asked).await;
    assert!(preview.text.contains("Change 2 records") && preview.text.contains("Sandrine"), "{}", preview.text);
    let mark = preview.hidden("mark");
    let mut sent = asked.to_vec();
    sent.push(("mark", &mark));
    let done = browser.send_form("/contacts", "/contacts/change", &sent).await.location().expect("the list");
    let list = browser.get(&done).await;
    assert!(list.text.contains("2 records were changed"), "{}", list.text);
    assert_eq!(names(&browser.get("/contacts?f.seniority=manager").await.text).len(), 3);
    let again = browser.send_form("/contacts", "/contacts/change", &sent).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "the mark is another now");
    let (from, until) = (list.hidden("from"), list.hidden("until"));
    let undone = browser.send_form("/contacts", "/contacts/change/undo", &[("from", &from), ("until", &until)]).await;
    assert_eq!(undone.location().as_deref(), Some("/contacts?said=undone&count=2"));
    assert_eq!(names(&browser.get("/contacts?f.seniority=manager").await.text), ["Owen Pritchard"]);
    let nothing = browser.send_form("/contacts", "/contacts/change", &[("scope", "marked")]).await;
    assert_eq!(nothing.location().as_deref(), Some("/contacts?said=nothing-marked"));
}

#[tokio::test]
async fn a_list_is_taken_out_as_it_is_filtered_by_whom_may() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let file = browser.get("/contacts/export?form=csv&f.source=trade_show").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.header("content-disposition").contains("contacts.csv"));
    assert!(file.text.contains("sandrine@montbazin.example") && !file.text.contains("owen@"), "{}", file.text);
    for (form, begins) in [("xlsx", "PK"), ("parquet", "PAR1"), ("jsonl", "{")] {
        let file = browser.get(&format!("/contacts/export?form={form}&f.source=trade_show")).await;
        assert!(file.header("content-disposition").contains(&format!("contacts.{form}")));
        assert!(file.text.starts_with(begins), "{form}");
    }
    let page = browser.get("/contacts").await.text;
    assert!(page.contains("form=xlsx") && page.contains("form=csv"), "every form is offered");
    assert_eq!(browser.get("/contacts/export?form=docx").await.status, StatusCode::NOT_FOUND);
    let mut viewer = site.signed_in_as(Role::Viewer).await;
    assert_eq!(viewer.get("/contacts/export?form=csv").await.status, StatusCode::FORBIDDEN);
    assert_eq!(viewer.get("/contacts/new").await.status, StatusCode::FORBIDDEN);
    let page = viewer.get("/contacts").await;
    assert!(!page.text.contains("name=\"id\"") && !page.text.contains("/contacts/export"), "nothing is offered");
    let token = viewer.get("/preferences").await.hidden("csrf");
    for address in ["/contacts/change", "/contacts/change/undo", "/contacts/new"] {
        let answer = viewer.post(address, &[("csrf", &token)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
}

#[tokio::test]
async fn what_changes_of_an_account_stands_in_the_timelines_of_its_leads() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let account = first(&mut browser, "/accounts?q=montbazin").await;
    let edit = format!("{account}/edit");
    let version = browser.get(&edit).await.hidden("version");
    browser.send_form(&edit, &edit, &[("version", &version), ("employees", "910")]).await;
    let lead = browser.first_lead_of("/leads?q=kowalczyk").await;
    let page = browser.get(&format!("{lead}?lang=en")).await.text;
    assert!(page.contains("Account: Employees: 820 → 910"), "{page}");
}

#[tokio::test]
async fn an_account_shows_whom_its_buying_group_lacks() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let contact = first(&mut browser, "/contacts?q=sandrine").await;
    let edit = format!("{contact}/edit");
    let version = browser.get(&edit).await.hidden("version");
    browser.send_form(&edit, &edit, &[("version", &version), ("buying_role", "initiator")]).await;
    let account = first(&mut browser, "/accounts?q=montbazin").await;
    let page = browser.get(&format!("{account}?lang=en")).await;
    assert!(page.text.contains("5 parts missing"), "{}", page.text);
    assert_eq!(page.text.matches("class=\"role missing\"").count(), 5);
    assert!(page.text.contains("Case study"), "what happened with its people");
}

#[tokio::test]
async fn leads_are_kept_as_views_given_to_somebody_and_taken_out_too() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let fields = [("name", "French"), ("query", "country=FR&q=lait")];
    let answer = browser.send_form("/leads", "/leads/views", &fields).await;
    assert_eq!(answer.location().as_deref(), Some("/leads?country=FR&q=lait&said=view"));
    let page = browser.get("/leads?country=FR&q=lait").await;
    assert!(page.text.contains("Delete the view “French”"), "{}", page.text);
    let file = browser.get("/leads/export?form=csv&country=FR").await;
    assert_eq!(file.text.lines().count(), 2, "{}", file.text);
    let lead = browser.first_lead().await;
    let id = lead.trim_start_matches("/leads/").to_owned();
    let ask = [("query", "country=FR"), ("id", id.as_str()), ("scope", "marked"), ("field", "owner")];
    let form = browser.send_form("/leads", "/leads/change", &ask).await;
    let person = form.text.split("value=\"per_").nth(1).and_then(|rest| rest.split('"').next()).expect("a person");
    let mut ask = ask.to_vec();
    let owner = format!("per_{person}");
    ask.push(("value", &owner));
    let preview = browser.send_form("/leads", "/leads/change", &ask).await;
    assert!(preview.text.contains("Change 1 record"), "{}", preview.text);
    let mark = preview.hidden("mark");
    ask.push(("mark", &mark));
    let done = browser.send_form("/leads", "/leads/change", &ask).await;
    assert!(done.location().expect("the list").starts_with("/leads?country=FR&said=changed&count=1"));
    assert!(browser.get(&lead).await.text.contains("with Ana Roldán"));
}
