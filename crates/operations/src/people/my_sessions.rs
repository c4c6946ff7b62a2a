//! Somebody's own sessions: seen, and ended one by one or all others at once.

use async_recursion::async_recursion as boxed;
use records::{Actor, Instant, PersonId, RecordRef, WebSession};
use serde_json::json;

use super::sessions::{Session, digest};
use crate::{Operations, Result};

/// A session as its owner sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionView {
    /// What a form calls it; opens nothing.
    pub handle: String,
    /// Since when.
    pub created_at: Instant,
    /// Last used.
    pub seen_at: Instant,
    /// What the browser calls itself.
    pub user_agent: String,
    /// Whether it is the one that asks.
    pub is_here: bool,
}

/// What a form calls a session.
pub(super) fn handle(token_hash: &str) -> String {
    digest(&format!("handle {token_hash}")).chars().take(24).collect()
}

async fn open_sessions(operations: &Operations, person: PersonId) -> Result<Vec<WebSession>> {
    let now = operations.now();
    let all = operations.store().read().sessions_of(person).await?;
    Ok(all.into_iter().filter(|session| now < session.expires_at).collect())
}

/// The sessions of whoever asks, the last used first.
#[boxed]
pub async fn my_sessions(operations: &Operations, me: &Session) -> Result<Vec<SessionView>> {
    let view = |session: WebSession| {
        let handle = handle(&session.token_hash);
        SessionView {
            is_here: handle == me.handle,
            handle,
            created_at: session.created_at,
            seen_at: session.seen_at,
            user_agent: session.user_agent.unwrap_or_default(),
        }
    };
    Ok(open_sessions(operations, me.person.id).await?.into_iter().map(view).collect())
}

/// Ends one of the sessions of whoever asks; one that is over already is no mistake.
#[boxed]
pub async fn end_my_session(operations: &Operations, me: &Session, named: &str) -> Result<()> {
    end_those(operations, me, |session| handle(&session.token_hash) == named).await
}

/// Ends every session of whoever asks but the one that asks.
#[boxed]
pub async fn end_my_other_sessions(operations: &Operations, me: &Session) -> Result<()> {
    end_those(operations, me, |session| handle(&session.token_hash) != me.handle).await
}

async fn end_those(operations: &Operations, me: &Session, ends: impl Fn(&WebSession) -> bool) -> Result<()> {
    let person = me.person.id;
    let mut sessions = open_sessions(operations, person).await?;
    sessions.retain(ends);
    if sessions.is_empty() {
        return Ok(());
    }
    let mut write = operations.store().write(Actor::Person(person)).await?;
    for session in &sessions {
        write.end_session(&session.token_hash).await?;
    }
    let details = json!({ "sessions": sessions.len() }).to_string();
    write.audit("end_sessions", RecordRef::from(person), Some(details)).await?;
    write.commit().await?;
    Ok(())
}
