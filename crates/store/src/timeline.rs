//! One timeline of everything about a contact, newest first: what it did, where its leads went, how its cell, its facts
//! and those of its account changed.

use async_recursion::async_recursion as boxed;
use records::{
    AccountId, ActivityRecord, CellChange, Contact, ContactId, FactChange, Instant, Keyed, KindId, LeadId, RecordKind,
    StageChange,
};

use crate::column::{Bound, cell};
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
    /// A fact of the contact or of its account changed.
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

/// Which things a timeline shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Showing {
    /// Activities of these kinds; nothing for all kinds.
    pub kinds: Option<Vec<KindId>>,
    /// Steps of leads.
    pub steps: bool,
    /// Moves to another cell or decision.
    pub cells: bool,
    /// Changed facts.
    pub facts: bool,
}

impl Showing {
    /// Everything.
    pub fn everything() -> Self {
        Self { kinds: None, steps: true, cells: true, facts: true }
    }
}

/// Whose timeline: a contact, with the account that it belongs to now.
#[derive(Clone, Copy)]
struct Whose {
    contact: ContactId,
    account: Option<AccountId>,
}

/// The part of time that a question asks about.
#[derive(Clone, Copy)]
enum When {
    Before(i64),
    At(i64),
}

impl When {
    fn relation(self) -> (&'static str, i64) {
        match self {
            Self::Before(end) => ("<", end),
            Self::At(instant) => ("=", instant),
        }
    }
}

impl Read<'_> {
    /// What is known of a contact before an instant (nothing: all), newest first, about `limit` events.
    ///
    /// Events of one instant are never parted: a page may be a little longer for it.
    #[boxed]
    pub async fn timeline(
        &self,
        contact: ContactId,
        showing: &Showing,
        before: Option<Instant>,
        limit: u32,
    ) -> Result<TimelinePage> {
        let end = before.map_or(i64::MAX, Instant::as_micros);
        let account = self.find::<Contact>(contact).await?.and_then(|contact| contact.account);
        let whose = Whose { contact, account };
        let mut events = self.events(whose, showing, When::Before(end), limit).await?;
        events.sort_by_key(|event| std::cmp::Reverse(event.at()));
        let Some(last) = events.get((limit as usize).saturating_sub(1)).map(Event::at) else {
            return Ok(TimelinePage { events, before: None });
        };
        events.retain(|event| event.at() > last);
        events.extend(self.events(whose, showing, When::At(last.as_micros()), MANY).await?);
        let earlier = self.events(whose, showing, When::Before(last.as_micros()), 1).await?;
        Ok(TimelinePage { events, before: (!earlier.is_empty()).then_some(last) })
    }

    /// How many activities of each kind a contact has.
    #[boxed]
    pub async fn activity_counts(&self, contact: ContactId) -> Result<Vec<(KindId, i64)>> {
        let sql = "SELECT kind, count(*) FROM activities WHERE contact = $1 GROUP BY kind";
        let rows = self.conn.all(sql, vec![Bound(contact).into()]).await?;
        rows.iter().map(|row| Ok((cell(row, 0)?, cell(row, 1)?))).collect()
    }

    /// Up to `limit` of each kind of event.
    async fn events(&self, whose: Whose, showing: &Showing, when: When, limit: u32) -> Result<Vec<Event>> {
        let contact = whose.contact;
        let mut events = Vec::new();
        events.extend(self.happened(contact, showing, when, limit).await?.into_iter().map(Event::Activity));
        if showing.cells {
            events.extend(self.moves(contact, when, limit).await?.into_iter().map(Event::Cell));
        }
        if showing.steps {
            events.extend(self.steps(contact, when, limit).await?.into_iter().map(Event::Stage));
        }
        if showing.facts {
            let facts = self.facts_of(RecordKind::Contact, Bound(contact).into(), when, limit).await?;
            events.extend(facts.into_iter().map(Event::Fact));
            if let Some(account) = whose.account {
                let facts = self.facts_of(RecordKind::Account, Bound(account).into(), when, limit).await?;
                events.extend(facts.into_iter().map(Event::Fact));
            }
        }
        Ok(events)
    }

    async fn happened(
        &self,
        contact: ContactId,
        showing: &Showing,
        when: When,
        limit: u32,
    ) -> Result<Vec<ActivityRecord>> {
        let (relation, at) = when.relation();
        let mut values = Values::new();
        let (contact, at) = (values.place(Bound(contact)), values.place(at));
        let of_kinds = match &showing.kinds {
            None => String::new(),
            Some(kinds) if kinds.is_empty() => return Ok(Vec::new()),
            Some(kinds) => format!(" AND t.kind IN {}", values.list(kinds.iter().map(|kind| Bound(*kind)))),
        };
        let rest =
            format!("WHERE t.contact = {contact} AND t.at {relation} {at}{of_kinds} ORDER BY t.at DESC LIMIT {limit}");
        self.select(&rest, values.into_vec()).await
    }

    async fn moves(&self, contact: ContactId, when: When, limit: u32) -> Result<Vec<CellChange>> {
        let (relation, at) = when.relation();
        let rest = format!("WHERE t.contact = $1 AND t.at {relation} $2 ORDER BY t.at DESC LIMIT {limit}");
        self.select(&rest, vec![Bound(contact).into(), at.into()]).await
    }

    async fn steps(&self, contact: ContactId, when: When, limit: u32) -> Result<Vec<StageChange>> {
        let leads: Vec<LeadId> = self.leads_of(&[contact]).await?.into_iter().map(|lead| lead.id).collect();
        if leads.is_empty() {
            return Ok(Vec::new());
        }
        let (relation, at) = when.relation();
        let mut values = Values::new();
        let at = values.place(at);
        let list = values.list(leads.iter().map(|lead| Bound(*lead)));
        let rest = format!("WHERE t.lead IN {list} AND t.at {relation} {at} ORDER BY t.at DESC LIMIT {limit}");
        self.select(&rest, values.into_vec()).await
    }

    async fn facts_of(
        &self,
        of: RecordKind,
        number: sea_orm::Value,
        when: When,
        limit: u32,
    ) -> Result<Vec<FactChange>> {
        let (relation, at) = when.relation();
        let rest = format!(
            "WHERE t.record_kind = $1 AND t.record_number = $2 AND t.recorded_at {relation} $3 \
             ORDER BY t.recorded_at DESC LIMIT {limit}"
        );
        self.select(&rest, vec![of.key().into(), number, at.into()]).await
    }
}

/// More events than one instant holds.
const MANY: u32 = 100_000;
