//! Days, clocks, durations and how long ago.

use icu_calendar::Iso;
use icu_datetime::input;
use records::{Date, Instant, Zone};

use crate::formats::{formats, with_visible_spaces};
use crate::locale::{Language, Locale};
use crate::said;

/// A day in full: `21 November 2026`, `1er janvier 2027`, `21 de noviembre de 2026`.
pub fn long_date(locale: impl Into<Locale>, date: Date) -> String {
    let locale = locale.into();
    let text = with_visible_spaces(&formats(locale).long_date.format(&calendar(date)).to_string());
    first_of_the_month(locale, date, text)
}

/// A day with its month shortened: `19 May 2026`, `19 mai 2026`, `19 may 2026`.
pub fn date(locale: impl Into<Locale>, date: Date) -> String {
    let locale = locale.into();
    let text = with_visible_spaces(&formats(locale).medium_date.format(&calendar(date)).to_string());
    first_of_the_month(locale, date, text)
}

/// A day in figures, for narrow columns: `21/11/2026`; in English without a known region `2026-11-21`.
pub fn short_date(locale: impl Into<Locale>, date: Date) -> String {
    let locale = locale.into();
    if locale.language == Language::En && locale.region.is_none() {
        // 4/5 is April to some readers of English and May to others.
        return date.to_string();
    }
    formats(locale).short_date.format(&calendar(date)).to_string()
}

/// A day of the year at hand: `19 May`, `19 mai`.
pub fn day(locale: impl Into<Locale>, date: Date) -> String {
    let locale = locale.into();
    let text = with_visible_spaces(&formats(locale).day_and_month.format(&calendar(date)).to_string());
    first_of_the_month(locale, date, text)
}

/// The month of a day: `May 2026`, `mai 2026`, `mayo de 2026`.
pub fn month(locale: impl Into<Locale>, date: Date) -> String {
    formats(locale.into()).month.format(&calendar(date)).to_string()
}

/// A day with its weekday: `Tue 19 May 2026`, `mar. 19 mai 2026`, `mar, 19 may 2026`.
pub fn weekday_date(locale: impl Into<Locale>, date: Date) -> String {
    let locale = locale.into();
    let text = with_visible_spaces(&formats(locale).weekday_date.format(&calendar(date)).to_string());
    let text = if locale.language == Language::En { text.replacen(", ", " ", 1) } else { text };
    first_of_the_month(locale, date, text)
}

/// An instant as the clocks and calendars of a zone show it: `Tue 19 May 2026, 10:42`.
pub fn date_and_time(locale: impl Into<Locale>, instant: Instant, zone: &Zone) -> String {
    let locale = locale.into();
    format!("{}, {}", weekday_date(locale, zone.local_date(instant)), clock(locale, instant, zone))
}

/// The time of day in tables: `14:30`, where the region says so `2:30 PM`.
pub fn clock(locale: impl Into<Locale>, instant: Instant, zone: &Zone) -> String {
    let wall = zone.wall_clock(instant);
    let time =
        input::Time::try_new(wall.hour() as u8, wall.minute() as u8, 0, 0).unwrap_or(input::Time::start_of_day());
    with_visible_spaces(&formats(locale.into()).time.format(&time).to_string())
}

/// The time of day inside a sentence: French writes `14 h 30`.
pub fn clock_in_sentence(locale: impl Into<Locale>, instant: Instant, zone: &Zone) -> String {
    let locale = locale.into();
    if locale.language != Language::Fr {
        return clock(locale, instant, zone);
    }
    let wall = zone.wall_clock(instant);
    format!("{}\u{a0}h\u{a0}{:02}", wall.hour(), wall.minute())
}

