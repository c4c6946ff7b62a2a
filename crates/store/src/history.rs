//! Adding and changing records, with what they were before: fact history is written by whoever changes a fact, in the
//! same transaction, and never otherwise.
//!
//! Invariant: of contacts and accounts the history says what [`Facts`] says differs, so that whoever replays it reads with
//! the definition that wrote it.

use async_recursion::async_recursion as boxed;
use records::{
    AgreementVersion, Campaign, Content, CustomField, CustomValues, Difference, FactChange, Facts, Import, Interest,
    Money, NamedCondition, Opportunity, Person, Product, RecordRef, SavedView, Team,
};
use sea_orm::Value;

use crate::bulk::values_of;
use crate::error::{Result, StoreError};
use crate::names;
use crate::read::{Read, number_of};
use crate::sql::Values;
use crate::table::{Record, Row};
use crate::write::Write;

/// Records that are added and changed by themselves. Accounts, contacts, leads and activities have ways of their own,
/// because lists and scores follow from them.
pub trait Plain: Record {
    /// The name that lists find and sort it by, where its kind has a list.
    fn listed_name(&self) -> Option<String> {
        None
    }
}

macro_rules! plain {
    ($($record:ident),+ $(,)?) => {$(impl Plain for $record {})+};
}

macro_rules! plain_and_listed {
    ($($record:ident by $name:expr;)+) => {$(
        impl Plain for $record {
            fn listed_name(&self) -> Option<String> {
                let name: fn(&Self) -> String = $name;
                Some(name(self))
            }
        }
    )+};
}

plain_and_listed! {
    Campaign by |campaign| campaign.name.clone();
    Content by |content| content.title.clone();
    Opportunity by |deal| deal.name.clone().unwrap_or_default();
}

plain!(AgreementVersion, CustomField, Import, Interest, NamedCondition, Person, Product, SavedView, Team,);

impl Write {
    /// Adds records.
    pub async fn add<R: Plain>(&mut self, records: &[R]) -> Result<()> {
        self.note_made(R::KIND, records.iter().map(|record| number_of(record.id())));
        self.insert(records).await?;
        self.write_names(records).await
    }

    /// Makes a record what `after` says, and writes down each field that changed. Says what changed; nothing is written
    /// where nothing did.
    pub async fn update<R: Plain>(&mut self, after: &R) -> Result<Vec<FactChange>> {
        let changed = self.replace(after).await?;
        if !changed.is_empty() {
            self.write_names(std::slice::from_ref(after)).await?;
        }
        Ok(changed)
    }

    async fn write_names<R: Plain>(&mut self, records: &[R]) -> Result<()> {
        let named = |record: &R| Some((number_of(record.id()), record.listed_name()?));
        let names: Vec<_> = records.iter().filter_map(named).collect();
        names::write(self.conn(), R::TABLE, &names).await
    }

    pub(crate) async fn replace<R: Record>(&mut self, after: &R) -> Result<Vec<FactChange>> {
        let Some(before) = self.overwrite(after).await? else { return Ok(Vec::new()) };
        self.write_history(after.id().into(), differences(&before, after)).await
    }

    /// As [`replace`](Self::replace), for records whose history is that of their facts.
    pub(crate) async fn replace_facts<R: Record + Facts>(&mut self, after: &R) -> Result<Vec<FactChange>> {
        let Some(before) = self.overwrite(after).await? else { return Ok(Vec::new()) };
        self.write_history(after.id().into(), before.differences(after)).await
    }

    /// Writes the columns that differ; gives what was there, or nothing where none does: that keeps nobody waiting.
    async fn overwrite<R: Record>(&mut self, after: &R) -> Result<Option<R>> {
        let mut before = self.read().find::<R>(after.id()).await?.ok_or(StoreError::Missing)?;
        let mut changed = changed_columns(&before, after);
        if !changed.is_empty() && !self.writes_alone() {
            // What is read from here on, nobody else changes before it is written.
            self.recorded_at().await?;
            before = self.read().find::<R>(after.id()).await?.ok_or(StoreError::Missing)?;
            changed = changed_columns(&before, after);
        }
        if changed.is_empty() {
            return Ok(None);
        }
        let mut values = Values::new();
        let sets: Vec<_> =
            changed.into_iter().map(|(column, after)| format!("\"{column}\" = {}", values.place(after))).collect();
        let id = values.place(number_of(after.id()));
        let sql = format!("UPDATE {} SET {} WHERE id = {id}", R::TABLE, sets.join(", "));
        self.conn().run(sql, values.into_vec()).await?;
        Ok(Some(before))
    }

