//! What the agreement says and what it judged: versions, current scores, moves from cell to cell.

use crate::keyed::keyed;
use crate::{AgreementId, ContactId, Decision, Instant};

keyed! {
    /// Where a version of the agreement stands.
    pub enum VersionStatus {
        /// Being written.
        Draft = "draft",
        /// Put to both sides.
        Proposed = "proposed",
        /// Judges now.
        InForce = "in_force",
        /// Judged before.
        Superseded = "superseded",
    }
}

/// A version of the agreement: its text never changes once it judged something.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementVersion {
    /// Its id, which everything that it judged names.
    pub id: AgreementId,
    /// Its number as people say it: 1, 2, 3 ...
    pub number: i64,
    /// The agreement's own name.
    pub name: String,
    /// Where it stands.
    pub status: VersionStatus,
    /// The document, as TOML.
    pub source: String,
    /// Whether both sides signed it.
    pub signed: bool,
    /// Since when it judges.
    pub in_force_from: Option<Instant>,
    /// Until when it judged.
    pub in_force_until: Option<Instant>,
    /// When it was written down.
    pub created_at: Instant,
    /// By whom.
    pub by: crate::Actor,
}

/// What a contact's score is, at the instant of its last scoring.
#[derive(Debug, Clone, PartialEq)]
pub struct CurrentScore {
    /// Whose.
    pub contact: ContactId,
    /// Who they are, in points.
    pub fit: f64,
    /// What they do, in points.
    pub activity: f64,
    /// The fit's letter.
    pub grade: String,
    /// The activity's digit.
    pub level: String,
    /// What is to be done.
    pub decision: Decision,
    /// The fast track that holds, by name.
    pub fast_track: Option<String>,
    /// The buyer's own step.
    pub buying_stage: Option<String>,
    /// The score of each interest, as a JSON object; nothing where the agreement names none.
    pub interests: Option<String>,
    /// The instant that it was scored for.
    pub t: Instant,
    /// The version that judged.
    pub version: AgreementId,
}

impl CurrentScore {
    /// Letter and digit together.
    pub fn cell(&self) -> String {
        format!("{}{}", self.grade, self.level)
    }
}

/// A contact's move to another cell or another decision.
#[derive(Debug, Clone, PartialEq)]
pub struct CellChange {
    /// Whose.
    pub contact: ContactId,
    /// The instant that it was scored for.
    pub at: Instant,
    /// The fit's letter since then.
    pub grade: String,
    /// The activity's digit since then.
    pub level: String,
    /// The decision since then.
    pub decision: Decision,
    /// The fit then.
    pub fit: f64,
    /// The activity then.
    pub activity: f64,
    /// The version that judged.
    pub version: AgreementId,
}
