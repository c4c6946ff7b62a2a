//! One module a page.

pub(crate) mod agreement;
pub(crate) mod exports;
pub(crate) mod first_run;
pub(crate) mod health;
pub(crate) mod help;
pub(crate) mod imports;
pub(crate) mod invitation;
pub(crate) mod lead;
pub(crate) mod leads;
pub(crate) mod lists;
pub(crate) mod market;
pub(crate) mod preferences;
pub(crate) mod records;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod today;
