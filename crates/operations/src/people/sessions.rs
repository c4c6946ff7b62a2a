//! Signing in and out.
//!
//! Invariant: whether an address is known shows neither in the answer nor in the time that it takes.

use async_recursion::async_recursion as boxed;
use std::net::IpAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use records::{Actor, Email, Instant, Person, Preferences, WebSession};
use sha2::{Digest, Sha256};
use store::Read;

use super::hashing::is_right;
use super::my_sessions::handle;
use crate::{Failure, Operations, Result};

/// How long a session lasts without being used, and at most.
const SESSION_DAYS: i64 = 14;
/// Uses are noted at most so often, so that reading a page is not a write.
const TOUCH_MINUTES: i64 = 5;
/// So many failures for one address or from one place are free; each further one doubles the pause.
const FREE_FAILURES: i64 = 5;
const FIRST_PAUSE: Duration = Duration::from_secs(15);
const LONGEST_PAUSE: Duration = Duration::from_secs(15 * 60);

const MICROS: i64 = 1_000_000;

/// Where somebody signs in from.
#[derive(Debug, Clone, Default)]
pub struct Device {
    /// The address of the network.
    pub address: Option<IpAddr>,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// A session just opened.
#[derive(Debug)]
pub struct NewSession {
    /// Goes into the cookie and nowhere else; only its hash is kept.
    pub token: String,
    /// Who.
    pub person: Person,
}

/// Why somebody is not let in.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// The address, the password, or the person who left: nobody learns which.
    #[error("the address or the password is not right")]
    WrongCredentials,
    /// Too many tries for this address or from this place.
    #[error("too many tries")]
    TooManyTries {
        /// When to try again.
        again_in: Duration,
    },
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Somebody's sign-in, as pages need it.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub person: Person,
    /// How they want to see the program.
    pub preferences: Preferences,
    /// What a form must bring along to show that it came from our own page.
    pub csrf: String,
    /// What a form calls this session; opens nothing.
    pub handle: String,
}

/// Lets somebody in.
#[boxed]
pub async fn sign_in(
    operations: &Operations,
    email: &str,
    typed: &str,
    from: &Device,
) -> Result<NewSession, SignInRefused> {
    let subjects = subjects(email, from);
    count_the_try(operations, &subjects).await?;
    let read = operations.store().read();
    let person = match Email::parse(email) {
        Ok(email) => read.person_by_email(&email).await.map_err(Failure::from)?,
        Err(_) => None,
    };
    let person = person.filter(|person| person.active);
    let kept = match &person {
        Some(person) => read.password_hash(person.id).await.map_err(Failure::from)?,
        None => None,
    };
    let right = is_right(typed.to_owned(), kept).await?;
    match person.filter(|_| right) {
        Some(person) => Ok(open_session(operations, person, from, &subjects).await?),
        None => {
            note_refusal(operations).await?;
            Err(SignInRefused::WrongCredentials)
        }
    }
}

/// Opens a session for somebody who has shown who they are.
pub(super) async fn open_session(
    operations: &Operations,
    person: Person,
    from: &Device,
    subjects: &[String],
) -> Result<NewSession> {
    let token = URL_SAFE_NO_PAD.encode(operations.randomness().bytes::<32>());
    let now = operations.now();
    let session = WebSession {
        token_hash: digest(&token),
        person: person.id,
        created_at: now,
        seen_at: now,
        expires_at: days_after(now, SESSION_DAYS),
        user_agent: Some(from.user_agent.chars().take(200).collect()),
    };
    let mut write = operations.store().write(Actor::Person(person.id)).await?;
    for subject in subjects {
        write.forget_sign_in_failures(subject).await?;
    }
    write.end_expired_sessions().await?;
    write.open_session(&session).await?;
    write.audit("sign_in", records::RecordRef::from(person.id), None).await?;
    write.commit().await?;
    Ok(NewSession { token, person })
}

