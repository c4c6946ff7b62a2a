//! **Leads**: who is ready for Sales? The grid that filters on click, facets with live counts, the list.

mod address;
mod overview;
mod results;

pub(crate) use address::ListAddress;
pub(crate) use overview::Overview;
pub(crate) use results::{Heading, Results};

use askama::Template;

use words::Language;

use crate::draw::icon::Icon;
use crate::shell::Shell;

/// The whole page; each part is the fragment that a change of the filter swaps.
#[derive(Template)]
#[template(path = "leads/page.html")]
pub(crate) struct LeadsPage {
    pub(crate) shell: Shell,
    pub(crate) heading: Heading,
    /// The grid and the facets before their numbers, which follow in a fragment of their own.
    pub(crate) waiting: Overview,
    pub(crate) results: Results,
}
