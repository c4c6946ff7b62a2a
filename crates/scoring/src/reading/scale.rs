//! `grades` and `levels`.

use document::{Entry, Kind, Section};

use super::Reader;
use crate::scale::Scale;
use crate::wrong::Wrong;

/// What the lowest label has in place of a number.
const BELOW: &str = "below";

/// What a label says of itself.
enum Threshold {
    AtLeast(f64),
    Below,
}

impl Reader<'_> {
    /// The labels under a key; those of an agreement that names none, where it is absent.
    pub(super) fn scale(&mut self, section: &Section<'_>, key: &str, absent: fn() -> Scale) -> Option<Scale> {
        if !section.has(key) {
            // Asked for all the same, so that it counts as known.
            let _ = section.item(key);
            return Some(absent());
        }
        let labels = section.table(key)?;
        let entries = labels.entries();
        if !(2..=6).contains(&entries.len()) {
            self.complain(labels.place(), Wrong::LabelCount { found: entries.len() });
            return None;
        }
        let thresholds: Vec<Option<Threshold>> = entries.iter().map(|entry| self.threshold(entry)).collect();
        let thresholds: Vec<Threshold> = thresholds.into_iter().collect::<Option<_>>()?;
        self.scale_from_best_to_worst(&entries, &thresholds)
    }

    fn threshold(&mut self, entry: &Entry<'_>) -> Option<Threshold> {
        if entry.item.kind() != Kind::Text {
            return Some(Threshold::AtLeast(entry.item.number()?.value));
        }
        if entry.item.text()?.value == BELOW {
            return Some(Threshold::Below);
        }
        self.complain(entry.item.place(), Wrong::NotAThreshold { label: entry.key.value.clone() });
        None
    }

    fn scale_from_best_to_worst(&mut self, entries: &[Entry<'_>], thresholds: &[Threshold]) -> Option<Scale> {
        let complaints_before = self.complaints.len();
        let mut steps: Vec<(&str, f64)> = Vec::new();
        for (index, (entry, threshold)) in entries.iter().zip(thresholds).enumerate() {
            let is_last = index + 1 == entries.len();
            let label = || entry.key.value.clone();
            match (threshold, steps.last()) {
                (Threshold::Below, _) if !is_last => {
                    self.complain(entry.item.place(), Wrong::BelowNotLast { label: label() });
                }
                (Threshold::Below, _) => {}
                (Threshold::AtLeast(_), _) if is_last => {
                    self.complain(entry.item.place(), Wrong::LastNotBelow { label: label() });
                }
                (Threshold::AtLeast(at_least), Some((_, above))) if at_least >= above => {
                    let wrong = Wrong::NotFalling { label: label(), at_least: *at_least, above: *above };
                    self.complain(entry.item.place(), wrong);
                }
                (Threshold::AtLeast(at_least), _) => steps.push((&entry.key.value, *at_least)),
            }
        }
        let below = &entries.last()?.key.value;
        (self.complaints.len() == complaints_before).then(|| Scale::new(steps, below))
    }
}
