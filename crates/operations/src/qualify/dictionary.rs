//! The words that activities carry as numbers: kinds, interests, campaigns, content.

use std::collections::HashMap;

use records::{ActivityRecord, Campaign, CampaignId, Content, ContentId, Folded, Interest, InterestId, KindId};
use store::{Read, Result};

use crate::facts::{ActivityParts, Reading};

/// The dictionary of a base at one moment.
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    kinds: HashMap<KindId, Kind>,
    interests: HashMap<InterestId, String>,
    campaigns: HashMap<CampaignId, String>,
    contents: HashMap<ContentId, Asset>,
}

#[derive(Debug, Clone)]
struct Kind {
    name: String,
    folded: Option<Folded>,
}

#[derive(Debug, Clone)]
struct Asset {
    title: String,
    kind: Option<String>,
}

impl Dictionary {
    /// Reads the dictionary.
    pub async fn load(read: Read<'_>) -> Result<Self> {
        let kinds = read.kinds().await?.into_iter();
        let interests = read.all::<Interest>().await?.into_iter();
        let campaigns = read.all::<Campaign>().await?.into_iter();
        let contents = read.all::<Content>().await?.into_iter();
        Ok(Self {
            kinds: kinds.map(|kind| (kind.id, Kind { folded: Folded::new(&kind.folded), name: kind.name })).collect(),
            interests: interests.map(|interest| (interest.id, interest.key)).collect(),
            campaigns: campaigns.map(|campaign| (campaign.id, campaign.name)).collect(),
            contents: contents
                .map(|content| (content.id, Asset { title: content.title, kind: content.kind }))
                .collect(),
        })
    }

    /// The kinds alone, for a list.
    pub async fn kinds_alone(read: Read<'_>) -> Result<Self> {
        let kinds = read.kinds().await?.into_iter();
        let kinds = kinds.map(|kind| (kind.id, Kind { folded: Folded::new(&kind.folded), name: kind.name })).collect();
        Ok(Self { kinds, ..Self::default() })
    }

    /// Every kind with its name.
    pub fn kinds(&self) -> impl Iterator<Item = (KindId, &str)> {
        self.kinds.iter().map(|(id, kind)| (*id, kind.name.as_str()))
    }

    /// The name of a kind as it was first written.
    pub fn kind(&self, kind: KindId) -> &str {
        self.kinds.get(&kind).map_or("", |kind| &kind.name)
    }

    /// The key of an interest.
    pub fn interest(&self, interest: InterestId) -> Option<&str> {
        self.interests.get(&interest).map(String::as_str)
    }

    /// The name of a campaign.
    pub fn campaign(&self, campaign: CampaignId) -> Option<&str> {
        self.campaigns.get(&campaign).map(String::as_str)
    }

    /// The title of an asset.
    pub fn content(&self, content: ContentId) -> Option<&str> {
        self.contents.get(&content).map(|asset| asset.title.as_str())
    }

    /// The kind of an asset.
    pub fn content_kind(&self, content: ContentId) -> Option<&str> {
        self.contents.get(&content).and_then(|asset| asset.kind.as_deref())
    }

    /// An activity as scoring reads it. An activity's own `content_kind` counts, else its content's.
    pub fn activity(&self, reading: &Reading, record: &ActivityRecord) -> records::Activity {
        let mut properties = properties(record);
        if let Some(kind) = record.content.and_then(|content| self.content_kind(content)) {
            let map = properties.get_or_insert_default();
            map.entry("content_kind").or_insert_with(|| kind.into());
        }
        let kind = self.kinds.get(&record.kind).and_then(|kind| kind.folded.clone());
        reading.activity(&ActivityParts {
            id: record.id,
            at: record.at,
            kind: kind.unwrap_or_else(|| Folded::new("unknown").expect("a word is not blank")),
            interest: record.interest.and_then(|interest| self.interest(interest)),
            campaign: record.campaign.and_then(|campaign| self.campaign(campaign)),
            content: record.content.and_then(|content| self.content(content)),
            value: record.value,
            properties: properties.as_ref(),
        })
    }
}

/// The further properties of an activity.
pub fn properties(record: &ActivityRecord) -> Option<serde_json::Map<String, serde_json::Value>> {
    record.properties.as_deref().and_then(|text| serde_json::from_str(text).ok())
}
