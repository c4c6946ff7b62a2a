//! What an agreement says about nurturing: to which programs its rules send a lead.
//!
//! A rule of assignment names its target `program:NAME`. [`ProgramChoice`] is what that name means: a program of that
//! key, or the one that belongs to the reason for which a lead was recycled, or to the buyer's own step.

use std::fmt;

/// How a rule chooses the program for a lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ProgramChoice {
    /// `by_recycle_reason`: the program for the reason that Sales gave.
    ByRecycleReason,
    /// `by_buying_stage`: the program for the step at which the buyer stands.
    ByBuyingStage,
    /// The program of this key.
    Named(String),
}

impl ProgramChoice {
    const BY_RECYCLE_REASON: &str = "by_recycle_reason";
    const BY_BUYING_STAGE: &str = "by_buying_stage";

    /// What stands after `program:`.
    pub fn of(name: &str) -> ProgramChoice {
        match name {
            Self::BY_RECYCLE_REASON => ProgramChoice::ByRecycleReason,
            Self::BY_BUYING_STAGE => ProgramChoice::ByBuyingStage,
            _ => ProgramChoice::Named(name.to_owned()),
        }
    }
}

impl fmt::Display for ProgramChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ProgramChoice::ByRecycleReason => Self::BY_RECYCLE_REASON,
            ProgramChoice::ByBuyingStage => Self::BY_BUYING_STAGE,
            ProgramChoice::Named(key) => key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_what_it_is_written_as() {
        for (name, choice) in [
            ("by_recycle_reason", ProgramChoice::ByRecycleReason),
            ("by_buying_stage", ProgramChoice::ByBuyingStage),
            ("lost_deals", ProgramChoice::Named("lost_deals".into())),
        ] {
            assert_eq!(ProgramChoice::of(name), choice);
            assert_eq!(choice.to_string(), name);
        }
    }
}
