//! Keeping a list as a view, for oneself or for the team.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use operations::lists::{self, ViewRefused};

use super::Of;
use super::address::{self, Address};
use crate::fault::Fault;
use crate::server::Web;
use crate::signed_in::Form;

fn fault(refused: ViewRefused) -> Fault {
    match refused {
        ViewRefused::NotTheirs => Fault::Forbidden,
        ViewRefused::Failure(failure) => failure.into(),
        // The field of the form lets neither through.
        ViewRefused::NoName | ViewRefused::TooLong { .. } => Fault::ForeignForm,
    }
}

pub(super) async fn save(State(web): State<Web>, Of(of): Of, Form { who, typed }: Form) -> Result<Response, Fault> {
    let address = Address::read(of, typed.text("query").unwrap_or_default());
    let (name, for_all) = (typed.text("name").unwrap_or_default(), typed.text("for_all").is_some());
    if name.is_empty() {
        return Ok((StatusCode::SEE_OTHER, Redirect::to(&address.href())).into_response());
    }
    let person = who.session.person.id;
    lists::save_view(web.operations(), person, of, name, &address.query(), for_all).await.map_err(fault)?;
    Ok(Redirect::to(&with_said(&address.href(), "view")).into_response())
}

pub(super) async fn delete(
    State(web): State<Web>,
    Of(of): Of,
    Path(view): Path<String>,
    Form { who, .. }: Form,
) -> Result<Response, Fault> {
    let view = view.parse().map_err(|_| Fault::NotFound)?;
    lists::delete_view(web.operations(), who.session.person.id, view).await.map_err(fault)?;
    Ok(Redirect::to(&with_said(address::path(of), "view-deleted")).into_response())
}

/// An address that says what was done.
pub(crate) fn with_said(address: &str, said: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}said={said}")
}
