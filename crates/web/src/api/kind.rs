//! The kinds of problems that keep a call from being done, each with its status and its words.

use axum::http::StatusCode;
use records::Keyed;
use words::Locale;

/// What kind of problem it is; its key ends the `type` of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No token, or one that lets nobody in.
    Token,
    /// The token or the role does not allow it.
    Scope,
    /// Nothing is there.
    NotFound,
    /// The address does not take this method.
    Method,
    /// The address asks for what there is not.
    Query,
    /// The body is no JSON.
    NotJson,
    /// The body is of another kind than the call takes.
    MediaType,
    /// The body holds more than the call takes.
    TooLarge,
    /// Something in the body is not right.
    Invalid,
    /// It cannot be done as things stand.
    Conflict,
    /// Somebody changed the record since it was read.
    Changed,
    /// The call does not say which state it starts from.
    VersionMissing,
    /// The idempotency key is none.
    Key,
    /// The idempotency key belongs to another request.
    KeyUsed,
    /// The request with this key is under way.
    KeyUnderWay,
    /// What the request with this key was answered is kept nowhere.
    KeyAnswered,
    /// Too many calls.
    TooMany,
    /// This process does not do it.
    NotHere,
    /// The base cannot be reached now.
    Unavailable,
    /// No room is left on the disk.
    DiskFull,
    /// A bug, or damage.
    Broken,
}

impl Keyed for Kind {
    const ALL: &'static [Self] = &[
        Self::Token,
        Self::Scope,
        Self::NotFound,
        Self::Method,
        Self::Query,
        Self::NotJson,
        Self::MediaType,
        Self::TooLarge,
        Self::Invalid,
        Self::Conflict,
        Self::Changed,
        Self::VersionMissing,
        Self::Key,
        Self::KeyUsed,
        Self::KeyUnderWay,
        Self::KeyAnswered,
        Self::TooMany,
        Self::NotHere,
        Self::Unavailable,
        Self::DiskFull,
        Self::Broken,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Scope => "scope",
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::Query => "query",
            Self::NotJson => "not-json",
            Self::MediaType => "media-type",
            Self::TooLarge => "too-large",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::Changed => "changed",
            Self::VersionMissing => "version-missing",
            Self::Key => "key",
            Self::KeyUsed => "key-used",
            Self::KeyUnderWay => "key-under-way",
            Self::KeyAnswered => "key-answered",
            Self::TooMany => "too-many",
            Self::NotHere => "not-here",
            Self::Unavailable => "unavailable",
            Self::DiskFull => "disk-full",
            Self::Broken => "broken",
        }
    }
}

impl Kind {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Token => StatusCode::UNAUTHORIZED,
            Self::Scope => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Query | Self::NotJson | Self::Key => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Invalid | Self::KeyUsed => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict | Self::KeyUnderWay | Self::KeyAnswered => StatusCode::CONFLICT,
            Self::Changed => StatusCode::PRECONDITION_FAILED,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::NotHere => StatusCode::NOT_IMPLEMENTED,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What it is in a few words, and what to do.
    pub(super) fn words(self, locale: Locale) -> (String, String) {
        macro_rules! said {
            ($title:literal, $advice:literal) => {
                (words::say!(Web, locale, $title), words::say!(Web, locale, $advice))
            };
        }
        match self {
            Self::Token => said!("problem-token", "problem-token-advice"),
            Self::Scope => said!("problem-scope", "problem-scope-advice"),
            Self::NotFound => said!("problem-not-found", "problem-not-found-advice"),
            Self::Method => said!("problem-method", "problem-method-advice"),
            Self::Query => said!("problem-query", "problem-query-advice"),
            Self::NotJson => said!("problem-not-json", "problem-not-json-advice"),
            Self::MediaType => said!("problem-media-type", "problem-media-type-advice"),
            Self::TooLarge => said!("problem-too-large", "problem-too-large-advice"),
            Self::Invalid => said!("problem-invalid", "problem-invalid-advice"),
            Self::Conflict => said!("problem-conflict", "problem-conflict-advice"),
            Self::Changed => said!("problem-changed", "problem-changed-advice"),
            Self::VersionMissing => said!("problem-version-missing", "problem-version-missing-advice"),
            Self::Key => said!("problem-key", "problem-key-advice"),
            Self::KeyUsed => said!("problem-key-used", "problem-key-used-advice"),
            Self::KeyUnderWay => said!("problem-key-under-way", "problem-key-under-way-advice"),
            Self::KeyAnswered => said!("problem-key-answered", "problem-key-answered-advice"),
            Self::TooMany => said!("problem-too-many", "problem-too-many-advice"),
            Self::NotHere => said!("problem-not-here", "problem-not-here-advice"),
            Self::Unavailable => said!("fault-unavailable", "fault-unavailable-advice"),
            Self::DiskFull => said!("fault-disk-full", "fault-disk-full-advice"),
            Self::Broken => said!("fault-broken", "fault-broken-advice"),
        }
    }
}
