//! What is wrong with the stages of an agreement, and why a step with a lead is refused.

use lifecycle::{Advice, Refusal, Side, Wrong};

use crate::label;
use crate::locale::Locale;
use crate::said;
use crate::sentence::Spoken;
use crate::vocabulary::uncapitalised;

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Condition(wrong) => wrong.spoken(locale),
            Self::StageOutOfOrder { stage, after } => said!(
                locale,
                "lifecycle-stage-out-of-order",
                stage = label(locale, *stage),
                after = label(locale, *after)
            ),
            Self::StageTwice { stage } => said!(locale, "lifecycle-stage-twice", stage = label(locale, *stage)),
            Self::MqlNamesCells => said!(locale, "lifecycle-mql-names-cells"),
            Self::BantNeeded { found } => {
                said!(locale, "lifecycle-bant-needed", least = 0, most = 4, found = (*found))
            }
            Self::BantMustExceedsNeeded { needed, must } => {
                said!(locale, "lifecycle-bant-must", needed = (*needed), must = (*must))
            }
            Self::NobodyAccountable { step } => said!(locale, "lifecycle-nobody-accountable", step = step.as_str()),
        }
    }
}

impl Spoken for Advice {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::AllOfBantNeeded => said!(locale, "lifecycle-all-of-bant"),
            Self::NothingEnters { stage } => said!(locale, "lifecycle-nothing-enters", stage = label(locale, *stage)),
        }
    }
}

impl Spoken for Refusal {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::NotFromHere { stage } => said!(locale, "step-not-from-here", stage = label(locale, *stage)),
            Self::NotTheirs { by, decided_by } => {
                said!(locale, "step-not-theirs", by = who(locale, *by), decided_by = who(locale, *decided_by))
            }
            Self::CriteriaNotMet { to } => said!(locale, "step-criteria-not-met", stage = label(locale, *to)),
            Self::UnknownReason { reason } => said!(locale, "step-unknown-reason", reason = reason.as_str()),
            Self::BackInThePast => said!(locale, "step-back-in-the-past"),
            Self::ReasonMissing => said!(locale, "step-reason-missing"),
            Self::AlreadyOpen { motion: None } => said!(locale, "step-already-open"),
            Self::AlreadyOpen { motion: Some(motion) } => {
                said!(locale, "step-already-open-in", motion = uncapitalised(&label(locale, *motion)))
            }
        }
    }
}

fn who(locale: Locale, side: Side) -> String {
    match side {
        Side::Rule => said!(locale, "to-rules"),
        Side::Marketing => said!(locale, "to-marketing"),
        Side::Sales => said!(locale, "to-sales"),
    }
}
