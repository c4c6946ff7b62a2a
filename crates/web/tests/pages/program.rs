//! Another program that calls with a token, as people's programs do.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use operations::people::{self, NewPerson, Password, TokenWanted};
use records::{Actor, Keyed, Permission, Role, Scopes};
use serde_json::Value as Json;
use tower::ServiceExt;

use crate::browser::{PASSWORD, Site};

/// A program with its token.
pub(crate) struct Program {
    router: Router,
    token: Option<String>,
}

/// What it was answered.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) text: String,
    headers: HeaderMap,
}

impl Answered {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn json(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text))
    }

    /// The kind of the problem, without where kinds are told.
    pub(crate) fn problem(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{} {}", self.status, self.text);
        let json = self.json();
        assert_eq!(json["status"], self.status.as_u16());
        json["type"].as_str().unwrap_or_default().trim_start_matches("/api/problems/").to_owned()
    }

    /// The places that are wrong.
    pub(crate) fn places(&self) -> Vec<String> {
        let json = self.json();
        let errors = json["errors"].as_array().cloned().unwrap_or_default();
        let place = |error: &Json| error["pointer"].as_str().or(error["parameter"].as_str()).unwrap_or("?").to_owned();
        errors.iter().map(place).collect()
    }
}

impl Site {
    /// A program of somebody of a role, with a token of these scopes.
    pub(crate) async fn program(&self, role: Role, scopes: &[Permission]) -> Program {
        let email = format!("program-{role}@mecalis.example");
        let password = Password::choose(PASSWORD).expect("a password");
        let person =
            NewPerson { email: records::Email::parse(&email).expect("an address"), name: None, role, password };
        // Whoever is there already stays.
        let _ = people::add_person(&self.operations, Actor::Program, person).await;
        let scopes = Scopes::of(scopes).expect("scopes");
        let wanted = TokenWanted { email, name: "Test".to_owned(), scopes, days: None };
        let made = people::add_token(&self.operations, Actor::Program, &wanted).await.expect("a token");
        Program { router: self.router(), token: Some(made.token) }
    }

    /// A program with every scope that the role has.
    pub(crate) async fn program_of(&self, role: Role) -> Program {
        let scopes: Vec<Permission> = Scopes::all().filter(|scope| role.may(*scope)).collect();
        self.program(role, &scopes).await
    }

    pub(crate) fn stranger(&self) -> Program {
        Program { router: self.router(), token: None }
    }
}

impl Program {
    pub(crate) async fn get(&self, address: &str) -> Answered {
        self.call("GET", address, &[], None).await
    }

    pub(crate) async fn post(&self, address: &str, body: &Json) -> Answered {
        self.call("POST", address, &[], Some(body)).await
    }

    pub(crate) async fn call(
        &self,
        method: &str,
        address: &str,
        headers: &[(&str, &str)],
        body: Option<&Json>,
    ) -> Answered {
        let request =
            headers.iter().fold(self.request(method, address), |request, (name, value)| request.header(*name, *value));
        let request = match body {
            Some(json) => request.header("content-type", "application/json").body(Body::from(json.to_string())),
            None => request.body(Body::empty()),
        };
        self.send(request.expect("a request")).await
    }

    /// Sends a body that is no JSON.
    pub(crate) async fn send_text(&self, method: &str, address: &str, kind: &str, text: &str) -> Answered {
        let request = self.request(method, address).header("content-type", kind).body(Body::from(text.to_owned()));
        self.send(request.expect("a request")).await
    }

    fn request(&self, method: &str, address: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(address);
        match &self.token {
            Some(token) => request.header("authorization", format!("Bearer {token}")),
            None => request,
        }
    }

    async fn send(&self, request: Request<Body>) -> Answered {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        assert!(!headers.contains_key("set-cookie"), "a call keeps no cookies");
        Answered { status, headers, text: String::from_utf8_lossy(&body).into_owned() }
    }
}

/// Every scope.
pub(crate) fn all_scopes() -> Vec<Permission> {
    Permission::ALL.iter().copied().filter(|scope| scope.can_be_a_scope()).collect()
}
