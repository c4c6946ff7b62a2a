//! Facts as people read and type them: the product's word for a usual value, numbers and money in the reader's format.

use operations::leads::FactView;
use operations::record::FactOf;
use records::{Currency, Date, FieldOf, Money};
use words::vocabulary;

use crate::reader::Reader;

/// A fact by the name that the vocabulary has for it.
pub(super) fn fact_name(reader: &Reader, fact: &FactView) -> String {
    match (&fact.label, fact.of, fact.key.as_str()) {
        (Some(label), ..) => label.clone(),
        (None, FactOf::Account, "name") => t!(reader, "form-company"),
        (None, _, key) => key_name(reader, key),
    }
}

/// A fact of either by its key alone, as a timeline knows it.
pub(super) fn key_name(reader: &Reader, key: &str) -> String {
    match key {
        "first_name" => t!(reader, "fact-first-name"),
        "last_name" => t!(reader, "fact-last-name"),
        "domain" => t!(reader, "fact-domain"),
        key => vocabulary::field(reader.locale, FieldOf::Contact, usual_name(key)),
    }
}

/// The name under which conditions know a fact of the account.
pub(super) fn usual_name(key: &str) -> &str {
    if key == "tier" { "account_tier" } else { key }
}

/// A value as people read it.
pub(super) fn shown(reader: &Reader, key: &str, raw: &str) -> String {
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
pub(super) fn to_type(reader: &Reader, key: &str, raw: &str) -> String {
    if let Some(known) = vocabulary::usual_value(reader.locale, usual_name(key), raw) {
        return words::text::capitalised(&known);
    }
    match money(raw) {
        Some(amount) => format!("{} {}", amount.amount().trim_end_matches('0').trim_end_matches('.'), amount.currency),
        None => raw.to_owned(),
    }
}

/// What the field of an open list offers, in the words of [`to_type`].
pub(super) fn offered(reader: &Reader, key: &str) -> Vec<String> {
    let values = vocabulary::usual_values(reader.locale, usual_name(key));
    values.into_iter().map(|(_, word)| words::text::capitalised(&word)).collect()
}

/// What was typed, as it is kept: the key of a word that was offered, a number without the marks of its thousands.
pub(super) fn typed_back(reader: &Reader, key: &str, typed: &str) -> String {
    let typed = typed.trim();
    let values = vocabulary::usual_values(reader.locale, usual_name(key));
    if let Some((known, _)) = values.into_iter().find(|(_, word)| word.to_lowercase() == typed.to_lowercase()) {
        return known;
    }
    if matches!(key, "employees" | "annual_revenue") { plain_number(reader, typed) } else { typed.to_owned() }
}

/// `1 200 000,50 EUR` as `1200000.50 EUR`: the blanks inside the number go, and its comma is a point.
fn plain_number(reader: &Reader, typed: &str) -> String {
    let letters = typed.find(|letter: char| letter.is_alphabetic()).unwrap_or(typed.len());
    let (number, code) = typed.split_at(letters);
    let number: String = number.chars().filter(|letter| !letter.is_whitespace()).collect();
    let number = match reader.language() {
        words::Language::En => number.replace(',', ""),
        words::Language::Fr | words::Language::Es => number.replace(',', "."),
    };
    match (number.is_empty(), code.is_empty()) {
        (true, _) => typed.to_owned(),
        (false, true) => number,
        (false, false) => format!("{number} {code}"),
    }
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

    #[test]
    fn numbers_are_typed_as_the_language_writes_them() {
        let cases = [
            (Fr, "1 200 000,5 EUR", "1200000.5 EUR"),
            (En, "1,200,000 EUR", "1200000 EUR"),
            (Es, "250", "250"),
            (En, "many", "many"),
        ];
        for (language, typed, raw) in cases {
            assert_eq!(typed_back(&reader(language), "annual_revenue", typed), raw);
        }
    }
}
