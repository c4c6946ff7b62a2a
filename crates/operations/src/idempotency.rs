//! A call that is sent again with the same key is answered again, and not done again.
//!
//! A key belongs to the token that brought it, for a day. It is taken before anything is done and keeps the answer after it,
//! so a process that dies in between leaves a key that is under way until its day is over: whether the work was done is not
//! known then, and doing it once more is the one thing that a key must never lead to.

use async_recursion::async_recursion as boxed;
use records::{Actor, ApiTokenId, Instant, MICROSECONDS_A_DAY};

pub use store::{Answer, Claim};

use crate::{Operations, Result};

/// The longest key.
pub const LONGEST_KEY: usize = 200;

/// Takes a key for a request that this fingerprint tells from others, unless it is taken.
#[boxed]
pub async fn claim(operations: &Operations, token: ApiTokenId, key: &str, fingerprint: &str) -> Result<Claim> {
    let since = Instant::from_micros(operations.now().as_micros() - MICROSECONDS_A_DAY);
    let mut write = operations.store().write(Actor::Program).await?;
    let claim = write.claim_key(token, key, fingerprint, since).await?;
    write.commit().await?;
    Ok(claim)
}

/// Keeps what the request was answered.
#[boxed]
pub async fn keep(operations: &Operations, token: ApiTokenId, key: &str, answer: &Answer) -> Result<()> {
    let mut write = operations.store().write(Actor::Program).await?;
    write.keep_answer(token, key, answer).await?;
    write.commit().await?;
    Ok(())
}

/// Gives a key back, because nothing was done.
#[boxed]
pub async fn release(operations: &Operations, token: ApiTokenId, key: &str) -> Result<()> {
    let mut write = operations.store().write(Actor::Program).await?;
    write.release_key(token, key).await?;
    write.commit().await?;
    Ok(())
}
