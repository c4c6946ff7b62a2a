//! Email addresses: kept as typed, compared by a key.

use std::fmt;

/// An address as somebody typed it, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email {
    typed: String,
    key: String,
}

/// A text that is no email address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an email address")]
pub struct NotAnEmail;

/// The longest address that mail systems carry (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 254;

impl Email {
    /// Reads an address: one `@`, something before it, a domain with a dot after it, no blanks or control
    /// characters inside. Whether mail arrives there only sending can tell.
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let typed = text.trim();
        let (local, domain) = typed.rsplit_once('@').ok_or(NotAnEmail)?;
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"' | '@');
        let labels = domain.split('.').collect::<Vec<_>>();
        let domain_holds = labels.len() >= 2
            && labels.iter().all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        if local.is_empty() || typed.len() > LONGEST || local.contains(strange) || !domain_holds {
            return Err(NotAnEmail);
        }
        Ok(Self { typed: typed.to_owned(), key: typed.to_lowercase() })
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// What two spellings of one address share: lower case.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The domain, in lower case.
    pub fn domain(&self) -> &str {
        self.key.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_outer_blanks_do_not_make_another_address() {
        let typed = Email::parse("  Ana.Diaz@Example.COM ").unwrap();
        assert_eq!(typed.as_str(), "Ana.Diaz@Example.COM");
        assert_eq!(typed.key(), Email::parse("ana.diaz@example.com").unwrap().key());
        assert_eq!(typed.domain(), "example.com");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ana",
            "@example.com",
            "ana@",
            "ana@localhost",
            "a b@example.com",
            "a@b@example.com",
            "a@.com",
            "a@-x.com",
            "a\u{0}@x.com",
        ] {
            assert_eq!(Email::parse(text), Err(NotAnEmail), "{text:?}");
        }
    }
}
