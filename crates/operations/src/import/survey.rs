//! The first reading of a file: how many rows there are, in what order its dates stand, which decimal sign its
//! numbers have, which words its choices hold, and the file's fingerprint. In constant memory.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use columnar::delimited::{Dates, HeaderProblem, OrderSeen, Record};
use columnar::rows::{self, Detected, ReadError, Rows};
use records::CustomType;
use sha2::{Digest, Sha256};

use super::cell::{self, Form};
use super::mapping::{CellMap, Holds, MappedField, Mapping, Misfit};
use super::number::{Decimals, SignSeen};

/// Of one field of choices so many words are collected; a cell with a further one is complained about.
const WORDS: usize = 1000;

/// What the first reading found.
#[derive(Debug, Clone)]
pub struct Survey {
    pub detected: Detected,
    pub columns: Vec<String>,
    pub header_problems: Vec<HeaderProblem>,
    pub rows: u64,
    /// SHA-256 of the file's bytes, in hexadecimal digits.
    pub digest: String,
    /// What was found out about each column that dates or numbers come from, for people.
    pub forms: Vec<ColumnForm>,
    /// Of each cell of the mapping, in the order of [`Mapping::cells`].
    pub(super) cells: Vec<Form>,
    /// Of each custom field that holds choices: its words.
    pub(super) words: Vec<(String, BTreeSet<String>)>,
}

/// The form of a column of dates or numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnForm {
    Dates { column: String, order: OrderSeen },
    Numbers { column: String, sign: SignSeen },
}

/// What keeps a file from being surveyed.
#[derive(Debug)]
pub enum Unfit {
    Unreadable(ReadError),
    /// Nothing is in it, not even a header.
    Empty,
    Misfits(Vec<document::Located<Misfit>>),
}

/// Opens a file and points the mapping's columns to it.
pub(super) fn open(path: &Path, mapping: &mut Mapping) -> Result<Rows, Unfit> {
    let reader = rows::open(path, &mapping.file).map_err(Unfit::Unreadable)?;
    if reader.columns().is_empty() {
        return Err(Unfit::Empty);
    }
    mapping.bind(reader.columns()).map_err(Unfit::Misfits)?;
    Ok(reader)
}

/// Reads a file from end to end.
pub(super) fn survey(path: &Path, mapping: &mut Mapping) -> Result<Survey, Unfit> {
    let mut reader = open(path, mapping)?;
    let digest = digest_of(path).map_err(|error| Unfit::Unreadable(error.into()))?;
    let mut watched: Vec<Watched<'_>> = mapping.cells().map(|(cell, holds)| Watched::new(cell, holds)).collect();
    let mut words = choices_of(mapping);
    let mut record = Record::default();
    let mut rows = 0;
    while reader.read(&mut record).map_err(Unfit::Unreadable)? {
        rows += 1;
        watched.iter_mut().for_each(|watched| watched.observe(&record, mapping));
        for (cell, _, known) in &mut words {
            if let Some(text) = cell::text(cell, &record, &mapping.blanks).filter(|_| known.len() < WORDS) {
                known.extend(cell::words(cell, &text, &mapping.blanks));
            }
        }
    }
    Ok(Survey {
        detected: reader.detected(),
        columns: reader.columns().to_vec(),
        header_problems: reader.header_problems().to_vec(),
        rows,
        digest,
        forms: watched.iter().filter_map(Watched::told).collect(),
        cells: watched.iter().map(Watched::form).collect(),
        words: words.into_iter().map(|(_, key, words)| (key, words)).collect(),
    })
}

/// The cells of custom fields that hold one or several of a list of words.
fn choices_of(mapping: &Mapping) -> Vec<(&CellMap, String, BTreeSet<String>)> {
    let fields = mapping.records.iter().flat_map(|record| &record.fields);
    let chosen = fields.filter(|field| {
        matches!(&field.field, MappedField::Custom { ty: CustomType::Choice | CustomType::Choices, .. })
    });
    chosen.map(|field| (&field.cell, field.key.clone(), BTreeSet::new())).collect()
}

/// One mapped cell while the file is surveyed.
struct Watched<'m> {
    cell: &'m CellMap,
    evidence: Evidence,
}

enum Evidence {
    Dates(Dates),
    Numbers(Decimals),
    None,
}

impl<'m> Watched<'m> {
    fn new(cell: &'m CellMap, holds: Holds) -> Watched<'m> {
        let evidence = match holds {
            Holds::Date | Holds::Instant if cell.dates.is_none() => Evidence::Dates(Dates::default()),
            Holds::Number | Holds::Money if cell.decimal.is_none() => Evidence::Numbers(Decimals::default()),
            _ => Evidence::None,
        };
        Watched { cell, evidence }
    }

    fn observe(&mut self, record: &Record, mapping: &Mapping) {
        // A number that the file holds as such says nothing of how texts beside it are written.
        if cell::is_typed_number(self.cell, record) {
            return;
        }
        let text = || cell::text(self.cell, record, &mapping.blanks);
        match &mut self.evidence {
            Evidence::Dates(dates) => text().iter().for_each(|text| dates.observe(text)),
            Evidence::Numbers(decimals) => text().iter().for_each(|text| decimals.observe(text)),
            Evidence::None => {}
        }
    }

    fn form(&self) -> Form {
        let mut form = Form::default();
        match &self.evidence {
            Evidence::Dates(dates) => {
                form.dates = match dates.seen() {
                    OrderSeen::Known(order) => Some(order),
                    OrderSeen::Nothing => form.dates,
                    OrderSeen::Ambiguous | OrderSeen::Mixed => None,
                }
            }
            Evidence::Numbers(decimals) => form.decimal = decimals.sign(),
            Evidence::None => {}
        }
        form
    }

    fn told(&self) -> Option<ColumnForm> {
        let column = self.cell.column()?.name.clone();
        match &self.evidence {
            Evidence::Dates(dates) => Some(ColumnForm::Dates { column, order: dates.seen() }),
            Evidence::Numbers(decimals) => match decimals.seen() {
                SignSeen::Nothing => None,
                sign => Some(ColumnForm::Numbers { column, sign }),
            },
            Evidence::None => None,
        }
    }
}

/// SHA-256 of a file's bytes, in hexadecimal digits.
fn digest_of(path: &Path) -> std::io::Result<String> {
    let (mut file, mut digest, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            count => digest.update(&buffer[..count]),
        }
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
