//! Where something stands in the file.

/// A line and a column, both from 1; columns count characters (Unicode scalar values), as editors show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

impl Place {
    /// The first character of the file.
    pub const START: Place = Place { line: 1, column: 1 };
}

/// A value with the place where the file writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct At<T> {
    pub value: T,
    pub place: Place,
}

impl<T> At<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At { value: change(self.value), place: self.place }
    }
}

/// Something to say about the file, with the place that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<W> {
    pub place: Place,
    pub what: W,
}

impl<W> Located<W> {
    pub fn new(place: Place, what: W) -> Self {
        Located { place, what }
    }

    pub fn map<V>(self, change: impl FnOnce(W) -> V) -> Located<V> {
        Located { place: self.place, what: change(self.what) }
    }
}

/// Where the lines of a text begin, to turn byte offsets into places.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let after_each_newline = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines { starts: std::iter::once(0).chain(after_each_newline).collect() }
    }

    /// The number of the line that holds the byte `offset`, from 0.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// The bytes of a line (numbered from 0), its line end included.
    pub(crate) fn bytes_of(&self, line: usize, text: &str) -> std::ops::Range<usize> {
        self.starts[line]..self.starts.get(line + 1).copied().unwrap_or(text.len())
    }

    pub(crate) fn place(&self, text: &str, offset: usize) -> Place {
        let line = self.line_of(offset);
        let before = &text[self.starts[line]..offset];
        Place { line: line as u32 + 1, column: before.chars().count() as u32 + 1 }
    }
}