/// A span of working or clock time in minutes: `47 min`, `1 h 36`, `21 h`.
pub fn duration(minutes: i64) -> String {
    let (hours, minutes) = (minutes.max(0) / 60, minutes.max(0) % 60);
    match (hours, minutes) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

/// A span of days in words: `1 day`, `14 jours`.
pub fn days(locale: impl Into<Locale>, count: f64) -> String {
    let locale = locale.into();
    said!(locale, "span-days", count = count)
}

/// A span of days in a narrow column: `61 d`, `61 j`.
pub fn days_short(locale: impl Into<Locale>, count: f64) -> String {
    let locale = locale.into();
    said!(locale, "span-days-short", count = count)
}

/// A span of months in words: `14 months`.
pub fn months(locale: impl Into<Locale>, count: u32) -> String {
    let locale = locale.into();
    said!(locale, "span-months", count = count)
}

/// How far an instant is from now: `22 min ago`, `dans 3 h`.
pub fn relative(locale: impl Into<Locale>, now: Instant, at: Instant) -> String {
    let locale = locale.into();
    let micros = now.as_micros().saturating_sub(at.as_micros());
    let minutes = micros.unsigned_abs() / 60_000_000;
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    // To the nearest month: 13 months and 29 days are 14 months to anybody.
    let (months, years) = ((days * 24 + 365) / 730, days / 365);
    let past = micros >= 0;
    match (minutes, past) {
        (0, _) => said!(locale, "just-now"),
        (1..60, true) => said!(locale, "ago-minutes", count = minutes),
        (1..60, false) => said!(locale, "in-minutes", count = minutes),
        (60..1440, true) => said!(locale, "ago-hours", count = hours),
        (60..1440, false) => said!(locale, "in-hours", count = hours),
        (_, true) if days < 60 => said!(locale, "ago-days", count = days),
        (_, false) if days < 60 => said!(locale, "in-days", count = days),
        (_, true) if days < 730 => said!(locale, "ago-months", count = months),
        (_, false) if days < 730 => said!(locale, "in-months", count = months),
        (_, true) => said!(locale, "ago-years", count = years),
        (_, false) => said!(locale, "in-years", count = years),
    }
}

fn calendar(date: Date) -> input::Date<Iso> {
    let civil = date.civil();
    input::Date::try_new_iso(i32::from(civil.year()), civil.month() as u8, civil.day() as u8)
        .expect("a day of one calendar is a day of the other")
}

/// French says "premier" of the first of a month only.
fn first_of_the_month(locale: Locale, date: Date, text: String) -> String {
    if locale.language == Language::Fr && date.civil().day() == 1 {
        text.replacen("1 ", "1er ", 1).replacen("1\u{a0}", "1er\u{a0}", 1)
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, Es, Fr};
    use crate::locale::Region;

    fn on(text: &str) -> Date {
        Date::read(text).expect("a day")
    }

    fn at(text: &str) -> Instant {
        Instant::read(text, &paris()).expect("an instant")
    }

    fn paris() -> Zone {
        Zone::named("Europe/Paris").expect("a zone")
    }

    fn in_region(language: Language, region: Region) -> Locale {
        Locale::new(language, Some(region))
    }

    #[test]
    fn long_dates() {
        let cases: &[(Locale, &str, &str)] = &[
            (En.into(), "2026-11-21", "21 November 2026"),
            (in_region(En, Region::Us), "2026-11-21", "November 21, 2026"),
            (Fr.into(), "2026-11-21", "21 novembre 2026"),
            (Fr.into(), "2027-01-01", "1er janvier 2027"),
            (Fr.into(), "2027-01-11", "11 janvier 2027"),
            (Es.into(), "2026-11-21", "21 de noviembre de 2026"),
        ];
        for (locale, date, text) in cases {
            assert_eq!(long_date(*locale, on(date)), *text, "{}", locale.tag());
        }
    }

    #[test]
    fn short_dates() {
        let cases: &[(Locale, &str)] = &[
            (En.into(), "2026-11-21"),
            (in_region(En, Region::Gb), "21/11/2026"),
            (in_region(En, Region::Us), "11/21/2026"),
            (Fr.into(), "21/11/2026"),
            (in_region(Fr, Region::Ch), "21.11.2026"),
            (in_region(Fr, Region::Ca), "2026-11-21"),
            (Es.into(), "21/11/2026"),
        ];
        for (locale, text) in cases {
            assert_eq!(short_date(*locale, on("2026-11-21")), *text, "{}", locale.tag());
        }
    }

    #[test]
    fn dates_with_weekday_and_time() {
        let cases: &[(Locale, &str)] = &[
            (En.into(), "Tue 19 May 2026, 10:42"),
            (Fr.into(), "mar. 19 mai 2026, 10:42"),
            (Es.into(), "mar, 19 may 2026, 10:42"),
        ];
        for (locale, text) in cases {
            assert_eq!(date_and_time(*locale, at("2026-05-19 10:42"), &paris()), *text, "{}", locale.tag());
        }
        assert_eq!(date(Fr, on("2026-05-01")), "1er mai 2026");
        assert_eq!(day(En, on("2026-05-19")), "19 May");
        assert_eq!(month(Fr, on("2026-05-19")), "mai 2026");
    }

    #[test]
    fn times_of_day() {
        let afternoon = at("2026-05-19 14:30");
        assert_eq!(clock(Fr, afternoon, &paris()), "14:30");
        assert_eq!(clock_in_sentence(Fr, afternoon, &paris()), "14\u{a0}h\u{a0}30");
        assert_eq!(clock_in_sentence(En, afternoon, &paris()), "14:30");
        assert_eq!(clock(in_region(Es, Region::Co), afternoon, &paris()), "2:30\u{a0}p.\u{a0}m.");
    }

    #[test]
    fn durations() {
        for (minutes, text) in
            [(0, "0 min"), (47, "47 min"), (96, "1 h 36"), (122, "2 h 02"), (1260, "21 h"), (-3, "0 min")]
        {
            assert_eq!(duration(minutes).replace('\u{a0}', " "), text);
        }
        assert_eq!(months(En, 14), "14\u{a0}months");
        assert_eq!(days(Fr, 0.0), "0\u{a0}jour");
        assert_eq!(days(Es, 1.0), "1\u{a0}día");
        assert_eq!(days(En, 14.0), "14\u{a0}days");
        assert_eq!(days_short(Fr, 61.0), "61\u{a0}j");
    }

    #[test]
    fn how_long_ago() {
        let now = at("2026-05-19 10:42");
        let cases = [
            (Language::En, "2026-05-19 10:20", "22 min ago"),
            (Language::Fr, "2026-05-19 10:20", "il y a 22 min"),
            (Language::Es, "2026-05-19 10:20", "hace 22 min"),
            (Language::En, "2026-05-19 10:42", "just now"),
            (Language::En, "2026-05-19 13:42", "in 3 h"),
            (Language::Fr, "2026-05-18 10:41", "il y a 1 jour"),
            (Language::Es, "2026-05-16 10:41", "hace 3 días"),
            (Language::En, "2025-03-19 10:41", "14 months ago"),
            (Language::Fr, "2020-03-19 10:41", "il y a 6 ans"),
        ];
        for (language, then, text) in cases {
            assert_eq!(relative(language, now, at(then)).replace('\u{a0}', " "), text);
        }
    }
}
