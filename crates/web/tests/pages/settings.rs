//! Settings as people use them: invited by a link, shut out at once, fields that come and go, tokens shown once.

use axum::http::StatusCode;
use records::Role;

use crate::browser::{Answer, Browser, EMAIL, PASSWORD, Site};

const PEOPLE: &str = "/settings/people";

/// The secret that a page shows this once.
fn secret(answer: &Answer) -> String {
    let (_, rest) =
        answer.text.split_once("id=\"secret\" type=\"text\" readonly value=\"").expect("a secret on the page");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The path of a link.
fn path_of(link: &str) -> String {
    link[link.find("/invitation/").expect("a link")..].to_owned()
}

async fn invited(admin: &mut Browser, email: &str) -> String {
    let answer = admin.send_form(PEOPLE, PEOPLE, &[("email", email), ("role", "sdr")]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    path_of(&secret(&answer))
}

/// The page of somebody in the list.
async fn person(admin: &mut Browser, name: &str) -> String {
    let list = admin.get(PEOPLE).await.text;
    let until = list.find(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("no {name}: {list}"));
    let from = list[..until].rfind("href=\"").expect("a link") + "href=\"".len();
    list[from..until].to_owned()
}

const ACCEPTED: [(&str, &str); 3] =
    [("name", "Luc Moreau"), ("language", "en"), ("password", "another short sentence")];

#[tokio::test]
async fn somebody_is_invited_by_a_link_that_works_once() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    let link = invited(&mut admin, "luc@mecalis.example").await;
    assert!(admin.get(PEOPLE).await.text.contains("invited, until"), "the list says so");
    let mut luc = site.browser();
    let page = luc.get(&link).await;
    assert!(page.text.contains("Welcome to Mécalis") && page.text.contains("luc@mecalis.example"), "{}", page.text);
    let answer = luc.post(&link, &[("name", ""), ("language", "en"), ("password", "short")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("This is needed") && answer.text.contains("at least 10 characters"));
    let answer = luc.post(&link, &ACCEPTED).await;
    assert_eq!(answer.location().as_deref(), Some("/"), "{}", answer.text);
    assert!(luc.get("/leads").await.text.contains("Luc Moreau"), "signed in under the chosen name");
    let mut other = site.browser();
    for answer in [other.get(&link).await, other.post(&link, &ACCEPTED).await] {
        assert_eq!(answer.status, StatusCode::GONE);
        assert!(answer.text.contains("This link opens nothing any more"));
    }
}

#[tokio::test]
async fn a_new_link_takes_the_place_of_the_former_and_sets_a_new_password() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    let first = invited(&mut admin, "luc@mecalis.example").await;
    let second = invited(&mut admin, "luc@mecalis.example").await;
    let mut luc = site.browser();
    assert_eq!(luc.get(&first).await.status, StatusCode::GONE);
    luc.post(&second, &ACCEPTED).await;
    let page = person(&mut admin, "Luc Moreau").await;
    let answer = admin.send_form(&page, &format!("{page}/link"), &[]).await;
    let link = path_of(&secret(&answer));
    assert!(site.browser().get(&link).await.text.contains("Set a new password"));
    let answer = site.browser().post(&link, &[("password", "a third short sentence"), ACCEPTED[0], ACCEPTED[1]]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(luc.get("/leads").await.location().is_some_and(|to| to.starts_with("/sign-in")), "signed out");
}

#[tokio::test]
async fn an_address_that_somebody_has_is_refused_beside_its_field() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    for (email, sentence) in [(EMAIL, "signs in with this address already"), ("nobody", "not an email address")] {
        let answer = admin.send_form(PEOPLE, PEOPLE, &[("email", email), ("role", "sdr")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.text.contains(sentence) && answer.text.contains(&format!("value=\"{email}\"")),
            "{}",
            answer.text
        );
    }
}

#[tokio::test]
async fn whoever_is_deactivated_is_shut_out_at_once_and_can_come_back() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    let mut sdr = site.signed_in_as(Role::Sdr).await;
    assert_eq!(sdr.get("/leads").await.status, StatusCode::OK);
    let page = person(&mut admin, "sdr").await;
    let answer = admin.send_form(&page, &format!("{page}/deactivate"), &[]).await;
    assert_eq!(answer.location(), Some(format!("{page}?said=deactivated")));
    assert!(sdr.get("/leads").await.location().is_some_and(|to| to.starts_with("/sign-in")));
    sdr.sign_in_as(Role::Sdr).await;
    assert!(sdr.get("/leads").await.location().is_some_and(|to| to.starts_with("/sign-in")), "nor with the password");
    admin.send_form(&page, &format!("{page}/reactivate"), &[]).await;
    sdr.sign_in_as(Role::Sdr).await;
    assert_eq!(sdr.get("/leads").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    let page = person(&mut admin, "Ana Roldán").await;
    let answer = admin.send_form(&page, &page, &[("name", "Ana Roldán"), ("role", "viewer")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Make somebody else administrator first"));
    let answer = admin.send_form(&page, &format!("{page}/deactivate"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("role=\"alert\""));
    site.signed_in_as(Role::Administrator).await;
    let answer = admin.send_form(&page, &format!("{page}/deactivate"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn teams_territories_and_absences_are_kept() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    admin.send_form(PEOPLE, "/settings/teams", &[("name", "North")]).await;
    let answer = admin.send_form(PEOPLE, "/settings/teams", &[("name", "north")]).await;
    assert!(answer.text.contains("There is one of this name already"), "{}", answer.text);
    let page = person(&mut admin, "Ana Roldán").await;
    let team = admin.get(&page).await.text;
    let team = team.split("value=\"tea_").nth(1).and_then(|rest| rest.split('"').next()).expect("a team").to_owned();
    let team = format!("tea_{team}");
    let fields = [("name", "Ana Roldán"), ("role", "administrator"), ("team", &team)];
    let with = |territories: &'static str| [fields[0], fields[1], fields[2], ("territories", territories)];
    let answer = admin.send_form(&page, &page, &with("France\nSpain: Madrid; Cataluña")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(admin.get(PEOPLE).await.text.contains("Spain (Cataluña, Madrid), France"));
    let answer = admin.send_form(&page, &page, &with("Atlantis")).await;
    assert!(answer.text.contains("begins with no country") && answer.text.contains("Atlantis"));
    let away = |first: &'static str, last: &'static str| [("first_day", first), ("last_day", last)];
    for (days, sentence) in [
        (away("2026-05-20", "2026-05-19"), "The last day lies before the first"),
        (away("someday", "2026-05-19"), "Write a date"),
    ] {
        let answer = admin.send_form(&page, &format!("{page}/away"), &days).await;
        assert!(answer.text.contains(sentence), "{sentence}: {}", answer.text);
    }
    admin.send_form(&page, &format!("{page}/away"), &away("2026-05-18", "2026-05-22")).await;
    let answer = admin.send_form(&page, &format!("{page}/away"), &away("2026-05-22", "2026-05-23")).await;
    assert!(answer.text.contains("Another absence covers"));
    assert!(admin.get(PEOPLE).await.text.contains("away until 22 May 2026"));
}

#[tokio::test]
async fn a_team_goes_once_it_is_said_where_its_people_go() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    admin.send_form(PEOPLE, "/settings/teams", &[("name", "North")]).await;
    let text = admin.get(PEOPLE).await.text;
    let team =
        text.split("/settings/teams/tea_").nth(1).and_then(|rest| rest.split(['"', '/']).next()).expect("a team");
    let team = format!("tea_{team}");
    let page = person(&mut admin, "Ana Roldán").await;
    let fields = [("name", "Ana Roldán"), ("role", "administrator"), ("team", &team)];
    admin.send_form(&page, &page, &fields).await;
    let remove = format!("/settings/teams/{team}/remove");
    let refused = admin.send_form(PEOPLE, &remove, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Somebody works in this team"), "{}", refused.text);
    let done = admin.send_form(PEOPLE, &remove, &[("to", "none")]).await;
    assert_eq!(done.location().as_deref(), Some("/settings/people?said=team-removed"));
    let page = admin.get("/settings/people?said=team-removed").await.text;
    assert!(page.contains("The team was taken away.") && !page.contains(&team), "{page}");
    assert_eq!(admin.send_form(PEOPLE, &remove, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_field_of_ones_own_is_added_retired_and_brought_back_with_its_values() {
    let site = Site::with_three_leads().await;
    let mut browser = site.signed_in().await;
    let fields = "/settings/fields";
    let new = [("label", "Usines"), ("of", "contact"), ("ty", "choice"), ("choices", "Une\nPlusieurs\n\nune\n")];
    assert_eq!(browser.send_form(fields, fields, &new).await.status, StatusCode::SEE_OTHER);
    let answer = browser.send_form(fields, fields, &new).await;
    assert!(answer.text.contains("There is a field “usines” already"), "{}", answer.text);
    let answer = browser.send_form(fields, fields, &[("label", "Title"), ("of", "contact"), ("ty", "text")]).await;
    assert!(answer.text.contains("There is a field “title” already"), "a built-in one: {}", answer.text);
    let answer = browser.send_form(fields, fields, &[("label", "Size"), ("of", "contact"), ("ty", "choice")]).await;
    assert!(answer.text.contains("at least one word"));
    let lead = browser.first_lead().await;
    let edit = format!("{lead}/edit");
    let page = browser.get(&edit).await;
    let version = page.hidden("version");
    let answer = browser.send_form(&edit, &edit, &[("version", &version), ("contact.usines", "Plusieurs")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let list = browser.get(fields).await.text;
    let one = list.split("href=\"/settings/fields/").nth(1).and_then(|rest| rest.split('"').next()).expect("a field");
    let one = format!("{fields}/{one}");
    browser.send_form(&one, &one, &[("label", "Sites"), ("choices", "Un seul\nDeux ou plus")]).await;
    assert!(browser.get(&lead).await.text.contains("Plusieurs"), "a word that is not offered any more still stands");
    let form = browser.get(&edit).await.text;
    assert!(
        form.contains("value=\"Plusieurs\" selected") && form.contains("value=\"Un seul\""),
        "nor is it lost by saving"
    );
    browser.send_form(&one, &format!("{one}/retire"), &[]).await;
    assert!(!browser.get(&edit).await.text.contains("contact.usines"), "not offered");
    browser.send_form(&one, &format!("{one}/restore"), &[]).await;
    let page = browser.get(&lead).await.text;
    assert!(page.contains("Sites") && page.contains("Plusieurs"), "{page}");
}

#[tokio::test]
async fn the_company_is_set_and_rates_are_exact() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = "/settings/company";
    let set = [("name", "Mécalis SA"), ("language", "fr"), ("time_zone", "Europe/Paris"), ("currency", "EUR")];
    let answer = browser.send_form(page, page, &set).await;
    assert!(answer.text.contains("Choose at least one"), "{}", answer.text);
    let languages = [("languages.fr", "yes"), ("languages.en", "yes")];
    let answer = browser.send_form(page, page, &[set.as_slice(), &languages].concat()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let shown = browser.get(page).await.text;
    assert!(shown.contains("Mécalis SA") && !shown.contains("lang=\"es\" hreflang"), "Spanish is not offered any more");
    let rate = |number: &'static str| [("currency", "USD"), ("on", "2026-05-01"), ("rate", number)];
    for number in ["0", "-1", "many", "0.00000000001"] {
        let answer = browser.send_form(page, "/settings/rates", &rate(number)).await;
        assert!(answer.text.contains("Write a positive number") && answer.text.contains(number), "{number}");
    }
    browser.send_form(page, "/settings/rates", &rate("0.9187654321")).await;
    assert!(browser.get(page).await.text.contains("1 USD = 0.9187654321 EUR"));
    let french = browser.get(&format!("{page}?lang=fr")).await.text;
    assert!(french.contains("1 USD = 0,9187654321 EUR"), "{french}");
    browser.send_form(page, "/settings/rates", &rate("0,92")).await;
    let french = browser.get(page).await.text;
    assert!(french.contains("1 USD = 0,92 EUR") && !french.contains("0,9187654321"), "of one day there is one");
    browser.send_form(page, "/settings/rates/remove", &[("currency", "USD"), ("on", "2026-05-01")]).await;
    assert!(!browser.get(page).await.text.contains("1 USD"));
}

#[tokio::test]
async fn products_and_interests_are_kept() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = "/settings/offer";
    browser.send_form(page, "/settings/interests", &[("name", "Maintenance préventive")]).await;
    let text = browser.get(page).await.text;
    assert!(text.contains("<code class=\"small\">maintenance_preventive</code>"), "{text}");
    let product = [("name", "GTX Pro"), ("price", "4,821.50"), ("family", "GTX")];
    let answer = browser.send_form(page, "/settings/products", &product).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(browser.get(page).await.text.contains("€4,821.50"));
    let answer = browser.send_form(page, "/settings/products", &product).await;
    assert!(answer.text.contains("There is one of this name already"));
    let answer = browser.send_form(page, "/settings/products", &[("name", "MG"), ("price", "cheap")]).await;
    assert!(answer.text.contains("Write an amount") && answer.text.contains("value=\"cheap\""));
}

#[tokio::test]
async fn a_token_is_shown_once_and_can_be_revoked() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    let page = "/settings/tokens";
    let new = [("name", "Weekly report"), ("email", EMAIL), ("days", "90")];
    let answer = browser.send_form(page, page, &new).await;
    assert!(answer.text.contains("Choose what it may do."), "{}", answer.text);
    let answer = browser.send_form(page, page, &[new.as_slice(), &[("scope.see_records", "yes")]].concat()).await;
    let token = secret(&answer);
    assert!(token.starts_with("ent_"), "{token}");
    let bearer = operations::people::bearer(&site.operations, &token).await.expect("an answer");
    assert!(bearer.is_some_and(|bearer| bearer.may(records::Permission::SeeRecords)));
    let list = browser.get(page).await.text;
    assert!(list.contains("Weekly report") && !list.contains(&token), "never again");
    let (_, rest) = list.split_once("/settings/tokens/tok_").expect("a form to revoke it");
    let revoke = format!("/settings/tokens/tok_{}", rest.split('"').next().unwrap_or_default());
    assert_eq!(browser.send_form(page, &revoke, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(operations::people::bearer(&site.operations, &token).await.expect("an answer").is_none());
}

#[tokio::test]
async fn sessions_are_seen_and_ended() {
    let site = Site::with_administrator().await;
    let (mut here, mut there, mut elsewhere) = (site.signed_in().await, site.signed_in().await, site.signed_in().await);
    let page = here.get("/preferences").await;
    let handles: Vec<&str> =
        page.text.split("name=\"session\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(handles.len(), 3, "the first run opened one too");
    here.send_form("/preferences", "/preferences/sessions", &[("session", handles[0])]).await;
    let left = here.get("/preferences").await.text;
    assert!(!left.contains(handles[0]) && left.contains(handles[1]) && left.contains(handles[2]));
    here.send_form("/preferences", "/preferences/sessions", &[]).await;
    for browser in [&mut there, &mut elsewhere] {
        assert_eq!(browser.get("/leads").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(here.get("/leads").await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_knows_the_password_changes_it_and_is_signed_out_elsewhere() {
    let site = Site::with_administrator().await;
    let (mut here, mut there) = (site.signed_in().await, site.signed_in().await);
    let page = "/preferences";
    for (before, after, sentence) in [
        ("wrong wrong wrong", "another short sentence", "This is not the password until now"),
        (PASSWORD, "short", "at least 10 characters"),
    ] {
        let answer = here.send_form(page, "/preferences/password", &[("before", before), ("after", after)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(sentence) && !answer.text.contains(before), "{sentence}: {}", answer.text);
    }
    let change = [("before", PASSWORD), ("after", "another short sentence")];
    let answer = here.send_form(page, "/preferences/password", &change).await;
    assert_eq!(answer.location().as_deref(), Some("/preferences?said=password"), "{}", answer.text);
    assert_eq!(here.get("/leads").await.status, StatusCode::OK);
    assert_eq!(there.get("/leads").await.status, StatusCode::SEE_OTHER);
    let mut again = site.browser();
    let answer = again.post("/sign-in", &[("email", EMAIL), ("password", "another short sentence")]).await;
    assert_eq!(answer.location().as_deref(), Some("/"));
}

#[tokio::test]
async fn somebody_starts_on_the_page_they_chose() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    assert_eq!(browser.get("/").await.location().as_deref(), Some("/leads"));
    browser.send_form("/preferences", "/preferences", &[("language", "en"), ("start_page", "agreement")]).await;
    assert_eq!(browser.get("/").await.location().as_deref(), Some("/agreement"));
    let answer = browser.send_form("/preferences", "/preferences", &[("start_page", "nowhere")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut again = site.browser();
    let answer = again.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(answer.location().as_deref(), Some("/"));
}

#[tokio::test]
async fn the_audit_log_is_searched_filtered_and_exported() {
    let site = Site::with_administrator().await;
    let mut admin = site.signed_in().await;
    invited(&mut admin, "luc@mecalis.example").await;
    let all = admin.get("/settings/audit").await.text;
    assert!(all.contains("Invited somebody") && all.contains("Set the base up"), "{all}");
    let some = admin.get("/settings/audit?what=invite_person&from=2026-05-19&until=2026-05-19").await.text;
    assert!(some.contains("<b>Invited somebody</b>") && !some.contains("<b>Set the base up</b>"));
    let none = admin.get("/settings/audit?what=invite_person&until=2026-05-18").await.text;
    assert!(none.contains("Nothing was done that fits"));
    let found = admin.get("/settings/audit?q=SDR").await.text;
    assert!(found.contains("<b>Invited somebody</b>") && !found.contains("<b>Set the base up</b>"));
    let one = admin.get("/settings/audit?record=settings-0").await.text;
    assert!(one.contains("<b>Set the base up</b>") && !one.contains("<b>Invited somebody</b>"));
    let file = admin.get("/settings/audit/export?what=invite_person").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.text.starts_with("at,by,action,record_kind,record,details\n"), "{}", file.text);
    assert_eq!(file.text.lines().count(), 2);
    for _ in 0..60 {
        invited(&mut admin, "luc@mecalis.example").await;
    }
    let first = admin.get("/settings/audit?what=invite_person").await.text;
    let (_, rest) = first.split_once("rel=\"next\" href=\"").expect("a next page");
    let next = rest.split('"').next().unwrap_or_default().replace("&#38;", "&");
    let second = admin.get(&next).await.text;
    assert_eq!(
        first.matches("<b>Invited somebody</b>").count() + second.matches("<b>Invited somebody</b>").count(),
        61
    );
}

#[tokio::test]
async fn every_tab_speaks_the_three_languages() {
    let site = Site::with_administrator().await;
    let mut browser = site.signed_in().await;
    for tab in [
        "/preferences",
        "/settings/people",
        "/settings/company",
        "/settings/fields",
        "/settings/offer",
        "/settings/tokens",
        "/settings/audit",
        "/settings/roles",
    ] {
        let mut headings = Vec::new();
        for language in ["en", "fr", "es"] {
            let page = browser.get(&format!("{tab}?lang={language}")).await;
            assert_eq!(page.status, StatusCode::OK, "{tab}: {}", page.text);
            assert!(!page.text.contains("localization"), "{tab} in {language}");
            let heading = page.text.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next());
            headings.push(heading.unwrap_or_default().to_owned());
        }
        headings.dedup();
        assert_eq!(headings.len(), 3, "{tab}: {headings:?}");
    }
}
