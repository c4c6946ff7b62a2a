//! What people typed, read as values of fields: links by the name or the address that they go by.

use records::{Account, AccountId, Contact, ContactId, Currency, CustomField, FactRefused, RecordKind, RecordRef};
use store::Read;

use super::edit::{SaveRefused, TypedField};
use super::{Editable, Ground};
use crate::{Operations, Result};

/// What the typed fields of records of one kind are read with.
pub(crate) struct Typing {
    fields: Vec<CustomField>,
    currency: Currency,
}

impl Typing {
    pub(crate) async fn of(operations: &Operations, kind: RecordKind) -> Result<Self> {
        let fields = operations.store().read().all::<CustomField>().await?;
        let fields = fields.into_iter().filter(|field| field.of == kind).collect();
        Ok(Self { fields, currency: operations.in_force().await?.reading.currency() })
    }

    /// Sets every typed field, or says of each that is no value why.
    pub(crate) async fn set_all<R: Editable>(
        &self,
        read: Read<'_>,
        record: &mut R,
        typed: &[TypedField],
    ) -> Result<(), SaveRefused> {
        let ground = Ground { fields: &self.fields, currency: self.currency };
        let mut refused = Vec::new();
        for TypedField { key, raw } in typed {
            let set = match linked(read, record.id().into(), key, raw).await? {
                Ok(raw) => record.set(key, raw.as_deref(), ground),
                Err(why) => Err(why),
            };
            refused.extend(set.err().map(|why| (key.clone(), why)));
        }
        if refused.is_empty() { Ok(()) } else { Err(SaveRefused::Fields(refused)) }
    }
}

/// What was typed, with the name of a company or the address of a contact as the id that it stands for.
async fn linked(
    read: Read<'_>,
    record: RecordRef,
    key: &str,
    raw: &str,
) -> Result<Result<Option<String>, FactRefused>> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(Ok(None));
    }
    let none = || FactRefused::NotAChoice { choices: Vec::new() };
    Ok(match key {
        "account" | "parent" => {
            let known = match raw.parse::<AccountId>() {
                Ok(id) => read.find::<Account>(id).await?,
                Err(_) => read.accounts_by_name(&[raw.to_owned()]).await?.into_values().next(),
            };
            match known {
                Some(account) if key == "parent" && belongs_to(read, &account, record.number).await? => Err(none()),
                Some(account) => Ok(Some(account.id.to_string())),
                None => Err(none()),
            }
        }
        "contact" => {
            let known = match raw.parse::<ContactId>() {
                Ok(id) => read.find::<Contact>(id).await?,
                Err(_) => read.contacts_by_email(&[raw.to_lowercase()]).await?.into_values().next(),
            };
            known.map(|contact| Some(contact.id.to_string())).ok_or_else(none)
        }
        _ => Ok(Some(raw.to_owned())),
    })
}

/// Whether a company is another or belongs to it, however far up: then that other cannot belong to it.
async fn belongs_to(read: Read<'_>, account: &Account, other: i64) -> Result<bool> {
    let mut next = Some(account.clone());
    let mut seen = std::collections::HashSet::new();
    while let Some(account) = next {
        if account.id.number() == other {
            return Ok(true);
        }
        if !seen.insert(account.id) {
            return Ok(false);
        }
        next = match account.parent {
            Some(parent) => read.find::<Account>(parent).await?,
            None => None,
        };
    }
    Ok(false)
}
