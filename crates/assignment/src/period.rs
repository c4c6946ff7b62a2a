//! Periods of business time.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// How long a clock runs. Minutes and hours are business time; a day is a working day, due at the same time of day, so a
/// short Friday is still a day. The two do not compare: how many hours a day has is the calendar's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    Minutes(u32),
    WorkingDays(u32),
}

/// A text that is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

/// Minutes and working days have no order among each other.
impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<Ordering> {
        match (self, other) {
            (Period::Minutes(one), Period::Minutes(other)) => one.partial_cmp(other),
            (Period::WorkingDays(one), Period::WorkingDays(other)) => one.partial_cmp(other),
            _ => None,
        }
    }
}

/// The longest period that can be written, in its own unit.
const LONGEST: u32 = 100_000;

/// `30m`, `4h`, `10d`.
impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Period, NotAPeriod> {
        let (count, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or(NotAPeriod)?;
        let is_plain = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
        let count: u32 =
            count.parse().ok().filter(|count| is_plain && (1..=LONGEST).contains(count)).ok_or(NotAPeriod)?;
        match unit {
            "m" => Ok(Period::Minutes(count)),
            "h" => Ok(Period::Minutes(count * 60)),
            "d" => Ok(Period::WorkingDays(count)),
            _ => Err(NotAPeriod),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Minutes(minutes) if minutes % 60 == 0 => write!(f, "{}h", minutes / 60),
            Period::Minutes(minutes) => write!(f, "{minutes}m"),
            Period::WorkingDays(days) => write!(f, "{days}d"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_and_written() {
        for (text, period, written) in [
            ("30m", Period::Minutes(30), "30m"),
            ("1h", Period::Minutes(60), "1h"),
            ("120m", Period::Minutes(120), "2h"),
            ("10d", Period::WorkingDays(10), "10d"),
        ] {
            assert_eq!(text.parse(), Ok(period), "{text}");
            assert_eq!(period.to_string(), written);
        }
        for text in ["", "h", "0h", "-1h", "+1h", "1.5h", "1 h", "1w", "1H", "999999d", "hé"] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn only_periods_of_one_unit_compare() {
        assert!(Period::Minutes(61) > Period::Minutes(60));
        assert!(Period::WorkingDays(2) > Period::WorkingDays(1));
        assert_eq!(Period::WorkingDays(2).partial_cmp(&Period::Minutes(1)), None);
    }
}
