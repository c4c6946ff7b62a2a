//! How records of each kind are made and written.

use records::{
    Account, AccountId, Campaign, CampaignId, Contact, ContactId, Content, ContentId, Lead, Opportunity, OpportunityId,
    Outcome,
};
use store::{Record, StoreError, Write};

/// How a changed record of a kind is written.
pub(crate) trait Saved: Record + Send + Sync {
    /// What follows from a change by itself.
    fn settle(&mut self, _before: &Self, _now: records::Instant) {}
    /// Writes a changed one.
    async fn save(&self, write: &mut Write) -> Result<(), StoreError>;
}

/// How a record of a kind is made.
pub(super) trait Made: Saved {
    /// The field that a record cannot be without.
    const NAMED_BY: &'static str;
    /// A record of which nothing is known yet.
    fn blank(id: Self::Id, at: records::Instant) -> Self;
    /// Writes a new one.
    async fn add(&self, write: &mut Write) -> Result<(), StoreError>;
}

impl Saved for Lead {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_lead(self).await.map(|_| ())
    }
}

impl Saved for Contact {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_contact(self).await.map(|_| ())
    }
}

impl Made for Contact {
    const NAMED_BY: &'static str = "email";

    fn blank(id: ContactId, at: records::Instant) -> Self {
        Contact::blank(id, at)
    }

    async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
        write.add_contacts(std::slice::from_ref(self)).await
    }
}

impl Saved for Account {
    async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
        write.update_account(self).await.map(|_| ())
    }
}

impl Made for Account {
    const NAMED_BY: &'static str = "name";

    fn blank(id: AccountId, at: records::Instant) -> Self {
        Account::named(id, "", at)
    }

    async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
        write.add_accounts(std::slice::from_ref(self)).await
    }
}

/// Records that are added and changed by themselves.
macro_rules! saved_plainly {
    () => {
        async fn save(&self, write: &mut Write) -> Result<(), StoreError> {
            write.update(self).await.map(|_| ())
        }
    };
}

macro_rules! added_plainly {
    () => {
        async fn add(&self, write: &mut Write) -> Result<(), StoreError> {
            write.add(std::slice::from_ref(self)).await
        }
    };
}

impl Saved for Opportunity {
    /// A deal that is won or lost was closed now; one that is taken up again is open.
    fn settle(&mut self, before: &Self, now: records::Instant) {
        if self.outcome != before.outcome {
            self.closed_at = (self.outcome != Outcome::Open).then_some(now);
        }
    }

    saved_plainly!();
}

impl Made for Opportunity {
    const NAMED_BY: &'static str = "name";

    fn blank(id: OpportunityId, at: records::Instant) -> Self {
        Opportunity { opened_at: Some(at), ..Opportunity::blank(id, at) }
    }

    added_plainly!();
}

impl Saved for Campaign {
    saved_plainly!();
}

impl Made for Campaign {
    const NAMED_BY: &'static str = "name";

    fn blank(id: CampaignId, _: records::Instant) -> Self {
        let name = String::new();
        Campaign { id, name, goal: None, channel: None, budget: None, starts_on: None, ends_on: None }
    }

    added_plainly!();
}

impl Saved for Content {
    saved_plainly!();
}

impl Made for Content {
    const NAMED_BY: &'static str = "title";

    fn blank(id: ContentId, _: records::Instant) -> Self {
        let title = String::new();
        Content { id, title, kind: None, persona: None, buying_stage: None, interest: None, language: None, url: None }
    }

    added_plainly!();
}
