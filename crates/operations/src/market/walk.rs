//! Asking conditions of all contacts, some thousands at a time: the one way by which sizes are counted, members found, and
//! found out whom something concerns.
//!
//! Facts are looked at first, and only those that a condition names; what contacts did is read only of those for whom it
//! still matters, and only of the kinds that count.

use std::collections::HashMap;
use std::sync::Arc;

use conditions::{Clause, Condition, Context, Subject, Test};
use records::{
    Account, AccountId, ActivityRecord, Contact, ContactId, Folded, Instant, KindId, MICROSECONDS_A_DAY, Row,
};
use store::Read;

use crate::facts::Reading;
use crate::qualify::Dictionary;
use crate::{Failure, InForce, Operations, Result};

/// Conditions with all that they are asked with.
pub(super) struct Ground {
    version: Arc<InForce>,
    /// Reads the fields that some condition names, and no others.
    reading: Reading,
    dictionary: Dictionary,
    conditions: Vec<Condition>,
    /// The kinds of activity that some condition counts.
    kinds: Vec<KindId>,
    /// Since when, where every count says so.
    since: Option<Instant>,
    t: Instant,
}

/// Who was looked at, and for whom each condition holds.
#[derive(Debug, Default)]
pub(super) struct Looked {
    pub(super) contacts: Vec<ContactId>,
    pub(super) matches: Vec<Vec<ContactId>>,
}

/// Whether a condition holds, as far as facts tell.
#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Holds,
    DoesNot,
    /// What the contact did decides.
    Open,
}

/// A contact that was looked at once.
struct Look {
    contact: ContactId,
    row: Row,
    verdicts: Vec<Verdict>,
}

impl Ground {
    pub(super) async fn new(operations: &Operations, conditions: Vec<Condition>) -> Result<Arc<Self>> {
        let version = operations.in_force().await?;
        let t = operations.now();
        let counts = conditions.iter().any(|condition| !condition.kinds().is_empty());
        let dictionary =
            if counts { Dictionary::load(operations.store().read()).await? } else { Dictionary::default() };
        let fields: Vec<_> = conditions.iter().flat_map(Condition::fields).copied().collect();
        Ok(Arc::new(Self {
            reading: version.reading.narrowed(&fields),
            kinds: kinds(&version, &dictionary, &conditions),
            since: since(&conditions, t),
            version,
            dictionary,
            conditions,
            t,
        }))
    }

    /// Asks the conditions of some contacts.
    pub(super) async fn ask(self: &Arc<Self>, read: Read<'_>, contacts: Vec<Contact>) -> Result<Looked> {
        let accounts = if self.reading.reads_accounts() { accounts_of(read, &contacts).await? } else { HashMap::new() };
        let ground = self.clone();
        let mut looks = on_the_side(move || ground.by_facts(&contacts, &accounts)).await?;
        let is_open = |look: &&Look| look.verdicts.contains(&Verdict::Open);
        let open: Vec<ContactId> = looks.iter().filter(is_open).map(|look| look.contact).collect();
        if !open.is_empty() {
            let activities = read.activities_of_kinds(&open, &self.kinds, self.since).await?;
            let ground = self.clone();
            looks = on_the_side(move || ground.by_deeds(looks, &activities)).await?;
        }
        let holds = |place: usize| {
            let theirs = looks.iter().filter(move |look| look.verdicts[place] == Verdict::Holds);
            theirs.map(|look| look.contact).collect()
        };
        let matches = (0..self.conditions.len()).map(holds).collect();
        Ok(Looked { contacts: looks.iter().map(|look| look.contact).collect(), matches })
    }

    fn by_facts(&self, contacts: &[Contact], accounts: &HashMap<AccountId, Account>) -> Vec<Look> {
        let parts: Vec<Parts<'_>> = self.conditions.iter().map(|condition| Parts::of(condition.root())).collect();
        let look = |contact: &Contact| {
            let account = contact.account.and_then(|account| accounts.get(&account));
            let row = self.reading.row(contact, account);
            let context = self.context(&row, &[]);
            let verdicts = parts.iter().map(|parts| parts.verdict(&context)).collect();
            Look { contact: contact.id, row, verdicts }
        };
        contacts.iter().map(look).collect()
    }

    fn by_deeds(&self, mut looks: Vec<Look>, activities: &HashMap<ContactId, Vec<ActivityRecord>>) -> Vec<Look> {
        for look in looks.iter_mut().filter(|look| look.verdicts.contains(&Verdict::Open)) {
            let records = activities.get(&look.contact).map_or(&[][..], Vec::as_slice);
            let deeds: Vec<_> =
                records.iter().map(|record| self.dictionary.activity(&self.version.reading, record)).collect();
            let context = self.context(&look.row, &deeds);
            for (verdict, condition) in look.verdicts.iter_mut().zip(&self.conditions) {
                if *verdict == Verdict::Open {
                    let holds = condition.evaluate(&context) == Some(true);
                    *verdict = if holds { Verdict::Holds } else { Verdict::DoesNot };
                }
            }
        }
        looks
    }

