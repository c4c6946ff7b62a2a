//! Who gets a lead, in what time, and what happens when it is late.

use assignment::{By, Clock, EscalateTo, Period, Target, Way};
use nurture::ProgramChoice;

use crate::label;
use crate::labels::Labelled;
use crate::locale::Locale;
use crate::said;
use crate::time::duration;
use crate::vocabulary::readable;

/// The name of a way: "Marketing to Sales"; a way of the company's own by its key in letters that people read.
pub fn way(locale: impl Into<Locale>, way: &Way) -> String {
    let locale = locale.into();
    match way.key() {
        "marketing_to_sales" => said!(locale, "way-marketing-to-sales"),
        "marketing_to_nurture" => said!(locale, "way-marketing-to-nurture"),
        "sales_to_marketing" => said!(locale, "way-sales-to-marketing"),
        "sdr_to_ae" => said!(locale, "way-sdr-to-ae"),
        own => readable(own),
    }
}

/// To whom a rule gives a lead.
pub fn target(locale: impl Into<Locale>, target: &Target) -> String {
    let locale = locale.into();
    match target {
        Target::Team(key) => said!(locale, "target-team", name = readable(key)),
        Target::Queue(key) => said!(locale, "target-queue", name = readable(key)),
        Target::Program(key) => program(locale, &ProgramChoice::of(key)),
        Target::AccountOwner => said!(locale, "target-account-owner"),
        Target::FastTrack => said!(locale, "target-fast-track"),
    }
}

fn program(locale: Locale, choice: &ProgramChoice) -> String {
    match choice {
        ProgramChoice::ByRecycleReason => said!(locale, "target-program-by-reason"),
        ProgramChoice::ByBuyingStage => said!(locale, "target-program-by-stage"),
        ProgramChoice::Named(key) => said!(locale, "target-program", name = readable(key)),
    }
}

/// To whom a late clock turns.
pub fn escalation(locale: impl Into<Locale>, to: &EscalateTo) -> String {
    let locale = locale.into();
    match to {
        EscalateTo::Owner => said!(locale, "escalate-owner"),
        EscalateTo::AnotherOwner => said!(locale, "escalate-another-owner"),
        EscalateTo::TeamLead => said!(locale, "escalate-team-lead"),
        EscalateTo::Role(role) => said!(locale, "escalate-role", role = label(locale, *role)),
        EscalateTo::Queue(key) => said!(locale, "escalate-queue", name = readable(key)),
        EscalateTo::Recycle(reason) => said!(locale, "escalate-recycle", reason = readable(reason)),
    }
}

/// A period of business time: "4 h", "10 business days".
pub fn period(locale: impl Into<Locale>, period: Period) -> String {
    let locale = locale.into();
    match period {
        Period::Minutes(minutes) => duration(i64::from(minutes)),
        Period::WorkingDays(days) => said!(locale, "working-days", days = days),
    }
}

impl Labelled for Clock {
    fn label(self, locale: Locale) -> String {
        match self {
            Self::Accept => said!(locale, "clock-accept"),
            Self::FirstContact => said!(locale, "clock-first-contact"),
            Self::Qualify => said!(locale, "clock-qualify"),
            Self::Enrol => said!(locale, "clock-enrol"),
            Self::FirstMessage => said!(locale, "clock-first-message"),
            Self::CompleteData => said!(locale, "clock-complete-data"),
            Self::TakeBack => said!(locale, "clock-take-back"),
            Self::HandBack => said!(locale, "clock-hand-back"),
            Self::FirstMeeting => said!(locale, "clock-first-meeting"),
        }
    }
}

/// How one of several people is chosen, after the target: "in turn".
impl Labelled for By {
    fn label(self, locale: Locale) -> String {
        match self {
            Self::RoundRobin => said!(locale, "by-round-robin"),
            Self::FewestOpen => said!(locale, "by-fewest-open"),
            Self::BestLanguageThenFewestOpen => said!(locale, "by-best-language"),
        }
    }
}
