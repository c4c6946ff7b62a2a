//! What the records and actors of lines are called: now, not when the line was written.

use std::collections::{BTreeSet, HashMap};

use records::{
    Account, AccountId, Actor, AgreementId, AgreementVersion, Contact, ContactId, CustomField, CustomFieldId, Import,
    ImportId, Interest, InterestId, Lead, LeadId, NamedCondition, NamedConditionId, Person, PersonId, Product,
    ProductId, RecordKind, RecordRef, Team, TeamId,
};
use serde_json::Value as Json;
use store::{AuditLine, Read};

use super::{AuditRow, Who};
use crate::Result;

/// The names of some lines' records and actors.
pub(super) struct Names(HashMap<RecordRef, String>);

impl Names {
    pub(super) async fn of(read: Read<'_>, lines: &[AuditLine]) -> Result<Self> {
        let wanted = wanted(lines);
        let mut names = HashMap::new();
        macro_rules! named {
            ($record:ident, $id:ident, $kind:ident, $name:expr) => {
                let ids: Vec<$id> = numbers(&wanted, RecordKind::$kind).map($id::new).collect();
                for record in read.find_all::<$record>(&ids).await? {
                    names.insert(RecordRef::from(record.id), $name(record));
                }
            };
        }
        named!(Person, PersonId, Person, |it: Person| it.name);
        named!(Team, TeamId, Team, |it: Team| it.name);
        named!(Account, AccountId, Account, |it: Account| it.name);
        named!(Contact, ContactId, Contact, |it: Contact| name_of_contact(&it));
        named!(CustomField, CustomFieldId, CustomField, |it: CustomField| it.label);
        named!(Interest, InterestId, Interest, |it: Interest| it.name);
        named!(Product, ProductId, Product, |it: Product| it.name);
        named!(Import, ImportId, Import, |it: Import| it.file);
        named!(NamedCondition, NamedConditionId, NamedCondition, |it: NamedCondition| it.name);
        named!(AgreementVersion, AgreementId, Agreement, |it: AgreementVersion| format!("v{}", it.number));
        names.extend(names_of_leads(read, numbers(&wanted, RecordKind::Lead).map(LeadId::new).collect()).await?);
        if numbers(&wanted, RecordKind::ApiToken).next().is_some() {
            names.extend(read.api_tokens().await?.into_iter().map(|token| (RecordRef::from(token.id), token.name)));
        }
        Ok(Self(names))
    }

    pub(super) fn row(&self, line: AuditLine) -> AuditRow {
        let name = |record: RecordRef| self.0.get(&record).cloned();
        let who = match line.entry.by {
            Actor::Person(person) => Who::Person(name(person.into()).unwrap_or_default()),
            Actor::Import(import) => Who::Import(name(import.into()).unwrap_or_default()),
            Actor::Rule => Who::Rule,
            Actor::Program => Who::Program,
        };
        let details = details_of(&line).map(|details| self.with_names(details));
        AuditRow {
            at: line.entry.at,
            who,
            action: line.entry.action,
            record: line.entry.record.map(|record| (record, name(record))),
            details,
        }
    }

    /// The particulars with names in place of ids.
    fn with_names(&self, details: Json) -> Json {
        match details {
            Json::String(text) => {
                let name = record_named(&text).and_then(|record| self.0.get(&record));
                Json::String(name.cloned().unwrap_or(text))
            }
            Json::Array(several) => several.into_iter().map(|one| self.with_names(one)).collect(),
            Json::Object(fields) => fields.into_iter().map(|(key, value)| (key, self.with_names(value))).collect(),
            other => other,
        }
    }
}

fn details_of(line: &AuditLine) -> Option<Json> {
    line.entry.details.as_deref().and_then(|details| serde_json::from_str(details).ok())
}

/// The record whose id a text is, of the kinds that particulars name.
fn record_named(text: &str) -> Option<RecordRef> {
    let person = text.parse::<PersonId>().map(RecordRef::from);
    let team = || text.parse::<TeamId>().map(RecordRef::from);
    let interest = || text.parse::<InterestId>().map(RecordRef::from);
    person.or_else(|_| team()).or_else(|_| interest()).ok()
}

fn named_in(details: &Json, records: &mut BTreeSet<RecordRef>) {
    match details {
        Json::String(text) => records.extend(record_named(text)),
        Json::Array(several) => several.iter().for_each(|one| named_in(one, records)),
        Json::Object(fields) => fields.values().for_each(|value| named_in(value, records)),
        _ => {}
    }
}

fn name_of_contact(contact: &Contact) -> String {
    let name = [&contact.first_name, &contact.last_name].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let email = contact.email.as_ref().map(|email| email.as_str().to_owned());
    if name.is_empty() { email.unwrap_or_default() } else { name }
}

/// Every record that the lines name: what was changed, by whom, and in the particulars.
fn wanted(lines: &[AuditLine]) -> BTreeSet<RecordRef> {
    let actor = |line: &AuditLine| match line.entry.by {
        Actor::Person(person) => Some(RecordRef::from(person)),
        Actor::Import(import) => Some(RecordRef::from(import)),
        Actor::Rule | Actor::Program => None,
    };
    let mut wanted: BTreeSet<RecordRef> =
        lines.iter().flat_map(|line| [line.entry.record, actor(line)]).flatten().collect();
    for details in lines.iter().filter_map(details_of) {
        named_in(&details, &mut wanted);
    }
    wanted
}

fn numbers(wanted: &BTreeSet<RecordRef>, kind: RecordKind) -> impl Iterator<Item = i64> {
    wanted.iter().filter(move |one| one.kind == kind).map(|one| one.number)
}

/// A lead is called as its contact is.
async fn names_of_leads(read: Read<'_>, leads: Vec<LeadId>) -> Result<Vec<(RecordRef, String)>> {
    let leads = read.find_all::<Lead>(&leads).await?;
    let contacts: Vec<ContactId> = leads.iter().map(|lead| lead.contact).collect();
    let contacts = read.find_all::<Contact>(&contacts).await?;
    let names: HashMap<ContactId, String> =
        contacts.iter().map(|contact| (contact.id, name_of_contact(contact))).collect();
    let name = |lead: Lead| Some((RecordRef::from(lead.id), names.get(&lead.contact)?.clone()));
    Ok(leads.into_iter().filter_map(name).collect())
}
