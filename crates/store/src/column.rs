//! How the values of the domain lie in columns: whole numbers, real numbers, texts, yes or no, and nothing else.
//!
//! Instants are microseconds since 1970 in UTC, money is minor units beside its currency, lists and custom values
//! are JSON texts that no shared query looks into.

use records::{
    Actor, Bant, Currency, CustomValues, Date, Email, Identity, ImportCounts, Instant, Keyed, Money, RecordKind,
    RecordRef,
};
use sea_orm::{QueryResult, TryGetable, Value};

use crate::error::{Result, StoreError};

/// A type that the databases know by themselves.
pub(crate) trait Raw: TryGetable {
    fn wrap(raw: Option<Self>) -> Value;
}

macro_rules! raw_types {
    ($($ty:ty => $variant:ident,)+) => {$(
        impl Raw for $ty {
            fn wrap(raw: Option<Self>) -> Value {
                Value::$variant(raw)
            }
        }
        impl Column for $ty {
            type Raw = $ty;
            fn raw(&self) -> $ty {
                self.clone()
            }
            fn from_raw(raw: $ty) -> Result<Self> {
                Ok(raw)
            }
        }
    )+};
}

raw_types! {
    i64 => BigInt,
    f64 => Double,
    bool => Bool,
    String => String,
}

/// A type of the domain that lies in one column.
pub(crate) trait Column: Sized {
    type Raw: Raw;
    fn raw(&self) -> Self::Raw;
    fn from_raw(raw: Self::Raw) -> Result<Self>;
}

fn unreadable(expected: &'static str, value: impl ToString) -> StoreError {
    StoreError::Unreadable { expected, value: value.to_string() }
}

macro_rules! id_columns {
    ($($id:ident),+ $(,)?) => {$(
        impl Column for records::$id {
            type Raw = i64;
            fn raw(&self) -> i64 {
                self.number()
            }
            fn from_raw(raw: i64) -> Result<Self> {
                Ok(Self::new(raw))
            }
        }
        impl From<Bound<records::$id>> for Value {
            fn from(id: Bound<records::$id>) -> Self {
                Value::BigInt(Some(id.0.number()))
            }
        }
    )+};
}

/// A domain value on its way into a statement.
pub(crate) struct Bound<T>(pub(crate) T);

id_columns!(
    AbsenceId,
    AccountId,
    ActivityId,
    AgreementId,
    ApiTokenId,
    CampaignId,
    ContactId,
    ContentId,
    CustomFieldId,
    ExportId,
    ImportId,
    InterestId,
    JobId,
    KindId,
    LeadId,
    NamedConditionId,
    OpportunityId,
    PersonId,
    ProductId,
    TeamId,
    ViewId,
);

macro_rules! keyed_columns {
    ($($ty:ident),+ $(,)?) => {$(
        impl Column for records::$ty {
            type Raw = String;
            fn raw(&self) -> String {
                self.key().to_owned()
            }
            fn from_raw(raw: String) -> Result<Self> {
                Self::from_key(&raw).ok_or_else(|| unreadable(stringify!($ty), raw))
            }
        }
    )+};
}

keyed_columns!(
    BantAnswer,
    BuyingRole,
    CustomType,
    Decision,
    Goal,
    ImportStatus,
    ImportWork,
    Motion,
    NamedConditionKind,
    Outcome,
    PointKind,
    RecordKind,
    Role,
    Stage,
    Tier,
    VersionStatus,
);

impl Column for Instant {
    type Raw = i64;
    fn raw(&self) -> i64 {
        self.as_micros()
    }
    fn from_raw(raw: i64) -> Result<Self> {
        Ok(Self::from_micros(raw))
    }
}

impl Column for Identity {
    type Raw = i64;
    fn raw(&self) -> i64 {
        self.0
    }
    fn from_raw(raw: i64) -> Result<Self> {
        Ok(Self(raw))
    }
}

impl Column for Date {
    type Raw = String;
    fn raw(&self) -> String {
        self.to_string()
    }
    fn from_raw(raw: String) -> Result<Self> {
        Self::read(&raw).ok_or_else(|| unreadable("a date", raw))
    }
}

macro_rules! written_columns {
    ($($ty:ident: $expected:literal,)+) => {$(
        impl Column for records::$ty {
            type Raw = String;
            fn raw(&self) -> String {
                self.to_string()
            }
            fn from_raw(raw: String) -> Result<Self> {
                raw.parse().map_err(|_| unreadable($expected, raw))
            }
        }
    )+};
}

written_columns! {
    Currency: "a currency",
    Rate: "an exchange rate",
    Scopes: "scopes",
}

impl Column for Actor {
    type Raw = String;
    fn raw(&self) -> String {
        self.to_string()
    }
    fn from_raw(raw: String) -> Result<Self> {
        raw.parse().map_err(|_| unreadable("an actor", raw))
    }
}

impl Column for CustomValues {
    type Raw = String;
    fn raw(&self) -> String {
        if self.is_empty() { String::new() } else { self.to_json() }
    }
    fn from_raw(raw: String) -> Result<Self> {
        if raw.is_empty() {
            return Ok(Self::new());
        }
        Self::from_json(&raw).map_err(|_| unreadable("custom values", raw))
    }
}

