//! Closed lists of words: an enum whose variants each have one key.
//!
//! The key is what files, the API, the database and the agreement use; what a page shows is a label in the
//! reader's language and never the key.

/// An enum with one key per variant.
pub trait Keyed: Copy + Sized + 'static {
    /// Every variant, in the order in which people meet them.
    const ALL: &'static [Self];

    /// The key, in lower case ASCII with underscores.
    fn key(self) -> &'static str;

    /// The variant of a key, or nothing for a key that is not in the list.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.key() == key)
    }
}

/// Declares an enum, its keys and its [`Keyed`] implementation in one place.
macro_rules! keyed {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $crate::Keyed for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::Keyed::key(*self))
            }
        }
    };
}

pub(crate) use keyed;
