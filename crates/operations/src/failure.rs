//! What can go wrong with an operation, told apart by what somebody can do about it.

use store::StoreError;

/// A failure that is nobody's refusal: refusals are values of each operation.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was asked for is not there, or not for whoever asks.
    #[error("there is no such record")]
    NotFound,
    /// The base cannot be reached now; trying again may help.
    #[error("the base cannot be reached")]
    Unavailable(#[source] StoreError),
    /// There is no room left on the disk.
    #[error("the disk is full")]
    DiskFull(#[source] StoreError),
    /// A bug, or damage to the base.
    #[error("the operation failed")]
    Broken(#[source] anyhow::Error),
}

/// A result of an operation.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing => Self::NotFound,
            StoreError::Unavailable(_) | StoreError::Stopping | StoreError::Conflict(_) => Self::Unavailable(error),
            StoreError::DiskFull(_) => Self::DiskFull(error),
            other => Self::Broken(other.into()),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

/// An error with its causes, for a log.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
