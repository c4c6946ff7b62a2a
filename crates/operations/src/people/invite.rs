//! Letting people in by a link: made by an administrator, used once, and good for a week. The same link sets a new password
//! for somebody who forgot theirs.

use async_recursion::async_recursion as boxed;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use records::{Actor, Email, Instant, Invitation, Person, PersonId, Preferences, RecordRef, Role, TeamId};
use store::{StoreError, Write};
use words::Language;

use super::first_run::Why;
use super::hashing::hash;
use super::sessions::{Device, NewSession, days_after, digest, open_session};
use super::{Password, PasswordRefused};
use crate::{Failure, Operations, Result};

/// How long a link is good.
const LINK_DAYS: i64 = 7;

/// Whom to let in.
#[derive(Debug, Clone)]
pub struct Invite {
    /// The address to sign in with.
    pub email: String,
    /// First and last name, as far as it is known; the invited says it again.
    pub name: Option<String>,
    /// What they may do.
    pub role: Role,
    /// The team that they join.
    pub team: Option<TeamId>,
}

/// A link just made.
#[derive(Debug, Clone)]
pub struct Link {
    /// Whom it lets in.
    pub person: PersonId,
    /// Goes into the address and nowhere else; only its hash is kept.
    pub token: String,
    /// Until when.
    pub expires_at: Instant,
}

impl Link {
    /// The path that the link opens.
    pub fn path(&self) -> String {
        format!("/invitation/{}", self.token)
    }
}

/// Why nobody is invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteRefused {
    /// The address is none.
    #[error("not an email address")]
    NotAnEmail,
    /// Somebody signs in with this address already.
    #[error("somebody has this address already")]
    Taken,
    /// Whoever has this address left: an administrator brings them back first.
    #[error("whoever has this address left")]
    Left,
    /// There is no such team.
    #[error("there is no such team")]
    UnknownTeam,
    /// Without an address nobody can sign in.
    #[error("the person has no address to sign in with")]
    NoAddress,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for InviteRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { .. } => Self::Taken,
            StoreError::Dangling => Self::UnknownTeam,
            other => Self::Failure(other.into()),
        }
    }
}

/// What the invited sets.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// First and last name.
    pub name: String,
    /// The language of the pages.
    pub language: String,
    /// The password, as typed.
    pub password: String,
}

/// A field of the page that a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptField {
    /// The name.
    Name,
    /// The language.
    Language,
    /// The password.
    Password,
}

