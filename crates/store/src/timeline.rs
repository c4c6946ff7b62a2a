//! One timeline of everything about a contact, newest first: what it did, where its leads went, how its cell and its
//! facts changed.

use records::{ActivityRecord, CellChange, ContactId, FactChange, Instant, Keyed, LeadId, RecordKind, StageChange};

use crate::column::Bound;
use crate::error::Result;
use crate::read::Read;
use crate::sql::Values;

/// One thing on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Something happened; notes, calls and meetings are activities too.
    Activity(ActivityRecord),
    /// A lead of the contact took a step.
    Stage(StageChange),
    /// The contact moved to another cell or decision.
    Cell(CellChange),
    /// A fact changed.
    Fact(FactChange),
}

impl Event {
    /// When it happened, as the timeline places it.
    pub fn at(&self) -> Instant {
        match self {
            Self::Activity(activity) => activity.at,
            Self::Stage(step) => step.at,
            Self::Cell(change) => change.at,
            Self::Fact(change) => change.recorded_at,
        }
    }
}

/// A page of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelinePage {
    /// Newest first.
    pub events: Vec<Event>,
    /// Ask for what is before this instant to go on; nothing at the beginning of time.
    pub before: Option<Instant>,
}

impl Read<'_> {
    /// What is known of a contact before an instant (nothing: all), newest first, about `limit` events.
    ///
    /// Events of one instant are never parted: a page may be a little longer for it.
    pub async fn timeline(&self, contact: ContactId, before: Option<Instant>, limit: u32) -> Result<TimelinePage> {
        let end = before.map_or(i64::MAX, Instant::as_micros);
        let mut events = self.newest(contact, end, limit).await?;
        events.sort_by_key(|event| std::cmp::Reverse(event.at()));
        let Some(last) = events.get(limit as usize - 1).map(Event::at) else {
            return Ok(TimelinePage { events, before: None });
        };
        events.retain(|event| event.at() > last);
        events.extend(self.at_instant(contact, last).await?);
        let more = self.anything_before(contact, last).await?;
        Ok(TimelinePage { events, before: more.then_some(last) })
    }

    /// Up to `limit` of each kind before an instant.
    async fn newest(&self, contact: ContactId, end: i64, limit: u32) -> Result<Vec<Event>> {
        let mut events = Vec::new();
        let id = || vec![Bound(contact).into(), end.into()];
        let rest = format!("WHERE t.contact = $1 AND t.at < $2 ORDER BY t.at DESC LIMIT {limit}");
        events.extend(self.select(&rest, id()).await?.into_iter().map(Event::Activity));
        events.extend(self.select(&rest, id()).await?.into_iter().map(Event::Cell));
        events.extend(self.steps(contact, "<", end, limit).await?.into_iter().map(Event::Stage));
        events.extend(self.facts_of(contact, "<", end, limit).await?.into_iter().map(Event::Fact));
        Ok(events)
    }

    /// Everything at one instant.
    async fn at_instant(&self, contact: ContactId, at: Instant) -> Result<Vec<Event>> {
        let mut events = Vec::new();
        let at = at.as_micros();
        let id = || vec![Bound(contact).into(), at.into()];
        let rest = "WHERE t.contact = $1 AND t.at = $2";
        events.extend(self.select(rest, id()).await?.into_iter().map(Event::Activity));
        events.extend(self.select(rest, id()).await?.into_iter().map(Event::Cell));
        events.extend(self.steps(contact, "=", at, u32::MAX).await?.into_iter().map(Event::Stage));
        events.extend(self.facts_of(contact, "=", at, u32::MAX).await?.into_iter().map(Event::Fact));
        Ok(events)
    }

    async fn anything_before(&self, contact: ContactId, at: Instant) -> Result<bool> {
        Ok(!self.newest(contact, at.as_micros(), 1).await?.is_empty())
    }

    async fn steps(&self, contact: ContactId, relation: &str, at: i64, limit: u32) -> Result<Vec<StageChange>> {
        let leads: Vec<LeadId> = self.leads_of(&[contact]).await?.into_iter().map(|lead| lead.id).collect();
        let mut values = Values::new();
        let at = values.place(at);
        let list = values.list(leads.iter().map(|lead| Bound(*lead)));
        let rest = format!("WHERE t.lead IN {list} AND t.at {relation} {at} ORDER BY t.at DESC LIMIT {limit}");
        self.select(&rest, values.into_vec()).await
    }

    async fn facts_of(&self, contact: ContactId, relation: &str, at: i64, limit: u32) -> Result<Vec<FactChange>> {
        let rest = format!(
            "WHERE t.record_kind = $1 AND t.record_number = $2 AND t.recorded_at {relation} $3 \
             ORDER BY t.recorded_at DESC LIMIT {limit}"
        );
        self.select(&rest, vec![RecordKind::Contact.key().into(), Bound(contact).into(), at.into()]).await
    }
}
