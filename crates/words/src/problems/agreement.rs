//! What is wrong with an agreement as a whole, what does not act yet, and why it cannot be signed.

use agreement::{ActsLater, Advice, FORMAT, SignatureRefused, Wrong};
use lifecycle::Side;

use super::conditions::a_value_of;
use super::{did_you_mean, not_a_target};
use crate::locale::Locale;
use crate::said;
use crate::sentence::{Spoken, followed_by};

impl Spoken for Wrong {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Form(wrong) => wrong.spoken(locale),
            Self::Scoring(wrong) => wrong.spoken(locale),
            Self::Lifecycle(wrong) => wrong.spoken(locale),
            Self::Assignment(wrong) => wrong.spoken(locale),
            Self::UnknownFormat { found } => {
                said!(locale, "agreement-unknown-format", known = FORMAT.to_string(), found = found.to_string())
            }
            Self::UnknownCurrency { code } => said!(locale, "agreement-unknown-currency", code = code.as_str()),
            Self::UnknownZone { name } => said!(locale, "agreement-unknown-zone", name = name.as_str()),
            Self::FieldHasType { key, declared, has } => {
                let (declared, has) = (a_value_of(locale, *declared), a_value_of(locale, *has));
                said!(locale, "agreement-field-has-type", key = key.as_str(), declared = declared, has = has)
            }
            Self::FieldTwice { key } => said!(locale, "agreement-field-twice", key = key.as_str()),
            Self::UnknownRejectReason { reason, nearest } => followed_by(
                said!(locale, "agreement-unknown-reject-reason", reason = reason.as_str()),
                did_you_mean(locale, nearest),
            ),
            Self::UnknownRecycleReason { reason, nearest } => followed_by(
                said!(locale, "agreement-unknown-recycle-reason", reason = reason.as_str()),
                did_you_mean(locale, nearest),
            ),
            Self::NotATarget { found, forms } => not_a_target(locale, found, forms),
        }
    }
}

impl Spoken for Advice {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Condition(advice) => advice.spoken(locale),
            Self::Lifecycle(advice) => advice.spoken(locale),
            Self::Assignment(advice) => advice.spoken(locale),
            Self::UnknownKind { kind, nearest } => followed_by(
                said!(locale, "agreement-unknown-kind", kind = kind.as_str()),
                did_you_mean(locale, nearest),
            ),
            Self::EverThatExpires { times } => said!(locale, "agreement-ever-that-expires", times = (*times)),
        }
    }
}

impl Spoken for ActsLater {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::Reviews => said!(locale, "later-reviews"),
            Self::Exceptions => said!(locale, "later-exceptions"),
            Self::FastTrackTarget => said!(locale, "later-fast-track-target"),
            Self::AccountScore => said!(locale, "later-account-score"),
            Self::Expansion => said!(locale, "later-expansion"),
            Self::AssignmentRules => said!(locale, "later-assignment-rules"),
            Self::ServiceLevels => said!(locale, "later-service-levels"),
            Self::Calendar => said!(locale, "later-calendar"),
            Self::RejectReasons => said!(locale, "later-reject-reasons"),
            Self::RecycleReasons => said!(locale, "later-recycle-reasons"),
            Self::Responsibilities => said!(locale, "later-responsibilities"),
        }
    }
}

impl Spoken for SignatureRefused {
    fn spoken(&self, locale: Locale) -> String {
        match self {
            Self::NotProposed => said!(locale, "sign-not-proposed"),
            Self::NotADraft => said!(locale, "sign-not-a-draft"),
            Self::AlreadySigned { side: Side::Marketing } => said!(locale, "sign-already-marketing"),
            Self::AlreadySigned { side: Side::Sales } => said!(locale, "sign-already-sales"),
            Self::SamePerson => said!(locale, "sign-same-person"),
            Self::NotASide | Self::AlreadySigned { side: Side::Rule } => said!(locale, "sign-not-a-side"),
        }
    }
}
