//! **Agreement**: what is in force, as a document that people can read and print, in sentences of the reader's language.

mod document;
mod sales;
mod scores;

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use operations::InForce;
use words::Language;

use crate::draw::fit_grid::{FitGrid, GridShape};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::html;
use document::{Block, Chapter, chapters};

#[derive(Template)]
#[template(path = "agreement/page.html")]
struct AgreementPage {
    shell: Shell,
    title: String,
    number: i64,
    since: String,
    signed: bool,
    grid: FitGrid,
    chapters: Vec<Chapter>,
}

impl AgreementPage {
    fn new(shell: Shell, in_force: &InForce) -> Self {
        let reader = &shell.reader;
        let agreed = &in_force.agreement;
        Self {
            title: agreed.head.name.clone().unwrap_or_else(|| t!(reader, "agreement")),
            number: in_force.number,
            since: words::time::long_date(reader.locale, reader.zone.local_date(in_force.since)),
            signed: in_force.signed,
            grid: FitGrid::of(&GridShape::of(&agreed.scoring), &[], &[]),
            chapters: chapters(reader, agreed),
            shell,
        }
    }
}

pub(crate) async fn show(State(web): State<Web>, Allowed { who, .. }: Allowed<SeeRecords>) -> Result<Response, Fault> {
    let in_force = web.operations().in_force().await?;
    html(&AgreementPage::new(who.shell(Place::Agreement), &in_force))
}

/// The same as the file that `entente agreement import` takes.
pub(crate) async fn file(State(web): State<Web>, _: Allowed<SeeRecords>) -> Result<Response, Fault> {
    let in_force = web.operations().in_force().await?;
    let name = format!("attachment; filename=\"agreement-v{}.toml\"", in_force.number);
    Ok(([(CONTENT_TYPE, "application/toml".to_owned()), (CONTENT_DISPOSITION, name)], in_force.source.clone())
        .into_response())
}
