//! What the two sides agreed about the stages.

use conditions::Condition;
use document::Labels;
use records::Stage;

use crate::bant::BantTerms;
use crate::reasons::{RecycleReason, RejectReason};
use crate::responsibilities::Responsibility;

/// The stages that follow each other.
pub const PATH: [Stage; 7] =
    [Stage::Suspect, Stage::Prospect, Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity, Stage::Customer];

/// The stages beside the path, where a lead keeps its history and its score.
pub const SIDE_STAGES: [Stage; 3] = [Stage::Nurturing, Stage::Rejected, Stage::Lost];

/// The part of an agreement about the life of a lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifecycle {
    /// One for each stage of [`PATH`], in its order.
    pub stages: Vec<StageTerms>,
    /// One for each of [`SIDE_STAGES`], in its order.
    pub side_stages: Vec<SideStageTerms>,
    pub bant: BantTerms,
    pub reject_reasons: Vec<RejectReason>,
    pub recycle_reasons: Vec<RecycleReason>,
    pub responsibilities: Vec<Responsibility>,
}

/// Who decides that a lead enters a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Rule,
    Marketing,
    Sales,
}

/// What was agreed about a stage of the path.
#[derive(Clone, Debug, PartialEq)]
pub struct StageTerms {
    pub stage: Stage,
    /// The company's own name for it; without one, the product's.
    pub label: Option<Labels>,
    /// What it is, and what lets a lead in or out.
    pub definition: Option<Labels>,
    pub decided_by: Side,
    /// What must be true to enter. Of MQL it narrows what the grid decides.
    pub enter_when: Option<Condition>,
}

/// What was agreed about a stage beside the path.
#[derive(Clone, Debug, PartialEq)]
pub struct SideStageTerms {
    pub stage: Stage,
    pub label: Option<Labels>,
    pub definition: Option<Labels>,
}

impl Side {
    /// All, with their keys in an agreement.
    pub const KEYS: [(&'static str, Side); 3] =
        [("rule", Side::Rule), ("marketing", Side::Marketing), ("sales", Side::Sales)];

    pub fn key(self) -> &'static str {
        match self {
            Side::Rule => "rule",
            Side::Marketing => "marketing",
            Side::Sales => "sales",
        }
    }
}

impl StageTerms {
    /// The terms of a stage that an agreement does not mention: rules judge up to MQL and the won deal, Sales between.
    pub fn unmentioned(stage: Stage) -> StageTerms {
        let decided_by = match stage {
            Stage::Sal | Stage::Sql | Stage::Opportunity => Side::Sales,
            _ => Side::Rule,
        };
        StageTerms { stage, label: None, definition: None, decided_by, enter_when: None }
    }
}

impl SideStageTerms {
    /// The terms of a side stage that an agreement does not mention.
    pub fn unmentioned(stage: Stage) -> SideStageTerms {
        SideStageTerms { stage, label: None, definition: None }
    }
}

impl Default for Lifecycle {
    fn default() -> Lifecycle {
        Lifecycle {
            stages: PATH.map(StageTerms::unmentioned).into(),
            side_stages: SIDE_STAGES.map(SideStageTerms::unmentioned).into(),
            bant: BantTerms::default(),
            reject_reasons: Vec::new(),
            recycle_reasons: Vec::new(),
            responsibilities: Vec::new(),
        }
    }
}

impl Lifecycle {
    /// What was agreed about a stage of the path; nothing for one beside it.
    pub fn stage(&self, stage: Stage) -> Option<&StageTerms> {
        self.stages.iter().find(|terms| terms.stage == stage)
    }

    /// The company's own name for a stage, if it gave one.
    pub fn label(&self, stage: Stage) -> Option<&Labels> {
        let side = || self.side_stages.iter().find(|terms| terms.stage == stage)?.label.as_ref();
        self.stage(stage).and_then(|terms| terms.label.as_ref()).or_else(side)
    }

    pub fn reject_reason(&self, key: &str) -> Option<&RejectReason> {
        self.reject_reasons.iter().find(|reason| reason.key == key)
    }

    pub fn recycle_reason(&self, key: &str) -> Option<&RecycleReason> {
        self.recycle_reasons.iter().find(|reason| reason.key == key)
    }
}
