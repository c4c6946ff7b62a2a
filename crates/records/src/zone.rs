//! A time zone: what wall clocks show, and on which day an instant falls.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use thiserror::Error;

use crate::date::Date;
use crate::instant::{Instant, MICROSECONDS_A_DAY, at_offset};
use crate::offsets::instant_of;

/// A zone of the IANA database that comes with the program, so that every machine gives the same days.
#[derive(Clone)]
pub struct Zone {
    name: Arc<str>,
    rules: TimeZone,
}

/// No zone has this name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no time zone {name}")]
pub struct UnknownZone {
    /// The name that was looked for.
    pub name: String,
}

impl Zone {
    /// The zone of an IANA name, such as `Europe/Paris`.
    pub fn named(name: &str) -> Result<Zone, UnknownZone> {
        let unknown = || UnknownZone { name: name.to_owned() };
        let rules = TimeZoneDatabase::bundled().get(name).map_err(|_| unknown())?;
        let name = rules.iana_name().ok_or_else(unknown)?;
        Ok(Zone { name: Arc::from(name), rules: rules.clone() })
    }

    /// Coordinated universal time, the zone of an agreement that names none.
    pub fn utc() -> Zone {
        Zone { name: Arc::from("UTC"), rules: TimeZone::UTC }
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day that calendars of this zone show at an instant.
    pub fn local_date(&self, instant: Instant) -> Date {
        let local = instant.as_micros().saturating_add(i64::from(self.offset(instant)) * 1_000_000);
        // Every i64 of microseconds is within 107 million days of 1970.
        Date::from_days(local.div_euclid(MICROSECONDS_A_DAY) as i32)
    }

    /// The date and time that clocks of this zone show at an instant; for display and calendars of working hours.
    pub fn wall_clock(&self, instant: Instant) -> DateTime {
        self.rules.to_datetime(timestamp(instant))
    }

    /// The first instant of a day: midnight, or what follows where the clock skips midnight.
    pub fn start_of_day(&self, date: Date) -> Instant {
        let midnight = date.civil().at(0, 0, 0, 0);
        match self.rules.to_ambiguous_timestamp(midnight).offset() {
            AmbiguousOffset::Gap { before, .. } => self.last_change(at_offset(midnight, before.seconds())),
            AmbiguousOffset::Unambiguous { offset } => at_offset(midnight, offset.seconds()),
            AmbiguousOffset::Fold { before, .. } => at_offset(midnight, before.seconds()),
        }
    }

    /// The instant at which clocks show `wall`: the earlier of two, or shifted forward out of a gap.
    pub fn instant(&self, wall: DateTime) -> Instant {
        let offset = match self.rules.to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
        };
        at_offset(wall, offset.seconds())
    }

    /// The instants after `from` at which clocks change, as long as somebody asks.
    pub(crate) fn changes_after(&self, from: Instant) -> impl Iterator<Item = Instant> {
        self.rules.following(timestamp(from)).map(|change| instant_of(change.timestamp()))
    }

    /// Seconds that clocks are ahead of UTC at an instant.
    pub(crate) fn offset(&self, instant: Instant) -> i32 {
        self.rules.to_offset(timestamp(instant)).seconds()
    }

    /// The last change of clocks at or before an instant; the instant itself where there was none.
    fn last_change(&self, instant: Instant) -> Instant {
        let just_after = Instant::from_micros(instant.as_micros() + 1);
        let change = self.rules.preceding(timestamp(just_after)).next();
        change.map_or(instant, |change| Instant::from_micros(change.timestamp().as_microsecond()))
    }
}

/// jiff's form of an instant; what lies beyond its years becomes the nearest that it has.
fn timestamp(instant: Instant) -> Timestamp {
    let nearest = if instant.as_micros() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_microsecond(instant.as_micros()).unwrap_or(nearest)
}

impl PartialEq for Zone {
    fn eq(&self, other: &Zone) -> bool {
        self.name == other.name
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Zone({})", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_zone_is_known_by_its_name() {
        assert_eq!(Zone::named("Europe/Paris").map(|zone| zone.name().to_owned()).as_deref(), Ok("Europe/Paris"));
        assert_eq!(Zone::named("UTC"), Ok(Zone::utc()));
        for name in ["Europe/Pariss", "", "+02:00", "Mars/Olympus"] {
            assert_eq!(Zone::named(name), Err(UnknownZone { name: name.to_owned() }));
        }
    }

    #[test]
    fn the_ends_of_time_have_a_day() {
        let zone = Zone::named("Pacific/Auckland").expect("a known zone");
        assert!(zone.local_date(Instant::MIN) < zone.local_date(Instant::MAX));
        let _ = (zone.wall_clock(Instant::MIN), zone.wall_clock(Instant::MAX));
    }

    proptest! {
        #[test]
        fn a_day_starts_with_its_first_instant(days in -25_000_i32..40_000, zone in prop::sample::select(vec![
            "UTC", "Europe/Paris", "America/Sao_Paulo", "America/Havana", "America/Toronto", "Asia/Tehran", "America/St_Johns",
        ])) {
            let zone = Zone::named(zone).expect("a known zone");
            let date = Date::from_days(days);
            let start = zone.start_of_day(date);
            prop_assert_eq!(zone.local_date(start), date);
            prop_assert!(zone.local_date(Instant::from_micros(start.as_micros() - 1)) < date);
        }
    }
}
