//! Names of countries and languages, from the Unicode locale data.

use std::collections::HashMap;
use std::sync::OnceLock;

use icu_locale::names::{LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName};
use icu_locale_core::LanguageIdentifier;
use icu_locale_core::subtags::Region;

use crate::formats::with_visible_spaces;
use crate::locale::{Language, Locale};
use crate::text;

/// The languages of business that are offered first; any other is known by its code too.
pub(crate) const LANGUAGES: [&str; 8] = ["en", "fr", "es", "de", "it", "pt", "nl", "pl"];

/// Codes of the locale data that stand for no country: unions, the world's unknown, and tests.
const NO_COUNTRIES: [&str; 7] = ["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"];

/// The name of a country by its two letters (ISO 3166), in any case.
///
/// ```
/// use words::{Language, place};
///
/// assert_eq!(place::country(Language::Fr, "ch").as_deref(), Some("Suisse"));
/// assert_eq!(place::country(Language::Fr, "Suisse"), None);
/// ```
pub fn country(locale: impl Into<Locale>, code: &str) -> Option<String> {
    let code = code.trim().to_ascii_uppercase();
    let is_one = code.len() == 2 && !NO_COUNTRIES.contains(&code.as_str());
    let region: Region = code.parse().ok().filter(|_| is_one)?;
    let name = RegionDisplayName::try_new_light((&locale.into().icu()).into(), region).ok()?;
    Some(with_visible_spaces(&name.to_string()))
}

/// Every country with its code, in the alphabetical order of the language.
pub fn countries(language: Language) -> &'static [(String, String)] {
    static ALL: [OnceLock<Vec<(String, String)>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    ALL[language as usize].get_or_init(|| all_countries(language))
}

/// The two letters of a country by its name in any of our languages, or by themselves, in any case.
///
/// ```
/// use words::place;
///
/// assert_eq!(place::country_code(" suisse "), Some("CH"));
/// assert_eq!(place::country_code("fr"), Some("FR"));
/// assert_eq!(place::country_code("Atlantis"), None);
/// ```
pub fn country_code(name: &str) -> Option<&'static str> {
    static BY_NAME: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let all = Language::ALL.into_iter().flat_map(countries);
        all.flat_map(|(code, name)| [(code.to_lowercase(), code.as_str()), (name.to_lowercase(), code.as_str())])
            .collect()
    });
    by_name.get(&name.trim().to_lowercase()).copied()
}

fn all_countries(language: Language) -> Vec<(String, String)> {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    let mut all: Vec<(String, String)> =
        codes.filter_map(|code| Some((code.clone(), country(language, &code)?))).collect();
    all.sort_by(|(_, one), (_, other)| text::order(language, one, other));
    all
}

/// The name of a language by its tag (`fr`, `pt-BR`), as it stands inside a sentence.
///
/// ```
/// use words::{Language, place};
///
/// assert_eq!(place::language(Language::Es, "de").as_deref(), Some("alemán"));
/// ```
pub fn language(locale: impl Into<Locale>, tag: &str) -> Option<String> {
    let identifier: LanguageIdentifier = tag.trim().replace('_', "-").parse().ok()?;
    let options = LanguageIdentifierDisplayNameOptions::default();
    let name = LanguageIdentifierDisplayName::try_new_light((&locale.into().icu()).into(), identifier, options).ok()?;
    let name = name.as_borrowed().to_string();
    // What the data do not know comes back as its tag.
    (!name.eq_ignore_ascii_case(tag.trim())).then(|| with_visible_spaces(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language::{En, Es, Fr};

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for language in Language::ALL {
            let all = countries(language);
            assert!((240..=260).contains(&all.len()), "{} in {language}", all.len());
            assert!(all.iter().all(|(code, name)| name != code), "{language}");
        }
        assert_eq!(country(En, "DE").as_deref(), Some("Germany"));
        assert_eq!(country(Es, "US").as_deref(), Some("Estados Unidos"));
        assert_eq!(country(Fr, "ci").as_deref(), Some("Côte d’Ivoire"));
        for code in ["ZZ", "EU", "A", "Germany", ""] {
            assert_eq!(country(En, code), None, "{code}");
        }
    }

    #[test]
    fn languages_are_named_as_inside_a_sentence() {
        assert_eq!(language(Fr, "fr").as_deref(), Some("français"));
        assert_eq!(language(En, "pt_BR").as_deref(), Some("Brazilian Portuguese"));
        assert_eq!(language(En, "no such thing"), None);
    }
}