/// Why a link does not let anybody in.
#[derive(Debug, thiserror::Error)]
pub enum AcceptRefused {
    /// It was used, replaced or taken back, or its time is over.
    #[error("the link opens nothing any more")]
    Gone,
    /// Something typed is not right: all of it.
    #[error("some fields are not right")]
    Fields(Vec<(AcceptField, Why)>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Whom a link lets in.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Who.
    pub person: Person,
    /// Whether they have been here before: then the link is there to set a new password.
    pub has_password: bool,
}

/// Invites somebody: a new person, or one who so far only owned records.
#[boxed]
pub async fn invite(operations: &Operations, by: Actor, wanted: &Invite) -> Result<Link, InviteRefused> {
    let email = Email::parse(&wanted.email).map_err(|_| InviteRefused::NotAnEmail)?;
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let known = write.read().person_by_email(&email).await?;
    let person = match known {
        Some(person) if !person.active => return Err(InviteRefused::Left),
        Some(person) => {
            if write.read().password_hash(person.id).await?.is_some() {
                return Err(InviteRefused::Taken);
            }
            let name = wanted.name.clone().unwrap_or_else(|| person.name.clone());
            let changed = Person { name, role: wanted.role, team: wanted.team.or(person.team), ..person };
            write.update(&changed).await?;
            changed.id
        }
        None => add(&mut write, email, wanted, operations.now()).await?,
    };
    let link = put_link(operations, &mut write, person).await?;
    let details = serde_json::json!({ "role": records::Keyed::key(wanted.role) }).to_string();
    write.audit("invite_person", RecordRef::from(person), Some(details)).await?;
    write.commit().await?;
    Ok(link)
}

async fn add(write: &mut Write, email: Email, wanted: &Invite, now: Instant) -> store::Result<PersonId> {
    let id = PersonId::new(write.next_id().await?);
    let name = wanted.name.clone().unwrap_or_else(|| super::name_of_address(&email));
    let person = Person {
        id,
        email: Some(email),
        name,
        role: wanted.role,
        team: wanted.team,
        region: None,
        language: None,
        active: true,
        created_at: now,
    };
    write.add(&[person]).await?;
    Ok(id)
}

async fn put_link(operations: &Operations, write: &mut Write, person: PersonId) -> store::Result<Link> {
    let token = URL_SAFE_NO_PAD.encode(operations.randomness().bytes::<32>());
    let (created_at, by) = (operations.now(), write.by());
    let expires_at = days_after(created_at, LINK_DAYS);
    write.put_invitation(&Invitation { token_hash: digest(&token), person, created_at, expires_at, by }).await?;
    Ok(Link { person, token, expires_at })
}

/// Makes a new link for somebody who is here: a lost invitation, a forgotten password. The former link opens nothing.
#[boxed]
pub async fn link_for(operations: &Operations, by: Actor, person: PersonId) -> Result<Link, InviteRefused> {
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let person = write.read().find::<Person>(person).await?.ok_or(Failure::NotFound)?;
    if !person.active {
        return Err(InviteRefused::Left);
    }
    if person.email.is_none() {
        return Err(InviteRefused::NoAddress);
    }
    let link = put_link(operations, &mut write, person.id).await?;
    write.audit("make_link", RecordRef::from(person.id), None).await?;
    write.commit().await?;
    Ok(link)
}

/// Whom a link lets in; nobody where it is used, replaced or over.
#[boxed]
pub async fn invited(operations: &Operations, token: &str) -> Result<Option<Invited>> {
    let read = operations.store().read();
    let found = read.invitation(&digest(token)).await?;
    let Some(invitation) = found.filter(|invitation| operations.now() < invitation.expires_at) else {
        return Ok(None);
    };
    let person = read.find::<Person>(invitation.person).await?.filter(|person| person.active);
    let Some(person) = person else { return Ok(None) };
    let has_password = read.password_hash(person.id).await?.is_some();
    Ok(Some(Invited { person, has_password }))
}

/// Lets the invited in. The link is used up, and whoever was signed in under the former password is not any more.
#[boxed]
pub async fn accept(
    operations: &Operations,
    token: &str,
    typed: &Acceptance,
    from: &Device,
) -> Result<NewSession, AcceptRefused> {
    let invited = invited(operations, token).await?.ok_or(AcceptRefused::Gone)?;
    let (password, language) = check(typed).map_err(AcceptRefused::Fields)?;
    let hash = hash(operations, password).await?;
    let person = Person { name: typed.name.trim().to_owned(), ..invited.person };
    if !write_acceptance(operations, token, &person, language, hash).await? {
        return Err(AcceptRefused::Gone);
    }
    Ok(open_session(operations, person, from, &[]).await?)
}

/// Writes down what the invited set; says whether the link was still there.
async fn write_acceptance(
    operations: &Operations,
    token: &str,
    person: &Person,
    language: Language,
    hash: String,
) -> Result<bool> {
    let mut write = operations.store().write(Actor::Person(person.id)).await?;
    // Takes the lock that every writer waits for: nobody is let in who is deactivated at the same time.
    write.recorded_at().await?;
    let now = write.read().find::<Person>(person.id).await?;
    let Some(now) = now.filter(|person| person.active) else { return Ok(false) };
    if !write.use_invitation(&digest(token)).await? {
        return Ok(false);
    }
    write.update(&Person { name: person.name.clone(), ..now }).await?;
    write.set_password_hash(person.id, Some(hash)).await?;
    let kept = write.read().preferences_of(person.id).await?;
    let kept = kept.unwrap_or_else(|| Preferences::none_of(person.id));
    write.set_preferences(&Preferences { language: Some(language.tag().to_owned()), ..kept }).await?;
    write.end_sessions_of(person.id).await?;
    write.audit("accept_invitation", RecordRef::from(person.id), None).await?;
    write.commit().await?;
    Ok(true)
}

fn check(typed: &Acceptance) -> Result<(Password, Language), Vec<(AcceptField, Why)>> {
    let name = if typed.name.trim().is_empty() { Err((AcceptField::Name, Why::Missing)) } else { Ok(()) };
    let password = Password::choose(&typed.password).map_err(|refused| match refused {
        PasswordRefused::TooShort { least } => (AcceptField::Password, Why::TooShort { least }),
        PasswordRefused::TooLong => (AcceptField::Password, Why::TooLong),
    });
    let language = Language::from_tag(&typed.language).ok_or((AcceptField::Language, Why::UnknownLanguage));
    match (name, password, language) {
        (Ok(()), Ok(password), Ok(language)) => Ok((password, language)),
        (name, password, language) => Err([name.err(), password.err(), language.err()].into_iter().flatten().collect()),
    }
}
