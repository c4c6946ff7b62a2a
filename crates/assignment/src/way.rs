//! The ways that a lead goes from one desk to another.

use std::fmt;
use std::sync::Arc;

/// A way by its key. The product knows four; a company may define more by writing rules for them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way(Arc<str>);

impl Way {
    /// The ways that the product knows and labels.
    pub const KNOWN: [&'static str; 4] =
        ["marketing_to_sales", "marketing_to_nurture", "sales_to_marketing", "sdr_to_ae"];

    pub(crate) fn new(key: &str) -> Way {
        Way(Arc::from(key))
    }

    pub fn key(&self) -> &str {
        &self.0
    }

    pub fn is_known(&self) -> bool {
        Self::KNOWN.contains(&self.key())
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
