//! The audit log as people read it: with names for who and for what, page by page, and taken out as a file.

use async_recursion::async_recursion as boxed;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use columnar::{Datum, Form, Head, Holds, TableWriter};
use records::{
    Account, AccountId, Actor, AgreementId, AgreementVersion, Contact, ContactId, CustomField, CustomFieldId, Import,
    ImportId, Instant, Interest, InterestId, Keyed, Lead, LeadId, Person, PersonId, Product, ProductId, RecordKind,
    RecordRef, Team, TeamId,
};
use serde_json::Value as Json;
use store::{AuditLine, Read};

use crate::{Failure, Operations, Result};

pub use store::{AuditBy, AuditFilter};

/// So many lines go into a file at a time.
const PAGE: u32 = 1_000;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody, by name.
    Person(String),
    /// An import, by the name of its file.
    Import(String),
    /// A rule of the agreement.
    Rule,
    /// The program.
    Program,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditRow {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Who,
    /// What was done: the operation's name.
    pub action: String,
    /// To what, with the name that it has now.
    pub record: Option<(RecordRef, Option<String>)>,
    /// The particulars, as JSON.
    pub details: Option<Json>,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// Its lines, the newest first.
    pub rows: Vec<AuditRow>,
    /// Where the next page begins, if there is more.
    pub older: Option<i64>,
}

/// Up to `limit` lines that are older than the line `before`.
#[boxed]
pub async fn page(operations: &Operations, filter: &AuditFilter, before: Option<i64>, limit: u32) -> Result<AuditPage> {
    let read = operations.store().read();
    let mut lines = read.audit_lines(filter, before, limit + 1).await?;
    let has_more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let older = lines.last().filter(|_| has_more).map(|line| line.number);
    let names = Names::of(read, &lines).await?;
    Ok(AuditPage { rows: lines.into_iter().map(|line| names.row(line)).collect(), older })
}

/// Everything that was ever done, by its name.
#[boxed]
pub async fn actions(operations: &Operations) -> Result<Vec<String>> {
    Ok(operations.store().read().audit_actions().await?)
}

/// What the records and actors of some lines are called.
struct Names(HashMap<RecordRef, String>);

impl Names {
    async fn of(read: Read<'_>, lines: &[AuditLine]) -> Result<Self> {
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
        let numbers = |kind: RecordKind| wanted.iter().filter(move |one| one.kind == kind).map(|one| one.number);
        let mut names = HashMap::new();
        macro_rules! named {
            ($record:ident, $id:ident, $kind:ident, $name:expr) => {
                let ids: Vec<$id> = numbers(RecordKind::$kind).map($id::new).collect();
                for record in read.find_all::<$record>(&ids).await? {
                    names.insert(RecordRef::from(record.id), $name(record));
                }
            };
        }
        named!(Person, PersonId, Person, |it: Person| it.name);
        named!(Team, TeamId, Team, |it: Team| it.name);
        named!(Account, AccountId, Account, |it: Account| it.name);
        named!(Contact, ContactId, Contact, name_of_contact);
        named!(CustomField, CustomFieldId, CustomField, |it: CustomField| it.label);
        named!(Interest, InterestId, Interest, |it: Interest| it.name);
        named!(Product, ProductId, Product, |it: Product| it.name);
        named!(Import, ImportId, Import, |it: Import| it.file);
        named!(AgreementVersion, AgreementId, Agreement, |it: AgreementVersion| format!("v{}", it.number));
        let leads: Vec<LeadId> = numbers(RecordKind::Lead).map(LeadId::new).collect();
        let leads = read.find_all::<Lead>(&leads).await?;
        let contacts: Vec<ContactId> = leads.iter().map(|lead| lead.contact).collect();
        let contacts: HashMap<ContactId, Contact> =
            read.find_all::<Contact>(&contacts).await?.into_iter().map(|contact| (contact.id, contact)).collect();
        for lead in leads {
            if let Some(contact) = contacts.get(&lead.contact) {
                names.insert(RecordRef::from(lead.id), name_of_contact(contact.clone()));
            }
        }
        if numbers(RecordKind::ApiToken).next().is_some() {
            names.extend(read.api_tokens().await?.into_iter().map(|token| (RecordRef::from(token.id), token.name)));
        }
        Ok(Self(names))
    }

    fn row(&self, line: AuditLine) -> AuditRow {
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

fn name_of_contact(contact: Contact) -> String {
    let name = [contact.first_name, contact.last_name].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if name.is_empty() { contact.email.map(|email| email.as_str().to_owned()).unwrap_or_default() } else { name }
}

/// What an export writes into until it is taken from there.
#[derive(Debug, Clone, Default)]
struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The log on its way out as CSV, in constant memory: piece by piece, the newest line first.
#[derive(Debug)]
pub struct AuditExport {
    operations: Operations,
    filter: AuditFilter,
    before: Option<i64>,
    table: Option<TableWriter<Pending>>,
    pending: Pending,
}

/// The columns of the file, as every export names them: for programs, in one language.
const COLUMNS: [&str; 6] = ["at", "by", "action", "record_kind", "record", "details"];

/// Takes the lines of a filter out; that it was done is a line of the log itself.
#[boxed]
pub async fn export(operations: &Operations, by: Actor, filter: AuditFilter) -> Result<AuditExport> {
    let mut write = operations.store().write(by).await?;
    write.audit("export_audit_log", RecordRef { kind: RecordKind::Settings, number: 0 }, None).await?;
    write.commit().await?;
    let head =
        |name: &str| Head { name: name.to_owned(), holds: if name == "at" { Holds::Instant } else { Holds::Text } };
    let pending = Pending::default();
    let table = TableWriter::begin(Form::Csv, &COLUMNS.map(head), pending.clone()).map_err(broken)?;
    Ok(AuditExport { operations: operations.clone(), filter, before: None, table: Some(table), pending })
}

impl AuditExport {
    /// The next piece of the file; nothing after the last.
    #[boxed]
    pub async fn piece(&mut self) -> Result<Option<Vec<u8>>> {
        let Some(table) = &mut self.table else { return Ok(None) };
        let read = self.operations.store().read();
        let lines = read.audit_lines(&self.filter, self.before, PAGE).await?;
        let Some(last) = lines.last() else {
            if let Some(table) = self.table.take() {
                table.end().map_err(broken)?;
            }
            return Ok(Some(self.pending.take()));
        };
        self.before = Some(last.number);
        let names = Names::of(read, &lines).await?;
        for line in lines {
            let details = line.entry.details.clone();
            table.row(cells(names.row(line), details).into_iter()).map_err(broken)?;
        }
        Ok(Some(self.pending.take()))
    }
}

fn cells(row: AuditRow, details: Option<String>) -> [Option<Datum>; 6] {
    let who = match row.who {
        Who::Person(name) => name,
        Who::Import(file) => format!("import {file}"),
        Who::Rule => "rule".to_owned(),
        Who::Program => "program".to_owned(),
    };
    let (kind, name) = row.record.map_or((None, None), |(record, name)| (Some(record.kind.key()), name));
    [
        Some(Datum::Instant(row.at)),
        Some(Datum::Text(who)),
        Some(Datum::Text(row.action)),
        kind.map(|kind| Datum::Text(kind.to_owned())),
        name.map(Datum::Text),
        details.map(Datum::Text),
    ]
}

fn broken(error: io::Error) -> Failure {
    Failure::Broken(error.into())
}
