//! How a lead moves, and who decides.

use lifecycle::{BantItem, Side, Way};
use records::FieldOf;

use crate::labels::Labelled;
use crate::locale::Locale;
use crate::said;
use crate::vocabulary::field;

/// Who decides, as the subject of a sentence: "the rules", "Sales".
impl Labelled for Side {
    fn label(self, locale: Locale) -> String {
        match self {
            Self::Rule => said!(locale, "side-rule"),
            Self::Marketing => said!(locale, "side-marketing"),
            Self::Sales => said!(locale, "side-sales"),
        }
    }
}

/// Why a lead moved, as a sentence.
impl Labelled for Way {
    fn label(self, locale: Locale) -> String {
        match self {
            Self::Judged => said!(locale, "moved-judged"),
            Self::Disqualified => said!(locale, "moved-disqualified"),
            Self::Returned => said!(locale, "moved-returned"),
            Self::Reopened => said!(locale, "moved-reopened"),
            Self::Advanced => said!(locale, "moved-advanced"),
            Self::Rejected => said!(locale, "moved-rejected"),
            Self::Recycled => said!(locale, "moved-recycled"),
            Self::Nurtured => said!(locale, "moved-nurtured"),
            Self::Lost => said!(locale, "moved-lost"),
            Self::Stated => said!(locale, "moved-stated"),
        }
    }
}

impl Labelled for BantItem {
    fn label(self, locale: Locale) -> String {
        match self {
            Self::Budget => field(locale, FieldOf::Contact, "bant_budget"),
            Self::Authority => field(locale, FieldOf::Contact, "bant_authority"),
            Self::Need => field(locale, FieldOf::Contact, "bant_need"),
            Self::Timeframe => field(locale, FieldOf::Contact, "bant_timeframe"),
        }
    }
}
