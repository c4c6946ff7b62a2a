//! The lists of records, all by one engine: which fields each kind has, what a filter asks, a page of it.
//!
//! A page is found in one of three ways:
//! - without a filter, the sort's own index is walked from the cursor;
//! - with one, and where few records pass, their sort values are gathered and sorted here;
//! - else the table is read once and the first of a page kept, while another connection counts.
//!
//! A search that finds nothing as it was typed is put once more with one slip of the hand allowed in each word (`near`).

mod fields;
mod near;
mod page;
mod sql;

pub use fields::{Holds, ListField};
pub(crate) use sql::{pattern, words};

use records::{Currency, CustomType, Keyed};

use crate::lead_list::{Direction, SortKey};

/// The kinds of records that have a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listed {
    /// Passes through the cycle.
    Leads,
    /// People.
    Contacts,
    /// Companies.
    Accounts,
    /// Deals.
    Opportunities,
    /// What happened.
    Activities,
    /// Campaigns.
    Campaigns,
    /// Assets.
    Contents,
}

impl Keyed for Listed {
    const ALL: &'static [Self] = &[
        Self::Leads,
        Self::Contacts,
        Self::Accounts,
        Self::Opportunities,
        Self::Activities,
        Self::Campaigns,
        Self::Contents,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Contacts => "contacts",
            Self::Accounts => "accounts",
            Self::Opportunities => "opportunities",
            Self::Activities => "activities",
            Self::Campaigns => "campaigns",
            Self::Contents => "contents",
        }
    }
}

/// Whose field a filter asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum On {
    /// The record's own.
    Record,
    /// That of the company behind the record.
    Account,
    /// That of the contact behind the record.
    Contact,
}

/// What a value is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    /// A text, whatever its case.
    Text(String),
    /// A number.
    Number(f64),
    /// The number of a record, or microseconds.
    Whole(i64),
    /// An amount in minor units; amounts in another currency cannot be compared with it.
    Money(i64, Currency),
    /// Yes or no.
    YesNo(bool),
}

/// What a filter asks of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// One of these.
    AnyOf(Vec<Operand>),
    /// One of these, or blank.
    AnyOrBlank(Vec<Operand>),
    /// None of these, or blank.
    NoneOf(Vec<Operand>),
    /// A text with this in it, whatever its case.
    Has(String),
    /// This or more.
    From(Operand),
    /// This or less.
    To(Operand),
    /// No value.
    Blank,
    /// Some value.
    Known,
}

/// One condition of a filter.
#[derive(Debug, Clone, PartialEq)]
pub struct Tested {
    /// Whose field.
    pub on: On,
    /// The field's key.
    pub field: String,
    /// For a custom field, what it holds.
    pub custom: Option<CustomType>,
    /// What is asked.
    pub test: Test,
}

/// By what a list is sorted, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// A field that can be sorted by.
    pub field: &'static ListField,
    /// Which way.
    pub direction: Direction,
}

/// A place in a list: right beside a record.
#[derive(Debug, Clone, PartialEq)]
pub struct ListCursor {
    /// The record's sort value.
    pub key: SortKey,
    /// The record's number.
    pub id: i64,
    /// True for the page before it, false for the page after.
    pub backwards: bool,
}

/// What page of which list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListQuery {
    /// Which records.
    pub of: Listed,
    /// All of these must hold.
    pub tests: Vec<Tested>,
    /// As typed: whose name, address or company has all these words in it.
    pub search: Option<String>,
    /// In which order.
    pub sorting: Sorting,
    /// Where; nothing for the first page.
    pub cursor: Option<ListCursor>,
    /// How many lines.
    pub limit: usize,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPage {
    /// The records' numbers, in the order asked.
    pub ids: Vec<i64>,
    /// How many records pass; nothing where counting them would take longer than the page.
    pub total: Option<i64>,
    /// The page after, if there is one.
    pub next: Option<ListCursor>,
    /// The page before, if there is one.
    pub previous: Option<ListCursor>,
    /// Nothing is spelled as it was typed: these come near it.
    pub near: bool,
}

/// A value of a field with how many records have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// As it is kept: a text, or the number of a record.
    pub value: String,
    /// How many.
    pub records: i64,
}

impl Listed {
    /// Its fields, in the order in which people meet them.
    pub fn fields(self) -> &'static [ListField] {
        fields::of(self)
    }

    /// The field of this key.
    pub fn field(self, key: &str) -> Option<&'static ListField> {
        self.fields().iter().find(|field| field.key == key)
    }

    /// Whether its records belong to a company.
    pub fn has_account(self) -> bool {
        matches!(self, Self::Leads | Self::Contacts | Self::Opportunities)
    }

    /// Whether filters ask about the contact behind its records.
    pub fn has_contact(self) -> bool {
        self == Self::Leads
    }

    fn table(self) -> &'static str {
        self.key()
    }
}
