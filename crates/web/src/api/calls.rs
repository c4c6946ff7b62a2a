//! The calls while they are told: each with its path, its handler, and what it asks and gives. From this one telling come the
//! routes, their list for the walk over them all, and the OpenAPI document, which is what requests are checked against.

use std::collections::BTreeMap;

use axum::handler::Handler;
use axum::routing::{self, MethodRouter};
use records::Keyed;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;
use utoipa::openapi::path::{HttpMethod, Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn, Paths};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{Content, HeaderBuilder, ObjectBuilder, Ref, RefOr, Required, Schema, schema::Type};

use crate::routes::Routes;
use crate::server::Web;
use crate::signed_in::Asks;

/// What stands before the path of every call of this version.
pub(super) const PREFIX: &str = "/api/v1";
/// The name of the way in, in the document.
pub(super) const TOKEN: &str = "token";

/// Calls while they are told.
pub(super) struct Calls {
    pub(super) routes: Routes,
    pub(super) paths: Paths,
    /// The schemas that the calls refer to, by name.
    pub(super) schemas: BTreeMap<String, Json>,
    tag: &'static str,
}

/// What a call asks and gives.
pub(super) struct Told {
    summary: String,
    scope: Option<&'static str>,
    parameters: Vec<Parameter>,
    body: Option<(String, Json)>,
    status: &'static str,
    gives: Vec<(String, Option<Json>)>,
    headers: Vec<&'static str>,
    schemas: BTreeMap<String, Json>,
    is_public: bool,
}

/// A schema of a component of the document.
pub(super) fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn of_json(schema: &Json) -> RefOr<Schema> {
    match schema.get("$ref").and_then(Json::as_str) {
        Some(place) => RefOr::Ref(Ref::new(place)),
        None => RefOr::T(serde_json::from_value(schema.clone()).unwrap_or_default()),
    }
}

impl Told {
    /// A call of somebody with a token.
    pub(super) fn new(summary: impl Into<String>) -> Self {
        Self {
            summary: summary.into(),
            scope: None,
            parameters: Vec::new(),
            body: None,
            status: "200",
            gives: Vec::new(),
            headers: Vec::new(),
            schemas: BTreeMap::new(),
            is_public: false,
        }
    }

    /// A call that needs no token.
    pub(super) fn public(summary: &str) -> Self {
        Self { is_public: true, ..Self::new(summary) }
    }

    /// The scope that its handler's extractor asks for.
    pub(super) fn needs<A: Asks>(mut self) -> Self {
        self.scope = Some(A::PERMISSION.key());
        self
    }

    /// A parameter of the address, of this JSON schema.
    pub(super) fn query(self, name: &str, about: &str, schema: Json) -> Self {
        self.parameter(name, about, schema, ParameterIn::Query)
    }

    fn parameter(mut self, name: &str, about: &str, schema: Json, place: ParameterIn) -> Self {
        let parameter = ParameterBuilder::new().name(name).parameter_in(place).description(Some(about));
        self.parameters.push(parameter.required(Required::False).schema(Some(of_json(&schema))).build());
        self
    }

    /// Filters by fields, each a parameter of its own.
    pub(super) fn filtered(mut self) -> Self {
        let schema = json!({
            "type": "object",
            "propertyNames": { "type": "string", "pattern": r"^f\.[a-z0-9_.]+$" },
            "additionalProperties": { "type": "string" },
            "example": { "f.country": "FR", "f.title.has": "director" },
        });
        let about = "Filters: `f.FIELD=value`, or `f.FIELD.OP=value` with `not`, `has`, `from`, `to`, `blank`, `known`; \
                     of the company behind a record `f.account.FIELD`, of the contact behind a lead `f.contact.FIELD`. Several values of one field: the parameter again.";
        let parameter = ParameterBuilder::new().name(FILTERS).parameter_in(ParameterIn::Query);
        let parameter = parameter.description(Some(about)).required(Required::False).explode(Some(true));
        let style = utoipa::openapi::path::ParameterStyle::Form;
        self.parameters.push(parameter.style(Some(style)).schema(Some(of_json(&schema))).build());
        self
    }

