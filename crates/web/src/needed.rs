//! What the pages read, as plain data.

use std::collections::HashMap;
use std::sync::Arc;

use records::{ActivityKey, AccountId, ActivityId, ContactId, FieldType, Instant, LeadId, Money, Outcome, PersonId, Role, Stage};

#[derive(Clone, Debug)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: Option<String>,
    pub time_zone: Option<String>,
    pub theme: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeadFilter {
    pub cells: Vec<String>,
    pub stages: Vec<Stage>,
    pub owners: Vec<String>,
    pub countries: Vec<String>,
    pub sources: Vec<String>,
    pub open: bool,
    pub search: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadSort {
    Activity,
    Fit,
    Name,
    Account,
    Stage,
    LastActivity,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LeadQuery {
    pub filter: LeadFilter,
    pub sort: LeadSort,
    pub descending: bool,
    pub cursor: Option<String>,
    pub limit: u32,
}

#[derive(Clone, Debug)]
pub struct LeadList {
    pub rows: Vec<LeadRow>,
    pub total: u64,
    pub first: u64,
    pub previous: Option<String>,
    pub next: Option<String>,
}

#[derive(Clone, Debug)]
pub struct RowScore {
    pub grade: String,
    pub level: String,
    pub fit: f64,
    pub activity: f64,
}

#[derive(Clone, Debug)]
pub struct LastActivity {
    pub kind: String,
    pub content_kind: Option<String>,
    pub at: Instant,
}

#[derive(Clone, Debug)]
pub struct LeadRow {
    pub id: LeadId,
    pub name: String,
    pub email: Option<String>,
    pub title: Option<String>,
    pub account: Option<(AccountId, String)>,
    pub country: Option<String>,
    pub score: Option<RowScore>,
    pub stage: Stage,
    pub stage_since: Instant,
    pub owner: Option<String>,
    pub last_activity: Option<LastActivity>,
}

#[derive(Clone, Debug, Default)]
pub struct LeadOverview {
    pub cells: Vec<(String, u64)>,
    pub unscored: u64,
    pub total: u64,
    pub all: u64,
    pub stages: Vec<Facet>,
    pub owners: Vec<Facet>,
    pub countries: Vec<Facet>,
    pub sources: Vec<Facet>,
}

#[derive(Clone, Debug)]
pub struct Facet {
    pub key: String,
    pub label: Option<String>,
    pub count: u64,
}

#[derive(Clone, Debug)]
pub struct StageStep {
    pub stage: Stage,
    pub entered_at: Option<Instant>,
    pub left_at: Option<Instant>,
}

#[derive(Clone, Debug)]
pub struct ContactView {
    pub id: ContactId,
    pub name: String,
    pub title: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: Option<String>,
    pub country: Option<String>,
    pub consent_at: Option<Instant>,
    pub created_at: Instant,
    pub fields: Vec<FieldValue>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldOwner {
    Contact,
    Account,
}

#[derive(Clone, Debug)]
pub struct FieldValue {
    pub key: String,
    pub label: Option<String>,
    pub of: FieldOwner,
    pub ty: FieldType,
    pub value: Option<String>,
    pub choices: Vec<String>,
    pub editable: bool,
}

#[derive(Clone, Debug)]
pub struct AccountView {
    pub id: AccountId,
    pub name: String,
    pub industry: Option<String>,
    pub country: Option<String>,
    pub domain: Option<String>,
    pub tier: Option<String>,
    pub employees: Option<f64>,
    pub annual_revenue: Option<Money>,
    pub parent: Option<String>,
    pub contacts: u64,
}

#[derive(Clone, Debug)]
pub struct OpportunityRow {
    pub name: String,
    pub stage: String,
    pub amount: Option<Money>,
    pub close: Option<records::Date>,
    pub outcome: Outcome,
}

#[derive(Clone, Debug)]
pub struct HistoryPoint {
    pub at: Instant,
    pub fit: f64,
    pub activity: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineFilter {
    All,
    Site,
    Email,
    Content,
    Talks,
    Stages,
    Notes,
}

#[derive(Clone, Debug)]
pub struct Timeline {
    pub entries: Vec<TimelineEntry>,
    pub counts: Vec<(TimelineFilter, u64)>,
    pub older: Option<String>,
    pub first_at: Option<Instant>,
}

#[derive(Clone, Debug)]
pub struct TimelineEntry {
    pub at: Instant,
    pub what: Happening,
    pub points: Option<f64>,
}

#[derive(Clone, Debug)]
pub enum Happening {
    Activity(ActivityView),
    Stage { from: Option<Stage>, to: Stage, by: MovedBy, cell: Option<String> },
    Note { text: String, by: String },
    Field { key: String, before: Option<String>, after: Option<String>, by: String },
}

#[derive(Clone, Debug, Default)]
pub struct ActivityView {
    pub id: Option<ActivityId>,
    pub kind: String,
    pub content_kind: Option<String>,
    pub content: Option<String>,
    pub campaign: Option<String>,
    pub interest: Option<String>,
    pub url: Option<String>,
    pub outcome: Option<String>,
    pub minutes: Option<f64>,
    pub note: Option<String>,
    pub by: Option<String>,
}

#[derive(Clone, Debug)]
pub enum MovedBy {
    Rule { agreement: u32 },
    Person(String),
    Import(String),
}

#[derive(Clone, Debug)]
pub struct ScoreView {
    pub agreement: u32,
    pub explanation: Arc<scoring::Explanation>,
    /// What the activities were that the explanation names.
    pub activities: HashMap<ActivityKey, ActivityView>,
}

#[derive(Clone, Debug)]
pub struct LeadView {
    pub id: LeadId,
    pub contact: ContactView,
    pub account: Option<AccountView>,
    pub stage: Stage,
    pub path: Vec<StageStep>,
    pub owner: Option<String>,
    pub source: Option<String>,
    pub score: Option<ScoreView>,
    pub opportunities: Vec<OpportunityRow>,
    pub version: i64,
}
