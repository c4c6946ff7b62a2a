//! Who is at the desk: passwords, sessions, throttled sign-in, what the base is set to.

use async_recursion::async_recursion as boxed;
use records::{Email, Instant, Person, PersonId, WebSession};

use crate::column::{Bound, cell};
use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

/// How often a sign-in failed for one subject: an address, or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignInFailures {
    /// How often, since it last succeeded.
    pub failures: i64,
    /// The last time.
    pub last_at: Instant,
}

impl Write {
    /// Keeps the hash of somebody's password; nothing takes the password away.
    #[boxed]
    pub async fn set_password_hash(&mut self, person: PersonId, hash: Option<String>) -> Result<()> {
        let sql = "UPDATE people SET password_hash = $1 WHERE id = $2";
        self.conn().run(sql, vec![crate::feed::text(hash), Bound(person).into()]).await.map(|_| ())
    }

    /// Keeps how somebody wants to see the program.
    #[boxed]
    pub async fn set_preferences(&mut self, preferences: &records::Preferences) -> Result<()> {
        let ending = " ON CONFLICT (person) DO UPDATE SET language = excluded.language, region = excluded.region, \
                      time_zone = excluded.time_zone, theme = excluded.theme, start_page = excluded.start_page";
        crate::bulk::insert_with(self.conn(), std::slice::from_ref(preferences), ending).await.map(|_| ())
    }

    /// Opens a session.
    #[boxed]
    pub async fn open_session(&mut self, session: &WebSession) -> Result<()> {
        self.insert(std::slice::from_ref(session)).await
    }

    /// Notes that a session was used.
    #[boxed]
    pub async fn touch_session(&mut self, token_hash: &str, at: Instant) -> Result<()> {
        let sql = "UPDATE web_sessions SET seen_at = $1 WHERE token_hash = $2";
        self.conn().run(sql, vec![at.as_micros().into(), token_hash.into()]).await.map(|_| ())
    }

    /// Ends a session.
    #[boxed]
    pub async fn end_session(&mut self, token_hash: &str) -> Result<()> {
        self.conn().run("DELETE FROM web_sessions WHERE token_hash = $1", vec![token_hash.into()]).await.map(|_| ())
    }

    /// Ends all sessions of somebody.
    #[boxed]
    pub async fn end_sessions_of(&mut self, person: PersonId) -> Result<u64> {
        self.conn().run("DELETE FROM web_sessions WHERE person = $1", vec![Bound(person).into()]).await
    }

    /// Ends the sessions whose time is over.
    #[boxed]
    pub async fn end_expired_sessions(&mut self) -> Result<u64> {
        let now = self.now().as_micros();
        self.conn().run("DELETE FROM web_sessions WHERE expires_at <= $1", vec![now.into()]).await
    }

    /// Counts a failed sign-in.
    #[boxed]
    pub async fn note_sign_in_failure(&mut self, subject: &str) -> Result<()> {
        let now = self.now().as_micros();
        let sql = "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES ($1, 1, $2) ON CONFLICT (subject) \
                   DO UPDATE SET failures = sign_in_failures.failures + 1, last_at = excluded.last_at";
        self.conn().run(sql, vec![subject.into(), now.into()]).await.map(|_| ())
    }

    /// Forgets failed sign-ins, after one that succeeded.
    #[boxed]
    pub async fn forget_sign_in_failures(&mut self, subject: &str) -> Result<()> {
        self.conn().run("DELETE FROM sign_in_failures WHERE subject = $1", vec![subject.into()]).await.map(|_| ())
    }

    /// Sets something of the whole base; `value` is a text of the caller's own form.
    #[boxed]
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO settings (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.conn().run(sql, vec![name.into(), value.into()]).await.map(|_| ())
    }
}

impl Read<'_> {
    /// Who signs in with this address.
    #[boxed]
    pub async fn person_by_email(&self, email: &Email) -> Result<Option<Person>> {
        self.first("WHERE t.email_key = $1", vec![email.key().into()]).await
    }

    /// Whether somebody can sign in who administers. People without a password own records and no more.
    #[boxed]
    pub async fn has_administrator(&self) -> Result<bool> {
        let sql = "SELECT count(*) FROM people WHERE role = $1 AND active AND password_hash IS NOT NULL";
        let role = records::Keyed::key(records::Role::Administrator);
        Ok(self.number(sql, vec![role.into()]).await? > 0)
    }

    /// The hash of somebody's password.
    #[boxed]
    pub async fn password_hash(&self, person: PersonId) -> Result<Option<String>> {
        let row = self.conn.one("SELECT password_hash FROM people WHERE id = $1", vec![Bound(person).into()]).await?;
        Ok(row.as_ref().map(|row| cell::<Option<String>>(row, 0)).transpose()?.flatten())
    }

    /// How somebody wants to see the program, if they ever said.
    #[boxed]
    pub async fn preferences_of(&self, person: PersonId) -> Result<Option<records::Preferences>> {
        self.first("WHERE t.person = $1", vec![Bound(person).into()]).await
    }

    /// The session of a token, whether or not its time is over.
    #[boxed]
    pub async fn session(&self, token_hash: &str) -> Result<Option<WebSession>> {
        self.first("WHERE t.token_hash = $1", vec![token_hash.into()]).await
    }

    /// Somebody's sessions, the last used first.
    #[boxed]
    pub async fn sessions_of(&self, person: PersonId) -> Result<Vec<WebSession>> {
        self.select("WHERE t.person = $1 ORDER BY t.seen_at DESC", vec![Bound(person).into()]).await
    }

    /// How often sign-in failed for a subject.
    #[boxed]
    pub async fn sign_in_failures(&self, subject: &str) -> Result<Option<SignInFailures>> {
        let sql = "SELECT failures, last_at FROM sign_in_failures WHERE subject = $1";
        let row = self.conn.one(sql, vec![subject.into()]).await?;
        row.map(|row| Ok(SignInFailures { failures: cell(&row, 0)?, last_at: cell(&row, 1)? })).transpose()
    }

    /// What the whole base is set to.
    #[boxed]
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let row = self.conn.one("SELECT value FROM settings WHERE name = $1", vec![name.into()]).await?;
        row.map(|row| cell(&row, 0)).transpose()
    }
}
