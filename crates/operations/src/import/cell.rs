//! From the cells of a record to one value, as the mapping says.

use std::borrow::Cow;

use columnar::delimited::{DateOrder, NoDate, Record, WallClock};
use records::{Currency, Date, Email, Folded, Instant, Money, Zone};

use super::mapping::{CellMap, ColumnRef, CurrencyMap, Decimal, From, Holds, Only};
use super::number::{self, NoNumber};
use super::problem::{RowProblem, code};

/// A value that was read from a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, a word, several choices parted by `; `, an address, a name to look up.
    Text(String),
    Number(f64),
    Money(Money),
    Date(Date),
    Instant(Instant),
    YesNo(bool),
}

impl Value {
    /// As the facts of records are written: see [`records::Facts`].
    pub fn into_fact(self) -> String {
        match self {
            Value::Text(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Money(money) => money.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Instant(instant) => instant.to_string(),
            Value::YesNo(answer) => answer.to_string(),
        }
    }
}

/// How the cells of a file are read where their own map says nothing.
#[derive(Debug, Clone)]
pub struct Habits {
    pub zone: Zone,
    pub currency: Currency,
    pub blanks: Vec<Folded>,
    pub now: Instant,
}

/// What the survey found out about one mapped cell: its form where the mapping does not state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// None where day first and month first both fit: the column is ambiguous.
    pub dates: Option<DateOrder>,
    /// None where the column does not tell: each cell has to.
    pub decimal: Option<Decimal>,
}

impl Default for Form {
    fn default() -> Self {
        // Four digits in front are a year in any order, so this reads ISO dates too.
        Form { dates: Some(DateOrder::DayFirst), decimal: Some(Decimal::Point) }
    }
}

/// The text of a cell after blanks, values and defaults; nothing for no answer.
pub fn text<'r>(cell: &'r CellMap, record: &'r Record, blanks: &[Folded]) -> Option<Cow<'r, str>> {
    if cell.only.as_ref().is_some_and(|only| !counts(only, record)) {
        return None;
    }
    let raw = match &cell.from {
        From::Constant(text) => Cow::Borrowed(text.as_str()),
        From::Columns { columns, .. } if columns.len() == 1 => Cow::Borrowed(of_column(&columns[0], record)),
        From::Columns { columns, join } => {
            let parts = columns.iter().map(|column| of_column(column, record)).filter(|part| !part.is_empty());
            Cow::Owned(parts.collect::<Vec<_>>().join(join))
        }
    };
    let meant = meaning(cell, raw, blanks);
    meant.or_else(|| cell.default.as_deref().map(Cow::Borrowed)).filter(|text| !text.is_empty())
}

fn counts(only: &Only, record: &Record) -> bool {
    Folded::new(of_column(&only.column, record)).is_some_and(|word| only.values.contains(&word))
}

fn of_column<'r>(column: &ColumnRef, record: &'r Record) -> &'r str {
    columnar::as_it_was(column.index.and_then(|index| record.get(index)).unwrap_or_default().trim())
}

/// Whether the file itself holds the cell as a number, so that there is nothing to guess about its decimal sign.
pub(super) fn is_typed_number(cell: &CellMap, record: &Record) -> bool {
    match &cell.from {
        From::Columns { columns, .. } => match columns.as_slice() {
            [column] => column.index.is_some_and(|index| record.is_typed_number(index)),
            _ => false,
        },
        From::Constant(_) => false,
    }
}

/// What a text stands for, where the mapping lists meanings.
fn meaning<'r>(cell: &'r CellMap, raw: Cow<'r, str>, blanks: &[Folded]) -> Option<Cow<'r, str>> {
    if raw.is_empty() {
        return None;
    }
    if cell.values.is_empty() && blanks.is_empty() && cell.otherwise.is_none() {
        return Some(raw);
    }
    let folded = Folded::new(&raw)?;
    if let Some(meant) = cell.values.get(&folded) {
        return Some(Cow::Borrowed(meant));
    }
    if blanks.contains(&folded) {
        return None;
    }
    cell.otherwise.as_deref().map(Cow::Borrowed).or(Some(raw))
}

