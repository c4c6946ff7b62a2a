//! Hashing passwords: beside whoever else is served, and so many at a time as there are cores.
//!
//! Invariant: however many strangers knock, hashing takes no more memory and no more cores than that.

use std::num::NonZero;
use std::sync::LazyLock;
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

use super::password::{self, Password};
use crate::{Failure, Operations, Result};

/// One place a core: a hash takes tens of milliseconds of a core and 19 MiB on purpose.
static PLACES: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(available_parallelism().map_or(1, NonZero::get)));

/// The hash of a password to keep.
pub(super) async fn hash(operations: &Operations, password: Password) -> Result<String> {
    let randomness = operations.randomness().clone();
    in_turn(move || password.hash(&randomness)).await
}

/// Whether the text typed is the password behind the hash; takes as long where there is none.
pub(super) async fn is_right(typed: String, kept: Option<String>) -> Result<bool> {
    in_turn(move || password::verify(&typed, kept.as_deref())).await
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let place = PLACES.acquire().await.map_err(|error| Failure::Broken(error.into()))?;
    let done = tokio::task::spawn_blocking(move || {
        // The work goes on where whoever asked for it has left, and keeps its place as long.
        let _place = place;
        work()
    });
    done.await.map_err(|error| Failure::Broken(error.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whatever_is_hashed_holds_a_place_and_gives_it_back() {
        let places = PLACES.available_permits();
        let meanwhile = in_turn(|| PLACES.available_permits()).await.unwrap();
        assert!(meanwhile < places, "{meanwhile} of {places} were free");
        drop(PLACES.acquire_many(u32::try_from(places).unwrap()).await.unwrap());
    }
}
