//! The days of a zone, for whoever asks for millions of them.

use jiff::Timestamp;

use crate::date::Date;
use crate::instant::{Instant, MICROSECONDS_A_DAY};
use crate::zone::Zone;

/// By how much clocks of a zone are ahead of UTC over a span of time, looked up once.
#[derive(Clone, Debug)]
pub struct Offsets {
    zone: Zone,
    from: i64,
    until: i64,
    /// Since which instant clocks are ahead by how many microseconds, oldest first; the first is that of `from`.
    changes: Vec<(i64, i64)>,
}

impl Offsets {
    /// Looks up the changes of clocks from one instant to another.
    pub fn of(zone: &Zone, from: Instant, until: Instant) -> Offsets {
        let ahead = |instant| i64::from(zone.offset(instant)) * 1_000_000;
        let later = zone.changes_after(from).take_while(|change| *change <= until);
        let changes = std::iter::once(from).chain(later).map(|at| (at.as_micros(), ahead(at))).collect();
        Offsets { zone: zone.clone(), from: from.as_micros(), until: until.as_micros(), changes }
    }

    /// The day that calendars of the zone show at an instant: [`Zone::local_date`].
    #[inline]
    pub fn local_date(&self, instant: Instant) -> Date {
        let at = instant.as_micros();
        if at < self.from || at > self.until {
            return self.zone.local_date(instant);
        }
        let after = self.changes.partition_point(|(since, _)| *since <= at);
        let (_, ahead) = self.changes[after - 1];
        Date::from_days(at.saturating_add(ahead).div_euclid(MICROSECONDS_A_DAY) as i32)
    }
}

/// The instant of jiff's, which is whole microseconds where clocks change.
pub(crate) fn instant_of(timestamp: Timestamp) -> Instant {
    Instant::from_micros(timestamp.as_microsecond())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn days_are_those_of_the_zone(
            from in -2_000_000_000_000_000_i64..2_000_000_000_000_000,
            length in 0_i64..400_000_000_000_000,
            within in 0.0..1.2_f64,
            zone in prop::sample::select(vec!["UTC", "Europe/Paris", "America/Havana", "America/Toronto", "Asia/Tehran"]),
        ) {
            let zone = Zone::named(zone).expect("a known zone");
            let offsets = Offsets::of(&zone, Instant::from_micros(from), Instant::from_micros(from + length));
            let at = Instant::from_micros(from + (length as f64 * within) as i64);
            prop_assert_eq!(offsets.local_date(at), zone.local_date(at));
            for (since, _) in &offsets.changes {
                for at in [since - 1, *since, since + 1].map(Instant::from_micros) {
                    prop_assert_eq!(offsets.local_date(at), zone.local_date(at));
                }
            }
        }
    }

    #[test]
    fn the_ends_of_time_have_a_day() {
        let zone = Zone::named("Europe/Paris").expect("a known zone");
        let offsets = Offsets::of(&zone, Instant::MIN, Instant::from_micros(0));
        for at in [Instant::MIN, Instant::from_micros(0), Instant::MAX] {
            assert_eq!(offsets.local_date(at), zone.local_date(at));
        }
    }
}
