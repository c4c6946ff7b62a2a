//! Dates as spreadsheets write them, and which of their numbers is the day.
//!
//! One cell cannot tell whether `03/04/2018` is in March or April; a whole column mostly can: [`Dates`] looks at
//! every cell and says which order fits all of them.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

/// Which number comes first. A number of four digits is the year wherever the order is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    YearFirst,
    DayFirst,
    MonthFirst,
}

/// A date and what stood beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WallClock {
    pub date: Date,
    pub time: Option<Time>,
    pub offset: Option<Offset>,
}

/// Why a text gives no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDate {
    /// Not written as a date.
    Unreadable,
    /// Written as one that no calendar has (31 February, 25:00), or not in this order.
    Impossible,
}

/// What the cells of a column say of their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSeen {
    /// No date yet.
    Nothing,
    Known(DateOrder),
    /// Day first and month first both fit every cell.
    Ambiguous,
    /// Neither fits every cell.
    Mixed,
}

/// Looks at the cells of a column, one by one, in constant memory.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dates {
    year_first: u64,
    day_first_only: u64,
    month_first_only: u64,
    either: u64,
}

impl Dates {
    /// Takes one more cell into account; what is no date says nothing.
    pub fn observe(&mut self, cell: &str) {
        let Some(numbers) = Numbers::of(cell.trim()) else { return };
        if numbers.year_leads() {
            self.year_first += u64::from(DateOrder::YearFirst.date(&numbers).is_some());
            return;
        }
        let fits = |order: DateOrder| order.date(&numbers).is_some();
        match (fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst)) {
            // 05.06.2018: where points part them, the day leads, everywhere.
            (true, _) if numbers.separator == '.' => self.day_first_only += 1,
            (true, false) => self.day_first_only += 1,
            (false, true) => self.month_first_only += 1,
            // 05/05: both orders give the same day.
            (true, true) if numbers.first.value != numbers.second.value => self.either += 1,
            (true, true) | (false, false) => {}
        }
    }

    pub fn seen(&self) -> OrderSeen {
        match (self.day_first_only, self.month_first_only, self.either) {
            (0, 0, 0) if self.year_first > 0 => OrderSeen::Known(DateOrder::YearFirst),
            (0, 0, 0) => OrderSeen::Nothing,
            (0, 0, _) => OrderSeen::Ambiguous,
            (_, 0, _) => OrderSeen::Known(DateOrder::DayFirst),
            (0, _, _) => OrderSeen::Known(DateOrder::MonthFirst),
            _ => OrderSeen::Mixed,
        }
    }
}

impl DateOrder {
    pub fn key(self) -> &'static str {
        match self {
            DateOrder::YearFirst => "ymd",
            DateOrder::DayFirst => "dmy",
            DateOrder::MonthFirst => "mdy",
        }
    }

    pub fn from_key(key: &str) -> Option<DateOrder> {
        [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().find(|order| order.key() == key)
    }

    /// Reads `26-02-2018`, `26/2/18 19:58`, `2018-02-26T19:58:54.5Z`, `2/26/2018 7:58 PM`.
    ///
    /// Years of two digits up to 68 are of this century, as POSIX has it.
    ///
    /// # Errors
    /// Where the text is no date, or none that exists.
    pub fn read(self, text: &str) -> Result<WallClock, NoDate> {
        let numbers = Numbers::of(text.trim()).ok_or(NoDate::Unreadable)?;
        let date = self.date(&numbers).ok_or(NoDate::Impossible)?;
        let (time, offset) = time_and_offset(numbers.rest)?;
        Ok(WallClock { date, time, offset })
    }

    fn date(self, numbers: &Numbers<'_>) -> Option<Date> {
        let (first, second, third) = (numbers.first, numbers.second, numbers.third);
        let order = if numbers.year_leads() { DateOrder::YearFirst } else { self };
        let (year, month, day) = match order {
            DateOrder::YearFirst => (first, second, third),
            DateOrder::DayFirst => (third, second, first),
            DateOrder::MonthFirst => (third, first, second),
        };
        let year = match year.digits {
            4 => year.value,
            2 if year.value <= 68 => 2000 + year.value,
            2 => 1900 + year.value,
            _ => return None,
        };
        Date::new(year, i8::try_from(month.value).ok()?, i8::try_from(day.value).ok()?).ok()
    }
}

