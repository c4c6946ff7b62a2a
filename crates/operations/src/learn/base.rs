//! Learning from what was won and lost in the base.
//!
//! A contact's outcome is its first win, else its first loss: of its leads for new business, and of the deals that it leads
//! or has a part in. Its facts are those that were known just before: whatever was recorded later, a win's own
//! consequences among it, is taken back.

use async_recursion::async_recursion as boxed;
use std::collections::BTreeMap;

use records::{
    Catalogue, ContactId, FieldId, FieldOf, FieldType, Instant, Keyed, Lead, Motion, Opportunity, Origin, Outcome, Row,
    Stage, Value,
};
use scoring::learn::{Column, ColumnBuilder, Holdout, Outcomes, Table, Terms, Values, learn};
use store::Read;

use super::Lesson;
use super::fields::LearntField;
use super::file::Kept;
use crate::qualify::judge::Judge;
use crate::qualify::{Dictionary, load_histories};
use crate::{Operations, Result};

/// How to learn from the base.
#[derive(Debug, Clone)]
pub struct BaseTerms {
    /// Keys of fields that earn no points.
    pub exclude: Vec<String>,
    /// The outcomes kept aside. Their order is that in which they came.
    pub kept: Kept,
    /// Draws the outcomes kept aside.
    pub seed: u64,
}

/// Cases are loaded so many at a time.
const BATCH: usize = 500;
/// What names one person or one company tells them apart, and says nothing of the next.
const NAMES: [&str; 3] = ["email", "phone", "company"];

/// How a contact's story ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ending {
    won: bool,
    at: Instant,
}

impl Ending {
    /// A win before a loss, the earlier before the later.
    fn or(self, other: Ending) -> Ending {
        let rank = |ending: Ending| (!ending.won, ending.at);
        if rank(other) < rank(self) { other } else { self }
    }
}

/// Learns from the leads and deals of the base that were won or lost.
#[boxed]
pub async fn from_base(operations: &Operations, terms: &BaseTerms) -> Result<Lesson> {
    let version = operations.in_force().await?;
    let read = operations.store().read();
    let mut endings: Vec<(ContactId, Ending)> = endings(read).await?.into_iter().collect();
    endings.sort_by_key(|(contact, ending)| (ending.at, *contact));
    let catalogue = version.reading.catalogue();
    let kept = fields(catalogue);
    let mut columns: Vec<ColumnBuilder> =
        kept.iter().map(|(_, field)| ColumnBuilder::new(&field.key, Some(field.ty))).collect();
    let dictionary = Dictionary::load(read).await?;
    let judge = Judge::new(&version, &dictionary);
    let (mut won, mut at) = (Vec::with_capacity(endings.len()), Vec::with_capacity(endings.len()));
    for some in endings.chunks(BATCH) {
        let ids: Vec<ContactId> = some.iter().map(|(contact, _)| *contact).collect();
        let mut cases: BTreeMap<ContactId, _> =
            load_histories(read, &ids).await?.into_iter().map(|case| (case.contact.id, case)).collect();
        for (contact, ending) in some {
            let Some(case) = cases.remove(contact) else { continue };
            let before = Instant::from_micros(ending.at.as_micros() - 1);
            let (row, _) = judge.as_known(&case, before);
            for ((id, _), column) in kept.iter().zip(&mut columns) {
                column.push(text(&row, *id).as_deref());
            }
            won.push(Some(ending.won));
            at.push(ending.at.as_micros() as f64);
        }
    }
    let columns = columns.into_iter().map(ColumnBuilder::finish).collect();
    let fields: Vec<LearntField> = kept.into_iter().map(|(_, field)| field).collect();
    let source = crate::people::company(operations).await?.name;
    let (terms, outcomes) = (terms.clone(), outcomes(won));
    let learning = tokio::task::spawn_blocking(move || taught(source, columns, fields, at, &outcomes, &terms));
    learning.await.map_err(|error| crate::Failure::Broken(error.into()))
}

