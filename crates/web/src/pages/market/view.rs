//! The page of a segment or a persona: whom it means, how many they are, what is said to them, and its market book.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use operations::market::{self, BookView, Members, Size, SubjectView};
use records::{ContactId, NamedConditionKind, Permission, Pitch, Side};
use words::Language;

use super::feedback::{MistakeLine, SizeLine, mistake_lines};
use super::{Of, asked, lines, named, said};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::pages::records::card::lines_table;
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, SeeRecords, SignedIn};
use crate::visit::{html, keep_language, named_language};

#[derive(Template)]
#[template(path = "market/view.html")]
struct SubjectPage {
    shell: Shell,
    of: Of,
    view: SubjectView,
    /// The size, where a page without scripts asked for it.
    size: Option<SizeLine>,
    may_edit: bool,
    may_confirm: Option<Side>,
    said: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "market/members.html")]
struct MembersPage {
    shell: Shell,
    of: Of,
    view: SubjectView,
    members: Members,
    is_first: bool,
}

impl SubjectPage {
    fn title(&self) -> &str {
        &self.view.named.name
    }

    fn href(&self) -> String {
        self.of.page(self.view.named.id)
    }

    fn list_name(&self) -> String {
        self.of.name(&self.shell.reader)
    }

    fn is_segment(&self) -> bool {
        self.of.0 == NamedConditionKind::Segment
    }

    /// What it asks, in words.
    fn asks(&self) -> Option<String> {
        let condition = self.view.condition.as_ref().ok()?;
        let words = words::phrases::condition(self.shell.reader.locale, condition);
        Some(format!("{}.", words::text::capitalised(&words)))
    }

    fn mistakes(&self) -> Vec<MistakeLine> {
        let mistakes = self.view.condition.as_ref().err().map(Vec::as_slice).unwrap_or_default();
        mistake_lines(&self.shell.reader, &self.view.named.condition, mistakes)
    }

    fn language(&self, pitch: &Pitch) -> String {
        let known = Language::from_tag(&pitch.language).map(|language| language.own_name().to_owned());
        known.unwrap_or_else(|| pitch.language.clone())
    }

    fn lines<'t>(&self, text: &'t Option<String>) -> Vec<&'t str> {
        lines(text)
    }

    /// Whether the day of the review has come.
    fn is_due(&self, book: &BookView) -> bool {
        book.book.review_on <= self.shell.reader.zone.local_date(self.shell.reader.now)
    }

    fn side(&self, side: &Side) -> String {
        side_name(&self.shell.reader, *side)
    }

    fn confirm_action(&self, side: &Side) -> String {
        format!("{}/book/{}", self.href(), records::Keyed::key(*side))
    }

    fn may_confirm(&self, side: &Side) -> bool {
        self.may_confirm == Some(*side)
    }
}

pub(super) fn side_name(reader: &Reader, side: Side) -> String {
    match side {
        Side::Marketing => t!(reader, "side-marketing"),
        Side::Sales => t!(reader, "side-sales"),
    }
}

impl MembersPage {
    fn href(&self) -> String {
        self.of.page(self.view.named.id)
    }

    fn list_name(&self) -> String {
        self.of.name(&self.shell.reader)
    }

    fn table(&self) -> String {
        lines_table(&self.shell.reader, &self.members.lines)
    }

    fn next_href(&self, next: &ContactId) -> String {
        format!("{}/members?after={next}", self.href())
    }
}

/// The side for which somebody confirms, if for any.
fn side_of(who: &SignedIn) -> Option<Side> {
    match (who.may(Permission::SignForMarketing), who.may(Permission::SignForSales)) {
        (true, _) => Some(Side::Marketing),
        (false, true) => Some(Side::Sales),
        (false, false) => None,
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    of: Of,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Fault> {
    let view = market::view(web.operations(), of.0, named(&id)?).await?;
    let size = match asked(&uri, "size") {
        Some(_) => size_of(&web, &who.reader, &view).await?,
        None => None,
    };
    let page = SubjectPage {
        of,
        view,
        size,
        may_edit: who.may(Permission::DraftAgreement),
        may_confirm: side_of(&who),
        said: said(&who.reader, &uri),
        shell: who.shell(Place::Segments),
    };
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), html(&page)?).into_response())
}

/// The size alone, for the page that stands already.
pub(super) async fn show_size(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    of: Of,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let view = market::view(web.operations(), of.0, named(&id)?).await?;
    let size = size_of(&web, &who.reader, &view).await?.ok_or(Fault::NotFound)?;
    html(&size)
}

async fn size_of(web: &Web, reader: &Reader, view: &SubjectView) -> Result<Option<SizeLine>, Fault> {
    let Ok(condition) = &view.condition else { return Ok(None) };
    let sizes: Vec<Size> = market::sizes(web.operations(), vec![condition.clone()]).await?;
    Ok(sizes.first().map(|size| SizeLine { reader: reader.clone(), size: *size }))
}

/// The contacts that it matches.
pub(super) async fn show_members(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<SeeRecords>,
    of: Of,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Fault> {
    let view = market::view(web.operations(), of.0, named(&id)?).await?;
    let Ok(condition) = view.condition.clone() else { return Err(Fault::NotFound) };
    let after = asked(&uri, "after").and_then(|after| after.parse::<ContactId>().ok());
    let members = market::members(web.operations(), &condition, after).await?;
    let page = MembersPage { of, view, members, is_first: after.is_none(), shell: who.shell(Place::Segments) };
    Ok((named_language(uri.query().unwrap_or_default()).map(keep_language), html(&page)?).into_response())
}
