//! What is wrong with a condition or an agreement, as sentences: what it is, then what to do.

mod agreement;
mod assignment;
mod conditions;
mod document;
mod lifecycle;
mod scoring;

use crate::locale::Locale;
use crate::said;
use crate::text::{either, quoted};

/// "Did you mean …?", if there is anything near.
pub(crate) fn did_you_mean(locale: Locale, nearest: &[String]) -> Option<String> {
    let names: Vec<String> = nearest.iter().map(|name| quoted(locale, name)).collect();
    (!names.is_empty()).then(|| said!(locale, "did-you-mean", nearest = either(locale, &names)))
}

/// A target that is none, with what could be written.
pub(crate) fn not_a_target(locale: Locale, found: &str, forms: &[&str]) -> String {
    let forms: Vec<String> = forms.iter().map(|form| quoted(locale, form)).collect();
    said!(locale, "assignment-not-a-target", found = found, forms = either(locale, &forms))
}
