//! Amounts of money, as the reader's region writes them.

use fixed_decimal::Decimal;
use records::{Currency, Money};

use crate::locale::{Language, Locale, Region};
use crate::number;

/// An amount with all decimals of its currency: `€12,345.00`, `12 345,00 €`.
pub fn amount(locale: impl Into<Locale>, money: Money) -> String {
    let locale = locale.into();
    mark(locale, money.currency, money.minor < 0, &major(locale, money, money.currency.decimals()))
}

/// An amount without decimals, for key figures and columns: `€12,345`.
pub fn whole(locale: impl Into<Locale>, money: Money) -> String {
    let locale = locale.into();
    mark(locale, money.currency, money.minor < 0, &major(locale, money, 0))
}

/// An amount beside amounts of other currencies: its code instead of a symbol, `12 345 CAD`.
pub fn among_currencies(locale: impl Into<Locale>, money: Money) -> String {
    let locale = locale.into();
    let sign = sign(money.minor < 0);
    let digits = major(locale, money, 0);
    match locale.language {
        Language::En => format!("{sign}{}\u{a0}{digits}", money.currency),
        Language::Fr | Language::Es => format!("{sign}{digits}\u{a0}{}", money.currency),
    }
}

/// An amount for a chart or a small card, in thousands from 10,000 on and in millions from
/// 10,000,000 on: `€1,205k`, `82 k€`, `12.5 M€`.
pub fn compact(locale: impl Into<Locale>, money: Money) -> String {
    let locale = locale.into();
    let value = money.major().abs();
    let (digits, unit) = if value < 10_000.0 {
        (number::decimal(locale, value, 0), "")
    } else if value < 10_000_000.0 {
        (number::decimal(locale, value / 1e3, 0), "k")
    } else {
        (number::decimal(locale, value / 1e6, 1), "M")
    };
    let negative = money.minor < 0;
    let symbol = symbol(locale, money.currency);
    match placed_before(locale, money.currency) || unit.is_empty() {
        true => mark(locale, money.currency, negative, &format!("{digits}{unit}")),
        false => format!("{}{digits}\u{a0}{unit}{symbol}", sign(negative)),
    }
}

/// The digits of the amount in major units, without sign, rounded half to even where decimals are dropped.
fn major(locale: Locale, money: Money, decimals: u32) -> String {
    let mut digits = Decimal::from(money.minor.unsigned_abs());
    digits.multiply_pow10(-(money.currency.decimals() as i16));
    digits.absolute.pad_end(-(decimals as i16));
    digits.round(-(decimals as i16));
    // The sign stands before the symbol, so it is not the digits' own.
    let text = number::write(locale, false, digits);
    if swiss_amount(locale, money.currency) { text.replace(',', ".") } else { text }
}

fn sign(negative: bool) -> &'static str {
    if negative { number::MINUS } else { "" }
}

fn mark(locale: Locale, currency: Currency, negative: bool, digits: &str) -> String {
    let symbol = symbol(locale, currency);
    let sign = sign(negative);
    if !placed_before(locale, currency) {
        format!("{sign}{digits}\u{a0}{symbol}")
    } else if symbol.chars().all(char::is_alphabetic) {
        format!("{sign}{symbol}\u{a0}{digits}")
    } else {
        format!("{sign}{symbol}{digits}")
    }
}

/// The Swiss trade writes the code of its franc before the amount, and a point.
fn swiss_amount(locale: Locale, currency: Currency) -> bool {
    locale.region() == Region::Ch && currency.code() == "CHF"
}

fn placed_before(locale: Locale, currency: Currency) -> bool {
    match locale.language {
        Language::En => true,
        Language::Fr => swiss_amount(locale, currency),
        // Latin America sets the sign of its own pesos before the amount.
        Language::Es => swiss_amount(locale, currency) || symbol(locale, currency) == "$",
    }
}

/// A sign that the region takes for this currency and no other, else the code.
fn symbol(locale: Locale, currency: Currency) -> String {
    match currency.code() {
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        code if Some(code) == dollar_at_home(locale) => "$".to_owned(),
        code => code.to_owned(),
    }
}

