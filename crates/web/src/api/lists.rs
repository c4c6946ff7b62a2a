//! Lists of records: asked as the addresses of the pages ask them, by the same engine.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use operations::export;
use operations::kept::written;
use operations::lists::{self, Field, Line, Listed, On};
use records::Keyed;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, PREFIX, Told, reference};
use super::check::near;
use super::problem::{Kind, Problem, Result, Wrong};
use super::text;
use super::value::{fields_of, read_schema};
use crate::pages::lists::address::{Address, PLACES, filter_name};
use crate::pages::lists::export::{Export, FORMS, body_of};
use crate::pages::lists::shown;
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::SeeRecords;

/// Lines on a page, unless the call says.
const USUAL: u32 = 50;
/// The most lines on a page.
const MOST: u32 = 200;

pub(super) fn calls() -> Calls {
    PLACES.iter().fold(Calls::of("Records"), |calls, (of, path)| calls.and(calls_of(*of, path)))
}

fn calls_of(of: Listed, path: &str) -> Calls {
    let list = Calls::of("Records");
    let list = if of == Listed::Leads { list } else { list.get(path, list_records, list_told(of)) };
    let about = Calls::of("Fields and exports")
        .get(
            &format!("{path}/fields"),
            fields,
            Told::new(format!("The fields of {}", of.key())).needs::<SeeRecords>().gives_many::<FieldView>(),
        )
        .get(&format!("{path}/export"), export, export_told(of));
    list.and(about)
}

/// What a call says of a page of a list.
fn list_told(of: Listed) -> Told {
    let record = name_of(of);
    Told::new(format!("A page of {}", of.key()))
        .needs::<SeeRecords>()
        .filtered()
        .query("q", "Words of the name, address or company; one slip a word is forgiven.", text())
        .query("sort", "The key of a field; a minus before it turns the order.", text())
        .query("columns", "The keys of the fields to answer, parted by commas; without, all.", text())
        .query("page", "Where to go on, from `next` or `previous` of an earlier answer.", text())
        .query(
            "limit",
            "How many records.",
            json!({ "type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL }),
        )
        .knowing(format!("{record}Fields"), read_schema(of))
        .knowing(format!("{record}Line"), line_schema(record))
        .knowing(format!("{record}Page"), page_schema(record))
        .gives_schema(reference(&format!("{record}Page")))
}

/// What a record of a list is called in the document.
pub(super) fn name_of(of: Listed) -> &'static str {
    match of {
        Listed::Leads => "Lead",
        Listed::Contacts => "Contact",
        Listed::Accounts => "Account",
        Listed::Opportunities => "Opportunity",
        Listed::Activities => "Activity",
        Listed::Campaigns => "Campaign",
        Listed::Contents => "Content",
    }
}

fn line_schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["id", "name", "fields", "links"],
        "properties": {
            "id": text(),
            "name": { "type": "string", "description": "What people call it; of an activity its contact." },
            "fields": reference(&format!("{record}Fields")),
            "links": { "type": "object", "additionalProperties": text(), "description": "The names of what fields lead to." },
        },
    })
}

fn page_schema(record: &str) -> Value {
    json!({
        "type": "object",
        "required": ["records", "total", "next", "previous", "near"],
        "properties": {
            "records": { "type": "array", "items": reference(&format!("{record}Line")) },
            "total": { "type": ["integer", "null"], "description": "How many records pass; null where nobody counts." },
            "next": { "type": ["string", "null"], "description": "The address of the page after this one." },
            "previous": { "type": ["string", "null"] },
            "near": { "type": "boolean", "description": "Nothing is spelled as it was searched: these come near it." },
        },
    })
}

/// The list that a path stands under.
pub(super) struct Of(pub(super) Listed);

impl FromRequestParts<Web> for Of {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self> {
        let path = parts.uri.path().strip_prefix(PREFIX).unwrap_or_default();
        let under = |place: &str| path == place || path.starts_with(&format!("{place}/"));
        PLACES.iter().find(|(_, place)| under(place)).map(|(of, _)| Self(*of)).ok_or(Kind::NotFound.into())
    }
}