/// Reads the value of a cell; nothing for no answer.
///
/// # Errors
/// Why its text is not what the field holds.
pub fn value(
    cell: &CellMap,
    holds: Holds,
    form: Form,
    record: &Record,
    habits: &Habits,
) -> Result<Option<Value>, RowProblem> {
    let Some(text) = text(cell, record, &habits.blanks) else {
        return if cell.required { Err(RowProblem::Missing { column: column_name(cell) }) } else { Ok(None) };
    };
    let column = || column_name(cell);
    let read = match holds {
        Holds::Text | Holds::ExternalId | Holds::Reference(_) => Value::Text(text.into_owned()),
        Holds::Choices => Value::Text(choices(cell, &text, &habits.blanks)),
        Holds::Number => number_value(cell, form, &text, record)?,
        Holds::Money => money_value(cell, form, &text, record, habits)?,
        Holds::Date => date_value(cell, form, &text)?,
        Holds::Instant => instant_value(cell, form, &text, habits)?,
        Holds::YesNo => Value::YesNo(
            yes_or_no(&text).ok_or_else(|| RowProblem::NotYesOrNo { column: column(), text: shown(&text) })?,
        ),
        Holds::Email => match Email::parse(&text) {
            Ok(email) => Value::Text(email.as_str().to_owned()),
            Err(_) => return Err(RowProblem::NotAnEmail { column: column(), text: shown(&text) }),
        },
        Holds::Word(words) => {
            let lower = text.trim().to_lowercase();
            match words().into_iter().find(|word| *word == lower) {
                Some(word) => Value::Text(word.to_owned()),
                None => {
                    let choices = words().into_iter().map(str::to_owned).collect();
                    return Err(RowProblem::NotAChoice { column: column(), text: shown(&text), choices });
                }
            }
        }
    };
    Ok(Some(read))
}

/// The words of a cell with several, each through the meanings, without repeats.
pub fn words<'c>(cell: &'c CellMap, text: &'c str, blanks: &[Folded]) -> Vec<String> {
    let parts = match cell.split.as_deref() {
        None | Some(";") => records::words_of_list(text),
        Some(split) => text.split(split).map(|part| part.trim().to_owned()).collect(),
    };
    let mut words: Vec<String> = Vec::new();
    for part in &parts {
        let Some(word) = meaning(cell, Cow::Borrowed(part.as_str()), blanks) else { continue };
        if !word.is_empty() && !words.iter().any(|known| *known == *word) {
            words.push(word.into_owned());
        }
    }
    words.sort_unstable();
    words
}

fn choices(cell: &CellMap, text: &str, blanks: &[Folded]) -> String {
    records::list_of_words(words(cell, text, blanks))
}

/// What stands before the decimals of a cell: a point where the file holds a number, else as the mapping states, as the
/// column tells, or as the cell can only mean.
fn decimal_of(cell: &CellMap, form: Form, text: &str, record: &Record) -> Result<Decimal, RowProblem> {
    if is_typed_number(cell, record) {
        return Ok(Decimal::Point);
    }
    let decimal = cell.decimal.or(form.decimal).or_else(|| number::sign_of(text));
    decimal.ok_or_else(|| RowProblem::AmbiguousNumber { column: column_name(cell), text: shown(text) })
}

fn number_value(cell: &CellMap, form: Form, text: &str, record: &Record) -> Result<Value, RowProblem> {
    let decimal = decimal_of(cell, form, text, record)?;
    let number = number::number(text, decimal, cell.shift).map_err(|wrong| no_number(wrong, cell, text))?;
    if number < 0.0 && !cell.negative {
        return Err(RowProblem::Negative { column: column_name(cell), text: shown(text) });
    }
    Ok(Value::Number(number))
}

fn money_value(cell: &CellMap, form: Form, text: &str, record: &Record, habits: &Habits) -> Result<Value, RowProblem> {
    let decimal = decimal_of(cell, form, text, record)?;
    let currency = currency_of(cell, record, habits)?;
    let money = number::amount(text, decimal, cell.shift, currency).map_err(|wrong| no_number(wrong, cell, text))?;
    if money.minor < 0 && !cell.negative {
        return Err(RowProblem::Negative { column: column_name(cell), text: shown(text) });
    }
    Ok(Value::Money(money))
}