/// The code that stands behind the sign with which the region writes an amount; nothing where it is no such sign.
pub fn code_of_sign(locale: impl Into<Locale>, sign: &str) -> Option<&'static str> {
    match sign {
        "€" => Some("EUR"),
        "£" => Some("GBP"),
        "$" => dollar_at_home(locale.into()),
        _ => None,
    }
}

/// What `$` means in the region, where it means one currency.
fn dollar_at_home(locale: Locale) -> Option<&'static str> {
    match locale.region() {
        Region::Ar => Some("ARS"),
        Region::Ca => Some("CAD"),
        Region::Cl => Some("CLP"),
        Region::Co => Some("COP"),
        Region::Mx => Some("MXN"),
        Region::Us => Some("USD"),
        Region::Be | Region::Ch | Region::Es | Region::Fr | Region::Gb | Region::Lu | Region::Pe => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, Es, Fr};

    fn of(text: &str) -> Money {
        let (amount, code) = text.split_once(' ').expect("an amount and a code");
        Money::parse(amount, code.parse().expect("a currency")).expect("an amount")
    }

    fn in_region(language: Language, region: Region) -> Locale {
        Locale::new(language, Some(region))
    }

    #[test]
    fn amounts_are_written_as_in_the_region() {
        let cases: &[(Locale, &str, &str)] = &[
            (En.into(), "12345 EUR", "€12,345.00"),
            (En.into(), "-12345 EUR", "−€12,345.00"),
            (En.into(), "12345.5 MXN", "MXN\u{a0}12,345.50"),
            (En.into(), "1200 JPY", "JPY\u{a0}1,200"),
            (in_region(En, Region::Us), "0.05 USD", "$0.05"),
            (Fr.into(), "12345 EUR", "12\u{a0}345,00\u{a0}€"),
            (Fr.into(), "12345 USD", "12\u{a0}345,00\u{a0}USD"),
            (in_region(Fr, Region::Ca), "12345 CAD", "12\u{a0}345,00\u{a0}$"),
            (in_region(Fr, Region::Ch), "12345 CHF", "CHF\u{a0}12\u{a0}345.00"),
            (Es.into(), "12345 EUR", "12.345,00\u{a0}€"),
            (in_region(Es, Region::Mx), "12345 MXN", "$12,345.00"),
        ];
        for (locale, money, text) in cases {
            assert_eq!(amount(*locale, of(money)), *text, "{money} in {}", locale.tag());
        }
    }

    #[test]
    fn several_currencies_carry_their_codes() {
        assert_eq!(among_currencies(Fr, of("12345 CAD")), "12\u{a0}345\u{a0}CAD");
        assert_eq!(among_currencies(Es, of("12345 MXN")), "12.345\u{a0}MXN");
        assert_eq!(among_currencies(En, of("12345 MXN")), "MXN\u{a0}12,345");
    }

    #[test]
    fn compact_amounts_shorten_from_ten_thousand_on() {
        let cases: &[(Locale, &str, &str)] = &[
            (En.into(), "1204800 EUR", "€1,205k"),
            (En.into(), "9400 EUR", "€9,400"),
            (En.into(), "10005534 USD", "USD\u{a0}10.0M"),
            (Fr.into(), "82000 EUR", "82\u{a0}k€"),
            (Fr.into(), "-82000 EUR", "−82\u{a0}k€"),
            (Fr.into(), "12500000 EUR", "12,5\u{a0}M€"),
            (Fr.into(), "9400 EUR", "9\u{a0}400\u{a0}€"),
            (Es.into(), "82000 EUR", "82\u{a0}k€"),
        ];
        for (locale, money, text) in cases {
            assert_eq!(compact(*locale, of(money)), *text, "{money} in {}", locale.tag());
        }
    }

    #[test]
    fn an_amount_without_decimals_is_rounded() {
        assert_eq!(whole(En, of("12345.51 EUR")), "€12,346");
        assert_eq!(whole(Es, of("1205.49 EUR")), "1205\u{a0}€");
    }
}
