//! **Today** of the person in whose name a program acts.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use operations::today::{self, BaseDay, DueStep, Today, Volumes, Work};
use records::{Keyed, Opportunity};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, Told};
use super::leads::Row;
use super::problem::Result;
use crate::server::Web;
use crate::signed_in::SeeRecords;

pub(super) fn calls() -> Calls {
    let told = Told::new("What needs the person now, by their role").needs::<SeeRecords>().gives::<TodayView>();
    Calls::of("Today").get("/today", show, told)
}

/// What needs somebody now: one of the three parts.
#[derive(Default, Serialize, ToSchema)]
struct TodayView {
    /// Of whoever works leads of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    work: Option<WorkView>,
    /// Of whoever keeps the base in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<BaseView>,
    /// Of whoever answers for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    volumes: Option<VolumesView>,
}

/// What somebody's own leads and deals need.
#[derive(Serialize, ToSchema)]
struct WorkView {
    /// The stages in which a lead waits for this person.
    stages: Vec<&'static str>,
    waiting: u64,
    /// Those that have waited the longest.
    leads: Vec<Row>,
    steps: Vec<StepView>,
    /// Deals that should be closed by now or soon.
    opportunities: Vec<DealView>,
}

/// A next step that is due.
#[derive(Serialize, ToSchema)]
struct StepView {
    lead: String,
    name: String,
    company: Option<String>,
    what: String,
    due: String,
    overdue: bool,
}

/// A deal that should be closed.
#[derive(Serialize, ToSchema)]
struct DealView {
    id: String,
    name: Option<String>,
    amount: Option<String>,
    expected_close: Option<String>,
}

/// What the base needs.
#[derive(Serialize, ToSchema)]
struct BaseView {
    /// How many leads became MQL within a week.
    new_mqls: u64,
    leads: Vec<Row>,
    /// Imports of the last thirty days with refused rows.
    imports: Vec<Refused>,
    contacts: i64,
    /// How many contacts lack each fact.
    missing: Vec<Count>,
}

/// An import with refused rows.
#[derive(Serialize, ToSchema)]
struct Refused {
    id: String,
    file: String,
    rejected: i64,
}

/// How often something is so.
#[derive(Serialize, ToSchema)]
struct Count {
    key: String,
    count: i64,
}

/// How much comes in, and what is refused.
#[derive(Serialize, ToSchema)]
struct VolumesView {
    /// Leads that became MQL in each week, by its Monday.
    weeks: Vec<Count>,
    /// Open leads by stage.
    stages: Vec<Count>,
    /// Why leads were refused within thirty days; a blank reason where none was given.
    refusals: Vec<Count>,
}

fn step(step: &DueStep) -> StepView {
    StepView {
        lead: step.step.lead.to_string(),
        name: step.name.clone(),
        company: step.company.clone(),
        what: step.step.what.clone(),
        due: step.step.due.to_string(),
        overdue: step.overdue,
    }
}

fn deal(deal: &Opportunity) -> DealView {
    DealView {
        id: deal.id.to_string(),
        name: deal.name.clone(),
        amount: deal.amount.map(|amount| amount.to_string()),
        expected_close: deal.expected_close.map(|day| day.to_string()),
    }
}

fn work(work: &Work) -> WorkView {
    WorkView {
        stages: work.stages.iter().map(|stage| stage.key()).collect(),
        waiting: work.waiting,
        leads: work.leads.iter().map(Row::of).collect(),
        steps: work.steps.iter().map(step).collect(),
        opportunities: work.deals.iter().map(deal).collect(),
    }
}

fn base(day: &BaseDay) -> BaseView {
    let import = |import: &records::Import| Refused {
        id: import.id.to_string(),
        file: import.file.clone(),
        rejected: import.counts.rejected,
    };
    let missing = day.missing.lacking.iter().map(|(key, count)| Count { key: (*key).to_owned(), count: *count });
    BaseView {
        new_mqls: day.new_mqls,
        leads: day.leads.iter().map(Row::of).collect(),
        imports: day.imports.iter().map(import).collect(),
        contacts: day.missing.contacts,
        missing: missing.collect(),
    }
}

fn volumes(volumes: &Volumes) -> VolumesView {
    let count = |key: String, count: u64| Count { key, count: i64::try_from(count).unwrap_or(i64::MAX) };
    VolumesView {
        weeks: volumes.weeks.iter().map(|(monday, leads)| count(monday.to_string(), *leads)).collect(),
        stages: volumes.stages.iter().map(|(stage, leads)| count(stage.key().to_owned(), *leads)).collect(),
        refusals: volumes.refusals.iter().map(|(why, times)| count(why.clone().unwrap_or_default(), *times)).collect(),
    }
}

async fn show(State(web): State<Web>, May { who, .. }: May<SeeRecords>) -> Result<Response> {
    let view = match today::today(web.operations(), &who.bearer.person, &who.reader.zone).await? {
        Today::Work(day) => TodayView { work: Some(work(&day)), ..TodayView::default() },
        Today::Base(day) => TodayView { base: Some(base(&day)), ..TodayView::default() },
        Today::Volumes(day) => TodayView { volumes: Some(volumes(&day)), ..TodayView::default() },
    };
    Ok(Json(view).into_response())
}
