//! Finds one record at the beginning of a text. Pure: the same text, the same record.
//!
//! Quoting as in RFC 4180, and forgiving where files are not: a quote within a cell that is not quoted is itself;
//! within a quoted cell a quote that is neither doubled nor followed by a delimiter is itself; a quoted cell that
//! runs over a line end must end properly, or else its opening quote was none.

use memchr::{memchr, memchr_iter, memchr2};

use super::{Problem, Record};

const QUOTE: u8 = b'"';

/// How cells and records are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parting {
    pub(super) delimiter: u8,
    /// `\n`, or `\r` for files of old Macintoshes; a `\r` before `\n` belongs to it.
    pub(super) newline: u8,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The record may go on beyond the text.
    Cut,
    /// The record took this many bytes, its line end included, and began `lines` lines before the next.
    Record { length: usize, lines: u64 },
}

/// Reads the first record of `text` into `record`. `whole` says that nothing follows the text; `columns`, where
/// known, decides whether a quote that runs over lines was meant; no quoted cell is longer than `limit` bytes.
pub(super) fn first_record(
    text: &str,
    whole: bool,
    parting: Parting,
    columns: Option<usize>,
    limit: usize,
    record: &mut Record,
) -> Found {
    record.clear();
    let bytes = text.as_bytes();
    let (line, length) = match memchr(parting.newline, bytes) {
        Some(at) => (without_return(&text[..at], parting), at + 1),
        None if whole => (without_return(text, parting), text.len()),
        None => return Found::Cut,
    };
    if memchr(QUOTE, line.as_bytes()).is_none() {
        plain_cells(line, parting.delimiter, record);
        return Found::Record { length, lines: 1 };
    }
    let Some(taken) = quoted_cells(text, whole, parting, limit, record) else { return Found::Cut };
    let lines = lines_in(&bytes[..taken], parting.newline);
    if lines > 1 && columns.is_some_and(|columns| columns != record.len()) {
        return first_line_alone(line, length, lines, taken, parting, columns, record);
    }
    Found::Record { length: taken, lines }
}

/// A quoted cell that runs over lines made a record of the wrong width: if its first line alone has the right
/// one, the quote was never meant to open anything.
fn first_line_alone(
    line: &str,
    length: usize,
    lines: u64,
    taken: usize,
    parting: Parting,
    columns: Option<usize>,
    record: &mut Record,
) -> Found {
    let mut alone = Record::default();
    quoted_cells(line, true, parting, line.len(), &mut alone);
    if Some(alone.len()) == columns {
        *record = alone;
        record.report_once(Problem::UnclosedQuote);
        return Found::Record { length, lines: 1 };
    }
    Found::Record { length: taken, lines }
}

fn without_return(line: &str, parting: Parting) -> &str {
    if parting.newline == b'\n' { line.strip_suffix('\r').unwrap_or(line) } else { line }
}

fn lines_in(taken: &[u8], newline: u8) -> u64 {
    let ends = memchr_iter(newline, taken).count() as u64;
    if taken.last() == Some(&newline) { ends } else { ends + 1 }
}

fn plain_cells(line: &str, delimiter: u8, record: &mut Record) {
    let mut start = 0;
    for at in memchr_iter(delimiter, line.as_bytes()) {
        record.push_part(&line[start..at]);
        record.end_cell();
        start = at + 1;
    }
    record.push_part(&line[start..]);
    record.end_cell();
}

/// Reads cell after cell; gives the bytes taken, or None where the text may be cut inside the record.
fn quoted_cells(text: &str, whole: bool, parting: Parting, limit: usize, record: &mut Record) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let end = if bytes.get(at) == Some(&QUOTE) {
            match quoted_cell(text, at, whole, parting, limit, record) {
                Quoted::Closed(end) => end,
                Quoted::Cut => return None,
                Quoted::Unclosed => {
                    record.report_once(Problem::UnclosedQuote);
                    plain_cell(text, at, whole, parting, record)?
                }
            }
        } else {
            plain_cell(text, at, whole, parting, record)?
        };
        match bytes.get(end) {
            Some(byte) if *byte == parting.delimiter => at = end + 1,
            // The end of the line, or `\r` before it.
            Some(b'\r') if parting.newline == b'\n' => return Some((end + 2).min(bytes.len())),
            Some(_) => return Some(end + 1),
            None => return Some(end),
        }
    }
}

/// An unquoted cell from `at`; gives where it ends.
fn plain_cell(text: &str, at: usize, whole: bool, parting: Parting, record: &mut Record) -> Option<usize> {
    let rest = &text.as_bytes()[at..];
    let length = match memchr2(parting.delimiter, parting.newline, rest) {
        Some(length) => length,
        None if whole => rest.len(),
        None => return None,
    };
    let ends_the_line = rest.get(length) != Some(&parting.delimiter);
    let cell = &text[at..at + length];
    let cell = if ends_the_line { without_return(cell, parting) } else { cell };
    record.push_part(cell);
    record.end_cell();
    Some(at + cell.len())
}

enum Quoted {
    /// Where the cell ends: at its delimiter or line end, or at the end of the text.
    Closed(usize),
    Unclosed,
    Cut,
}

/// A quoted cell whose opening quote stands at `open`. Its text is put into the record only once it is closed.
fn quoted_cell(text: &str, open: usize, whole: bool, parting: Parting, limit: usize, record: &mut Record) -> Quoted {
    let bytes = text.as_bytes();
    let mut cell = String::new();
    let mut from = open + 1;
    let mut stray = false;
    loop {
        let Some(quote) = memchr(QUOTE, &bytes[from..]).map(|length| from + length) else {
            return if whole || bytes.len() - open > limit { Quoted::Unclosed } else { Quoted::Cut };
        };
        if quote - open > limit {
            return Quoted::Unclosed;
        }
        let after = bytes.get(quote + 1);
        let cut = after.is_none() || (after == Some(&b'\r') && bytes.len() == quote + 2);
        match after {
            _ if cut && !whole => return Quoted::Cut,
            Some(&QUOTE) => {
                cell.push_str(&text[from..=quote]);
                from = quote + 2;
            }
            _ if after.is_none_or(|byte| ends_cell(bytes, quote + 1, *byte, parting)) => {
                record.push_part(&cell);
                record.push_part(&text[from..quote]);
                record.end_cell();
                if stray {
                    record.report_once(Problem::StrayQuote);
                }
                return Quoted::Closed(quote + 1);
            }
            Some(_) if memchr(parting.newline, &bytes[open..quote]).is_some() => return Quoted::Unclosed,
            _ => {
                stray = true;
                cell.push_str(&text[from..=quote]);
                from = quote + 1;
            }
        }
    }
}

fn ends_cell(bytes: &[u8], at: usize, byte: u8, parting: Parting) -> bool {
    let returns = byte == b'\r' && matches!(bytes.get(at + 1), None | Some(b'\n'));
    byte == parting.delimiter || byte == parting.newline || returns
}
