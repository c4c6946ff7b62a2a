//! A site on a base of its own, and a browser that keeps its cookies.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use operations::import::{Ground, Options, run_import};
use operations::people::{self, NewPerson, Password};
use operations::{Clock, Operations, Randomness, Store, Uploads, sample};
use records::{Actor, Instant, Role, Zone};
use tempfile::TempDir;
use tower::ServiceExt;

pub(crate) const EMAIL: &str = "ana@mecalis.example";
pub(crate) const PASSWORD: &str = "a short sentence to remember";
/// The longest file that a test's site takes.
pub(crate) const MOST_UPLOADED: u64 = 1 << 20;
/// How many contacts the sample of a test has: enough that some are ready for Sales.
const CONTACTS: usize = 120;

const CONTACT_MAPPING: &str = r#"
name = "Contacts"
source = "test"
[account.fields]
name = "company"
industry = "industry"
employees = "staff"
country = "country"
[contact]
identity = ["email"]
[contact.fields]
email = "email"
first_name = "first"
last_name = "last"
title = "title"
seniority = "seniority"
function = "function"
source = "source"
created_at = "since"
"#;
const CONTACT_ROWS: &str = "\
email,first,last,title,seniority,function,company,industry,staff,country,source,since
sandrine@montbazin.example,Sandrine,Kowalczyk,Directrice maintenance,director,operations,Laiteries Montbazin,manufacturing,820,FR,trade_show,2026-01-12 09:00
owen@severn.example,Owen,Pritchard,Maintenance Manager,manager,operations,Severn Packaging,logistics,120,GB,paid_search,2026-02-02 10:00
rosa@oria.example,Rosa,Arriaga,,,,Papelera del Oria,retail,12,ES,unknown,2026-03-03 11:00
";
const ACTIVITY_MAPPING: &str = r#"
name = "Activities"
source = "test"
[contact]
identity = ["email"]
[contact.fields]
email = "email"
[[activities]]
[activities.fields]
kind = "kind"
at = "at"
content_kind = "content"
url = "url"
outcome = "outcome"
minutes = "minutes"
"#;
const ACTIVITY_ROWS: &str = "\
email,kind,at,content,url,outcome,minutes
sandrine@montbazin.example,download,2026-05-12 17:40,case_study,,,
sandrine@montbazin.example,download,2026-05-12 18:10,case_study,,,
sandrine@montbazin.example,page_view,2026-05-13 09:22,,https://www.mecalis.example/fr/tarifs,,
sandrine@montbazin.example,download,2026-05-18 08:10,price_list,,,
sandrine@montbazin.example,download,2026-05-19 08:20,price_list,,,
sandrine@montbazin.example,page_view,2026-05-18 13:01,,https://www.mecalis.example/fr/produit,,
sandrine@montbazin.example,page_view,2026-05-18 13:05,,https://www.mecalis.example/fr/produit/capteurs,,
sandrine@montbazin.example,call,2026-05-06 11:15,,,reached,6
sandrine@montbazin.example,meeting,2026-05-15 14:00,,,,45
owen@severn.example,webinar,2026-04-28 14:00,,,,41
owen@severn.example,page_view,2026-05-17 16:00,,https://www.mecalis.example/en/careers,,
";

pub(crate) struct Site {
    router: Router,
    pub(crate) operations: Operations,
    _data: TempDir,
}

impl Site {
    pub(crate) async fn empty() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let now = Instant::read("2026-05-19T10:42", &Zone::named("Europe/Paris").expect("a zone")).expect("an instant");
        let clock = Clock::standing_at(now);
        let store = Store::open(None, data.path(), clock.clone()).await.expect("a base");
        let operations = Operations::open(store, clock, Randomness::seeded(1)).await.expect("operations");
        let uploads = Uploads { folder: data.path().join("uploads"), most_bytes: MOST_UPLOADED };
        let operations = operations.with_uploads(uploads);
        let router = web::router(web::Web::new(operations.clone(), false, || "figures\n".to_owned()));
        Self { router, operations, _data: data }
    }

    pub(crate) async fn with_administrator() -> Self {
        let site = Self::empty().await;
        let answer = site.browser().first_run("empty").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        site
    }

    pub(crate) async fn with_sample() -> Self {
        let site = Self::with_administrator().await;
        sample::create(&site.operations, Actor::Program, (7, CONTACTS), &mut |_| ()).await.expect("the sample");
        while operations::qualify::round(&site.operations).await.expect("a round of the worker") {}
        site
    }

    /// Three contacts and what they did, from files: a base that does not change with the sample.
    pub(crate) async fn with_three_leads() -> Self {
        let site = Self::with_administrator().await;
        site.bring("contacts.csv", CONTACT_ROWS, CONTACT_MAPPING).await;
        site.bring("activities.csv", ACTIVITY_ROWS, ACTIVITY_MAPPING).await;
        while operations::qualify::round(&site.operations).await.expect("a round of the worker") {}
        site
    }

    async fn bring(&self, name: &str, rows: &str, mapping: &str) {
        let path = self._data.path().join(name);
        std::fs::write(&path, rows).expect("a file");
        let ground = Ground { zone: Zone::named("Europe/Paris").expect("a zone"), currency: records::Currency::EUR };
        let mut go_on = |_: &operations::import::Progress| ControlFlow::Continue(());
        let store = self.operations.store();
        let report = run_import(store, Actor::Program, &ground, &path, mapping, Options::default(), &mut go_on).await;
        let counts = report.expect("an import").counts;
        assert_eq!((counts.rejected, counts.warned), (0, 0), "{name}");
    }

    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new() }
    }

    pub(crate) async fn signed_in(&self) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        browser
    }

    pub(crate) async fn signed_in_as(&self, role: Role) -> Browser {
        let email = format!("{role}@mecalis.example");
        let password = Password::choose(PASSWORD).expect("a password");
        let person =
            NewPerson { email: records::Email::parse(&email).expect("an address"), name: None, role, password };
        people::add_person(&self.operations, Actor::Program, person).await.expect("a person");
        let mut browser = self.browser();
        browser.sign_in_as(role).await;
        browser
    }
}

