//! How many activities of a rule count in a calendar period.

use records::{Date, Instant, Keyed, Zone};

/// Only the earliest `times` activities of each period count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// At least 1.
    pub times: u32,
    /// The period.
    pub per: Per,
}

/// A period of the agreement's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// A local day.
    Day,
    /// An ISO week, from Monday.
    Week,
    /// A month of a year.
    Month,
    /// All time.
    Ever,
}

/// One period, by a number that grows with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period(i32);

impl Keyed for Per {
    const ALL: &'static [Per] = &[Per::Day, Per::Week, Per::Month, Per::Ever];

    fn key(self) -> &'static str {
        match self {
            Per::Day => "day",
            Per::Week => "week",
            Per::Month => "month",
            Per::Ever => "ever",
        }
    }
}

impl Per {
    /// The period of this kind that an instant falls in, by its local date.
    #[must_use]
    pub fn of(self, at: Instant, zone: &Zone) -> Period {
        self.of_date(zone.local_date(at))
    }

    /// The period of a local date.
    #[must_use]
    pub fn of_date(self, date: Date) -> Period {
        Period(match self {
            Per::Day => date.days(),
            Per::Week => date.monday().days(),
            Per::Month => {
                let day = date.civil();
                i32::from(day.year()) * 12 + i32::from(day.month())
            }
            Per::Ever => 0,
        })
    }
}

/// How many places of each period are taken, while activities come in their order.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In order of period. Activities come by instant, so the period wanted is nearly always the last; not always,
    /// since a clock that is set back just after midnight shows the day before once more.
    taken: Vec<(Period, u32)>,
}

impl Places {
    /// Takes a place in a period, if one is left.
    pub fn take(&mut self, limit: Limit, period: Period) -> bool {
        let after = self.taken.iter().rposition(|(known, _)| *known <= period).map_or(0, |at| at + 1);
        match self.taken[..after].last_mut() {
            Some((known, places)) if *known == period => {
                let is_free = *places < limit.times;
                *places += u32::from(is_free);
                is_free
            }
            _ => {
                self.taken.insert(after, (period, 1));
                true
            }
        }
    }

    /// Frees all places.
    pub fn clear(&mut self) {
        self.taken.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(per: Per, text: &str) -> Period {
        let zone = Zone::named("Europe/Paris").expect("a known zone");
        per.of(Instant::read(text, &zone).expect("an instant"), &zone)
    }

    #[test]
    fn periods_follow_the_local_calendar() {
        for (per, first, second, same) in [
            (Per::Day, "2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z", true),
            (Per::Day, "2026-03-29T21:30:00Z", "2026-03-29T22:30:00Z", false),
            (Per::Week, "2026-12-28T00:00", "2027-01-03T23:59", true),
            (Per::Week, "2027-01-03T23:59", "2027-01-04T00:00", false),
            (Per::Month, "2026-12-31T23:00:00Z", "2027-01-31T10:00", true),
            (Per::Month, "2025-12-10", "2026-12-10", false),
            (Per::Ever, "1980-01-01", "2026-01-01", true),
        ] {
            assert_eq!(period(per, first) == period(per, second), same, "{per:?} of {first} and {second}");
        }
    }

    #[test]
    fn places_are_taken_in_order_even_when_a_day_comes_back() {
        let limit = Limit { times: 2, per: Per::Day };
        let mut places = Places::default();
        let taken: Vec<bool> =
            [4, 4, 5, 4, 5, 5, 3, 9].into_iter().map(|day| places.take(limit, Period(day))).collect();
        assert_eq!(taken, [true, true, true, false, true, false, true, true]);
    }
}
