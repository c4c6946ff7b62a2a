//! Views that people keep: a list with its filters and its order, for oneself or for the team.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::lists::{self, ViewRefused};
use records::{Keyed, SavedView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer;
use super::body::Given;
use super::caller::May;
use super::calls::{Calls, PREFIX, Told};
use super::lists::Of;
use super::problem::{Kind, Problem, Result};
use crate::pages::lists::address::{self, Address, PLACES};
use crate::reader::Reader;
use crate::server::Web;
use crate::signed_in::SeeRecords;

pub(super) fn calls() -> Calls {
    // What a view filters by says what the records are like.
    let told = |summary: String| Told::new(summary).needs::<SeeRecords>();
    PLACES.iter().fold(Calls::of("Views"), |calls, (of, path)| {
        calls
            .get(
                &format!("{path}/views"),
                views,
                told(format!("The views of {}: the team's, then one's own", of.key())).gives_many::<View>(),
            )
            .post(
                &format!("{path}/views"),
                save_view,
                told(format!("Keep a view of {}; one of the same name is changed", of.key()))
                    .takes::<ViewWanted>()
                    .gives::<View>()
                    .made(),
            )
            .delete(&format!("{path}/views/{{view}}"), delete_view, told("Take a view away".to_owned()).done())
    })
}

/// A view that somebody keeps.
#[derive(Serialize, ToSchema)]
struct View {
    id: String,
    name: String,
    /// The query of the list, as an address has it.
    query: String,
    /// Whether it is one's own, or the team's.
    own: bool,
}

impl View {
    fn of(view: &SavedView) -> Self {
        Self { id: view.id.to_string(), name: view.name.clone(), query: view.query.clone(), own: view.owner.is_some() }
    }
}

/// A view to keep.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ViewWanted {
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// The query of the list, as an address has it.
    query: String,
    /// For the whole team.
    #[serde(default)]
    for_all: bool,
}

async fn views(State(web): State<Web>, May { who, .. }: May<SeeRecords>, Of(of): Of) -> Result<Response> {
    let views = lists::views(web.operations(), of, who.bearer.person.id).await?;
    Ok(Json(views.iter().map(View::of).collect::<Vec<_>>()).into_response())
}

fn view_refused(reader: &Reader, refused: ViewRefused) -> Problem {
    match refused {
        ViewRefused::NoName => Problem::at("/name", t!(reader, "api-wrong-missing")),
        ViewRefused::TooLong { most } => {
            Problem::at("/name", t!(reader, "api-wrong-too-long", most = reader.whole(&(most as u64))))
        }
        ViewRefused::NotTheirs => Kind::NotFound.into(),
        ViewRefused::Failure(failure) => failure.into(),
    }
}

async fn save_view(
    State(web): State<Web>,
    May { who, .. }: May<SeeRecords>,
    Of(of): Of,
    Given(wanted): Given<ViewWanted>,
) -> Result<Response> {
    let person = who.bearer.person.id;
    let query = Address::read(of, &wanted.query).query();
    let saved = lists::save_view(web.operations(), person, of, &wanted.name, &query, wanted.for_all).await;
    let id = saved.map_err(|refused| view_refused(&who.reader, refused))?;
    let views = lists::views(web.operations(), of, person).await?;
    let view = views.iter().find(|view| view.id == id).map(View::of).ok_or(Kind::NotFound)?;
    Ok(answer::created(Json(view).into_response(), &format!("{PREFIX}{}/views/{id}", address::path(of))))
}

async fn delete_view(
    State(web): State<Web>,
    May { who, .. }: May<SeeRecords>,
    Path(view): Path<String>,
) -> Result<StatusCode> {
    let view = super::id(&view)?;
    let deleted = lists::delete_view(web.operations(), who.bearer.person.id, view).await;
    deleted.map_err(|refused| view_refused(&who.reader, refused))?;
    Ok(StatusCode::NO_CONTENT)
}
