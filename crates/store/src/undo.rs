//! An import taken back: what it made is found and removed, what it changed is put back.
//!
//! Invariant: what an import made is what was noted as made in its transactions (`Write::note_made`), and nothing else is
//! ever removed. What somebody built on it is looked for in the transaction that removes it, so nothing comes between.

use async_recursion::async_recursion as boxed;
use records::{
    Actor, Campaign, ContactId, Difference, Email, ImportId, ImportRecords, Keyed, Lead, LeadId, Opportunity, Person,
    Product, RecordKind, RecordRef, Stage, StageChange, Team,
};
use sea_orm::Value;

use crate::column::{Bound, cell};
use crate::error::{Result, StoreError};
use crate::feed::{ChangeKind, Pending};
use crate::history::words;
use crate::read::{Read, number_of};
use crate::sql::Values;
use crate::table::Record;
use crate::write::Write;

/// What somebody built on the records that an import made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Built {
    /// Records that it made, changed since by somebody else.
    Changed {
        /// Of which kind.
        kind: RecordKind,
        /// How many.
        count: i64,
    },
    /// Records of others that belong to records that it made.
    Added {
        /// Of which kind they are.
        kind: RecordKind,
        /// What they belong to.
        to: RecordKind,
        /// How many.
        count: i64,
    },
    /// Leads that it began or moved, and that somebody moved on.
    LeadsMoved {
        /// How many.
        count: i64,
    },
}

/// A field of a record that was there before, and what the import replaced in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// Whose field.
    pub record: RecordRef,
    /// Which.
    pub field: String,
    /// What was there before the import.
    pub before: Option<String>,
    /// Whether somebody else has changed it since.
    pub changed_since: bool,
}

/// How many records of a kind were removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removed {
    /// Of which kind.
    pub kind: RecordKind,
    /// How many.
    pub count: u64,
}

/// Where records point to what an import may have made: table, its own kind, column, the kind that it points to, and
/// whether the column is the first of an index.
struct Pointer(&'static str, RecordKind, &'static str, RecordKind, bool);

use RecordKind as K;

const POINTERS: [Pointer; 17] = [
    Pointer("contacts", K::Contact, "account", K::Account, true),
    Pointer("accounts", K::Account, "parent", K::Account, true),
    Pointer("opportunities", K::Opportunity, "account", K::Account, true),
    Pointer("opportunities", K::Opportunity, "contact", K::Contact, true),
    Pointer("opportunities", K::Opportunity, "lead", K::Lead, false),
    Pointer("activities", K::Activity, "contact", K::Contact, true),
    Pointer("activities", K::Activity, "campaign", K::Campaign, false),
    Pointer("activities", K::Activity, "content", K::Content, false),
    Pointer("activities", K::Activity, "interest", K::Interest, false),
    Pointer("leads", K::Lead, "campaign", K::Campaign, false),
    Pointer("leads", K::Lead, "owner", K::Person, false),
    Pointer("accounts", K::Account, "owner", K::Person, false),
    Pointer("opportunities", K::Opportunity, "owner", K::Person, false),
    Pointer("teams", K::Team, "manager", K::Person, false),
    Pointer("people", K::Person, "team", K::Team, true),
    Pointer("products", K::Product, "interest", K::Interest, false),
    Pointer("contents", K::Content, "interest", K::Interest, false),
];

/// Rows without a number of their own that belong to a record, as a change of it.
const PARTS: [(&str, &str, RecordKind); 7] = [
    ("consents", "contact", K::Contact),
    ("opportunity_contacts", "contact", K::Contact),
    ("opportunity_contacts", "opportunity", K::Opportunity),
    ("campaign_costs", "campaign", K::Campaign),
    ("web_sessions", "person", K::Person),
    ("preferences", "person", K::Person),
    ("saved_views", "owner", K::Person),
];

