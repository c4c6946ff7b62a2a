//! The company's own people: who signs in, who owns records, and what each role may do.

use crate::keyed::keyed;
use crate::{Email, Instant, PersonId, TeamId};

keyed! {
    /// What somebody is here for. Files, the API and the agreement use the keys.
    pub enum Role {
        /// Runs the program.
        Administrator = "administrator",
        /// Imports, cleans, defines, scores.
        MarketingOperations = "marketing_operations",
        /// Signs for Marketing.
        HeadOfMarketing = "head_of_marketing",
        /// Works the assigned queue: sales development.
        Sdr = "sdr",
        /// Takes qualified leads to opportunities: account executive.
        Ae = "ae",
        /// Signs for Sales.
        HeadOfSales = "head_of_sales",
        /// Looks, changes nothing.
        Viewer = "viewer",
    }
}

keyed! {
    /// What a page or a call asks of who uses it.
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
        /// Read the audit log.
        ReadAudit = "read_audit",
    }
}

impl Role {
    /// Whether the role may do this. Nobody signs for a side by being an administrator.
    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Administrator => !matches!(permission, P::SignForMarketing | P::SignForSales),
            Self::MarketingOperations => matches!(
                permission,
                P::SeeRecords
                    | P::EditRecords
                    | P::WorkLeads
                    | P::Import
                    | P::Export
                    | P::DraftAgreement
                    | P::Configure
            ),
            Self::HeadOfMarketing => !matches!(permission, P::SignForSales | P::ManagePeople | P::Configure),
            Self::HeadOfSales => {
                !matches!(permission, P::SignForMarketing | P::ManagePeople | P::Configure | P::Import)
            }
            Self::Sdr | Self::Ae => matches!(permission, P::SeeRecords | P::EditRecords | P::WorkLeads),
            Self::Viewer => matches!(permission, P::SeeRecords),
        }
    }
}

/// Somebody of the company itself. Without an email it is a name that owns records, and cannot sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The address to sign in with.
    pub email: Option<Email>,
    /// First and last name, as people say it.
    pub name: String,
    /// What it is here for.
    pub role: Role,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// Where it works, for territories.
    pub region: Option<String>,
    /// The language of its pages; the company's own where it has not chosen.
    pub language: Option<String>,
    /// False for somebody who left: cannot sign in, keeps its records.
    pub active: bool,
    /// When it was added.
    pub created_at: Instant,
}

/// People who work together under a manager.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name, unique.
    pub name: String,
    /// Who leads it.
    pub manager: Option<PersonId>,
}
