//! Opportunities, with what they are about and who leads them.

use records::{AccountId, OpportunityProduct, PersonId, ProductId, RecordKind};
use store::{Result, Write};

use super::super::plan::Draft;
use super::base::{Base, settle};
use super::write_out::note_externals;
use super::{Job, Row};

/// Applies what the rows say of opportunities, and writes it.
pub(super) async fn take_opportunities(write: &mut Write, job: &Job, base: &mut Base, rows: &mut [Row]) -> Result<()> {
    let mut products = Vec::new();
    for row in rows.iter_mut().filter(|row| !row.plan.refused) {
        let drafts = std::mem::take(&mut row.plan.drafts);
        for draft in drafts.iter().filter(|draft| job.mapping.records[draft.record].kind == RecordKind::Opportunity) {
            take(job, base, draft, row, &mut products);
        }
        row.plan.drafts = drafts;
    }
    let pool = &base.opportunities.pool;
    let added = pool.added();
    write.add(&added).await?;
    let changed = pool.changed();
    for opportunity in &changed {
        write.update(opportunity).await?;
    }
    note_externals(write, job, pool).await?;
    if !products.is_empty() {
        write.add_opportunity_products(&products).await?;
    }
    // Rules can read whether a contact's deal was won.
    let contacts: Vec<_> = added.iter().chain(&changed).filter_map(|opportunity| opportunity.contact).collect();
    if contacts.is_empty() { Ok(()) } else { write.mark_due(&contacts).await }
}

fn take(job: &Job, base: &mut Base, draft: &Draft, row: &mut Row, products: &mut Vec<OpportunityProduct>) {
    let map = &job.mapping.records[draft.record];
    let Some(index) = base.opportunities.take(job, map, draft, row) else { return };
    let is_new = base.opportunities.pool.is_new(index);
    let owner = draft.link(map, "owner").map(PersonId::new);
    let account = draft.link(map, "account").map(AccountId::new).or(row.account);
    let opportunity = base.opportunities.pool.get_mut(index);
    let mut linked = settle(&mut opportunity.owner, owner, map.update);
    linked |= settle(&mut opportunity.account, account, map.update);
    linked |= settle(&mut opportunity.contact, row.contact, map.update);
    linked |= settle(&mut opportunity.lead, row.lead, map.update);
    row.updated |= linked && !is_new;
    if is_new
        && draft.value(map, "created_at").is_none()
        && let Some(opened) = opportunity.opened_at
    {
        opportunity.created_at = opened;
    }
    if let Some(product) = draft.link(map, "product").map(ProductId::new) {
        let opportunity = opportunity.id;
        products.push(OpportunityProduct { opportunity, product, quantity: 1.0, amount: None });
    }
}
