//! What people and rules do: import, record activities, qualify, edit, sign in ...
//!
//! Pages, the command line and workers call these functions; each takes [`Operations`], who does it, and what is to be
//! done, and is one transaction with its audit, change-feed rows and jobs inside.
//!
//! Invariant: nothing here reads the clock or makes up randomness; both are handed in by the binary.

mod failure;
mod place;
mod randomness;

pub mod facts;

pub mod in_force;

pub mod audit;
pub mod fields;
pub mod idempotency;
pub mod offer;
pub mod people;
pub mod rates;

pub mod qualify;
pub mod record;

pub mod cards;
pub mod kept;
pub mod leads;
pub mod lists;
pub mod market;
pub mod today;

pub mod backup;
pub mod export;
pub mod files;
pub mod import;
pub mod learn;
pub mod sample;
pub mod uploads;

pub use failure::{Failure, Result};
pub use in_force::InForce;
pub use randomness::Randomness;
pub use store::{Clock, Store};
pub use uploads::Uploads;

use async_recursion::async_recursion as boxed;
use std::sync::{Arc, OnceLock};

use records::Instant;
use store::Committer;
use tokio::sync::{Notify, RwLock};

/// The base with everything that operations need; cheap to clone.
#[derive(Clone, Debug)]
pub struct Operations(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: Store,
    clock: Clock,
    randomness: Randomness,
    committer: Committer,
    /// Rung when contacts became due, so that workers of this process need not wait for their next round.
    due: Notify,
    in_force: RwLock<Option<Arc<InForce>>>,
    /// Where files that people bring are kept; nothing where this process takes none.
    uploads: OnceLock<Uploads>,
}

impl Operations {
    /// Opens the house on a base. Makes sure that an agreement is in force: the starter one, unsigned, on the first run.
    #[boxed]
    pub async fn open(store: Store, clock: Clock, randomness: Randomness) -> Result<Self> {
        let committer = store.committer();
        let (due, in_force, uploads) = (Notify::new(), RwLock::new(None), OnceLock::new());
        let inner = Inner { store, clock, randomness, committer, due, in_force, uploads };
        let operations = Self(Arc::new(inner));
        in_force::ensure_starter(&operations).await?;
        Ok(operations)
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        self.0.clock.now()
    }

    /// The base.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Where salts and tokens come from.
    pub fn randomness(&self) -> &Randomness {
        &self.0.randomness
    }

    /// Says where files that people bring are kept. The first answer counts.
    #[must_use]
    pub fn with_uploads(self, uploads: Uploads) -> Self {
        // A second answer is refused by the cell, which is what is promised.
        let _ = self.0.uploads.set(uploads);
        self
    }

    /// Where files that people bring are kept.
    pub fn uploads(&self) -> Option<&Uploads> {
        self.0.uploads.get()
    }

    fn committer(&self) -> &Committer {
        &self.0.committer
    }

    /// Wakes the workers of this process: contacts became due.
    pub fn wake_workers(&self) {
        self.0.due.notify_one();
    }
}
