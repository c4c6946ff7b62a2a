//! What an import changed, put back: fields of records that were there before, and where leads stood.

use std::collections::HashSet;

use async_recursion::async_recursion as boxed;
use records::{
    Actor, Campaign, ContactId, Difference, Email, Import, ImportId, ImportStatus, Keyed, Lead, LeadId, Opportunity,
    Person, Product, RecordKind, RecordRef, Stage, StageChange, Team,
};
use sea_orm::Value;

use super::{Replaced, made};
use crate::column::{Bound, cell};
use crate::error::{Result, StoreError};
use crate::history::words;
use crate::read::{Read, number_of};
use crate::sql::Values;
use crate::table::Record;
use crate::write::Write;

use RecordKind as K;

impl Read<'_> {
    /// The records that were there before an import and that it changed, by kind and number.
    #[boxed]
    pub async fn changed_by_import(&self, import: ImportId) -> Result<Vec<RecordRef>> {
        let sql = "SELECT DISTINCT c.record_kind, c.record_number FROM fact_changes c WHERE c.\"by\" = $1 \
                   ORDER BY c.record_kind, c.record_number";
        let rows = self.conn.all(sql, vec![Actor::Import(import).to_string().into()]).await?;
        let changed = rows.iter().map(|row| Ok(RecordRef { kind: cell(row, 0)?, number: cell(row, 1)? }));
        let changed = changed.collect::<Result<Vec<RecordRef>>>()?;
        let mut made = self.made_by(import).await?;
        // Sorted here, because a server may sort texts in its own way.
        made.sort_by_key(|run| (run.record_kind.key(), run.first));
        let is_made = |record: &RecordRef| {
            let place =
                made.partition_point(|run| (run.record_kind.key(), run.first) <= (record.kind.key(), record.number));
            let run = place.checked_sub(1).map(|place| made[place]);
            run.is_some_and(|run| run.record_kind == record.kind && record.number <= run.last)
        };
        Ok(changed.into_iter().filter(|record| !is_made(record)).collect())
    }

    async fn undone_imports(&self) -> Result<HashSet<Actor>> {
        let undone: Vec<Import> = self.select("WHERE t.status = $1", vec![ImportStatus::Undone.key().into()]).await?;
        Ok(undone.into_iter().map(|import| Actor::Import(import.id)).collect())
    }

    /// What an import replaced in records of one kind, field by field.
    #[boxed]
    pub async fn replaced_by(&self, import: ImportId, kind: RecordKind, numbers: &[i64]) -> Result<Vec<Replaced>> {
        let by = Actor::Import(import);
        let undone = self.undone_imports().await?;
        let mut replaced: Vec<Replaced> = Vec::new();
        // In the order in which they were written, so a change by somebody else after the import's meets its entry.
        let changes = self.fact_changes_of(kind, numbers).await?;
        // What an import changed that was taken back since is there and back again.
        for change in changes.into_iter().filter(|change| !undone.contains(&change.by)) {
            let known = replaced.iter_mut().rfind(|known| known.record == change.record && known.field == change.field);
            match (known, change.by == by) {
                // The import came back to what somebody changed meanwhile: what they wrote is what it replaced.
                (Some(known), true) if known.changed_since => {
                    (known.before, known.changed_since) = (change.before, false);
                }
                (Some(_), true) | (None, false) => {}
                (Some(known), false) => known.changed_since = true,
                (None, true) => replaced.push(Replaced {
                    record: change.record,
                    field: change.field,
                    before: change.before,
                    changed_since: false,
                }),
            }
        }
        Ok(replaced)
    }
}

impl Write {
    /// Gives fields of a record of a plain kind, or of a lead, the values that a history kept of them. Accounts and contacts
    /// are put back by their facts, custom values by their own kind.
    #[boxed]
    pub async fn put_back(&mut self, record: RecordRef, fields: &[(String, Option<String>)]) -> Result<()> {
        match record.kind {
            K::Lead => self.put_back_in::<Lead>(record, fields).await,
            K::Opportunity => self.put_back_in::<Opportunity>(record, fields).await,
            K::Campaign => self.put_back_in::<Campaign>(record, fields).await,
            K::Product => self.put_back_in::<Product>(record, fields).await,
            K::Person => self.put_back_in::<Person>(record, fields).await,
            K::Team => self.put_back_in::<Team>(record, fields).await,
            _ => Ok(()),
        }
    }

