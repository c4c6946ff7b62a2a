//! The form of a market book, and its confirmation by the heads of both sides.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use operations::market::{self, BookRefused, BookTyped, BookView, BookWrong, ConfirmRefused, PointTyped, SubjectView};
use records::{Date, MarketPoint, NamedConditionKind, PointKind, Side};
use words::Language;

use super::{Of, done, named};
use crate::draw::icon::Icon;
use crate::fault::Fault;
use crate::form::{Control, Field, Typed};
use crate::reader::Reader;
use crate::server::Web;
use crate::shell::{Place, Shell};
use crate::signed_in::{Allowed, DraftAgreement, Sent, SignForMarketing, SignForSales, SignedIn};
use crate::visit::html;

/// So many blank points are on offer beside those that are there.
const BLANK: usize = 2;
/// The most points of a kind that a form is read for.
const MOST: usize = 100;

const SEGMENTS: Of = Of(NamedConditionKind::Segment);

#[derive(Template)]
#[template(path = "market/book.html")]
struct BookPage {
    shell: Shell,
    view: SubjectView,
    revision: i64,
    texts: Vec<Field>,
    competitors: Vec<[Field; 2]>,
    benefits: Vec<[Field; 2]>,
    review: Field,
    changed: bool,
}

impl BookPage {
    fn title(&self) -> String {
        t!(self.shell.reader, "book-title", name = self.view.named.name.clone())
    }

    fn back(&self) -> String {
        SEGMENTS.page(self.view.named.id)
    }

    fn list_name(&self) -> String {
        SEGMENTS.name(&self.shell.reader)
    }

    /// Whether somebody confirmed what a change would unconfirm.
    fn has_confirmations(&self) -> bool {
        self.view.book.as_ref().is_some_and(|book| book.confirmed.iter().any(|(_, given)| given.is_some()))
    }

    fn count(&self, points: &[[Field; 2]]) -> usize {
        points.len()
    }
}

fn page(who: &SignedIn, view: SubjectView, typed: &Typed, changed: bool) -> BookPage {
    let reader = &who.reader;
    let book = view.book.as_ref();
    let kept = |of: fn(&BookView) -> &Option<String>| book.and_then(|book| of(book).clone()).unwrap_or_default();
    let text = |name: &str, label: String, hint: String, kept: String| {
        let field = Field::new("book", name, label, Control::Area, typed, &kept).wide();
        let differs = changed && field.value.trim() != kept;
        field.hint(if differs { t!(reader, "edit-now", value = kept) } else { hint })
    };
    let texts = vec![
        text(
            "value_proposition",
            t!(reader, "book-value"),
            t!(reader, "book-value-hint"),
            kept(|it| &it.book.value_proposition),
        ),
        text("trends", t!(reader, "book-trends"), t!(reader, "book-trends-hint"), kept(|it| &it.book.trends)),
        text(
            "purchase_process",
            t!(reader, "book-process"),
            t!(reader, "book-process-hint"),
            kept(|it| &it.book.purchase_process),
        ),
    ];
    let review_on = book.map_or_else(|| in_a_year(reader), |book| book.book.review_on.to_string());
    let review =
        Field::new("book", "review_on", t!(reader, "book-review"), Control::of_kind("date"), typed, &review_on);
    BookPage {
        texts,
        competitors: points(reader, PointKind::Competitor, book.map_or(&[], |book| &book.competitors), typed),
        benefits: points(reader, PointKind::Benefit, book.map_or(&[], |book| &book.benefits), typed),
        review: review.required(),
        revision: book.map_or(0, |book| book.book.revision),
        changed,
        shell: who.shell(Place::Segments),
        view,
    }
}

/// Markets are read anew once a year.
fn in_a_year(reader: &Reader) -> String {
    let today = reader.zone.local_date(reader.now);
    Date::from_days(today.days() + 365).to_string()
}

fn prefix(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Competitor => "competitor",
        PointKind::Benefit => "benefit",
    }
}

/// The points that are there or were typed, and some blank ones.
fn points(reader: &Reader, kind: PointKind, kept: &[MarketPoint], typed: &Typed) -> Vec<[Field; 2]> {
    let prefix = prefix(kind);
    let sent = typed.text(&format!("{prefix}s")).and_then(|count| count.parse::<usize>().ok());
    let count = sent.unwrap_or(kept.len() + BLANK).clamp(1, MOST);
    let (name_label, text_label) = match kind {
        PointKind::Competitor => (t!(reader, "book-competitor"), t!(reader, "book-answer")),
        PointKind::Benefit => (t!(reader, "book-benefit"), t!(reader, "book-proof")),
    };
    let point = |place: usize| {
        let (name, text) = kept.get(place).map_or(("", ""), |point| (&point.name, &point.text));
        let field = |part: &str, label: &String, control, kept: &str| {
            Field::new("book", &format!("{prefix}.{part}.{place}"), label.clone(), control, typed, kept)
        };
        [field("name", &name_label, Control::text(), name), field("text", &text_label, Control::Area, text)]
    };
    (0..count).map(point).collect()
}

