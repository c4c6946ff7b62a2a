//! Text as conditions and scoring compare it: normalised once, then compared by code point.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use icu_casemap::CaseMapper;
use icu_normalizer::ComposingNormalizerBorrowed;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text trimmed of Unicode white space, composed (NFC) and fully case-folded without a locale; never empty.
///
/// Fields, literals, patterns, kinds and interests all pass through here, so equality, order and hashing are
/// those of the code points and nothing has to be folded twice.
///
/// ```
/// use records::Folded;
/// assert_eq!(Folded::new("  STRASSE "), Folded::new("straße"));
/// assert_eq!(Folded::new(" \u{3000} "), None);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Folded(Arc<str>);

impl Folded {
    /// Normalises a text; `None` is what is left empty, that is, NULL.
    pub fn new(text: &str) -> Option<Folded> {
        let folded = fold(text.trim());
        (!folded.is_empty()).then(|| Folded(Arc::from(folded)))
    }

    /// The normalised text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Composes, folds and composes again: folding can take composed characters apart.
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let composed = nfc.normalize(text);
    let folded = CaseMapper::new().fold_string(&composed);
    Cow::Owned(nfc.normalize(&folded).into_owned())
}

fn fold_ascii(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

impl Deref for Folded {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Folded {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Folded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, out)
    }
}

impl Serialize for Folded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Folded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Folded, D::Error> {
        let text = String::deserialize(deserializer)?;
        Folded::new(&text).ok_or_else(|| serde::de::Error::custom("a text that is not blank"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_that_people_hold_for_the_same_are_the_same() {
        for (one, other) in [
            ("Software ", "SOFTWARE"),
            ("E\u{301}vry", "éVRY"),
            ("GROß", "gross"),
            ("o\u{FB03}ce", "OFFICE"),
            ("\u{212A}", "k"),
            ("\u{2003}x\r\n", "X"),
            ("ΟΔΟΣ", "οδος"),
        ] {
            assert_eq!(Folded::new(one), Folded::new(other), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn accents_inner_blanks_and_the_turkish_letters_count() {
        for (one, other) in [("Évry", "evry"), ("a  b", "a b"), ("ısparta", "ISPARTA"), ("İ", "i")] {
            assert_ne!(Folded::new(one), Folded::new(other), "{one:?} and {other:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC{0,20}") {
            if let Some(once) = Folded::new(&text) {
                // Folding may bring blanks to the edge in no known case; if it ever did, trimming again would show it.
                prop_assert_eq!(Folded::new(&once), Some(once));
            }
        }

        #[test]
        fn the_short_way_for_ascii_agrees_with_the_long_one(text in "[ -~]{0,20}") {
            let long = CaseMapper::new().fold_string(text.trim()).into_owned();
            let short = Folded::new(&text).map(|folded| folded.to_string()).unwrap_or_default();
            prop_assert_eq!(short, long);
        }
    }
}
