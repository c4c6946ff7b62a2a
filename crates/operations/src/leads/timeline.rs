//! One timeline of everything about a lead's contact.

use async_recursion::async_recursion as boxed;
use records::{
    Account, AccountId, ActivityRecord, Actor, CellChange, ContactId, Instant, KindId, Lead, LeadId, PersonId,
    RecordKind, Stage,
};
use serde_json::Value as Json;
use std::collections::HashMap;
use store::{Event, Showing};

use super::names;
use crate::qualify::{Dictionary, properties};
use crate::record::NOTE;
use crate::{Failure, Operations, Result};

/// What part of the timeline is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TimelineFilter {
    /// Everything.
    #[default]
    All,
    /// Pages viewed.
    Site,
    /// Email.
    Email,
    /// Downloads and forms.
    Content,
    /// Calls, meetings, trade shows, webinars.
    Talks,
    /// Stages and cells.
    Stages,
    /// Notes.
    Notes,
}

impl TimelineFilter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::All, Self::Site, Self::Email, Self::Content, Self::Talks, Self::Stages, Self::Notes];

    /// Whether activities of this kind belong to it.
    fn takes(self, kind: &str) -> bool {
        match self {
            Self::All => true,
            Self::Site => kind == "page_view",
            Self::Email => kind.starts_with("email") || matches!(kind, "unsubscribe" | "complaint" | "bounce"),
            Self::Content => matches!(kind, "download" | "form"),
            Self::Talks => matches!(kind, "call" | "meeting" | "trade_show" | "webinar"),
            Self::Stages => false,
            Self::Notes => kind == NOTE,
        }
    }

    fn showing(self, dictionary: &Dictionary) -> Showing {
        let kinds =
            || dictionary.kinds().filter(|(_, name)| self.takes(name)).map(|(id, _)| id).collect::<Vec<KindId>>();
        match self {
            Self::All => Showing::everything(),
            Self::Stages => Showing { kinds: Some(Vec::new()), steps: true, cells: true, facts: false },
            _ => Showing { kinds: Some(kinds()), ..Showing::default() },
        }
    }
}

/// Which page of whose timeline.
#[derive(Debug, Clone)]
pub struct TimelineQuery {
    /// Whose.
    pub lead: LeadId,
    /// What of it.
    pub filter: TimelineFilter,
    /// Only what was before this instant.
    pub before: Option<Instant>,
    /// About how many entries.
    pub limit: u32,
}

/// A page of the timeline.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Newest first.
    pub entries: Vec<TimelineEntry>,
    /// How many activities there are under each filter; steps and moves are not counted.
    pub counts: Vec<(TimelineFilter, u64)>,
    /// Ask for what was before this instant to go on.
    pub older: Option<Instant>,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When.
    pub at: Instant,
    /// What.
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happening {
    /// Something that the contact did, or that was done with it.
    Activity(SaidActivity),
    /// A lead went from stage to stage.
    Stage {
        /// Where it stood.
        from: Option<Stage>,
        /// Where it stands since.
        to: Stage,
        /// Who moved it.
        by: Mover,
        /// Why, by the key of a reason or in words.
        reason: Option<String>,
    },
    /// The score went to another cell or decision.
    Cell(CellChange),
    /// A fact of the contact or of its account changed.
    Fact {
        /// Of which of them.
        of: RecordKind,
        /// Which.
        key: String,
        /// What it was.
        before: Option<String>,
        /// What it is since.
        after: Option<String>,
        /// Who changed it.
        by: Mover,
    },
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mover {
    /// A rule of the agreement.
    Rule,
    /// Somebody, by name.
    Person(String),
    /// An import.
    Import,
    /// The program itself.
    Program,
}

/// An activity in words that people know.
#[derive(Debug, Clone, PartialEq)]
pub struct SaidActivity {
    /// Its id.
    pub id: records::ActivityId,
    /// When.
    pub at: Instant,
    /// What kind of thing.
    pub kind: String,
    /// What kind of content it was about.
    pub content_kind: Option<String>,
    /// Which.
    pub content: Option<String>,
    /// Of which campaign.
    pub campaign: Option<String>,
    /// The key of the interest that it shows.
    pub interest: Option<String>,
    /// Which page.
    pub url: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
    /// How long it took.
    pub minutes: Option<f64>,
    /// What was said.
    pub note: Option<String>,
    /// Who wrote it down: filled for the timeline.
    pub by: Option<String>,
}

/// An activity and the words for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct SaidActivityParts<'a> {
    pub(super) dictionary: &'a Dictionary,
    pub(super) record: &'a ActivityRecord,
}

impl SaidActivityParts<'_> {
    pub(super) fn said(self) -> SaidActivity {
        let Self { dictionary, record } = self;
        let properties = properties(record).unwrap_or_default();
        let text = |key: &str| properties.get(key).and_then(Json::as_str).map(str::to_owned);
        let of_content = |content| dictionary.content_kind(content).map(str::to_owned);
        SaidActivity {
            id: record.id,
            at: record.at,
            kind: dictionary.kind(record.kind).to_owned(),
            content_kind: text("content_kind").or_else(|| record.content.and_then(of_content)),
            content: record.content.and_then(|content| dictionary.content(content)).map(str::to_owned),
            campaign: record.campaign.and_then(|campaign| dictionary.campaign(campaign)).map(str::to_owned),
            interest: record.interest.and_then(|interest| dictionary.interest(interest)).map(str::to_owned),
            url: text("url"),
            outcome: text("outcome"),
            minutes: properties.get("minutes").and_then(Json::as_f64),
            note: text("note"),
            by: text("by"),
        }
    }
}