fn currency_of(cell: &CellMap, record: &Record, habits: &Habits) -> Result<Currency, RowProblem> {
    match &cell.currency {
        None => Ok(habits.currency),
        Some(CurrencyMap::Stated(currency)) => Ok(*currency),
        Some(CurrencyMap::Column(column)) => match of_column(column, record) {
            "" => Ok(habits.currency),
            code => {
                code.parse().map_err(|_| RowProblem::UnknownCurrency { column: column.name.clone(), code: shown(code) })
            }
        },
    }
}

fn no_number(wrong: NoNumber, cell: &CellMap, text: &str) -> RowProblem {
    let (column, text) = (column_name(cell), shown(text));
    match wrong {
        NoNumber::NotANumber => RowProblem::NotANumber { column, text },
        NoNumber::OtherDecimalSign => RowProblem::OtherDecimalSign { column, text },
        NoNumber::TooManyDecimals(currency) => RowProblem::TooManyDecimals { column, text, currency: code(currency) },
        NoNumber::TooLarge => RowProblem::TooLarge { column, text },
        NoNumber::UnknownCurrency(code) => RowProblem::UnknownCurrency { column, code },
    }
}

fn wall_clock(cell: &CellMap, form: Form, text: &str) -> Result<WallClock, RowProblem> {
    let column = || column_name(cell);
    let order = match cell.dates.or(form.dates) {
        Some(order) => order,
        // Each order gives a day; if it is the same one, or only one gives any, there is nothing to doubt.
        None => match (DateOrder::DayFirst.read(text), DateOrder::MonthFirst.read(text)) {
            (Ok(day_first), Ok(month_first)) if day_first != month_first => {
                return Err(RowProblem::AmbiguousDate { column: column(), text: shown(text) });
            }
            (Ok(_), _) | (Err(NoDate::Unreadable), _) => DateOrder::DayFirst,
            (Err(NoDate::Impossible), _) => DateOrder::MonthFirst,
        },
    };
    order.read(text).map_err(|wrong| match wrong {
        NoDate::Unreadable => RowProblem::NotADate { column: column(), text: shown(text) },
        NoDate::Impossible => RowProblem::ImpossibleDate { column: column(), text: shown(text) },
    })
}

fn date_value(cell: &CellMap, form: Form, text: &str) -> Result<Value, RowProblem> {
    Ok(Value::Date(Date::from_civil(wall_clock(cell, form, text)?.date)))
}

fn instant_value(cell: &CellMap, form: Form, text: &str, habits: &Habits) -> Result<Value, RowProblem> {
    let clock = wall_clock(cell, form, text)?;
    let instant = match (clock.time, clock.offset) {
        (None, _) => habits.zone.start_of_day(Date::from_civil(clock.date)),
        (Some(time), None) => habits.zone.instant(clock.date.to_datetime(time)),
        (Some(time), Some(offset)) => {
            let utc = Zone::utc().instant(clock.date.to_datetime(time));
            Instant::from_micros(utc.as_micros() - i64::from(offset.seconds()) * 1_000_000)
        }
    };
    // What is to have happened cannot lie ahead; a zone east of ours may be a day further.
    if instant.as_micros() > habits.now.as_micros().saturating_add(records::MICROSECONDS_A_DAY) {
        return Err(RowProblem::FutureDate { column: column_name(cell), text: shown(text) });
    }
    Ok(Value::Instant(instant))
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" | "oui" | "vrai" | "si" | "sí" | "verdadero" => Some(true),
        "false" | "f" | "no" | "n" | "0" | "non" | "faux" | "falso" => Some(false),
        _ => None,
    }
}

/// The name of the column that a complaint is about.
pub(super) fn column_name(cell: &CellMap) -> String {
    cell.column().map(|column| column.name.clone()).unwrap_or_default()
}

/// A text as a complaint shows it: never a megabyte.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