/// A record of a list.
#[derive(Serialize)]
pub(super) struct RecordLine {
    id: String,
    name: String,
    fields: Map<String, Value>,
    links: Map<String, Value>,
}

impl RecordLine {
    pub(super) fn new(of: Listed, columns: &[Field], line: &Line) -> Self {
        let (fields, links) = fields_of(of, columns, line);
        Self { id: written(line.itself), name: line.name.clone(), fields, links }
    }
}

#[derive(Serialize)]
struct RecordPage {
    records: Vec<RecordLine>,
    total: Option<u64>,
    next: Option<String>,
    previous: Option<String>,
    near: bool,
}

async fn list_records(
    State(web): State<Web>,
    May { who, .. }: May<SeeRecords>,
    Of(of): Of,
    uri: Uri,
) -> Result<Response> {
    let query = uri.query().unwrap_or_default();
    let known = lists::fields(web.operations(), of).await?;
    let address = asked(of, query, &known, &who.reader)?;
    let view = lists::page(web.operations(), &address.asked).await?;
    misread(&view.misread, &who.reader)?;
    let beside = |cursor: &String| at(&address.at(cursor), query);
    let page = RecordPage {
        records: view.lines.iter().map(|line| RecordLine::new(of, &view.columns, line)).collect(),
        total: view.total,
        next: view.next.as_ref().map(beside),
        previous: view.previous.as_ref().map(beside),
        near: view.near,
    };
    Ok(Json(page).into_response())
}

/// The limit that an address asks for; the document has seen that it is one.
pub(super) fn limit(query: &str) -> Option<u32> {
    url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "limit")?.1.parse().ok()
}

/// The address of another page, with the limit of this one.
pub(super) fn at(address: &str, query: &str) -> String {
    let limit = limit(query).map(|limit| format!("&limit={limit}")).unwrap_or_default();
    format!("{PREFIX}{address}{limit}")
}

/// What a call asks of a list, where every name in it is known.
fn asked(of: Listed, query: &str, known: &[Field], reader: &Reader) -> Result<Address> {
    let mut address = Address::read(of, query);
    let mut wrong = Vec::new();
    let names = || known.iter().map(|field| field.key.as_str());
    for filter in &address.asked.filters {
        let name = filter_name(&filter.field, filter.op);
        match known.iter().find(|field| field.key == filter.field) {
            None => wrong.push(Wrong::of_parameter(name, near(reader, &filter.field, names()))),
            Some(field) if !field.ops().contains(&filter.op) => {
                let ops: Vec<&str> = field.ops().iter().map(|op| op.key()).collect();
                wrong.push(Wrong::of_parameter(name, near(reader, filter.op.key(), ops.into_iter())));
            }
            Some(_) => {}
        }
    }
    if let Some((key, _)) = &address.asked.sort
        && !known.iter().any(|field| field.key == *key && field.sorts)
    {
        let sorts = known.iter().filter(|field| field.sorts).map(|field| field.key.as_str());
        wrong.push(Wrong::of_parameter("sort", near(reader, key, sorts)));
    }
    let own: Vec<String> = known.iter().filter(|field| field.on == On::Record).map(|field| field.key.clone()).collect();
    let unknown = address.asked.columns.iter().filter(|column| !own.contains(column));
    wrong.extend(
        unknown.map(|column| Wrong::of_parameter("columns", near(reader, column, own.iter().map(String::as_str)))),
    );
    if !lists::knows_place(&address.asked) {
        wrong.push(Wrong::of_parameter("page", t!(reader, "api-wrong-page")));
    }
    if !wrong.is_empty() {
        return Err(Problem::query(wrong));
    }
    if address.asked.columns.is_empty() {
        address.asked.columns = own;
    }
    address.asked.limit = limit(query).unwrap_or(USUAL);
    Ok(address)
}

/// The list that a query asks for, where all of it can be read: what filters nothing would let everything through.
pub(super) async fn wholly_read(web: &Web, of: Listed, query: &str, reader: &Reader) -> Result<Address> {
    let address = match of {
        Listed::Leads => {
            let wrong = super::leads::wrong_owners(query, reader);
            if !wrong.is_empty() {
                return Err(Problem::query(wrong));
            }
            Address::read(of, query)
        }
        _ => asked(of, query, &lists::fields(web.operations(), of).await?, reader)?,
    };
    misread(&lists::misread(web.operations(), &address.asked).await?, reader)?;
    Ok(address)
}