/// The session that a cookie's token opens, if it does.
#[boxed]
pub async fn session(operations: &Operations, token: &str) -> Result<Option<Session>> {
    let read = operations.store().read();
    let now = operations.now();
    let Some(session) = read.session(&digest(token)).await?.filter(|session| session.expires_at > now) else {
        return Ok(None);
    };
    let Some(person) = read.find::<Person>(session.person).await?.filter(|person| person.active) else {
        return Ok(None);
    };
    if is_worth_noting(session.seen_at, now) {
        let mut write = operations.store().write(Actor::Person(person.id)).await?;
        write.touch_session(&session.token_hash, now).await?;
        write.commit().await?;
    }
    let kept = read.preferences_of(person.id).await?;
    let unsaid = || Preferences { language: person.language.clone(), ..Preferences::none_of(person.id) };
    let preferences = kept.unwrap_or_else(unsaid);
    let handle = handle(&session.token_hash);
    Ok(Some(Session { person, preferences, csrf: digest(&format!("csrf {token}")), handle }))
}

/// Whether a use is noted: not each, so that reading is not a write.
pub(super) fn is_worth_noting(noted: Instant, now: Instant) -> bool {
    now.as_micros() - noted.as_micros() > TOUCH_MINUTES * 60 * MICROS
}

/// Ends the session of a token.
#[boxed]
pub async fn sign_out(operations: &Operations, token: &str) -> Result<()> {
    let hash = digest(token);
    let Some(session) = operations.store().read().session(&hash).await? else { return Ok(()) };
    let mut write = operations.store().write(Actor::Person(session.person)).await?;
    write.end_session(&hash).await?;
    write.audit("sign_out", records::RecordRef::from(session.person), None).await?;
    write.commit().await?;
    Ok(())
}

/// What failures are counted for: the address typed, and the network address that it came from. The address typed is
/// kept as a hash, since people type their password into the wrong box.
pub(super) fn subjects(email: &str, from: &Device) -> Vec<String> {
    let typed = format!("email {}", digest(&email.trim().to_lowercase()));
    from.address.map(|address| format!("address {address}")).into_iter().chain([typed]).collect()
}

/// Counts a try as failed before its password is looked at, or refuses it by what was counted. So tries that come at the
/// same time see one another, and one that is refused costs no hash; the right password forgets the count.
pub(super) async fn count_the_try(operations: &Operations, subjects: &[String]) -> Result<(), SignInRefused> {
    let now = operations.now();
    // Most of a flood ends here, without holding up those who write.
    must_wait(operations.store().read(), subjects, now).await?;
    let mut write = operations.store().write(Actor::Program).await.map_err(Failure::from)?;
    // Takes the lock that every writer waits for: on PostgreSQL two tries would otherwise read the same count.
    write.recorded_at().await.map_err(Failure::from)?;
    must_wait(write.read(), subjects, now).await?;
    for subject in subjects {
        write.note_sign_in_failure(subject).await.map_err(Failure::from)?;
    }
    write.commit().await.map_err(Failure::from)?;
    Ok(())
}

async fn must_wait(read: Read<'_>, subjects: &[String], now: Instant) -> Result<(), SignInRefused> {
    for subject in subjects {
        let failures = read.sign_in_failures(subject).await.map_err(Failure::from)?;
        let Some(failures) = failures else { continue };
        let waited = now.as_micros() - failures.last_at.as_micros();
        let waited = Duration::from_micros(u64::try_from(waited).unwrap_or(0));
        let pause = pause_after(failures.failures);
        if waited < pause {
            return Err(SignInRefused::TooManyTries { again_in: pause - waited });
        }
    }
    Ok(())
}

fn pause_after(failures: i64) -> Duration {
    let beyond = u32::try_from(failures - FREE_FAILURES).unwrap_or(0);
    match beyond {
        0 => Duration::ZERO,
        _ => FIRST_PAUSE.saturating_mul(1 << (beyond - 1).min(16)).min(LONGEST_PAUSE),
    }
}

async fn note_refusal(operations: &Operations) -> Result<()> {
    let mut write = operations.store().write(Actor::Program).await?;
    write.audit("sign_in_refused", None, None).await?;
    write.commit().await?;
    Ok(())
}

/// SHA-256 in hexadecimal.
pub(super) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn days_after(instant: Instant, days: i64) -> Instant {
    Instant::from_micros(instant.as_micros() + days * records::MICROSECONDS_A_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_after_failures_doubles_up_to_a_quarter_of_an_hour() {
        let seconds = [(0, 0), (5, 0), (6, 15), (7, 30), (8, 60), (12, 900), (1000, 900)];
        for (failures, pause) in seconds {
            assert_eq!(pause_after(failures), Duration::from_secs(pause), "{failures}");
        }
    }
}
