//! Numbers and amounts as spreadsheets write them: with a decimal comma or point, thousands parted, a currency
//! before or behind.

use std::cmp::Ordering;

use records::{Currency, Money, NotAnAmount};

use super::mapping::Decimal;

/// Looks at the cells of a column to tell what stands before the decimals.
#[derive(Debug, Clone, Copy, Default)]
pub struct Decimals {
    point: u64,
    comma: u64,
    either: u64,
}

/// What the cells of a column say of their decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignSeen {
    /// Whole numbers only.
    Nothing,
    Known(Decimal),
    /// `1,234`: thousands or thousandths.
    Ambiguous,
    /// Some cells need the point, others the comma.
    Mixed,
}

impl Decimals {
    pub fn observe(&mut self, cell: &str) {
        let text = unparted(without_currency(cell).0);
        if !text.contains([',', '.']) {
            return;
        }
        match (plain(&text, Decimal::Point).is_some(), plain(&text, Decimal::Comma).is_some()) {
            (true, true) => self.either += 1,
            (true, false) => self.point += 1,
            (false, true) => self.comma += 1,
            (false, false) => {}
        }
    }

    pub fn seen(&self) -> SignSeen {
        match (self.point, self.comma, self.either) {
            (0, 0, 0) => SignSeen::Nothing,
            (0, 0, _) => SignSeen::Ambiguous,
            (_, 0, _) => SignSeen::Known(Decimal::Point),
            (0, _, _) => SignSeen::Known(Decimal::Comma),
            _ => SignSeen::Mixed,
        }
    }

    /// The sign to read the column by: the one that most of the cells need that need any. Nothing where none does, or
    /// as many need the one as the other, so that each cell has to tell for itself.
    pub(super) fn sign(&self) -> Option<Decimal> {
        match self.point.cmp(&self.comma) {
            Ordering::Greater => Some(Decimal::Point),
            Ordering::Less => Some(Decimal::Comma),
            // Whole numbers read alike.
            Ordering::Equal if self.seen() == SignSeen::Nothing => Some(Decimal::Point),
            Ordering::Equal => None,
        }
    }
}

/// The sign that a text can only have been written with; nothing where either gives a number, and not the same one.
pub(super) fn sign_of(text: &str) -> Option<Decimal> {
    let text = unparted(without_currency(text).0);
    match (plain(&text, Decimal::Point), plain(&text, Decimal::Comma)) {
        (Some(point), Some(comma)) if point != comma => None,
        (None, Some(_)) => Some(Decimal::Comma),
        _ => Some(Decimal::Point),
    }
}

/// Why a text is not taken as a number or an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoNumber {
    NotANumber,
    OtherDecimalSign,
    TooManyDecimals(Currency),
    TooLarge,
    UnknownCurrency(String),
}

/// Reads a number and moves its decimal sign `shift` places to the right.
pub(super) fn number(text: &str, decimal: Decimal, shift: i32) -> Result<f64, NoNumber> {
    let plain = plain_or_why(text, decimal)?;
    let number = records::read_number(&plain).ok_or(NoNumber::TooLarge)?;
    let shifted = if shift == 0 { number } else { records::read_number(&moved(&plain, shift)).unwrap_or(number) };
    Ok(shifted)
}

/// Reads an amount; a currency in the text wins over `currency`.
pub(super) fn amount(text: &str, decimal: Decimal, shift: i32, currency: Currency) -> Result<Money, NoNumber> {
    let (text, written) = without_currency(text);
    let currency = match written {
        Some(code) => code.parse().map_err(|_| NoNumber::UnknownCurrency(code))?,
        None => currency,
    };
    let plain = moved(&plain_or_why(text, decimal)?, shift);
    Money::parse(&plain, currency).map_err(|wrong| match wrong {
        NotAnAmount::NotANumber => NoNumber::NotANumber,
        NotAnAmount::TooManyDecimals(currency) => NoNumber::TooManyDecimals(currency),
        NotAnAmount::TooLarge => NoNumber::TooLarge,
    })
}

