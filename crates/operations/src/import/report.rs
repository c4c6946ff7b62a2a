//! What an import says when it is done.

use std::collections::BTreeMap;

use columnar::delimited::{self, HeaderProblem, LineEnding, OrderSeen};
use columnar::rows::Detected;
use records::{ImportCounts, ImportId};
use serde_json::{Value as Json, json};
use words::{Locale, sentence};

use super::examples::Example;
use super::number::SignSeen;
use super::problem::RowProblem;
use super::survey::{ColumnForm, Survey};

/// What became of a file.
#[derive(Debug, Clone)]
pub struct Report {
    /// Nothing for a dry run.
    pub import: Option<ImportId>,
    /// Whether the file was read to its end.
    pub finished: bool,
    /// The row from which an interrupted import went on; 0 for one that began here.
    pub resumed_at: u64,
    pub counts: ImportCounts,
    pub survey: Survey,
    /// The first complaints, in the order of the file.
    pub first: Vec<Noticed>,
    /// How often each kind of complaint was made by this run, by its key.
    pub noticed: BTreeMap<String, u64>,
    /// Of a dry run: rows of each fate, with what would change.
    pub examples: Vec<Example>,
}

/// A complaint with its row.
#[derive(Debug, Clone, PartialEq)]
pub struct Noticed {
    pub line: u64,
    /// Whether the row was refused, or taken with a doubt.
    pub refused: bool,
    pub problem: RowProblem,
}

impl Report {
    /// As JSON, with sentences in a language.
    pub fn to_json(&self, locale: Locale) -> Json {
        let ImportCounts { rows, created, updated, unchanged, rejected, warned } = self.counts;
        json!({
            "rows": rows,
            "created": created,
            "updated": updated,
            "unchanged": unchanged,
            "rejected": rejected,
            "warned": warned,
            "import": self.import,
            "dry_run": self.import.is_none(),
            "finished": self.finished,
            "resumed_at": self.resumed_at,
            "detected": detected(&self.survey.detected),
            "columns": self.survey.columns,
            "header": self.survey.header_problems.iter().map(header).collect::<Vec<_>>(),
            "forms": self.survey.forms.iter().map(form).collect::<Vec<_>>(),
            "noticed": self.noticed,
            "problems": self.first.iter().map(|noticed| noticed_json(noticed, locale)).collect::<Vec<_>>(),
        })
    }
}

fn noticed_json(noticed: &Noticed, locale: Locale) -> Json {
    json!({
        "line": noticed.line,
        "column": noticed.problem.column(),
        "rejected": noticed.refused,
        "sentence": sentence(locale, &noticed.problem),
        "detail": noticed.problem,
    })
}

fn detected(detected: &Detected) -> Json {
    match detected {
        Detected::Text(text) => detected_text(text),
        Detected::JsonLines(lines) => json!({ "form": "jsonl", "gzip": lines.gzip }),
        Detected::Workbook(workbook) => json!({
            "form": "xlsx",
            "sheet": workbook.sheet,
            "sheets": workbook.sheets,
            "header": workbook.header,
            "merged": workbook.merged,
        }),
    }
}

fn detected_text(detected: &delimited::Detected) -> Json {
    let line_ending = match detected.line_ending {
        LineEnding::Lf => "lf",
        LineEnding::CrLf => "crlf",
        LineEnding::Cr => "cr",
    };
    json!({
        "form": "csv",
        "encoding": detected.encoding,
        "byte_order_mark": detected.byte_order_mark,
        "delimiter": detected.delimiter,
        "header": detected.header,
        "quoted": detected.quoted,
        "line_ending": line_ending,
        "gzip": detected.gzip,
    })
}

fn header(problem: &HeaderProblem) -> Json {
    match problem {
        HeaderProblem::Repeated { name, first, again } => {
            json!({ "repeated": name, "columns": [first + 1, again + 1] })
        }
        HeaderProblem::Unnamed { column } => json!({ "unnamed": column + 1 }),
    }
}

/// What was found out about a column of dates or numbers, as JSON.
pub(super) fn form(form: &ColumnForm) -> Json {
    match form {
        ColumnForm::Dates { column, order } => {
            let order = match order {
                OrderSeen::Nothing => "none",
                OrderSeen::Known(order) => order.key(),
                OrderSeen::Ambiguous => "ambiguous",
                OrderSeen::Mixed => "mixed",
            };
            json!({ "column": column, "dates": order })
        }
        ColumnForm::Numbers { column, sign } => {
            let sign = match sign {
                SignSeen::Nothing => "none",
                SignSeen::Known(super::Decimal::Point) => ".",
                SignSeen::Known(super::Decimal::Comma) => ",",
                SignSeen::Ambiguous => "ambiguous",
                SignSeen::Mixed => "mixed",
            };
            json!({ "column": column, "decimal": sign })
        }
    }
}
