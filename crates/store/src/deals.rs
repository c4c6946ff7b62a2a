//! Deals and campaigns: their people, products and costs.

use async_recursion::async_recursion as boxed;
use std::collections::HashSet;

use records::{
    AccountId, Actor, CampaignCost, CampaignId, ContactId, Keyed, Opportunity, OpportunityContact, OpportunityId,
    OpportunityProduct, Outcome,
};

use crate::bulk;
use crate::column::{Bound, cell};
use crate::error::Result;
use crate::read::{LIST, Read};
use crate::sql::Values;
use crate::write::Write;

impl Write {
    /// Adds contacts to deals; one who is there already keeps the part it has.
    #[boxed]
    pub async fn add_opportunity_contacts(&mut self, contacts: &[OpportunityContact]) -> Result<u64> {
        bulk::insert_new(self.conn(), contacts).await
    }

    /// Adds products to deals; one that is there already stays as it is.
    #[boxed]
    pub async fn add_opportunity_products(&mut self, products: &[OpportunityProduct]) -> Result<u64> {
        let by = self.by();
        let rows: Vec<_> = products.iter().map(|record| NotedProduct { record, by }).collect();
        bulk::insert_new(self.conn(), &rows).await
    }

    /// Adds what campaigns cost.
    #[boxed]
    pub async fn add_campaign_costs(&mut self, costs: &[CampaignCost]) -> Result<()> {
        self.insert(costs).await
    }
}

/// A product of a deal with who noted it.
struct NotedProduct<'a> {
    record: &'a OpportunityProduct,
    by: Actor,
}

crate::table::noted!(NotedProduct, OpportunityProduct);

impl Read<'_> {
    /// The deals of an account, newest first.
    #[boxed]
    pub async fn opportunities_of_account(&self, account: AccountId) -> Result<Vec<Opportunity>> {
        self.select("WHERE t.account = $1 ORDER BY t.created_at DESC, t.id", vec![Bound(account).into()]).await
    }

    /// The deals that a contact leads or has a part in, newest first.
    #[boxed]
    pub async fn opportunities_of_contact(&self, contact: ContactId) -> Result<Vec<Opportunity>> {
        let rest = "WHERE t.contact = $1 OR t.id IN (SELECT opportunity FROM opportunity_contacts WHERE contact = $1) \
                    ORDER BY t.created_at DESC, t.id";
        self.select(rest, vec![Bound(contact).into()]).await
    }

    /// Those of these contacts with a part in a deal that was won.
    #[boxed]
    pub async fn contacts_who_bought(&self, contacts: &[ContactId]) -> Result<HashSet<ContactId>> {
        let mut found = HashSet::new();
        for some in contacts.chunks(LIST) {
            let mut values = Values::new();
            let won = values.place(Outcome::Won.key());
            let list = values.list(some.iter().map(|contact| Bound(*contact)));
            let sql = format!(
                "SELECT contact FROM opportunities WHERE outcome = {won} AND contact IN {list} UNION \
                 SELECT c.contact FROM opportunity_contacts c JOIN opportunities o ON o.id = c.opportunity \
                 WHERE o.outcome = {won} AND c.contact IN {list}"
            );
            for row in self.conn.all(&sql, values.into_vec()).await? {
                found.insert(cell(&row, 0)?);
            }
        }
        Ok(found)
    }

    /// The people in a deal.
    #[boxed]
    pub async fn opportunity_contacts(&self, opportunity: OpportunityId) -> Result<Vec<OpportunityContact>> {
        self.select("WHERE t.opportunity = $1 ORDER BY t.contact", vec![Bound(opportunity).into()]).await
    }

    /// The people in these deals.
    #[boxed]
    pub async fn opportunity_contacts_of(&self, opportunities: &[OpportunityId]) -> Result<Vec<OpportunityContact>> {
        let mut found = Vec::new();
        for some in opportunities.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|opportunity| Bound(*opportunity)));
            let rest = format!("WHERE t.opportunity IN {list} ORDER BY t.opportunity, t.contact");
            found.extend(self.select::<OpportunityContact>(&rest, values.into_vec()).await?);
        }
        Ok(found)
    }

    /// The products in these deals.
    #[boxed]
    pub async fn opportunity_products(&self, opportunities: &[OpportunityId]) -> Result<Vec<OpportunityProduct>> {
        let mut found = Vec::new();
        for some in opportunities.chunks(LIST) {
            let mut values = Values::new();
            let list = values.list(some.iter().map(|opportunity| Bound(*opportunity)));
            let rest = format!("WHERE t.opportunity IN {list} ORDER BY t.opportunity, t.product");
            found.extend(self.select::<OpportunityProduct>(&rest, values.into_vec()).await?);
        }
        Ok(found)
    }

    /// What a campaign cost, by day.
    #[boxed]
    pub async fn campaign_costs(&self, campaign: CampaignId) -> Result<Vec<CampaignCost>> {
        self.select("WHERE t.campaign = $1 ORDER BY t.\"on\"", vec![Bound(campaign).into()]).await
    }
}
