//! HTTP alone: what a browser asks is parsed here, one operation is called, and its answer is drawn as a page.
//!
//! - [`router`] of a [`Web`]: every route, with its guards;
//! - `signed_in`: the extractors that are the authorisation; `fault`: what keeps a page from being shown;
//! - `reader`: who reads, in which language, formats, zone and theme; every number and date of a page goes through it;
//! - `pages`: one module a page; a page nests its partials, so the same data is a whole page or the fragment that htmx swaps;
//! - `api`: the same for other programs, told once for routes and document;
//! - `draw`: the grid, the waterfall, the scales and the history, placed by the server and drawn by their templates;
//! - `report`: pages as files, for whoever has no server;
//! - [`assets`]: the bundle of script, style, icons and fonts.
//!
//! Invariant: a page works without scripts. Every filter, sort and page of a list is a link or a form whose address says it
//! all; the script only swaps less than the whole page.

/// A message of the pages in the reader's language: `t!(self.reader, "leads-question")`.
macro_rules! t {
    ($reader:expr, $($message:tt)+) => { words::say!(Web, $reader.locale, $($message)+) };
}

mod api;
mod assets;
mod draw;
mod fault;
mod form;
mod guard;
mod help;
mod label;
mod pages;
mod reader;
mod report;
mod routes;
mod server;
mod shell;
mod signed_in;
mod ticks;
mod visit;

pub use report::learn_report;
pub use server::{Web, paths, router};
