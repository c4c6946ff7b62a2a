//! **The pages of records**: what do we know of this contact, account, opportunity, campaign or asset, and what belongs
//! to it?

mod board;
mod card;
pub(crate) mod edit;

use axum::Router;
use axum::routing::get;
use operations::lists::Listed;

use super::lists::address::PLACES;
use crate::server::Web;

/// The routes of all records.
pub(crate) fn routes() -> Router<Web> {
    let with_pages = PLACES.iter().filter(|(of, _)| !matches!(of, Listed::Leads | Listed::Activities));
    let router = Router::new().route("/opportunities/board", get(board::show));
    with_pages.fold(router, |router, (_, path)| {
        router
            .route(&format!("{path}/new"), get(edit::show_new).post(edit::create))
            .route(&format!("{path}/{{record}}"), get(card::show))
            .route(&format!("{path}/{{record}}/edit"), get(edit::show_edit).post(edit::edit))
    })
}
