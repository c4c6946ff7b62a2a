//! **The pages of records**: what do we know of this contact, account, opportunity, campaign or asset, and what belongs
//! to it?

mod board;
pub(crate) mod card;
pub(crate) mod edit;

use axum::routing::get;
use operations::lists::Listed;

use super::lists::address::PLACES;
use crate::routes::Routes;

/// The routes of all records.
pub(crate) fn routes() -> Routes {
    let with_pages = PLACES.iter().filter(|(of, _)| !matches!(of, Listed::Leads | Listed::Activities));
    let board = Routes::new().route("/opportunities/board", get(board::show));
    with_pages.fold(board, |routes, (_, path)| {
        routes
            .route(&format!("{path}/new"), get(edit::show_new).post(edit::create))
            .route(&format!("{path}/{{record}}"), get(card::show))
            .route(&format!("{path}/{{record}}/edit"), get(edit::show_edit).post(edit::edit))
    })
}
