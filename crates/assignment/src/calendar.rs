//! `[calendar]`: when the company works.

use std::fmt;
use std::str::FromStr;

use document::{Item, Located, Section, write};
use records::Date;
use toml_edit::{InlineTable, Table, Value};

use crate::wrong::Wrong;

/// The working week and the days off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// From Monday to Sunday; a day without hours is free.
    pub work: [Vec<Hours>; 7],
    pub holidays: Vec<Holiday>,
}

/// A day of the week, in the order of [`Calendar::work`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Working time without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    pub from: TimeOfDay,
    pub until: TimeOfDay,
}

/// Minutes since midnight; 24:00 ends a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

/// A day on which nobody works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The public holidays of a country or of a part of it, by ISO 3166 code: FR, CA-QC.
    Of(String),
    On(Date),
}

impl Weekday {
    /// All, with their keys in an agreement.
    pub const KEYS: [(&'static str, Weekday); 7] = [
        ("mon", Weekday::Monday),
        ("tue", Weekday::Tuesday),
        ("wed", Weekday::Wednesday),
        ("thu", Weekday::Thursday),
        ("fri", Weekday::Friday),
        ("sat", Weekday::Saturday),
        ("sun", Weekday::Sunday),
    ];
}

/// Monday to Friday from nine to five, without holidays: the calendar of an agreement that has none.
impl Default for Calendar {
    fn default() -> Calendar {
        let nine_to_five = Hours { from: TimeOfDay(9 * 60), until: TimeOfDay(17 * 60) };
        let day = |(_, weekday)| match weekday {
            Weekday::Saturday | Weekday::Sunday => Vec::new(),
            _ => vec![nine_to_five],
        };
        Calendar { work: Weekday::KEYS.map(day), holidays: Vec::new() }
    }
}

impl TimeOfDay {
    pub fn minutes(self) -> u16 {
        self.0
    }
}

/// A text that is no working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<TimeOfDay, NotATime> {
        let two_digits = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten().ok_or(NotATime);
        let (hours, minutes) = text.split_once(':').ok_or(NotATime)?;
        let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
        let since_midnight = hours * 60 + minutes;
        if minutes < 60 && since_midnight <= 24 * 60 { Ok(TimeOfDay(since_midnight)) } else { Err(NotATime) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for Hours {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Hours, NotATime> {
        let (from, until) = text.split_once('-').ok_or(NotATime)?;
        let hours = Hours { from: from.parse()?, until: until.parse()? };
        if hours.from < hours.until { Ok(hours) } else { Err(NotATime) }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.until)
    }
}

impl FromStr for Holiday {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Holiday, NotATime> {
        if let Some(day) = Date::read(text) {
            return Ok(Holiday::On(day));
        }
        let (country, region) = text.split_once('-').map_or((text, None), |(country, region)| (country, Some(region)));
        let is_country = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_region = |region: &str| {
            (1..=3).contains(&region.len()) && region.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        if is_country && region.is_none_or(is_region) { Ok(Holiday::Of(text.to_owned())) } else { Err(NotATime) }
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Holiday::Of(code) => f.write_str(code),
            Holiday::On(day) => day.fmt(f),
        }
    }
}

impl Calendar {
    pub(crate) fn read(section: Section<'_>, wrongs: &mut Vec<Located<Wrong>>) -> Calendar {
        let mut calendar = Calendar::default();
        if let Some(work) = section.table("work") {
            let place = work.place();
            calendar.work = Weekday::KEYS.map(|(key, _)| read_day(work.item(key), wrongs));
            // A day that cannot be read is complained about already.
            if Weekday::KEYS.iter().all(|(key, _)| !work.has(key)) {
                wrongs.push(Located::new(place, Wrong::NoWorkingTime));
            }
            work.finish();
        }
        for text in section.texts("holidays").map(|texts| texts.value).unwrap_or_default() {
            match text.value.parse() {
                Ok(holiday) => calendar.holidays.push(holiday),
                Err(NotATime) => wrongs.push(Located::new(text.place, Wrong::NotAHoliday { found: text.value })),
            }
        }
        section.finish();
        calendar
    }

    pub(crate) fn write(&self, root: &mut Table) {
        if *self == Calendar::default() {
            return;
        }
        let mut work = InlineTable::new();
        for ((key, _), hours) in Weekday::KEYS.iter().zip(&self.work).filter(|(_, hours)| !hours.is_empty()) {
            let hours: Vec<String> = hours.iter().map(Hours::to_string).collect();
            work.insert(*key, hours.join(" ").into());
        }
        let holidays: Vec<String> = self.holidays.iter().map(Holiday::to_string).collect();
        let mut table = Table::new();
        write::put(&mut table, "work", Value::InlineTable(work));
        write::put(&mut table, "holidays", write::texts(&holidays));
        root.insert("calendar", toml_edit::Item::Table(table));
    }
}

/// The hours of one day, as `09:00-12:30 13:30-18:00`.
fn read_day(item: Option<Item<'_>>, wrongs: &mut Vec<Located<Wrong>>) -> Vec<Hours> {
    let Some(text) = item.and_then(|item| item.filled_text()) else { return Vec::new() };
    let Ok(hours) = text.value.split_whitespace().map(str::parse).collect::<Result<Vec<Hours>, NotATime>>() else {
        wrongs.push(Located::new(text.place, Wrong::NotHours { found: text.value }));
        return Vec::new();
    };
    if hours.windows(2).any(|pair| pair[1].from < pair[0].until) {
        wrongs.push(Located::new(text.place, Wrong::HoursOverlap { found: text.value }));
        return Vec::new();
    }
    hours
}
