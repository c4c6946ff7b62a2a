//! Which columns an exported record of each kind has, and what stands in them.

use records::{
    Account, AccountId, ActivityId, ActivityRecord, Campaign, CampaignId, Contact, ContactId, Content, ContentId,
    Facts, Interest, InterestId, Keyed, Lead, LeadId, Opportunity, OpportunityId, Person, PersonId, Product, ProductId,
    Team, TeamId,
};
use store::{Read, Result};

/// A record that can be taken out.
pub(super) trait Exported: Sized {
    const COLUMNS: &'static [&'static str];
    fn number(&self) -> i64;
    /// What stands in a column of its own, or in one of a custom field; nothing for blank.
    fn cell(&self, column: &str) -> Option<String>;
    /// Records after a number, in the order of numbers.
    async fn page(read: Read<'_>, after: Option<i64>, limit: u32) -> Result<Vec<Self>>;
}

fn said<T: ToString>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

macro_rules! exported {
    ($record:ident, $id:ident, [$($column:literal),+ $(,)?], |$self:ident, $key:ident| $cell:expr) => {
        impl Exported for $record {
            const COLUMNS: &'static [&'static str] = &[$($column),+];

            fn number(&self) -> i64 {
                self.id.number()
            }

            fn cell(&self, column: &str) -> Option<String> {
                let ($self, $key) = (self, column);
                $cell
            }

            async fn page(read: Read<'_>, after: Option<i64>, limit: u32) -> Result<Vec<Self>> {
                read.walk::<$record>(after.map($id::new), limit).await
            }
        }
    };
}

exported!(
    Account,
    AccountId,
    [
        "id",
        "name",
        "domain",
        "industry",
        "country",
        "region",
        "city",
        "postal_code",
        "employees",
        "annual_revenue",
        "tier",
        "parent",
        "owner",
        "created_at",
    ],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        fact => it.fact(fact),
    }
);

exported!(
    Contact,
    ContactId,
    [
        "id",
        "account",
        "first_name",
        "last_name",
        "email",
        "phone",
        "title",
        "seniority",
        "function",
        "language",
        "country",
        "region",
        "city",
        "postal_code",
        "source",
        "buying_role",
        "bant_budget",
        "bant_authority",
        "bant_need",
        "bant_timeframe",
        "created_at",
    ],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        fact => it.fact(fact),
    }
);

exported!(
    Lead,
    LeadId,
    [
        "id",
        "contact",
        "account",
        "motion",
        "stage",
        "stage_since",
        "stage_stated",
        "owner",
        "source",
        "campaign",
        "created_at",
    ],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "contact" => Some(it.contact.to_string()),
        "account" => said(it.account),
        "motion" => Some(it.motion.key().to_owned()),
        "stage" => Some(it.stage.key().to_owned()),
        "stage_since" => Some(it.stage_since.to_string()),
        "stage_stated" => Some(it.stage_stated.to_string()),
        "owner" => said(it.owner),
        "source" => it.source.clone(),
        "campaign" => said(it.campaign),
        "created_at" => Some(it.created_at.to_string()),
        _ => None,
    }
);

exported!(
    ActivityRecord,
    ActivityId,
    ["id", "contact", "at", "kind", "interest", "campaign", "content", "value", "properties", "recorded_at"],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "contact" => Some(it.contact.to_string()),
        "at" => Some(it.at.to_string()),
        "kind" => Some(it.kind.to_string()),
        "interest" => said(it.interest),
        "campaign" => said(it.campaign),
        "content" => said(it.content),
        "value" => said(it.value),
        "properties" => it.properties.clone(),
        "recorded_at" => Some(it.recorded_at.to_string()),
        _ => None,
    }
);

exported!(
    Opportunity,
    OpportunityId,
    [
        "id",
        "name",
        "account",
        "contact",
        "lead",
        "outcome",
        "step",
        "amount",
        "probability",
        "opened_at",
        "expected_close",
        "closed_at",
        "reason",
        "competitor",
        "owner",
        "created_at",
    ],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "name" => it.name.clone(),
        "account" => said(it.account),
        "contact" => said(it.contact),
        "lead" => said(it.lead),
        "outcome" => Some(it.outcome.key().to_owned()),
        "step" => it.step.clone(),
        "amount" => said(it.amount),
        "probability" => said(it.probability),
        "opened_at" => said(it.opened_at),
        "expected_close" => said(it.expected_close),
        "closed_at" => said(it.closed_at),
        "reason" => it.reason.clone(),
        "competitor" => it.competitor.clone(),
        "owner" => said(it.owner),
        "created_at" => Some(it.created_at.to_string()),
        custom => it.custom.text(custom),
    }
);

exported!(
    Campaign,
    CampaignId,
    ["id", "name", "goal", "channel", "budget", "starts_on", "ends_on"],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "name" => Some(it.name.clone()),
        "goal" => it.goal.map(|goal| goal.key().to_owned()),
        "channel" => it.channel.clone(),
        "budget" => said(it.budget),
        "starts_on" => said(it.starts_on),
        "ends_on" => said(it.ends_on),
        _ => None,
    }
);

exported!(
    Content,
    ContentId,
    ["id", "title", "kind", "persona", "buying_stage", "interest", "language", "url"],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "title" => Some(it.title.clone()),
        "kind" => it.kind.clone(),
        "persona" => it.persona.clone(),
        "buying_stage" => it.buying_stage.clone(),
        "interest" => said(it.interest),
        "language" => it.language.clone(),
        "url" => it.url.clone(),
        _ => None,
    }
);

exported!(Interest, InterestId, ["id", "key", "name"], |it, key| match key {
    "id" => Some(it.id.to_string()),
    "key" => Some(it.key.clone()),
    "name" => Some(it.name.clone()),
    _ => None,
});

exported!(Product, ProductId, ["id", "name", "family", "price", "interest"], |it, key| match key {
    "id" => Some(it.id.to_string()),
    "name" => Some(it.name.clone()),
    "family" => it.family.clone(),
    "price" => said(it.price),
    "interest" => said(it.interest),
    _ => None,
});

exported!(
    Person,
    PersonId,
    ["id", "name", "email", "role", "team", "region", "language", "active", "created_at"],
    |it, key| match key {
        "id" => Some(it.id.to_string()),
        "name" => Some(it.name.clone()),
        "email" => it.email.as_ref().map(|email| email.as_str().to_owned()),
        "role" => Some(it.role.key().to_owned()),
        "team" => said(it.team),
        "region" => it.region.clone(),
        "language" => it.language.clone(),
        "active" => Some(it.active.to_string()),
        "created_at" => Some(it.created_at.to_string()),
        _ => None,
    }
);

exported!(Team, TeamId, ["id", "name", "manager"], |it, key| match key {
    "id" => Some(it.id.to_string()),
    "name" => Some(it.name.clone()),
    "manager" => said(it.manager),
    _ => None,
});
