//! What the program keeps for the people at their desks: saved views, sessions, work in the background.

use crate::{Instant, JobId, PersonId, ViewId};

/// A list as somebody wants to see it again: filters, sort and columns as the address carries them.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedView {
    /// Its id.
    pub id: ViewId,
    /// The page that it belongs to: `leads`, `accounts` ...
    pub page: String,
    /// What people call it.
    pub name: String,
    /// The query part of the address.
    pub query: String,
    /// Whose it is; nothing for everybody's.
    pub owner: Option<PersonId>,
}

/// How somebody wants to see the program; nothing where the company's own choice serves.
#[derive(Debug, Clone, PartialEq)]
pub struct Preferences {
    /// Whose.
    pub person: PersonId,
    /// Language of the pages: `en`, `fr`, `es`.
    pub language: Option<String>,
    /// Region of the formats: `FR`, `CH`, `MX` ...
    pub region: Option<String>,
    /// Time zone.
    pub time_zone: Option<String>,
    /// `light`, `dark`; nothing follows the device.
    pub theme: Option<String>,
    /// The page to start on.
    pub start_page: Option<String>,
}

impl Preferences {
    /// Those of somebody who never said.
    pub fn none_of(person: PersonId) -> Self {
        Self { person, language: None, region: None, time_zone: None, theme: None, start_page: None }
    }
}

/// Somebody's sign-in on one browser.
#[derive(Debug, Clone, PartialEq)]
pub struct WebSession {
    /// SHA-256 of the token in the cookie; the token itself is nowhere.
    pub token_hash: String,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub created_at: Instant,
    /// Last used.
    pub seen_at: Instant,
    /// Until when at most.
    pub expires_at: Instant,
    /// What the browser calls itself.
    pub user_agent: Option<String>,
}

/// Work to be done after the transaction that asked for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// What to do: the operation's name.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// Not before.
    pub run_at: Instant,
    /// How often it was tried.
    pub attempts: i64,
    /// Who has it, until when; nothing while it waits.
    pub leased_until: Option<Instant>,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// Since when it is given up; people see it and can send it again.
    pub dead_at: Option<Instant>,
}
