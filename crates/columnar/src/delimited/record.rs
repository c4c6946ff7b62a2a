//! One record: its cells in one buffer that the reader reuses. Records of other forms of tables are of this kind too.

use super::Problem;

/// The cells of one record, the line on which it began, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Record {
    text: String,
    /// Where each cell ends in `text`; it begins where the one before ends.
    ends: Vec<usize>,
    /// The columns whose cell the file itself holds as a number, rising.
    typed: Vec<usize>,
    line: u64,
    number: u64,
    problems: Vec<Problem>,
}

impl Record {
    /// The line of the file on which the record begins, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many records of data came before this one; the header is none of them.
    pub fn number(&self) -> u64 {
        self.number
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many cells there are; the reader makes it the number of columns, except where it reports
    /// [`Problem::TooManyCells`].
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn get(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        Some(&self.text[start..end])
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|column| self.get(column))
    }

    /// Whether the file itself holds the cell as a number: its text has a decimal point and nothing else, whatever the
    /// rest of the column looks like.
    pub fn is_typed_number(&self, column: usize) -> bool {
        self.typed.binary_search(&column).is_ok()
    }

    /// Whether no cell holds anything but blanks.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.typed.clear();
        self.problems.clear();
    }

    pub(crate) fn place(&mut self, line: u64, number: u64) {
        self.line = line;
        self.number = number;
    }

    pub(crate) fn push_part(&mut self, part: &str) {
        self.text.push_str(part);
    }

    pub(crate) fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Ends a cell that the file itself holds as a number.
    pub(crate) fn end_typed_number(&mut self) {
        self.typed.push(self.ends.len());
        self.end_cell();
    }

    pub(crate) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    pub(super) fn report_once(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The text of all cells in one: of a record with a single cell, that cell.
    pub(super) fn take_text(&mut self) -> String {
        self.ends.clear();
        std::mem::take(&mut self.text)
    }

    /// Drops NUL characters from every cell and says how many there were.
    pub(super) fn drop_nul(&mut self) -> usize {
        if memchr::memchr(0, self.text.as_bytes()).is_none() {
            return 0;
        }
        let cells: Vec<String> = self.iter().map(|cell| cell.replace('\0', "")).collect();
        let before = self.text.len();
        self.text.clear();
        self.ends.clear();
        for cell in cells {
            self.push_part(&cell);
            self.end_cell();
        }
        before - self.text.len()
    }

    /// Makes the record exactly `columns` wide and reports what that cost. A record with filled cells beyond the
    /// columns stays as it is: it is refused, and whoever mends it needs them all.
    pub(super) fn fit_to(&mut self, columns: usize) {
        let found = self.len();
        if found < columns {
            // Of a record that was left out for its length nobody wants to hear that its cells are missing.
            if !self.problems.iter().any(|problem| matches!(problem, Problem::TooLong { .. })) {
                self.report(Problem::TooFewCells { expected: columns, found });
            }
            self.ends.resize(columns, self.text.len());
        } else if found > columns {
            let kept = if columns == 0 { 0 } else { self.ends[columns - 1] };
            if !self.text[kept..].trim().is_empty() {
                self.report(Problem::TooManyCells { expected: columns, found });
                return;
            }
            self.text.truncate(kept);
            self.ends.truncate(columns);
        }
    }
}
