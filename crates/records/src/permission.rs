//! Who may do what: the one table that pages, calls, the command line and tokens go by.

use std::fmt;
use std::str::FromStr;

use crate::keyed::keyed;
use crate::{Keyed, Role};

keyed! {
    /// What a page or a call asks of who uses it. The keys are also the scopes of tokens.
    pub enum Permission {
        /// See accounts, contacts, leads, opportunities, figures.
        SeeRecords = "see_records",
        /// Change facts, log activities.
        EditRecords = "edit_records",
        /// Accept, reject, recycle, qualify.
        WorkLeads = "work_leads",
        /// Bring files in.
        Import = "import",
        /// Take files out.
        Export = "export",
        /// Draft and propose an agreement.
        DraftAgreement = "draft_agreement",
        /// Sign for Marketing.
        SignForMarketing = "sign_for_marketing",
        /// Sign for Sales.
        SignForSales = "sign_for_sales",
        /// Add fields, interests, products; name the company.
        Configure = "configure",
        /// Invite people, give roles.
        ManagePeople = "manage_people",
        /// Let other programs in by tokens.
        ManageTokens = "manage_tokens",
        /// Read the audit log.
        ReadAudit = "read_audit",
    }
}

impl Permission {
    /// The roles that have it. Nobody signs for a side by being an administrator; what Sales decides on a lead, the head of
    /// Marketing does not; what leaves the house, those who work single leads do not take out.
    pub const fn roles(self) -> &'static [Role] {
        use Role::{Administrator, Ae, HeadOfMarketing, HeadOfSales, MarketingOperations, Sdr, Viewer};
        match self {
            Self::SeeRecords => &[Administrator, MarketingOperations, HeadOfMarketing, Sdr, Ae, HeadOfSales, Viewer],
            Self::EditRecords => &[Administrator, MarketingOperations, HeadOfMarketing, Sdr, Ae, HeadOfSales],
            Self::WorkLeads => &[Administrator, MarketingOperations, Sdr, Ae, HeadOfSales],
            Self::Import => &[Administrator, MarketingOperations, HeadOfMarketing],
            Self::Export | Self::DraftAgreement => &[Administrator, MarketingOperations, HeadOfMarketing, HeadOfSales],
            Self::SignForMarketing => &[HeadOfMarketing],
            Self::SignForSales => &[HeadOfSales],
            Self::Configure => &[Administrator, MarketingOperations],
            Self::ManagePeople | Self::ManageTokens => &[Administrator],
            Self::ReadAudit => &[Administrator, HeadOfMarketing, HeadOfSales],
        }
    }

    /// Whether a token can carry it. A signature is somebody's own hand.
    pub const fn can_be_a_scope(self) -> bool {
        !matches!(self, Self::SignForMarketing | Self::SignForSales)
    }
}

impl Role {
    /// Whether the role may do this.
    pub fn may(self, permission: Permission) -> bool {
        permission.roles().contains(&self)
    }
}

/// What a token may do at most: its owner's role may allow less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scopes(Vec<Permission>);

/// Why words are no scopes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotScopes {
    /// None was named.
    #[error("no scope")]
    Empty,
    /// A token cannot carry this, or nothing is called so.
    #[error("{0:?} is no scope")]
    Unknown(String),
}

impl Scopes {
    /// These, each once, in the order of the table.
    pub fn of(permissions: &[Permission]) -> Result<Self, NotScopes> {
        if let Some(never) = permissions.iter().find(|permission| !permission.can_be_a_scope()) {
            return Err(NotScopes::Unknown(never.key().to_owned()));
        }
        let wanted = Permission::ALL.iter().copied().filter(|known| permissions.contains(known));
        let scopes: Vec<_> = wanted.collect();
        if scopes.is_empty() { Err(NotScopes::Empty) } else { Ok(Self(scopes)) }
    }

    /// Every permission that a token can carry.
    pub fn all() -> impl Iterator<Item = Permission> {
        Permission::ALL.iter().copied().filter(|permission| permission.can_be_a_scope())
    }

    /// Whether this is among them.
    pub fn contain(&self, permission: Permission) -> bool {
        self.0.contains(&permission)
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Permission> + '_ {
        self.0.iter().copied()
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.0.iter().map(|permission| permission.key()).collect();
        f.write_str(&keys.join(" "))
    }
}

impl FromStr for Scopes {
    type Err = NotScopes;

    /// Keys with blanks between them, as [`Display`](fmt::Display) writes them.
    fn from_str(text: &str) -> Result<Self, NotScopes> {
        let read = |key: &str| Permission::from_key(key).ok_or_else(|| NotScopes::Unknown(key.to_owned()));
        Self::of(&text.split_whitespace().map(read).collect::<Result<Vec<_>, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_signs_for_a_side_but_its_head() {
        for role in Role::ALL {
            assert_eq!(role.may(Permission::SignForMarketing), *role == Role::HeadOfMarketing, "{role}");
            assert_eq!(role.may(Permission::SignForSales), *role == Role::HeadOfSales, "{role}");
        }
    }

    #[test]
    fn a_viewer_looks_and_does_nothing_else() {
        let may: Vec<_> = Permission::ALL.iter().filter(|permission| Role::Viewer.may(**permission)).collect();
        assert_eq!(may, [&Permission::SeeRecords]);
    }

    #[test]
    fn scopes_read_back_as_they_were_written() {
        let scopes = Scopes::of(&[Permission::Import, Permission::SeeRecords, Permission::Import]).unwrap();
        assert_eq!(scopes.to_string(), "see_records import");
        assert_eq!(scopes.to_string().parse(), Ok(scopes));
        for (text, refused) in [
            ("", NotScopes::Empty),
            ("see_records everything", NotScopes::Unknown("everything".to_owned())),
            ("sign_for_sales", NotScopes::Unknown("sign_for_sales".to_owned())),
        ] {
            assert_eq!(text.parse::<Scopes>(), Err(refused), "{text}");
        }
    }
}
