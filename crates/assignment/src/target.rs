//! To whom a lead goes, and to whom a late clock turns.

use std::fmt;
use std::str::FromStr;

use records::{Keyed, Role};

/// To whom a rule gives a lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// `team:KEY`: somebody of the team.
    Team(String),
    /// `queue:KEY`: a queue from which people help themselves.
    Queue(String),
    /// `program:NAME`: a program of nurturing.
    Program(String),
    /// `account_owner`: who owns the account already.
    AccountOwner,
    /// `fast_track`: the target that the fast track's own rule names.
    FastTrack,
}

/// To whom a late clock turns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EscalateTo {
    /// `owner`: who has it, as a reminder.
    Owner,
    /// `another_owner`: the next in turn, who gets it.
    AnotherOwner,
    /// `team_lead`: the manager of the owner's team.
    TeamLead,
    /// A role, such as `head_of_sales`.
    Role(Role),
    /// `queue:KEY`: the lead goes there.
    Queue(String),
    /// `recycle:REASON`: the lead goes back to Marketing for that reason.
    Recycle(String),
}

/// A text that is no target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATarget;

impl Target {
    /// What can be written, to name in a refusal.
    pub const FORMS: [&'static str; 5] = ["team:…", "queue:…", "program:…", "account_owner", "fast_track"];

    /// Whether somebody is chosen among several, so that a rule may say how.
    pub fn is_choice_of_people(&self) -> bool {
        matches!(self, Target::Team(_) | Target::FastTrack)
    }
}

impl EscalateTo {
    /// What can be written, to name in a refusal.
    pub const FORMS: [&'static str; 10] = [
        "owner",
        "another_owner",
        "team_lead",
        "marketing_operations",
        "head_of_marketing",
        "sdr",
        "ae",
        "head_of_sales",
        "queue:…",
        "recycle:…",
    ];
}

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Target, NotATarget> {
        match text.split_once(':') {
            Some(("team", key)) => Ok(Target::Team(named(key)?)),
            Some(("queue", key)) => Ok(Target::Queue(named(key)?)),
            Some(("program", name)) => Ok(Target::Program(named(name)?)),
            None if text == "account_owner" => Ok(Target::AccountOwner),
            None if text == "fast_track" => Ok(Target::FastTrack),
            _ => Err(NotATarget),
        }
    }
}

impl FromStr for EscalateTo {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<EscalateTo, NotATarget> {
        match text.split_once(':') {
            Some(("queue", key)) => Ok(EscalateTo::Queue(named(key)?)),
            Some(("recycle", reason)) => Ok(EscalateTo::Recycle(named(reason)?)),
            Some(_) => Err(NotATarget),
            None => match text {
                "owner" => Ok(EscalateTo::Owner),
                "another_owner" => Ok(EscalateTo::AnotherOwner),
                "team_lead" => Ok(EscalateTo::TeamLead),
                role => {
                    let role = Role::from_key(role).filter(|role| EscalateTo::FORMS.contains(&role.key()));
                    role.map(EscalateTo::Role).ok_or(NotATarget)
                }
            },
        }
    }
}

fn named(key: &str) -> Result<String, NotATarget> {
    let is_plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    if !key.is_empty() && key.chars().all(is_plain) { Ok(key.to_owned()) } else { Err(NotATarget) }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Team(key) => write!(f, "team:{key}"),
            Target::Queue(key) => write!(f, "queue:{key}"),
            Target::Program(name) => write!(f, "program:{name}"),
            Target::AccountOwner => f.write_str("account_owner"),
            Target::FastTrack => f.write_str("fast_track"),
        }
    }
}

impl fmt::Display for EscalateTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EscalateTo::Owner => f.write_str("owner"),
            EscalateTo::AnotherOwner => f.write_str("another_owner"),
            EscalateTo::TeamLead => f.write_str("team_lead"),
            EscalateTo::Role(role) => f.write_str(role.key()),
            EscalateTo::Queue(key) => write!(f, "queue:{key}"),
            EscalateTo::Recycle(reason) => write!(f, "recycle:{reason}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_and_written() {
        for text in ["team:sdr_es", "queue:marketing", "program:by_buying_stage", "account_owner", "fast_track"] {
            assert_eq!(text.parse::<Target>().map(|target| target.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "team:", "team:Sdr", "squad:a", "owner", "team"] {
            assert_eq!(text.parse::<Target>(), Err(NotATarget), "{text}");
        }
    }

    #[test]
    fn escalations_are_read_and_written() {
        for text in
            ["owner", "another_owner", "team_lead", "head_of_sales", "marketing_operations", "queue:a", "recycle:b"]
        {
            assert_eq!(text.parse::<EscalateTo>().map(|to| to.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "viewer", "administrator", "team:a", "recycle:"] {
            assert_eq!(text.parse::<EscalateTo>(), Err(NotATarget), "{text}");
        }
    }
}
