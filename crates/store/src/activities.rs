//! Activities: appended by the million, never changed; and the dictionary of their kinds.

use async_recursion::async_recursion as boxed;
use std::collections::HashMap;

use records::{ActivityRecord, ContactId, Folded, Instant, KindId, RecordKind};

use crate::bulk;
use crate::column::Bound;
use crate::contacts::runs;
use crate::error::{Result, StoreError};
use crate::feed::{ChangeKind, Pending};
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::table::table;
use crate::write::Write;

/// A word of the dictionary of activity kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityKind {
    /// Its id, which activities carry.
    pub id: KindId,
    /// As it was first written.
    pub name: String,
    /// What two spellings share (agreement, "Values").
    pub folded: String,
}

table!(ActivityKind, "activity_kinds", [id, name, folded]);

/// The name of a kind as it is kept, and as it is found again.
struct Word {
    name: String,
    folded: String,
}

impl Word {
    fn of(name: &str) -> Result<Self> {
        // PostgreSQL keeps no NUL, so nobody does.
        let name = name.replace('\0', "");
        let folded = Folded::new(&name).ok_or(StoreError::Missing)?.to_string();
        Ok(Self { name: name.trim().to_owned(), folded })
    }
}

impl Write {
    /// The ids of these kinds, by their spelling here; kinds not yet known are added. A blank kind is refused.
    #[boxed]
    pub async fn kinds(&mut self, names: &[&str]) -> Result<HashMap<String, KindId>> {
        let words: Vec<Word> = names.iter().map(|name| Word::of(name)).collect::<Result<_>>()?;
        let mut known = self.known_kinds().await?;
        if words.iter().any(|word| !known.contains_key(&word.folded)) {
            // Of two writers who meet a new kind at once, the second waits here and then finds the first one's.
            self.recorded_at().await?;
            known = self.known_kinds().await?;
        }
        let mut found = HashMap::with_capacity(names.len());
        for (name, Word { name: written, folded }) in names.iter().zip(words) {
            let id = match known.get(&folded) {
                Some(id) => *id,
                None => {
                    let id = KindId::new(self.next_id().await?);
                    self.insert(&[ActivityKind { id, name: written, folded: folded.clone() }]).await?;
                    known.insert(folded, id);
                    id
                }
            };
            found.insert((*name).to_owned(), id);
        }
        Ok(found)
    }

    async fn known_kinds(&self) -> Result<HashMap<String, KindId>> {
        Ok(self.read().kinds().await?.into_iter().map(|kind| (kind.folded, kind.id)).collect())
    }

    /// Adds activities, except those that were there before (same contact, instant, kind and identity); says how many
    /// were new. Their contacts become due and the feed is told.
    ///
    /// Ids rise within the slice; `recorded_at` is that of this transaction.
    #[boxed]
    pub async fn add_activities(&mut self, activities: &[ActivityRecord]) -> Result<u64> {
        let new = bulk::insert_new(self.conn(), activities).await?;
        if new == 0 {
            return Ok(0);
        }
        // Of those that were there before, the fresh numbers stand for nothing.
        self.note_made(RecordKind::Activity, activities.iter().map(|activity| activity.id.number()));
        let contacts: Vec<_> = activities.iter().map(|activity| activity.contact).collect();
        self.mark_due(&contacts).await?;
        let only = contacts.first().copied().filter(|first| contacts.iter().all(|contact| contact == first));
        for (first, last) in runs(activities.iter().map(|activity| activity.id.number())) {
            self.pending.push(Pending { kind: ChangeKind::Activities, contact: only, first, last });
        }
        Ok(new)
    }
}

impl Read<'_> {
    /// The dictionary of activity kinds.
    #[boxed]
    pub async fn kinds(&self) -> Result<Vec<ActivityKind>> {
        self.select("ORDER BY t.id", Vec::new()).await
    }

    /// A contact's activities up to `until`, in the order of scoring: by instant, then id.
    #[boxed]
    pub async fn activities_of(&self, contact: ContactId, until: Instant) -> Result<Vec<ActivityRecord>> {
        let rest = "WHERE t.contact = $1 AND t.at <= $2 ORDER BY t.at, t.id";
        self.select(rest, vec![Bound(contact).into(), until.as_micros().into()]).await
    }

    /// The activities of many contacts, each one's in the order of scoring.
    #[boxed]
    pub async fn activities_of_all(&self, contacts: &[ContactId]) -> Result<HashMap<ContactId, Vec<ActivityRecord>>> {
        let mut found: HashMap<ContactId, Vec<ActivityRecord>> = HashMap::with_capacity(contacts.len());
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            let rest = format!("WHERE t.contact IN {list} ORDER BY t.contact, t.at, t.id");
            for activity in self.select::<ActivityRecord>(&rest, values.into_vec()).await? {
                found.entry(activity.contact).or_default().push(activity);
            }
        }
        Ok(found)
    }

    /// The activities whose ids lie between two, in the order of ids: what one row of the feed speaks of.
    #[boxed]
    pub async fn activities_between(&self, first: i64, last: i64) -> Result<Vec<ActivityRecord>> {
        self.select("WHERE t.id BETWEEN $1 AND $2 ORDER BY t.id", vec![first.into(), last.into()]).await
    }
}
