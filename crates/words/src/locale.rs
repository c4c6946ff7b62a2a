//! Who reads: a language, and apart from it the region whose formats are used.

use std::fmt;
use std::str::FromStr;

use icu_locale_core::Locale as IcuLocale;

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    #[default]
    En,
    Fr,
    Es,
}

impl Language {
    /// In the order in which a choice of languages shows them.
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::Es];

    /// The tag as in `lang="fr"`, in files and in the database.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }

    /// The language's name for itself, as a choice of languages writes it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Es => "Español",
        }
    }

    /// Reads `fr`, `fr-CA` or `fr_CA.UTF-8`: what follows the language is ignored.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The region whose formats count while none is known.
    pub const fn usual_region(self) -> Region {
        match self {
            Self::En => Region::Gb,
            Self::Fr => Region::Fr,
            Self::Es => Region::Es,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag whose language the product does not speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not one of en, fr, es", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::from_tag(tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

/// A region whose way of writing numbers, money, dates and times is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    Ar,
    Be,
    Ca,
    Ch,
    Cl,
    Co,
    Es,
    Fr,
    Gb,
    Lu,
    Mx,
    Pe,
    Us,
}

impl Region {
    pub const ALL: [Self; 13] = [
        Self::Ar,
        Self::Be,
        Self::Ca,
        Self::Ch,
        Self::Cl,
        Self::Co,
        Self::Es,
        Self::Fr,
        Self::Gb,
        Self::Lu,
        Self::Mx,
        Self::Pe,
        Self::Us,
    ];

    /// The ISO 3166 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "AR",
            Self::Be => "BE",
            Self::Ca => "CA",
            Self::Ch => "CH",
            Self::Cl => "CL",
            Self::Co => "CO",
            Self::Es => "ES",
            Self::Fr => "FR",
            Self::Gb => "GB",
            Self::Lu => "LU",
            Self::Mx => "MX",
            Self::Pe => "PE",
            Self::Us => "US",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| code.eq_ignore_ascii_case(region.code()))
    }
}

/// A language with the region of its formats; no region is the language's usual one.
///
/// A reader chooses the two apart: an English speaker in Lyon reads English with French dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale {
    pub language: Language,
    pub region: Option<Region>,
}

impl Locale {
    pub const fn new(language: Language, region: Option<Region>) -> Self {
        Self { language, region }
    }

    /// The region that formats go by.
    pub fn region(self) -> Region {
        self.region.unwrap_or(self.language.usual_region())
    }

    /// The tag with its region, `fr-CA`.
    pub fn tag(self) -> String {
        format!("{}-{}", self.language.tag(), self.region().code())
    }

    /// Reads `es-MX`; a region that is not offered is left out.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = Language::from_tag(tag)?;
        let region = tag.trim().split(['-', '_', '.']).skip(1).find_map(Region::from_code);
        Some(Self { language, region })
    }

    /// The best of what a browser's `Accept-Language` asks for, if we speak any of it.
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = accept_language.split(',').filter_map(wish).collect();
        // The sort is stable: of equal weights the one named first is preferred.
        wanted.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        wanted.first().map(|&(_, locale)| locale)
    }

    pub(crate) fn icu(self) -> IcuLocale {
        IcuLocale::try_from_str(&self.tag()).unwrap_or(IcuLocale::UNKNOWN)
    }
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        Self { language, region: None }
    }
}

/// One item of `Accept-Language`: its weight and the locale it means to us.
fn wish(item: &str) -> Option<(f32, Locale)> {
    let mut parts = item.split(';');
    let locale = Locale::from_tag(parts.next()?)?;
    let weight = match parts.find_map(|part| part.trim().strip_prefix("q=")) {
        Some(weight) => weight.trim().parse().ok()?,
        None => 1.0,
    };
    (weight > 0.0).then_some((weight, locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_whatever_follows_it() {
        let cases = [
            ("fr", Some(Language::Fr)),
            ("FR-ca", Some(Language::Fr)),
            ("es_MX.UTF-8", Some(Language::Es)),
            (" en ", Some(Language::En)),
            ("de", None),
            ("", None),
            ("french", None),
        ];
        for (tag, language) in cases {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn a_browser_gets_the_best_language_that_we_speak() {
        let cases = [
            ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", Some((Language::Fr, Some(Region::Ch)))),
            ("de-DE,de;q=0.9,es-MX;q=0.5,en;q=0.4", Some((Language::Es, Some(Region::Mx)))),
            ("en;q=0.4,es;q=0.8", Some((Language::Es, None))),
            ("es-419,en", Some((Language::Es, None))),
            ("fr;q=0,en;q=0.1", Some((Language::En, None))),
            ("fr;q=high", None),
            ("de,it", None),
            ("", None),
        ];
        for (header, expected) in cases {
            let expected = expected.map(|(language, region)| Locale { language, region });
            assert_eq!(Locale::negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn every_locale_is_known_to_the_formatters() {
        for language in Language::ALL {
            for region in Region::ALL {
                assert_ne!(Locale::new(language, Some(region)).icu(), IcuLocale::UNKNOWN);
            }
        }
    }
}