/// Kinds with their tables, in the order in which they are removed: what points before what is pointed to.
const REMOVED: [(RecordKind, &str); 12] = [
    (K::Opportunity, "opportunities"),
    (K::Activity, "activities"),
    (K::Lead, "leads"),
    (K::Contact, "contacts"),
    (K::Account, "accounts"),
    (K::Product, "products"),
    (K::Campaign, "campaigns"),
    (K::Content, "contents"),
    (K::Interest, "interests"),
    (K::Person, "people"),
    (K::Team, "teams"),
    (K::CustomField, "custom_fields"),
];

/// SQL: whether the import `$1` made the record of a kind whose number stands in `column`. One look into an index: the
/// last run that begins at or before the number.
fn made(kind: RecordKind, column: &str) -> String {
    format!(
        "(coalesce((SELECT q.last FROM import_records q WHERE q.import = $1 AND q.record_kind = '{}' AND q.first <= \
         {column} ORDER BY q.first DESC LIMIT 1), -1) >= {column})",
        kind.key()
    )
}

/// SQL: the runs of a kind that the import `$1` made, joined with a table whose `column` lies in them.
fn joined(kind: RecordKind, table: &str, column: &str) -> String {
    format!(
        "import_records r JOIN {table} x ON x.{column} BETWEEN r.first AND r.last \
         AND r.import = $1 AND r.record_kind = '{}'",
        kind.key()
    )
}

