//! What the product says to people, in English, French and Spanish.
//!
//! The rooms below speak in typed messages; here every one of them meets its sentence, by matches
//! without a wildcard, so that a new message does not compile until it can be said. The rooms above
//! keep their own messages in a Fluent file of their own and say them with [`say!`].
//!
//! - [`Locale`]: a [`Language`] and, apart, the [`Region`] whose formats are used;
//! - [`number`], [`money`], [`time`], [`text`]: formats from the Unicode locale data;
//! - [`loader`] and [`say!`]: the messages of a [`Domain`].
//!
//! ```
//! use words::{Language, number};
//!
//! assert_eq!(number::decimal(Language::Fr, 8.4, 1), "8,4");
//! ```
//!
//! A crate above names its domain in its own `i18n.toml` (`assets_dir = "../words/i18n"`,
//! `domain = "web"`) and then writes `words::say!(Web, locale, "lead-accepted", name = name)`:
//! the id and the placeholders are checked against the English file when it is compiled.
//! A whole number given to a message chooses its plural form and is written as the region
//! writes it; pass anything with decimals as text that [`number`] made.

mod fluent;
mod formats;
mod labels;
pub mod locale;
pub mod money;
pub mod number;
pub mod phrases;
pub mod place;
mod problems;
mod sentence;
pub mod text;
pub mod time;
pub mod vocabulary;

pub use fluent::{Domain, loader};
#[doc(hidden)]
pub use i18n_embed_fl;
pub use labels::{Labelled, label};
pub use locale::{Language, Locale, Region};
pub use sentence::{Spoken, line, sentence};

/// Says a message of this crate's own.
macro_rules! said {
    ($locale:expr, $($message:tt)+) => { i18n_embed_fl::fl!($crate::loader($locale, $crate::Domain::Words), $($message)+) };
}
use said;

/// Says a message of a domain: `say!(Web, locale, "id", count = 3, name = "Ana")`.
///
/// The domain must be the one that the calling crate's `i18n.toml` names.
#[macro_export]
macro_rules! say {
    ($domain:ident, $locale:expr, $($message:tt)+) => {
        $crate::i18n_embed_fl::fl!($crate::loader($locale, $crate::Domain::$domain), $($message)+)
    };
}