    async fn put_back_in<R: Record>(&mut self, record: RecordRef, fields: &[(String, Option<String>)]) -> Result<()> {
        let Some(now) = self.read().first::<R>("WHERE t.id = $1", vec![record.number.into()]).await? else {
            return Ok(());
        };
        let bound = crate::bulk::values_of(&now);
        let mut values = Values::new();
        let (mut sets, mut differences) = (Vec::new(), Vec::new());
        for (field, before) in fields {
            let Some(place) = R::columns().iter().position(|column| column == field) else { continue };
            let value = as_column(&bound[place], before.as_deref())?;
            sets.push(format!("\"{field}\" = {}", values.place(value)));
            if field == "email" {
                let key =
                    before.as_deref().and_then(|text| Email::parse(text).ok()).map(|email| email.key().to_owned());
                sets.push(format!("\"{field}_key\" = {}", values.place(Value::String(key))));
            }
            let after = before.clone();
            differences.push(Difference { key: field.clone(), before: words(&bound[place]), after });
        }
        if sets.is_empty() {
            return Ok(());
        }
        let id = values.place(number_of(now.id()));
        let sql = format!("UPDATE {} SET {} WHERE id = {id}", R::TABLE, sets.join(", "));
        self.conn().run(sql, values.into_vec()).await?;
        self.write_history(record, differences).await.map(|_| ())
    }

    /// Lets the leads of a contact name the company that it is at, or none.
    #[boxed]
    pub async fn leads_follow(&mut self, contact: ContactId) -> Result<()> {
        let sql = "UPDATE leads SET account = (SELECT c.account FROM contacts c WHERE c.id = leads.contact) WHERE contact = $1";
        self.conn().run(sql, vec![Bound(contact).into()]).await.map(|_| ())
    }

    /// Takes back the steps of an import on leads that were there before: each stands again where it stood.
    #[boxed]
    pub async fn take_back_steps(&mut self, import: ImportId) -> Result<u64> {
        let by = Actor::Import(import);
        let sql = format!(
            "SELECT DISTINCT s.lead FROM stage_changes s WHERE s.\"by\" = $2 AND NOT {}",
            made(K::Lead, "s.lead")
        );
        let rows = self.conn().all(sql, vec![Bound(import).into(), by.to_string().into()]).await?;
        let leads = rows.iter().map(|row| cell(row, 0)).collect::<Result<Vec<LeadId>>>()?;
        let steps = self.read().stage_changes_of(&leads).await?;
        let mut contacts: Vec<ContactId> = Vec::new();
        for lead in self.read().find_all::<Lead>(&leads).await? {
            contacts.push(lead.contact);
            let (theirs, others): (Vec<&StageChange>, Vec<&StageChange>) =
                steps.iter().filter(|step| step.lead == lead.id).partition(|step| step.by == by);
            let stands_by_it = theirs.iter().any(|step| step.to == lead.stage && step.at == lead.stage_since);
            let first = theirs.iter().filter(|step| step.from.is_some()).min_by_key(|step| (step.recorded_at, step.at));
            if let (true, Some(stage)) = (stands_by_it, first.and_then(|step| step.from)) {
                let there = others.iter().rfind(|step| step.to == stage);
                let since = there.map_or(lead.created_at, |step| step.at);
                let stated = there.is_some_and(|step| step.by != Actor::Rule);
                self.place_lead(lead.id, stage, since.as_micros(), stated).await?;
            }
            let sql = "DELETE FROM stage_changes WHERE lead = $1 AND \"by\" = $2";
            self.conn().run(sql, vec![Bound(lead.id).into(), by.to_string().into()]).await?;
        }
        if !contacts.is_empty() {
            self.mark_due(&contacts).await?;
        }
        Ok(contacts.len() as u64)
    }

    async fn place_lead(&mut self, lead: LeadId, stage: Stage, since: i64, stated: bool) -> Result<()> {
        let sql = "UPDATE leads SET stage = $1, stage_since = $2, stage_stated = $3, open = $4 WHERE id = $5";
        let values = vec![stage.key().into(), since.into(), stated.into(), stage.is_open().into(), Bound(lead).into()];
        self.conn().run(sql, values).await.map(|_| ())
    }
}

/// A text of the history as the value of the column that it was read from.
fn as_column(like: &Value, text: Option<&str>) -> Result<Value> {
    let unreadable = |text: &str| StoreError::Unreadable { expected: "a value of the history", value: text.to_owned() };
    let whole = |text: &str| text.parse::<i64>().map_err(|_| unreadable(text));
    let real = |text: &str| text.parse::<f64>().map_err(|_| unreadable(text));
    let truth = |text: &str| text.parse::<bool>().map_err(|_| unreadable(text));
    Ok(match like {
        Value::BigInt(_) => Value::BigInt(text.map(whole).transpose()?),
        Value::Double(_) => Value::Double(text.map(real).transpose()?),
        Value::Bool(_) => Value::Bool(text.map(truth).transpose()?),
        _ => Value::String(text.map(str::to_owned)),
    })
}