impl Read<'_> {
    /// What somebody built on what an import made; nothing where it can be taken back.
    #[boxed]
    pub async fn built_on(&self, import: ImportId) -> Result<Vec<Built>> {
        let made_kinds: std::collections::BTreeSet<RecordKind> =
            self.made_by(import).await?.iter().map(|made| made.record_kind).collect();
        let mut built = self.changed_by_others(import).await?;
        for Pointer(table, own, column, to, indexed) in POINTERS {
            if !made_kinds.contains(&to) {
                continue;
            }
            let mine = made(own, "x.id");
            // A lead that a rule began goes with its contact.
            let apart =
                if own == K::Lead { format!(" AND NOT {}", made(K::Contact, "x.contact")) } else { String::new() };
            let from = if indexed {
                format!("{} WHERE NOT {mine}", joined(to, table, column))
            } else {
                format!(
                    "{table} x WHERE x.{column} IS NOT NULL AND {} AND NOT {mine}",
                    made(to, &format!("x.{column}"))
                )
            };
            let count = self.number(format!("SELECT count(*) FROM {from}{apart}"), vec![Bound(import).into()]).await?;
            built.extend((count > 0).then_some(Built::Added { kind: own, to, count }));
        }
        for (table, column, of) in PARTS.into_iter().filter(|(_, _, of)| made_kinds.contains(of)) {
            let sql = format!("SELECT count(DISTINCT x.{column}) FROM {}", joined(of, table, column));
            let count = self.number(sql, vec![Bound(import).into()]).await?;
            built.extend((count > 0).then_some(Built::Changed { kind: of, count }));
        }
        built.extend(self.products_of_others(import).await?);
        let count = self.leads_moved_on(import).await?;
        built.extend((count > 0).then_some(Built::LeadsMoved { count }));
        Ok(of_each_once(built))
    }

    async fn changed_by_others(&self, import: ImportId) -> Result<Vec<Built>> {
        let by = Actor::Import(import).to_string();
        let values = || vec![Value::from(Bound(import)), by.clone().into()];
        let sql = "SELECT r.record_kind, count(DISTINCT c.record_number) FROM import_records r JOIN fact_changes c \
                   ON c.record_kind = r.record_kind AND c.record_number BETWEEN r.first AND r.last \
                   WHERE r.import = $1 AND c.\"by\" NOT IN ('rule', $2) GROUP BY r.record_kind ORDER BY r.record_kind";
        let mut built = Vec::new();
        for row in self.conn.all(sql, values()).await? {
            built.push(Built::Changed { kind: cell(&row, 0)?, count: cell(&row, 1)? });
        }
        let sql = format!(
            "SELECT count(DISTINCT x.id) FROM {} JOIN fact_changes c ON c.record_kind = 'lead' AND c.record_number = x.id \
             WHERE c.\"by\" NOT IN ('rule', $2) AND NOT {}",
            joined(K::Contact, "leads", "contact"),
            made(K::Lead, "x.id")
        );
        let count = self.number(sql, values()).await?;
        built.extend((count > 0).then_some(Built::Changed { kind: K::Lead, count }));
        Ok(built)
    }

    /// Deals that the import made and to which somebody added products, and deals of others with products that it made.
    async fn products_of_others(&self, import: ImportId) -> Result<Vec<Built>> {
        let by = Actor::Import(import).to_string();
        let of = async |to: RecordKind, column: &str| {
            let sql = format!(
                "SELECT count(DISTINCT x.opportunity) FROM opportunity_products x WHERE {} AND coalesce(x.\"by\", '') <> $2",
                made(to, &format!("x.{column}"))
            );
            self.number(sql, vec![Bound(import).into(), by.as_str().into()]).await
        };
        let changed = of(K::Opportunity, "opportunity").await?;
        let added = of(K::Product, "product").await?;
        let changed = (changed > 0).then_some(Built::Changed { kind: K::Opportunity, count: changed });
        let added = (added > 0).then_some(Built::Added { kind: K::Opportunity, to: K::Product, count: added });
        Ok(changed.into_iter().chain(added).collect())
    }

    /// Leads that the import began or moved, or of contacts that it made, and that a person or another import moved since.
    async fn leads_moved_on(&self, import: ImportId) -> Result<i64> {
        let by = Actor::Import(import).to_string();
        let sql = format!(
            "SELECT count(*) FROM (SELECT s.lead FROM stage_changes m JOIN stage_changes s ON s.lead = m.lead \
             AND s.recorded_at > m.recorded_at WHERE m.\"by\" = $2 AND s.\"by\" NOT IN ('rule', $2) UNION \
             SELECT s.lead FROM {} JOIN stage_changes s ON s.lead = x.id WHERE s.\"by\" NOT IN ('rule', $2)) moved",
            joined(K::Contact, "leads", "contact")
        );
        self.number(sql, vec![Bound(import).into(), by.into()]).await
    }

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

    /// What an import replaced in records of one kind, field by field.
    #[boxed]
    pub async fn replaced_by(&self, import: ImportId, kind: RecordKind, numbers: &[i64]) -> Result<Vec<Replaced>> {
        let by = Actor::Import(import);
        let mut replaced: Vec<Replaced> = Vec::new();
        // In the order in which they were written, so a change by somebody else after the import's meets its entry.
        for change in self.fact_changes_of(kind, numbers).await? {
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

    /// Removes all that an import made, and what it noted of records that were there before. Custom fields that anything
    /// else uses by now stay.
    #[boxed]
    pub async fn remove_made(&mut self, import: ImportId) -> Result<Vec<Removed>> {
        let runs = self.read().made_by(import).await?;
        let stay = self.contacts_that_stay(import).await?;
        let by = Actor::Import(import).to_string();
        for table in ["external_ids", "opportunity_products"] {
            let sql = format!("DELETE FROM {table} WHERE \"by\" = $1");
            self.conn().run(sql, vec![by.as_str().into()]).await?;
        }
        self.remove_what_follows(import).await?;
        let mut removed = Vec::new();
        for (kind, table) in REMOVED {
            if runs.iter().any(|run| run.record_kind == kind) {
                let count = self.remove_kind(import, kind, table).await?;
                removed.push(Removed { kind, count });
            }
        }
        self.tell_of(&runs);
        if !stay.is_empty() {
            self.mark_due(&stay).await?;
        }
        Ok(removed)
    }

    /// Contacts of others whose activities or deals go: they are judged anew.
    async fn contacts_that_stay(&self, import: ImportId) -> Result<Vec<ContactId>> {
        let of = |kind, table| {
            format!(
                "SELECT x.contact FROM {} WHERE x.contact IS NOT NULL AND NOT {}",
                joined(kind, table, "id"),
                made(K::Contact, "x.contact")
            )
        };
        let sql = format!("{} UNION {}", of(K::Activity, "activities"), of(K::Opportunity, "opportunities"));
        self.conn().all(sql, vec![Bound(import).into()]).await?.iter().map(|row| cell(row, 0)).collect()
    }

    /// Removes what was worked out about contacts that go, their leads that rules began, and links among what goes.
    async fn remove_what_follows(&mut self, import: ImportId) -> Result<()> {
        let id = || vec![Value::from(Bound(import))];
        let leads = format!("SELECT x.id FROM {}", joined(K::Contact, "leads", "contact"));
        let begun = format!("SELECT x.id FROM {}", joined(K::Lead, "leads", "id"));
        let contacts = format!("SELECT x.id FROM {}", joined(K::Contact, "contacts", "id"));
        for sql in [
            // A deal that goes may come from a lead that a rule began.
            format!("UPDATE opportunities SET lead = NULL WHERE {}", made(K::Opportunity, "opportunities.id")),
            format!("DELETE FROM stage_changes WHERE lead IN ({leads} UNION {begun})"),
            format!("DELETE FROM fact_changes WHERE record_kind = 'lead' AND record_number IN ({leads})"),
            format!("DELETE FROM leads WHERE id IN ({leads}) AND NOT {}", made(K::Lead, "leads.id")),
            format!("DELETE FROM current_scores WHERE contact IN ({contacts})"),
            format!("DELETE FROM cell_changes WHERE contact IN ({contacts})"),
            format!("DELETE FROM due_contacts WHERE contact IN ({contacts})"),
            format!("UPDATE accounts SET parent = NULL WHERE {}", made(K::Account, "accounts.id")),
        ] {
            self.conn().run(sql, id()).await?;
        }
        Ok(())
    }

    async fn remove_kind(&mut self, import: ImportId, kind: RecordKind, table: &str) -> Result<u64> {
        let ids = format!("SELECT x.id FROM {}", joined(kind, table, "id"));
        let kept = if kind == K::CustomField { format!(" AND NOT ({USED_FIELD})") } else { String::new() };
        let kind = kind.key();
        for kept_of_it in ["fact_changes", "external_ids"] {
            let sql = format!("DELETE FROM {kept_of_it} WHERE record_kind = '{kind}' AND record_number IN ({ids})");
            self.conn().run(sql, vec![Bound(import).into()]).await?;
        }
        let sql = format!("DELETE FROM {table} WHERE id IN ({ids}){kept}");
        self.conn().run(sql, vec![Bound(import).into()]).await
    }

    /// Tells the feed which contacts and activities are gone.
    fn tell_of(&mut self, runs: &[ImportRecords]) {
        for run in runs {
            let kind = match run.record_kind {
                K::Contact => ChangeKind::Erasure,
                K::Activity => ChangeKind::ActivitiesRemoved,
                _ => continue,
            };
            self.pending.push(Pending { kind, contact: None, first: run.first, last: run.last });
        }
    }
}

/// SQL: whether a record still has a value of a custom field, or a rule names it.
const USED_FIELD: &str = "EXISTS (SELECT 1 FROM accounts u WHERE u.custom LIKE '%\"' || custom_fields.key || '\":%') \
     OR EXISTS (SELECT 1 FROM contacts u WHERE u.custom LIKE '%\"' || custom_fields.key || '\":%') \
     OR EXISTS (SELECT 1 FROM opportunities u WHERE u.custom LIKE '%\"' || custom_fields.key || '\":%') \
     OR EXISTS (SELECT 1 FROM agreement_versions u WHERE u.source LIKE '%' || custom_fields.key || '%') \
     OR EXISTS (SELECT 1 FROM named_conditions u WHERE u.condition LIKE '%' || custom_fields.key || '%')";

/// Changes of records of one kind, found in several places, as one.
fn of_each_once(all: Vec<Built>) -> Vec<Built> {
    let mut once: Vec<Built> = Vec::new();
    for one in all {
        let same = once.iter_mut().find_map(|known| match (known, one) {
            (Built::Changed { kind, count }, Built::Changed { kind: other, count: more }) if *kind == other => {
                Some((count, more))
            }
            _ => None,
        });
        match same {
            Some((count, more)) => *count = more.max(*count),
            None => once.push(one),
        }
    }
    once
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
