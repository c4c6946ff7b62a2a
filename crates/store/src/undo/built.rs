//! What somebody built on what an import made.

use async_recursion::async_recursion as boxed;
use records::{Actor, ImportId, RecordKind};
use sea_orm::Value;

use super::{Built, joined, made};
use crate::column::{Bound, cell};
use crate::error::Result;
use crate::read::Read;

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
        let sql = format!(
            "SELECT r.record_kind, count(DISTINCT c.record_number) FROM import_records r JOIN fact_changes c \
                   ON c.record_kind = r.record_kind AND c.record_number BETWEEN r.first AND r.last \
                   WHERE r.import = $1 AND c.\"by\" NOT IN ('rule', $2) AND {STANDS} GROUP BY r.record_kind ORDER BY r.record_kind"
        );
        let mut built = Vec::new();
        for row in self.conn.all(sql, values()).await? {
            built.push(Built::Changed { kind: cell(&row, 0)?, count: cell(&row, 1)? });
        }
        let sql = format!(
            "SELECT count(DISTINCT x.id) FROM {} JOIN fact_changes c ON c.record_kind = 'lead' AND c.record_number = x.id \
             WHERE c.\"by\" NOT IN ('rule', $2) AND {STANDS} AND NOT {}",
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
}

/// SQL: whether a change counts. What an import changed that was taken back since is there and back again.
const STANDS: &str = "NOT EXISTS (SELECT 1 FROM imports u WHERE 'imp_' || u.id = c.\"by\" AND u.status = 'undone')";

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
