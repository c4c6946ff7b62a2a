//! The company's own fields: added, renamed, retired and brought back. Values are kept throughout.

use async_recursion::async_recursion as boxed;
use std::collections::BTreeMap;

use records::{Actor, CustomField, CustomFieldId, CustomType, FieldOf, Keyed, RecordKind, RecordRef};
use serde_json::json;
use store::StoreError;

use crate::{Failure, Operations, Result};

/// The kinds of records that carry fields of the company's own.
pub const CARRIERS: [RecordKind; 3] = [RecordKind::Contact, RecordKind::Account, RecordKind::Opportunity];
/// The most words that a field can offer.
pub const MOST_CHOICES: usize = 500;

/// A field to add.
#[derive(Debug, Clone)]
pub struct NewField {
    /// The kind of record that carries it.
    pub of: RecordKind,
    /// What people read; the key in conditions and files is made from it.
    pub label: String,
    /// What it holds.
    pub ty: CustomType,
    /// The words to choose from, in order.
    pub choices: Vec<String>,
}

/// Why a field stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum FieldRefused {
    /// Nothing is left of the name for a key.
    #[error("a name of letters or digits is needed")]
    LabelMissing,
    /// Another field has this key: one of the company's own, a built-in one, or one that the agreement declares.
    #[error("there is a field {key} already")]
    Taken {
        /// The key.
        key: String,
    },
    /// A field of choices needs some.
    #[error("words to choose from are needed")]
    NoChoices,
    /// More words than anybody chooses from.
    #[error("more words than {MOST_CHOICES}")]
    TooManyChoices,
    /// Records of this kind carry no fields of the company's own.
    #[error("records of this kind carry no fields of the company's own")]
    NoCarrier,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for FieldRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { .. } => Self::Taken { key: String::new() },
            other => Self::Failure(other.into()),
        }
    }
}

/// Every field of the company's own, by the kind of record, those in use first.
#[boxed]
pub async fn fields(operations: &Operations) -> Result<BTreeMap<RecordKind, Vec<CustomField>>> {
    let mut of_kinds: BTreeMap<RecordKind, Vec<CustomField>> = BTreeMap::new();
    for field in operations.store().read().all::<CustomField>().await? {
        of_kinds.entry(field.of).or_default().push(field);
    }
    of_kinds.values_mut().for_each(|fields| fields.sort_by_key(|field| field.retired));
    Ok(of_kinds)
}

/// One of them.
#[boxed]
pub async fn field(operations: &Operations, id: CustomFieldId) -> Result<CustomField> {
    operations.store().read().find::<CustomField>(id).await?.ok_or(Failure::NotFound)
}

/// A key in letters, digits and underscores that conditions can name, from what people call a field.
///
/// ```
/// assert_eq!(operations::fields::key_of("Nombre d’usines (2026)"), "nombre_d_usines_2026");
/// ```
pub fn key_of(label: &str) -> String {
    let plain: String =
        store::searchable(label).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let key = plain.split_whitespace().collect::<Vec<_>>().join("_");
    // A word of the language of conditions, and a number, name no field there.
    let is_word = ["and", "or", "not", "in", "is", "like", "between", "null", "true", "false", "date"].contains(&&*key);
    if is_word || key.starts_with(|c: char| c.is_ascii_digit()) { format!("field_{key}") } else { key }
}

/// Adds a field.
#[boxed]
pub async fn add_field(operations: &Operations, by: Actor, new: NewField) -> Result<CustomFieldId, FieldRefused> {
    let key = key_of(&new.label);
    if key.is_empty() {
        return Err(FieldRefused::LabelMissing);
    }
    if !CARRIERS.contains(&new.of) {
        return Err(FieldRefused::NoCarrier);
    }
    let choices = checked_choices(new.ty, new.choices)?;
    // The agreement in force knows the built-in fields, those that it declares and the company's own.
    let in_force = operations.in_force().await?;
    let catalogue = &in_force.agreement.catalogue;
    if [FieldOf::Contact, FieldOf::Activity].into_iter().any(|of| catalogue.get(of, &key).is_some()) {
        return Err(FieldRefused::Taken { key });
    }
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let known = write.read().all::<CustomField>().await?;
    if known.iter().any(|field| field.key.eq_ignore_ascii_case(&key)) {
        return Err(FieldRefused::Taken { key });
    }
    let id = CustomFieldId::new(write.next_id().await?);
    let details = json!({ "key": key, "label": new.label.trim(), "type": new.ty.key() }).to_string();
    let label = new.label.trim().to_owned();
    write.add(&[CustomField { id, of: new.of, key, label, ty: new.ty, choices, retired: false }]).await?;
    write.audit("add_field", RecordRef::from(id), Some(details)).await?;
    write.commit().await?;
    Ok(id)
}

/// The words without blanks and repetitions; a type without choices has none.
fn checked_choices(ty: CustomType, words: Vec<String>) -> Result<Vec<String>, FieldRefused> {
    if !matches!(ty, CustomType::Choice | CustomType::Choices) {
        return Ok(Vec::new());
    }
    let mut choices: Vec<String> = Vec::with_capacity(words.len());
    for word in words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        if !choices.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
            choices.push(word.to_owned());
        }
    }
    match choices.len() {
        0 => Err(FieldRefused::NoChoices),
        count if count > MOST_CHOICES => Err(FieldRefused::TooManyChoices),
        _ => Ok(choices),
    }
}

/// Gives a field another name or other words to choose from. Its key stays, and so do the values that records have: a word
/// that is not offered any more still stands where it was chosen.
#[boxed]
pub async fn change_field(
    operations: &Operations,
    by: Actor,
    id: CustomFieldId,
    label: &str,
    choices: Vec<String>,
) -> Result<(), FieldRefused> {
    let label = label.trim().to_owned();
    if label.is_empty() {
        return Err(FieldRefused::LabelMissing);
    }
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let before = write.read().find::<CustomField>(id).await?.ok_or(Failure::NotFound)?;
    let choices = checked_choices(before.ty, choices)?;
    let after = CustomField { label, choices, ..before.clone() };
    if after == before {
        return Ok(());
    }
    write.update(&after).await?;
    let details = json!({
        "label": [before.label, after.label],
        "choices": [before.choices, after.choices],
    });
    write.audit("change_field", RecordRef::from(id), Some(details.to_string())).await?;
    write.commit().await?;
    Ok(())
}

/// Retires a field, or brings it back. A retired one is not offered; conditions that name it go on reading its values.
#[boxed]
pub async fn set_retired(operations: &Operations, by: Actor, id: CustomFieldId, retired: bool) -> Result<()> {
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let before = write.read().find::<CustomField>(id).await?.ok_or(Failure::NotFound)?;
    if before.retired == retired {
        return Ok(());
    }
    write.update(&CustomField { retired, ..before }).await?;
    let action = if retired { "retire_field" } else { "restore_field" };
    write.audit(action, RecordRef::from(id), None).await?;
    write.commit().await?;
    Ok(())
}
