//! Dated exchange rates, and amounts of one currency in another: exact decimals, never floating point.

use std::fmt;
use std::str::FromStr;

use crate::{Currency, Date, Money};

/// So many decimals a rate has at most.
const DECIMALS: usize = 10;
/// Ten to the power of [`DECIMALS`].
const UNIT: i128 = 10_i128.pow(DECIMALS as u32);

/// How much one unit of a currency is worth in another: a positive decimal number of at most ten decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(i64);

/// A text that is no rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a positive decimal number of at most ten decimals")]
pub struct NotARate;

impl FromStr for Rate {
    type Err = NotARate;

    fn from_str(text: &str) -> Result<Self, NotARate> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !are_digits(whole) || !are_digits(fraction) || text.ends_with('.') {
            return Err(NotARate);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > DECIMALS {
            return Err(NotARate);
        }
        let units: i64 = format!("{whole}{fraction:0<DECIMALS$}").parse().map_err(|_| NotARate)?;
        if units > 0 { Ok(Self(units)) } else { Err(NotARate) }
    }
}

impl fmt::Display for Rate {
    /// Without zeros at the end: `0.92`, `1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>width$}", self.0, width = DECIMALS + 1);
        let (whole, fraction) = digits.split_at(digits.len() - DECIMALS);
        match fraction.trim_end_matches('0') {
            "" => f.write_str(whole),
            fraction => write!(f, "{whole}.{fraction}"),
        }
    }
}

/// What a currency is worth in the company's own from a day on, until another rate takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeRate {
    /// The company's currency.
    pub base: Currency,
    /// The other.
    pub currency: Currency,
    /// The first day.
    pub on: Date,
    /// So much of `base` one unit of `currency` is worth.
    pub rate: Rate,
}

impl Money {
    /// The amount in another currency by the rate that holds on a day; nothing where none does, or where it is beyond
    /// what can be kept. Halves of the smallest unit go to the even one, so that many amounts do not drift.
    ///
    /// ```
    /// use records::{Currency, Date, ExchangeRate, Money};
    /// let on = Date::new(2026, 1, 1).expect("a day");
    /// let rates = [ExchangeRate { base: Currency::EUR, currency: Currency::USD, on, rate: "0.92".parse().expect("a rate") }];
    /// let money = Money { minor: 100_000, currency: Currency::USD };
    /// assert_eq!(money.converted(Currency::EUR, on, &rates).map(|money| money.minor), Some(92_000));
    /// ```
    pub fn converted(self, into: Currency, on: Date, rates: &[ExchangeRate]) -> Option<Money> {
        if self.currency == into {
            return Some(self);
        }
        let known = rates.iter().filter(|rate| rate.base == into && rate.currency == self.currency && rate.on <= on);
        let rate = known.max_by_key(|rate| rate.on)?.rate;
        let product = (i128::from(self.minor) * i128::from(rate.0)).checked_mul(10_i128.pow(into.decimals()))?;
        let minor = divided(product, UNIT * 10_i128.pow(self.currency.decimals()));
        Some(Money { minor: i64::try_from(minor).ok()?, currency: into })
    }
}

/// A quotient, halves to the even.
fn divided(number: i128, by: i128) -> i128 {
    let (quotient, rest) = (number.div_euclid(by), number.rem_euclid(by));
    match (rest * 2).cmp(&by) {
        std::cmp::Ordering::Less => quotient,
        std::cmp::Ordering::Greater => quotient + 1,
        std::cmp::Ordering::Equal => quotient + quotient.rem_euclid(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn day(text: &str) -> Date {
        Date::read(text).unwrap()
    }

    #[test]
    fn a_rate_is_kept_to_the_last_decimal() {
        for (text, written) in
            [("0.92", "0.92"), ("1", "1"), ("1.10", "1.1"), ("0.0000000001", "0.0000000001"), ("17.2045", "17.2045")]
        {
            assert_eq!(text.parse::<Rate>().map(|rate| rate.to_string()).as_deref(), Ok(written));
        }
        for text in ["", "0", "0.00", "-1", "1,5", "1e3", "0.00000000001", "99999999999", ".5", "1.", "one"] {
            assert_eq!(text.parse::<Rate>(), Err(NotARate), "{text}");
        }
    }

    #[test]
    fn an_amount_goes_by_the_rate_of_its_day() {
        let rate = |code: &str, on: &str, rate: &str| ExchangeRate {
            base: Currency::EUR,
            currency: currency(code),
            on: day(on),
            rate: rate.parse().unwrap(),
        };
        let rates = [
            rate("USD", "2026-03-01", "0.9"),
            rate("USD", "2026-01-01", "0.92"),
            rate("JPY", "2026-01-01", "0.0061"),
            rate("KWD", "2026-01-01", "3.0005"),
        ];
        let cases = [
            ("USD", 100, "2026-02-28", Some(92)),
            ("USD", 100, "2026-03-01", Some(90)),
            ("USD", 100, "2025-12-31", None),
            ("GBP", 100, "2026-03-01", None),
            ("EUR", 100, "2020-01-01", Some(100)),
            ("JPY", 1000, "2026-03-01", Some(610)),
            ("KWD", 1000, "2026-03-01", Some(300)),
            ("KWD", -1000, "2026-03-01", Some(-300)),
            ("USD", i64::MAX, "2026-03-01", Some(8_301_034_833_169_298_226)),
        ];
        for (code, minor, on, expected) in cases {
            let converted = Money { minor, currency: currency(code) }.converted(Currency::EUR, day(on), &rates);
            assert_eq!(converted.map(|money| money.minor), expected, "{minor} {code} on {on}");
        }
    }

    #[test]
    fn halves_go_to_the_even_unit() {
        for (number, quotient) in [(5, 0), (15, 2), (25, 2), (-5, 0), (-15, -2), (26, 3), (24, 2)] {
            assert_eq!(divided(number, 10), quotient, "{number}");
        }
    }
}
