//! Numbers and amounts of money as people type them, read as their region writes them, and never as something else: what
//! cannot be told apart is handed on as it was typed, to be refused.

use crate::reader::Reader;
use words::{money, number};

/// `1 200 000,50 €` as `1200000.50 EUR`, where the reader's region writes so.
pub(crate) fn plain(reader: &Reader, typed: &str) -> String {
    let (digits, sign) = parted(typed);
    let code = money::code_of_sign(reader.locale, &sign).map_or(sign, str::to_owned);
    match (plain_number(decimal_mark(reader), &digits), code.is_empty()) {
        (None, _) => typed.to_owned(),
        (Some(number), true) => number,
        (Some(number), false) => format!("{number} {code}"),
    }
}

/// A plain decimal number as a field holds it: with the reader's own decimal mark, which alone is read as one whatever
/// follows it, and without marks of thousands.
pub(crate) fn to_type(reader: &Reader, plain: &str) -> String {
    plain.replace('.', decimal_mark(reader).encode_utf8(&mut [0; 4]))
}

/// What stands between the whole and the decimals where the reader lives.
fn decimal_mark(reader: &Reader) -> char {
    if number::decimal(reader.locale, 0.5, 1).contains(',') { ',' } else { '.' }
}

/// The number without blanks, and what stands before or after it: the code of a currency, or its sign.
fn parted(typed: &str) -> (String, String) {
    let letters = typed.chars().filter(|letter| !letter.is_whitespace());
    let is_mark = |letter: &char| matches!(letter, '.' | ',' | '-' | '+' | '−' | '\'' | '’');
    let is_of_number = |letter: &char| letter.is_ascii_digit() || is_mark(letter);
    let (number, sign): (String, String) = letters.partition(is_of_number);
    (number.replace('−', "-").replace(['\'', '’'], ""), sign)
}

/// A number written with one decimal mark and with the other mark between thousands, as a plain one. The other mark is
/// taken for a decimal mark too, but only where it can part no thousands: `12.5` is twelve and a half everywhere.
fn plain_number(mark: char, typed: &str) -> Option<String> {
    let other = if mark == ',' { '.' } else { ',' };
    let (whole, fraction) = match typed.split_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (typed, None),
    };
    let (whole, fraction) = match (whole.split_once(other), fraction) {
        (None, fraction) => (whole.to_owned(), fraction),
        (Some(_), fraction) if parts_thousands(whole, other) => (whole.replace(other, ""), fraction),
        (Some((whole, decimals)), None) => (whole.to_owned(), Some(decimals)),
        (Some(_), Some(_)) => return None,
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = are_digits(whole.strip_prefix(['-', '+']).unwrap_or(&whole)) && fraction.is_none_or(are_digits);
    is_plain.then(|| fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}")))
}

/// Whether every mark is followed by exactly three digits, and the first by one to three before it, no zero leading.
fn parts_thousands(whole: &str, mark: char) -> bool {
    let mut groups = whole.strip_prefix(['-', '+']).unwrap_or(whole).split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::tests::reader;
    use words::Language::{self, En, Es, Fr};
    use words::{Locale, Region};

    fn at(language: Language, region: Region) -> Reader {
        Reader { locale: Locale::new(language, Some(region)), ..reader(language) }
    }

    #[test]
    fn a_number_is_read_as_the_region_writes_it() {
        let cases = [
            (En, Region::Gb, "1,200,000", "1200000"),
            (En, Region::Gb, "12,000", "12000"),
            (En, Region::Gb, "12,5", "12.5"),
            (En, Region::Gb, "1,234.5", "1234.5"),
            (En, Region::Gb, "1,23,456", "1,23,456"),
            (En, Region::Gb, "1.200.000", "1.200.000"),
            (En, Region::Gb, "many", "many"),
            (En, Region::Gb, "−5", "-5"),
            (Fr, Region::Fr, "1 200 000,5 EUR", "1200000.5 EUR"),
            (Fr, Region::Fr, "12.000", "12000"),
            (Fr, Region::Fr, "12.5", "12.5"),
            (Fr, Region::Fr, "0.500", "0.500"),
            (Fr, Region::Ch, "12'345.50 CHF", "12345.50 CHF"),
            (Fr, Region::Ch, "CHF 12\u{a0}345", "12345 CHF"),
            (Es, Region::Es, "12.000", "12000"),
            (Es, Region::Es, "1.200.000,50 €", "1200000.50 EUR"),
            (Es, Region::Es, "1,200,000", "1,200,000"),
            (Es, Region::Es, "250", "250"),
            (Es, Region::Mx, "12,000", "12000"),
            (Es, Region::Mx, "$12,345.60", "12345.60 MXN"),
            (Es, Region::Es, "$12", "12 $"),
        ];
        for (language, region, typed, read) in cases {
            assert_eq!(plain(&at(language, region), typed), read, "{typed} in {language}-{}", region.code());
        }
    }
}
