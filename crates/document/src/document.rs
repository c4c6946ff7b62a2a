//! The whole file, and what was found wrong with it so far.

use std::cell::RefCell;
use std::ops::Range;

use crate::place::Lines;
use crate::section::Section;
use crate::syntax::{self, Mistake, Parsed, touches};
use crate::tree::Node;
use crate::{Located, Place, Wrong};

/// A parsed file. Its sections note here what is wrong with them, so one list holds all of it at the end.
#[derive(Debug)]
pub struct Document {
    text: String,
    lines: Lines,
    root: Node,
    mistakes: Vec<Mistake>,
    damage: Vec<Range<usize>>,
    /// Where tables with a heading of their own begin, rising: each reaches to the next.
    headings: Vec<usize>,
    complaints: RefCell<Vec<Located<Wrong>>>,
}

impl Document {
    /// Parses a file. Never fails: what is not TOML is among [`Document::problems`], and the rest can still be read.
    pub fn parse(source: &str) -> Document {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source).to_owned();
        let lines = Lines::of(&text);
        let Parsed { root, mistakes, damage } = syntax::parse(&text, &lines);
        let mut headings = Vec::new();
        root.walk(&mut |node| {
            if text[node.span.clone()].starts_with('[') {
                headings.push(node.span.start);
            }
        });
        headings.sort_unstable();
        Document { text, lines, root, mistakes, damage, headings, complaints: RefCell::default() }
    }

    /// The table of the whole file.
    pub fn root(&self) -> Section<'_> {
        Section::new(self, &self.root, String::new())
    }

    /// All that is wrong so far, in the order of the file: mistakes of syntax, and what the sections complained about.
    pub fn problems(&self) -> Vec<Located<Wrong>> {
        let syntax =
            |mistake: &Mistake| Located::new(self.place(mistake.span.start), Wrong::Syntax(mistake.what.clone()));
        let mut problems: Vec<_> = self.mistakes.iter().map(syntax).collect();
        problems.extend(self.complaints.borrow().iter().cloned());
        problems.sort_by_key(|problem| problem.place);
        problems
    }

    pub(crate) fn place(&self, offset: usize) -> Place {
        self.lines.place(&self.text, offset)
    }

    pub(crate) fn raw(&self, span: Range<usize>) -> &str {
        &self.text[span]
    }

    pub(crate) fn complain(&self, offset: usize, what: Wrong) {
        let complaint = Located::new(self.place(offset), what);
        let mut complaints = self.complaints.borrow_mut();
        // A key may be asked for more than once, by rooms that both need it; its mistake is told once.
        if !complaints.contains(&complaint) {
            complaints.push(complaint);
        }
    }

    /// Whether a value is only what the parser made of a mistake, so that nothing more should be said about it.
    pub(crate) fn is_damaged(&self, node: &Node) -> bool {
        node.span.is_empty() || self.damage.iter().any(|damage| touches(damage, &node.span))
    }

    /// Whether the line of a byte holds a mistake of syntax.
    pub(crate) fn is_line_damaged(&self, offset: usize) -> bool {
        let line = self.lines.line_of(offset);
        self.damage.iter().any(|damage| self.lines.line_of(damage.start) == line)
    }

    /// Whether a key that seems to be missing from a table may be hidden behind a mistake of syntax within it.
    pub(crate) fn may_hide_keys(&self, table: &Node) -> bool {
        let next = self.headings.iter().find(|start| **start > table.span.start).copied().unwrap_or(self.text.len());
        let region = table.span.start..next.max(table.span.end);
        self.damage.iter().any(|damage| touches(damage, &region))
    }
}
