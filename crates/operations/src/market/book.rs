//! The market book of a segment: written by one, confirmed by the heads of both sides, and unconfirmed by every change.

use async_recursion::async_recursion as boxed;
use records::{
    Actor, Confirmation, Date, Instant, Keyed, MarketBook, MarketPoint, NamedConditionId, NamedConditionKind,
    Permission, Person, PersonId, PointKind, RecordRef, Side,
};
use serde_json::json;
use store::StoreError;

use super::edit::words;
use super::found;
use crate::{Failure, Operations, Result};

/// A market book as its page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct BookView {
    /// The book.
    pub book: MarketBook,
    /// Competitors, and how to answer them.
    pub competitors: Vec<MarketPoint>,
    /// Benefits, and what proves them.
    pub benefits: Vec<MarketPoint>,
    /// Who wrote it last.
    pub author: Option<String>,
    /// Who confirmed it for each side, and when.
    pub confirmed: Vec<(Side, Option<(String, Instant)>)>,
}

/// A market book as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BookTyped {
    /// Where the market is going.
    pub trends: String,
    /// How they buy.
    pub purchase_process: String,
    /// Why they should buy from us.
    pub value_proposition: String,
    /// The day by which it is to be read again.
    pub review_on: String,
    /// Competitors with answers; blank ones are left out.
    pub competitors: Vec<PointTyped>,
    /// Benefits with proofs; blank ones are left out.
    pub benefits: Vec<PointTyped>,
}

/// A point as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointTyped {
    /// The competitor or the benefit.
    pub name: String,
    /// The answer or the proof.
    pub text: String,
}

/// What is wrong with a market book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookWrong {
    /// The day of the review is none, or not to come.
    ReviewOn,
    /// A competitor without an answer or a benefit without a proof, or one of these without a name: by its place.
    HalfAPoint(PointKind, usize),
}

