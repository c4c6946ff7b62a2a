//! What a trial found, as it is kept until the mapping changes.

use std::collections::BTreeMap;

use columnar::rows::Detected;
use records::ImportCounts;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::examples::Example;
use super::report::{Report, form};

/// What a trial of an import found, or its last run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    pub rows: i64,
    pub created: i64,
    pub updated: i64,
    pub unchanged: i64,
    pub rejected: i64,
    pub warned: i64,
    /// How often each kind of complaint was made, by its key.
    pub noticed: BTreeMap<String, u64>,
    /// Rows of each fate.
    pub examples: Vec<Example>,
    /// What was found out about columns of dates and numbers: `{"column", "dates"}` or `{"column", "decimal"}`.
    pub forms: Vec<Json>,
    /// What parts the cells of delimited text.
    #[serde(default)]
    pub delimiter: Option<char>,
}

impl Trial {
    pub(super) fn of(report: &Report) -> Trial {
        let ImportCounts { rows, created, updated, unchanged, rejected, warned } = report.counts;
        Trial {
            rows,
            created,
            updated,
            unchanged,
            rejected,
            warned,
            noticed: report.noticed.clone(),
            examples: report.examples.clone(),
            forms: report.survey.forms.iter().map(form).collect(),
            delimiter: match &report.survey.detected {
                Detected::Text(text) => Some(text.delimiter),
                Detected::JsonLines(_) | Detected::Workbook(_) => None,
            },
        }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::json!(self).to_string()
    }

    pub(super) fn from_json(text: &str) -> Option<Trial> {
        serde_json::from_str(text).ok()
    }
}
