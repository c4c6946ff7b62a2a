//! What holds of every locale file, and of the sentences of every mistake that conditions can have.

mod conformance;
mod files;
