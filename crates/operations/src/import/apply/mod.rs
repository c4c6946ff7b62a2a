//! Applies one chunk of rows to the base, inside one transaction.
//!
//! What the rows may touch is loaded at once, the rows are applied to it in memory in the order of the file, and what
//! became new or different is written at once. So a chunk costs a few statements, whatever its size.

pub(super) mod activities;
mod base;
mod deals;
mod leads;
mod noun;
mod pool;
mod shelf;
mod wanted;
mod write_out;

use records::{AccountId, ContactId, Currency, CustomField, ImportId, Instant, LeadId, RecordKind, RecordRef};
use store::{Result, Write};

use self::base::Base;
use super::mapping::Mapping;
use super::plan::RowPlan;

/// What an import knows from beginning to end.
#[derive(Debug, Clone)]
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
    /// The records that it made or spoke of.
    pub(super) records: Vec<RecordRef>,
    account: Option<AccountId>,
    pub(super) contact: Option<ContactId>,
    lead: Option<LeadId>,
    /// What was known before the base was asked.
    planned: Planned,
}

/// What the plan of a row said before the row was applied.
#[derive(Debug, Clone, Copy)]
struct Planned {
    problems: usize,
    refused: bool,
}

impl Row {
    pub(super) fn new(plan: RowPlan) -> Row {
        let planned = Planned { problems: plan.problems.len(), refused: plan.refused };
        let records = Vec::new();
        Row { plan, created: false, updated: false, records, account: None, contact: None, lead: None, planned }
    }

    /// Forgets what was found out of the base, for another try.
    pub(super) fn begin_anew(&mut self) {
        self.plan.problems.truncate(self.planned.problems);
        self.plan.refused = self.planned.refused;
        self.forget_records();
    }

    fn forget_records(&mut self) {
        self.plan.drafts.iter_mut().for_each(|draft| draft.links.clear());
        self.records.clear();
        (self.created, self.updated) = (false, false);
        (self.account, self.contact, self.lead) = (None, None, None);
    }
}

/// Applies rows; notes on each what became of it.
pub(super) async fn apply(write: &mut Write, job: &Job, rows: &mut [Row]) -> Result<()> {
    rows.iter_mut().for_each(Row::begin_anew);
    let mut base = take_records(write, job, rows).await?;
    write_out::write_out(write, job, &base).await?;
    if job.mapping.record(RecordKind::Lead).is_some() {
        leads::take_leads(write, job, &base, rows).await?;
    }
    if job.mapping.record(RecordKind::Opportunity).is_some() {
        deals::take_opportunities(write, job, &mut base, rows).await?;
    }
    if job.mapping.record(RecordKind::Activity).is_some() {
        activities::take_activities(write, job, rows).await?;
    }
    Ok(())
}

/// Applies what rows say of people, companies, contacts and what they refer to, in memory. A parent may stand behind
/// its child in the file, so only at the end is known which rows lack one that must be there; as long as there are
/// such, all begins anew without them, and nothing of them is left.
async fn take_records(write: &mut Write, job: &Job, rows: &mut [Row]) -> Result<Base> {
    loop {
        let mut base = Base::load(write, job, rows).await?;
        base.refuse_unknown(job, rows);
        for row in rows.iter_mut().filter(|row| !row.plan.refused) {
            base.take_row(job, row);
        }
        if !base.link_parents(job, rows) {
            return Ok(base);
        }
        for row in rows.iter_mut() {
            if row.plan.refused { row.forget_records() } else { row.begin_anew() }
        }
    }
}
