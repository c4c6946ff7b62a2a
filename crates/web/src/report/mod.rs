//! Reports as files: one page each that needs nothing beside it, in the reader's language, light or dark as the system is.

mod learn;

pub use learn::learn_report;
