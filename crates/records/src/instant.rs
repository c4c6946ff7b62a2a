//! A point in time, to the microsecond.

use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

use crate::date::{Date, digits};
use crate::zone::Zone;

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// Microseconds in a day of 86,400 seconds, the only day that ages and decays know.
pub const MICROSECONDS_A_DAY: i64 = 86_400_000_000;

impl Instant {
    /// Before everything.
    pub const MIN: Instant = Instant(i64::MIN);
    /// After everything.
    pub const MAX: Instant = Instant(i64::MAX);

    /// The instant so many microseconds after 1970-01-01T00:00:00Z.
    pub const fn from_micros(micros: i64) -> Instant {
        Instant(micros)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// The age of `earlier` at this instant, in days of 86,400 s with their fraction: one division of whole microseconds.
    #[inline]
    pub fn days_since(self, earlier: Instant) -> f64 {
        self.0.saturating_sub(earlier.0) as f64 / MICROSECONDS_A_DAY as f64
    }

    /// Reads `YYYY-MM-DD`, then `T` or one blank, `HH:MM[:SS[.fraction]]`, then `Z`, an offset or nothing.
    ///
    /// Without an offset it is a wall clock of `zone`; a date alone is the first instant of its day there. Digits
    /// past the microsecond are dropped. There is no leap second and no 24:00.
    pub fn read(text: &str, zone: &Zone) -> Option<Instant> {
        let text = text.trim();
        let (date, rest) = text.split_at_checked(10)?;
        let date = Date::read(date)?;
        if rest.is_empty() {
            return Some(zone.start_of_day(date));
        }
        let clock = rest.strip_prefix(['T', 't', ' '])?;
        let (time, offset) = split_offset(clock);
        let wall = date.civil().to_datetime(read_time(time)?);
        match offset {
            "" => Some(zone.instant(wall)),
            _ => Some(at_offset(wall, read_offset(offset)?)),
        }
    }
}

/// The instant of a wall clock that is `offset` seconds ahead of UTC.
pub(crate) fn at_offset(wall: civil::DateTime, offset: i32) -> Instant {
    // Instants of the years 1 to 9999 are far from the ends of an i64, so this division never loses any.
    let since = wall.duration_since(civil::date(1970, 1, 1).at(0, 0, 0, 0)).as_micros() as i64;
    Instant(since - i64::from(offset) * 1_000_000)
}

fn split_offset(clock: &str) -> (&str, &str) {
    clock.find(['Z', 'z', '+', '-']).map_or((clock, ""), |at| clock.split_at(at))
}

fn read_time(text: &str) -> Option<civil::Time> {
    let (clock, fraction) = text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let (hour, minute, second) = match clock.as_bytes() {
        [h1, h2, b':', m1, m2] if fraction.is_none() => ([*h1, *h2], [*m1, *m2], *b"00"),
        [h1, h2, b':', m1, m2, b':', s1, s2] => ([*h1, *h2], [*m1, *m2], [*s1, *s2]),
        _ => return None,
    };
    let micros = fraction.map_or(Some(0), read_micros)?;
    civil::Time::new(digits(&hour)? as i8, digits(&minute)? as i8, digits(&second)? as i8, micros * 1000).ok()
}

/// One to nine digits after the point, of which the first six count.
fn read_micros(fraction: &str) -> Option<i32> {
    if !(1..=9).contains(&fraction.len()) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(fraction.bytes().chain(std::iter::repeat(b'0')).take(6).fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0')))
}

/// Seconds ahead of UTC, of `Z`, `+HH:MM` or `+HHMM`; at most a day.
fn read_offset(text: &str) -> Option<i32> {
    let (sign, hours, minutes) = match text.as_bytes() {
        [b'Z' | b'z'] => return Some(0),
        [sign, h1, h2, b':', m1, m2] | [sign, h1, h2, m1, m2] => (*sign, digits(&[*h1, *h2])?, digits(&[*m1, *m2])?),
        _ => return None,
    };
    let total = i32::from(hours) * 60 + i32::from(minutes);
    if minutes > 59 || total > 24 * 60 {
        return None;
    }
    Some(if sign == b'-' { -total * 60 } else { total * 60 })
}

/// RFC 3339 in UTC, with as many digits of the fraction as there are.
impl fmt::Display for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = Date::from_days(self.0.div_euclid(MICROSECONDS_A_DAY) as i32);
        let within = self.0.rem_euclid(MICROSECONDS_A_DAY);
        let (seconds, micros) = (within / 1_000_000, within % 1_000_000);
        write!(out, "{date}T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)?;
        if micros > 0 {
            write!(out, ".{}", format!("{micros:06}").trim_end_matches('0'))?;
        }
        out.write_str("Z")
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, zone: &str) -> Option<String> {
        let zone = Zone::named(zone).expect("a known zone");
        Instant::read(text, &zone).map(|instant| instant.to_string())
    }

    #[test]
    fn forms_of_an_instant() {
        for (text, zone, instant) in [
            ("2026-01-31T20:30:00Z", "UTC", "2026-01-31T20:30:00Z"),
            (" 2026-01-31t20:30z ", "Europe/Paris", "2026-01-31T20:30:00Z"),
            ("2026-01-31 20:30", "Europe/Paris", "2026-01-31T19:30:00Z"),
            ("2026-01-31T20:30:00.123456999-05:00", "UTC", "2026-02-01T01:30:00.123456Z"),
            ("2026-01-31T20:30:00.5+0530", "UTC", "2026-01-31T15:00:00.5Z"),
            ("2026-07-14", "Europe/Paris", "2026-07-13T22:00:00Z"),
            // The clock skips 02:30: shifted forward. It shows 02:30 twice: the earlier.
            ("2026-03-29T02:30", "Europe/Paris", "2026-03-29T01:30:00Z"),
            ("2026-10-25T02:30", "Europe/Paris", "2026-10-25T00:30:00Z"),
            // Days that do not start at midnight.
            ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            ("1919-03-31", "America/Toronto", "1919-03-31T04:30:00Z"),
            ("9999-12-31T23:59:59.999999Z", "UTC", "9999-12-31T23:59:59.999999Z"),
            ("9999-12-31T23:59:59", "Asia/Tokyo", "9999-12-31T14:59:59Z"),
            ("0001-01-01", "UTC", "0001-01-01T00:00:00Z"),
        ] {
            assert_eq!(read(text, zone).as_deref(), Some(instant), "{text} in {zone}");
        }
    }

    #[test]
    fn what_is_no_instant() {
        for text in [
            "",
            "2026",
            "2016-12-31T23:59:60Z",
            "2026-01-31T24:00",
            "2026-01-31T2:30",
            "2026-01-31T20",
            "2026-01-31T20:30:",
            "2026-01-31T20:30.5",
            "2026-01-31T20:30:00.",
            "2026-01-31T20:30:00+25:00",
            "2026-01-31T20:30:00+01:60",
            "2026-01-31T20:30:00 Z",
            "2026-01-31  20:30",
            "2026-02-30T10:00",
            "2026-01-31T20:30:00ZZ",
            "é026-01-31T20:30",
        ] {
            assert_eq!(read(text, "UTC"), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(micros in -62_135_596_800_000_000_i64..253_402_300_800_000_000) {
            let instant = Instant::from_micros(micros);
            prop_assert_eq!(Instant::read(&instant.to_string(), &Zone::utc()), Some(instant));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "[0-9TtZz:+. é-]{0,32}") {
            let _ = Instant::read(&text, &Zone::utc());
        }
    }
}
