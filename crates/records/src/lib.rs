//! The nouns of the field and the values of their fields.
//!
//! A value enters once, as text or JSON, through [`FieldType::read`] and is a [`Value`] from then on: a [`Folded`] text,
//! a finite number, a boolean, a [`Date`], an [`Instant`] or several choices. The [`Catalogue`] knows which fields there
//! are, and a [`Row`] holds the values of one contact or activity by [`FieldId`].
//!
//! ```
//! use records::{Catalogue, FieldOf, Row, Zone};
//! let catalogue = Catalogue::built_in();
//! let (id, field) = catalogue.get(FieldOf::Contact, "Employees").expect("a built-in field");
//! let mut row = Row::new(catalogue.len(FieldOf::Contact));
//! row.set(id, field.ty.read(" 50 ", &Zone::utc()).expect("a number"));
//! ```
//!
//! Invariant: nothing here reads a clock, a file or a locale; a zone is that of the database compiled in.

pub mod activity;
pub mod catalogue;
pub mod date;
pub mod field;
pub mod field_type;
pub mod folded;
pub mod infer;
pub mod instant;
pub mod offsets;
pub mod row;
pub mod value;
pub mod zone;
pub use activity::{Activity, ActivityKey};
pub use catalogue::{Catalogue, DuplicateField, nearest};
pub use date::Date;
pub use field::{Field, FieldId, FieldOf, Origin, Scored};
pub use field_type::{FieldType, Unreadable, read_number};
pub use folded::Folded;
pub use infer::Inferred;
pub use instant::{Instant, MICROSECONDS_A_DAY};
pub use offsets::Offsets;
pub use row::Row;
pub use value::Value;
pub use zone::{UnknownZone, Zone};

mod keyed;

pub mod account;
pub mod actor;
pub mod contact;
pub mod credential;
pub mod custom;
mod custom_text;
pub mod desk;
pub mod duty;
pub mod email;
pub mod email_kind;
pub mod exchange;
pub mod fact;
pub mod happening;
pub mod id;
pub mod import;
pub mod judged;
pub mod lead;
pub mod list_export;
pub mod market;
pub mod marketing;
pub mod money;
pub mod next_step;
pub mod opportunity;
pub mod permission;
pub mod person;

pub use account::{Account, Tier};
pub use actor::{Actor, AuditEntry, ExternalId, FactChange, NotAnActor, RecordKind, RecordRef};
pub use contact::{Bant, BantAnswer, BuyingRole, Consent, Contact};
pub use credential::{ApiToken, Invitation};
pub use custom::{CustomField, CustomType, CustomValues};
pub use custom_text::{list_of_words, taken as custom_value, words_of_list};
pub use desk::{Job, Preferences, SavedView, WebSession};
pub use duty::{Absence, Territory};
pub use email::{Email, NotAnEmail};
pub use email_kind::EmailKind;
pub use exchange::{ExchangeRate, NotARate, Rate};
pub use fact::{Difference, FactRefused, Facts};
pub use happening::{ActivityRecord, Identity};
pub use id::{
    AbsenceId, AccountId, ActivityId, AgreementId, ApiTokenId, AuditId, CampaignId, ContactId, ContentId,
    CustomFieldId, ExportId, ImportId, InterestId, JobId, KindId, LeadId, NamedConditionId, NotAnId, OpportunityId,
    PersonId, ProductId, TeamId, ViewId,
};
pub use import::{
    Import, ImportCounts, ImportFile, ImportProblem, ImportRecords, ImportStatus, ImportWork, SavedMapping,
};
pub use judged::{AgreementVersion, CellChange, CurrentScore, VersionStatus};
pub use keyed::Keyed;
pub use lead::{Decision, Lead, Motion, Stage, StageChange};
pub use list_export::ListExport;
pub use market::{Confirmation, MarketBook, MarketPoint, Pitch, PointKind, Side};
pub use marketing::{Campaign, CampaignCost, Content, Goal, Interest, NamedCondition, NamedConditionKind, Product};
pub use money::{Currency, Money, NotAnAmount, UnknownCurrency};
pub use next_step::NextStep;
pub use opportunity::{Opportunity, OpportunityContact, OpportunityProduct, Outcome};
pub use permission::{NotScopes, Permission, Scopes};
pub use person::{Person, Role, Team};
