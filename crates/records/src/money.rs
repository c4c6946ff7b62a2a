//! Money: a whole number of minor units in a currency of ISO 4217.
//!
//! Invariant: no floating point touches an amount between a file and the database, so sums of a million deals
//! are right to the cent.

use std::fmt;
use std::str::FromStr;

/// A currency of ISO 4217, for example `EUR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A code that no currency has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no currency has the code {0:?}")]
pub struct UnknownCurrency(pub String);

/// The active codes of ISO 4217, by how many decimals their amounts have (0, 2, 3, 4).
const CODES: [(u32, &str); 4] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
        2,
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
         CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF \
         IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
         MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD \
         SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER \
         ZAR ZMW ZWG",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

impl Currency {
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");

    /// Every currency, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut codes: Vec<&str> = CODES.iter().flat_map(|(_, codes)| codes.split(' ')).collect();
        codes.sort_unstable();
        codes.into_iter().filter_map(|code| code.parse().ok())
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals an amount has: 2 for most, 0 for yen, 3 for dinars.
    pub fn decimals(self) -> u32 {
        decimals_of(self.code()).unwrap_or(2)
    }
}

fn decimals_of(code: &str) -> Option<u32> {
    CODES.iter().find(|(_, codes)| codes.split(' ').any(|known| known == code)).map(|(decimals, _)| *decimals)
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, UnknownCurrency> {
        let code = text.trim().to_ascii_uppercase();
        let known = decimals_of(&code).is_some();
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(letters) if known => Ok(Self(letters)),
            _ => Err(UnknownCurrency(text.to_owned())),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    /// Whole minor units: cents of a euro, yen of a yen.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// A text that is not an amount of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Something else than digits, one sign and one decimal point.
    #[error("not a plain decimal number")]
    NotANumber,
    /// More decimals than the currency has.
    #[error("more decimals than {0} has")]
    TooManyDecimals(Currency),
    /// Beyond what can be kept.
    #[error("too large")]
    TooLarge,
}

impl Money {
    /// Reads a plain decimal number (`1205.50`, `-3`) as an amount of `currency`.
    ///
    /// Decimals beyond those of the currency are allowed only where they are zeros.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, NotAnAmount> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) {
            return Err(NotAnAmount::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        let decimals = currency.decimals() as usize;
        if fraction.len() > decimals {
            return Err(NotAnAmount::TooManyDecimals(currency));
        }
        let minor: i64 = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| NotAnAmount::TooLarge)?;
        Ok(Self { minor: if negative { -minor } else { minor }, currency })
    }

    /// The amount in major units, for conditions and charts; never for adding up.
    pub fn major(self) -> f64 {
        self.minor as f64 / 10_f64.powi(self.currency.decimals() as i32)
    }

    /// The amount alone, with all decimals of its currency: `10005534.00`.
    pub fn amount(self) -> String {
        let decimals = self.currency.decimals() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn amounts_read_and_write_with_the_decimals_of_their_currency() {
        let cases = [
            ("10005534", "USD", 1_000_553_400, "10005534.00"),
            ("0.5", "EUR", 50, "0.50"),
            ("-0.05", "EUR", -5, "-0.05"),
            ("1200", "JPY", 1200, "1200"),
            ("1.500", "EUR", 150, "1.50"),
            ("1.234", "KWD", 1234, "1.234"),
        ];
        for (text, code, minor, amount) in cases {
            let money = Money::parse(text, currency(code)).unwrap();
            assert_eq!((money.minor, money.amount().as_str()), (minor, amount), "{text} {code}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        let cases = [
            ("", NotAnAmount::NotANumber),
            ("1,5", NotAnAmount::NotANumber),
            ("1e3", NotAnAmount::NotANumber),
            ("--1", NotAnAmount::NotANumber),
            ("0.005", NotAnAmount::TooManyDecimals(Currency::EUR)),
            ("99999999999999999999", NotAnAmount::TooLarge),
        ];
        for (text, expected) in cases {
            assert_eq!(Money::parse(text, Currency::EUR), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_code_that_no_currency_has_is_refused() {
        assert_eq!("eur".parse(), Ok(Currency::EUR));
        for code in ["", "EURO", "ABC", "E R", "US"] {
            assert!(code.parse::<Currency>().is_err(), "{code}");
        }
    }
}
