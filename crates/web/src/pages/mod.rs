//! One module a page.

pub(crate) mod lead;
pub(crate) mod leads;
