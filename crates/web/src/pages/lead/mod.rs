//! **A lead's page**: why is this lead here, what happened, what do we know?

mod body;
mod forms;
mod history;
mod timeline;
mod why;

pub(crate) use body::Body;
pub(crate) use forms::{AddForm, Forms};
pub(crate) use history::HistoryCard;
pub(crate) use timeline::TimelineList;
pub(crate) use why::Why;

use askama::Template;

use words::Language;

use crate::draw::icon::Icon;
use crate::shell::Shell;

/// The whole page; its body is the fragment that a form swaps.
#[derive(Template)]
#[template(path = "lead/page.html")]
pub(crate) struct LeadPage {
    pub(crate) shell: Shell,
    pub(crate) lead: Body,
}
