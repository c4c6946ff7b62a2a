//! The company's own people: added, signing in and out, and how each wants to see the program.

mod first_run;
mod hashing;
mod password;
mod preferences;
mod sessions;

pub(crate) use first_run::COMPANY_NAME;
pub use first_run::{
    CREATE_SAMPLE, Company, FirstRun, FirstRunField, FirstRunRefused, Found, Start, Why, company, first_run, found,
    is_set_up,
};
pub use password::{Password, PasswordRefused};
pub use preferences::{PreferencesRefused, set_preferences};
pub use sessions::{Device, NewSession, Session, SignInRefused, session, sign_in, sign_out};

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

/// Adds somebody who can sign in.
#[boxed]
pub async fn add_person(operations: &Operations, by: Actor, new: NewPerson) -> Result<PersonId, AddRefused> {
    let hash = hash(operations, new.password).await?;
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    let created_at = operations.now();
    let id =
        insert_person(&mut write, &new.email, new.name, new.role, hash, created_at).await.map_err(
            |error| match error {
                StoreError::Taken { .. } => AddRefused::Taken,
                other => AddRefused::Failure(other.into()),
            },
        )?;
    write.audit("add_person", records::RecordRef::from(id), None).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(id)
}

async fn insert_person(
    write: &mut store::Write,
    email: &Email,
    name: Option<String>,
    role: Role,
    hash: String,
    created_at: Instant,
) -> store::Result<PersonId> {
    let id = PersonId::new(write.next_id().await?);
    let name = name.unwrap_or_else(|| email.as_str().split('@').next().unwrap_or_default().to_owned());
    let email = Some(email.clone());
    let person = Person { id, email, name, role, team: None, region: None, language: None, active: true, created_at };
    write.add(&[person]).await?;
    write.set_password_hash(id, Some(hash)).await?;
    Ok(id)
}
