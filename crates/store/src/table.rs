//! Which record lies in which table: one declaration gives reading, writing and bulk writing.
//!
//! The structs of `records` are the entities. Deriving a second set of structs for the mapper would say every
//! column twice more and could not feed the bulk path (docs/decisions/0003-records-are-the-entities.md).

use std::sync::OnceLock;

use records::*;
use sea_orm::{QueryResult, Value};

use crate::column::{Column, Field};
use crate::error::Result;

/// Something that can be written as a row.
pub(crate) trait Row: Sync {
    const TABLE: &'static str;
    fn columns() -> &'static [String];
    fn bind(&self, out: &mut Vec<Value>);
}

/// Something that can be read back from a row.
pub(crate) trait Table: Row + Sized {
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self>;

    /// The columns for a SELECT, of the table under a name: `c."id", c."name"`.
    fn select(alias: &str) -> String {
        let columns: Vec<_> = Self::columns().iter().map(|column| format!("{alias}.\"{column}\"")).collect();
        columns.join(", ")
    }
}

/// A record with an id, which can be found, added, changed and listed.
///
/// Sealed: only the nouns of `records` are records.
pub trait Record: Clone + private::Stored {
    /// Its typed id.
    type Id: Copy + Send + Sync + Into<RecordRef>;
    /// Its kind.
    const KIND: RecordKind;
    /// Its id.
    fn id(&self) -> Self::Id;
}

pub(crate) mod private {
    /// What the store alone can do with a record.
    #[expect(private_bounds, reason = "seals `Record` without showing how rows lie in tables")]
    pub trait Stored: super::Table + Send + Sync {}
}

/// The names of a field's columns.
pub(crate) fn push_columns<S, T: Field>(columns: &mut Vec<String>, field: &str, _: fn(&S) -> &T) {
    columns.extend(T::PARTS.iter().map(|part| format!("{field}{part}")));
}

macro_rules! table {
    ($record:ty, $table:literal, [$($field:ident),+ $(,)?]) => {
        impl $crate::table::Row for $record {
            const TABLE: &'static str = $table;

            fn columns() -> &'static [String] {
                static COLUMNS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
                COLUMNS.get_or_init(|| {
                    let mut columns = Vec::new();
                    $($crate::table::push_columns(&mut columns, stringify!($field), |record: &$record| &record.$field);)+
                    columns
                })
            }

            fn bind(&self, out: &mut Vec<sea_orm::Value>) {
                $($crate::column::Field::bind(&self.$field, out);)+
            }
        }

        impl $crate::table::Table for $record {
            fn read(row: &sea_orm::QueryResult, at: &mut usize) -> $crate::error::Result<Self> {
                Ok(Self { $($field: $crate::column::Field::read(row, at)?,)+ })
            }
        }
    };
}

pub(crate) use table;

/// A row with who noted it, where the record itself does not carry it.
macro_rules! noted {
    ($noted:ident, $record:ty) => {
        impl $crate::table::Row for $noted<'_> {
            const TABLE: &'static str = <$record as $crate::table::Row>::TABLE;

            fn columns() -> &'static [String] {
                static COLUMNS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
                COLUMNS.get_or_init(|| {
                    let own = <$record as $crate::table::Row>::columns().iter().cloned();
                    own.chain(["by".to_owned()]).collect()
                })
            }

            fn bind(&self, out: &mut Vec<sea_orm::Value>) {
                self.record.bind(out);
                out.push(self.by.to_string().into());
            }
        }
    };
}

pub(crate) use noted;

macro_rules! record {
    ($record:ident, $id:ident, $kind:ident) => {
        impl private::Stored for $record {}
        impl Record for $record {
            type Id = $id;
            const KIND: RecordKind = RecordKind::$kind;
            fn id(&self) -> $id {
                self.id
            }
        }
    };
}

/// A row with the instant at which it was written down, where the record itself does not carry it.
pub(crate) struct Recorded<'a, R> {
    pub(crate) record: &'a R,
    pub(crate) recorded_at: Instant,
}

impl<R: RecordedAt> Row for Recorded<'_, R> {
    const TABLE: &'static str = R::TABLE;

    fn columns() -> &'static [String] {
        R::recorded_columns()
    }

    fn bind(&self, out: &mut Vec<Value>) {
        self.record.bind(out);
        out.push(Value::BigInt(Some(self.recorded_at.raw())));
    }
}

/// Records whose table has a column `recorded_at` of its own.
pub(crate) trait RecordedAt: Row {
    fn recorded_columns() -> &'static [String];
}

macro_rules! recorded_at {
    ($($record:ident),+) => {$(
        impl RecordedAt for $record {
            fn recorded_columns() -> &'static [String] {
                static COLUMNS: OnceLock<Vec<String>> = OnceLock::new();
                COLUMNS.get_or_init(|| {
                    Self::columns().iter().cloned().chain(["recorded_at".to_owned()]).collect()
                })
            }
        }
    )+};
}

recorded_at!(Account, Contact);

table!(
    Account,
    "accounts",
    [
        id,
        name,
        domain,
        industry,
        country,
        region,
        city,
        postal_code,
        employees,
        annual_revenue,
        tier,
        parent,
        owner,
        custom,
        created_at,
    ]
);
record!(Account, AccountId, Account);