    pub(crate) async fn write_history(
        &mut self,
        record: RecordRef,
        changed: Vec<Difference>,
    ) -> Result<Vec<FactChange>> {
        let (recorded_at, by) = (self.recorded_at().await?, self.by());
        let fact =
            |Difference { key, before, after }| FactChange { record, field: key, before, after, recorded_at, by };
        let facts: Vec<_> = changed.into_iter().map(fact).collect();
        self.insert(&facts).await?;
        Ok(facts)
    }
}

impl Read<'_> {
    /// What the facts of these records of one kind were, oldest first.
    #[boxed]
    pub async fn fact_changes_of(&self, kind: records::RecordKind, numbers: &[i64]) -> Result<Vec<FactChange>> {
        let mut found = Vec::new();
        for some in numbers.chunks(crate::read::LIST) {
            let mut values = Values::new();
            let kind = values.place(records::Keyed::key(kind));
            let list = values.list(some.iter().copied());
            let rest = format!("WHERE t.record_kind = {kind} AND t.record_number IN {list} ORDER BY t.recorded_at");
            found.extend(self.select::<FactChange>(&rest, values.into_vec()).await?);
        }
        Ok(found)
    }

    /// What a record's facts were, oldest first.
    pub async fn fact_changes(&self, record: impl Into<RecordRef>) -> Result<Vec<FactChange>> {
        let record = record.into();
        let rest = "WHERE t.record_kind = $1 AND t.record_number = $2 ORDER BY t.recorded_at";
        self.select(rest, vec![records::Keyed::key(record.kind).into(), record.number.into()]).await
    }
}

/// The columns that differ, and what they are to hold.
fn changed_columns<R: Row>(before: &R, after: &R) -> Vec<(&'static str, Value)> {
    let pairs = values_of(before).into_iter().zip(values_of(after));
    let changed = R::columns().iter().zip(pairs).filter(|(_, (before, after))| before != after);
    changed.map(|(column, (_, after))| (column.as_str(), after)).collect()
}

/// What the history says of a change: each field that differs, an amount with its currency; nothing of a column that
/// only repeats another for finding and sorting.
fn differences<R: Row>(before: &R, after: &R) -> Vec<Difference> {
    let columns = R::columns();
    let (before, after) = (values_of(before), values_of(after));
    let mut differences = Vec::new();
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        let is_money = columns.get(at + 1).is_some_and(|next| next.strip_suffix("_currency") == Some(column));
        let width = if is_money { 2 } else { 1 };
        let (before, after) = (&before[at..at + width], &after[at..at + width]);
        at += width;
        if before == after || column.ends_with("_key") {
            continue;
        }
        match (before, after) {
            ([before], [after]) if column == "custom" => differences.extend(custom_differences(before, after)),
            _ => differences.push(Difference { key: column.clone(), before: told(before), after: told(after) }),
        }
    }
    differences
}

/// What the columns of one field hold, in words.
fn told(values: &[Value]) -> Option<String> {
    match values {
        [Value::BigInt(Some(minor)), Value::String(Some(code))] => {
            code.parse().ok().map(|currency| Money { minor: *minor, currency }.to_string())
        }
        [value] => words(value),
        _ => None,
    }
}

pub(crate) fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text.clone(),
        Value::BigInt(number) => number.map(|number| number.to_string()),
        Value::Double(number) => number.map(|number| number.to_string()),
        Value::Bool(yes) => yes.map(|yes| yes.to_string()),
        // No other type of value lies in a column (`column`).
        _ => None,
    }
}

fn custom_differences(before: &Value, after: &Value) -> Vec<Difference> {
    let read = |value: &Value| {
        words(value)
            .filter(|text| !text.is_empty())
            .and_then(|text| CustomValues::from_json(&text).ok())
            .unwrap_or_default()
    };
    let (before, after) = (read(before), read(after));
    let keys: std::collections::BTreeSet<&str> = before.iter().chain(after.iter()).map(|(key, _)| key).collect();
    keys.into_iter()
        .map(|key| Difference { key: key.to_owned(), before: before.text(key), after: after.text(key) })
        .filter(|difference| difference.before != difference.after)
        .collect()
}
