//! Which parts of an agreement are read, checked and shown, but do not act yet.

use crate::agreement::Agreement;

/// A part that this version of the program does not act on. Each says so where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActsLater {
    /// "The reviews are not called for yet."
    Reviews,
    /// "Exceptions to disqualifying conditions cannot be made yet."
    Exceptions,
    /// "A fast track makes an MQL; it does not choose its owner yet."
    FastTrackTarget,
    /// "Scores of accounts are not shown yet."
    AccountScore,
    /// "No lead of expansion is opened yet."
    Expansion,
    /// "Leads are not assigned by these rules yet."
    AssignmentRules,
    /// "These clocks do not run yet."
    ServiceLevels,
    /// "Nothing is measured in this working time yet."
    Calendar,
    /// "Leads are not rejected for these reasons yet."
    RejectReasons,
    /// "Leads are not recycled for these reasons yet."
    RecycleReasons,
    /// "The responsibilities are shown; no lead says yet whose turn it is."
    Responsibilities,
}

impl Agreement {
    /// The parts of this agreement that do not act yet, in the order of [`ActsLater`].
    pub fn acts_later(&self) -> Vec<ActsLater> {
        let model = &self.scoring;
        let parts = [
            (ActsLater::Reviews, self.head.review_every_months.is_some()),
            (ActsLater::Exceptions, model.disqualify.iter().any(|rule| rule.exception.is_some())),
            (ActsLater::FastTrackTarget, model.fast_track.iter().any(|track| track.to.is_some())),
            (ActsLater::AccountScore, model.account != scoring::AccountModel::default()),
            (ActsLater::Expansion, model.expansion.is_some()),
            (ActsLater::AssignmentRules, !self.assignment.rules.is_empty()),
            (ActsLater::ServiceLevels, !self.assignment.slas.is_empty()),
            (ActsLater::Calendar, self.assignment.calendar != assignment::Calendar::default()),
            (ActsLater::RejectReasons, !self.lifecycle.reject_reasons.is_empty()),
            (ActsLater::RecycleReasons, !self.lifecycle.recycle_reasons.is_empty()),
            (ActsLater::Responsibilities, !self.lifecycle.responsibilities.is_empty()),
        ];
        parts.into_iter().filter(|(_, is_there)| *is_there).map(|(part, _)| part).collect()
    }
}
