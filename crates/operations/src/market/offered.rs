//! What the editor of conditions offers: the fields, and the values that each may have or has in the base.

use async_recursion::async_recursion as boxed;
use conditions::Scope;
use records::{
    BantAnswer, BuyingRole, CustomField, EmailKind, FieldOf, FieldType, Keyed, Origin, Tier, catalogue::nearest,
};
use store::Listed;

use crate::{InForce, Operations, Result};

/// So many values are offered at most.
const OFFERED: u32 = 60;

/// Whose a field is, for people who look for it in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The company's.
    Company,
    /// The person's.
    Person,
    /// A field that somebody here added.
    Own,
}

/// A field that a condition over contacts may name.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its key.
    pub key: String,
    /// What it holds.
    pub ty: FieldType,
    /// The label of a field of the company's own.
    pub label: Option<String>,
    /// Whose it is.
    pub whose: Whose,
    /// Whether it is no longer offered: conditions that name it go on reading it.
    pub retired: bool,
}

/// The values of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    /// The values, those in use by how many use them.
    pub values: Vec<String>,
    /// Whether there are no others.
    pub closed: bool,
}

/// The fields that a condition over contacts may name.
#[boxed]
pub async fn fields(operations: &Operations) -> Result<Vec<Offer>> {
    let version = operations.in_force().await?;
    let own = |key: &str| version.custom_fields.iter().find(|field| field.key.eq_ignore_ascii_case(key));
    let readable = version.reading.catalogue().fields(FieldOf::Contact).map(|(_, field)| field);
    let offered = readable.filter(|field| Scope::Record.may_read(field));
    let offer = |field: &records::Field| Offer {
        key: field.key.clone(),
        ty: field.ty,
        label: own(&field.key).map(|own| own.label.clone()),
        whose: whose(field),
        retired: own(&field.key).is_some_and(|own| own.retired),
    };
    Ok(offered.map(offer).collect())
}

fn whose(field: &records::Field) -> Whose {
    match (field.origin, field.key.as_str()) {
        (Origin::BuiltIn, "industry" | "employees" | "annual_revenue" | "account_tier" | "company") => Whose::Company,
        (Origin::BuiltIn | Origin::Scored(_), _) => Whose::Person,
        (Origin::Declared | Origin::Custom | Origin::Column, _) => Whose::Own,
    }
}

/// The values that a field offers: the words of a closed list, else those in use.
#[boxed]
pub async fn offered(operations: &Operations, key: &str) -> Result<Offered> {
    let version = operations.in_force().await?;
    // A condition may write the name in any case.
    let field = version.reading.catalogue().get(FieldOf::Contact, key).map(|(_, field)| field.key.as_str());
    let key = field.unwrap_or(key);
    let closed = match key {
        "account_tier" => keys::<Tier>(),
        "buying_role" => keys::<BuyingRole>(),
        "email_kind" => keys::<EmailKind>(),
        "bant_budget" | "bant_authority" | "bant_need" | "bant_timeframe" => keys::<BantAnswer>(),
        _ => choices(&version, key),
    };
    if !closed.is_empty() {
        return Ok(Offered { values: closed, closed: true });
    }
    let tables: &[Listed] = match key {
        "industry" => &[Listed::Accounts],
        // Where both know it the contact's own counts, and where it does not, the company's.
        "country" | "region" | "city" => &[Listed::Contacts, Listed::Accounts],
        "seniority" | "function" | "language" | "source" => &[Listed::Contacts],
        _ => &[],
    };
    let read = operations.store().read();
    let mut used: Vec<(String, i64)> = Vec::new();
    for table in tables {
        let Some(field) = table.field(key) else { continue };
        for value in read.list_values(*table, field, OFFERED).await? {
            match used.iter_mut().find(|(known, _)| *known == value.value) {
                Some((_, records)) => *records += value.records,
                None => used.push((value.value, value.records)),
            }
        }
    }
    used.sort_by(|(one, more), (other, less)| less.cmp(more).then_with(|| one.cmp(other)));
    used.truncate(OFFERED as usize);
    Ok(Offered { values: used.into_iter().map(|(value, _)| value).collect(), closed: false })
}

fn keys<K: Keyed>() -> Vec<String> {
    K::ALL.iter().map(|known| known.key().to_owned()).collect()
}

/// The choices of a field of the company's own or of the agreement.
fn choices(version: &InForce, key: &str) -> Vec<String> {
    let own = version.custom_fields.iter().find(|field: &&CustomField| field.key.eq_ignore_ascii_case(key));
    let declared = version.reading.catalogue().get(FieldOf::Contact, key).map(|(_, field)| field.choices.clone());
    own.map(|own| own.choices.clone()).filter(|own| !own.is_empty()).or(declared).unwrap_or_default()
}

/// The kinds of activity that were seen here or that the agreement names as signals, each once, by name.
#[boxed]
pub async fn kinds(operations: &Operations) -> Result<Vec<String>> {
    let version = operations.in_force().await?;
    let seen = operations.store().read().kinds().await?.into_iter().map(|kind| kind.name);
    let signals = version.agreement.scoring.signals.iter().map(|signal| signal.name.as_str().to_owned());
    let mut kinds: Vec<String> = seen.chain(signals).collect();
    kinds.sort();
    kinds.dedup();
    Ok(kinds)
}

/// Of the kinds that a condition counts, those that nobody ever did here, each with up to three that may have been meant.
#[boxed]
pub async fn unseen_kinds(
    operations: &Operations,
    condition: &conditions::Condition,
) -> Result<Vec<(String, Vec<String>)>> {
    if condition.kinds().is_empty() {
        return Ok(Vec::new());
    }
    let known = kinds(operations).await?;
    let is_known = |kind: &str| known.iter().any(|known| known.to_lowercase() == kind);
    let unseen = condition.kinds().iter().map(|kind| kind.as_str()).filter(|kind| !is_known(kind));
    let near = |kind: &str| (kind.to_owned(), nearest(kind, known.iter().map(String::as_str)));
    Ok(unseen.map(near).collect())
}