#[derive(Debug, Clone, Copy)]
struct Number {
    value: i16,
    digits: usize,
}

/// The three numbers of a date, and what follows them.
struct Numbers<'t> {
    first: Number,
    second: Number,
    third: Number,
    separator: char,
    rest: &'t str,
}

impl<'t> Numbers<'t> {
    fn of(text: &'t str) -> Option<Numbers<'t>> {
        let (first, rest) = number(text)?;
        let separator = rest.chars().next().filter(|character| matches!(character, '-' | '/' | '.'))?;
        let (second, rest) = number(rest.strip_prefix(separator)?)?;
        let (third, rest) = number(rest.strip_prefix(separator)?)?;
        let parted = rest.is_empty() || rest.starts_with([' ', 'T', 't']);
        parted.then_some(Numbers { first, second, third, separator, rest })
    }

    fn year_leads(&self) -> bool {
        self.first.digits == 4
    }
}

fn number(text: &str) -> Option<(Number, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) {
        return None;
    }
    let value = text[..digits].parse().ok()?;
    Some((Number { value, digits }, &text[digits..]))
}

fn time_and_offset(rest: &str) -> Result<(Option<Time>, Option<Offset>), NoDate> {
    let rest = rest.trim_start_matches(['T', 't']).trim();
    if rest.is_empty() {
        return Ok((None, None));
    }
    let (hour, rest) = number(rest).ok_or(NoDate::Unreadable)?;
    let (minute, mut rest) = rest.strip_prefix(':').and_then(number).ok_or(NoDate::Unreadable)?;
    let mut second = Number { value: 0, digits: 2 };
    let mut nanoseconds = 0;
    if let Some(seconds) = rest.strip_prefix(':') {
        (second, rest) = number(seconds).ok_or(NoDate::Unreadable)?;
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            (nanoseconds, rest) = fraction_of_a_second(fraction)?;
        }
    }
    let (hour, rest) = twelve_hour_clock(hour.value, rest.trim_start())?;
    let small = |value: i16| i8::try_from(value).map_err(|_| NoDate::Impossible);
    let time = Time::new(small(hour)?, small(minute.value)?, small(second.value)?, nanoseconds)
        .map_err(|_| NoDate::Impossible)?;
    Ok((Some(time), offset(rest)?))
}

/// Digits past the microsecond are dropped.
fn fraction_of_a_second(text: &str) -> Result<(i32, &str), NoDate> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return Err(NoDate::Unreadable);
    }
    let kept = &text[..digits.min(6)];
    let value: i32 = kept.parse().map_err(|_| NoDate::Unreadable)?;
    let scale = 10_i32.pow(9 - kept.len() as u32);
    Ok((value * scale, &text[digits..]))
}

fn twelve_hour_clock(hour: i16, rest: &str) -> Result<(i16, &str), NoDate> {
    let half = rest.get(..2).map(str::to_ascii_lowercase);
    let hour = match half.as_deref() {
        Some("am" | "pm") if !(1..=12).contains(&hour) => return Err(NoDate::Impossible),
        Some("am") => hour % 12,
        Some("pm") => hour % 12 + 12,
        _ => return Ok((hour, rest)),
    };
    Ok((hour, rest[2..].trim_start()))
}

fn offset(text: &str) -> Result<Option<Offset>, NoDate> {
    if text.is_empty() {
        return Ok(None);
    }
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") {
        return Ok(Some(Offset::UTC));
    }
    let (sign, digits) = match text.split_at_checked(1) {
        Some(("+", digits)) => (1, digits),
        Some(("-", digits)) => (-1, digits),
        _ => return Err(NoDate::Unreadable),
    };
    let digits: String = digits.split(':').collect();
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes) = match digits.len() {
        2 if all_digits => (digits.as_str(), "0"),
        4 if all_digits => digits.split_at(2),
        _ => return Err(NoDate::Unreadable),
    };
    let whole = |part: &str| part.parse::<i32>().map_err(|_| NoDate::Unreadable);
    let seconds = whole(hours)? * 3600 + whole(minutes)? * 60;
    Offset::from_seconds(sign * seconds).map(Some).map_err(|_| NoDate::Impossible)
}
