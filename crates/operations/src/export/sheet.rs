//! The form of an exported file.

use std::io::{self, BufWriter, Write};

use serde_json::{Map, Value as Json};

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    JsonLines,
}

impl Format {
    /// The form that the ending of a file's name asks for.
    pub fn of(path: &std::path::Path) -> Option<Format> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Format::Csv),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            _ => None,
        }
    }
}

/// A file under way.
pub(super) enum Sheet<W: Write> {
    Csv(Box<csv::Writer<W>>),
    JsonLines { heads: Vec<String>, out: BufWriter<W> },
}

impl<W: Write> Sheet<W> {
    pub(super) fn begin(format: Format, heads: &[&str], out: W) -> io::Result<Sheet<W>> {
        match format {
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(out);
                csv.write_record(heads)?;
                Ok(Sheet::Csv(Box::new(csv)))
            }
            Format::JsonLines => {
                let heads = heads.iter().map(|head| (*head).to_owned()).collect();
                Ok(Sheet::JsonLines { heads, out: BufWriter::new(out) })
            }
        }
    }

    pub(super) fn row(&mut self, cells: impl Iterator<Item = Option<String>>) -> io::Result<()> {
        match self {
            Sheet::Csv(csv) => {
                for cell in cells {
                    csv.write_field(neutral(cell.unwrap_or_default()))?;
                }
                Ok(csv.write_record(None::<&[u8]>)?)
            }
            Sheet::JsonLines { heads, out } => {
                let present =
                    heads.iter().zip(cells).filter_map(|(head, cell)| Some((head.clone(), Json::from(cell?))));
                serde_json::to_writer(&mut *out, &present.collect::<Map<String, Json>>())?;
                out.write_all(b"\n")
            }
        }
    }

    pub(super) fn end(self) -> io::Result<()> {
        match self {
            Sheet::Csv(mut csv) => csv.flush(),
            Sheet::JsonLines { mut out, .. } => out.flush(),
        }
    }
}

/// A text that a spreadsheet would run gets an apostrophe before it, as spreadsheets themselves mark texts; a plain
/// number below zero stays a number.
fn neutral(cell: String) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::neutral;

    #[test]
    fn formulas_are_texts() {
        for (cell, expected) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+33 1 23 45", "'+33 1 23 45"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("-1+2", "'-1+2"),
            ("-12.5", "-12.5"),
            ("Ada", "Ada"),
            ("", ""),
        ] {
            assert_eq!(neutral(cell.to_owned()), expected);
        }
    }
}
