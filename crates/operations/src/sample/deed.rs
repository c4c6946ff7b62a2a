//! Something that a contact did, before it is written down.

use records::{ActivityId, ActivityRecord, CampaignId, ContactId, ContentId, Identity, Instant, InterestId};
use serde_json::{Map, Value as Json};

use super::company::{Company, Numbers, fresh};
use super::kind::Kind;
use crate::facts::{ActivityParts, Reading};

/// One thing that happened to one contact.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub(super) at: Instant,
    pub(super) kind: Kind,
    pub(super) interest: Option<InterestId>,
    pub(super) campaign: Option<CampaignId>,
    pub(super) content: Option<ContentId>,
    pub(super) value: Option<f64>,
    pub(super) properties: Map<String, Json>,
}

impl Deed {
    pub(super) fn new(kind: Kind, at: Instant) -> Self {
        Self { at, kind, interest: None, campaign: None, content: None, value: None, properties: Map::new() }
    }

    /// With a property of its own.
    pub(super) fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        self.properties.insert(key.to_owned(), value.into());
        self
    }

    /// About an asset: its kind goes with the deed, because rules read it there.
    pub(super) fn about(mut self, content: &records::Content) -> Self {
        self.content = Some(content.id);
        self.interest = content.interest;
        match &content.kind {
            Some(kind) => self.with("content_kind", kind.as_str()),
            None => self,
        }
    }

    /// As part of a campaign.
    pub(super) fn within(mut self, campaign: Option<CampaignId>) -> Self {
        self.campaign = campaign;
        self
    }

    /// Written down for a contact at the instant that it happened, as a program does that listens.
    pub(super) fn record(&self, company: &Company, numbers: &mut Numbers<'_>, contact: ContactId) -> ActivityRecord {
        let id = ActivityId::new(fresh(numbers));
        ActivityRecord {
            id,
            contact,
            at: self.at,
            kind: company.kind(self.kind),
            identity: Identity::from(id),
            interest: self.interest,
            campaign: self.campaign,
            content: self.content,
            value: self.value,
            properties: (!self.properties.is_empty()).then(|| Json::Object(self.properties.clone()).to_string()),
            recorded_at: self.at,
        }
    }

    /// As scoring sees it.
    pub(super) fn activity(&self, company: &Company, reading: &Reading, id: ActivityId) -> records::Activity {
        reading.activity(&ActivityParts {
            id,
            at: self.at,
            kind: self.kind.folded(),
            interest: self.interest.and_then(|id| company.interest(id)).map(|interest| interest.key.as_str()),
            campaign: self.campaign.and_then(|id| company.campaign(id)).map(|campaign| campaign.name.as_str()),
            content: self.content.and_then(|id| company.content_of(id)).map(|content| content.title.as_str()),
            value: self.value,
            properties: Some(&self.properties),
        })
    }
}