table!(
    Contact,
    "contacts",
    [
        id,
        account,
        email,
        first_name,
        last_name,
        phone,
        title,
        seniority,
        function,
        language,
        country,
        region,
        city,
        postal_code,
        source,
        buying_role,
        bant,
        custom,
        created_at,
    ]
);
record!(Contact, ContactId, Contact);

table!(
    Lead,
    "leads",
    [id, contact, account, motion, stage, stage_since, stage_stated, owner, source, campaign, created_at,]
);
record!(Lead, LeadId, Lead);

table!(
    ActivityRecord,
    "activities",
    [id, contact, at, kind, identity, interest, campaign, content, value, properties, recorded_at,]
);
record!(ActivityRecord, ActivityId, Activity);

table!(Campaign, "campaigns", [id, name, goal, channel, budget, starts_on, ends_on]);
record!(Campaign, CampaignId, Campaign);

table!(Content, "contents", [id, title, kind, persona, buying_stage, interest, language, url]);
record!(Content, ContentId, Content);

table!(Interest, "interests", [id, key, name]);
record!(Interest, InterestId, Interest);

table!(Product, "products", [id, name, family, price, interest]);
record!(Product, ProductId, Product);

table!(
    Opportunity,
    "opportunities",
    [
        id,
        name,
        account,
        contact,
        lead,
        outcome,
        step,
        amount,
        probability,
        opened_at,
        expected_close,
        closed_at,
        reason,
        competitor,
        owner,
        custom,
        created_at,
    ]
);
record!(Opportunity, OpportunityId, Opportunity);

table!(Person, "people", [id, email, name, role, team, region, language, active, created_at]);
record!(Person, PersonId, Person);

table!(Team, "teams", [id, name, manager]);
record!(Team, TeamId, Team);

table!(CustomField, "custom_fields", [id, of, key, label, ty, choices, retired]);
record!(CustomField, CustomFieldId, CustomField);

table!(NamedCondition, "named_conditions", [id, kind, key, name, condition, about]);
record!(NamedCondition, NamedConditionId, NamedCondition);

table!(Pitch, "pitches", [subject, language, messages, offers]);
table!(MarketPoint, "market_points", [segment, kind, position, name, text]);
table!(
    MarketBook,
    "market_books",
    [
        segment,
        trends,
        purchase_process,
        value_proposition,
        author,
        written_at,
        review_on,
        revision,
        marketing,
        marketing_at,
        sales,
        sales_at,
    ]
);

table!(
    AgreementVersion,
    "agreement_versions",
    [id, number, name, status, source, signed, in_force_from, in_force_until, created_at, by,]
);
record!(AgreementVersion, AgreementId, Agreement);

table!(Import, "imports", [id, file, fingerprint, mapping, status, position, counts, by, started_at, finished_at,]);
record!(Import, ImportId, Import);

table!(SavedView, "saved_views", [id, page, name, query, owner]);
record!(SavedView, ViewId, View);

table!(StageChange, "stage_changes", [lead, from, to, at, recorded_at, by, reason, version]);
table!(Consent, "consents", [contact, purpose, given, at, proof]);
table!(CampaignCost, "campaign_costs", [campaign, on, amount, what]);
table!(OpportunityContact, "opportunity_contacts", [opportunity, contact, role]);
table!(OpportunityProduct, "opportunity_products", [opportunity, product, quantity, amount]);
table!(ExternalId, "external_ids", [record, source, external]);
table!(FactChange, "fact_changes", [record, field, before, after, recorded_at, by]);
table!(AuditEntry, "audit_log", [at, by, action, record, details]);
table!(
    CurrentScore,
    "current_scores",
    [contact, fit, activity, grade, level, decision, fast_track, buying_stage, interests, t, version,]
);
table!(CellChange, "cell_changes", [contact, at, grade, level, decision, fit, activity, version]);
table!(ImportProblem, "import_problems", [import, line, refused, reason, cells]);
table!(Preferences, "preferences", [person, language, region, time_zone, theme, start_page]);
table!(WebSession, "web_sessions", [token_hash, person, created_at, seen_at, expires_at, user_agent]);
table!(Invitation, "invitations", [token_hash, person, created_at, expires_at, by]);
table!(Territory, "territories", [person, country, region]);
table!(Absence, "absences", [id, person, first_day, last_day, deputy]);
table!(
    ApiToken,
    "api_tokens",
    [id, person, name, token_hash, scopes, created_at, last_used_at, expires_at, revoked_at,]
);
table!(ExchangeRate, "exchange_rates", [base, currency, on, rate]);
table!(Job, "jobs", [id, kind, payload, run_at, attempts, leased_until, last_error, dead_at]);
table!(ImportFile, "import_files", [import, stored, bytes, columns, work, rows_done, rows_all, trial, failure,]);
table!(
    ListExport,
    "list_exports",
    [id, person, list, asked, form, stored, records, bytes, asked_at, ended_at, failed,]
);
table!(ImportRecords, "import_records", [import, record_kind, first, last]);
table!(SavedMapping, "saved_mappings", [name, mapping, by, saved_at]);