    fn context<'c>(&'c self, row: &'c Row, activities: &'c [records::Activity]) -> Context<'c> {
        let model = &self.version.agreement.scoring;
        Context { row, activities, t: Some(self.t), zone: &model.zone, signals: &model.signals }
    }
}

/// A condition that holds where all of its parts do: those over facts alone, and whether there are others.
struct Parts<'c> {
    over_facts: Vec<&'c Clause>,
    counts: bool,
}

impl<'c> Parts<'c> {
    fn of(root: &'c Clause) -> Self {
        let parts = match &root.test {
            Test::All(parts) => parts.as_slice(),
            _ => std::slice::from_ref(root),
        };
        let over_facts: Vec<_> = parts.iter().filter(|part| !counts(part)).collect();
        Self { counts: over_facts.len() < parts.len(), over_facts }
    }

    fn verdict(&self, context: &Context<'_>) -> Verdict {
        match self.over_facts.iter().all(|part| part.evaluate(context) == Some(true)) {
            false => Verdict::DoesNot,
            true if self.counts => Verdict::Open,
            true => Verdict::Holds,
        }
    }
}

/// Whether a part asks what the contact did.
fn counts(clause: &Clause) -> bool {
    let mut counts = false;
    clause.for_each_subject(&mut |subject| counts |= subject.function().is_some());
    counts
}

/// The kinds that conditions name, and those of the signals that they name.
fn kinds(version: &InForce, dictionary: &Dictionary, conditions: &[Condition]) -> Vec<KindId> {
    let mut named: Vec<&Folded> = Vec::new();
    for kind in conditions.iter().flat_map(Condition::kinds) {
        named.push(kind);
        named.extend(version.agreement.scoring.signals.get(kind).into_iter().flat_map(|filter| &filter.on));
    }
    let is_named = |name: &str| Folded::new(name).is_some_and(|folded| named.contains(&&folded));
    dictionary.kinds().filter(|(_, name)| is_named(name)).map(|(id, _)| id).collect()
}

/// The instant before which no condition looks back, if there is one.
fn since(conditions: &[Condition], t: Instant) -> Option<Instant> {
    let mut longest = Some(0.0_f64);
    for condition in conditions {
        condition.root().for_each_subject(&mut |subject| {
            let days = match subject {
                Subject::Constant(_) | Subject::Field { .. } => return,
                Subject::Count { days, .. } | Subject::DidInOrder { days, .. } => *days,
                Subject::DaysSince { .. } => None,
            };
            longest = longest.zip(days).map(|(longest, days)| longest.max(days));
        });
    }
    // A day more than asked for: what lies on the edge is for the condition itself to judge.
    let micros = longest.filter(|days| *days < 36_500.0).map(|days| (days + 1.0) * MICROSECONDS_A_DAY as f64)?;
    Some(Instant::from_micros(t.as_micros() - micros as i64))
}

async fn accounts_of(read: Read<'_>, contacts: &[Contact]) -> Result<HashMap<AccountId, Account>> {
    let mut ids: Vec<AccountId> = contacts.iter().filter_map(|contact| contact.account).collect();
    ids.sort_unstable();
    ids.dedup();
    let accounts = read.find_all::<Account>(&ids).await?;
    Ok(accounts.into_iter().map(|account| (account.id, account)).collect())
}

/// Works away from the threads that serve.
async fn on_the_side<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::Broken(error.into()))
}

/// How many contacts are looked at first: few, so that a slow base answers something at once.
const FIRST: u32 = 128;
/// How many at most are looked at together: enough to share the questions to the base.
const MOST: u32 = 4_096;

/// A walk through all contacts, in the order of their ids, by steps that double. While some are looked at the next are read.
pub(super) struct Walk {
    operations: Operations,
    ground: Arc<Ground>,
    step: u32,
    read_ahead: Option<Vec<Contact>>,
    after: Option<ContactId>,
}

impl Walk {
    pub(super) fn new(operations: &Operations, ground: Arc<Ground>, after: Option<ContactId>) -> Self {
        Self { operations: operations.clone(), ground, step: FIRST, read_ahead: None, after }
    }

    /// The next contacts, and for whom of them each condition holds; nothing at the end.
    pub(super) async fn go_on(&mut self) -> Result<Option<Looked>> {
        let read = self.operations.store().read();
        let contacts = match self.read_ahead.take() {
            Some(contacts) => contacts,
            None => read.walk::<Contact>(self.after, self.step).await?,
        };
        let Some(last) = contacts.last().map(|contact| contact.id) else { return Ok(None) };
        self.after = Some(last);
        self.step = (self.step * 2).min(MOST);
        let (looked, next) = tokio::join!(self.ground.ask(read, contacts), read.walk::<Contact>(Some(last), self.step));
        self.read_ahead = Some(next?);
        Ok(Some(looked?))
    }
}
