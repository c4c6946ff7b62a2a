

pub mod folded;
pub mod date;
pub mod instant;
pub mod zone;
pub mod value;
pub mod field_type;
pub mod infer;
pub mod field;
pub mod catalogue;
pub mod row;
pub mod activity;
pub use activity::{Activity, ActivityKey};
pub use catalogue::{Catalogue, DuplicateField, nearest};
pub use date::Date;
pub use field::{Field, FieldId, FieldOf, Origin, Scored};
pub use field_type::{FieldType, Unreadable, read_number};
pub use folded::Folded;
pub use infer::Inferred;
pub use instant::{Instant, MICROSECONDS_A_DAY};
pub use row::Row;
pub use value::Value;
pub use zone::{UnknownZone, Zone};

mod keyed;

pub mod account;
pub mod actor;
pub mod contact;
pub mod custom;
pub mod desk;
pub mod email;
pub mod happening;
pub mod id;
pub mod import;
pub mod judged;
pub mod lead;
pub mod marketing;
pub mod money;
pub mod opportunity;
pub mod person;

pub use account::{Account, Tier};
pub use actor::{Actor, AuditEntry, ExternalId, FactChange, NotAnActor, RecordKind, RecordRef};
pub use contact::{Bant, BantAnswer, BuyingRole, Consent, Contact};
pub use custom::{CustomField, CustomType, CustomValues};
pub use desk::{Job, SavedView, WebSession};
pub use email::{Email, NotAnEmail};
pub use happening::{ActivityRecord, Identity};
pub use id::{
    AccountId, ActivityId, AgreementId, AuditId, CampaignId, ContactId, ContentId, CustomFieldId, ImportId, InterestId,
    JobId, KindId, LeadId, NamedConditionId, NotAnId, OpportunityId, PersonId, ProductId, TeamId, ViewId,
};
pub use import::{Import, ImportCounts, ImportProblem, ImportStatus};
pub use judged::{AgreementVersion, CellChange, CurrentScore, VersionStatus};
pub use keyed::Keyed;
pub use lead::{Decision, Lead, Motion, Stage, StageChange};
pub use marketing::{Campaign, CampaignCost, Content, Goal, Interest, NamedCondition, NamedConditionKind, Product};
pub use money::{Currency, Money, NotAnAmount, UnknownCurrency};
pub use opportunity::{Opportunity, OpportunityContact, OpportunityProduct, Outcome};
pub use person::{Permission, Person, Role, Team};
