//! What a dry run shows beside its counts: some rows of each fate, with what would change.

use records::{Instant, RecordKind, RecordRef, StageChange};
use serde::{Deserialize, Serialize};
use store::{Result, Write};

use super::apply::Row;
use super::problem::{Kind, RowProblem};

/// So many rows of each fate are shown.
const OF_EACH: usize = 4;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Created,
    Updated,
    Unchanged,
    /// Taken with a doubt; what became of it besides is told by its changes.
    Warned,
    Refused,
}

impl Fate {
    /// In the order in which people read them.
    pub const ALL: [Fate; 5] = [Fate::Created, Fate::Updated, Fate::Unchanged, Fate::Warned, Fate::Refused];

    fn of(row: &Row) -> Fate {
        match row {
            row if row.plan.refused => Fate::Refused,
            row if !row.plan.problems.is_empty() => Fate::Warned,
            Row { created: true, .. } => Fate::Created,
            Row { updated: true, .. } => Fate::Updated,
            _ => Fate::Unchanged,
        }
    }
}

/// A row of a dry run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// The line on which it begins.
    pub line: u64,
    pub fate: Fate,
    /// As it stands in the file.
    pub cells: Vec<String>,
    /// The kinds of records that it speaks of.
    pub kinds: Vec<Kind>,
    /// What would change of records that are there.
    pub changes: Vec<Changed>,
    pub problems: Vec<RowProblem>,
}

/// A field of a record before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    pub kind: Kind,
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Adds rows of the fates of which there are too few yet, before the transaction that applied them is undone.
pub(super) async fn gather(write: &mut Write, rows: &[Row], examples: &mut Vec<Example>) -> Result<()> {
    for row in rows {
        let fate = Fate::of(row);
        if examples.iter().filter(|known| known.fate == fate).count() >= OF_EACH {
            continue;
        }
        let at = write.recorded_at().await?;
        let mut changes = Vec::new();
        for record in row.records.iter().filter(|_| row.updated) {
            changes.extend(changes_of(write, *record, at).await?);
        }
        let mut kinds: Vec<RecordKind> = row.records.iter().map(|record| record.kind).collect();
        kinds.dedup();
        examples.push(Example {
            line: row.plan.line,
            fate,
            cells: row.plan.cells.iter().map(super::cell::shown).collect(),
            kinds: kinds.into_iter().map(Kind).collect(),
            changes,
            problems: row.plan.problems.clone(),
        });
    }
    Ok(())
}

/// What this transaction changed of a record.
async fn changes_of(write: &Write, record: RecordRef, at: Instant) -> Result<Vec<Changed>> {
    let kind = Kind(record.kind);
    let facts = write.read().fact_changes(record).await?.into_iter().filter(|change| change.recorded_at == at);
    let facts = facts.map(|change| Changed { kind, field: change.field, before: change.before, after: change.after });
    let mut changes: Vec<Changed> = facts.collect();
    if record.kind == RecordKind::Lead {
        let steps = write.read().stage_changes(records::LeadId::new(record.number)).await?;
        changes.extend(steps.into_iter().filter(|step| step.recorded_at == at).map(|step| of_step(kind, &step)));
    }
    Ok(changes)
}

fn of_step(kind: Kind, step: &StageChange) -> Changed {
    let key = |stage: records::Stage| records::Keyed::key(stage).to_owned();
    Changed { kind, field: "stage".to_owned(), before: step.from.map(key), after: Some(key(step.to)) }
}
