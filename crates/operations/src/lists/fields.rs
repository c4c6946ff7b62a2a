//! The fields that a list can be filtered and shown by: the built-in ones, the company's own, and those of the company
//! behind each record.

use async_recursion::async_recursion as boxed;
use records::{CustomField, CustomType, RecordKind};
use store::{Holds, Listed, On};

use super::kind_of;
use crate::kept::Editable;
use crate::{Operations, Result};

/// A field of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// As addresses name it; a field of the company behind the record begins with `account.`, one of the contact behind it with
    /// `contact.`.
    pub key: String,
    /// Whose it is.
    pub on: On,
    /// What it holds.
    pub holds: Holds,
    /// The label of a field of the company's own.
    pub label: Option<String>,
    /// What such a field holds.
    pub custom: Option<CustomType>,
    /// Whether the list can be sorted by it.
    pub sorts: bool,
    /// The words of a closed list.
    pub choices: Vec<String>,
}

/// What stands before the key of a field.
fn before(on: On) -> &'static str {
    match on {
        On::Record => "",
        On::Account => "account.",
        On::Contact => "contact.",
    }
}

impl Field {
    /// The key without whose it is.
    pub fn name(&self) -> &str {
        self.key.strip_prefix(before(self.on)).unwrap_or(&self.key)
    }

    /// The words that can be asked of it.
    pub fn ops(&self) -> &'static [super::Op] {
        use super::Op;
        match self.holds {
            Holds::Name | Holds::Text => &[Op::Has, Op::Is, Op::Not, Op::Blank, Op::Known],
            Holds::Number | Holds::Money | Holds::Date | Holds::Instant => &[Op::From, Op::To, Op::Blank, Op::Known],
            Holds::YesNo => &[Op::Is],
            Holds::Account | Holds::Contact => &[Op::Blank, Op::Known],
            Holds::Word if self.choices.is_empty() => &[Op::Is, Op::Not, Op::Has, Op::Blank, Op::Known],
            _ => &[Op::Is, Op::Not, Op::Blank, Op::Known],
        }
    }
}

/// The fields of a list.
#[boxed]
pub async fn fields(operations: &Operations, of: Listed) -> Result<Vec<Field>> {
    let custom = operations.store().read().all::<CustomField>().await?;
    let mut fields = own(of, On::Record, &custom);
    if of.has_contact() {
        // What both have says the same.
        let theirs = own(Listed::Contacts, On::Contact, &custom);
        fields.extend(theirs.into_iter().filter(|field| field.custom.is_some() || of.field(field.name()).is_none()));
    }
    if of.has_account() {
        fields.extend(own(Listed::Accounts, On::Account, &custom));
    }
    Ok(fields)
}

fn own(of: Listed, on: On, custom: &[CustomField]) -> Vec<Field> {
    let key = |key: &str| format!("{}{key}", before(on));
    let built_in = of.fields().iter().map(|field| Field {
        key: key(field.key),
        on,
        holds: field.holds,
        label: None,
        custom: None,
        sorts: field.sorts && on == On::Record,
        choices: choices(kind_of(of), field.key),
    });
    let theirs = custom.iter().filter(|field| field.of == kind_of(of) && !field.retired);
    let theirs = theirs.filter(|_| has_custom_values(of)).map(|field| Field {
        key: key(&field.key),
        on,
        holds: holds(field.ty),
        label: Some(field.label.clone()),
        custom: Some(field.ty),
        sorts: false,
        choices: field.choices.clone(),
    });
    built_in.chain(theirs).collect()
}

/// The words of a field of a list that is closed; none of an open one.
pub fn choices_of(of: Listed, key: &str) -> Vec<String> {
    choices(kind_of(of), key)
}

/// The words of a closed list; none of an open one.
fn choices(kind: RecordKind, key: &str) -> Vec<String> {
    match kind {
        RecordKind::Contact => records::Contact::choices(key),
        RecordKind::Account => records::Account::choices(key),
        RecordKind::Opportunity => records::Opportunity::choices(key),
        RecordKind::Campaign => records::Campaign::choices(key),
        _ => Vec::new(),
    }
}

fn has_custom_values(of: Listed) -> bool {
    matches!(of, Listed::Contacts | Listed::Accounts | Listed::Opportunities)
}

fn holds(ty: CustomType) -> Holds {
    match ty {
        CustomType::Text => Holds::Text,
        CustomType::Number => Holds::Number,
        CustomType::Money => Holds::Money,
        CustomType::Date => Holds::Date,
        CustomType::YesNo => Holds::YesNo,
        CustomType::Choice | CustomType::Choices => Holds::Word,
    }
}
