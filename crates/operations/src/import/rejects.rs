//! The rows that an import refused, as a file that can be mended and brought again.

use std::io::{self, Write};

use records::ImportId;
use store::Store;
use words::{Locale, sentence};

use super::problem::RowProblem;
use super::run::ImportError;

/// So many problems are read at a time.
const PAGE: u32 = 1000;

/// Writes the refused rows of an import as CSV: their cells as they stood in the file, then the line and the reason.
/// Says how many there were.
///
/// # Errors
/// Where the base cannot be read or the file not written.
pub async fn write_rejects(
    store: &Store,
    import: ImportId,
    columns: &[String],
    locale: Locale,
    out: impl Write,
) -> Result<u64, ImportError> {
    let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(out);
    let heads = columns.iter().map(String::as_str).chain([LINE, REASON]);
    csv.write_record(heads).map_err(io::Error::from)?;
    let (mut after, mut written) = (-1, 0);
    loop {
        let page = store.read().import_problems(import, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.line;
        for problem in page.iter().filter(|problem| problem.refused) {
            let mut cells: Vec<String> = serde_json::from_str(&problem.cells).unwrap_or_default();
            // A row with more cells than columns keeps them all, before the line and the reason.
            cells.resize(columns.len().max(cells.len()), String::new());
            let problems: Vec<RowProblem> = serde_json::from_str(&problem.reason).unwrap_or_default();
            let sentences: Vec<String> = problems.iter().map(|problem| sentence(locale, problem)).collect();
            cells.extend([problem.line.to_string(), sentences.join(" ")]);
            csv.write_record(&cells).map_err(io::Error::from)?;
            written += 1;
        }
    }
    csv.flush()?;
    Ok(written)
}

const LINE: &str = "entente_line";
const REASON: &str = "entente_reason";
