//! What an import made, removed, with all that was worked out of it.

use async_recursion::async_recursion as boxed;
use records::{Actor, ContactId, ImportId, ImportRecords, Keyed, RecordKind};
use sea_orm::Value;

use super::{Removed, joined, made};
use crate::column::{Bound, cell};
use crate::error::Result;
use crate::feed::{ChangeKind, Pending};
use crate::write::Write;

use RecordKind as K;

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

impl Write {
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
