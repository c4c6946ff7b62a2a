//! Applies one chunk of rows to the base, inside one transaction.
//!
//! What the rows may touch is loaded at once, the rows are applied to it in memory in the order of the file, and what
//! became new or different is written at once. So a chunk costs a few statements, whatever its size.

mod activities;
mod base;
mod deals;
mod leads;
mod noun;
mod pool;
mod shelf;
mod wanted;
mod write_out;

use records::{AccountId, ContactId, Currency, CustomField, ImportId, Instant, LeadId, RecordKind};
use store::{Result, Write};

use self::base::Base;
use super::mapping::Mapping;
use super::plan::RowPlan;

/// What an import knows from beginning to end.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) import: ImportId,
    pub(super) mapping: Mapping,
    /// The custom fields of the base.
    pub(super) fields: Vec<CustomField>,
    pub(super) currency: Currency,
    /// When the import began: the instant of whatever the file gives none.
    pub(super) now: Instant,
}

/// A row while it is applied, and what became of it.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) plan: RowPlan,
    pub(super) created: bool,
    pub(super) updated: bool,
    account: Option<AccountId>,
    contact: Option<ContactId>,
    lead: Option<LeadId>,
}

impl Row {
    fn new(plan: RowPlan) -> Row {
        Row { plan, created: false, updated: false, account: None, contact: None, lead: None }
    }
}

/// Applies rows; says of each what became of it.
pub(super) async fn apply(write: &mut Write, job: &Job, plans: Vec<RowPlan>) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = plans.into_iter().map(Row::new).collect();
    let mut base = Base::load(write, job, &rows).await?;
    base.refuse_unknown(job, &mut rows);
    for row in rows.iter_mut().filter(|row| !row.plan.refused) {
        base.take_row(job, row);
    }
    base.link_parents(job, &mut rows);
    write_out::write_out(write, job, &base).await?;
    if job.mapping.record(RecordKind::Lead).is_some() {
        leads::take_leads(write, job, &base, &mut rows).await?;
    }
    if job.mapping.record(RecordKind::Opportunity).is_some() {
        deals::take_opportunities(write, job, &mut base, &mut rows).await?;
    }
    if job.mapping.record(RecordKind::Activity).is_some() {
        activities::take_activities(write, job, &mut rows).await?;
    }
    Ok(rows)
}
