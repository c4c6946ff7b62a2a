//! How a text parts its cells and records, told from its beginning.

use memchr::{memchr, memchr_iter};

use super::scan::{Found, Parting, first_record};
use super::{DateOrder, Record};

/// In the order in which a tie is settled.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// So many records are looked at.
const RECORDS: usize = 200;
/// A hash or an identifier, not a name of a column, from this many hexadecimal digits on.
const HASH: usize = 16;

/// How the lines of a file end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnding {
    Lf,
    CrLf,
    Cr,
}

/// The dialect of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialect {
    pub(super) parting: Parting,
    pub(super) line_ending: LineEnding,
    pub(super) header: bool,
    pub(super) quoted: bool,
    /// Bytes of a first line `sep=;`, by which a spreadsheet states its delimiter.
    pub(super) preamble: usize,
}

/// Tells the dialect of the text that begins with `sample`; `whole` if that is all of it.
pub(super) fn dialect_of(sample: &str, whole: bool, delimiter: Option<u8>, header: Option<bool>) -> Dialect {
    let line_ending = line_ending_of(sample.as_bytes());
    let newline = if line_ending == LineEnding::Cr { b'\r' } else { b'\n' };
    let (stated, preamble) = stated_delimiter(sample, newline);
    let body = &sample[preamble..];
    let delimiter = delimiter.or(stated).unwrap_or_else(|| likeliest_delimiter(body, whole, newline));
    let parting = Parting { delimiter, newline };
    Dialect {
        parting,
        line_ending,
        header: header.unwrap_or_else(|| begins_with_names(body, whole, parting)),
        quoted: memchr(b'"', body.as_bytes()).is_some(),
        preamble,
    }
}

fn line_ending_of(sample: &[u8]) -> LineEnding {
    let line_feeds = memchr_iter(b'\n', sample).count();
    let returns = memchr_iter(b'\r', sample).filter(|at| sample.get(at + 1) == Some(&b'\n')).count();
    match (line_feeds, returns) {
        (0, _) if memchr(b'\r', sample).is_some() => LineEnding::Cr,
        (feeds, returns) if returns * 2 > feeds => LineEnding::CrLf,
        _ => LineEnding::Lf,
    }
}

fn stated_delimiter(sample: &str, newline: u8) -> (Option<u8>, usize) {
    let Some(end) = memchr(newline, sample.as_bytes()) else { return (None, 0) };
    match sample[..end].trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii() => (Some(*delimiter), end + 1),
        _ => (None, 0),
    }
}

/// The candidate by which the largest share of records has one and the same number of cells, more than one.
fn likeliest_delimiter(sample: &str, whole: bool, newline: u8) -> u8 {
    let mut best = (0.0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let agreement = agreement_on_width(sample, whole, Parting { delimiter, newline });
        if agreement > best.0 {
            best = (agreement, delimiter);
        }
    }
    best.1
}

fn agreement_on_width(sample: &str, whole: bool, parting: Parting) -> f64 {
    let widths: Vec<usize> = records(sample, whole, parting).map(|record| record.len()).collect();
    let sharing = |width: usize| widths.iter().filter(|other| **other == width).count();
    let Some(common) = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (sharing(*width), *width))
    else {
        return 0.0;
    };
    let share = sharing(common) as f64 / widths.len() as f64;
    // Prose has a comma in many a line; a table has many cells in all of them.
    share * share * (1.0 + (common as f64).ln())
}

fn records(sample: &str, whole: bool, parting: Parting) -> impl Iterator<Item = Record> {
    let mut rest = sample;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let mut record = Record::default();
            match first_record(rest, whole, parting, None, rest.len(), &mut record) {
                Found::Cut => return None,
                Found::Record { length, .. } => rest = &rest[length..],
            }
            if !record.is_blank() {
                return Some(record);
            }
        }
        None
    })
    .take(RECORDS)
}

/// The first record names the columns unless one of its cells could only be data.
fn begins_with_names(sample: &str, whole: bool, parting: Parting) -> bool {
    records(sample, whole, parting).next().is_some_and(|first| !first.iter().any(is_surely_data))
}

pub(crate) fn is_surely_data(cell: &str) -> bool {
    let cell = cell.trim();
    let hash = cell.len() >= HASH && cell.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    !cell.is_empty()
        && (hash
            || cell.parse::<f64>().is_ok()
            || DateOrder::DayFirst.read(cell).is_ok()
            || DateOrder::MonthFirst.read(cell).is_ok()
            || is_like_an_email(cell))
}

fn is_like_an_email(cell: &str) -> bool {
    cell.split_once('@')
        .is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.') && !cell.contains(char::is_whitespace))
}
