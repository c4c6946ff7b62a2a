//! Two years, and when in a day things happen.

use records::{Date, Instant, MICROSECONDS_A_DAY, Zone};

use super::chance::Chance;

const DAYS: i64 = 730;

/// The two years that the sample tells of, up to now.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub(super) from: Instant,
    pub(super) now: Instant,
    pub(super) zone: Zone,
}

impl Span {
    pub(super) fn until(now: Instant, zone: Zone) -> Self {
        Self { from: later(now, -DAYS), now, zone }
    }

    pub(super) fn first_day(&self) -> Date {
        self.zone.local_date(self.from)
    }

    pub(super) fn today(&self) -> Date {
        self.zone.local_date(self.now)
    }

    /// Whether it has happened yet.
    pub(super) fn covers(&self, at: Instant) -> bool {
        at <= self.now
    }

    /// Some time on the working day that `at` falls on or before: people click at work, and Sales calls at work.
    pub(super) fn at_work(&self, chance: &mut Chance, at: Instant) -> Instant {
        let day = self.zone.local_date(at);
        let weekday = day.days() - day.monday().days();
        // Most of what falls on a weekend is done on the Monday after; some people read at home.
        let rests = weekday >= 5 && chance.percent(85);
        let day = if rests { Date::from_days(day.days() + 7 - weekday) } else { day };
        let (low, high) = chance.weighted(&[(2, (480, 540)), (9, (540, 740)), (8, (820, 1080)), (1, (1080, 1320))]);
        self.on(chance, day, (low, high))
    }

    /// Some time of a day, between two minutes of it.
    pub(super) fn on(&self, chance: &mut Chance, day: Date, (low, high): (i64, i64)) -> Instant {
        let micros = chance.between(low * 60_000_000, high * 60_000_000 - 1);
        Instant::from_micros(self.zone.start_of_day(day).as_micros() + micros)
    }
}

/// So many days later; earlier where they are negative.
pub(super) fn later(at: Instant, days: i64) -> Instant {
    Instant::from_micros(at.as_micros() + days * MICROSECONDS_A_DAY)
}

/// So many minutes later.
pub(super) fn minutes_later(at: Instant, minutes: i64) -> Instant {
    Instant::from_micros(at.as_micros() + minutes * 60_000_000)
}

/// The first days of the months from `from` to `to`.
pub(super) fn months(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let first = from.civil().first_of_month();
    let month = move |number: i32| {
        let months = i32::from(first.year()) * 12 + i32::from(first.month()) - 1 + number;
        Date::new((months / 12) as i16, (months % 12 + 1) as i8, 1)
    };
    (0..).map_while(month).take_while(move |day| *day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_cross_a_year() {
        let day = |text| Date::read(text).expect("a day");
        let found = months(day("2025-11-17"), day("2026-02-01")).map(|month| month.to_string()).collect::<Vec<_>>();
        assert_eq!(found, ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
    }
}
