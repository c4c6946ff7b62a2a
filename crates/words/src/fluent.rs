//! The Fluent files, built into the program, and the loader of each for each locale.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::FluentValue;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use unic_langid::LanguageIdentifier;

use crate::locale::{Language, Locale, Region};

/// Whose messages: each crate that speaks has a file of its own in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Domain {
    /// The messages of the rooms below: conditions, agreement, scoring, formats.
    Words,
    Operations,
    Web,
    /// The command line.
    Entente,
}

impl Domain {
    pub const ALL: [Self; 4] = [Self::Words, Self::Operations, Self::Web, Self::Entente];

    /// The name of its file, without the ending.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Operations => "operations",
            Self::Web => "web",
            Self::Entente => "entente",
        }
    }

    /// The file itself.
    pub const fn source(self, language: Language) -> &'static str {
        use Language::{En, Es, Fr};
        match (self, language) {
            (Self::Words, En) => include_str!("../i18n/en/words.ftl"),
            (Self::Words, Fr) => include_str!("../i18n/fr/words.ftl"),
            (Self::Words, Es) => include_str!("../i18n/es/words.ftl"),
            (Self::Operations, En) => include_str!("../i18n/en/operations.ftl"),
            (Self::Operations, Fr) => include_str!("../i18n/fr/operations.ftl"),
            (Self::Operations, Es) => include_str!("../i18n/es/operations.ftl"),
            (Self::Web, En) => include_str!("../i18n/en/web.ftl"),
            (Self::Web, Fr) => include_str!("../i18n/fr/web.ftl"),
            (Self::Web, Es) => include_str!("../i18n/es/web.ftl"),
            (Self::Entente, En) => include_str!("../i18n/en/entente.ftl"),
            (Self::Entente, Fr) => include_str!("../i18n/fr/entente.ftl"),
            (Self::Entente, Es) => include_str!("../i18n/es/entente.ftl"),
        }
    }
}

/// Regions, and one more place for "not known".
const REGIONS: usize = Region::ALL.len() + 1;
const LOADERS: usize = Domain::ALL.len() * Language::ALL.len() * REGIONS;

/// Built when first asked for and never changed: each locale has its own, because a number inside
/// a sentence is written as its region writes it.
static ALL_LOADERS: [OnceLock<FluentLanguageLoader>; LOADERS] = [const { OnceLock::new() }; LOADERS];

/// The messages of a domain in a locale, for [`say!`](crate::say) and its kin.
pub fn loader(locale: impl Into<Locale>, domain: Domain) -> &'static FluentLanguageLoader {
    let locale = locale.into();
    let region = locale.region.map_or(0, |region| region as usize + 1);
    let place = (domain as usize * Language::ALL.len() + locale.language as usize) * REGIONS + region;
    ALL_LOADERS[place].get_or_init(|| load(locale, domain))
}

fn load(locale: Locale, domain: Domain) -> FluentLanguageLoader {
    let identifier: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let loader = FluentLanguageLoader::new(domain.name(), identifier.clone());
    let file = File { locale, domain };
    loader.load_languages(&file, &[identifier]).expect("a file that is built into the program can be loaded");
    // Without this, each value in a sentence stands between two invisible marks.
    loader.set_use_isolating(false);
    loader.with_bundles_mut(|bundle| bundle.set_formatter(Some(write_number)));
    loader
}

/// A number in a sentence, written as the reader's region writes it.
fn write_number(value: &FluentValue<'_>, memoizer: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let value = number.value;
    memoizer.with_try_get::<NumbersOf, _, _>((), |numbers| crate::number::number(numbers.0, value)).ok()
}

/// The locale of a loader, which the memoizer knows as a language identifier only.
struct NumbersOf(Locale);

impl intl_memoizer::Memoizable for NumbersOf {
    type Args = ();
    type Error = ();

    fn construct(identifier: LanguageIdentifier, _: ()) -> Result<Self, ()> {
        Locale::from_tag(&identifier.to_string()).map(Self).ok_or(())
    }
}

/// One file of messages, as a locale reads it.
struct File {
    locale: Locale,
    domain: Domain,
}

impl I18nAssets for File {
    fn get_files(&self, _path: &str) -> Vec<Cow<'_, [u8]>> {
        let source = self.domain.source(self.locale.language);
        vec![if self.locale == Locale::new(Language::Fr, Some(Region::Ca)) {
            Cow::Owned(as_in_quebec(source).into_bytes())
        } else {
            Cow::Borrowed(source.as_bytes())
        }]
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(std::iter::once(format!("{}/{}.ftl", self.locale.tag(), self.domain.name())))
    }
}

/// Quebec sets no space before `;`, `!` and `?` (France does), but one before `:`.
fn as_in_quebec(source: &str) -> String {
    [";", "!", "?"].into_iter().fold(source.to_owned(), |text, mark| text.replace(&format!("\u{a0}{mark}"), mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_loads_in_every_locale() {
        for domain in Domain::ALL {
            for language in Language::ALL {
                for region in Region::ALL.into_iter().map(Some).chain([None]) {
                    let loader = loader(Locale::new(language, region), domain);
                    assert_eq!(loader.current_language().language.as_str(), language.tag());
                }
            }
        }
    }

    #[test]
    fn quebec_keeps_the_space_before_a_colon_only() {
        assert_eq!(as_in_quebec("Motif\u{a0}: pourquoi\u{a0}?"), "Motif\u{a0}: pourquoi?");
    }
}
