//! Cells of a sheet that were merged: from top to bottom, their value is that of each of their rows.

use std::io::Read;

use memchr::memmem;

use super::archive::{Part, damaged, unreadable};
use super::sheet::position;
use super::xml::{Event, Xml};
use crate::rows::ReadError;

/// So much of what follows the rows of a sheet is looked at.
const TAIL: usize = 16 << 20;
const ROWS: &[u8] = b"sheetData";

/// Merged ranges in the order of their first rows.
#[derive(Debug, Default)]
pub(super) struct Merged {
    ranges: Vec<Range>,
    /// The first range that has not begun.
    next: usize,
    /// Those that the row under way runs through.
    active: Vec<usize>,
}

#[derive(Debug)]
struct Range {
    top: u64,
    bottom: u64,
    left: usize,
    right: usize,
    value: Option<(String, bool)>,
}

impl Merged {
    /// Looks for them: a sheet names them after its rows, but they are wanted before.
    pub(super) fn find(mut part: Part, name: &str) -> Result<Merged, ReadError> {
        let tail = after_the_rows(&mut part, name)?;
        let mut xml = Xml::new(tail.as_slice(), name);
        let mut ranges = Vec::new();
        // The tail begins in the middle of the element that ends the rows.
        while let Ok(event) = xml.next() {
            match event {
                Event::Eof => break,
                Event::Start if xml.name() == b"mergeCell" => {
                    ranges.extend(xml.attribute("ref").and_then(|range| Range::of(&range)));
                }
                _ => {}
            }
        }
        ranges.sort_by_key(|range| range.top);
        Ok(Merged { ranges, next: 0, active: Vec::new() })
    }

    pub(super) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// Whether a cell is the first of a range wider than one column.
    pub(super) fn is_wide(&self, row: u64, column: usize) -> bool {
        let begins = self.ranges.partition_point(|range| range.top < row);
        let same_row = self.ranges[begins..].iter().take_while(|range| range.top == row);
        same_row.into_iter().any(|range| range.left == column && range.right > column)
    }

    /// Goes on to a row: `cell` gives the value of a column of it, and `fill` takes those of ranges that began above.
    pub(super) fn row(
        &mut self,
        row: u64,
        cell: impl Fn(usize) -> Option<(String, bool)>,
        mut fill: impl FnMut(usize, &str, bool),
    ) {
        let ranges = &mut self.ranges;
        self.active.retain(|active| ranges[*active].bottom >= row);
        for active in &self.active {
            let range = &ranges[*active];
            if let Some((text, is_number)) = &range.value {
                fill(range.left, text, *is_number);
            }
        }
        while let Some(range) = ranges.get_mut(self.next).filter(|range| range.top <= row) {
            if range.top == row && range.bottom > row {
                range.value = cell(range.left);
                self.active.push(self.next);
            }
            self.next += 1;
        }
    }
}

impl Range {
    fn of(text: &str) -> Option<Range> {
        let (first, last) = text.split_once(':')?;
        let ((top, left), (bottom, right)) = (position(first)?, position(last)?);
        Some(Range { top, bottom, left, right, value: None })
    }
}

fn after_the_rows(part: &mut Part, name: &str) -> Result<Vec<u8>, ReadError> {
    let finder = memmem::Finder::new(ROWS);
    let (mut window, mut found) = (Vec::new(), false);
    let mut chunk = vec![0; 64 << 10];
    loop {
        let count = part.read(&mut chunk).map_err(|error| unreadable(name, error))?;
        if count == 0 {
            break;
        }
        // A name may be cut by the end of a chunk.
        let from = window.len().saturating_sub(ROWS.len() - 1);
        window.extend_from_slice(&chunk[..count]);
        if let Some(at) = finder.find_iter(&window[from..]).last() {
            window.drain(..from + at + ROWS.len());
            found = true;
        } else if window.len() > TAIL {
            // Too much to follow the rows: it is the rows themselves. The next mention of them begins anew.
            window.drain(..window.len() - ROWS.len());
        }
    }
    if found { Ok(window) } else { Err(damaged(name, "it has no rows")) }
}