/// Learns from the columns, beside which the instants of the outcomes stand, for whoever keeps the latest aside.
fn taught(
    source: String,
    mut columns: Vec<Column>,
    mut fields: Vec<LearntField>,
    at: Vec<f64>,
    outcomes: &Outcomes,
    terms: &BaseTerms,
) -> Lesson {
    let time = columns.len();
    let rows = at.len();
    let (name, ty) = ("outcome_at".to_owned(), FieldType::Instant);
    fields.push(LearntField { column: name.clone(), key: name.clone(), ty, is_declared: false });
    columns.push(Column { name, ty, values: Values::Numbers(at) });
    let holdout = match &terms.kept {
        Kept::Share(share) => Holdout::Share(*share),
        Kept::After(first) => Holdout::After(*first),
        Kept::Latest { share, .. } => Holdout::Latest { column: time, share: *share },
    };
    let is_excluded = |place: &usize| terms.exclude.iter().any(|key| key.eq_ignore_ascii_case(&fields[*place].key));
    let places = (0..time).filter(|place| !is_excluded(place)).collect();
    let table = Table { rows, columns };
    let learnt = learn(&table, outcomes, &Terms { columns: places, holdout, seed: terms.seed });
    Lesson::new(source, &table, outcomes, fields, learnt)
}

fn outcomes(won: Vec<Option<bool>>) -> Outcomes {
    Outcomes { won, positive: Stage::Customer.key().to_owned(), blank: 0, undecided: Vec::new() }
}

/// The fields that may earn points: what is known of a contact and its company, and follows from no score.
fn fields(catalogue: &Catalogue) -> Vec<(FieldId, LearntField)> {
    catalogue
        .fields(FieldOf::Contact)
        .filter(|(_, field)| !matches!(field.origin, Origin::Scored(_)) && !NAMES.contains(&field.key.as_str()))
        .map(|(id, field)| {
            let (column, key) = (field.key.clone(), field.key.clone());
            (id, LearntField { column, key, ty: field.ty, is_declared: field.origin != Origin::BuiltIn })
        })
        .collect()
}

/// A value as text; several as conditions never compare them, joined.
fn text(row: &Row, id: FieldId) -> Option<String> {
    Some(match row.get(id)? {
        Value::Text(text) => text.as_str().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Boolean(truth) => truth.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Instant(instant) => instant.to_string(),
        Value::Choices(choices) => choices.iter().map(|choice| choice.as_str()).collect::<Vec<_>>().join(";"),
    })
}

/// How the stories of contacts ended that have an end.
async fn endings(read: Read<'_>) -> Result<BTreeMap<ContactId, Ending>> {
    let mut endings = BTreeMap::new();
    let mut end = |contact: ContactId, ending: Ending| {
        endings.entry(contact).and_modify(|known: &mut Ending| *known = known.or(ending)).or_insert(ending);
    };
    let mut after = None;
    loop {
        let leads = read.walk::<Lead>(after, BATCH as u32).await?;
        let Some(last) = leads.last() else { break };
        after = Some(last.id);
        for lead in leads.iter().filter(|lead| lead.motion == Motion::NewBusiness) {
            let won = match lead.stage {
                Stage::Customer => true,
                Stage::Lost | Stage::Rejected => false,
                _ => continue,
            };
            end(lead.contact, Ending { won, at: lead.stage_since });
        }
    }
    let mut after = None;
    loop {
        let deals = read.walk::<Opportunity>(after, BATCH as u32).await?;
        let Some(last) = deals.last() else { break };
        after = Some(last.id);
        let ids: Vec<_> = deals.iter().map(|deal| deal.id).collect();
        let mut people: BTreeMap<_, Vec<ContactId>> = BTreeMap::new();
        for part in read.opportunity_contacts_of(&ids).await? {
            people.entry(part.opportunity).or_default().push(part.contact);
        }
        for deal in &deals {
            let won = match deal.outcome {
                Outcome::Won => true,
                Outcome::Lost => false,
                Outcome::Open => continue,
            };
            let ending = Ending { won, at: deal.closed_at.unwrap_or(deal.created_at) };
            let others = people.remove(&deal.id).unwrap_or_default();
            deal.contact.into_iter().chain(others).for_each(|contact| end(contact, ending));
        }
    }
    Ok(endings)
}