    /// A header that the call reads.
    pub(super) fn header(self, name: &str, about: &str) -> Self {
        self.parameter(name, about, json!({ "type": "string" }), ParameterIn::Header)
    }

    /// The change must say from which state it starts.
    pub(super) fn guarded(mut self) -> Self {
        let about = "The ETag that was read; `*` to change it whatever it has become.";
        let parameter = ParameterBuilder::new().name("If-Match").parameter_in(ParameterIn::Header);
        let text = ObjectBuilder::new().schema_type(Type::String);
        self.parameters.push(parameter.description(Some(about)).required(Required::True).schema(Some(text)).build());
        self
    }

    /// What the body holds, as JSON.
    pub(super) fn takes<T: ToSchema>(mut self) -> Self {
        self.know::<T>();
        self.takes_schema(reference(&T::name()))
    }

    /// What the body holds, by its schema.
    pub(super) fn takes_schema(mut self, schema: Json) -> Self {
        self.body = Some(("application/json".to_owned(), schema));
        self
    }

    /// A body that is no JSON.
    pub(super) fn takes_file(mut self, kind: &str) -> Self {
        self.body = Some((kind.to_owned(), json!({ "type": "string" })));
        self
    }

    /// What it answers.
    pub(super) fn gives<T: ToSchema>(mut self) -> Self {
        self.know::<T>();
        self.gives_schema(reference(&T::name()))
    }

    /// A list of what it answers.
    pub(super) fn gives_many<T: ToSchema>(mut self) -> Self {
        self.know::<T>();
        self.gives_schema(json!({ "type": "array", "items": reference(&T::name()) }))
    }

    /// What it answers, by its schema.
    pub(super) fn gives_schema(mut self, schema: Json) -> Self {
        self.gives.push(("application/json".to_owned(), Some(schema)));
        self
    }

    /// A file of one of these kinds.
    pub(super) fn gives_file(mut self, kinds: &[&str]) -> Self {
        self.gives.extend(kinds.iter().map(|kind| ((*kind).to_owned(), None)));
        self
    }

    /// It makes something, and answers what.
    pub(super) fn made(mut self) -> Self {
        self.status = "201";
        self
    }

    /// It answers nothing but that it was done.
    pub(super) fn done(mut self) -> Self {
        self.status = "204";
        self
    }

    /// The answer carries this header.
    pub(super) fn with(mut self, header: &'static str) -> Self {
        self.headers.push(header);
        self
    }

    /// Adds a schema by its name.
    pub(super) fn knowing(mut self, name: String, schema: Json) -> Self {
        self.schemas.insert(name, schema);
        self
    }

    fn know<T: ToSchema>(&mut self) {
        let mut schemas = Vec::new();
        T::schemas(&mut schemas);
        schemas.push((T::name().into_owned(), T::schema()));
        let json = |schema: &RefOr<Schema>| serde_json::to_value(schema).unwrap_or_default();
        self.schemas.extend(schemas.iter().map(|(name, schema)| (name.clone(), json(schema))));
    }

