//! The form of a file, by its ending.

use std::path::Path;

/// A form in which tables come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Delimited text; read also from a gzip of it.
    Csv,
    /// One JSON object a line.
    JsonLines,
    /// A workbook.
    Xlsx,
    /// Apache Parquet.
    Parquet,
}

impl Form {
    /// The form of contacts or activities that a file's name tells; `None` for any other ending.
    ///
    /// ```
    /// use columnar::Form;
    /// assert_eq!(Form::of("base.CSV".as_ref()), Some(Form::Csv));
    /// assert_eq!(Form::of("base.xlsx".as_ref()), None);
    /// ```
    #[must_use]
    pub fn of(path: &Path) -> Option<Form> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        if ends(&[".csv", ".csv.gz", ".tsv", ".txt"]) {
            Some(Form::Csv)
        } else if ends(&[".jsonl", ".ndjson"]) {
            Some(Form::JsonLines)
        } else if ends(&[".parquet"]) {
            Some(Form::Parquet)
        } else {
            None
        }
    }

    /// How the name of a file in this form ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::JsonLines => "jsonl",
            Form::Xlsx => "xlsx",
            Form::Parquet => "parquet",
        }
    }

    /// The form in which a file of this name can be written: none is written compressed from outside, or tabbed.
    ///
    /// ```
    /// use columnar::Form;
    /// assert_eq!(Form::of_written("base.parquet".as_ref()), Some(Form::Parquet));
    /// assert_eq!(Form::of_written("base.csv.gz".as_ref()), None);
    /// ```
    #[must_use]
    pub fn of_written(path: &Path) -> Option<Form> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Form::Csv),
            "jsonl" | "ndjson" => Some(Form::JsonLines),
            "xlsx" => Some(Form::Xlsx),
            "parquet" => Some(Form::Parquet),
            _ => None,
        }
    }
}
