//! A day of the calendar, without a time and without a zone.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil;
use serde::{Serialize, Serializer};

/// A day of the proleptic Gregorian calendar, held as days since 1970-01-01, so that comparing days and finding
/// the Monday of a week are whole-number arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The day that is so many days after 1970-01-01 (before, if negative).
    pub fn from_days(days: i32) -> Date {
        Date(days)
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.0
    }

    /// A day by year, month and day; `None` if the calendar of the years 1 to 9999 has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Date::from_civil)
    }

    /// Reads `YYYY-MM-DD`, exactly so: no blanks, no shorter forms.
    pub fn read(text: &str) -> Option<Date> {
        match text.as_bytes() {
            [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => {
                Date::new(digits(y)?, digits(&[*m1, *m2])? as i8, digits(&[*d1, *d2])? as i8)
            }
            _ => None,
        }
    }

    /// The Monday of this day's ISO week.
    pub fn monday(self) -> Date {
        // 1970-01-01 was a Thursday, three days after its Monday.
        Date(self.0 - (self.0 + 3).rem_euclid(7))
    }

    /// This day for calendar work with jiff; days beyond its years -9999 to 9999 become the nearest it has.
    pub fn civil(self) -> civil::Date {
        let nearest = if self.0 < 0 { civil::Date::MIN } else { civil::Date::MAX };
        civil::date(1970, 1, 1).checked_add(SignedDuration::from_hours(24 * i64::from(self.0))).unwrap_or(nearest)
    }

    /// The day of jiff's calendar.
    pub fn from_civil(date: civil::Date) -> Date {
        let hours = date.duration_since(civil::date(1970, 1, 1)).as_hours();
        Date((hours / 24) as i32)
    }
}

/// A number of two or four ASCII digits.
pub(crate) fn digits(bytes: &[u8]) -> Option<i16> {
    bytes.iter().try_fold(0, |sum: i16, byte| byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0')))
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.civil(), out)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_in_full_form_are_read() {
        for text in
            ["2026-02-30", "2026-2-3", "0000-01-01", " 2026-01-01", "2026-01-01T", "31/01/2026", "٢٠٢٦-٠١-٠١", ""]
        {
            assert_eq!(Date::read(text), None, "{text:?}");
        }
        for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"] {
            assert_eq!(Date::read(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn weeks_start_on_monday() {
        for (day, monday) in [("2026-01-01", "2025-12-29"), ("2025-12-29", "2025-12-29"), ("1969-12-28", "1969-12-22")]
        {
            assert_eq!(Date::read(day).map(Date::monday), Date::read(monday));
        }
    }
}