impl Column for Vec<String> {
    type Raw = String;
    fn raw(&self) -> String {
        serde_json::Value::from(self.as_slice()).to_string()
    }
    fn from_raw(raw: String) -> Result<Self> {
        serde_json::from_str(&raw).map_err(|_| unreadable("a list of texts", raw))
    }
}

/// A field of a record: one column, or several that belong together.
pub(crate) trait Field: Sized {
    /// What each column's name adds to the field's own.
    const PARTS: &'static [&'static str];
    fn bind(&self, out: &mut Vec<Value>);
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self>;
}

impl<T: Column> Field for T {
    const PARTS: &'static [&'static str] = &[""];
    fn bind(&self, out: &mut Vec<Value>) {
        out.push(T::Raw::wrap(Some(self.raw())));
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        let raw = row.try_get_by_index::<T::Raw>(*at)?;
        *at += 1;
        T::from_raw(raw)
    }
}

impl<T: Column> Field for Option<T> {
    const PARTS: &'static [&'static str] = &[""];
    fn bind(&self, out: &mut Vec<Value>) {
        out.push(T::Raw::wrap(self.as_ref().map(Column::raw)));
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        let raw = row.try_get_by_index::<Option<T::Raw>>(*at)?;
        *at += 1;
        raw.map(T::from_raw).transpose()
    }
}

impl Field for Option<Money> {
    const PARTS: &'static [&'static str] = &["", "_currency"];
    fn bind(&self, out: &mut Vec<Value>) {
        self.map(|money| money.minor).bind(out);
        self.map(|money| money.currency.code().to_owned()).bind(out);
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        let minor = Option::<i64>::read(row, at)?;
        let code = Option::<String>::read(row, at)?;
        let Some((minor, code)) = minor.zip(code) else { return Ok(None) };
        let currency = code.parse::<Currency>().map_err(|_| unreadable("a currency", code))?;
        Ok(Some(Money { minor, currency }))
    }
}

impl Field for Money {
    const PARTS: &'static [&'static str] = <Option<Money> as Field>::PARTS;
    fn bind(&self, out: &mut Vec<Value>) {
        Some(*self).bind(out);
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        Option::<Money>::read(row, at)?.ok_or_else(|| unreadable("an amount", "nothing"))
    }
}

impl Field for Option<Email> {
    const PARTS: &'static [&'static str] = &["", "_key"];
    fn bind(&self, out: &mut Vec<Value>) {
        self.as_ref().map(|email| email.as_str().to_owned()).bind(out);
        self.as_ref().map(|email| email.key().to_owned()).bind(out);
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        let typed = Option::<String>::read(row, at)?;
        *at += 1;
        typed.map(|typed| Email::parse(&typed).map_err(|_| unreadable("an email", typed))).transpose()
    }
}

impl Field for Bant {
    const PARTS: &'static [&'static str] = &["_budget", "_authority", "_need", "_timeframe"];
    fn bind(&self, out: &mut Vec<Value>) {
        for answer in [self.budget, self.authority, self.need, self.timeframe] {
            answer.bind(out);
        }
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        Ok(Self {
            budget: Field::read(row, at)?,
            authority: Field::read(row, at)?,
            need: Field::read(row, at)?,
            timeframe: Field::read(row, at)?,
        })
    }
}

impl Field for Option<RecordRef> {
    const PARTS: &'static [&'static str] = &["_kind", "_number"];
    fn bind(&self, out: &mut Vec<Value>) {
        self.map(|record| record.kind).bind(out);
        self.map(|record| record.number).bind(out);
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        let kind = Option::<RecordKind>::read(row, at)?;
        let number = Option::<i64>::read(row, at)?;
        Ok(kind.zip(number).map(|(kind, number)| RecordRef { kind, number }))
    }
}

impl Field for RecordRef {
    const PARTS: &'static [&'static str] = <Option<RecordRef> as Field>::PARTS;
    fn bind(&self, out: &mut Vec<Value>) {
        Some(*self).bind(out);
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        Option::<RecordRef>::read(row, at)?.ok_or_else(|| unreadable("a record", "nothing"))
    }
}

impl Field for ImportCounts {
    const PARTS: &'static [&'static str] = &["_rows", "_created", "_updated", "_unchanged", "_rejected", "_warned"];
    fn bind(&self, out: &mut Vec<Value>) {
        for count in [self.rows, self.created, self.updated, self.unchanged, self.rejected, self.warned] {
            count.bind(out);
        }
    }
    fn read(row: &QueryResult, at: &mut usize) -> Result<Self> {
        Ok(Self {
            rows: Field::read(row, at)?,
            created: Field::read(row, at)?,
            updated: Field::read(row, at)?,
            unchanged: Field::read(row, at)?,
            rejected: Field::read(row, at)?,
            warned: Field::read(row, at)?,
        })
    }
}

/// Reads the value at a place of a row.
pub(crate) fn cell<T: Field>(row: &QueryResult, at: usize) -> Result<T> {
    let mut at = at;
    T::read(row, &mut at)
}