pub(crate) struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) text: String,
    headers: HeaderMap,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn location(&self) -> Option<String> {
        self.headers.get("location").and_then(|value| value.to_str().ok()).map(str::to_owned)
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let value = self.text.split_once(&start).map(|(_, rest)| rest.split('"').next().unwrap_or_default());
        value.unwrap_or_else(|| panic!("no hidden field {name}: {}", self.text)).to_owned()
    }
}

impl Browser {
    pub(crate) async fn get(&mut self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).expect("a request")).await
    }

    /// As the script asks for what it swaps.
    pub(crate) async fn fragment(&mut self, address: &str) -> Answer {
        let request = Request::get(address).header("hx-request", "true").header("hx-request-type", "partial");
        self.ask(request.body(Body::empty()).expect("a request")).await
    }

    pub(crate) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(address, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    pub(crate) async fn post_with(
        &mut self,
        address: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut request = Request::post(address).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(body)).expect("a request")).await
    }

    /// Signs in as whoever [`Site::signed_in_as`] made for a role.
    pub(crate) async fn sign_in_as(&mut self, role: Role) {
        self.post("/sign-in", &[("email", &format!("{role}@mecalis.example")), ("password", PASSWORD)]).await;
    }

    /// The methods that an address answers to, as the router says them to one that it does not.
    pub(crate) async fn methods_of(&mut self, address: &str) -> String {
        let request = Request::builder().method("TRACE").uri(address).body(Body::empty()).expect("a request");
        let answer = self.ask(request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        answer.header("allow").to_owned()
    }

    /// Fills in a form of a page, with the token that the page gave.
    pub(crate) async fn send_form(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(page).await.hidden("csrf");
        let mut fields = fields.to_vec();
        fields.push(("csrf", &token));
        self.post(action, &fields).await
    }

    /// Sends a file by the form of a page, with the fields that come before it.
    pub(crate) async fn upload(&mut self, fields: &[(&str, &str)], name: &str, text: &str) -> Answer {
        let boundary = "where-one-part-ends";
        let mut body = String::new();
        for (field, value) in fields {
            body += &format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        }
        body += &format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: text/csv\r\n\r\n{text}\r\n--{boundary}--\r\n"
        );
        let request = Request::post("/data/imports")
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(body)).expect("a request")).await
    }

    pub(crate) async fn first_run(&mut self, start: &str) -> Answer {
        let fields = [
            ("company", "Mécalis"),
            ("name", "Ana Roldán"),
            ("email", EMAIL),
            ("password", PASSWORD),
            ("language", "en"),
            ("time_zone", "Europe/Paris"),
            ("currency", "EUR"),
            ("start", start),
        ];
        self.post("/first-run", &fields).await
    }

    /// The address of the first lead of the list.
    pub(crate) async fn first_lead(&mut self) -> String {
        self.first_lead_of("/leads").await
    }

    /// The address of the first lead of a list as it is filtered.
    pub(crate) async fn first_lead_of(&mut self, list: &str) -> String {
        let list = self.get(list).await;
        let (_, rest) = list.text.split_once("href=\"/leads/led_").expect("a lead in the list");
        format!("/leads/led_{}", rest.split('"').next().unwrap_or_default())
    }

    async fn ask(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request.headers_mut().insert("cookie", cookies.join("; ").parse().expect("a header"));
        }
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all("set-cookie") {
            let pair = cookie.to_str().expect("a cookie").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie has a value");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        Answer { status, headers, text: String::from_utf8_lossy(&body).into_owned() }
    }
}