    fn operation(&self, tag: &str, id: String, path: &str, is_write: bool) -> Operation {
        let mut operation = OperationBuilder::new().tag(tag).summary(Some(&self.summary)).operation_id(Some(id));
        for name in parts(path) {
            let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path).required(Required::True);
            operation = operation.parameter(parameter.schema(Some(ObjectBuilder::new().schema_type(Type::String))));
        }
        for parameter in &self.parameters {
            operation = operation.parameter(parameter.clone());
        }
        if is_write {
            let about = "The same key with the same request is done once and answered again, for 24 hours.";
            let text = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(200));
            let key = ParameterBuilder::new().name("Idempotency-Key").parameter_in(ParameterIn::Header);
            operation = operation.parameter(key.description(Some(about)).required(Required::False).schema(Some(text)));
        }
        if let Some((kind, schema)) = &self.body {
            let body = RequestBodyBuilder::new().content(kind, Content::new(Some(of_json(schema))));
            operation = operation.request_body(Some(body.required(Some(Required::True)).build()));
        }
        if !self.is_public {
            operation = operation.security(SecurityRequirement::new(TOKEN, self.scope));
        }
        let operation = operation.response(self.status, self.answer());
        let operation = if self.headers.contains(&"ETag") && self.status == "200" && !is_write {
            operation.response("304", ResponseBuilder::new().description("It is still as the ETag says."))
        } else {
            operation
        };
        let problem = Content::new(Some(Ref::from_schema_name("Problem")));
        let problem =
            ResponseBuilder::new().description("A problem (RFC 9457).").content("application/problem+json", problem);
        operation.response("default", problem).build()
    }

    fn answer(&self) -> ResponseBuilder {
        let answer = ResponseBuilder::new().description(match self.status {
            "201" => "It is made.",
            "204" => "It is done.",
            _ => "The answer.",
        });
        let text = || HeaderBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::String))).build();
        let answer = self.headers.iter().fold(answer, |answer, header| answer.header(*header, text()));
        self.gives
            .iter()
            .fold(answer, |answer, (kind, schema)| answer.content(kind, Content::new(schema.as_ref().map(of_json))))
    }
}

/// The name of the parameter that stands for all filters.
pub(super) const FILTERS: &str = "filters";

/// The parts of a path that stand in braces.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

impl Calls {
    /// Calls about one thing.
    pub(super) fn of(tag: &'static str) -> Self {
        Self { routes: Routes::new(), paths: Paths::new(), schemas: BTreeMap::new(), tag }
    }

    pub(super) fn get<H: Handler<T, Web>, T: 'static>(self, path: &str, handler: H, told: Told) -> Self {
        self.call(HttpMethod::Get, path, routing::get(handler), told)
    }

    pub(super) fn post<H: Handler<T, Web>, T: 'static>(self, path: &str, handler: H, told: Told) -> Self {
        self.call(HttpMethod::Post, path, routing::post(handler), told)
    }

    pub(super) fn put<H: Handler<T, Web>, T: 'static>(self, path: &str, handler: H, told: Told) -> Self {
        self.call(HttpMethod::Put, path, routing::put(handler), told)
    }

    pub(super) fn patch<H: Handler<T, Web>, T: 'static>(self, path: &str, handler: H, told: Told) -> Self {
        self.call(HttpMethod::Patch, path, routing::patch(handler), told)
    }

    pub(super) fn delete<H: Handler<T, Web>, T: 'static>(self, path: &str, handler: H, told: Told) -> Self {
        self.call(HttpMethod::Delete, path, routing::delete(handler), told)
    }

    /// A call with a way of its own to read its body.
    pub(super) fn call(mut self, method: HttpMethod, path: &str, handler: MethodRouter<Web>, told: Told) -> Self {
        let full = if told.is_public { path.to_owned() } else { format!("{PREFIX}{path}") };
        let is_write = method != HttpMethod::Get;
        let word = match method {
            HttpMethod::Post => "post",
            HttpMethod::Put => "put",
            HttpMethod::Patch => "patch",
            HttpMethod::Delete => "delete",
            _ => "get",
        };
        let named = path.replace(['{', '}'], "").replace(['/', '-', '.'], "_");
        let operation = told.operation(self.tag, format!("{word}{named}"), path, is_write);
        self.paths.add_path_operation(&full, vec![method], operation);
        self.schemas.extend(told.schemas);
        Self { routes: self.routes.route(&full, handler), ..self }
    }

    /// Adds calls about something else.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.paths.merge(other.paths);
        self.schemas.extend(other.schemas);
        Self { routes: self.routes.merge(other.routes), ..self }
    }
}
