//! Somebody's own password, changed by whoever knows the one of before.

use async_recursion::async_recursion as boxed;
use records::{Actor, RecordRef};

use super::hashing::{hash, is_right};
use super::my_sessions::end_my_other_sessions;
use super::sessions::{Device, Session, SignInRefused, count_the_try, subjects};
use super::{Password, PasswordRefused};
use crate::{Failure, Operations};

/// Why a password stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangeRefused {
    /// The one of before is another.
    #[error("this is not the password of before")]
    WrongPassword,
    /// Too many tries: whoever found the screen unlocked does not guess on.
    #[error("too many tries")]
    TooManyTries,
    /// The new one is too short or too long.
    #[error("the new password is not taken")]
    New(PasswordRefused),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// Changes the password of whoever asks, and ends their other sessions.
#[boxed]
pub async fn change_my_password(
    operations: &Operations,
    me: &Session,
    before: &str,
    after: &str,
) -> Result<(), ChangeRefused> {
    let new = Password::choose(after).map_err(ChangeRefused::New)?;
    let person = me.person.id;
    let email = me.person.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
    let subjects = subjects(&email, &Device::default());
    count_the_try(operations, &subjects).await.map_err(|refused| match refused {
        SignInRefused::Failure(failure) => ChangeRefused::Failure(failure),
        SignInRefused::TooManyTries { .. } | SignInRefused::WrongCredentials => ChangeRefused::TooManyTries,
    })?;
    let kept = operations.store().read().password_hash(person).await.map_err(Failure::from)?;
    if !is_right(before.to_owned(), kept).await? {
        return Err(ChangeRefused::WrongPassword);
    }
    let hash = hash(operations, new).await?;
    let mut write = operations.store().write(Actor::Person(person)).await.map_err(Failure::from)?;
    for subject in &subjects {
        write.forget_sign_in_failures(subject).await.map_err(Failure::from)?;
    }
    write.set_password_hash(person, Some(hash)).await.map_err(Failure::from)?;
    write.end_invitation_of(person).await.map_err(Failure::from)?;
    write.audit("change_password", RecordRef::from(person), None).await.map_err(Failure::from)?;
    write.commit().await.map_err(Failure::from)?;
    Ok(end_my_other_sessions(operations, me).await?)
}
