//! Numbers, changes, shares and points, as the reader's region writes them.

use fixed_decimal::{Decimal, FloatPrecision};

use crate::formats::{formats, with_visible_spaces};
use crate::locale::{Language, Locale, Region};

/// What stands where there is no value.
pub const NOTHING: &str = "–";

/// The minus of printed text, as wide as a plus.
pub(crate) const MINUS: &str = "\u{2212}";

/// Enough for every number that people write into an agreement, and free of binary dust.
const MOST_DECIMALS: i16 = 6;

/// A number with the decimals that it has, at most six: `3 506`, `8,4`.
pub fn number(locale: impl Into<Locale>, value: f64) -> String {
    let Ok(mut digits) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else {
        return NOTHING.to_owned();
    };
    digits.round(-MOST_DECIMALS);
    digits.absolute.trim_end();
    write(locale.into(), value < 0.0, digits)
}

/// A whole number: `12,345`.
pub fn whole(locale: impl Into<Locale>, value: i64) -> String {
    write(locale.into(), value < 0, Decimal::from(value))
}

/// A number with a fixed count of decimals, so that a column lines up: `8.40`.
pub fn decimal(locale: impl Into<Locale>, value: f64, decimals: u8) -> String {
    match rounded(value, decimals) {
        Some(digits) => write(locale.into(), value < 0.0, digits),
        None => NOTHING.to_owned(),
    }
}

/// A change, which always carries its sign: `+9.7`, `−82`, and `0` for none.
pub fn change(locale: impl Into<Locale>, value: f64, decimals: u8) -> String {
    let text = decimal(locale, value, decimals);
    let rises = value > 0.0 && text.contains(|c: char| ('1'..='9').contains(&c));
    if rises { format!("+{text}") } else { text }
}

/// A share, of which 1 is the whole: `84%`, `84 %`.
pub fn percent(locale: impl Into<Locale>, share: f64, decimals: u8) -> String {
    let locale = locale.into();
    with_percent_sign(locale, &decimal(locale, share * 100.0, decimals))
}

/// A relative change, with its sign: `+12 %`.
pub fn percent_change(locale: impl Into<Locale>, share: f64, decimals: u8) -> String {
    let locale = locale.into();
    with_percent_sign(locale, &change(locale, share * 100.0, decimals))
}

/// The difference of two shares, in points: `+2.1 pts`.
pub fn share_change(locale: impl Into<Locale>, difference: f64, decimals: u8) -> String {
    format!("{}\u{a0}pts", change(locale, difference * 100.0, decimals))
}

fn with_percent_sign(locale: Locale, number: &str) -> String {
    let attached = locale.language == Language::En || locale.region() == Region::Mx;
    if attached { format!("{number}%") } else { format!("{number}\u{a0}%") }
}

pub(crate) fn rounded(value: f64, decimals: u8) -> Option<Decimal> {
    Decimal::try_from_f64(value, FloatPrecision::Magnitude(-i16::from(decimals))).ok()
}

/// Writes the digits; what rounds to zero has no sign.
pub(crate) fn write(locale: Locale, negative: bool, mut digits: Decimal) -> String {
    let negative = negative && !digits.absolute.is_zero();
    digits.sign = fixed_decimal::Sign::None;
    let mut text = with_visible_spaces(&formats(locale).numbers.format(&digits).to_string());
    if locale.language == Language::Fr && locale.region() == Region::Ch {
        // The locale data part thousands with an apostrophe, the French-speaking trade with a space.
        text = text.replace(['\'', '’'], "\u{a0}");
    }
    if negative { format!("{MINUS}{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, Es, Fr};

    fn in_region(language: Language, region: Region) -> Locale {
        Locale::new(language, Some(region))
    }

    #[test]
    fn numbers_are_written_as_in_the_region() {
        let cases: &[(Locale, f64, &str)] = &[
            (En.into(), 3506.0, "3,506"),
            (En.into(), 8.4, "8.4"),
            (En.into(), -82.0, "−82"),
            (En.into(), 0.1 + 0.2, "0.3"),
            (En.into(), -0.0, "0"),
            (En.into(), -1e-9, "0"),
            (En.into(), f64::NAN, "–"),
            (Fr.into(), 3506.0, "3\u{a0}506"),
            (Fr.into(), 12345.6, "12\u{a0}345,6"),
            (in_region(Fr, Region::Ca), 12345.6, "12\u{a0}345,6"),
            (Es.into(), 1234.0, "1234"),
            (Es.into(), 3506.0, "3506"),
            (Es.into(), 12345.6, "12.345,6"),
            (in_region(Fr, Region::Ch), 12345.6, "12\u{a0}345,6"),
            (in_region(Es, Region::Mx), 12345.6, "12,345.6"),
            (in_region(Es, Region::Co), 12345.6, "12.345,6"),
        ];
        for (locale, value, text) in cases {
            assert_eq!(number(*locale, *value), *text, "{value} in {}", locale.tag());
        }
    }

    #[test]
    fn decimals_line_up_and_halves_round_as_the_binary_number_says() {
        let cases = [(8.4, 2, "8.40"), (1205.0, 0, "1,205"), (2.675, 1, "2.7"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1")];
        for (value, decimals, text) in cases {
            assert_eq!(decimal(En, value, decimals), text);
        }
    }

    #[test]
    fn changes_carry_a_sign_and_shares_change_in_points() {
        assert_eq!(change(En, 9.7, 1), "+9.7");
        assert_eq!(change(Fr, 9.54, 1), "+9,5");
        assert_eq!(change(En, -82.0, 0), "−82");
        assert_eq!(change(En, 0.0, 0), "0");
        assert_eq!(change(En, 0.01, 1), "0.0");
        assert_eq!(share_change(Es, -0.021, 1), "−2,1\u{a0}pts");
        assert_eq!(percent_change(Fr, 0.12, 0), "+12\u{a0}%");
    }

    #[test]
    fn shares_are_written_as_in_the_region() {
        let cases: &[(Locale, f64, u8, &str)] = &[
            (En.into(), 0.84, 0, "84%"),
            (En.into(), 0.125, 1, "12.5%"),
            (Fr.into(), 0.84, 0, "84\u{a0}%"),
            (Fr.into(), 0.125, 1, "12,5\u{a0}%"),
            (Es.into(), 0.92, 0, "92\u{a0}%"),
            (in_region(Es, Region::Mx), 0.125, 1, "12.5%"),
        ];
        for (locale, share, decimals, text) in cases {
            assert_eq!(percent(*locale, *share, *decimals), *text, "{}", locale.tag());
        }
    }

    #[test]
    fn whole_numbers_keep_every_digit() {
        assert_eq!(whole(En, i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(whole(Es, 8000), "8000");
    }
}
