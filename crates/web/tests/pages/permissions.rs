//! Every route of the router, asked for as every role and by nobody, against a table kept as data.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use records::{Keyed, Role};

use crate::browser::{Answer, Browser, Site};
use crate::program::Program;

/// A method and a path, as the router has it.
type Route = (String, String);

/// What the table says.
struct Table {
    /// `out` and the roles, in the order of the columns.
    who: Vec<String>,
    routes: BTreeMap<Route, Vec<String>>,
}

impl Table {
    fn read(text: &str) -> Self {
        let mut lines = text.lines().filter(|line| !line.starts_with(';') && !line.trim().is_empty());
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let who = words(lines.next().expect("a line of headings")).split_off(2);
        let routes = lines.map(|line| {
            let mut words = words(line);
            let verdicts = words.split_off(2);
            assert_eq!(verdicts.len(), who.len(), "{line}");
            let [method, path] = <[String; 2]>::try_from(words).expect("a method and a path");
            ((method, path), verdicts)
        });
        Self { routes: routes.collect(), who }
    }
}

/// The routes that the router has: their paths as they were added, their methods as the router itself answers.
async fn routes(site: &Site, filled: &dyn Fn(&str) -> String) -> BTreeSet<Route> {
    let mut routes = BTreeSet::new();
    let program = site.program_of(Role::Administrator).await;
    for path in web::paths() {
        let allowed = match is_call(&path) {
            true => program.call("TRACE", &filled(&path), &[], None).await.header("allow").to_owned(),
            false => site.browser().methods_of(&filled(&path)).await,
        };
        let methods = allowed.split(',').map(str::trim).filter(|method| !method.is_empty() && *method != "HEAD");
        routes.extend(methods.map(|method| (method.to_owned(), path.clone())));
    }
    routes
}

/// Whether a route is for other programs.
fn is_call(path: &str) -> bool {
    path.starts_with("/api")
}

/// What became of a request: `+`, `-` or `s`, as the table has it.
fn verdict(answer: &Answer) -> &'static str {
    let sent_to_sign_in = answer.location().is_some_and(|to| to.starts_with("/sign-in?to="));
    verdict_of(answer.status, sent_to_sign_in)
}

fn verdict_of(status: StatusCode, sent_to_sign_in: bool) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "s",
        StatusCode::SEE_OTHER if sent_to_sign_in => "s",
        StatusCode::FORBIDDEN => "-",
        status if status.is_server_error() || status == StatusCode::METHOD_NOT_ALLOWED => "broken",
        _ => "+",
    }
}

/// Calls as a program does that knows nothing of what the call takes.
async fn called(program: &Program, method: &str, address: &str) -> &'static str {
    let body = (method != "GET").then(|| serde_json::json!({}));
    let answer = program.call(method, address, &[("if-match", "*")], body.as_ref()).await;
    verdict_of(answer.status, false)
}

async fn asked(browser: &mut Browser, csrf: &str, method: &str, address: &str) -> Answer {
    match method {
        "GET" => browser.get(address).await,
        "POST" => browser.post(address, &[("csrf", csrf)]).await,
        other => panic!("the walk knows no {other}: teach it"),
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_says_and_nobody_else() {
    let site = Site::with_three_leads().await;
    let lead = site.signed_in().await.first_lead().await;
    let lead = lead.trim_start_matches("/leads/").to_owned();
    let filled = |path: &str| {
        let known = [
            ("{lead}", lead.as_str()),
            ("{form}", "note"),
            ("{person}", "per_1"),
            ("{act}", "nothing"),
            ("{team}", "tea_0"),
            ("{field}", "fld_0"),
            ("{interest}", "int_0"),
            ("{product}", "prd_0"),
            ("{token}", "tok_0"),
            ("{record}", "con_0"),
            ("{named}", "seg_0"),
            ("{view}", "viw_0"),
            ("{import}", "imp_0"),
            ("{export}", "exp_0"),
            ("{page}", "day-1"),
            ("{stamp}", "x"),
            ("{name}", "app.css"),
            ("{problem}", "token"),
            ("{absence}", "abs_0"),
            ("{currency}", "USD"),
            ("{on}", "2026-01-01"),
        ];
        let filled = known.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
        assert!(!filled.contains('{'), "{filled}: say what stands for it");
        filled
    };
    let table = Table::read(include_str!("permissions.txt"));
    let routes = routes(&site, &filled).await;
    let told: BTreeSet<Route> = table.routes.keys().cloned().collect();
    assert_eq!(
        routes.difference(&told).collect::<Vec<_>>(),
        Vec::<&Route>::new(),
        "routes that the table does not name"
    );
    assert_eq!(
        told.difference(&routes).collect::<Vec<_>>(),
        Vec::<&Route>::new(),
        "lines of the table without a route"
    );
    let mut wrong = Vec::new();
    for (column, who) in table.who.iter().enumerate() {
        let role = Role::from_key(who);
        let mut browser = match role {
            Some(role) => site.signed_in_as(role).await,
            None => site.browser(),
        };
        let program = match role {
            Some(role) => site.program_of(role).await,
            None => site.stranger(),
        };
        for ((method, path), verdicts) in &table.routes {
            let csrf = if role.is_some() { browser.get("/preferences").await.hidden("csrf") } else { String::new() };
            let found = match is_call(path) {
                true => called(&program, method, &filled(path)).await,
                false => verdict(&asked(&mut browser, &csrf, method, &filled(path)).await),
            };
            if found != verdicts[column] {
                wrong.push(format!("{method} {path} as {who}: {found}, the table says {}", verdicts[column]));
            }
            if let (Some(role), "/sign-out" | "/sign-in") = (role, path.as_str()) {
                browser.sign_in_as(role).await;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(table.who.len(), Role::ALL.len() + 1, "a column each role, and one for nobody");
}
