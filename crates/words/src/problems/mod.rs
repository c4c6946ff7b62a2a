//! What is wrong with a condition or an agreement, as sentences: what it is, then what to do.

mod conditions;
mod document;

use crate::locale::Locale;
use crate::said;
use crate::text::{either, quoted};

/// "Did you mean …?", if there is anything near.
pub(crate) fn did_you_mean(locale: Locale, nearest: &[String]) -> Option<String> {
    let names: Vec<String> = nearest.iter().map(|name| quoted(locale, name)).collect();
    (!names.is_empty()).then(|| said!(locale, "did-you-mean", nearest = either(locale, &names)))
}
