//! What an import says about one row: why it was refused, or taken with a doubt.

use records::{Currency, RecordKind, Stage};
use serde::{Deserialize, Serialize};

/// One complaint about a row. Stored as JSON and said in the reader's language when it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum RowProblem {
    TooFewCells {
        expected: usize,
        found: usize,
    },
    TooManyCells {
        expected: usize,
        found: usize,
    },
    BrokenText {
        replaced: usize,
    },
    NulCharacters {
        dropped: usize,
    },
    UnclosedQuote,
    StrayQuote,
    QuotedWhole,
    TooLong {
        limit: usize,
    },
    /// A line of JSON Lines that is none.
    NotAnObject,
    /// Cells of a workbook with an error, or with a formula that was never worked out.
    NoValue {
        cells: usize,
    },
    NotANumber {
        column: String,
        text: String,
    },
    /// A number that another decimal sign would make readable.
    OtherDecimalSign {
        column: String,
        text: String,
    },
    /// Thousands or thousandths: the column does not tell.
    AmbiguousNumber {
        column: String,
        text: String,
    },
    TooManyDecimals {
        column: String,
        text: String,
        currency: String,
    },
    TooLarge {
        column: String,
        text: String,
    },
    UnknownCurrency {
        column: String,
        code: String,
    },
    Negative {
        column: String,
        text: String,
    },
    NotADate {
        column: String,
        text: String,
    },
    ImpossibleDate {
        column: String,
        text: String,
    },
    /// Day first or month first: the column does not tell.
    AmbiguousDate {
        column: String,
        text: String,
    },
    FutureDate {
        column: String,
        text: String,
    },
    NotYesOrNo {
        column: String,
        text: String,
    },
    NotAnEmail {
        column: String,
        text: String,
    },
    NotAChoice {
        column: String,
        text: String,
        choices: Vec<String>,
    },
    /// The mapping requires a value here.
    Missing {
        column: String,
    },
    /// None of the fields by which the record is known again has a value.
    NoIdentity {
        kind: Kind,
        fields: Vec<String>,
    },
    /// The record is not in the base, and the mapping does not create it.
    UnknownRecord {
        kind: Kind,
        text: String,
    },
    /// A reference to a record that is not in the base.
    UnknownReference {
        kind: Kind,
        column: String,
        text: String,
    },
    /// Not the name itself, but so near that only one record can be meant.
    NearName {
        kind: Kind,
        column: String,
        text: String,
        matched: String,
    },
    /// The address belongs to another contact, or another person, already.
    EmailTaken {
        column: String,
        text: String,
    },
    /// A company that would be its own parent, by however many steps.
    ParentRing {
        column: String,
        text: String,
    },
    /// A stage that is dated before the one that it follows.
    StageBeforeStage {
        stage: Stated,
        before: Stated,
    },
}

/// A kind of record by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Kind(pub RecordKind);

/// A stage by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stated(pub Stage);

macro_rules! by_key {
    ($name:ident, $keyed:ty) => {
        impl std::convert::From<$name> for String {
            fn from(value: $name) -> String {
                records::Keyed::key(value.0).to_owned()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(key: String) -> Result<$name, String> {
                <$keyed as records::Keyed>::from_key(&key).map($name).ok_or(key)
            }
        }
    };
}

by_key!(Kind, RecordKind);
by_key!(Stated, Stage);

impl RowProblem {
    /// The complaint about cells that the reader of the file could not take as they are.
    pub fn of_record(problem: &columnar::delimited::Problem) -> RowProblem {
        use columnar::delimited::Problem as Form;
        match *problem {
            Form::TooFewCells { expected, found } => RowProblem::TooFewCells { expected, found },
            Form::TooManyCells { expected, found } => RowProblem::TooManyCells { expected, found },
            Form::BrokenText { replaced } => RowProblem::BrokenText { replaced },
            Form::NulCharacters { dropped } => RowProblem::NulCharacters { dropped },
            Form::UnclosedQuote => RowProblem::UnclosedQuote,
            Form::StrayQuote => RowProblem::StrayQuote,
            Form::QuotedWhole => RowProblem::QuotedWhole,
            Form::TooLong { limit } => RowProblem::TooLong { limit },
            Form::NotAnObject => RowProblem::NotAnObject,
            Form::NoValue { cells } => RowProblem::NoValue { cells },
        }
    }

    /// The complaints that were kept with a row.
    pub fn read_kept(reason: &str) -> Vec<RowProblem> {
        serde_json::from_str(reason).unwrap_or_default()
    }

    /// What it is called in files and in the API: `not_a_number`.
    pub fn key(&self) -> String {
        let json = serde_json::to_value(self).unwrap_or_default();
        json.get("problem").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }

    /// The column that the complaint is about.
    pub fn column(&self) -> Option<&str> {
        use RowProblem as P;
        match self {
            P::NotANumber { column, .. }
            | P::OtherDecimalSign { column, .. }
            | P::AmbiguousNumber { column, .. }
            | P::TooManyDecimals { column, .. }
            | P::TooLarge { column, .. }
            | P::UnknownCurrency { column, .. }
            | P::Negative { column, .. }
            | P::NotADate { column, .. }
            | P::ImpossibleDate { column, .. }
            | P::AmbiguousDate { column, .. }
            | P::FutureDate { column, .. }
            | P::NotYesOrNo { column, .. }
            | P::NotAnEmail { column, .. }
            | P::NotAChoice { column, .. }
            | P::Missing { column }
            | P::UnknownReference { column, .. }
            | P::NearName { column, .. }
            | P::EmailTaken { column, .. }
            | P::ParentRing { column, .. } => Some(column),
            _ => None,
        }
    }
}

/// What a currency calls itself, for complaints.
pub(super) fn code(currency: Currency) -> String {
    currency.code().to_owned()
}
