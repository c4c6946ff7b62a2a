//! What happened, as it is recorded: an activity with its links to campaign, content and interest.
//!
//! The scoring rooms read an activity as a [`Row`](crate::Row) over the field catalogue; this is the record that
//! such a row is made from.

use crate::{ActivityId, CampaignId, ContactId, ContentId, Instant, InterestId, KindId};

/// One thing that happened, at an instant; only ever added, never changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityRecord {
    /// Its id.
    pub id: ActivityId,
    /// To whom.
    pub contact: ContactId,
    /// When it happened.
    pub at: Instant,
    /// What kind of thing: a word of the base's dictionary.
    pub kind: KindId,
    /// Tells apart two things of one kind at one instant, and the same thing sent twice: see [`Identity`].
    pub identity: Identity,
    /// The product category that it shows interest in.
    pub interest: Option<InterestId>,
    /// The campaign that it belongs to.
    pub campaign: Option<CampaignId>,
    /// The asset that it was about.
    pub content: Option<ContentId>,
    /// An amount, a count, minutes: whatever the kind measures.
    pub value: Option<f64>,
    /// Everything else, as one JSON object; nothing for none.
    pub properties: Option<String>,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// What makes an activity the same as one sent before: contact, kind, instant and this number.
///
/// A file gives a fingerprint of the row, so that reading it twice adds nothing; what arrives live takes its own
/// id, so that two clicks in a microsecond stay two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(pub i64);

impl From<ActivityId> for Identity {
    fn from(id: ActivityId) -> Self {
        Self(id.number())
    }
}
