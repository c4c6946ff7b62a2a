//! What an address says about who writes: a company, a free mail service, a school.

use crate::Email;
use crate::keyed::keyed;

keyed! {
    /// The kind of an email address, by its domain.
    pub enum EmailKind {
        /// A domain of somebody's own.
        Corporate = "corporate",
        /// A service where anybody gets an address.
        Free = "free",
        /// A school or university.
        Edu = "edu",
    }
}

/// Services that give anybody an address, one domain a line, in order. A line that ends with `.*` takes every
/// country's domain of the service: `yahoo.fr`, `yahoo.co.uk`.
const FREE: &str = include_str!("free_mail.txt");

impl EmailKind {
    /// The kind of a domain in lower case.
    pub fn of_domain(domain: &str) -> Self {
        if is_school(domain) {
            Self::Edu
        } else if is_free(domain) {
            Self::Free
        } else {
            Self::Corporate
        }
    }
}

impl Email {
    /// The kind of address that it is.
    pub fn kind(&self) -> EmailKind {
        EmailKind::of_domain(self.domain())
    }
}

/// `.edu` of the United States, and what other countries reserve below their own: `.edu.mx`, `.ac.uk`.
fn is_school(domain: &str) -> bool {
    let mut labels = domain.rsplit('.');
    match (labels.next(), labels.next()) {
        (Some("edu"), _) => true,
        (Some(country), Some("edu" | "ac")) => country.len() == 2,
        _ => false,
    }
}

fn is_free(domain: &str) -> bool {
    let service = domain.split('.').next().unwrap_or_default();
    FREE.lines().any(|line| match line.strip_suffix(".*") {
        Some(name) => name == service && is_a_country_of(domain, service),
        None => line == domain,
    })
}

/// Whether what follows the service's name is one or two public labels, and not a company's own subdomain.
fn is_a_country_of(domain: &str, service: &str) -> bool {
    let rest = domain[service.len()..].trim_start_matches('.');
    matches!(rest.split('.').collect::<Vec<_>>().as_slice(), [top] if top.len() <= 3)
        || matches!(rest.split('.').collect::<Vec<_>>().as_slice(), ["co" | "com", country] if country.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_tell_their_kind() {
        for (domain, kind) in [
            ("gmail.com", EmailKind::Free),
            ("yahoo.fr", EmailKind::Free),
            ("yahoo.co.uk", EmailKind::Free),
            ("yahoo.com.mx", EmailKind::Free),
            ("hotmail.es", EmailKind::Free),
            ("orange.fr", EmailKind::Free),
            ("orange.com", EmailKind::Corporate),
            ("yahoo.corp.example", EmailKind::Corporate),
            ("laiteries.example", EmailKind::Corporate),
            ("mit.edu", EmailKind::Edu),
            ("unam.edu.mx", EmailKind::Edu),
            ("ox.ac.uk", EmailKind::Edu),
            ("ac.example", EmailKind::Corporate),
        ] {
            assert_eq!(EmailKind::of_domain(domain), kind, "{domain}");
        }
    }
}
