//! Custom values as texts: as people and files give them, as they are shown, and as the history keeps them.

use serde_json::Value as Json;

use crate::{Currency, CustomField, CustomType, Date, FactRefused, Keyed, Money, read_number};

/// The JSON of a custom value, as [`CustomValues`](crate::CustomValues) documents it, from what was typed; null where
/// that says nothing.
///
/// # Errors
/// Where it is no value of the field.
pub fn taken(field: &CustomField, raw: &str, currency: Currency) -> Result<Json, FactRefused> {
    let chosen = |raw: String| {
        let known = field.choices.iter().find(|choice| choice.to_lowercase() == raw.to_lowercase());
        known.cloned().ok_or_else(|| FactRefused::NotAChoice { choices: field.choices.clone() })
    };
    Ok(match field.ty {
        CustomType::Text => Json::from(raw),
        CustomType::Number => Json::from(read_number(raw).ok_or(FactRefused::NotANumber)?),
        CustomType::Money => {
            let money = money(raw, currency)?;
            serde_json::json!({ "amount": money.amount(), "currency": money.currency.code() })
        }
        CustomType::Date => Json::from(Date::read(raw).ok_or(FactRefused::NotADate)?.to_string()),
        CustomType::YesNo => Json::from(yes_or_no(raw)?),
        CustomType::Choice => Json::from(chosen(raw.to_owned())?),
        CustomType::Choices => {
            let words = words_of_list(raw).into_iter().map(chosen).collect::<Result<Vec<_>, _>>()?;
            if words.is_empty() { Json::Null } else { Json::from(words) }
        }
    })
}

/// The value that [`written`] wrote, whatever words the field offers today.
pub(crate) fn recalled(field: &CustomField, text: &str) -> Result<Json, FactRefused> {
    match field.ty {
        CustomType::Choice => Ok(Json::from(text)),
        CustomType::Choices => Ok(Json::from(words_of_list(text))),
        _ => taken(field, text, Currency::EUR),
    }
}

/// A custom value as the text that it is read from.
pub(crate) fn written(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(words) => list_of_words(words.iter().map(written)),
        Json::Object(money) => {
            let part = |key: &str| money.get(key).and_then(Json::as_str).unwrap_or_default();
            format!("{} {}", part("amount"), part("currency"))
        }
        other => other.to_string(),
    }
}

/// Words as one text, parted by semicolons, from which [`words_of_list`] reads them again.
///
/// ```
/// use records::{list_of_words, words_of_list};
/// assert_eq!(list_of_words(["lathe", "mill; 5 axes"]), "lathe; \"mill; 5 axes\"");
/// assert_eq!(words_of_list("lathe; \"mill; 5 axes\""), ["lathe", "mill; 5 axes"]);
/// ```
#[must_use]
pub fn list_of_words(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    words.into_iter().map(|word| in_a_list(word.as_ref())).collect::<Vec<_>>().join("; ")
}

/// A word as it stands in a list: quoted where it holds what parts a list, with its quotes doubled, as in CSV.
fn in_a_list(word: &str) -> String {
    let plain = !word.is_empty() && word.trim() == word && !word.contains([';', '"']);
    if plain { word.to_owned() } else { format!("\"{}\"", word.replace('"', "\"\"")) }
}

/// The words of a list that somebody typed or that [`list_of_words`] wrote.
#[must_use]
pub fn words_of_list(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"').and_then(quoted) {
            Some(found) => found,
            None => {
                let (word, after) = rest.split_once(';').unwrap_or((rest, ""));
                (word.trim().to_owned(), after)
            }
        };
        words.push(word);
        rest = after.trim_start();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The word up to a closing quote that ends it, and what comes after its semicolon; nothing where there is none.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut word = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        word.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            word.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start();
        return match after.strip_prefix(';') {
            Some(next) => Some((word, next)),
            None => after.is_empty().then_some((word, "")),
        };
    }
}

/// An amount, with its currency behind it or in the one given.
pub(crate) fn money(raw: &str, currency: Currency) -> Result<Money, FactRefused> {
    let (amount, currency) = match raw.rsplit_once(' ') {
        Some((amount, code)) => (amount, code.parse().map_err(|_| FactRefused::NotMoney)?),
        None => (raw, currency),
    };
    Money::parse(amount, currency).map_err(|_| FactRefused::NotMoney)
}

/// The variant of a closed list that the text names, as its key in any case.
pub(crate) fn one_of<K: Keyed>(raw: &str) -> Result<K, FactRefused> {
    let choices = || K::ALL.iter().map(|known| known.key().to_owned()).collect();
    K::from_key(&raw.to_lowercase()).ok_or_else(|| FactRefused::NotAChoice { choices: choices() })
}

fn yes_or_no(raw: &str) -> Result<bool, FactRefused> {
    match raw.to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err(FactRefused::NotYesOrNo),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_list_of_any_words_reads_back(
            list in prop::collection::vec("[a; \"é]{1,4}".prop_filter("a word", |word| !word.is_empty()), 1..4)
        ) {
            let text = written(&Json::from(list.clone()));
            prop_assert_eq!(words_of_list(&text), list, "{}", text);
        }
    }

    #[test]
    fn a_list_that_somebody_typed_is_read_as_meant() {
        for (typed, read) in [
            ("gold; silver", vec!["gold", "silver"]),
            (" ;gold;; silver ;", vec!["gold", "silver"]),
            ("\"mill; 5 axes\"; lathe", vec!["mill; 5 axes", "lathe"]),
            ("19\" rack; lathe", vec!["19\" rack", "lathe"]),
            ("\"unclosed; lathe", vec!["\"unclosed", "lathe"]),
            (" ; ", vec![]),
        ] {
            assert_eq!(words_of_list(typed), read, "{typed}");
        }
    }
}
