//! The company's own people: added, signing in and out, and how each wants to see the program.

mod company;
mod first_run;
mod hashing;
mod invite;
mod manage;
mod my_password;
mod my_sessions;
mod password;
mod preferences;
mod roster;
mod sessions;
mod teams;
mod tokens;

pub(crate) use company::COMPANY_NAME;
pub use company::{Company, CompanyField, CompanyRefused, CompanyTyped, SampleState, company, set_company};
pub use first_run::{
    CREATE_SAMPLE, FirstRun, FirstRunField, FirstRunRefused, Found, Start, Why, first_run, found, is_set_up,
};
pub use invite::{
    AcceptField, AcceptRefused, Acceptance, Invite, InviteRefused, Invited, Link, accept, invite, invited, link_for,
};
pub use manage::{
    Away, PeopleRefused, PersonChange, add_absence, change_person, deactivate, end_absence, put_team, reactivate,
};
pub use my_password::{ChangeRefused, change_my_password};
pub use my_sessions::{SessionView, end_my_other_sessions, end_my_session, my_sessions};
pub use password::{Password, PasswordRefused};
pub use preferences::{PreferencesRefused, START_PAGES, set_preferences};
pub use roster::{Access, Member, Roster, member, roster};
pub use sessions::{Device, NewSession, Session, SignInRefused, session, sign_in, sign_out};
pub use teams::{Then, remove_team};
pub use tokens::{Bearer, NewToken, TokenRefused, TokenView, TokenWanted, add_token, bearer, revoke_token, tokens};

use async_recursion::async_recursion as boxed;
use records::{Actor, Email, Instant, Person, PersonId, Role};
use store::StoreError;

use crate::{Failure, Operations, Result};
use hashing::hash;

/// Somebody new.
#[derive(Debug)]
pub struct NewPerson {
    /// The address to sign in with.
    pub email: Email,
    /// First and last name; the part of the address before the @ where nobody says.
    pub name: Option<String>,
    /// What it is here for.
    pub role: Role,
    /// The password to begin with.
    pub password: Password,
}

/// Why somebody is not added.
#[derive(Debug, thiserror::Error)]
pub enum AddRefused {
    /// Somebody signs in with this address already.
    #[error("somebody has this address already")]
    Taken,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Lets somebody sign in: a new person, or one who so far only owned records.
#[boxed]
pub async fn add_person(operations: &Operations, by: Actor, new: NewPerson) -> Result<PersonId, AddRefused> {
    let hash = hash(operations, new.password).await?;
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    let admitted = Admitted { email: new.email, name: new.name, role: new.role, hash };
    let id = admit(&mut write, admitted, operations.now()).await.map_err(|error| match error {
        StoreError::Taken { .. } => AddRefused::Taken,
        other => AddRefused::Failure(other.into()),
    })?;
    let id = id.ok_or(AddRefused::Taken)?;
    write.audit("add_person", records::RecordRef::from(id), None).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(id)
}

/// Somebody on the way in.
struct Admitted {
    email: Email,
    name: Option<String>,
    role: Role,
    hash: String,
}

/// Writes down who signs in from now on; nobody where somebody signs in with the address already. Whoever only owned
/// records under it keeps them.
async fn admit(write: &mut store::Write, who: Admitted, now: Instant) -> store::Result<Option<PersonId>> {
    let id = match write.read().person_by_email(&who.email).await? {
        Some(person) => {
            if write.read().password_hash(person.id).await?.is_some() {
                return Ok(None);
            }
            let name = who.name.unwrap_or_else(|| person.name.clone());
            write.update(&Person { name, role: who.role, active: true, ..person }).await?;
            write.end_invitation_of(person.id).await?;
            person.id
        }
        None => {
            let id = PersonId::new(write.next_id().await?);
            let name = who.name.unwrap_or_else(|| name_of_address(&who.email));
            let (email, role) = (Some(who.email), who.role);
            let (team, region, language, active) = (None, None, None, true);
            write.add(&[Person { id, email, name, role, team, region, language, active, created_at: now }]).await?;
            id
        }
    };
    write.set_password_hash(id, Some(who.hash)).await?;
    Ok(Some(id))
}

/// What somebody is called of whom only the address is known: the part before the @.
fn name_of_address(email: &Email) -> String {
    email.as_str().split('@').next().unwrap_or_default().to_owned()
}
