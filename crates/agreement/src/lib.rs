//! The agreement of Marketing and Sales: one document, in the database as an immutable version and as a TOML file.
//!
//! [`Agreement::read`] composes it from the parts that the rooms below own and finds everything that is wrong with a file
//! in one go; [`Agreement::to_toml`] writes it so that reading it again gives the same. [`starter()`] is the agreement that
//! a company finds on its first day. [`Version`] is an agreement on its way from a draft to being superseded.
//!
//! ```
//! let reading = agreement::Agreement::read(agreement::starter(), &agreement::Surroundings::of_no_base()).expect("it is right");
//! assert_eq!(reading.agreement.head.name.as_deref(), Some("Starter"));
//! assert!(reading.advice.is_empty());
//! ```

mod agreement;
mod fields;
mod head;
mod surroundings;

mod acts_later;
mod advice;
mod cross;
mod read;
mod write;
mod wrong;

mod hash;
mod version;

pub use acts_later::ActsLater;
pub use advice::KNOWN_KINDS;
pub use agreement::Agreement;
pub use fields::{FieldTerms, declared_fields};
pub use hash::ContentHash;
pub use head::Head;
pub use read::Reading;
pub use surroundings::Surroundings;
pub use version::{Signature, SignatureRefused, State, Version};
pub use wrong::{Advice, Wrong};

/// The form of file that this program reads and writes.
pub const FORMAT: i64 = 1;

/// The agreement of the first day, as the file that ships with the program.
pub fn starter() -> &'static str {
    include_str!("../starter.toml")
}
