//! What a person may do with a lead.

use conditions::Condition;
use records::{Instant, MICROSECONDS_A_DAY, Motion, Role, Stage};

use crate::terms::{Lifecycle, PATH, Side};
use crate::transition::{Standing, Transition, Way, position_on_path};

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Take the lead on to a later stage: accept it (SAL), qualify it (SQL), open an opportunity.
    Advance { to: Stage },
    /// Not for us, with the key of a reason.
    Reject { reason: String },
    /// Not now, with the key of a reason and a date of one's own if there is one.
    Recycle { reason: String, back_at: Option<Instant> },
    /// Keep warm what is not ready, or a lost deal.
    Nurture,
    /// The deal is lost.
    Lose,
    /// Take back a rejection, as a logged exception.
    Reopen { because: String },
}

/// Why a step cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// "That is not possible for a lead at the stage {stage}."
    NotFromHere { stage: Stage },
    /// "{by} does not decide about this; {decided_by} does."
    NotTheirs { by: Side, decided_by: Side },
    /// "The criteria of {to} are not met."
    CriteriaNotMet { to: Stage },
    /// "The agreement has no reason “{reason}”."
    UnknownReason { reason: String },
    /// "The date to come back must lie in the future."
    BackInThePast,
    /// "Say why."
    ReasonMissing,
    /// "This contact already has an open lead in this motion."
    AlreadyOpen { motion: Option<Motion> },
}

/// The sides for which a role acts. An administrator may repair for either.
pub fn sides_of(role: Role) -> &'static [Side] {
    match role {
        Role::Administrator => &[Side::Marketing, Side::Sales],
        Role::MarketingOperations | Role::HeadOfMarketing => &[Side::Marketing],
        Role::Sdr | Role::Ae | Role::HeadOfSales => &[Side::Sales],
        Role::Viewer => &[],
    }
}

/// Whether a lead may be opened, given the motion and stage of the contact's other leads.
pub fn may_open(others: impl IntoIterator<Item = (Motion, Stage)>, motion: Motion) -> Result<(), Refusal> {
    let is_open = others.into_iter().any(|(other, stage)| other == motion && stage.is_open());
    if is_open { Err(Refusal::AlreadyOpen { motion: Some(motion) }) } else { Ok(()) }
}

/// What a step of a person does with a lead at `t`. `holds` answers a stage's criteria.
pub fn take_step(
    terms: &Lifecycle,
    lead: &Standing,
    step: &Step,
    by: Side,
    t: Instant,
    holds: &dyn Fn(&Condition) -> Option<bool>,
) -> Result<Transition, Refusal> {
    match step {
        Step::Advance { to } => advance(terms, lead, *to, by, holds),
        Step::Reject { reason } => reject(terms, lead, reason, by),
        Step::Recycle { reason, back_at } => recycle(terms, lead, reason, *back_at, by, t),
        Step::Nurture => {
            let from_here = matches!(lead.stage, Stage::Suspect | Stage::Prospect | Stage::Lost);
            if lead.stage == Stage::Lost && lead.another_is_open {
                return Err(Refusal::AlreadyOpen { motion: None });
            }
            plain(lead, from_here, Stage::Nurturing, Way::Nurtured, by, Side::Marketing)
        }
        Step::Lose => plain(lead, lead.stage == Stage::Opportunity, Stage::Lost, Way::Lost, by, Side::Sales),
        Step::Reopen { because } => reopen(lead, because),
    }
}

fn advance(
    terms: &Lifecycle,
    lead: &Standing,
    to: Stage,
    by: Side,
    holds: &dyn Fn(&Condition) -> Option<bool>,
) -> Result<Transition, Refusal> {
    let is_ahead = PATH.contains(&to) && position_on_path(to) > position_on_path(lead.stage);
    let target = terms.stage(to).filter(|_| is_ahead && lead.stage.is_open());
    let target = target.ok_or(Refusal::NotFromHere { stage: lead.stage })?;
    must_decide(by, target.decided_by)?;
    let is_met = target.enter_when.as_ref().is_none_or(|criteria| holds(criteria) == Some(true));
    if !is_met {
        return Err(Refusal::CriteriaNotMet { to });
    }
    Ok(Transition::new(lead.stage, to, Way::Advanced))
}

fn reject(terms: &Lifecycle, lead: &Standing, reason: &str, by: Side) -> Result<Transition, Refusal> {
    let side = match lead.stage {
        Stage::Suspect | Stage::Prospect | Stage::Nurturing => Side::Marketing,
        Stage::Mql | Stage::Sal | Stage::Sql => Side::Sales,
        stage => return Err(Refusal::NotFromHere { stage }),
    };
    must_decide(by, side)?;
    let known = terms.reject_reason(reason).ok_or_else(|| Refusal::UnknownReason { reason: reason.to_owned() })?;
    let reason = Some(known.key.clone());
    Ok(Transition { reason, ..Transition::new(lead.stage, Stage::Rejected, Way::Rejected) })
}

fn recycle(
    terms: &Lifecycle,
    lead: &Standing,
    reason: &str,
    back_at: Option<Instant>,
    by: Side,
    t: Instant,
) -> Result<Transition, Refusal> {
    if !matches!(lead.stage, Stage::Mql | Stage::Sal | Stage::Sql) {
        return Err(Refusal::NotFromHere { stage: lead.stage });
    }
    must_decide(by, Side::Sales)?;
    let known = terms.recycle_reason(reason).ok_or_else(|| Refusal::UnknownReason { reason: reason.to_owned() })?;
    if back_at.is_some_and(|back_at| back_at <= t) {
        return Err(Refusal::BackInThePast);
    }
    // So many days that no calendar reaches them mean: never of itself.
    let later = |days: i64| Instant::from_micros(t.as_micros().saturating_add(days.saturating_mul(MICROSECONDS_A_DAY)));
    let by_reason = || known.back_in_days.map(later);
    let (reason, back_at) = (Some(known.key.clone()), back_at.or_else(by_reason));
    Ok(Transition { reason, back_at, ..Transition::new(lead.stage, Stage::Nurturing, Way::Recycled) })
}

/// A rejection is taken back to the beginning of the path, from where the rules judge it anew.
fn reopen(lead: &Standing, because: &str) -> Result<Transition, Refusal> {
    if lead.stage != Stage::Rejected {
        return Err(Refusal::NotFromHere { stage: lead.stage });
    }
    if because.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    if lead.another_is_open {
        return Err(Refusal::AlreadyOpen { motion: None });
    }
    let reason = Some(because.trim().to_owned());
    Ok(Transition { reason, ..Transition::new(lead.stage, Stage::Suspect, Way::Reopened) })
}

fn plain(lead: &Standing, from_here: bool, to: Stage, way: Way, by: Side, side: Side) -> Result<Transition, Refusal> {
    if !from_here {
        return Err(Refusal::NotFromHere { stage: lead.stage });
    }
    must_decide(by, side)?;
    Ok(Transition::new(lead.stage, to, way))
}

fn must_decide(by: Side, decided_by: Side) -> Result<(), Refusal> {
    if by == decided_by { Ok(()) } else { Err(Refusal::NotTheirs { by, decided_by }) }
}
