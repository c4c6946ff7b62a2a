//! What is to be done next with a lead, and by when.

use crate::{Date, LeadId};

/// The one thing that its owner has promised to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// With which lead.
    pub lead: LeadId,
    /// What.
    pub what: String,
    /// By the end of which day.
    pub due: Date,
}
