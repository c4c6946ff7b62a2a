//! What people read for the words of the closed lists: stages, roles, decisions, kinds of records.
//!
//! A company may rename its stages in the agreement; these are the words that the product brings.

use records::{
    BantAnswer, BuyingRole, CustomType, Decision, FieldType, Goal, ImportStatus, Motion, NamedConditionKind, Outcome,
    Permission, RecordKind, Role, Stage, Tier, VersionStatus,
};

use crate::locale::Locale;
use crate::said;

/// A word of a closed list.
pub trait Labelled {
    /// Its label, as a heading or a cell of a table shows it.
    fn label(self, locale: Locale) -> String;
}

/// The label of a word of a closed list.
///
/// ```
/// use words::{Language, label};
///
/// assert_eq!(label(Language::Es, records::Stage::Suspect), "Cliente potencial");
/// ```
pub fn label(locale: impl Into<Locale>, word: impl Labelled) -> String {
    word.label(locale.into())
}

/// A list with the message of each of its words: a word without one does not compile.
macro_rules! labels {
    ($list:ident { $($word:ident => $id:literal,)+ }) => {
        impl Labelled for $list {
            fn label(self, locale: Locale) -> String {
                match self { $(Self::$word => said!(locale, $id),)+ }
            }
        }
    };
}

labels!(Stage {
    Suspect => "stage-suspect",
    Prospect => "stage-prospect",
    Mql => "stage-mql",
    Sal => "stage-sal",
    Sql => "stage-sql",
    Opportunity => "stage-opportunity",
    Customer => "stage-customer",
    Nurturing => "stage-nurturing",
    Rejected => "stage-rejected",
    Lost => "stage-lost",
});

labels!(Decision {
    Mql => "decision-mql",
    Nurture => "decision-nurture",
    Refuse => "decision-refuse",
});

labels!(Motion {
    NewBusiness => "motion-new-business",
    Expansion => "motion-expansion",
});

labels!(Outcome {
    Open => "outcome-open",
    Won => "outcome-won",
    Lost => "outcome-lost",
});

labels!(Role {
    Administrator => "role-administrator",
    MarketingOperations => "role-marketing-operations",
    HeadOfMarketing => "role-head-of-marketing",
    Sdr => "role-sdr",
    Ae => "role-ae",
    HeadOfSales => "role-head-of-sales",
    Viewer => "role-viewer",
});

labels!(Permission {
    SeeRecords => "permission-see-records",
    EditRecords => "permission-edit-records",
    WorkLeads => "permission-work-leads",
    Import => "permission-import",
    Export => "permission-export",
    DraftAgreement => "permission-draft-agreement",
    SignForMarketing => "permission-sign-for-marketing",
    SignForSales => "permission-sign-for-sales",
    Configure => "permission-configure",
    ManagePeople => "permission-manage-people",
    ManageTokens => "permission-manage-tokens",
    ReadAudit => "permission-read-audit",
});

labels!(BuyingRole {
    Initiator => "buying-role-initiator",
    Researcher => "buying-role-researcher",
    User => "buying-role-user",
    Recommender => "buying-role-recommender",
    DecisionMaker => "buying-role-decision-maker",
    BudgetHolder => "buying-role-budget-holder",
    Blocker => "buying-role-blocker",
});

labels!(BantAnswer {
    Unknown => "bant-unknown",
    No => "bant-no",
    Partial => "bant-partial",
    Yes => "bant-yes",
});

labels!(RecordKind {
    Account => "record-account",
    Contact => "record-contact",
    Lead => "record-lead",
    Activity => "record-activity",
    Opportunity => "record-opportunity",
    Campaign => "record-campaign",
    Content => "record-content",
    Interest => "record-interest",
    Product => "record-product",
    Person => "record-person",
    Team => "record-team",
    Agreement => "record-agreement",
    Import => "record-import",
    CustomField => "record-custom-field",
    NamedCondition => "record-named-condition",
    View => "record-view",
    ApiToken => "record-api-token",
    Settings => "record-settings",
});

labels!(NamedConditionKind {
    Persona => "record-persona",
    Segment => "record-segment",
});

labels!(Tier {
    Strategic => "tier-strategic",
    Target => "tier-target",
    Other => "tier-other",
});

labels!(Goal {
    Demand => "goal-demand",
    Image => "goal-image",
    Awareness => "goal-awareness",
});

labels!(VersionStatus {
    Draft => "version-draft",
    Proposed => "version-proposed",
    InForce => "version-in-force",
    Superseded => "version-superseded",
});

labels!(ImportStatus {
    Draft => "import-draft",
    Running => "import-running",
    Done => "import-done",
    Cancelled => "import-cancelled",
    Failed => "import-failed",
    Undone => "import-undone",
});

labels!(FieldType {
    Text => "type-text",
    Number => "type-number",
    Boolean => "type-boolean",
    Date => "type-date",
    Instant => "type-instant",
    Choice => "type-choice",
    Choices => "type-choices",
});

labels!(CustomType {
    Text => "type-text",
    Number => "type-number",
    Money => "type-money",
    Date => "type-date",
    YesNo => "type-boolean",
    Choice => "type-choice",
    Choices => "type-choices",
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, Es, Fr};

    #[test]
    fn words_are_those_of_the_trade() {
        assert_eq!(label(En, Stage::Sal), "Sales accepted lead (SAL)");
        assert_eq!(label(Fr, Stage::Nurturing), "En incubation");
        assert_eq!(label(Fr, BuyingRole::Researcher), "Recherche l’information");
        assert_eq!(label(Es, BantAnswer::Unknown), "por averiguar");
    }
}
