//! The agreement in force, in short and as its text.

use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::May;
use super::calls::{Calls, Told};
use super::problem::Result;
use crate::server::Web;
use crate::signed_in::SeeRecords;

pub(super) fn calls() -> Calls {
    let told = |summary: &str| Told::new(summary).needs::<SeeRecords>();
    Calls::of("Agreement")
        .get("/agreement", show, told("The agreement in force, in short").gives::<AgreementView>())
        .get("/agreement/text", text, told("The agreement in force, as its file").gives_file(&["application/toml"]))
}

/// The agreement in force.
#[derive(Serialize, ToSchema)]
struct AgreementView {
    id: String,
    number: i64,
    name: Option<String>,
    /// Since when it judges.
    since: String,
    /// Whether both sides signed it.
    signed: bool,
    time_zone: String,
    currency: String,
    interests: Vec<String>,
    /// The cells that make a lead an MQL.
    mql_cells: Vec<String>,
}

async fn show(State(web): State<Web>, _: May<SeeRecords>) -> Result<Response> {
    let in_force = web.operations().in_force().await?;
    let scoring = &in_force.agreement.scoring;
    let view = AgreementView {
        id: in_force.id.to_string(),
        number: in_force.number,
        name: in_force.agreement.head.name.clone(),
        since: in_force.since.to_string(),
        signed: in_force.signed,
        time_zone: in_force.reading.zone().name().to_owned(),
        currency: in_force.reading.currency().code().to_owned(),
        interests: scoring.interests.iter().map(|interest| interest.key.to_string()).collect(),
        mql_cells: scoring.grid.mql.iter().map(ToString::to_string).collect(),
    };
    Ok(Json(view).into_response())
}

async fn text(State(web): State<Web>, _: May<SeeRecords>) -> Result<Response> {
    let in_force = web.operations().in_force().await?;
    Ok(([(CONTENT_TYPE, "application/toml")], in_force.source.clone()).into_response())
}