/// A page of a lead's timeline.
#[boxed]
pub async fn timeline(operations: &Operations, query: &TimelineQuery) -> Result<Timeline> {
    let read = operations.store().read();
    let lead = read.find::<Lead>(query.lead).await?.ok_or(Failure::NotFound)?;
    let dictionary = Dictionary::load(read).await?;
    let showing = query.filter.showing(&dictionary);
    let page = read.timeline(lead.contact, &showing, query.before, query.limit).await?;
    let people = names(operations, page.events.iter().flat_map(people_in)).await?;
    let companies = company_names(read, &page.events).await?;
    let said = Said { dictionary: &dictionary, people: &people, companies: &companies };
    let entries = page.events.into_iter().map(|event| said.entry(event)).collect();
    Ok(Timeline { entries, counts: counts(operations, &dictionary, lead.contact).await?, older: page.before })
}

async fn counts(
    operations: &Operations,
    dictionary: &Dictionary,
    contact: ContactId,
) -> Result<Vec<(TimelineFilter, u64)>> {
    let by_kind = operations.store().read().activity_counts(contact).await?;
    let count = |filter: TimelineFilter| {
        let taken = by_kind.iter().filter(|(kind, _)| filter.takes(dictionary.kind(*kind)));
        (filter, taken.map(|(_, count)| u64::try_from(*count).unwrap_or(0)).sum())
    };
    Ok(TimelineFilter::ALL.into_iter().map(count).collect())
}

/// Whose names an event needs: of whoever did it, and of those whom a fact names.
fn people_in(event: &Event) -> Vec<PersonId> {
    let doer = |by: &Actor| match by {
        Actor::Person(person) => Some(*person),
        _ => None,
    };
    match event {
        Event::Stage(step) => doer(&step.by).into_iter().collect(),
        Event::Fact(change) => {
            let named = [&change.before, &change.after].into_iter().flatten().filter_map(|id| id.parse().ok());
            doer(&change.by).into_iter().chain(named).collect()
        }
        Event::Activity(activity) => author(activity).into_iter().collect(),
        Event::Cell(_) => Vec::new(),
    }
}

/// The names of the companies that events speak of.
async fn company_names(read: store::Read<'_>, events: &[Event]) -> Result<HashMap<AccountId, String>> {
    let changes = events.iter().filter_map(|event| match event {
        Event::Fact(change) if ["account", "parent"].contains(&change.field.as_str()) => {
            Some([&change.before, &change.after])
        }
        _ => None,
    });
    let ids: Vec<AccountId> = changes.flatten().flatten().filter_map(|id| id.parse().ok()).collect();
    Ok(read.find_all::<Account>(&ids).await?.into_iter().map(|account| (account.id, account.name)).collect())
}

fn author(activity: &ActivityRecord) -> Option<PersonId> {
    let properties = properties(activity)?;
    match properties.get("by")?.as_str()?.parse().ok()? {
        Actor::Person(person) => Some(person),
        _ => None,
    }
}

/// The words that events are said with.
struct Said<'a> {
    dictionary: &'a Dictionary,
    people: &'a HashMap<PersonId, String>,
    companies: &'a HashMap<AccountId, String>,
}

impl Said<'_> {
    fn entry(&self, event: Event) -> TimelineEntry {
        let at = event.at();
        let what = match event {
            Event::Activity(record) => {
                let said = SaidActivityParts { dictionary: self.dictionary, record: &record }.said();
                let by = author(&record).and_then(|person| self.people.get(&person).cloned());
                Happening::Activity(SaidActivity { by, ..said })
            }
            Event::Stage(step) => {
                Happening::Stage { from: step.from, to: step.to, by: self.mover(step.by), reason: step.reason }
            }
            Event::Cell(change) => Happening::Cell(change),
            Event::Fact(change) => Happening::Fact {
                of: change.record.kind,
                before: self.readable(change.before),
                after: self.readable(change.after),
                by: self.mover(change.by),
                // A person knows the link to an account by the name of what is there.
                key: if change.field == "account" { "company".to_owned() } else { change.field },
            },
        };
        TimelineEntry { at, what }
    }

    fn mover(&self, by: Actor) -> Mover {
        match by {
            Actor::Rule => Mover::Rule,
            Actor::Import(_) => Mover::Import,
            Actor::Program => Mover::Program,
            Actor::Person(person) => self.people.get(&person).cloned().map_or(Mover::Program, Mover::Person),
        }
    }

    /// A fact as people read it: of a company or a person the name.
    fn readable(&self, text: Option<String>) -> Option<String> {
        let text = text?;
        let company = || text.parse().ok().and_then(|id: AccountId| self.companies.get(&id).cloned());
        let person = || text.parse().ok().and_then(|id: PersonId| self.people.get(&id).cloned());
        Some(company().or_else(person).unwrap_or(text))
    }
}
