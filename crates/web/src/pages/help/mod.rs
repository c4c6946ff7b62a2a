//! **Help**: how do we begin, and what does a word mean? The guide of the first week, and a glossary of the company's own words.

mod glossary;
pub(crate) mod guide;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use words::Language;

use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::routes::Routes;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords, SignedIn};
use crate::visit::html;
use glossary::Chapter;
use guide::GuidePage;

/// The routes of the place.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/help", get(show))
        .route("/help/glossary", get(show_glossary))
        .route("/help/{page}", get(show_page))
}

/// What there is to read.
#[derive(Template)]
#[template(path = "help/contents.html")]
struct ContentsPage {
    shell: Shell,
    days: Vec<GuidePage>,
}

/// A page of the guide.
#[derive(Template)]
#[template(path = "help/guide.html")]
struct GuideShown {
    shell: Shell,
    page: GuidePage,
    text: String,
    before: Option<GuidePage>,
    after: Option<GuidePage>,
}

#[derive(Template)]
#[template(path = "help/glossary.html")]
struct GlossaryPage {
    shell: Shell,
    chapters: Vec<Chapter>,
    number: i64,
}

async fn show(who: SignedIn) -> Result<Response, Fault> {
    let days = guide::days(who.reader.language());
    html(&ContentsPage { shell: who.shell(Place::Elsewhere), days })
}

async fn show_page(who: SignedIn, Path(name): Path<String>) -> Result<Response, Fault> {
    let mut days = guide::days(who.reader.language());
    let at = days.iter().position(|page| page.name == name).ok_or(Fault::NotFound)?;
    let after = (at + 1 < days.len()).then(|| days.remove(at + 1));
    let page = days.remove(at);
    let before = at.checked_sub(1).map(|before| days.remove(before));
    html(&GuideShown { shell: who.shell(Place::Elsewhere), text: page.drawn(), page, before, after })
}

async fn show_glossary(State(web): State<Web>, Allowed { who, .. }: Allowed<SeeRecords>) -> Result<Response, Fault> {
    let in_force = web.operations().in_force().await?;
    let chapters = glossary::chapters(&who.reader, &in_force.agreement);
    html(&GlossaryPage { shell: who.shell(Place::Elsewhere), chapters, number: in_force.number })
}