/// Why a market book stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum BookRefused {
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields(Vec<BookWrong>),
    /// Somebody else wrote it since it was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for BookRefused {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// Why a market book is not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmRefused {
    /// It was written anew since it was read: what is confirmed is what was read.
    #[error("somebody changed it meanwhile")]
    Changed,
    /// Whoever confirms for this side is not its head.
    #[error("only the head of the side confirms")]
    NotTheHead,
    /// The same person confirmed for the other side.
    #[error("two different people confirm")]
    SamePerson,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for ConfirmRefused {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// The market book of a segment, if it has one.
#[boxed]
pub async fn book(operations: &Operations, segment: NamedConditionId) -> Result<Option<BookView>> {
    let read = operations.store().read();
    let Some(book) = read.market_book(segment).await? else { return Ok(None) };
    let people: Vec<PersonId> = [book.author, book.marketing, book.sales].into_iter().flatten().collect();
    let names = crate::leads::names(operations, people.into_iter()).await?;
    let name = |person: PersonId| names.get(&person).cloned();
    let confirmed = |side: &Side| {
        let given = book.confirmed(*side).map(|given| (name(given.by).unwrap_or_default(), given.at));
        (*side, given)
    };
    let (competitors, benefits) =
        read.market_points(segment).await?.into_iter().partition(|point| point.kind == PointKind::Competitor);
    Ok(Some(BookView {
        author: book.author.and_then(name),
        confirmed: Side::ALL.iter().map(confirmed).collect(),
        competitors,
        benefits,
        book,
    }))
}

/// Writes the market book of a segment; `read_revision` is 0 where there was none. Says whether confirmations were taken back,
/// as every change does.
#[boxed]
pub async fn write_book(
    operations: &Operations,
    by: Actor,
    segment: NamedConditionId,
    read_revision: i64,
    typed: &BookTyped,
) -> Result<bool, BookRefused> {
    let today = operations.in_force().await?.reading.zone().local_date(operations.now());
    let mut write = operations.store().write(by).await?;
    // What is read from here on, nobody else changes before it is written.
    let written_at = write.recorded_at().await?;
    found(write.read(), NamedConditionKind::Segment, segment).await?;
    let before = write.read().market_book(segment).await?;
    let points_before = write.read().market_points(segment).await?;
    if before.as_ref().map_or(0, |book| book.revision) != read_revision {
        return Err(BookRefused::Changed);
    }
    let kept_review = before.as_ref().map(|book| book.review_on);
    let (review_on, points) = checked(segment, typed, today, kept_review).map_err(BookRefused::Fields)?;
    let author = match by {
        Actor::Person(person) => Some(person),
        Actor::Import(_) | Actor::Rule | Actor::Program => None,
    };
    let after = MarketBook {
        segment,
        trends: words(&typed.trends),
        purchase_process: words(&typed.purchase_process),
        value_proposition: words(&typed.value_proposition),
        author,
        written_at,
        review_on,
        revision: read_revision + 1,
        marketing: None,
        marketing_at: None,
        sales: None,
        sales_at: None,
    };
    let is_same = before.as_ref().is_some_and(|before| says_the_same(before, &after)) && points_before == points;
    if is_same {
        return Ok(false);
    }
    let had_confirmations = before.as_ref().is_some_and(|book| book.marketing.is_some() || book.sales.is_some());
    write.put_market_book(&after, &points).await?;
    let details = json!({
        "trends": [before.as_ref().and_then(|book| book.trends.clone()), after.trends],
        "purchase_process": [before.as_ref().and_then(|book| book.purchase_process.clone()), after.purchase_process],
        "value_proposition": [before.as_ref().and_then(|book| book.value_proposition.clone()), after.value_proposition],
        "review_on": [before.as_ref().map(|book| book.review_on.to_string()), after.review_on.to_string()],
        "competitors": [listed(&points_before, PointKind::Competitor), listed(&points, PointKind::Competitor)],
        "benefits": [listed(&points_before, PointKind::Benefit), listed(&points, PointKind::Benefit)],
        "confirmations_taken_back": had_confirmations,
    });
    write.audit("write_market_book", RecordRef::from(segment), Some(details.to_string())).await?;
    write.commit().await?;
    Ok(had_confirmations)
}

fn says_the_same(one: &MarketBook, other: &MarketBook) -> bool {
    let words =
        |book: &MarketBook| (book.trends.clone(), book.purchase_process.clone(), book.value_proposition.clone());
    words(one) == words(other) && one.review_on == other.review_on
}

fn listed(points: &[MarketPoint], kind: PointKind) -> String {
    let points = points.iter().filter(|point| point.kind == kind);
    points.map(|point| format!("{}: {}", point.name, point.text)).collect::<Vec<_>>().join("\n")
}

/// The day of the review and the points, or all that is wrong. A day that is over may stay where it stood.
fn checked(
    segment: NamedConditionId,
    typed: &BookTyped,
    today: Date,
    kept_review: Option<Date>,
) -> Result<(Date, Vec<MarketPoint>), Vec<BookWrong>> {
    let mut wrong = Vec::new();
    let mut points = Vec::new();
    for (kind, typed) in [(PointKind::Competitor, &typed.competitors), (PointKind::Benefit, &typed.benefits)] {
        let mut position = 0;
        for (place, PointTyped { name, text }) in typed.iter().enumerate() {
            match (words(name), words(text)) {
                (Some(name), Some(text)) => {
                    points.push(MarketPoint { segment, kind, position, name, text });
                    position += 1;
                }
                (None, None) => {}
                _ => wrong.push(BookWrong::HalfAPoint(kind, place)),
            }
        }
    }
    points.sort_by(|one, other| (one.kind.key(), one.position).cmp(&(other.kind.key(), other.position)));
    let review = Date::read(typed.review_on.trim()).filter(|day| *day > today || Some(*day) == kept_review);
    match review {
        Some(review) if wrong.is_empty() => Ok((review, points)),
        Some(_) => Err(wrong),
        None => {
            wrong.push(BookWrong::ReviewOn);
            Err(wrong)
        }
    }
}

/// Confirms a market book as it was read, for a side.
#[boxed]
pub async fn confirm_book(
    operations: &Operations,
    by: PersonId,
    side: Side,
    segment: NamedConditionId,
    read_revision: i64,
) -> Result<(), ConfirmRefused> {
    let mut write = operations.store().write(Actor::Person(by)).await?;
    let at = write.recorded_at().await?;
    let person = write.read().find::<Person>(by).await?.ok_or(Failure::NotFound)?;
    let permission = match side {
        Side::Marketing => Permission::SignForMarketing,
        Side::Sales => Permission::SignForSales,
    };
    if !person.role.may(permission) {
        return Err(ConfirmRefused::NotTheHead);
    }
    let mut book = write.read().market_book(segment).await?.ok_or(Failure::NotFound)?;
    if book.revision != read_revision {
        return Err(ConfirmRefused::Changed);
    }
    let others = Side::ALL.iter().filter(|other| **other != side);
    if others.filter_map(|other| book.confirmed(*other)).any(|given| given.by == by) {
        return Err(ConfirmRefused::SamePerson);
    }
    book.confirm(side, Some(Confirmation { by, at }));
    let points = write.read().market_points(segment).await?;
    write.put_market_book(&book, &points).await?;
    let details = json!({ "side": side.key(), "revision": book.revision }).to_string();
    write.audit("confirm_market_book", RecordRef::from(segment), Some(details)).await?;
    write.commit().await?;
    Ok(())
}