/// A filter whose value is none of its field's filters nothing, so it is refused.
pub(super) fn misread(misread: &[lists::Filter], reader: &Reader) -> Result<()> {
    let wrong = |filter: &lists::Filter| {
        Wrong::of_parameter(filter_name(&filter.field, filter.op), t!(reader, "api-wrong-value"))
    };
    let wrong: Vec<Wrong> = misread.iter().map(wrong).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Problem::query(wrong)) }
}

/// A field of a list.
#[derive(Serialize, ToSchema)]
struct FieldView {
    /// As filters, sorts, columns and records name it; a field of the company behind a record begins with `account.`,
    /// one of the contact behind a lead with `contact.`.
    key: String,
    /// What people read.
    label: String,
    /// What it holds.
    holds: &'static str,
    /// Whether it is one of the company's own.
    custom: bool,
    /// Whether a change can give it.
    writable: bool,
    /// Whether the list can be sorted by it.
    sorts: bool,
    /// What filters can ask of it.
    ops: Vec<&'static str>,
    /// The words of a closed list; none of an open one.
    choices: Vec<String>,
}

async fn fields(State(web): State<Web>, May { who, .. }: May<SeeRecords>, Of(of): Of) -> Result<Response> {
    let fields = lists::fields(web.operations(), of).await?;
    let view = |field: Field| FieldView {
        label: shown::field_name(&who.reader, of, &field),
        holds: holds(&field),
        custom: field.custom.is_some(),
        writable: field.on == On::Record
            && (field.custom.is_some() || operations::kept::form_keys(of).contains(&field.key.as_str())),
        sorts: field.sorts,
        ops: field.ops().iter().map(|op| op.key()).collect(),
        choices: field.choices.clone(),
        key: field.key,
    };
    Ok(Json(fields.into_iter().map(view).collect::<Vec<_>>()).into_response())
}

fn holds(field: &Field) -> &'static str {
    use lists::Holds as H;
    match field.holds {
        _ if field.custom == Some(records::CustomType::Choices) => "words",
        H::Name | H::Text => "text",
        H::Word => "word",
        H::Number => "number",
        H::Money => "money",
        H::Date => "date",
        H::Instant => "instant",
        H::YesNo => "yes_no",
        H::Person => "person",
        H::Account => "account",
        H::Contact => "contact",
        H::Campaign => "campaign",
        H::Content => "content",
        H::Interest => "interest",
        H::Kind => "kind",
    }
}

fn export_told(of: Listed) -> Told {
    let kinds: Vec<&str> = FORMS.iter().map(|(.., kind)| *kind).collect();
    let forms: Vec<&str> = FORMS.iter().map(|(form, _)| form.ending()).collect();
    let told =
        Told::new(format!("Take {} out, as they are filtered, with all their columns", of.key())).needs::<Export>();
    let told =
        if of == Listed::Leads { super::leads::filters(told) } else { told.filtered().query("q", "Words.", text()) };
    told.query("form", "The form of the file.", json!({ "type": "string", "enum": forms })).gives_file(&kinds)
}

async fn export(State(web): State<Web>, May { who, .. }: May<Export>, Of(of): Of, uri: Uri) -> Result<Response> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let named = pairs.find(|(key, _)| key == "form").map_or("csv".into(), |(_, value)| value);
    let known = FORMS.iter().find(|(form, _)| form.ending() == named);
    let (form, kind) = *known.ok_or(Kind::Query)?;
    let address = wholly_read(&web, of, query, &who.reader).await?;
    let file = tempfile::tempfile().map_err(Problem::broken)?;
    let out = file.try_clone().map_err(Problem::broken)?;
    export::export_list(web.operations(), who.actor(), &address.asked, form, out).await?;
    let body = body_of(file).map_err(Problem::broken)?;
    let name = format!("attachment; filename=\"{}.{}\"", of.key(), form.ending());
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], body).into_response())
}
