//! A record as a form shows it: its fields with their texts, what each may hold, what it leads to.

use async_recursion::async_recursion as boxed;
use records::{Account, AccountId, Campaign, Contact, ContactId, Interest, Lead, LeadId, Person, RecordRef};
use store::{Holds, Listed};

use super::{Editable, Kept};
use crate::cards::version;
use crate::lists::{self, Field};
use crate::{Failure, Operations, Result};

/// A record as a form shows it.
#[derive(Debug, Clone)]
pub struct FormView {
    /// Which; nothing for one that is to be made.
    pub record: Option<RecordRef>,
    /// What it is called.
    pub name: String,
    /// What an edit must bring along.
    pub version: i64,
    /// Its fields.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    /// What it is.
    pub field: Field,
    /// The text, which reads back as it is.
    pub value: Option<String>,
    /// The name of the company, or the address of the contact, that it leads to.
    pub link: Option<String>,
    /// The words of a closed list; of records also their names.
    pub choices: Vec<(String, Option<String>)>,
}

/// The form of a record, or of one that is to be made.
#[boxed]
pub async fn form(operations: &Operations, of: Listed, number: Option<i64>) -> Result<FormView> {
    if of == Listed::Leads {
        return form_of::<Lead>(operations, of, number.map(LeadId::new), number).await;
    }
    by_kind!(of, R, Id => form_of::<R>(operations, of, number.map(Id::new), number).await)
}

async fn form_of<R: Editable>(
    operations: &Operations,
    of: Listed,
    id: Option<R::Id>,
    number: Option<i64>,
) -> Result<FormView> {
    let read = operations.store().read();
    let record = match id {
        Some(id) => Some(read.find::<R>(id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let reference = number.map(|number| RecordRef { kind: R::KIND, number });
    let version = match reference {
        Some(reference) => version(read, reference).await?,
        None => 0,
    };
    let all = lists::fields(operations, of).await?;
    let find = |key: &str| all.iter().find(|field| field.on == store::On::Record && field.key == key);
    let custom = all.iter().filter(|field| field.on == store::On::Record && field.custom.is_some());
    let fields = R::FORM.iter().filter_map(|key| find(key)).chain(custom);
    let name = record.as_ref().map(Kept::called).unwrap_or_default();
    let mut form_fields = Vec::new();
    for field in fields {
        let value = record.as_ref().and_then(|record| record.text(&field.key));
        form_fields.push(form_field(operations, field.clone(), value).await?);
    }
    Ok(FormView { record: reference, name, version, fields: form_fields })
}

async fn form_field(operations: &Operations, field: Field, value: Option<String>) -> Result<FormField> {
    let read = operations.store().read();
    let choices = match field.holds {
        Holds::Person => {
            let people = read.all::<Person>().await?;
            let is_offered = |person: &&Person| person.active || value.as_deref() == Some(&person.id.to_string());
            people.iter().filter(is_offered).map(|person| (person.id.to_string(), Some(person.name.clone()))).collect()
        }
        Holds::Campaign => {
            let campaigns = read.all::<Campaign>().await?;
            campaigns.into_iter().map(|campaign| (campaign.id.to_string(), Some(campaign.name))).collect()
        }
        Holds::Interest => {
            let interests = read.all::<Interest>().await?;
            interests.into_iter().map(|interest| (interest.id.to_string(), Some(interest.name))).collect()
        }
        _ => field.choices.iter().map(|choice| (choice.clone(), None)).collect(),
    };
    let link = match (field.holds, &value) {
        (Holds::Account, Some(id)) => match id.parse::<AccountId>() {
            Ok(id) => read.find::<Account>(id).await?.map(|account| account.name),
            Err(_) => None,
        },
        (Holds::Contact, Some(id)) => match id.parse::<ContactId>() {
            Ok(contact) => read
                .find::<Contact>(contact)
                .await?
                .map(|contact| contact.email.as_ref().map_or_else(|| id.clone(), |email| email.as_str().to_owned())),
            Err(_) => None,
        },
        _ => None,
    };
    Ok(FormField { field, value, link, choices })
}
