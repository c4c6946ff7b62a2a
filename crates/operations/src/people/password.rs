//! Passwords: kept as argon2id hashes with a salt each, never otherwise.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::Randomness;

/// The least that a password must have, in characters.
pub const LEAST_CHARACTERS: usize = 10;

/// More than this is not hashed: nobody types it, and hashing a megabyte is a way to keep a server busy.
pub const MOST_BYTES: usize = 1024;

/// A password as somebody typed it; it can neither be printed nor compared.
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Why a text is not taken as a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRefused {
    /// Fewer characters than [`LEAST_CHARACTERS`].
    TooShort {
        /// How many it must have.
        least: usize,
    },
    /// More bytes than [`MOST_BYTES`].
    TooLong,
}

impl Password {
    /// A password that somebody chooses.
    pub fn choose(text: &str) -> Result<Self, PasswordRefused> {
        if text.len() > MOST_BYTES {
            return Err(PasswordRefused::TooLong);
        }
        if text.chars().count() < LEAST_CHARACTERS {
            return Err(PasswordRefused::TooShort { least: LEAST_CHARACTERS });
        }
        Ok(Self(text.to_owned()))
    }

    /// The hash to keep, in the PHC string format.
    pub fn hash(&self, randomness: &Randomness) -> String {
        let salt = randomness.bytes::<16>();
        let hash = hasher().hash_password_with_salt(self.0.as_bytes(), &salt);
        hash.expect("sixteen bytes of salt and a bounded password can always be hashed").to_string()
    }
}

/// Whether the text typed is the password behind the hash. Where there is no hash (nobody has that address) the same
/// work is done against a hash that nothing matches, so that the time taken tells nobody which addresses exist.
pub fn verify(typed: &str, kept: Option<&str>) -> bool {
    if typed.len() > MOST_BYTES {
        return false;
    }
    match kept.map(PasswordHash::new) {
        Some(Ok(hash)) => hasher().verify_password(typed.as_bytes(), &hash).is_ok(),
        _ => {
            let _ = hasher().hash_password_with_salt(typed.as_bytes(), &[0x2A; 16]);
            false
        }
    }
}

/// Argon2id with the parameters that OWASP's cheat sheet on password storage names: 19 MiB, two passes, one lane.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("the parameters are within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_what_it_closed_and_nothing_else_does() {
        let kept = Password::choose("correct horse battery").unwrap().hash(&Randomness::seeded(1));
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("correct horse battery", Some(&kept)));
        assert!(!verify("correct horse batterie", Some(&kept)));
        assert!(!verify("correct horse battery", None));
        assert!(!verify("correct horse battery", Some("not a hash")));
    }

    #[test]
    fn the_same_password_is_kept_differently_each_time() {
        let password = Password::choose("correct horse battery").unwrap();
        let randomness = Randomness::seeded(1);
        assert_ne!(password.hash(&randomness), password.hash(&randomness));
    }

    #[test]
    fn what_is_too_short_or_too_long_is_refused() {
        assert_eq!(Password::choose("né en été").unwrap_err(), PasswordRefused::TooShort { least: 10 });
        assert!(Password::choose("né en été.").is_ok());
        assert_eq!(Password::choose(&"x".repeat(1025)).unwrap_err(), PasswordRefused::TooLong);
    }
}
