//! Tokens of other programs: made for somebody, shown once, kept as a hash, and never good for more than that person's role.

use async_recursion::async_recursion as boxed;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use records::{Actor, ApiToken, ApiTokenId, Email, Instant, Permission, Person, RecordRef, Scopes};
use serde_json::json;

use super::sessions::{days_after, digest, is_worth_noting};
use crate::{Failure, Operations, Result};

/// What every token begins with, so that whoever finds one in a file knows what it is.
const PREFIX: &str = "ent_";
/// The longest that a token with an end may last.
const MOST_DAYS: i64 = 3_650;

/// A token to make.
#[derive(Debug, Clone)]
pub struct TokenWanted {
    /// In whose name it acts, by address.
    pub email: String,
    /// What people call it: the program that uses it.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// For how many days it is good; nothing for until it is revoked.
    pub days: Option<i64>,
}

/// A token just made.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Its id.
    pub id: ApiTokenId,
    /// The token itself: shown now and never again.
    pub token: String,
}

/// Why no token is made.
#[derive(Debug, thiserror::Error)]
pub enum TokenRefused {
    /// Nobody has this address.
    #[error("nobody has this address")]
    NoSuchPerson,
    /// Whoever has this address left.
    #[error("whoever has this address left")]
    Left,
    /// A token needs a name, to be known by when it is to be revoked.
    #[error("a name is needed")]
    NameMissing,
    /// The person's role may not do this itself.
    #[error("the role may not {}", records::Keyed::key(*.0))]
    BeyondRole(Permission),
    /// Not a number of days from one to ten years.
    #[error("not a number of days from 1 to {MOST_DAYS}")]
    Days,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// A token with whose it is.
#[derive(Debug, Clone)]
pub struct TokenView {
    /// The token, without itself.
    pub token: ApiToken,
    /// In whose name it acts.
    pub person: Person,
    /// Whether it lets anybody in now.
    pub is_good: bool,
}

/// Another program that showed a good token.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// Which token.
    pub token: ApiTokenId,
    /// In whose name it acts.
    pub person: Person,
    /// What it may do at most.
    pub scopes: Scopes,
}

impl Bearer {
    /// Whether it may do this: the token and the person's role both have to allow it.
    pub fn may(&self, permission: Permission) -> bool {
        self.scopes.contain(permission) && self.person.role.may(permission)
    }
}

/// Makes a token.
#[boxed]
pub async fn add_token(operations: &Operations, by: Actor, wanted: &TokenWanted) -> Result<NewToken, TokenRefused> {
    let name = wanted.name.trim().to_owned();
    if name.is_empty() {
        return Err(TokenRefused::NameMissing);
    }
    if wanted.days.is_some_and(|days| !(1..=MOST_DAYS).contains(&days)) {
        return Err(TokenRefused::Days);
    }
    let email = Email::parse(&wanted.email).map_err(|_| TokenRefused::NoSuchPerson)?;
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    // Takes the lock that every writer waits for: nobody who is deactivated at the same time gets a token.
    write.recorded_at().await.map_err(Failure::from)?;
    let person = write.read().person_by_email(&email).await.map_err(Failure::from)?;
    let person = person.ok_or(TokenRefused::NoSuchPerson)?;
    if !person.active {
        return Err(TokenRefused::Left);
    }
    if let Some(beyond) = wanted.scopes.iter().find(|scope| !person.role.may(*scope)) {
        return Err(TokenRefused::BeyondRole(beyond));
    }
    let token = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(operations.randomness().bytes::<32>()));
    let id = ApiTokenId::new(write.next_id().await.map_err(Failure::from)?);
    let now = operations.now();
    let kept = ApiToken {
        id,
        person: person.id,
        name: name.clone(),
        token_hash: digest(&token),
        scopes: wanted.scopes.clone(),
        created_at: now,
        last_used_at: None,
        expires_at: wanted.days.map(|days| days_after(now, days)),
        revoked_at: None,
    };
    write.add_api_token(&kept).await.map_err(Failure::from)?;
    let details = json!({ "name": name, "scopes": wanted.scopes.to_string() }).to_string();
    write.audit("add_token", RecordRef::from(id), Some(details)).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(NewToken { id, token })
}

/// Refuses a token from now on.
#[boxed]
pub async fn revoke_token(operations: &Operations, by: Actor, token: ApiTokenId) -> Result<()> {
    let known = operations.store().read().api_tokens().await?;
    let known = known.into_iter().find(|known| known.id == token).ok_or(Failure::NotFound)?;
    let mut write = operations.store().write(by).await?;
    if write.revoke_api_token(token).await? {
        write.audit("revoke_token", RecordRef::from(token), Some(json!({ "name": known.name }).to_string())).await?;
        write.commit().await?;
    }
    Ok(())
}

/// All tokens, the newest first.
#[boxed]
pub async fn tokens(operations: &Operations) -> Result<Vec<TokenView>> {
    let read = operations.store().read();
    let now = operations.now();
    let people = read.all::<Person>().await?;
    let view = |token: ApiToken| {
        let person = people.iter().find(|person| person.id == token.person)?.clone();
        let is_good = person.active && token.is_good_at(now);
        Some(TokenView { token, person, is_good })
    };
    Ok(read.api_tokens().await?.into_iter().filter_map(view).collect())
}

/// Who shows this token; nobody where it is unknown, revoked or over, or its person left.
#[boxed]
pub async fn bearer(operations: &Operations, token: &str) -> Result<Option<Bearer>> {
    let read = operations.store().read();
    let now = operations.now();
    let Some(known) = read.api_token(&digest(token)).await?.filter(|known| known.is_good_at(now)) else {
        return Ok(None);
    };
    let Some(person) = read.find::<Person>(known.person).await?.filter(|person| person.active) else {
        return Ok(None);
    };
    if known.last_used_at.is_none_or(|used: Instant| is_worth_noting(used, now)) {
        let mut write = operations.store().write(Actor::Person(person.id)).await?;
        write.touch_api_token(known.id, now).await?;
        write.commit().await?;
    }
    Ok(Some(Bearer { token: known.id, person, scopes: known.scopes }))
}
