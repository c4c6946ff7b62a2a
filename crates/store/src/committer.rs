//! The group committer: what arrives while one transaction commits goes into the next, together.
//!
//! Whoever hands an activity in is answered after its transaction committed, never before. Under load a transaction
//! carries many arrivals, and the cost of a commit is shared; alone, an arrival waits for nobody.

use async_recursion::async_recursion as boxed;
use records::{ActivityId, ActivityRecord, Actor, CampaignId, ContactId, ContentId, Identity, Instant, InterestId};
use tokio::sync::{mpsc, oneshot};

use crate::Store;
use crate::error::{Result, StoreError};

/// An activity as it arrives.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// To whom it happened.
    pub contact: ContactId,
    /// When.
    pub at: Instant,
    /// What kind of thing, as the sender spells it.
    pub kind: String,
    /// What the sender tells two of a kind apart by, so that sending twice adds once; none: it is new.
    pub identity: Option<Identity>,
    /// The product category.
    pub interest: Option<InterestId>,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// The asset.
    pub content: Option<ContentId>,
    /// Whatever the kind measures.
    pub value: Option<f64>,
    /// Everything else, as one JSON object.
    pub properties: Option<String>,
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The activities' ids, in the order in which they were handed in.
    pub ids: Vec<ActivityId>,
    /// The instant that they carry.
    pub recorded_at: Option<Instant>,
}

/// How many batches may wait; a sender beyond that waits itself, and so the network behind it.
const WAITING: usize = 4096;
/// How many batches one transaction takes at most, to hold the counter only for milliseconds.
const TOGETHER: usize = 512;

struct Batch {
    by: Actor,
    arrivals: Vec<Arrival>,
    answer: oneshot::Sender<Result<Recorded>>,
}

/// Hands arrivals to the group committer; cheap to clone.
#[derive(Debug, Clone)]
pub struct Committer(mpsc::Sender<Batch>);

impl Store {
    /// Starts a group committer, which ends when the last of its handles is dropped.
    pub fn committer(&self) -> Committer {
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(commit_batches(self.clone(), receiver));
        Committer(sender)
    }
}

impl Committer {
    /// Records activities; answers once they are committed.
    #[boxed]
    pub async fn record(&self, by: Actor, arrivals: Vec<Arrival>) -> Result<Recorded> {
        let (answer, answered) = oneshot::channel();
        self.0.send(Batch { by, arrivals, answer }).await.map_err(|_| StoreError::Stopping)?;
        answered.await.map_err(|_| StoreError::Stopping)?
    }
}

async fn commit_batches(store: Store, mut receiver: mpsc::Receiver<Batch>) {
    let mut batches = Vec::new();
    while receiver.recv_many(&mut batches, TOGETHER).await > 0 {
        match commit_together(&store, &batches).await {
            Ok(recorded) => {
                let mut ids = recorded.ids.into_iter();
                for batch in batches.drain(..) {
                    let own = ids.by_ref().take(batch.arrivals.len()).collect();
                    answer(batch, Ok(Recorded { ids: own, recorded_at: recorded.recorded_at }));
                }
            }
            // One sender's fault must not cost the others: each is tried on its own and hears of its own.
            Err(_) if batches.len() > 1 => {
                for batch in batches.drain(..) {
                    let alone = commit_together(&store, std::slice::from_ref(&batch)).await;
                    answer(batch, alone);
                }
            }
            Err(error) => {
                if let Some(batch) = batches.pop() {
                    answer(batch, Err(error));
                }
            }
        }
    }
}

/// A sender who has gone away needs no answer: what it sent is committed all the same.
fn answer(batch: Batch, result: Result<Recorded>) {
    let _ = batch.answer.send(result);
}

async fn commit_together(store: &Store, batches: &[Batch]) -> Result<Recorded> {
    let by = batches.first().map_or(Actor::Program, |batch| batch.by);
    let mut write = store.write(by).await?;
    let arrivals: Vec<_> = batches.iter().flat_map(|batch| &batch.arrivals).collect();
    let names: Vec<_> = arrivals.iter().map(|arrival| arrival.kind.as_str()).collect();
    let kinds = write.kinds(&names).await?;
    let ids = write.ids(arrivals.len()).await?;
    let recorded_at = write.recorded_at().await?;
    let mut activities = Vec::with_capacity(arrivals.len());
    for (arrival, number) in arrivals.into_iter().zip(ids) {
        let id = ActivityId::new(number);
        activities.push(ActivityRecord {
            id,
            contact: arrival.contact,
            at: arrival.at,
            kind: *kinds.get(&arrival.kind).ok_or(StoreError::Missing)?,
            identity: arrival.identity.unwrap_or(Identity::from(id)),
            interest: arrival.interest,
            campaign: arrival.campaign,
            content: arrival.content,
            value: arrival.value,
            properties: arrival.properties.clone(),
            recorded_at,
        });
    }
    write.add_activities(&activities).await?;
    let ids = activities.into_iter().map(|activity| activity.id).collect();
    let recorded_at = write.commit().await?.recorded_at;
    Ok(Recorded { ids, recorded_at })
}