fn typed_points(typed: &Typed, kind: PointKind) -> Vec<PointTyped> {
    let prefix = prefix(kind);
    let count = typed.text(&format!("{prefix}s")).and_then(|count| count.parse::<usize>().ok()).unwrap_or(0).min(MOST);
    let text =
        |part: &str, place: usize| typed.text(&format!("{prefix}.{part}.{place}")).unwrap_or_default().to_owned();
    (0..count).map(|place| PointTyped { name: text("name", place), text: text("text", place) }).collect()
}

async fn view(web: &Web, id: &str) -> Result<SubjectView, Fault> {
    Ok(market::view(web.operations(), NamedConditionKind::Segment, named(id)?).await?)
}

pub(super) async fn show(
    State(web): State<Web>,
    Allowed { who, .. }: Allowed<DraftAgreement>,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    html(&page(&who, view(&web, &id).await?, &Typed::default(), false))
}

pub(super) async fn write(
    State(web): State<Web>,
    Path(id): Path<String>,
    Sent { who, mut typed, .. }: Sent<DraftAgreement>,
) -> Result<Response, Fault> {
    let view = view(&web, &id).await?;
    let text = |name: &str| typed.text(name).unwrap_or_default().to_owned();
    let wanted = BookTyped {
        trends: text("trends"),
        purchase_process: text("purchase_process"),
        value_proposition: text("value_proposition"),
        review_on: text("review_on"),
        competitors: typed_points(&typed, PointKind::Competitor),
        benefits: typed_points(&typed, PointKind::Benefit),
    };
    let revision = typed.text("revision").and_then(|text| text.parse().ok()).unwrap_or_default();
    let segment = view.named.id;
    match market::write_book(web.operations(), who.actor(), segment, revision, &wanted).await {
        Ok(taken_back) => Ok(done(&SEGMENTS.page(segment), if taken_back { "taken-back" } else { "book" })),
        Err(BookRefused::Failure(failure)) => Err(failure.into()),
        Err(BookRefused::Changed) => Ok((StatusCode::CONFLICT, html(&page(&who, view, &typed, true))?).into_response()),
        Err(BookRefused::Fields(wrong)) => {
            for wrong in wrong {
                refuse(&who.reader, &mut typed, wrong);
            }
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page(&who, view, &typed, false))?).into_response())
        }
    }
}

fn refuse(reader: &Reader, typed: &mut Typed, wrong: BookWrong) {
    match wrong {
        BookWrong::ReviewOn => typed.refuse("review_on", t!(reader, "book-wrong-review")),
        BookWrong::HalfAPoint(kind, place) => {
            let part = |part: &str| format!("{}.{part}.{place}", prefix(kind));
            let is_named = typed.text(&part("name")).is_some();
            let sentence = match (kind, is_named) {
                (_, false) => t!(reader, "wrong-missing"),
                (PointKind::Competitor, true) => t!(reader, "book-wrong-answer"),
                (PointKind::Benefit, true) => t!(reader, "book-wrong-proof"),
            };
            typed.refuse(&part(if is_named { "text" } else { "name" }), sentence);
        }
    }
}

pub(super) async fn confirm_for_marketing(
    State(web): State<Web>,
    Path(id): Path<String>,
    Sent { who, typed, .. }: Sent<SignForMarketing>,
) -> Result<Response, Fault> {
    confirm(&web, &who, &id, Side::Marketing, &typed).await
}

pub(super) async fn confirm_for_sales(
    State(web): State<Web>,
    Path(id): Path<String>,
    Sent { who, typed, .. }: Sent<SignForSales>,
) -> Result<Response, Fault> {
    confirm(&web, &who, &id, Side::Sales, &typed).await
}

async fn confirm(web: &Web, who: &SignedIn, id: &str, side: Side, typed: &Typed) -> Result<Response, Fault> {
    let segment = named(id)?;
    let revision = typed.text("revision").and_then(|text| text.parse().ok()).unwrap_or_default();
    let said = match market::confirm_book(web.operations(), who.session.person.id, side, segment, revision).await {
        Ok(()) => "confirmed",
        Err(ConfirmRefused::Changed) => "confirm-changed",
        Err(ConfirmRefused::SamePerson) => "confirm-same",
        Err(ConfirmRefused::NotTheHead) => return Err(Fault::Forbidden),
        Err(ConfirmRefused::Failure(failure)) => return Err(failure.into()),
    };
    Ok(done(&SEGMENTS.page(segment), said))
}