fn plain_or_why(text: &str, decimal: Decimal) -> Result<String, NoNumber> {
    let text = unparted(text);
    let other = match decimal {
        Decimal::Point => Decimal::Comma,
        Decimal::Comma => Decimal::Point,
    };
    match plain(&text, decimal) {
        Some(plain) => Ok(plain),
        None if records::read_number(&text).is_some() && text.contains(['e', 'E']) => Ok(text),
        None if plain(&text, other).is_some() => Err(NoNumber::OtherDecimalSign),
        None => Err(NoNumber::NotANumber),
    }
}

/// Without blanks of any width and the Swiss apostrophe, which part thousands whatever the decimal sign.
fn unparted(text: &str) -> String {
    let parts = |character: char| character.is_whitespace() || matches!(character, '\'' | '\u{2019}');
    text.chars().filter(|character| !parts(*character)).collect()
}

/// Digits with a sign before and a point among them, of a text whose thousands are parted properly or not at all.
fn plain(text: &str, decimal: Decimal) -> Option<String> {
    let (point, thousand) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let (sign, digits) = match text.split_at_checked(1) {
        Some((sign @ ("-" | "+"), rest)) => (sign, rest),
        _ => ("", text),
    };
    let (whole, fraction) = digits.split_once(point).map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(thousand).collect();
    // Nobody parts the thousands of a number that begins with a nought, so `0.125` is an eighth.
    let begins_well = (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0');
    let grouped = groups.len() == 1 || (begins_well && groups[1..].iter().all(|group| group.len() == 3));
    let readable = grouped && !whole.is_empty() && groups.iter().all(|group| all_digits(group));
    let fraction_readable = fraction.is_none_or(|digits| !digits.is_empty() && all_digits(digits));
    if !readable || !fraction_readable {
        return None;
    }
    let sign = if sign == "-" { "-" } else { "" };
    let fraction = fraction.map(|digits| format!(".{digits}")).unwrap_or_default();
    Some(format!("{sign}{}{fraction}", groups.concat()))
}

/// Multiplies by a power of ten in writing, so that nothing is rounded.
fn moved(plain: &str, shift: i32) -> String {
    let places = shift.unsigned_abs() as usize;
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, fraction) = if shift > 0 {
        let padded = format!("{fraction:0<places$}");
        let (up, rest) = padded.split_at(places);
        (format!("{whole}{up}"), rest.to_owned())
    } else if shift < 0 {
        let padded = format!("{whole:0>width$}", width = places + 1);
        let (rest, down) = padded.split_at(padded.len() - places);
        (rest.to_owned(), format!("{down}{fraction}").trim_end_matches('0').to_owned())
    } else {
        return plain.to_owned();
    };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Takes a currency's sign or code from before or behind an amount. A dollar sign names no currency.
fn without_currency(text: &str) -> (&str, Option<String>) {
    let text = text.trim();
    for (sign, code) in [("€", Some("EUR")), ("£", Some("GBP")), ("R$", Some("BRL")), ("$", None)] {
        if let Some(rest) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
            return (rest.trim(), code.map(str::to_owned));
        }
    }
    let is_code = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    // What has no digit is no amount, whatever its letters spell.
    let is_amount = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    let end = text.len().saturating_sub(3);
    match (text.split_at_checked(3), text.split_at_checked(end)) {
        (Some((code, rest)), _) if is_code(code) && is_amount(rest) => (rest.trim(), Some(code.to_owned())),
        (_, Some((rest, code))) if is_code(code) && is_amount(rest) => (rest.trim(), Some(code.to_owned())),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_people_write_them() {
        let cases = [
            ("1054", Decimal::Point, 0, Ok("1054.00 EUR")),
            ("1,234.50", Decimal::Point, 0, Ok("1234.50 EUR")),
            ("1.234,50", Decimal::Comma, 0, Ok("1234.50 EUR")),
            ("1 234,50 €", Decimal::Comma, 0, Ok("1234.50 EUR")),
            ("1\u{202f}234,5", Decimal::Comma, 0, Ok("1234.50 EUR")),
            ("1'234.50", Decimal::Point, 0, Ok("1234.50 EUR")),
            ("$12", Decimal::Point, 0, Ok("12.00 EUR")),
            ("USD 12", Decimal::Point, 0, Ok("12.00 USD")),
            ("12 usd", Decimal::Point, 0, Ok("12.00 USD")),
            ("1100.04", Decimal::Point, 6, Ok("1100040000.00 EUR")),
            ("-5", Decimal::Point, 0, Ok("-5.00 EUR")),
            ("1250", Decimal::Point, -2, Ok("12.50 EUR")),
            ("12,5", Decimal::Point, 0, Err(NoNumber::OtherDecimalSign)),
            ("12 XYZ", Decimal::Point, 0, Err(NoNumber::UnknownCurrency("XYZ".into()))),
            ("1.005", Decimal::Point, 0, Err(NoNumber::TooManyDecimals(Currency::EUR))),
            ("99999999999999999999", Decimal::Point, 0, Err(NoNumber::TooLarge)),
            ("many", Decimal::Point, 0, Err(NoNumber::NotANumber)),
            ("", Decimal::Point, 0, Err(NoNumber::NotANumber)),
            ("1,23,4", Decimal::Point, 0, Err(NoNumber::NotANumber)),
        ];
        for (text, decimal, shift, expected) in cases {
            let read = amount(text, decimal, shift, Currency::EUR).map(|money| money.to_string());
            assert_eq!(read, expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_value() {
        for (text, decimal, shift, expected) in [
            ("2.67", Decimal::Point, 0, Ok(2.67)),
            ("2,67", Decimal::Comma, 0, Ok(2.67)),
            ("1e3", Decimal::Point, 0, Ok(1000.0)),
            ("1.5", Decimal::Point, 3, Ok(1500.0)),
            ("20", Decimal::Point, -2, Ok(0.2)),
            ("-7.5", Decimal::Point, -2, Ok(-0.075)),
            ("100.0", Decimal::Point, -2, Ok(1.0)),
            ("1.2.3", Decimal::Point, 0, Err(NoNumber::NotANumber)),
        ] {
            assert_eq!(number(text, decimal, shift), expected, "{text}");
        }
    }

    #[test]
    fn a_column_tells_its_decimal_sign() {
        let cases: &[(&[&str], SignSeen, Option<Decimal>)] = &[
            (&["1", "", "x"], SignSeen::Nothing, Some(Decimal::Point)),
            (&["1.5", "1,234"], SignSeen::Known(Decimal::Point), Some(Decimal::Point)),
            (&["1,5", "1.234"], SignSeen::Known(Decimal::Comma), Some(Decimal::Comma)),
            (&["0.125", "0.500"], SignSeen::Known(Decimal::Point), Some(Decimal::Point)),
            (&["1,234"], SignSeen::Ambiguous, None),
            (&["1.234", "12.500", "1 000"], SignSeen::Ambiguous, None),
            (&["1.50", "1,50"], SignSeen::Mixed, None),
            (&["1.50", "1,50", "2.5"], SignSeen::Mixed, Some(Decimal::Point)),
            (&["1.50", "1,50", "2,5"], SignSeen::Mixed, Some(Decimal::Comma)),
        ];
        for (cells, expected, sign) in cases {
            let mut decimals = Decimals::default();
            cells.iter().for_each(|cell| decimals.observe(cell));
            assert_eq!((decimals.seen(), decimals.sign()), (*expected, *sign), "{cells:?}");
        }
    }

    #[test]
    fn a_number_alone_tells_its_decimal_sign_where_only_one_fits() {
        for (text, expected) in [
            ("12", Some(Decimal::Point)),
            ("1.5", Some(Decimal::Point)),
            ("1,5", Some(Decimal::Comma)),
            ("0,125", Some(Decimal::Comma)),
            ("-0.125", Some(Decimal::Point)),
            ("1.234", None),
            ("-1,000", None),
            ("€ 12.500", None),
            ("1.234,5", Some(Decimal::Comma)),
            ("1.234.567", Some(Decimal::Comma)),
            ("1e3", Some(Decimal::Point)),
            ("many", Some(Decimal::Point)),
        ] {
            assert_eq!(sign_of(text), expected, "{text}");
        }
    }
}
