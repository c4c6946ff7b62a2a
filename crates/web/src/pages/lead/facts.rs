//! Facts as people read and type them: the product's word for a usual value, numbers and money in the reader's format.

use operations::leads::FactView;
use operations::record::FactOf;
use records::{Currency, Date, FieldOf, Money};
use words::vocabulary;

use super::amounts;
use crate::reader::Reader;

/// A fact by the name that the vocabulary has for it.
pub(crate) fn fact_name(reader: &Reader, fact: &FactView) -> String {
    match (&fact.label, fact.of, fact.key.as_str()) {
        (Some(label), ..) => label.clone(),
        (None, FactOf::Account, "name") => t!(reader, "form-company"),
        (None, _, key) => key_name(reader, key),
    }
}

/// A fact of either by its key alone, as a timeline knows it.
pub(crate) fn key_name(reader: &Reader, key: &str) -> String {
    match key {
        "first_name" => t!(reader, "fact-first-name"),
        "last_name" => t!(reader, "fact-last-name"),
        "domain" => t!(reader, "fact-domain"),
        "name" => t!(reader, "field-name"),
        "owner" => t!(reader, "column-owner"),
        "parent" => t!(reader, "field-parent"),
        key => vocabulary::field(reader.locale, FieldOf::Contact, usual_name(key)),
    }
}

/// The name under which conditions know a fact of the account.
pub(crate) fn usual_name(key: &str) -> &str {
    if key == "tier" { "account_tier" } else { key }
}

/// A value as people read it.
pub(crate) fn shown(reader: &Reader, key: &str, raw: &str) -> String {
    if let Some(known) = vocabulary::usual_value(reader.locale, usual_name(key), raw) {
        return words::text::capitalised(&known);
    }
    match (key, raw.parse::<f64>(), Date::read(raw), money(raw)) {
        ("employees" | "annual_revenue", Ok(number), ..) => reader.number(&number),
        (_, _, Some(date), _) => reader.date(&date),
        (.., Some(amount)) => reader.money(&amount),
        ("seniority" | "function" | "industry" | "source", ..) => vocabulary::readable(raw),
        _ => raw.to_owned(),
    }
}

/// A value as its field holds it: a usual one by its word, an amount without decimals that say nothing.
pub(crate) fn to_type(reader: &Reader, key: &str, raw: &str) -> String {
    if let Some(known) = vocabulary::usual_value(reader.locale, usual_name(key), raw) {
        return words::text::capitalised(&known);
    }
    match money(raw) {
        Some(amount) => format!("{} {}", amounts::to_type(reader, &without_idle_decimals(amount)), amount.currency),
        None if is_number(key) && raw.parse::<f64>().is_ok() => amounts::to_type(reader, raw),
        None => raw.to_owned(),
    }
}

/// The amount without decimals that say nothing; the zeros of a currency that has no decimals say a lot.
fn without_idle_decimals(money: Money) -> String {
    let amount = money.amount();
    match amount.split_once('.') {
        Some(_) => amount.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => amount,
    }
}

fn is_number(key: &str) -> bool {
    matches!(key, "employees" | "annual_revenue")
}

/// What the field of an open list offers, in the words of [`to_type`].
pub(crate) fn offered(reader: &Reader, key: &str) -> Vec<String> {
    let values = vocabulary::usual_values(reader.locale, usual_name(key));
    values.into_iter().map(|(_, word)| words::text::capitalised(&word)).collect()
}

/// What was typed, as it is kept: the key of a word that was offered, a number without the marks of its thousands.
pub(crate) fn typed_back(reader: &Reader, key: &str, typed: &str) -> String {
    let typed = typed.trim();
    let values = vocabulary::usual_values(reader.locale, usual_name(key));
    if let Some((known, _)) = values.into_iter().find(|(_, word)| word.to_lowercase() == typed.to_lowercase()) {
        return known;
    }
    let plain = amounts::plain(reader, typed);
    // A field of the company's own may hold any text: it is read as an amount only where it is one.
    if is_number(key) || money(&plain).is_some() { plain } else { typed.to_owned() }
}

