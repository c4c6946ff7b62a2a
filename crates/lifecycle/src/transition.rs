//! What the rules do with a lead.

use conditions::Condition;
use records::{Decision, Instant, Stage};

use crate::terms::{Lifecycle, PATH, Side, StageTerms};

/// How a lead came to a stage. Backwards there is no way but these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// The rules found the criteria of a later stage met.
    Judged,
    /// A disqualifying condition holds.
    Disqualified,
    /// The date agreed when it was recycled has come.
    Returned,
    /// What excluded it no longer holds, or somebody made an exception.
    Reopened,
    /// Marketing or Sales decided that it enters a later stage.
    Advanced,
    /// Not for us.
    Rejected,
    /// Not now.
    Recycled,
    /// Marketing keeps it warm.
    Nurtured,
    /// The deal went elsewhere.
    Lost,
    /// An import says so.
    Stated,
}

/// A step of a lead from one stage to another, to be written to its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    pub from: Stage,
    pub to: Stage,
    pub way: Way,
    /// The key of the reason, of a rejection or a recycling.
    pub reason: Option<String>,
    /// When a recycled lead comes back.
    pub back_at: Option<Instant>,
}

/// Where a lead stands, as far as its next step depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub stage: Stage,
    /// An import or a person stated the stage.
    pub stated: bool,
    /// Of a rejected lead: a rule rejected it, not a person.
    pub rejected_by_rule: bool,
    /// Of a lead in nurturing: Sales recycled it.
    pub recycling: Option<Recycling>,
    /// The contact has another open lead in the same motion.
    pub another_is_open: bool,
}

/// A lead that Sales gave back for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recycling {
    /// When it comes back whatever its score.
    pub back_at: Option<Instant>,
    /// Whether its decision became `mql` anew through an activity after the recycling. The score that it had before would
    /// send it straight back, so that one does not count.
    pub risen_since: bool,
}

/// Why a lead is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// A fact or an activity was recorded after the lead came to its stage.
    Recorded,
    /// Only time passed, or the rules changed: the nightly sweep, a rescoring, a new version.
    Rescored,
}

/// What is known of a contact at an instant.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    pub t: Instant,
    pub occasion: Occasion,
    pub decision: Decision,
    /// The answer to a stage's criteria; `None` is unknown.
    pub holds: &'a dyn Fn(&Condition) -> Option<bool>,
}

impl std::fmt::Debug for Judged<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Judged { t, occasion, decision, holds: _ } = self;
        f.debug_struct("Judged")
            .field("t", t)
            .field("occasion", occasion)
            .field("decision", decision)
            .finish_non_exhaustive()
    }
}

impl Way {
    /// All, with their keys in histories.
    pub const KEYS: [(&'static str, Way); 10] = [
        ("judged", Way::Judged),
        ("disqualified", Way::Disqualified),
        ("returned", Way::Returned),
        ("reopened", Way::Reopened),
        ("advanced", Way::Advanced),
        ("rejected", Way::Rejected),
        ("recycled", Way::Recycled),
        ("nurtured", Way::Nurtured),
        ("lost", Way::Lost),
        ("stated", Way::Stated),
    ];

    pub fn key(self) -> &'static str {
        Way::KEYS.iter().find(|(_, way)| *way == self).map_or("judged", |(key, _)| key)
    }
}

impl Transition {
    pub(crate) fn new(from: Stage, to: Stage, way: Way) -> Transition {
        Transition { from, to, way, reason: None, back_at: None }
    }

    /// What an import that states a stage does with a lead; nothing where it stands there already.
    pub fn stated(from: Stage, to: Stage) -> Option<Transition> {
        (from != to).then(|| Transition::new(from, to, Way::Stated))
    }
}

/// The stage in which a new lead begins: the furthest whose criteria hold; `None` where not even those of a suspect do.
pub fn first_stage(terms: &Lifecycle, judged: &Judged<'_>) -> Option<Stage> {
    furthest(terms, judged, 0)
}

/// What the rules do with a lead now, if anything.
///
/// A stage that was stated is left alone until something new is recorded, since whoever stated it knew more than the
/// rules do.
pub fn next_transition(terms: &Lifecycle, lead: &Standing, judged: &Judged<'_>) -> Option<Transition> {
    if lead.stated && judged.occasion == Occasion::Rescored {
        return None;
    }
    match lead.stage {
        Stage::Customer | Stage::Lost => None,
        Stage::Rejected => reopened(terms, lead, judged),
        Stage::Nurturing => from_nurturing(terms, lead, judged),
        stage => {
            let from = position_on_path(stage) + 1;
            disqualified(lead, judged).or_else(|| advanced(stage, furthest(terms, judged, from)?))
        }
    }
}

/// A disqualifying condition rejects what Sales has not yet taken on; after that Sales decides.
fn disqualified(lead: &Standing, judged: &Judged<'_>) -> Option<Transition> {
    let before_sales = matches!(lead.stage, Stage::Suspect | Stage::Prospect | Stage::Mql | Stage::Nurturing);
    let refused = before_sales && judged.decision == Decision::Refuse;
    refused.then(|| Transition::new(lead.stage, Stage::Rejected, Way::Disqualified))
}

fn advanced(from: Stage, to: Stage) -> Option<Transition> {
    Some(Transition::new(from, to, Way::Judged))
}

fn reopened(terms: &Lifecycle, lead: &Standing, judged: &Judged<'_>) -> Option<Transition> {
    let may_return = lead.rejected_by_rule && judged.decision != Decision::Refuse && !lead.another_is_open;
    let to = may_return.then(|| first_stage(terms, judged))??;
    Some(Transition::new(lead.stage, to, Way::Reopened))
}

fn from_nurturing(terms: &Lifecycle, lead: &Standing, judged: &Judged<'_>) -> Option<Transition> {
    if let Some(transition) = disqualified(lead, judged) {
        return Some(transition);
    }
    let is_due = lead.recycling.and_then(|recycling| recycling.back_at).is_some_and(|back_at| back_at <= judged.t);
    if is_due {
        return Some(Transition::new(lead.stage, Stage::Mql, Way::Returned));
    }
    let to = furthest(terms, judged, position_on_path(Stage::Mql))?;
    let is_old_score = to == Stage::Mql && lead.recycling.is_some_and(|recycling| !recycling.risen_since);
    if is_old_score { None } else { advanced(lead.stage, to) }
}

/// The furthest stage of the path, from a position on, that rules decide about and whose criteria hold.
fn furthest(terms: &Lifecycle, judged: &Judged<'_>, from: usize) -> Option<Stage> {
    let later = terms.stages.get(from..)?.iter().rev();
    later
        .filter(|stage| stage.decided_by == Side::Rule)
        .find(|stage| criteria_hold(stage, judged))
        .map(|stage| stage.stage)
}

fn criteria_hold(terms: &StageTerms, judged: &Judged<'_>) -> bool {
    let holds = terms.enter_when.as_ref().map(|condition| (judged.holds)(condition) == Some(true));
    match terms.stage {
        Stage::Mql => judged.decision == Decision::Mql && holds.unwrap_or(true),
        Stage::Suspect => holds.unwrap_or(true),
        // Without criteria a rule has nothing to go by.
        _ => holds.unwrap_or(false),
    }
}

/// Where a stage stands on the path. Nurturing counts as prospect, from where one goes on to MQL.
pub(crate) fn position_on_path(stage: Stage) -> usize {
    let stands_for = if stage == Stage::Nurturing { Stage::Prospect } else { stage };
    PATH.iter().position(|other| *other == stands_for).unwrap_or(0)
}
