//! The rows that an import refused, as a file that can be mended and brought again: parted as the file was from which they
//! came, so that whatever opened the one opens the other.

use std::io::{self, Write};

use columnar::rows::Detected;
use records::ImportId;
use store::Store;
use words::{Locale, sentence};

use super::compose::Draft;
use super::desk::Desk;
use super::problem::RowProblem;
use super::run::ImportError;
use super::survey::Survey;

/// How the file of refused rows is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectsForm {
    columns: Vec<String>,
    delimiter: char,
    /// Where a mapping names an encoding, only this mark says that the mended file is in another.
    byte_order_mark: bool,
}

impl RejectsForm {
    /// As a file was that has just been read by a mapping.
    pub fn of(survey: &Survey, mapping: &str) -> RejectsForm {
        let delimiter = match &survey.detected {
            Detected::Text(text) => text.delimiter,
            Detected::JsonLines(_) | Detected::Workbook(_) => ',',
        };
        RejectsForm {
            columns: survey.columns.clone(),
            delimiter,
            byte_order_mark: Draft::of(mapping).encoding.is_some(),
        }
    }

    /// As a file was that came through the pages.
    pub fn of_desk(desk: &Desk) -> RejectsForm {
        let draft = Draft::of(&desk.import.mapping);
        let found = desk.trial.as_ref().and_then(|trial| trial.delimiter);
        RejectsForm {
            columns: desk.file.as_ref().map(|file| file.columns.clone()).unwrap_or_default(),
            delimiter: found.or(draft.delimiter_sign()).unwrap_or(','),
            byte_order_mark: draft.encoding.is_some(),
        }
    }
}

/// So many problems are read at a time.
const PAGE: u32 = 1000;

/// Writes the refused rows of an import as delimited text: their cells as they stood in the file, then the line and the reason.
/// Says how many there were.
///
/// # Errors
/// Where the base cannot be read or the file not written.
pub async fn write_rejects(
    store: &Store,
    import: ImportId,
    form: &RejectsForm,
    locale: Locale,
    mut out: impl Write,
) -> Result<u64, ImportError> {
    if form.byte_order_mark {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let RejectsForm { columns, delimiter, .. } = form;
    let delimiter = u8::try_from(*delimiter).unwrap_or(b',');
    let mut csv = csv::WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(out);
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