/// A number or an amount that was typed, without the marks of its thousands.
pub(crate) fn plain(reader: &Reader, typed: &str) -> String {
    amounts::plain(reader, typed)
}

/// `40981000.00 EUR`.
fn money(raw: &str) -> Option<Money> {
    let (amount, code) = raw.trim().rsplit_once(' ')?;
    Money::parse(amount, code.parse::<Currency>().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::tests::reader;
    use words::Language::{En, Es, Fr};
    use words::{Locale, Region};

    #[test]
    fn values_are_read_in_the_words_and_formats_of_the_reader() {
        let cases = [
            (Fr, "annual_revenue", "40981000.00 EUR", "40\u{a0}981\u{a0}000\u{a0}€"),
            (En, "annual_revenue", "40981000.00 EUR", "€40,981,000"),
            (Fr, "employees", "1200", "1\u{a0}200"),
            (Es, "source", "paid_search", "Búsqueda de pago"),
            (En, "country", "CH", "Switzerland"),
            (En, "industry", "heavy_metal", "Heavy metal"),
            (En, "city", "Lyon", "Lyon"),
            (Fr, "tier", "strategic", "Stratégique"),
        ];
        for (language, key, raw, text) in cases {
            assert_eq!(shown(&reader(language), key, raw), text);
        }
    }

    #[test]
    fn what_a_field_holds_reads_back_as_what_is_kept() {
        let cases = [
            (Fr, "country", "CH"),
            (Es, "seniority", "c_level"),
            (En, "industry", "heavy_metal"),
            (Fr, "annual_revenue", "40981000 EUR"),
            (Es, "language", "de"),
            (En, "title", "Head of Maintenance"),
        ];
        for (language, key, raw) in cases {
            let reader = reader(language);
            assert_eq!(typed_back(&reader, key, &to_type(&reader, key, raw)), raw);
        }
    }

    /// What a page prints, and what a field holds, mean the same when they are typed.
    #[test]
    fn what_is_printed_reads_back_as_what_is_kept_in_every_region() {
        let (fr_ch, es_mx, es_cl) = (Some(Region::Ch), Some(Region::Mx), Some(Region::Cl));
        let regions =
            [(En, None), (Fr, None), (Es, None), (Es, es_mx), (Fr, fr_ch), (Es, es_cl), (En, Some(Region::Us))];
        let values = [
            ("employees", "12"),
            ("employees", "1200"),
            ("employees", "12000"),
            ("employees", "1234567"),
            ("annual_revenue", "1200000"),
            ("annual_revenue", "1200000 CLP"),
            ("annual_revenue", "12000 EUR"),
            ("annual_revenue", "1250 KWD"),
            ("annual_revenue", "12345 MXN"),
            ("annual_revenue", "12345 CHF"),
        ];
        for (language, region) in regions {
            let reader = Reader { locale: Locale::new(language, region), ..reader(language) };
            for (key, kept) in values {
                for typed in [shown(&reader, key, kept), to_type(&reader, key, kept)] {
                    assert_eq!(typed_back(&reader, key, &typed), kept, "{typed} in {}", reader.locale.tag());
                }
            }
        }
    }

    #[test]
    fn a_field_holds_decimals_that_read_back() {
        for (language, kept) in [En, Fr, Es].into_iter().flat_map(|language| {
            ["1234.567 KWD", "0.125 KWD", "1200.5 EUR", "12.05 EUR", "1200000 CLP"].map(|kept| (language, kept))
        }) {
            let reader = reader(language);
            for key in ["annual_revenue", "budget"] {
                assert_eq!(typed_back(&reader, key, &to_type(&reader, key, kept)), kept, "{key} in {language}");
            }
        }
    }
}
