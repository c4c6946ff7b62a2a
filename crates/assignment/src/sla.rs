//! `[[sla]]`: how long each may take.

use conditions::Condition;
use document::write;
use toml_edit::{Array, InlineTable, Table, Value};

use crate::period::Period;
use crate::target::EscalateTo;
use crate::way::Way;

/// A service level. Of one way and clock the first counts whose condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Sla {
    pub way: Way,
    pub clock: Clock,
    /// Whose; everybody's without it.
    pub when: Option<Condition>,
    /// From the start of the clock until it is late.
    pub within: Period,
    /// From the start of the clock until a warning.
    pub warn: Option<Period>,
    /// How long before the start of the clock a warning comes, of a clock whose start is known in advance.
    pub warn_before: Option<Period>,
    /// How often one must have tried before giving up.
    pub attempts: Option<i64>,
    /// On how many channels (call, email ...) those attempts must have been.
    pub channels: Option<i64>,
    /// What happens when it is late, rising.
    pub escalate: Vec<Escalation>,
}

/// What a clock waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clock {
    /// Somebody takes the lead on.
    Accept,
    /// Somebody reached out for the first time.
    FirstContact,
    /// It is qualified, rejected or recycled.
    Qualify,
    /// It is in a program of nurturing.
    Enrol,
    /// It got its first useful message.
    FirstMessage,
    /// What was missing about it is known.
    CompleteData,
    /// Marketing took it back and read why.
    TakeBack,
    /// It is handed back to Sales, from the day agreed on.
    HandBack,
    /// A first meeting was held.
    FirstMeeting,
}

/// What happens to a late lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Escalation {
    /// From the start of the clock.
    pub after: Period,
    pub to: EscalateTo,
}

impl Clock {
    /// All, with their keys in an agreement.
    pub const KEYS: [(&'static str, Clock); 9] = [
        ("accept", Clock::Accept),
        ("first_contact", Clock::FirstContact),
        ("qualify", Clock::Qualify),
        ("enrol", Clock::Enrol),
        ("first_message", Clock::FirstMessage),
        ("complete_data", Clock::CompleteData),
        ("take_back", Clock::TakeBack),
        ("hand_back", Clock::HandBack),
        ("first_meeting", Clock::FirstMeeting),
    ];

    pub fn key(self) -> &'static str {
        Clock::KEYS.iter().find(|(_, clock)| *clock == self).map_or("accept", |(key, _)| key)
    }
}

impl Sla {
    pub(crate) fn write(&self, root: &mut Table) {
        let mut row = Table::new();
        write::put(&mut row, "way", self.way.key());
        write::put(&mut row, "clock", self.clock.key());
        write::put_some(&mut row, "when", self.when.as_ref().map(|condition| condition.text()));
        write::put(&mut row, "within", self.within.to_string());
        write::put_some(&mut row, "warn", self.warn.map(|period| period.to_string()));
        write::put_some(&mut row, "warn_before", self.warn_before.map(|period| period.to_string()));
        write::put_some(&mut row, "attempts", self.attempts);
        write::put_some(&mut row, "channels", self.channels);
        if !self.escalate.is_empty() {
            write::put(&mut row, "escalate", self.escalate.iter().map(Escalation::written).collect::<Array>());
        }
        write::push(root, "sla", row);
    }
}

impl Escalation {
    fn written(&self) -> Value {
        let mut table = InlineTable::new();
        table.insert("after", self.after.to_string().into());
        table.insert("to", self.to.to_string().into());
        Value::InlineTable(table)
    }
}
