//! Scoring from the outside: an agreement as text, contacts and activities as JSON.

mod conformance;
mod properties;
mod refusals;
mod situations;
mod story;
