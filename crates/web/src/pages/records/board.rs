//! The board: open opportunities by their step.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::cards::{self, Board, BoardColumn, BoardDeal};
use words::Language;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::label;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords};
use crate::visit::{html, keep_language, named_language};

#[derive(Template)]
#[template(path = "records/board.html")]
struct BoardPage {
    shell: Shell,
    board: Board,
    mine: bool,
}

impl BoardPage {
    fn step(&self, column: &BoardColumn) -> String {
        match &column.step {
            Some(step) => label::value(&self.shell.reader, "step", step),
            None => t!(self.shell.reader, "board-no-step"),
        }
    }

    fn worth(&self, column: &BoardColumn) -> String {
        let sums: Vec<String> = column.worth.iter().map(|sum| self.shell.reader.money(sum)).collect();
        sums.join(" + ")
    }

    fn name(&self, deal: &BoardDeal) -> String {
        deal.name.clone().unwrap_or_else(|| t!(self.shell.reader, "deal-unnamed"))
    }

    fn deals(&self) -> u64 {
        self.board.columns.iter().map(|column| column.count).sum()
    }

    /// The list of all deals of a step, where the column shows only the first.
    fn all_of(&self, column: &BoardColumn) -> Option<String> {
        let more = column.count > column.deals.len() as u64;
        let step = column.step.as_ref().filter(|_| more)?;
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("f.outcome", "open")
            .append_pair("f.step", step)
            .finish();
        Some(format!("/opportunities?{query}"))
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    uri: Uri,
) -> Result<Response, Fault> {
    let query = uri.query().unwrap_or_default();
    let mine = url::form_urlencoded::parse(query.as_bytes()).any(|(key, value)| key == "owner" && value == "me");
    let board = cards::board(web.operations(), mine.then_some(who.session.person.id)).await?;
    let page = html(&BoardPage { shell: who.shell(Place::Opportunities), board, mine })?;
    Ok((named_language(query).map(keep_language), page).into_response())
}
