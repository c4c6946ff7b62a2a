//! What lets somebody in besides a password: a link to set one, and tokens for other programs. Of each only a hash is kept.

use crate::{Actor, ApiTokenId, Instant, PersonId, Scopes};

/// A link by which somebody sets name, language and password: once, and until it expires. A person has at most one.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// SHA-256 of the token in the link; the token itself is nowhere.
    pub token_hash: String,
    /// Whom it lets in.
    pub person: PersonId,
    /// Since when.
    pub created_at: Instant,
    /// Until when at most.
    pub expires_at: Instant,
    /// Who made it.
    pub by: Actor,
}

/// A token by which another program acts in somebody's name.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiToken {
    /// Its id.
    pub id: ApiTokenId,
    /// In whose name it acts; what that role may not, no token may.
    pub person: PersonId,
    /// What people call it: the program that uses it.
    pub name: String,
    /// SHA-256 of the token; the token itself is nowhere.
    pub token_hash: String,
    /// What it may do at most.
    pub scopes: Scopes,
    /// Since when.
    pub created_at: Instant,
    /// Last used; noted at most every few minutes.
    pub last_used_at: Option<Instant>,
    /// Until when at most; nothing for until it is revoked.
    pub expires_at: Option<Instant>,
    /// Since when it is refused.
    pub revoked_at: Option<Instant>,
}

impl ApiToken {
    /// Whether it is good at an instant, as far as the token itself can tell.
    pub fn is_good_at(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|expires| now < expires)
    }
}
