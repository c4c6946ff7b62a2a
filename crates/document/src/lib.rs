//! The agreement file while it is read.
//!
//! A [`Document`] is parsed once and keeps going after mistakes of syntax where it can. Each part of the agreement then
//! asks its [`Section`]s for the keys that it owns; whatever is of the wrong type, missing, or asked for by nobody is
//! noted as a [`Wrong`] at its [`Place`], so that a person who wrote twenty mistakes reads about twenty, once.
//!
//! ```
//! let document = document::Document::parse("[agreement]\nname = 'Acme'\nreview_every_month = 3\n");
//! let root = document.root();
//! let agreement = root.table("agreement").expect("the section is there");
//! assert_eq!(agreement.text("name").map(|name| name.value), Some("Acme".to_owned()));
//! assert_eq!(agreement.whole("review_every_months"), None);
//! agreement.finish();
//! root.finish();
//! let problems = document.problems();
//! assert_eq!(problems.len(), 1);
//! assert_eq!(problems[0].place, document::Place { line: 3, column: 1 });
//! ```
//!
//! Invariant: nothing here knows what a key means. Meaning belongs to the room whose part of the agreement it is.

mod place;
mod wrong;

mod document;
mod item;
mod section;

mod labels;
mod name;
mod source;
mod syntax;
mod tree;
mod unique;
pub mod write;

pub use document::Document;
pub use item::{Entry, Item};
pub use labels::Labels;
pub use name::Name;
pub use place::{At, Located, Place};
pub use section::Section;
pub use source::Source;
pub use unique::Unique;
pub use wrong::{Kind, Syntax, Wrong};

/// Numbers of an agreement stay within this bound on either side, so that no sum of them can leave the finite.
pub const LARGEST_NUMBER: f64 = 1e9;
